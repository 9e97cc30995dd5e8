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

#include "model/dossier-json-names.h"
#include "model/dossier-json-number.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define STEP (4 << 20) /* so many bytes are gone over between two looks at the cancellable */

/* An object or list that is not ended yet. */
typedef struct
{
  gboolean        is_list;
  guint           index; /* of the element at hand */
  DossierJsonName name;  /* of the member at hand; its start is NULL where there is none */
} Level;

typedef struct
{
  const char *at;
  const char *end;
  guint       depth;
  guint       n_values;
  Level       levels[DOSSIER_JSON_MAX_DEPTH]; /* the outermost first */
  GArray     *names;    /* of DossierJsonName: the members so far of all objects in @levels */
  const char *seen;     /* progress was made known of all before */
  GCancellable    *cancellable;
  DossierProgress *progress;
  char       *found;    /* NULL: what stands at @at */
  const char *expected; /* not NULL once there is a fault */
  gboolean    is_json;  /* whether the fault is no fault of the grammar */
} Scan;

static gboolean scan_value (Scan *self);

static gboolean
fail (Scan       *self,
      const char *expected)
{
  self->expected = expected;

  return FALSE;
}

/* Looks at the cancellable, and makes the progress known; without a fault where all is called
 * off. */
static gboolean
may_go_on (Scan *self)
{
  if (self->at - self->seen < STEP)
    return TRUE;

  dossier_progress_add (self->progress, (gsize) (self->at - self->seen));
  self->seen = self->at;

  return !g_cancellable_is_cancelled (self->cancellable);
}

/* What JSON allows, but would be lost or changed when it is read. */
static gboolean
fail_to_keep (Scan       *self,
              const char *at,
              const char *found,
              const char *expected)
{
  self->at = at;
  self->found = g_strdup (found);
  self->is_json = TRUE;

  return fail (self, expected);
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
  if (unit == 0)
    return fail_to_keep (self, start, _("the character U+0000, at which a text would end"),
                         _("a text without it"));
  if (unit < 0xd800 || unit > 0xdfff)
    return TRUE;

  /* A character beyond U+FFFF is written as two. */
  paired = unit <= 0xdbff && take (self, '\\') && take (self, 'u');
  if (paired && !scan_code_unit (self, &second))
    return FALSE;
  if (!paired || second < 0xdc00 || second > 0xdfff)
    {
      self->at = start;
      self->found = g_strdup (_("one half of a pair of “\\u” escapes"));
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
  const char *start = self->at;
  gboolean is_whole = TRUE;

  take (self, '-');
  if (!take (self, '0') && !scan_digits (self))
    return FALSE;
  if (take (self, '.'))
    {
      is_whole = FALSE;
      if (!scan_digits (self))
        return FALSE;
    }
  if (take (self, 'e') || take (self, 'E'))
    {
      is_whole = FALSE;
      if (!take (self, '+'))
        take (self, '-');
      if (!scan_digits (self))
        return FALSE;
    }

  return dossier_json_number_fits (start, self->at, is_whole) ||
         fail_to_keep (self, start, _("a number that is too large"),
                       _("a smaller number, or its digits as a text in straight double quotes"));
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

/* The name of a member, which becomes the one at hand. */
static gboolean
scan_name (Scan  *self,
           Level *level)
{
  DossierJsonName name = { .start = self->at + 1 };

  level->name.start = NULL;
  if (!scan_string (self))
    return FALSE;
  name.length = (guint) (self->at - 1 - name.start);
  name.escaped = memchr (name.start, '\\', name.length) != NULL;
  level->name = name;
  g_array_append_val (self->names, name);

  return TRUE;
}

/* Ends an object whose names are those from @first on.  Of two members of one name, programs take
 * the first or the last: neither is what a person meant who wrote both. */
static gboolean
end_members (Scan  *self,
             Level *level,
             guint  first)
{
  const DossierJsonName *repeated = dossier_json_names_find_repeated (
    &g_array_index (self->names, DossierJsonName, first), self->names->len - first);
  g_autoptr (GString) name = NULL;
  g_autofree char *quoted = NULL, *found = NULL;

  if (repeated == NULL)
    {
      g_array_set_size (self->names, first);
      return TRUE;
    }

  level->name = *repeated;
  name = g_string_new (NULL);
  dossier_json_name_append_to (repeated, name);
  quoted = dossier_problem_quote (name->str);
  /* Translators: the name of a member, in quotation marks */
  found = g_strdup_printf (_("%s, a member that this object has already"), quoted);

  return fail_to_keep (self, repeated->start - 1, found, _("each member once"));
}

static gboolean
scan_members (Scan  *self,
              Level *level)
{
  guint first_name = self->names->len;

  if (take (self, '}'))
    return TRUE;

  for (gboolean first = TRUE; ; first = FALSE)
    {
      if (peek (self) != '"')
        return fail (self, first ? _("the name of a member in straight double quotes, or “}”")
                                 : _("the name of a member in straight double quotes"));
      if (self->names->len - first_name == DOSSIER_JSON_MAX_MEMBERS)
        return fail_to_keep (self, self->at, _("more members in one object than this program takes "
                                               "on"),
                             _("fewer members, or a list"));
      if (!scan_name (self, level))
        return FALSE;
      skip_space (self);
      if (!take (self, ':'))
        return fail (self, _("“:”"));
      skip_space (self);
      if (!scan_value (self))
        return FALSE;
      skip_space (self);
      if (take (self, '}'))
        return end_members (self, level, first_name);
      if (!take (self, ','))
        return fail (self, _("“,” or “}”"));
      skip_space (self);
      if (peek (self) == '}')
        return fail (self, _("another member; no comma stands after the last"));
    }
}

/* Whether @level is the list of options. */
static gboolean
is_options (const Scan  *self,
            const Level *level)
{
  const DossierJsonName *name = &self->levels[0].name;

  return level == &self->levels[1] && name->start != NULL && name->length == strlen ("options") &&
         memcmp (name->start, "options", name->length) == 0;
}

static gboolean
scan_elements (Scan  *self,
               Level *level)
{
  gboolean options = is_options (self, level);

  if (take (self, ']'))
    return TRUE;

  for (level->index = 0; ; level->index++)
    {
      guint n_values = self->n_values;

      if (!scan_value (self))
        return FALSE;
      /* Options are read one at a time, so each may have as many values. */
      if (options)
        self->n_values = n_values + 1;
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
  Level *level;

  if (!may_go_on (self))
    return FALSE;
  if (++self->n_values > DOSSIER_JSON_MAX_VALUES)
    {
      self->found = g_strdup (_("more values than this program takes on"));
      return fail (self, _("fewer values; divide the dossier"));
    }

  if (first == '"')
    return scan_string (self);
  if (first == '-' || g_ascii_isdigit (first))
    return scan_number (self);
  if (first != '{' && first != '[')
    return scan_literal (self);

  if (self->depth == DOSSIER_JSON_MAX_DEPTH)
    {
      self->found = g_strdup (_("objects and lists too deep within each other"));
      return fail (self, _("fewer levels"));
    }
  level = &self->levels[self->depth++];
  level->is_list = first == '[';
  level->name.start = NULL;
  self->at++;
  skip_space (self);
  /* Where there is a fault, the levels stay: they tell its place. */
  if (!(level->is_list ? scan_elements (self, level) : scan_members (self, level)))
    return FALSE;
  self->depth--;

  return TRUE;
}

/* The place at hand as a JSON Pointer (RFC 6901). */
static char *
make_pointer (const Scan *self)
{
  g_autoptr (GString) pointer = g_string_new (NULL);

  for (guint i = 0; i < self->depth; i++)
    {
      const Level *level = &self->levels[i];

      if (level->is_list)
        g_string_append_printf (pointer, "/%u", level->index);
      else if (level->name.start != NULL)
        {
          g_autoptr (GString) name = g_string_new (NULL);

          dossier_json_name_append_to (&level->name, name);
          g_string_replace (name, "~", "~0", 0);
          g_string_replace (name, "/", "~1", 0);
          g_string_append_printf (pointer, "/%s", name->str);
        }
    }

  return g_string_free_and_steal (g_steal_pointer (&pointer));
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

/* Looks for a byte that is not UTF-8, in steps; %NULL where there is none, or it is called off. */
static const char *
find_bad_byte (const char   *text,
               const char   *end,
               GCancellable *cancellable)
{
  const char *bad;

  while (end - text > STEP && !g_cancellable_is_cancelled (cancellable))
    {
      const char *stop = text + STEP;

      /* Not within a character, which is no longer than four bytes. */
      for (guint i = 0; i < 4 && ((guchar) *stop & 0xc0) == 0x80; i++)
        stop--;
      if (!g_utf8_validate_len (text, (gsize) (stop - text), NULL))
        break;
      text = stop;
    }

  return g_cancellable_is_cancelled (cancellable) ||
         g_utf8_validate_len (text, (gsize) (end - text), &bad) ? NULL : bad;
}

/* Reads all that is left; says whether it is JSON that can be kept. */
static gboolean
scan_text (Scan *self)
{
  if (!scan_value (self))
    return FALSE;
  skip_space (self);

  return self->at == self->end || fail (self, _("the end of the file"));
}

/**
 * dossier_json_check:
 * @text: (array length=size) (nullable): what should be JSON, as RFC 8259 has it
 * @size: the length of @text, in bytes
 * @progress: (nullable): where to make known how far it is
 * @cancellable: (nullable): to stop with
 * @is_json: (out) (optional): where to put whether the grammar is kept, up to what is wrong
 *
 * Looks for the first place at which a text is not JSON in UTF-8, or is more than this program
 * takes on, or is JSON that would not be kept as it was written: a member that stands twice in an
 * object, the character U+0000, a number without end.  A byte order mark at the beginning is let
 * pass.
 *
 * The memory that it takes is proportional to the number of members of the objects around any one
 * place; the time, to @size, but for large objects.
 *
 * Returns: (transfer full) (nullable): what is wrong there, with line and column, and where the
 *   grammar is kept for all that, with a JSON Pointer; %NULL where nothing is, and where it was
 *   called off
 */
DossierProblem *
dossier_json_check (const char      *text,
                    gsize            size,
                    DossierProgress *progress,
                    GCancellable    *cancellable,
                    gboolean        *is_json)
{
  gboolean ignored;
  const char *bad, *end;
  Scan scan;
  DossierProblem *problem = NULL;
  g_autofree char *found = NULL;
  g_autoptr (GArray) names = NULL;

  if (is_json == NULL)
    is_json = &ignored;
  *is_json = FALSE;

  /* An empty GBytes has no text at all. */
  if (text == NULL)
    text = "";

  if (size >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    {
      text += 3;
      size -= 3;
    }
  end = text + size;

  bad = find_bad_byte (text, end, cancellable);
  if (bad != NULL)
    {
      found = bad < end && *bad == '\0' ? describe (bad, end)
                                        : g_strdup (_("a byte that is not UTF-8"));
      problem = dossier_problem_new ("", found, _("text in UTF-8"));
      set_place (problem, text, bad);
      return problem;
    }

  names = g_array_new (FALSE, FALSE, sizeof (DossierJsonName));
  scan = (Scan) {
    .at = text, .end = end, .names = names, .seen = text, .cancellable = cancellable,
    .progress = progress
  };
  skip_space (&scan);
  if (scan.at == end)
    return dossier_problem_new ("", _("an empty file"), _("text in JSON"));

  *is_json = scan_text (&scan) || scan.is_json;
  if (scan.expected != NULL)
    {
      g_autofree char *pointer = scan.is_json ? make_pointer (&scan) : g_strdup ("");

      found = scan.found != NULL ? scan.found : describe (scan.at, end);
      problem = dossier_problem_new (pointer, found, scan.expected);
      set_place (problem, text, scan.at);
    }

  return problem;
}
