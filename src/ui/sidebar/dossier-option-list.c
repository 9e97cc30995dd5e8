/* dossier-option-list.c: the options of a dossier, in sections by theme
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A model of its own rather than GTK's chain of filter, sort and section models, which takes
 * seconds for a large dossier: the rows are sorted once, and a filter only picks among them. */

#include "config.h"

#include "dossier-option-list.h"

#include "model/dossier-string-hash.h"
#include "text/dossier-match.h"

struct _DossierOptionList
{
  GObject     parent_instance;
  GPtrArray  *all;   /* of DossierOptionItem, by theme, then as in the dossier */
  GPtrArray  *shown; /* those of them that the filter lets through */
  GHashTable *by_id; /* option id → DossierOptionItem */
};

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
    ? g_object_ref (g_ptr_array_index (self->shown, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = dossier_option_list_get_item_type;
  iface->get_n_items = dossier_option_list_get_n_items;
  iface->get_item = dossier_option_list_get_item;
}

static gboolean
same_theme (DossierOptionList *self,
            guint              a,
            guint              b)
{
  DossierOptionItem *one = g_ptr_array_index (self->shown, a);
  DossierOptionItem *other = g_ptr_array_index (self->shown, b);

  return g_strcmp0 (dossier_option_item_get_option (one)->theme,
                    dossier_option_item_get_option (other)->theme) == 0;
}

static void
dossier_option_list_get_section (GtkSectionModel *model,
                                 guint            position,
                                 guint           *out_start,
                                 guint           *out_end)
{
  DossierOptionList *self = DOSSIER_OPTION_LIST (model);
  guint start = position, end = position + 1;

  if (position >= self->shown->len)
    {
      *out_start = self->shown->len;
      *out_end = G_MAXUINT;
      return;
    }

  while (start > 0 && same_theme (self, start - 1, position))
    start--;
  while (end < self->shown->len && same_theme (self, end, position))
    end++;
  *out_start = start;
  *out_end = end;
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
dossier_option_list_finalize (GObject *object)
{
  DossierOptionList *self = DOSSIER_OPTION_LIST (object);

  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_pointer (&self->all, g_ptr_array_unref);

  G_OBJECT_CLASS (dossier_option_list_parent_class)->finalize (object);
}

static void
dossier_option_list_class_init (DossierOptionListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_option_list_finalize;
}

static void
dossier_option_list_init (DossierOptionList *self)
{
  self->all = g_ptr_array_new_with_free_func (g_object_unref);
  self->shown = g_ptr_array_new ();
  self->by_id = g_hash_table_new (dossier_string_hash, g_str_equal);
}

/* Adds the options of one theme; of no theme where @theme_id is NULL. */
static void
add_theme (DossierOptionList *self,
           DossierDocument   *document,
           const char        *theme_id)
{
  for (guint i = 0; i < g_list_model_get_n_items (document->options); i++)
    {
      g_autoptr (DossierOption) option = g_list_model_get_item (document->options, i);

      if (g_strcmp0 (option->theme, theme_id) == 0)
        {
          DossierOptionItem *item = dossier_option_item_new (document, option);

          g_ptr_array_add (self->all, item);
          g_ptr_array_add (self->shown, item);
          g_hash_table_insert (self->by_id, option->id, item);
        }
    }
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

  for (guint i = 0;
       document->themes != NULL && i < g_list_model_get_n_items (document->themes);
       i++)
    {
      g_autoptr (DossierTheme) theme = g_list_model_get_item (document->themes, i);

      add_theme (self, document, theme->id);
    }
  add_theme (self, document, NULL);

  return self;
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

  return self->all->len;
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
  g_return_val_if_fail (DOSSIER_IS_OPTION_LIST (self) && position < self->all->len, NULL);

  return g_ptr_array_index (self->all, position);
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
  g_return_val_if_fail (DOSSIER_IS_OPTION_LIST (self), NULL);

  return option_id == NULL ? NULL : g_hash_table_lookup (self->by_id, option_id);
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

  g_return_val_if_fail (DOSSIER_IS_OPTION_LIST (self), GTK_INVALID_LIST_POSITION);

  return g_ptr_array_find (self->shown, item, &position) ? position : GTK_INVALID_LIST_POSITION;
}

/**
 * dossier_option_list_filter:
 * @self: a list
 * @query: what to look for; empty shows all
 *
 * Shows only the options that hold all words of @query.
 */
void
dossier_option_list_filter (DossierOptionList *self,
                            const char        *query)
{
  g_auto (GStrv) words = NULL;
  guint n_before;

  g_return_if_fail (DOSSIER_IS_OPTION_LIST (self));

  words = dossier_match_words (query);
  n_before = self->shown->len;
  g_ptr_array_set_size (self->shown, 0);
  for (guint i = 0; i < self->all->len; i++)
    {
      DossierOptionItem *item = g_ptr_array_index (self->all, i);

      if (dossier_option_item_matches (item, (const char * const *) words))
        g_ptr_array_add (self->shown, item);
    }
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->shown->len);
}
