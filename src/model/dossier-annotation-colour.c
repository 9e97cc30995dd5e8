/* dossier-annotation-colour.c: in which colour words are marked
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-annotation-colour.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (DossierAnnotationColour, dossier_annotation_colour,
  G_DEFINE_ENUM_VALUE (DOSSIER_ANNOTATION_COLOUR_YELLOW, "yellow"),
  G_DEFINE_ENUM_VALUE (DOSSIER_ANNOTATION_COLOUR_GREEN, "green"),
  G_DEFINE_ENUM_VALUE (DOSSIER_ANNOTATION_COLOUR_BLUE, "blue"),
  G_DEFINE_ENUM_VALUE (DOSSIER_ANNOTATION_COLOUR_PINK, "pink"),
  G_DEFINE_ENUM_VALUE (DOSSIER_ANNOTATION_COLOUR_PURPLE, "purple"))

/**
 * dossier_annotation_colour_get_label:
 * @colour: a colour
 *
 * Returns: its name, in the user's language
 */
const char *
dossier_annotation_colour_get_label (DossierAnnotationColour colour)
{
  static const char * const labels[] = {
    NC_("colour", "Yellow"),
    NC_("colour", "Green"),
    NC_("colour", "Blue"),
    NC_("colour", "Pink"),
    NC_("colour", "Purple"),
  };

  g_return_val_if_fail (colour < G_N_ELEMENTS (labels), NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "colour", labels[colour]);
}
