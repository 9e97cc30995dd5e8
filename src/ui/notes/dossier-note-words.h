/* dossier-note-words.h: the words that a note is on, as its card tells them
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "../reader/dossier-option-text.h"

#include "model/dossier-annotation.h"
#include "model/dossier-colour-names.h"

G_BEGIN_DECLS

char     *dossier_note_words_quote           (DossierAnnotation *annotation,
                                              DossierOptionText *text);
char     *dossier_note_words_describe_review (DossierAnnotation *annotation,
                                              DossierOptionText *text,
                                              DossierDocument   *document,
                                              gboolean           offered);
const char *dossier_note_words_get_other_option (DossierAnnotation *annotation,
                                              DossierOptionText *text);
gboolean  dossier_note_words_can_be_kept     (DossierAnnotation *annotation,
                                              DossierOptionText *text);
char     *dossier_note_words_name_kind       (DossierAnnotation *annotation,
                                              const DossierColourNames *names);
char     *dossier_note_words_format_time     (gint64             time);

G_END_DECLS
