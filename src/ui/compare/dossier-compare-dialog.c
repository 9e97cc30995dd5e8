/* dossier-compare-dialog.c: compares options side by side
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-compare-dialog.h"

#include "dossier-compare-page.h"

#include "../sidebar/dossier-option-row.h"

#include "analysis/dossier-as-of.h"

#include <glib/gi18n.h>

struct _DossierCompareDialog
{
  AdwDialog           parent_instance;
  DossierDocument    *document;
  DossierOptionList  *options;
  GListModel         *choices; /* all rows of the options, whatever the sidebar filters */

  AdwWindowTitle     *title;
  DossierComparePage *page;
  GtkListView        *choice_list;
};

G_DEFINE_FINAL_TYPE (DossierCompareDialog, dossier_compare_dialog, ADW_TYPE_DIALOG)

static char *
describe_choice (DossierCompareDialog *self,
                 guint                 n)
{
  DossierAsOf *as_of = dossier_as_of_get (self->document);
  g_autofree char *date = NULL;

  if (as_of == NULL)
    return g_strdup_printf (ngettext ("%u option", "%u options", n), n);

  date = dossier_date_format (dossier_as_of_get_date (as_of));

  /* Translators: the number of options, and a date, like “3 May 2024” */
  return g_strdup_printf (ngettext ("%1$u option as of %2$s", "%1$u options as of %2$s", n), n,
                          date);
}

static void
update (DossierCompareDialog *self)
{
  g_autoptr (GPtrArray) rows = dossier_option_list_get_compared (self->options);
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  g_autoptr (DossierComparison) comparison = NULL;
  g_autofree char *subtitle = NULL;

  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (chosen, dossier_option_item_get_option (g_ptr_array_index (rows, i)));

  if (chosen->len >= 2)
    comparison = dossier_comparison_new (self->document, (DossierOption * const *) chosen->pdata,
                                         chosen->len);

  subtitle = describe_choice (self, chosen->len);
  adw_window_title_set_subtitle (self->title, subtitle);
  dossier_compare_page_set_comparison (self->page, comparison);
}

static void
on_choice_activated (GtkListView          *list,
                     guint                 position,
                     DossierCompareDialog *self)
{
  g_autoptr (DossierOptionItem) item = g_list_model_get_item (self->choices, position);

  dossier_option_item_set_compared (item, !dossier_option_item_get_compared (item));
}

static void
dossier_compare_dialog_dispose (GObject *object)
{
  DossierCompareDialog *self = DOSSIER_COMPARE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_COMPARE_DIALOG);
  g_clear_object (&self->choices);
  g_clear_object (&self->options);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (dossier_compare_dialog_parent_class)->dispose (object);
}

static void
dossier_compare_dialog_class_init (DossierCompareDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_compare_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/compare/dossier-compare-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierCompareDialog, title);
  gtk_widget_class_bind_template_child (widget_class, DossierCompareDialog, page);
  gtk_widget_class_bind_template_child (widget_class, DossierCompareDialog, choice_list);
  gtk_widget_class_bind_template_callback (widget_class, on_choice_activated);
}

static void
dossier_compare_dialog_init (DossierCompareDialog *self)
{
  g_type_ensure (DOSSIER_TYPE_COMPARE_PAGE);
  g_type_ensure (DOSSIER_TYPE_OPTION_ITEM);
  g_type_ensure (DOSSIER_TYPE_OPTION_ROW);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* GtkMapListModelMapFunc: the row of an option */
static gpointer
find_row (gpointer item,
          gpointer user_data)
{
  g_autoptr (DossierOption) option = item;

  return g_object_ref (dossier_option_list_find (user_data, option->id));
}

/**
 * dossier_compare_dialog_new:
 * @document: a dossier
 * @options: its rows; those that are chosen are compared
 *
 * Returns: (transfer floating): a dialog with the comparison
 */
DossierCompareDialog *
dossier_compare_dialog_new (DossierDocument   *document,
                            DossierOptionList *options)
{
  DossierCompareDialog *self = g_object_new (DOSSIER_TYPE_COMPARE_DIALOG, NULL);
  g_autoptr (GtkNoSelection) selection = NULL;

  self->document = g_object_ref (document);
  self->options = g_object_ref (options);
  self->choices = G_LIST_MODEL (gtk_map_list_model_new (g_object_ref (document->options),
                                                        find_row, options, NULL));
  g_signal_connect_object (options, "compared-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  selection = gtk_no_selection_new (g_object_ref (self->choices));
  gtk_list_view_set_model (self->choice_list, GTK_SELECTION_MODEL (selection));
  update (self);

  return self;
}
