/* dossier-option-text.h: a text in the styles of an option, with links
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * DossierLink:
 * @start: where the link begins, in code points from the start of the text
 * @end: where it ends
 * @target: (not nullable): the claim, source, option or #DossierOrigins it leads to
 *
 * A piece of the text that leads somewhere.
 */
typedef struct
{
  int      start;
  int      end;
  GObject *target;
} DossierLink;

/**
 * DossierTextField:
 * @path: the path of a text of the option, as DossierFieldText has it
 * @start: where it begins, in code points from the start of the whole
 * @end: where it ends
 *
 * Where a text of the option stands.
 */
typedef struct
{
  char *path;
  int   start;
  int   end;
} DossierTextField;

#define DOSSIER_TYPE_OPTION_TEXT (dossier_option_text_get_type ())

G_DECLARE_FINAL_TYPE (DossierOptionText, dossier_option_text, DOSSIER, OPTION_TEXT, GtkTextBuffer)

DossierOptionText *dossier_option_text_new         (void);
void               dossier_option_text_clear       (DossierOptionText *self);
const char        *dossier_option_text_get_option_id (DossierOptionText *self);
void               dossier_option_text_set_option_id (DossierOptionText *self,
                                                    const char        *option_id);
void               dossier_option_text_append      (DossierOptionText *self,
                                                    const char        *text,
                                                    const char        *style,
                                                    const char        *emphasis);
void               dossier_option_text_append_link (DossierOptionText *self,
                                                    const char        *text,
                                                    gpointer           target,
                                                    const char        *style);
void               dossier_option_text_append_field (DossierOptionText *self,
                                                    const char        *text,
                                                    const char        *path,
                                                    const char        *style);
GArray            *dossier_option_text_get_fields  (DossierOptionText *self);
const DossierTextField *dossier_option_text_get_field_at (DossierOptionText *self,
                                                    int                offset);
void               dossier_option_text_get_rectangle (GtkTextView       *view,
                                                    const GtkTextIter *start,
                                                    const GtkTextIter *end,
                                                    GdkRectangle      *rectangle);
const DossierLink *dossier_option_text_get_link_at (DossierOptionText *self,
                                                    int                offset);
const DossierLink *dossier_option_text_next_link   (DossierOptionText *self,
                                                    int                offset,
                                                    gboolean           forward);

G_END_DECLS
