/* dossier-hypothesis.h: annotations of Hypothesis as notes
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-annotation.h"
#include "model/dossier-document.h"

G_BEGIN_DECLS

gboolean   dossier_hypothesis_recognise (const char       *text);
GPtrArray *dossier_hypothesis_read      (const char       *text,
                                         DossierDocument  *document,
                                         GError          **error);

G_END_DECLS
