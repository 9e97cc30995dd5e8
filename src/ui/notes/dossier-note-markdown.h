/* dossier-note-markdown.h: reads the Markdown of a note
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-note-markup.h"

G_BEGIN_DECLS

/* A note that is longer, in bytes, is shown as it was written. */
#define DOSSIER_NOTE_MARKDOWN_MOST 100000

void dossier_note_markdown_show (DossierNoteMarkup *markup,
                                 const char        *body);

G_END_DECLS
