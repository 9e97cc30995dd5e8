/* dossier-text-label.c: a label for words of a dossier
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-text-label.h"

#include "text/dossier-direction.h"

static void
on_label_changed (GtkLabel *label)
{
  GtkTextDirection direction;

  switch (dossier_direction_of (gtk_label_get_text (label)))
    {
    case DOSSIER_TEXT_DIRECTION_LTR:
      direction = GTK_TEXT_DIR_LTR;
      break;
    case DOSSIER_TEXT_DIRECTION_RTL:
      direction = GTK_TEXT_DIR_RTL;
      break;
    case DOSSIER_TEXT_DIRECTION_NEUTRAL:
    default:
      /* Numbers and marks follow the window. */
      direction = GTK_TEXT_DIR_NONE;
      break;
    }
  gtk_widget_set_direction (GTK_WIDGET (label), direction);
}

/**
 * dossier_text_label_follow:
 * @label: a label that shows words of a dossier
 *
 * Makes the label begin at the side where the language of its words begins, whatever the language
 * of the window, now and when it is given others.
 */
void
dossier_text_label_follow (GtkLabel *label)
{
  g_return_if_fail (GTK_IS_LABEL (label));

  g_signal_connect (label, "notify::label", G_CALLBACK (on_label_changed), NULL);
  on_label_changed (label);
}

/**
 * dossier_text_label_new:
 * @text: what to show
 * @css_class: (nullable): its style
 *
 * Makes a label that wraps, and that follows the language of its words.
 *
 * Returns: (transfer floating): the label
 */
GtkWidget *
dossier_text_label_new (const char *text,
                        const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  dossier_text_label_follow (GTK_LABEL (label));

  return label;
}
