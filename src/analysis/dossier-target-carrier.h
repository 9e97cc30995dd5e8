/* dossier-target-carrier.h: what notes are on, in another version of an option
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-target.h"

G_BEGIN_DECLS

typedef struct _DossierTargetCarrier DossierTargetCarrier;

DossierTargetCarrier *dossier_target_carrier_new   (GPtrArray            *old_fields,
                                                    GPtrArray            *new_fields);
void                  dossier_target_carrier_free  (DossierTargetCarrier *self);
DossierTarget        *dossier_target_carrier_carry (DossierTargetCarrier *self,
                                                    const DossierTarget  *target);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierTargetCarrier, dossier_target_carrier_free)

G_END_DECLS
