/* dossier-search-page.c: what was found, to choose from
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-search-page.h"

#include "dossier-search-row.h"

#include <glib/gi18n.h>

#define PROGRESS_MS 250 /* between two looks at how far the index is */

struct _DossierSearchPage
{
  AdwBin                parent_instance;
  DossierSearch        *search;
  DossierOptionList    *options;
  char                 *typed;    /* what is looked for; NULL: nothing */
  DossierSearchResults *results;  /* of that, or of what was typed before; NULL: none yet */
  gboolean              current;  /* whether they are of @typed */
  gboolean              under_way; /* whether these are being looked for */
  gboolean              whole;    /* whether the notes are among them */
  gboolean              entered;  /* whether to go to the first when they come */
  guint                 progress_source;
  GtkListView          *list;
};

G_DEFINE_FINAL_TYPE (DossierSearchPage, dossier_search_page, ADW_TYPE_BIN)

enum
{
  SIGNAL_ACTIVATED,
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_setup_row (GtkSignalListItemFactory *factory,
              GtkListItem              *item,
              DossierSearchPage        *self)
{
  gtk_list_item_set_child (item, dossier_search_row_new ());
}

static void
on_bind_row (GtkSignalListItemFactory *factory,
             GtkListItem              *item,
             DossierSearchPage        *self)
{
  DossierSearchResult *result = gtk_list_item_get_item (item);
  const DossierSnippet *title = dossier_search_result_get_title (result);
  const DossierSnippet *detail = dossier_search_result_get_detail (result);
  DossierOptionItem *option = NULL;

  if (dossier_search_result_get_group (result) == DOSSIER_SEARCH_OPTIONS && self->options != NULL)
    option = dossier_option_list_find (self->options,
                                       dossier_search_result_get_option_id (result));
  dossier_search_row_show (DOSSIER_SEARCH_ROW (gtk_list_item_get_child (item)), result, option);
  gtk_list_item_set_accessible_label (item, title == NULL ? "" : title->text);
  gtk_list_item_set_accessible_description (item, detail == NULL ? "" : detail->text);
}

static void
on_unbind_row (GtkSignalListItemFactory *factory,
               GtkListItem              *item,
               DossierSearchPage        *self)
{
  dossier_search_row_show (DOSSIER_SEARCH_ROW (gtk_list_item_get_child (item)), NULL, NULL);
}

static void
on_setup_header (GtkSignalListItemFactory *factory,
                 GtkListHeader            *header,
                 DossierSearchPage        *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "theme-header");
  gtk_list_header_set_child (header, label);
}

static void
on_bind_header (GtkSignalListItemFactory *factory,
                GtkListHeader            *header,
                DossierSearchPage        *self)
{
  DossierSearchResult *result = gtk_list_header_get_item (header);
  g_autofree char *text =
    dossier_search_results_describe_group (self->results, dossier_search_result_get_group (result));

  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)), text);
}

static void
activate (DossierSearchPage *self,
          guint              position)
{
  g_autoptr (DossierSearchResult) result =
    g_list_model_get_item (G_LIST_MODEL (self->results), position);

  if (result != NULL)
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, result);
}

static void
on_activate (GtkListView       *list,
             guint              position,
             DossierSearchPage *self)
{
  activate (self, position);
}

/* To the first result, or to the one where the keyboard was. */
static gboolean
dossier_search_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (DOSSIER_SEARCH_PAGE (widget)->list));
}

static void
dossier_search_page_dispose (GObject *object)
{
  DossierSearchPage *self = DOSSIER_SEARCH_PAGE (object);

  g_clear_handle_id (&self->progress_source, g_source_remove);
  if (self->search != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->search, self);
      dossier_search_stop (self->search);
    }
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_SEARCH_PAGE);
  g_clear_object (&self->search);
  g_clear_object (&self->results);
  g_clear_pointer (&self->typed, g_free);
  g_clear_object (&self->options);

  G_OBJECT_CLASS (dossier_search_page_parent_class)->dispose (object);
}

static void
dossier_search_page_class_init (DossierSearchPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_search_page_dispose;
  widget_class->grab_focus = dossier_search_page_grab_focus;

  /**
   * DossierSearchPage::activated:
   * @result: a #DossierSearchResult
   *
   * The user wants to go to @result.
   */
  signals[SIGNAL_ACTIVATED] =
    g_signal_new ("activated", DOSSIER_TYPE_SEARCH_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, DOSSIER_TYPE_SEARCH_RESULT);

  /**
   * DossierSearchPage::changed:
   *
   * There is something else to show, or to say.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", DOSSIER_TYPE_SEARCH_PAGE, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/search/dossier-search-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierSearchPage, list);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_row);
  gtk_widget_class_bind_template_callback (widget_class, on_bind_row);
  gtk_widget_class_bind_template_callback (widget_class, on_unbind_row);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_header);
  gtk_widget_class_bind_template_callback (widget_class, on_bind_header);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
}

static void
show (DossierSearchPage    *self,
      DossierSearchResults *results)
{
  g_autoptr (GtkNoSelection) selection = NULL;

  if (self->results == results)
    return;

  /* The headings are asked for while the model is set. */
  gtk_list_view_set_model (self->list, NULL);
  g_set_object (&self->results, results);
  if (results != NULL)
    selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (results)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  if (results != NULL && g_list_model_get_n_items (G_LIST_MODEL (results)) > 0)
    gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_NONE, NULL);
}

static void
on_found (DossierSearch        *search,
          DossierSearchResults *results,
          gboolean              whole,
          DossierSearchPage    *self)
{
  gboolean first;

  show (self, results);
  self->current = TRUE;
  self->whole = whole;
  self->under_way = !whole;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);

  first = self->entered && g_list_model_get_n_items (G_LIST_MODEL (results)) > 0;
  if (first || whole)
    self->entered = FALSE;
  if (first)
    activate (self, 0);
}

static gboolean
on_progress (gpointer user_data)
{
  DossierSearchPage *self = user_data;

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  if (self->typed != NULL && dossier_search_get_progress (self->search) >= 0)
    return G_SOURCE_CONTINUE;

  self->progress_source = 0;
  return G_SOURCE_REMOVE;
}

static void
dossier_search_page_init (DossierSearchPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->search = dossier_search_new ();
  g_signal_connect (self->search, "found", G_CALLBACK (on_found), self);
}

/**
 * dossier_search_page_set_library:
 * @self: a page
 * @library: the library with the notes
 */
void
dossier_search_page_set_library (DossierSearchPage *self,
                                 DossierLibrary    *library)
{
  g_return_if_fail (DOSSIER_IS_SEARCH_PAGE (self));

  dossier_search_set_library (self->search, library);
}

/**
 * dossier_search_page_set_document:
 * @self: a page
 * @document: the dossier that is searched, as it is shown
 * @options: the rows of its options
 */
void
dossier_search_page_set_document (DossierSearchPage *self,
                                  DossierDocument   *document,
                                  DossierOptionList *options)
{
  g_return_if_fail (DOSSIER_IS_SEARCH_PAGE (self));

  dossier_search_set_document (self->search, document);
  g_set_object (&self->options, options);
  show (self, NULL);
  self->current = self->under_way = FALSE;
}

/**
 * dossier_search_page_prepare:
 * @self: a page
 *
 * Gets ready, since somebody is about to search.
 */
void
dossier_search_page_prepare (DossierSearchPage *self)
{
  g_return_if_fail (DOSSIER_IS_SEARCH_PAGE (self));

  dossier_search_prepare (self->search);
}

/**
 * dossier_search_page_search:
 * @self: a page
 * @typed: what to look for; nothing where it is empty
 *
 * Searches.  What was found before is shown until there is something else.
 *
 * Returns: whether there will be results soon; if not, the index has yet to be made
 */
gboolean
dossier_search_page_search (DossierSearchPage *self,
                            const char        *typed)
{
  g_autofree char *wanted = *typed == '\0' ? NULL : g_strdup (typed);

  g_return_val_if_fail (DOSSIER_IS_SEARCH_PAGE (self), FALSE);

  /* Enter comes before the entry tells that it has changed. */
  if (wanted != NULL && g_strcmp0 (self->typed, wanted) == 0 &&
      (self->current || self->under_way))
    return dossier_search_is_ready (self->search);

  g_clear_pointer (&self->typed, g_free);
  self->typed = g_steal_pointer (&wanted);
  self->current = self->entered = FALSE;
  self->under_way = self->typed != NULL;
  if (self->typed == NULL)
    {
      dossier_search_stop (self->search);
      show (self, NULL);
      g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
      return TRUE;
    }

  dossier_search_run (self->search, typed);
  if (dossier_search_is_ready (self->search))
    return TRUE;
  if (self->progress_source == 0)
    self->progress_source = g_timeout_add (PROGRESS_MS, on_progress, self);
  return FALSE;
}

/**
 * dossier_search_page_has_results:
 * @self: a page
 *
 * Returns: whether the page is worth showing: something was looked for, and it is known what there
 *   is
 */
gboolean
dossier_search_page_has_results (DossierSearchPage *self)
{
  g_return_val_if_fail (DOSSIER_IS_SEARCH_PAGE (self), FALSE);

  return self->typed != NULL && self->results != NULL;
}

/**
 * dossier_search_page_is_empty:
 * @self: a page
 *
 * Returns: whether what is looked for is nowhere
 */
gboolean
dossier_search_page_is_empty (DossierSearchPage *self)
{
  g_return_val_if_fail (DOSSIER_IS_SEARCH_PAGE (self), FALSE);

  return self->results != NULL && self->whole &&
         g_list_model_get_n_items (G_LIST_MODEL (self->results)) == 0;
}

/**
 * dossier_search_page_describe:
 * @self: a page
 *
 * Returns: (transfer full) (nullable): how much was found, or how far the index is; %NULL where
 *   there is nothing to say
 */
char *
dossier_search_page_describe (DossierSearchPage *self)
{
  int progress;

  g_return_val_if_fail (DOSSIER_IS_SEARCH_PAGE (self), NULL);

  if (self->typed == NULL)
    return NULL;
  if (self->results != NULL)
    return self->whole ? dossier_search_results_describe (self->results) : NULL;

  progress = dossier_search_get_progress (self->search);

  return progress < 0 || self->progress_source == 0
         ? NULL
         /* Translators: the index that a search needs is being made; “%d” is how far it is */
         : g_strdup_printf (_("Preparing the search: %d %%. Until then titles, themes, summaries "
                              "and tags are searched."), progress);
}

/**
 * dossier_search_page_activate_first:
 * @self: a page
 * @typed: what was looked for
 *
 * Goes to the first result, once it is there.
 *
 * Returns: whether that was or will be done; if not, there is no index yet
 */
gboolean
dossier_search_page_activate_first (DossierSearchPage *self,
                                    const char        *typed)
{
  g_return_val_if_fail (DOSSIER_IS_SEARCH_PAGE (self), FALSE);

  if (!dossier_search_is_ready (self->search))
    return FALSE;

  if (self->current && g_strcmp0 (self->typed, typed) == 0)
    {
      activate (self, 0);
      return TRUE;
    }
  dossier_search_page_search (self, typed);
  self->entered = TRUE;
  return TRUE;
}
