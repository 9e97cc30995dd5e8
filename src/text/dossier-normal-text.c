/* dossier-normal-text.c: a text in the form in which words are the same
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "text/dossier-normal-text.h"

/* A text that is being brought into its form. */
typedef struct
{
  GArray *chars;
  GArray *starts;
  GArray *ends;
} Builder;

static void
add (Builder  *self,
     gunichar  c,
     int       start,
     int       end)
{
  g_array_append_val (self->chars, c);
  g_array_append_val (self->starts, start);
  g_array_append_val (self->ends, end);
}

/* Brings the marks that stand on one character into the canonical order: a stable sort by combining
 * class, as in The Unicode Standard, D109. */
static void
order_marks (Builder *self,
             guint    first)
{
  gunichar *chars = (gunichar *) (gpointer) self->chars->data;

  for (guint i = first + 1; i < self->chars->len; i++)
    for (guint j = i;
         j > first &&
         g_unichar_combining_class (chars[j - 1]) > g_unichar_combining_class (chars[j]);
         j--)
      {
        gunichar c = chars[j];

        chars[j] = chars[j - 1];
        chars[j - 1] = c;
      }
}

/* Adds a character with the marks on it.  All of them share one place, for a part of it cannot be
 * told from the whole once marks have been reordered. */
static const char *
add_cluster (Builder    *self,
             const char *p,
             int        *offset)
{
  guint first = self->chars->len, marks;
  int start = *offset;
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];

  do
    {
      gunichar c = g_utf8_get_char (p);
      gsize n = c < 0xc0 ? 0 : g_unichar_fully_decompose (c, FALSE, parts, G_N_ELEMENTS (parts));

      if (n == 0)
        add (self, c, start, 0);
      for (gsize i = 0; i < n; i++)
        add (self, parts[i], start, 0);
      p = g_utf8_next_char (p);
      (*offset)++;
    }
  while ((guchar) *p >= 0xc0 && g_unichar_combining_class (g_utf8_get_char (p)) != 0);

  for (guint i = first; i < self->ends->len; i++)
    g_array_index (self->ends, int, i) = *offset;
  for (marks = first; marks < self->chars->len; marks++)
    if (g_unichar_combining_class (g_array_index (self->chars, gunichar, marks)) != 0)
      break;
  order_marks (self, marks);

  return p;
}

static const char *
add_space (Builder    *self,
           const char *p,
           int        *offset)
{
  int start = *offset;

  while (g_unichar_isspace (g_utf8_get_char (p)))
    {
      p = g_utf8_next_char (p);
      (*offset)++;
    }
  add (self, ' ', start, *offset);

  return p;
}

/**
 * dossier_normal_text_new:
 * @text: a text, in UTF-8
 *
 * Returns: (transfer full): the text in its normal form
 */
DossierNormalText *
dossier_normal_text_new (const char *text)
{
  Builder builder;
  DossierNormalText *self;
  int offset = 0;

  g_return_val_if_fail (text != NULL, NULL);

  /* With an end, so that they are there for an empty text as well. */
  builder.chars = g_array_new (TRUE, FALSE, sizeof (gunichar));
  builder.starts = g_array_new (TRUE, FALSE, sizeof (int));
  builder.ends = g_array_new (TRUE, FALSE, sizeof (int));
  for (const char *p = text; *p != '\0';)
    p = g_unichar_isspace (g_utf8_get_char (p)) ? add_space (&builder, p, &offset)
                                                : add_cluster (&builder, p, &offset);

  self = g_new (DossierNormalText, 1);
  self->n = builder.chars->len;
  self->chars = (gunichar *) (gpointer) g_array_free (builder.chars, FALSE);
  self->starts = (int *) (gpointer) g_array_free (builder.starts, FALSE);
  self->ends = (int *) (gpointer) g_array_free (builder.ends, FALSE);

  return self;
}

/**
 * dossier_normal_text_free:
 * @self: (transfer full): a text in its normal form
 */
void
dossier_normal_text_free (DossierNormalText *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->chars);
  g_free (self->starts);
  g_free (self->ends);
  g_free (self);
}

/**
 * dossier_normal_text_to_string:
 * @self: a text in its normal form
 *
 * Returns: (transfer full): its characters, in UTF-8
 */
char *
dossier_normal_text_to_string (const DossierNormalText *self)
{
  GString *string;

  g_return_val_if_fail (self != NULL, NULL);

  string = g_string_sized_new (self->n + 1);
  for (guint i = 0; i < self->n; i++)
    g_string_append_unichar (string, self->chars[i]);

  return g_string_free_and_steal (string);
}

/**
 * dossier_normal_text_find:
 * @self: a text in its normal form
 * @offset: a place in the text, in code points
 *
 * Returns: the first character of @self that does not end before or at @offset
 */
guint
dossier_normal_text_find (const DossierNormalText *self,
                          int                      offset)
{
  guint low = 0, high;

  g_return_val_if_fail (self != NULL, 0);

  high = self->n;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->ends[middle] <= offset)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}
