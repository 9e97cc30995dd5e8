/* dossier-worker.h: the thread that owns the library
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "store/dossier-connection.h"

G_BEGIN_DECLS

/**
 * DossierWorkerFunc:
 * @connection: the library, in a transaction
 * @data: the data of the job's task
 * @error: where to put the reason
 *
 * The work of a job.  It runs on the worker's thread.
 *
 * Returns: (transfer full) (nullable): what came of it, which becomes the task's result once the
 *   transaction is committed; %NULL, with @error set, to have it undone
 */
typedef gpointer (*DossierWorkerFunc) (DossierConnection  *connection,
                                       gpointer            data,
                                       GError            **error);

typedef struct _DossierWorker DossierWorker;

DossierWorker *dossier_worker_new        (const char        *path,
                                          guint              busy_timeout);
void           dossier_worker_free       (DossierWorker     *self);
void           dossier_worker_push       (DossierWorker     *self,
                                          GTask             *task,
                                          DossierStoreTask   purpose,
                                          DossierWorkerFunc  func,
                                          GDestroyNotify     result_free);
gboolean       dossier_worker_drain      (DossierWorker     *self,
                                          int                timeout);
const GError  *dossier_worker_peek_error (GTask             *task);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierWorker, dossier_worker_free)

G_END_DECLS
