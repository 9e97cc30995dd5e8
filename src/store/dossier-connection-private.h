/* dossier-connection-private.h: what the store alone may do with an open library
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/dossier-connection.h"
#include "store/dossier-migrations.h"
#include "store/dossier-sqlite.h"

G_BEGIN_DECLS

/**
 * DossierStep:
 * @DOSSIER_STEP_ERROR: it failed
 * @DOSSIER_STEP_ROW: the statement stands on a row
 * @DOSSIER_STEP_DONE: there are no more rows
 *
 * What came of a step of a statement.
 */
typedef enum
{
  DOSSIER_STEP_ERROR,
  DOSSIER_STEP_ROW,
  DOSSIER_STEP_DONE,
} DossierStep;

DossierConnection *dossier_connection_open_full  (const char              *path,
                                                  DossierConnectionFlags   flags,
                                                  guint                    busy_timeout,
                                                  const DossierMigration  *migrations,
                                                  guint                    n_migrations,
                                                  GError                 **error);
sqlite3           *dossier_connection_get_handle (DossierConnection       *self);
void               dossier_connection_set_error  (DossierConnection       *self,
                                                  GError                 **error);
void               dossier_connection_set_code   (DossierConnection       *self,
                                                  DossierStoreError        code,
                                                  const char              *detail,
                                                  GError                 **error);
gboolean           dossier_connection_execute    (DossierConnection       *self,
                                                  const char              *sql,
                                                  GError                 **error);
gboolean           dossier_connection_read_int   (DossierConnection       *self,
                                                  const char              *sql,
                                                  gint64                  *value,
                                                  GError                 **error);
sqlite3_stmt      *dossier_connection_prepare    (DossierConnection       *self,
                                                  const char              *sql,
                                                  GError                 **error);
DossierStep        dossier_connection_step       (DossierConnection       *self,
                                                  sqlite3_stmt            *statement,
                                                  GError                 **error);
gboolean           dossier_connection_bind_text  (DossierConnection       *self,
                                                  sqlite3_stmt            *statement,
                                                  int                      place,
                                                  const char              *text,
                                                  GError                 **error);

G_END_DECLS
