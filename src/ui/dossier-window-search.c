/* dossier-window-search.c: where what was found is shown
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-window-private.h"

#include "ledger/dossier-ledger-dialog.h"

static void
show_option (DossierWindow        *self,
             DossierSearchResult  *result,
             const DossierFinding *finding)
{
  dossier_sidebar_select (self->sidebar, dossier_search_result_get_option_id (result));
  adw_navigation_split_view_set_show_content (self->split, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->option_view));
  if (finding != NULL && finding->field != NULL)
    dossier_option_view_show_words (self->option_view, finding->field, finding->start,
                                    finding->end);
}

static void
show_entry (DossierWindow     *self,
            DossierLedgerKind  kind,
            const char        *id)
{
  DossierLedgerDialog *dialog = dossier_ledger_dialog_new (self->document, kind);

  if (self->as_of != NULL)
    dossier_ledger_dialog_tell_now (dialog);
  dossier_ledger_dialog_show_entry (dialog, id);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static void
show_note (DossierWindow       *self,
           DossierSearchResult *result)
{
  if (dossier_search_result_get_option_id (result) != NULL)
    show_option (self, result, NULL);
  adw_overlay_split_view_set_show_sidebar (self->notes_split, TRUE);
  dossier_notes_pane_reveal (self->notes_pane,
                             dossier_annotation_get_id (dossier_search_result_get_note (result)));
}

/**
 * dossier_window_show_result:
 * @self: a window
 * @result: something that was found
 *
 * Goes there: to the words in an option, to a source or an actor, or to a note beside its option.
 */
void
dossier_window_show_result (DossierWindow       *self,
                            DossierSearchResult *result)
{
  const DossierFinding *finding = dossier_search_result_get_finding (result);
  DossierSearchGroup group = dossier_search_result_get_group (result);

  if (group == DOSSIER_SEARCH_NOTES)
    show_note (self, result);
  else if (finding == NULL)
    return;
  else if (group == DOSSIER_SEARCH_SOURCES)
    show_entry (self, DOSSIER_LEDGER_KIND_SOURCES, finding->id);
  else if (group == DOSSIER_SEARCH_ACTORS)
    show_entry (self, DOSSIER_LEDGER_KIND_ACTORS, finding->id);
  else
    show_option (self, result, finding);
}

/**
 * dossier_window_search_now:
 * @self: a window
 *
 * Looks for what dossier_window_search() was given, once a dossier is open.
 */
void
dossier_window_search_now (DossierWindow *self)
{
  if (self->words == NULL || self->document == NULL)
    return;

  dossier_sidebar_search_for (self->sidebar, self->words);
  g_clear_pointer (&self->words, g_free);
}

/**
 * dossier_window_search:
 * @self: a window
 * @words: what to look for
 *
 * Looks for it as if it had been typed, in the dossier that is open or is about to be.
 */
void
dossier_window_search (DossierWindow *self,
                       const char    *words)
{
  g_return_if_fail (DOSSIER_IS_WINDOW (self));
  g_return_if_fail (words != NULL);

  g_set_str (&self->words, words);
  dossier_window_search_now (self);
}
