/* dossier-ledger-entry.c: what rests on a source, or what an actor has part in
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/dossier-ledger-private.h"

#include <glib/gi18n-lib.h>

struct _DossierLedgerEntry
{
  GObject        parent_instance;
  DossierRecord *record;
  GArray        *items; /* of DossierLedgerItem */
  guint          counts[DOSSIER_LEDGER_PART_CLAIM + 1];
  guint          n_fall;
};

G_DEFINE_FINAL_TYPE (DossierLedgerEntry, dossier_ledger_entry, G_TYPE_OBJECT)

G_DEFINE_ENUM_TYPE (DossierLedgerPart, dossier_ledger_part,
  G_DEFINE_ENUM_VALUE (DOSSIER_LEDGER_PART_PROPOSER, "proposer"),
  G_DEFINE_ENUM_VALUE (DOSSIER_LEDGER_PART_ROLE, "role"),
  G_DEFINE_ENUM_VALUE (DOSSIER_LEDGER_PART_FACT, "fact"),
  G_DEFINE_ENUM_VALUE (DOSSIER_LEDGER_PART_SIDE, "side"),
  G_DEFINE_ENUM_VALUE (DOSSIER_LEDGER_PART_CONDITION, "condition"),
  G_DEFINE_ENUM_VALUE (DOSSIER_LEDGER_PART_POSITION, "position"),
  G_DEFINE_ENUM_VALUE (DOSSIER_LEDGER_PART_CLAIM, "claim"))

/**
 * dossier_ledger_part_get_label:
 * @value: a part of an option
 *
 * Returns: its name, in the user's language
 */
const char *
dossier_ledger_part_get_label (DossierLedgerPart value)
{
  static const char * const labels[] = {
    NC_("part in the ledger", "Proposer"),
    NC_("part in the ledger", "Role"),
    NC_("part in the ledger", "Fact"),
    NC_("part in the ledger", "Side of a dispute"),
    NC_("part in the ledger", "Condition"),
    NC_("part in the ledger", "Position"),
    NC_("part in the ledger", "Claim"),
  };

  g_return_val_if_fail (value < G_N_ELEMENTS (labels), NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "part in the ledger", labels[value]);
}

static void
dossier_ledger_entry_finalize (GObject *object)
{
  DossierLedgerEntry *self = DOSSIER_LEDGER_ENTRY (object);

  g_clear_object (&self->record);
  g_clear_pointer (&self->items, g_array_unref);

  G_OBJECT_CLASS (dossier_ledger_entry_parent_class)->finalize (object);
}

static void
dossier_ledger_entry_class_init (DossierLedgerEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_ledger_entry_finalize;
}

static void
dossier_ledger_entry_init (DossierLedgerEntry *self)
{
  self->items = g_array_new (FALSE, FALSE, sizeof (DossierLedgerItem));
}

/**
 * dossier_ledger_entry_new:
 * @record: a source or an actor
 *
 * Returns: (transfer full): an entry without items.  For the ledger
 */
DossierLedgerEntry *
dossier_ledger_entry_new (DossierRecord *record)
{
  DossierLedgerEntry *self = g_object_new (DOSSIER_TYPE_LEDGER_ENTRY, NULL);

  self->record = g_object_ref (record);

  return self;
}

/**
 * dossier_ledger_entry_add:
 * @self: an entry that is being filled
 * @item: what to add
 *
 * Adds an item.  For the ledger.
 */
void
dossier_ledger_entry_add (DossierLedgerEntry      *self,
                          const DossierLedgerItem *item)
{
  g_array_append_val (self->items, *item);
  self->counts[item->part]++;
  self->n_fall += item->falls;
}

/**
 * dossier_ledger_entry_get_record:
 * @self: an entry
 *
 * Returns: (transfer none): the #DossierSource or #DossierActor
 */
DossierRecord *
dossier_ledger_entry_get_record (DossierLedgerEntry *self)
{
  g_return_val_if_fail (DOSSIER_IS_LEDGER_ENTRY (self), NULL);

  return self->record;
}

/**
 * dossier_ledger_entry_get_title:
 * @self: an entry
 *
 * Returns: the source's title or the actor's name, in the user's language
 */
const char *
dossier_ledger_entry_get_title (DossierLedgerEntry *self)
{
  g_return_val_if_fail (DOSSIER_IS_LEDGER_ENTRY (self), NULL);

  return dossier_text_get (DOSSIER_IS_SOURCE (self->record) ? DOSSIER_SOURCE (self->record)->title
                                                            : DOSSIER_ACTOR (self->record)->name);
}

/**
 * dossier_ledger_entry_get_n_items:
 * @self: an entry
 *
 * Returns: the number of its items
 */
guint
dossier_ledger_entry_get_n_items (DossierLedgerEntry *self)
{
  g_return_val_if_fail (DOSSIER_IS_LEDGER_ENTRY (self), 0);

  return self->items->len;
}

/**
 * dossier_ledger_entry_get_item:
 * @self: an entry
 * @position: a place, from 0
 *
 * Returns: the item there; owned by @self
 */
const DossierLedgerItem *
dossier_ledger_entry_get_item (DossierLedgerEntry *self,
                               guint               position)
{
  g_return_val_if_fail (DOSSIER_IS_LEDGER_ENTRY (self), NULL);
  g_return_val_if_fail (position < self->items->len, NULL);

  return &g_array_index (self->items, DossierLedgerItem, position);
}

/**
 * dossier_ledger_entry_count_part:
 * @self: an entry
 * @part: a part of options
 *
 * Returns: how many items are of that part
 */
guint
dossier_ledger_entry_count_part (DossierLedgerEntry *self,
                                 DossierLedgerPart   part)
{
  g_return_val_if_fail (DOSSIER_IS_LEDGER_ENTRY (self), 0);
  g_return_val_if_fail (part < G_N_ELEMENTS (self->counts), 0);

  return self->counts[part];
}

/**
 * dossier_ledger_entry_count_statements:
 * @self: the entry of a source
 *
 * Returns: how many statements rest on it, in part or wholly; claims are none
 */
guint
dossier_ledger_entry_count_statements (DossierLedgerEntry *self)
{
  g_return_val_if_fail (DOSSIER_IS_LEDGER_ENTRY (self), 0);

  return self->items->len - self->counts[DOSSIER_LEDGER_PART_CLAIM];
}

/**
 * dossier_ledger_entry_count_fall:
 * @self: the entry of a source
 *
 * Returns: how many statements would be left without any other claim if the source fell
 */
guint
dossier_ledger_entry_count_fall (DossierLedgerEntry *self)
{
  g_return_val_if_fail (DOSSIER_IS_LEDGER_ENTRY (self), 0);

  return self->n_fall;
}

/**
 * dossier_ledger_words_clear:
 * @self: words
 *
 * Lets go of what dossier_ledger_entry_look_up() gave.
 */
void
dossier_ledger_words_clear (DossierLedgerWords *self)
{
  g_clear_object (&self->option);
  g_clear_pointer (&self->text, g_free);
}

static char *
tell_fact (DossierFact *fact)
{
  const char *value = fact->value != NULL && fact->state == DOSSIER_FACT_STATE_KNOWN
                      ? dossier_text_get (fact->value) : dossier_fact_state_get_label (fact->state);

  /* Translators: the label of a fact, and its value */
  return g_strdup_printf (C_("ledger", "%1$s: %2$s"), dossier_text_get (fact->label), value);
}

static char *
tell_side (DossierFact *fact,
           guint        position)
{
  g_autoptr (DossierSide) side = g_list_model_get_item (fact->sides, position);

  /* Translators: the label of a fact, and its value */
  return g_strdup_printf (C_("ledger", "%1$s: %2$s"), dossier_text_get (fact->label),
                          dossier_text_get (side->value));
}

static char *
tell_role (DossierRole *role,
           const char  *actor)
{
  if (actor == NULL)
    return g_strdup (dossier_text_get (role->role));

  /* Translators: an actor, and the part it has in an option, like “Egypt: overseer” */
  return g_strdup_printf (C_("ledger role", "%1$s: %2$s"), actor, dossier_text_get (role->role));
}

static char *
tell_position (DossierPosition *position,
               const char      *actor)
{
  const char *stance = dossier_stance_get_label (position->stance);
  const char *text = dossier_text_get (position->text);

  if (actor == NULL && text == NULL)
    return g_strdup (stance);
  if (actor == NULL)
    /* Translators: where an actor stands, like “Supports”, and what is said of it */
    return g_strdup_printf (C_("ledger position", "%1$s. %2$s"), stance, text);
  if (text == NULL)
    /* Translators: an actor, and where it stands, like “Egypt: Supports” */
    return g_strdup_printf (C_("ledger position", "%1$s: %2$s"), actor, stance);

  /* Translators: an actor, where it stands, and what is said of it */
  return g_strdup_printf (C_("ledger position", "%1$s: %2$s. %3$s"), actor, stance, text);
}

/* The name of an actor; NULL where the ledger is one of actors, and the reader knows it. */
static const char *
get_name (DossierLedgerEntry *self,
          DossierDocument    *document,
          const char         *id)
{
  return DOSSIER_IS_ACTOR (self->record) ? NULL : dossier_document_get_name_of (document, id);
}

static char *
tell (DossierLedgerEntry      *self,
      const DossierLedgerItem *item,
      DossierDocument         *document,
      DossierOption           *option)
{
  g_autoptr (GObject) record = NULL;

  switch (item->part)
    {
    case DOSSIER_LEDGER_PART_PROPOSER:
      return NULL;
    case DOSSIER_LEDGER_PART_ROLE:
      record = g_list_model_get_item (option->roles, item->index);
      return tell_role (DOSSIER_ROLE (record),
                        get_name (self, document, DOSSIER_ROLE (record)->actor));
    case DOSSIER_LEDGER_PART_FACT:
      record = g_list_model_get_item (option->facts, item->index);
      return tell_fact (DOSSIER_FACT (record));
    case DOSSIER_LEDGER_PART_SIDE:
      record = g_list_model_get_item (option->facts, item->index);
      return tell_side (DOSSIER_FACT (record), item->side);
    case DOSSIER_LEDGER_PART_CONDITION:
      record = g_list_model_get_item (option->conditions, item->index);
      return g_strdup (dossier_text_get (DOSSIER_CONDITION (record)->text));
    case DOSSIER_LEDGER_PART_POSITION:
      record = g_list_model_get_item (option->positions, item->index);
      return tell_position (DOSSIER_POSITION (record),
                            get_name (self, document, DOSSIER_POSITION (record)->actor));
    case DOSSIER_LEDGER_PART_CLAIM:
    default:
      record = g_list_model_get_item (option->claims, item->index);
      return g_strdup (dossier_text_get (DOSSIER_CLAIM (record)->text));
    }
}

/**
 * dossier_ledger_entry_look_up:
 * @self: an entry
 * @position: the place of an item
 * @document: the dossier
 * @words: (out caller-allocates): the option and what is said; clear it after use
 *
 * Looks an item up in the dossier.
 */
void
dossier_ledger_entry_look_up (DossierLedgerEntry *self,
                              guint               position,
                              DossierDocument    *document,
                              DossierLedgerWords *words)
{
  const DossierLedgerItem *item;

  g_return_if_fail (DOSSIER_IS_LEDGER_ENTRY (self));
  g_return_if_fail (position < self->items->len);
  g_return_if_fail (DOSSIER_IS_DOCUMENT (document));

  item = &g_array_index (self->items, DossierLedgerItem, position);
  words->option = g_list_model_get_item (document->options, item->option);
  words->text = tell (self, item, document, words->option);
}
