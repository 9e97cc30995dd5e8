/* dossier-compare-cell.c: one cell of a comparison
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-compare-cell.h"

#include "../dossier-text-label.h"
#include "../reader/dossier-evidence.h"

#include <glib/gi18n.h>

struct _DossierCompareCell
{
  GtkButton             parent_instance;
  DossierComparison    *comparison;
  DossierComparisonRow *row;
  guint                 column;
  GdkRectangle          sight;   /* what no header covers */
  GtkWidget            *popover; /* made when it is first asked for */
};

G_DEFINE_FINAL_TYPE (DossierCompareCell, dossier_compare_cell, GTK_TYPE_BUTTON)

#define TALL               120 /* all in logical pixels */
#define MAX_CLAIMS_HEIGHT  320

/* The marks differ in shape and word, so that none is told by colour alone. */
static const char *
get_mark (DossierComparisonState state)
{
  switch (state)
    {
    case DOSSIER_COMPARISON_STATE_NONE:
      return "∅";
    case DOSSIER_COMPARISON_STATE_DISPUTED:
      return "≠";
    case DOSSIER_COMPARISON_STATE_UNKNOWN:
      return "?";
    case DOSSIER_COMPARISON_STATE_KNOWN:
    default:
      return NULL;
    }
}

static GtkWidget *
add_label (GtkWidget  *box,
           const char *text,
           const char *css_class)
{
  GtkWidget *label = dossier_text_label_new (text, css_class);

  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static const DossierComparisonCell *
get_cell (DossierCompareCell *self)
{
  return dossier_comparison_row_get_cell (self->row, self->column);
}

/* The place of a claim among those of the cell. */
static guint
get_number (DossierClaim *claim,
            gpointer      user_data)
{
  guint position = 0;

  g_ptr_array_find (get_cell (user_data)->claims, claim, &position);

  return position + 1;
}

/* The claims of each side of a dispute. */
static GtkWidget *
create_sides (DossierCompareCell *self)
{
  const DossierComparisonCell *cell = get_cell (self);
  DossierDocument *document = dossier_comparison_get_document (self->comparison);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autoptr (GPtrArray) own = dossier_comparison_cell_list_own_claims (cell);

  for (guint i = 0; cell->items[i] != NULL; i++)
    {
      GPtrArray *claims = g_ptr_array_index (cell->item_claims, i);
      GtkWidget *title = dossier_text_label_new (cell->items[i], "title-4");

      gtk_widget_add_css_class (title, "evidence");
      gtk_box_append (GTK_BOX (box), title);
      if (claims->len > 0)
        gtk_box_append (GTK_BOX (box),
                        dossier_evidence_new_for_claims (document, claims, get_number, self));
      else
        gtk_box_append (GTK_BOX (box),
                        dossier_text_label_new (_("The dossier names no claim for this."),
                                                "evidence"));
    }
  if (own->len > 0)
    gtk_box_append (GTK_BOX (box),
                    dossier_evidence_new_for_claims (document, own, get_number, self));

  return box;
}

static GtkWidget *
create_evidence (DossierCompareCell *self)
{
  const DossierComparisonCell *cell = get_cell (self);
  GtkWidget *scroller, *child;

  if (cell->state == DOSSIER_COMPARISON_STATE_DISPUTED)
    child = create_sides (self);
  else if (cell->claims->len > 0)
    child = dossier_evidence_new_for_claims (dossier_comparison_get_document (self->comparison),
                                             cell->claims, get_number, self);
  else
    {
      child = gtk_label_new (_("The dossier names no claim for this."));
      gtk_widget_add_css_class (child, "evidence");
    }

  scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                           "hscrollbar-policy", GTK_POLICY_NEVER,
                           "propagate-natural-width", TRUE,
                           "propagate-natural-height", TRUE,
                           "max-content-height", MAX_CLAIMS_HEIGHT,
                           "child", child,
                           NULL);

  return scroller;
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
dossier_compare_cell_clicked (GtkButton *button)
{
  DossierCompareCell *self = DOSSIER_COMPARE_CELL (button);

  if (self->popover == NULL)
    {
      self->popover = gtk_popover_new ();
      gtk_popover_set_child (GTK_POPOVER (self->popover), create_evidence (self));
      gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
    }
  point_to_cell (self);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
dossier_compare_cell_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  DossierCompareCell *self = DOSSIER_COMPARE_CELL (widget);

  GTK_WIDGET_CLASS (dossier_compare_cell_parent_class)->size_allocate (widget, width, height,
                                                                       baseline);
  if (self->popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->popover));
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
dossier_compare_cell_dispose (GObject *object)
{
  DossierCompareCell *self = DOSSIER_COMPARE_CELL (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_object (&self->row);
  g_clear_object (&self->comparison);

  G_OBJECT_CLASS (dossier_compare_cell_parent_class)->dispose (object);
}

static void
dossier_compare_cell_class_init (DossierCompareCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_compare_cell_dispose;
  widget_class->contains = dossier_compare_cell_contains;
  widget_class->size_allocate = dossier_compare_cell_size_allocate;
  GTK_BUTTON_CLASS (klass)->clicked = dossier_compare_cell_clicked;
}

static void
dossier_compare_cell_init (DossierCompareCell *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "compare-cell");
}

/* How many claims there are and, where they are several, from how many origins. */
static char *
count_claims (DossierCompareCell *self,
              GPtrArray          *claims)
{
  g_autoptr (DossierOrigins) origins = NULL;

  if (claims->len < 2)
    return g_strdup_printf (ngettext ("%u claim", "%u claims", claims->len), claims->len);

  origins = dossier_origins_new (dossier_comparison_get_document (self->comparison), claims);

  return dossier_origins_count (origins);
}

static void
add_count (DossierCompareCell *self,
           GtkWidget          *box,
           GPtrArray          *claims)
{
  g_autofree char *count = count_claims (self, claims);

  gtk_widget_add_css_class (add_label (box, count, "caption"), "dim-label");
}

/* What a screen reader says: the option, the attribute, and what stands in the cell. */
static void
describe (DossierCompareCell          *self,
          const DossierComparisonCell *cell)
{
  DossierOption *option = dossier_comparison_get_option (self->comparison, self->column);
  g_autofree char *text = dossier_comparison_cell_to_string (cell);
  g_autofree char *label = NULL;
  g_autofree char *claims = NULL;

  /* Translators: a cell of a comparison: the option, the attribute, what is said */
  label = g_strdup_printf (_("%s, %s: %s"), dossier_text_get (option->title),
                           dossier_comparison_row_get_label (self->row), text);
  claims = count_claims (self, cell->claims);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, claims,
                                  -1);
}

/**
 * dossier_compare_cell_new:
 * @comparison: a comparison
 * @row: one of its rows
 * @column: one of its columns
 *
 * Returns: (transfer floating): the cell, which opens its claims
 */
GtkWidget *
dossier_compare_cell_new (DossierComparison    *comparison,
                          DossierComparisonRow *row,
                          guint                 column)
{
  DossierCompareCell *self = g_object_new (DOSSIER_TYPE_COMPARE_CELL, NULL);
  const DossierComparisonCell *cell = dossier_comparison_row_get_cell (row, column);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  const char *mark = get_mark (cell->state);

  self->comparison = g_object_ref (comparison);
  self->row = g_object_ref (row);
  self->column = column;

  gtk_widget_set_valign (box, GTK_ALIGN_START);
  gtk_widget_set_can_target (box, FALSE); /* the cell alone decides where it is */
  if (mark != NULL)
    {
      g_autofree char *state = NULL;

      /* Translators: the mark of a state and its name, like “? Unknown” */
      state = g_strdup_printf (_("%s %s"), mark, dossier_comparison_state_get_label (cell->state));
      add_label (box, state, "compare-state");
    }
  if (cell->remark != NULL)
    add_label (box, cell->remark, NULL);
  for (guint i = 0; cell->items != NULL && cell->items[i] != NULL; i++)
    {
      gboolean alone = cell->items[1] == NULL && mark == NULL;
      g_autofree char *item = alone ? NULL : g_strdup_printf ("• %s", cell->items[i]);

      add_label (box, alone ? cell->items[i] : item, NULL);
      if (cell->state == DOSSIER_COMPARISON_STATE_DISPUTED)
        add_count (self, box, g_ptr_array_index (cell->item_claims, i));
    }
  if (cell->claims->len > 0 && cell->state != DOSSIER_COMPARISON_STATE_DISPUTED)
    add_count (self, box, cell->claims);
  gtk_button_set_child (GTK_BUTTON (self), box);
  describe (self, cell);

  return GTK_WIDGET (self);
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
