/* dossier-word-diff.h: which words of a text are new
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierWordDiffKind:
 * @DOSSIER_WORD_DIFF_KEPT: stands in both texts
 * @DOSSIER_WORD_DIFF_REMOVED: stands in the old text alone
 * @DOSSIER_WORD_DIFF_ADDED: stands in the new text alone
 *
 * What became of a piece of text.
 */
typedef enum
{
  DOSSIER_WORD_DIFF_KEPT,
  DOSSIER_WORD_DIFF_REMOVED,
  DOSSIER_WORD_DIFF_ADDED,
} DossierWordDiffKind;

/**
 * DossierWordDiffPiece:
 * @kind: what became of it
 * @old_start: where it begins in the old text, or would
 * @old_length: how much of the old text it is
 * @new_start: where it begins in the new text, or would
 * @new_length: how much of the new text it is
 *
 * A piece of a text, or of both.  All numbers are Unicode code points.
 */
typedef struct
{
  DossierWordDiffKind kind;
  guint               old_start;
  guint               old_length;
  guint               new_start;
  guint               new_length;
} DossierWordDiffPiece;

GArray *dossier_word_diff       (const char *old_text,
                                 const char *new_text,
                                 double     *likeness);
GStrv   dossier_word_diff_words (GArray     *pieces,
                                 const char *old_text,
                                 const char *new_text);

G_END_DECLS
