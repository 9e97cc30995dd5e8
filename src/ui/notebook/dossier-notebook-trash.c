/* dossier-notebook-trash.c: empties the trash
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-notebook-trash.h"

#include <adwaita.h>
#include <glib/gi18n.h>

typedef struct
{
  DossierLibrary           *library;
  DossierNotebookTrashDone  done;
  gpointer                  user_data;
} Emptying;

static void
finish (Emptying   *emptying,
        const char *message)
{
  emptying->done (message, emptying->user_data);
  g_object_unref (emptying->library);
  g_free (emptying);
}

static void
on_emptied (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  guint n;

  if (dossier_library_empty_trash_finish (DOSSIER_LIBRARY (source), result, &n, &error))
    text = g_strdup_printf (ngettext ("%u note deleted for good", "%u notes deleted for good", n),
                            n);
  finish (user_data, text == NULL ? error->message : text);
}

static void
on_answered (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Emptying *emptying = user_data;

  if (g_str_equal (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result), "empty"))
    dossier_library_empty_trash_async (emptying->library, NULL, on_emptied, emptying);
  else
    finish (emptying, NULL);
}

/**
 * dossier_notebook_trash_empty:
 * @parent: a widget in the window that asks
 * @library: the user's library
 * @n_notes: how many notes are in the trash
 * @done: (scope async): hears what came of it
 * @user_data: for @done
 *
 * Asks whether the notes in the trash are to go for good, and takes them out of the library.
 */
void
dossier_notebook_trash_empty (GtkWidget                *parent,
                              DossierLibrary           *library,
                              guint                     n_notes,
                              DossierNotebookTrashDone  done,
                              gpointer                  user_data)
{
  AdwAlertDialog *dialog;
  Emptying *emptying;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (DOSSIER_IS_LIBRARY (library));

  emptying = g_new (Emptying, 1);
  emptying->library = g_object_ref (library);
  emptying->done = done;
  emptying->user_data = user_data;
  dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Empty the Trash?"), NULL));
  adw_alert_dialog_format_body (dialog,
                                ngettext ("%u note and what it said before will be gone for good.",
                                          "%u notes and what they said before will be gone for "
                                          "good.", n_notes), n_notes);
  adw_alert_dialog_add_responses (dialog,
                                  "cancel", _("_Cancel"),
                                  "empty", _("_Empty Trash"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (dialog, "empty", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_choose (dialog, parent, NULL, on_answered, emptying);
}
