/* dossier-record-json.c: a part of a dossier as JSON
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/dossier-record-json.h"

#include "model/dossier-date.h"
#include "model/dossier-enums.h"
#include "model/dossier-term.h"
#include "model/dossier-text.h"

static JsonNode *
string_to_json (const char *string)
{
  return json_node_init_string (json_node_alloc (), string);
}

static JsonNode *
text_to_json (DossierText *text)
{
  g_autoptr (JsonObject) map = NULL;
  const char *language, *string = dossier_text_get_variant (text, 0, &language);

  if (language == NULL)
    return string_to_json (string);

  map = json_object_new ();
  for (guint i = 0; i < dossier_text_get_n (text); i++)
    {
      string = dossier_text_get_variant (text, i, &language);
      json_object_set_string_member (map, language, string);
    }

  return json_node_init_object (json_node_alloc (), map);
}

/* Adds what this version of the program does not know, as it was read. */
static void
add_unknown (JsonObject *object,
             JsonObject *unknown)
{
  g_autoptr (GList) members = unknown == NULL ? NULL : json_object_get_members (unknown);

  for (GList *l = members; l != NULL; l = l->next)
    json_object_set_member (object, l->data, json_object_dup_member (unknown, l->data));
}

static JsonNode *
date_to_json (DossierDate *date)
{
  g_autofree char *iso = dossier_date_to_iso (date);
  g_autoptr (JsonObject) stated = NULL;

  if (iso != NULL)
    return string_to_json (iso);

  stated = json_object_new ();
  json_object_set_string_member (stated, "stated", dossier_date_get_stated (date));
  add_unknown (stated, dossier_date_get_unknown (date));

  return json_node_init_object (json_node_alloc (), stated);
}

static JsonNode *
strings_to_json (GStrv strings)
{
  g_autoptr (JsonArray) array = json_array_new ();

  for (guint i = 0; strings[i] != NULL; i++)
    json_array_add_string_element (array, strings[i]);

  return json_node_init_array (json_node_alloc (), array);
}

static JsonNode *
list_to_json (GListModel *list)
{
  g_autoptr (JsonArray) array = json_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (DossierRecord) record = g_list_model_get_item (list, i);

      json_array_add_element (array, dossier_record_to_json (record));
    }

  return json_node_init_array (json_node_alloc (), array);
}

/* The value of a member, or NULL where it is absent. */
static JsonNode *
field_to_json (DossierRecord      *record,
               const DossierField *field)
{
  gpointer location = dossier_record_get_location (record, field);
  gpointer pointer;

  switch (field->kind)
    {
    case DOSSIER_FIELD_ENUM:
      return *(int *) location == 0
             ? NULL : string_to_json (dossier_term_get_nick (field->type (), *(int *) location));
    case DOSSIER_FIELD_ANSWER:
      return *(int *) location == DOSSIER_ANSWER_UNSTATED ? NULL
             : json_node_init_boolean (json_node_alloc (),
                                       *(int *) location == DOSSIER_ANSWER_YES);
    case DOSSIER_FIELD_NUMBER:
      return *(guint *) location == 0 ? NULL
             : json_node_init_int (json_node_alloc (), *(guint *) location);
    default:
      break;
    }

  /* All others are pointers. */
  pointer = *(gpointer *) location;
  if (pointer == NULL)
    return NULL;

  switch (field->kind)
    {
    case DOSSIER_FIELD_ID:
    case DOSSIER_FIELD_STRING:
    case DOSSIER_FIELD_LANGUAGE:
    case DOSSIER_FIELD_URI:
    case DOSSIER_FIELD_REFERENCE:
      return string_to_json (pointer);
    case DOSSIER_FIELD_STRINGS:
    case DOSSIER_FIELD_REFERENCES:
      return strings_to_json (pointer);
    case DOSSIER_FIELD_QUANTITY:
      return json_node_init_double (json_node_alloc (), *(double *) pointer);
    case DOSSIER_FIELD_TEXT:
      return text_to_json (pointer);
    case DOSSIER_FIELD_DATE:
      return date_to_json (pointer);
    case DOSSIER_FIELD_RECORD:
      return dossier_record_to_json (pointer);
    case DOSSIER_FIELD_LIST:
      return list_to_json (pointer);
    case DOSSIER_FIELD_JSON:
      return json_node_copy (pointer);
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * dossier_record_to_json:
 * @record: a part of a dossier
 *
 * Writes a record as it stands in a dossier: members that were absent are absent, and those that
 * this version of the program does not know come last.  The state of a fact is always written, also
 * where the dossier left it to be understood.
 *
 * Returns: (transfer full): a JSON object
 */
JsonNode *
dossier_record_to_json (DossierRecord *record)
{
  g_autoptr (JsonObject) object = json_object_new ();
  DossierRecordClass *klass;

  g_return_val_if_fail (DOSSIER_IS_RECORD (record), NULL);

  klass = DOSSIER_RECORD_GET_CLASS (record);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      JsonNode *node = field_to_json (record, &klass->fields[i]);

      if (node != NULL)
        json_object_set_member (object, klass->fields[i].member, node);
    }

  add_unknown (object, dossier_record_get_unknown (record));

  return json_node_init_object (json_node_alloc (), object);
}
