/* dossier-comparison.c: options side by side
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/dossier-comparison.h"

#include "analysis/dossier-comparison-cells.h"

#include <glib/gi18n-lib.h>

struct _DossierComparison
{
  GObject          parent_instance;
  DossierDocument *document;
  GPtrArray       *options; /* of DossierOption */
  GListStore      *rows;    /* of DossierComparisonRow */
};

G_DEFINE_FINAL_TYPE (DossierComparison, dossier_comparison, G_TYPE_OBJECT)

/* Fills a cell of a row that all comparisons have. */
typedef DossierCellDraft *(*FillFunc) (DossierComparison *self,
                                       DossierOption     *option);

/* Fills a cell of a row that stands for a key: the label of a fact, an actor …  Called only
 * where the option has at least one entry in the list from which the keys are taken. */
typedef DossierCellDraft *(*FillKeyFunc) (DossierComparison *self,
                                          DossierOption     *option,
                                          const char        *key);

/* What a row is to be made of. */
typedef struct
{
  const char *key;
  const char *label;
} RowKey;

static void
row_key_add (GArray     *keys,
             const char *key,
             const char *label)
{
  for (guint i = 0; i < keys->len; i++)
    if (g_str_equal (g_array_index (keys, RowKey, i).key, key))
      return;

  g_array_append_val (keys, ((RowKey) { key, label }));
}

static guint
count (GListModel *list)
{
  return list == NULL ? 0 : g_list_model_get_n_items (list);
}

static void
add_row (DossierComparison      *self,
         DossierComparisonGroup  group,
         const char             *label,
         FillFunc                fill)
{
  g_autoptr (GPtrArray) drafts =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_cell_draft_free);
  g_autoptr (DossierComparisonRow) row = NULL;

  for (guint i = 0; i < self->options->len; i++)
    g_ptr_array_add (drafts, fill (self, self->options->pdata[i]));
  row = dossier_comparison_row_new (group, label, drafts);
  g_list_store_append (self->rows, row);
}

static GListModel *
get_list (DossierOption          *option,
          DossierComparisonGroup  group)
{
  switch (group)
    {
    case DOSSIER_COMPARISON_GROUP_FACTS:
      return option->facts;
    case DOSSIER_COMPARISON_GROUP_ROLES:
      return option->roles;
    case DOSSIER_COMPARISON_GROUP_POSITIONS:
      return option->positions;
    case DOSSIER_COMPARISON_GROUP_RELATIONS:
      return option->relations;
    case DOSSIER_COMPARISON_GROUP_OVERVIEW:
    case DOSSIER_COMPARISON_GROUP_CONDITIONS:
    case DOSSIER_COMPARISON_GROUP_CLAIMS:
    default:
      g_return_val_if_reached (NULL);
    }
}

static void
collect_keys (DossierComparison      *self,
              DossierComparisonGroup  group,
              GListModel             *list,
              GArray                 *keys)
{
  for (guint i = 0; i < count (list); i++)
    {
      g_autoptr (DossierRecord) record = g_list_model_get_item (list, i);

      if (group == DOSSIER_COMPARISON_GROUP_FACTS)
        row_key_add (keys, dossier_text_get_key (DOSSIER_FACT (record)->label),
                     dossier_text_get (DOSSIER_FACT (record)->label));
      else if (group == DOSSIER_COMPARISON_GROUP_ROLES)
        row_key_add (keys, dossier_text_get_key (DOSSIER_ROLE (record)->role),
                     dossier_text_get (DOSSIER_ROLE (record)->role));
      else if (group == DOSSIER_COMPARISON_GROUP_POSITIONS)
        {
          const char *actor = DOSSIER_POSITION (record)->actor;

          row_key_add (keys, actor, dossier_document_get_name_of (self->document, actor));
        }
      else if (dossier_cells_find_option (self, DOSSIER_RELATION (record)->option) != NULL)
        {
          const char *label = dossier_relation_kind_get_label (DOSSIER_RELATION (record)->kind);

          row_key_add (keys, label, label);
        }
    }
}

/* Adds a row for each key that any of the options has.  Where none has any, but a list says that
 * there are none, one row for the group says so. */
static void
add_rows (DossierComparison      *self,
          DossierComparisonGroup  group,
          FillKeyFunc             fill)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (RowKey));
  gboolean any_list_empty = FALSE;

  for (guint i = 0; i < self->options->len; i++)
    {
      GListModel *list = get_list (self->options->pdata[i], group);

      any_list_empty = any_list_empty || (list != NULL && count (list) == 0);
      collect_keys (self, group, list, keys);
    }

  if (keys->len == 0 && any_list_empty)
    row_key_add (keys, "", dossier_comparison_group_get_label (group));

  for (guint k = 0; k < keys->len; k++)
    {
      const RowKey *key = &g_array_index (keys, RowKey, k);
      g_autoptr (GPtrArray) drafts =
        g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_cell_draft_free);
      g_autoptr (DossierComparisonRow) row = NULL;

      for (guint i = 0; i < self->options->len; i++)
        {
          GListModel *list = get_list (self->options->pdata[i], group);

          if (count (list) == 0)
            g_ptr_array_add (drafts, dossier_cells_new_for_list (list != NULL, 0));
          else
            g_ptr_array_add (drafts, fill (self, self->options->pdata[i], key->key));
        }
      row = dossier_comparison_row_new (group, key->label, drafts);
      g_list_store_append (self->rows, row);
    }
}

static void
fill_rows (DossierComparison *self)
{
  add_row (self, DOSSIER_COMPARISON_GROUP_OVERVIEW, _("Summary"), dossier_cells_fill_summary);
  add_row (self, DOSSIER_COMPARISON_GROUP_OVERVIEW, _("Status"), dossier_cells_fill_status);
  add_row (self, DOSSIER_COMPARISON_GROUP_OVERVIEW, _("Theme"), dossier_cells_fill_theme);
  add_row (self, DOSSIER_COMPARISON_GROUP_OVERVIEW, _("Proposers"), dossier_cells_fill_proposers);
  add_row (self, DOSSIER_COMPARISON_GROUP_OVERVIEW, _("Tags"), dossier_cells_fill_tags);
  add_rows (self, DOSSIER_COMPARISON_GROUP_FACTS, dossier_cells_fill_fact);
  add_row (self, DOSSIER_COMPARISON_GROUP_CONDITIONS, _("Conditions"),
           dossier_cells_fill_conditions);
  add_rows (self, DOSSIER_COMPARISON_GROUP_ROLES, dossier_cells_fill_role);
  add_rows (self, DOSSIER_COMPARISON_GROUP_POSITIONS, dossier_cells_fill_position);
  add_rows (self, DOSSIER_COMPARISON_GROUP_RELATIONS, dossier_cells_fill_relation);
  add_row (self, DOSSIER_COMPARISON_GROUP_CLAIMS, _("What is said"), dossier_cells_fill_claims);
}

static void
dossier_comparison_dispose (GObject *object)
{
  DossierComparison *self = DOSSIER_COMPARISON (object);

  g_clear_object (&self->document);
  g_clear_object (&self->rows);
  g_ptr_array_set_size (self->options, 0);

  G_OBJECT_CLASS (dossier_comparison_parent_class)->dispose (object);
}

static void
dossier_comparison_finalize (GObject *object)
{
  DossierComparison *self = DOSSIER_COMPARISON (object);

  g_clear_pointer (&self->options, g_ptr_array_unref);

  G_OBJECT_CLASS (dossier_comparison_parent_class)->finalize (object);
}

static void
dossier_comparison_class_init (DossierComparisonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossier_comparison_dispose;
  G_OBJECT_CLASS (klass)->finalize = dossier_comparison_finalize;
}

static void
dossier_comparison_init (DossierComparison *self)
{
  self->options = g_ptr_array_new_with_free_func (g_object_unref);
  self->rows = g_list_store_new (DOSSIER_TYPE_COMPARISON_ROW);
}

/**
 * dossier_comparison_new:
 * @document: a dossier
 * @options: (array length=n_options): options of it, in the order of their columns
 * @n_options: their number, at least 1
 *
 * Returns: (transfer full): a comparison
 */
DossierComparison *
dossier_comparison_new (DossierDocument       *document,
                        DossierOption * const *options,
                        guint                  n_options)
{
  DossierComparison *self;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (options != NULL && n_options > 0, NULL);

  self = g_object_new (DOSSIER_TYPE_COMPARISON, NULL);
  self->document = g_object_ref (document);
  for (guint i = 0; i < n_options; i++)
    g_ptr_array_add (self->options, g_object_ref (options[i]));
  fill_rows (self);

  return self;
}

/**
 * dossier_comparison_get_document:
 * @self: a comparison
 *
 * Returns: (transfer none): the dossier of its options
 */
DossierDocument *
dossier_comparison_get_document (DossierComparison *self)
{
  g_return_val_if_fail (DOSSIER_IS_COMPARISON (self), NULL);

  return self->document;
}

/**
 * dossier_comparison_get_n_options:
 * @self: a comparison
 *
 * Returns: the number of options, which is that of cells in a row
 */
guint
dossier_comparison_get_n_options (DossierComparison *self)
{
  g_return_val_if_fail (DOSSIER_IS_COMPARISON (self), 0);

  return self->options->len;
}

/**
 * dossier_comparison_get_option:
 * @self: a comparison
 * @position: below dossier_comparison_get_n_options()
 *
 * Returns: (transfer none): the option that is compared in that column
 */
DossierOption *
dossier_comparison_get_option (DossierComparison *self,
                               guint              position)
{
  g_return_val_if_fail (DOSSIER_IS_COMPARISON (self), NULL);
  g_return_val_if_fail (position < self->options->len, NULL);

  return g_ptr_array_index (self->options, position);
}

/**
 * dossier_comparison_get_rows:
 * @self: a comparison
 *
 * Returns: (transfer none): the rows, a list of #DossierComparisonRow ordered by group
 */
GListModel *
dossier_comparison_get_rows (DossierComparison *self)
{
  g_return_val_if_fail (DOSSIER_IS_COMPARISON (self), NULL);

  return G_LIST_MODEL (self->rows);
}
