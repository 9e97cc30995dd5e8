/* dossier-word-marks.h: how words that were removed and added look
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "text/dossier-word-diff.h"

#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * DossierWordMarks:
 * @text: what is written
 * @spoken: the same for those who do not see the marks
 * @attributes: the marks
 * @dark: whether it is shown on a dark background
 *
 * A text of which words are marked, while it is being written.
 */
typedef struct
{
  GString       *text;
  GString       *spoken;
  PangoAttrList *attributes;
  gboolean       dark;
} DossierWordMarks;

void dossier_word_marks_append      (DossierWordMarks    *self,
                                     DossierWordDiffKind  kind,
                                     const char          *words);
void dossier_word_marks_append_diff (DossierWordMarks    *self,
                                     GArray              *pieces,
                                     GStrv                words);

G_END_DECLS
