/* dossier-note-markup.h: a note as it is read
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * DossierNoteStyle:
 * @DOSSIER_NOTE_STYLE_STRONG: words that are important
 * @DOSSIER_NOTE_STYLE_EMPHASIS: words that are stressed
 * @DOSSIER_NOTE_STYLE_STRUCK: words that no longer hold
 * @DOSSIER_NOTE_STYLE_CODE: words that are meant to the letter
 * @DOSSIER_NOTE_STYLE_LINK: words that lead somewhere
 * @DOSSIER_NOTE_STYLE_HEADING: a heading
 * @DOSSIER_NOTE_STYLE_TITLE: a heading of the first or second level
 * @DOSSIER_NOTE_STYLE_QUOTE: a paragraph that somebody else has said
 * @DOSSIER_NOTE_STYLE_BLOCK: a paragraph of its own, with space above
 * @DOSSIER_NOTE_STYLE_CONTINUED: a line of a list's item that has no mark
 *
 * How a piece of a note looks.
 */
typedef enum
{
  DOSSIER_NOTE_STYLE_STRONG = 1 << 0,
  DOSSIER_NOTE_STYLE_EMPHASIS = 1 << 1,
  DOSSIER_NOTE_STYLE_STRUCK = 1 << 2,
  DOSSIER_NOTE_STYLE_CODE = 1 << 3,
  DOSSIER_NOTE_STYLE_LINK = 1 << 4,
  DOSSIER_NOTE_STYLE_HEADING = 1 << 5,
  DOSSIER_NOTE_STYLE_TITLE = 1 << 6,
  DOSSIER_NOTE_STYLE_QUOTE = 1 << 7,
  DOSSIER_NOTE_STYLE_BLOCK = 1 << 8,
  DOSSIER_NOTE_STYLE_CONTINUED = 1 << 9,
} DossierNoteStyle;

#define DOSSIER_NOTE_N_STYLES 10

/**
 * DossierNoteLink:
 * @start: where the link begins, in code points from the start of the text
 * @end: where it ends
 * @target: the address it leads to, or the name of an option
 * @to_option: whether @target is the name of an option
 *
 * A piece of a note that leads somewhere.
 */
typedef struct
{
  int       start;
  int       end;
  char     *target;
  gboolean  to_option;
} DossierNoteLink;

#define DOSSIER_TYPE_NOTE_MARKUP (dossier_note_markup_get_type ())

G_DECLARE_FINAL_TYPE (DossierNoteMarkup, dossier_note_markup, DOSSIER, NOTE_MARKUP, GtkTextBuffer)

DossierNoteMarkup     *dossier_note_markup_new               (void);
void                   dossier_note_markup_clear             (DossierNoteMarkup *self);
void                   dossier_note_markup_append            (DossierNoteMarkup *self,
                                                              const char        *text,
                                                              gssize             length,
                                                              DossierNoteStyle   styles,
                                                              guint              level,
                                                              int                written);
void                   dossier_note_markup_add_link          (DossierNoteMarkup *self,
                                                              int                start,
                                                              const char        *target,
                                                              gboolean           to_option);
const DossierNoteLink *dossier_note_markup_get_link_at       (DossierNoteMarkup *self,
                                                              int                offset);
const DossierNoteLink *dossier_note_markup_next_link         (DossierNoteMarkup *self,
                                                              int                offset,
                                                              gboolean           forward);
int                    dossier_note_markup_get_written_place (DossierNoteMarkup *self,
                                                              int                offset);

G_END_DECLS
