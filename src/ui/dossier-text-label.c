/* dossier-text-label.c: a label for words of a dossier
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-text-label.h"

#include "text/dossier-direction.h"

/**
 * dossier_text_label_new:
 * @text: what to show
 * @css_class: (nullable): its style
 *
 * Makes a label that wraps, and that begins at the side where its own language begins, whatever the
 * language of the window.
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

  switch (dossier_direction_of (text))
    {
    case DOSSIER_DIRECTION_LTR:
      gtk_widget_set_direction (label, GTK_TEXT_DIR_LTR);
      break;
    case DOSSIER_DIRECTION_RTL:
      gtk_widget_set_direction (label, GTK_TEXT_DIR_RTL);
      break;
    case DOSSIER_DIRECTION_NEUTRAL:
    default:
      /* Numbers and marks follow the window. */
      break;
    }

  return label;
}
