/* dossier-reading.c: the place at which a dossier is being read, and what is wrong there
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-reading.h"

#include "model/dossier-problem.h"
#include "model/dossier-reader.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* A number as it was written, as far as can be told: json_to_string() makes 2.1000000000000001 of
 * 2.1, and one that is too large has become the largest. */
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

/**
 * dossier_reading_describe:
 * @node: a piece of JSON
 *
 * Returns: (transfer full): what it is, in words or as it was written
 */
char *
dossier_reading_describe (JsonNode *node)
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

/**
 * dossier_reading_enter:
 * @self: a reading
 * @member: the name of a member of the object at hand
 *
 * Steps into @member.
 *
 * Returns: what dossier_reading_leave() takes to step back
 */
gsize
dossier_reading_enter (DossierReading *self,
                       const char     *member)
{
  gsize length = self->pointer->len;

  /* RFC 6901, section 3 */
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

/**
 * dossier_reading_enter_element:
 * @self: a reading
 * @index: the position of an element of the list at hand
 *
 * Steps into the element.
 *
 * Returns: what dossier_reading_leave() takes to step back
 */
gsize
dossier_reading_enter_element (DossierReading *self,
                               guint           index)
{
  gsize length = self->pointer->len;

  g_string_append_printf (self->pointer, "/%u", index);

  return length;
}

/**
 * dossier_reading_leave:
 * @self: a reading
 * @length: what entering returned
 *
 * Steps back.
 */
void
dossier_reading_leave (DossierReading *self,
                       gsize           length)
{
  g_string_truncate (self->pointer, length);
}

/**
 * dossier_reading_report_at:
 * @self: a reading
 * @pointer: a place, as a JSON Pointer
 * @found: what stands there
 * @expected: what should
 *
 * Adds a problem, as long as there are not too many.
 */
void
dossier_reading_report_at (DossierReading *self,
                           const char     *pointer,
                           const char     *found,
                           const char     *expected)
{
  if (self->problems->len < DOSSIER_READER_MAX_PROBLEMS)
    g_ptr_array_add (self->problems, dossier_problem_new (pointer, found, expected));
}

/**
 * dossier_reading_report:
 * @self: a reading
 * @found: what stands at the place at hand
 * @expected: what should
 *
 * Adds a problem, as long as there are not too many.
 */
void
dossier_reading_report (DossierReading *self,
                        const char     *found,
                        const char     *expected)
{
  dossier_reading_report_at (self, self->pointer->str, found, expected);
}

/**
 * dossier_reading_report_value:
 * @self: a reading
 * @node: what stands at the place at hand
 * @expected: what should
 *
 * Adds a problem, as long as there are not too many.
 */
void
dossier_reading_report_value (DossierReading *self,
                              JsonNode       *node,
                              const char     *expected)
{
  g_autofree char *found = dossier_reading_describe (node);

  dossier_reading_report (self, found, expected);
}
