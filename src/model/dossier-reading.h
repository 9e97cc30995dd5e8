/* dossier-reading.h: the place at which a dossier is being read, and what is wrong there
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * DossierReading:
 * @language: (nullable): the dossier's own language
 * @pointer: where reading stands, as a JSON Pointer (RFC 6901)
 * @problems: (element-type DossierProblem): what is wrong
 *
 * A reading that is under way.
 */
typedef struct
{
  const char *language;
  GString    *pointer;
  GPtrArray  *problems;
} DossierReading;

gsize  dossier_reading_enter         (DossierReading *self,
                                      const char     *member);
gsize  dossier_reading_enter_element (DossierReading *self,
                                      guint           index);
void   dossier_reading_leave         (DossierReading *self,
                                      gsize           length);
void   dossier_reading_report_at     (DossierReading *self,
                                      const char     *pointer,
                                      const char     *found,
                                      const char     *expected);
void   dossier_reading_report        (DossierReading *self,
                                      const char     *found,
                                      const char     *expected);
void   dossier_reading_report_value  (DossierReading *self,
                                      JsonNode       *node,
                                      const char     *expected);
char  *dossier_reading_describe      (JsonNode       *node);

G_END_DECLS
