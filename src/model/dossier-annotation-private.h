/* dossier-annotation-private.h: what a note is made of
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-annotation.h"

G_BEGIN_DECLS

struct _DossierAnnotation
{
  GObject                parent_instance;
  char                  *id;
  char                  *dossier_id;
  char                  *option_id;
  DossierAnnotationKind  kind;
  char                  *body;
  gint64                 created;
  gint64                 modified;
  gint64                 deleted;
  DossierAnnotationColour colour;
  gint64                 resolved;
  GPtrArray             *targets; /* of DossierTarget */
  GStrv                  tags;
  char                  *other;
};

G_END_DECLS
