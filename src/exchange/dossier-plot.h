/* dossier-plot.h: what a picture of numbers shows, before it is drawn
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/dossier-assessment.h"

G_BEGIN_DECLS

/**
 * DossierPlotSpan:
 * @from: where it begins, from 0 to 1
 * @to: where it ends
 * @strength: how strongly it is drawn, from 0 to 1
 *
 * A piece of an axis.
 */
typedef struct
{
  double from;
  double to;
  double strength;
} DossierPlotSpan;

/**
 * DossierPlotDot:
 * @at: where it stands, from 0 to 1
 * @name: a letter or two
 *
 * A point on an axis.
 */
typedef struct
{
  double  at;
  char   *name;
} DossierPlotDot;

/**
 * DossierPlotRow:
 * @label: what the axis belongs to
 * @detail: (nullable): the numbers in words
 * @least: (nullable): what stands at the beginning of the axis
 * @most: (nullable): what stands at its end
 * @spans: (element-type DossierPlotSpan): pieces of the axis
 * @dots: (element-type DossierPlotDot): points on it
 * @tells_dots: whether the numbers in words leave out where the points stand
 *
 * An axis with what stands on it.
 */
typedef struct
{
  char     *label;
  char     *detail;
  char     *least;
  char     *most;
  GArray   *spans;
  GArray   *dots;
  gboolean  tells_dots;
} DossierPlotRow;

/**
 * DossierPlot:
 * @title: what is shown
 * @rows: (element-type DossierPlotRow): the axes, one below the other
 *
 * A picture of numbers.  It is drawn by the window and by dossier_plot_to_svg().
 */
typedef struct
{
  char      *title;
  GPtrArray *rows;
} DossierPlot;

DossierPlot *dossier_plot_of_criterion (const DossierScoring    *scoring,
                                        guint                    criterion);
DossierPlot *dossier_plot_of_criteria  (const DossierScoring    *scoring);
DossierPlot *dossier_plot_of_totals    (const DossierAssessment *assessment);
DossierPlot *dossier_plot_of_ranks     (const DossierAssessment *assessment);
DossierPlot *dossier_plot_of_evidence  (const DossierScoring    *scoring,
                                        const DossierEvidence   *evidence);
void         dossier_plot_free         (DossierPlot             *self);
char        *dossier_plot_describe     (const DossierPlot       *self);
guint        dossier_plot_row_stack    (const DossierPlotRow    *row,
                                        double                   width,
                                        guint                   *lanes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierPlot, dossier_plot_free)

G_END_DECLS
