/* judgement-test.h: judgements for tests
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/dossier-scoring.h"

DossierDocument  *judgement_test_read_dossier   (guint            n_options);
DossierJudgement *judgement_test_read_judgement (DossierDocument *document,
                                                 const char      *members);
DossierScoring   *judgement_test_read           (const char      *criteria,
                                                 const double    *scores,
                                                 guint            n_options,
                                                 guint            n_criteria);
