/* dossier-assessment-json.h: what follows from a judgement, as JSON
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/dossier-assessment.h"

G_BEGIN_DECLS

char *dossier_assessment_to_json (const DossierAssessment *assessment);

G_END_DECLS
