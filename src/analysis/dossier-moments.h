/* dossier-moments.h: the dates at which something changed
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-document.h"

G_BEGIN_DECLS

/**
 * DossierMoment:
 * @date: a date with a place in the calendar
 * @text: what is told of it first
 * @n_more: how much more is told of it
 *
 * A date of a dossier, at which to look at it.
 */
typedef struct
{
  DossierDate *date;
  DossierText *text;
  guint        n_more;
} DossierMoment;

GPtrArray *dossier_moments_collect (DossierDocument *document,
                                    GCancellable    *cancellable);

G_END_DECLS
