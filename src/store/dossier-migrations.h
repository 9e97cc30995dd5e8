/* dossier-migrations.h: the library's tables, version by version
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/dossier-connection.h"

G_BEGIN_DECLS

/**
 * DossierMigration:
 * @sql: the statements that lead from the version before to this one
 *
 * A step from one version of the tables to the next; the first in a list leads from an empty file
 * to version 1.  Once a version of the program has been published with it, a step never changes.
 */
typedef struct
{
  const char *sql;
} DossierMigration;

const DossierMigration *dossier_migrations_get (guint                   *n_migrations);
gboolean                dossier_migrations_run (DossierConnection       *connection,
                                                const DossierMigration  *migrations,
                                                guint                    n_migrations,
                                                GError                 **error);

G_END_DECLS
