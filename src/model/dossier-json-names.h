/* dossier-json-names.h: the names of an object's members, as they stand in a JSON text
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierJsonName:
 * @start: (nullable): what follows the first quotation mark; %NULL where there is no name
 * @length: up to the second, in bytes
 * @escaped: whether there are escapes in between
 *
 * The name of a member within a text that is good JSON.
 */
typedef struct
{
  const char *start;
  guint       length;
  gboolean    escaped;
} DossierJsonName;

const DossierJsonName *dossier_json_names_find_repeated (DossierJsonName       *names,
                                                         gsize                  n_names);
void                   dossier_json_name_append_to      (const DossierJsonName *self,
                                                         GString               *string);

G_END_DECLS
