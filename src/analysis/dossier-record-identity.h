/* dossier-record-identity.h: by what a record is known again
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-record.h"

G_BEGIN_DECLS

char *dossier_record_get_key      (gconstpointer record);
char *dossier_record_get_identity (gconstpointer record);
char *dossier_record_get_words    (gconstpointer record);

G_END_DECLS
