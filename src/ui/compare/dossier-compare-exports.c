/* dossier-compare-exports.c: what goes out of a comparison
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-compare-exports.h"

#include "../dossier-text-export.h"

#include "exchange/dossier-comparison-csv.h"
#include "exchange/dossier-comparison-html.h"
#include "exchange/dossier-comparison-markdown.h"
#include "exchange/dossier-comparison-odt.h"
#include "exchange/dossier-comparison-tsv.h"

#include <glib/gi18n.h>
#include <string.h>

/* A file that can be written. */
static const struct
{
  const char  *action;
  const char  *name;
  char      *(*write) (DossierComparison       *comparison,
                       DossierComparisonFilter  filter);
} files[] = {
  /* Translators: the name of a file */
  { "compare.export-csv", N_("comparison.csv"), dossier_comparison_to_csv },
  /* Translators: the name of a file */
  { "compare.export-markdown", N_("comparison.md"), dossier_comparison_to_markdown },
  /* Translators: the name of a file */
  { "compare.export-html", N_("comparison.html"), dossier_comparison_to_html },
  /* Translators: the name of a file */
  { "compare.export-odt", N_("comparison.fodt"), dossier_comparison_to_odt },
};

static const char * const copies[] = { "compare.copy", "compare.copy-table" };

/* The toasts of the dialog, where Escape sends them away wherever the focus is. */
static AdwToastOverlay *
get_toasts (GtkWidget *widget)
{
  return ADW_TOAST_OVERLAY (gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY));
}

static GdkContentProvider *
provide (const char *type,
         const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return gdk_content_provider_new_for_bytes (type, bytes);
}

/* Programs for texts take the HTML, spreadsheets that or the fields, others the fields as text. */
static void
copy_table (GtkWidget               *widget,
            DossierComparison       *comparison,
            DossierComparisonFilter  filter)
{
  g_autofree char *html = dossier_comparison_to_html (comparison, filter);
  g_autofree char *tsv = dossier_comparison_to_tsv (comparison, filter);
  GdkContentProvider *providers[] = {
    provide ("text/html", html),
    provide ("text/tab-separated-values", tsv),
    provide ("text/plain;charset=utf-8", tsv),
  };
  g_autoptr (GdkContentProvider) all =
    gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));

  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), all);
  adw_toast_overlay_add_toast (get_toasts (widget),
                               adw_toast_new (_("Comparison copied as a table")));
}

static void
copy_markdown (GtkWidget               *widget,
               DossierComparison       *comparison,
               DossierComparisonFilter  filter)
{
  g_autofree char *text = dossier_comparison_to_markdown (comparison, filter);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  adw_toast_overlay_add_toast (get_toasts (widget),
                               adw_toast_new (_("Comparison copied as Markdown")));
}

/**
 * dossier_compare_exports_install:
 * @widget_class: a class of widgets that show a comparison
 * @activate: calls dossier_compare_exports_act()
 */
void
dossier_compare_exports_install (GtkWidgetClass              *widget_class,
                                 GtkWidgetActionActivateFunc  activate)
{
  for (guint i = 0; i < G_N_ELEMENTS (copies); i++)
    gtk_widget_class_install_action (widget_class, copies[i], NULL, activate);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    gtk_widget_class_install_action (widget_class, files[i].action, NULL, activate);
}

/**
 * dossier_compare_exports_set_enabled:
 * @widget: a widget of such a class
 * @enabled: whether there is a comparison
 */
void
dossier_compare_exports_set_enabled (GtkWidget *widget,
                                     gboolean   enabled)
{
  for (guint i = 0; i < G_N_ELEMENTS (copies); i++)
    gtk_widget_action_set_enabled (widget, copies[i], enabled);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    gtk_widget_action_set_enabled (widget, files[i].action, enabled);
}

/**
 * dossier_compare_exports_act:
 * @widget: a widget in a dialog with toasts
 * @action_name: which action
 * @comparison: what to write
 * @filter: which of its rows
 */
void
dossier_compare_exports_act (GtkWidget               *widget,
                             const char              *action_name,
                             DossierComparison       *comparison,
                             DossierComparisonFilter  filter)
{
  if (g_str_equal (action_name, "compare.copy"))
    copy_markdown (widget, comparison, filter);
  else if (g_str_equal (action_name, "compare.copy-table"))
    copy_table (widget, comparison, filter);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    if (g_str_equal (action_name, files[i].action))
      dossier_text_export (widget, get_toasts (widget), _("Export Comparison"), _(files[i].name),
                           files[i].write (comparison, filter));
}
