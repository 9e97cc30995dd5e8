/* dossier-reanchoring.c: what becomes of notes when a dossier changes
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "analysis/dossier-reanchoring.h"

#include "analysis/dossier-fields.h"
#include "text/dossier-anchoring.h"
#include "text/dossier-tokens.h"

/* Words that are looked for in another option than theirs: so many that chance is out of
 * question. */
#define MANY_WORDS 6
#define MANY_CHARS 40

/* So many searches for words that went from one option to another are not made: with more, words
 * stay lost rather than that all wait. */
#define MOST_SEARCHES 20000

/* An option to which words may have come from another. */
typedef struct
{
  char            *id;
  GPtrArray       *fields;
  DossierAnchoring *texts;
  DossierAnchoring *before; /* its texts in the old version; NULL where that had it not */
} Haven;

/* A move of notes from one version to another. */
typedef struct
{
  DossierDocument *old_document; /* NULL where it is not at hand */
  DossierDocument *new_document;
  GPtrArray       *notes;
  GPtrArray       *havens;       /* of Haven; NULL until it is needed */
} Move;

static void
haven_free (gpointer data)
{
  Haven *self = data;

  g_free (self->id);
  g_clear_pointer (&self->texts, dossier_anchoring_free);
  g_clear_pointer (&self->before, dossier_anchoring_free);
  g_ptr_array_unref (self->fields);
  g_free (self);
}

static void
place_free (gpointer data)
{
  DossierReanchorPlace *self = data;

  g_free (self->option);
  g_free (self->field);
  g_clear_pointer (&self->quote, dossier_quote_free);
  g_free (self);
}

/**
 * dossier_reanchor_note_new:
 * @option: the id of an option
 * @target: what in it a note is on
 *
 * Returns: (transfer full): a note's target that is to be looked for
 */
DossierReanchorNote *
dossier_reanchor_note_new (const char          *option,
                           const DossierTarget *target)
{
  DossierReanchorNote *self;

  g_return_val_if_fail (option != NULL && target != NULL, NULL);

  self = g_new (DossierReanchorNote, 1);
  self->option = g_strdup (option);
  self->target = dossier_target_copy (target);
  self->outcome = DOSSIER_ANCHOR_LOST;
  self->places = g_ptr_array_new_with_free_func (place_free);

  return self;
}

/**
 * dossier_reanchor_note_free:
 * @self: (transfer full): a note's target
 */
void
dossier_reanchor_note_free (DossierReanchorNote *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->option);
  dossier_target_free (self->target);
  g_ptr_array_unref (self->places);
  g_free (self);
}

static DossierReanchorPlace *
add_place (DossierReanchorNote *note,
           const char          *option,
           const char          *field,
           int                  start,
           int                  end)
{
  DossierReanchorPlace *place = g_new0 (DossierReanchorPlace, 1);

  place->option = g_strdup (option);
  place->field = g_strdup (field);
  place->start = start;
  place->end = end;
  g_ptr_array_add (note->places, place);

  return place;
}

static void
add_places (DossierReanchorNote       *note,
            const char                *option,
            GPtrArray                 *fields,
            const DossierAnchorResult *result,
            gboolean                   quoted)
{
  for (guint i = 0; i < result->places->len; i++)
    {
      const DossierAnchorPlace *place = &g_array_index (result->places, DossierAnchorPlace, i);
      const DossierFieldText *field = fields->pdata[place->field];

      DossierReanchorPlace *added = add_place (note, option, field->path, place->start,
                                               place->end);

      if (quoted)
        added->quote = dossier_quote_new (field->text, place->start, place->end);
    }
}

/* An option, read for as long as it is held. */
static DossierOption *
get_option (DossierDocument *document,
            const char      *id)
{
  DossierOutline *outline = dossier_document_get_outline (document);
  DossierOption *option;
  guint position;

  if (outline != NULL)
    return dossier_outline_find_option (outline, id, &position)
           ? g_list_model_get_item (document->options, position) : NULL;

  option = dossier_document_find_option (document, id);

  return option == NULL ? NULL : g_object_ref (option);
}

static gboolean
has_option (DossierDocument *document,
            const char      *id)
{
  g_autoptr (DossierOption) option = NULL;
  guint position;

  if (dossier_document_get_outline (document) != NULL)
    return dossier_outline_find_option (dossier_document_get_outline (document), id, &position);

  option = get_option (document, id);

  return option != NULL;
}

/* Whether an option stands in both files to the byte, so that none of its own texts can have
 * changed. */
static gboolean
is_same (const Move *move,
         const char *id)
{
  DossierOutline *old_outline, *new_outline;
  g_autoptr (GBytes) old_slice = NULL, new_slice = NULL;
  guint old_position, new_position;

  if (move->old_document == NULL)
    return FALSE;
  old_outline = dossier_document_get_outline (move->old_document);
  new_outline = dossier_document_get_outline (move->new_document);
  if (old_outline == NULL || new_outline == NULL ||
      !dossier_outline_find_option (old_outline, id, &old_position) ||
      !dossier_outline_find_option (new_outline, id, &new_position))
    return FALSE;

  old_slice = dossier_document_get_slice (move->old_document, old_position);
  new_slice = dossier_document_get_slice (move->new_document, new_position);

  return g_bytes_equal (old_slice, new_slice);
}

static gboolean
is_event (const DossierReanchorNote *note)
{
  return g_str_has_prefix (note->target->field, "/events/");
}

static void
leave_in_place (DossierReanchorNote *note)
{
  const DossierQuote *quote = note->target->quote;

  note->outcome = DOSSIER_ANCHOR_IN_PLACE;
  add_place (note, note->option, note->target->field, quote->start, quote->end);
}

static GPtrArray *
list_fields (DossierDocument *document,
             const char      *id)
{
  g_autoptr (DossierOption) option = document == NULL ? NULL : get_option (document, id);

  return option == NULL ? NULL : dossier_fields_list (document, option, DOSSIER_FIELDS_ALL);
}

/* Notes on one option, which is in the new version. */
static void
move_in_option (Move       *move,
                const char *id,
                GPtrArray  *notes)
{
  g_autoptr (GPtrArray) old_fields = NULL, new_fields = NULL;
  g_autoptr (DossierAnchoring) anchoring = NULL;
  gboolean same = is_same (move, id);

  for (guint i = 0; i < notes->len; i++)
    {
      DossierReanchorNote *note = notes->pdata[i];
      g_autoptr (DossierAnchorResult) result = NULL;

      if (same && !is_event (note) && note->target->quote != NULL &&
          note->target->quote->start != DOSSIER_QUOTE_NOWHERE)
        {
          leave_in_place (note);
          continue;
        }
      if (anchoring == NULL)
        {
          old_fields = list_fields (move->old_document, id);
          new_fields = list_fields (move->new_document, id);
          anchoring = dossier_anchoring_new (old_fields, new_fields);
        }
      result = dossier_anchoring_find (anchoring, note->target->field, note->target->quote);
      note->outcome = result->outcome;
      add_places (note, id, new_fields, result, result->outcome == DOSSIER_ANCHOR_AMBIGUOUS);
    }
}

static gboolean
is_unmistakable (const DossierQuote *quote)
{
  g_autoptr (GArray) tokens = NULL;
  guint n_words = 0;

  if (quote == NULL)
    return FALSE;

  tokens = dossier_tokens_split (quote->exact);
  for (guint i = 0; i < tokens->len; i++)
    n_words += g_array_index (tokens, DossierToken, i).kind == DOSSIER_TOKEN_WORD ? 1 : 0;

  return n_words >= MANY_WORDS && g_utf8_strlen (quote->exact, -1) >= MANY_CHARS;
}

/* The options that words can have come to: those that the old version did not have, or had with
 * other words. */
static GPtrArray *
get_havens (Move *move)
{
  if (move->havens != NULL)
    return move->havens;

  move->havens = g_ptr_array_new_with_free_func (haven_free);
  for (guint i = 0; i < g_list_model_get_n_items (move->new_document->options); i++)
    {
      g_autoptr (DossierOption) option = g_list_model_get_item (move->new_document->options, i);
      g_autoptr (GPtrArray) old_fields = NULL;
      Haven *haven;

      if (is_same (move, option->id))
        continue;

      haven = g_new0 (Haven, 1);
      haven->id = g_strdup (option->id);
      haven->fields = dossier_fields_list (move->new_document, option, DOSSIER_FIELDS_ALL);
      haven->texts = dossier_anchoring_new (NULL, haven->fields);
      old_fields = list_fields (move->old_document, option->id);
      if (old_fields != NULL)
        haven->before = dossier_anchoring_new (NULL, old_fields);
      g_ptr_array_add (move->havens, haven);
    }

  return move->havens;
}

/* Whether words like those stood in an option before, so that they have not come to it. */
static gboolean
had_words (const Haven               *haven,
           const DossierReanchorNote *note)
{
  g_autoptr (DossierAnchorResult) result = NULL;

  if (haven->before == NULL)
    return FALSE;

  result = dossier_anchoring_find (haven->before, note->target->field, note->target->quote);

  return result->outcome != DOSSIER_ANCHOR_LOST;
}

/* Words that their own option does not have any more.  They are looked for in others: one may have
 * been given another id, or have become two, or a text was put where it belongs. */
static void
move_to_others (Move                *move,
                DossierReanchorNote *note)
{
  GPtrArray *havens;

  if (!is_unmistakable (note->target->quote))
    return;

  havens = get_havens (move);
  for (guint i = 0; i < havens->len; i++)
    {
      const Haven *haven = g_ptr_array_index (havens, i);
      g_autoptr (DossierAnchorResult) result = NULL;

      if (g_str_equal (haven->id, note->option))
        continue;
      result = dossier_anchoring_find (haven->texts, note->target->field, note->target->quote);
      if ((result->outcome == DOSSIER_ANCHOR_IN_PLACE ||
           result->outcome == DOSSIER_ANCHOR_MOVED) && !had_words (haven, note))
        add_places (note, haven->id, haven->fields, result, TRUE);
    }

  if (note->places->len == 1)
    note->outcome = DOSSIER_ANCHOR_MOVED;
  else if (note->places->len > 1)
    note->outcome = DOSSIER_ANCHOR_AMBIGUOUS;
}

/* Those that were lost, and need the old version to tell what has come from them to another
 * option. */
static void
move_lost_to_others (Move *move)
{
  g_autoptr (GPtrArray) lost = g_ptr_array_new ();

  if (move->old_document == NULL)
    return;

  for (guint i = 0; i < move->notes->len; i++)
    {
      DossierReanchorNote *note = g_ptr_array_index (move->notes, i);

      if (note->outcome == DOSSIER_ANCHOR_LOST && is_unmistakable (note->target->quote) &&
          has_option (move->new_document, note->option))
        g_ptr_array_add (lost, note);
    }
  if (lost->len == 0 || get_havens (move)->len > MOST_SEARCHES / lost->len)
    return;

  for (guint i = 0; i < lost->len; i++)
    move_to_others (move, g_ptr_array_index (lost, i));
}

static GHashTable *
group_by_option (GPtrArray *notes)
{
  GHashTable *groups = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                              (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < notes->len; i++)
    {
      DossierReanchorNote *note = notes->pdata[i];
      GPtrArray *group = g_hash_table_lookup (groups, note->option);

      if (group == NULL)
        {
          group = g_ptr_array_new ();
          g_hash_table_insert (groups, note->option, group);
        }
      g_ptr_array_add (group, note);
    }

  return groups;
}

/**
 * dossier_reanchor:
 * @old_document: (nullable): the version that notes were made on, or last found in; %NULL where it
 *   is not at hand
 * @new_document: the version to bring them to
 * @notes: (element-type DossierReanchorNote): their targets, in which the outcome is put
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Finds out what has become of notes.  Only options that changed are read.  Words that their option
 * does not have any more, or whose option is gone, are lost, unless they are many and have come to
 * another option.  May be called in any thread.
 *
 * Returns: whether it was done; false where it was cancelled
 */
gboolean
dossier_reanchor (DossierDocument  *old_document,
                  DossierDocument  *new_document,
                  GPtrArray        *notes,
                  GCancellable     *cancellable,
                  GError          **error)
{
  g_autoptr (GHashTable) groups = NULL;
  Move move = { old_document, new_document, notes, NULL };
  GHashTableIter iter;
  gpointer id, group;
  gboolean done = TRUE;

  g_return_val_if_fail (old_document == NULL || DOSSIER_IS_DOCUMENT (old_document), FALSE);
  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (new_document), FALSE);
  g_return_val_if_fail (notes != NULL, FALSE);

  groups = group_by_option (notes);
  g_hash_table_iter_init (&iter, groups);
  while (done && g_hash_table_iter_next (&iter, &id, &group))
    {
      GPtrArray *own = group;

      if (has_option (new_document, id))
        move_in_option (&move, id, own);
      else
        for (guint i = 0; i < own->len; i++)
          move_to_others (&move, own->pdata[i]);
      done = !g_cancellable_set_error_if_cancelled (cancellable, error);
    }
  if (done)
    move_lost_to_others (&move);
  g_clear_pointer (&move.havens, g_ptr_array_unref);

  return done;
}

static void
move_free (gpointer data)
{
  Move *self = data;

  g_clear_object (&self->old_document);
  g_ptr_array_unref (self->notes);
  g_free (self);
}

static void
reanchor_in_thread (GTask        *task,
                    gpointer      source,
                    gpointer      data,
                    GCancellable *cancellable)
{
  Move *move = data;
  g_autoptr (GError) error = NULL;

  if (dossier_reanchor (move->old_document, source, move->notes, cancellable, &error))
    g_task_return_pointer (task, g_ptr_array_ref (move->notes),
                           (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * dossier_reanchor_async:
 * @old_document: (nullable): see dossier_reanchor()
 * @new_document: the version to bring notes to
 * @notes: (element-type DossierReanchorNote): their targets; not to be touched until it is done
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: passed to @callback
 *
 * Does in a thread what dossier_reanchor() does.
 */
void
dossier_reanchor_async (DossierDocument     *old_document,
                        DossierDocument     *new_document,
                        GPtrArray           *notes,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Move *move;

  g_return_if_fail (old_document == NULL || DOSSIER_IS_DOCUMENT (old_document));
  g_return_if_fail (DOSSIER_IS_DOCUMENT (new_document));
  g_return_if_fail (notes != NULL);

  move = g_new0 (Move, 1);
  move->old_document = old_document == NULL ? NULL : g_object_ref (old_document);
  move->notes = g_ptr_array_ref (notes);
  task = g_task_new (new_document, cancellable, callback, user_data);
  g_task_set_source_tag (task, dossier_reanchor_async);
  g_task_set_task_data (task, move, move_free);
  g_task_run_in_thread (task, reanchor_in_thread);
}

/**
 * dossier_reanchor_finish:
 * @new_document: the version that notes were brought to
 * @result: the result
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type DossierReanchorNote) (nullable): the notes that were given
 */
GPtrArray *
dossier_reanchor_finish (DossierDocument  *new_document,
                         GAsyncResult     *result,
                         GError          **error)
{
  g_return_val_if_fail (g_task_is_valid (result, new_document), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
