/* dossier-preferences-dialog.c: what the user likes
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-preferences-dialog.h"

#include <glib/gi18n.h>

struct _DossierPreferencesDialog
{
  AdwPreferencesDialog  parent_instance;
  AdwComboRow          *color_scheme;
  AdwSpinRow           *text_scale;
  AdwActionRow         *library;
};

G_DEFINE_FINAL_TYPE (DossierPreferencesDialog, dossier_preferences_dialog,
                     ADW_TYPE_PREFERENCES_DIALOG)

/* In the order of the rows in the template. */
static const char * const color_schemes[] = { "system", "light", "dark" };

static gboolean
color_scheme_to_row (GValue   *value,
                     GVariant *variant,
                     gpointer  user_data)
{
  const char *scheme = g_variant_get_string (variant, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (color_schemes); i++)
    if (g_str_equal (scheme, color_schemes[i]))
      {
        g_value_set_uint (value, i);
        return TRUE;
      }

  return FALSE;
}

static GVariant *
row_to_color_scheme (const GValue       *value,
                     const GVariantType *expected_type,
                     gpointer            user_data)
{
  guint row = g_value_get_uint (value);

  return row < G_N_ELEMENTS (color_schemes) ? g_variant_new_string (color_schemes[row]) : NULL;
}

static gboolean
scale_to_percent (GValue   *value,
                  GVariant *variant,
                  gpointer  user_data)
{
  g_value_set_double (value, g_variant_get_double (variant) * 100);

  return TRUE;
}

static GVariant *
percent_to_scale (const GValue       *value,
                  const GVariantType *expected_type,
                  gpointer            user_data)
{
  return g_variant_new_double (g_value_get_double (value) / 100);
}

static void
dossier_preferences_dialog_class_init (DossierPreferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
    widget_class, APP_PATH "/preferences/dossier-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierPreferencesDialog, color_scheme);
  gtk_widget_class_bind_template_child (widget_class, DossierPreferencesDialog, text_scale);
  gtk_widget_class_bind_template_child (widget_class, DossierPreferencesDialog, library);
}

static void
dossier_preferences_dialog_init (DossierPreferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_preferences_dialog_new:
 * @settings: the application's settings; changes take effect at once
 * @library_path: where the user's notes are kept
 *
 * Returns: (transfer floating): a dialog
 */
DossierPreferencesDialog *
dossier_preferences_dialog_new (GSettings  *settings,
                                const char *library_path)
{
  DossierPreferencesDialog *self = g_object_new (DOSSIER_TYPE_PREFERENCES_DIALOG, NULL);

  g_settings_bind_with_mapping (settings, "color-scheme", self->color_scheme, "selected",
                                G_SETTINGS_BIND_DEFAULT, color_scheme_to_row, row_to_color_scheme,
                                NULL, NULL);
  g_settings_bind_with_mapping (settings, "text-scale", self->text_scale, "value",
                                G_SETTINGS_BIND_DEFAULT, scale_to_percent, percent_to_scale,
                                NULL, NULL);
  adw_action_row_set_subtitle (self->library, library_path);

  return self;
}
