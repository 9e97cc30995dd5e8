/* dossier-moments.c: the dates at which something changed
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/dossier-moments.h"

#include "analysis/dossier-option-state.h"

static void
moment_free (gpointer data)
{
  DossierMoment *moment = data;

  dossier_date_unref (moment->date);
  dossier_text_unref (moment->text);
  g_free (moment);
}

/* Each date once, so that what is kept grows with the days and not with the options. */
static void
add_moment (GHashTable  *moments,
            DossierDate *date,
            DossierText *text)
{
  g_autofree char *iso = NULL;
  DossierMoment *moment;

  if (date == NULL || text == NULL || !dossier_date_is_known (date))
    return;

  iso = dossier_date_to_iso (date);
  moment = g_hash_table_lookup (moments, iso);
  if (moment != NULL)
    {
      moment->n_more++;
      return;
    }

  moment = g_new (DossierMoment, 1);
  moment->date = dossier_date_ref (date);
  moment->text = dossier_text_ref (text);
  moment->n_more = 0;
  g_hash_table_insert (moments, g_steal_pointer (&iso), moment);
}

static void
add_option (GHashTable      *moments,
            DossierDocument *document,
            DossierOption   *option)
{
  GListModel *history = option->history, *claims = option->claims;

  for (guint i = 0; history != NULL && i < g_list_model_get_n_items (history); i++)
    {
      g_autoptr (DossierChange) change = g_list_model_get_item (history, i);

      add_moment (moments, change->date, change->text != NULL ? change->text : option->title);
    }
  for (guint i = 0; claims != NULL && i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (DossierClaim) claim = g_list_model_get_item (claims, i);

      add_moment (moments, dossier_claim_get_known_from (document, claim), claim->text);
    }
}

static int
compare_moments (gconstpointer a,
                 gconstpointer b)
{
  const DossierMoment *one = a, *other = b;

  return dossier_date_compare (one->date, other->date);
}

/**
 * dossier_moments_collect:
 * @document: a dossier as it is now
 * @cancellable: (nullable): calls it off
 *
 * Finds the dates at which something changed: those of the events, and of the history and the
 * claims of each option.  Goes through all options, and may be called in any thread.
 *
 * Returns: (transfer full) (nullable) (element-type DossierMoment): the dates that have a place in
 *   the calendar, each once, the earliest first; %NULL where it was called off
 */
GPtrArray *
dossier_moments_collect (DossierDocument *document,
                         GCancellable    *cancellable)
{
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) moments = NULL;
  GListModel *events;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document), NULL);

  events = document->events;
  for (guint i = 0; events != NULL && i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr (DossierEvent) event = g_list_model_get_item (events, i);

      add_moment (found, event->date, event->text);
    }
  for (guint i = 0; i < g_list_model_get_n_items (document->options); i++)
    {
      g_autoptr (DossierOption) option = NULL;

      if (g_cancellable_is_cancelled (cancellable))
        break;
      option = g_list_model_get_item (document->options, i);
      add_option (found, document, option);
    }

  moments = g_hash_table_get_values_as_ptr_array (found);
  g_ptr_array_set_free_func (moments, moment_free);
  g_ptr_array_sort_values (moments, compare_moments);

  return g_cancellable_is_cancelled (cancellable) ? NULL : g_steal_pointer (&moments);
}
