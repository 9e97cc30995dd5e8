/* dossier-anchor-context.h: what stood around words, and whether it stands around others
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "text/dossier-normal-text.h"

G_BEGIN_DECLS

/**
 * DossierAnchorContext:
 *
 * What stood on both sides of words.
 */
typedef struct _DossierAnchorContext DossierAnchorContext;

DossierAnchorContext *dossier_anchor_context_new     (const gunichar          *before,
                                                      guint                    n_before,
                                                      gboolean                 at_start,
                                                      const gunichar          *after,
                                                      guint                    n_after,
                                                      gboolean                 at_end);
void                  dossier_anchor_context_free    (DossierAnchorContext    *self);
double                dossier_anchor_context_compare (DossierAnchorContext    *self,
                                                      const DossierNormalText *text,
                                                      guint                    start,
                                                      guint                    end,
                                                      gboolean                 same_field,
                                                      double                  *best_side);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierAnchorContext, dossier_anchor_context_free)

G_END_DECLS
