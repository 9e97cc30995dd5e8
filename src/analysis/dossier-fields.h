/* dossier-fields.h: the texts that an option is made of
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-document.h"

G_BEGIN_DECLS

/**
 * DossierOptionField:
 * @path: which of the option's texts it is, as `docs/annotations.md` tells
 * @text: the text in the user's language, as it may be shown
 *
 * A text of an option, on whose words notes can be.
 */
typedef struct
{
  char *path;
  char *text;
} DossierOptionField;

GPtrArray          *dossier_fields_list (DossierOption *option);
const DossierOptionField *dossier_fields_find (GPtrArray     *fields,
                                         const char    *path);

G_END_DECLS
