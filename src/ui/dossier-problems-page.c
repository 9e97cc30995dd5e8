/* dossier-problems-page.c: why a file was not opened
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-problems-page.h"

#include "model/dossier-problem.h"

#include <glib/gi18n.h>

#define MAX_ROWS 100 /* more are told of, not listed: nobody reads them here */

struct _DossierProblemsPage
{
  AdwBin               parent_instance;
  GString             *report; /* all of it, to be copied */

  AdwStatusPage       *status;
  AdwPreferencesGroup *group;
  GtkListBox          *list;
  GtkWidget           *back;
  GtkWidget           *copy;
};

G_DEFINE_FINAL_TYPE (DossierProblemsPage, dossier_problems_page, ADW_TYPE_BIN)

static void
copy_report (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  DossierProblemsPage *self = DOSSIER_PROBLEMS_PAGE (widget);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), self->report->str);
}

static void
dossier_problems_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_PROBLEMS_PAGE);

  G_OBJECT_CLASS (dossier_problems_page_parent_class)->dispose (object);
}

static void
dossier_problems_page_finalize (GObject *object)
{
  g_string_free (DOSSIER_PROBLEMS_PAGE (object)->report, TRUE);

  G_OBJECT_CLASS (dossier_problems_page_parent_class)->finalize (object);
}

static void
dossier_problems_page_class_init (DossierProblemsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_problems_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = dossier_problems_page_finalize;

  gtk_widget_class_install_action (widget_class, "problems.copy", NULL, copy_report);
  gtk_widget_class_set_template_from_resource (widget_class, APP_PATH "/dossier-problems-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierProblemsPage, status);
  gtk_widget_class_bind_template_child (widget_class, DossierProblemsPage, group);
  gtk_widget_class_bind_template_child (widget_class, DossierProblemsPage, list);
  gtk_widget_class_bind_template_child (widget_class, DossierProblemsPage, back);
  gtk_widget_class_bind_template_child (widget_class, DossierProblemsPage, copy);
}

static void
dossier_problems_page_init (DossierProblemsPage *self)
{
  self->report = g_string_new (NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
describe (const DossierProblem *problem)
{
  /* Translators: what is wrong with a place in a file */
  return g_strdup_printf (_("Found %s; expected %s"), problem->found, problem->expected);
}

static GtkWidget *
create_row (const DossierProblem *problem)
{
  g_autofree char *place = dossier_problem_format_place (problem);
  g_autofree char *text = describe (problem);
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());

  /* First of all, since the texts come from the file and may hold what looks like markup. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), place);
  adw_preferences_row_set_title_selectable (ADW_PREFERENCES_ROW (row), TRUE);
  adw_action_row_set_subtitle (row, text);

  return GTK_WIDGET (row);
}

/**
 * dossier_problems_page_show:
 * @self: a page
 * @title: what it is about
 * @message: why the file was not opened, or what is wrong with it
 * @problems: (nullable) (element-type DossierProblem): all that is wrong in it
 * @can_go_back: whether a dossier is open to which the user can go back
 */
void
dossier_problems_page_show (DossierProblemsPage *self,
                            const char          *title,
                            const char          *message,
                            GPtrArray           *problems,
                            gboolean             can_go_back)
{
  guint n_problems = problems == NULL ? 0 : problems->len;
  g_autofree char *description = g_markup_escape_text (message, -1);
  g_autofree char *more = NULL;

  g_return_if_fail (DOSSIER_IS_PROBLEMS_PAGE (self));

  g_string_assign (self->report, message);
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < n_problems; i++)
    {
      const DossierProblem *problem = g_ptr_array_index (problems, i);
      g_autofree char *place = dossier_problem_format_place (problem);
      g_autofree char *text = describe (problem);

      g_string_append_printf (self->report, "\n%s: %s", place, text);
      if (i < MAX_ROWS)
        gtk_list_box_append (self->list, create_row (problem));
    }

  if (n_problems > MAX_ROWS)
    more = g_strdup_printf (ngettext ("%u more problem is in the copied list.",
                                      "%u more problems are in the copied list.",
                                      n_problems - MAX_ROWS), n_problems - MAX_ROWS);
  adw_preferences_group_set_description (self->group, more);
  adw_status_page_set_title (self->status, title);
  adw_status_page_set_description (self->status, description);
  gtk_widget_set_visible (GTK_WIDGET (self->group), n_problems > 0);
  gtk_widget_set_visible (self->copy, n_problems > 0);
  gtk_widget_set_visible (self->back, can_go_back);
}
