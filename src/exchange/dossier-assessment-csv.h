/* dossier-assessment-csv.h: what follows from a judgement, as comma-separated values
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/dossier-assessment.h"

G_BEGIN_DECLS

char *dossier_assessment_to_csv (const DossierAssessment *assessment);

G_END_DECLS
