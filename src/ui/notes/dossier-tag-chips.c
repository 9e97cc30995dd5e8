/* dossier-tag-chips.c: the tags of a note
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-tag-chips.h"

#include "text/dossier-bidi.h"

#include <glib/gi18n.h>

/**
 * DossierTagChips:
 *
 * Shows the tags of a note, each with a button that takes it away.
 */
struct _DossierTagChips
{
  AdwBin      parent_instance;
  AdwWrapBox *box;
  GStrv       tags;
};

enum
{
  SIGNAL_REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierTagChips, dossier_tag_chips, ADW_TYPE_BIN)

static void
on_clicked (GtkWidget       *button,
            DossierTagChips *self)
{
  g_autofree char *tag = g_strdup (g_object_get_data (G_OBJECT (button), "dossier-tag"));

  g_signal_emit (self, signals[SIGNAL_REMOVED], 0, tag);
}

static GtkWidget *
create_chip (DossierTagChips *self,
             const char      *tag)
{
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autofree char *marked = dossier_bidi_mark (tag);
  GtkWidget *label = gtk_label_new (marked != NULL ? marked : tag);
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  g_autofree char *name = dossier_bidi_format (_("Remove the tag “%s”"), tag, NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "dossier-tag", g_strdup (tag), g_free);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  g_signal_connect (button, "clicked", G_CALLBACK (on_clicked), self);

  gtk_box_append (GTK_BOX (chip), label);
  gtk_box_append (GTK_BOX (chip), button);
  gtk_widget_add_css_class (chip, "tag-chip");
  gtk_widget_add_css_class (chip, "caption");

  return chip;
}

static void
dossier_tag_chips_finalize (GObject *object)
{
  g_strfreev (DOSSIER_TAG_CHIPS (object)->tags);

  G_OBJECT_CLASS (dossier_tag_chips_parent_class)->finalize (object);
}

static void
dossier_tag_chips_class_init (DossierTagChipsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_tag_chips_finalize;

  /**
   * DossierTagChips::removed:
   * @tag: one of the tags
   *
   * The user takes a tag away.
   */
  signals[SIGNAL_REMOVED] = g_signal_new ("removed", DOSSIER_TYPE_TAG_CHIPS, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
dossier_tag_chips_init (DossierTagChips *self)
{
  self->tags = g_new0 (char *, 1);
  self->box = ADW_WRAP_BOX (adw_wrap_box_new ());
  adw_wrap_box_set_child_spacing (self->box, 6);
  adw_wrap_box_set_line_spacing (self->box, 6);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Tags"), -1);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * dossier_tag_chips_set_tags:
 * @self: the tags of a note
 * @tags: (array zero-terminated=1): the tags; where there are none, nothing is shown
 */
void
dossier_tag_chips_set_tags (DossierTagChips    *self,
                            const char * const *tags)
{
  GtkWidget *chip;

  g_return_if_fail (DOSSIER_IS_TAG_CHIPS (self));
  g_return_if_fail (tags != NULL);

  if (g_strv_equal ((const char * const *) self->tags, tags))
    return;

  g_strfreev (self->tags);
  self->tags = g_strdupv ((char **) tags);
  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    adw_wrap_box_remove (self->box, chip);
  for (guint i = 0; tags[i] != NULL; i++)
    adw_wrap_box_append (self->box, create_chip (self, tags[i]));
  gtk_widget_set_visible (GTK_WIDGET (self), tags[0] != NULL);
}
