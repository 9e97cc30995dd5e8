/* dossier-version-choice.c: a version that can be compared with another
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-version-choice.h"

#include <glib/gi18n.h>

struct _DossierVersionChoice
{
  GObject          parent_instance;
  char            *label;
  DossierDocument *document; /* NULL: it is kept in the library */
  gint64           id;       /* there */
};

G_DEFINE_FINAL_TYPE (DossierVersionChoice, dossier_version_choice, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_LABEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
dossier_version_choice_finalize (GObject *object)
{
  DossierVersionChoice *self = DOSSIER_VERSION_CHOICE (object);

  g_clear_pointer (&self->label, g_free);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (dossier_version_choice_parent_class)->finalize (object);
}

static void
dossier_version_choice_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  DossierVersionChoice *self = DOSSIER_VERSION_CHOICE (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_version_choice_class_init (DossierVersionChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = dossier_version_choice_finalize;
  object_class->get_property = dossier_version_choice_get_property;

  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
dossier_version_choice_init (DossierVersionChoice *self)
{
}

/**
 * dossier_version_choice_new:
 * @label: what to call it
 * @document: the version
 *
 * Returns: (transfer full): a version that has been read
 */
DossierVersionChoice *
dossier_version_choice_new (const char      *label,
                            DossierDocument *document)
{
  DossierVersionChoice *self = g_object_new (DOSSIER_TYPE_VERSION_CHOICE, NULL);

  self->label = g_strdup (label);
  self->document = g_object_ref (document);

  return self;
}

/**
 * dossier_version_choice_new_kept:
 * @version: a version that the library keeps
 *
 * Returns: (transfer full): that version, called by the time when it was first seen
 */
DossierVersionChoice *
dossier_version_choice_new_kept (DossierVersion *version)
{
  DossierVersionChoice *self = g_object_new (DOSSIER_TYPE_VERSION_CHOICE, NULL);
  g_autoptr (GDateTime) seen =
    g_date_time_new_from_unix_local (version->first_seen / G_USEC_PER_SEC);

  /* Translators: when a version was first open, like “Seen 5 Mar 2024, 14:30”; see
   * g_date_time_format() */
  self->label = g_date_time_format (seen, _("Seen %-d %b %Y, %H:%M"));
  self->id = version->id;

  return self;
}

/**
 * dossier_version_choice_get_label:
 * @self: a version
 *
 * Returns: what it is called
 */
const char *
dossier_version_choice_get_label (DossierVersionChoice *self)
{
  return self->label;
}

/**
 * dossier_version_choice_get_document:
 * @self: a version
 *
 * Returns: (transfer none) (nullable): the version itself; %NULL where it has to be fetched from
 *   the library
 */
DossierDocument *
dossier_version_choice_get_document (DossierVersionChoice *self)
{
  return self->document;
}

/**
 * dossier_version_choice_get_id:
 * @self: a version that is kept in the library
 *
 * Returns: its number there
 */
gint64
dossier_version_choice_get_id (DossierVersionChoice *self)
{
  return self->id;
}
