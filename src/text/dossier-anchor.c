/* dossier-anchor.c: what has become of words when their text changed
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "text/dossier-anchor.h"

G_DEFINE_ENUM_TYPE (DossierAnchor, dossier_anchor,
  G_DEFINE_ENUM_VALUE (DOSSIER_ANCHOR_IN_PLACE, "in-place"),
  G_DEFINE_ENUM_VALUE (DOSSIER_ANCHOR_MOVED, "moved"),
  G_DEFINE_ENUM_VALUE (DOSSIER_ANCHOR_REWORDED, "reworded"),
  G_DEFINE_ENUM_VALUE (DOSSIER_ANCHOR_AMBIGUOUS, "ambiguous"),
  G_DEFINE_ENUM_VALUE (DOSSIER_ANCHOR_LOST, "lost"))
