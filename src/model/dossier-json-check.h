/* dossier-json-check.h: whether a text is JSON, and where it stops being so
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-problem.h"
#include "model/dossier-progress.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What lies deeper, or beyond that many values in one option or beside all of them, is not read:
 * the tree of a text that is all brackets takes a hundred times the text's own memory.  json-glib
 * stops at a depth of 1024. */
#define DOSSIER_JSON_MAX_DEPTH 500
#define DOSSIER_JSON_MAX_VALUES 12000000

/* In one object.  The format has no more than twenty; json-glib finds a member through a hash that
 * anybody can make all members of an object share, whereupon its time grows with their square. */
#define DOSSIER_JSON_MAX_MEMBERS 1000

DossierProblem *dossier_json_check (const char      *text,
                                    gsize            size,
                                    DossierProgress *progress,
                                    GCancellable    *cancellable,
                                    gboolean        *is_json);

G_END_DECLS
