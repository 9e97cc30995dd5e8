/* dossier-note-card.c: a note to read and write in place
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-note-card.h"

#include "dossier-note-quote.h"
#include "dossier-note-text.h"
#include "dossier-note-words.h"
#include "dossier-tag-chips.h"
#include "dossier-tag-popover.h"

#include "../dossier-colours.h"

#include "model/dossier-tag.h"
#include "model/dossier-term.h"

#include <glib/gi18n.h>
#include <string.h>

#define FLASH_MS 900 /* a card that was come to stands out for so long */

struct _DossierNoteCard
{
  AdwBin                   parent_instance;
  DossierNotes            *notes;
  DossierNote             *note;
  DossierOptionText       *text; /* of the option that is shown */
  DossierDocument         *document;
  guint                    leave_source;
  guint                    flash_source;

  DossierNoteQuote        *quote;
  GtkLabel                *kind;
  DossierNoteText         *text_view;
  GtkTextBuffer           *buffer;
  GMenu                   *colour_menu;
  DossierTagChips         *tags;
  GtkMenuButton           *tag_button;
  DossierTagPopover       *tag_popover;
  GtkLabel                *state;
  GtkLabel                *date;
  GtkEventControllerFocus *focus;
};

G_DEFINE_FINAL_TYPE (DossierNoteCard, dossier_note_card, ADW_TYPE_BIN)

/* What can be chosen for a note in its menu, by the names of actions. */
enum
{
  PROP_0,
  PROP_KIND,
  PROP_COLOUR,
  PROP_RESOLVED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static char *
get_text (DossierNoteCard *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);

  return gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
}

static void
on_buffer_changed (GtkTextBuffer   *buffer,
                   DossierNoteCard *self)
{
  g_autofree char *text = get_text (self);

  dossier_notes_edit (self->notes, self->note, text);
}

/* An undo has changed the note from outside; it is not typed anew. */
static void
on_body_changed (DossierAnnotation *annotation,
                 GParamSpec        *pspec,
                 DossierNoteCard   *self)
{
  g_autofree char *text = get_text (self);
  const char *body = dossier_annotation_get_body (annotation);

  if (g_str_equal (text, body))
    return;

  g_signal_handlers_block_by_func (self->buffer, on_buffer_changed, self);
  gtk_text_buffer_set_text (self->buffer, body, -1);
  g_signal_handlers_unblock_by_func (self->buffer, on_buffer_changed, self);
}

static void
update_state (DossierNoteCard *self)
{
  const char *text;

  gtk_widget_remove_css_class (GTK_WIDGET (self->state), "error");
  switch (dossier_note_get_state (self->note))
    {
    case DOSSIER_NOTE_UNSAVED:
      text = _("Saving…");
      break;
    case DOSSIER_NOTE_SAVED:
      text = _("Saved");
      break;
    case DOSSIER_NOTE_FAILED:
      text = _("Not saved");
      gtk_widget_add_css_class (GTK_WIDGET (self->state), "error");
      break;
    case DOSSIER_NOTE_EMPTY:
    default:
      text = "";
      break;
    }
  gtk_label_set_label (self->state, text);
}

static void
update_colour (DossierNoteCard *self)
{
  DossierAnnotation *annotation = dossier_note_get_annotation (self->note);
  gboolean on_words = dossier_annotation_get_targets (annotation)->len > 0;

  for (int i = 0; i < DOSSIER_ANNOTATION_N_COLOURS; i++)
    {
      const char *nick = dossier_term_get_nick (DOSSIER_TYPE_ANNOTATION_COLOUR, i);

      if (on_words && (int) dossier_annotation_get_colour (annotation) == i)
        gtk_widget_add_css_class (GTK_WIDGET (self), nick);
      else
        gtk_widget_remove_css_class (GTK_WIDGET (self), nick);
    }
}

static void
update_kind (DossierNoteCard *self)
{
  DossierAnnotation *annotation = dossier_note_get_annotation (self->note);
  g_autofree char *text =
    dossier_note_words_name_kind (annotation,
                                  dossier_colours_get_names (dossier_colours_get_default ()));

  gtk_label_set_label (self->kind, text == NULL ? "" : text);
  gtk_widget_set_visible (GTK_WIDGET (self->kind), text != NULL);
}

static void
update_tags (DossierNoteCard *self)
{
  const char * const *tags =
    dossier_annotation_get_tags (dossier_note_get_annotation (self->note));

  dossier_tag_chips_set_tags (self->tags, tags);
  dossier_tag_popover_set_tags (self->tag_popover, tags);
}

static void
update_date (DossierNoteCard *self)
{
  DossierAnnotation *annotation = dossier_note_get_annotation (self->note);
  g_autofree char *text =
    dossier_note_words_format_time (dossier_annotation_get_created (annotation));

  gtk_label_set_label (self->date, text);
}

static void
leave (gpointer user_data)
{
  DossierNoteCard *self = user_data;

  self->leave_source = 0;
  if (gtk_event_controller_focus_contains_focus (self->focus))
    return; /* it was only away for a moment */

  /* From here on the stretch of typing is undone as one, in its turn among other changes. */
  gtk_text_buffer_set_enable_undo (self->buffer, FALSE);
  gtk_text_buffer_set_enable_undo (self->buffer, TRUE);
  dossier_notes_leave (self->notes, self->note);
}

/* A note in which nothing was written goes away with its card, which must not happen while the
 * keyboard is on its way from one widget to another. */
static void
on_focus_left (GtkEventControllerFocus *controller,
               DossierNoteCard         *self)
{
  if (self->leave_source == 0)
    self->leave_source = g_idle_add_once (leave, self);
}

/* The note beside this one, to which the keyboard goes when this one is gone. */
static GtkWidget *
get_neighbour (DossierNoteCard *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_LIST_BOX_ROW);
  GtkWidget *neighbour;

  if (row == NULL)
    return NULL;

  neighbour = gtk_widget_get_next_sibling (row);

  return neighbour != NULL ? neighbour : gtk_widget_get_prev_sibling (row);
}

static void
delete_note (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  /* With the note goes its card. */
  g_autoptr (DossierNoteCard) self = g_object_ref (DOSSIER_NOTE_CARD (widget));
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));
  GtkWidget *neighbour = get_neighbour (self);

  dossier_notes_delete (self->notes, self->note);
  if (neighbour != NULL)
    gtk_widget_child_focus (neighbour, GTK_DIR_TAB_FORWARD);
  gtk_widget_activate_action (window, "win.note-deleted", NULL);
}

/* What the window does with the note: “note.NAME” stands for its “win.NAME”. */
static void
ask_window (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  DossierNoteCard *self = DOSSIER_NOTE_CARD (widget);
  g_autofree char *name = g_strconcat ("win.", action_name + strlen ("note."), NULL);

  gtk_widget_activate_action (widget, name, "s",
                              dossier_annotation_get_id (dossier_note_get_annotation (self->note)));
}

static void
choose_place (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  DossierNoteCard *self = DOSSIER_NOTE_CARD (widget);

  gtk_widget_activate_action (widget, "win.choose-place", "(su)",
                              dossier_annotation_get_id (dossier_note_get_annotation (self->note)),
                              g_variant_get_uint32 (parameter));
}

static void
change_tags (DossierNoteCard *self,
             GStrv          (*changed_by) (const char * const *tags,
                                           const char         *tag),
             const char      *tag)
{
  g_autoptr (DossierAnnotation) changed =
    dossier_annotation_copy (dossier_note_get_annotation (self->note));
  g_auto (GStrv) tags = changed_by (dossier_annotation_get_tags (changed), tag);

  dossier_annotation_set_tags (changed, (const char * const *) tags);
  dossier_notes_change (self->notes, self->note, changed);
}

static void
on_tag_chosen (DossierTagPopover *popover,
               const char        *tag,
               DossierNoteCard   *self)
{
  change_tags (self, dossier_tag_add_to, tag);
}

static void
on_tag_removed (DossierTagChips *chips,
                const char      *tag,
                DossierNoteCard *self)
{
  change_tags (self, dossier_tag_remove_from, tag);
  gtk_widget_grab_focus (GTK_WIDGET (self->tag_button));
}

static void
add_tag (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  gtk_menu_button_popup (DOSSIER_NOTE_CARD (widget)->tag_button);
}

static void
on_link_activated (DossierNoteText *text,
                   const char      *target,
                   gboolean         to_option,
                   DossierNoteCard *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.follow-link", "(sb)", target, to_option);
}

static void
dossier_note_card_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  DossierNoteCard *self = DOSSIER_NOTE_CARD (object);
  DossierAnnotation *annotation =
    self->note == NULL ? NULL : dossier_note_get_annotation (self->note);

  if (annotation == NULL)
    return;

  switch (prop_id)
    {
    case PROP_KIND:
      g_value_set_enum (value, dossier_annotation_get_kind (annotation));
      break;
    case PROP_COLOUR:
      g_value_set_enum (value, dossier_annotation_get_colour (annotation));
      break;
    case PROP_RESOLVED:
      g_value_set_boolean (value, dossier_annotation_get_resolved (annotation) != 0);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_note_card_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  DossierNoteCard *self = DOSSIER_NOTE_CARD (object);
  g_autoptr (DossierAnnotation) changed =
    dossier_annotation_copy (dossier_note_get_annotation (self->note));

  switch (prop_id)
    {
    case PROP_KIND:
      dossier_annotation_set_kind (changed, (DossierAnnotationKind) g_value_get_enum (value));
      break;
    case PROP_COLOUR:
      dossier_annotation_set_colour (changed, (DossierAnnotationColour) g_value_get_enum (value));
      break;
    case PROP_RESOLVED:
      dossier_annotation_set_resolved (changed, g_value_get_boolean (value) ? g_get_real_time ()
                                                                            : 0);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  dossier_notes_change (self->notes, self->note, changed);
}

static gboolean
dossier_note_card_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (DOSSIER_NOTE_CARD (widget)->text_view));
}

static void
dossier_note_card_dispose (GObject *object)
{
  DossierNoteCard *self = DOSSIER_NOTE_CARD (object);

  g_clear_handle_id (&self->leave_source, g_source_remove);
  g_clear_handle_id (&self->flash_source, g_source_remove);
  g_clear_object (&self->text);
  g_clear_object (&self->document);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_NOTE_CARD);
  g_clear_object (&self->note);
  g_clear_object (&self->notes);

  G_OBJECT_CLASS (dossier_note_card_parent_class)->dispose (object);
}

static void
dossier_note_card_class_init (DossierNoteCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = dossier_note_card_dispose;
  object_class->get_property = dossier_note_card_get_property;
  object_class->set_property = dossier_note_card_set_property;
  widget_class->grab_focus = dossier_note_card_grab_focus;

  /**
   * DossierNoteCard:kind:
   *
   * What is meant by the note.
   */
  properties[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, DOSSIER_TYPE_ANNOTATION_KIND,
                                             DOSSIER_ANNOTATION_KIND_HIGHLIGHT, flags);
  /**
   * DossierNoteCard:colour:
   *
   * In which colour its words are marked.
   */
  properties[PROP_COLOUR] = g_param_spec_enum ("colour", NULL, NULL,
                                               DOSSIER_TYPE_ANNOTATION_COLOUR,
                                               DOSSIER_ANNOTATION_COLOUR_YELLOW, flags);
  /**
   * DossierNoteCard:resolved:
   *
   * Whether the question is answered.
   */
  properties[PROP_RESOLVED] = g_param_spec_boolean ("resolved", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "note.delete", NULL, delete_note);
  gtk_widget_class_install_action (widget_class, "note.reveal-words", NULL, ask_window);
  gtk_widget_class_install_action (widget_class, "note.accept-words", NULL, ask_window);
  gtk_widget_class_install_action (widget_class, "note.attach", NULL, ask_window);
  gtk_widget_class_install_action (widget_class, "note.earlier-wordings", NULL, ask_window);
  gtk_widget_class_install_action (widget_class, "note.copy-link", NULL, ask_window);
  gtk_widget_class_install_action (widget_class, "note.choose-place", "u", choose_place);
  gtk_widget_class_install_action (widget_class, "note.add-tag", NULL, add_tag);
  gtk_widget_class_install_property_action (widget_class, "note.kind", "kind");
  gtk_widget_class_install_property_action (widget_class, "note.colour", "colour");
  gtk_widget_class_install_property_action (widget_class, "note.resolved", "resolved");

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/notes/dossier-note-card.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierNoteCard, quote);
  gtk_widget_class_bind_template_child (widget_class, DossierNoteCard, kind);
  gtk_widget_class_bind_template_child (widget_class, DossierNoteCard, text_view);
  gtk_widget_class_bind_template_child (widget_class, DossierNoteCard, buffer);
  gtk_widget_class_bind_template_child (widget_class, DossierNoteCard, colour_menu);
  gtk_widget_class_bind_template_child (widget_class, DossierNoteCard, tags);
  gtk_widget_class_bind_template_child (widget_class, DossierNoteCard, tag_button);
  gtk_widget_class_bind_template_child (widget_class, DossierNoteCard, tag_popover);
  gtk_widget_class_bind_template_child (widget_class, DossierNoteCard, state);
  gtk_widget_class_bind_template_child (widget_class, DossierNoteCard, date);
  gtk_widget_class_bind_template_child (widget_class, DossierNoteCard, focus);
  gtk_widget_class_bind_template_callback (widget_class, on_focus_left);
  gtk_widget_class_bind_template_callback (widget_class, on_link_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_tag_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_tag_removed);
}

static void
on_colours_changed (DossierNoteCard *self)
{
  dossier_colours_fill_menu (dossier_colours_get_default (), self->colour_menu, "note.colour");
  if (self->note != NULL)
    update_kind (self);
}

static void
dossier_note_card_init (DossierNoteCard *self)
{
  g_type_ensure (DOSSIER_TYPE_NOTE_QUOTE);
  g_type_ensure (DOSSIER_TYPE_NOTE_TEXT);
  g_type_ensure (DOSSIER_TYPE_TAG_CHIPS);
  g_type_ensure (DOSSIER_TYPE_TAG_POPOVER);
  gtk_widget_init_template (GTK_WIDGET (self));
  on_colours_changed (self);
  g_signal_connect_object (dossier_colours_get_default (), "changed",
                           G_CALLBACK (on_colours_changed), self, G_CONNECT_SWAPPED);
}

/**
 * dossier_note_card_new:
 * @notes: the notes of a dossier
 * @note: one of them
 *
 * Returns: (transfer floating): a card to write @note on
 */
GtkWidget *
dossier_note_card_new (DossierNotes *notes,
                       DossierNote  *note)
{
  DossierNoteCard *self = g_object_new (DOSSIER_TYPE_NOTE_CARD, NULL);
  DossierAnnotation *annotation = dossier_note_get_annotation (note);

  self->notes = g_object_ref (notes);
  self->note = g_object_ref (note);
  gtk_text_buffer_set_text (self->buffer, dossier_annotation_get_body (annotation), -1);
  dossier_tag_popover_set_library (self->tag_popover, dossier_notes_get_library (notes));
  update_state (self);
  dossier_note_card_update (self);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (on_buffer_changed), self, 0);
  g_signal_connect_object (annotation, "notify::body", G_CALLBACK (on_body_changed), self, 0);
  g_signal_connect_object (note, "notify::state", G_CALLBACK (update_state), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * dossier_note_card_get_note:
 * @self: a card
 *
 * Returns: (transfer none): the note on it
 */
DossierNote *
dossier_note_card_get_note (DossierNoteCard *self)
{
  g_return_val_if_fail (DOSSIER_IS_NOTE_CARD (self), NULL);

  return self->note;
}

/**
 * dossier_note_card_get_date:
 * @self: a card
 *
 * Returns: when the note was begun, as it stands on the card
 */
const char *
dossier_note_card_get_date (DossierNoteCard *self)
{
  g_return_val_if_fail (DOSSIER_IS_NOTE_CARD (self), NULL);

  return gtk_label_get_label (self->date);
}

/**
 * dossier_note_card_set_text:
 * @self: a card
 * @text: (nullable): the text of the option that is shown
 * @document: (nullable): the dossier
 */
void
dossier_note_card_set_text (DossierNoteCard   *self,
                            DossierOptionText *text,
                            DossierDocument   *document)
{
  g_return_if_fail (DOSSIER_IS_NOTE_CARD (self));

  g_set_object (&self->text, text);
  g_set_object (&self->document, document);
  dossier_note_text_set_document (self->text_view, document);
  dossier_note_card_update (self);
}

/**
 * dossier_note_card_update:
 * @self: a card
 *
 * Brings what stands around the words of the note in line with it.
 */
void
dossier_note_card_update (DossierNoteCard *self)
{
  g_return_if_fail (DOSSIER_IS_NOTE_CARD (self));

  update_kind (self);
  update_date (self);
  update_colour (self);
  dossier_note_quote_show (self->quote, self->note, self->text, self->document);
  update_tags (self);
  for (guint i = PROP_0 + 1; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

static void
on_flash_over (gpointer user_data)
{
  DossierNoteCard *self = user_data;

  self->flash_source = 0;
  gtk_widget_remove_css_class (GTK_WIDGET (self), "flash");
}

/**
 * dossier_note_card_flash:
 * @self: a card
 *
 * Lets a card stand out for a moment.
 */
void
dossier_note_card_flash (DossierNoteCard *self)
{
  g_return_if_fail (DOSSIER_IS_NOTE_CARD (self));

  gtk_widget_add_css_class (GTK_WIDGET (self), "flash");
  g_clear_handle_id (&self->flash_source, g_source_remove);
  self->flash_source = g_timeout_add_once (FLASH_MS, on_flash_over, self);
}
