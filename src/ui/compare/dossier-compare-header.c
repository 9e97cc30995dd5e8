/* dossier-compare-header.c: the header of an option or an attribute in a comparison
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-compare-header.h"

#include "../dossier-text-label.h"

#include <glib/gi18n.h>

struct _DossierCompareHeader
{
  GtkWidget                 parent_instance;
  gboolean                  across;
  GtkWidget                *box;
  DossierOption            *option;  /* NULL: the header of an attribute */
  DossierCompareHeaderMenu  menu;
  gpointer                  user_data;
  GdkRectangle              sight;   /* what no other header covers */
  GtkWidget                *popover; /* made when it is asked for */
};

enum
{
  SIGNAL_ACTIVATE,
  SIGNAL_DROPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierCompareHeader, dossier_compare_header, GTK_TYPE_WIDGET)

static void
on_released (GtkGestureClick      *gesture,
             int                   n_press,
             double                x,
             double                y,
             DossierCompareHeader *self)
{
  if (self->option == NULL || !gtk_widget_contains (GTK_WIDGET (self), x, y))
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  dossier_compare_header_open (self);
}

/* Dragging */

static GdkContentProvider *
on_drag_prepare (GtkDragSource        *source,
                 double                x,
                 double                y,
                 DossierCompareHeader *self)
{
  if (self->option == NULL)
    return NULL;

  return gdk_content_provider_new_typed (DOSSIER_TYPE_OPTION, self->option);
}

static void
on_drag_begin (GtkDragSource        *source,
               GdkDrag              *drag,
               DossierCompareHeader *self)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, 12, 12);
  gtk_widget_add_css_class (GTK_WIDGET (self), "dragged");
}

static void
on_drag_end (GtkDragSource        *source,
             GdkDrag              *drag,
             gboolean              deleted,
             DossierCompareHeader *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "dragged");
}

/* Whether something that is dropped there comes after this one. */
static gboolean
is_after (DossierCompareHeader *self,
          double                x,
          double                y)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (!self->across)
    return y > gtk_widget_get_height (widget) / 2.0;

  return (x > gtk_widget_get_width (widget) / 2.0) !=
         (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);
}

static void
on_drop_leave (GtkDropTarget        *target,
               DossierCompareHeader *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "drop-before");
  gtk_widget_remove_css_class (GTK_WIDGET (self), "drop-after");
}

static GdkDragAction
on_drop_motion (GtkDropTarget        *target,
                double                x,
                double                y,
                DossierCompareHeader *self)
{
  on_drop_leave (target, self);
  if (self->option == NULL)
    return 0;

  gtk_widget_add_css_class (GTK_WIDGET (self), is_after (self, x, y) ? "drop-after"
                                                                     : "drop-before");

  return GDK_ACTION_MOVE;
}

static gboolean
on_drop (GtkDropTarget        *target,
         const GValue         *value,
         double                x,
         double                y,
         DossierCompareHeader *self)
{
  DossierOption *dragged = g_value_get_object (value);

  on_drop_leave (target, self);
  if (self->option == NULL || dragged == NULL || dragged == self->option)
    return FALSE;

  g_signal_emit (self, signals[SIGNAL_DROPPED], 0, dragged->id, is_after (self, x, y));

  return TRUE;
}

/* Headers of attributes do without: there may be many. */
static void
add_controllers (DossierCompareHeader *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (DOSSIER_TYPE_OPTION, GDK_ACTION_MOVE);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (on_drag_prepare), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect (source, "drag-end", G_CALLBACK (on_drag_end), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));

  g_signal_connect (target, "motion", G_CALLBACK (on_drop_motion), self);
  g_signal_connect (target, "leave", G_CALLBACK (on_drop_leave), self);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* The header of a line may be scrolled beneath those of the columns. */
static gboolean
dossier_compare_header_contains (GtkWidget *widget,
                                 double     x,
                                 double     y)
{
  DossierCompareHeader *self = DOSSIER_COMPARE_HEADER (widget);

  return x >= self->sight.x && x < self->sight.x + self->sight.width &&
         y >= self->sight.y && y < self->sight.y + self->sight.height &&
         GTK_WIDGET_CLASS (dossier_compare_header_parent_class)->contains (widget, x, y);
}

static void
dossier_compare_header_size_allocate (GtkWidget *widget,
                                      int        width,
                                      int        height,
                                      int        baseline)
{
  DossierCompareHeader *self = DOSSIER_COMPARE_HEADER (widget);
  int minimum;

  gtk_widget_measure (self->box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->box, &(GtkAllocation) { 0, 0, MAX (width, minimum), height }, -1);
  if (self->popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
dossier_compare_header_measure (GtkWidget     *widget,
                                GtkOrientation orientation,
                                int            for_size,
                                int           *minimum,
                                int           *natural,
                                int           *minimum_baseline,
                                int           *natural_baseline)
{
  DossierCompareHeader *self = DOSSIER_COMPARE_HEADER (widget);

  gtk_widget_measure (self->box, orientation, for_size, minimum, natural, NULL, NULL);
}

static GtkSizeRequestMode
dossier_compare_header_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
dossier_compare_header_dispose (GObject *object)
{
  DossierCompareHeader *self = DOSSIER_COMPARE_HEADER (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->option);

  G_OBJECT_CLASS (dossier_compare_header_parent_class)->dispose (object);
}

static void
dossier_compare_header_class_init (DossierCompareHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const guint keys[] = {
    GDK_KEY_space, GDK_KEY_KP_Space, GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_Menu
  };

  G_OBJECT_CLASS (klass)->dispose = dossier_compare_header_dispose;
  widget_class->contains = dossier_compare_header_contains;
  widget_class->measure = dossier_compare_header_measure;
  widget_class->get_request_mode = dossier_compare_header_get_request_mode;
  widget_class->size_allocate = dossier_compare_header_size_allocate;

  /**
   * DossierCompareHeader::activate:
   *
   * The menu is asked for with a key.
   */
  signals[SIGNAL_ACTIVATE] =
    g_signal_new_class_handler ("activate", DOSSIER_TYPE_COMPARE_HEADER,
                                G_SIGNAL_RUN_FIRST | G_SIGNAL_ACTION,
                                G_CALLBACK (dossier_compare_header_open), NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
  /**
   * DossierCompareHeader::dropped:
   * @option_id: the id of another option
   * @after: whether it is to stand after this one, and not before
   *
   * Another header was dropped on this one.
   */
  signals[SIGNAL_DROPPED] =
    g_signal_new ("dropped", DOSSIER_TYPE_COMPARE_HEADER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);

  gtk_widget_class_set_activate_signal (widget_class, signals[SIGNAL_ACTIVATE]);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_signal (widget_class, keys[i], 0, "activate", NULL);
  gtk_widget_class_set_css_name (widget_class, "compareheader");
}

static void
dossier_compare_header_init (DossierCompareHeader *self)
{
  self->sight = (GdkRectangle) { 0, 0, G_MAXINT, G_MAXINT };
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * dossier_compare_header_new:
 * @label: what it says
 * @caption: (nullable): what stands above that, in small letters
 * @across: whether it stands above a column, and not beside a line
 *
 * Returns: (transfer floating): a header
 */
GtkWidget *
dossier_compare_header_new (const char *label,
                            const char *caption,
                            gboolean    across)
{
  DossierCompareHeader *self =
    g_object_new (DOSSIER_TYPE_COMPARE_HEADER,
                  "accessible-role", across ? GTK_ACCESSIBLE_ROLE_COLUMN_HEADER
                                            : GTK_ACCESSIBLE_ROLE_ROW_HEADER,
                  NULL);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name;

  self->across = across;
  if (caption != NULL)
    {
      GtkWidget *above = dossier_text_label_new (caption, "caption");

      gtk_widget_add_css_class (above, "dim-label");
      gtk_box_append (GTK_BOX (words), above);
    }
  name = dossier_text_label_new (label, NULL);
  gtk_label_set_yalign (GTK_LABEL (name), 0);
  gtk_box_append (GTK_BOX (words), name);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (self->box), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return GTK_WIDGET (self);
}

/**
 * dossier_compare_header_set_option:
 * @self: a header
 * @option: the option whose header it is
 * @base: whether the others are compared with it
 * @menu: gives what can be done with it
 * @user_data: for @menu
 *
 * Gives the header a menu, and lets it be dragged.
 */
void
dossier_compare_header_set_option (DossierCompareHeader    *self,
                                   DossierOption           *option,
                                   gboolean                 base,
                                   DossierCompareHeaderMenu menu,
                                   gpointer                 user_data)
{
  GtkWidget *arrow;

  g_return_if_fail (DOSSIER_IS_COMPARE_HEADER (self));
  g_return_if_fail (DOSSIER_IS_OPTION (option));

  g_set_object (&self->option, option);
  self->menu = menu;
  self->user_data = user_data;
  if (base)
    {
      GtkWidget *mark = gtk_image_new_from_icon_name ("view-pin-symbolic");
      GtkWidget *words = gtk_widget_get_first_child (self->box);
      GtkWidget *caption = gtk_label_new (_("Base"));

      gtk_label_set_xalign (GTK_LABEL (caption), 0);
      gtk_widget_add_css_class (caption, "caption");
      gtk_box_prepend (GTK_BOX (words), caption);
      gtk_widget_set_valign (mark, GTK_ALIGN_START);
      gtk_box_prepend (GTK_BOX (self->box), mark);
      gtk_widget_add_css_class (GTK_WIDGET (self), "base");
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      _("The base, with which the others are compared"), -1);
    }
  arrow = gtk_image_new_from_icon_name ("pan-down-symbolic");
  gtk_widget_set_valign (arrow, GTK_ALIGN_START);
  gtk_widget_add_css_class (arrow, "dim-label");
  gtk_box_append (GTK_BOX (self->box), arrow);
  gtk_widget_add_css_class (GTK_WIDGET (self), "option");
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE,
                                  -1);
  add_controllers (self);
}

/**
 * dossier_compare_header_get_option:
 * @self: a header
 *
 * Returns: (transfer none) (nullable): the option; %NULL where it is the header of an attribute
 */
DossierOption *
dossier_compare_header_get_option (DossierCompareHeader *self)
{
  g_return_val_if_fail (DOSSIER_IS_COMPARE_HEADER (self), NULL);

  return self->option;
}

/**
 * dossier_compare_header_set_sight:
 * @self: a header
 * @sight: the part of the table that nothing covers, in the header's coordinates
 *
 * Says where the header takes clicks.
 */
void
dossier_compare_header_set_sight (DossierCompareHeader *self,
                                  const GdkRectangle   *sight)
{
  g_return_if_fail (DOSSIER_IS_COMPARE_HEADER (self));

  self->sight = *sight;
}

/**
 * dossier_compare_header_open:
 * @self: the header of an option
 *
 * Shows what can be done with the option.
 */
void
dossier_compare_header_open (DossierCompareHeader *self)
{
  g_autoptr (GMenuModel) menu = NULL;

  g_return_if_fail (DOSSIER_IS_COMPARE_HEADER (self));

  if (self->option == NULL)
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  menu = self->menu (self->option->id, self->across, self->user_data);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  self->popover = gtk_popover_menu_new_from_model (menu);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  gtk_popover_popup (GTK_POPOVER (self->popover));
}
