/* dossier-options.c: the options of a dossier, read when they are asked for
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Records take five times the memory of their text.  An option that was asked for is kept as long
 * as somebody holds it, so that all who ask at the same time get the same; one that was looked up
 * by an id, and so lent rather than given, is kept for good.
 */

#include "config.h"

#include "model/dossier-options.h"

#include "model/dossier-string-hash.h"

#include <glib/gi18n-lib.h>

struct _DossierOptions
{
  GObject             parent_instance;
  DossierOutline     *outline;
  DossierOptionReader reader; /* NULL: the dossier is gone */
  gpointer            user_data;

  GMutex              mutex;  /* of what follows */
  GWeakRef           *alive;  /* of DossierOption, by position */
  GHashTable         *kept;   /* of DossierOption */
  GHashTable         *claims; /* id → DossierClaim, of options that a claim was looked up in */
  GPtrArray          *missing; /* of DossierClaim, which stand in for those that cannot be read */
};

static GType
dossier_options_get_item_type (GListModel *model)
{
  return DOSSIER_TYPE_OPTION;
}

static guint
dossier_options_get_n_items (GListModel *model)
{
  DossierOptions *self = DOSSIER_OPTIONS (model);

  return self->reader == NULL ? 0 : dossier_outline_get_n (self->outline);
}

static gpointer
dossier_options_get_item (GListModel *model,
                          guint       position)
{
  DossierOptions *self = DOSSIER_OPTIONS (model);
  g_autoptr (DossierOption) fresh = NULL;
  DossierOption *option;

  if (position >= dossier_options_get_n_items (model))
    return NULL;

  option = g_weak_ref_get (&self->alive[position]);
  if (option != NULL)
    return option;

  /* Another thread may be as far. */
  fresh = self->reader (position, self->user_data);
  g_mutex_lock (&self->mutex);
  option = g_weak_ref_get (&self->alive[position]);
  if (option == NULL)
    {
      option = g_steal_pointer (&fresh);
      g_weak_ref_set (&self->alive[position], option);
    }
  g_mutex_unlock (&self->mutex);

  return option;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = dossier_options_get_item_type;
  iface->get_n_items = dossier_options_get_n_items;
  iface->get_item = dossier_options_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (DossierOptions, dossier_options, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
dossier_options_finalize (GObject *object)
{
  DossierOptions *self = DOSSIER_OPTIONS (object);

  dossier_options_detach (self);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (dossier_options_parent_class)->finalize (object);
}

static void
dossier_options_class_init (DossierOptionsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_options_finalize;
}

static void
dossier_options_init (DossierOptions *self)
{
  g_mutex_init (&self->mutex);
  self->kept = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->claims = g_hash_table_new (dossier_string_hash, g_str_equal);
  self->missing = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * dossier_options_new:
 * @outline: where the options stand; must live until dossier_options_detach()
 * @reader: what reads one of them
 * @user_data: for @reader
 *
 * Returns: (transfer full): the options
 */
DossierOptions *
dossier_options_new (DossierOutline      *outline,
                     DossierOptionReader  reader,
                     gpointer             user_data)
{
  DossierOptions *self = g_object_new (DOSSIER_TYPE_OPTIONS, NULL);

  self->outline = outline;
  self->reader = reader;
  self->user_data = user_data;
  self->alive = g_new0 (GWeakRef, dossier_outline_get_n (outline));
  for (guint i = 0; i < dossier_outline_get_n (outline); i++)
    g_weak_ref_init (&self->alive[i], NULL);

  return self;
}

/**
 * dossier_options_detach:
 * @self: the options of a dossier that goes
 *
 * Leaves the list empty.
 */
void
dossier_options_detach (DossierOptions *self)
{
  if (self->reader == NULL)
    return;

  self->reader = NULL;
  g_clear_pointer (&self->claims, g_hash_table_unref);
  g_clear_pointer (&self->missing, g_ptr_array_unref);
  g_clear_pointer (&self->kept, g_hash_table_unref);
  for (guint i = 0; i < dossier_outline_get_n (self->outline); i++)
    g_weak_ref_clear (&self->alive[i]);
  g_clear_pointer (&self->alive, g_free);
}

/**
 * dossier_options_keep:
 * @self: options
 * @position: the position of one
 * @option: that option
 *
 * Keeps an option that was read, so that it is not read again.
 */
void
dossier_options_keep (DossierOptions *self,
                      guint           position,
                      DossierOption  *option)
{
  g_mutex_lock (&self->mutex);
  g_weak_ref_set (&self->alive[position], option);
  g_hash_table_add (self->kept, g_object_ref (option));
  g_mutex_unlock (&self->mutex);
}

/* Lends the option at @position. */
static DossierOption *
peek (DossierOptions *self,
      guint           position)
{
  g_autoptr (DossierOption) option = g_list_model_get_item (G_LIST_MODEL (self), position);

  if (option == NULL)
    return NULL;

  g_mutex_lock (&self->mutex);
  if (!g_hash_table_contains (self->kept, option))
    g_hash_table_add (self->kept, g_object_ref (option));
  g_mutex_unlock (&self->mutex);

  return option;
}

/**
 * dossier_options_find:
 * @self: options
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the option of that id; kept as long as the list
 */
DossierOption *
dossier_options_find (DossierOptions *self,
                      const char     *id)
{
  guint position;

  return dossier_outline_find_option (self->outline, id, &position) ? peek (self, position) : NULL;
}

/* What stands in the place of a claim under an option that is not sound. */
static DossierClaim *
add_missing (DossierOptions *self,
             const char     *id)
{
  DossierClaim *claim = g_object_new (DOSSIER_TYPE_CLAIM, NULL);

  claim->id = g_strdup (id);
  claim->text = dossier_text_new (_("A claim that cannot be read"));
  g_ptr_array_add (self->missing, claim);
  g_hash_table_insert (self->claims, claim->id, claim);

  return claim;
}

/**
 * dossier_options_find_claim:
 * @self: options
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the claim of that id, whichever option it stands under; kept
 *   as long as the list
 */
DossierClaim *
dossier_options_find_claim (DossierOptions *self,
                            const char     *id)
{
  DossierOption *option;
  DossierClaim *claim;
  guint position;

  g_mutex_lock (&self->mutex);
  claim = g_hash_table_lookup (self->claims, id);
  g_mutex_unlock (&self->mutex);
  if (claim != NULL)
    return claim;

  if (!dossier_outline_find_claim (self->outline, id, &position))
    return NULL;
  option = peek (self, position);
  if (option == NULL)
    return NULL;

  g_mutex_lock (&self->mutex);
  for (guint i = 0; option->claims != NULL && i < g_list_model_get_n_items (option->claims); i++)
    {
      g_autoptr (DossierClaim) each = g_list_model_get_item (option->claims, i);

      g_hash_table_insert (self->claims, each->id, each); /* both kept by @option */
    }
  claim = g_hash_table_lookup (self->claims, id);
  if (claim == NULL)
    claim = add_missing (self, id);
  g_mutex_unlock (&self->mutex);

  return claim;
}
