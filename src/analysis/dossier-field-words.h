/* dossier-field-words.h: members of a dossier and their values in words
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-document.h"

G_BEGIN_DECLS

const char *dossier_member_get_label   (const char         *member);
char       *dossier_field_to_words     (DossierDocument    *document,
                                        DossierRecord      *record,
                                        const DossierField *field);
char       *dossier_reference_to_words (DossierDocument    *document,
                                        GType               type,
                                        const char         *id);
char       *dossier_json_to_words      (JsonNode           *node);
char       *dossier_record_to_name     (DossierDocument    *document,
                                        DossierRecord      *record);
gboolean    dossier_record_is_named_by (DossierRecord      *record,
                                        const char         *member);
char       *dossier_record_to_words    (DossierDocument    *document,
                                        DossierRecord      *record);
char       *dossier_fact_to_words      (DossierFact        *fact);

G_END_DECLS
