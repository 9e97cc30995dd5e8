/* dossier-json-entries.c: lists of objects in JSON that is worked on
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/dossier-json-entries.h"

/**
 * dossier_entry_get_list:
 * @entry: a JSON object
 * @member: one of its members
 * @make: whether to make a list where there is none
 *
 * Returns: (transfer none) (nullable): the list; %NULL where there is none
 */
JsonArray *
dossier_entry_get_list (JsonObject *root,
                        const char *member,
                        gboolean    make)
{
  JsonNode *node = json_object_get_member (root, member);

  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node))
    return json_node_get_array (node);
  if (!make)
    return NULL;

  json_object_set_array_member (root, member, json_array_new ());

  return json_object_get_array_member (root, member);
}

/**
 * dossier_entries_get_length:
 * @list: (nullable): a list
 *
 * Returns: the number of its elements
 */
guint
dossier_entries_get_length (JsonArray *list)
{
  return list == NULL ? 0 : json_array_get_length (list);
}

/**
 * dossier_entries_get_entry:
 * @list: a list
 * @position: a place in it
 *
 * Returns: (transfer none) (nullable): the object there; %NULL where something else stands
 */
JsonObject *
dossier_entries_get_entry (JsonArray *list,
                           guint      position)
{
  JsonNode *node = json_array_get_element (list, position);

  return JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/**
 * dossier_entry_get_string:
 * @entry: (nullable): a JSON object
 * @member: one of its members
 *
 * Returns: (transfer none) (nullable): the string there; %NULL where there is none
 */
const char *
dossier_entry_get_string (JsonObject *entry,
                          const char *member)
{
  JsonNode *node = entry == NULL ? NULL : json_object_get_member (entry, member);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
}

/**
 * dossier_entry_get_number:
 * @entry: (nullable): a JSON object
 * @member: one of its members
 * @otherwise: what to give where there is no number
 *
 * Returns: the number there
 */
double
dossier_entry_get_number (JsonObject *entry,
                          const char *member,
                          double      otherwise)
{
  JsonNode *node = entry == NULL ? NULL : json_object_get_member (entry, member);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) ||
      !(json_node_get_value_type (node) == G_TYPE_INT64 ||
        json_node_get_value_type (node) == G_TYPE_DOUBLE))
    return otherwise;

  return json_node_get_double (node);
}

/**
 * dossier_entry_get_object:
 * @entry: (nullable): a JSON object
 * @member: one of its members
 *
 * Returns: (transfer none) (nullable): the object there; %NULL where there is none
 */
JsonObject *
dossier_entry_get_object (JsonObject *entry,
                          const char *member)
{
  JsonNode *node = entry == NULL ? NULL : json_object_get_member (entry, member);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/**
 * dossier_entry_is:
 * @entry: (nullable): a JSON object
 * @first_member: a member
 * @first: the string that is to stand there
 * @second_member: (nullable): another
 * @second: (nullable): the string that is to stand there; %NULL for any
 *
 * Returns: whether it is the entry that is looked for
 */
gboolean
dossier_entry_is (JsonObject *entry,
                  const char *first_member,
                  const char *first,
                  const char *second_member,
                  const char *second)
{
  return g_strcmp0 (dossier_entry_get_string (entry, first_member), first) == 0 &&
         (second == NULL ||
          g_strcmp0 (dossier_entry_get_string (entry, second_member), second) == 0);
}

/**
 * dossier_entry_dup_strings:
 * @entry: (nullable): a JSON object
 * @member: one of its members
 *
 * Returns: (transfer full): the strings of the list there; none where there is no list
 */
GStrv
dossier_entry_dup_strings (JsonObject *entry,
                           const char *member)
{
  g_autoptr (GStrvBuilder) strings = g_strv_builder_new ();
  JsonArray *list = entry == NULL ? NULL : dossier_entry_get_list (entry, member, FALSE);

  for (guint i = 0; i < dossier_entries_get_length (list); i++)
    {
      JsonNode *node = json_array_get_element (list, i);

      if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
        g_strv_builder_add (strings, json_node_get_string (node));
    }

  return g_strv_builder_end (strings);
}

/**
 * dossier_entries_find:
 * @list: (nullable): a list of objects
 * @first_member: a member
 * @first: the string that is to stand there
 * @second_member: (nullable): another
 * @second: (nullable): the string that is to stand there; %NULL for any
 * @position: (out) (optional): where to put its place
 *
 * Returns: (transfer none) (nullable): the first such entry
 */
JsonObject *
dossier_entries_find (JsonArray  *list,
                      const char *first_member,
                      const char *first,
                      const char *second_member,
                      const char *second,
                      guint      *position)
{
  for (guint i = 0; i < dossier_entries_get_length (list); i++)
    {
      JsonObject *entry = dossier_entries_get_entry (list, i);

      if (!dossier_entry_is (entry, first_member, first, second_member, second))
        continue;
      if (position != NULL)
        *position = i;
      return entry;
    }

  return NULL;
}

/**
 * dossier_entries_demand:
 * @list: a list of objects
 * @first_member: a member
 * @first: the string that is to stand there
 * @second_member: another
 * @second: the string that is to stand there
 *
 * Returns: (transfer none): the first such entry; where there was none, one that is made
 */
JsonObject *
dossier_entries_demand (JsonArray  *list,
                        const char *first_member,
                        const char *first,
                        const char *second_member,
                        const char *second)
{
  JsonObject *entry = dossier_entries_find (list, first_member, first, second_member, second, NULL);

  if (entry != NULL)
    return entry;

  entry = json_object_new ();
  json_object_set_string_member (entry, first_member, first);
  json_object_set_string_member (entry, second_member, second);
  json_array_add_object_element (list, entry);

  return entry;
}

/**
 * dossier_entries_remove:
 * @list: (nullable): a list of objects
 * @member: a member
 * @id: the string that stands there
 *
 * Removes all such entries.
 */
void
dossier_entries_remove (JsonArray  *list,
                        const char *member,
                        const char *id)
{
  for (guint i = dossier_entries_get_length (list); i > 0; i--)
    if (dossier_entry_is (dossier_entries_get_entry (list, i - 1), member, id, NULL, NULL))
      json_array_remove_element (list, i - 1);
}
