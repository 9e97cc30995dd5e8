/* dossier-anchor.h: what has become of words when their text changed
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * DossierAnchor:
 * @DOSSIER_ANCHOR_IN_PLACE: the words stand where they stood
 * @DOSSIER_ANCHOR_MOVED: the same words stand elsewhere
 * @DOSSIER_ANCHOR_REWORDED: other words stand in their place, and it is sure that these are theirs
 * @DOSSIER_ANCHOR_AMBIGUOUS: the words stand in several places, and nothing tells which is theirs
 * @DOSSIER_ANCHOR_LOST: the words are not found
 *
 * What has become of words when their text changed.
 */
typedef enum
{
  DOSSIER_ANCHOR_IN_PLACE,
  DOSSIER_ANCHOR_MOVED,
  DOSSIER_ANCHOR_REWORDED,
  DOSSIER_ANCHOR_AMBIGUOUS,
  DOSSIER_ANCHOR_LOST,
} DossierAnchor;

#define DOSSIER_TYPE_ANCHOR (dossier_anchor_get_type ())

GType dossier_anchor_get_type (void) G_GNUC_CONST;

G_END_DECLS
