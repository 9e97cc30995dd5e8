/* dossier-library.h: the user's library, as the window sees it
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "model/dossier-annotation.h"
#include "model/dossier-saved-comparison.h"
#include "store/dossier-acts.h"
#include "store/dossier-named-colours.h"
#include "store/dossier-note-words.h"
#include "store/dossier-notebook.h"
#include "store/dossier-recent.h"
#include "store/dossier-snapshot.h"
#include "store/dossier-store-error.h"
#include "store/dossier-tags.h"
#include "store/dossier-version.h"

G_BEGIN_DECLS

/**
 * DossierLibraryHit:
 * @uri: where its dossier was opened last
 * @dossier_title: the title of the dossier
 * @option_id: (nullable): the id of the option; %NULL for a note on the dossier as a whole
 * @option_title: (nullable): its title, as it was shown; %NULL where it is not known
 * @note_id: (nullable): the id of the note; %NULL for an option
 * @text: (nullable): of a note, the piece with what was looked for
 *
 * An option or a note that was found from outside of any dossier.
 */
typedef struct
{
  char *uri;
  char *dossier_title;
  char *option_id;
  char *option_title;
  char *note_id;
  char *text;
} DossierLibraryHit;

void dossier_library_hit_free (DossierLibraryHit *self);

#define DOSSIER_TYPE_LIBRARY (dossier_library_get_type ())

G_DECLARE_FINAL_TYPE (DossierLibrary, dossier_library, DOSSIER, LIBRARY, GObject)

char           *dossier_library_get_default_path         (void);
DossierLibrary *dossier_library_new                      (const char           *path);
const char     *dossier_library_get_path                 (DossierLibrary       *self);
void            dossier_library_open_async               (DossierLibrary       *self,
                                                          GCancellable         *cancellable,
                                                          GAsyncReadyCallback   callback,
                                                          gpointer              user_data);
gboolean        dossier_library_open_finish              (DossierLibrary       *self,
                                                          GAsyncResult         *result,
                                                          GError              **error);
void            dossier_library_list_annotations_async   (DossierLibrary       *self,
                                                          const char           *dossier_id,
                                                          const char           *option_id,
                                                          GCancellable         *cancellable,
                                                          GAsyncReadyCallback   callback,
                                                          gpointer              user_data);
GPtrArray      *dossier_library_list_annotations_finish  (DossierLibrary       *self,
                                                          GAsyncResult         *result,
                                                          GError              **error);
void            dossier_library_put_annotation_async     (DossierLibrary       *self,
                                                          DossierAnnotation    *annotation,
                                                          GCancellable         *cancellable,
                                                          GAsyncReadyCallback   callback,
                                                          gpointer              user_data);
gboolean        dossier_library_put_annotation_finish    (DossierLibrary       *self,
                                                          GAsyncResult         *result,
                                                          GError              **error);
void            dossier_library_put_annotations_async    (DossierLibrary       *self,
                                                          GPtrArray            *annotations,
                                                          GCancellable         *cancellable,
                                                          GAsyncReadyCallback   callback,
                                                          gpointer              user_data);
gboolean        dossier_library_put_annotations_finish   (DossierLibrary       *self,
                                                          GAsyncResult         *result,
                                                          GError              **error);
void            dossier_library_count_annotations_async  (DossierLibrary       *self,
                                                          const char           *dossier_id,
                                                          GCancellable         *cancellable,
                                                          GAsyncReadyCallback   callback,
                                                          gpointer              user_data);
GHashTable     *dossier_library_count_annotations_finish (DossierLibrary       *self,
                                                          GAsyncResult         *result,
                                                          GError              **error);
void            dossier_library_keep_version_async       (DossierLibrary       *self,
                                                          DossierSnapshot      *snapshot,
                                                          GCancellable         *cancellable,
                                                          GAsyncReadyCallback   callback,
                                                          gpointer              user_data);
gboolean        dossier_library_keep_version_finish      (DossierLibrary       *self,
                                                          GAsyncResult         *result,
                                                          GError              **error);
void            dossier_library_list_versions_async      (DossierLibrary       *self,
                                                          const char           *dossier_id,
                                                          GCancellable         *cancellable,
                                                          GAsyncReadyCallback   callback,
                                                          gpointer              user_data);
GPtrArray      *dossier_library_list_versions_finish     (DossierLibrary       *self,
                                                          GAsyncResult         *result,
                                                          GError              **error);
void            dossier_library_restore_version_async    (DossierLibrary       *self,
                                                          gint64                version_id,
                                                          GCancellable         *cancellable,
                                                          GAsyncReadyCallback   callback,
                                                          gpointer              user_data);
GBytes         *dossier_library_restore_version_finish   (DossierLibrary       *self,
                                                          GAsyncResult         *result,
                                                          GError              **error);
void            dossier_library_delete_versions_async    (DossierLibrary       *self,
                                                          const char           *dossier_id,
                                                          GArray               *version_ids,
                                                          GCancellable         *cancellable,
                                                          GAsyncReadyCallback   callback,
                                                          gpointer              user_data);
gboolean        dossier_library_delete_versions_finish   (DossierLibrary       *self,
                                                          GAsyncResult         *result,
                                                          GError              **error);
void            dossier_library_put_seen_async           (DossierLibrary       *self,
                                                          const char           *dossier_id,
                                                          const char           *option_id,
                                                          const char           *title,
                                                          const guint8         *meaning,
                                                          GCancellable         *cancellable,
                                                          GAsyncReadyCallback   callback,
                                                          gpointer              user_data);
gboolean        dossier_library_put_seen_finish          (DossierLibrary       *self,
                                                          GAsyncResult         *result,
                                                          GError              **error);
void            dossier_library_list_seen_async          (DossierLibrary       *self,
                                                          const char           *dossier_id,
                                                          GCancellable         *cancellable,
                                                          GAsyncReadyCallback   callback,
                                                          gpointer              user_data);
GHashTable     *dossier_library_list_seen_finish         (DossierLibrary       *self,
                                                          GAsyncResult         *result,
                                                          GError              **error);
void            dossier_library_record_recent_async      (DossierLibrary       *self,
                                                          DossierRecent        *recent,
                                                          GCancellable         *cancellable,
                                                          GAsyncReadyCallback   callback,
                                                          gpointer              user_data);
gboolean        dossier_library_record_recent_finish     (DossierLibrary       *self,
                                                          GAsyncResult         *result,
                                                          GError              **error);
void            dossier_library_list_recents_async       (DossierLibrary       *self,
                                                          guint                 most,
                                                          GCancellable         *cancellable,
                                                          GAsyncReadyCallback   callback,
                                                          gpointer              user_data);
GPtrArray      *dossier_library_list_recents_finish      (DossierLibrary       *self,
                                                          GAsyncResult         *result,
                                                          GError              **error);
void            dossier_library_forget_recent_async      (DossierLibrary       *self,
                                                          const char           *uri,
                                                          GCancellable         *cancellable,
                                                          GAsyncReadyCallback   callback,
                                                          gpointer              user_data);
gboolean        dossier_library_forget_recent_finish     (DossierLibrary       *self,
                                                          GAsyncResult         *result,
                                                          GError              **error);
void            dossier_library_list_notebook_async      (DossierLibrary       *self,
                                                          const DossierNotebookFilter *filter,
                                                          GCancellable         *cancellable,
                                                          GAsyncReadyCallback   callback,
                                                          gpointer              user_data);
DossierNotebook *dossier_library_list_notebook_finish    (DossierLibrary       *self,
                                                          GAsyncResult         *result,
                                                          GError              **error);
void            dossier_library_list_tags_async          (DossierLibrary       *self,
                                                          GCancellable         *cancellable,
                                                          GAsyncReadyCallback   callback,
                                                          gpointer              user_data);
GPtrArray      *dossier_library_list_tags_finish         (DossierLibrary       *self,
                                                          GAsyncResult         *result,
                                                          GError              **error);
void            dossier_library_list_tagged_async        (DossierLibrary       *self,
                                                          const char           *tag,
                                                          GCancellable         *cancellable,
                                                          GAsyncReadyCallback   callback,
                                                          gpointer              user_data);
GPtrArray      *dossier_library_list_tagged_finish       (DossierLibrary       *self,
                                                          GAsyncResult         *result,
                                                          GError              **error);
void            dossier_library_list_revisions_async     (DossierLibrary       *self,
                                                          const char           *annotation_id,
                                                          GCancellable         *cancellable,
                                                          GAsyncReadyCallback   callback,
                                                          gpointer              user_data);
GPtrArray      *dossier_library_list_revisions_finish    (DossierLibrary       *self,
                                                          GAsyncResult         *result,
                                                          GError              **error);
void            dossier_library_read_colours_async       (DossierLibrary       *self,
                                                          GCancellable         *cancellable,
                                                          GAsyncReadyCallback   callback,
                                                          gpointer              user_data);
DossierColourNames *dossier_library_read_colours_finish  (DossierLibrary       *self,
                                                          GAsyncResult         *result,
                                                          GError              **error);
void            dossier_library_write_colours_async      (DossierLibrary       *self,
                                                          const DossierColourNames *names,
                                                          GCancellable         *cancellable,
                                                          GAsyncReadyCallback   callback,
                                                          gpointer              user_data);
gboolean        dossier_library_write_colours_finish     (DossierLibrary       *self,
                                                          GAsyncResult         *result,
                                                          GError              **error);
void            dossier_library_push_act                 (DossierLibrary       *self,
                                                          DossierAnnotation    *before,
                                                          DossierAnnotation    *after);
void            dossier_library_move_act                 (DossierLibrary       *self,
                                                          const char           *dossier_id,
                                                          gboolean              undone);
void            dossier_library_take_acts_async          (DossierLibrary       *self,
                                                          const char           *dossier_id,
                                                          GCancellable         *cancellable,
                                                          GAsyncReadyCallback   callback,
                                                          gpointer              user_data);
DossierActs    *dossier_library_take_acts_finish         (DossierLibrary       *self,
                                                          GAsyncResult         *result,
                                                          GError              **error);
void            dossier_library_search_notes_async       (DossierLibrary       *self,
                                                          const char           *typed,
                                                          const char           *dossier_id,
                                                          guint                 most,
                                                          GCancellable         *cancellable,
                                                          GAsyncReadyCallback   callback,
                                                          gpointer              user_data);
DossierNotesFound *dossier_library_search_notes_finish   (DossierLibrary       *self,
                                                          GAsyncResult         *result,
                                                          GError              **error);
void            dossier_library_find_async               (DossierLibrary       *self,
                                                          const char           *typed,
                                                          guint                 most,
                                                          GCancellable         *cancellable,
                                                          GAsyncReadyCallback   callback,
                                                          gpointer              user_data);
GPtrArray      *dossier_library_find_finish              (DossierLibrary       *self,
                                                          GAsyncResult         *result,
                                                          GError              **error);
void            dossier_library_empty_trash_async        (DossierLibrary       *self,
                                                          GCancellable         *cancellable,
                                                          GAsyncReadyCallback   callback,
                                                          gpointer              user_data);
gboolean        dossier_library_empty_trash_finish       (DossierLibrary       *self,
                                                          GAsyncResult         *result,
                                                          guint                *n_purged,
                                                          GError              **error);
void            dossier_library_put_comparison_async     (DossierLibrary       *self,
                                                          const DossierSavedComparison *comparison,
                                                          GCancellable         *cancellable,
                                                          GAsyncReadyCallback   callback,
                                                          gpointer              user_data);
gboolean        dossier_library_put_comparison_finish    (DossierLibrary       *self,
                                                          GAsyncResult         *result,
                                                          GError              **error);
void            dossier_library_list_comparisons_async   (DossierLibrary       *self,
                                                          const char           *dossier_id,
                                                          GCancellable         *cancellable,
                                                          GAsyncReadyCallback   callback,
                                                          gpointer              user_data);
GPtrArray      *dossier_library_list_comparisons_finish  (DossierLibrary       *self,
                                                          GAsyncResult         *result,
                                                          GError              **error);
gboolean        dossier_library_flush                    (DossierLibrary       *self,
                                                          int                   timeout,
                                                          GError              **error);
void            dossier_library_close                    (DossierLibrary       *self);

G_END_DECLS
