/* dossier-carry.h: the fields of two versions, and what was kept of the one in the other
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "text/dossier-field-text.h"
#include "text/dossier-normal-text.h"

G_BEGIN_DECLS

/**
 * DOSSIER_CARRY_NOWHERE:
 *
 * In place of a field or a character that there is not.
 */
#define DOSSIER_CARRY_NOWHERE G_MAXUINT

/**
 * DossierCarry:
 * @field: the field of the new version that the old one has become, or %DOSSIER_CARRY_NOWHERE
 * @equal: whether its text is the same to the letter
 * @likeness: how much of the texts is kept, from 0 to 1
 * @places: (nullable): for each character of the old text, in normal form, where it stands in the
 *   new one, or %DOSSIER_CARRY_NOWHERE; %NULL where @field is nowhere
 *
 * What a field of the old version has become.
 */
typedef struct
{
  guint    field;
  gboolean equal;
  double   likeness;
  guint   *places;
} DossierCarry;

/**
 * DossierCarrier:
 *
 * The fields of two versions of an option.  Each is prepared when it is first asked for.
 */
typedef struct _DossierCarrier DossierCarrier;

DossierCarrier          *dossier_carrier_new        (GPtrArray      *old_fields,
                                                     GPtrArray      *new_fields);
void                     dossier_carrier_free       (DossierCarrier *self);
guint                    dossier_carrier_find_old   (DossierCarrier *self,
                                                     const char     *path);
guint                    dossier_carrier_find_new   (DossierCarrier *self,
                                                     const char     *path);
guint                    dossier_carrier_get_n_new  (DossierCarrier *self);
const DossierFieldText  *dossier_carrier_get_old    (DossierCarrier *self,
                                                     guint           position);
const DossierFieldText  *dossier_carrier_get_new    (DossierCarrier *self,
                                                     guint           position);
const DossierNormalText *dossier_carrier_normal_old (DossierCarrier *self,
                                                     guint           position);
const DossierNormalText *dossier_carrier_normal_new (DossierCarrier *self,
                                                     guint           position);
const DossierCarry      *dossier_carrier_carry      (DossierCarrier *self,
                                                     guint           old_position);
gboolean                 dossier_carrier_is_settled (DossierCarrier *self,
                                                     guint           new_position,
                                                     guint           start,
                                                     guint           end,
                                                     guint           except_old,
                                                     guint           except_start,
                                                     guint           except_end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierCarrier, dossier_carrier_free)

G_END_DECLS
