/* dossier-comparison-chooser.c: the comparisons that the user has named
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The arrangement says which comparison is shown, and the keeper which is kept; both are one,
 * except when an undo leads back to another. */

#include "config.h"

#include "dossier-comparison-chooser.h"

#include <glib/gi18n.h>

struct _DossierComparisonChooser
{
  AdwBin                     parent_instance;
  DossierLibrary            *library;
  DossierCompareArrangement *arrangement;
  DossierComparisonKeeper   *keeper;
  GCancellable              *listing;     /* NULL: not under way */
  GPtrArray                 *comparisons; /* of DossierSavedComparison; NULL until they are known */
  GtkMenuButton             *button;
};

G_DEFINE_FINAL_TYPE (DossierComparisonChooser, dossier_comparison_chooser, ADW_TYPE_BIN)

static const DossierSavedComparison *
get_current (DossierComparisonChooser *self)
{
  return dossier_comparison_keeper_get (self->keeper);
}

static DossierSavedComparison *
find (DossierComparisonChooser *self,
      const char               *id)
{
  for (guint i = 0; self->comparisons != NULL && i < self->comparisons->len; i++)
    {
      DossierSavedComparison *comparison = g_ptr_array_index (self->comparisons, i);

      if (g_strcmp0 (comparison->id, id) == 0)
        return comparison;
    }

  return NULL;
}

static void
forget (DossierComparisonChooser *self,
        const char               *id)
{
  DossierSavedComparison *known = find (self, id);

  if (known != NULL)
    g_ptr_array_remove (self->comparisons, known);
}

/* The list has what the library had; what is worked on has moved on since. */
static void
remember (DossierComparisonChooser     *self,
          const DossierSavedComparison *comparison)
{
  forget (self, comparison->id);
  if (self->comparisons != NULL)
    g_ptr_array_insert (self->comparisons, 0, dossier_saved_comparison_copy (comparison));
}

static void
append (GMenu      *menu,
        const char *label,
        const char *action,
        const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target == NULL
                                                           ? NULL : g_variant_new_string (target));
  g_menu_append_item (menu, item);
}

static void
append_others (DossierComparisonChooser *self,
               GMenu                    *menu)
{
  g_autoptr (GMenu) section = g_menu_new ();

  for (guint i = 0; self->comparisons != NULL && i < self->comparisons->len; i++)
    {
      const DossierSavedComparison *other = g_ptr_array_index (self->comparisons, i);
      g_autoptr (GString) label = NULL;

      if (other->name == NULL || g_str_equal (other->id, get_current (self)->id))
        continue;
      label = g_string_new (other->name);
      g_string_replace (label, "_", "__", 0);
      append (section, label->str, "comparison.open", other->id);
    }
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, _("Open"), G_MENU_MODEL (section));
}

static void
update_menu (DossierComparisonChooser *self)
{
  const char *name = get_current (self)->name;
  gboolean ready = dossier_comparison_keeper_is_ready (self->keeper);
  g_autoptr (GMenu) menu = g_menu_new (), acts = g_menu_new ();

  if (name == NULL)
    append (acts, _("_Keep under a Name…"), "comparison.name", NULL);
  else
    {
      append (acts, _("_Rename…"), "comparison.name", NULL);
      append (acts, _("_Duplicate"), "comparison.duplicate", NULL);
      append (acts, _("_New Comparison"), "comparison.new", NULL);
      append (acts, _("D_elete"), "comparison.delete", NULL);
    }
  g_menu_append_section (menu, name, G_MENU_MODEL (acts));
  append_others (self, menu);
  gtk_menu_button_set_menu_model (self->button, G_MENU_MODEL (menu));
  gtk_widget_set_sensitive (GTK_WIDGET (self->button), ready);
}

static void
on_listed (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (DossierComparisonChooser) self = user_data;
  g_autoptr (GPtrArray) comparisons =
    dossier_library_list_comparisons_finish (DOSSIER_LIBRARY (source), result, NULL);

  if (self->library == NULL)
    return; /* closed */

  g_clear_object (&self->listing);
  /* Where it cannot be read, the keeper says so. */
  if (comparisons != NULL)
    {
      g_clear_pointer (&self->comparisons, g_ptr_array_unref);
      self->comparisons = g_steal_pointer (&comparisons);
    }
  update_menu (self);
}

/* Another comparison is worked on. */
static void
on_loaded (DossierComparisonChooser *self)
{
  const DossierSavedComparison *current = get_current (self);

  dossier_compare_arrangement_adopt (self->arrangement, current->id, current->name);
  update_menu (self);
}

static void
add_toast (DossierComparisonChooser *self,
           AdwToast                 *toast)
{
  GtkWidget *toasts = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (toasts), toast);
}

/* Shows a comparison, and keeps it from now on. */
static void
switch_to (DossierComparisonChooser     *self,
           const DossierSavedComparison *comparison)
{
  g_autoptr (DossierSavedComparison) copy = dossier_saved_comparison_copy (comparison);

  remember (self, get_current (self));
  dossier_comparison_keeper_set (self->keeper, copy);
  dossier_compare_arrangement_apply (self->arrangement, copy);
  remember (self, copy);
  update_menu (self);
}

static void
open_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  DossierComparisonChooser *self = DOSSIER_COMPARISON_CHOOSER (widget);
  DossierSavedComparison *other = find (self, g_variant_get_string (parameter, NULL));

  if (other != NULL)
    switch_to (self, other);
}

/* The same options, in a comparison of which nothing is known yet. */
static void
begin_new (DossierComparisonChooser *self)
{
  const DossierSavedComparison *current =
    dossier_compare_arrangement_get_saved (self->arrangement);
  g_autoptr (DossierSavedComparison) fresh =
    dossier_saved_comparison_new (current->dossier_id, (const char * const *) current->options);

  switch_to (self, fresh);
}

static void
new_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  begin_new (DOSSIER_COMPARISON_CHOOSER (widget));
}

static void
duplicate_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  DossierComparisonChooser *self = DOSSIER_COMPARISON_CHOOSER (widget);
  const DossierSavedComparison *current = get_current (self);
  g_autoptr (DossierSavedComparison) copy = dossier_saved_comparison_copy (current);
  g_autofree char *text = NULL;

  g_free (copy->id);
  copy->id = g_uuid_string_random ();
  g_free (copy->name);
  /* Translators: the name of a copy of a comparison; “%s” is the name of the original */
  copy->name = g_strdup_printf (_("%s (Copy)"), current->name);
  copy->created = g_get_real_time ();
  switch_to (self, copy);
  text = g_strdup_printf (_("Kept as “%s”"), copy->name);
  add_toast (self, adw_toast_new (text));
}

/* What was deleted, for as long as the toast offers it. */
static void
on_undo_delete (AdwToast                 *toast,
                DossierComparisonChooser *self)
{
  const DossierSavedComparison *deleted = g_object_get_data (G_OBJECT (toast), "comparison");

  switch_to (self, deleted);
}

static void
delete_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  DossierComparisonChooser *self = DOSSIER_COMPARISON_CHOOSER (widget);
  g_autoptr (DossierSavedComparison) deleted =
    dossier_saved_comparison_copy (get_current (self));
  g_autofree char *text = g_strdup_printf (_("“%s” deleted"), deleted->name);
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_button_label (toast, _("_Undo"));
  g_object_set_data_full (G_OBJECT (toast), "comparison", dossier_saved_comparison_copy (deleted),
                          (GDestroyNotify) dossier_saved_comparison_free);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (on_undo_delete), self, 0);

  begin_new (self);
  forget (self, deleted->id);
  deleted->deleted = g_get_real_time ();
  dossier_library_put_comparison_async (self->library, deleted, NULL, NULL, NULL);
  update_menu (self);
  add_toast (self, toast);
}

static void
on_name_given (AdwAlertDialog           *dialog,
               const char               *response,
               DossierComparisonChooser *self)
{
  GtkWidget *entry = adw_alert_dialog_get_extra_child (dialog);

  dossier_comparison_chooser_rename (self, gtk_editable_get_text (GTK_EDITABLE (entry)));
}

static void
on_name_typed (GtkEditable    *entry,
               AdwAlertDialog *dialog)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  adw_alert_dialog_set_response_enabled (dialog, "keep", *name != '\0');
}

static void
name_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  DossierComparisonChooser *self = DOSSIER_COMPARISON_CHOOSER (widget);
  const char *name = get_current (self)->name;
  AdwDialog *dialog = adw_alert_dialog_new (_("Name of the Comparison"),
                                            _("It is kept under this name as it is changed."));
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), name == NULL ? "" : name);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name"),
                                  -1);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "keep",
                                  _("_Keep"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "keep",
                                            ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "keep");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), entry);
  g_signal_connect_object (entry, "changed", G_CALLBACK (on_name_typed), dialog, 0);
  g_signal_connect_object (dialog, "response::keep", G_CALLBACK (on_name_given), self, 0);
  on_name_typed (GTK_EDITABLE (entry), ADW_ALERT_DIALOG (dialog));
  adw_dialog_present (dialog, widget);
}

static void
dossier_comparison_chooser_dispose (GObject *object)
{
  DossierComparisonChooser *self = DOSSIER_COMPARISON_CHOOSER (object);

  g_cancellable_cancel (self->listing);
  g_clear_object (&self->listing);
  g_clear_pointer (&self->comparisons, g_ptr_array_unref);
  g_clear_object (&self->keeper);
  g_clear_object (&self->arrangement);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (dossier_comparison_chooser_parent_class)->dispose (object);
}

static void
dossier_comparison_chooser_class_init (DossierComparisonChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_comparison_chooser_dispose;
  gtk_widget_class_install_action (widget_class, "comparison.open", "s", open_action);
  gtk_widget_class_install_action (widget_class, "comparison.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "comparison.name", NULL, name_action);
  gtk_widget_class_install_action (widget_class, "comparison.duplicate", NULL, duplicate_action);
  gtk_widget_class_install_action (widget_class, "comparison.delete", NULL, delete_action);
}

static void
dossier_comparison_chooser_init (DossierComparisonChooser *self)
{
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->button, "user-bookmarks-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _("Named Comparisons"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Named comparisons"), -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
}

/**
 * dossier_comparison_chooser_set_up:
 * @self: a new chooser
 * @library: where comparisons are kept
 * @arrangement: which options are compared, and how they stand
 * @keeper: what keeps it
 */
void
dossier_comparison_chooser_set_up (DossierComparisonChooser  *self,
                                   DossierLibrary            *library,
                                   DossierCompareArrangement *arrangement,
                                   DossierComparisonKeeper   *keeper)
{
  g_return_if_fail (DOSSIER_IS_COMPARISON_CHOOSER (self));
  g_return_if_fail (self->library == NULL);

  self->library = g_object_ref (library);
  self->arrangement = g_object_ref (arrangement);
  self->keeper = g_object_ref (keeper);
  g_signal_connect_object (keeper, "loaded", G_CALLBACK (on_loaded), self, G_CONNECT_SWAPPED);
  self->listing = g_cancellable_new ();
  dossier_library_list_comparisons_async (library, get_current (self)->dossier_id, self->listing,
                                          on_listed, g_object_ref (self));
  update_menu (self);
}

/**
 * dossier_comparison_chooser_keep:
 * @self: a chooser
 *
 * Keeps the arrangement as it is now with the comparison that it is of.
 */
void
dossier_comparison_chooser_keep (DossierComparisonChooser *self)
{
  const DossierSavedComparison *saved =
    dossier_compare_arrangement_get_saved (self->arrangement);
  const DossierSavedComparison *current = get_current (self);
  DossierSavedComparison *other;

  if (!g_str_equal (saved->id, current->id) && dossier_comparison_keeper_is_ready (self->keeper))
    {
      other = find (self, saved->id);
      if (other != NULL)
        {
          /* An undo has led to it. */
          remember (self, current);
          dossier_comparison_keeper_set (self->keeper, find (self, saved->id));
        }
      else
        dossier_compare_arrangement_adopt (self->arrangement, current->id, current->name);
    }
  dossier_comparison_keeper_set_arrangement (self->keeper, saved);
  update_menu (self);
}

/**
 * dossier_comparison_chooser_rename:
 * @self: a chooser
 * @name: what to call the comparison
 *
 * Gives the comparison that is shown a name, or another one.
 */
void
dossier_comparison_chooser_rename (DossierComparisonChooser *self,
                                   const char               *name)
{
  g_autoptr (DossierSavedComparison) changed =
    dossier_saved_comparison_copy (dossier_compare_arrangement_get_saved (self->arrangement));
  g_autofree char *stripped = g_strstrip (g_strdup (name));

  if (*stripped == '\0' || g_strcmp0 (stripped, changed->name) == 0)
    return;

  g_set_str (&changed->name, stripped);
  dossier_compare_arrangement_change (self->arrangement, changed, C_("command", "Name Comparison"));
}
