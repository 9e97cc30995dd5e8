/* dossier-judgement-exports.c: a judgement out of the window, and into it
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-judgement-private.h"

#include "../dossier-text-export.h"

#include "exchange/dossier-assessment-csv.h"
#include "exchange/dossier-assessment-text.h"
#include "exchange/dossier-plot-svg.h"
#include "model/dossier-judgement-reader.h"
#include "model/dossier-problem.h"

#include <glib/gi18n.h>
#include <string.h>

/* So that a picture is sharp in print. */
#define PNG_SCALE 2

/* So many problems of a file are told. */
#define N_PROBLEMS 5

static void
add_toast (DossierJudgementPage *self,
           const char           *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
copy_report (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  DossierJudgementPage *self = DOSSIER_JUDGEMENT_PAGE (widget);
  const DossierAssessment *assessment = dossier_judgement_session_get_assessment (self->session);
  g_autofree char *text = NULL;

  if (assessment == NULL)
    return;

  text = dossier_assessment_to_markdown (assessment);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  add_toast (self, _("Report copied as Markdown"));
}

static void
export_report (DossierJudgementPage  *self,
               char                *(*format) (const DossierAssessment *assessment),
               const char            *name)
{
  const DossierAssessment *assessment = dossier_judgement_session_get_assessment (self->session);

  if (assessment != NULL)
    dossier_text_export (GTK_WIDGET (self), self->toasts, _("Export Report"), name,
                         format (assessment));
}

static void
export_markdown (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  /* Translators: the name of a file */
  export_report (DOSSIER_JUDGEMENT_PAGE (widget), dossier_assessment_to_markdown,
                 _("judgement.md"));
}

static void
export_csv (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  /* Translators: the name of a file */
  export_report (DOSSIER_JUDGEMENT_PAGE (widget), dossier_assessment_to_csv, _("judgement.csv"));
}

/* What can be read by dossierctl, with the options that are judged. */
static void
export_judgement (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  DossierJudgementPage *self = DOSSIER_JUDGEMENT_PAGE (widget);
  const DossierScoring *scoring = dossier_judgement_session_get_scoring (self->session);

  if (scoring != NULL)
    dossier_text_export (widget, self->toasts, _("Export Judgement"),
                         /* Translators: the name of a file; its end must stay as it is */
                         _("options.judgement.json"),
                         dossier_judgement_write (scoring->judgement));
}

static DossierPlotView *
find_plot (DossierJudgementPage *self,
           const char           *name)
{
  if (g_str_equal (name, "evidence"))
    return dossier_evidence_page_get_plot (self->evidence);

  return dossier_result_page_find_plot (self->result, name);
}

static void
save_svg (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  DossierJudgementPage *self = DOSSIER_JUDGEMENT_PAGE (widget);
  const char *name = g_variant_get_string (parameter, NULL);
  DossierPlotView *view = find_plot (self, name);
  const DossierPlot *plot = view == NULL ? NULL : dossier_plot_view_get_plot (view);
  g_autofree char *file = g_strconcat (name, ".svg", NULL);

  if (plot != NULL)
    dossier_text_export (widget, self->toasts, _("Save Picture"), file,
                         dossier_plot_to_svg (plot, gtk_widget_get_direction (widget) ==
                                                    GTK_TEXT_DIR_RTL));
}

static void
save_png (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  DossierJudgementPage *self = DOSSIER_JUDGEMENT_PAGE (widget);
  const char *name = g_variant_get_string (parameter, NULL);
  DossierPlotView *view = find_plot (self, name);
  g_autoptr (GdkTexture) picture = view == NULL ? NULL
                                                : dossier_plot_view_render (view, PNG_SCALE);
  g_autofree char *file = g_strconcat (name, ".png", NULL);

  if (picture != NULL)
    dossier_bytes_export (widget, self->toasts, _("Save Picture"), file,
                          gdk_texture_save_to_png_bytes (picture));
}

/* What is wrong with a file is more than a toast can hold. */
static void
tell_problems (DossierJudgementPage *self,
               const char           *message,
               GPtrArray            *problems)
{
  g_autoptr (GString) body = g_string_new (message);
  AdwDialog *dialog;

  for (guint i = 0; i < MIN (problems->len, N_PROBLEMS); i++)
    {
      DossierProblem *problem = g_ptr_array_index (problems, i);
      g_autofree char *place = dossier_problem_format_place (problem);

      g_string_append (body, "\n\n");
      /* Translators: a place in a file, what stands there, and what should */
      g_string_append_printf (body, _("%1$s: found %2$s, expected %3$s"), place, problem->found,
                              problem->expected);
    }
  dialog = adw_alert_dialog_new (_("This Judgement Cannot Be Imported"), body->str);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
take_import (DossierJudgementPage *self,
             GFile                *file,
             const char           *text,
             gsize                 size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, size);
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GPtrArray) problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierJudgement) judgement =
    dossier_judgement_read_bytes (dossier_judgement_session_get_document (self->session), bytes,
                                  name, problems, &error);

  if (judgement == NULL)
    {
      tell_problems (self, error->message, problems);
      return;
    }

  dossier_judgement_draft_set_text (dossier_judgement_session_get_draft (self->session), text,
                                    NULL);
  dossier_judgement_session_record (self->session, _("Import Judgement"), NULL);
  add_toast (self, _("Judgement imported"));
}

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (DossierJudgementPage) self = user_data;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  if (g_file_load_contents_finish (G_FILE (source), result, &text, &size, NULL, &error))
    take_import (self, G_FILE (source), text, size);
  else
    add_toast (self, error->message);
}

static void
on_file_chosen (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (DossierJudgementPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    g_file_load_contents_async (file, NULL, on_read, g_steal_pointer (&self));
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    add_toast (self, error->message);
}

static void
import_judgement (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  gtk_file_filter_set_name (filter, _("Judgements"));
  gtk_file_filter_add_suffix (filter, "json");
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_set_title (dialog, _("Import Judgement"));
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, on_file_chosen,
                        g_object_ref (widget));
}

/* Installs what takes a judgement out of the window and into it. */
void
dossier_judgement_page_class_install_exports (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "judgement.copy", NULL, copy_report);
  gtk_widget_class_install_action (widget_class, "judgement.export-markdown", NULL,
                                   export_markdown);
  gtk_widget_class_install_action (widget_class, "judgement.export-csv", NULL, export_csv);
  gtk_widget_class_install_action (widget_class, "judgement.export", NULL, export_judgement);
  gtk_widget_class_install_action (widget_class, "judgement.import", NULL, import_judgement);
  gtk_widget_class_install_action (widget_class, "judgement.save-svg", "s", save_svg);
  gtk_widget_class_install_action (widget_class, "judgement.save-png", "s", save_png);
}

/* There is a report only where something follows. */
void
dossier_judgement_page_update_exports (DossierJudgementPage *self)
{
  gboolean assessed = dossier_judgement_session_get_assessment (self->session) != NULL;
  gboolean sound = dossier_judgement_session_get_scoring (self->session) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "judgement.copy", assessed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "judgement.export-markdown", assessed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "judgement.export-csv", assessed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "judgement.export", sound);
}
