/* dossier-compare-dialog.c: compares options side by side
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-compare-dialog.h"

#include "dossier-compare-page.h"
#include "dossier-comparison-chooser.h"
#include "dossier-comparison-keeper.h"
#include "dossier-positions-page.h"
#include "dossier-relations-page.h"

#include "../judgement/dossier-judgement-page.h"
#include "../sidebar/dossier-option-row.h"

#include "analysis/dossier-as-of.h"

#include <glib/gi18n.h>

struct _DossierCompareDialog
{
  AdwDialog                  parent_instance;
  DossierDocument           *document;
  DossierCompareArrangement *arrangement;
  DossierComparison         *comparison; /* NULL with fewer than two options */
  GListModel                *choices; /* all rows of the options, whatever the sidebar filters */
  DossierComparisonKeeper   *keeper;

  AdwButtonContent          *choice_label;
  DossierComparisonChooser  *chooser;
  DossierComparePage        *page;
  DossierPositionsPage      *positions;
  DossierRelationsPage      *relations;
  AdwViewStack              *stack;
  AdwBin                    *judgement_place;
  DossierJudgementPage      *judgement; /* NULL until it is first shown */
  GtkListView               *choice_list;
};

/* How long closing may wait for the disk. */
#define FLUSH_MS 2000

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

static gboolean
is_shown (DossierCompareDialog *self,
          const char           *page)
{
  return g_strcmp0 (adw_view_stack_get_visible_child_name (self->stack), page) == 0;
}

/* The other pages are brought up to date when they are shown, as they are not always wanted.  That
 * of the judgement takes longer to make than the table. */
static void
on_page_shown (DossierCompareDialog *self)
{
  g_autoptr (GPtrArray) chosen = NULL;

  if (self->arrangement == NULL)
    return;

  chosen = dossier_compare_arrangement_list_chosen (self->arrangement, self->document);
  if (is_shown (self, "positions"))
    dossier_positions_page_set_comparison (self->positions, self->arrangement, self->comparison);
  else if (is_shown (self, "relations"))
    dossier_relations_page_set_options (self->relations, self->document, chosen);
  else if (is_shown (self, "judgement") && self->judgement == NULL)
    {
      self->judgement = g_object_new (DOSSIER_TYPE_JUDGEMENT_PAGE, NULL);
      dossier_judgement_page_set_up (self->judgement, self->document, self->keeper);
      dossier_judgement_page_set_options (self->judgement, chosen);
      adw_bin_set_child (self->judgement_place, GTK_WIDGET (self->judgement));
    }
}

/* In the order in which they stand. */
static const char * const page_names[] = { "table", "positions", "relations", "judgement" };

static void
show_page (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  DossierCompareDialog *self = DOSSIER_COMPARE_DIALOG (widget);
  GtkWidget *page;

  adw_view_stack_set_visible_child_name (self->stack, g_variant_get_string (parameter, NULL));
  page = adw_view_stack_get_visible_child (self->stack);
  if (page == GTK_WIDGET (self->judgement_place))
    page = GTK_WIDGET (self->judgement);
  gtk_widget_grab_focus (page);
}

static void
update (DossierCompareDialog *self)
{
  g_autoptr (GPtrArray) chosen =
    dossier_compare_arrangement_list_chosen (self->arrangement, self->document);
  g_autoptr (GPtrArray) shown =
    dossier_compare_arrangement_list_shown (self->arrangement, self->document);
  g_autofree char *subtitle = NULL;

  g_clear_object (&self->comparison);
  if (chosen->len >= 2 && shown->len > 0)
    self->comparison = dossier_comparison_new (self->document,
                                               (DossierOption * const *) shown->pdata, shown->len);

  subtitle = describe_choice (self, chosen->len);
  adw_button_content_set_label (self->choice_label, subtitle);
  dossier_compare_page_set_comparison (self->page, self->comparison);
  dossier_comparison_chooser_keep (self->chooser);
  if (self->judgement != NULL)
    dossier_judgement_page_set_options (self->judgement, chosen);
  on_page_shown (self);
}

static void
on_choice_activated (GtkListView          *list,
                     guint                 position,
                     DossierCompareDialog *self)
{
  g_autoptr (DossierOptionItem) item = g_list_model_get_item (self->choices, position);

  dossier_compare_arrangement_choose (self->arrangement, dossier_option_item_get_id (item),
                                      !dossier_option_item_get_compared (item));
}

/* What was said last is on disk before the dialog goes; where that fails, the user decides. */
static void
on_close_attempt (DossierCompareDialog *self)
{
  AdwDialog *question;

  if (dossier_comparison_keeper_flush (self->keeper, FLUSH_MS))
    {
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }

  question = adw_alert_dialog_new (_("The Judgement Is Not Saved"),
                                   dossier_comparison_keeper_get_failure (self->keeper));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (question),
                                  "stay", _("_Keep Open"),
                                  "close", _("_Close Without Saving"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (question), "close",
                                            ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (question), "stay");
  g_signal_connect_object (question, "response::close", G_CALLBACK (adw_dialog_force_close), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (question, GTK_WIDGET (self));
}

static void
dossier_compare_dialog_dispose (GObject *object)
{
  DossierCompareDialog *self = DOSSIER_COMPARE_DIALOG (object);

  self->judgement = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_COMPARE_DIALOG);
  g_clear_object (&self->choices);
  g_clear_object (&self->comparison);
  g_clear_object (&self->keeper);
  g_clear_object (&self->arrangement);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (dossier_compare_dialog_parent_class)->dispose (object);
}

static void
dossier_compare_dialog_class_init (DossierCompareDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_compare_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "compare.page", "s", show_page);
  for (guint i = 0; i < G_N_ELEMENTS (page_names); i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, GDK_ALT_MASK, "compare.page",
                                         "s", page_names[i]);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/compare/dossier-compare-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierCompareDialog, choice_label);
  gtk_widget_class_bind_template_child (widget_class, DossierCompareDialog, chooser);
  gtk_widget_class_bind_template_child (widget_class, DossierCompareDialog, page);
  gtk_widget_class_bind_template_child (widget_class, DossierCompareDialog, positions);
  gtk_widget_class_bind_template_child (widget_class, DossierCompareDialog, relations);
  gtk_widget_class_bind_template_child (widget_class, DossierCompareDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierCompareDialog, judgement_place);
  gtk_widget_class_bind_template_child (widget_class, DossierCompareDialog, choice_list);
  gtk_widget_class_bind_template_callback (widget_class, on_choice_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_close_attempt);
  gtk_widget_class_bind_template_callback (widget_class, on_page_shown);
}

static void
dossier_compare_dialog_init (DossierCompareDialog *self)
{
  g_type_ensure (DOSSIER_TYPE_COMPARISON_CHOOSER);
  g_type_ensure (DOSSIER_TYPE_COMPARE_PAGE);
  g_type_ensure (DOSSIER_TYPE_POSITIONS_PAGE);
  g_type_ensure (DOSSIER_TYPE_RELATIONS_PAGE);
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
 * @arrangement: which of its options are compared, and how they stand
 * @library: where the comparison is kept
 * @notes: (nullable): the user's notes on the dossier
 *
 * Returns: (transfer floating): a dialog with the comparison
 */
DossierCompareDialog *
dossier_compare_dialog_new (DossierDocument           *document,
                            DossierCompareArrangement *arrangement,
                            DossierLibrary            *library,
                            DossierNotes              *notes)
{
  DossierCompareDialog *self = g_object_new (DOSSIER_TYPE_COMPARE_DIALOG, NULL);
  DossierOptionList *options = dossier_compare_arrangement_get_options (arrangement);
  g_autoptr (GtkNoSelection) selection = NULL;

  self->document = g_object_ref (document);
  self->arrangement = g_object_ref (arrangement);
  self->keeper = dossier_comparison_keeper_new (library, document->id);
  self->choices = G_LIST_MODEL (gtk_map_list_model_new (g_object_ref (document->options),
                                                        find_row, options, NULL));
  dossier_compare_page_set_up (self->page, arrangement, notes);
  g_signal_connect_object (arrangement, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  selection = gtk_no_selection_new (g_object_ref (self->choices));
  gtk_list_view_set_model (self->choice_list, GTK_SELECTION_MODEL (selection));
  dossier_comparison_chooser_set_up (self->chooser, library, arrangement, self->keeper);
  update (self);
  dossier_comparison_keeper_load (self->keeper);

  return self;
}
