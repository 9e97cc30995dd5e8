/* dossier-compare-arrangement.c: which options are compared, and how they stand
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-compare-arrangement.h"

#include "dossier-compare-command.h"

/* All of it is one DossierSavedComparison, of which each act of the user makes another.  The rows
 * of the sidebar tell which options are chosen; their order, and what else there is, stands here.
 * */
struct _DossierCompareArrangement
{
  GObject                 parent_instance;
  DossierOptionList      *options;
  DossierHistory         *history;
  DossierSavedComparison *saved;
  DossierCompareView      view; /* as in @saved */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierCompareArrangement, dossier_compare_arrangement, G_TYPE_OBJECT)

static gboolean
contains (GStrv       ids,
          const char *id)
{
  return g_strv_contains ((const char * const *) ids, id);
}

static void
set_saved (DossierCompareArrangement    *self,
           const DossierSavedComparison *saved)
{
  DossierSavedComparison *copy = dossier_saved_comparison_copy (saved);

  g_clear_pointer (&self->saved, dossier_saved_comparison_free);
  self->saved = copy;
  dossier_compare_view_clear (&self->view);
  dossier_compare_view_read (&self->view, copy->view);
}

/* What was chosen or taken out in the sidebar.  Options that the dossier does not have, in this
 * version, keep their places.  What comes of it is another comparison: who ticks options there does
 * not have the one in mind that was named. */
static void
on_compared_changed (DossierCompareArrangement *self)
{
  g_autoptr (GPtrArray) rows = dossier_option_list_get_compared (self->options);
  g_autoptr (DossierSavedComparison) saved = NULL;
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  gboolean changed = FALSE;

  for (guint i = 0; self->saved->options[i] != NULL; i++)
    {
      DossierOptionItem *item = dossier_option_list_find (self->options, self->saved->options[i]);

      if (item == NULL || dossier_option_item_get_compared (item))
        g_strv_builder_add (ids, self->saved->options[i]);
      else
        changed = TRUE;
    }
  for (guint i = 0; i < rows->len; i++)
    {
      const char *id = dossier_option_item_get_id (g_ptr_array_index (rows, i));

      if (!contains (self->saved->options, id))
        {
          g_strv_builder_add (ids, id);
          changed = TRUE;
        }
    }
  if (!changed)
    return;

  saved = dossier_saved_comparison_copy (self->saved);
  g_strfreev (saved->options);
  saved->options = g_strv_builder_end (ids);
  if (saved->name != NULL)
    {
      g_clear_pointer (&saved->name, g_free);
      g_free (saved->id);
      saved->id = g_uuid_string_random ();
    }
  set_saved (self, saved);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
dossier_compare_arrangement_dispose (GObject *object)
{
  DossierCompareArrangement *self = DOSSIER_COMPARE_ARRANGEMENT (object);

  if (self->options != NULL)
    g_signal_handlers_disconnect_by_data (self->options, self);
  g_clear_object (&self->options);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (dossier_compare_arrangement_parent_class)->dispose (object);
}

static void
dossier_compare_arrangement_finalize (GObject *object)
{
  DossierCompareArrangement *self = DOSSIER_COMPARE_ARRANGEMENT (object);

  g_clear_pointer (&self->saved, dossier_saved_comparison_free);
  dossier_compare_view_clear (&self->view);

  G_OBJECT_CLASS (dossier_compare_arrangement_parent_class)->finalize (object);
}

static void
dossier_compare_arrangement_class_init (DossierCompareArrangementClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = dossier_compare_arrangement_dispose;
  object_class->finalize = dossier_compare_arrangement_finalize;

  /**
   * DossierCompareArrangement::changed:
   *
   * Something of it is another than before.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", DOSSIER_TYPE_COMPARE_ARRANGEMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);
}

static void
dossier_compare_arrangement_init (DossierCompareArrangement *self)
{
}

/**
 * dossier_compare_arrangement_new:
 * @options: the options of a dossier
 * @history: where to keep what can be undone
 *
 * Returns: (transfer full): a comparison of those of @options that are chosen
 */
DossierCompareArrangement *
dossier_compare_arrangement_new (DossierOptionList *options,
                                 DossierHistory    *history)
{
  DossierCompareArrangement *self = g_object_new (DOSSIER_TYPE_COMPARE_ARRANGEMENT, NULL);
  const char * const none[] = { NULL };
  g_autoptr (DossierSavedComparison) saved =
    dossier_saved_comparison_new (dossier_option_list_get_document (options)->id, none);

  self->history = g_object_ref (history);
  set_saved (self, saved);
  dossier_compare_arrangement_set_options (self, options);

  return self;
}

/**
 * dossier_compare_arrangement_set_options:
 * @self: an arrangement
 * @options: the options, perhaps of another version of the dossier
 */
void
dossier_compare_arrangement_set_options (DossierCompareArrangement *self,
                                         DossierOptionList         *options)
{
  g_return_if_fail (DOSSIER_IS_COMPARE_ARRANGEMENT (self));
  g_return_if_fail (DOSSIER_IS_OPTION_LIST (options));

  if (self->options == options)
    return;

  if (self->options != NULL)
    g_signal_handlers_disconnect_by_data (self->options, self);
  g_set_object (&self->options, options);
  g_signal_connect_swapped (options, "compared-changed", G_CALLBACK (on_compared_changed), self);
  on_compared_changed (self);
}

/**
 * dossier_compare_arrangement_get_options:
 * @self: an arrangement
 *
 * Returns: (transfer none): all options of the dossier
 */
DossierOptionList *
dossier_compare_arrangement_get_options (DossierCompareArrangement *self)
{
  g_return_val_if_fail (DOSSIER_IS_COMPARE_ARRANGEMENT (self), NULL);

  return self->options;
}

/**
 * dossier_compare_arrangement_get_saved:
 * @self: an arrangement
 *
 * Returns: (transfer none): all of it, until the next change
 */
const DossierSavedComparison *
dossier_compare_arrangement_get_saved (DossierCompareArrangement *self)
{
  g_return_val_if_fail (DOSSIER_IS_COMPARE_ARRANGEMENT (self), NULL);

  return self->saved;
}

/**
 * dossier_compare_arrangement_get_view:
 * @self: an arrangement
 *
 * Returns: (transfer none): how the table is shown, until the next change
 */
const DossierCompareView *
dossier_compare_arrangement_get_view (DossierCompareArrangement *self)
{
  g_return_val_if_fail (DOSSIER_IS_COMPARE_ARRANGEMENT (self), NULL);

  return &self->view;
}

/* Options that are in the dossier, the base first, then in their order. */
static GPtrArray *
list_options (DossierCompareArrangement *self,
              DossierDocument           *document,
              gboolean                   hidden)
{
  GPtrArray *options = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; self->saved->options[i] != NULL; i++)
    {
      const char *id = self->saved->options[i];
      DossierOption *option = dossier_document_find_option (document, id);

      if (option == NULL || contains (self->view.hidden, id) != hidden)
        continue;
      g_ptr_array_insert (options, g_strcmp0 (id, self->saved->base) == 0 ? 0 : -1,
                          g_object_ref (option));
    }

  return options;
}

/**
 * dossier_compare_arrangement_list_chosen:
 * @self: an arrangement
 * @document: the dossier, as it is shown
 *
 * Returns: (transfer full) (element-type DossierOption): all options that are compared, hidden or
 *   not: those that are shown first, in the order in which they stand
 */
GPtrArray *
dossier_compare_arrangement_list_chosen (DossierCompareArrangement *self,
                                         DossierDocument           *document)
{
  GPtrArray *options = dossier_compare_arrangement_list_shown (self, document);

  g_ptr_array_extend_and_steal (options, list_options (self, document, TRUE));

  return options;
}

/**
 * dossier_compare_arrangement_list_shown:
 * @self: an arrangement
 * @document: the dossier, as it is shown
 *
 * Returns: (transfer full) (element-type DossierOption): the options that are shown, in the
 *   order in which they stand
 */
GPtrArray *
dossier_compare_arrangement_list_shown (DossierCompareArrangement *self,
                                        DossierDocument           *document)
{
  g_return_val_if_fail (DOSSIER_IS_COMPARE_ARRANGEMENT (self), NULL);

  return list_options (self, document, FALSE);
}

/**
 * dossier_compare_arrangement_list_hidden:
 * @self: an arrangement
 * @document: the dossier, as it is shown
 *
 * Returns: (transfer full) (element-type DossierOption): the options that are chosen but hidden
 */
GPtrArray *
dossier_compare_arrangement_list_hidden (DossierCompareArrangement *self,
                                         DossierDocument           *document)
{
  g_return_val_if_fail (DOSSIER_IS_COMPARE_ARRANGEMENT (self), NULL);

  return list_options (self, document, TRUE);
}

/**
 * dossier_compare_arrangement_apply:
 * @self: an arrangement
 * @saved: how it is to be
 *
 * Takes over a state, without remembering the one before.
 */
void
dossier_compare_arrangement_apply (DossierCompareArrangement    *self,
                                   const DossierSavedComparison *saved)
{
  g_autoptr (GPtrArray) rows = NULL;

  g_return_if_fail (DOSSIER_IS_COMPARE_ARRANGEMENT (self));
  g_return_if_fail (saved != NULL);

  set_saved (self, saved);
  g_signal_handlers_block_by_func (self->options, on_compared_changed, self);
  rows = dossier_option_list_get_compared (self->options);
  for (guint i = 0; i < rows->len; i++)
    {
      DossierOptionItem *item = g_ptr_array_index (rows, i);

      if (!contains (self->saved->options, dossier_option_item_get_id (item)))
        dossier_option_item_set_compared (item, FALSE);
    }
  for (guint i = 0; self->saved->options[i] != NULL; i++)
    {
      DossierOptionItem *item = dossier_option_list_find (self->options, self->saved->options[i]);

      if (item != NULL)
        dossier_option_item_set_compared (item, TRUE);
    }
  g_signal_handlers_unblock_by_func (self->options, on_compared_changed, self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * dossier_compare_arrangement_change:
 * @self: an arrangement
 * @changed: how it is to be
 * @act: what the user does, in words that follow “Undo”
 *
 * Changes it in a way that can be undone.
 */
void
dossier_compare_arrangement_change (DossierCompareArrangement    *self,
                                    const DossierSavedComparison *changed,
                                    const char                   *act)
{
  g_return_if_fail (DOSSIER_IS_COMPARE_ARRANGEMENT (self));
  g_return_if_fail (changed != NULL);
  g_return_if_fail (act != NULL);

  dossier_history_push (self->history,
                        dossier_compare_command_new (self, self->saved, changed, act));
  dossier_compare_arrangement_apply (self, changed);
}

/**
 * dossier_compare_arrangement_adopt:
 * @self: an arrangement
 * @id: the id of a comparison
 * @name: (nullable): its name
 *
 * Says as which comparison it is kept.  Nothing else of it changes.
 */
void
dossier_compare_arrangement_adopt (DossierCompareArrangement *self,
                                   const char                *id,
                                   const char                *name)
{
  g_return_if_fail (DOSSIER_IS_COMPARE_ARRANGEMENT (self));

  g_set_str (&self->saved->id, id);
  g_set_str (&self->saved->name, name);
}
