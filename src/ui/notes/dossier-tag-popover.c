/* dossier-tag-popover.c: asks for a tag
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-tag-popover.h"

#include "model/dossier-tag.h"
#include "text/dossier-bidi.h"
#include "text/dossier-match.h"

#include <glib/gi18n.h>

/**
 * DossierTagPopover:
 *
 * Asks for a tag: the user types one, or chooses one of those that the notes in the library have.
 * What is typed narrows the list down.
 */
struct _DossierTagPopover
{
  GtkPopover      parent_instance;
  DossierLibrary *library;
  GStrv           tags;  /* those that the note has */
  GCancellable   *cancellable;

  GtkEntry       *entry;
  GtkListBox     *list;
  GtkWidget      *scroller;
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierTagPopover, dossier_tag_popover, GTK_TYPE_POPOVER)

static const char *
get_tag (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (gtk_list_box_row_get_child (row)), "dossier-tag");
}

static GtkWidget *
create_label (const char *tag)
{
  g_autofree char *marked = dossier_bidi_mark (tag);
  GtkWidget *label = gtk_label_new (marked != NULL ? marked : tag);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  g_object_set_data_full (G_OBJECT (label), "dossier-tag", g_strdup (tag), g_free);

  return label;
}

static void
choose (DossierTagPopover *self,
        const char        *text)
{
  g_autofree char *tag = dossier_tag_clean (text);

  if (tag == NULL)
    return;

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, tag);
}

static void
on_entry_activated (DossierTagPopover *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  choose (self, text);
}

static void
on_row_activated (GtkListBox        *list,
                  GtkListBoxRow     *row,
                  DossierTagPopover *self)
{
  g_autofree char *tag = g_strdup (get_tag (row));

  choose (self, tag);
}

static gboolean
is_shown (GtkListBoxRow *row,
          gpointer       user_data)
{
  DossierTagPopover *self = user_data;
  g_auto (GStrv) words = dossier_match_words (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_autofree char *folded = dossier_match_fold (get_tag (row));

  return dossier_match_contains (folded, (const char * const *) words);
}

static void
on_typed (DossierTagPopover *self)
{
  gboolean any = FALSE;

  gtk_list_box_invalidate_filter (self->list);
  for (int i = 0; !any; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, i);

      if (row == NULL)
        break;
      any = is_shown (row, self);
    }
  gtk_widget_set_visible (self->scroller, any);
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                DossierTagPopover     *self)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return FALSE;

  return gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
on_listed (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (DossierTagPopover) self = user_data;
  g_autoptr (GPtrArray) counts =
    dossier_library_list_tags_finish (DOSSIER_LIBRARY (source), result, NULL);

  /* Where they cannot be listed, one can still be typed. */
  if (counts == NULL || self->list == NULL)
    return;

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < counts->len; i++)
    {
      const DossierTagCount *count = g_ptr_array_index (counts, i);

      if (dossier_tag_find ((const char * const *) self->tags, count->tag) < 0)
        gtk_list_box_append (self->list, create_label (count->tag));
    }
  on_typed (self);
}

static void
dossier_tag_popover_map (GtkWidget *widget)
{
  DossierTagPopover *self = DOSSIER_TAG_POPOVER (widget);

  GTK_WIDGET_CLASS (dossier_tag_popover_parent_class)->map (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  if (self->library != NULL)
    dossier_library_list_tags_async (self->library, self->cancellable, on_listed,
                                     g_object_ref (self));
}

static void
dossier_tag_popover_dispose (GObject *object)
{
  DossierTagPopover *self = DOSSIER_TAG_POPOVER (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_TAG_POPOVER);
  self->list = NULL;
  g_clear_object (&self->library);

  G_OBJECT_CLASS (dossier_tag_popover_parent_class)->dispose (object);
}

static void
dossier_tag_popover_finalize (GObject *object)
{
  DossierTagPopover *self = DOSSIER_TAG_POPOVER (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->tags, g_strfreev);

  G_OBJECT_CLASS (dossier_tag_popover_parent_class)->finalize (object);
}

static void
dossier_tag_popover_class_init (DossierTagPopoverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dossier_tag_popover_dispose;
  object_class->finalize = dossier_tag_popover_finalize;
  widget_class->map = dossier_tag_popover_map;

  /**
   * DossierTagPopover::chosen:
   * @tag: a tag
   *
   * The user has typed or chosen a tag.
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", DOSSIER_TYPE_TAG_POPOVER, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/notes/dossier-tag-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierTagPopover, entry);
  gtk_widget_class_bind_template_child (widget_class, DossierTagPopover, list);
  gtk_widget_class_bind_template_child (widget_class, DossierTagPopover, scroller);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_typed);
}

static void
dossier_tag_popover_init (DossierTagPopover *self)
{
  self->tags = g_new0 (char *, 1);
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, is_shown, self, NULL);
}

/**
 * dossier_tag_popover_set_library:
 * @self: a popover
 * @library: (nullable): where the tags are that can be chosen
 */
void
dossier_tag_popover_set_library (DossierTagPopover *self,
                                 DossierLibrary    *library)
{
  g_return_if_fail (DOSSIER_IS_TAG_POPOVER (self));

  g_set_object (&self->library, library);
}

/**
 * dossier_tag_popover_set_tags:
 * @self: a popover
 * @tags: (array zero-terminated=1): the tags that the note has, which are not offered
 */
void
dossier_tag_popover_set_tags (DossierTagPopover  *self,
                              const char * const *tags)
{
  g_return_if_fail (DOSSIER_IS_TAG_POPOVER (self));
  g_return_if_fail (tags != NULL);

  g_strfreev (self->tags);
  self->tags = g_strdupv ((char **) tags);
}
