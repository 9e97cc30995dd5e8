/* dossier-direction.h: on which side a text begins
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierTextDirection:
 * @DOSSIER_TEXT_DIRECTION_NEUTRAL: no letter tells
 * @DOSSIER_TEXT_DIRECTION_LTR: from left to right
 * @DOSSIER_TEXT_DIRECTION_RTL: from right to left
 *
 * The direction of a paragraph.
 */
typedef enum
{
  DOSSIER_TEXT_DIRECTION_NEUTRAL,
  DOSSIER_TEXT_DIRECTION_LTR,
  DOSSIER_TEXT_DIRECTION_RTL,
} DossierTextDirection;

DossierTextDirection dossier_direction_of           (const char *text);
DossierTextDirection dossier_direction_of_character (gunichar    character);

G_END_DECLS
