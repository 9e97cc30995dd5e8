/* dossier-hypothesis.c: annotations of Hypothesis as notes
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the search of Hypothesis' API gives, an object with “rows”; what its client exports, one
 * with “annotations”; or a list of annotations alone.
 * https://h.readthedocs.io/en/latest/api-reference/v1/ */

#include "config.h"

#include "exchange/dossier-hypothesis.h"

#include "analysis/dossier-reanchoring.h"
#include "exchange/dossier-json-members.h"
#include "exchange/dossier-web-annotation.h"

#include <glib/gi18n-lib.h>

/* The place of words of which it is not known where in the dossier they stand. */
#define NO_FIELD "/"

static JsonArray *
get_array (JsonObject *object,
           const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static JsonObject *
get_element (JsonArray *array,
             guint      position)
{
  JsonNode *node = array == NULL || position >= json_array_get_length (array)
                   ? NULL : json_array_get_element (array, position);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/* The annotations in a file of Hypothesis'; NULL where it is none. */
static JsonArray *
find_rows (JsonNode *root)
{
  JsonArray *rows = NULL;
  JsonObject *first;

  if (root == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_ARRAY (root))
    rows = json_node_get_array (root);
  else if (JSON_NODE_HOLDS_OBJECT (root))
    {
      rows = get_array (json_node_get_object (root), "rows");
      if (rows == NULL)
        rows = get_array (json_node_get_object (root), "annotations");
      if (rows != NULL && json_array_get_length (rows) == 0)
        return rows;
    }
  first = get_element (rows, 0);

  return first != NULL && dossier_json_get_string (first, "uri") != NULL &&
         dossier_json_get_string (first, "type") == NULL ? rows : NULL;
}

/**
 * dossier_hypothesis_recognise:
 * @text: the text of a file
 *
 * Returns: whether it holds annotations of Hypothesis
 */
gboolean
dossier_hypothesis_recognise (const char *text)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();

  g_return_val_if_fail (text != NULL, FALSE);

  return json_parser_load_from_data (parser, text, -1, NULL) &&
         find_rows (json_parser_get_root (parser)) != NULL;
}

static gint64
get_time (JsonObject *object,
          const char *member)
{
  const char *text = dossier_json_get_string (object, member);
  g_autoptr (GDateTime) moment = text == NULL ? NULL : g_date_time_new_from_iso8601 (text, NULL);

  return moment == NULL ? 0 : g_date_time_to_unix_usec (moment);
}

/* The words of an annotation; NULL where it is on a whole page, or an answer to another. */
static DossierQuote *
read_quote (JsonObject *row)
{
  JsonArray *targets = get_array (row, "target");

  for (guint i = 0; targets != NULL && i < json_array_get_length (targets); i++)
    {
      JsonObject *target = get_element (targets, i);
      JsonArray *selectors = target == NULL ? NULL : get_array (target, "selector");

      for (guint j = 0; selectors != NULL && j < json_array_get_length (selectors); j++)
        {
          JsonObject *selector = get_element (selectors, j);
          const char *exact = selector == NULL ? NULL : dossier_json_get_string (selector, "exact");
          const char *prefix, *suffix;

          if (exact == NULL || *exact == '\0')
            continue;
          prefix = dossier_json_get_string (selector, "prefix");
          suffix = dossier_json_get_string (selector, "suffix");

          /* Its numbers count the page's characters, not the dossier's. */
          return dossier_quote_new_from_parts (exact, prefix == NULL ? "" : prefix,
                                               suffix == NULL ? "" : suffix,
                                               DOSSIER_QUOTE_NOWHERE, DOSSIER_QUOTE_NOWHERE);
        }
    }

  return NULL;
}

static GStrv
read_tags (JsonObject *row)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  JsonArray *tags = get_array (row, "tags");

  for (guint i = 0; tags != NULL && i < json_array_get_length (tags); i++)
    {
      JsonNode *node = json_array_get_element (tags, i);

      if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING &&
          *json_node_get_string (node) != '\0')
        g_strv_builder_add (builder, json_node_get_string (node));
    }

  return g_strv_builder_end (builder);
}

/* Looks for words in all options.  Those that stand in one place only are put there. */
static DossierTarget *
place_quote (DossierDocument     *document,
             const DossierQuote  *quote,
             char               **option)
{
  g_autofree char *version = document->bytes == NULL ? NULL
    : g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, document->bytes);
  g_autoptr (DossierTarget) unplaced = dossier_target_new (NO_FIELD, quote, NULL);
  g_autoptr (DossierReanchorNote) search = dossier_reanchor_note_new ("", unplaced);
  g_autoptr (GPtrArray) searches = g_ptr_array_new ();
  const DossierReanchorPlace *place;

  g_ptr_array_add (searches, search);
  dossier_reanchor (NULL, document, searches, NULL, NULL);
  if (search->outcome != DOSSIER_ANCHOR_MOVED)
    return dossier_target_copy_placed (unplaced, search->outcome, NO_FIELD, -1, -1);

  place = g_ptr_array_index (search->places, 0);
  *option = g_strdup (place->option);

  return dossier_target_new (place->field, place->quote, version);
}

/* All of the annotation stays with the note: the page it was made on, its user, its group. */
static char *
keep_row (JsonNode *node)
{
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (root, json_object_new ());
  json_object_set_member (json_node_get_object (root), "hypothesis", json_node_copy (node));

  return json_to_string (root, FALSE);
}

static DossierAnnotation *
read_row (JsonNode         *node,
          DossierDocument  *document,
          guint             position,
          GError          **error)
{
  JsonObject *row = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *id = row == NULL ? NULL : dossier_json_get_string (row, "id");
  g_autofree char *option = NULL;
  g_autofree char *note_id = NULL;
  g_autofree char *other = NULL;
  g_autofree char *name = NULL;
  g_autoptr (DossierQuote) quote = NULL;
  g_autoptr (DossierTarget) target = NULL;
  g_auto (GStrv) tags = NULL;
  const char *text;
  DossierAnnotation *note;

  if (id == NULL)
    {
      g_set_error (error, DOSSIER_WEB_ANNOTATION_ERROR, DOSSIER_WEB_ANNOTATION_ERROR_FORM,
                   /* Translators: the sentence goes on; %u is the number of an annotation */
                   _("Annotation %u in it has no “id”"), position + 1);
      return NULL;
    }

  quote = read_quote (row);
  if (quote != NULL)
    target = place_quote (document, quote, &option);
  name = g_strconcat ("hypothesis ", document->id, " ", id, NULL);
  note_id = dossier_annotation_make_id (name);
  text = dossier_json_get_string (row, "text");
  note = g_object_new (DOSSIER_TYPE_ANNOTATION,
                       "id", note_id, "dossier-id", document->id, "option-id", option,
                       "body", text, "created", get_time (row, "created"),
                       "modified", get_time (row, "updated"), NULL);
  if (quote != NULL && (text == NULL || *text == '\0'))
    dossier_annotation_set_kind (note, DOSSIER_ANNOTATION_KIND_HIGHLIGHT);
  tags = read_tags (row);
  dossier_annotation_set_tags (note, (const char * const *) tags);
  other = keep_row (node);
  dossier_annotation_set_other (note, other);
  if (target != NULL)
    {
      g_autoptr (GPtrArray) targets = g_ptr_array_new ();

      g_ptr_array_add (targets, target);
      dossier_annotation_set_targets (note, targets);
    }

  return note;
}

/**
 * dossier_hypothesis_read:
 * @text: annotations of Hypothesis, as JSON
 * @document: the dossier in which their words are looked for
 * @error: where to put the reason, of `DOSSIER_WEB_ANNOTATION_ERROR`
 *
 * Reads annotations of web pages as notes on a dossier.  Where the words of one stand in one place
 * of the dossier, and are too many to stand there by chance, the note is put there; else it is on
 * the dossier and its words are lost, or ambiguous.  This may take long for a large dossier.
 *
 * Returns: (transfer full) (nullable) (element-type DossierAnnotation): the notes; %NULL with an
 *   error
 */
GPtrArray *
dossier_hypothesis_read (const char       *text,
                         DossierDocument  *document,
                         GError          **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_object_unref);
  JsonArray *rows = NULL;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document), NULL);

  if (json_parser_load_from_data (parser, text, -1, NULL))
    rows = find_rows (json_parser_get_root (parser));
  if (rows == NULL)
    {
      g_set_error_literal (error, DOSSIER_WEB_ANNOTATION_ERROR, DOSSIER_WEB_ANNOTATION_ERROR_FORM,
                           _("It holds no annotations of Hypothesis"));
      return NULL;
    }

  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      DossierAnnotation *note = read_row (json_array_get_element (rows, i), document, i, error);

      if (note == NULL)
        return NULL;
      g_ptr_array_add (notes, note);
    }

  return g_steal_pointer (&notes);
}
