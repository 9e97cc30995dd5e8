/* dossier-document-comparer.h: from two versions of a dossier to their differences
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-document.h"

G_BEGIN_DECLS

GPtrArray *dossier_document_compare (DossierDocument *old_document,
                                     DossierDocument *new_document);

G_END_DECLS
