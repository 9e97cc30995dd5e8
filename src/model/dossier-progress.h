/* dossier-progress.h: how far a piece of work is
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * DossierProgress:
 *
 * How far work is that goes over a text a few times.  Threads add to it; anybody may look.
 */
typedef struct _DossierProgress DossierProgress;

#define DOSSIER_TYPE_PROGRESS (dossier_progress_get_type ())

GType            dossier_progress_get_type     (void);
DossierProgress *dossier_progress_new          (guint            n_passes);
DossierProgress *dossier_progress_ref          (DossierProgress *self);
void             dossier_progress_unref        (DossierProgress *self);
void             dossier_progress_set_size     (DossierProgress *self,
                                                gsize            size);
void             dossier_progress_restart      (DossierProgress *self,
                                                guint            n_passes);
void             dossier_progress_add          (DossierProgress *self,
                                                gsize            n_bytes);
double           dossier_progress_get_fraction (DossierProgress *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierProgress, dossier_progress_unref)

G_END_DECLS
