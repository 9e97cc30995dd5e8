/* dossier-target.h: what a note is on
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "text/dossier-anchor.h"
#include "text/dossier-quote.h"

G_BEGIN_DECLS

/**
 * DossierTarget:
 * @field: the path of a text of the option, as DossierFieldText has it
 * @quote: (nullable): the words; %NULL for the whole text
 * @version: (nullable): the SHA-256 of the file that they were marked in, in hexadecimal; %NULL
 *   where that is not known
 * @anchor: what has become of them
 * @now_option: (nullable): the id of another option in which they stand now; %NULL for the option
 *   that the note is on
 * @now_field: the path of the text in which they stand now; @field where they are lost
 * @now_start: where they begin now, in code points; -1 where they have no place
 * @now_end: where they end now; likewise
 *
 * What a note is on: words of an option, or one of its texts.  It never changes.
 */
typedef struct
{
  char          *field;
  DossierQuote  *quote;
  char          *version;
  DossierAnchor  anchor;
  char          *now_option;
  char          *now_field;
  int            now_start;
  int            now_end;
} DossierTarget;

#define DOSSIER_TYPE_TARGET (dossier_target_get_type ())

GType          dossier_target_get_type      (void) G_GNUC_CONST;
DossierTarget *dossier_target_new           (const char          *field,
                                             const DossierQuote  *quote,
                                             const char          *version);
DossierTarget *dossier_target_copy          (const DossierTarget *self);
DossierTarget *dossier_target_copy_placed   (const DossierTarget *self,
                                             DossierAnchor        anchor,
                                             const char          *now_field,
                                             int                  now_start,
                                             int                  now_end);
DossierTarget *dossier_target_copy_in_option (const DossierTarget *self,
                                             const char          *now_option);
void           dossier_target_free          (DossierTarget       *self);
gboolean       dossier_target_equal         (const DossierTarget *self,
                                             const DossierTarget *other);
gboolean       dossier_target_has_place     (const DossierTarget *self);
gboolean       dossier_target_needs_review  (const DossierTarget *self);
GPtrArray     *dossier_targets_copy         (GPtrArray           *targets);
gboolean       dossier_targets_have_same_words (GPtrArray        *targets,
                                             GPtrArray           *others);
gboolean       dossier_targets_equal        (GPtrArray           *targets,
                                             GPtrArray           *others);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierTarget, dossier_target_free)

G_END_DECLS
