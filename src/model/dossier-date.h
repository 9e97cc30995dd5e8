/* dossier-date.h: a date, as far as it is known
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_DATE (dossier_date_get_type ())

/**
 * DossierDate:
 *
 * A day, a month or a year of the Gregorian calendar, or only the words in which a source gave a
 * date that cannot be placed in the calendar ("Thursday").  Immutable and reference counted.
 */
typedef struct _DossierDate DossierDate;

/**
 * DossierDatePlace:
 * @DOSSIER_DATE_PLACE_UNKNOWN: it may lie before or after
 * @DOSSIER_DATE_PLACE_BY: it lies before, or on it
 * @DOSSIER_DATE_PLACE_AFTER: it lies after
 *
 * Where a date lies, seen from another.
 */
typedef enum
{
  DOSSIER_DATE_PLACE_UNKNOWN,
  DOSSIER_DATE_PLACE_BY,
  DOSSIER_DATE_PLACE_AFTER,
} DossierDatePlace;

GType        dossier_date_get_type   (void) G_GNUC_CONST;
DossierDate *dossier_date_parse      (const char        *iso);
DossierDate *dossier_date_new_stated (const char        *words);
DossierDate *dossier_date_ref        (DossierDate       *self);
void         dossier_date_unref      (DossierDate       *self);
gboolean     dossier_date_is_known   (const DossierDate *self);
const char  *dossier_date_get_stated (const DossierDate *self);
char        *dossier_date_to_iso     (const DossierDate *self);
char        *dossier_date_format     (const DossierDate *self);
int          dossier_date_compare    (const DossierDate *a,
                                      const DossierDate *b);

void         dossier_date_take_unknown (DossierDate       *self,
                                        JsonObject        *unknown);
JsonObject  *dossier_date_get_unknown  (const DossierDate *self);

DossierDatePlace dossier_date_place (const DossierDate *self,
                                     const DossierDate *as_of);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierDate, dossier_date_unref)

G_END_DECLS
