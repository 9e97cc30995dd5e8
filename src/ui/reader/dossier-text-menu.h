/* dossier-text-menu.h: says what the menu of an option's text is about
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-option-text.h"

G_BEGIN_DECLS

void dossier_text_menu_attach (GtkTextView *view,
                               GMenu       *menu,
                               GMenu       *colours);

G_END_DECLS
