/* dossier-anchor-list.c: a list of words in a dossier, and what has become of them
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/dossier-anchor-list.h"

#include "analysis/dossier-fields.h"
#include "exchange/dossier-json-members.h"

#include <glib/gi18n-lib.h>

/* A list that is being read. */
typedef struct
{
  const char *name;
  guint       position;
  GError    **error;
} Reader;

static void
set_error (const Reader *self,
           const char   *member,
           const char   *expected)
{
  /* Translators: a file, the place in it after the manner of a JSON Pointer, and what should stand
   * there */
  g_set_error (self->error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("%s: /%u%s%s: expected %s"),
               self->name, self->position, *member == '\0' ? "" : "/", member, expected);
}

/* A string that may be left out where it is not @required. */
static gboolean
read_string (const Reader  *self,
             JsonObject    *object,
             const char    *member,
             gboolean       required,
             char         **string)
{
  JsonNode *node = json_object_get_member (object, member);

  *string = NULL;
  if (node == NULL && !required)
    return TRUE;
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) ||
      json_node_get_value_type (node) != G_TYPE_STRING)
    {
      set_error (self, member, _("a string"));
      return FALSE;
    }
  *string = g_utf8_make_valid (json_node_get_string (node), -1);

  return TRUE;
}

static gboolean
read_offset (const Reader *self,
             JsonObject   *object,
             const char   *member,
             int          *offset)
{
  JsonNode *node = json_object_get_member (object, member);
  gint64 value;

  *offset = DOSSIER_QUOTE_NOWHERE;
  if (node == NULL)
    return TRUE;
  value = JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64
          ? json_node_get_int (node) : -1;
  if (value < 0 || value > G_MAXINT)
    {
      set_error (self, member, _("a number of characters"));
      return FALSE;
    }
  *offset = (int) value;

  return TRUE;
}

static DossierReanchorNote *
read_note (const Reader *self,
           JsonNode     *node)
{
  g_autofree char *option = NULL, *field = NULL, *exact = NULL, *prefix = NULL, *suffix = NULL;
  g_autoptr (DossierQuote) quote = NULL;
  g_autoptr (DossierTarget) target = NULL;
  JsonObject *object;
  int start, end;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      set_error (self, "", _("an object"));
      return NULL;
    }

  object = json_node_get_object (node);
  if (!read_string (self, object, "option", TRUE, &option) ||
      !read_string (self, object, "field", TRUE, &field) ||
      !read_string (self, object, "exact", FALSE, &exact) ||
      !read_string (self, object, "prefix", FALSE, &prefix) ||
      !read_string (self, object, "suffix", FALSE, &suffix) ||
      !read_offset (self, object, "start", &start) || !read_offset (self, object, "end", &end))
    return NULL;

  /* One without the other is no place. */
  if (start == DOSSIER_QUOTE_NOWHERE || end < start)
    start = end = DOSSIER_QUOTE_NOWHERE;
  if (exact != NULL)
    quote = dossier_quote_new_from_parts (exact, prefix, suffix, start, end);
  target = dossier_target_new (field, quote, NULL);

  return dossier_reanchor_note_new (option, target);
}

/**
 * dossier_anchor_list_read:
 * @json: a list of objects with "option", "field", "exact", "prefix", "suffix", "start" and "end",
 *   as docs/annotations.md describes it
 * @name: what the file is called in errors
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type DossierReanchorNote) (nullable): the words, to be looked
 *   for
 */
GPtrArray *
dossier_anchor_list_read (GBytes      *json,
                          const char  *name,
                          GError     **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GError) parse_error = NULL;
  Reader reader = { .name = name, .error = error };
  JsonNode *root;
  JsonArray *list;
  gsize size;
  const char *text = g_bytes_get_data (json, &size);

  if (!json_parser_load_from_data (parser, text == NULL ? "" : text, (gssize) size, &parse_error))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s: %s", name,
                   parse_error->message);
      return NULL;
    }
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_ARRAY (root))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   _("%s: expected a list of objects with “option”, “field” and “exact”"), name);
      return NULL;
    }

  list = json_node_get_array (root);
  notes = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_reanchor_note_free);
  for (reader.position = 0; reader.position < json_array_get_length (list); reader.position++)
    {
      DossierReanchorNote *note;

      note = read_note (&reader, json_array_get_element (list, reader.position));
      if (note == NULL)
        return NULL;
      g_ptr_array_add (notes, note);
    }

  return g_steal_pointer (&notes);
}

/* The words that stand at a place. */
static char *
get_words (DossierDocument            *document,
           const DossierReanchorPlace *place)
{
  DossierOption *option = dossier_document_find_option (document, place->option);
  g_autoptr (GPtrArray) fields = NULL;
  const DossierFieldText *field;

  if (option == NULL)
    return NULL;
  fields = dossier_fields_list (document, option, DOSSIER_FIELDS_ALL);
  field = dossier_fields_find (fields, place->field);
  if (field == NULL || place->start < 0 || place->end < place->start ||
      place->end > g_utf8_strlen (field->text, -1))
    return NULL;

  return g_utf8_substring (field->text, place->start, place->end);
}

static const char *
get_nick (DossierAnchor outcome)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (DOSSIER_TYPE_ANCHOR);

  /* Registered with the program, and never taken away. */
  return g_enum_get_value (klass, (int) outcome)->value_nick;
}

static void
append_field (GString    *line,
              const char *text)
{
  for (; text != NULL && *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      g_string_append_unichar (line, g_unichar_isspace (c) || g_unichar_iscntrl (c) ? ' ' : c);
    }
}

/**
 * dossier_anchor_list_to_text:
 * @notes: (element-type DossierReanchorNote): words that were looked for
 * @document: where
 *
 * Returns: (transfer full): a line for each place, and for what is lost, with tabs between the
 *   outcome, the option and field where the words were, the words, the option and field where they
 *   are, their start and end, and the words that stand there
 */
char *
dossier_anchor_list_to_text (GPtrArray       *notes,
                             DossierDocument *document)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < notes->len; i++)
    {
      const DossierReanchorNote *note = notes->pdata[i];
      const DossierQuote *quote = note->target->quote;

      for (guint j = 0; j < MAX (note->places->len, 1); j++)
        {
          const DossierReanchorPlace *place = NULL;
          g_autofree char *words = NULL;

          if (j < note->places->len)
            place = note->places->pdata[j];
          g_string_append_printf (text, "%s\t", get_nick (note->outcome));
          append_field (text, note->option);
          g_string_append_c (text, '\t');
          append_field (text, note->target->field);
          g_string_append_c (text, '\t');
          append_field (text, quote == NULL ? NULL : quote->exact);
          if (place != NULL)
            {
              words = get_words (document, place);
              g_string_append_c (text, '\t');
              append_field (text, place->option);
              g_string_append_c (text, '\t');
              append_field (text, place->field);
              g_string_append_printf (text, "\t%d\t%d\t", place->start, place->end);
              append_field (text, words);
            }
          g_string_append_c (text, '\n');
        }
    }

  return g_string_free_and_steal (text);
}

static void
add_place (JsonBuilder                *builder,
           DossierDocument            *document,
           const DossierReanchorPlace *place)
{
  g_autofree char *words = get_words (document, place);

  json_builder_begin_object (builder);
  dossier_json_add_string (builder, "option", place->option);
  dossier_json_add_string (builder, "field", place->field);
  dossier_json_add_number (builder, "start", place->start);
  dossier_json_add_number (builder, "end", place->end);
  dossier_json_add_string (builder, "exact", words);
  json_builder_end_object (builder);
}

/**
 * dossier_anchor_list_to_json:
 * @notes: (element-type DossierReanchorNote): words that were looked for
 * @document: where
 *
 * Returns: (transfer full): a JSON list, which docs/annotations.md describes
 */
char *
dossier_anchor_list_to_json (GPtrArray       *notes,
                             DossierDocument *document)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *json = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < notes->len; i++)
    {
      const DossierReanchorNote *note = notes->pdata[i];

      json_builder_begin_object (builder);
      dossier_json_add_string (builder, "outcome", get_nick (note->outcome));
      dossier_json_add_string (builder, "option", note->option);
      dossier_json_add_string (builder, "field", note->target->field);
      if (note->target->quote != NULL)
        dossier_json_add_string (builder, "exact", note->target->quote->exact);
      json_builder_set_member_name (builder, "places");
      json_builder_begin_array (builder);
      for (guint j = 0; j < note->places->len; j++)
        add_place (builder, document, note->places->pdata[j]);
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  json = json_to_string (root, TRUE);

  return g_strconcat (json, "\n", NULL);
}
