/* dossier-judgement-reader.h: from JSON to a judgement
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-document.h"
#include "model/dossier-judgement.h"

G_BEGIN_DECLS

/* So many options and criteria can be judged at most: what is worked out grows with their product,
 * and in part with the square of the options. */
#define DOSSIER_JUDGEMENT_MAX_OPTIONS 100
#define DOSSIER_JUDGEMENT_MAX_CRITERIA 100

DossierJudgement *dossier_judgement_read_bytes (DossierDocument  *document,
                                                GBytes           *bytes,
                                                const char       *name,
                                                GPtrArray        *problems,
                                                GError          **error);
DossierJudgement *dossier_judgement_read_file  (DossierDocument  *document,
                                                GFile            *file,
                                                GPtrArray        *problems,
                                                GCancellable     *cancellable,
                                                GError          **error);
char             *dossier_judgement_write      (DossierJudgement *self);

G_END_DECLS
