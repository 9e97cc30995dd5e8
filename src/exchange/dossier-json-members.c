/* dossier-json-members.c: members of a JSON object
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/dossier-json-members.h"

#include "model/dossier-term.h"
#include "model/dossier-value-reader.h"

/**
 * dossier_json_add_string:
 * @builder: an object that is being built
 * @member: the name of a member
 * @value: (nullable): its value; %NULL leaves the member out
 */
void
dossier_json_add_string (JsonBuilder *builder,
                         const char  *member,
                         const char  *value)
{
  if (value == NULL)
    return;

  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, value);
}

/**
 * dossier_json_add_term:
 * @builder: an object that is being built
 * @member: the name of a member
 * @type: an enumeration
 * @value: one of its values, whose word becomes the member's value
 */
void
dossier_json_add_term (JsonBuilder *builder,
                       const char  *member,
                       GType        type,
                       int          value)
{
  dossier_json_add_string (builder, member, dossier_term_get_nick (type, value));
}

/**
 * dossier_json_add_number:
 * @builder: an object that is being built
 * @member: the name of a member
 * @value: its value
 */
void
dossier_json_add_number (JsonBuilder *builder,
                         const char  *member,
                         gint64       value)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_int_value (builder, value);
}

/**
 * dossier_json_get_string:
 * @object: an object
 * @member: the name of a member
 *
 * Returns: (nullable): the string that the member is; %NULL where there is none, or it is no string
 */
const char *
dossier_json_get_string (JsonObject *object,
                         const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node == NULL ? NULL : dossier_value_get_string (node);
}
