/* dossier-json-names.c: the names of an object's members, as they stand in a JSON text
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names are compared where they stand, so that no text, whatever is in it, makes this take memory.
 */

#include "model/dossier-json-names.h"

#include <string.h>

/* So few are compared each with each; more are sorted, lest the time grow with their square. */
#define FEW 16

/* The code unit after "\u". */
static gunichar
take_code_unit (const char **at)
{
  gunichar unit = 0;

  for (guint i = 0; i < 4; i++)
    unit = unit * 16 + (gunichar) g_ascii_xdigit_value (*(*at)++);

  return unit;
}

/* The character at hand, which an escape may stand for; steps behind it. */
static gunichar
take_character (const char **at)
{
  static const char letters[] = "bfnrt", characters[] = "\b\f\n\r\t";
  gunichar c = g_utf8_get_char (*at);
  const char *letter;

  *at = g_utf8_next_char (*at);
  if (c != '\\')
    return c;

  c = (guchar) *(*at)++;
  letter = strchr (letters, (int) c);
  if (letter != NULL)
    return (gunichar) characters[letter - letters];
  if (c != 'u')
    return c;

  c = take_code_unit (at);
  if (c < 0xd800 || c > 0xdbff)
    return c;
  *at += strlen ("\\u");

  return 0x10000 + ((c - 0xd800) << 10) + (take_code_unit (at) - 0xdc00);
}

static int
compare_names (const DossierJsonName *one,
               const DossierJsonName *other)
{
  const char *a = one->start, *b = other->start;
  const char *a_end = a + one->length, *b_end = b + other->length;

  if (!one->escaped && !other->escaped)
    {
      int order = memcmp (a, b, MIN (one->length, other->length));

      return order != 0 ? order : (one->length > other->length) - (one->length < other->length);
    }

  /* Characters sort as their bytes in UTF-8 do. */
  while (a < a_end && b < b_end)
    {
      gunichar c = take_character (&a), d = take_character (&b);

      if (c != d)
        return c < d ? -1 : 1;
    }

  return (a < a_end) - (b < b_end);
}

/* GCompareDataFunc */
static int
compare_names_and_places (gconstpointer a,
                          gconstpointer b,
                          gpointer      user_data)
{
  const DossierJsonName *one = a, *other = b;
  int order = compare_names (one, other);

  return order != 0 ? order : (one->start > other->start) - (one->start < other->start);
}

static gboolean
equal_names (const DossierJsonName *one,
             const DossierJsonName *other)
{
  if (!one->escaped && !other->escaped && one->length != other->length)
    return FALSE;

  return compare_names (one, other) == 0;
}

/**
 * dossier_json_names_find_repeated:
 * @names: (array length=n_names): the names of an object's members; their order may be changed
 * @n_names: their number
 *
 * Looks for a name that stands twice, however it is written: “a” is “\u0061”.  The time is
 * proportional to @n_names and its logarithm.
 *
 * Returns: (nullable): the first place in the text at which a name stands again
 */
const DossierJsonName *
dossier_json_names_find_repeated (DossierJsonName *names,
                                  gsize            n_names)
{
  const DossierJsonName *first = NULL;

  if (n_names <= FEW)
    {
      for (gsize i = 1; i < n_names; i++)
        for (gsize j = 0; j < i; j++)
          if (equal_names (&names[i], &names[j]))
            return &names[i];

      return NULL;
    }

  g_sort_array (names, n_names, sizeof *names, compare_names_and_places, NULL);
  for (gsize i = 1; i < n_names; i++)
    if (equal_names (&names[i], &names[i - 1]) &&
        (first == NULL || names[i].start < first->start))
      first = &names[i];

  return first;
}

/**
 * dossier_json_name_append_to:
 * @self: a name
 * @string: what to append it to
 *
 * Appends the name itself, without escapes.
 */
void
dossier_json_name_append_to (const DossierJsonName *self,
                             GString               *string)
{
  const char *end = self->start + self->length;

  for (const char *at = self->start; at < end; )
    g_string_append_unichar (string, take_character (&at));
}
