/* dossier-difference-text.h: a difference in words of which some are marked
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/dossier-difference.h"

#include <pango/pango.h>

G_BEGIN_DECLS

char *dossier_difference_text_new (DossierDifference  *difference,
                                   gboolean            dark,
                                   PangoAttrList     **attributes,
                                   char              **spoken);

char *dossier_difference_text_new_for_words (const char     *before,
                                             const char     *after,
                                             gboolean        dark,
                                             PangoAttrList **attributes,
                                             char          **spoken);

G_END_DECLS
