/* dossier-record-reader.h: from a JSON tree to records
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-document.h"
#include "model/dossier-judgement.h"

G_BEGIN_DECLS

DossierDocument *dossier_record_reader_read        (JsonNode        *root,
                                                    DossierOutline  *outline,
                                                    GPtrArray       *problems,
                                                    GPtrArray       *late_problems,
                                                    gboolean        *newer);
DossierOption   *dossier_record_reader_read_option (DossierDocument *document,
                                                    guint            position,
                                                    JsonNode        *node,
                                                    GPtrArray       *problems,
                                                    GPtrArray       *late_problems);
DossierJudgement *dossier_record_reader_read_judgement (DossierDocument *document,
                                                        JsonNode        *root,
                                                        GPtrArray       *problems);

G_END_DECLS
