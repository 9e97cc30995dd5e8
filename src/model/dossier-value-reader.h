/* dossier-value-reader.h: from a piece of JSON to a value
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-date.h"
#include "model/dossier-enums.h"
#include "model/dossier-reading.h"
#include "model/dossier-text.h"

G_BEGIN_DECLS

const char    *dossier_value_get_string    (JsonNode       *node);
char          *dossier_value_read_words    (DossierReading *self,
                                            JsonNode       *node);
char          *dossier_value_read_id       (DossierReading *self,
                                            JsonNode       *node);
char          *dossier_value_read_language (DossierReading *self,
                                            JsonNode       *node);
char          *dossier_value_read_uri      (DossierReading *self,
                                            JsonNode       *node);
DossierText   *dossier_value_read_text     (DossierReading *self,
                                            JsonNode       *node);
DossierDate   *dossier_value_read_date     (DossierReading *self,
                                            JsonNode       *node);
int            dossier_value_read_enum     (DossierReading *self,
                                            JsonNode       *node,
                                            GType           type);
DossierAnswer  dossier_value_read_answer   (DossierReading *self,
                                            JsonNode       *node);
guint          dossier_value_read_number   (DossierReading *self,
                                            JsonNode       *node,
                                            guint           most);
double        *dossier_value_read_quantity (DossierReading *self,
                                            JsonNode       *node);

G_END_DECLS
