/* dossier-web-annotation.c: notes as W3C Web Annotations
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The Web Annotation Data Model, W3C Recommendation of 23 February 2017.  docs/annotations.md tells
 * which of its members are written, and what is put beside them. */

#include "config.h"

#include "exchange/dossier-web-annotation.h"

#include "exchange/dossier-json-members.h"
#include "exchange/dossier-web-other.h"
#include "exchange/dossier-web-selector.h"
#include "model/dossier-term.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#define CONTEXT "http://www.w3.org/ns/anno.jsonld"
#define NAMESPACE "https://github.com/dossier-desk/dossier/ns#"
#define URN "urn:uuid:"

G_DEFINE_QUARK (dossier-web-annotation-error-quark, dossier_web_annotation_error)

/* Why a note was made (section 3.3.5), by its kind. */
static const char * const motivations[] = {
  [DOSSIER_ANNOTATION_KIND_HIGHLIGHT] = "highlighting",
  [DOSSIER_ANNOTATION_KIND_COMMENT] = "commenting",
  [DOSSIER_ANNOTATION_KIND_QUESTION] = "questioning",
  [DOSSIER_ANNOTATION_KIND_ASSESSMENT] = "assessing",
};

static void
add_time (JsonBuilder *builder,
          const char  *member,
          gint64       time)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc_usec (time);
  g_autofree char *text =
    moment == NULL ? NULL : g_date_time_format (moment, "%Y-%m-%dT%H:%M:%S.%fZ");

  dossier_json_add_string (builder, member, text);
}

static void
add_body (JsonBuilder *builder,
          const char  *value,
          const char  *format,
          const char  *purpose)
{
  json_builder_begin_object (builder);
  dossier_json_add_string (builder, "type", "TextualBody");
  dossier_json_add_string (builder, "value", value);
  dossier_json_add_string (builder, "format", format);
  dossier_json_add_string (builder, "purpose", purpose);
  json_builder_end_object (builder);
}

static void
add_bodies (JsonBuilder       *builder,
            DossierAnnotation *note)
{
  const char * const *tags = dossier_annotation_get_tags (note);
  const char *body = dossier_annotation_get_body (note);

  if (*body == '\0' && tags[0] == NULL)
    return;

  json_builder_set_member_name (builder, "body");
  json_builder_begin_array (builder);
  if (*body != '\0')
    add_body (builder, body, "text/markdown", motivations[dossier_annotation_get_kind (note)]);
  for (guint i = 0; tags[i] != NULL; i++)
    add_body (builder, tags[i], NULL, "tagging");
  json_builder_end_array (builder);
}

static void
add_targets (JsonBuilder       *builder,
             DossierAnnotation *note)
{
  const char *option = dossier_annotation_get_option_id (note);
  const char *dossier = dossier_annotation_get_dossier_id (note);
  GPtrArray *targets = dossier_annotation_get_targets (note);

  json_builder_set_member_name (builder, "target");
  json_builder_begin_array (builder);
  for (guint i = 0; i < targets->len; i++)
    dossier_web_selector_add_target (builder, dossier, option, g_ptr_array_index (targets, i));
  if (targets->len == 0)
    dossier_web_selector_add_target (builder, dossier, option, NULL);
  json_builder_end_array (builder);
}

/* What is known of a note, without what else came with it. */
static JsonNode *
make_annotation (DossierAnnotation *note)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  /* An id of another program's is an address of its own. */
  gboolean address = strchr (dossier_annotation_get_id (note), ':') != NULL;
  g_autofree char *id = g_strconcat (address ? "" : URN, dossier_annotation_get_id (note), NULL);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "@context");
  json_builder_begin_array (builder);
  json_builder_add_string_value (builder, CONTEXT);
  json_builder_begin_object (builder);
  dossier_json_add_string (builder, "dossier", NAMESPACE);
  json_builder_end_object (builder);
  json_builder_end_array (builder);
  dossier_json_add_string (builder, "id", id);
  dossier_json_add_string (builder, "type", "Annotation");
  dossier_json_add_string (builder, "motivation", motivations[dossier_annotation_get_kind (note)]);
  add_time (builder, "created", dossier_annotation_get_created (note));
  add_time (builder, "modified", dossier_annotation_get_modified (note));
  add_bodies (builder, note);
  add_targets (builder, note);
  dossier_json_add_term (builder, "dossier:colour", DOSSIER_TYPE_ANNOTATION_COLOUR,
                         (int) dossier_annotation_get_colour (note));
  if (dossier_annotation_get_resolved (note) != 0)
    add_time (builder, "dossier:resolved", dossier_annotation_get_resolved (note));
  if (dossier_annotation_get_deleted (note) != 0)
    add_time (builder, "dossier:deleted", dossier_annotation_get_deleted (note));
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

static DossierAnnotation *read_annotation (JsonNode  *node,
                                            guint      position,
                                            GError   **error);

/* Whether a Web Annotation says of a note what is known of it. */
static gboolean
reads_as (JsonNode *node,
          gpointer  note)
{
  g_autoptr (DossierAnnotation) read = read_annotation (node, 0, NULL);

  return read != NULL && dossier_annotation_equal (read, note);
}

/**
 * dossier_web_annotations_write:
 * @annotations: (element-type DossierAnnotation): notes
 *
 * Writes notes as a JSON array of Web Annotations, with all that is known of them but what they
 * said before, and with the members that came with them and that Dossier does not know.
 *
 * Returns: (transfer full): the text, indented, with a newline at its end
 */
char *
dossier_web_annotations_write (GPtrArray *annotations)
{
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_ARRAY);
  g_autofree char *text = NULL;

  g_return_val_if_fail (annotations != NULL, NULL);

  json_node_take_array (root, json_array_sized_new (annotations->len));
  for (guint i = 0; i < annotations->len; i++)
    {
      DossierAnnotation *note = g_ptr_array_index (annotations, i);
      JsonNode *node = make_annotation (note);

      if (dossier_annotation_get_other (note) != NULL)
        dossier_web_other_add (node, dossier_annotation_get_other (note), reads_as, note);
      json_array_add_element (json_node_get_array (root), node);
    }
  text = json_to_string (root, TRUE);

  return g_strconcat (text, "\n", NULL);
}

/* A time in microseconds since 1970, UTC; 0 where there is none. */
static gint64
get_time (JsonObject *object,
          const char *member)
{
  const char *text = dossier_json_get_string (object, member);
  g_autoptr (GDateTime) moment = text == NULL ? NULL : g_date_time_new_from_iso8601 (text, NULL);

  return moment == NULL ? 0 : g_date_time_to_unix_usec (moment);
}

/* The members that may be one value or a list of them, as a list. */
static GPtrArray *
get_objects (JsonObject *object,
             const char *member)
{
  GPtrArray *objects = g_ptr_array_new ();
  JsonNode *node = json_object_get_member (object, member);

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    g_ptr_array_add (objects, json_node_get_object (node));
  else if (node != NULL && JSON_NODE_HOLDS_ARRAY (node))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      {
        JsonNode *element = json_array_get_element (json_node_get_array (node), i);

        if (JSON_NODE_HOLDS_OBJECT (element))
          g_ptr_array_add (objects, json_node_get_object (element));
      }

  return objects;
}

static void
read_bodies (JsonObject        *object,
             DossierAnnotation *note)
{
  g_autoptr (GPtrArray) bodies = get_objects (object, "body");
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) tags = NULL;

  for (guint i = 0; i < bodies->len; i++)
    {
      JsonObject *body = g_ptr_array_index (bodies, i);
      const char *value = dossier_json_get_string (body, "value");

      if (value == NULL)
        continue;
      if (g_strcmp0 (dossier_json_get_string (body, "purpose"), "tagging") == 0)
        {
          if (*value != '\0')
            g_strv_builder_add (builder, value);
          continue;
        }
      if (text->len > 0)
        g_string_append (text, "\n\n");
      g_string_append (text, value);
    }
  dossier_annotation_set_body (note, text->str);
  tags = g_strv_builder_end (builder);
  dossier_annotation_set_tags (note, (const char * const *) tags);
}

static void
read_terms (JsonObject        *object,
            DossierAnnotation *note)
{
  const char *motivation = dossier_json_get_string (object, "motivation");
  const char *colour_nick = dossier_json_get_string (object, "dossier:colour");
  int colour;

  for (guint i = 0; i < G_N_ELEMENTS (motivations); i++)
    if (g_strcmp0 (motivation, motivations[i]) == 0)
      dossier_annotation_set_kind (note, (DossierAnnotationKind) i);
  if (colour_nick != NULL &&
      dossier_term_find (DOSSIER_TYPE_ANNOTATION_COLOUR, colour_nick, &colour))
    dossier_annotation_set_colour (note, (DossierAnnotationColour) colour);
}

static DossierAnnotation *
read_annotation (JsonNode  *node,
                 guint      position,
                 GError   **error)
{
  g_autoptr (DossierAnnotation) note = NULL;
  g_autoptr (GPtrArray) objects = NULL;
  g_autoptr (GPtrArray) targets =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_target_free);
  g_autofree char *dossier = NULL;
  g_autofree char *option = NULL;
  JsonObject *object;
  const char *id;

  if (!JSON_NODE_HOLDS_OBJECT (node) ||
      g_strcmp0 (dossier_json_get_string (json_node_get_object (node), "type"), "Annotation") != 0)
    {
      g_set_error (error, DOSSIER_WEB_ANNOTATION_ERROR, DOSSIER_WEB_ANNOTATION_ERROR_FORM,
                   _("At /%u is no Web Annotation, an object whose “type” is “Annotation”"),
                   position);
      return NULL;
    }

  object = json_node_get_object (node);
  objects = get_objects (object, "target");
  for (guint i = 0; i < objects->len; i++)
    {
      DossierTarget *target =
        dossier_web_selector_read_target (g_ptr_array_index (objects, i), &dossier, &option);

      if (target != NULL)
        g_ptr_array_add (targets, target);
    }
  if (dossier == NULL)
    {
      g_set_error (error, DOSSIER_WEB_ANNOTATION_ERROR, DOSSIER_WEB_ANNOTATION_ERROR_FORM,
                   _("At /%u/target is no “source” with the id of a dossier"), position);
      return NULL;
    }

  id = dossier_json_get_string (object, "id");
  if (id != NULL && g_str_has_prefix (id, URN))
    id += strlen (URN);
  note = g_object_new (DOSSIER_TYPE_ANNOTATION,
                       "id", id, "dossier-id", dossier, "option-id", option,
                       "created", get_time (object, "created"),
                       "modified", get_time (object, "modified"),
                       "deleted", get_time (object, "dossier:deleted"),
                       NULL);
  dossier_annotation_set_resolved (note, get_time (object, "dossier:resolved"));
  dossier_annotation_set_targets (note, targets);
  read_terms (object, note);
  read_bodies (object, note);

  return g_steal_pointer (&note);
}

/* Keeps with the note what would not be written of it in just this way. */
static void
take_other (JsonNode          *node,
            DossierAnnotation *note)
{
  g_autoptr (JsonNode) own = make_annotation (note);
  g_autofree char *other =
    dossier_web_other_find (json_node_get_object (node), json_node_get_object (own));

  dossier_annotation_set_other (note, other);
}

/**
 * dossier_web_annotations_read:
 * @text: a Web Annotation, or a JSON array of them, in UTF-8
 * @error: where to put the reason, of `DOSSIER_WEB_ANNOTATION_ERROR`
 *
 * Reads notes on dossiers.  What Dossier does not know is kept as it is
 * ([method@Annotation.get_other]).
 *
 * Returns: (transfer full) (nullable) (element-type DossierAnnotation): the notes; %NULL with an
 *   error that names the place
 */
GPtrArray *
dossier_web_annotations_read (const char  *text,
                              GError     **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) reason = NULL;
  JsonNode *root;
  guint n;

  g_return_val_if_fail (text != NULL, NULL);

  if (!json_parser_load_from_data (parser, text, -1, &reason))
    {
      g_set_error (error, DOSSIER_WEB_ANNOTATION_ERROR, DOSSIER_WEB_ANNOTATION_ERROR_SYNTAX,
                   _("It is no JSON: %s"), reason->message);
      return NULL;
    }

  root = json_parser_get_root (parser);
  n = root != NULL && JSON_NODE_HOLDS_ARRAY (root)
      ? json_array_get_length (json_node_get_array (root)) : 1;
  for (guint i = 0; i < n; i++)
    {
      JsonNode *node = root != NULL && JSON_NODE_HOLDS_ARRAY (root)
                       ? json_array_get_element (json_node_get_array (root), i) : root;
      DossierAnnotation *note = node == NULL ? NULL : read_annotation (node, i, error);

      if (note == NULL)
        {
          if (node == NULL)
            g_set_error_literal (error, DOSSIER_WEB_ANNOTATION_ERROR,
                                 DOSSIER_WEB_ANNOTATION_ERROR_FORM, _("It is empty"));
          return NULL;
        }
      g_ptr_array_add (notes, note);
      take_other (node, note);
    }

  return g_steal_pointer (&notes);
}
