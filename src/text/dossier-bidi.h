/* dossier-bidi.h: texts that must not pass for what they are not
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DOSSIER_BIDI_MARK:
 *
 * What is shown in place of a character that would not be seen.
 */
#define DOSSIER_BIDI_MARK "\357\277\275" /* U+FFFD */

/**
 * DOSSIER_BIDI_ISOLATE:
 *
 * What begins a text that is set apart, in whatever direction it is written.
 */
#define DOSSIER_BIDI_ISOLATE "\342\201\250" /* U+2068 */

/**
 * DOSSIER_BIDI_POP:
 *
 * What ends it.
 */
#define DOSSIER_BIDI_POP "\342\201\251" /* U+2069 */

gboolean dossier_bidi_is_hidden (gunichar    character);
char    *dossier_bidi_mark      (const char *text);
char    *dossier_bidi_mark_line (const char *text);
char    *dossier_bidi_isolate   (const char *text,
                                 const char *around);
char    *dossier_bidi_format    (const char *format,
                                 ...) G_GNUC_NULL_TERMINATED;
char    *dossier_bidi_describe  (const char *text);

G_END_DECLS
