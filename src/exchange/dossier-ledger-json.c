/* dossier-ledger-json.c: a ledger of sources or actors as JSON
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/dossier-ledger-json.h"

#include "exchange/dossier-json-members.h"

static void
add_item (JsonBuilder        *builder,
          DossierDocument    *document,
          DossierLedgerEntry *entry,
          guint               position)
{
  const DossierLedgerItem *item = dossier_ledger_entry_get_item (entry, position);
  gboolean of_source = DOSSIER_IS_SOURCE (dossier_ledger_entry_get_record (entry));
  g_auto (DossierLedgerWords) words = { 0 };

  dossier_ledger_entry_look_up (entry, position, document, &words);
  json_builder_begin_object (builder);
  dossier_json_add_string (builder, "option", words.option->id);
  dossier_json_add_term (builder, "part", DOSSIER_TYPE_LEDGER_PART, item->part);
  dossier_json_add_string (builder, "text", words.text);
  if (of_source && item->part != DOSSIER_LEDGER_PART_CLAIM)
    {
      json_builder_set_member_name (builder, "alone");
      json_builder_add_boolean_value (builder, item->falls);
    }
  json_builder_end_object (builder);
}

static void
add_entry (JsonBuilder        *builder,
           DossierDocument    *document,
           DossierLedgerEntry *entry)
{
  DossierRecord *record = dossier_ledger_entry_get_record (entry);
  gboolean of_source = DOSSIER_IS_SOURCE (record);

  json_builder_begin_object (builder);
  dossier_json_add_string (builder, "id", of_source ? DOSSIER_SOURCE (record)->id
                                                    : DOSSIER_ACTOR (record)->id);
  dossier_json_add_string (builder, of_source ? "title" : "name",
                           dossier_ledger_entry_get_title (entry));
  json_builder_set_member_name (builder, "items");
  json_builder_begin_array (builder);
  for (guint i = 0; i < dossier_ledger_entry_get_n_items (entry); i++)
    add_item (builder, document, entry, i);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

/**
 * dossier_ledger_to_json:
 * @document: a dossier
 * @ledger: (element-type DossierLedgerEntry): a ledger of it
 *
 * Writes a ledger as a JSON array of objects with "id", "title" or "name", and "items"; an item has
 * "option" (an id), "part" (proposer, role, fact, side, condition, position or claim) and, but
 * for a proposer, "text"; a statement that rests on a source also has "alone", which tells
 * whether it rests on no other.  Names of members and terms are never translated; texts are in
 * the user's language.
 *
 * Returns: (transfer full): the text, indented, with a newline at its end
 */
char *
dossier_ledger_to_json (DossierDocument *document,
                        GListModel      *ledger)
{
  g_autoptr (JsonBuilder) builder = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (ledger), NULL);

  builder = json_builder_new ();
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (ledger); i++)
    {
      g_autoptr (DossierLedgerEntry) entry = g_list_model_get_item (ledger, i);

      add_entry (builder, document, entry);
    }
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);

  return g_strconcat (text, "\n", NULL);
}
