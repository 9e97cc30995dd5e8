/* dossier-difference-row.c: one difference in the list of changes
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-difference-row.h"

#include "dossier-difference-text.h"

#include "../dossier-text-label.h"

#include <glib/gi18n.h>

struct _DossierDifferenceRow
{
  AdwBin             parent_instance;
  DossierDifference *difference; /* NULL: the row is not in use */

  GtkWidget         *option;     /* to go there */
  GtkLabel          *option_title;
  GtkWidget         *dossier;    /* where it is about no option */
  GtkLabel          *path;
  GtkLabel          *kind;
  GtkLabel          *text;
};

G_DEFINE_FINAL_TYPE (DossierDifferenceRow, dossier_difference_row, ADW_TYPE_BIN)

static void
update_text (DossierDifferenceRow *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  g_autoptr (PangoAttrList) attributes = NULL;
  g_autofree char *spoken = NULL;
  g_autofree char *text = NULL;

  if (self->difference == NULL)
    return;

  text = dossier_difference_text_new (self->difference, adw_style_manager_get_dark (manager),
                                      &attributes, &spoken);
  gtk_label_set_label (self->text, text);
  gtk_label_set_attributes (self->text, attributes);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
}

static void
dossier_difference_row_dispose (GObject *object)
{
  DossierDifferenceRow *self = DOSSIER_DIFFERENCE_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_DIFFERENCE_ROW);
  g_clear_object (&self->difference);

  G_OBJECT_CLASS (dossier_difference_row_parent_class)->dispose (object);
}

static void
dossier_difference_row_class_init (DossierDifferenceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_difference_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/changes/dossier-difference-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierDifferenceRow, option);
  gtk_widget_class_bind_template_child (widget_class, DossierDifferenceRow, option_title);
  gtk_widget_class_bind_template_child (widget_class, DossierDifferenceRow, dossier);
  gtk_widget_class_bind_template_child (widget_class, DossierDifferenceRow, path);
  gtk_widget_class_bind_template_child (widget_class, DossierDifferenceRow, kind);
  gtk_widget_class_bind_template_child (widget_class, DossierDifferenceRow, text);
}

static void
dossier_difference_row_init (DossierDifferenceRow *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  gtk_widget_init_template (GTK_WIDGET (self));
  dossier_text_label_follow (self->option_title);
  dossier_text_label_follow (self->text);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (update_text), self,
                           G_CONNECT_SWAPPED);
}

/**
 * dossier_difference_row_set_difference:
 * @self: a row
 * @difference: (nullable): a difference
 * @first: whether it is the first about its option, which then is named
 */
void
dossier_difference_row_set_difference (DossierDifferenceRow *self,
                                       DossierDifference    *difference,
                                       gboolean              first)
{
  g_autofree char *path = NULL;
  DossierOption *option;

  g_return_if_fail (DOSSIER_IS_DIFFERENCE_ROW (self));

  g_set_object (&self->difference, difference);
  if (difference == NULL)
    return;

  option = dossier_difference_get_option (difference);
  gtk_widget_set_visible (self->option, first && option != NULL);
  gtk_widget_set_visible (self->dossier, first && option == NULL);
  if (option != NULL)
    {
      gtk_label_set_label (self->option_title, dossier_text_get (option->title));
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->option), "s", option->id);
    }
  path = dossier_difference_format_path (difference);
  gtk_label_set_label (self->path, path);
  gtk_label_set_label (self->kind, dossier_difference_kind_get_label (difference->kind));
  update_text (self);
}

/**
 * dossier_difference_row_describe:
 * @self: a row with a difference
 *
 * Returns: (transfer full): all of it in one line, for those who do not see it
 */
char *
dossier_difference_row_describe (DossierDifferenceRow *self)
{
  g_autoptr (PangoAttrList) attributes = NULL;
  g_autofree char *spoken = NULL;
  g_autofree char *text = NULL;
  g_autofree char *path = NULL;
  DossierOption *option;

  g_return_val_if_fail (DOSSIER_IS_DIFFERENCE_ROW (self) && self->difference != NULL, NULL);

  option = dossier_difference_get_option (self->difference);
  path = dossier_difference_format_path (self->difference);
  text = dossier_difference_text_new (self->difference, FALSE, &attributes, &spoken);

  /* Translators: the option, the place in it, what happened there, and what the words are now */
  return g_strdup_printf (_("%1$s, %2$s, %3$s: %4$s"),
                          option == NULL ? _("The dossier") : dossier_text_get (option->title),
                          path, dossier_difference_kind_get_label (self->difference->kind), spoken);
}
