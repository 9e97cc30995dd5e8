/* dossier-found-words.h: shows where words stand in an option
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-option-text.h"

G_BEGIN_DECLS

gboolean dossier_found_words_show (GtkTextView       *view,
                                   DossierOptionText *text,
                                   const char        *field,
                                   guint              start,
                                   guint              end);

G_END_DECLS
