/* dossier-judgement-page.c: judges the options that are compared
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-judgement-private.h"

#include "dossier-criterion-dialog.h"

#include "text/dossier-bidi.h"

#include <glib/gi18n.h>

/**
 * DossierJudgementPage:
 *
 * Judges the options that are compared: criterion by criterion, weights, how claims fit, and what
 * follows.  What the user says is kept with the comparison as it is said.
 */
G_DEFINE_FINAL_TYPE (DossierJudgementPage, dossier_judgement_page, ADW_TYPE_BIN)

static const char * const page_names[] = { "result", "weights", "evidence", "criterion" };

static DossierJudgementSection *
get_selected (DossierJudgementPage *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

static void
show_section (DossierJudgementPage *self)
{
  DossierJudgementSection *section = get_selected (self);
  guint position = gtk_single_selection_get_selected (self->selection);

  if (section == NULL)
    return;

  gtk_stack_set_visible_child_name (self->stack,
                                    page_names[dossier_judgement_section_get_part (section)]);
  dossier_criterion_page_set_criterion (self->criterion,
                                        dossier_judgement_section_get_criterion (section));
  if (gtk_drop_down_get_selected (self->section_choice) != position)
    gtk_drop_down_set_selected (self->section_choice, position);
}

static void
on_section_selected (DossierJudgementPage *self)
{
  if (!self->listing)
    show_section (self);
}

static void
on_section_chosen (DossierJudgementPage *self)
{
  guint position = gtk_drop_down_get_selected (self->section_choice);

  if (!self->listing && self->selection != NULL && position != GTK_INVALID_LIST_POSITION)
    gtk_single_selection_set_selected (self->selection, position);
}

static gboolean
is_section (DossierJudgementSection *section,
            DossierJudgementPart     part,
            const char              *criterion)
{
  return dossier_judgement_section_get_part (section) == part &&
         g_strcmp0 (dossier_judgement_section_get_criterion (section), criterion) == 0;
}

static void
select_section (DossierJudgementPage *self,
                DossierJudgementPart  part,
                const char           *criterion)
{
  GListModel *sections = G_LIST_MODEL (self->sections);

  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (DossierJudgementSection) section = g_list_model_get_item (sections, i);

      if (is_section (section, part, criterion))
        gtk_single_selection_set_selected (self->selection, i);
    }
}

static void
add_section (GPtrArray            *sections,
             DossierJudgementPart  part,
             const char           *criterion,
             const char           *title)
{
  g_ptr_array_add (sections, dossier_judgement_section_new (part, criterion, title));
}

static gboolean
are_listed (DossierJudgementPage *self,
            GPtrArray            *sections)
{
  GListModel *listed = G_LIST_MODEL (self->sections);

  if (g_list_model_get_n_items (listed) != sections->len)
    return FALSE;

  for (guint i = 0; i < sections->len; i++)
    {
      g_autoptr (DossierJudgementSection) section = g_list_model_get_item (listed, i);
      DossierJudgementSection *other = g_ptr_array_index (sections, i);

      if (!is_section (section, dossier_judgement_section_get_part (other),
                       dossier_judgement_section_get_criterion (other)) ||
          !g_str_equal (dossier_judgement_section_get_title (section),
                        dossier_judgement_section_get_title (other)))
        return FALSE;
    }

  return TRUE;
}

/* The place in which one is stays, or the next above it where it has gone. */
static void
list_sections (DossierJudgementPage *self)
{
  DossierJudgementDraft *draft = dossier_judgement_session_get_draft (self->session);
  g_auto (GStrv) criteria = dossier_judgement_draft_list_criteria (draft);
  g_autoptr (GPtrArray) sections = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (DossierJudgementSection) before = NULL;
  guint position = gtk_single_selection_get_selected (self->selection);

  for (guint i = 0; criteria[i] != NULL; i++)
    {
      g_autoptr (DossierDraftCriterion) criterion =
        dossier_judgement_draft_get_criterion (draft, criteria[i]);
      g_autofree char *title = dossier_bidi_mark_line (criterion->title);

      add_section (sections, DOSSIER_JUDGEMENT_PART_CRITERION, criteria[i], title);
    }
  add_section (sections, DOSSIER_JUDGEMENT_PART_WEIGHTS, NULL, _("Weights"));
  add_section (sections, DOSSIER_JUDGEMENT_PART_RESULT, NULL, _("Result"));
  add_section (sections, DOSSIER_JUDGEMENT_PART_EVIDENCE, NULL, _("How Claims Fit"));
  if (are_listed (self, sections))
    return;

  if (get_selected (self) != NULL)
    before = g_object_ref (get_selected (self));
  self->listing = TRUE;
  g_list_store_splice (self->sections, 0, g_list_model_get_n_items (G_LIST_MODEL (self->sections)),
                       sections->pdata, sections->len);
  gtk_single_selection_set_selected (self->selection, MIN (position, sections->len - 1));
  if (before != NULL)
    select_section (self, dossier_judgement_section_get_part (before),
                    dossier_judgement_section_get_criterion (before));
  self->listing = FALSE;
  show_section (self);
}

static gboolean
is_begun (DossierJudgementPage *self)
{
  g_auto (GStrv) criteria =
    dossier_judgement_draft_list_criteria (dossier_judgement_session_get_draft (self->session));
  const DossierScoring *scoring = dossier_judgement_session_get_scoring (self->session);

  return criteria[0] != NULL ||
         (scoring != NULL && scoring->judgement->ratings != NULL &&
          g_list_model_get_n_items (scoring->judgement->ratings) > 0);
}

static void
update_history (DossierJudgementPage *self)
{
  DossierHistory *history = dossier_judgement_session_get_history (self->session);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "judgement.undo",
                                 dossier_history_get_undo_name (history) != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "judgement.redo",
                                 dossier_history_get_redo_name (history) != NULL);
}

static void
show_aside (DossierJudgementPage *self)
{
  guint n = dossier_judgement_session_get_n_aside (self->session);
  g_autofree char *text =
    g_strdup_printf (ngettext ("%u entry is on what is not compared here, or off its scale. It is "
                               "kept, and does not count.",
                               "%u entries are on what is not compared here, or off their scale. "
                               "They are kept, and do not count.", n), n);

  adw_banner_set_title (self->aside, n > 0 ? text : "");
  adw_banner_set_revealed (self->aside, n > 0);
}

static void
on_changed (DossierJudgementPage *self)
{
  const char *page = "work";

  list_sections (self);
  if (!dossier_comparison_keeper_is_ready (self->keeper))
    page = "waiting";
  else if (dossier_judgement_session_get_options (self->session)->len < 2)
    page = "options";
  else if (!is_begun (self) &&
           g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "work") != 0)
    page = "start";
  gtk_stack_set_visible_child_name (self->pages, page);
  show_aside (self);
  update_history (self);
}

static void
on_edited (DossierJudgementPage *self)
{
  g_autofree char *text =
    dossier_judgement_draft_get_text (dossier_judgement_session_get_draft (self->session));

  dossier_comparison_keeper_set_judgement (self->keeper, text);
  update_history (self);
}

/* What the library has cannot be read only where something else than this program wrote it. */
static void
on_loaded (DossierJudgementPage *self)
{
  const char *kept = dossier_comparison_keeper_get (self->keeper)->judgement;
  g_autoptr (GError) error = NULL;

  if (!dossier_judgement_session_load (self->session, kept, &error))
    {
      adw_banner_set_title (self->failure, error->message);
      adw_banner_set_revealed (self->failure, TRUE);
      gtk_stack_set_visible_child_name (self->pages, "waiting");
      return;
    }

  /* Who comes back wants to see what came of it. */
  if (kept != NULL)
    select_section (self, DOSSIER_JUDGEMENT_PART_RESULT, NULL);
  else
    gtk_single_selection_set_selected (self->selection, 0);
}

static void
on_failure (DossierJudgementPage *self)
{
  const char *failure = dossier_comparison_keeper_get_failure (self->keeper);

  if (failure != NULL)
    adw_banner_set_title (self->failure, failure);
  adw_banner_set_revealed (self->failure, failure != NULL);
}

static void
add_toast (DossierJudgementPage *self,
           const char           *format,
           const char           *name)
{
  g_autofree char *text = g_strdup (format);
  g_autoptr (GString) words = g_string_new (text);
  AdwToast *toast;

  g_string_replace (words, "%s", name, 1);
  toast = adw_toast_new (words->str);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
undo (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  DossierJudgementPage *self = DOSSIER_JUDGEMENT_PAGE (widget);
  const char *name = dossier_judgement_session_undo (self->session);

  if (name != NULL)
    /* Translators: what was undone, as in “Undone: Change Score” */
    add_toast (self, _("Undone: %s"), name);
}

static void
redo (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  DossierJudgementPage *self = DOSSIER_JUDGEMENT_PAGE (widget);
  const char *name = dossier_judgement_session_redo (self->session);

  if (name != NULL)
    /* Translators: what was done again, as in “Redone: Change Score” */
    add_toast (self, _("Redone: %s"), name);
}

static void
on_criterion_saved (DossierJudgementPage *self,
                    const char           *criterion)
{
  select_section (self, DOSSIER_JUDGEMENT_PART_CRITERION, criterion);
}

static void
ask_for_criterion (DossierJudgementPage *self,
                   const char           *criterion)
{
  AdwDialog *dialog = dossier_criterion_dialog_new (self->session, criterion);

  g_signal_connect_object (dialog, "saved", G_CALLBACK (on_criterion_saved), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
add_criterion (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  ask_for_criterion (DOSSIER_JUDGEMENT_PAGE (widget), NULL);
}

static void
edit_criterion (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  DossierJudgementPage *self = DOSSIER_JUDGEMENT_PAGE (widget);
  DossierJudgementSection *section = get_selected (self);

  if (section != NULL && dossier_judgement_section_get_criterion (section) != NULL)
    ask_for_criterion (self, dossier_judgement_section_get_criterion (section));
}

static void
remove_criterion (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  DossierJudgementPage *self = DOSSIER_JUDGEMENT_PAGE (widget);
  DossierJudgementSection *section = get_selected (self);
  g_autofree char *criterion = NULL;
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;
  AdwToast *toast;

  if (section == NULL || dossier_judgement_section_get_criterion (section) == NULL)
    return;

  criterion = g_strdup (dossier_judgement_section_get_criterion (section));
  title = g_strdup (dossier_judgement_section_get_title (section));
  dossier_judgement_draft_remove_criterion (dossier_judgement_session_get_draft (self->session),
                                            criterion);
  dossier_judgement_session_record (self->session, _("Remove Criterion"), NULL);

  text = dossier_bidi_format (_("Criterion “%s” removed"), title, NULL);
  toast = adw_toast_new (text);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "judgement.undo");
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
rate_claims (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  DossierJudgementPage *self = DOSSIER_JUDGEMENT_PAGE (widget);

  select_section (self, DOSSIER_JUDGEMENT_PART_EVIDENCE, NULL);
  gtk_stack_set_visible_child_name (self->pages, "work");
}

static gboolean
dossier_judgement_page_grab_focus (GtkWidget *widget)
{
  DossierJudgementPage *self = DOSSIER_JUDGEMENT_PAGE (widget);

  /* To where one is in the list; it has no rows yet when it has only just been shown. */
  if (gtk_widget_get_mapped (GTK_WIDGET (self->section_list)))
    {
      gtk_list_view_scroll_to (self->section_list,
                               gtk_single_selection_get_selected (self->selection),
                               GTK_LIST_SCROLL_FOCUS, NULL);
      if (gtk_widget_grab_focus (GTK_WIDGET (self->section_list)))
        return TRUE;
    }

  return gtk_widget_child_focus (gtk_stack_get_visible_child (self->pages), GTK_DIR_TAB_FORWARD);
}

static void
dossier_judgement_page_dispose (GObject *object)
{
  DossierJudgementPage *self = DOSSIER_JUDGEMENT_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_JUDGEMENT_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->sections);
  g_clear_object (&self->keeper);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (dossier_judgement_page_parent_class)->dispose (object);
}

static void
dossier_judgement_page_class_init (DossierJudgementPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_judgement_page_dispose;
  widget_class->grab_focus = dossier_judgement_page_grab_focus;

  gtk_widget_class_install_action (widget_class, "judgement.undo", NULL, undo);
  gtk_widget_class_install_action (widget_class, "judgement.redo", NULL, redo);
  gtk_widget_class_install_action (widget_class, "judgement.add-criterion", NULL, add_criterion);
  gtk_widget_class_install_action (widget_class, "judgement.edit-criterion", NULL, edit_criterion);
  gtk_widget_class_install_action (widget_class, "judgement.remove-criterion", NULL,
                                   remove_criterion);
  gtk_widget_class_install_action (widget_class, "judgement.rate-claims", NULL, rate_claims);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_k, GDK_CONTROL_MASK,
                                       "judgement.add-criterion", NULL);
  dossier_judgement_page_class_install_exports (widget_class);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/judgement/dossier-judgement-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierJudgementPage, failure);
  gtk_widget_class_bind_template_child (widget_class, DossierJudgementPage, aside);
  gtk_widget_class_bind_template_child (widget_class, DossierJudgementPage, pages);
  gtk_widget_class_bind_template_child (widget_class, DossierJudgementPage, section_list);
  gtk_widget_class_bind_template_child (widget_class, DossierJudgementPage, section_choice);
  gtk_widget_class_bind_template_child (widget_class, DossierJudgementPage, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierJudgementPage, result);
  gtk_widget_class_bind_template_child (widget_class, DossierJudgementPage, weights);
  gtk_widget_class_bind_template_child (widget_class, DossierJudgementPage, evidence);
  gtk_widget_class_bind_template_child (widget_class, DossierJudgementPage, criterion);
  gtk_widget_class_bind_template_callback (widget_class, on_section_chosen);
}

/* Fields take the keys for undoing to themselves, even where they undo nothing. */
static void
take_history_keys (DossierJudgementPage *self)
{
  const struct { const char *keys; const char *action; } shortcuts[] = {
    { "<Control>z", "judgement.undo" },
    { "<Control><Shift>z|<Control>y", "judgement.redo" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string (shortcuts[i].keys),
                        gtk_named_action_new (shortcuts[i].action)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
dossier_judgement_page_init (DossierJudgementPage *self)
{
  g_type_ensure (DOSSIER_TYPE_CRITERION_PAGE);
  g_type_ensure (DOSSIER_TYPE_EVIDENCE_PAGE);
  g_type_ensure (DOSSIER_TYPE_JUDGEMENT_SECTION);
  g_type_ensure (DOSSIER_TYPE_RESULT_PAGE);
  g_type_ensure (DOSSIER_TYPE_WEIGHTS_PAGE);
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Bound, it would be unparented before AdwBin does so. */
  self->toasts = ADW_TOAST_OVERLAY (adw_bin_get_child (ADW_BIN (self)));

  take_history_keys (self);

  self->sections = g_list_store_new (DOSSIER_TYPE_JUDGEMENT_SECTION);
  self->selection =
    gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->sections)));
  gtk_list_view_set_model (self->section_list, GTK_SELECTION_MODEL (self->selection));
  gtk_drop_down_set_model (self->section_choice, G_LIST_MODEL (self->sections));
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (on_section_selected),
                           self, G_CONNECT_SWAPPED);
}

/**
 * dossier_judgement_page_set_up:
 * @self: a page
 * @document: the dossier that is judged
 * @keeper: what keeps the judgement
 *
 * Says what is worked on; once.
 */
void
dossier_judgement_page_set_up (DossierJudgementPage    *self,
                               DossierDocument         *document,
                               DossierComparisonKeeper *keeper)
{
  g_return_if_fail (DOSSIER_IS_JUDGEMENT_PAGE (self));
  g_return_if_fail (self->session == NULL);

  self->session = dossier_judgement_session_new (document);
  self->keeper = g_object_ref (keeper);
  g_signal_connect_object (self->session, "changed", G_CALLBACK (on_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "edited", G_CALLBACK (on_edited), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "assessed",
                           G_CALLBACK (dossier_judgement_page_update_exports), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (keeper, "loaded", G_CALLBACK (on_loaded), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keeper, "notify::failure", G_CALLBACK (on_failure), self,
                           G_CONNECT_SWAPPED);
  dossier_criterion_page_set_session (self->criterion, self->session);
  dossier_weights_page_set_session (self->weights, self->session);
  dossier_evidence_page_set_session (self->evidence, self->session);
  dossier_result_page_set_session (self->result, self->session);
  on_failure (self);
  if (dossier_comparison_keeper_is_ready (keeper))
    on_loaded (self);
  dossier_judgement_page_update_exports (self);
}

/**
 * dossier_judgement_page_set_options:
 * @self: a page that was set up
 * @options: (element-type DossierOption): the options to judge
 *
 * Judges other options.  What was said of those before stays.
 */
void
dossier_judgement_page_set_options (DossierJudgementPage *self,
                                    GPtrArray            *options)
{
  g_return_if_fail (DOSSIER_IS_JUDGEMENT_PAGE (self));
  g_return_if_fail (self->session != NULL);

  dossier_judgement_session_set_options (self->session, options);
  show_section (self);
}
