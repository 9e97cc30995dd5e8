/* dossier-search-results.c: what a search has found, in groups
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is found is put into words when it comes into view.
 */

#include "config.h"

#include "dossier-search-results.h"

#include <glib/gi18n.h>

/* A line of the list. */
typedef struct
{
  DossierSearchHit     hit;    /* of a note, @position counts among the notes */
  DossierSearchResult *result; /* NULL: it was not looked at yet */
} Line;

typedef struct
{
  guint n_listed;
  guint n_found;
} Count;

struct _DossierSearchResults
{
  GObject          parent_instance;
  DossierDocument *document;
  DossierQuery    *query;
  GArray          *lines; /* of Line, the groups in their order */
  GPtrArray       *notes; /* of DossierAnnotation */
  Count            counts[DOSSIER_SEARCH_N_GROUPS];
  gboolean         more;     /* whether more was found than counted */
  gboolean         unranked; /* whether some group is not in order */
};

static GType
dossier_search_results_get_item_type (GListModel *model)
{
  return DOSSIER_TYPE_SEARCH_RESULT;
}

static guint
dossier_search_results_get_n_items (GListModel *model)
{
  return DOSSIER_SEARCH_RESULTS (model)->lines->len;
}

static gpointer
dossier_search_results_get_item (GListModel *model,
                                 guint       position)
{
  DossierSearchResults *self = DOSSIER_SEARCH_RESULTS (model);
  Line *line;

  if (position >= self->lines->len)
    return NULL;

  line = &g_array_index (self->lines, Line, position);
  if (line->result == NULL && line->hit.group == DOSSIER_SEARCH_NOTES)
    line->result = dossier_search_result_new_note (self->document, self->query,
                                                   g_ptr_array_index (self->notes,
                                                                      line->hit.position));
  else if (line->result == NULL)
    line->result = dossier_search_result_new_finding (self->document, self->query, &line->hit);

  return g_object_ref (line->result);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = dossier_search_results_get_item_type;
  iface->get_n_items = dossier_search_results_get_n_items;
  iface->get_item = dossier_search_results_get_item;
}

static void
dossier_search_results_get_section (GtkSectionModel *model,
                                    guint            position,
                                    guint           *out_start,
                                    guint           *out_end)
{
  DossierSearchResults *self = DOSSIER_SEARCH_RESULTS (model);
  guint start = 0;

  for (guint group = 0; group < DOSSIER_SEARCH_N_GROUPS; group++)
    {
      guint end = start + self->counts[group].n_listed;

      if (position < end)
        {
          *out_start = start;
          *out_end = end;
          return;
        }
      start = end;
    }

  *out_start = self->lines->len;
  *out_end = G_MAXUINT;
}

static void
section_model_init (GtkSectionModelInterface *iface)
{
  iface->get_section = dossier_search_results_get_section;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (DossierSearchResults, dossier_search_results, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL, section_model_init))

static void
clear_line (gpointer data)
{
  g_clear_object (&((Line *) data)->result);
}

static void
dossier_search_results_finalize (GObject *object)
{
  DossierSearchResults *self = DOSSIER_SEARCH_RESULTS (object);

  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_pointer (&self->query, dossier_query_free);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (dossier_search_results_parent_class)->finalize (object);
}

static void
dossier_search_results_class_init (DossierSearchResultsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_search_results_finalize;
}

static void
dossier_search_results_init (DossierSearchResults *self)
{
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_array_set_clear_func (self->lines, clear_line);
  self->notes = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * dossier_search_results_new:
 * @document: a dossier
 * @typed: what was looked for
 *
 * Returns: (transfer full): a list of #DossierSearchResult, empty as yet
 */
DossierSearchResults *
dossier_search_results_new (DossierDocument *document,
                            const char      *typed)
{
  DossierSearchResults *self = g_object_new (DOSSIER_TYPE_SEARCH_RESULTS, NULL);

  self->document = g_object_ref (document);
  self->query = dossier_query_parse (typed);

  return self;
}

static void
count (DossierSearchResults *self,
       DossierSearchGroup    group,
       guint                 n_listed,
       guint                 n_found,
       gboolean              more,
       gboolean              ranked)
{
  self->counts[group] = (Count) { n_listed, n_found };
  self->more |= more;
  self->unranked |= !ranked && n_found > 0;
  g_list_model_items_changed (G_LIST_MODEL (self), self->lines->len - n_listed, 0, n_listed);
}

/**
 * dossier_search_results_add:
 * @self: a list
 * @found: what was found in a group that comes after those that were added before
 */
void
dossier_search_results_add (DossierSearchResults    *self,
                            const DossierWordsFound *found)
{
  g_return_if_fail (DOSSIER_IS_SEARCH_RESULTS (self));

  for (guint i = 0; i < found->hits->len; i++)
    {
      Line line = { g_array_index (found->hits, DossierSearchHit, i), NULL };

      g_array_append_val (self->lines, line);
    }
  if (found->hits->len > 0)
    count (self, g_array_index (found->hits, DossierSearchHit, 0).group, found->hits->len,
           found->n_found, found->more, found->ranked);
}

/**
 * dossier_search_results_add_notes:
 * @self: a list
 * @found: the notes that were found; they come last
 */
void
dossier_search_results_add_notes (DossierSearchResults    *self,
                                  const DossierNotesFound *found)
{
  g_return_if_fail (DOSSIER_IS_SEARCH_RESULTS (self));

  for (guint i = 0; i < found->notes->len; i++)
    {
      Line line = { { DOSSIER_SEARCH_NOTES, self->notes->len, 0 }, NULL };

      g_ptr_array_add (self->notes, g_object_ref (g_ptr_array_index (found->notes, i)));
      g_array_append_val (self->lines, line);
    }
  if (found->notes->len > 0)
    count (self, DOSSIER_SEARCH_NOTES, found->notes->len, found->n_found, found->more,
           found->ranked);
}

/**
 * dossier_search_results_describe:
 * @self: a list
 *
 * Returns: (transfer full): how much was found, for people
 */
char *
dossier_search_results_describe (DossierSearchResults *self)
{
  guint n = 0;

  g_return_val_if_fail (DOSSIER_IS_SEARCH_RESULTS (self), NULL);

  for (guint group = 0; group < DOSSIER_SEARCH_N_GROUPS; group++)
    n += self->counts[group].n_found;

  if (self->more)
    return g_strdup_printf (ngettext ("More than %u result, not ranked",
                                      "More than %u results, not ranked", n), n);
  if (self->unranked)
    return g_strdup_printf (ngettext ("%u result, not ranked", "%u results, not ranked", n), n);

  return g_strdup_printf (ngettext ("%u result", "%u results", n), n);
}

/**
 * dossier_search_results_describe_group:
 * @self: a list
 * @group: a group
 *
 * Returns: (transfer full): the heading of the group
 */
char *
dossier_search_results_describe_group (DossierSearchResults *self,
                                       DossierSearchGroup    group)
{
  static const char * const names[] = {
    N_("Options"), N_("Claims"), N_("Sources"), N_("Actors"), N_("Notes"),
  };
  Count counted;

  g_return_val_if_fail (DOSSIER_IS_SEARCH_RESULTS (self), NULL);

  counted = self->counts[group];
  if (counted.n_listed == counted.n_found)
    return g_strdup (_(names[group]));

  /* Translators: “%1$s” is what was found, like “Claims”; of the %3$u that there are, the first
   * %2$u are listed */
  return g_strdup_printf (_("%1$s: %2$u of %3$u"), _(names[group]), counted.n_listed,
                          counted.n_found);
}
