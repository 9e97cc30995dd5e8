/* dossier-compare-notes.c: the user's notes in the cells of a comparison
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-compare-notes.h"

#include "analysis/dossier-fields.h"

struct _DossierCompareNotes
{
  GObject            parent_instance;
  DossierNotes      *notes;
  DossierComparison *comparison;
  GHashTable        *rows;  /* option → (path → DossierComparisonRow), made when asked for */
  GHashTable        *cells; /* option → (DossierComparisonRow → GPtrArray of DossierNote) */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierCompareNotes, dossier_compare_notes, G_TYPE_OBJECT)

static void
dossier_compare_notes_dispose (GObject *object)
{
  DossierCompareNotes *self = DOSSIER_COMPARE_NOTES (object);

  g_clear_object (&self->notes);
  g_clear_object (&self->comparison);

  G_OBJECT_CLASS (dossier_compare_notes_parent_class)->dispose (object);
}

static void
dossier_compare_notes_finalize (GObject *object)
{
  DossierCompareNotes *self = DOSSIER_COMPARE_NOTES (object);

  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_pointer (&self->cells, g_hash_table_unref);

  G_OBJECT_CLASS (dossier_compare_notes_parent_class)->finalize (object);
}

static void
dossier_compare_notes_class_init (DossierCompareNotesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = dossier_compare_notes_dispose;
  object_class->finalize = dossier_compare_notes_finalize;

  /**
   * DossierCompareNotes::changed:
   *
   * There are other notes than before, or they say something else.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", DOSSIER_TYPE_COMPARE_NOTES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
dossier_compare_notes_init (DossierCompareNotes *self)
{
  self->rows = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);
  self->cells = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);
}

/* Where the texts of an option are fields on which notes can be made: the path of each. */
static GHashTable *
list_paths (DossierCompareNotes *self,
            DossierOption       *option)
{
  g_autoptr (GPtrArray) fields =
    dossier_fields_list (dossier_comparison_get_document (self->comparison), option,
                         DOSSIER_FIELDS_SHOWN);
  GHashTable *paths = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (guint i = 0; i < fields->len; i++)
    {
      const DossierFieldText *field = g_ptr_array_index (fields, i);

      g_hash_table_insert (paths, (gpointer) field->origin, g_strdup (field->path));
    }

  return paths;
}

/* The rows in which the fields of an option stand. */
static GHashTable *
get_rows (DossierCompareNotes *self,
          guint                position)
{
  DossierOption *option = dossier_comparison_get_option (self->comparison, position);
  GHashTable *rows = g_hash_table_lookup (self->rows, option);
  GListModel *all = dossier_comparison_get_rows (self->comparison);
  g_autoptr (GHashTable) paths = NULL;

  if (rows != NULL)
    return rows;

  rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  paths = list_paths (self, option);
  for (guint r = 0; r < g_list_model_get_n_items (all); r++)
    {
      g_autoptr (DossierComparisonRow) row = g_list_model_get_item (all, r);
      GPtrArray *texts = dossier_comparison_row_get_cell (row, position)->item_texts;

      for (guint i = 0; i < texts->len; i++)
        {
          const char *path = g_hash_table_lookup (paths, texts->pdata[i]);

          /* The comparison keeps the row. */
          if (path != NULL && !g_hash_table_contains (rows, path))
            g_hash_table_insert (rows, g_strdup (path), row);
        }
    }
  g_hash_table_insert (self->rows, option, rows);

  return rows;
}

/* What is on no text that stands in a cell belongs to the option as a whole, in the first row. */
static gpointer
find_row (DossierCompareNotes *self,
          GHashTable          *rows,
          DossierNote         *note)
{
  GPtrArray *targets = dossier_annotation_get_targets (dossier_note_get_annotation (note));
  g_autoptr (DossierComparisonRow) first = NULL;

  for (guint i = 0; i < targets->len; i++)
    {
      const DossierTarget *target = g_ptr_array_index (targets, i);
      gpointer row = g_hash_table_lookup (rows, target->now_field);

      if (row != NULL)
        return row;
    }
  first = g_list_model_get_item (dossier_comparison_get_rows (self->comparison), 0);

  return first;
}

/* The notes on an option, by row. */
static GHashTable *
get_cells (DossierCompareNotes *self,
           guint                position)
{
  DossierOption *option = dossier_comparison_get_option (self->comparison, position);
  GHashTable *cells = g_hash_table_lookup (self->cells, option);
  GListModel *notes = dossier_notes_get_list (self->notes);

  if (cells != NULL)
    return cells;

  cells = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (DossierNote) note = g_list_model_get_item (notes, i);
      DossierAnnotation *annotation = dossier_note_get_annotation (note);
      gpointer row;
      GPtrArray *in_cell;

      if (g_strcmp0 (dossier_annotation_get_option_id (annotation), option->id) != 0)
        continue;
      row = find_row (self, get_rows (self, position), note);
      in_cell = g_hash_table_lookup (cells, row);
      if (in_cell == NULL)
        {
          in_cell = g_ptr_array_new_with_free_func (g_object_unref);
          g_hash_table_insert (cells, row, in_cell);
        }
      g_ptr_array_add (in_cell, g_object_ref (note));
    }
  g_hash_table_insert (self->cells, option, cells);

  return cells;
}

static void
on_changed (DossierCompareNotes *self)
{
  g_hash_table_remove_all (self->cells);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * dossier_compare_notes_new:
 * @notes: the notes on a dossier
 * @comparison: a comparison of its options
 *
 * Returns: (transfer full): the notes, by cell
 */
DossierCompareNotes *
dossier_compare_notes_new (DossierNotes      *notes,
                           DossierComparison *comparison)
{
  DossierCompareNotes *self = g_object_new (DOSSIER_TYPE_COMPARE_NOTES, NULL);

  self->notes = g_object_ref (notes);
  self->comparison = g_object_ref (comparison);
  g_signal_connect_object (notes, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * dossier_compare_notes_get_notes:
 * @self: notes by cell
 *
 * Returns: (transfer none): all notes on the dossier
 */
DossierNotes *
dossier_compare_notes_get_notes (DossierCompareNotes *self)
{
  g_return_val_if_fail (DOSSIER_IS_COMPARE_NOTES (self), NULL);

  return self->notes;
}

/**
 * dossier_compare_notes_list:
 * @self: notes by cell
 * @row: a row of the comparison
 * @option: the place of an option in it
 *
 * Returns: (transfer none) (nullable) (element-type DossierNote): the notes on what stands in the
 *   cell, until notes change; %NULL where there are none
 */
GPtrArray *
dossier_compare_notes_list (DossierCompareNotes  *self,
                            DossierComparisonRow *row,
                            guint                 option)
{
  g_return_val_if_fail (DOSSIER_IS_COMPARE_NOTES (self), NULL);

  return g_hash_table_lookup (get_cells (self, option), row);
}

/**
 * dossier_compare_notes_add:
 * @self: notes by cell
 * @row: a row of the comparison
 * @option: the place of an option in it
 *
 * Begins a note on what stands in a cell; on the option where that is none of its texts.
 *
 * Returns: (transfer none): the note
 */
DossierNote *
dossier_compare_notes_add (DossierCompareNotes  *self,
                           DossierComparisonRow *row,
                           guint                 option)
{
  g_autoptr (GPtrArray) targets =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_target_free);
  DossierOption *about;
  GPtrArray *texts;
  g_autoptr (GHashTable) paths = NULL;

  g_return_val_if_fail (DOSSIER_IS_COMPARE_NOTES (self), NULL);

  about = dossier_comparison_get_option (self->comparison, option);
  texts = dossier_comparison_row_get_cell (row, option)->item_texts;
  paths = list_paths (self, about);
  for (guint i = 0; i < texts->len; i++)
    {
      const char *path = g_hash_table_lookup (paths, texts->pdata[i]);

      if (path != NULL)
        g_ptr_array_add (targets, dossier_target_new (path, NULL, NULL));
    }

  return dossier_notes_add_at (self->notes, about->id, DOSSIER_ANNOTATION_KIND_COMMENT,
                               DOSSIER_ANNOTATION_COLOUR_YELLOW, targets);
}
