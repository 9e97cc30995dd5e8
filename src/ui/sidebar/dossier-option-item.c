/* dossier-option-item.c: an option as the sidebar shows it
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-option-item.h"

#include "analysis/dossier-as-of.h"

#include <glib/gi18n.h>

struct _DossierOptionItem
{
  GObject          parent_instance;
  DossierDocument *document; /* as it is shown: now, or at a date */
  char            *id;
  DossierOption   *option;   /* as it is shown; NULL until it is asked for */
  char            *theme;    /* the theme's title; empty where there is none */
  guint            note_count;
  gboolean         compared;
  gboolean         changed;
};

G_DEFINE_FINAL_TYPE (DossierOptionItem, dossier_option_item, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_OPTION,
  PROP_TITLE,
  PROP_STATUS,
  PROP_THEME,
  PROP_NOTE_COUNT,
  PROP_COMPARED,
  PROP_CHANGED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
dossier_option_item_finalize (GObject *object)
{
  DossierOptionItem *self = DOSSIER_OPTION_ITEM (object);

  g_clear_object (&self->option);
  g_clear_object (&self->document);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->theme, g_free);

  G_OBJECT_CLASS (dossier_option_item_parent_class)->finalize (object);
}

static void
dossier_option_item_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  DossierOptionItem *self = DOSSIER_OPTION_ITEM (object);

  switch (prop_id)
    {
    case PROP_OPTION:
      g_value_set_object (value, dossier_option_item_get_option (self));
      break;
    case PROP_TITLE:
      g_value_set_string (value, dossier_text_get (dossier_option_item_get_option (self)->title));
      break;
    case PROP_STATUS:
      g_value_set_string (value, dossier_option_item_get_status (self));
      break;
    case PROP_THEME:
      g_value_set_string (value, self->theme);
      break;
    case PROP_NOTE_COUNT:
      g_value_set_uint (value, self->note_count);
      break;
    case PROP_COMPARED:
      g_value_set_boolean (value, self->compared);
      break;
    case PROP_CHANGED:
      g_value_set_boolean (value, self->changed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_option_item_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  DossierOptionItem *self = DOSSIER_OPTION_ITEM (object);

  switch (prop_id)
    {
    case PROP_NOTE_COUNT:
      dossier_option_item_set_note_count (self, g_value_get_uint (value));
      break;
    case PROP_COMPARED:
      dossier_option_item_set_compared (self, g_value_get_boolean (value));
      break;
    case PROP_CHANGED:
      dossier_option_item_set_changed (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_option_item_class_init (DossierOptionItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = dossier_option_item_finalize;
  object_class->get_property = dossier_option_item_get_property;
  object_class->set_property = dossier_option_item_set_property;

  properties[PROP_OPTION] =
    g_param_spec_object ("option", NULL, NULL, DOSSIER_TYPE_OPTION, readable);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, readable);
  properties[PROP_STATUS] = g_param_spec_string ("status", NULL, NULL, NULL, readable);
  properties[PROP_THEME] = g_param_spec_string ("theme", NULL, NULL, NULL, readable);
  properties[PROP_NOTE_COUNT] =
    g_param_spec_uint ("note-count", NULL, NULL, 0, G_MAXUINT, 0, writable);
  properties[PROP_COMPARED] = g_param_spec_boolean ("compared", NULL, NULL, FALSE, writable);
  properties[PROP_CHANGED] = g_param_spec_boolean ("changed", NULL, NULL, FALSE, writable);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
dossier_option_item_init (DossierOptionItem *self)
{
}

/**
 * dossier_option_item_new:
 * @document: a dossier
 * @option: one of its options
 *
 * Returns: (transfer full): a row for @option
 */
DossierOptionItem *
dossier_option_item_new (DossierDocument *document,
                         DossierOption   *option)
{
  DossierOptionItem *self = g_object_new (DOSSIER_TYPE_OPTION_ITEM, NULL);
  DossierTheme *theme = dossier_document_find (document, DOSSIER_TYPE_THEME, option->theme);

  self->document = g_object_ref (document);
  self->id = g_strdup (option->id);
  self->option = g_object_ref (option);
  self->theme = g_strdup (theme == NULL ? "" : dossier_text_get (theme->title));

  return self;
}

/**
 * dossier_option_item_get_option:
 * @self: a row
 *
 * Returns: (transfer none): the option, as it is shown
 */
DossierOption *
dossier_option_item_get_option (DossierOptionItem *self)
{
  g_return_val_if_fail (DOSSIER_IS_OPTION_ITEM (self), NULL);

  if (self->option == NULL)
    g_set_object (&self->option, dossier_document_find_option (self->document, self->id));

  return self->option;
}

/**
 * dossier_option_item_get_id:
 * @self: a row
 *
 * Returns: the option's id
 */
const char *
dossier_option_item_get_id (DossierOptionItem *self)
{
  g_return_val_if_fail (DOSSIER_IS_OPTION_ITEM (self), NULL);

  return self->id;
}

/**
 * dossier_option_item_get_status:
 * @self: a row
 *
 * Returns: the words for the option's status, as it is shown; of an option of which nothing was
 *   known at the date that is shown, that
 */
const char *
dossier_option_item_get_status (DossierOptionItem *self)
{
  DossierAsOf *as_of;

  g_return_val_if_fail (DOSSIER_IS_OPTION_ITEM (self), NULL);

  as_of = dossier_as_of_get (self->document);
  if (as_of != NULL && !dossier_as_of_get_state (as_of, self->id)->known)
    /* Translators: in place of the status of an option, at a date before anything was reported of
     * it */
    return C_("status", "Nothing reported yet");

  return dossier_status_get_label (dossier_option_item_get_option (self)->status);
}

/**
 * dossier_option_item_set_document:
 * @self: a row
 * @document: the dossier of the option, as it is now or as it stood at a date
 *
 * Shows the option as it is in @document.  It is looked up when it is next asked for, as most rows
 * are out of sight.
 */
void
dossier_option_item_set_document (DossierOptionItem *self,
                                  DossierDocument   *document)
{
  g_return_if_fail (DOSSIER_IS_OPTION_ITEM (self));
  g_return_if_fail (DOSSIER_IS_DOCUMENT (document));

  if (!g_set_object (&self->document, document))
    return;

  g_clear_object (&self->option);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPTION]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATUS]);
}

/**
 * dossier_option_item_get_theme:
 * @self: a row
 *
 * Returns: the title of the option's theme; empty where it has none
 */
const char *
dossier_option_item_get_theme (DossierOptionItem *self)
{
  g_return_val_if_fail (DOSSIER_IS_OPTION_ITEM (self), NULL);

  return self->theme;
}

/**
 * dossier_option_item_get_note_count:
 * @self: a row
 *
 * Returns: how many notes the user has on the option
 */
guint
dossier_option_item_get_note_count (DossierOptionItem *self)
{
  g_return_val_if_fail (DOSSIER_IS_OPTION_ITEM (self), 0);

  return self->note_count;
}

/**
 * dossier_option_item_set_note_count:
 * @self: a row
 * @note_count: how many notes the user has on the option
 */
void
dossier_option_item_set_note_count (DossierOptionItem *self,
                                    guint              note_count)
{
  g_return_if_fail (DOSSIER_IS_OPTION_ITEM (self));

  if (self->note_count == note_count)
    return;

  self->note_count = note_count;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTE_COUNT]);
}

/**
 * dossier_option_item_get_compared:
 * @self: a row
 *
 * Returns: whether the option is chosen for a comparison
 */
gboolean
dossier_option_item_get_compared (DossierOptionItem *self)
{
  g_return_val_if_fail (DOSSIER_IS_OPTION_ITEM (self), FALSE);

  return self->compared;
}

/**
 * dossier_option_item_set_compared:
 * @self: a row
 * @compared: whether the option is chosen for a comparison
 */
void
dossier_option_item_set_compared (DossierOptionItem *self,
                                  gboolean           compared)
{
  g_return_if_fail (DOSSIER_IS_OPTION_ITEM (self));

  compared = !!compared;
  if (self->compared == compared)
    return;

  self->compared = compared;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPARED]);
}

/**
 * dossier_option_item_get_changed:
 * @self: a row
 *
 * Returns: whether the option says something else than when the user last read it
 */
gboolean
dossier_option_item_get_changed (DossierOptionItem *self)
{
  g_return_val_if_fail (DOSSIER_IS_OPTION_ITEM (self), FALSE);

  return self->changed;
}

/**
 * dossier_option_item_set_changed:
 * @self: a row
 * @changed: whether the option says something else than when the user last read it
 */
void
dossier_option_item_set_changed (DossierOptionItem *self,
                                 gboolean           changed)
{
  g_return_if_fail (DOSSIER_IS_OPTION_ITEM (self));

  changed = !!changed;
  if (self->changed == changed)
    return;

  self->changed = changed;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHANGED]);
}
