/* dossier-ledger.c: what rests on each source, and what each actor has part in
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/dossier-ledger-private.h"

#include "analysis/dossier-source-walk.h"

/* A ledger that is being written.  Options are looked at one after the other and let go, as a
 * dossier may have more of them than fit into memory at once. */
typedef struct
{
  DossierDocument *document;
  GHashTable      *entries; /* record → DossierLedgerEntry */
  GHashTable      *claims;  /* id → DossierClaim; of one option */
  GHashTable      *bases;   /* claim → GPtrArray of DossierSource; of one option */
  guint            option;  /* its place */
} Writer;

static guint
count (GListModel *list)
{
  return list == NULL ? 0 : g_list_model_get_n_items (list);
}

static void
add (Writer            *self,
     gpointer           record,
     DossierLedgerPart  part,
     guint              index,
     guint              side,
     gboolean           falls)
{
  DossierLedgerEntry *entry = g_hash_table_lookup (self->entries, record);
  DossierLedgerItem item = { self->option, part, falls ? 1 : 0, index, side };

  if (entry != NULL)
    dossier_ledger_entry_add (entry, &item);
}

/* The sources that a claim goes back to: the one in which it stands; the one that it names as its
 * origin; and where it names no origin, all that the first relies on. */
static GPtrArray *
find_bases (Writer       *self,
            DossierClaim *claim)
{
  GPtrArray *bases = g_hash_table_lookup (self->bases, claim);
  DossierSource *source;

  if (bases != NULL)
    return bases;

  bases = g_ptr_array_new ();
  source = dossier_document_find_source (self->document, claim->source);
  if (source != NULL)
    g_ptr_array_add (bases, source);
  if (claim->origin != NULL)
    {
      DossierSource *origin = dossier_document_find_source (self->document, claim->origin);

      if (origin != NULL && origin != source)
        g_ptr_array_add (bases, origin);
    }
  else if (source != NULL && source->cites != NULL)
    {
      g_autoptr (DossierSourceWalk) walk = dossier_source_walk_new (self->document, claim->source);

      while ((source = dossier_source_walk_next (walk)) != NULL)
        {
          g_ptr_array_add (bases, source);
          dossier_source_walk_enter (walk);
        }
    }
  g_hash_table_insert (self->bases, claim, bases);

  return bases;
}

/* Claims mostly stand in the option itself.  The dossier would keep each option in which it has
 * to look one up. */
static DossierClaim *
find_claim (Writer     *self,
            const char *id)
{
  DossierClaim *claim = g_hash_table_lookup (self->claims, id);

  return claim != NULL ? claim : dossier_document_find_claim (self->document, id);
}

/* Enters a statement under each source that one of its claims goes back to. */
static void
add_statement (Writer            *self,
               GStrv              claims,
               DossierLedgerPart  part,
               guint              index,
               guint              side)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  guint n_claims = 0;

  for (guint i = 0; claims != NULL && claims[i] != NULL; i++)
    {
      DossierClaim *claim = find_claim (self, claims[i]);
      GPtrArray *bases;

      if (claim == NULL || !g_hash_table_add (seen, claim))
        continue;
      n_claims++;
      bases = find_bases (self, claim);
      for (guint b = 0; b < bases->len; b++)
        {
          gpointer source = g_ptr_array_index (bases, b);
          guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, source));

          if (n == 0)
            g_ptr_array_add (order, source);
          g_hash_table_insert (counts, source, GUINT_TO_POINTER (n + 1));
        }
    }

  for (guint i = 0; i < order->len; i++)
    add (self, order->pdata[i], part, index, side,
         GPOINTER_TO_UINT (g_hash_table_lookup (counts, order->pdata[i])) == n_claims);
}

static void
add_to_sources (Writer        *self,
                DossierOption *option)
{
  g_hash_table_remove_all (self->bases);
  g_hash_table_remove_all (self->claims);
  for (guint i = 0; i < count (option->claims); i++)
    {
      g_autoptr (DossierClaim) claim = g_list_model_get_item (option->claims, i);

      g_hash_table_insert (self->claims, claim->id, claim);
    }

  for (guint i = 0; i < count (option->roles); i++)
    {
      g_autoptr (DossierRole) role = g_list_model_get_item (option->roles, i);

      add_statement (self, role->claims, DOSSIER_LEDGER_PART_ROLE, i, 0);
    }
  for (guint i = 0; i < count (option->facts); i++)
    {
      g_autoptr (DossierFact) fact = g_list_model_get_item (option->facts, i);

      add_statement (self, fact->claims, DOSSIER_LEDGER_PART_FACT, i, 0);
      for (guint s = 0; s < count (fact->sides); s++)
        {
          g_autoptr (DossierSide) side = g_list_model_get_item (fact->sides, s);

          add_statement (self, side->claims, DOSSIER_LEDGER_PART_SIDE, i, s);
        }
    }
  for (guint i = 0; i < count (option->conditions); i++)
    {
      g_autoptr (DossierCondition) condition = g_list_model_get_item (option->conditions, i);

      add_statement (self, condition->claims, DOSSIER_LEDGER_PART_CONDITION, i, 0);
    }
  for (guint i = 0; i < count (option->positions); i++)
    {
      g_autoptr (DossierPosition) position = g_list_model_get_item (option->positions, i);

      add_statement (self, position->claims, DOSSIER_LEDGER_PART_POSITION, i, 0);
    }
  for (guint i = 0; i < count (option->claims); i++)
    {
      g_autoptr (DossierClaim) claim = g_list_model_get_item (option->claims, i);
      GPtrArray *bases = find_bases (self, claim);

      for (guint b = 0; b < bases->len; b++)
        add (self, bases->pdata[b], DOSSIER_LEDGER_PART_CLAIM, i, 0, FALSE);
    }
}

static gpointer
find_actor (Writer     *self,
            const char *id)
{
  return dossier_document_find (self->document, DOSSIER_TYPE_ACTOR, id);
}

static void
add_to_actors (Writer        *self,
               DossierOption *option)
{
  for (guint i = 0; option->proposers != NULL && option->proposers[i] != NULL; i++)
    add (self, find_actor (self, option->proposers[i]), DOSSIER_LEDGER_PART_PROPOSER, i, 0, FALSE);
  for (guint i = 0; i < count (option->roles); i++)
    {
      g_autoptr (DossierRole) role = g_list_model_get_item (option->roles, i);

      add (self, find_actor (self, role->actor), DOSSIER_LEDGER_PART_ROLE, i, 0, FALSE);
    }
  for (guint i = 0; i < count (option->positions); i++)
    {
      g_autoptr (DossierPosition) position = g_list_model_get_item (option->positions, i);

      add (self, find_actor (self, position->actor), DOSSIER_LEDGER_PART_POSITION, i, 0, FALSE);
    }
}

/**
 * dossier_ledger_new:
 * @document: a dossier
 * @kind: what to list
 * @cancellable: (nullable): calls it off
 * @error: where to put that it was called off
 *
 * Goes through all options; with many of them that takes long enough for a thread.
 *
 * Returns: (transfer full) (nullable): a #GListModel of #DossierLedgerEntry, one for each source or
 *   actor, in the order of the dossier
 */
GListModel *
dossier_ledger_new (DossierDocument    *document,
                    DossierLedgerKind   kind,
                    GCancellable       *cancellable,
                    GError            **error)
{
  g_autoptr (GListStore) ledger = g_list_store_new (DOSSIER_TYPE_LEDGER_ENTRY);
  g_autoptr (GHashTable) entries = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) bases =
    g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GHashTable) claims = g_hash_table_new (g_str_hash, g_str_equal);
  Writer writer = { document, entries, claims, bases, 0 };
  GListModel *records;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document), NULL);

  records = kind == DOSSIER_LEDGER_KIND_SOURCES ? document->sources : document->actors;
  for (guint i = 0; i < count (records); i++)
    {
      g_autoptr (DossierRecord) record = g_list_model_get_item (records, i);
      g_autoptr (DossierLedgerEntry) entry = dossier_ledger_entry_new (record);

      g_hash_table_insert (entries, record, entry);
      g_list_store_append (ledger, entry);
    }

  for (guint i = 0; i < g_list_model_get_n_items (document->options); i++)
    {
      g_autoptr (DossierOption) option = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      option = g_list_model_get_item (document->options, i);
      writer.option = i;
      if (kind == DOSSIER_LEDGER_KIND_SOURCES)
        add_to_sources (&writer, option);
      else
        add_to_actors (&writer, option);
    }

  return G_LIST_MODEL (g_steal_pointer (&ledger));
}
