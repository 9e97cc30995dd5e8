/* dossier-note-link.h: links from one note to another
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-annotation.h"

G_BEGIN_DECLS

char       *dossier_note_link_new  (DossierAnnotation *annotation);
const char *dossier_note_link_read (const char        *target);

G_END_DECLS
