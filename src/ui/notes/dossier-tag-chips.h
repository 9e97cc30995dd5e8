/* dossier-tag-chips.h: the tags of a note
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_TAG_CHIPS (dossier_tag_chips_get_type ())

G_DECLARE_FINAL_TYPE (DossierTagChips, dossier_tag_chips, DOSSIER, TAG_CHIPS, AdwBin)

void dossier_tag_chips_set_tags (DossierTagChips    *self,
                                 const char * const *tags);

G_END_DECLS
