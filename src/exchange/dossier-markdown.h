/* dossier-markdown.h: plain words in Markdown
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void  dossier_markdown_append (GString    *out,
                               const char *words);
char *dossier_markdown_escape (const char *words);

G_END_DECLS
