/* dossier-problem.h: one fault of a dossier
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_PROBLEM (dossier_problem_get_type ())

/**
 * DossierProblem:
 * @pointer: where, as a JSON Pointer (RFC 6901); empty for the whole document
 * @line: the line, counted from 1, where the text itself is at fault; else 0
 * @column: the column, counted from 1, where the text itself is at fault; else 0
 * @found: what stands there
 * @expected: what should
 *
 * One thing in which a file does not keep to the format.
 */
typedef struct
{
  char  *pointer;
  guint  line;
  guint  column;
  char  *found;
  char  *expected;
} DossierProblem;

GType           dossier_problem_get_type     (void) G_GNUC_CONST;
DossierProblem *dossier_problem_new          (const char           *pointer,
                                              const char           *found,
                                              const char           *expected);
DossierProblem *dossier_problem_copy         (const DossierProblem *self);
void            dossier_problem_free         (DossierProblem       *self);
char           *dossier_problem_format_place (const DossierProblem *self);
char           *dossier_problem_quote        (const char           *string);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierProblem, dossier_problem_free)

G_END_DECLS
