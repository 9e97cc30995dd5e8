/* dossier-plot-view.h: shows a picture of numbers
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/dossier-plot.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_PLOT_VIEW (dossier_plot_view_get_type ())

G_DECLARE_FINAL_TYPE (DossierPlotView, dossier_plot_view, DOSSIER, PLOT_VIEW, GtkWidget)

GtkWidget         *dossier_plot_view_new       (void);
void               dossier_plot_view_take_plot (DossierPlotView *self,
                                                DossierPlot     *plot);
const DossierPlot *dossier_plot_view_get_plot  (DossierPlotView *self);
GdkTexture        *dossier_plot_view_render    (DossierPlotView *self,
                                                double           scale);

G_END_DECLS
