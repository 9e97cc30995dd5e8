/* dossier-option-index.c: the order of options, and the words in them
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Works on the text of the dossier: to read all options as records would take a hundred times as
 * long.
 */

#include "config.h"

#include "dossier-option-index.h"

#include "model/dossier-string-hash.h"
#include "text/dossier-match.h"

#include <string.h>

#define CANCEL_OPTIONS 256 /* so many are searched between two looks at the cancellable */

/* The order of the options.  It belongs to the dossier, so that it can be found before a window
 * shows that. */
typedef struct
{
  guint    n;
  guint    n_themes;
  guint32 *themes; /* by position: the theme's; n_themes where there is none */
  guint32 *order;  /* place in the list → position in the dossier */
  guint32 *places; /* position in the dossier → place in the list */
} Order;

struct _DossierOptionIndex
{
  gatomicrefcount  ref_count;
  DossierDocument *document;
  const Order     *order;  /* of @document */
  const char      *text;
  GMutex           mutex;  /* of what follows */
  char           **folded; /* by position; NULL where nobody has searched yet */
};

static G_DEFINE_QUARK (dossier-option-index-order, order)

static void
order_free (gpointer data)
{
  Order *self = data;

  g_free (self->themes);
  g_free (self->order);
  g_free (self->places);
  g_free (self);
}

/* The string at @slice, when it stands there as it is, else NULL. */
static char *
get_plain (const char   *text,
           DossierSlice  slice)
{
  text += slice.offset;

  return slice.length < 2 || text[0] != '"' || memchr (text, '\\', slice.length) != NULL
    ? NULL : g_strndup (text + 1, slice.length - 2);
}

/* Counts how many options each theme has, and lets them follow each other. */
static void
sort (Order *self)
{
  g_autofree guint32 *next = g_new0 (guint32, self->n_themes + 2);

  for (guint i = 0; i < self->n; i++)
    next[self->themes[i] + 1]++;
  for (guint t = 0; t <= self->n_themes; t++)
    next[t + 1] += next[t];
  for (guint i = 0; i < self->n; i++)
    {
      self->places[i] = next[self->themes[i]]++;
      self->order[self->places[i]] = i;
    }
}

/* The position of the theme of an option. */
static guint
find_theme (DossierDocument *document,
            GHashTable      *themes,
            guint            position)
{
  DossierSlice slice = dossier_outline_get_option (dossier_document_get_outline (document),
                                                   position)->theme;
  g_autofree char *id = get_plain (g_bytes_get_data (document->bytes, NULL), slice);
  guint theme;

  if (id == NULL && slice.length > 0)
    {
      g_autoptr (DossierOption) option = g_list_model_get_item (document->options, position);

      id = g_strdup (option->theme);
    }
  theme = id == NULL ? 0 : GPOINTER_TO_UINT (g_hash_table_lookup (themes, id));

  return theme == 0 ? g_hash_table_size (themes) : theme - 1;
}

/**
 * dossier_option_index_prepare:
 * @document: a dossier
 *
 * Finds the order of the options, so that dossier_option_index_new() has it.  For a large dossier
 * this is work for a thread.
 */
void
dossier_option_index_prepare (DossierDocument *document)
{
  g_autoptr (GHashTable) themes = g_hash_table_new (dossier_string_hash, g_str_equal);
  Order *order;

  g_return_if_fail (DOSSIER_IS_DOCUMENT (document));

  if (g_object_get_qdata (G_OBJECT (document), order_quark ()) != NULL)
    return;

  order = g_new0 (Order, 1);
  order->n = g_list_model_get_n_items (document->options);
  order->n_themes = document->themes == NULL ? 0 : g_list_model_get_n_items (document->themes);
  order->themes = g_new (guint32, order->n);
  order->order = g_new (guint32, order->n);
  order->places = g_new (guint32, order->n);
  for (guint t = 0; t < order->n_themes; t++)
    {
      g_autoptr (DossierTheme) theme = g_list_model_get_item (document->themes, t);

      g_hash_table_insert (themes, theme->id, GUINT_TO_POINTER (t + 1));
    }
  for (guint i = 0; i < order->n; i++)
    order->themes[i] = find_theme (document, themes, i);
  sort (order);
  g_object_set_qdata_full (G_OBJECT (document), order_quark (), order, order_free);
}

/**
 * dossier_option_index_new:
 * @document: a dossier
 *
 * Returns: (transfer full): an index of its options
 */
DossierOptionIndex *
dossier_option_index_new (DossierDocument *document)
{
  DossierOptionIndex *self = g_new0 (DossierOptionIndex, 1);

  dossier_option_index_prepare (document);
  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->mutex);
  self->document = g_object_ref (document);
  self->order = g_object_get_qdata (G_OBJECT (document), order_quark ());
  self->text = g_bytes_get_data (document->bytes, NULL);
  self->folded = g_new0 (char *, self->order->n);

  return self;
}

/**
 * dossier_option_index_ref:
 * @self: an index
 *
 * Returns: (transfer full): @self
 */
DossierOptionIndex *
dossier_option_index_ref (DossierOptionIndex *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * dossier_option_index_unref:
 * @self: (transfer full): an index
 */
void
dossier_option_index_unref (DossierOptionIndex *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint i = 0; i < self->order->n; i++)
    g_free (self->folded[i]);
  g_free (self->folded);
  g_mutex_clear (&self->mutex);
  g_object_unref (self->document);
  g_free (self);
}

/**
 * dossier_option_index_get_n:
 * @self: an index
 *
 * Returns: the number of options
 */
guint
dossier_option_index_get_n (DossierOptionIndex *self)
{
  return self->order->n;
}

/**
 * dossier_option_index_get_nth:
 * @self: an index
 * @place: a place in the list
 *
 * Returns: the position in the dossier of the option there
 */
guint
dossier_option_index_get_nth (DossierOptionIndex *self,
                              guint               place)
{
  return self->order->order[place];
}

/**
 * dossier_option_index_get_place:
 * @self: an index
 * @position: the position of an option in the dossier
 *
 * Returns: its place in the list
 */
guint
dossier_option_index_get_place (DossierOptionIndex *self,
                                guint               position)
{
  return self->order->places[position];
}

/**
 * dossier_option_index_get_theme:
 * @self: an index
 * @place: a place in the list
 *
 * Returns: the position of the theme of the option there; the number of themes where it has none
 */
guint
dossier_option_index_get_theme (DossierOptionIndex *self,
                                guint               place)
{
  return self->order->themes[self->order->order[place]];
}

/* What a filter looks in. */
static char *
fold (DossierOptionIndex *self,
      guint               position)
{
  const DossierOptionSlices *slices =
    dossier_outline_get_option (dossier_document_get_outline (self->document), position);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *title = get_plain (self->text, slices->title);
  g_autofree char *summary = get_plain (self->text, slices->summary);
  const char *tags = self->text + slices->tags.offset;

  if (self->order->themes[position] < self->order->n_themes)
    {
      g_autoptr (DossierTheme) theme =
        g_list_model_get_item (self->document->themes, self->order->themes[position]);

      g_string_append_printf (text, "%s\n", dossier_text_get (theme->title));
    }

  if (title != NULL && (summary != NULL || slices->summary.length == 0) &&
      memchr (tags, '\\', slices->tags.length) == NULL)
    {
      g_string_append_printf (text, "%s\n%s\n", title, summary == NULL ? "" : summary);
      for (gsize i = 0; i < slices->tags.length; i++)
        g_string_append_c (text, strchr ("\"[],", tags[i]) != NULL ? ' ' : tags[i]);
    }
  else
    {
      /* In several languages, or with escapes. */
      g_autoptr (DossierOption) option =
        g_list_model_get_item (self->document->options, position);

      g_string_append (text, dossier_text_get (option->title));
      if (option->summary != NULL)
        g_string_append_printf (text, "\n%s", dossier_text_get (option->summary));
      for (guint i = 0; option->tags != NULL && option->tags[i] != NULL; i++)
        g_string_append_printf (text, "\n%s", option->tags[i]);
    }

  return dossier_match_fold (text->str);
}

/**
 * dossier_option_index_search:
 * @self: an index
 * @query: what to look for
 * @cancellable: (nullable): to stop with
 *
 * Looks for the options whose title, theme, summary and tags together hold every word of @query.
 *
 * Returns: (transfer full) (element-type guint32) (nullable): their places in the list; %NULL where
 *   @cancellable was cancelled
 */
GArray *
dossier_option_index_search (DossierOptionIndex *self,
                             const char         *query,
                             GCancellable       *cancellable)
{
  g_auto (GStrv) words = dossier_match_words (query);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GMutexLocker) locker = NULL;

  if (words[0] == NULL)
    {
      g_array_set_size (found, self->order->n);
      for (guint32 i = 0; i < self->order->n; i++)
        g_array_index (found, guint32, i) = i;
      return g_steal_pointer (&found);
    }

  locker = g_mutex_locker_new (&self->mutex);
  for (guint32 place = 0; place < self->order->n; place++)
    {
      guint position = self->order->order[place];

      if (place % CANCEL_OPTIONS == 0 && g_cancellable_is_cancelled (cancellable))
        return NULL;
      if (self->folded[position] == NULL)
        self->folded[position] = fold (self, position);
      if (dossier_match_contains (self->folded[position], (const char * const *) words))
        g_array_append_val (found, place);
    }

  return g_steal_pointer (&found);
}

/**
 * dossier_option_index_compare:
 * @a: (type guint32): a place
 * @b: (type guint32): another
 *
 * Returns: below 0 where @a comes first, above 0 where @b does, 0 where they are the same
 */
int
dossier_option_index_compare (gconstpointer a,
                              gconstpointer b)
{
  guint32 one = *(const guint32 *) a, other = *(const guint32 *) b;

  return one < other ? -1 : one > other;
}

/**
 * dossier_option_index_pick:
 * @found: (transfer full) (element-type guint32): places, in their order
 * @only: (element-type guint32): other places
 *
 * Returns: (transfer full) (element-type guint32): those of @only that are in @found, in the order
 *   of @only
 */
GArray *
dossier_option_index_pick (GArray *found,
                           GArray *only)
{
  GArray *picked = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < only->len; i++)
    {
      guint32 place = g_array_index (only, guint32, i);

      if (g_array_binary_search (found, &place, dossier_option_index_compare, NULL))
        g_array_append_val (picked, place);
    }
  g_array_unref (found);

  return picked;
}
