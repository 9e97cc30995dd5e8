/* dossier-as-of.c: a dossier as it stood at a date
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/dossier-as-of.h"

#include <glib/gi18n-lib.h>

struct _DossierAsOf
{
  GObject          parent_instance;
  DossierDocument *document; /* as it is now */
  DossierDate     *date;
  GHashTable      *states;   /* option id → DossierOptionState, of those that were asked for */
  GHashTable      *claims;   /* id → DossierClaim, of options that are not as they are now */
};

static const DossierOptionState *
ensure_state (DossierAsOf   *self,
              DossierOption *option)
{
  DossierOptionState *state = g_hash_table_lookup (self->states, option->id);
  GListModel *claims;

  if (state != NULL)
    return state;

  state = dossier_option_state_new (self->document, option, self->date);
  g_hash_table_insert (self->states, g_strdup (option->id), state);

  claims = state->option == option ? NULL : state->option->claims;
  for (guint i = 0; claims != NULL && i < g_list_model_get_n_items (claims); i++)
    {
      DossierClaim *claim = g_list_model_get_item (claims, i);

      g_hash_table_insert (self->claims, g_strdup (claim->id), claim);
    }

  return state;
}

static GType
dossier_as_of_get_item_type (GListModel *model)
{
  return DOSSIER_TYPE_OPTION;
}

static guint
dossier_as_of_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (DOSSIER_AS_OF (model)->document->options);
}

static gpointer
dossier_as_of_get_item (GListModel *model,
                        guint       position)
{
  DossierAsOf *self = DOSSIER_AS_OF (model);
  g_autoptr (DossierOption) option = g_list_model_get_item (self->document->options, position);

  return option == NULL ? NULL : g_object_ref (ensure_state (self, option)->option);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = dossier_as_of_get_item_type;
  iface->get_n_items = dossier_as_of_get_n_items;
  iface->get_item = dossier_as_of_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (DossierAsOf, dossier_as_of, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
dossier_as_of_dispose (GObject *object)
{
  DossierAsOf *self = DOSSIER_AS_OF (object);

  g_hash_table_remove_all (self->claims);
  g_hash_table_remove_all (self->states);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (dossier_as_of_parent_class)->dispose (object);
}

static void
dossier_as_of_finalize (GObject *object)
{
  DossierAsOf *self = DOSSIER_AS_OF (object);

  g_clear_pointer (&self->claims, g_hash_table_unref);
  g_clear_pointer (&self->states, g_hash_table_unref);
  g_clear_pointer (&self->date, dossier_date_unref);

  G_OBJECT_CLASS (dossier_as_of_parent_class)->finalize (object);
}

static void
dossier_as_of_class_init (DossierAsOfClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossier_as_of_dispose;
  G_OBJECT_CLASS (klass)->finalize = dossier_as_of_finalize;
}

static void
dossier_as_of_init (DossierAsOf *self)
{
  self->states = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                        (GDestroyNotify) dossier_option_state_free);
  self->claims = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

/* A claim as it was under its option, which may have changed since. */
static gpointer
find_claim (DossierAsOf *self,
            const char  *id)
{
  gpointer claim = g_hash_table_lookup (self->claims, id);
  g_autoptr (DossierOption) option = NULL;
  guint position;

  if (claim != NULL)
    return claim;

  if (dossier_outline_find_claim (dossier_document_get_outline (self->document), id, &position))
    option = g_list_model_get_item (self->document->options, position);
  if (option != NULL && ensure_state (self, option)->option != option)
    claim = g_hash_table_lookup (self->claims, id);

  return claim != NULL ? claim : dossier_document_find_claim (self->document, id);
}

/* DossierDocumentFinder */
static gpointer
find (GListModel *options,
      GType       type,
      const char *id)
{
  DossierAsOf *self = DOSSIER_AS_OF (options);
  gpointer record;

  if (type == DOSSIER_TYPE_CLAIM)
    return find_claim (self, id);

  record = dossier_document_find (self->document, type, id);

  return record != NULL && type == DOSSIER_TYPE_OPTION
         ? ensure_state (self, record)->option : record;
}

/* The events that had come, or may have. */
static GListModel *
filter_events (DossierDocument *document,
               DossierDate     *as_of)
{
  GListStore *store;

  if (document->events == NULL)
    return NULL;

  store = g_list_store_new (DOSSIER_TYPE_EVENT);
  for (guint i = 0; i < g_list_model_get_n_items (document->events); i++)
    {
      g_autoptr (DossierEvent) event = g_list_model_get_item (document->events, i);

      if (dossier_date_place (event->date, as_of) != DOSSIER_DATE_PLACE_AFTER &&
          !dossier_claims_are_later (document, (const char * const *) event->claims, as_of))
        g_list_store_append (store, event);
    }

  return G_LIST_MODEL (store);
}

/**
 * dossier_document_at:
 * @document: a dossier as it is now
 * @as_of: a date with a place in the calendar; a month or a year stands for its last day
 *
 * Leads a dossier back to a date: its options and events are those of that day, all else is as it
 * is now.
 *
 * Returns: (transfer full): the dossier as it stood
 */
DossierDocument *
dossier_document_at (DossierDocument *document,
                     DossierDate     *as_of)
{
  DossierAsOf *self;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (dossier_as_of_get (document) == NULL, NULL);
  g_return_val_if_fail (as_of != NULL && dossier_date_is_known (as_of), NULL);

  self = g_object_new (DOSSIER_TYPE_AS_OF, NULL);
  self->document = g_object_ref (document);
  self->date = dossier_date_ref (as_of);

  return dossier_document_new_view (document, filter_events (document, as_of),
                                    G_LIST_MODEL (self), find);
}

/**
 * dossier_as_of_get:
 * @document: a dossier
 *
 * Returns: (transfer none) (nullable): its options, where they are those of a date; %NULL where the
 *   dossier is as it is now
 */
DossierAsOf *
dossier_as_of_get (DossierDocument *document)
{
  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document), NULL);

  return DOSSIER_IS_AS_OF (document->options) ? DOSSIER_AS_OF (document->options) : NULL;
}

/**
 * dossier_as_of_get_date:
 * @self: options at a date
 *
 * Returns: (transfer none): the date
 */
DossierDate *
dossier_as_of_get_date (DossierAsOf *self)
{
  g_return_val_if_fail (DOSSIER_IS_AS_OF (self), NULL);

  return self->date;
}

/**
 * dossier_as_of_get_state:
 * @self: options at a date
 * @option_id: the id of one of them
 *
 * Returns: (nullable): how that option stood; owned by @self
 */
const DossierOptionState *
dossier_as_of_get_state (DossierAsOf *self,
                         const char  *option_id)
{
  DossierOption *option;

  g_return_val_if_fail (DOSSIER_IS_AS_OF (self), NULL);

  option = dossier_document_find_option (self->document, option_id);

  return option == NULL ? NULL : ensure_state (self, option);
}

/**
 * dossier_as_of_get_mark:
 * @self: options at a date
 * @claim: a claim of one of them
 *
 * Returns: (nullable): words to mark @claim with, where it cannot be told whether it had been
 *   reported by then
 */
const char *
dossier_as_of_get_mark (DossierAsOf  *self,
                        DossierClaim *claim)
{
  g_return_val_if_fail (DOSSIER_IS_AS_OF (self), NULL);

  return dossier_claim_place (self->document, claim, self->date) == DOSSIER_DATE_PLACE_UNKNOWN
         /* Translators: said of a claim of which it is not known whether it was reported before a
          * date or after */
         ? _("date unknown") : NULL;
}

/**
 * dossier_as_of_describe:
 * @comparison: a comparison, also of one option
 *
 * Returns: (transfer full) (nullable): the date at which the options stood so, what is left out of
 *   them and what could not be told, in sentences and in the user's language; %NULL where the
 *   dossier is as it is now
 */
GStrv
dossier_as_of_describe (DossierComparison *comparison)
{
  DossierAsOf *self = dossier_as_of_get (dossier_comparison_get_document (comparison));
  guint n_options = dossier_comparison_get_n_options (comparison);
  g_autoptr (GStrvBuilder) lines = NULL;
  g_autofree char *date = NULL;

  if (self == NULL)
    return NULL;

  lines = g_strv_builder_new ();
  date = dossier_date_format (self->date);
  /* Translators: “%s” is a date, like “3 May 2024” */
  g_strv_builder_take (lines, g_strdup_printf (_("As of %s"), date));
  for (guint i = 0; i < n_options; i++)
    {
      DossierOption *option = dossier_comparison_get_option (comparison, i);
      const DossierOptionState *state = dossier_as_of_get_state (self, option->id);
      g_auto (GStrv) own = dossier_option_state_to_lines (state, self->date);

      for (guint l = 0; own[l] != NULL; l++)
        if (n_options == 1)
          g_strv_builder_add (lines, own[l]);
        else
          g_strv_builder_take (lines, g_strdup_printf (
            /* Translators: the title of an option, and a sentence about it */
            C_("option", "%1$s: %2$s"), dossier_text_get (option->title), own[l]));
    }

  return g_strv_builder_end (lines);
}
