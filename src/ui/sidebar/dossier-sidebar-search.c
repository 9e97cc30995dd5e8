/* dossier-sidebar-search.c: what is looked for in the sidebar
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-sidebar-private.h"

/* What has changed is listed by itself: there the list is filtered, as it is until everything can
 * be searched. */
static gboolean
is_searching (DossierSidebar *self)
{
  return dossier_search_page_has_results (self->results) &&
         !gtk_toggle_button_get_active (self->only_changed);
}

/**
 * dossier_sidebar_update_stack:
 * @self: a sidebar
 *
 * Shows the options, what was found, or why there is neither.
 */
void
dossier_sidebar_update_stack (DossierSidebar *self)
{
  gboolean filtered = gtk_editable_get_text (GTK_EDITABLE (self->filter))[0] != '\0';
  gboolean changed = gtk_toggle_button_get_active (self->only_changed);
  const char *page = "list";

  if (is_searching (self))
    page = dossier_search_page_is_empty (self->results) ? "no-match" : "results";
  else if (self->options != NULL && g_list_model_get_n_items (G_LIST_MODEL (self->options)) == 0)
    page = filtered ? "no-match" : changed ? "no-change" : "empty";
  gtk_stack_set_visible_child_name (self->stack, page);
}

static void
filter_list (DossierSidebar *self,
             const char     *typed)
{
  if (g_set_str (&self->listed, typed))
    dossier_option_list_filter (self->options, typed);
}

/* What was found takes the place of the list, which no longer needs a filter. */
static void
on_results_changed (DossierSearchPage *results,
                    DossierSidebar    *self)
{
  gboolean changed = gtk_toggle_button_get_active (self->only_changed);
  g_autofree char *state = changed ? NULL : dossier_search_page_describe (results);
  gboolean news = state != NULL &&
                  !g_str_equal (state, gtk_label_get_label (self->search_state));

  gtk_label_set_label (self->search_state, state == NULL ? "" : state);
  gtk_widget_set_visible (GTK_WIDGET (self->search_state), state != NULL);
  if (is_searching (self))
    {
      filter_list (self, "");
      if (news)
        gtk_accessible_announce (GTK_ACCESSIBLE (self->filter), state,
                                 GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
    }
  dossier_sidebar_update_stack (self);
}

/**
 * dossier_sidebar_search:
 * @self: a sidebar
 *
 * Looks for what stands in the filter.
 */
void
dossier_sidebar_search (DossierSidebar *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->filter));

  if (self->options == NULL)
    return;

  if (!dossier_search_page_search (self->results, typed) || *typed == '\0' ||
      gtk_toggle_button_get_active (self->only_changed))
    filter_list (self, typed);
  dossier_sidebar_update_stack (self);
}

/**
 * dossier_sidebar_search_for:
 * @self: a sidebar with a dossier
 * @words: what to look for
 *
 * Looks for something as if it had been typed.
 */
void
dossier_sidebar_search_for (DossierSidebar *self,
                            const char     *words)
{
  g_return_if_fail (DOSSIER_IS_SIDEBAR (self));

  dossier_sidebar_focus_filter (self);
  gtk_editable_set_text (GTK_EDITABLE (self->filter), words);
  gtk_editable_set_position (GTK_EDITABLE (self->filter), -1);
  dossier_search_page_prepare (self->results);
  dossier_sidebar_search (self);
}

static void
on_search_changed (GtkSearchEntry *entry,
                   DossierSidebar *self)
{
  dossier_sidebar_search (self);
}

static void
on_search_entered (GtkEventControllerFocus *controller,
                   DossierSidebar          *self)
{
  dossier_search_page_prepare (self->results);
}

static void
on_result_activated (DossierSearchPage   *results,
                     DossierSearchResult *result,
                     DossierSidebar      *self)
{
  g_signal_emit_by_name (self, "result-activated", result);
}

/* Down goes from what was typed to what was found. */
static gboolean
on_filter_key (GtkEventControllerKey *controller,
               guint                  keyval,
               guint                  keycode,
               GdkModifierType        state,
               DossierSidebar        *self)
{
  if ((keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down) ||
      (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return FALSE;

  return gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

/* Escape in what was found goes back to what was typed. */
static gboolean
on_results_key (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                DossierSidebar        *self)
{
  if (keyval != GDK_KEY_Escape)
    return FALSE;

  dossier_sidebar_focus_filter (self);
  return TRUE;
}

static void
on_stop_search (GtkSearchEntry *entry,
                DossierSidebar *self)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  dossier_sidebar_search (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
on_only_changed (DossierSidebar *self)
{
  if (self->options == NULL)
    return;

  dossier_option_list_set_only_changed (self->options,
                                        gtk_toggle_button_get_active (self->only_changed));
  dossier_sidebar_search (self);
}

/* Where nothing has changed, or nothing that was looked for. */
static void
on_show_all (DossierSidebar *self)
{
  gtk_toggle_button_set_active (self->only_changed, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* Enter in the filter goes to what was found first, or to the first option that is left. */
static void
on_filter_activate (GtkSearchEntry *entry,
                    DossierSidebar *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (entry));

  if (self->options == NULL ||
      (*typed != '\0' && !gtk_toggle_button_get_active (self->only_changed) &&
       dossier_search_page_activate_first (self->results, typed)) ||
      g_list_model_get_n_items (G_LIST_MODEL (self->options)) == 0)
    return;

  gtk_single_selection_set_selected (self->selection, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
  g_signal_emit_by_name (self, "activated");
}

/**
 * dossier_sidebar_bind_search:
 * @widget_class: the sidebar's class
 *
 * Makes known to the template what happens when something is looked for.
 */
void
dossier_sidebar_bind_search (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_only_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_show_all);
  gtk_widget_class_bind_template_callback (widget_class, on_search_entered);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_key);
  gtk_widget_class_bind_template_callback (widget_class, on_results_key);
  gtk_widget_class_bind_template_callback (widget_class, on_results_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_result_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_activate);
}
