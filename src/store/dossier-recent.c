/* dossier-recent.c: a dossier that was opened before
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/dossier-recent.h"

/**
 * DossierRecent:
 *
 * A dossier that was opened before, and where its reader was.  It never changes, so that any thread
 * may read it.
 */
struct _DossierRecent
{
  GObject  parent_instance;
  char    *uri;
  char    *title;
  char    *dossier_id;
  char    *option_id;
  gint64   opened;
};

enum
{
  PROP_0,
  PROP_URI,
  PROP_TITLE,
  PROP_DOSSIER_ID,
  PROP_OPTION_ID,
  PROP_OPENED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DossierRecent, dossier_recent, G_TYPE_OBJECT)

static void
dossier_recent_finalize (GObject *object)
{
  DossierRecent *self = DOSSIER_RECENT (object);

  g_clear_pointer (&self->uri, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->dossier_id, g_free);
  g_clear_pointer (&self->option_id, g_free);

  G_OBJECT_CLASS (dossier_recent_parent_class)->finalize (object);
}

static void
dossier_recent_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  DossierRecent *self = DOSSIER_RECENT (object);

  switch (prop_id)
    {
    case PROP_URI:
      g_value_set_string (value, self->uri);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_DOSSIER_ID:
      g_value_set_string (value, self->dossier_id);
      break;
    case PROP_OPTION_ID:
      g_value_set_string (value, self->option_id);
      break;
    case PROP_OPENED:
      g_value_set_int64 (value, self->opened);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_recent_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  DossierRecent *self = DOSSIER_RECENT (object);

  switch (prop_id)
    {
    case PROP_URI:
      self->uri = g_value_dup_string (value);
      break;
    case PROP_TITLE:
      self->title = g_value_dup_string (value);
      break;
    case PROP_DOSSIER_ID:
      self->dossier_id = g_value_dup_string (value);
      break;
    case PROP_OPTION_ID:
      self->option_id = g_value_dup_string (value);
      break;
    case PROP_OPENED:
      self->opened = g_value_get_int64 (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_recent_constructed (GObject *object)
{
  DossierRecent *self = DOSSIER_RECENT (object);

  G_OBJECT_CLASS (dossier_recent_parent_class)->constructed (object);

  if (self->opened == 0)
    self->opened = g_get_real_time ();
}

static void
dossier_recent_class_init (DossierRecentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = dossier_recent_constructed;
  object_class->finalize = dossier_recent_finalize;
  object_class->get_property = dossier_recent_get_property;
  object_class->set_property = dossier_recent_set_property;

  /**
   * DossierRecent:uri:
   *
   * Where the file is; there is one entry for each.
   */
  properties[PROP_URI] = g_param_spec_string ("uri", NULL, NULL, NULL, flags);
  /**
   * DossierRecent:title:
   *
   * The dossier's title, as the reader saw it.
   */
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  /**
   * DossierRecent:dossier-id:
   *
   * The dossier's id.
   */
  properties[PROP_DOSSIER_ID] = g_param_spec_string ("dossier-id", NULL, NULL, NULL, flags);
  /**
   * DossierRecent:option-id:
   *
   * The id of the option that was read last; %NULL where that is not known.
   */
  properties[PROP_OPTION_ID] = g_param_spec_string ("option-id", NULL, NULL, NULL, flags);
  /**
   * DossierRecent:opened:
   *
   * When it was last opened, in microseconds since the beginning of 1970 in UTC; the present where
   * 0 was given.
   */
  properties[PROP_OPENED] = g_param_spec_int64 ("opened", NULL, NULL,
                                                G_MININT64, G_MAXINT64, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
dossier_recent_init (DossierRecent *self)
{
}

/**
 * dossier_recent_new:
 * @uri: where the file is
 * @title: the dossier's title
 * @dossier_id: its id
 * @option_id: (nullable): the id of the option that was read last; %NULL where that is not known
 * @opened: when it was opened, in microseconds since the beginning of 1970 in UTC; 0 for now
 *
 * Returns: (transfer full): an entry for the list of recent dossiers
 */
DossierRecent *
dossier_recent_new (const char *uri,
                    const char *title,
                    const char *dossier_id,
                    const char *option_id,
                    gint64      opened)
{
  g_return_val_if_fail (uri != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (dossier_id != NULL, NULL);

  return g_object_new (DOSSIER_TYPE_RECENT,
                       "uri", uri,
                       "title", title,
                       "dossier-id", dossier_id,
                       "option-id", option_id,
                       "opened", opened,
                       NULL);
}

/**
 * dossier_recent_get_uri:
 * @self: a recent dossier
 *
 * Returns: (transfer none): where the file is
 */
const char *
dossier_recent_get_uri (DossierRecent *self)
{
  g_return_val_if_fail (DOSSIER_IS_RECENT (self), NULL);

  return self->uri;
}

/**
 * dossier_recent_get_title:
 * @self: a recent dossier
 *
 * Returns: (transfer none): the dossier's title
 */
const char *
dossier_recent_get_title (DossierRecent *self)
{
  g_return_val_if_fail (DOSSIER_IS_RECENT (self), NULL);

  return self->title;
}

/**
 * dossier_recent_get_dossier_id:
 * @self: a recent dossier
 *
 * Returns: (transfer none): the dossier's id
 */
const char *
dossier_recent_get_dossier_id (DossierRecent *self)
{
  g_return_val_if_fail (DOSSIER_IS_RECENT (self), NULL);

  return self->dossier_id;
}

/**
 * dossier_recent_get_option_id:
 * @self: a recent dossier
 *
 * Returns: (transfer none) (nullable): the id of the option that was read last
 */
const char *
dossier_recent_get_option_id (DossierRecent *self)
{
  g_return_val_if_fail (DOSSIER_IS_RECENT (self), NULL);

  return self->option_id;
}

/**
 * dossier_recent_get_opened:
 * @self: a recent dossier
 *
 * Returns: when it was last opened, in microseconds since the beginning of 1970 in UTC
 */
gint64
dossier_recent_get_opened (DossierRecent *self)
{
  g_return_val_if_fail (DOSSIER_IS_RECENT (self), 0);

  return self->opened;
}
