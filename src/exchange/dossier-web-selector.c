/* dossier-web-selector.c: what a note is on, as a Web Annotation has it
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/dossier-web-selector.h"

#include "exchange/dossier-json-members.h"
#include "model/dossier-term.h"

/* Within a dossier an option and one of its texts are found by a fragment such as
 * “option=ferry&field=%2Fsummary”, as a query of an address is written. */
static char *
format_fragment (const char          *option_id,
                 const DossierTarget *target)
{
  GString *fragment = g_string_new (NULL);

  if (option_id != NULL)
    {
      g_string_append (fragment, "option=");
      g_string_append_uri_escaped (fragment, option_id, NULL, FALSE);
    }
  if (target != NULL)
    {
      g_string_append (fragment, option_id == NULL ? "field=" : "&field=");
      g_string_append_uri_escaped (fragment, target->field, NULL, FALSE);
    }

  return g_string_free_and_steal (fragment);
}

static void
add_quote (JsonBuilder        *builder,
           const DossierQuote *quote)
{
  json_builder_set_member_name (builder, "refinedBy");
  json_builder_begin_array (builder);
  json_builder_begin_object (builder);
  dossier_json_add_string (builder, "type", "TextQuoteSelector");
  dossier_json_add_string (builder, "exact", quote->exact);
  dossier_json_add_string (builder, "prefix", quote->prefix);
  dossier_json_add_string (builder, "suffix", quote->suffix);
  json_builder_end_object (builder);
  if (quote->start >= 0)
    {
      json_builder_begin_object (builder);
      dossier_json_add_string (builder, "type", "TextPositionSelector");
      dossier_json_add_number (builder, "start", quote->start);
      dossier_json_add_number (builder, "end", quote->end);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* Where the words stand now, where that is not known from the selector. */
static void
add_place (JsonBuilder         *builder,
           const DossierTarget *target)
{
  dossier_json_add_term (builder, "dossier:anchor", DOSSIER_TYPE_ANCHOR, (int) target->anchor);
  if (target->now_option != NULL)
    dossier_json_add_string (builder, "dossier:option", target->now_option);
  dossier_json_add_string (builder, "dossier:field", target->now_field);
  dossier_json_add_number (builder, "dossier:start", target->now_start);
  dossier_json_add_number (builder, "dossier:end", target->now_end);
}

/**
 * dossier_web_selector_add_target:
 * @builder: a list of targets that is being built
 * @dossier_id: the id of a dossier
 * @option_id: (nullable): the id of one of its options
 * @target: (nullable): what in that the note is on; %NULL for the whole
 *
 * Adds what a note is on: the dossier as its source, the option and its text by a Fragment
 * Selector, and the words in that by a Text Quote Selector and a Text Position Selector.
 */
void
dossier_web_selector_add_target (JsonBuilder         *builder,
                                 const char          *dossier_id,
                                 const char          *option_id,
                                 const DossierTarget *target)
{
  json_builder_begin_object (builder);
  dossier_json_add_string (builder, "type", "SpecificResource");
  dossier_json_add_string (builder, "source", dossier_id);
  if (option_id != NULL || target != NULL)
    {
      g_autofree char *fragment = format_fragment (option_id, target);

      json_builder_set_member_name (builder, "selector");
      json_builder_begin_object (builder);
      dossier_json_add_string (builder, "type", "FragmentSelector");
      dossier_json_add_string (builder, "value", fragment);
      if (target != NULL && target->quote != NULL)
        add_quote (builder, target->quote);
      json_builder_end_object (builder);
    }
  if (target != NULL)
    {
      dossier_json_add_string (builder, "dossier:version", target->version);
      add_place (builder, target);
    }
  json_builder_end_object (builder);
}

static int
get_number (JsonObject *object,
            const char *member)
{
  JsonNode *node = json_object_get_member (object, member);
  gint64 number = node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
                  json_node_get_value_type (node) == G_TYPE_INT64 ? json_node_get_int (node) : -1;

  return number < 0 || number > G_MAXINT ? -1 : (int) number;
}

/* Takes a selector of words into @quote, which is made when there is none yet. */
static void
read_selector (JsonObject    *selector,
               DossierQuote **quote)
{
  const char *type = dossier_json_get_string (selector, "type");
  const char *exact = dossier_json_get_string (selector, "exact");
  const char *prefix = dossier_json_get_string (selector, "prefix");
  const char *suffix = dossier_json_get_string (selector, "suffix");

  if (g_strcmp0 (type, "TextQuoteSelector") == 0 && exact != NULL && *quote == NULL)
    *quote = dossier_quote_new_from_parts (exact, prefix == NULL ? "" : prefix,
                                           suffix == NULL ? "" : suffix, DOSSIER_QUOTE_NOWHERE,
                                           DOSSIER_QUOTE_NOWHERE);
  else if (g_strcmp0 (type, "TextPositionSelector") == 0 && *quote != NULL &&
           get_number (selector, "start") >= 0 &&
           get_number (selector, "end") >= get_number (selector, "start"))
    {
      (*quote)->start = get_number (selector, "start");
      (*quote)->end = get_number (selector, "end");
    }
}

static DossierQuote *
read_quote (JsonObject *selector)
{
  JsonNode *node = json_object_get_member (selector, "refinedBy");
  DossierQuote *quote = NULL;

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    read_selector (json_node_get_object (node), &quote);
  else if (node != NULL && JSON_NODE_HOLDS_ARRAY (node))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      {
        JsonNode *element = json_array_get_element (json_node_get_array (node), i);

        if (JSON_NODE_HOLDS_OBJECT (element))
          read_selector (json_node_get_object (element), &quote);
      }

  return quote;
}

static DossierTarget *
place (DossierTarget *target,
       JsonObject    *object)
{
  const char *nick = dossier_json_get_string (object, "dossier:anchor");
  const char *field = dossier_json_get_string (object, "dossier:field");
  g_autoptr (DossierTarget) placed = NULL;
  int anchor;

  if (nick == NULL || field == NULL || !dossier_term_find (DOSSIER_TYPE_ANCHOR, nick, &anchor))
    return target;

  placed = dossier_target_copy_placed (target, (DossierAnchor) anchor, field,
                                       get_number (object, "dossier:start"),
                                       get_number (object, "dossier:end"));
  dossier_target_free (target);

  return dossier_target_copy_in_option (placed,
                                        dossier_json_get_string (object, "dossier:option"));
}

/**
 * dossier_web_selector_read_target:
 * @object: a target of a Web Annotation
 * @dossier_id: (inout) (nullable): where to put the id of the dossier that it is in
 * @option_id: (inout) (nullable): where to put the id of the option
 *
 * Returns: (transfer full) (nullable): what in the option the note is on; %NULL for the whole
 */
DossierTarget *
dossier_web_selector_read_target (JsonObject  *object,
                                  char       **dossier_id,
                                  char       **option_id)
{
  JsonNode *node = json_object_get_member (object, "selector");
  JsonObject *selector =
    node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *source = dossier_json_get_string (object, "source");
  const char *value = selector == NULL ? NULL : dossier_json_get_string (selector, "value");
  g_autoptr (GHashTable) fragment = NULL;
  g_autoptr (DossierQuote) quote = NULL;
  const char *field;

  if (source != NULL)
    g_set_str (dossier_id, source);
  if (value == NULL)
    return NULL;

  fragment = g_uri_parse_params (value, -1, "&", G_URI_PARAMS_NONE, NULL);
  if (fragment == NULL)
    return NULL;
  if (g_hash_table_lookup (fragment, "option") != NULL)
    g_set_str (option_id, g_hash_table_lookup (fragment, "option"));
  field = g_hash_table_lookup (fragment, "field");
  if (field == NULL)
    return NULL;

  quote = read_quote (selector);

  return place (dossier_target_new (field, quote,
                                    dossier_json_get_string (object, "dossier:version")), object);
}
