/* dossier-compare-arrangement.h: which options are compared, and how they stand
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-compare-view.h"

#include "../dossier-history.h"
#include "../sidebar/dossier-option-list.h"

#include "model/dossier-saved-comparison.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_COMPARE_ARRANGEMENT (dossier_compare_arrangement_get_type ())

G_DECLARE_FINAL_TYPE (DossierCompareArrangement, dossier_compare_arrangement, DOSSIER,
                      COMPARE_ARRANGEMENT, GObject)

DossierCompareArrangement *dossier_compare_arrangement_new (DossierOptionList *options,
                                                            DossierHistory    *history);
void dossier_compare_arrangement_set_options (DossierCompareArrangement *self,
                                              DossierOptionList         *options);
DossierOptionList *dossier_compare_arrangement_get_options (DossierCompareArrangement *self);
const DossierSavedComparison *
dossier_compare_arrangement_get_saved (DossierCompareArrangement *self);
const DossierCompareView *dossier_compare_arrangement_get_view (DossierCompareArrangement *self);
GPtrArray *dossier_compare_arrangement_list_chosen (DossierCompareArrangement *self,
                                                    DossierDocument           *document);
GPtrArray *dossier_compare_arrangement_list_shown (DossierCompareArrangement *self,
                                                   DossierDocument           *document);
GPtrArray *dossier_compare_arrangement_list_hidden (DossierCompareArrangement *self,
                                                    DossierDocument           *document);
const char *dossier_compare_arrangement_get_base (DossierCompareArrangement *self);
void dossier_compare_arrangement_set_base (DossierCompareArrangement *self,
                                           const char                *option_id);
void dossier_compare_arrangement_choose (DossierCompareArrangement *self,
                                         const char                *option_id,
                                         gboolean                   chosen);
gboolean dossier_compare_arrangement_can_move (DossierCompareArrangement *self,
                                               const char                *option_id,
                                               int                        step);
void dossier_compare_arrangement_move (DossierCompareArrangement *self,
                                       const char                *option_id,
                                       int                        step);
void dossier_compare_arrangement_move_to (DossierCompareArrangement *self,
                                          const char                *option_id,
                                          const char                *target_id,
                                          gboolean                   after);
gboolean dossier_compare_arrangement_can_hide (DossierCompareArrangement *self,
                                               const char                *option_id);
void dossier_compare_arrangement_hide (DossierCompareArrangement *self,
                                       const char                *option_id);
void dossier_compare_arrangement_show (DossierCompareArrangement *self,
                                       const char                *option_id);
void dossier_compare_arrangement_set_view (DossierCompareArrangement *self,
                                           const DossierCompareView  *view);
void dossier_compare_arrangement_change (DossierCompareArrangement    *self,
                                         const DossierSavedComparison *changed,
                                         const char                   *act);
void dossier_compare_arrangement_apply (DossierCompareArrangement    *self,
                                        const DossierSavedComparison *saved);
void dossier_compare_arrangement_adopt (DossierCompareArrangement *self,
                                        const char                *id,
                                        const char                *name);

G_END_DECLS
