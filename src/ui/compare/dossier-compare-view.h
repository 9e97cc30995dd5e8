/* dossier-compare-view.h: how the table of a comparison is shown
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/dossier-comparison-filter.h"

G_BEGIN_DECLS

/**
 * DossierCompareView:
 * @hidden: (array zero-terminated=1): the ids of options that are chosen and not shown
 * @filter: which rows are shown
 * @transposed: whether the options are rows, and not columns
 * @plain: whether words that differ from the base are left unmarked
 *
 * How the table of a comparison is shown.
 */
typedef struct
{
  GStrv                    hidden;
  DossierComparisonFilter  filter;
  gboolean                 transposed;
  gboolean                 plain;
} DossierCompareView;

void  dossier_compare_view_read    (DossierCompareView       *self,
                                    const char               *json);
char *dossier_compare_view_to_json (const DossierCompareView *self);
void  dossier_compare_view_clear   (DossierCompareView       *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierCompareView, dossier_compare_view_clear)

G_END_DECLS
