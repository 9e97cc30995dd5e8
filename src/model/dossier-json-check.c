/* dossier-json-check.c: whether a text is JSON, and where it stops being so
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * json-glib names the last token that it took, at a column counted in bytes, in words of a
 * compiler.  A person who mends a file by hand needs the fault itself.  So the grammar of RFC 8259
 * is held here, before json-glib sees the text.
 */

#include "config.h"

#include "model/dossier-json-check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const char *at;
  const char *end;
  guint       depth;
  guint       n_values;
  const char *found;    /* NULL: what stands at @at */
  const char *expected; /* not NULL once there is a fault */
} Scan;

static gboolean scan_value (Scan *self);

static gboolean
fail (Scan       *self,
      const char *expected)
{
  self->expected = expected;

  return FALSE;
}

/* The byte at hand; 0 at the end, for there is none of that value in the text. */
static char
peek (Scan *self)
{
  return self->at < self->end ? *self->at : '\0';
}

static gboolean
take (Scan *self,
      char  byte)
{
  if (peek (self) != byte)
    return FALSE;
  self->at++;

  return TRUE;
}

static void
skip_space (Scan *self)
{
  while (peek (self) == ' ' || peek (self) == '\t' || peek (self) == '\n' || peek (self) == '\r')
    self->at++;
}

/* The four digits after "\u". */
static gboolean
scan_code_unit (Scan     *self,
                gunichar *unit)
{
  *unit = 0;
  for (guint i = 0; i < 4; i++, self->at++)
    {
      if (!g_ascii_isxdigit (peek (self)))
        return fail (self, _("four hexadecimal digits after “\\u”"));
      *unit = *unit * 16 + (gunichar) g_ascii_xdigit_value (*self->at);
    }

  return TRUE;
}

static gboolean
scan_escape (Scan *self)
{
  const char *start = self->at - 1;
  gunichar unit, second = 0;
  gboolean paired;

  if (peek (self) != '\0' && strchr ("\"\\/bfnrt", *self->at) != NULL)
    {
      self->at++;
      return TRUE;
    }

  if (!take (self, 'u'))
    return fail (self, _("one of the characters \" \\ / b f n r t u after a backslash"));
  if (!scan_code_unit (self, &unit))
    return FALSE;
  if (unit < 0xd800 || unit > 0xdfff)
    return TRUE;

  /* A character beyond U+FFFF is written as two. */
  paired = unit <= 0xdbff && take (self, '\\') && take (self, 'u');
  if (paired && !scan_code_unit (self, &second))
    return FALSE;
  if (!paired || second < 0xdc00 || second > 0xdfff)
    {
      self->at = start;
      self->found = _("one half of a pair of “\\u” escapes");
      return fail (self, _("both halves, such as “\\ud83d\\ude00”"));
    }

  return TRUE;
}

static gboolean
scan_string (Scan *self)
{
  self->at++;
  while (!take (self, '"'))
    {
      if (self->at == self->end)
        return fail (self, _("a double quote that ends the text"));
      if ((guchar) *self->at < ' ')
        return fail (self, _("a double quote that ends the text, or “\\n” for a line break in it"));
      if (take (self, '\\'))
        {
          if (!scan_escape (self))
            return FALSE;
        }
      else
        self->at++;
    }

  return TRUE;
}

static gboolean
scan_digits (Scan *self)
{
  if (!g_ascii_isdigit (peek (self)))
    return fail (self, _("a digit"));
  while (g_ascii_isdigit (peek (self)))
    self->at++;

  return TRUE;
}

static gboolean
scan_number (Scan *self)
{
  take (self, '-');
  if (!take (self, '0') && !scan_digits (self))
    return FALSE;
  if (take (self, '.') && !scan_digits (self))
    return FALSE;
  if (take (self, 'e') || take (self, 'E'))
    {
      if (!take (self, '+'))
        take (self, '-');
      return scan_digits (self);
    }

  return TRUE;
}

static gboolean
scan_literal (Scan *self)
{
  static const char * const literals[] = { "true", "false", "null" };

  for (guint i = 0; i < G_N_ELEMENTS (literals); i++)
    {
      gsize length = strlen (literals[i]);

      if ((gsize) (self->end - self->at) >= length && memcmp (self->at, literals[i], length) == 0)
        {
          self->at += length;
          return TRUE;
        }
    }

  return fail (self, _("a value: a text in straight double quotes, a number, an object, a list, "
                       "true, false or null"));
}

static gboolean
scan_members (Scan *self)
{
  if (take (self, '}'))
    return TRUE;

  for (gboolean first = TRUE; ; first = FALSE)
    {
      if (peek (self) != '"')
        return fail (self, first ? _("the name of a member in straight double quotes, or “}”")
                                 : _("the name of a member in straight double quotes"));
      if (!scan_string (self))
        return FALSE;
      skip_space (self);
      if (!take (self, ':'))
        return fail (self, _("“:”"));
      skip_space (self);
      if (!scan_value (self))
        return FALSE;
      skip_space (self);
      if (take (self, '}'))
        return TRUE;
      if (!take (self, ','))
        return fail (self, _("“,” or “}”"));
      skip_space (self);
      if (peek (self) == '}')
        return fail (self, _("another member; no comma stands after the last"));
    }
}

static gboolean
scan_elements (Scan *self)
{
  if (take (self, ']'))
    return TRUE;

  while (TRUE)
    {
      if (!scan_value (self))
        return FALSE;
      skip_space (self);
      if (take (self, ']'))
        return TRUE;
      if (!take (self, ','))
        return fail (self, _("“,” or “]”"));
      skip_space (self);
      if (peek (self) == ']')
        return fail (self, _("another element; no comma stands after the last"));
    }
}

static gboolean
scan_value (Scan *self)
{
  char first = peek (self);
  gboolean good;

  if (++self->n_values > DOSSIER_JSON_MAX_VALUES)
    {
      self->found = _("more values than this program takes on");
      return fail (self, _("fewer values; divide the dossier"));
    }

  if (first == '"')
    return scan_string (self);
  if (first == '-' || g_ascii_isdigit (first))
    return scan_number (self);
  if (first != '{' && first != '[')
    return scan_literal (self);

  if (++self->depth > DOSSIER_JSON_MAX_DEPTH)
    {
      self->found = _("objects and lists too deep within each other");
      return fail (self, _("fewer levels"));
    }
  self->at++;
  skip_space (self);
  good = first == '{' ? scan_members (self) : scan_elements (self);
  self->depth--;

  return good;
}

/* Says what stands at @at. */
static char *
describe (const char *at,
          const char *end)
{
  gunichar c;

  if (at == end)
    return g_strdup (_("the end of the file"));

  c = g_utf8_get_char (at);
  if (c == '\n' || c == '\r')
    return g_strdup (_("a line break"));
  if (g_unichar_isgraph (c) && !g_unichar_isspace (c) && !g_unichar_ismark (c))
    {
      g_autofree char *character = g_strndup (at, (gsize) (g_utf8_next_char (at) - at));

      return dossier_problem_quote (character);
    }

  return g_strdup_printf (_("the character U+%04X"), c);
}

/* Sets the line and column, both from 1, of @at; a column is a code point. */
static void
set_place (DossierProblem *problem,
           const char     *text,
           const char     *at)
{
  const char *start = text;

  problem->line = 1;
  for (const char *byte = text; byte < at; byte++)
    if (*byte == '\n' || (*byte == '\r' && (byte + 1 == at || byte[1] != '\n')))
      {
        problem->line++;
        start = byte + 1;
      }
  problem->column = (guint) g_utf8_strlen (start, at - start) + 1;
}

/**
 * dossier_json_check:
 * @text: (array length=size): what should be JSON, as RFC 8259 has it
 * @size: the length of @text, in bytes
 *
 * Looks for the first place at which a text is not JSON in UTF-8, or more than this program takes
 * on.  A byte order mark at the beginning is let pass.
 *
 * Returns: (transfer full) (nullable): what is wrong there, with line and column; %NULL where @text
 *   is JSON
 */
DossierProblem *
dossier_json_check (const char *text,
                    gsize       size)
{
  const char *bad;
  Scan scan = { 0 };
  DossierProblem *problem;
  g_autofree char *found = NULL;

  if (size >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    {
      text += 3;
      size -= 3;
    }
  scan.at = text;
  scan.end = text + size;

  if (!g_utf8_validate_len (text, size, &bad))
    {
      found = bad < scan.end && *bad == '\0' ? describe (bad, scan.end)
                                             : g_strdup (_("a byte that is not UTF-8"));
      problem = dossier_problem_new ("", found, _("text in UTF-8"));
      set_place (problem, text, bad);
      return problem;
    }

  skip_space (&scan);
  if (scan.at == scan.end)
    return dossier_problem_new ("", _("an empty file"), _("text in JSON"));

  if (scan_value (&scan))
    {
      skip_space (&scan);
      if (scan.at == scan.end)
        return NULL;
      scan.expected = _("the end of the file");
    }

  found = scan.found != NULL ? g_strdup (scan.found) : describe (scan.at, scan.end);
  problem = dossier_problem_new ("", found, scan.expected);
  set_place (problem, text, scan.at);

  return problem;
}
