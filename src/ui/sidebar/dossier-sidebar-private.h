/* dossier-sidebar-private.h: what the files of the sidebar share
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-sidebar.h"

#include "../search/dossier-search-page.h"

G_BEGIN_DECLS

struct _DossierSidebar
{
  AdwBin              parent_instance;
  DossierOptionList  *options;
  GtkSingleSelection *selection;
  DossierOptionItem  *chosen;    /* selected last, perhaps hidden by the filter */
  guint               n_compared;
  char               *listed; /* what the list is filtered by */

  AdwSplitButton     *open_button;
  GtkSearchEntry     *filter;
  GtkToggleButton    *only_changed;
  GtkLabel           *search_state;
  DossierSearchPage  *results;
  GtkStack           *stack;
  GtkListView        *list;
  GtkLabel           *title;
  GtkLabel           *summary;
  GtkActionBar       *compare_bar;
  GtkButton          *compare_button;
};

void dossier_sidebar_bind_search  (GtkWidgetClass *widget_class);
void dossier_sidebar_search       (DossierSidebar *self);
void dossier_sidebar_update_stack (DossierSidebar *self);

G_END_DECLS
