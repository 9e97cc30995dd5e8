/* dossier-snapshot.h: a version of a dossier, cut into the parts in which it is kept
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-document.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Of SHA-256, in bytes. */
#define DOSSIER_SNAPSHOT_HASH_SIZE 32

/**
 * DossierSnapshotPart:
 * @option_id: the id of the option
 * @offset: where it begins in the text, in bytes
 * @length: how long it is, in bytes
 * @hash: of its bytes
 * @meaning: of its bytes without the white space between its values, so that another layout of the
 *   file is no change
 *
 * An option in the text of a version.
 */
typedef struct
{
  char   *option_id;
  gsize   offset;
  gsize   length;
  guint8  hash[DOSSIER_SNAPSHOT_HASH_SIZE];
  guint8  meaning[DOSSIER_SNAPSHOT_HASH_SIZE];
} DossierSnapshotPart;

/**
 * DossierSnapshot:
 *
 * A version of a dossier, cut into the parts in which the library keeps it: each option, and what
 * stands around them.  Immutable.
 */
#define DOSSIER_TYPE_SNAPSHOT (dossier_snapshot_get_type ())

G_DECLARE_FINAL_TYPE (DossierSnapshot, dossier_snapshot, DOSSIER, SNAPSHOT, GObject)

DossierSnapshot           *dossier_snapshot_new             (DossierDocument      *document,
                                                             GCancellable         *cancellable);
void                       dossier_snapshot_new_async       (DossierDocument      *document,
                                                             GCancellable         *cancellable,
                                                             GAsyncReadyCallback   callback,
                                                             gpointer              user_data);
DossierSnapshot           *dossier_snapshot_new_finish      (GAsyncResult         *result,
                                                             GError              **error);
const char                *dossier_snapshot_get_dossier_id  (DossierSnapshot      *self);
const char                *dossier_snapshot_get_title       (DossierSnapshot      *self);
GBytes                    *dossier_snapshot_get_text        (DossierSnapshot      *self);
const guint8              *dossier_snapshot_get_hash        (DossierSnapshot      *self);
guint                      dossier_snapshot_get_n_parts     (DossierSnapshot      *self);
const DossierSnapshotPart *dossier_snapshot_get_part        (DossierSnapshot      *self,
                                                             guint                 position);
const DossierSnapshotPart *dossier_snapshot_find_part       (DossierSnapshot      *self,
                                                             const char           *option_id);
GBytes                    *dossier_snapshot_get_rest        (DossierSnapshot      *self);
void                       dossier_snapshot_hash            (gconstpointer         data,
                                                             gsize                 size,
                                                             guint8               *hash);
char                      *dossier_snapshot_hash_format     (const guint8         *hash);

G_END_DECLS
