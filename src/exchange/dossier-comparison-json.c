/* dossier-comparison-json.c: a comparison as JSON
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/dossier-comparison-json.h"

#include "analysis/dossier-as-of.h"
#include "analysis/dossier-origins.h"
#include "exchange/dossier-citations.h"
#include "exchange/dossier-json-members.h"
#include "model/dossier-likelihood-scale.h"

static void
add_claim_ids (JsonBuilder     *builder,
               DossierDocument *document,
               GPtrArray       *claims)
{
  g_autoptr (DossierOrigins) origins = dossier_origins_new (document, claims);

  json_builder_set_member_name (builder, "claims");
  json_builder_begin_array (builder);
  for (guint i = 0; i < claims->len; i++)
    json_builder_add_string_value (builder, DOSSIER_CLAIM (claims->pdata[i])->id);
  json_builder_end_array (builder);
  dossier_json_add_number (builder, "origins", dossier_origins_get_n (origins));
}

static void
add_cell (JsonBuilder                 *builder,
          DossierDocument             *document,
          DossierOption               *option,
          const DossierComparisonCell *cell)
{
  json_builder_begin_object (builder);
  dossier_json_add_string (builder, "option", option->id);
  dossier_json_add_term (builder, "state", DOSSIER_TYPE_COMPARISON_STATE, cell->state);
  dossier_json_add_string (builder, "remark", cell->remark);
  json_builder_set_member_name (builder, "items");
  json_builder_begin_array (builder);
  for (guint i = 0; cell->items[i] != NULL; i++)
    {
      json_builder_begin_object (builder);
      dossier_json_add_string (builder, "text", cell->items[i]);
      add_claim_ids (builder, document, g_ptr_array_index (cell->item_claims, i));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  add_claim_ids (builder, document, cell->claims);
  json_builder_end_object (builder);
}

static void
add_row (JsonBuilder          *builder,
         DossierComparison    *comparison,
         DossierComparisonRow *row)
{
  json_builder_begin_object (builder);
  dossier_json_add_term (builder, "group", DOSSIER_TYPE_COMPARISON_GROUP,
                         dossier_comparison_row_get_group (row));
  dossier_json_add_string (builder, "label", dossier_comparison_row_get_label (row));
  json_builder_set_member_name (builder, "differs");
  json_builder_add_boolean_value (builder, dossier_comparison_row_get_differs (row));
  json_builder_set_member_name (builder, "cells");
  json_builder_begin_array (builder);
  for (guint i = 0; i < dossier_comparison_row_get_n_cells (row); i++)
    add_cell (builder, dossier_comparison_get_document (comparison),
              dossier_comparison_get_option (comparison, i),
              dossier_comparison_row_get_cell (row, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

/* A date stands as it does in a dossier. */
static void
add_date (JsonBuilder *builder,
          const char  *member,
          DossierDate *date)
{
  g_autofree char *iso = NULL;

  if (date == NULL)
    return;

  iso = dossier_date_to_iso (date);
  if (iso != NULL)
    {
      dossier_json_add_string (builder, member, iso);
      return;
    }

  json_builder_set_member_name (builder, member);
  json_builder_begin_object (builder);
  dossier_json_add_string (builder, "stated", dossier_date_get_stated (date));
  json_builder_end_object (builder);
}

static void
add_claim (JsonBuilder     *builder,
           DossierDocument *document,
           DossierClaim    *claim)
{
  DossierSource *source = dossier_document_find_source (document, claim->source);
  guint least, most;

  json_builder_begin_object (builder);
  dossier_json_add_string (builder, "id", claim->id);
  dossier_json_add_string (builder, "text", dossier_text_get_verbatim (claim->text));
  dossier_json_add_string (builder, "speaker", dossier_text_get_verbatim (claim->speaker));
  if (claim->attribution != DOSSIER_ATTRIBUTION_UNSTATED)
    dossier_json_add_term (builder, "attribution", DOSSIER_TYPE_ATTRIBUTION, claim->attribution);
  if (claim->secondhand != DOSSIER_ANSWER_UNSTATED)
    {
      json_builder_set_member_name (builder, "secondhand");
      json_builder_add_boolean_value (builder, claim->secondhand == DOSSIER_ANSWER_YES);
    }
  dossier_json_add_string (builder, "source", claim->source);
  dossier_json_add_string (builder, "source_title",
                           source == NULL ? NULL : dossier_text_get_verbatim (source->title));
  add_date (builder, "happened_on", claim->happened_on);
  add_date (builder, "said_on", claim->said_on);
  add_date (builder, "reported_on", claim->reported_on);
  dossier_json_add_string (builder, "origin", claim->origin);
  if (claim->reliability != DOSSIER_RELIABILITY_UNGRADED)
    dossier_json_add_term (builder, "reliability", DOSSIER_TYPE_RELIABILITY, claim->reliability);
  if (claim->credibility > 0)
    {
      dossier_json_add_number (builder, "credibility", claim->credibility);
    }
  if (claim->likelihood != NULL)
    {
      json_builder_set_member_name (builder, "likelihood");
      json_builder_begin_object (builder);
      dossier_json_add_string (builder, "scale", claim->likelihood->scale);
      dossier_json_add_string (builder, "term", claim->likelihood->term);
      if (dossier_likelihood_get_band (claim->likelihood, &least, &most))
        {
          dossier_json_add_number (builder, "least_percent", least);
          dossier_json_add_number (builder, "most_percent", most);
        }
      json_builder_end_object (builder);
    }
  json_builder_end_object (builder);
}

/* How an option stood at a date. */
static void
add_state (JsonBuilder              *builder,
           const DossierOptionState *state,
           DossierDate              *date)
{
  g_auto (GStrv) remarks = dossier_option_state_to_lines (state, date);

  json_builder_set_member_name (builder, "known");
  json_builder_add_boolean_value (builder, state->known);
  json_builder_set_member_name (builder, "remarks");
  json_builder_begin_array (builder);
  for (guint i = 0; remarks[i] != NULL; i++)
    json_builder_add_string_value (builder, remarks[i]);
  json_builder_end_array (builder);
}

static void
add_as_of (JsonBuilder       *builder,
           DossierComparison *comparison)
{
  DossierAsOf *as_of = dossier_as_of_get (dossier_comparison_get_document (comparison));
  g_autofree char *date = NULL;

  if (as_of == NULL)
    return;

  date = dossier_date_to_iso (dossier_as_of_get_date (as_of));
  dossier_json_add_string (builder, "as_of", date);
}

static void
add_options (JsonBuilder       *builder,
             DossierComparison *comparison)
{
  DossierAsOf *as_of = dossier_as_of_get (dossier_comparison_get_document (comparison));

  json_builder_set_member_name (builder, "options");
  json_builder_begin_array (builder);
  for (guint i = 0; i < dossier_comparison_get_n_options (comparison); i++)
    {
      DossierOption *option = dossier_comparison_get_option (comparison, i);

      json_builder_begin_object (builder);
      dossier_json_add_string (builder, "id", option->id);
      dossier_json_add_string (builder, "title", dossier_text_get_verbatim (option->title));
      if (as_of != NULL)
        add_state (builder, dossier_as_of_get_state (as_of, option->id),
                   dossier_as_of_get_date (as_of));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/**
 * dossier_comparison_to_json:
 * @comparison: a comparison
 * @filter: which rows to write
 *
 * Writes a comparison as a JSON object with the members "dossier", "only_differences",
 * "only_common", "options", "rows" and "claims".  A row has "group", "label", "differs" and
 * "cells"; a cell "option", "state" (unknown, known, none or disputed), "items", "claims", the
 * number of their independent "origins" and, where there is one, "remark"; so has an item.
 * Where the options are those of a date, that is "as_of", and each has "known" and "remarks".
 * Names of members and terms are never translated; texts are in the user's language.
 *
 * Returns: (transfer full): the text, indented, with a newline at its end
 */
char *
dossier_comparison_to_json (DossierComparison      *comparison,
                            DossierComparisonFilter filter)
{
  g_autoptr (JsonBuilder) builder = NULL;
  g_autoptr (DossierCitations) citations = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;
  DossierDocument *document;
  GListModel *rows;

  g_return_val_if_fail (DOSSIER_IS_COMPARISON (comparison), NULL);

  document = dossier_comparison_get_document (comparison);
  citations = dossier_citations_new (comparison, filter);
  rows = dossier_comparison_get_rows (comparison);
  builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "dossier");
  json_builder_begin_object (builder);
  dossier_json_add_string (builder, "id", document->id);
  dossier_json_add_string (builder, "title", dossier_text_get_verbatim (document->title));
  json_builder_end_object (builder);
  json_builder_set_member_name (builder, "only_differences");
  json_builder_add_boolean_value (builder, filter == DOSSIER_COMPARISON_FILTER_DIFFERENCES);
  json_builder_set_member_name (builder, "only_common");
  json_builder_add_boolean_value (builder, filter == DOSSIER_COMPARISON_FILTER_COMMON);
  add_as_of (builder, comparison);
  add_options (builder, comparison);

  json_builder_set_member_name (builder, "rows");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (DossierComparisonRow) row = g_list_model_get_item (rows, i);

      if (dossier_comparison_filter_lets_through (filter, row))
        add_row (builder, comparison, row);
    }
  json_builder_end_array (builder);

  json_builder_set_member_name (builder, "claims");
  json_builder_begin_array (builder);
  for (guint i = 1; i <= dossier_citations_get_n (citations); i++)
    add_claim (builder, document, dossier_citations_get_claim (citations, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);

  return g_strconcat (text, "\n", NULL);
}
