/* dossier-likelihood-scale.h: what terms of probability mean
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-records.h"

G_BEGIN_DECLS

gboolean  dossier_likelihood_get_band   (DossierLikelihood *self,
                                         guint             *least,
                                         guint             *most);
char     *dossier_likelihood_to_string  (DossierLikelihood *self);
gboolean  dossier_likelihood_scale_has  (const char        *scale,
                                         const char        *term);
char     *dossier_likelihood_scale_list (const char        *scale);

G_END_DECLS
