/* dossier-id-table.h: where the ids of a dossier lead
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-outline.h"

G_BEGIN_DECLS

typedef struct _DossierIdTable DossierIdTable;

DossierIdTable *dossier_id_table_new  (const char     *text);
void            dossier_id_table_free (DossierIdTable *self);
void            dossier_id_table_add  (DossierIdTable *self,
                                       DossierSlice    slice,
                                       guint           position);
gboolean        dossier_id_table_find (DossierIdTable *self,
                                       const char     *id,
                                       guint          *position);
char           *dossier_id_unescape   (const char     *text,
                                       gsize           length);

G_END_DECLS
