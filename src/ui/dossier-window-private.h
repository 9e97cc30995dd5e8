/* dossier-window-private.h: what the window's files share
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-window.h"

#include "dossier-change-bar.h"
#include "dossier-history.h"
#include "dossier-problems-page.h"
#include "dossier-welcome-page.h"
#include "compare/dossier-compare-arrangement.h"
#include "notes/dossier-notes-pane.h"
#include "reader/dossier-option-view.h"
#include "search/dossier-search-result.h"
#include "sidebar/dossier-sidebar.h"

#include "model/dossier-progress.h"

G_BEGIN_DECLS

typedef struct _DossierWindowCheck DossierWindowCheck;

struct _DossierWindow
{
  AdwApplicationWindow    parent_instance;
  DossierLibrary         *library;
  GSettings              *settings;
  DossierHistory         *history;
  AdwToast               *undo_toast;   /* offers to undo the latest change */

  DossierDocument        *document;     /* as it is now; NULL: none is open */
  DossierDocument        *view;         /* as it is shown: that, or what it was at a date */
  DossierDate            *as_of;        /* the date at which it is to be shown; NULL: now */
  GCancellable           *leading_back; /* to that date; NULL: not under way */
  GFile                  *file;         /* its file */
  DossierNotes           *notes;        /* on it */
  DossierCompareArrangement *arrangement; /* of the options that are compared */
  DossierAnnotationColour colour;       /* in which words were marked last */

  char                   *words;        /* to look for once a dossier is open; NULL: none */
  GFile                  *opening;      /* the file being read, or that was not a dossier */
  GCancellable           *cancellable;  /* of the reading */
  DossierProgress        *progress;     /* likewise */
  guint                   progress_source;
  GPtrArray              *recents;      /* of DossierRecent; NULL: not known yet */

  DossierWindowCheck     *check;        /* of the dossier that is open; NULL: none was yet */
  DossierSnapshot        *snapshot;     /* of the open version; NULL until it is made */
  GHashTable             *seen;         /* option id → GBytes, what it said when it was last read */
  DossierWatch           *watch;        /* of the file; NULL: no dossier is open */
  DossierChangeBar       *option_change_bar; /* NULL until it is first shown */
  DossierChangeBar       *list_change_bar;   /* likewise */
  AdwBanner              *option_date_bar;   /* likewise, with the date that is shown */
  AdwBanner              *list_date_bar;     /* likewise */

  AdwToastOverlay        *toasts;
  GtkStack               *pages;
  DossierWelcomePage     *welcome;      /* NULL until it is first shown, as the next */
  GtkProgressBar         *loading_bar;
  DossierProblemsPage    *problems;
  AdwNavigationSplitView *split;
  DossierSidebar         *sidebar;
  AdwNavigationPage      *option_page;
  AdwOverlaySplitView    *notes_split;
  AdwToolbarView         *option_bars;
  GtkStack               *option_stack;
  DossierOptionView      *option_view;
  DossierNotesPane       *notes_pane;
  AdwBanner              *failure_banner;
};

void     dossier_window_class_install_actions (GtkWidgetClass  *widget_class);
void     dossier_window_class_install_note_actions (GtkWidgetClass *widget_class);
void     dossier_window_add_actions           (DossierWindow   *self);
void     dossier_window_update_actions        (DossierWindow   *self);
void     dossier_window_add_toast             (DossierWindow   *self,
                                               const char      *text);
gboolean dossier_window_leave_notes           (DossierWindow   *self);
void     dossier_window_show_loading          (DossierWindow   *self);
void     dossier_window_show_problems         (DossierWindow   *self,
                                               const char      *title,
                                               const char      *message,
                                               GPtrArray       *problems);
void     dossier_window_show_marks            (DossierWindow   *self);
void     dossier_window_find_words            (DossierWindow   *self);
void     dossier_window_reveal_note           (DossierWindow   *self,
                                               DossierAnnotation *annotation);
void     dossier_window_set_recents           (DossierWindow   *self,
                                               GPtrArray       *recents);
void     dossier_window_set_document          (DossierWindow   *self,
                                               DossierDocument *document,
                                               GFile           *file,
                                               const char      *option_id);
void     dossier_window_show_view             (DossierWindow   *self);
void     dossier_window_set_as_of             (DossierWindow   *self,
                                               DossierDate     *as_of);
void     dossier_window_lead_back             (DossierWindow   *self);
void     dossier_window_reset_view            (DossierWindow   *self);
void     dossier_window_choose_date           (DossierWindow   *self);
void     dossier_window_stop_opening          (DossierWindow   *self);
void     dossier_window_search_now            (DossierWindow   *self);
void     dossier_window_list_recents          (DossierWindow   *self);
void     dossier_window_check                 (DossierWindow   *self);
void     dossier_window_end_check             (DossierWindow   *self);
void     dossier_window_class_install_check_actions (GtkWidgetClass *widget_class);
void     dossier_window_keep_version          (DossierWindow   *self);
void     dossier_window_forget_version        (DossierWindow   *self);
void     dossier_window_mark_read             (DossierWindow   *self);
void     dossier_window_watch                 (DossierWindow   *self);
void     dossier_window_stop_watching         (DossierWindow   *self);
void     dossier_window_check_file            (DossierWindow   *self);
gboolean dossier_window_show_newer            (DossierWindow   *self);
void     dossier_window_show_changes          (DossierWindow   *self);
void     dossier_window_show_result           (DossierWindow   *self,
                                               DossierSearchResult *result);
void     dossier_window_show_file_problems    (DossierWindow   *self);

G_END_DECLS
