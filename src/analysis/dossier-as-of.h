/* dossier-as-of.h: a dossier as it stood at a date
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/dossier-comparison.h"
#include "analysis/dossier-option-state.h"

G_BEGIN_DECLS

/**
 * DossierAsOf:
 *
 * The options of a dossier as they stood at a date, a list of #DossierOption.  An option is led
 * back when it is first asked for, so that the number of options does not count.
 */
#define DOSSIER_TYPE_AS_OF (dossier_as_of_get_type ())
G_DECLARE_FINAL_TYPE (DossierAsOf, dossier_as_of, DOSSIER, AS_OF, GObject)

DossierDocument          *dossier_document_at        (DossierDocument *document,
                                                      DossierDate     *as_of);
DossierAsOf              *dossier_as_of_get          (DossierDocument *document);
DossierDate              *dossier_as_of_get_date     (DossierAsOf     *self);
const DossierOptionState *dossier_as_of_get_state    (DossierAsOf     *self,
                                                      const char      *option_id);
const char               *dossier_as_of_get_mark     (DossierAsOf     *self,
                                                      DossierClaim    *claim);
GStrv                     dossier_as_of_describe     (DossierComparison *comparison);

G_END_DECLS
