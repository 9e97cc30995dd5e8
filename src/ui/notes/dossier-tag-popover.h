/* dossier-tag-popover.h: asks for a tag
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/dossier-library.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_TAG_POPOVER (dossier_tag_popover_get_type ())

G_DECLARE_FINAL_TYPE (DossierTagPopover, dossier_tag_popover, DOSSIER, TAG_POPOVER, GtkPopover)

void dossier_tag_popover_set_library (DossierTagPopover  *self,
                                      DossierLibrary     *library);
void dossier_tag_popover_set_tags    (DossierTagPopover  *self,
                                      const char * const *tags);

G_END_DECLS
