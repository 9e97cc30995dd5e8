/* dossier-version.h: a version of a dossier that the library keeps
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * DossierVersion:
 * @id: its number in the library
 * @title: the title of the dossier
 * @size: the size of its text, in bytes
 * @first_seen: when it was first open, in microseconds since 1970, UTC
 * @last_seen: when it was last open
 * @hash: the SHA-256 of its text, in hexadecimal digits
 *
 * A version of a dossier that the user has seen.  Immutable; its members are there to be read.
 */
#define DOSSIER_TYPE_VERSION (dossier_version_get_type ())

G_DECLARE_FINAL_TYPE (DossierVersion, dossier_version, DOSSIER, VERSION, GObject)

struct _DossierVersion
{
  GObject  parent_instance;
  gint64   id;
  char    *title;
  gint64   size;
  gint64   first_seen;
  gint64   last_seen;
  char    *hash;
};

G_END_DECLS
