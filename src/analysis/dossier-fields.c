/* dossier-fields.c: the texts of an option on which notes can be made
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "analysis/dossier-fields.h"

#include "analysis/dossier-timeline.h"

/* An option whose fields are being listed. */
typedef struct
{
  DossierDocument    *document;
  DossierOption      *option;
  DossierFieldsScope  scope;
  GPtrArray          *fields; /* of DossierFieldText */
  GHashTable         *paths;  /* those of @fields */
} Lister;

static void
append_token (GString    *path,
              const char *token)
{
  g_string_append_c (path, '/');
  for (; *token != '\0'; token++)
    {
      if (*token == '~')
        g_string_append (path, "~0");
      else if (*token == '/')
        g_string_append (path, "~1");
      else
        g_string_append_c (path, *token);
    }
}

static void
add_variant (Lister      *self,
             const char  *path,
             const char  *string,
             const char  *tag,
             DossierText *text)
{
  g_autofree char *tagged = NULL;
  DossierFieldText *field;

  if (tag != NULL)
    tagged = g_strdup_printf ("%s/%s", path, tag);
  field = dossier_field_text_new (tag != NULL ? tagged : path, string,
                                  tag != NULL ? tag : self->document->language, text);

  /* What is shown in two places is one text all the same. */
  if (g_hash_table_add (self->paths, field->path))
    g_ptr_array_add (self->fields, field);
  else
    dossier_field_text_free (field);
}

/* Adds a text that may be absent. */
static void
add (Lister      *self,
     DossierText *text,
     const char  *path)
{
  if (text == NULL)
    return;
  if (self->scope == DOSSIER_FIELDS_SHOWN)
    {
      add_variant (self, path, dossier_text_get (text), dossier_text_get_language (text), text);
      return;
    }

  for (guint i = 0; i < dossier_text_get_n (text); i++)
    {
      const char *tag, *string = dossier_text_get_shown (text, i, &tag);

      add_variant (self, path, string, tag, text);
    }
}

static guint
count (GListModel *list)
{
  return list == NULL ? 0 : g_list_model_get_n_items (list);
}

/* Names the entries of a list by what tells them apart; of several for which that is the same, the
 * second and those after it by their number as well. */
static char *
name_entry (GHashTable *seen,
            const char *list,
            const char *key)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (seen, key));
  g_autofree char *number = n == 0 ? NULL : g_strdup_printf ("%u", n);

  g_hash_table_insert (seen, g_strdup (key), GUINT_TO_POINTER (n + 1));

  return dossier_field_path_join (list, key, number, NULL);
}

static GHashTable *
seen_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
add_member (Lister      *self,
            DossierText *text,
            const char  *entry,
            const char  *member)
{
  g_autofree char *path = g_strdup_printf ("%s/%s", entry, member);

  add (self, text, path);
}

/* Facts.  What dossier_cells_fill_fact() and after it the option's text make of them: what is said
 * under one label stands together, and only what is known or disputed has words. */

static void
add_sides (Lister      *self,
           DossierFact *fact,
           const char  *entry)
{
  for (guint i = 0; i < count (fact->sides); i++)
    {
      g_autoptr (DossierSide) side = g_list_model_get_item (fact->sides, i);
      g_autofree char *path = g_strdup_printf ("%s/sides/%u/value", entry, i);

      add (self, side->value, path);
    }
}

static void
add_facts_with_label (Lister    *self,
                      GPtrArray *facts,
                      GPtrArray *entries)
{
  for (guint i = 0; i < facts->len; i++)
    {
      DossierFact *fact = facts->pdata[i];

      if (fact->state == DOSSIER_FACT_STATE_DISPUTED && fact->value != NULL)
        {
          add_member (self, fact->value, entries->pdata[i], "value");
          break;
        }
    }
  for (guint i = 0; i < facts->len; i++)
    {
      DossierFact *fact = facts->pdata[i];

      if (fact->state == DOSSIER_FACT_STATE_KNOWN)
        add_member (self, fact->value, entries->pdata[i], "value");
      else if (fact->state == DOSSIER_FACT_STATE_DISPUTED)
        add_sides (self, fact, entries->pdata[i]);
    }
}

static void
add_facts (Lister *self)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  g_autoptr (GHashTable) by_label = NULL, seen = seen_new (), names = NULL;

  by_label = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                    (GDestroyNotify) g_ptr_array_unref);
  names = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                 (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < count (self->option->facts); i++)
    {
      DossierFact *fact = g_list_model_get_item (self->option->facts, i);
      char *key = (char *) dossier_text_get_key (fact->label);
      GPtrArray *facts = g_hash_table_lookup (by_label, key);

      if (facts == NULL)
        {
          facts = g_ptr_array_new_with_free_func (g_object_unref);
          g_ptr_array_add (labels, key);
          g_hash_table_insert (by_label, key, facts);
          g_hash_table_insert (names, key, g_ptr_array_new_with_free_func (g_free));
        }
      g_ptr_array_add (facts, fact);
      g_ptr_array_add (g_hash_table_lookup (names, key), name_entry (seen, "facts", key));
    }

  for (guint i = 0; i < labels->len; i++)
    {
      GPtrArray *facts = g_hash_table_lookup (by_label, labels->pdata[i]);
      GPtrArray *entries = g_hash_table_lookup (names, labels->pdata[i]);

      add_member (self, DOSSIER_FACT (facts->pdata[0])->label, entries->pdata[0], "label");
      add_facts_with_label (self, facts, entries);
    }
}

static void
add_conditions (Lister *self)
{
  for (guint i = 0; i < count (self->option->conditions); i++)
    {
      g_autoptr (DossierCondition) condition = g_list_model_get_item (self->option->conditions, i);
      g_autofree char *path = g_strdup_printf ("/conditions/%u/text", i);

      add (self, condition->text, path);
    }
}

static void
add_positions (Lister *self)
{
  g_autoptr (GHashTable) seen = seen_new ();

  for (guint i = 0; i < count (self->option->positions); i++)
    {
      g_autoptr (DossierPosition) position = g_list_model_get_item (self->option->positions, i);
      g_autofree char *entry = name_entry (seen, "positions", position->actor);

      add_member (self, position->text, entry, "text");
    }
}

static void
add_claims (Lister *self)
{
  for (guint i = 0; i < count (self->option->claims); i++)
    {
      g_autoptr (DossierClaim) claim = g_list_model_get_item (self->option->claims, i);
      g_autofree char *entry = dossier_field_path_join ("claims", claim->id, NULL);

      add_member (self, claim->text, entry, "text");
    }
}

static void
add_relations (Lister *self)
{
  g_autoptr (GHashTable) seen = seen_new ();

  for (guint i = 0; i < count (self->option->relations); i++)
    {
      g_autoptr (DossierRelation) relation = g_list_model_get_item (self->option->relations, i);
      g_autofree char *entry = name_entry (seen, "relations", relation->option);

      add_member (self, relation->text, entry, "text");
    }
}

static void
add_timeline (Lister *self)
{
  g_autoptr (GPtrArray) entries = dossier_timeline_collect (self->document, self->option);

  for (guint i = 0; i < entries->len; i++)
    {
      const DossierTimelineEntry *entry = entries->pdata[i];
      g_autofree char *number = g_strdup_printf ("%u", entry->position);
      g_autofree char *path = dossier_field_path_join (entry->member,
                                                       entry->id != NULL ? entry->id : number,
                                                       "text", NULL);

      add (self, entry->text, path);
    }
}

/**
 * dossier_fields_list:
 * @document: a dossier
 * @option: one of its options
 * @scope: whether in one language or in all
 *
 * Lists the texts that the view of an option shows as they are, and that are the option's own, in
 * the order in which they stand there; docs/annotations.md says how their paths are made.  Each is
 * listed once, where it stands first.  Its language is that of the path's tag, else the dossier's
 * own; its origin is the #DossierText, which lives as long as @option or, of an event, @document.
 *
 * Returns: (transfer full) (element-type DossierFieldText): the fields
 */
GPtrArray *
dossier_fields_list (DossierDocument    *document,
                     DossierOption      *option,
                     DossierFieldsScope  scope)
{
  g_autoptr (GHashTable) paths = g_hash_table_new (g_str_hash, g_str_equal);
  Lister self = { document, option, scope, NULL, paths };

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (DOSSIER_IS_OPTION (option), NULL);

  self.fields = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_field_text_free);
  add (&self, option->title, "/title");
  add (&self, option->summary, "/summary");
  add_facts (&self);
  add_conditions (&self);
  add_positions (&self);
  add_claims (&self);
  add_relations (&self);
  add_timeline (&self);

  return self.fields;
}

/**
 * dossier_fields_find:
 * @fields: (element-type DossierFieldText): fields
 * @path: a path
 *
 * Returns: (transfer none) (nullable): the field with that path
 */
const DossierFieldText *
dossier_fields_find (GPtrArray  *fields,
                     const char *path)
{
  g_return_val_if_fail (fields != NULL && path != NULL, NULL);

  for (guint i = 0; i < fields->len; i++)
    {
      const DossierFieldText *field = fields->pdata[i];

      if (g_str_equal (field->path, path))
        return field;
    }

  return NULL;
}

/**
 * dossier_fields_find_text:
 * @fields: (element-type DossierFieldText): the fields of an option, as they are shown
 * @text: a text of that option
 *
 * Returns: (transfer none) (nullable): the field in which @text is shown
 */
const DossierFieldText *
dossier_fields_find_text (GPtrArray         *fields,
                          const DossierText *text)
{
  g_return_val_if_fail (fields != NULL, NULL);

  for (guint i = 0; text != NULL && i < fields->len; i++)
    {
      const DossierFieldText *field = fields->pdata[i];

      if (field->origin == text)
        return field;
    }

  return NULL;
}

/**
 * dossier_field_path_join:
 * @first: the first token of a path
 * @...: the others, and %NULL
 *
 * Writes a path in the way of a JSON Pointer (RFC 6901).
 *
 * Returns: (transfer full): a path
 */
char *
dossier_field_path_join (const char *first,
                         ...)
{
  GString *path = g_string_new (NULL);
  va_list tokens;

  va_start (tokens, first);
  for (const char *token = first; token != NULL; token = va_arg (tokens, const char *))
    append_token (path, token);
  va_end (tokens);

  return g_string_free_and_steal (path);
}
