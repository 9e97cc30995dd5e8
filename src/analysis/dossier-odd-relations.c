/* dossier-odd-relations.c: relations between options that contradict each other
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Options may require each other, and sources may say what cannot be: none of this is an error.
 */

#include "config.h"

#include "analysis/dossier-remarks.h"

#include "model/dossier-problem.h"
#include "model/dossier-reader.h"
#include "model/dossier-reading.h"
#include "model/dossier-string-hash.h"

#include <glib/gi18n-lib.h>

/* A longer circle is told by its beginning. */
#define MOST_NAMED 8

typedef struct
{
  guint               from, to; /* positions of options */
  guint               position; /* in the relations of the one */
  DossierRelationKind kind;
} Edge;

typedef enum { UNSEEN, OPEN, DONE } State;

/* An option on the way from the first to the one at hand. */
typedef struct
{
  guint option;
  guint edge; /* the next to follow */
} Step;

typedef struct
{
  DossierReading  reading;
  GPtrArray      *ids;   /* of all options */
  GArray         *edges; /* of Edge, in the order of the options */
  guint          *first; /* of each option, in @edges; one more at the end */
} Relations;

/* In short: an id may be of any length. */
static void
append_id (const Relations *self,
           GString         *string,
           guint            option)
{
  g_autofree char *quoted = dossier_problem_quote (g_ptr_array_index (self->ids, option));

  g_string_append (string, quoted);
}

static void
remark (Relations  *self,
        const Edge *edge,
        const char *found,
        const char *expected)
{
  g_autofree char *place = g_strdup_printf ("/options/%u/relations/%u", edge->from, edge->position);

  dossier_reading_report_at (&self->reading, place, found, expected);
}

static void
collect (Relations       *self,
         DossierDocument *document)
{
  guint n_options = g_list_model_get_n_items (document->options);
  g_autoptr (GHashTable) positions =
    g_hash_table_new (dossier_string_hash, g_str_equal);
  g_autoptr (GPtrArray) targets = g_ptr_array_new_with_free_func (g_free); /* of @edges */

  /* The options themselves are not kept: there may be many. */
  self->first = g_new0 (guint, n_options + 1);
  for (guint i = 0; i < n_options; i++)
    {
      g_autoptr (DossierOption) option = g_list_model_get_item (document->options, i);
      guint n_relations = option->relations == NULL
        ? 0 : g_list_model_get_n_items (option->relations);
      char *id = g_strdup (option->id);

      g_ptr_array_add (self->ids, id);
      g_hash_table_insert (positions, id, GUINT_TO_POINTER (i));
      self->first[i] = self->edges->len;
      for (guint j = 0; j < n_relations; j++)
        {
          g_autoptr (DossierRelation) relation = g_list_model_get_item (option->relations, j);
          Edge edge = { .from = i, .position = j, .kind = relation->kind };

          g_array_append_val (self->edges, edge);
          g_ptr_array_add (targets, g_strdup (relation->option));
        }
    }
  self->first[n_options] = self->edges->len;

  for (guint i = 0; i < self->edges->len; i++)
    g_array_index (self->edges, Edge, i).to =
      GPOINTER_TO_UINT (g_hash_table_lookup (positions, g_ptr_array_index (targets, i)));
}

static void
look_at_pairs (Relations *self)
{
  /* The option, plus 1, by which the option at the position was last required. */
  g_autofree guint *required_by = g_new0 (guint, self->ids->len);

  for (guint i = 0; i < self->ids->len; i++)
    {
      for (guint j = self->first[i]; j < self->first[i + 1]; j++)
        {
          const Edge *edge = &g_array_index (self->edges, Edge, j);

          if (edge->to == i)
            remark (self, edge, _("a relation of an option to itself"), _("another option"));
          else if (edge->kind == DOSSIER_RELATION_KIND_REQUIRES)
            required_by[edge->to] = i + 1;
        }
      for (guint j = self->first[i]; j < self->first[i + 1]; j++)
        {
          const Edge *edge = &g_array_index (self->edges, Edge, j);

          if (edge->kind == DOSSIER_RELATION_KIND_EXCLUDES && required_by[edge->to] == i + 1)
            remark (self, edge, _("an option that is both required and excluded"),
                    _("one of the two"));
        }
    }
}

/* Tells of the circle that @edge closes, which the end of @way leads around. */
static void
remark_circle (Relations  *self,
               GArray     *way,
               const Edge *edge)
{
  g_autoptr (GString) circle = g_string_new (NULL);
  g_autofree char *found = NULL;
  guint start = way->len - 1;

  if (self->reading.problems->len >= DOSSIER_READER_MAX_PROBLEMS)
    return;

  while (g_array_index (way, Step, start).option != edge->to)
    start--;
  for (guint i = start; i < way->len; i++)
    {
      if (i - start == MOST_NAMED)
        {
          g_string_append (circle, "… → ");
          break;
        }
      append_id (self, circle, g_array_index (way, Step, i).option);
      g_string_append (circle, " → ");
    }
  append_id (self, circle, edge->to);

  /* Translators: the ids of options, with arrows between them */
  found = g_strdup_printf (_("options that require each other: %s"), circle->str);
  remark (self, edge, found, _("no circle, unless they only go together"));
}

/* Goes along all that is required, in depth, without recursion: a chain may have as many links as
 * there are options. */
static void
look_for_circles (Relations *self)
{
  g_autofree guchar *states = g_new0 (guchar, self->ids->len);
  g_autoptr (GArray) way = g_array_new (FALSE, FALSE, sizeof (Step));

  for (guint i = 0; i < self->ids->len; i++)
    {
      Step beginning = { i, self->first[i] };

      if (states[i] != UNSEEN)
        continue;
      states[i] = OPEN;
      g_array_append_val (way, beginning);
      while (way->len > 0)
        {
          Step *step = &g_array_index (way, Step, way->len - 1);
          const Edge *edge;

          if (step->edge == self->first[step->option + 1])
            {
              states[step->option] = DONE;
              g_array_set_size (way, way->len - 1);
              continue;
            }

          edge = &g_array_index (self->edges, Edge, step->edge++);
          if (edge->kind != DOSSIER_RELATION_KIND_REQUIRES || edge->to == edge->from)
            continue;
          if (states[edge->to] == OPEN)
            remark_circle (self, way, edge);
          else if (states[edge->to] == UNSEEN)
            {
              Step next = { edge->to, self->first[edge->to] };

              states[edge->to] = OPEN;
              g_array_append_val (way, next);
            }
        }
    }
}

/**
 * dossier_remarks_add_odd_relations:
 * @document: a dossier
 * @remarks: (element-type DossierProblem): where to add them
 *
 * Adds a remark for each option that is related to itself, that requires and excludes the same
 * other, and for each relation that closes a circle of options that require each other.
 */
void
dossier_remarks_add_odd_relations (DossierDocument *document,
                                   GPtrArray       *remarks)
{
  g_autoptr (GString) pointer = g_string_new (NULL);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (Edge));
  Relations self = { { NULL, pointer, remarks }, ids, edges, NULL };

  g_return_if_fail (DOSSIER_IS_DOCUMENT (document));

  collect (&self, document);
  look_at_pairs (&self);
  look_for_circles (&self);
  g_free (self.first);
}
