/* dossier-version-deletion.c: deletes versions when the user is sure
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-version-deletion.h"

#include <glib/gi18n.h>

/* What the user is asked about. */
typedef struct
{
  DossierLibrary *library;
  char           *dossier_id;
  GArray         *ids; /* of gint64 */
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_object_unref (question->library);
  g_free (question->dossier_id);
  g_array_unref (question->ids);
  g_free (question);
}

static void
on_deleted (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (dossier_library_delete_versions_finish (DOSSIER_LIBRARY (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_answered (AdwAlertDialog *dialog,
             const char     *response,
             gpointer        user_data)
{
  g_autoptr (GTask) task = user_data;
  Question *question = g_task_get_task_data (task);

  if (!g_str_equal (response, "delete"))
    {
      g_task_return_boolean (task, FALSE);
      return;
    }

  dossier_library_delete_versions_async (question->library, question->dossier_id, question->ids,
                                         NULL, on_deleted, g_object_ref (task));
}

static char *
describe (GPtrArray *choices)
{
  DossierVersionChoice *first = g_ptr_array_index (choices, 0);

  if (choices->len == 1)
    /* Translators: “%s” is when the version was open and what it is called */
    return g_strdup_printf (_("The version “%s” is removed from the library for good. Your notes, "
                              "the file and the other versions stay."),
                            dossier_version_choice_get_label (first));

  return g_strdup_printf (ngettext ("%u version is removed from the library for good. Your notes, "
                                    "the file and the other versions stay.",
                                    "%u versions are removed from the library for good. Your "
                                    "notes, the file and the other versions stay.", choices->len),
                          choices->len);
}

/**
 * dossier_version_deletion_ask_async:
 * @parent: what the question stands over
 * @library: the user's library
 * @dossier_id: the id of a dossier
 * @choices: (element-type DossierVersionChoice): versions of it that the library keeps, at least
 *   one
 * @callback: (scope async): called when they are deleted, or the user has kept them
 * @user_data: for @callback
 *
 * Asks whether to delete versions, and does it.
 */
void
dossier_version_deletion_ask_async (GtkWidget           *parent,
                                    DossierLibrary      *library,
                                    const char          *dossier_id,
                                    GPtrArray           *choices,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  AdwAlertDialog *dialog;
  Question *question;
  GTask *task;
  g_autofree char *body = NULL;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (choices->len > 0);

  question = g_new (Question, 1);
  question->library = g_object_ref (library);
  question->dossier_id = g_strdup (dossier_id);
  question->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < choices->len; i++)
    {
      gint64 id = dossier_version_choice_get_id (g_ptr_array_index (choices, i));

      g_array_append_val (question->ids, id);
    }
  task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_source_tag (task, dossier_version_deletion_ask_async);
  g_task_set_task_data (task, question, question_free);

  body = describe (choices);
  dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (ngettext ("Delete the Version?",
                                                             "Delete the Versions?", choices->len),
                                                   NULL));
  adw_alert_dialog_set_body (dialog, body);
  adw_alert_dialog_add_responses (dialog, "cancel", _("_Keep"), "delete", _("_Delete"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "delete", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (dialog, "cancel");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  g_signal_connect (dialog, "response", G_CALLBACK (on_answered), task);
  adw_dialog_present (ADW_DIALOG (dialog), parent);
}

/**
 * dossier_version_deletion_ask_finish:
 * @result: what the callback was given
 * @error: where to put the reason, of `DOSSIER_STORE_ERROR`
 *
 * Returns: whether they are deleted; %FALSE without an error where the user has kept them
 */
gboolean
dossier_version_deletion_ask_finish (GAsyncResult  *result,
                                     GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
