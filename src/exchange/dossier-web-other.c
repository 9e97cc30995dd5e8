/* dossier-web-other.c: members of Web Annotations that Dossier does not know
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* No list says which members are known.  What was read is held against what would be written, and
 * what differs is kept, down to the way in which a time is written.  It goes out again wherever the
 * whole is still read as the note that it came with.  Where the user has changed what it belongs
 * to, its parts are put beside what is written now, as far as the same is true of them. */

#include "config.h"

#include "exchange/dossier-web-other.h"

#include "exchange/dossier-json-members.h"

#define CONTEXT "@context"

/**
 * dossier_web_other_find:
 * @annotation: a Web Annotation as it was read
 * @known: the same as it would be written
 *
 * Returns: (transfer full) (nullable): the members of @annotation that would not be written as they
 *   are, as a JSON object; %NULL where there are none
 */
char *
dossier_web_other_find (JsonObject *annotation,
                        JsonObject *known)
{
  g_autoptr (JsonObject) other = json_object_new ();
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, annotation);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      JsonNode *written = json_object_get_member (known, name);

      if (written == NULL || !json_node_equal (written, value))
        json_object_set_member (other, name, json_node_copy (value));
    }
  if (json_object_get_size (other) == 0)
    return NULL;

  json_node_set_object (root, other);

  return json_to_string (root, FALSE);
}

/* A Web Annotation that is being written, and what tells whether it is still the note’s. */
typedef struct
{
  JsonNode        *annotation;
  DossierWebReads  reads;
  gpointer         user_data;
} Writing;

static gboolean
is_sound (const Writing *writing)
{
  return writing->reads (writing->annotation, writing->user_data);
}

static JsonArray *
as_list (JsonNode *node)
{
  JsonArray *list;

  if (JSON_NODE_HOLDS_ARRAY (node))
    return json_array_ref (json_node_get_array (node));

  list = json_array_new ();
  json_array_add_element (list, json_node_copy (node));

  return list;
}

static gboolean
has_element (JsonArray *list,
             JsonNode  *element)
{
  for (guint i = 0; i < json_array_get_length (list); i++)
    if (json_node_equal (json_array_get_element (list, i), element))
      return TRUE;

  return FALSE;
}

/* What the names in @context mean is told beside what ours mean. */
static void
join_contexts (JsonObject *annotation,
               JsonNode   *other)
{
  JsonArray *own = json_object_get_array_member (annotation, CONTEXT);
  g_autoptr (JsonArray) contexts = as_list (other);

  for (guint i = 0; i < json_array_get_length (contexts); i++)
    if (!has_element (own, json_array_get_element (contexts, i)))
      json_array_add_element (own, json_node_copy (json_array_get_element (contexts, i)));
}

static void join_objects (const Writing *writing,
                          JsonObject    *own,
                          JsonObject    *other);

static const char *
get_member (JsonNode   *node,
            const char *name)
{
  const char *text = dossier_json_get_string (json_node_get_object (node), name);

  return text == NULL ? "" : text;
}

/* Whether one may be the other as it was before the user changed it. */
static gboolean
is_alike (JsonNode *own,
          JsonNode *other)
{
  if (!JSON_NODE_HOLDS_OBJECT (own) || !JSON_NODE_HOLDS_OBJECT (other) ||
      (*get_member (other, "type") != '\0' &&
       g_strcmp0 (get_member (own, "type"), get_member (other, "type")) != 0))
    return FALSE;

  /* A tag is what it says. */
  if (g_strcmp0 (get_member (own, "purpose"), "tagging") == 0 ||
      g_strcmp0 (get_member (other, "purpose"), "tagging") == 0)
    return g_strcmp0 (get_member (own, "purpose"), get_member (other, "purpose")) == 0 &&
           g_strcmp0 (get_member (own, "value"), get_member (other, "value")) == 0;

  return TRUE;
}

/* Each entry is joined with the first that is like it; one that says nothing of the note, such as a
 * picture, is put at the end. */
static void
join_lists (const Writing *writing,
            JsonArray     *own,
            JsonArray     *other)
{
  guint n_own = json_array_get_length (own);
  guint place = 0;

  for (guint i = 0; i < json_array_get_length (other); i++)
    {
      JsonNode *element = json_array_get_element (other, i);
      guint at = place;

      while (at < n_own && !is_alike (json_array_get_element (own, at), element))
        at++;
      if (at < n_own)
        {
          join_objects (writing, json_array_get_object_element (own, at),
                        json_node_get_object (element));
          place = at + 1;
          continue;
        }

      json_array_add_element (own, json_node_copy (element));
      if (!is_sound (writing))
        json_array_remove_element (own, json_array_get_length (own) - 1);
    }
}

static void
join_members (const Writing *writing,
              JsonObject    *own,
              const char    *name,
              JsonNode      *other)
{
  JsonNode *written = json_object_get_member (own, name);
  g_autoptr (JsonNode) before = written == NULL ? NULL : json_node_copy (written);

  json_object_set_member (own, name, json_node_copy (other));
  if (is_sound (writing))
    return;

  if (before == NULL)
    {
      g_autoptr (JsonArray) list = NULL;
      g_autoptr (JsonArray) elements = as_list (other);

      json_object_remove_member (own, name);
      if (!JSON_NODE_HOLDS_ARRAY (other))
        return;
      list = json_array_new ();
      json_object_set_array_member (own, name, json_array_ref (list));
      join_lists (writing, list, elements);
      if (json_array_get_length (list) == 0)
        json_object_remove_member (own, name);
      return;
    }

  json_object_set_member (own, name, json_node_copy (before));
  written = json_object_get_member (own, name);
  if (JSON_NODE_HOLDS_OBJECT (written) && JSON_NODE_HOLDS_OBJECT (other))
    join_objects (writing, json_node_get_object (written), json_node_get_object (other));
  else if (JSON_NODE_HOLDS_ARRAY (written))
    {
      g_autoptr (JsonArray) elements = as_list (other);

      join_lists (writing, json_node_get_array (written), elements);
    }
}

static void
join_objects (const Writing *writing,
              JsonObject    *own,
              JsonObject    *other)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, other);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      JsonNode *written = json_object_get_member (own, name);

      /* What a part that was changed says of itself is what it is now. */
      if (written == NULL || !JSON_NODE_HOLDS_VALUE (written))
        join_members (writing, own, name, value);
    }
}

/**
 * dossier_web_other_add:
 * @annotation: a note as a Web Annotation, with what is known of it
 * @other: what [func@web_other_find] found when the note was read
 * @reads: tells whether a Web Annotation is read as the note
 * @user_data: for @reads
 *
 * Puts back what came with a note, as far as it does not say otherwise than the note does now.
 */
void
dossier_web_other_add (JsonNode        *annotation,
                       const char      *other,
                       DossierWebReads  reads,
                       gpointer         user_data)
{
  const Writing writing = { annotation, reads, user_data };
  g_autoptr (JsonNode) root = json_from_string (other, NULL);
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  g_return_if_fail (annotation != NULL && JSON_NODE_HOLDS_OBJECT (annotation));

  /* Other programs may write into the library. */
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return;

  json_object_iter_init_ordered (&iter, json_node_get_object (root));
  while (json_object_iter_next_ordered (&iter, &name, &value))
    if (g_str_equal (name, CONTEXT))
      join_contexts (json_node_get_object (annotation), value);
    else
      join_members (&writing, json_node_get_object (annotation), name, value);
}
