/* dossier-compare-cell.c: one cell of a comparison
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A cell draws its words itself: a table has many, and the height of those out of sight is measured
 * without making them. */

#include "config.h"

#include "dossier-compare-cell.h"

#include "dossier-compare-evidence.h"

#include <glib/gi18n.h>

struct _DossierCompareCell
{
  GtkWidget            parent_instance;
  DossierCompareGrid  *grid;
  guint                line;
  guint                column;
  DossierCompareNotes *notes;   /* NULL: there can be none */
  DossierCompareWords *words;
  PangoLayout         *layout;
  gboolean             unfolded;
  gboolean             folds;   /* whether there is more than is shown when it is folded */
  int                  shown;   /* how much of the words is shown, in logical pixels */
  GdkRectangle         sight;   /* what no header covers */
  GtkWidget           *popover; /* made when it is asked for */
  gboolean             stale;   /* it was closed, and is made anew */
};

enum
{
  SIGNAL_ACTIVATE,
  SIGNAL_FOLD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierCompareCell, dossier_compare_cell, GTK_TYPE_WIDGET)

#define PADDING_X   12 /* all in logical pixels */
#define PADDING_Y   9
#define MORE_HEIGHT 24
#define TALL        120
#define FOLD_LINES  12 /* of longer words, so many lines are shown first */
#define FOLD_LEAST  3  /* so many must be left out for it to be worth a press */

/* How much of the words is shown: all, or the first lines. */
static int
measure_shown (PangoLayout *layout,
               gboolean     unfolded,
               gboolean    *folds)
{
  int height;

  *folds = pango_layout_get_line_count (layout) >= FOLD_LINES + FOLD_LEAST;
  if (*folds && !unfolded)
    {
      g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (layout);
      int end;

      for (guint i = 1; i < FOLD_LINES; i++)
        pango_layout_iter_next_line (iter);
      pango_layout_iter_get_line_yrange (iter, NULL, &end);

      return PANGO_PIXELS_CEIL (end);
    }
  pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

static void
set_up_layout (PangoLayout               *layout,
               const DossierCompareWords *words,
               int                        width)
{
  pango_layout_set_text (layout, words->text, -1);
  pango_layout_set_attributes (layout, words->attributes);
  pango_layout_set_width (layout, MAX (1, width - 2 * PADDING_X) * PANGO_SCALE);
}

/**
 * dossier_compare_cell_measure_text:
 * @layout: a layout in the font of the table, of which the text is replaced
 * @words: the words of a cell
 * @width: the width of the cell, in logical pixels
 * @unfolded: whether it is to show all of long words
 * @folds: (out): whether the words are too long to be shown at first
 *
 * Returns: the height of the cell, in logical pixels
 */
int
dossier_compare_cell_measure_text (PangoLayout               *layout,
                                   const DossierCompareWords *words,
                                   int                        width,
                                   gboolean                   unfolded,
                                   gboolean                  *folds)
{
  int height;

  set_up_layout (layout, words, width);
  height = measure_shown (layout, unfolded, folds);

  return height + 2 * PADDING_Y + (*folds ? MORE_HEIGHT : 0);
}

static PangoLayout *
create_layout (GtkWidget *widget)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, NULL);

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  /* Pango turns it for paragraphs that run the other way. */
  pango_layout_set_alignment (layout, gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL
                                        ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);

  return layout;
}

static void
dossier_compare_cell_measure (GtkWidget     *widget,
                              GtkOrientation orientation,
                              int            for_size,
                              int           *minimum,
                              int           *natural,
                              int           *minimum_baseline,
                              int           *natural_baseline)
{
  DossierCompareCell *self = DOSSIER_COMPARE_CELL (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = 4 * PADDING_X;
      return;
    }

  if (self->layout == NULL)
    self->layout = create_layout (widget);
  set_up_layout (self->layout, self->words, for_size < 0 ? G_MAXINT / PANGO_SCALE : for_size);
  self->shown = measure_shown (self->layout, self->unfolded, &self->folds);
  *minimum = *natural = self->shown + 2 * PADDING_Y + (self->folds ? MORE_HEIGHT : 0);
}

static void
dossier_compare_cell_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  DossierCompareCell *self = DOSSIER_COMPARE_CELL (widget);

  if (self->layout == NULL)
    self->layout = create_layout (widget);
  set_up_layout (self->layout, self->words, width);
  self->shown = measure_shown (self->layout, self->unfolded, &self->folds);
  if (self->popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
snapshot_more (DossierCompareCell *self,
               GtkSnapshot        *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autoptr (PangoLayout) more =
    gtk_widget_create_pango_layout (widget, self->unfolded ? _("Show Less") : _("Show More"));
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  GdkRGBA colour;
  int width, x = PADDING_X;

  pango_attr_list_insert (attributes, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE));
  pango_layout_set_attributes (more, attributes);
  pango_layout_get_pixel_size (more, &width, NULL);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (widget) - PADDING_X - width;

  gtk_widget_get_color (widget, &colour);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x,
                                                          (float) (PADDING_Y + self->shown + 3)));
  gtk_snapshot_append_layout (snapshot, more, &colour);
  gtk_snapshot_restore (snapshot);
}

static void
dossier_compare_cell_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  DossierCompareCell *self = DOSSIER_COMPARE_CELL (widget);
  GdkRGBA colour;

  gtk_widget_get_color (widget, &colour);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (
    0, 0, (float) gtk_widget_get_width (widget), (float) (PADDING_Y + self->shown)));
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (PADDING_X, PADDING_Y));
  gtk_snapshot_append_layout (snapshot, self->layout, &colour);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (-PADDING_X, -PADDING_Y));
  gtk_snapshot_pop (snapshot);
  if (self->folds)
    snapshot_more (self, snapshot);
}

/* What is beside a tall cell is often outside of the screen, where GTK would lay the claims unseen;
 * they come out of its middle. */
static void
point_to_cell (DossierCompareCell *self)
{
  GdkRectangle seen = {
    0, 0, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self))
  };

  gdk_rectangle_intersect (&seen, &self->sight, &seen);
  if (seen.height > TALL)
    {
      seen.y += seen.height / 2;
      seen.height = 1;
    }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &seen);
}

static void
on_released (GtkGestureClick    *gesture,
             int                 n_press,
             double              x,
             double              y,
             DossierCompareCell *self)
{
  if (!gtk_widget_contains (GTK_WIDGET (self), x, y))
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (self->folds && y >= PADDING_Y + self->shown &&
      y < PADDING_Y + self->shown + MORE_HEIGHT)
    g_signal_emit (self, signals[SIGNAL_FOLD], 0);
  else
    dossier_compare_cell_open (self);
}

static void
fold (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  DossierCompareCell *self = DOSSIER_COMPARE_CELL (widget);

  if (self->folds)
    g_signal_emit (self, signals[SIGNAL_FOLD], 0);
}

/* Cells come after their headers among the table's children, and so before them where the pointer
 * is looked for; a click on a header is none on the cell that was scrolled beneath it. */
static gboolean
dossier_compare_cell_contains (GtkWidget *widget,
                               double     x,
                               double     y)
{
  DossierCompareCell *self = DOSSIER_COMPARE_CELL (widget);

  return x >= self->sight.x && x < self->sight.x + self->sight.width &&
         y >= self->sight.y && y < self->sight.y + self->sight.height &&
         GTK_WIDGET_CLASS (dossier_compare_cell_parent_class)->contains (widget, x, y);
}

static void
forget_layout (DossierCompareCell *self)
{
  g_clear_object (&self->layout);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
dossier_compare_cell_css_changed (GtkWidget         *widget,
                                  GtkCssStyleChange *change)
{
  DossierCompareCell *self = DOSSIER_COMPARE_CELL (widget);

  GTK_WIDGET_CLASS (dossier_compare_cell_parent_class)->css_changed (widget, change);
  if (self->layout != NULL)
    pango_layout_context_changed (self->layout);
}

static void
dossier_compare_cell_direction_changed (GtkWidget       *widget,
                                        GtkTextDirection previous)
{
  forget_layout (DOSSIER_COMPARE_CELL (widget));
}

static void
dossier_compare_cell_system_setting_changed (GtkWidget       *widget,
                                             GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (dossier_compare_cell_parent_class)->system_setting_changed (widget, setting);
  forget_layout (DOSSIER_COMPARE_CELL (widget));
}

static void
dossier_compare_cell_dispose (GObject *object)
{
  DossierCompareCell *self = DOSSIER_COMPARE_CELL (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_object (&self->layout);
  g_clear_object (&self->grid);
  g_clear_object (&self->notes);

  G_OBJECT_CLASS (dossier_compare_cell_parent_class)->dispose (object);
}

static void
dossier_compare_cell_finalize (GObject *object)
{
  DossierCompareCell *self = DOSSIER_COMPARE_CELL (object);

  g_clear_pointer (&self->words, dossier_compare_words_free);

  G_OBJECT_CLASS (dossier_compare_cell_parent_class)->finalize (object);
}

static void
dossier_compare_cell_class_init (DossierCompareCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dossier_compare_cell_dispose;
  object_class->finalize = dossier_compare_cell_finalize;
  widget_class->measure = dossier_compare_cell_measure;
  widget_class->size_allocate = dossier_compare_cell_size_allocate;
  widget_class->snapshot = dossier_compare_cell_snapshot;
  widget_class->contains = dossier_compare_cell_contains;
  widget_class->css_changed = dossier_compare_cell_css_changed;
  widget_class->direction_changed = dossier_compare_cell_direction_changed;
  widget_class->system_setting_changed = dossier_compare_cell_system_setting_changed;

  /**
   * DossierCompareCell::activate:
   *
   * The claims are asked for with a key.
   */
  signals[SIGNAL_ACTIVATE] =
    g_signal_new_class_handler ("activate", DOSSIER_TYPE_COMPARE_CELL,
                                G_SIGNAL_RUN_FIRST | G_SIGNAL_ACTION,
                                G_CALLBACK (dossier_compare_cell_open), NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
  /**
   * DossierCompareCell::fold:
   *
   * More of the words is asked for, or less.
   */
  signals[SIGNAL_FOLD] = g_signal_new ("fold", DOSSIER_TYPE_COMPARE_CELL, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_activate_signal (widget_class, signals[SIGNAL_ACTIVATE]);
  for (guint i = 0; i < 4; i++)
    gtk_widget_class_add_binding_signal (widget_class, (const guint[]) {
      GDK_KEY_space, GDK_KEY_KP_Space, GDK_KEY_Return, GDK_KEY_KP_Enter }[i], 0, "activate", NULL);
  gtk_widget_class_install_action (widget_class, "cell.fold", NULL, fold);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "cell.fold",
                                       NULL);
  gtk_widget_class_set_css_name (widget_class, "comparecell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
}

static void
dossier_compare_cell_init (DossierCompareCell *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/* What a screen reader says: the option, the attribute, and what stands in the cell. */
static void
describe (DossierCompareCell   *self,
          DossierComparisonRow *row,
          guint                 option)
{
  DossierComparison *comparison = dossier_compare_grid_get_comparison (self->grid);
  g_autofree char *label = NULL;

  /* Translators: a cell of a comparison: the option, the attribute, what is said */
  label = g_strdup_printf (_("%s, %s: %s"),
                           dossier_text_get (dossier_comparison_get_option (comparison,
                                                                            option)->title),
                           dossier_comparison_row_get_label (row), self->words->spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, self->words->claims,
                                  -1);
}

/**
 * dossier_compare_cell_new:
 * @grid: a grid
 * @line: one of its lines that has cells
 * @column: one of its columns
 * @words: (transfer full): what it says
 * @notes: (nullable): the user's notes
 *
 * Returns: (transfer floating): the cell, which opens its claims
 */
GtkWidget *
dossier_compare_cell_new (DossierCompareGrid  *grid,
                          guint                line,
                          guint                column,
                          DossierCompareWords *words,
                          DossierCompareNotes *notes)
{
  DossierCompareCell *self = g_object_new (DOSSIER_TYPE_COMPARE_CELL, NULL);

  self->grid = g_object_ref (grid);
  self->line = line;
  self->column = column;
  g_set_object (&self->notes, notes);
  dossier_compare_cell_set_words (self, words);

  return GTK_WIDGET (self);
}

/**
 * dossier_compare_cell_set_words:
 * @self: a cell
 * @words: (transfer full): what it says now
 */
void
dossier_compare_cell_set_words (DossierCompareCell  *self,
                                DossierCompareWords *words)
{
  guint option;
  DossierComparisonRow *row;

  g_return_if_fail (DOSSIER_IS_COMPARE_CELL (self));

  g_clear_pointer (&self->words, dossier_compare_words_free);
  self->words = words;
  row = dossier_compare_grid_locate (self->grid, self->line, self->column, &option);
  describe (self, row, option);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * dossier_compare_cell_get_text:
 * @self: a cell
 *
 * Returns: what it shows; owned by @self
 */
const char *
dossier_compare_cell_get_text (DossierCompareCell *self)
{
  g_return_val_if_fail (DOSSIER_IS_COMPARE_CELL (self), NULL);

  return self->words->text;
}

/**
 * dossier_compare_cell_get_line:
 * @self: a cell
 *
 * Returns: the line in which it stands
 */
guint
dossier_compare_cell_get_line (DossierCompareCell *self)
{
  g_return_val_if_fail (DOSSIER_IS_COMPARE_CELL (self), 0);

  return self->line;
}

/**
 * dossier_compare_cell_get_column:
 * @self: a cell
 *
 * Returns: the column in which it stands
 */
guint
dossier_compare_cell_get_column (DossierCompareCell *self)
{
  g_return_val_if_fail (DOSSIER_IS_COMPARE_CELL (self), 0);

  return self->column;
}

/**
 * dossier_compare_cell_is_busy:
 * @self: a cell
 *
 * Returns: whether the user is in it, so that it must not go
 */
gboolean
dossier_compare_cell_is_busy (DossierCompareCell *self)
{
  g_return_val_if_fail (DOSSIER_IS_COMPARE_CELL (self), FALSE);

  return gtk_widget_has_focus (GTK_WIDGET (self)) ||
         (self->popover != NULL && gtk_widget_get_visible (self->popover));
}

/**
 * dossier_compare_cell_set_sight:
 * @self: a cell
 * @sight: the part of the table that no header covers, in the cell's coordinates
 *
 * Says where the cell takes clicks.
 */
void
dossier_compare_cell_set_sight (DossierCompareCell *self,
                                const GdkRectangle *sight)
{
  g_return_if_fail (DOSSIER_IS_COMPARE_CELL (self));

  self->sight = *sight;
}

/**
 * dossier_compare_cell_set_unfolded:
 * @self: a cell
 * @unfolded: whether to show all of long words
 */
void
dossier_compare_cell_set_unfolded (DossierCompareCell *self,
                                   gboolean            unfolded)
{
  g_return_if_fail (DOSSIER_IS_COMPARE_CELL (self));

  if (self->unfolded == unfolded)
    return;

  self->unfolded = unfolded;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* What was written is kept, and the next time all is shown as it is then. */
static void
on_closed (DossierCompareCell *self)
{
  if (self->notes != NULL)
    dossier_notes_settle (dossier_compare_notes_get_notes (self->notes));
  self->stale = TRUE;
}

/**
 * dossier_compare_cell_open:
 * @self: a cell
 *
 * Shows what the cell rests on.
 */
void
dossier_compare_cell_open (DossierCompareCell *self)
{
  DossierComparisonRow *row;
  guint option;

  g_return_if_fail (DOSSIER_IS_COMPARE_CELL (self));

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (self->stale && !gtk_widget_get_visible (self->popover))
    g_clear_pointer (&self->popover, gtk_widget_unparent);
  self->stale = FALSE;
  if (self->popover == NULL)
    {
      row = dossier_compare_grid_locate (self->grid, self->line, self->column, &option);
      self->popover = gtk_popover_new ();
      gtk_popover_set_child (GTK_POPOVER (self->popover),
                             dossier_compare_evidence_new (
                               dossier_compare_grid_get_comparison (self->grid), row, option,
                               self->notes));
      g_signal_connect_object (self->popover, "closed", G_CALLBACK (on_closed), self,
                               G_CONNECT_SWAPPED);
      gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
    }
  point_to_cell (self);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}
