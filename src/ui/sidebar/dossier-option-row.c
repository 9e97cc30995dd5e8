/* dossier-option-row.c: one option in the sidebar
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-option-row.h"

#include "../dossier-text-label.h"

#include <glib/gi18n.h>

struct _DossierOptionRow
{
  GtkWidget          parent_instance;
  DossierOptionItem *item;
  GBindingGroup     *bindings;
  GtkWidget         *check;
  GtkLabel          *title;
  GtkLabel          *status;
};

G_DEFINE_FINAL_TYPE (DossierOptionRow, dossier_option_row, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ITEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Closures of the template. */

static gboolean
has_notes (GObject *object,
           guint    note_count)
{
  return note_count > 0;
}

static char *
format_count (GObject *object,
              guint    note_count)
{
  return g_strdup_printf ("%u", note_count);
}

static char *
describe_notes (GObject *object,
                guint    note_count)
{
  return g_strdup_printf (ngettext ("%u note", "%u notes", note_count), note_count);
}

/* A screen reader tells the check boxes apart by the options they stand beside. */
static void
name_check (DossierOptionRow *self)
{
  DossierOption *option = dossier_option_item_get_option (self->item);
  /* Translators: “%s” is the title of an option */
  g_autofree char *name = g_strdup_printf (_("Choose “%s” for a comparison"),
                                           dossier_text_get (option->title));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static void
set_item (DossierOptionRow  *self,
          DossierOptionItem *item)
{
  if (g_set_object (&self->item, item))
    {
      g_binding_group_set_source (self->bindings, item);
      if (item != NULL)
        name_check (self);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
    }
}

static void
dossier_option_row_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  DossierOptionRow *self = DOSSIER_OPTION_ROW (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      g_value_set_object (value, self->item);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_option_row_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  DossierOptionRow *self = DOSSIER_OPTION_ROW (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      set_item (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_option_row_dispose (GObject *object)
{
  DossierOptionRow *self = DOSSIER_OPTION_ROW (object);
  GtkWidget *child;

  g_clear_object (&self->bindings);
  g_clear_object (&self->item);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_OPTION_ROW);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (dossier_option_row_parent_class)->dispose (object);
}

static void
dossier_option_row_class_init (DossierOptionRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = dossier_option_row_get_property;
  object_class->set_property = dossier_option_row_set_property;
  object_class->dispose = dossier_option_row_dispose;

  properties[PROP_ITEM] =
    g_param_spec_object ("item", NULL, NULL, DOSSIER_TYPE_OPTION_ITEM,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/sidebar/dossier-option-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierOptionRow, check);
  gtk_widget_class_bind_template_child (widget_class, DossierOptionRow, title);
  gtk_widget_class_bind_template_child (widget_class, DossierOptionRow, status);
  gtk_widget_class_bind_template_callback (widget_class, has_notes);
  gtk_widget_class_bind_template_callback (widget_class, format_count);
  gtk_widget_class_bind_template_callback (widget_class, describe_notes);
}

/* The status stands below the title, at whichever side that begins. */
static void
on_direction_changed (GtkWidget        *title,
                      GtkTextDirection  before,
                      GtkWidget        *status)
{
  gtk_widget_set_direction (status, gtk_widget_get_direction (title));
}

static void
dossier_option_row_init (DossierOptionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (self->title, "direction-changed", G_CALLBACK (on_direction_changed),
                           self->status, 0);
  dossier_text_label_follow (self->title);

  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "compared", self->check, "active",
                        G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

/**
 * dossier_option_row_mark:
 * @self: a row
 * @marks: (nullable): how words of its title stand out
 */
void
dossier_option_row_mark (DossierOptionRow *self,
                         PangoAttrList    *marks)
{
  g_return_if_fail (DOSSIER_IS_OPTION_ROW (self));

  gtk_label_set_attributes (self->title, marks);
}
