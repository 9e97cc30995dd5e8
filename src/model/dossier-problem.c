/* dossier-problem.c: one fault of a dossier
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-problem.h"

#include <glib/gi18n-lib.h>

/* In code points. */
#define LONGEST_PLACE 200

G_DEFINE_BOXED_TYPE (DossierProblem, dossier_problem, dossier_problem_copy, dossier_problem_free)

/**
 * dossier_problem_new:
 * @pointer: where, as a JSON Pointer
 * @found: what stands there
 * @expected: what should
 *
 * Returns: (transfer full): a problem
 */
DossierProblem *
dossier_problem_new (const char *pointer,
                     const char *found,
                     const char *expected)
{
  DossierProblem *self = g_new0 (DossierProblem, 1);

  self->pointer = g_strdup (pointer);
  self->found = g_strdup (found);
  self->expected = g_strdup (expected);

  return self;
}

/**
 * dossier_problem_copy:
 * @self: a problem
 *
 * Returns: (transfer full): its like
 */
DossierProblem *
dossier_problem_copy (const DossierProblem *self)
{
  DossierProblem *copy = dossier_problem_new (self->pointer, self->found, self->expected);

  copy->line = self->line;
  copy->column = self->column;

  return copy;
}

/**
 * dossier_problem_free:
 * @self: (transfer full): a problem
 */
void
dossier_problem_free (DossierProblem *self)
{
  g_free (self->pointer);
  g_free (self->found);
  g_free (self->expected);
  g_free (self);
}

/* @string, cut in the middle to about @longest code points. */
static char *
shorten (const char *string,
         glong       longest)
{
  glong length = g_utf8_strlen (string, -1);
  g_autofree char *head = NULL;

  if (length <= longest)
    return g_strdup (string);
  head = g_utf8_substring (string, 0, longest / 2);

  return g_strconcat (head, "…", g_utf8_offset_to_pointer (string, length - longest / 2), NULL);
}

/**
 * dossier_problem_format_place:
 * @self: a problem
 *
 * Returns: (transfer full): its place, in words for a person, cut in the middle where it is long
 */
char *
dossier_problem_format_place (const DossierProblem *self)
{
  if (self->line > 0)
    return g_strdup_printf (_("Line %u, column %u"), self->line, self->column);
  if (self->pointer[0] == '\0')
    return g_strdup (_("The whole document"));

  /* Names of members are as long as whoever wrote them pleased. */
  return shorten (self->pointer, LONGEST_PLACE);
}

/**
 * dossier_problem_quote:
 * @string: a value that stands in a dossier
 *
 * Brings a value into the form in which it is shown in a message, which no value may burst.
 *
 * Returns: (transfer full): @string in quotation marks, cut where it is long
 */
char *
dossier_problem_quote (const char *string)
{
  const glong longest = 60; /* code points */
  g_autofree char *head = NULL;

  if (g_utf8_strlen (string, -1) <= longest)
    /* Translators: what stands in a file, in quotation marks */
    return g_strdup_printf (_("“%s”"), string);

  head = g_utf8_substring (string, 0, longest);

  /* Translators: the beginning of what stands in a file, in quotation marks */
  return g_strdup_printf (_("“%s…”"), head);
}
