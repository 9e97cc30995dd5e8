/* dossier-notebook-filter-bar.c: what is looked for in the notebook
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-notebook-filter-bar.h"

#include "../dossier-colours.h"

#include "model/dossier-tag.h"
#include "store/dossier-tags.h"
#include "text/dossier-bidi.h"

#include <glib/gi18n.h>

struct _DossierNotebookFilterBar
{
  GtkBox          parent_instance;
  GPtrArray      *dossier_ids; /* of the dossiers in the list, after “All” */
  GPtrArray      *tags;        /* likewise */
  gboolean        filling;     /* by the program, not by the user */

  GtkSearchEntry *search;
  GtkDropDown    *shelf;
  GtkDropDown    *kind;
  GtkDropDown    *dossier;
  GtkDropDown    *tag;
  GtkDropDown    *colour;
  GtkDropDown    *date;
  GtkWidget      *span;        /* where its ends are chosen */
  GtkMenuButton  *since_button;
  GtkCalendar    *since;
  GtkMenuButton  *until_button;
  GtkCalendar    *until;
};

/* The choices of dates, in the order of the template. */
enum
{
  DATE_ANY,
  DATE_TODAY,
  DATE_WEEK,
  DATE_MONTH,
  DATE_SPAN,
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

/* The days between which notes are looked for, on their buttons. */
static void
update_days (DossierNotebookFilterBar *self)
{
  g_autoptr (GDateTime) since = gtk_calendar_get_date (self->since);
  g_autoptr (GDateTime) until = gtk_calendar_get_date (self->until);
  /* Translators: the first day on which notes were made that are looked for, like “From 5 Mar
   * 2024”; see g_date_time_format() */
  g_autofree char *since_text = g_date_time_format (since, _("From %-d %b %Y"));
  /* Translators: the last day on which notes were made that are looked for, like “To 5 Mar 2024”;
   * see g_date_time_format() */
  g_autofree char *until_text = g_date_time_format (until, _("To %-d %b %Y"));

  gtk_menu_button_set_label (self->since_button, since_text);
  gtk_menu_button_set_label (self->until_button, until_text);
}

static void
on_date_changed (DossierNotebookFilterBar *self)
{
  gtk_widget_set_visible (self->span, gtk_drop_down_get_selected (self->date) == DATE_SPAN);
  on_changed (self);
}

static void
on_day_selected (DossierNotebookFilterBar *self)
{
  update_days (self);
  on_changed (self);
}

/* The start of a day some days from a day, in microseconds since 1970, UTC. */
static gint64
get_start (GDateTime *day,
           int        days)
{
  g_autoptr (GDateTime) midnight =
    g_date_time_new_local (g_date_time_get_year (day), g_date_time_get_month (day),
                           g_date_time_get_day_of_month (day), 0, 0, 0);
  g_autoptr (GDateTime) start = g_date_time_add_days (midnight, days);

  return g_date_time_to_unix (start) * G_USEC_PER_SEC;
}

static void
get_dates (DossierNotebookFilterBar *self,
           DossierNotebookFilter    *filter)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) since = gtk_calendar_get_date (self->since);
  g_autoptr (GDateTime) until = gtk_calendar_get_date (self->until);

  switch (gtk_drop_down_get_selected (self->date))
    {
    case DATE_TODAY:
      filter->since = get_start (now, 0);
      break;
    case DATE_WEEK:
      filter->since = get_start (now, -6);
      break;
    case DATE_MONTH:
      filter->since = get_start (now, -29);
      break;
    case DATE_SPAN:
      /* Whichever was chosen as the first. */
      if (g_date_time_compare (since, until) > 0)
        {
          GDateTime *later = since;

          since = until;
          until = later;
        }
      filter->since = get_start (since, 0);
      filter->until = get_start (until, 1);
      break;
    case DATE_ANY:
    default:
      break;
    }
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
  g_clear_pointer (&self->tags, g_ptr_array_unref);

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
  gtk_widget_class_bind_template_child (widget_class, DossierNotebookFilterBar, tag);
  gtk_widget_class_bind_template_child (widget_class, DossierNotebookFilterBar, colour);
  gtk_widget_class_bind_template_child (widget_class, DossierNotebookFilterBar, date);
  gtk_widget_class_bind_template_child (widget_class, DossierNotebookFilterBar, span);
  gtk_widget_class_bind_template_child (widget_class, DossierNotebookFilterBar, since_button);
  gtk_widget_class_bind_template_child (widget_class, DossierNotebookFilterBar, since);
  gtk_widget_class_bind_template_child (widget_class, DossierNotebookFilterBar, until_button);
  gtk_widget_class_bind_template_child (widget_class, DossierNotebookFilterBar, until);
  gtk_widget_class_bind_template_callback (widget_class, on_date_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_day_selected);
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

/* The colours, by the names that the user gives them. */
static void
fill_colours (DossierNotebookFilterBar *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint selected = gtk_drop_down_get_selected (self->colour);
  gboolean filling = self->filling;

  gtk_string_list_append (labels, _("All Colours"));
  for (int i = 0; i < DOSSIER_ANNOTATION_N_COLOURS; i++)
    gtk_string_list_append (labels, dossier_colours_get_label (dossier_colours_get_default (),
                                                               (DossierAnnotationColour) i));
  self->filling = TRUE;
  gtk_drop_down_set_model (self->colour, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (self->colour, selected == GTK_INVALID_LIST_POSITION ? 0 : selected);
  self->filling = filling;
}

static void
dossier_notebook_filter_bar_init (DossierNotebookFilterBar *self)
{
  self->dossier_ids = g_ptr_array_new_with_free_func (g_free);
  self->tags = g_ptr_array_new_with_free_func (g_free);
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_kinds (self);
  fill_colours (self);
  update_days (self);
  self->filling = FALSE;
  g_signal_connect_object (dossier_colours_get_default (), "changed", G_CALLBACK (fill_colours),
                           self, G_CONNECT_SWAPPED);
}

/* What is chosen in a list that has all before what can be chosen; NULL for all. */
static const char *
get_chosen (GtkDropDown *list,
            GPtrArray   *values)
{
  guint selected = gtk_drop_down_get_selected (list);

  return selected == 0 || selected > values->len ? NULL : g_ptr_array_index (values, selected - 1);
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
  guint kind;

  g_return_val_if_fail (DOSSIER_IS_NOTEBOOK_FILTER_BAR (self), NULL);

  kind = gtk_drop_down_get_selected (self->kind);
  filter = g_new0 (DossierNotebookFilter, 1);
  filter->shelf = dossier_notebook_filter_bar_get_shelf (self);
  filter->kind = kind == 0 ? -1 : (int) kind - 1;
  filter->typed = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  filter->colour = (int) gtk_drop_down_get_selected (self->colour) - 1;
  filter->tag = g_strdup (get_chosen (self->tag, self->tags));
  get_dates (self, filter);
  filter->dossier_id = g_strdup (get_chosen (self->dossier, self->dossier_ids));

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

/* Offers other values; the one that is chosen stays so. */
static void
offer (DossierNotebookFilterBar *self,
       GtkDropDown              *list,
       GtkStringList            *labels,
       guint                     selected)
{
  self->filling = TRUE;
  gtk_drop_down_set_model (list, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (list, selected);
  self->filling = FALSE;
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
  guint selected = 0;

  g_return_if_fail (DOSSIER_IS_NOTEBOOK_FILTER_BAR (self));
  g_return_if_fail (dossiers != NULL);

  selected_id = get_chosen (self->dossier, self->dossier_ids);
  titles = gtk_string_list_new (NULL);
  ids = g_ptr_array_new_with_free_func (g_free);
  gtk_string_list_append (titles, _("All Dossiers"));
  for (guint i = 0; i < dossiers->len; i++)
    {
      DossierNotebookDossier *dossier = g_ptr_array_index (dossiers, i);

      gtk_string_list_append (titles, dossier->title);
      g_ptr_array_add (ids, g_strdup (dossier->id));
      if (g_strcmp0 (dossier->id, selected_id) == 0)
        selected = i + 1;
    }
  offer (self, self->dossier, titles, selected);
  gtk_widget_set_visible (GTK_WIDGET (self->dossier), ids->len > 1);
  g_ptr_array_unref (self->dossier_ids);
  self->dossier_ids = g_steal_pointer (&ids);
}

/**
 * dossier_notebook_filter_bar_set_tags:
 * @self: a bar
 * @counts: (element-type DossierTagCount): the tags of all notes
 *
 * Offers tags to choose from; the one that is chosen stays so.
 */
void
dossier_notebook_filter_bar_set_tags (DossierNotebookFilterBar *self,
                                      GPtrArray                *counts)
{
  g_autoptr (GtkStringList) labels = NULL;
  g_autoptr (GPtrArray) tags = NULL;
  const char *chosen;
  guint selected = 0;
  gboolean gone;

  g_return_if_fail (DOSSIER_IS_NOTEBOOK_FILTER_BAR (self));
  g_return_if_fail (counts != NULL);

  chosen = get_chosen (self->tag, self->tags);
  labels = gtk_string_list_new (NULL);
  tags = g_ptr_array_new_with_free_func (g_free);
  gtk_string_list_append (labels, _("All Tags"));
  for (guint i = 0; i < counts->len; i++)
    {
      const DossierTagCount *count = g_ptr_array_index (counts, i);
      g_autofree char *marked = dossier_bidi_mark (count->tag);

      gtk_string_list_append (labels, marked != NULL ? marked : count->tag);
      g_ptr_array_add (tags, g_strdup (count->tag));
      if (chosen != NULL && dossier_tag_is_same (count->tag, chosen))
        selected = i + 1;
    }
  offer (self, self->tag, labels, selected);
  gtk_widget_set_visible (GTK_WIDGET (self->tag), tags->len > 0);
  gone = chosen != NULL && selected == 0;
  g_ptr_array_unref (self->tags);
  self->tags = g_steal_pointer (&tags);
  if (gone)
    on_changed (self);
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
