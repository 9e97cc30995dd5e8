/* anchor-words.h: the words of a draft
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GStrv anchor_words_divide (const char *sentence);
guint anchor_words_count  (const char *text);

G_END_DECLS
