/* dossier-approximate-match.h: where a text has nearly the same words
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierApproximatePattern:
 *
 * Characters that are looked for, made ready for that.
 */
typedef struct _DossierApproximatePattern DossierApproximatePattern;

/**
 * DossierApproximateMatch:
 * @start: where it begins
 * @end: where it ends
 * @n_errors: how many characters were put in, left out or replaced
 *
 * Where nearly the same characters stand.
 */
typedef struct
{
  guint start;
  guint end;
  guint n_errors;
} DossierApproximateMatch;

DossierApproximatePattern *dossier_approximate_pattern_new      (const gunichar            *chars,
                                                                 guint                      n);
void                       dossier_approximate_pattern_free     (DossierApproximatePattern *self);
GArray                    *dossier_approximate_pattern_search   (DossierApproximatePattern *self,
                                                                 const gunichar            *text,
                                                                 guint                      n,
                                                                 guint                      most);
guint                      dossier_approximate_pattern_distance (DossierApproximatePattern *self,
                                                                 const gunichar            *text,
                                                                 guint                      n,
                                                                 gboolean                   whole);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierApproximatePattern, dossier_approximate_pattern_free)

G_END_DECLS
