/* dossier-record-reader.c: from a JSON tree to records
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Works from the records' field tables, and goes on after a fault, so that all are reported at once.
 */

#include "config.h"

#include "model/dossier-record-reader.h"

#include "model/dossier-problem.h"
#include "model/dossier-reader.h"
#include "model/dossier-records.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* A reference, looked up when all ids are known. */
typedef struct
{
  GType  type;
  char  *id;
  char  *pointer;
} Reference;

typedef struct
{
  DossierDocument *document;
  const char      *language;   /* the dossier's own */
  GString         *pointer;    /* where reading stands */
  GPtrArray       *problems;
  GPtrArray       *references; /* of Reference */
} Reader;

static DossierRecord *read_record (Reader     *self,
                                   GType       type,
                                   JsonObject *object);

static void
reference_free (gpointer data)
{
  Reference *reference = data;

  g_free (reference->id);
  g_free (reference->pointer);
  g_free (reference);
}


/* Steps into @member; returns the length to step back to with leave(). */
static gsize
enter (Reader     *self,
       const char *member)
{
  gsize length = self->pointer->len;

  g_string_append_c (self->pointer, '/');
  for (; *member != '\0'; member++)
    if (*member == '~')
      g_string_append (self->pointer, "~0");
    else if (*member == '/')
      g_string_append (self->pointer, "~1");
    else
      g_string_append_c (self->pointer, *member);

  return length;
}

static gsize
enter_element (Reader *self,
               guint   index)
{
  gsize length = self->pointer->len;

  g_string_append_printf (self->pointer, "/%u", index);

  return length;
}

static void
leave (Reader *self,
       gsize   length)
{
  g_string_truncate (self->pointer, length);
}

static void
report_at (Reader     *self,
           const char *pointer,
           const char *found,
           const char *expected)
{
  if (self->problems->len < DOSSIER_READER_MAX_PROBLEMS)
    g_ptr_array_add (self->problems, dossier_problem_new (pointer, found, expected));
}

static void
report (Reader     *self,
        const char *found,
        const char *expected)
{
  report_at (self, self->pointer->str, found, expected);
}

/* DossierRecordFault */
static void
report_fault (const char *member,
              const char *found,
              const char *expected,
              gpointer    user_data)
{
  Reader *self = user_data;
  gsize here = *member == '\0' ? self->pointer->len : enter (self, member);

  report (self, found, expected);
  leave (self, here);
}

/* A number as it was written, as far as can be told: json_to_string() makes 2.1000000000000001 of 2.1,
 * and one that is too large has become the largest. */
static char *
describe_number (JsonNode *node)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  double number = json_node_get_double (node);

  if (json_node_get_value_type (node) == G_TYPE_INT64)
    {
      gint64 whole = json_node_get_int (node);

      return whole == G_MAXINT64 || whole == G_MININT64
        ? g_strdup (_("a number that is too large")) : g_strdup_printf ("%" G_GINT64_FORMAT, whole);
    }
  if (!isfinite (number))
    return g_strdup (_("a number that is too large"));

  g_ascii_formatd (buffer, sizeof buffer, "%.15g", number);
  if (g_ascii_strtod (buffer, NULL) != number)
    g_ascii_dtostr (buffer, sizeof buffer, number);

  /* "1.0" is not "1". */
  return g_strconcat (buffer, buffer[strspn (buffer, "-" G_CSET_DIGITS)] == '\0' ? ".0" : "", NULL);
}

static char *
describe (JsonNode *node)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      return g_strdup (_("an object"));
    case JSON_NODE_ARRAY:
      return g_strdup (_("a list"));
    case JSON_NODE_NULL:
      return g_strdup (_("null, which is never a value"));
    case JSON_NODE_VALUE:
    default:
      if (json_node_get_value_type (node) == G_TYPE_STRING)
        return dossier_problem_quote (json_node_get_string (node));
      if (json_node_get_value_type (node) != G_TYPE_BOOLEAN)
        return describe_number (node);
      return json_to_string (node, FALSE);
    }
}

static void
report_value (Reader     *self,
              JsonNode   *node,
              const char *expected)
{
  g_autofree char *found = describe (node);

  report (self, found, expected);
}

static const char *
get_string (JsonNode *node)
{
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (node);
}

/* Whether @string has anything in it that is not white space. */
static gboolean
has_words (const char *string)
{
  for (; *string != '\0'; string = g_utf8_next_char (string))
    if (!g_unichar_isspace (g_utf8_get_char (string)))
      return TRUE;

  return FALSE;
}

static gboolean
is_id (const char *string)
{
  if (*string == '\0')
    return FALSE;
  for (; *string != '\0'; string = g_utf8_next_char (string))
    if (g_unichar_isspace (g_utf8_get_char (string)))
      return FALSE;

  return TRUE;
}

/* [A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*, the shape of a BCP 47 tag. */
static gboolean
is_language_tag (const char *string)
{
  gsize length = strspn (string, G_CSET_a_2_z G_CSET_A_2_Z);

  if (length < 2 || length > 8)
    return FALSE;

  for (string += length; *string == '-'; string += length)
    {
      length = strspn (++string, G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS);
      if (length < 1 || length > 8)
        return FALSE;
    }

  return *string == '\0';
}

/* A scheme after RFC 3986, a colon, and something without white space. */
static gboolean
is_uri (const char *string)
{
  gsize scheme = strspn (string, G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS "+-.");

  return g_ascii_isalpha (string[0]) && string[scheme] == ':' && is_id (string + scheme + 1);
}

/* Reads a string that @is_good accepts. */
static char *
read_string (Reader      *self,
             JsonNode    *node,
             gboolean   (*is_good) (const char *),
             const char  *expected)
{
  const char *string = get_string (node);

  if (string != NULL && is_good (string))
    return g_strdup (string);

  if (JSON_NODE_HOLDS_VALUE (node) && string == NULL)
    {
      g_autofree char *bare = describe (node);
      /* Translators: a number, or true or false, where a text in quotation marks should stand */
      g_autofree char *found = g_strdup_printf (_("%s, without quotation marks"), bare);

      report (self, found, expected);
    }
  else
    report_value (self, node, expected);

  return NULL;
}

static DossierText *
read_language_map (Reader     *self,
                   JsonObject *object)
{
  g_autoptr (GStrvBuilder) languages = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) strings = g_strv_builder_new ();
  g_auto (GStrv) language_list = NULL;
  g_auto (GStrv) string_list = NULL;
  gboolean good = TRUE;
  JsonObjectIter iter;
  const char *language;
  JsonNode *node;

  if (json_object_get_size (object) == 0)
    {
      report (self, _("an empty object"), _("a text in at least one language"));
      return NULL;
    }

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &language, &node))
    {
      gsize here = enter (self, language);
      g_autofree char *string = NULL;

      if (!is_language_tag (language))
        {
          g_autofree char *found = dossier_problem_quote (language);

          report (self, found, _("a language tag such as “en” or “pt-BR”"));
          good = FALSE;
        }

      string = read_string (self, node, has_words, _("a text that is not empty"));
      if (string == NULL)
        good = FALSE;
      else
        g_strv_builder_add (strings, string);
      g_strv_builder_add (languages, language);
      leave (self, here);
    }

  if (!good)
    return NULL;

  language_list = g_strv_builder_end (languages);
  string_list = g_strv_builder_end (strings);

  return dossier_text_new_map ((const char * const *) language_list,
                               (const char * const *) string_list, self->language);
}

static DossierText *
read_text (Reader   *self,
           JsonNode *node)
{
  g_autofree char *string = NULL;

  if (JSON_NODE_HOLDS_OBJECT (node))
    return read_language_map (self, json_node_get_object (node));

  string = read_string (self, node, has_words,
                        _("a text that is not empty, or an object of texts by language"));

  return string == NULL ? NULL : dossier_text_new (string);
}

/* Whether @string has the shape of a day, which may yet not be in the calendar. */
static gboolean
looks_like_day (const char *string)
{
  return g_regex_match_simple ("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", string, G_REGEX_DOLLAR_ENDONLY, 0);
}

static DossierDate *
read_date (Reader   *self,
           JsonNode *node)
{
  const char *string = get_string (node);
  DossierDate *date;

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonNode *stated = json_object_get_member (json_node_get_object (node), "stated");
      g_autofree char *words = NULL;
      gsize here;

      if (stated == NULL)
        {
          report (self, _("an object without “stated”"),
                  _("a member “stated” with the source’s words for the date"));
          return NULL;
        }

      here = enter (self, "stated");
      words = read_string (self, stated, has_words, _("the source’s words for the date"));
      leave (self, here);

      return words == NULL ? NULL : dossier_date_new_stated (words);
    }

  date = string == NULL ? NULL : dossier_date_parse (string);
  if (date == NULL && string != NULL && looks_like_day (string))
    report_value (self, node, _("a day that the calendar has"));
  else if (date == NULL)
    report_value (self, node,
                  _("a date such as “2024”, “2024-03” or “2024-03-14”, or an object with “stated”"));

  return date;
}

static int
read_enum (Reader   *self,
           JsonNode *node,
           GType     type)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  g_autoptr (GString) terms = NULL;
  g_autofree char *expected = NULL;
  const char *string = get_string (node);

  if (string != NULL && *string != '\0')
    {
      const GEnumValue *value = g_enum_get_value_by_nick (klass, string);

      if (value != NULL)
        return value->value;
    }

  terms = g_string_new (NULL);
  for (guint i = 0; i < klass->n_values; i++)
    if (klass->values[i].value_nick[0] != '\0')
      {
        if (terms->len > 0)
          g_string_append (terms, ", ");
        g_string_append (terms, klass->values[i].value_nick);
      }
  /* Translators: words of the file format follow, which are not translated */
  expected = g_strdup_printf (_("one of: %s"), terms->str);
  report_value (self, node, expected);

  return 0;
}

static DossierAnswer
read_answer (Reader   *self,
             JsonNode *node)
{
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return json_node_get_boolean (node) ? DOSSIER_ANSWER_YES : DOSSIER_ANSWER_NO;

  report_value (self, node, _("true or false, without quotation marks"));

  return DOSSIER_ANSWER_UNSTATED;
}

static guint
read_number (Reader   *self,
             JsonNode *node,
             guint     most)
{
  g_autofree char *expected = NULL;

  if (JSON_NODE_HOLDS_VALUE (node) &&
      (json_node_get_value_type (node) == G_TYPE_INT64 ||
       json_node_get_value_type (node) == G_TYPE_DOUBLE))
    {
      double number = json_node_get_double (node);

      if (number >= 1 && number <= most && number == (guint) number)
        return (guint) number;
    }

  expected = g_strdup_printf (_("a whole number from 1 to %u, without quotation marks"), most);
  report_value (self, node, expected);

  return 0;
}

static void
note_reference (Reader     *self,
                GType       type,
                const char *id)
{
  Reference *reference = g_new (Reference, 1);

  reference->type = type;
  reference->id = g_strdup (id);
  reference->pointer = g_strdup (self->pointer->str);
  g_ptr_array_add (self->references, reference);
}

static char *
read_reference (Reader   *self,
                JsonNode *node,
                GType     type)
{
  char *id = read_string (self, node, is_id, _("an id, without white space"));

  if (id != NULL)
    note_reference (self, type, id);

  return id;
}

static gboolean
check_list (Reader   *self,
            JsonNode *node)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    return TRUE;

  report_value (self, node, _("a list, in square brackets"));

  return FALSE;
}

/* Reads a list of strings; of ids that lead to records of @type where that is not G_TYPE_INVALID. */
static GStrv
read_strings (Reader   *self,
              JsonNode *node,
              GType     type)
{
  g_autoptr (GStrvBuilder) strings = NULL;
  JsonArray *array;

  if (!check_list (self, node))
    return NULL;

  strings = g_strv_builder_new ();
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      gsize here = enter_element (self, i);
      char *string = type != G_TYPE_INVALID
        ? read_reference (self, element, type)
        : read_string (self, element, has_words, _("a text that is not empty"));

      if (string != NULL)
        g_strv_builder_take (strings, string);
      leave (self, here);
    }

  return g_strv_builder_end (strings);
}

static DossierRecord *
read_record_node (Reader   *self,
                  JsonNode *node,
                  GType     type)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return read_record (self, type, json_node_get_object (node));

  report_value (self, node, _("an object, in curly brackets"));

  return NULL;
}

static GListModel *
read_list (Reader   *self,
           JsonNode *node,
           GType     type)
{
  g_autoptr (GPtrArray) records = NULL;
  GListStore *store;
  JsonArray *array;

  if (!check_list (self, node))
    return NULL;

  records = g_ptr_array_new_with_free_func (g_object_unref);
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      gsize here = enter_element (self, i);
      DossierRecord *record = read_record_node (self, json_array_get_element (array, i), type);

      if (record != NULL)
        g_ptr_array_add (records, record);
      leave (self, here);
    }

  store = g_list_store_new (type);
  g_list_store_splice (store, 0, 0, records->pdata, records->len);

  return G_LIST_MODEL (store);
}

static void
read_id (Reader        *self,
         JsonNode      *node,
         DossierRecord *record,
         char         **location)
{
  *location = read_string (self, node, is_id, _("an id, without white space"));

  if (*location != NULL && !dossier_document_add (self->document, record, *location))
    {
      g_autofree char *quoted = dossier_problem_quote (*location);
      /* Translators: an id, in quotation marks */
      g_autofree char *found = g_strdup_printf (_("%s, which another one has already"), quoted);

      report (self, found, _("an id of its own"));
    }
}

static void
read_field (Reader             *self,
            JsonNode           *node,
            DossierRecord      *record,
            const DossierField *field)
{
  gpointer location = dossier_record_get_location (record, field);
  gsize here = enter (self, field->member);

  switch (field->kind)
    {
    case DOSSIER_FIELD_ID:
      read_id (self, node, record, location);
      break;
    case DOSSIER_FIELD_STRING:
      *(char **) location = read_string (self, node, has_words, _("a text that is not empty"));
      break;
    case DOSSIER_FIELD_LANGUAGE:
      *(char **) location = read_string (self, node, is_language_tag,
                                         _("a language tag such as “en” or “pt-BR”"));
      break;
    case DOSSIER_FIELD_URI:
      *(char **) location = read_string (self, node, is_uri,
                                         _("an address or a name that begins with a "
                                           "scheme, such as “https:” or “urn:uuid:”"));
      break;
    case DOSSIER_FIELD_STRINGS:
      *(GStrv *) location = read_strings (self, node, G_TYPE_INVALID);
      break;
    case DOSSIER_FIELD_TEXT:
      *(DossierText **) location = read_text (self, node);
      break;
    case DOSSIER_FIELD_DATE:
      *(DossierDate **) location = read_date (self, node);
      break;
    case DOSSIER_FIELD_ENUM:
      *(int *) location = read_enum (self, node, field->type ());
      break;
    case DOSSIER_FIELD_ANSWER:
      *(DossierAnswer *) location = read_answer (self, node);
      break;
    case DOSSIER_FIELD_NUMBER:
      *(guint *) location = read_number (self, node, field->most);
      break;
    case DOSSIER_FIELD_REFERENCE:
      *(char **) location = read_reference (self, node, field->type ());
      break;
    case DOSSIER_FIELD_REFERENCES:
      *(GStrv *) location = read_strings (self, node, field->type ());
      break;
    case DOSSIER_FIELD_RECORD:
      *(DossierRecord **) location = read_record_node (self, node, field->type ());
      break;
    case DOSSIER_FIELD_LIST:
      *(GListModel **) location = read_list (self, node, field->type ());
      break;
    case DOSSIER_FIELD_JSON:
      *(JsonNode **) location = json_node_copy (node);
      break;
    default:
      g_assert_not_reached ();
    }
  leave (self, here);
}

/* The members that no field of @klass has, kept as they are. */
static JsonObject *
take_unknown_members (DossierRecordClass *klass,
                      JsonObject         *object)
{
  JsonObject *unknown = NULL;
  JsonObjectIter iter;
  const char *member;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &member, &node))
    {
      gboolean known = FALSE;

      for (guint i = 0; !known && i < klass->n_fields; i++)
        known = g_str_equal (klass->fields[i].member, member);

      if (!known)
        {
          if (unknown == NULL)
            unknown = json_object_new ();
          json_object_set_member (unknown, member, json_node_copy (node));
        }
    }

  return unknown;
}

static void
fill_record (Reader        *self,
             DossierRecord *record,
             JsonObject    *object)
{
  DossierRecordClass *klass = DOSSIER_RECORD_GET_CLASS (record);
  guint n_problems = self->problems->len;
  JsonObject *unknown;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const DossierField *field = &klass->fields[i];
      JsonNode *node = json_object_get_member (object, field->member);

      if (node != NULL)
        read_field (self, node, record, field);
      else if (field->required)
        {
          g_autofree char *found = g_strdup_printf (_("no member “%s”"), field->member);
          g_autofree char *expected = g_strdup_printf (_("a member “%s”"), field->member);

          report (self, found, expected);
        }
    }

  /* Faults of the members together are told only when each is sound by itself. */
  if (klass->finish != NULL && self->problems->len == n_problems)
    klass->finish (record, report_fault, self);

  unknown = take_unknown_members (klass, object);
  if (unknown != NULL)
    dossier_record_take_unknown (record, unknown);
}

static DossierRecord *
read_record (Reader     *self,
             GType       type,
             JsonObject *object)
{
  DossierRecord *record = g_object_new (type, NULL);

  fill_record (self, record, object);

  return record;
}

static const char *
describe_target (GType type)
{
  if (type == DOSSIER_TYPE_THEME)
    return _("the id of a theme of this dossier");
  if (type == DOSSIER_TYPE_ACTOR)
    return _("the id of an actor of this dossier");
  if (type == DOSSIER_TYPE_SOURCE)
    return _("the id of a source of this dossier");
  if (type == DOSSIER_TYPE_CLAIM)
    return _("the id of a claim of this dossier");

  return _("the id of an option of this dossier");
}

static void
check_references (Reader *self)
{
  for (guint i = 0; i < self->references->len; i++)
    {
      const Reference *reference = g_ptr_array_index (self->references, i);

      if (dossier_document_find (self->document, reference->type, reference->id) == NULL)
        {
          g_autofree char *found = dossier_problem_quote (reference->id);

          report_at (self, reference->pointer, found, describe_target (reference->type));
        }
    }
}

#define VERSION_PATTERN "^1\\.[0-9]+$"
#define NEWER_VERSION_PATTERN "^([2-9]|[1-9][0-9]+)\\.[0-9]+$"

/* What fill_record() cannot know of "format" and "version". */
static void
check_version (Reader *self)
{
  const char *format = self->document->format;
  const char *version = self->document->version;
  gsize here;

  if (format != NULL && !g_str_equal (format, "dossier"))
    {
      g_autofree char *found = dossier_problem_quote (format);

      here = enter (self, "format");
      report (self, found, _("“dossier”"));
      leave (self, here);
    }

  if (version != NULL &&
      !g_regex_match_simple (VERSION_PATTERN, version, G_REGEX_DOLLAR_ENDONLY, 0))
    {
      g_autofree char *found = dossier_problem_quote (version);

      here = enter (self, "version");
      report (self, found, _("a version such as “1.0”"));
      leave (self, here);
    }
}

/* Whether this is a dossier of a newer format, of which nothing else can be judged.  Other formats
 * have versions too. */
static gboolean
is_newer (JsonObject *object)
{
  JsonNode *format_node = json_object_get_member (object, "format");
  JsonNode *version_node = json_object_get_member (object, "version");
  const char *format = format_node == NULL ? NULL : get_string (format_node);
  const char *version = version_node == NULL ? NULL : get_string (version_node);

  return g_strcmp0 (format, "dossier") == 0 &&
         version != NULL &&
         g_regex_match_simple (NEWER_VERSION_PATTERN, version, G_REGEX_DOLLAR_ENDONLY, 0);
}

/**
 * dossier_record_reader_read:
 * @root: (nullable): what a parser made of a dossier's text
 * @problems: (element-type DossierProblem): where to add what is wrong
 * @newer: (out): whether the text is of a newer format
 *
 * Returns: (transfer full) (nullable): the dossier; %NULL where anything is wrong
 */
DossierDocument *
dossier_record_reader_read (JsonNode  *root,
                            GPtrArray *problems,
                            gboolean  *newer)
{
  g_autoptr (DossierDocument) document = g_object_new (DOSSIER_TYPE_DOCUMENT, NULL);
  g_autoptr (GString) pointer = g_string_new (NULL);
  g_autoptr (GPtrArray) references = g_ptr_array_new_with_free_func (reference_free);
  Reader self = { document, NULL, pointer, problems, references };
  JsonObject *object;
  JsonNode *language;

  g_return_val_if_fail (problems != NULL, NULL);

  *newer = FALSE;
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_autofree char *found = root == NULL ? g_strdup (_("nothing")) : describe (root);

      report (&self, found, _("an object, in curly brackets"));
      return NULL;
    }

  object = json_node_get_object (root);
  *newer = is_newer (object);
  if (*newer)
    {
      g_autofree char *found = dossier_problem_quote (json_object_get_string_member (object, "version"));

      report_at (&self, "/version", found,
                 _("a version that begins with “1.”; a newer Dossier may read this file"));
      return NULL;
    }

  language = json_object_get_member (object, "language");
  self.language = language == NULL ? NULL : get_string (language);
  fill_record (&self, DOSSIER_RECORD (document), object);
  check_version (&self);
  check_references (&self);

  return problems->len == 0 ? g_steal_pointer (&document) : NULL;
}
