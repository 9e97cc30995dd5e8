/* dossier-options.h: the options of a dossier, read when they are asked for
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-outline.h"
#include "model/dossier-records.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_OPTIONS (dossier_options_get_type ())

G_DECLARE_FINAL_TYPE (DossierOptions, dossier_options, DOSSIER, OPTIONS, GObject)

/**
 * DossierOptionReader:
 * @position: the position of an option
 * @user_data: the list's
 *
 * Reads an option.  Called in any thread, in several at once.
 *
 * Returns: (transfer full): the option
 */
typedef DossierOption *(*DossierOptionReader) (guint    position,
                                               gpointer user_data);

DossierOptions *dossier_options_new        (DossierOutline      *outline,
                                            DossierOptionReader  reader,
                                            gpointer             user_data);
void            dossier_options_detach     (DossierOptions      *self);
void            dossier_options_keep       (DossierOptions      *self,
                                            guint                position,
                                            DossierOption       *option);
DossierOption  *dossier_options_find       (DossierOptions      *self,
                                            const char          *id);
DossierClaim   *dossier_options_find_claim (DossierOptions      *self,
                                            const char          *id);

G_END_DECLS
