/* dossier-text-export.c: writes a text to a file that the user names
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-text-export.h"

#include <glib/gi18n.h>
#include <string.h>

/* What is being exported while the user chooses where. */
typedef struct
{
  AdwToastOverlay *toasts;
  GBytes          *contents;
} Export;

static void
add_toast (AdwToastOverlay *toasts,
           const char      *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (toasts, toast);
}

static void
on_written (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (AdwToastOverlay) toasts = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (source));
  g_autofree char *text = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    text = g_strdup_printf (_("Exported to “%s”"), name);
  else
    text = g_strdup_printf (_("“%s” could not be written: %s"), name, error->message);
  add_toast (toasts, text);
}

static void
on_place_chosen (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  Export *export = user_data;
  g_autoptr (AdwToastOverlay) toasts = export->toasts;
  g_autoptr (GBytes) contents = export->contents;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  g_free (export);
  if (file != NULL)
    g_file_replace_contents_bytes_async (file, contents, NULL, FALSE,
                                         G_FILE_CREATE_REPLACE_DESTINATION, NULL, on_written,
                                         g_steal_pointer (&toasts));
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    add_toast (toasts, error->message);
}

/**
 * dossier_text_export:
 * @widget: a widget in the window that asks
 * @toasts: where to tell what came of it
 * @title: the title of the dialog that asks where
 * @name: what to call the file
 * @text: (transfer full): what to write
 *
 * Asks for a file and writes @text to it.  A file that is there is replaced only once the new one
 * is whole.
 */
void
dossier_text_export (GtkWidget       *widget,
                     AdwToastOverlay *toasts,
                     const char      *title,
                     const char      *name,
                     char            *text)
{
  g_return_if_fail (text != NULL);

  dossier_bytes_export (widget, toasts, title, name, g_bytes_new_take (text, strlen (text)));
}

/**
 * dossier_bytes_export:
 * @widget: a widget in the window that asks
 * @toasts: where to tell what came of it
 * @title: the title of the dialog that asks where
 * @name: what to call the file
 * @bytes: (transfer full): what to write
 *
 * As dossier_text_export(), for what is no text.
 */
void
dossier_bytes_export (GtkWidget       *widget,
                      AdwToastOverlay *toasts,
                      const char      *title,
                      const char      *name,
                      GBytes          *bytes)
{
  g_autoptr (GtkFileDialog) dialog = NULL;
  Export *export;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (ADW_IS_TOAST_OVERLAY (toasts));
  g_return_if_fail (title != NULL && name != NULL && bytes != NULL);

  export = g_new (Export, 1);
  export->toasts = g_object_ref (toasts);
  export->contents = bytes;
  dialog = gtk_file_dialog_new ();
  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, on_place_chosen,
                        export);
}
