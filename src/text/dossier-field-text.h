/* dossier-field-text.h: a plain text on which notes can be made
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierFieldText:
 * @path: where it stands
 * @text: what stands there, in UTF-8
 * @language: (nullable): the tag of its language
 * @origin: (nullable): what it was made of, only to be compared
 *
 * A plain text in which words have a place.
 */
typedef struct
{
  char          *path;
  char          *text;
  char          *language;
  gconstpointer  origin;
} DossierFieldText;

DossierFieldText *dossier_field_text_new  (const char       *path,
                                           const char       *text,
                                           const char       *language,
                                           gconstpointer     origin);
void              dossier_field_text_free (DossierFieldText *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierFieldText, dossier_field_text_free)

G_END_DECLS
