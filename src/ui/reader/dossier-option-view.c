/* dossier-option-view.c: reads an option
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-option-view.h"

#include "dossier-evidence.h"
#include "dossier-found-words.h"
#include "dossier-highlights.h"
#include "dossier-option-writer.h"
#include "dossier-selection-bar.h"
#include "dossier-text-line.h"
#include "dossier-text-menu.h"

#include <glib/gi18n.h>

#define FLASH_MS 900 /* words that were come to stand out for so long */

struct _DossierOptionView
{
  AdwBin             parent_instance;
  DossierDocument   *document;
  DossierOption     *option;
  DossierOptionText *text;
  GPtrArray         *annotations;  /* the notes on the option */
  guint              flash_source; /* until the words that were come to are as the others again */

  GtkTextView       *text_view;
  GMenu             *text_menu;
  GMenu             *colour_menu; /* in that */
  GtkPopover        *selection_bar;
  GtkPopover        *popover;
  GtkScrolledWindow *popover_scroller;
};

G_DEFINE_FINAL_TYPE (DossierOptionView, dossier_option_view, ADW_TYPE_BIN)

enum
{
  SIGNAL_OPTION_ACTIVATED,
  SIGNAL_ANNOTATION_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_evidence (DossierOptionView *self,
               const DossierLink *link,
               GtkWidget         *evidence)
{
  GdkRectangle rectangle;
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (self->text), &start, link->start);
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (self->text), &end, link->end);
  dossier_option_text_get_rectangle (self->text_view, &start, &end, &rectangle);
  gtk_scrolled_window_set_child (self->popover_scroller, evidence);
  gtk_popover_set_pointing_to (self->popover, &rectangle);
  gtk_popover_popup (self->popover);
}

/* What claims are numbered by. */
typedef struct
{
  GListModel *own;    /* the claims of the option; NULL where nothing is said of them */
  GPtrArray  *claims; /* those that are shown */
} Numbering;

/* The number of a claim in the text; those that stand under other options come after its own. */
static guint
get_number (DossierClaim *claim,
            gpointer      user_data)
{
  const Numbering *numbering = user_data;
  guint n = numbering->own == NULL ? 0 : g_list_model_get_n_items (numbering->own);
  guint position = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (DossierClaim) own = g_list_model_get_item (numbering->own, i);

      if (own == claim)
        return i + 1;
    }
  g_ptr_array_find (numbering->claims, claim, &position);

  return n + position + 1;
}

static GtkWidget *
create_origins (DossierOptionView *self,
                DossierOrigins    *origins)
{
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();
  Numbering numbering = { self->option->claims, claims };

  for (guint i = 0; i < dossier_origins_get_n_claims (origins); i++)
    g_ptr_array_add (claims, dossier_origins_get_claim (origins, i));

  return dossier_evidence_new_for_claims (self->document, claims, get_number, &numbering);
}

static void
activate_link (DossierOptionView *self,
               const DossierLink *link)
{
  if (DOSSIER_IS_CLAIM (link->target))
    show_evidence (self, link,
                   dossier_evidence_new_for_claim (self->document, DOSSIER_CLAIM (link->target)));
  else if (DOSSIER_IS_SOURCE (link->target))
    show_evidence (self, link,
                   dossier_evidence_new_for_source (self->document, DOSSIER_SOURCE (link->target)));
  else if (DOSSIER_IS_ORIGINS (link->target))
    show_evidence (self, link, create_origins (self, DOSSIER_ORIGINS (link->target)));
  else if (DOSSIER_IS_OPTION (link->target))
    g_signal_emit (self, signals[SIGNAL_OPTION_ACTIVATED], 0, link->target);
}

static int
get_cursor (DossierOptionView *self)
{
  int offset;

  g_object_get (self->text, "cursor-position", &offset, NULL);

  return offset;
}

static const DossierLink *
get_link_at_point (DossierOptionView *self,
                   double             x,
                   double             y)
{
  GtkTextIter iter;
  int buffer_x, buffer_y;

  gtk_text_view_window_to_buffer_coords (self->text_view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y,
                                         &buffer_x, &buffer_y);
  if (!gtk_text_view_get_iter_at_location (self->text_view, &iter, buffer_x, buffer_y))
    return NULL;

  return dossier_option_text_get_link_at (self->text, gtk_text_iter_get_offset (&iter));
}

/* Goes to the note whose words stand at a place; FALSE where there is none. */
static gboolean
activate_annotation (DossierOptionView *self,
                     int                offset)
{
  DossierAnnotation *annotation =
    dossier_highlights_find (self->text, self->annotations, offset);

  if (annotation == NULL)
    return FALSE;

  g_signal_emit (self, signals[SIGNAL_ANNOTATION_ACTIVATED], 0, annotation);

  return TRUE;
}

static void
on_released (GtkGestureClick   *gesture,
             int                n_press,
             double             x,
             double             y,
             DossierOptionView *self)
{
  const DossierLink *link;
  GtkTextIter iter;
  int buffer_x, buffer_y;

  /* A drag that ends on a link has selected words; it is no click. */
  if (gtk_text_buffer_get_has_selection (GTK_TEXT_BUFFER (self->text)))
    return;

  link = get_link_at_point (self, x, y);
  if (link != NULL)
    {
      activate_link (self, link);
      return;
    }
  gtk_text_view_window_to_buffer_coords (self->text_view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y,
                                         &buffer_x, &buffer_y);
  if (gtk_text_view_get_iter_at_location (self->text_view, &iter, buffer_x, buffer_y))
    activate_annotation (self, gtk_text_iter_get_offset (&iter));
}

static void
on_motion (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           DossierOptionView        *self)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->text_view),
                                   get_link_at_point (self, x, y) != NULL ? "pointer" : "text");
}

/* Selects the next link, or the one before; FALSE where there is none. */
static gboolean
move_to_link (DossierOptionView *self,
              gboolean           forward)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->text);
  const DossierLink *link = dossier_option_text_next_link (self->text, get_cursor (self), forward);
  g_autofree char *words = NULL;
  GtkTextIter start, end;

  if (link == NULL)
    return FALSE;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, link->start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, link->end);
  gtk_text_buffer_select_range (buffer, &start, &end);
  gtk_text_view_scroll_to_mark (self->text_view, gtk_text_buffer_get_insert (buffer), 0.1, FALSE, 0,
                                0);

  words = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->text_view), words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);

  return TRUE;
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                DossierOptionView     *self)
{
  const DossierLink *link;

  state &= gtk_accelerator_get_default_mod_mask ();
  switch (keyval)
    {
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
    case GDK_KEY_ISO_Left_Tab:
      if (state == 0)
        return move_to_link (self, TRUE);
      if (state == GDK_SHIFT_MASK)
        return move_to_link (self, FALSE);
      return FALSE;

    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (state != 0)
        return FALSE;
      link = dossier_option_text_get_link_at (self->text, get_cursor (self));
      if (link == NULL)
        return activate_annotation (self, get_cursor (self));
      activate_link (self, link);
      return TRUE;

    default:
      return FALSE;
    }
}

static void
on_popover_closed (GtkPopover        *popover,
                   DossierOptionView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
}

static gboolean
dossier_option_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (DOSSIER_OPTION_VIEW (widget)->text_view));
}

static void
dossier_option_view_dispose (GObject *object)
{
  DossierOptionView *self = DOSSIER_OPTION_VIEW (object);

  g_clear_handle_id (&self->flash_source, g_source_remove);
  if (self->popover != NULL)
    {
      gtk_widget_unparent (GTK_WIDGET (self->popover));
      gtk_widget_unparent (GTK_WIDGET (self->selection_bar));
    }
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_OPTION_VIEW);
  self->popover = NULL;
  g_clear_object (&self->text);
  g_clear_pointer (&self->annotations, g_ptr_array_unref);
  g_clear_object (&self->document);
  g_clear_object (&self->option);

  G_OBJECT_CLASS (dossier_option_view_parent_class)->dispose (object);
}

static void
dossier_option_view_class_init (DossierOptionViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dossier_option_view_dispose;
  widget_class->grab_focus = dossier_option_view_grab_focus;

  /**
   * DossierOptionView::option-activated:
   * @option: a #DossierOption
   *
   * A link to another option was followed.
   */
  signals[SIGNAL_OPTION_ACTIVATED] =
    g_signal_new ("option-activated", DOSSIER_TYPE_OPTION_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 1, DOSSIER_TYPE_OPTION);

  /**
   * DossierOptionView::annotation-activated:
   * @annotation: a #DossierAnnotation
   *
   * The user has gone to the words of a note.
   */
  signals[SIGNAL_ANNOTATION_ACTIVATED] =
    g_signal_new ("annotation-activated", DOSSIER_TYPE_OPTION_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                  NULL, NULL, G_TYPE_NONE, 1, DOSSIER_TYPE_ANNOTATION);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/reader/dossier-option-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierOptionView, text_view);
  gtk_widget_class_bind_template_child (widget_class, DossierOptionView, text_menu);
  gtk_widget_class_bind_template_child (widget_class, DossierOptionView, colour_menu);
  gtk_widget_class_bind_template_child (widget_class, DossierOptionView, popover);
  gtk_widget_class_bind_template_child (widget_class, DossierOptionView, popover_scroller);
  gtk_widget_class_bind_template_callback (widget_class, on_released);
  gtk_widget_class_bind_template_callback (widget_class, on_motion);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed);
  gtk_widget_class_bind_template_callback (widget_class, on_popover_closed);
}

static void
dossier_option_view_init (DossierOptionView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->text = dossier_option_text_new ();
  gtk_text_view_set_buffer (self->text_view, GTK_TEXT_BUFFER (self->text));
  gtk_widget_set_parent (GTK_WIDGET (self->popover), GTK_WIDGET (self->text_view));
  dossier_text_menu_attach (self->text_view, self->text_menu, self->colour_menu);
  self->selection_bar = dossier_selection_bar_new (self->text_view);
  self->annotations = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * dossier_option_view_set_option:
 * @self: a view
 * @document: a dossier
 * @option: (nullable): one of its options
 *
 * Shows @option from its beginning, or nothing.
 */
void
dossier_option_view_set_option (DossierOptionView *self,
                                DossierDocument   *document,
                                DossierOption     *option)
{
  g_return_if_fail (DOSSIER_IS_OPTION_VIEW (self));

  /* An option may be the same at another date, and what is told of it another. */
  if (self->option == option && self->document == document)
    return;

  gtk_popover_popdown (self->popover);
  gtk_popover_popdown (self->selection_bar);
  g_set_object (&self->document, document);
  g_set_object (&self->option, option);
  if (option != NULL)
    dossier_option_writer_write (self->text, document, option);
  else
    dossier_option_text_clear (self->text);
  g_ptr_array_set_size (self->annotations, 0);
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->text_view)), 0);
  /* Has the new lines measured before the next frame is drawn rather than while it is, when the
   * scrollbar can no longer follow. */
  gtk_widget_queue_allocate (GTK_WIDGET (self->text_view));
}

/**
 * dossier_option_view_replace_document:
 * @self: a view
 * @document: another version of the dossier that is shown
 *
 * Shows the option as it is in @document, with the same words at the top; nothing where @document
 * does not have it.
 */
void
dossier_option_view_replace_document (DossierOptionView *self,
                                      DossierDocument   *document)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->text);
  g_autofree char *text = NULL;
  GdkRectangle visible;
  GtkTextIter iter;
  int line, column;

  g_return_if_fail (DOSSIER_IS_OPTION_VIEW (self));

  if (self->option == NULL)
    return;

  gtk_text_view_get_visible_rect (self->text_view, &visible);
  gtk_text_view_get_iter_at_location (self->text_view, &iter, visible.x, visible.y);
  line = gtk_text_iter_get_line (&iter);
  column = gtk_text_iter_get_line_offset (&iter);
  text = dossier_text_line_get (buffer, line);

  dossier_option_view_set_option (self, document,
                                  dossier_document_find_option (document, self->option->id));
  if (self->option == NULL || visible.y <= 0)
    return;

  gtk_text_buffer_get_iter_at_line (buffer, &iter, dossier_text_line_find (buffer, text, line));
  if (column < gtk_text_iter_get_chars_in_line (&iter))
    gtk_text_iter_set_line_offset (&iter, column);
  gtk_text_buffer_place_cursor (buffer, &iter);
  gtk_text_view_scroll_to_mark (self->text_view, gtk_text_buffer_get_insert (buffer), 0, TRUE, 0,
                                0);
}

/**
 * dossier_option_view_get_option:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the option shown
 */
DossierOption *
dossier_option_view_get_option (DossierOptionView *self)
{
  g_return_val_if_fail (DOSSIER_IS_OPTION_VIEW (self), NULL);

  return self->option;
}

/**
 * dossier_option_view_get_text:
 * @self: a view
 *
 * Returns: (transfer none): the text of the option
 */
DossierOptionText *
dossier_option_view_get_text (DossierOptionView *self)
{
  g_return_val_if_fail (DOSSIER_IS_OPTION_VIEW (self), NULL);

  return self->text;
}

/**
 * dossier_option_view_set_annotations:
 * @self: a view
 * @annotations: (element-type DossierAnnotation): the notes on the option
 *
 * Marks the words of the notes.
 */
void
dossier_option_view_set_annotations (DossierOptionView *self,
                                     GPtrArray         *annotations)
{
  g_return_if_fail (DOSSIER_IS_OPTION_VIEW (self));
  g_return_if_fail (annotations != NULL);

  g_ptr_array_set_size (self->annotations, 0);
  for (guint i = 0; i < annotations->len; i++)
    g_ptr_array_add (self->annotations, g_object_ref (g_ptr_array_index (annotations, i)));
  dossier_highlights_show (self->text, self->annotations);
}

/**
 * dossier_option_view_get_selected:
 * @self: a view
 * @version: (nullable): the SHA-256 of the dossier's file, in hexadecimal
 *
 * Returns: (transfer full) (element-type DossierTarget): the words that are selected; empty where
 *   there are none, or none that a note can be on
 */
GPtrArray *
dossier_option_view_get_selected (DossierOptionView *self,
                                  const char        *version)
{
  GtkTextIter start, end;

  g_return_val_if_fail (DOSSIER_IS_OPTION_VIEW (self), NULL);

  gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (self->text), &start, &end);

  return dossier_highlights_get_targets (self->text, gtk_text_iter_get_offset (&start),
                                         gtk_text_iter_get_offset (&end), version);
}

/**
 * dossier_option_view_unselect:
 * @self: a view
 *
 * Leaves the cursor where the selection begins, and selects nothing.
 */
void
dossier_option_view_unselect (DossierOptionView *self)
{
  GtkTextIter start, end;

  g_return_if_fail (DOSSIER_IS_OPTION_VIEW (self));

  gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (self->text), &start, &end);
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (self->text), &start);
}

static void
on_flash_over (gpointer user_data)
{
  DossierOptionView *self = user_data;

  self->flash_source = 0;
  dossier_highlights_flash (self->text, 0, 0);
}

/**
 * dossier_option_view_reveal:
 * @self: a view
 * @annotation: a note on the option
 *
 * Scrolls to the words of a note and lets them stand out for a moment.
 *
 * Returns: whether they stand in the text
 */
gboolean
dossier_option_view_reveal (DossierOptionView *self,
                            DossierAnnotation *annotation)
{
  GPtrArray *targets;
  gboolean found = FALSE;
  GtkTextIter iter;
  int start = 0, end = 0;

  g_return_val_if_fail (DOSSIER_IS_OPTION_VIEW (self), FALSE);
  g_return_val_if_fail (DOSSIER_IS_ANNOTATION (annotation), FALSE);

  targets = dossier_annotation_get_targets (annotation);
  for (guint i = 0; !found && i < targets->len; i++)
    found = dossier_highlights_locate (self->text, annotation, g_ptr_array_index (targets, i),
                                       &start, &end);
  if (!found)
    return FALSE;

  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (self->text), &iter, start);
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (self->text), &iter);
  gtk_text_view_scroll_to_mark (self->text_view,
                                gtk_text_buffer_get_insert (GTK_TEXT_BUFFER (self->text)), 0.2,
                                FALSE, 0, 0);
  dossier_highlights_flash (self->text, start, end);
  g_clear_handle_id (&self->flash_source, g_source_remove);
  self->flash_source = g_timeout_add_once (FLASH_MS, on_flash_over, self);

  return TRUE;
}

/**
 * dossier_option_view_show_words:
 * @self: a view
 * @field: which text of the option has the words
 * @start: where they begin in it, in code points
 * @end: where they end
 *
 * Shows where words stand in the option.
 */
void
dossier_option_view_show_words (DossierOptionView *self,
                                const char        *field,
                                guint              start,
                                guint              end)
{
  g_return_if_fail (DOSSIER_IS_OPTION_VIEW (self));
  g_return_if_fail (field != NULL);

  dossier_found_words_show (self->text_view, self->text, field, start, end);
}
