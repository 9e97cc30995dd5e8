/* dossier-notes-pane.c: the notes beside an option
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-notes-pane.h"

#include "dossier-note-card.h"

#include "../reader/dossier-highlights.h"

#include <glib/gi18n.h>

struct _DossierNotesPane
{
  AdwBin              parent_instance;
  DossierNotes       *notes;
  char               *option_id;
  GtkFilterListModel *shown; /* the notes on the option, or on the dossier */
  GtkSortListModel   *sorted; /* the same, in the order of their words in the text */
  DossierOptionText  *text;   /* of the option */
  DossierDocument    *document;
  char               *wanted; /* the id of the note to go to when it is there; NULL: none */
  gboolean            over_option;

  AdwWindowTitle     *title;
  AdwToggleGroup     *about;
  AdwStatusPage      *empty;
  GtkStack           *stack;
  GtkListBox         *list;
};

G_DEFINE_FINAL_TYPE (DossierNotesPane, dossier_notes_pane, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_OVER_OPTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_about_dossier (DossierNotesPane *self)
{
  return g_strcmp0 (adw_toggle_group_get_active_name (self->about), "dossier") == 0;
}

static gboolean
is_shown (gpointer item,
              gpointer user_data)
{
  DossierNotesPane *self = user_data;
  DossierAnnotation *annotation = dossier_note_get_annotation (item);

  if (is_about_dossier (self))
    return dossier_annotation_get_option_id (annotation) == NULL;

  return self->option_id != NULL &&
         (g_strcmp0 (dossier_annotation_get_option_id (annotation), self->option_id) == 0 ||
          dossier_annotation_has_words_in (annotation, self->option_id));
}

/* Where a note comes among the others: those on the whole option first, then by their words, and
 * those whose words are gone last. */
static int
get_place (DossierNotesPane *self,
           DossierNote      *note)
{
  DossierAnnotation *annotation = dossier_note_get_annotation (note);
  GPtrArray *targets = dossier_annotation_get_targets (annotation);
  int start, end;

  if (targets->len == 0)
    return -1;
  for (guint i = 0; self->text != NULL && i < targets->len; i++)
    if (dossier_highlights_locate (self->text, annotation, g_ptr_array_index (targets, i), &start,
                                   &end))
      return start;

  return G_MAXINT;
}

static int
compare_places (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  DossierNotesPane *self = user_data;
  int one = get_place (self, (DossierNote *) a);
  int other = get_place (self, (DossierNote *) b);

  return (one > other) - (one < other);
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  DossierNotesPane *self = user_data;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *card = dossier_note_card_new (self->notes, item);
  /* Translators: “%s” is when a note was begun, like “5 Mar 2024, 14:30” */
  g_autofree char *name = g_strdup_printf (_("Note of %s"),
                                           dossier_note_card_get_date (DOSSIER_NOTE_CARD (card)));

  dossier_note_card_set_text (DOSSIER_NOTE_CARD (card), self->text, self->document);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), card);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

static void
on_shown_changed (DossierNotesPane *self)
{
  guint n_notes = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  g_autofree char *title = NULL;

  if (n_notes == 0)
    title = g_strdup (_("Notes"));
  else
    title = g_strdup_printf (ngettext ("%u Note", "%u Notes", n_notes), n_notes);
  adw_window_title_set_title (self->title, title);
  gtk_stack_set_visible_child_name (self->stack, n_notes == 0 ? "empty" : "list");
}

static void
update_empty (DossierNotesPane *self)
{
  adw_status_page_set_description (self->empty, is_about_dossier (self)
    ? _("Write down what you think of the dossier as a whole. Notes are saved as you type.")
    : _("Write down what you think of this option. Notes are saved as you type."));
}

static void
on_about_changed (DossierNotesPane *self)
{
  if (self->shown == NULL)
    return; /* it is being made */

  if (self->notes != NULL)
    dossier_notes_settle (self->notes);
  update_empty (self);
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->shown), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
dossier_notes_pane_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  DossierNotesPane *self = DOSSIER_NOTES_PANE (object);

  switch (prop_id)
    {
    case PROP_OVER_OPTION:
      g_value_set_boolean (value, self->over_option);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_notes_pane_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  DossierNotesPane *self = DOSSIER_NOTES_PANE (object);

  switch (prop_id)
    {
    case PROP_OVER_OPTION:
      if (self->over_option != g_value_get_boolean (value))
        {
          self->over_option = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* To the first note; where there is none, to the button that adds one. */
static gboolean
dossier_notes_pane_grab_focus (GtkWidget *widget)
{
  DossierNotesPane *self = DOSSIER_NOTES_PANE (widget);
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->list, 0);

  if (first != NULL)
    return gtk_widget_grab_focus (gtk_list_box_row_get_child (first));

  return gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
dossier_notes_pane_dispose (GObject *object)
{
  DossierNotesPane *self = DOSSIER_NOTES_PANE (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_NOTES_PANE);
  self->list = NULL;
  g_clear_object (&self->sorted);
  g_clear_object (&self->shown);
  g_clear_object (&self->text);
  g_clear_object (&self->document);
  g_clear_pointer (&self->wanted, g_free);
  g_clear_object (&self->notes);
  g_clear_pointer (&self->option_id, g_free);

  G_OBJECT_CLASS (dossier_notes_pane_parent_class)->dispose (object);
}

static void
dossier_notes_pane_class_init (DossierNotesPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = dossier_notes_pane_get_property;
  object_class->set_property = dossier_notes_pane_set_property;
  object_class->dispose = dossier_notes_pane_dispose;
  widget_class->grab_focus = dossier_notes_pane_grab_focus;

  /**
   * DossierNotesPane:over-option:
   *
   * Whether the pane lies over the option, which is gone back to with a button.
   */
  properties[PROP_OVER_OPTION] =
    g_param_spec_boolean ("over-option", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/notes/dossier-notes-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierNotesPane, title);
  gtk_widget_class_bind_template_child (widget_class, DossierNotesPane, about);
  gtk_widget_class_bind_template_child (widget_class, DossierNotesPane, empty);
  gtk_widget_class_bind_template_child (widget_class, DossierNotesPane, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierNotesPane, list);
  gtk_widget_class_bind_template_callback (widget_class, on_about_changed);
}

static void
dossier_notes_pane_init (DossierNotesPane *self)
{
  GtkFilter *filter;

  gtk_widget_init_template (GTK_WIDGET (self));

  filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  self->shown = gtk_filter_list_model_new (NULL, filter);
  g_signal_connect_object (self->shown, "items-changed", G_CALLBACK (on_shown_changed), self,
                           G_CONNECT_SWAPPED);
  self->sorted =
    gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->shown)),
                             GTK_SORTER (gtk_custom_sorter_new (compare_places, self, NULL)));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->sorted), create_row, self, NULL);
  update_empty (self);
}

/**
 * dossier_notes_pane_set_notes:
 * @self: a pane
 * @notes: (nullable): the notes of a dossier
 */
void
dossier_notes_pane_set_notes (DossierNotesPane *self,
                              DossierNotes     *notes)
{
  g_return_if_fail (DOSSIER_IS_NOTES_PANE (self));

  gtk_filter_list_model_set_model (self->shown, NULL);
  g_set_object (&self->notes, notes);
  if (notes != NULL)
    gtk_filter_list_model_set_model (self->shown, dossier_notes_get_list (notes));
}

/**
 * dossier_notes_pane_set_option:
 * @self: a pane
 * @option_id: (nullable): the option whose notes to show; %NULL where none is shown
 */
void
dossier_notes_pane_set_option (DossierNotesPane *self,
                               const char       *option_id)
{
  g_return_if_fail (DOSSIER_IS_NOTES_PANE (self));

  if (self->notes != NULL)
    dossier_notes_settle (self->notes);
  if (g_set_str (&self->option_id, option_id))
    gtk_filter_changed (gtk_filter_list_model_get_filter (self->shown),
                        GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * dossier_notes_pane_set_text:
 * @self: a pane
 * @text: the text of the option, in whose order the notes are listed
 */
void
dossier_notes_pane_set_text (DossierNotesPane  *self,
                             DossierOptionText *text)
{
  g_return_if_fail (DOSSIER_IS_NOTES_PANE (self));

  g_set_object (&self->text, text);
}

/**
 * dossier_notes_pane_set_about_dossier:
 * @self: a pane
 * @about_dossier: whether to show the notes on the dossier as a whole rather than on the option
 */
void
dossier_notes_pane_set_about_dossier (DossierNotesPane *self,
                                      gboolean          about_dossier)
{
  g_return_if_fail (DOSSIER_IS_NOTES_PANE (self));

  adw_toggle_group_set_active_name (self->about, about_dossier ? "dossier" : "option");
}

static DossierNoteCard *
find_card (DossierNotesPane *self,
           const char       *id)
{
  for (int i = 0; ; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, i);
      DossierNoteCard *card;

      if (row == NULL)
        return NULL;
      card = DOSSIER_NOTE_CARD (gtk_list_box_row_get_child (row));
      if (g_str_equal (dossier_annotation_get_id (
                         dossier_note_get_annotation (dossier_note_card_get_note (card))), id))
        return card;
    }
}

/* Goes to the note that is wanted, once it is there. */
static void
go_to_wanted (DossierNotesPane *self)
{
  DossierNote *note =
    self->wanted == NULL || self->notes == NULL ? NULL : dossier_notes_find (self->notes,
                                                                             self->wanted);
  DossierNoteCard *card;

  if (note == NULL)
    return;

  dossier_notes_pane_set_about_dossier (self, dossier_annotation_get_option_id (
                                          dossier_note_get_annotation (note)) == NULL);
  card = find_card (self, self->wanted);
  if (card == NULL)
    return;

  g_clear_pointer (&self->wanted, g_free);
  gtk_widget_grab_focus (GTK_WIDGET (card));
  dossier_note_card_flash (card);
}

static gboolean
is_in_order (DossierNotesPane *self)
{
  GListModel *model = G_LIST_MODEL (self->sorted);
  int before = G_MININT;

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (DossierNote) note = g_list_model_get_item (model, i);
      int place = get_place (self, note);

      if (place < before)
        return FALSE;
      before = place;
    }

  return TRUE;
}

/**
 * dossier_notes_pane_update:
 * @self: a pane
 * @document: the dossier, as it is now
 *
 * Lists the notes whose words stand in the option, which may have changed, in their order.
 */
void
dossier_notes_pane_update (DossierNotesPane *self,
                           DossierDocument  *document)
{
  g_return_if_fail (DOSSIER_IS_NOTES_PANE (self));

  g_set_object (&self->document, document);
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->shown),
                      GTK_FILTER_CHANGE_DIFFERENT);
  /* A card that is taken out and put back would lose the keyboard. */
  if (!is_in_order (self))
    gtk_sorter_changed (gtk_sort_list_model_get_sorter (self->sorted),
                        GTK_SORTER_CHANGE_DIFFERENT);
  for (int i = 0; ; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, i);

      if (row == NULL)
        break;
      dossier_note_card_set_text (DOSSIER_NOTE_CARD (gtk_list_box_row_get_child (row)), self->text,
                                  document);
    }
  go_to_wanted (self);
}

/**
 * dossier_notes_pane_reveal:
 * @self: a pane
 * @id: the id of a note
 *
 * Goes to a note on the option, or on the dossier, at once or when it comes.
 */
void
dossier_notes_pane_reveal (DossierNotesPane *self,
                           const char       *id)
{
  g_return_if_fail (DOSSIER_IS_NOTES_PANE (self));

  g_set_str (&self->wanted, id);
  go_to_wanted (self);
}

/**
 * dossier_notes_pane_write:
 * @self: a pane
 * @note: a note that is shown
 *
 * Puts the cursor into a note.
 */
void
dossier_notes_pane_write (DossierNotesPane *self,
                          DossierNote      *note)
{
  DossierNoteCard *card;

  g_return_if_fail (DOSSIER_IS_NOTES_PANE (self));
  g_return_if_fail (DOSSIER_IS_NOTE (note));

  card = find_card (self, dossier_annotation_get_id (dossier_note_get_annotation (note)));
  if (card != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (card));
}

/**
 * dossier_notes_pane_add:
 * @self: a pane
 *
 * Begins a note on the option, or on the dossier where its notes are shown or there is no option,
 * and puts the cursor into it.
 */
void
dossier_notes_pane_add (DossierNotesPane *self)
{
  g_autoptr (DossierNote) note = NULL;

  g_return_if_fail (DOSSIER_IS_NOTES_PANE (self));

  if (self->notes == NULL)
    return;

  if (self->option_id == NULL)
    dossier_notes_pane_set_about_dossier (self, TRUE);
  note = g_object_ref (dossier_notes_add (self->notes,
                                          is_about_dossier (self) ? NULL : self->option_id));
  dossier_notes_pane_write (self, note);
}
