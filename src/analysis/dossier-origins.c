/* dossier-origins.c: how many independent origins some claims have
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/dossier-origins.h"

#include "analysis/dossier-components.h"
#include "analysis/dossier-source-walk.h"
#include "model/dossier-string-hash.h"

/* The claims are nodes; a node that goes back to another has an edge to it.  Claims that are one by
 * what they say themselves are joined first, by a forest of parents ("union-find").  Then each
 * source is followed to what it cites.  A claim that goes back to others, which do not go back to
 * it, adds no origin, nor does it make one of two others: what is left, joined where it is one,
 * is what counts. */

struct _DossierOrigins
{
  GObject          parent_instance;
  DossierDocument *document;
  GPtrArray       *claims;   /* of DossierClaim, each once */
  GArray          *links;    /* of DossierOriginLink */
  guint           *parents;  /* of the forest */
  gboolean        *named;    /* by the root of a tree: whether a claim of it names its origin */
  guint           *groups;
  guint            n_groups;
};

G_DEFINE_FINAL_TYPE (DossierOrigins, dossier_origins, G_TYPE_OBJECT)

static void
clear_link (gpointer data)
{
  g_clear_pointer (&((DossierOriginLink *) data)->path, g_ptr_array_unref);
}

static void
dossier_origins_finalize (GObject *object)
{
  DossierOrigins *self = DOSSIER_ORIGINS (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->claims, g_ptr_array_unref);
  g_clear_pointer (&self->links, g_array_unref);
  g_clear_pointer (&self->parents, g_free);
  g_clear_pointer (&self->named, g_free);
  g_clear_pointer (&self->groups, g_free);

  G_OBJECT_CLASS (dossier_origins_parent_class)->finalize (object);
}

static void
dossier_origins_class_init (DossierOriginsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_origins_finalize;
}

static void
dossier_origins_init (DossierOrigins *self)
{
  self->claims = g_ptr_array_new_with_free_func (g_object_unref);
  self->links = g_array_new (FALSE, FALSE, sizeof (DossierOriginLink));
  g_array_set_clear_func (self->links, clear_link);
}

static DossierClaim *
get_claim (DossierOrigins *self,
           guint           position)
{
  return g_ptr_array_index (self->claims, position);
}

/* The root of a tree, with every second step taken out of the way there. */
static guint
find_root (DossierOrigins *self,
           guint           node)
{
  while (self->parents[node] != node)
    {
      self->parents[node] = self->parents[self->parents[node]];
      node = self->parents[node];
    }

  return node;
}

/* Two origins that the dossier itself names apart are never made one. */
static gboolean
join (DossierOrigins *self,
      guint           one,
      guint           other)
{
  guint a = find_root (self, one), b = find_root (self, other);

  if (a == b)
    return TRUE;
  if (self->named[a] && self->named[b])
    return FALSE;

  /* The earlier claim stays at the head. */
  self->parents[MAX (a, b)] = MIN (a, b);
  self->named[MIN (a, b)] |= self->named[MAX (a, b)];

  return TRUE;
}

static void
add_link (DossierOrigins   *self,
          guint             from,
          guint             to,
          DossierOriginTie  tie,
          GPtrArray        *path)
{
  DossierOriginLink link = {
    from, to, tie,
    path != NULL ? g_ptr_array_ref (path) : g_ptr_array_new_with_free_func (g_object_unref)
  };

  g_array_append_val (self->links, link);
}

static char *
get_voice (DossierClaim *claim)
{
  return g_strdup_printf ("%s\n%s", claim->source,
                          claim->speaker == NULL ? "" : dossier_text_get_key (claim->speaker));
}

/* Joins the claims that are one by what they say of themselves. */
static void
join_by_word (DossierOrigins *self)
{
  g_autoptr (GHashTable) origins = g_hash_table_new (dossier_string_hash, g_str_equal);
  g_autoptr (GHashTable) voices =
    g_hash_table_new_full (dossier_string_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->claims->len; i++)
    {
      DossierClaim *claim = get_claim (self, i);
      GHashTable *table = claim->origin != NULL ? origins : voices;
      char *key = claim->origin != NULL ? claim->origin : NULL;
      gpointer first;

      if (key == NULL && claim->source == NULL)
        continue;
      if (key == NULL)
        key = get_voice (claim);

      if (g_hash_table_lookup_extended (table, key, NULL, &first))
        {
          add_link (self, i, GPOINTER_TO_UINT (first),
                    table == origins ? DOSSIER_ORIGIN_TIE_SAME_ORIGIN
                                     : DOSSIER_ORIGIN_TIE_SAME_VOICE, NULL);
          self->parents[i] = find_root (self, GPOINTER_TO_UINT (first));
          if (table == voices)
            g_free (key);
        }
      else
        g_hash_table_insert (table, key, GUINT_TO_POINTER (i));
      self->named[i] = claim->origin != NULL;
    }
}

/* The first claims of a source, counted from 1; 0 where there is none. */
typedef struct
{
  guint any;
  guint unnamed; /* of those that name no origin */
} Firsts;

static GHashTable *
list_by_source (DossierOrigins *self)
{
  GHashTable *by_source = g_hash_table_new_full (dossier_string_hash, g_str_equal, NULL, g_free);

  for (guint i = 0; i < self->claims->len; i++)
    {
      DossierClaim *claim = get_claim (self, i);
      Firsts *firsts;

      if (claim->source == NULL)
        continue;
      firsts = g_hash_table_lookup (by_source, claim->source);
      if (firsts == NULL)
        {
          firsts = g_new0 (Firsts, 1);
          g_hash_table_insert (by_source, claim->source, firsts);
        }
      if (firsts->any == 0)
        firsts->any = i + 1;
      if (firsts->unnamed == 0 && claim->origin == NULL)
        firsts->unnamed = i + 1;
    }

  return by_source;
}

/* Ties claim @from to a claim of another source that it goes back to; but two origins that the
 * dossier itself names apart stay apart.  Returns whether there is such a claim. */
static gboolean
tie_to (DossierOrigins   *self,
        guint             from,
        const Firsts     *firsts,
        DossierOriginTie  tie,
        GPtrArray        *path)
{
  guint to;

  if (firsts == NULL)
    return FALSE;

  to = get_claim (self, from)->origin == NULL ? firsts->any : firsts->unnamed;
  if (to > 0)
    add_link (self, from, to - 1, tie, path);

  return to > 0;
}

/* Follows the source of one claim to what it cites, up to the first claims on each way. */
static void
follow (DossierOrigins *self,
        guint           from,
        GHashTable     *by_source)
{
  DossierClaim *claim = get_claim (self, from);
  g_autoptr (DossierSourceWalk) walk = dossier_source_walk_new (self->document, claim->source);
  DossierSource *source;

  if (claim->origin != NULL && g_strcmp0 (claim->origin, claim->source) != 0)
    tie_to (self, from, g_hash_table_lookup (by_source, claim->origin),
            DOSSIER_ORIGIN_TIE_NAMES_SOURCE, NULL);

  while ((source = dossier_source_walk_next (walk)) != NULL)
    {
      const Firsts *firsts = g_hash_table_lookup (by_source, source->id);
      g_autoptr (GPtrArray) path = firsts == NULL ? NULL : dossier_source_walk_get_path (walk);

      if (!tie_to (self, from, firsts, DOSSIER_ORIGIN_TIE_CITES, path))
        dossier_source_walk_enter (walk);
    }
}

/* Which nodes each node has edges to; of joined claims the head stands for all. */
static GPtrArray *
list_edges (DossierOrigins *self,
            const guint    *heads)
{
  GPtrArray *edges = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < self->claims->len; i++)
    g_ptr_array_add (edges, g_array_new (FALSE, FALSE, sizeof (guint)));
  for (guint i = 0; i < self->links->len; i++)
    {
      const DossierOriginLink *link = &g_array_index (self->links, DossierOriginLink, i);
      guint from = heads[link->from], to = heads[link->to];

      if (from != to)
        g_array_append_val ((GArray *) g_ptr_array_index (edges, from), to);
    }

  return edges;
}

/* Joins what goes back to each other, and tells which components go back to another. */
static gboolean *
join_cycles (DossierOrigins *self,
             GPtrArray      *edges,
             const guint    *components,
             guint           n_components)
{
  gboolean *derived = g_new0 (gboolean, n_components);

  for (guint i = 0; i < edges->len; i++)
    {
      GArray *out = g_ptr_array_index (edges, i);

      for (guint e = 0; e < out->len; e++)
        {
          guint to = g_array_index (out, guint, e);

          if (components[to] == components[i])
            join (self, i, to);
          else
            derived[components[i]] = TRUE;
        }
    }

  return derived;
}

/* Joins claim @i with what cites the same third. */
static void
join_by_third (DossierOrigins *self,
               guint           i,
               GHashTable     *first)
{
  DossierClaim *claim = get_claim (self, i);
  g_autoptr (DossierSourceWalk) walk = dossier_source_walk_new (self->document, claim->source);
  DossierSource *source = dossier_document_find_source (self->document, claim->origin);

  if (source != NULL && !g_hash_table_contains (first, source))
    g_hash_table_insert (first, source, GUINT_TO_POINTER (i));
  while ((source = dossier_source_walk_next (walk)) != NULL)
    {
      gpointer value;
      guint other;

      if (!g_hash_table_lookup_extended (first, source, NULL, &value))
        {
          g_hash_table_insert (first, source, GUINT_TO_POINTER (i));
          dossier_source_walk_enter (walk);
          continue;
        }

      other = GPOINTER_TO_UINT (value);
      if (find_root (self, i) != find_root (self, other) && join (self, i, other))
        {
          g_autoptr (GPtrArray) path = dossier_source_walk_get_path (walk);

          add_link (self, i, other, DOSSIER_ORIGIN_TIE_SHARES, path);
        }
    }
}

/* Numbers the groups in the order in which the claims come to them. */
static void
renumber (DossierOrigins *self)
{
  g_autofree guint *numbers = g_new0 (guint, self->n_groups);
  guint n = 0;

  for (guint i = 0; i < self->claims->len; i++)
    {
      guint *number = &numbers[self->groups[i]];

      if (*number == 0)
        *number = ++n;
      self->groups[i] = *number - 1;
    }
}

/* What is derived stands in the group of the first claim that it goes back to. */
static void
number_groups (DossierOrigins *self,
               GPtrArray      *edges,
               const guint    *heads,
               const guint    *components,
               const gboolean *derived,
               guint           n_components)
{
  guint n = self->claims->len;
  g_autofree guint *numbers = g_new0 (guint, n);
  g_autofree guint *of_components = g_new0 (guint, n_components);
  g_autofree guint *leads_to = g_new (guint, n_components);

  for (guint i = 0; i < n; i++)
    {
      guint component = components[heads[i]], root = find_root (self, i);

      if (derived[component])
        continue;
      if (numbers[root] == 0)
        numbers[root] = ++self->n_groups;
      self->groups[i] = numbers[root] - 1;
      if (of_components[component] == 0)
        of_components[component] = numbers[root];
    }

  for (guint c = 0; c < n_components; c++)
    leads_to[c] = G_MAXUINT;
  for (guint i = 0; i < n; i++)
    {
      GArray *out = g_ptr_array_index (edges, i);
      guint component = components[heads[i]];

      for (guint e = 0; e < out->len && leads_to[component] == G_MAXUINT; e++)
        if (components[g_array_index (out, guint, e)] != component)
          leads_to[component] = components[g_array_index (out, guint, e)];
    }

  /* The search numbers components from the ends of the edges on: where one leads comes first. */
  for (guint c = 0; c < n_components; c++)
    if (derived[c])
      of_components[c] = of_components[leads_to[c]];
  for (guint i = 0; i < n; i++)
    if (derived[components[heads[i]]])
      self->groups[i] = of_components[components[heads[i]]] - 1;
  renumber (self);
}

static void
work_out (DossierOrigins *self)
{
  guint n = self->claims->len, n_components;
  g_autofree guint *heads = g_new (guint, n);
  g_autofree guint *components = NULL;
  g_autofree gboolean *derived = NULL;
  g_autoptr (GHashTable) by_source = list_by_source (self);
  g_autoptr (GHashTable) thirds = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) edges = NULL;

  join_by_word (self);
  for (guint i = 0; i < n; i++)
    heads[i] = find_root (self, i);
  /* Claims of one origin may stand in different sources; of those with one voice the first is
   * enough. */
  for (guint i = 0; i < n; i++)
    if (heads[i] == i || self->named[heads[i]])
      follow (self, i, by_source);

  edges = list_edges (self, heads);
  components = dossier_components_find (edges, &n_components);
  derived = join_cycles (self, edges, components, n_components);
  /* Claims that name their origin come first, so that one that does not cannot stand between two.
   * */
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < n; i++)
      if (!derived[components[heads[i]]] &&
          (get_claim (self, i)->origin == NULL) == (pass == 1))
        join_by_third (self, i, thirds);
  number_groups (self, edges, heads, components, derived, n_components);
}

/**
 * dossier_origins_new:
 * @document: a dossier
 * @claims: (element-type DossierClaim): some of its claims; one that is there twice counts once
 *
 * Works out which claims go back to one origin.
 *
 * Returns: (transfer full): the claims and their origins
 */
DossierOrigins *
dossier_origins_new (DossierDocument *document,
                     GPtrArray       *claims)
{
  DossierOrigins *self;
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (claims != NULL, NULL);

  self = g_object_new (DOSSIER_TYPE_ORIGINS, NULL);
  self->document = g_object_ref (document);
  for (guint i = 0; i < claims->len; i++)
    if (g_hash_table_add (seen, claims->pdata[i]))
      g_ptr_array_add (self->claims, g_object_ref (claims->pdata[i]));

  self->parents = g_new (guint, self->claims->len);
  self->named = g_new0 (gboolean, self->claims->len);
  self->groups = g_new0 (guint, self->claims->len);
  for (guint i = 0; i < self->claims->len; i++)
    self->parents[i] = i;
  work_out (self);

  return self;
}

/**
 * dossier_origins_get_n_claims:
 * @self: claims and their origins
 *
 * Returns: the number of claims
 */
guint
dossier_origins_get_n_claims (DossierOrigins *self)
{
  g_return_val_if_fail (DOSSIER_IS_ORIGINS (self), 0);

  return self->claims->len;
}

/**
 * dossier_origins_get_claim:
 * @self: claims and their origins
 * @position: a place, from 0
 *
 * Returns: (transfer none): the claim there
 */
DossierClaim *
dossier_origins_get_claim (DossierOrigins *self,
                           guint           position)
{
  g_return_val_if_fail (DOSSIER_IS_ORIGINS (self), NULL);
  g_return_val_if_fail (position < self->claims->len, NULL);

  return get_claim (self, position);
}

/**
 * dossier_origins_get_n:
 * @self: claims and their origins
 *
 * Returns: the number of origins that are independent of each other
 */
guint
dossier_origins_get_n (DossierOrigins *self)
{
  g_return_val_if_fail (DOSSIER_IS_ORIGINS (self), 0);

  return self->n_groups;
}

/**
 * dossier_origins_get_group:
 * @self: claims and their origins
 * @position: the place of a claim
 *
 * Returns: which origin the claim goes back to, from 0; the first of them where it is more than one
 */
guint
dossier_origins_get_group (DossierOrigins *self,
                           guint           position)
{
  g_return_val_if_fail (DOSSIER_IS_ORIGINS (self), 0);
  g_return_val_if_fail (position < self->claims->len, 0);

  return self->groups[position];
}

/**
 * dossier_origins_get_n_links:
 * @self: claims and their origins
 *
 * Returns: the number of steps in the chains
 */
guint
dossier_origins_get_n_links (DossierOrigins *self)
{
  g_return_val_if_fail (DOSSIER_IS_ORIGINS (self), 0);

  return self->links->len;
}

/**
 * dossier_origins_get_link:
 * @self: claims and their origins
 * @position: a place, from 0
 *
 * Returns: a step in the chains; owned by @self
 */
const DossierOriginLink *
dossier_origins_get_link (DossierOrigins *self,
                          guint           position)
{
  g_return_val_if_fail (DOSSIER_IS_ORIGINS (self), NULL);
  g_return_val_if_fail (position < self->links->len, NULL);

  return &g_array_index (self->links, DossierOriginLink, position);
}
