/* dossier-compare-acts.c: what the user does with the options of a comparison
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-compare-arrangement.h"

#include <glib/gi18n.h>

static gboolean
contains (GStrv       ids,
          const char *id)
{
  return g_strv_contains ((const char * const *) ids, id);
}

static const DossierSavedComparison *
get_saved (DossierCompareArrangement *self)
{
  return dossier_compare_arrangement_get_saved (self);
}

static const DossierCompareView *
get_view (DossierCompareArrangement *self)
{
  return dossier_compare_arrangement_get_view (self);
}

static void
change_options (DossierCompareArrangement *self,
                GStrvBuilder              *ids,
                const char                *act)
{
  g_autoptr (DossierSavedComparison) changed = dossier_saved_comparison_copy (get_saved (self));

  g_strfreev (changed->options);
  changed->options = g_strv_builder_end (ids);
  dossier_compare_arrangement_change (self, changed, act);
}

/**
 * dossier_compare_arrangement_choose:
 * @self: an arrangement
 * @option_id: the id of an option
 * @chosen: whether to compare it
 */
void
dossier_compare_arrangement_choose (DossierCompareArrangement *self,
                                    const char                *option_id,
                                    gboolean                   chosen)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  g_return_if_fail (DOSSIER_IS_COMPARE_ARRANGEMENT (self));
  g_return_if_fail (option_id != NULL);

  if (contains (get_saved (self)->options, option_id) == !!chosen)
    return;

  for (guint i = 0; get_saved (self)->options[i] != NULL; i++)
    if (!g_str_equal (get_saved (self)->options[i], option_id))
      g_strv_builder_add (ids, get_saved (self)->options[i]);
  if (chosen)
    g_strv_builder_add (ids, option_id);
  change_options (self, ids, chosen ? C_("command", "Choose Option")
                                    : C_("command", "Take Option Out"));
}

/**
 * dossier_compare_arrangement_get_base:
 * @self: an arrangement
 *
 * Returns: (nullable): the id of the option with which the others are compared, where it is shown
 */
const char *
dossier_compare_arrangement_get_base (DossierCompareArrangement *self)
{
  const char *base;

  g_return_val_if_fail (DOSSIER_IS_COMPARE_ARRANGEMENT (self), NULL);

  base = get_saved (self)->base;

  return base != NULL && contains (get_saved (self)->options, base) &&
         !contains (get_view (self)->hidden, base) ? base : NULL;
}

/**
 * dossier_compare_arrangement_set_base:
 * @self: an arrangement
 * @option_id: (nullable): the id of an option that is shown; %NULL for none
 */
void
dossier_compare_arrangement_set_base (DossierCompareArrangement *self,
                                      const char                *option_id)
{
  g_autoptr (DossierSavedComparison) changed = NULL;

  g_return_if_fail (DOSSIER_IS_COMPARE_ARRANGEMENT (self));

  if (g_strcmp0 (get_saved (self)->base, option_id) == 0)
    return;

  changed = dossier_saved_comparison_copy (get_saved (self));
  g_set_str (&changed->base, option_id);
  dossier_compare_arrangement_change (self, changed,
                                      option_id != NULL ? C_("command", "Pin as Base")
                                                        : C_("command", "Unpin Base"));
}

/* The options that are shown and can change places: all but the base. */
static GPtrArray *
list_movable (DossierCompareArrangement *self)
{
  GPtrArray *ids = g_ptr_array_new ();
  const char *base = dossier_compare_arrangement_get_base (self);

  for (guint i = 0; get_saved (self)->options[i] != NULL; i++)
    {
      char *id = get_saved (self)->options[i];

      if (!contains (get_view (self)->hidden, id) && g_strcmp0 (id, base) != 0 &&
          dossier_option_list_find (dossier_compare_arrangement_get_options (self), id) != NULL)
        g_ptr_array_add (ids, id);
    }

  return ids;
}

/* The option that is @step places on. */
static const char *
find_neighbour (DossierCompareArrangement *self,
                const char                *option_id,
                int                        step)
{
  g_autoptr (GPtrArray) ids = list_movable (self);
  guint position;
  int other;

  if (!g_ptr_array_find_with_equal_func (ids, option_id, g_str_equal, &position))
    return NULL;

  other = (int) position + step;

  return other >= 0 && other < (int) ids->len ? g_ptr_array_index (ids, (guint) other) : NULL;
}

/**
 * dossier_compare_arrangement_can_move:
 * @self: an arrangement
 * @option_id: the id of an option
 * @step: by how many places, forwards or, below 0, backwards
 *
 * Returns: whether it is not the base and has so many options beside it
 */
gboolean
dossier_compare_arrangement_can_move (DossierCompareArrangement *self,
                                      const char                *option_id,
                                      int                        step)
{
  g_return_val_if_fail (DOSSIER_IS_COMPARE_ARRANGEMENT (self), FALSE);

  return find_neighbour (self, option_id, step) != NULL;
}

/**
 * dossier_compare_arrangement_move:
 * @self: an arrangement
 * @option_id: the id of an option
 * @step: by how many places, forwards or, below 0, backwards
 *
 * Moves an option, where dossier_compare_arrangement_can_move() says so.
 */
void
dossier_compare_arrangement_move (DossierCompareArrangement *self,
                                  const char                *option_id,
                                  int                        step)
{
  const char *neighbour;

  g_return_if_fail (DOSSIER_IS_COMPARE_ARRANGEMENT (self));

  neighbour = find_neighbour (self, option_id, step);
  if (neighbour != NULL)
    dossier_compare_arrangement_move_to (self, option_id, neighbour, step > 0);
}

/**
 * dossier_compare_arrangement_move_to:
 * @self: an arrangement
 * @option_id: the id of an option
 * @target_id: the id of another
 * @after: whether it is to stand after that one, and not before
 *
 * Moves an option beside another.
 */
void
dossier_compare_arrangement_move_to (DossierCompareArrangement *self,
                                     const char                *option_id,
                                     const char                *target_id,
                                     gboolean                   after)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autofree char *moved = g_strdup (option_id);

  g_return_if_fail (DOSSIER_IS_COMPARE_ARRANGEMENT (self));

  if (g_str_equal (option_id, target_id) || !contains (get_saved (self)->options, option_id) ||
      !contains (get_saved (self)->options, target_id))
    return;

  for (guint i = 0; get_saved (self)->options[i] != NULL; i++)
    {
      const char *id = get_saved (self)->options[i];
      gboolean target = g_str_equal (id, target_id);

      if (target && !after)
        g_strv_builder_add (ids, moved);
      if (!g_str_equal (id, moved))
        g_strv_builder_add (ids, id);
      if (target && after)
        g_strv_builder_add (ids, moved);
    }
  change_options (self, ids, C_("command", "Move Option"));
}

static void
change_hidden (DossierCompareArrangement *self,
               GStrvBuilder              *hidden,
               const char                *act)
{
  g_autoptr (DossierSavedComparison) changed = dossier_saved_comparison_copy (get_saved (self));
  g_auto (GStrv) ids = g_strv_builder_end (hidden);
  DossierCompareView view = *get_view (self);

  view.hidden = ids;
  g_free (changed->view);
  changed->view = dossier_compare_view_to_json (&view);
  dossier_compare_arrangement_change (self, changed, act);
}

/**
 * dossier_compare_arrangement_can_hide:
 * @self: an arrangement
 * @option_id: the id of an option that is shown
 *
 * Returns: whether another is left
 */
gboolean
dossier_compare_arrangement_can_hide (DossierCompareArrangement *self,
                                      const char                *option_id)
{
  g_autoptr (GPtrArray) movable = NULL;

  g_return_val_if_fail (DOSSIER_IS_COMPARE_ARRANGEMENT (self), FALSE);

  movable = list_movable (self);

  return movable->len + (dossier_compare_arrangement_get_base (self) != NULL) > 1;
}

/**
 * dossier_compare_arrangement_hide:
 * @self: an arrangement
 * @option_id: the id of an option that is shown
 *
 * Hides an option, which stays chosen.
 */
void
dossier_compare_arrangement_hide (DossierCompareArrangement *self,
                                  const char                *option_id)
{
  g_autoptr (GStrvBuilder) hidden = g_strv_builder_new ();

  g_return_if_fail (DOSSIER_IS_COMPARE_ARRANGEMENT (self));

  if (contains (get_view (self)->hidden, option_id) ||
      !dossier_compare_arrangement_can_hide (self, option_id))
    return;

  g_strv_builder_addv (hidden, (const char **) get_view (self)->hidden);
  g_strv_builder_add (hidden, option_id);
  change_hidden (self, hidden, C_("command", "Hide Option"));
}

/**
 * dossier_compare_arrangement_show:
 * @self: an arrangement
 * @option_id: (nullable): the id of an option that is hidden; %NULL for all
 */
void
dossier_compare_arrangement_show (DossierCompareArrangement *self,
                                  const char                *option_id)
{
  g_autoptr (GStrvBuilder) hidden = g_strv_builder_new ();

  g_return_if_fail (DOSSIER_IS_COMPARE_ARRANGEMENT (self));

  for (guint i = 0; option_id != NULL && get_view (self)->hidden[i] != NULL; i++)
    if (!g_str_equal (get_view (self)->hidden[i], option_id))
      g_strv_builder_add (hidden, get_view (self)->hidden[i]);
  change_hidden (self, hidden, option_id != NULL ? C_("command", "Show Option")
                                                 : C_("command", "Show All Options"));
}

/**
 * dossier_compare_arrangement_set_view:
 * @self: an arrangement
 * @view: how to show the table
 *
 * Shows the table in another way.  It changes nothing of the user's, so that there is no undo.
 */
void
dossier_compare_arrangement_set_view (DossierCompareArrangement *self,
                                      const DossierCompareView  *view)
{
  g_autoptr (DossierSavedComparison) changed = NULL;

  g_return_if_fail (DOSSIER_IS_COMPARE_ARRANGEMENT (self));
  g_return_if_fail (view != NULL);

  changed = dossier_saved_comparison_copy (get_saved (self));
  g_free (changed->view);
  changed->view = dossier_compare_view_to_json (view);
  dossier_compare_arrangement_apply (self, changed);
}
