/* dossier-judgement-draft.c: a judgement that is being written
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-judgement-draft.h"

#include "model/dossier-json-entries.h"
#include "model/dossier-judgement-draft-private.h"
#include "model/dossier-judgement-reader.h"
#include "model/dossier-problem.h"
#include "model/dossier-reader.h"
#include "model/dossier-term.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/**
 * DossierJudgementDraft:
 *
 * A judgement that is being written.  It is kept as JSON, as docs/judgement-format.md describes it,
 * so that nothing goes missing: what this version of the dossier does not have any more, what this
 * version of the program does not know, and a reason that stands there before its score.  What can
 * be worked with is taken out of it by dossier_judgement_draft_get_judgement().
 */
enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierJudgementDraft, dossier_judgement_draft, G_TYPE_OBJECT)

static void
dossier_judgement_draft_finalize (GObject *object)
{
  DossierJudgementDraft *self = DOSSIER_JUDGEMENT_DRAFT (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->root, json_object_unref);

  G_OBJECT_CLASS (dossier_judgement_draft_parent_class)->finalize (object);
}

static void
dossier_judgement_draft_class_init (DossierJudgementDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_judgement_draft_finalize;

  /**
   * DossierJudgementDraft::changed:
   *
   * It says something else than before.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", DOSSIER_TYPE_JUDGEMENT_DRAFT,
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
dossier_judgement_draft_init (DossierJudgementDraft *self)
{
  self->root = json_object_new ();
}

/**
 * dossier_judgement_draft_emit_changed:
 * @self: a judgement
 *
 * Says that it has changed.
 */
void
dossier_judgement_draft_emit_changed (DossierJudgementDraft *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * dossier_judgement_draft_find_shared:
 * @self: a judgement
 * @id: the id of a criterion
 *
 * Returns: (transfer none) (nullable): the dossier's criterion of that id
 */
DossierCriterion *
dossier_judgement_draft_find_shared (DossierJudgementDraft *self,
                                     const char            *id)
{
  return dossier_document_find (self->document, DOSSIER_TYPE_CRITERION, id);
}

/**
 * dossier_judgement_draft_new:
 * @document: the dossier that is judged
 *
 * Returns: (transfer full): a judgement with the criteria of the dossier, and without scores
 */
DossierJudgementDraft *
dossier_judgement_draft_new (DossierDocument *document)
{
  DossierJudgementDraft *self;
  GListModel *criteria;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document), NULL);

  self = g_object_new (DOSSIER_TYPE_JUDGEMENT_DRAFT, NULL);
  self->document = g_object_ref (document);
  json_object_set_string_member (self->root, "format", "dossier-judgement");
  json_object_set_string_member (self->root, "version", "1.0");
  json_object_set_string_member (self->root, "dossier", document->id);
  dossier_entry_get_list (self->root, "criteria", TRUE);

  criteria = document->criteria;
  for (guint i = 0; criteria != NULL && i < g_list_model_get_n_items (criteria); i++)
    {
      g_autoptr (DossierCriterion) criterion = g_list_model_get_item (criteria, i);
      g_autofree char *id = dossier_judgement_draft_add_criterion (self, criterion->id, NULL);
    }

  return self;
}

/**
 * dossier_judgement_draft_set_text:
 * @self: a judgement
 * @text: a judgement as JSON
 * @error: return location for an error of %DOSSIER_READER_ERROR
 *
 * Makes it say something else.  What cannot be worked with is kept as it is.
 *
 * Returns: whether @text is JSON; if not, nothing has changed
 */
gboolean
dossier_judgement_draft_set_text (DossierJudgementDraft  *self,
                                  const char             *text,
                                  GError                **error)
{
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (DOSSIER_IS_JUDGEMENT_DRAFT (self), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  node = json_from_string (text, &cause);
  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    {
      g_set_error (error, DOSSIER_READER_ERROR, DOSSIER_READER_ERROR_SYNTAX,
                   _("The judgement cannot be read: %s. It is kept as it is."),
                   cause != NULL ? cause->message : _("it is no JSON object"));
      return FALSE;
    }

  json_object_unref (self->root);
  self->root = json_node_dup_object (node);
  dossier_judgement_draft_emit_changed (self);

  return TRUE;
}

/**
 * dossier_judgement_draft_get_text:
 * @self: a judgement
 *
 * Returns: (transfer full): all of it as JSON
 */
char *
dossier_judgement_draft_get_text (DossierJudgementDraft *self)
{
  g_autoptr (JsonNode) node = json_node_alloc ();

  g_return_val_if_fail (DOSSIER_IS_JUDGEMENT_DRAFT (self), NULL);

  json_node_init_object (node, self->root);

  return json_to_string (node, FALSE);
}

/**
 * dossier_judgement_draft_has_criterion:
 * @self: a judgement
 * @entry: an entry of its list of criteria
 *
 * Returns: whether it can be worked with
 */
gboolean
dossier_judgement_draft_has_criterion (DossierJudgementDraft *self,
                                       JsonObject            *entry)
{
  const char *id = dossier_entry_get_string (entry, "id");

  return id != NULL && *id != '\0' &&
         (json_object_has_member (entry, "title") ||
          dossier_judgement_draft_find_shared (self, id) != NULL);
}

/**
 * dossier_judgement_draft_find_term:
 * @type: an enumeration
 * @entry: (nullable): an entry of the judgement
 * @member: one of its members
 * @value: (out): where to put the value; not touched where there is none
 *
 * Returns: whether a term of the enumeration stands there
 */
gboolean
dossier_judgement_draft_find_term (GType       type,
                                   JsonObject *entry,
                                   const char *member,
                                   int        *value)
{
  const char *nick = dossier_entry_get_string (entry, member);

  return nick != NULL && dossier_term_find (type, nick, value);
}

static gboolean
is_sound_score (DossierJudgementDraft *self,
                JsonObject            *entry,
                const char * const    *options)
{
  const char *option = dossier_entry_get_string (entry, "option");
  const char *id = dossier_entry_get_string (entry, "criterion");
  double value = dossier_entry_get_number (entry, "value", NAN);
  g_autoptr (DossierDraftCriterion) criterion = NULL;

  if (option == NULL || id == NULL || !g_strv_contains (options, option))
    return FALSE;
  criterion = dossier_judgement_draft_get_criterion (self, id);
  if (criterion == NULL)
    return FALSE;

  if (isnan (value))
    return g_strcmp0 (dossier_entry_get_string (entry, "state"), "cannot-say") == 0;

  return value >= criterion->least && value <= criterion->most;
}

static gboolean
is_sound_rating (DossierJudgementDraft *self,
                 JsonObject            *entry,
                 const char * const    *options)
{
  const char *claim = dossier_entry_get_string (entry, "claim");
  const char *option = dossier_entry_get_string (entry, "option");
  int consistency;

  return claim != NULL && option != NULL && g_strv_contains (options, option) &&
         dossier_document_find_claim (self->document, claim) != NULL &&
         dossier_judgement_draft_find_term (DOSSIER_TYPE_CONSISTENCY, entry, "consistency",
                                            &consistency);
}

/* Of the claims that a score rests on, those that the dossier still has. */
static JsonObject *
copy_score (DossierJudgementDraft *self,
            JsonObject            *entry)
{
  JsonObject *copy = json_object_new ();
  g_autoptr (GList) members = json_object_get_members (entry);
  g_auto (GStrv) claims = dossier_entry_dup_strings (entry, "claims");
  JsonArray *left = json_array_new ();

  for (GList *l = members; l != NULL; l = l->next)
    json_object_set_member (copy, l->data, json_object_dup_member (entry, l->data));
  for (guint i = 0; claims[i] != NULL; i++)
    if (dossier_document_find_claim (self->document, claims[i]) != NULL)
      json_array_add_string_element (left, claims[i]);
  json_object_set_array_member (copy, "claims", left);

  return copy;
}

static JsonObject *
copy_sound (DossierJudgementDraft *self,
            const char * const    *options,
            guint                 *n_aside)
{
  JsonObject *root = json_object_new ();
  JsonArray *ids = json_array_new (), *criteria = json_array_new ();
  JsonArray *scores = json_array_new (), *ratings = json_array_new ();
  JsonArray *list;

  for (const char *member = "format\0version\0dossier\0title\0"; *member != '\0';
       member += strlen (member) + 1)
    if (json_object_has_member (self->root, member))
      json_object_set_member (root, member, json_object_dup_member (self->root, member));

  for (guint i = 0; options[i] != NULL; i++)
    json_array_add_string_element (ids, options[i]);

  list = dossier_entry_get_list (self->root, "criteria", FALSE);
  for (guint i = 0; i < dossier_entries_get_length (list); i++)
    {
      JsonObject *entry = dossier_entries_get_entry (list, i);

      if (dossier_judgement_draft_has_criterion (self, entry))
        json_array_add_object_element (criteria, json_object_ref (entry));
      else
        (*n_aside)++;
    }

  list = dossier_entry_get_list (self->root, "scores", FALSE);
  for (guint i = 0; i < dossier_entries_get_length (list); i++)
    {
      JsonObject *entry = dossier_entries_get_entry (list, i);

      /* A reason may stand there before the score. */
      if (is_sound_score (self, entry, options))
        json_array_add_object_element (scores, copy_score (self, entry));
      else if (!isnan (dossier_entry_get_number (entry, "value", NAN)))
        (*n_aside)++;
    }

  list = dossier_entry_get_list (self->root, "ratings", FALSE);
  for (guint i = 0; i < dossier_entries_get_length (list); i++)
    {
      JsonObject *entry = dossier_entries_get_entry (list, i);

      if (is_sound_rating (self, entry, options))
        json_array_add_object_element (ratings, json_object_ref (entry));
      else
        (*n_aside)++;
    }

  json_object_set_array_member (root, "options", ids);
  json_object_set_array_member (root, "criteria", criteria);
  json_object_set_array_member (root, "scores", scores);
  json_object_set_array_member (root, "ratings", ratings);

  return root;
}

/**
 * dossier_judgement_draft_get_judgement:
 * @self: a judgement
 * @options: (array zero-terminated=1): the ids of the options to judge, all of this dossier
 * @n_aside: (out): where to put how many criteria, scores and ratings are left aside because they
 *   are on other options, on what the dossier does not have, or not on the scale
 * @error: return location for an error of %DOSSIER_READER_ERROR
 *
 * Takes out what can be worked with.
 *
 * Returns: (transfer full) (nullable): the judgement; %NULL with @error set where it is not sound
 */
DossierJudgement *
dossier_judgement_draft_get_judgement (DossierJudgementDraft  *self,
                                       const char * const     *options,
                                       guint                  *n_aside,
                                       GError                **error)
{
  g_autoptr (JsonObject) sound = NULL;
  g_autoptr (JsonNode) node = json_node_alloc ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free);
  char *text;

  g_return_val_if_fail (DOSSIER_IS_JUDGEMENT_DRAFT (self), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  *n_aside = 0;
  sound = copy_sound (self, options, n_aside);
  json_node_init_object (node, sound);
  text = json_to_string (node, FALSE);
  bytes = g_bytes_new_take (text, strlen (text));

  return dossier_judgement_read_bytes (self->document, bytes, _("Judgement"), problems, error);
}
