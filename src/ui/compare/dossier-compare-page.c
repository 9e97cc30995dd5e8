/* dossier-compare-page.c: the table of a comparison and what is done with it
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-compare-page.h"

#include "dossier-compare-table.h"

#include "../dossier-text-export.h"

#include "exchange/dossier-comparison-csv.h"
#include "exchange/dossier-comparison-markdown.h"

#include <glib/gi18n.h>

struct _DossierComparePage
{
  AdwBreakpointBin     parent_instance;
  DossierComparison   *comparison; /* NULL with fewer than two options */

  GtkStack            *stack;
  DossierCompareTable *table;
  GtkToggleButton     *only_differences;
};

G_DEFINE_FINAL_TYPE (DossierComparePage, dossier_compare_page, ADW_TYPE_BREAKPOINT_BIN)

typedef char * (*Format) (DossierComparison *comparison,
                          gboolean           only_differences);

static void
show_comparison (DossierComparePage *self)
{
  gboolean compared = self->comparison != NULL;
  const char *page = "choose";

  if (compared)
    {
      gboolean only = gtk_toggle_button_get_active (self->only_differences);
      guint n_rows = dossier_compare_table_set_comparison (self->table, self->comparison, only);

      page = n_rows == 0 ? "same" : "table";
    }
  gtk_stack_set_visible_child_name (self->stack, page);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "compare.copy", compared);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "compare.export-csv", compared);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "compare.export-markdown", compared);
  gtk_widget_set_sensitive (GTK_WIDGET (self->only_differences), compared);
}

static void
on_only_differences (GtkToggleButton    *button,
                     DossierComparePage *self)
{
  show_comparison (self);
}

static char *
format_comparison (DossierComparePage *self,
                   Format              format)
{
  return format (self->comparison, gtk_toggle_button_get_active (self->only_differences));
}

/* Those of the dialog, where Escape sends them away wherever the focus is. */
static AdwToastOverlay *
get_toasts (DossierComparePage *self)
{
  return ADW_TOAST_OVERLAY (gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY));
}

static void
copy (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  DossierComparePage *self = DOSSIER_COMPARE_PAGE (widget);
  g_autofree char *text = format_comparison (self, dossier_comparison_to_markdown);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  adw_toast_overlay_add_toast (get_toasts (self),
                               adw_toast_new (_("Comparison copied as Markdown")));
}

static void
export_to (DossierComparePage *self,
           Format              format,
           const char         *name)
{
  dossier_text_export (GTK_WIDGET (self), get_toasts (self), _("Export Comparison"), name,
                       format_comparison (self, format));
}

static void
export_csv (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  /* Translators: the name of a file */
  export_to (DOSSIER_COMPARE_PAGE (widget), dossier_comparison_to_csv, _("comparison.csv"));
}

static void
export_markdown (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  /* Translators: the name of a file */
  export_to (DOSSIER_COMPARE_PAGE (widget), dossier_comparison_to_markdown, _("comparison.md"));
}

static void
dossier_compare_page_dispose (GObject *object)
{
  DossierComparePage *self = DOSSIER_COMPARE_PAGE (object);

  g_clear_object (&self->comparison);

  G_OBJECT_CLASS (dossier_compare_page_parent_class)->dispose (object);
}

static void
dossier_compare_page_class_init (DossierComparePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_compare_page_dispose;

  gtk_widget_class_install_action (widget_class, "compare.copy", NULL, copy);
  gtk_widget_class_install_action (widget_class, "compare.export-csv", NULL, export_csv);
  gtk_widget_class_install_action (widget_class, "compare.export-markdown", NULL, export_markdown);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/compare/dossier-compare-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierComparePage, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierComparePage, table);
  gtk_widget_class_bind_template_child (widget_class, DossierComparePage, only_differences);
  gtk_widget_class_bind_template_callback (widget_class, on_only_differences);
}

static void
dossier_compare_page_init (DossierComparePage *self)
{
  g_type_ensure (DOSSIER_TYPE_COMPARE_TABLE);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_compare_page_set_comparison:
 * @self: a page
 * @comparison: (nullable): what to show; %NULL where fewer than two options are chosen
 */
void
dossier_compare_page_set_comparison (DossierComparePage *self,
                                     DossierComparison  *comparison)
{
  g_return_if_fail (DOSSIER_IS_COMPARE_PAGE (self));

  g_set_object (&self->comparison, comparison);
  show_comparison (self);
}
