/* dossier-value-reader.c: from a piece of JSON to a value
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is no such value is reported, and reading goes on.
 */

#include "config.h"

#include "model/dossier-value-reader.h"

#include "model/dossier-problem.h"
#include "model/dossier-term.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/**
 * dossier_value_get_string:
 * @node: a piece of JSON
 *
 * Returns: (nullable): the string that it is; %NULL where it is none
 */
const char *
dossier_value_get_string (JsonNode *node)
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
read_string (DossierReading *self,
             JsonNode       *node,
             gboolean        (*is_good) (const char *),
             const char     *expected)
{
  const char *string = dossier_value_get_string (node);

  if (string != NULL && is_good (string))
    return g_strdup (string);

  if (JSON_NODE_HOLDS_VALUE (node) && string == NULL)
    {
      g_autofree char *bare = dossier_reading_describe (node);
      /* Translators: a number, or true or false, where a text in quotation marks should stand */
      g_autofree char *found = g_strdup_printf (_("%s, without quotation marks"), bare);

      dossier_reading_report (self, found, expected);
    }
  else
    dossier_reading_report_value (self, node, expected);

  return NULL;
}

static DossierText *
read_language_map (DossierReading *self,
                   JsonObject     *object)
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
      dossier_reading_report (self, _("an empty object"), _("a text in at least one language"));
      return NULL;
    }

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &language, &node))
    {
      gsize here = dossier_reading_enter (self, language);
      g_autofree char *string = NULL;

      if (!is_language_tag (language))
        {
          g_autofree char *found = dossier_problem_quote (language);

          dossier_reading_report (self, found, _("a language tag such as “en” or “pt-BR”"));
          good = FALSE;
        }

      string = read_string (self, node, has_words, _("a text that is not empty"));
      if (string == NULL)
        good = FALSE;
      else
        g_strv_builder_add (strings, string);
      g_strv_builder_add (languages, language);
      dossier_reading_leave (self, here);
    }

  if (!good)
    return NULL;

  language_list = g_strv_builder_end (languages);
  string_list = g_strv_builder_end (strings);

  return dossier_text_new_map ((const char * const *) language_list,
                               (const char * const *) string_list, self->language);
}

/**
 * dossier_value_read_text:
 * @self: a reading
 * @node: what stands at the place at hand
 *
 * Returns: (transfer full) (nullable): the text, in one language or several; %NULL where it is none
 */
DossierText *
dossier_value_read_text (DossierReading *self,
                         JsonNode       *node)
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

/* A date in the source's words, with what else stands beside them. */
static DossierDate *
create_stated (const char *words,
               JsonObject *object)
{
  DossierDate *date = dossier_date_new_stated (words);
  JsonObject *unknown;
  JsonObjectIter iter;
  const char *member;
  JsonNode *node;

  if (json_object_get_size (object) == 1)
    return date;

  unknown = json_object_new ();
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &member, &node))
    if (!g_str_equal (member, "stated"))
      json_object_set_member (unknown, member, json_node_copy (node));
  dossier_date_take_unknown (date, unknown);

  return date;
}

/**
 * dossier_value_read_date:
 * @self: a reading
 * @node: what stands at the place at hand
 *
 * Returns: (transfer full) (nullable): the date, or the words for it; %NULL where it is none
 */
DossierDate *
dossier_value_read_date (DossierReading *self,
                         JsonNode       *node)
{
  const char *string = dossier_value_get_string (node);
  DossierDate *date;

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonNode *stated = json_object_get_member (json_node_get_object (node), "stated");
      g_autofree char *words = NULL;
      gsize here;

      if (stated == NULL)
        {
          dossier_reading_report (self, _("an object without “stated”"),
                  _("a member “stated” with the source’s words for the date"));
          return NULL;
        }

      here = dossier_reading_enter (self, "stated");
      words = read_string (self, stated, has_words, _("the source’s words for the date"));
      dossier_reading_leave (self, here);

      return words == NULL ? NULL : create_stated (words, json_node_get_object (node));
    }

  date = string == NULL ? NULL : dossier_date_parse (string);
  if (date == NULL && string != NULL && looks_like_day (string))
    dossier_reading_report_value (self, node, _("a day that the calendar has"));
  else if (date == NULL)
    dossier_reading_report_value (self, node,
                  _("a date such as “2024”, “2024-03” or “2024-03-14”, or an object with "
                    "“stated”"));

  return date;
}

/**
 * dossier_value_read_enum:
 * @self: a reading
 * @node: what stands at the place at hand
 * @type: an enumeration whose nicks are the format's terms
 *
 * Returns: the value; 0 where it is none
 */
int
dossier_value_read_enum (DossierReading *self,
                         JsonNode       *node,
                         GType           type)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  g_autoptr (GString) terms = NULL;
  g_autofree char *expected = NULL;
  const char *string = dossier_value_get_string (node);
  int value;

  if (string != NULL && dossier_term_find (type, string, &value))
    return value;

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
  dossier_reading_report_value (self, node, expected);

  return 0;
}

/**
 * dossier_value_read_answer:
 * @self: a reading
 * @node: what stands at the place at hand
 *
 * Returns: yes or no; %DOSSIER_ANSWER_UNSTATED where it is neither
 */
DossierAnswer
dossier_value_read_answer (DossierReading *self,
                           JsonNode       *node)
{
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return json_node_get_boolean (node) ? DOSSIER_ANSWER_YES : DOSSIER_ANSWER_NO;

  dossier_reading_report_value (self, node, _("true or false, without quotation marks"));

  return DOSSIER_ANSWER_UNSTATED;
}

/**
 * dossier_value_read_number:
 * @self: a reading
 * @node: what stands at the place at hand
 * @most: the largest number allowed
 *
 * Returns: a whole number from 1 on; 0 where it is none
 */
guint
dossier_value_read_number (DossierReading *self,
                           JsonNode       *node,
                           guint           most)
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
  dossier_reading_report_value (self, node, expected);

  return 0;
}

/**
 * dossier_value_read_quantity:
 * @self: a reading
 * @node: what stands at the place at hand
 *
 * Returns: (transfer full) (nullable): a finite number; %NULL where it is none
 */
double *
dossier_value_read_quantity (DossierReading *self,
                             JsonNode       *node)
{
  if (JSON_NODE_HOLDS_VALUE (node) &&
      (json_node_get_value_type (node) == G_TYPE_INT64 ||
       json_node_get_value_type (node) == G_TYPE_DOUBLE) &&
      isfinite (json_node_get_double (node)))
    {
      double number = json_node_get_double (node);

      return g_memdup2 (&number, sizeof number);
    }

  dossier_reading_report_value (self, node, _("a number, without quotation marks"));

  return NULL;
}

/**
 * dossier_value_read_words:
 * @self: a reading
 * @node: what stands at the place at hand
 *
 * Returns: (transfer full) (nullable): a string with something in it; %NULL where it is none
 */
char *
dossier_value_read_words (DossierReading *self,
                          JsonNode       *node)
{
  return read_string (self, node, has_words, _("a text that is not empty"));
}

/**
 * dossier_value_read_id:
 * @self: a reading
 * @node: what stands at the place at hand
 *
 * Returns: (transfer full) (nullable): an id; %NULL where it is none
 */
char *
dossier_value_read_id (DossierReading *self,
                       JsonNode       *node)
{
  return read_string (self, node, is_id, _("an id, without white space"));
}

/**
 * dossier_value_read_language:
 * @self: a reading
 * @node: what stands at the place at hand
 *
 * Returns: (transfer full) (nullable): a language tag (BCP 47); %NULL where it is none
 */
char *
dossier_value_read_language (DossierReading *self,
                             JsonNode       *node)
{
  return read_string (self, node, is_language_tag, _("a language tag such as “en” or “pt-BR”"));
}

/**
 * dossier_value_read_uri:
 * @self: a reading
 * @node: what stands at the place at hand
 *
 * Returns: (transfer full) (nullable): an address or a name (RFC 3986); %NULL where it is none
 */
char *
dossier_value_read_uri (DossierReading *self,
                        JsonNode       *node)
{
  return read_string (self, node, is_uri,
                      _("an address or a name that begins with a scheme, such as “https:” or "
                        "“urn:uuid:”"));
}
