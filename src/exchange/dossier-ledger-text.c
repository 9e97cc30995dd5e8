/* dossier-ledger-text.c: a ledger of sources or actors, for a terminal
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/dossier-ledger-text.h"

#include "exchange/dossier-wrap.h"

#include <glib/gi18n-lib.h>

/* Adds a count, unless it is of none. */
static void
add_count (GStrvBuilder *parts,
           const char   *format,
           guint         n)
{
  g_autoptr (GString) part = NULL;
  g_autofree char *number = NULL;

  if (n == 0)
    return;

  part = g_string_new (format);
  number = g_strdup_printf ("%u", n);
  g_string_replace (part, "%u", number, 1);
  g_strv_builder_add (parts, part->str);
}

/**
 * dossier_ledger_summarize:
 * @entry: an entry of a ledger
 *
 * Returns: (transfer full): how much it has, in a line, in the user's language
 */
char *
dossier_ledger_summarize (DossierLedgerEntry *entry)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  guint n_claims, n_statements, n_fall, n_proposed, n_roles, n_positions;

  g_return_val_if_fail (DOSSIER_IS_LEDGER_ENTRY (entry), NULL);

  if (dossier_ledger_entry_get_n_items (entry) == 0)
    return g_strdup (DOSSIER_IS_SOURCE (dossier_ledger_entry_get_record (entry))
                     ? _("Nothing rests on it") : _("Has no part in any option"));

  if (DOSSIER_IS_SOURCE (dossier_ledger_entry_get_record (entry)))
    {
      n_claims = dossier_ledger_entry_count_part (entry, DOSSIER_LEDGER_PART_CLAIM);
      n_statements = dossier_ledger_entry_count_statements (entry);
      n_fall = dossier_ledger_entry_count_fall (entry);
      add_count (parts, ngettext ("%u claim", "%u claims", n_claims), n_claims);
      add_count (parts, ngettext ("%u statement rests on it", "%u statements rest on it",
                                  n_statements), n_statements);
      add_count (parts, ngettext ("%u on it alone", "%u on it alone", n_fall), n_fall);
    }
  else
    {
      n_proposed = dossier_ledger_entry_count_part (entry, DOSSIER_LEDGER_PART_PROPOSER);
      n_roles = dossier_ledger_entry_count_part (entry, DOSSIER_LEDGER_PART_ROLE);
      n_positions = dossier_ledger_entry_count_part (entry, DOSSIER_LEDGER_PART_POSITION);
      add_count (parts, ngettext ("Proposes %u option", "Proposes %u options", n_proposed),
                 n_proposed);
      add_count (parts, ngettext ("%u role", "%u roles", n_roles), n_roles);
      add_count (parts, ngettext ("%u position", "%u positions", n_positions), n_positions);
    }
  list = g_strv_builder_end (parts);

  return g_strjoinv (" · ", list);
}

static void
append_entry (GString            *out,
              DossierDocument    *document,
              DossierLedgerEntry *entry)
{
  g_autofree char *summary = dossier_ledger_summarize (entry);
  guint option = G_MAXUINT;

  dossier_wrap_append (out, "", 0, dossier_ledger_entry_get_title (entry));
  dossier_wrap_append (out, "  ", 2, summary);
  for (guint i = 0; i < dossier_ledger_entry_get_n_items (entry); i++)
    {
      const DossierLedgerItem *item = dossier_ledger_entry_get_item (entry, i);
      const char *part = dossier_ledger_part_get_label (item->part);
      g_auto (DossierLedgerWords) words = { 0 };
      g_autofree char *line = NULL;

      dossier_ledger_entry_look_up (entry, i, document, &words);
      if (item->option != option)
        dossier_wrap_append (out, "  ", 2, dossier_text_get (words.option->title));
      option = item->option;
      if (words.text == NULL)
        line = g_strdup (part);
      else if (item->falls)
        /* Translators: a part of an option, like “Fact”, and what is said there, which has no other
         * source */
        line = g_strdup_printf (_("%1$s, on it alone: %2$s"), part, words.text);
      else
        /* Translators: a part of an option, like “Fact”, and what is said there */
        line = g_strdup_printf (C_("ledger part", "%1$s: %2$s"), part, words.text);
      dossier_wrap_append (out, "    - ", 6, line);
    }
}

/**
 * dossier_ledger_to_text:
 * @document: a dossier
 * @ledger: (element-type DossierLedgerEntry): a ledger of it
 *
 * Writes a ledger for a terminal of %DOSSIER_WRAP_COLUMNS columns.
 *
 * Returns: (transfer full): the text, in the user's language; empty for an empty ledger
 */
char *
dossier_ledger_to_text (DossierDocument *document,
                        GListModel      *ledger)
{
  g_autoptr (GString) out = g_string_new (NULL);

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (ledger), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (ledger); i++)
    {
      g_autoptr (DossierLedgerEntry) entry = g_list_model_get_item (ledger, i);

      if (i > 0)
        g_string_append_c (out, '\n');
      append_entry (out, document, entry);
    }

  return g_string_free_and_steal (g_steal_pointer (&out));
}
