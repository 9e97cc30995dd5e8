/* dossier-compare-header-menu.c: what can be done with an option that is compared
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-compare-header-menu.h"

#include <glib/gi18n.h>

static void
append (GMenu      *menu,
        const char *label,
        const char *action,
        GVariant   *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static void
append_section (GMenu *menu,
                GMenu *section)
{
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static void
append_move (GMenu                     *menu,
             DossierCompareArrangement *arrangement,
             const char                *option_id,
             int                        step,
             const char                *label)
{
  if (dossier_compare_arrangement_can_move (arrangement, option_id, step))
    append (menu, label, "compare.move", g_variant_new ("(si)", option_id, step));
}

/**
 * dossier_compare_header_menu_new:
 * @arrangement: how the options stand
 * @option_id: the id of one that is shown
 * @across: whether options are columns, and not lines
 * @direction: the direction in which columns follow one another
 *
 * Returns: (transfer full): what can be done with the option
 */
GMenuModel *
dossier_compare_header_menu_new (DossierCompareArrangement *arrangement,
                                 const char                *option_id,
                                 gboolean                   across,
                                 GtkTextDirection           direction)
{
  g_autoptr (GMenu) base = g_menu_new (), order = g_menu_new (), leave = g_menu_new ();
  GMenu *menu = g_menu_new ();
  int left = direction == GTK_TEXT_DIR_RTL ? 1 : -1;

  if (g_strcmp0 (dossier_compare_arrangement_get_base (arrangement), option_id) == 0)
    append (base, _("_Unpin"), "compare.unpin", NULL);
  else
    append (base, _("_Pin as Base"), "compare.pin", g_variant_new_string (option_id));
  if (across)
    {
      append_move (order, arrangement, option_id, left, _("Move _Left"));
      append_move (order, arrangement, option_id, -left, _("Move _Right"));
    }
  else
    {
      append_move (order, arrangement, option_id, -1, _("Move _Up"));
      append_move (order, arrangement, option_id, 1, _("Move _Down"));
    }
  if (dossier_compare_arrangement_can_hide (arrangement, option_id))
    append (leave, _("_Hide"), "compare.hide", g_variant_new_string (option_id));
  append (leave, _("_Take out of the Comparison"), "compare.take-out",
          g_variant_new_string (option_id));
  append_section (menu, base);
  append_section (menu, order);
  append_section (menu, leave);

  return G_MENU_MODEL (menu);
}

/**
 * dossier_compare_hidden_menu_new:
 * @hidden: (element-type DossierOption): options that are chosen but hidden
 *
 * Returns: (transfer full): the options, to be shown again
 */
GMenuModel *
dossier_compare_hidden_menu_new (GPtrArray *hidden)
{
  g_autoptr (GMenu) options = g_menu_new (), all = g_menu_new ();
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < hidden->len; i++)
    {
      DossierOption *option = g_ptr_array_index (hidden, i);
      g_autoptr (GString) label = g_string_new (dossier_text_get (option->title));

      g_string_replace (label, "_", "__", 0);
      append (options, label->str, "compare.show", g_variant_new_string (option->id));
    }
  append (all, _("Show _All"), "compare.show-all", NULL);
  append_section (menu, options);
  append_section (menu, all);

  return G_MENU_MODEL (menu);
}

static const struct
{
  const char *name;
  const char *parameter;
} actions[] = {
  { "compare.pin", "s" },
  { "compare.unpin", NULL },
  { "compare.move", "(si)" },
  { "compare.hide", "s" },
  { "compare.take-out", "s" },
  { "compare.show", "s" },
  { "compare.show-all", NULL },
};

/**
 * dossier_compare_install_actions:
 * @widget_class: a class of widgets that show an arrangement
 * @act: calls dossier_compare_act()
 */
void
dossier_compare_install_actions (GtkWidgetClass             *widget_class,
                                 GtkWidgetActionActivateFunc act)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter, act);
}

/**
 * dossier_compare_act:
 * @arrangement: how the options stand
 * @action_name: one of the actions of the menus
 * @parameter: (nullable): its parameter
 */
void
dossier_compare_act (DossierCompareArrangement *arrangement,
                     const char                *action_name,
                     GVariant                  *parameter)
{
  const char *id = NULL;
  int step = 0;

  if (parameter != NULL && g_variant_is_of_type (parameter, G_VARIANT_TYPE_STRING))
    id = g_variant_get_string (parameter, NULL);
  else if (parameter != NULL)
    g_variant_get (parameter, "(&si)", &id, &step);

  if (g_str_equal (action_name, "compare.pin") || g_str_equal (action_name, "compare.unpin"))
    dossier_compare_arrangement_set_base (arrangement, id);
  else if (g_str_equal (action_name, "compare.move"))
    dossier_compare_arrangement_move (arrangement, id, step);
  else if (g_str_equal (action_name, "compare.hide"))
    dossier_compare_arrangement_hide (arrangement, id);
  else if (g_str_equal (action_name, "compare.take-out"))
    dossier_compare_arrangement_choose (arrangement, id, FALSE);
  else
    dossier_compare_arrangement_show (arrangement, id);
}
