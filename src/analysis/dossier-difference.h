/* dossier-difference.h: one difference between two versions of a dossier
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-records.h"

G_BEGIN_DECLS

/**
 * DossierDifferenceKind:
 * @DOSSIER_DIFFERENCE_KIND_ADDED: there was nothing before
 * @DOSSIER_DIFFERENCE_KIND_REMOVED: there is nothing any more
 * @DOSSIER_DIFFERENCE_KIND_REWORDED: a text of which at least %DOSSIER_DIFFERENCE_LEAST_LIKENESS is
 *   the same
 * @DOSSIER_DIFFERENCE_KIND_CHANGED: another value, or a text that has little in common with the old
 * @DOSSIER_DIFFERENCE_KIND_MOVED: a claim that now stands under another option
 *
 * What has happened.
 */
typedef enum
{
  DOSSIER_DIFFERENCE_KIND_ADDED,
  DOSSIER_DIFFERENCE_KIND_REMOVED,
  DOSSIER_DIFFERENCE_KIND_REWORDED,
  DOSSIER_DIFFERENCE_KIND_CHANGED,
  DOSSIER_DIFFERENCE_KIND_MOVED,
} DossierDifferenceKind;

#define DOSSIER_TYPE_DIFFERENCE_KIND (dossier_difference_kind_get_type ())
GType       dossier_difference_kind_get_type  (void) G_GNUC_CONST;
const char *dossier_difference_kind_get_label (DossierDifferenceKind value);

/**
 * DossierDifferenceState:
 * @DOSSIER_DIFFERENCE_STATE_ABSENT: the dossier is silent
 * @DOSSIER_DIFFERENCE_STATE_NONE: the dossier says that there are none
 * @DOSSIER_DIFFERENCE_STATE_UNKNOWN: the dossier says that it is not known
 * @DOSSIER_DIFFERENCE_STATE_DISPUTED: the dossier says that the sources differ
 * @DOSSIER_DIFFERENCE_STATE_KNOWN: the dossier has a value
 *
 * What stood in one of the versions.  Each of these is another value.
 */
typedef enum
{
  DOSSIER_DIFFERENCE_STATE_ABSENT,
  DOSSIER_DIFFERENCE_STATE_NONE,
  DOSSIER_DIFFERENCE_STATE_UNKNOWN,
  DOSSIER_DIFFERENCE_STATE_DISPUTED,
  DOSSIER_DIFFERENCE_STATE_KNOWN,
} DossierDifferenceState;

#define DOSSIER_TYPE_DIFFERENCE_STATE (dossier_difference_state_get_type ())
GType       dossier_difference_state_get_type  (void) G_GNUC_CONST;
const char *dossier_difference_state_get_label (DossierDifferenceState value);

/* How alike two texts have to be, as dossier_word_diff() measures it, for the one to be held for a
 * rewording of the other. */
#define DOSSIER_DIFFERENCE_LEAST_LIKENESS 0.5

/**
 * DossierDifferenceSide:
 * @state: what stood there
 * @text: (nullable): the value, in words and in the user's language; %NULL where the state says all
 * @pointer: (nullable): the place, as a JSON Pointer (RFC 6901); %NULL where it is absent
 * @option: (nullable): the option it is about; %NULL for the rest of the dossier, and where the
 *   version lacks it
 *
 * What one of the versions says.
 */
typedef struct
{
  DossierDifferenceState  state;
  char                   *text;
  char                   *pointer;
  DossierOption          *option;
} DossierDifferenceSide;

char *dossier_difference_side_to_string (const DossierDifferenceSide *self);

/**
 * DossierDifference:
 * @kind: what has happened
 * @path: the place in words and in the user's language, from the outermost on, such as “Facts”,
 *   “Funding”; empty for an option as a whole
 * @before: what the old version says
 * @after: what the new version says
 * @pieces: (nullable) (element-type DossierWordDiffPiece): for what was reworded, the difference
 *   from the text of @before to that of @after
 *
 * One difference between two versions of a dossier.  Immutable; its members are there to be read.
 */
#define DOSSIER_TYPE_DIFFERENCE (dossier_difference_get_type ())
G_DECLARE_FINAL_TYPE (DossierDifference, dossier_difference, DOSSIER, DIFFERENCE, GObject)

struct _DossierDifference
{
  GObject                parent_instance;
  DossierDifferenceKind  kind;
  GStrv                  path;
  DossierDifferenceSide  before;
  DossierDifferenceSide  after;
  GArray                *pieces;
};

DossierDifference *dossier_difference_new         (DossierDifferenceKind        kind,
                                                   const char * const          *path,
                                                   const DossierDifferenceSide *before,
                                                   const DossierDifferenceSide *after,
                                                   GArray                      *pieces);
DossierOption     *dossier_difference_get_option  (DossierDifference           *self);
char              *dossier_difference_format_path (DossierDifference           *self);

G_END_DECLS
