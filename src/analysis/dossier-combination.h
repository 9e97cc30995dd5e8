/* dossier-combination.h: options that are taken together
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-document.h"

G_BEGIN_DECLS

/**
 * DossierCombinationRelation:
 * @from: the option in which the relation stands
 * @kind: what it is
 * @to: the other option
 * @text: (nullable): what the dossier says of it
 *
 * A relation between two options that are taken together.
 */
typedef struct
{
  DossierOption       *from;
  DossierRelationKind  kind;
  DossierOption       *to;
  DossierText         *text;
} DossierCombinationRelation;

/**
 * DossierContradictionKind:
 * @DOSSIER_CONTRADICTION_EXCLUDED: an option excludes another
 * @DOSSIER_CONTRADICTION_MISSING: an option requires another, which is not among them
 * @DOSSIER_CONTRADICTION_REQUIRED_AND_EXCLUDED: an option requires another, which a third excludes
 * @DOSSIER_CONTRADICTION_BOTH: an option requires and excludes the same one
 *
 * Why options cannot be taken together as they are.
 */
typedef enum
{
  DOSSIER_CONTRADICTION_EXCLUDED,
  DOSSIER_CONTRADICTION_MISSING,
  DOSSIER_CONTRADICTION_REQUIRED_AND_EXCLUDED,
  DOSSIER_CONTRADICTION_BOTH,
} DossierContradictionKind;

/**
 * DossierContradiction:
 * @kind: what is wrong
 * @option: the option that requires or excludes
 * @other: what it requires or excludes
 * @third: (nullable): the option that excludes @other, which @option requires
 *
 * Why options cannot be taken together as they are, by what the dossier says.
 */
typedef struct
{
  DossierContradictionKind  kind;
  DossierOption            *option;
  DossierOption            *other;
  DossierOption            *third;
} DossierContradiction;

GPtrArray *dossier_combination_list_relations      (GPtrArray                  *options);
GPtrArray *dossier_combination_list_contradictions (DossierDocument            *document,
                                                    GPtrArray                  *options);
char      *dossier_contradiction_to_string         (const DossierContradiction *self);

G_END_DECLS
