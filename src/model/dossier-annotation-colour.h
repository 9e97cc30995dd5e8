/* dossier-annotation-colour.h: in which colour words are marked
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * DossierAnnotationColour:
 * @DOSSIER_ANNOTATION_COLOUR_YELLOW: yellow
 * @DOSSIER_ANNOTATION_COLOUR_GREEN: green
 * @DOSSIER_ANNOTATION_COLOUR_BLUE: blue
 * @DOSSIER_ANNOTATION_COLOUR_PINK: pink
 * @DOSSIER_ANNOTATION_COLOUR_PURPLE: purple
 *
 * In which colour the words of a note are marked.  The nicks are the words that stand in the
 * library.
 */
typedef enum
{
  DOSSIER_ANNOTATION_COLOUR_YELLOW,
  DOSSIER_ANNOTATION_COLOUR_GREEN,
  DOSSIER_ANNOTATION_COLOUR_BLUE,
  DOSSIER_ANNOTATION_COLOUR_PINK,
  DOSSIER_ANNOTATION_COLOUR_PURPLE,
} DossierAnnotationColour;

#define DOSSIER_ANNOTATION_N_COLOURS (DOSSIER_ANNOTATION_COLOUR_PURPLE + 1)

#define DOSSIER_TYPE_ANNOTATION_COLOUR (dossier_annotation_colour_get_type ())

GType       dossier_annotation_colour_get_type  (void) G_GNUC_CONST;
const char *dossier_annotation_colour_get_label (DossierAnnotationColour colour);

G_END_DECLS
