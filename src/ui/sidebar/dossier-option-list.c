/* dossier-option-list.c: the options of a dossier, in sections by theme
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A model of its own rather than GTK's chain of filter, sort and section models, which takes
 * seconds for a large dossier: the order is found once, a filter only picks among the places in it,
 * in a thread where there are many, and a row is made when it comes into view. */

#include "config.h"

#include "dossier-option-list.h"

#include "dossier-option-index.h"

#include "model/dossier-string-hash.h"

#include <string.h>

#define MANY 500 /* to search so many options takes longer than a frame has room for */

struct _DossierOptionList
{
  GObject             parent_instance;
  DossierDocument    *document; /* as it is now: the order of the options and what is in them */
  DossierDocument    *view;     /* as it is shown: that, or what it was at a date */
  DossierOptionIndex *index;
  GArray             *shown;    /* of guint32, rising: the places that the filter lets through */
  GArray             *sections; /* of guint: where in @shown each theme begins, and the end */
  GHashTable         *items;    /* place → DossierOptionItem, of the rows that were asked for */
  GHashTable         *counts;   /* option id → the number of notes */
  GCancellable       *search;   /* NULL: none is under way */
  char               *query;    /* what is looked for */
  GArray             *only;     /* of guint32, rising: the places to show at most; NULL: all */
};

enum
{
  SIGNAL_COMPARED_CHANGED,
  SIGNAL_FILTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_compared (DossierOptionList *self)
{
  g_signal_emit (self, signals[SIGNAL_COMPARED_CHANGED], 0);
}

/* The row at a place, shown or not. */
static DossierOptionItem *
get_row (DossierOptionList *self,
         guint              place)
{
  DossierOptionItem *item = g_hash_table_lookup (self->items, GUINT_TO_POINTER (place));

  if (item == NULL)
    {
      guint position = dossier_option_index_get_nth (self->index, place);
      g_autoptr (DossierOption) option = g_list_model_get_item (self->document->options, position);
      gpointer count = g_hash_table_lookup (self->counts, option->id);

      item = dossier_option_item_new (self->document, option);
      dossier_option_item_set_document (item, self->view);
      dossier_option_item_set_note_count (item, GPOINTER_TO_UINT (count));
      g_signal_connect_object (item, "notify::compared", G_CALLBACK (on_compared), self,
                               G_CONNECT_SWAPPED);
      g_hash_table_insert (self->items, GUINT_TO_POINTER (place), item);
    }

  return item;
}

static GType
dossier_option_list_get_item_type (GListModel *model)
{
  return DOSSIER_TYPE_OPTION_ITEM;
}

static guint
dossier_option_list_get_n_items (GListModel *model)
{
  return DOSSIER_OPTION_LIST (model)->shown->len;
}

static gpointer
dossier_option_list_get_item (GListModel *model,
                              guint       position)
{
  DossierOptionList *self = DOSSIER_OPTION_LIST (model);

  return position < self->shown->len
    ? g_object_ref (get_row (self, g_array_index (self->shown, guint32, position))) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = dossier_option_list_get_item_type;
  iface->get_n_items = dossier_option_list_get_n_items;
  iface->get_item = dossier_option_list_get_item;
}

static void
dossier_option_list_get_section (GtkSectionModel *model,
                                 guint            position,
                                 guint           *out_start,
                                 guint           *out_end)
{
  DossierOptionList *self = DOSSIER_OPTION_LIST (model);
  guint theme;

  if (position >= self->shown->len)
    {
      *out_start = self->shown->len;
      *out_end = G_MAXUINT;
      return;
    }

  theme = dossier_option_index_get_theme (self->index,
                                          g_array_index (self->shown, guint32, position));
  *out_start = g_array_index (self->sections, guint, theme);
  *out_end = g_array_index (self->sections, guint, theme + 1);
}

static void
section_model_init (GtkSectionModelInterface *iface)
{
  iface->get_section = dossier_option_list_get_section;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (DossierOptionList, dossier_option_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL, section_model_init))

static void
stop_search (DossierOptionList *self)
{
  g_cancellable_cancel (self->search);
  g_clear_object (&self->search);
}

static void
dossier_option_list_finalize (GObject *object)
{
  DossierOptionList *self = DOSSIER_OPTION_LIST (object);

  stop_search (self);
  g_clear_pointer (&self->items, g_hash_table_unref);
  g_clear_pointer (&self->counts, g_hash_table_unref);
  g_clear_pointer (&self->query, g_free);
  g_clear_pointer (&self->only, g_array_unref);
  g_clear_pointer (&self->shown, g_array_unref);
  g_clear_pointer (&self->sections, g_array_unref);
  g_clear_pointer (&self->index, dossier_option_index_unref);
  g_clear_object (&self->view);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (dossier_option_list_parent_class)->finalize (object);
}

static void
dossier_option_list_class_init (DossierOptionListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_option_list_finalize;

  /**
   * DossierOptionList::compared-changed:
   *
   * An option was chosen for a comparison, or is no longer.
   */
  signals[SIGNAL_COMPARED_CHANGED] =
    g_signal_new ("compared-changed", DOSSIER_TYPE_OPTION_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 0);

  /**
   * DossierOptionList::filtered:
   *
   * Other options are shown; after all changes of the items.
   */
  signals[SIGNAL_FILTERED] =
    g_signal_new ("filtered", DOSSIER_TYPE_OPTION_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
dossier_option_list_init (DossierOptionList *self)
{
  self->items = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  self->counts = g_hash_table_new (dossier_string_hash, g_str_equal);
  self->sections = g_array_new (FALSE, FALSE, sizeof (guint));
  self->query = g_strdup ("");
}

/* Where an option stands.  One that cannot be read, and whose own id leads elsewhere, is named by
 * its position. */
static gboolean
find_place (DossierOptionList *self,
            const char        *id,
            guint32           *place)
{
  const char *number = g_str_has_prefix (id, "/options/") ? id + strlen ("/options/") : NULL;
  guint64 named;
  guint position;

  if (!dossier_outline_find_option (dossier_document_get_outline (self->document), id, &position))
    {
      if (number == NULL ||
          !g_ascii_string_to_unsigned (number, 10, 0, G_MAXUINT, &named, NULL) ||
          named >= dossier_option_index_get_n (self->index))
        return FALSE;
      position = (guint) named;
    }
  *place = dossier_option_index_get_place (self->index, position);

  return TRUE;
}

/* Shows what was found. */
static void
show (DossierOptionList *self,
      GArray            *all)
{
  GArray *found = self->only == NULL ? all : dossier_option_index_pick (all, self->only);
  guint n_before = self->shown == NULL ? 0 : self->shown->len;
  guint n_themes = self->document->themes == NULL
    ? 0 : g_list_model_get_n_items (self->document->themes);

  /* Where rows go and others come at once, GTK looks for the selected one, and for those that it
   * keeps in sight, among all that come, and so has each of them made. */
  if (n_before > 0 && found->len >= MANY)
    {
      g_array_set_size (self->shown, 0);
      g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, 0);
      n_before = 0;
    }

  g_clear_pointer (&self->shown, g_array_unref);
  self->shown = found;
  g_array_set_size (self->sections, 0);
  for (guint i = 0; i < found->len; i++)
    {
      guint theme =
        dossier_option_index_get_theme (self->index, g_array_index (found, guint32, i));

      while (self->sections->len <= theme)
        g_array_append_val (self->sections, i);
    }
  while (self->sections->len <= n_themes + 1)
    g_array_append_val (self->sections, found->len);

  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, found->len);
  g_signal_emit (self, signals[SIGNAL_FILTERED], 0);
}

/**
 * dossier_option_list_new:
 * @document: a dossier
 *
 * Returns: (transfer full): its options, themes in the dossier's order, those without a theme last
 */
DossierOptionList *
dossier_option_list_new (DossierDocument *document)
{
  DossierOptionList *self = g_object_new (DOSSIER_TYPE_OPTION_LIST, NULL);

  self->document = g_object_ref (document);
  self->view = g_object_ref (document);
  self->index = dossier_option_index_new (document);
  show (self, dossier_option_index_search (self->index, "", NULL));

  return self;
}

/**
 * dossier_option_list_get_document:
 * @self: a list
 *
 * Returns: (transfer none): its dossier, as it is now
 */
DossierDocument *
dossier_option_list_get_document (DossierOptionList *self)
{
  g_return_val_if_fail (DOSSIER_IS_OPTION_LIST (self), NULL);

  return self->document;
}

/**
 * dossier_option_list_set_view:
 * @self: a list
 * @view: its dossier, as it is now or as it stood at a date
 *
 * Shows the options as they are in @view.  Their order, and what a filter finds, is that of now.
 */
void
dossier_option_list_set_view (DossierOptionList *self,
                              DossierDocument   *view)
{
  GHashTableIter iter;
  gpointer item;

  g_return_if_fail (DOSSIER_IS_OPTION_LIST (self));
  g_return_if_fail (DOSSIER_IS_DOCUMENT (view));

  g_set_object (&self->view, view);
  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    dossier_option_item_set_document (item, view);
}

/**
 * dossier_option_list_get_total:
 * @self: a list
 *
 * Returns: the number of options, shown or not
 */
guint
dossier_option_list_get_total (DossierOptionList *self)
{
  g_return_val_if_fail (DOSSIER_IS_OPTION_LIST (self), 0);

  return dossier_option_index_get_n (self->index);
}

/**
 * dossier_option_list_get_nth:
 * @self: a list
 * @position: below dossier_option_list_get_total()
 *
 * Returns: (transfer none): the row at @position among all, shown or not
 */
DossierOptionItem *
dossier_option_list_get_nth (DossierOptionList *self,
                             guint              position)
{
  g_return_val_if_fail (DOSSIER_IS_OPTION_LIST (self), NULL);
  g_return_val_if_fail (position < dossier_option_index_get_n (self->index), NULL);

  return get_row (self, position);
}

/**
 * dossier_option_list_find:
 * @self: a list
 * @option_id: (nullable): an option's id
 *
 * Returns: (transfer none) (nullable): its row, shown or not
 */
DossierOptionItem *
dossier_option_list_find (DossierOptionList *self,
                          const char        *option_id)
{
  guint32 place;

  g_return_val_if_fail (DOSSIER_IS_OPTION_LIST (self), NULL);

  return option_id != NULL && find_place (self, option_id, &place) ? get_row (self, place) : NULL;
}

/**
 * dossier_option_list_position:
 * @self: a list
 * @item: one of its rows
 *
 * Returns: where @item is shown, or %GTK_INVALID_LIST_POSITION
 */
guint
dossier_option_list_position (DossierOptionList *self,
                              DossierOptionItem *item)
{
  guint position;
  guint32 place;

  g_return_val_if_fail (DOSSIER_IS_OPTION_LIST (self), GTK_INVALID_LIST_POSITION);

  return find_place (self, dossier_option_item_get_id (item), &place) &&
         g_array_binary_search (self->shown, &place, dossier_option_index_compare, &position)
    ? position : GTK_INVALID_LIST_POSITION;
}

/* Rows by their places. */
static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      user_data)
{
  DossierOptionList *self = user_data;
  guint32 places[2] = { 0, 0 };

  for (guint i = 0; i < 2; i++)
    {
      DossierOptionItem *item = *(DossierOptionItem * const *) (i == 0 ? a : b);

      find_place (self, dossier_option_item_get_id (item), &places[i]);
    }

  return places[0] < places[1] ? -1 : places[0] > places[1];
}

/**
 * dossier_option_list_get_compared:
 * @self: a list
 *
 * Returns: (transfer full) (element-type DossierOptionItem): the rows that are chosen for a
 *   comparison, shown or not, in the order of the list
 */
GPtrArray *
dossier_option_list_get_compared (DossierOptionList *self)
{
  GPtrArray *compared = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer item;

  g_return_val_if_fail (DOSSIER_IS_OPTION_LIST (self), compared);

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    if (dossier_option_item_get_compared (item))
      g_ptr_array_add (compared, g_object_ref (item));
  g_ptr_array_sort_with_data (compared, compare_rows, self);

  return compared;
}

/**
 * dossier_option_list_clear_compared:
 * @self: a list
 *
 * Chooses no option for a comparison.
 */
void
dossier_option_list_clear_compared (DossierOptionList *self)
{
  g_autoptr (GPtrArray) compared = dossier_option_list_get_compared (self);

  for (guint i = 0; i < compared->len; i++)
    dossier_option_item_set_compared (g_ptr_array_index (compared, i), FALSE);
}

/**
 * dossier_option_list_set_note_counts:
 * @self: a list
 * @counts: (element-type utf8 guint): how many notes the user has, by the option's id
 */
void
dossier_option_list_set_note_counts (DossierOptionList *self,
                                     GHashTable        *counts)
{
  GHashTableIter iter;
  gpointer item;

  g_return_if_fail (DOSSIER_IS_OPTION_LIST (self));

  g_hash_table_ref (counts);
  g_clear_pointer (&self->counts, g_hash_table_unref);
  self->counts = counts;
  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    {
      const char *id = dossier_option_item_get_id (item);

      dossier_option_item_set_note_count (item, GPOINTER_TO_UINT (g_hash_table_lookup (counts,
                                                                                       id)));
    }
}

typedef struct
{
  DossierOptionIndex *index;
  char               *query;
} Search;

static void
search_free (gpointer data)
{
  Search *search = data;

  dossier_option_index_unref (search->index);
  g_free (search->query);
  g_free (search);
}

static void
search_in_thread (GTask        *task,
                  gpointer      source_object,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  Search *search = task_data;
  GArray *found = dossier_option_index_search (search->index, search->query, cancellable);

  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, found, (GDestroyNotify) g_array_unref);
  else
    g_clear_pointer (&found, g_array_unref);
}

static void
on_found (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  DossierOptionList *self = DOSSIER_OPTION_LIST (source);
  GArray *found = g_task_propagate_pointer (G_TASK (result), NULL);

  /* What was typed since has a search of its own. */
  if (found == NULL)
    return;

  g_clear_object (&self->search);
  show (self, found);
}

/**
 * dossier_option_list_filter:
 * @self: a list
 * @query: what to look for; empty shows all
 *
 * Shows only the options that hold all words of @query; where there are many options, soon, else at
 * once.
 */
void
dossier_option_list_filter (DossierOptionList *self,
                            const char        *query)
{
  g_autoptr (GTask) task = NULL;
  Search *search;

  g_return_if_fail (DOSSIER_IS_OPTION_LIST (self));

  stop_search (self);
  g_set_str (&self->query, query);
  if (query[0] == '\0' || dossier_option_index_get_n (self->index) < MANY)
    {
      show (self, dossier_option_index_search (self->index, query, NULL));
      return;
    }

  search = g_new (Search, 1);
  search->index = dossier_option_index_ref (self->index);
  search->query = g_strdup (query);
  self->search = g_cancellable_new ();
  task = g_task_new (self, self->search, on_found, NULL);
  g_task_set_source_tag (task, dossier_option_list_filter);
  g_task_set_task_data (task, search, search_free);
  g_task_run_in_thread (task, search_in_thread);
}

/**
 * dossier_option_list_set_only_changed:
 * @self: a list
 * @only_changed: whether to show no others than those
 *
 * Shows only the options that say something else now than when the user last read them.  Those that
 * are read meanwhile stay, so that no row goes away under the user's hand.
 */
void
dossier_option_list_set_only_changed (DossierOptionList *self,
                                      gboolean           only_changed)
{
  g_autofree char *query = NULL;
  GHashTableIter iter;
  gpointer place, item;

  g_return_if_fail (DOSSIER_IS_OPTION_LIST (self));

  g_clear_pointer (&self->only, g_array_unref);
  if (only_changed)
    {
      self->only = g_array_new (FALSE, FALSE, sizeof (guint32));
      g_hash_table_iter_init (&iter, self->items);
      while (g_hash_table_iter_next (&iter, &place, &item))
        if (dossier_option_item_get_changed (item))
          {
            guint32 changed = GPOINTER_TO_UINT (place);

            g_array_append_val (self->only, changed);
          }
      g_array_sort (self->only, dossier_option_index_compare);
    }

  query = g_strdup (self->query);
  dossier_option_list_filter (self, query);
}
