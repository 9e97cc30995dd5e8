/* dossier-weightings.h: weights drawn at random
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierWeightings:
 * @DOSSIER_WEIGHTINGS_ANY: all there are
 * @DOSSIER_WEIGHTINGS_ORDER: those that keep the order of the author's weights
 * @DOSSIER_WEIGHTINGS_BAND: those whose every weight is near the author's
 *
 * Which weightings are drawn, each as likely as any other of them.
 */
typedef enum
{
  DOSSIER_WEIGHTINGS_ANY,
  DOSSIER_WEIGHTINGS_ORDER,
  DOSSIER_WEIGHTINGS_BAND,
} DossierWeightings;

typedef struct _DossierWeightingSource DossierWeightingSource;

DossierWeightingSource *dossier_weighting_source_new  (DossierWeightings       which,
                                                       double                  band,
                                                       const double           *weights,
                                                       guint                   n);
void                    dossier_weighting_source_free (DossierWeightingSource *self);
void                    dossier_weighting_source_draw (DossierWeightingSource *self,
                                                       guint64                *random,
                                                       double                 *weights);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierWeightingSource, dossier_weighting_source_free)

G_END_DECLS
