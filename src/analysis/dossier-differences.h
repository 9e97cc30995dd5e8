/* dossier-differences.h: what has changed between two versions of a dossier
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/dossier-difference.h"
#include "model/dossier-document.h"

G_BEGIN_DECLS

/**
 * DossierDifferences:
 *
 * All that differs between two versions of a dossier.  Immutable; the same versions and language
 * always give the same differences.
 */
#define DOSSIER_TYPE_DIFFERENCES (dossier_differences_get_type ())
G_DECLARE_FINAL_TYPE (DossierDifferences, dossier_differences, DOSSIER, DIFFERENCES, GObject)

DossierDifferences *dossier_differences_new      (DossierDocument    *old_document,
                                                  DossierDocument    *new_document);
DossierDocument    *dossier_differences_get_old  (DossierDifferences *self);
DossierDocument    *dossier_differences_get_new  (DossierDifferences *self);
GListModel         *dossier_differences_get_list (DossierDifferences *self);

G_END_DECLS
