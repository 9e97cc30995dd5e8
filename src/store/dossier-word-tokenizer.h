/* dossier-word-tokenizer.h: how SQLite’s full-text search finds the words of a text
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/dossier-sqlite.h"

G_BEGIN_DECLS

gboolean dossier_word_tokenizer_register (sqlite3 *db);

G_END_DECLS
