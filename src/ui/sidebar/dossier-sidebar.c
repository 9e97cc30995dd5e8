/* dossier-sidebar.c: the options of a dossier, to choose from
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-sidebar-private.h"

#include "dossier-option-row.h"
#include "dossier-option-rows.h"

#include "../dossier-text-label.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (DossierSidebar, dossier_sidebar, ADW_TYPE_BIN)

enum
{
  SIGNAL_SELECTED,
  SIGNAL_ACTIVATED,
  SIGNAL_CLICKED,
  SIGNAL_COMPARED,
  SIGNAL_RESULT_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
update_compare_bar (DossierSidebar *self)
{
  g_autofree char *label = NULL;

  gtk_action_bar_set_revealed (self->compare_bar, self->n_compared > 0);
  if (self->n_compared == 1)
    label = g_strdup (_("Choose Another to Compare"));
  else
    label = g_strdup_printf (ngettext ("Compare %u Option", "Compare %u Options",
                                       self->n_compared), self->n_compared);
  gtk_button_set_label (self->compare_button, label);
}

static void
on_compared_changed (DossierSidebar *self)
{
  g_autoptr (GPtrArray) compared = dossier_option_list_get_compared (self->options);

  self->n_compared = compared->len;
  update_compare_bar (self);
  g_signal_emit (self, signals[SIGNAL_COMPARED], 0);
}

static void
on_selected_changed (GtkSingleSelection *selection,
                     GParamSpec         *pspec,
                     DossierSidebar     *self)
{
  DossierOptionItem *item = gtk_single_selection_get_selected_item (selection);

  /* The filter may hide the option that is being read; it stays open all the same. */
  if (item != NULL && g_set_object (&self->chosen, item))
    g_signal_emit (self, signals[SIGNAL_SELECTED], 0);
}

/* Other options are shown.  Where the one that was selected is among them, it is so again. */
static void
on_filtered (DossierSidebar *self)
{
  guint position = GTK_INVALID_LIST_POSITION;

  if (self->chosen != NULL &&
      gtk_single_selection_get_selected (self->selection) == GTK_INVALID_LIST_POSITION)
    position = dossier_option_list_position (self->options, self->chosen);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_single_selection_set_selected (self->selection, position);
  dossier_sidebar_update_stack (self);
}

static void
on_activate (GtkListView    *list,
             guint           position,
             DossierSidebar *self)
{
  gtk_single_selection_set_selected (self->selection, position);
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
on_row_released (GtkGestureClick *gesture,
                 int              n_press,
                 double           x,
                 double           y,
                 DossierSidebar  *self)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));

  if (gtk_widget_contains (row, x, y))
    g_signal_emit (self, signals[SIGNAL_CLICKED], 0);
}

static void
on_setup_row (GtkSignalListItemFactory *factory,
              GtkListItem              *item,
              DossierSidebar           *self)
{
  GtkWidget *row = g_object_new (DOSSIER_TYPE_OPTION_ROW, NULL);
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (click, "released", G_CALLBACK (on_row_released), self, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
  gtk_list_item_set_child (item, row);
}

static void
on_clear_compared (GtkButton      *button,
                   DossierSidebar *self)
{
  if (self->options != NULL)
    dossier_option_list_clear_compared (self->options);
}

/* The selected row has the keyboard, not what stands above the list; where there is no row, the
 * filter that may have hidden them. */
static gboolean
dossier_sidebar_grab_focus (GtkWidget *widget)
{
  DossierSidebar *self = DOSSIER_SIDEBAR (widget);
  guint selected = gtk_single_selection_get_selected (self->selection);

  if (g_str_equal (gtk_stack_get_visible_child_name (self->stack), "results"))
    return gtk_widget_grab_focus (GTK_WIDGET (self->results));
  if (self->options == NULL || g_list_model_get_n_items (G_LIST_MODEL (self->options)) == 0)
    return gtk_widget_grab_focus (GTK_WIDGET (self->filter));

  if (selected != GTK_INVALID_LIST_POSITION)
    gtk_list_view_scroll_to (self->list, selected, GTK_LIST_SCROLL_FOCUS, NULL);

  return gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/* Selects a row, which is also where the keyboard comes when it goes to the list.  It stays where
 * it is if that is elsewhere. */
static void
select_position (DossierSidebar *self,
                 guint           position)
{
  gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_SELECT | GTK_LIST_SCROLL_FOCUS,
                           NULL);
}

static void
drop_options (DossierSidebar *self)
{
  if (self->options != NULL)
    g_signal_handlers_disconnect_by_data (self->options, self);
  g_clear_object (&self->options);
  g_clear_object (&self->chosen);
}

static void
dossier_sidebar_dispose (GObject *object)
{
  DossierSidebar *self = DOSSIER_SIDEBAR (object);

  drop_options (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_SIDEBAR);
  g_clear_pointer (&self->listed, g_free);

  G_OBJECT_CLASS (dossier_sidebar_parent_class)->dispose (object);
}

static void
dossier_sidebar_class_init (DossierSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dossier_sidebar_dispose;
  widget_class->grab_focus = dossier_sidebar_grab_focus;

  /**
   * DossierSidebar::selected:
   *
   * Another option is selected; it is to be shown.
   */
  signals[SIGNAL_SELECTED] = g_signal_new ("selected", DOSSIER_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * DossierSidebar::activated:
   *
   * The selected option was activated: the user wants to go there.
   */
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", DOSSIER_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * DossierSidebar::clicked:
   *
   * The selected option was clicked or tapped.
   */
  signals[SIGNAL_CLICKED] = g_signal_new ("clicked", DOSSIER_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * DossierSidebar::compared:
   *
   * An option was chosen for a comparison, or is no longer.
   */
  signals[SIGNAL_COMPARED] = g_signal_new ("compared", DOSSIER_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * DossierSidebar::result-activated:
   * @result: a #DossierSearchResult
   *
   * The user wants to go to something that was found.
   */
  signals[SIGNAL_RESULT_ACTIVATED] =
    g_signal_new ("result-activated", DOSSIER_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, DOSSIER_TYPE_SEARCH_RESULT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/sidebar/dossier-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierSidebar, selection);
  gtk_widget_class_bind_template_child (widget_class, DossierSidebar, open_button);
  gtk_widget_class_bind_template_child (widget_class, DossierSidebar, filter);
  gtk_widget_class_bind_template_child (widget_class, DossierSidebar, only_changed);
  gtk_widget_class_bind_template_child (widget_class, DossierSidebar, search_state);
  gtk_widget_class_bind_template_child (widget_class, DossierSidebar, results);
  gtk_widget_class_bind_template_child (widget_class, DossierSidebar, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierSidebar, list);
  gtk_widget_class_bind_template_child (widget_class, DossierSidebar, title);
  gtk_widget_class_bind_template_child (widget_class, DossierSidebar, summary);
  gtk_widget_class_bind_template_child (widget_class, DossierSidebar, compare_bar);
  gtk_widget_class_bind_template_child (widget_class, DossierSidebar, compare_button);
  dossier_sidebar_bind_search (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_selected_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_row);
  gtk_widget_class_bind_template_callback (widget_class, dossier_option_rows_bind);
  gtk_widget_class_bind_template_callback (widget_class, dossier_option_rows_unbind);
  gtk_widget_class_bind_template_callback (widget_class, dossier_option_rows_setup_header);
  gtk_widget_class_bind_template_callback (widget_class, dossier_option_rows_bind_header);
  gtk_widget_class_bind_template_callback (widget_class, on_clear_compared);
}

static void
dossier_sidebar_init (DossierSidebar *self)
{
  GtkAccessible *button;

  g_type_ensure (DOSSIER_TYPE_OPTION_ROW);
  g_type_ensure (DOSSIER_TYPE_SEARCH_PAGE);
  gtk_widget_init_template (GTK_WIDGET (self));

  dossier_text_label_follow (self->title);
  dossier_text_label_follow (self->summary);

  /* AdwSplitButton describes the button itself by the arrow beside it. */
  button = GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->open_button)));
  gtk_accessible_reset_relation (button, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
  gtk_accessible_update_property (button, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  gtk_widget_get_tooltip_text (GTK_WIDGET (self->open_button)), -1);
}

/**
 * dossier_sidebar_set_document:
 * @self: a sidebar
 * @document: the dossier to show
 */
void
dossier_sidebar_set_document (DossierSidebar  *self,
                              DossierDocument *document)
{
  const char *summary;

  g_return_if_fail (DOSSIER_IS_SIDEBAR (self));
  g_return_if_fail (DOSSIER_IS_DOCUMENT (document));

  drop_options (self);
  self->n_compared = 0;
  update_compare_bar (self);

  gtk_editable_set_text (GTK_EDITABLE (self->filter), "");
  gtk_toggle_button_set_active (self->only_changed, FALSE);
  gtk_label_set_label (self->title, dossier_text_get (document->title));
  summary = dossier_text_get (document->summary);
  gtk_label_set_label (self->summary, summary == NULL ? "" : summary);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), summary != NULL);

  self->options = dossier_option_list_new (document);
  g_set_str (&self->listed, "");
  g_signal_connect_swapped (self->options, "compared-changed", G_CALLBACK (on_compared_changed),
                            self);
  g_signal_connect_swapped (self->options, "filtered", G_CALLBACK (on_filtered), self);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->options));
  dossier_search_page_set_document (self->results, document, self->options);
  dossier_sidebar_search (self);
}

/**
 * dossier_sidebar_replace_document:
 * @self: a sidebar
 * @document: another version of the dossier that is shown
 * @view: the same, as it is to be shown: as it is now or as it stood at a date
 *
 * Shows @document; what is selected, chosen for a comparison and filtered stays so.
 */
void
dossier_sidebar_replace_document (DossierSidebar  *self,
                                  DossierDocument *document,
                                  DossierDocument *view)
{
  g_autofree char *query = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->filter)));
  g_autoptr (GPtrArray) compared = NULL;
  g_autofree char *selected_id = NULL;
  DossierOption *selected;
  DossierOptionItem *item;
  guint position = GTK_INVALID_LIST_POSITION;

  g_return_if_fail (DOSSIER_IS_SIDEBAR (self));
  g_return_if_fail (self->options != NULL);

  selected = dossier_sidebar_get_selected (self);
  selected_id = selected == NULL ? NULL : g_strdup (selected->id);
  compared = dossier_option_list_get_compared (self->options);
  dossier_sidebar_set_document (self, document);
  dossier_sidebar_set_view (self, view);

  for (guint i = 0; i < compared->len; i++)
    {
      DossierOptionItem *before = g_ptr_array_index (compared, i);

      item = dossier_option_list_find (self->options, dossier_option_item_get_id (before));
      if (item != NULL)
        dossier_option_item_set_compared (item, TRUE);
    }
  gtk_editable_set_text (GTK_EDITABLE (self->filter), query);
  dossier_sidebar_search (self);
  item = dossier_option_list_find (self->options, selected_id);
  if (item != NULL)
    position = dossier_option_list_position (self->options, item);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_SELECT, NULL);
}

/**
 * dossier_sidebar_set_view:
 * @self: a sidebar with a dossier
 * @view: the dossier that is shown, as it is now or as it stood at a date
 *
 * Shows how the options stand in @view.
 */
void
dossier_sidebar_set_view (DossierSidebar  *self,
                          DossierDocument *view)
{
  g_return_if_fail (DOSSIER_IS_SIDEBAR (self));
  g_return_if_fail (self->options != NULL);

  dossier_option_list_set_view (self->options, view);
  dossier_search_page_set_document (self->results, view, self->options);
  dossier_sidebar_search (self);
}

/**
 * dossier_sidebar_set_library:
 * @self: a sidebar
 * @library: the library whose notes are searched
 */
void
dossier_sidebar_set_library (DossierSidebar *self,
                             DossierLibrary *library)
{
  g_return_if_fail (DOSSIER_IS_SIDEBAR (self));

  dossier_search_page_set_library (self->results, library);
}

/**
 * dossier_sidebar_add_bar:
 * @self: a sidebar
 * @bar: a bar, shown at its top
 */
void
dossier_sidebar_add_bar (DossierSidebar *self,
                         GtkWidget      *bar)
{
  g_return_if_fail (DOSSIER_IS_SIDEBAR (self));
  g_return_if_fail (GTK_IS_WIDGET (bar));

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (adw_bin_get_child (ADW_BIN (self))), bar);
}

/**
 * dossier_sidebar_set_open_menu:
 * @self: a sidebar
 * @menu: (nullable): what the arrow beside "Open" offers
 */
void
dossier_sidebar_set_open_menu (DossierSidebar *self,
                               GMenuModel     *menu)
{
  g_return_if_fail (DOSSIER_IS_SIDEBAR (self));

  adw_split_button_set_menu_model (self->open_button, menu);
}

/**
 * dossier_sidebar_get_options:
 * @self: a sidebar
 *
 * Returns: (transfer none) (nullable): the rows
 */
DossierOptionList *
dossier_sidebar_get_options (DossierSidebar *self)
{
  g_return_val_if_fail (DOSSIER_IS_SIDEBAR (self), NULL);

  return self->options;
}

/**
 * dossier_sidebar_get_selected:
 * @self: a sidebar
 *
 * Returns: (transfer none) (nullable): the option that is selected
 */
DossierOption *
dossier_sidebar_get_selected (DossierSidebar *self)
{
  DossierOptionItem *item;

  g_return_val_if_fail (DOSSIER_IS_SIDEBAR (self), NULL);

  item = gtk_single_selection_get_selected_item (self->selection);

  return item == NULL ? NULL : dossier_option_item_get_option (item);
}

/**
 * dossier_sidebar_select:
 * @self: a sidebar
 * @option_id: (nullable): the option to select; the first where there is no such option
 *
 * Selects an option, and clears a filter that hides it.
 */
void
dossier_sidebar_select (DossierSidebar *self,
                        const char     *option_id)
{
  DossierOptionItem *item;
  guint position;

  g_return_if_fail (DOSSIER_IS_SIDEBAR (self));

  if (self->options == NULL || dossier_option_list_get_total (self->options) == 0)
    return;

  item = dossier_option_list_find (self->options, option_id);
  if (item == NULL)
    item = dossier_option_list_get_nth (self->options, 0);

  position = dossier_option_list_position (self->options, item);
  if (position == GTK_INVALID_LIST_POSITION)
    {
      gtk_toggle_button_set_active (self->only_changed, FALSE);
      position = dossier_option_list_position (self->options, item);
    }
  if (position == GTK_INVALID_LIST_POSITION)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->filter), "");
      dossier_sidebar_search (self);
      position = dossier_option_list_position (self->options, item);
    }
  select_position (self, position);
}

/**
 * dossier_sidebar_move:
 * @self: a sidebar
 * @step: 1 for the next option, -1 for the one before
 *
 * Selects a neighbour of the selected option.
 */
void
dossier_sidebar_move (DossierSidebar *self,
                      int             step)
{
  guint n_items, selected, position;

  g_return_if_fail (DOSSIER_IS_SIDEBAR (self));

  n_items = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  if (n_items == 0)
    return;

  selected = gtk_single_selection_get_selected (self->selection);
  if (selected == GTK_INVALID_LIST_POSITION)
    position = 0;
  else
    position = (guint) CLAMP ((int) selected + step, 0, (int) n_items - 1);
  select_position (self, position);
}

/**
 * dossier_sidebar_focus_filter:
 * @self: a sidebar
 *
 * Puts the cursor into the filter.
 */
void
dossier_sidebar_focus_filter (DossierSidebar *self)
{
  g_return_if_fail (DOSSIER_IS_SIDEBAR (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->filter));
  gtk_editable_select_region (GTK_EDITABLE (self->filter), 0, -1);
}

/**
 * dossier_sidebar_toggle_only_changed:
 * @self: a sidebar
 *
 * Shows only the options that have changed since the user last read them, or all again.
 */
void
dossier_sidebar_toggle_only_changed (DossierSidebar *self)
{
  g_return_if_fail (DOSSIER_IS_SIDEBAR (self));

  gtk_toggle_button_set_active (self->only_changed,
                                !gtk_toggle_button_get_active (self->only_changed));
}
