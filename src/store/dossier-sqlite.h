/* dossier-sqlite.h: small help with SQLite, for the store alone
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <sqlite3.h>

#include "store/dossier-store-error.h"

G_BEGIN_DECLS

/* What stands in the header of every library, so that it is told from other programs' databases:
 * “Dssr”.  It never changes. */
#define DOSSIER_SQLITE_APPLICATION_ID 0x44737372

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3, sqlite3_close_v2)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)

GError   *dossier_sqlite_error_new (sqlite3           *db,
                                    DossierStoreTask   task,
                                    const char        *path);
gboolean  dossier_sqlite_read_int  (sqlite3           *db,
                                    const char        *sql,
                                    gint64            *value);
char     *dossier_sqlite_dup_text  (sqlite3_stmt      *statement,
                                    int                column);

G_END_DECLS
