/* dossier-normal-text.h: a text in the form in which words are the same
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierNormalText:
 * @n: the number of characters
 * @chars: (array length=n): the characters, canonically decomposed, each run of white space one
 *   space
 * @starts: (array length=n): for each where that of which it is a part begins in the text, in code
 *   points
 * @ends: (array length=n): for each where that ends
 *
 * A text in the form in which words are the same however their accents are encoded and whatever
 * white space parts them, and where everything stood.
 */
typedef struct
{
  guint     n;
  gunichar *chars;
  int      *starts;
  int      *ends;
} DossierNormalText;

DossierNormalText *dossier_normal_text_new       (const char              *text);
void               dossier_normal_text_free      (DossierNormalText       *self);
char              *dossier_normal_text_to_string (const DossierNormalText *self);
guint              dossier_normal_text_find      (const DossierNormalText *self,
                                                  int                      offset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierNormalText, dossier_normal_text_free)

G_END_DECLS
