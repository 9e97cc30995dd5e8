/* dossier-preferences-dialog.c: what the user likes
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-preferences-dialog.h"

#include "../dossier-colours.h"

#include "model/dossier-term.h"

#include <glib/gi18n.h>

struct _DossierPreferencesDialog
{
  AdwPreferencesDialog  parent_instance;
  AdwComboRow          *color_scheme;
  AdwSpinRow           *text_scale;
  AdwPreferencesGroup  *colours;
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
  gtk_widget_class_bind_template_child (widget_class, DossierPreferencesDialog, colours);
  gtk_widget_class_bind_template_child (widget_class, DossierPreferencesDialog, library);
}

static void
on_colour_named (GtkEditable *row,
                 gpointer     colour)
{
  dossier_colours_set_name (dossier_colours_get_default (),
                            (DossierAnnotationColour) GPOINTER_TO_INT (colour),
                            gtk_editable_get_text (row));
}

/* A row for each colour, which it shows beside its own name. */
static void
add_colours (DossierPreferencesDialog *self)
{
  const DossierColourNames *names = dossier_colours_get_names (dossier_colours_get_default ());

  for (int i = 0; i < DOSSIER_ANNOTATION_N_COLOURS; i++)
    {
      DossierAnnotationColour colour = (DossierAnnotationColour) i;
      const char *name = dossier_colour_names_get_own (names, colour);
      GtkWidget *row = adw_entry_row_new ();
      GtkWidget *mark = gtk_image_new ();

      gtk_widget_add_css_class (mark, "colour-mark");
      gtk_widget_add_css_class (mark, dossier_term_get_nick (DOSSIER_TYPE_ANNOTATION_COLOUR, i));
      gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
      gtk_accessible_update_state (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
      adw_entry_row_add_prefix (ADW_ENTRY_ROW (row), mark);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                     dossier_annotation_colour_get_label (colour));
      gtk_editable_set_text (GTK_EDITABLE (row), name == NULL ? "" : name);
      g_signal_connect (row, "changed", G_CALLBACK (on_colour_named), GINT_TO_POINTER (i));
      adw_preferences_group_add (self->colours, row);
    }
}

static void
on_colours_failed (DossierPreferencesDialog *self,
                   const char               *message)
{
  AdwToast *toast = adw_toast_new (message);

  adw_toast_set_use_markup (toast, FALSE);
  adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (self), toast);
}

static void
dossier_preferences_dialog_init (DossierPreferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_colours (self);
  g_signal_connect_object (dossier_colours_get_default (), "failed",
                           G_CALLBACK (on_colours_failed), self, G_CONNECT_SWAPPED);
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
