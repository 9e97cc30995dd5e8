/* dossier-judgement-session.c: the user's work on a judgement
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-judgement-session-private.h"

#include <glib/gi18n.h>

/* So long after a change what follows from it is worked out: while a scale is dragged, not for each
 * of its steps. */
#define PAUSE_MS 80

/* The same judgement has the same results each time. */
#define SEED 1

enum
{
  SIGNAL_CHANGED,
  SIGNAL_EDITED,
  SIGNAL_ASSESSED,
  N_SIGNALS
};

typedef struct
{
  DossierDocument   *document;
  DossierJudgement  *judgement;
  DossierMethod      method;
  DossierWeightings  weightings;
  double             band;
} Request;

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierJudgementSession, dossier_judgement_session, G_TYPE_OBJECT)

static void
request_free (gpointer data)
{
  Request *request = data;

  g_clear_object (&request->document);
  g_clear_object (&request->judgement);
  g_free (request);
}

static void
stop_assessing (DossierJudgementSession *self)
{
  g_clear_handle_id (&self->assess_source, g_source_remove);
  g_cancellable_cancel (self->assessing);
  g_clear_object (&self->assessing);
}

static void
dossier_judgement_session_dispose (GObject *object)
{
  DossierJudgementSession *self = DOSSIER_JUDGEMENT_SESSION (object);

  stop_assessing (self);
  g_clear_object (&self->history);
  g_clear_object (&self->draft);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (dossier_judgement_session_parent_class)->dispose (object);
}

static void
dossier_judgement_session_finalize (GObject *object)
{
  DossierJudgementSession *self = DOSSIER_JUDGEMENT_SESSION (object);

  g_clear_pointer (&self->options, g_ptr_array_unref);
  g_clear_pointer (&self->scoring, dossier_scoring_free);
  g_clear_pointer (&self->assessment, dossier_assessment_free);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->obstacle, g_free);

  G_OBJECT_CLASS (dossier_judgement_session_parent_class)->finalize (object);
}

static void
dossier_judgement_session_class_init (DossierJudgementSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = dossier_judgement_session_dispose;
  object_class->finalize = dossier_judgement_session_finalize;

  /**
   * DossierJudgementSession::changed:
   *
   * The judgement, or the options that are judged, are others than before.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", DOSSIER_TYPE_JUDGEMENT_SESSION,
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * DossierJudgementSession::edited:
   *
   * The user has changed the judgement, which is to be kept.
   */
  signals[SIGNAL_EDITED] = g_signal_new ("edited", DOSSIER_TYPE_JUDGEMENT_SESSION,
                                         G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * DossierJudgementSession::assessed:
   *
   * What follows from the judgement has been worked out anew, or is being so.
   */
  signals[SIGNAL_ASSESSED] = g_signal_new ("assessed", DOSSIER_TYPE_JUDGEMENT_SESSION,
                                           G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
dossier_judgement_session_init (DossierJudgementSession *self)
{
  self->options = g_ptr_array_new_with_free_func (g_object_unref);
  self->history = dossier_history_new ();
  self->method = DOSSIER_METHOD_WEIGHTED_SUM;
  self->weightings = DOSSIER_WEIGHTINGS_ORDER;
}

static GStrv
list_ids (DossierJudgementSession *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < self->options->len; i++)
    g_strv_builder_add (ids, ((DossierOption *) g_ptr_array_index (self->options, i))->id);

  return g_strv_builder_end (ids);
}

static void
assess_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      data,
                  GCancellable *cancellable)
{
  Request *request = data;
  GError *error = NULL;
  DossierAssessment *assessment =
    dossier_assessment_new (request->document, request->judgement, request->method,
                            request->weightings, request->band, DOSSIER_ROBUSTNESS_DRAWS, SEED,
                            cancellable, &error);

  if (assessment == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, assessment, (GDestroyNotify) dossier_assessment_free);
}

static void
on_assessed (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  DossierJudgementSession *self = DOSSIER_JUDGEMENT_SESSION (source);
  DossierAssessment *assessment = g_task_propagate_pointer (G_TASK (result), NULL);

  /* Cancelled: another is under way, or nothing is asked any more. */
  if (assessment == NULL)
    return;

  g_clear_pointer (&self->assessment, dossier_assessment_free);
  self->assessment = assessment;
  g_clear_object (&self->assessing);
  g_signal_emit (self, signals[SIGNAL_ASSESSED], 0);
}

static void
on_assess_due (gpointer user_data)
{
  DossierJudgementSession *self = user_data;
  g_autoptr (GTask) task = NULL;
  Request *request;

  self->assess_source = 0;
  task = g_task_new (self, self->assessing, on_assessed, NULL);
  g_task_set_source_tag (task, on_assess_due);
  request = g_new0 (Request, 1);
  request->document = g_object_ref (self->document);
  request->judgement = g_object_ref (self->scoring->judgement);
  request->method = self->method;
  request->weightings = self->weightings;
  request->band = self->band;
  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, assess_in_thread);
}

/* A judgement in which nothing counts has no ranking. */
static gboolean
has_weight (DossierJudgementSession *self,
            GStrv                    criteria)
{
  for (guint i = 0; criteria[i] != NULL; i++)
    {
      g_autoptr (DossierDraftCriterion) criterion =
        dossier_judgement_draft_get_criterion (self->draft, criteria[i]);

      if (criterion->swing != 0)
        return TRUE;
    }

  return FALSE;
}

/* What stands in the way of a ranking, in words; NULL: nothing. */
static char *
find_obstacle (DossierJudgementSession *self)
{
  g_auto (GStrv) criteria = dossier_judgement_draft_list_criteria (self->draft);

  if (self->options->len < 2)
    return g_strdup (_("Choose two options or more to judge them."));
  if (self->options->len > DOSSIER_JUDGEMENT_MAX_OPTIONS)
    return g_strdup_printf (_("At most %d options can be judged together. Choose fewer."),
                            DOSSIER_JUDGEMENT_MAX_OPTIONS);
  if (criteria[0] == NULL)
    return g_strdup (_("Add a criterion to rank the options by."));
  if (!has_weight (self, criteria))
    return g_strdup (_("All criteria have 0 points, so that nothing counts. Give points to one of "
                       "them under Weights."));

  return NULL;
}

/* How claims fit can be said without a ranking. */
static void
read_numbers (DossierJudgementSession *self)
{
  g_auto (GStrv) ids = list_ids (self);
  g_autoptr (DossierJudgement) judgement = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->scoring, dossier_scoring_free);
  self->n_aside = 0;
  if (self->options->len == 0 || self->options->len > DOSSIER_JUDGEMENT_MAX_OPTIONS)
    return;

  judgement = dossier_judgement_draft_get_judgement (self->draft, (const char * const *) ids,
                                                     &self->n_aside, &error);
  if (judgement != NULL)
    self->scoring = dossier_scoring_new (self->document, judgement);
  else if (self->obstacle == NULL)
    self->obstacle = g_strdup (error->message);
}

static void
assess (DossierJudgementSession *self)
{
  stop_assessing (self);
  g_clear_pointer (&self->obstacle, g_free);
  self->obstacle = find_obstacle (self);
  read_numbers (self);

  if (self->obstacle == NULL)
    {
      self->assessing = g_cancellable_new ();
      self->assess_source = g_timeout_add_once (PAUSE_MS, on_assess_due, self);
    }
  else
    g_clear_pointer (&self->assessment, dossier_assessment_free);
  g_signal_emit (self, signals[SIGNAL_ASSESSED], 0);
}

static void
on_draft_changed (DossierJudgementSession *self)
{
  assess (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * dossier_judgement_session_new:
 * @document: the dossier that is judged
 *
 * Returns: (transfer full): work on a new judgement, without options
 */
DossierJudgementSession *
dossier_judgement_session_new (DossierDocument *document)
{
  DossierJudgementSession *self;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document), NULL);

  self = g_object_new (DOSSIER_TYPE_JUDGEMENT_SESSION, NULL);
  self->document = g_object_ref (document);
  self->draft = dossier_judgement_draft_new (document);
  self->text = dossier_judgement_draft_get_text (self->draft);
  g_signal_connect_object (self->draft, "changed", G_CALLBACK (on_draft_changed), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * dossier_judgement_session_get_document:
 * @self: work on a judgement
 *
 * Returns: (transfer none): the dossier that is judged
 */
DossierDocument *
dossier_judgement_session_get_document (DossierJudgementSession *self)
{
  g_return_val_if_fail (DOSSIER_IS_JUDGEMENT_SESSION (self), NULL);

  return self->document;
}

/**
 * dossier_judgement_session_get_options:
 * @self: work on a judgement
 *
 * Returns: (transfer none) (element-type DossierOption): the options that are judged
 */
GPtrArray *
dossier_judgement_session_get_options (DossierJudgementSession *self)
{
  g_return_val_if_fail (DOSSIER_IS_JUDGEMENT_SESSION (self), NULL);

  return self->options;
}

/**
 * dossier_judgement_session_set_options:
 * @self: work on a judgement
 * @options: (element-type DossierOption): the options to judge
 *
 * What was said of others stays.
 */
void
dossier_judgement_session_set_options (DossierJudgementSession *self,
                                       GPtrArray               *options)
{
  g_return_if_fail (DOSSIER_IS_JUDGEMENT_SESSION (self));

  g_ptr_array_set_size (self->options, 0);
  for (guint i = 0; i < options->len; i++)
    g_ptr_array_add (self->options, g_object_ref (g_ptr_array_index (options, i)));
  on_draft_changed (self);
}

/**
 * dossier_judgement_session_get_draft:
 * @self: work on a judgement
 *
 * Returns: (transfer none): the judgement; who changes it calls
 *   dossier_judgement_session_record() then
 */
DossierJudgementDraft *
dossier_judgement_session_get_draft (DossierJudgementSession *self)
{
  g_return_val_if_fail (DOSSIER_IS_JUDGEMENT_SESSION (self), NULL);

  return self->draft;
}

/**
 * dossier_judgement_session_get_history:
 * @self: work on a judgement
 *
 * Returns: (transfer none): what can be undone
 */
DossierHistory *
dossier_judgement_session_get_history (DossierJudgementSession *self)
{
  g_return_val_if_fail (DOSSIER_IS_JUDGEMENT_SESSION (self), NULL);

  return self->history;
}

/**
 * dossier_judgement_session_load:
 * @self: work on a judgement
 * @text: (nullable): a judgement as JSON; %NULL for a new one
 * @error: return location for an error of %DOSSIER_READER_ERROR
 *
 * Works on another judgement.  What was done with the one before cannot be undone any more.
 *
 * Returns: whether @text could be read; if not, nothing has changed
 */
gboolean
dossier_judgement_session_load (DossierJudgementSession  *self,
                                const char               *text,
                                GError                  **error)
{
  g_autoptr (DossierJudgementDraft) fresh = NULL;
  g_autofree char *empty = NULL;

  g_return_val_if_fail (DOSSIER_IS_JUDGEMENT_SESSION (self), FALSE);

  if (text == NULL)
    {
      fresh = dossier_judgement_draft_new (self->document);
      text = empty = dossier_judgement_draft_get_text (fresh);
    }
  if (!dossier_judgement_draft_set_text (self->draft, text, error))
    return FALSE;

  g_free (self->text);
  self->text = dossier_judgement_draft_get_text (self->draft);
  self->latest = NULL;
  dossier_history_clear (self->history);

  return TRUE;
}

/**
 * dossier_judgement_session_record:
 * @self: work on a judgement
 * @name: what was done, in words that follow "Undo"; it is not copied
 * @place: (nullable): where it was done: changes in one place that follow each other are undone as
 *   one; %NULL for a change of its own
 *
 * Remembers that the user changed the judgement, so that it can be undone.
 */
void
dossier_judgement_session_record (DossierJudgementSession *self,
                                  const char              *name,
                                  const char              *place)
{
  g_autofree char *text = NULL;

  g_return_if_fail (DOSSIER_IS_JUDGEMENT_SESSION (self));

  text = dossier_judgement_draft_get_text (self->draft);
  if (g_str_equal (text, self->text))
    return;

  if (self->latest == NULL || !dossier_judgement_command_extend (self->latest, place, text))
    {
      self->latest = dossier_judgement_command_new (self->draft, name, place, self->text, text);
      dossier_history_push (self->history, DOSSIER_COMMAND (self->latest));
    }
  g_free (self->text);
  self->text = g_steal_pointer (&text);
  g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

/* After something was undone, what follows is a change of its own. */
static const char *
go_through_history (DossierJudgementSession  *self,
                    const char             *(*step) (DossierHistory *history))
{
  const char *name = step (self->history);

  self->latest = NULL;
  if (name == NULL)
    return NULL;

  g_free (self->text);
  self->text = dossier_judgement_draft_get_text (self->draft);
  g_signal_emit (self, signals[SIGNAL_EDITED], 0);

  return name;
}

/**
 * dossier_judgement_session_undo:
 * @self: work on a judgement
 *
 * Takes back the latest change.
 *
 * Returns: (nullable): its name, or %NULL where there was none
 */
const char *
dossier_judgement_session_undo (DossierJudgementSession *self)
{
  g_return_val_if_fail (DOSSIER_IS_JUDGEMENT_SESSION (self), NULL);

  return go_through_history (self, dossier_history_undo);
}

/**
 * dossier_judgement_session_redo:
 * @self: work on a judgement
 *
 * Makes again the change that was undone last.
 *
 * Returns: (nullable): its name, or %NULL where there was none
 */
const char *
dossier_judgement_session_redo (DossierJudgementSession *self)
{
  g_return_val_if_fail (DOSSIER_IS_JUDGEMENT_SESSION (self), NULL);

  return go_through_history (self, dossier_history_redo);
}

/**
 * dossier_judgement_session_set_method:
 * @self: work on a judgement
 * @method: how totals are made
 *
 * Makes totals in another way.
 */
void
dossier_judgement_session_set_method (DossierJudgementSession *self,
                                      DossierMethod            method)
{
  g_return_if_fail (DOSSIER_IS_JUDGEMENT_SESSION (self));

  if (self->method == method)
    return;

  self->method = method;
  assess (self);
}

/**
 * dossier_judgement_session_set_weightings:
 * @self: work on a judgement
 * @which: which weightings to draw
 * @band: for %DOSSIER_WEIGHTINGS_BAND, how far a weight may lie from the author's, as a share of it
 *
 * Draws other weightings.
 */
void
dossier_judgement_session_set_weightings (DossierJudgementSession *self,
                                          DossierWeightings        which,
                                          double                   band)
{
  g_return_if_fail (DOSSIER_IS_JUDGEMENT_SESSION (self));

  if (self->weightings == which && self->band == band)
    return;

  self->weightings = which;
  self->band = band;
  assess (self);
}
