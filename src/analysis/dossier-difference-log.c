/* dossier-difference-log.c: the place at which two versions are being compared, and what differs
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "analysis/dossier-difference-log.h"

#include "analysis/dossier-field-words.h"
#include "model/dossier-reading.h"
#include "text/dossier-word-diff.h"

/* A step from a record to what is within, in both versions. */
typedef struct
{
  const char    *members[2];   /* the name of the member; NULL for none */
  guint          positions[2]; /* the place in the list; DOSSIER_PAIR_NONE for none */
  const char    *label;        /* the step in words; NULL where it needs none */
  DossierRecord *record;       /* what is named instead */
} Step;

/**
 * dossier_difference_log_init:
 * @self: where to begin
 * @old_document: a dossier; must outlive @self
 * @new_document: a later version of it; must outlive @self
 *
 * Begins a comparison at the top of both dossiers.
 */
void
dossier_difference_log_init (DossierDifferenceLog *self,
                             DossierDocument      *old_document,
                             DossierDocument      *new_document)
{
  *self = (DossierDifferenceLog) {
    .documents = { old_document, new_document },
    .steps = g_array_new (FALSE, FALSE, sizeof (Step)),
    .found = g_ptr_array_new_with_free_func (g_object_unref),
  };
}

/**
 * dossier_difference_log_clear:
 * @self: a comparison that has come to its end
 *
 * Returns: (transfer full) (element-type DossierDifference): what has been found
 */
GPtrArray *
dossier_difference_log_clear (DossierDifferenceLog *self)
{
  g_clear_pointer (&self->steps, g_array_unref);

  return g_steal_pointer (&self->found);
}

/**
 * dossier_difference_log_enter_member:
 * @self: a comparison
 * @old_member: (nullable): the name of a member in the old version; %NULL for no step
 * @new_member: (nullable): its name in the new version; %NULL for no step
 * @label: (nullable): what it is called in a path; %NULL to leave it out
 *
 * Steps into a member of the object at hand.  The strings must outlive the step.
 */
void
dossier_difference_log_enter_member (DossierDifferenceLog *self,
                                     const char           *old_member,
                                     const char           *new_member,
                                     const char           *label)
{
  g_array_append_val (self->steps, ((Step) {
    .members = { old_member, new_member },
    .positions = { DOSSIER_PAIR_NONE, DOSSIER_PAIR_NONE },
    .label = label,
  }));
}

/**
 * dossier_difference_log_enter_element:
 * @self: a comparison
 * @pair: the places of an element in the list at hand
 * @record: (nullable): the record that is named in a path; %NULL to leave it out
 *
 * Steps into an element of a list.
 */
void
dossier_difference_log_enter_element (DossierDifferenceLog *self,
                                      const DossierPair    *pair,
                                      DossierRecord        *record)
{
  g_array_append_val (self->steps, ((Step) {
    .positions = { pair->old_position, pair->new_position },
    .record = record,
  }));
}

/**
 * dossier_difference_log_leave:
 * @self: a comparison
 *
 * Steps back.
 */
void
dossier_difference_log_leave (DossierDifferenceLog *self)
{
  g_array_set_size (self->steps, self->steps->len - 1);
}

/**
 * dossier_difference_log_replace:
 * @self: a comparison
 * @depth: the number of an earlier step into an element, from 0
 * @pair: the places it is to lead to
 *
 * Makes an earlier step lead elsewhere.
 *
 * Returns: the places it led to before
 */
DossierPair
dossier_difference_log_replace (DossierDifferenceLog *self,
                                guint                 depth,
                                const DossierPair    *pair)
{
  Step *step = &g_array_index (self->steps, Step, depth);
  DossierPair before = { step->positions[0], step->positions[1] };

  step->positions[0] = pair->old_position;
  step->positions[1] = pair->new_position;

  return before;
}

static char *
make_pointer (DossierDifferenceLog *self,
              guint                 version)
{
  g_autoptr (GString) pointer = g_string_new (NULL);
  DossierReading place = { .pointer = pointer };

  for (guint i = 0; i < self->steps->len; i++)
    {
      const Step *step = &g_array_index (self->steps, Step, i);

      if (step->members[version] != NULL)
        dossier_reading_enter (&place, step->members[version]);
      else if (step->positions[version] != DOSSIER_PAIR_NONE)
        dossier_reading_enter_element (&place, step->positions[version]);
    }

  return g_string_free_and_steal (g_steal_pointer (&pointer));
}

static GStrv
make_path (DossierDifferenceLog *self)
{
  g_autoptr (GStrvBuilder) path = g_strv_builder_new ();

  for (guint i = 0; i < self->steps->len; i++)
    {
      const Step *step = &g_array_index (self->steps, Step, i);

      /* A record that is named by what it says needs no name where that itself is shown. */
      if (step->label != NULL)
        g_strv_builder_add (path, step->label);
      else if (step->record != NULL &&
               (i + 1 == self->steps->len ||
                !dossier_record_is_named_by (step->record, step[1].members[1])))
        g_strv_builder_take (path, dossier_record_to_name (self->documents[1], step->record));
    }

  return g_strv_builder_end (path);
}

/**
 * dossier_difference_log_report:
 * @self: a comparison
 * @kind: what has happened, where something stands in both versions
 * @sides: (array fixed-size=2): what the old and the new version say; their texts are taken over,
 *   their places are filled in here
 * @pieces: (nullable) (element-type DossierWordDiffPiece): what became of the words
 *
 * Notes a difference at the place at hand.
 */
void
dossier_difference_log_report (DossierDifferenceLog  *self,
                               DossierDifferenceKind  kind,
                               DossierDifferenceSide *sides,
                               GArray                *pieces)
{
  g_auto (GStrv) path = make_path (self);

  if (sides[0].state == DOSSIER_DIFFERENCE_STATE_ABSENT)
    kind = DOSSIER_DIFFERENCE_KIND_ADDED;
  else if (sides[1].state == DOSSIER_DIFFERENCE_STATE_ABSENT)
    kind = DOSSIER_DIFFERENCE_KIND_REMOVED;

  for (guint v = 0; v < 2; v++)
    {
      sides[v].option = self->options[v];
      sides[v].pointer = sides[v].state == DOSSIER_DIFFERENCE_STATE_ABSENT
                         ? NULL : make_pointer (self, v);
    }
  g_ptr_array_add (self->found, dossier_difference_new (kind, (const char * const *) path,
                                                        &sides[0], &sides[1], pieces));
  for (guint v = 0; v < 2; v++)
    {
      g_free (sides[v].pointer);
      g_free (sides[v].text);
    }
}

/**
 * dossier_difference_log_report_words:
 * @self: a comparison
 * @kind: what has happened, where something stands in both versions
 * @old: (transfer full) (nullable): the words of the old version; %NULL where it is silent
 * @new: (transfer full) (nullable): the words of the new version; %NULL where it is silent
 *
 * Notes a difference of values at the place at hand.
 */
void
dossier_difference_log_report_words (DossierDifferenceLog  *self,
                                     DossierDifferenceKind  kind,
                                     char                  *old,
                                     char                  *new)
{
  DossierDifferenceSide sides[] = {
    { .state = old == NULL ? DOSSIER_DIFFERENCE_STATE_ABSENT : DOSSIER_DIFFERENCE_STATE_KNOWN,
      .text = old },
    { .state = new == NULL ? DOSSIER_DIFFERENCE_STATE_ABSENT : DOSSIER_DIFFERENCE_STATE_KNOWN,
      .text = new },
  };

  dossier_difference_log_report (self, kind, sides, NULL);
}

/**
 * dossier_difference_log_compare_words:
 * @self: a comparison
 * @old: the text of the old version
 * @new: the text of the new version
 *
 * Compares two texts at the place at hand, and notes where they differ.
 */
void
dossier_difference_log_compare_words (DossierDifferenceLog *self,
                                      const char           *old,
                                      const char           *new)
{
  g_autoptr (GArray) pieces = NULL;
  DossierDifferenceSide sides[] = {
    { .state = DOSSIER_DIFFERENCE_STATE_KNOWN },
    { .state = DOSSIER_DIFFERENCE_STATE_KNOWN },
  };
  double likeness;

  if (g_str_equal (old, new))
    return;

  pieces = dossier_word_diff (old, new, &likeness);
  sides[0].text = g_strdup (old);
  sides[1].text = g_strdup (new);
  if (likeness >= DOSSIER_DIFFERENCE_LEAST_LIKENESS)
    dossier_difference_log_report (self, DOSSIER_DIFFERENCE_KIND_REWORDED, sides, pieces);
  else
    dossier_difference_log_report (self, DOSSIER_DIFFERENCE_KIND_CHANGED, sides, NULL);
}
