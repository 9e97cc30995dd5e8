/* dossier-timeline.c: what happened to an option, in order
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "analysis/dossier-timeline.h"

static void
add (GPtrArray            *entries,
     DossierTimelineEntry  entry)
{
  if (entry.text != NULL)
    g_ptr_array_add (entries, g_memdup2 (&entry, sizeof entry));
}

/* The day a claim tells of; of those it has, the earliest in the order of things. */
static DossierDate *
get_claim_date (DossierClaim *claim)
{
  if (claim->happened_on != NULL)
    return claim->happened_on;
  if (claim->said_on != NULL)
    return claim->said_on;

  return claim->reported_on;
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const DossierTimelineEntry *one = a, *other = b;

  return dossier_date_compare (one->date, other->date);
}

/**
 * dossier_timeline_collect:
 * @document: a dossier
 * @option: one of its options
 *
 * Returns: (transfer full) (element-type DossierTimelineEntry): the events that concern @option,
 *   its changes, and those of its claims that have a place in the calendar; the earliest first,
 *   what has no such place last
 */
GPtrArray *
dossier_timeline_collect (DossierDocument *document,
                          DossierOption   *option)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0;
       document->events != NULL && i < g_list_model_get_n_items (document->events);
       i++)
    {
      g_autoptr (DossierEvent) event = g_list_model_get_item (document->events, i);

      if (event->options != NULL &&
          g_strv_contains ((const char * const *) event->options, option->id))
        add (entries, (DossierTimelineEntry) { event->date, event->text, NULL, "events", event->id,
                                               i });
    }

  for (guint i = 0; option->history != NULL && i < g_list_model_get_n_items (option->history); i++)
    {
      g_autoptr (DossierChange) change = g_list_model_get_item (option->history, i);

      add (entries,
           (DossierTimelineEntry) { change->date, change->text, NULL, "history", NULL, i });
    }

  for (guint i = 0; option->claims != NULL && i < g_list_model_get_n_items (option->claims); i++)
    {
      g_autoptr (DossierClaim) claim = g_list_model_get_item (option->claims, i);
      DossierDate *date = get_claim_date (claim);

      if (date != NULL && dossier_date_is_known (date))
        add (entries, (DossierTimelineEntry) { date, claim->text, claim, "claims", claim->id, i });
    }

  /* Stable, so that what is undated keeps the dossier's order. */
  g_ptr_array_sort_values (entries, compare_entries);

  return entries;
}
