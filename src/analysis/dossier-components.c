/* dossier-components.c: what is joined by circles
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "analysis/dossier-components.h"

/* What Tarjan's search for strongly connected components keeps of a node. */
typedef struct
{
  guint    index; /* from 1, in the order in which nodes are met; 0: not yet */
  guint    low;
  guint    next;  /* the edge to take next */
  guint    component;
  gboolean open;
} Visit;

/* R. Tarjan, "Depth-first search and linear graph algorithms", SIAM Journal on Computing 1 (1972);
 * without recursion, as chains may be long. */
static void
visit_from (guint      start,
            GPtrArray *edges,
            Visit     *visits,
            guint     *counter,
            guint     *n_components)
{
  g_autoptr (GArray) way = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_append_val (way, start);
  while (way->len > 0)
    {
      guint node = g_array_index (way, guint, way->len - 1);
      GArray *out = g_ptr_array_index (edges, node);
      Visit *visit = &visits[node];

      if (visit->index == 0)
        {
          visit->index = visit->low = ++*counter;
          visit->open = TRUE;
          g_array_append_val (open, node);
        }
      if (visit->next < out->len)
        {
          guint to = g_array_index (out, guint, visit->next++);

          if (visits[to].index == 0)
            g_array_append_val (way, to);
          else if (visits[to].open)
            visit->low = MIN (visit->low, visits[to].index);
          continue;
        }

      g_array_set_size (way, way->len - 1);
      if (way->len > 0)
        {
          Visit *before = &visits[g_array_index (way, guint, way->len - 1)];

          before->low = MIN (before->low, visit->low);
        }
      if (visit->low == visit->index)
        {
          guint last;

          do
            {
              last = g_array_index (open, guint, open->len - 1);
              g_array_set_size (open, open->len - 1);
              visits[last].open = FALSE;
              visits[last].component = *n_components;
            }
          while (last != node);
          ++*n_components;
        }
    }
}

/**
 * dossier_components_find:
 * @edges: (element-type GArray): for each node of a graph the array of `guint` of the nodes to
 *   which it has edges
 * @n_components: (out): the number of components
 *
 * Finds the strongly connected components of a graph, in linear time.
 *
 * Returns: (transfer full): the component of each node; they are numbered from 0 so that an edge
 *   from one to another leads to a lower number
 */
guint *
dossier_components_find (GPtrArray *edges,
                         guint     *n_components)
{
  g_autofree Visit *visits = g_new0 (Visit, edges->len);
  guint *components = g_new (guint, edges->len);
  guint counter = 0;

  *n_components = 0;
  for (guint i = 0; i < edges->len; i++)
    if (visits[i].index == 0)
      visit_from (i, edges, visits, &counter, n_components);
  for (guint i = 0; i < edges->len; i++)
    components[i] = visits[i].component;

  return components;
}
