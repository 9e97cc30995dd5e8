/* dossier-annotation-json.c: a note as it was at some time, as JSON
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For the library alone: what goes out into other programs is a Web Annotation.
 */

#include "config.h"

#include "model/dossier-annotation-json.h"

#include "model/dossier-term.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

static void
set_string (JsonObject *object,
            const char *member,
            const char *value)
{
  if (value != NULL)
    json_object_set_string_member (object, member, value);
}

static JsonObject *
target_to_json (const DossierTarget *target)
{
  JsonObject *object = json_object_new ();

  set_string (object, "field", target->field);
  if (target->quote != NULL)
    {
      set_string (object, "exact", target->quote->exact);
      set_string (object, "prefix", target->quote->prefix);
      set_string (object, "suffix", target->quote->suffix);
      json_object_set_int_member (object, "start", target->quote->start);
      json_object_set_int_member (object, "end", target->quote->end);
    }
  set_string (object, "version", target->version);
  set_string (object, "anchor", dossier_term_get_nick (DOSSIER_TYPE_ANCHOR, (int) target->anchor));
  set_string (object, "now_option", target->now_option);
  set_string (object, "now_field", target->now_field);
  json_object_set_int_member (object, "now_start", target->now_start);
  json_object_set_int_member (object, "now_end", target->now_end);

  return object;
}

/**
 * dossier_annotation_to_json:
 * @self: a note
 *
 * Returns: (transfer full): all of it as it is, as JSON
 */
char *
dossier_annotation_to_json (DossierAnnotation *self)
{
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();
  JsonArray *targets = json_array_new ();
  JsonArray *tags = json_array_new ();
  GPtrArray *own_targets;
  const char * const *own_tags;

  g_return_val_if_fail (DOSSIER_IS_ANNOTATION (self), NULL);

  own_targets = dossier_annotation_get_targets (self);
  own_tags = dossier_annotation_get_tags (self);
  for (guint i = 0; i < own_targets->len; i++)
    json_array_add_object_element (targets, target_to_json (g_ptr_array_index (own_targets, i)));
  for (guint i = 0; own_tags[i] != NULL; i++)
    json_array_add_string_element (tags, own_tags[i]);

  set_string (object, "id", dossier_annotation_get_id (self));
  set_string (object, "dossier", dossier_annotation_get_dossier_id (self));
  set_string (object, "option", dossier_annotation_get_option_id (self));
  set_string (object, "kind",
              dossier_annotation_kind_get_nick (dossier_annotation_get_kind (self)));
  set_string (object, "body", dossier_annotation_get_body (self));
  set_string (object, "colour",
              dossier_term_get_nick (DOSSIER_TYPE_ANNOTATION_COLOUR,
                                     (int) dossier_annotation_get_colour (self)));
  json_object_set_int_member (object, "created", dossier_annotation_get_created (self));
  json_object_set_int_member (object, "modified", dossier_annotation_get_modified (self));
  json_object_set_int_member (object, "deleted", dossier_annotation_get_deleted (self));
  json_object_set_int_member (object, "resolved", dossier_annotation_get_resolved (self));
  json_object_set_array_member (object, "targets", targets);
  json_object_set_array_member (object, "tags", tags);
  json_node_take_object (root, object);

  return json_to_string (root, FALSE);
}

static const char *
get_string (JsonObject *object,
            const char *member)
{
  return json_object_get_string_member_with_default (object, member, NULL);
}

/* NULL where it is none. */
static DossierTarget *
target_from_json (JsonObject *object)
{
  g_autoptr (DossierQuote) quote = NULL;
  g_autoptr (DossierTarget) target = NULL;
  g_autoptr (DossierTarget) placed = NULL;
  const char *anchor_nick = get_string (object, "anchor");
  int anchor;

  if (get_string (object, "field") == NULL || get_string (object, "now_field") == NULL ||
      anchor_nick == NULL || !dossier_term_find (DOSSIER_TYPE_ANCHOR, anchor_nick, &anchor))
    return NULL;

  if (get_string (object, "exact") != NULL)
    quote = dossier_quote_new_from_parts (
      get_string (object, "exact"),
      json_object_get_string_member_with_default (object, "prefix", ""),
      json_object_get_string_member_with_default (object, "suffix", ""),
      (int) json_object_get_int_member_with_default (object, "start", DOSSIER_QUOTE_NOWHERE),
      (int) json_object_get_int_member_with_default (object, "end", DOSSIER_QUOTE_NOWHERE));
  target = dossier_target_new (get_string (object, "field"), quote,
                               get_string (object, "version"));
  placed = dossier_target_copy_placed (
    target, (DossierAnchor) anchor, get_string (object, "now_field"),
    (int) json_object_get_int_member_with_default (object, "now_start", -1),
    (int) json_object_get_int_member_with_default (object, "now_end", -1));

  return dossier_target_copy_in_option (placed, get_string (object, "now_option"));
}

/* The elements of a list that are of a type; none where it is no list. */
static JsonArray *
get_array (JsonObject *object,
           const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static gboolean
read_lists (DossierAnnotation *annotation,
            JsonObject        *object)
{
  JsonArray *targets = get_array (object, "targets");
  JsonArray *tags = get_array (object, "tags");
  g_autoptr (GPtrArray) own_targets =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_target_free);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) own_tags = NULL;

  for (guint i = 0; targets != NULL && i < json_array_get_length (targets); i++)
    {
      JsonNode *node = json_array_get_element (targets, i);
      DossierTarget *target =
        JSON_NODE_HOLDS_OBJECT (node) ? target_from_json (json_node_get_object (node)) : NULL;

      if (target == NULL)
        return FALSE;
      g_ptr_array_add (own_targets, target);
    }
  for (guint i = 0; tags != NULL && i < json_array_get_length (tags); i++)
    {
      JsonNode *node = json_array_get_element (tags, i);

      if (json_node_get_value_type (node) != G_TYPE_STRING)
        return FALSE;
      g_strv_builder_add (builder, json_node_get_string (node));
    }
  own_tags = g_strv_builder_end (builder);
  dossier_annotation_set_targets (annotation, own_targets);
  dossier_annotation_set_tags (annotation, (const char * const *) own_tags);

  return TRUE;
}

static DossierAnnotation *
read_annotation (JsonObject *object)
{
  g_autoptr (DossierAnnotation) annotation = NULL;
  const char *kind_nick = get_string (object, "kind");
  const char *colour_nick = get_string (object, "colour");
  DossierAnnotationKind kind;
  int colour;

  if (get_string (object, "id") == NULL || get_string (object, "dossier") == NULL ||
      kind_nick == NULL || !dossier_annotation_kind_from_nick (kind_nick, &kind) ||
      colour_nick == NULL ||
      !dossier_term_find (DOSSIER_TYPE_ANNOTATION_COLOUR, colour_nick, &colour))
    return NULL;

  annotation = g_object_new (DOSSIER_TYPE_ANNOTATION,
                             "id", get_string (object, "id"),
                             "dossier-id", get_string (object, "dossier"),
                             "option-id", get_string (object, "option"),
                             "kind", kind,
                             "body", get_string (object, "body"),
                             NULL);
  dossier_annotation_set_colour (annotation, (DossierAnnotationColour) colour);
  dossier_annotation_set_created (annotation,
                                  json_object_get_int_member_with_default (object, "created", 0));
  dossier_annotation_set_modified (annotation,
                                   json_object_get_int_member_with_default (object, "modified",
                                                                            0));
  dossier_annotation_set_deleted (annotation,
                                  json_object_get_int_member_with_default (object, "deleted", 0));
  dossier_annotation_set_resolved (annotation,
                                   json_object_get_int_member_with_default (object, "resolved",
                                                                            0));

  return read_lists (annotation, object) ? g_steal_pointer (&annotation) : NULL;
}

/**
 * dossier_annotation_from_json:
 * @text: JSON, as dossier_annotation_to_json() writes it
 * @error: where to put the reason
 *
 * Returns: (transfer full) (nullable): the note; %NULL where @text is none
 */
DossierAnnotation *
dossier_annotation_from_json (const char  *text,
                              GError     **error)
{
  g_autoptr (JsonNode) root = NULL;
  DossierAnnotation *annotation = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  root = json_from_string (text, error);
  if (root == NULL && error != NULL && *error != NULL)
    return NULL;

  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    annotation = read_annotation (json_node_get_object (root));
  if (annotation == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                         _("What is kept of a note cannot be read."));

  return annotation;
}
