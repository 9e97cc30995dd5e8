/* dossier-fields.h: the texts of an option on which notes can be made
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-document.h"
#include "text/dossier-field-text.h"

G_BEGIN_DECLS

/**
 * DossierFieldsScope:
 * @DOSSIER_FIELDS_SHOWN: each text in the language in which it is shown to the user
 * @DOSSIER_FIELDS_ALL: each text in all languages that it has
 *
 * Which texts are meant.
 */
typedef enum
{
  DOSSIER_FIELDS_SHOWN,
  DOSSIER_FIELDS_ALL,
} DossierFieldsScope;

GPtrArray              *dossier_fields_list      (DossierDocument    *document,
                                                  DossierOption      *option,
                                                  DossierFieldsScope  scope);
const DossierFieldText *dossier_fields_find      (GPtrArray          *fields,
                                                  const char         *path);
const DossierFieldText *dossier_fields_find_text (GPtrArray          *fields,
                                                  const DossierText  *text);
char                   *dossier_field_path_join  (const char         *first,
                                                  ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
