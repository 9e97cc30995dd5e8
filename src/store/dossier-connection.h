/* dossier-connection.h: an open library
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "store/dossier-store-error.h"

G_BEGIN_DECLS

/**
 * DossierConnectionFlags:
 * @DOSSIER_CONNECTION_DEFAULT: makes the library where there is none
 * @DOSSIER_CONNECTION_EXISTING: fails with %DOSSIER_STORE_ERROR_MISSING where there is none
 *
 * How a library is opened.
 */
typedef enum
{
  DOSSIER_CONNECTION_DEFAULT = 0,
  DOSSIER_CONNECTION_EXISTING = 1 << 0,
} DossierConnectionFlags;

#define DOSSIER_TYPE_CONNECTION (dossier_connection_get_type ())

G_DECLARE_FINAL_TYPE (DossierConnection, dossier_connection, DOSSIER, CONNECTION, GObject)

char              *dossier_connection_get_default_path (void);
DossierConnection *dossier_connection_open             (const char              *path,
                                                        DossierConnectionFlags   flags,
                                                        GError                 **error);
void               dossier_connection_close            (DossierConnection       *self);
const char        *dossier_connection_get_path         (DossierConnection       *self);
void               dossier_connection_set_busy_timeout (DossierConnection       *self,
                                                        guint                    milliseconds);
gboolean           dossier_connection_begin            (DossierConnection       *self,
                                                        DossierStoreTask         task,
                                                        GError                 **error);
gboolean           dossier_connection_commit           (DossierConnection       *self,
                                                        GError                 **error);
void               dossier_connection_rollback         (DossierConnection       *self);

G_END_DECLS
