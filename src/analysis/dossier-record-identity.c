/* dossier-record-identity.c: by what a record is known again
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "analysis/dossier-record-identity.h"

#include "model/dossier-records.h"

#include <string.h>

/**
 * dossier_record_get_key:
 * @record: (type DossierRecord): a record
 *
 * Returns: (transfer full) (nullable): what the record is about, by which it is known again in
 *   another version of its dossier; %NULL where only its words tell
 */
char *
dossier_record_get_key (gconstpointer record)
{
  DossierRecord *self = DOSSIER_RECORD ((gpointer) record);
  DossierRecordClass *klass = DOSSIER_RECORD_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].kind == DOSSIER_FIELD_ID)
      return g_strdup (*(char **) dossier_record_get_location (self, &klass->fields[i]));

  if (DOSSIER_IS_FACT (self))
    return g_strdup (dossier_text_get_key (DOSSIER_FACT (self)->label));
  if (DOSSIER_IS_ROLE (self))
    /* An id has no line break. */
    return g_strdup_printf ("%s\n%s", DOSSIER_ROLE (self)->actor,
                            dossier_text_get_key (DOSSIER_ROLE (self)->role));
  if (DOSSIER_IS_POSITION (self))
    return g_strdup (DOSSIER_POSITION (self)->actor);
  if (DOSSIER_IS_RELATION (self))
    return g_strdup (DOSSIER_RELATION (self)->option);

  return NULL;
}

/**
 * dossier_record_get_words:
 * @record: (type DossierRecord): a record
 *
 * Returns: (transfer full) (nullable): what the record says, in the dossier's own language, by
 *   which the closest of several is found
 */
char *
dossier_record_get_words (gconstpointer record)
{
  DossierRecord *self = DOSSIER_RECORD ((gpointer) record);
  DossierText *text = NULL;

  if (DOSSIER_IS_CONDITION (self))
    text = DOSSIER_CONDITION (self)->text;
  else if (DOSSIER_IS_SIDE (self))
    text = DOSSIER_SIDE (self)->value;
  else if (DOSSIER_IS_FACT (self))
    text = DOSSIER_FACT (self)->value;
  else if (DOSSIER_IS_POSITION (self))
    text = DOSSIER_POSITION (self)->text;
  else if (DOSSIER_IS_RELATION (self))
    text = DOSSIER_RELATION (self)->text;
  else if (DOSSIER_IS_CHANGE (self) && DOSSIER_CHANGE (self)->text == NULL)
    return g_strdup (DOSSIER_CHANGE (self)->member);
  else if (DOSSIER_IS_CHANGE (self))
    text = DOSSIER_CHANGE (self)->text;

  return g_strdup (dossier_text_get_key (text));
}

/* Strings are written with their length, so that no two lists of them read the same. */
static void
append_string (GString    *out,
               const char *string)
{
  if (string == NULL)
    g_string_append_c (out, '-');
  else
    g_string_append_printf (out, "%" G_GSIZE_FORMAT ":%s", strlen (string), string);
}

static void
append_text (GString     *out,
             DossierText *text)
{
  for (guint i = 0; i < dossier_text_get_n (text); i++)
    {
      const char *language, *string = dossier_text_get_variant (text, i, &language);

      append_string (out, language);
      append_string (out, string);
    }
}

static void
append_date (GString     *out,
             DossierDate *date)
{
  g_autofree char *iso = dossier_date_to_iso (date);

  append_string (out, iso);
  append_string (out, dossier_date_get_stated (date));
}

/* The order of a list means nothing. */
static void
append_sorted (GString   *out,
               GPtrArray *strings)
{
  g_ptr_array_sort_values (strings, (GCompareFunc) strcmp);
  for (guint i = 0; i < strings->len; i++)
    append_string (out, strings->pdata[i]);
}

static void
append_strings (GString *out,
                GStrv    strings)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  for (guint i = 0; strings[i] != NULL; i++)
    g_ptr_array_add (sorted, strings[i]);
  append_sorted (out, sorted);
}

static void
append_list (GString    *out,
             GListModel *list)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (DossierRecord) record = g_list_model_get_item (list, i);

      g_ptr_array_add (sorted, dossier_record_get_identity (record));
    }
  append_sorted (out, sorted);
}

static void
append_json (GString  *out,
             JsonNode *node)
{
  g_autofree char *json = json_to_string (node, FALSE);

  append_string (out, json);
}

static void
append_field (GString            *out,
              DossierRecord      *record,
              const DossierField *field)
{
  gpointer location = dossier_record_get_location (record, field);
  gpointer pointer;

  switch (field->kind)
    {
    case DOSSIER_FIELD_ENUM:
    case DOSSIER_FIELD_ANSWER:
      g_string_append_printf (out, "%d", *(int *) location);
      return;
    case DOSSIER_FIELD_NUMBER:
      g_string_append_printf (out, "%u", *(guint *) location);
      return;
    default:
      break;
    }

  /* All others are pointers. */
  pointer = *(gpointer *) location;
  if (pointer == NULL)
    {
      g_string_append_c (out, '-');
      return;
    }

  switch (field->kind)
    {
    case DOSSIER_FIELD_ID:
    case DOSSIER_FIELD_STRING:
    case DOSSIER_FIELD_LANGUAGE:
    case DOSSIER_FIELD_URI:
    case DOSSIER_FIELD_REFERENCE:
      append_string (out, pointer);
      break;
    case DOSSIER_FIELD_STRINGS:
    case DOSSIER_FIELD_REFERENCES:
      append_strings (out, pointer);
      break;
    case DOSSIER_FIELD_TEXT:
      append_text (out, pointer);
      break;
    case DOSSIER_FIELD_DATE:
      append_date (out, pointer);
      break;
    case DOSSIER_FIELD_RECORD:
      {
        g_autofree char *identity = dossier_record_get_identity (pointer);

        append_string (out, identity);
      }
      break;
    case DOSSIER_FIELD_LIST:
      append_list (out, pointer);
      break;
    case DOSSIER_FIELD_JSON:
      append_json (out, pointer);
      break;
    default:
      g_return_if_reached ();
    }
}

/**
 * dossier_record_get_identity:
 * @record: (type DossierRecord): a record
 *
 * Writes down all that a record says, in a form in which two that say the same are equal, in
 * whatever order their lists stand.  It is of no use but to be compared.
 *
 * Returns: (transfer full): a string
 */
char *
dossier_record_get_identity (gconstpointer record)
{
  DossierRecord *self = DOSSIER_RECORD ((gpointer) record);
  DossierRecordClass *klass = DOSSIER_RECORD_GET_CLASS (self);
  JsonObject *unknown = dossier_record_get_unknown (self);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      append_field (out, self, &klass->fields[i]);
      g_string_append_c (out, '\n');
    }
  if (unknown != NULL)
    {
      g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), unknown);

      append_json (out, node);
    }

  return g_string_free_and_steal (out);
}
