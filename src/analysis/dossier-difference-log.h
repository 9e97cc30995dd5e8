/* dossier-difference-log.h: the place at which two versions are being compared, and what differs
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/dossier-difference.h"
#include "analysis/dossier-pairing.h"
#include "model/dossier-document.h"

G_BEGIN_DECLS

/**
 * DossierDifferenceLog:
 * @documents: the old version and the new one
 * @options: (nullable): the option in which the comparison is, in each version
 * @steps: how it came to the place at hand
 * @found: (element-type DossierDifference): what differs
 *
 * A comparison of two versions that is under way.
 */
typedef struct
{
  DossierDocument *documents[2];
  DossierOption   *options[2];
  GArray          *steps;
  GPtrArray       *found;
} DossierDifferenceLog;

void         dossier_difference_log_init          (DossierDifferenceLog  *self,
                                                   DossierDocument       *old_document,
                                                   DossierDocument       *new_document);
GPtrArray   *dossier_difference_log_clear         (DossierDifferenceLog  *self);
void         dossier_difference_log_enter_member  (DossierDifferenceLog  *self,
                                                   const char            *old_member,
                                                   const char            *new_member,
                                                   const char            *label);
void         dossier_difference_log_enter_element (DossierDifferenceLog  *self,
                                                   const DossierPair     *pair,
                                                   DossierRecord         *record);
void         dossier_difference_log_leave         (DossierDifferenceLog  *self);
DossierPair  dossier_difference_log_replace       (DossierDifferenceLog  *self,
                                                   guint                  depth,
                                                   const DossierPair     *pair);
void         dossier_difference_log_report        (DossierDifferenceLog  *self,
                                                   DossierDifferenceKind  kind,
                                                   DossierDifferenceSide *sides,
                                                   GArray                *pieces);
void         dossier_difference_log_report_words  (DossierDifferenceLog  *self,
                                                   DossierDifferenceKind  kind,
                                                   char                  *old,
                                                   char                  *new);
void         dossier_difference_log_compare_words (DossierDifferenceLog  *self,
                                                   const char            *old,
                                                   const char            *new);

G_END_DECLS
