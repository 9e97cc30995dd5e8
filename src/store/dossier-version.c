/* dossier-version.c: a version of a dossier that the library keeps
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-version.h"

G_DEFINE_FINAL_TYPE (DossierVersion, dossier_version, G_TYPE_OBJECT)

static void
dossier_version_finalize (GObject *object)
{
  DossierVersion *self = DOSSIER_VERSION (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->hash, g_free);

  G_OBJECT_CLASS (dossier_version_parent_class)->finalize (object);
}

static void
dossier_version_class_init (DossierVersionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_version_finalize;
}

static void
dossier_version_init (DossierVersion *self)
{
}
