/* dossier-option-undo.h: changes of an option, taken back
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-document.h"

G_BEGIN_DECLS

/**
 * DossierMisfitKind:
 * @DOSSIER_MISFIT_DATE: it cannot be told whether the change came before or after; it is not undone
 * @DOSSIER_MISFIT_PLACE: there is nothing at the place that is said to have changed
 * @DOSSIER_MISFIT_VALUE: what stands there is not what the change is said to have led to
 * @DOSSIER_MISFIT_UNSOUND: the value before could not stand there
 *
 * Why a change cannot be undone.
 */
typedef enum
{
  DOSSIER_MISFIT_DATE,
  DOSSIER_MISFIT_PLACE,
  DOSSIER_MISFIT_VALUE,
  DOSSIER_MISFIT_UNSOUND,
} DossierMisfitKind;

/**
 * DossierMisfit:
 * @change: a change
 * @kind: why it cannot be undone
 *
 * A change of an option's history that cannot be undone.
 */
typedef struct
{
  DossierChange     *change;
  DossierMisfitKind  kind;
} DossierMisfit;

GArray        *dossier_misfits_new            (void);
char          *dossier_misfit_to_string       (const DossierMisfit *self);
char          *dossier_change_value_to_string (JsonNode            *value);
DossierOption *dossier_option_read_json       (DossierDocument     *document,
                                               JsonNode            *json);
JsonNode      *dossier_option_undo            (DossierDocument     *document,
                                               DossierOption       *option,
                                               const DossierDate   *as_of,
                                               GArray              *misfits);

G_END_DECLS
