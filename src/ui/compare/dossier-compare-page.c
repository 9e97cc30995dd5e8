/* dossier-compare-page.c: the table of a comparison and what is done with it
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-compare-page.h"

#include "dossier-compare-exports.h"
#include "dossier-compare-find-bar.h"
#include "dossier-compare-header-menu.h"
#include "dossier-compare-table.h"

#include "model/dossier-term.h"

#include <glib/gi18n.h>

struct _DossierComparePage
{
  AdwBreakpointBin           parent_instance;
  DossierCompareArrangement *arrangement;
  DossierNotes              *notes;      /* NULL: there can be none */
  DossierComparison         *comparison; /* NULL with fewer than two options */
  DossierCompareGrid        *grid;       /* of all rows; NULL likewise */
  gboolean                   narrow;     /* whether one attribute is shown at a time */
  guint                      attribute;  /* which; its place among the rows of @grid */
  gboolean                   updating;   /* controls are being brought in step */

  GtkStack                  *stack;
  AdwStatusPage             *nothing;
  DossierCompareTable       *table;
  AdwToggleGroup            *filter_group;
  DossierCompareFindBar     *find_bar;
  GtkMenuButton             *hidden_button;
  GtkWidget                 *attribute_bar;
  GtkDropDown               *attribute_choice;
};

enum
{
  PROP_FILTER = 1,
  PROP_TRANSPOSED,
  PROP_MARKS,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DossierComparePage, dossier_compare_page, ADW_TYPE_BREAKPOINT_BIN)

static DossierComparisonFilter
get_filter (DossierComparePage *self)
{
  return self->arrangement == NULL
           ? DOSSIER_COMPARISON_FILTER_ALL
           : dossier_compare_arrangement_get_view (self->arrangement)->filter;
}

static gboolean
get_transposed (DossierComparePage *self)
{
  return self->arrangement != NULL &&
         dossier_compare_arrangement_get_view (self->arrangement)->transposed;
}

static gboolean
get_marks (DossierComparePage *self)
{
  return self->arrangement != NULL &&
         !dossier_compare_arrangement_get_view (self->arrangement)->plain;
}

static void
show_grid (DossierComparePage *self)
{
  g_autoptr (DossierCompareGrid) one = NULL;

  if (self->narrow)
    one = dossier_compare_grid_new_for_row (self->grid, self->attribute);
  dossier_compare_table_set_grid (self->table, one != NULL ? one : self->grid,
                                  dossier_compare_arrangement_get_base (self->arrangement),
                                  get_marks (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "compare.marks",
                                 dossier_compare_arrangement_get_base (self->arrangement) != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "compare.previous-attribute",
                                 self->narrow && self->attribute > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "compare.next-attribute",
                                 self->narrow && self->attribute + 1 <
                                                   dossier_compare_grid_get_n_rows (self->grid));
}

/* The attributes to choose from, where they are shown one at a time. */
static void
list_attributes (DossierComparePage *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint n = dossier_compare_grid_get_n_rows (self->grid);

  for (guint i = 0; i < n; i++)
    gtk_string_list_append (labels, dossier_comparison_row_get_label (
                                      dossier_compare_grid_get_row (self->grid, i)));
  self->updating = TRUE;
  self->attribute = MIN (self->attribute, n - 1);
  gtk_drop_down_set_model (self->attribute_choice, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (self->attribute_choice, self->attribute);
  self->updating = FALSE;
}

static void
show_attribute (DossierComparePage *self,
                guint               attribute)
{
  self->attribute = attribute;
  self->updating = TRUE;
  gtk_drop_down_set_selected (self->attribute_choice, attribute);
  self->updating = FALSE;
  show_grid (self);
}

static void
show_hidden (DossierComparePage *self)
{
  g_autoptr (GPtrArray) hidden = NULL;
  g_autoptr (GMenuModel) menu = NULL;
  g_autofree char *label = NULL;

  if (self->comparison != NULL)
    hidden = dossier_compare_arrangement_list_hidden (
      self->arrangement, dossier_comparison_get_document (self->comparison));
  gtk_widget_set_visible (GTK_WIDGET (self->hidden_button), hidden != NULL && hidden->len > 0);
  if (hidden == NULL || hidden->len == 0)
    return;

  /* Translators: on a button: how many of the options that are compared are hidden */
  label = g_strdup_printf (ngettext ("%u hidden", "%u hidden", hidden->len), hidden->len);
  menu = dossier_compare_hidden_menu_new (hidden);
  gtk_menu_button_set_label (self->hidden_button, label);
  gtk_menu_button_set_menu_model (self->hidden_button, menu);
}

static const char * const actions_on_comparison[] = {
  "compare.find", "compare.find-next", "compare.find-previous",
};

static void
show_comparison (DossierComparePage *self)
{
  gboolean compared = self->comparison != NULL;
  const char *page = "choose";
  guint n_rows = 0;

  g_clear_object (&self->grid);
  self->updating = TRUE;
  adw_toggle_group_set_active_name (self->filter_group,
                                    dossier_term_get_nick (DOSSIER_TYPE_COMPARISON_FILTER,
                                                           get_filter (self)));
  self->updating = FALSE;
  if (compared)
    {
      self->grid = dossier_compare_grid_new (self->comparison, get_filter (self),
                                             get_transposed (self));
      n_rows = dossier_compare_grid_get_n_rows (self->grid);
      page = n_rows == 0 ? "nothing" : "table";
      adw_status_page_set_title (self->nothing,
                                 get_filter (self) == DOSSIER_COMPARISON_FILTER_COMMON
                                   ? _("Nothing in Common") : _("No Differences"));
      adw_status_page_set_description (self->nothing,
                                       dossier_comparison_filter_describe_nothing (
                                         get_filter (self)));
    }
  if (n_rows > 0)
    {
      list_attributes (self);
      show_grid (self);
    }
  dossier_compare_find_bar_set_grid (self->find_bar, n_rows > 0 ? self->grid : NULL);
  show_hidden (self);
  gtk_stack_set_visible_child_name (self->stack, page);
  gtk_widget_set_visible (self->attribute_bar, self->narrow && n_rows > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->filter_group), compared);
  dossier_compare_exports_set_enabled (GTK_WIDGET (self), compared);
  for (guint i = 0; i < G_N_ELEMENTS (actions_on_comparison); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions_on_comparison[i], compared);
}

static void
set_filter (DossierComparePage     *self,
            DossierComparisonFilter filter)
{
  DossierCompareView view = *dossier_compare_arrangement_get_view (self->arrangement);

  if (view.filter == filter)
    return;

  view.filter = filter;
  dossier_compare_arrangement_set_view (self->arrangement, &view);
}

static void
set_transposed (DossierComparePage *self,
                gboolean            transposed)
{
  DossierCompareView view = *dossier_compare_arrangement_get_view (self->arrangement);

  if (view.transposed == transposed)
    return;

  view.transposed = transposed;
  dossier_compare_arrangement_set_view (self->arrangement, &view);
}

static void
set_marks (DossierComparePage *self,
           gboolean            marks)
{
  DossierCompareView view = *dossier_compare_arrangement_get_view (self->arrangement);

  if (view.plain != marks)
    return;

  view.plain = !marks;
  dossier_compare_arrangement_set_view (self->arrangement, &view);
}

static void
set_narrow (DossierComparePage *self,
            gboolean            narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  if (self->grid != NULL)
    show_comparison (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static void
on_filter_chosen (AdwToggleGroup     *group,
                  GParamSpec         *pspec,
                  DossierComparePage *self)
{
  g_autoptr (GEnumClass) terms = g_type_class_ref (DOSSIER_TYPE_COMPARISON_FILTER);
  GEnumValue *value;

  if (self->updating || self->arrangement == NULL)
    return;

  value = g_enum_get_value_by_nick (terms, adw_toggle_group_get_active_name (group));
  set_filter (self, (DossierComparisonFilter) value->value);
}

static void
on_attribute_chosen (GtkDropDown        *choice,
                     GParamSpec         *pspec,
                     DossierComparePage *self)
{
  if (!self->updating && gtk_drop_down_get_selected (choice) != GTK_INVALID_LIST_POSITION)
    show_attribute (self, gtk_drop_down_get_selected (choice));
}

static void
step_attribute (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  DossierComparePage *self = DOSSIER_COMPARE_PAGE (widget);
  int step = g_str_equal (action_name, "compare.next-attribute") ? 1 : -1;

  show_attribute (self, (guint) ((int) self->attribute + step));
}

static void
on_find_changed (DossierCompareFindBar *bar,
                 DossierComparePage    *self)
{
  const char *text = dossier_compare_find_bar_get_text (bar);

  dossier_compare_table_set_query (self->table, *text == '\0' ? NULL : dossier_query_parse (text));
}

static void
on_found (DossierCompareFindBar *bar,
          DossierComparisonRow  *row,
          guint                  option,
          DossierComparePage    *self)
{
  guint line, column;

  if (self->narrow)
    for (guint i = 0; i < dossier_compare_grid_get_n_rows (self->grid); i++)
      if (dossier_compare_grid_get_row (self->grid, i) == row && i != self->attribute)
        show_attribute (self, i);
  if (dossier_compare_grid_place (dossier_compare_table_get_grid (self->table), row, option, &line,
                                  &column))
    dossier_compare_table_reveal (self->table, line, column, FALSE);
}

static void
on_dropped (DossierCompareTable *table,
            const char          *option_id,
            const char          *target_id,
            gboolean             after,
            DossierComparePage  *self)
{
  dossier_compare_arrangement_move_to (self->arrangement, option_id, target_id, after);
}

static GMenuModel *
create_header_menu (const char *option_id,
                    gboolean    across,
                    gpointer    user_data)
{
  DossierComparePage *self = user_data;

  return dossier_compare_header_menu_new (self->arrangement, option_id, across,
                                          gtk_widget_get_direction (GTK_WIDGET (self->table)));
}

static void
act (GtkWidget  *widget,
     const char *action_name,
     GVariant   *parameter)
{
  DossierComparePage *self = DOSSIER_COMPARE_PAGE (widget);
  DossierOption *option = dossier_compare_table_get_focus_option (self->table);
  g_autofree char *focused = option == NULL ? NULL : g_strdup (option->id);

  dossier_compare_act (self->arrangement, action_name, parameter);
  /* The table was made anew. */
  if (focused != NULL)
    dossier_compare_table_focus_option (self->table, focused);
}

/* Moves the option in which the focus is. */
static void
move_focused (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  DossierComparePage *self = DOSSIER_COMPARE_PAGE (widget);
  DossierOption *option = dossier_compare_table_get_focus_option (self->table);
  gboolean later = g_str_equal (action_name, "compare.move-later");
  g_autofree char *id = option == NULL ? NULL : g_strdup (option->id);

  if (id == NULL)
    return;

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    later = !later;
  dossier_compare_arrangement_move (self->arrangement, id, later ? 1 : -1);
  dossier_compare_table_focus_option (self->table, id);
}

static void
find (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  dossier_compare_find_bar_open (DOSSIER_COMPARE_PAGE (widget)->find_bar);
}

static void
find_step (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  dossier_compare_find_bar_step (DOSSIER_COMPARE_PAGE (widget)->find_bar,
                                 g_str_equal (action_name, "compare.find-next") ? 1 : -1);
}

static void
take_out (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  DossierComparePage *self = DOSSIER_COMPARE_PAGE (widget);

  dossier_compare_exports_act (widget, action_name, self->comparison, get_filter (self));
}

static void
dossier_compare_page_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  DossierComparePage *self = DOSSIER_COMPARE_PAGE (object);

  switch (prop_id)
    {
    case PROP_FILTER:
      g_value_set_enum (value, get_filter (self));
      break;
    case PROP_TRANSPOSED:
      g_value_set_boolean (value, get_transposed (self));
      break;
    case PROP_MARKS:
      g_value_set_boolean (value, get_marks (self));
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_compare_page_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  DossierComparePage *self = DOSSIER_COMPARE_PAGE (object);

  switch (prop_id)
    {
    case PROP_FILTER:
      set_filter (self, g_value_get_enum (value));
      break;
    case PROP_TRANSPOSED:
      set_transposed (self, g_value_get_boolean (value));
      break;
    case PROP_MARKS:
      set_marks (self, g_value_get_boolean (value));
      break;
    case PROP_NARROW:
      set_narrow (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_compare_page_dispose (GObject *object)
{
  DossierComparePage *self = DOSSIER_COMPARE_PAGE (object);

  g_clear_object (&self->grid);
  g_clear_object (&self->comparison);
  g_clear_object (&self->notes);
  g_clear_object (&self->arrangement);

  G_OBJECT_CLASS (dossier_compare_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                  *name;
    GtkWidgetActionActivateFunc  activate;
  } actions[] = {
    { "compare.find", find },
    { "compare.find-next", find_step },
    { "compare.find-previous", find_step },
    { "compare.move-earlier", move_focused },
    { "compare.move-later", move_focused },
    { "compare.previous-attribute", step_attribute },
    { "compare.next-attribute", step_attribute },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
  gtk_widget_class_install_property_action (widget_class, "compare.filter", "filter");
  gtk_widget_class_install_property_action (widget_class, "compare.transposed", "transposed");
  gtk_widget_class_install_property_action (widget_class, "compare.marks", "marks");
  dossier_compare_install_actions (widget_class, act);
  dossier_compare_exports_install (widget_class, take_out);
}

static void
dossier_compare_page_class_init (DossierComparePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = dossier_compare_page_get_property;
  object_class->set_property = dossier_compare_page_set_property;
  object_class->dispose = dossier_compare_page_dispose;

  /**
   * DossierComparePage:filter:
   *
   * Which rows are shown.
   */
  properties[PROP_FILTER] =
    g_param_spec_enum ("filter", NULL, NULL, DOSSIER_TYPE_COMPARISON_FILTER,
                       DOSSIER_COMPARISON_FILTER_ALL, flags);
  /**
   * DossierComparePage:transposed:
   *
   * Whether the options are rows, and not columns.
   */
  properties[PROP_TRANSPOSED] = g_param_spec_boolean ("transposed", NULL, NULL, FALSE, flags);
  /**
   * DossierComparePage:marks:
   *
   * Whether words that differ from the base are marked.
   */
  properties[PROP_MARKS] = g_param_spec_boolean ("marks", NULL, NULL, TRUE, flags);
  /**
   * DossierComparePage:narrow:
   *
   * Whether one attribute is shown at a time.
   */
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/compare/dossier-compare-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierComparePage, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierComparePage, nothing);
  gtk_widget_class_bind_template_child (widget_class, DossierComparePage, table);
  gtk_widget_class_bind_template_child (widget_class, DossierComparePage, filter_group);
  gtk_widget_class_bind_template_child (widget_class, DossierComparePage, find_bar);
  gtk_widget_class_bind_template_child (widget_class, DossierComparePage, hidden_button);
  gtk_widget_class_bind_template_child (widget_class, DossierComparePage, attribute_bar);
  gtk_widget_class_bind_template_child (widget_class, DossierComparePage, attribute_choice);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_attribute_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_find_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_found);
  gtk_widget_class_bind_template_callback (widget_class, on_dropped);
}

static void
dossier_compare_page_init (DossierComparePage *self)
{
  g_type_ensure (DOSSIER_TYPE_COMPARE_FIND_BAR);
  g_type_ensure (DOSSIER_TYPE_COMPARE_TABLE);
  gtk_widget_init_template (GTK_WIDGET (self));
  dossier_compare_table_set_menu (self->table, create_header_menu, self);
}

static void
on_arrangement_changed (DossierComparePage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILTER]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TRANSPOSED]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MARKS]);
}

/**
 * dossier_compare_page_set_up:
 * @self: a new page
 * @arrangement: which options are compared, and how they stand
 * @notes: (nullable): the user's notes on the dossier
 *
 * Lets the user change @arrangement.  dossier_compare_page_set_comparison() gives what is shown.
 */
void
dossier_compare_page_set_up (DossierComparePage        *self,
                             DossierCompareArrangement *arrangement,
                             DossierNotes              *notes)
{
  g_return_if_fail (DOSSIER_IS_COMPARE_PAGE (self));
  g_return_if_fail (self->arrangement == NULL);

  self->arrangement = g_object_ref (arrangement);
  g_set_object (&self->notes, notes);
  g_signal_connect_object (arrangement, "changed", G_CALLBACK (on_arrangement_changed), self,
                           G_CONNECT_SWAPPED);
  on_arrangement_changed (self);
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
  if (self->notes != NULL && comparison != NULL)
    {
      g_autoptr (DossierCompareNotes) notes = dossier_compare_notes_new (self->notes, comparison);

      dossier_compare_table_set_notes (self->table, notes);
    }
  show_comparison (self);
}
