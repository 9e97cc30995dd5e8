/* dossier-fields.c: the texts that an option is made of
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/dossier-fields.h"

static void
field_free (DossierOptionField *field)
{
  g_free (field->path);
  g_free (field->text);
  g_free (field);
}

/* As in a JSON Pointer (RFC 6901, section 3). */
static void
append_token (GString    *path,
              const char *token)
{
  g_string_append_c (path, '/');
  for (const char *c = token; *c != '\0'; c++)
    {
      if (*c == '~')
        g_string_append (path, "~0");
      else if (*c == '/')
        g_string_append (path, "~1");
      else
        g_string_append_c (path, *c);
    }
}

/* Adds a text, where there is one, under the names that lead to it. */
static void
add (GPtrArray         *fields,
     const DossierText *text,
     const char        *first,
     const char        *second,
     const char        *third)
{
  g_autoptr (GString) path = NULL;
  const char *language;
  DossierOptionField *field;

  if (text == NULL)
    return;

  path = g_string_new (NULL);
  append_token (path, first);
  if (second != NULL)
    append_token (path, second);
  if (third != NULL)
    append_token (path, third);
  language = dossier_text_get_language (text);
  if (language != NULL)
    append_token (path, language);

  field = g_new (DossierOptionField, 1);
  field->path = g_string_free_and_steal (g_steal_pointer (&path));
  field->text = g_strdup (dossier_text_get (text));
  g_ptr_array_add (fields, field);
}

static guint
count (GListModel *list)
{
  return list == NULL ? 0 : g_list_model_get_n_items (list);
}

/* Facts are known by their labels, and those of one label by their order. */
static void
add_facts (GPtrArray     *fields,
           DossierOption *option)
{
  g_autoptr (GHashTable) n_facts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < count (option->facts); i++)
    {
      g_autoptr (DossierFact) fact = g_list_model_get_item (option->facts, i);
      const char *label = dossier_text_get_key (fact->label);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (n_facts, label));
      g_autofree char *number = g_strdup_printf ("%u", n);

      /* The label outlives the table: the option has it. */
      g_hash_table_insert (n_facts, (char *) label, GUINT_TO_POINTER (n + 1));
      add (fields, fact->value, "facts", label, number);
    }
}

/* Conditions have no name; their order has to do. */
static void
add_conditions (GPtrArray     *fields,
                DossierOption *option)
{
  for (guint i = 0; i < count (option->conditions); i++)
    {
      g_autoptr (DossierCondition) condition = g_list_model_get_item (option->conditions, i);
      g_autofree char *number = g_strdup_printf ("%u", i);

      add (fields, condition->text, "conditions", number, NULL);
    }
}

/**
 * dossier_fields_list:
 * @option: an option
 *
 * Lists the texts of an option in the order in which they are read.
 *
 * Returns: (transfer full) (element-type DossierOptionField): the texts
 */
GPtrArray *
dossier_fields_list (DossierOption *option)
{
  GPtrArray *fields;

  g_return_val_if_fail (DOSSIER_IS_OPTION (option), NULL);

  fields = g_ptr_array_new_with_free_func ((GDestroyNotify) field_free);
  add (fields, option->title, "title", NULL, NULL);
  add (fields, option->summary, "summary", NULL, NULL);
  add_facts (fields, option);
  add_conditions (fields, option);
  for (guint i = 0; i < count (option->positions); i++)
    {
      g_autoptr (DossierPosition) position = g_list_model_get_item (option->positions, i);

      add (fields, position->text, "positions", position->actor, NULL);
    }
  for (guint i = 0; i < count (option->claims); i++)
    {
      g_autoptr (DossierClaim) claim = g_list_model_get_item (option->claims, i);

      add (fields, claim->text, "claims", claim->id, NULL);
    }
  for (guint i = 0; i < count (option->relations); i++)
    {
      g_autoptr (DossierRelation) relation = g_list_model_get_item (option->relations, i);

      add (fields, relation->text, "relations", relation->option, NULL);
    }

  return fields;
}

/**
 * dossier_fields_find:
 * @fields: (element-type DossierOptionField): the texts of an option
 * @path: the path of one of them
 *
 * Returns: (nullable): the text; owned by @fields
 */
const DossierOptionField *
dossier_fields_find (GPtrArray  *fields,
                     const char *path)
{
  g_return_val_if_fail (fields != NULL && path != NULL, NULL);

  for (guint i = 0; i < fields->len; i++)
    {
      const DossierOptionField *field = g_ptr_array_index (fields, i);

      if (g_str_equal (field->path, path))
        return field;
    }

  return NULL;
}
