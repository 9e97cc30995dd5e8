/* dossier-json-pointer.c: places in a JSON tree, and what stands there
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* JSON Pointer is RFC 6901.  json-glib has JSONPath only, which cannot write. */

#include "model/dossier-json-pointer.h"

#include <string.h>

/**
 * dossier_json_copy:
 * @node: a JSON tree
 *
 * Copies a tree to its leaves, where json_node_copy() shares objects and lists.
 *
 * Returns: (transfer full): a tree that can be changed
 */
JsonNode *
dossier_json_copy (JsonNode *node)
{
  g_return_val_if_fail (node != NULL, NULL);

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      g_autoptr (JsonObject) object = json_object_new ();
      JsonObjectIter iter;
      const char *member;
      JsonNode *value;

      json_object_iter_init_ordered (&iter, json_node_get_object (node));
      while (json_object_iter_next_ordered (&iter, &member, &value))
        json_object_set_member (object, member, dossier_json_copy (value));

      return json_node_init_object (json_node_alloc (), object);
    }

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      g_autoptr (JsonArray) array = json_array_new ();
      JsonArray *elements = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (elements); i++)
        json_array_add_element (array, dossier_json_copy (json_array_get_element (elements, i)));

      return json_node_init_array (json_node_alloc (), array);
    }

  return json_node_copy (node);
}

/**
 * dossier_json_pointer_split:
 * @pointer: a JSON Pointer
 *
 * Returns: (transfer full) (nullable): the names and numbers it is made of; %NULL where it is no
 *   JSON Pointer
 */
GStrv
dossier_json_pointer_split (const char *pointer)
{
  g_auto (GStrv) tokens = NULL;

  g_return_val_if_fail (pointer != NULL, NULL);

  if (*pointer == '\0')
    return g_new0 (char *, 1);
  if (*pointer != '/')
    return NULL;

  tokens = g_strsplit (pointer + 1, "/", -1);
  for (guint i = 0; tokens[i] != NULL; i++)
    {
      g_autoptr (GString) token = g_string_new (tokens[i]);

      for (const char *tilde = strchr (tokens[i], '~'); tilde != NULL;
           tilde = strchr (tilde + 1, '~'))
        if (tilde[1] != '0' && tilde[1] != '1')
          return NULL;

      g_string_replace (token, "~1", "/", 0);
      g_string_replace (token, "~0", "~", 0);
      g_free (tokens[i]);
      tokens[i] = g_string_free_and_steal (g_steal_pointer (&token));
    }

  return g_steal_pointer (&tokens);
}

/* The position in a list that @token names, at most @most. */
static gboolean
parse_position (const char *token,
                guint       most,
                guint      *position)
{
  guint64 number;

  if (token[0] == '0' && token[1] != '\0')
    return FALSE;
  if (!g_ascii_string_to_unsigned (token, 10, 0, most, &number, NULL))
    return FALSE;

  *position = (guint) number;

  return TRUE;
}

static JsonNode *
step (JsonNode   *node,
      const char *token)
{
  guint position;

  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_object_get_member (json_node_get_object (node), token);

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);
      guint length = json_array_get_length (array);

      if (length > 0 && parse_position (token, length - 1, &position))
        return json_array_get_element (array, position);
    }

  return NULL;
}

/* What the place is a member or an element of; NULL where there is no such thing, and for the
 * root. */
static JsonNode *
get_parent (JsonNode            *root,
            const char * const  *tokens,
            const char         **last)
{
  JsonNode *node = root;

  if (tokens[0] == NULL)
    return NULL;

  for (; node != NULL && tokens[1] != NULL; tokens++)
    node = step (node, tokens[0]);
  *last = tokens[0];

  return node;
}

/* Puts @value, if any, in place of @n_removed elements from @position on. */
static void
splice (JsonArray *array,
        guint      position,
        guint      n_removed,
        JsonNode  *value)
{
  g_autoptr (GPtrArray) rest = g_ptr_array_new ();

  for (guint i = position + n_removed; i < json_array_get_length (array); i++)
    g_ptr_array_add (rest, json_array_dup_element (array, i));
  while (json_array_get_length (array) > position)
    json_array_remove_element (array, json_array_get_length (array) - 1);

  if (value != NULL)
    json_array_add_element (array, dossier_json_copy (value));
  for (guint i = 0; i < rest->len; i++)
    json_array_add_element (array, g_ptr_array_index (rest, i));
}

/**
 * dossier_json_pointer_get:
 * @root: a JSON tree
 * @tokens: a place in it, from dossier_json_pointer_split()
 *
 * Returns: (transfer none) (nullable): what stands there
 */
JsonNode *
dossier_json_pointer_get (JsonNode           *root,
                          const char * const *tokens)
{
  JsonNode *node = root;

  g_return_val_if_fail (root != NULL && tokens != NULL, NULL);

  for (; node != NULL && tokens[0] != NULL; tokens++)
    node = step (node, tokens[0]);

  return node;
}

/**
 * dossier_json_pointer_set:
 * @root: a JSON tree from dossier_json_copy()
 * @tokens: a place in it, from dossier_json_pointer_split(): a member, which need not be there, or
 *   an element, which must be
 * @value: what to put there
 *
 * Returns: whether there was such a place
 */
gboolean
dossier_json_pointer_set (JsonNode           *root,
                          const char * const *tokens,
                          JsonNode           *value)
{
  const char *last = NULL;
  JsonNode *parent;
  guint position;

  g_return_val_if_fail (root != NULL && tokens != NULL && value != NULL, FALSE);

  parent = get_parent (root, tokens, &last);
  if (parent == NULL)
    return FALSE;

  if (JSON_NODE_HOLDS_OBJECT (parent))
    {
      json_object_set_member (json_node_get_object (parent), last, dossier_json_copy (value));
      return TRUE;
    }

  if (step (parent, last) == NULL ||
      !parse_position (last, json_array_get_length (json_node_get_array (parent)), &position))
    return FALSE;

  splice (json_node_get_array (parent), position, 1, value);

  return TRUE;
}

/**
 * dossier_json_pointer_add:
 * @root: a JSON tree from dossier_json_copy()
 * @tokens: a place in it, from dossier_json_pointer_split(): a member that is not there, or where
 *   in a list a further element is to stand; “-” is its end
 * @value: what to put there
 *
 * Returns: whether there was such a place
 */
gboolean
dossier_json_pointer_add (JsonNode           *root,
                          const char * const *tokens,
                          JsonNode           *value)
{
  const char *last = NULL;
  JsonNode *parent;
  JsonArray *array;
  guint position;

  g_return_val_if_fail (root != NULL && tokens != NULL && value != NULL, FALSE);

  parent = get_parent (root, tokens, &last);
  if (parent == NULL)
    return FALSE;

  if (JSON_NODE_HOLDS_OBJECT (parent))
    return step (parent, last) == NULL && dossier_json_pointer_set (root, tokens, value);
  if (!JSON_NODE_HOLDS_ARRAY (parent))
    return FALSE;

  array = json_node_get_array (parent);
  position = json_array_get_length (array);
  if (!g_str_equal (last, "-") && !parse_position (last, position, &position))
    return FALSE;

  splice (array, position, 0, value);

  return TRUE;
}

/**
 * dossier_json_pointer_remove:
 * @root: a JSON tree from dossier_json_copy()
 * @tokens: a place in it, from dossier_json_pointer_split()
 *
 * Returns: whether something stood there
 */
gboolean
dossier_json_pointer_remove (JsonNode           *root,
                             const char * const *tokens)
{
  const char *last = NULL;
  JsonNode *parent;
  guint position;

  g_return_val_if_fail (root != NULL && tokens != NULL, FALSE);

  parent = get_parent (root, tokens, &last);
  if (parent == NULL || step (parent, last) == NULL)
    return FALSE;

  if (JSON_NODE_HOLDS_OBJECT (parent))
    json_object_remove_member (json_node_get_object (parent), last);
  else if (parse_position (last, G_MAXUINT, &position))
    splice (json_node_get_array (parent), position, 1, NULL);

  return TRUE;
}
