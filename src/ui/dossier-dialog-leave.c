/* dossier-dialog-leave.c: from a dialog back to its window
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-dialog-leave.h"

/**
 * dossier_dialog_leave:
 * @dialog: a dialog that is open in a window
 * @action_name: an action of the window
 * @parameter: (nullable) (transfer floating): what the action is given
 *
 * Closes @dialog and activates an action of the window below it.
 */
void
dossier_dialog_leave (AdwDialog  *dialog,
                      const char *action_name,
                      GVariant   *parameter)
{
  g_autoptr (GVariant) kept = parameter == NULL ? NULL : g_variant_ref_sink (parameter);
  g_autoptr (GtkWidget) window = NULL;

  g_return_if_fail (ADW_IS_DIALOG (dialog));
  g_return_if_fail (action_name != NULL);

  /* Asked before the dialog has left the window. */
  window = g_object_ref (gtk_widget_get_ancestor (GTK_WIDGET (dialog), GTK_TYPE_WINDOW));
  adw_dialog_close (dialog);
  gtk_widget_activate_action_variant (window, action_name, kept);
}
