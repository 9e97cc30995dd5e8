/* dossier-notebook-filter-bar.c: what is looked for in the notebook
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-notebook-filter-bar.h"

#include "text/dossier-match.h"

#include <glib/gi18n.h>

struct _DossierNotebookFilterBar
{
  GtkBox          parent_instance;
  GPtrArray      *dossier_ids; /* of the dossiers in the list, after “All” */
  gboolean        filling;     /* by the program, not by the user */

  GtkSearchEntry *search;
  GtkDropDown    *shelf;
  GtkDropDown    *kind;
  GtkDropDown    *dossier;
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierNotebookFilterBar, dossier_notebook_filter_bar, GTK_TYPE_BOX)

static void
on_changed (DossierNotebookFilterBar *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Escape empties the search first. */
static void
on_stop_search (DossierNotebookFilterBar *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else
    g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}

static gboolean
dossier_notebook_filter_bar_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (DOSSIER_NOTEBOOK_FILTER_BAR (widget)->search));
}

static void
dossier_notebook_filter_bar_dispose (GObject *object)
{
  DossierNotebookFilterBar *self = DOSSIER_NOTEBOOK_FILTER_BAR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_NOTEBOOK_FILTER_BAR);
  g_clear_pointer (&self->dossier_ids, g_ptr_array_unref);

  G_OBJECT_CLASS (dossier_notebook_filter_bar_parent_class)->dispose (object);
}

static void
dossier_notebook_filter_bar_class_init (DossierNotebookFilterBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_notebook_filter_bar_dispose;
  widget_class->grab_focus = dossier_notebook_filter_bar_grab_focus;

  /**
   * DossierNotebookFilterBar::changed:
   *
   * The user looks for something else.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", DOSSIER_TYPE_NOTEBOOK_FILTER_BAR,
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * DossierNotebookFilterBar::left:
   *
   * The user wants to be done with it.
   */
  signals[SIGNAL_LEFT] = g_signal_new ("left", DOSSIER_TYPE_NOTEBOOK_FILTER_BAR, G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/notebook/dossier-notebook-filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierNotebookFilterBar, search);
  gtk_widget_class_bind_template_child (widget_class, DossierNotebookFilterBar, shelf);
  gtk_widget_class_bind_template_child (widget_class, DossierNotebookFilterBar, kind);
  gtk_widget_class_bind_template_child (widget_class, DossierNotebookFilterBar, dossier);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
}

static void
fill_kinds (DossierNotebookFilterBar *self)
{
  g_autoptr (GEnumClass) kinds = g_type_class_ref (DOSSIER_TYPE_ANNOTATION_KIND);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  gtk_string_list_append (labels, _("All Kinds"));
  for (guint i = 0; i < kinds->n_values; i++)
    gtk_string_list_append (labels, dossier_annotation_kind_get_label (kinds->values[i].value));
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (labels));
}

static void
dossier_notebook_filter_bar_init (DossierNotebookFilterBar *self)
{
  self->dossier_ids = g_ptr_array_new_with_free_func (g_free);
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_kinds (self);
  self->filling = FALSE;
}

/**
 * dossier_notebook_filter_bar_get:
 * @self: a bar
 *
 * Returns: (transfer full): what is looked for
 */
DossierNotebookFilter *
dossier_notebook_filter_bar_get (DossierNotebookFilterBar *self)
{
  DossierNotebookFilter *filter;
  guint kind, dossier;

  g_return_val_if_fail (DOSSIER_IS_NOTEBOOK_FILTER_BAR (self), NULL);

  kind = gtk_drop_down_get_selected (self->kind);
  dossier = gtk_drop_down_get_selected (self->dossier);
  filter = g_new0 (DossierNotebookFilter, 1);
  filter->shelf = dossier_notebook_filter_bar_get_shelf (self);
  filter->kind = kind == 0 ? -1 : (int) kind - 1;
  filter->words = dossier_match_words (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  if (dossier > 0 && dossier <= self->dossier_ids->len)
    filter->dossier_id = g_strdup (g_ptr_array_index (self->dossier_ids, dossier - 1));

  return filter;
}

/**
 * dossier_notebook_filter_bar_get_shelf:
 * @self: a bar
 *
 * Returns: which notes are shown
 */
DossierNotebookShelf
dossier_notebook_filter_bar_get_shelf (DossierNotebookFilterBar *self)
{
  g_return_val_if_fail (DOSSIER_IS_NOTEBOOK_FILTER_BAR (self), DOSSIER_NOTEBOOK_NOTES);

  return (DossierNotebookShelf) gtk_drop_down_get_selected (self->shelf);
}

/**
 * dossier_notebook_filter_bar_set_shelf:
 * @self: a bar
 * @shelf: which notes to show
 */
void
dossier_notebook_filter_bar_set_shelf (DossierNotebookFilterBar *self,
                                       DossierNotebookShelf      shelf)
{
  g_return_if_fail (DOSSIER_IS_NOTEBOOK_FILTER_BAR (self));

  gtk_drop_down_set_selected (self->shelf, shelf);
}

/**
 * dossier_notebook_filter_bar_set_dossiers:
 * @self: a bar
 * @dossiers: (element-type DossierNotebookDossier): the dossiers that have notes
 *
 * Offers dossiers to choose from; the one that is chosen stays so.
 */
void
dossier_notebook_filter_bar_set_dossiers (DossierNotebookFilterBar *self,
                                          GPtrArray                *dossiers)
{
  g_autoptr (GtkStringList) titles = NULL;
  g_autoptr (GPtrArray) ids = NULL;
  const char *selected_id;
  guint selected, new_selected = 0;

  g_return_if_fail (DOSSIER_IS_NOTEBOOK_FILTER_BAR (self));
  g_return_if_fail (dossiers != NULL);

  selected = gtk_drop_down_get_selected (self->dossier);
  selected_id = selected == 0 || selected > self->dossier_ids->len
                ? NULL : g_ptr_array_index (self->dossier_ids, selected - 1);
  titles = gtk_string_list_new (NULL);
  ids = g_ptr_array_new_with_free_func (g_free);
  gtk_string_list_append (titles, _("All Dossiers"));
  for (guint i = 0; i < dossiers->len; i++)
    {
      DossierNotebookDossier *dossier = g_ptr_array_index (dossiers, i);

      gtk_string_list_append (titles, dossier->title);
      g_ptr_array_add (ids, g_strdup (dossier->id));
      if (g_strcmp0 (dossier->id, selected_id) == 0)
        new_selected = i + 1;
    }

  self->filling = TRUE;
  gtk_drop_down_set_model (self->dossier, G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (self->dossier, new_selected);
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->dossier), ids->len > 1);
  g_ptr_array_unref (self->dossier_ids);
  self->dossier_ids = g_steal_pointer (&ids);
}

/**
 * dossier_notebook_filter_bar_set_capture:
 * @self: a bar
 * @widget: a widget in which typing is a search
 */
void
dossier_notebook_filter_bar_set_capture (DossierNotebookFilterBar *self,
                                         GtkWidget                *widget)
{
  g_return_if_fail (DOSSIER_IS_NOTEBOOK_FILTER_BAR (self));

  gtk_search_entry_set_key_capture_widget (self->search, widget);
}
