/* dossier-assessment-report.h: what follows from a judgement, as tables and sentences
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/dossier-assessment.h"

G_BEGIN_DECLS

/**
 * DossierReportPart:
 * @heading: (nullable): its heading
 * @lines: (nullable): sentences
 * @rows: (nullable) (element-type GStrv): a table, whose first row is its header; all rows are of
 *   one length
 *
 * A part of a report.  The sentences come first.
 */
typedef struct
{
  char      *heading;
  GStrv      lines;
  GPtrArray *rows;
} DossierReportPart;

GPtrArray *dossier_assessment_to_report (const DossierAssessment *assessment,
                                         gboolean                 letters);

G_END_DECLS
