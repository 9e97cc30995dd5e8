/* dossier-plot-svg.h: a picture of numbers as SVG
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/dossier-plot.h"

G_BEGIN_DECLS

char *dossier_plot_to_svg (const DossierPlot *self,
                           gboolean           right_to_left);

G_END_DECLS
