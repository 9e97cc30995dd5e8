/* dossier-option-print.c: an option for a terminal
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/dossier-option-print.h"

#include "analysis/dossier-as-of.h"
#include "analysis/dossier-origin-words.h"
#include "exchange/dossier-citations.h"
#include "exchange/dossier-claim-lines.h"
#include "exchange/dossier-wrap.h"

#include <glib/gi18n-lib.h>

static char *
escape (const char *words)
{
  return g_strdup (words);
}

static void
append_heading (GString    *out,
                const char *heading)
{
  g_autofree char *upper = g_utf8_strup (heading, -1);

  g_string_append_printf (out, "\n%s\n", upper);
}

static guint
get_number (DossierClaim *claim,
            gpointer      user_data)
{
  return dossier_citations_get_number (user_data, claim);
}

/* Which claim goes back to which, where some do. */
static void
append_chain (GString          *out,
              DossierDocument  *document,
              GPtrArray        *claims,
              DossierCitations *citations)
{
  g_autoptr (DossierOrigins) origins = dossier_origins_new (document, claims);
  g_auto (GStrv) lines = NULL;

  if (dossier_origins_get_n_links (origins) == 0)
    return;

  lines = dossier_origins_to_lines (origins, get_number, citations);
  for (guint i = 0; lines[i] != NULL; i++)
    dossier_wrap_append (out, "", 6, lines[i]);
}

static void
append_chains (GString                     *out,
               DossierDocument             *document,
               const DossierComparisonCell *cell,
               DossierCitations            *citations)
{
  /* The claims of a cell are those of its items and of itself; sides of a dispute have their own.
   * */
  if (cell->item_claims->len < 2)
    append_chain (out, document, cell->claims, citations);
  else
    for (guint i = 0; i < cell->item_claims->len; i++)
      append_chain (out, document, g_ptr_array_index (cell->item_claims, i), citations);
}

/* Everything but relations and claims, which a comparison of one option does not show in full. */
static void
append_rows (GString           *out,
             DossierComparison *comparison,
             DossierCitations  *citations)
{
  GListModel *rows = dossier_comparison_get_rows (comparison);
  int group = -1;

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (DossierComparisonRow) row = g_list_model_get_item (rows, i);
      DossierComparisonGroup row_group = dossier_comparison_row_get_group (row);
      const DossierComparisonCell *cell = dossier_comparison_row_get_cell (row, 0);
      g_autofree char *words = NULL;

      if (row_group == DOSSIER_COMPARISON_GROUP_RELATIONS ||
          row_group == DOSSIER_COMPARISON_GROUP_CLAIMS)
        continue;

      if (group != (int) row_group)
        {
          append_heading (out, dossier_comparison_group_get_label (row_group));
          group = row_group;
        }

      words = dossier_citations_mark_cell (citations, cell, "- ", escape);
      if (row_group != DOSSIER_COMPARISON_GROUP_CONDITIONS)
        dossier_wrap_append (out, "  ", 2, dossier_comparison_row_get_label (row));
      dossier_wrap_append (out, "", 4, words);
      append_chains (out, dossier_comparison_get_document (comparison), cell, citations);
    }
}

static void
append_relations (GString         *out,
                  DossierDocument *document,
                  DossierOption   *option)
{
  guint n;

  if (option->relations == NULL)
    return;

  append_heading (out, dossier_comparison_group_get_label (DOSSIER_COMPARISON_GROUP_RELATIONS));
  n = g_list_model_get_n_items (option->relations);
  if (n == 0)
    dossier_wrap_append (out, "", 4,
                         dossier_comparison_state_get_label (DOSSIER_COMPARISON_STATE_NONE));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (DossierRelation) relation = g_list_model_get_item (option->relations, i);
      DossierOption *other = dossier_document_find_option (document, relation->option);

      dossier_wrap_append (out, "  ", 2, dossier_relation_kind_get_label (relation->kind));
      dossier_wrap_append (out, "", 4, dossier_text_get (other->title));
      if (relation->text != NULL)
        dossier_wrap_append (out, "", 4, dossier_text_get (relation->text));
    }
}

static void
append_claims (GString          *out,
               DossierDocument  *document,
               DossierOption    *option,
               DossierCitations *citations)
{
  guint indent = dossier_citations_measure (citations);

  append_heading (out, dossier_comparison_group_get_label (DOSSIER_COMPARISON_GROUP_CLAIMS));
  if (dossier_citations_get_n (citations) == 0)
    {
      DossierComparisonState state = option->claims == NULL ? DOSSIER_COMPARISON_STATE_UNKNOWN
                                                            : DOSSIER_COMPARISON_STATE_NONE;

      dossier_wrap_append (out, "", 4, dossier_comparison_state_get_label (state));
    }

  for (guint i = 1; i <= dossier_citations_get_n (citations); i++)
    {
      DossierClaim *claim = dossier_citations_get_claim (citations, i);
      g_auto (GStrv) lines = dossier_claim_to_lines (document, claim);
      g_autofree char *first = g_strdup_printf (" [%u] ", i);

      dossier_wrap_append (out, first, indent, dossier_text_get (claim->text));
      for (guint l = 0; lines[l] != NULL; l++)
        dossier_wrap_append (out, "", indent, lines[l]);
    }
}

static void
append_dated (GString     *out,
              DossierDate *date,
              DossierText *text)
{
  g_autofree char *words = date == NULL ? g_strdup (_("Date unknown")) : dossier_date_format (date);

  dossier_wrap_append (out, "  ", 2, words);
  if (text != NULL)
    dossier_wrap_append (out, "", 4, dossier_text_get (text));
}

static char *
value_to_string (JsonNode *value)
{
  if (value == NULL)
    return g_strdup (dossier_comparison_state_get_label (DOSSIER_COMPARISON_STATE_UNKNOWN));
  if (json_node_get_value_type (value) == G_TYPE_STRING)
    return g_strdup (json_node_get_string (value));

  return json_to_string (value, FALSE);
}

static void
append_history (GString       *out,
                DossierOption *option)
{
  if (option->history == NULL || g_list_model_get_n_items (option->history) == 0)
    return;

  append_heading (out, _("History"));
  for (guint i = 0; i < g_list_model_get_n_items (option->history); i++)
    {
      g_autoptr (DossierChange) change = g_list_model_get_item (option->history, i);

      append_dated (out, change->date, change->text);
      if (change->member != NULL)
        {
          g_autofree char *before = value_to_string (change->before);
          g_autofree char *after = value_to_string (change->after);
          /* Translators: the name of a member of the file format, its old value and its new one */
          g_autofree char *line = g_strdup_printf (_("%1$s: from %2$s to %3$s"), change->member,
                                                   before, after);

          dossier_wrap_append (out, "", 4, line);
        }
    }
}

static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  const DossierEvent *one = a, *other = b;

  return dossier_date_compare (one->date, other->date);
}

static void
append_events (GString         *out,
               DossierDocument *document,
               DossierOption   *option)
{
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = document->events == NULL ? 0 : g_list_model_get_n_items (document->events);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (DossierEvent) event = g_list_model_get_item (document->events, i);

      if (event->options != NULL &&
          g_strv_contains ((const char * const *) event->options, option->id))
        g_ptr_array_add (events, g_steal_pointer (&event));
    }

  if (events->len > 0)
    append_heading (out, _("Timeline"));
  /* The sort is stable: events without a date keep the order of the dossier. */
  g_ptr_array_sort_values (events, compare_events);
  for (guint i = 0; i < events->len; i++)
    {
      DossierEvent *event = g_ptr_array_index (events, i);

      append_dated (out, event->date, event->text);
    }
}

/**
 * dossier_option_to_text:
 * @document: a dossier
 * @option: one of its options
 *
 * Writes all that a dossier says of an option for a terminal of %DOSSIER_WRAP_COLUMNS columns; what
 * is said cites the claims below by number.
 *
 * Returns: (transfer full): the text
 */
char *
dossier_option_to_text (DossierDocument *document,
                        DossierOption   *option)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (DossierComparison) comparison = NULL;
  g_autoptr (DossierCitations) citations = NULL;
  g_auto (GStrv) as_of = NULL;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (DOSSIER_IS_OPTION (option), NULL);

  comparison = dossier_comparison_new (document, &option, 1);
  citations = dossier_citations_new (comparison, FALSE);
  as_of = dossier_as_of_describe (comparison);

  dossier_wrap_append (out, "", 0, dossier_text_get (option->title));
  for (guint i = 0; as_of != NULL && as_of[i] != NULL; i++)
    dossier_wrap_append (out, "", 0, as_of[i]);
  append_rows (out, comparison, citations);
  append_relations (out, document, option);
  append_events (out, document, option);
  append_history (out, option);
  append_claims (out, document, option, citations);

  return g_string_free_and_steal (g_steal_pointer (&out));
}
