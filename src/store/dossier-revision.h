/* dossier-revision.h: what a note said before
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-annotation-kind.h"

G_BEGIN_DECLS

/**
 * DossierRevision:
 * @kind: what was meant by the note then
 * @body: what it said then, in Markdown
 * @modified: when that was written, in microseconds since 1970, UTC
 *
 * What a note said before.  Immutable; its members are there to be read.
 */
#define DOSSIER_TYPE_REVISION (dossier_revision_get_type ())

G_DECLARE_FINAL_TYPE (DossierRevision, dossier_revision, DOSSIER, REVISION, GObject)

struct _DossierRevision
{
  GObject                parent_instance;
  DossierAnnotationKind  kind;
  char                  *body;
  gint64                 modified;
};

G_END_DECLS
