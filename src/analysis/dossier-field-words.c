/* dossier-field-words.c: members of a dossier and their values in words
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/dossier-field-words.h"

#include "model/dossier-problem.h"
#include "model/dossier-term.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct
{
  const char *member;
  const char *label;
} labels[] = {
  { "actor", NC_("member", "Actor") },
  { "actors", NC_("member", "Actors") },
  { "address", NC_("member", "Address") },
  { "after", NC_("member", "Value after") },
  { "attribution", NC_("member", "Terms") },
  { "author", NC_("member", "Author") },
  { "before", NC_("member", "Value before") },
  { "cites", NC_("member", "Cited sources") },
  { "claims", NC_("member", "Claims") },
  { "conditions", NC_("member", "Conditions") },
  { "credibility", NC_("member", "Credibility") },
  { "criteria", NC_("member", "Criteria") },
  { "date", NC_("member", "Date") },
  { "direction", NC_("member", "Direction") },
  { "events", NC_("member", "Events") },
  { "facts", NC_("member", "Facts") },
  { "format", NC_("member", "Format") },
  { "happened_on", NC_("member", "Happened on") },
  { "history", NC_("member", "History") },
  { "id", NC_("member", "Id") },
  { "kind", NC_("member", "Kind") },
  { "label", NC_("member", "Label") },
  { "language", NC_("member", "Language") },
  { "likelihood", NC_("member", "Likelihood") },
  { "member", NC_("member", "Member") },
  { "name", NC_("member", "Name") },
  { "option", NC_("member", "Option") },
  { "options", NC_("member", "Options") },
  { "origin", NC_("member", "Origin") },
  { "positions", NC_("member", "Positions") },
  { "proposers", NC_("member", "Proposers") },
  { "published_on", NC_("member", "Published on") },
  { "publisher", NC_("member", "Publisher") },
  { "relations", NC_("member", "Relations") },
  { "reliability", NC_("member", "Reliability") },
  { "reported_on", NC_("member", "Reported on") },
  { "role", NC_("member", "Role") },
  { "roles", NC_("member", "Roles") },
  { "said_on", NC_("member", "Said on") },
  { "scale", NC_("member", "Scale") },
  { "secondhand", NC_("member", "Second-hand") },
  { "sides", NC_("member", "Sides") },
  { "source", NC_("member", "Source") },
  { "sources", NC_("member", "Sources") },
  { "speaker", NC_("member", "Speaker") },
  { "stance", NC_("member", "Stance") },
  { "state", NC_("member", "State") },
  { "status", NC_("member", "Status") },
  { "summary", NC_("member", "Summary") },
  { "tags", NC_("member", "Tags") },
  { "term", NC_("member", "Term") },
  { "text", NC_("member", "Text") },
  { "theme", NC_("member", "Theme") },
  { "themes", NC_("member", "Themes") },
  { "title", NC_("member", "Title") },
  { "updated", NC_("member", "Updated") },
  { "value", NC_("member", "Value") },
  { "version", NC_("member", "Version of the format") },
};

/**
 * dossier_member_get_label:
 * @member: the name of a member of a record, as it stands in JSON
 *
 * Returns: what it is called, in the user's language; @member itself where it is not of the format
 */
const char *
dossier_member_get_label (const char *member)
{
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_equal (labels[i].member, member))
      return g_dpgettext2 (GETTEXT_PACKAGE, "member", labels[i].label);

  return member;
}

static const char *
get_term_label (GType type,
                int   value)
{
  if (type == DOSSIER_TYPE_STATUS)
    return dossier_status_get_label (value);
  if (type == DOSSIER_TYPE_ACTOR_KIND)
    return dossier_actor_kind_get_label (value);
  if (type == DOSSIER_TYPE_DIRECTION)
    return dossier_direction_get_label (value);
  if (type == DOSSIER_TYPE_EVENT_KIND)
    return dossier_event_kind_get_label (value);
  if (type == DOSSIER_TYPE_FACT_STATE)
    return dossier_fact_state_get_label (value);
  if (type == DOSSIER_TYPE_ATTRIBUTION)
    return dossier_attribution_get_label (value);
  if (type == DOSSIER_TYPE_STANCE)
    return dossier_stance_get_label (value);
  if (type == DOSSIER_TYPE_RELATION_KIND)
    return dossier_relation_kind_get_label (value);

  /* A term of which nobody has told the label yet. */
  return dossier_term_get_nick (type, value);
}

static char *
term_to_words (GType type,
               int   value)
{
  if (value == 0)
    return NULL;
  if (type == DOSSIER_TYPE_RELIABILITY)
    /* Translators: a grade, as in “B”, and what it means */
    return g_strdup_printf (C_("grade", "%1$s (%2$s)"), dossier_term_get_nick (type, value),
                            dossier_reliability_get_label (value));

  return g_strdup (get_term_label (type, value));
}

static char *
answer_to_words (DossierAnswer answer)
{
  if (answer == DOSSIER_ANSWER_UNSTATED)
    return NULL;

  return g_strdup (answer == DOSSIER_ANSWER_YES ? C_("answer", "Yes") : C_("answer", "No"));
}

/**
 * dossier_json_to_words:
 * @node: (nullable): anything
 *
 * Returns: (transfer full) (nullable): it as it would be written in JSON, a string without its
 *   quotation marks where there is something in it; %NULL for %NULL
 */
char *
dossier_json_to_words (JsonNode *node)
{
  if (node == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    {
      const char *string = json_node_get_string (node);

      if (string[strspn (string, " \t\r\n")] != '\0')
        return g_strdup (string);
    }

  return json_to_string (node, FALSE);
}

/**
 * dossier_reference_to_words:
 * @document: a dossier
 * @type: a kind of record
 * @id: (nullable): the id of such a record
 *
 * Returns: (transfer full) (nullable): what the record is called, in the user's language; %NULL for
 *   no id
 */
char *
dossier_reference_to_words (DossierDocument *document,
                            GType            type,
                            const char      *id)
{
  DossierRecord *record = dossier_document_find (document, type, id);

  return record == NULL ? g_strdup (id) : dossier_record_to_words (document, record);
}

/**
 * dossier_field_to_words:
 * @document: the dossier that @record is of
 * @record: a record
 * @field: one of its fields; not a list
 *
 * Returns: (transfer full) (nullable): what stands there, in the user's language; %NULL where it is
 *   absent
 */
char *
dossier_field_to_words (DossierDocument    *document,
                        DossierRecord      *record,
                        const DossierField *field)
{
  gpointer location = dossier_record_get_location (record, field);

  switch (field->kind)
    {
    case DOSSIER_FIELD_ID:
    case DOSSIER_FIELD_STRING:
    case DOSSIER_FIELD_LANGUAGE:
    case DOSSIER_FIELD_URI:
      return g_strdup (*(char **) location);
    case DOSSIER_FIELD_REFERENCE:
      return dossier_reference_to_words (document, field->type (), *(char **) location);
    case DOSSIER_FIELD_TEXT:
      return g_strdup (dossier_text_get (*(DossierText **) location));
    case DOSSIER_FIELD_DATE:
      return *(DossierDate **) location == NULL
             ? NULL : dossier_date_format (*(DossierDate **) location);
    case DOSSIER_FIELD_ENUM:
      return term_to_words (field->type (), *(int *) location);
    case DOSSIER_FIELD_ANSWER:
      return answer_to_words (*(DossierAnswer *) location);
    case DOSSIER_FIELD_NUMBER:
      return *(guint *) location == 0 ? NULL : g_strdup_printf ("%u", *(guint *) location);
    case DOSSIER_FIELD_RECORD:
      return *(DossierRecord **) location == NULL
             ? NULL : dossier_record_to_words (document, *(DossierRecord **) location);
    case DOSSIER_FIELD_JSON:
      return dossier_json_to_words (*(JsonNode **) location);
    case DOSSIER_FIELD_STRINGS:
    case DOSSIER_FIELD_REFERENCES:
    case DOSSIER_FIELD_LIST:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * dossier_fact_to_words:
 * @fact: a fact
 *
 * Returns: (transfer full) (nullable): its value, and each side of a dispute on a line of its own,
 *   in the user's language; %NULL where its state says all
 */
char *
dossier_fact_to_words (DossierFact *fact)
{
  g_autoptr (GString) words = g_string_new (dossier_text_get (fact->value));
  guint n = fact->sides == NULL ? 0 : g_list_model_get_n_items (fact->sides);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (DossierSide) side = g_list_model_get_item (fact->sides, i);

      g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "",
                              dossier_text_get (side->value));
    }

  return words->len == 0 ? NULL : g_string_free_and_steal (g_steal_pointer (&words));
}

/* Two things of which the first says what the second is. */
static char *
join (const char *what,
      const char *words)
{
  if (words == NULL)
    return g_strdup (what);

  /* Translators: a role and an actor, an actor and a stance, the label of a fact and its value … */
  return g_strdup_printf (C_("entry", "%1$s: %2$s"), what, words);
}

static char *
fact_to_entry (DossierFact *fact)
{
  const char *label = dossier_text_get (fact->label);
  g_autofree char *words = dossier_fact_to_words (fact);
  g_autofree char *stated = NULL;

  if (fact->state == DOSSIER_FACT_STATE_KNOWN)
    return join (label, words);

  stated = join (dossier_fact_state_get_label (fact->state), words);

  return join (label, stated);
}

static char *
claim_to_entry (DossierClaim *claim)
{
  if (claim->speaker == NULL)
    return g_strdup (dossier_text_get (claim->text));

  /* Translators: what is said, and who says it */
  return g_strdup_printf (C_("claim", "%1$s — %2$s"), dossier_text_get (claim->text),
                          dossier_text_get (claim->speaker));
}

static char *
position_to_entry (DossierDocument *document,
                   DossierPosition *position)
{
  g_autofree char *stance = join (dossier_stance_get_label (position->stance),
                                  dossier_text_get (position->text));

  return join (dossier_document_get_name_of (document, position->actor), stance);
}

static char *
relation_to_entry (DossierDocument *document,
                   DossierRelation *relation)
{
  g_autofree char *option = dossier_reference_to_words (document, DOSSIER_TYPE_OPTION,
                                                        relation->option);

  return join (dossier_relation_kind_get_label (relation->kind), option);
}

/* The text that names a record, or that is all there is to it. */
static DossierText *
get_title (DossierRecord *record)
{
  if (DOSSIER_IS_OPTION (record))
    return DOSSIER_OPTION (record)->title;
  if (DOSSIER_IS_THEME (record))
    return DOSSIER_THEME (record)->title;
  if (DOSSIER_IS_ACTOR (record))
    return DOSSIER_ACTOR (record)->name;
  if (DOSSIER_IS_SOURCE (record))
    return DOSSIER_SOURCE (record)->title;
  if (DOSSIER_IS_CRITERION (record))
    return DOSSIER_CRITERION (record)->title;
  if (DOSSIER_IS_FACT (record))
    return DOSSIER_FACT (record)->label;

  return NULL;
}

static DossierText *
get_statement (DossierRecord *record)
{
  if (DOSSIER_IS_CLAIM (record))
    return DOSSIER_CLAIM (record)->text;
  if (DOSSIER_IS_EVENT (record))
    return DOSSIER_EVENT (record)->text;
  if (DOSSIER_IS_CONDITION (record))
    return DOSSIER_CONDITION (record)->text;
  if (DOSSIER_IS_SIDE (record))
    return DOSSIER_SIDE (record)->value;
  if (DOSSIER_IS_CHANGE (record))
    return DOSSIER_CHANGE (record)->text;

  return NULL;
}

/**
 * dossier_record_to_words:
 * @document: a dossier
 * @record: one of its records
 *
 * Returns: (transfer full): what the record says, in short and in the user's language
 */
char *
dossier_record_to_words (DossierDocument *document,
                         DossierRecord   *record)
{
  if (DOSSIER_IS_FACT (record))
    return fact_to_entry (DOSSIER_FACT (record));
  if (DOSSIER_IS_CLAIM (record))
    return claim_to_entry (DOSSIER_CLAIM (record));
  if (DOSSIER_IS_POSITION (record))
    return position_to_entry (document, DOSSIER_POSITION (record));
  if (DOSSIER_IS_RELATION (record))
    return relation_to_entry (document, DOSSIER_RELATION (record));
  if (DOSSIER_IS_ROLE (record))
    return join (dossier_text_get (DOSSIER_ROLE (record)->role),
                 dossier_document_get_name_of (document, DOSSIER_ROLE (record)->actor));
  if (DOSSIER_IS_LIKELIHOOD (record))
    /* Translators: a term of probability, as in “very-likely”, and the scale that it belongs to */
    return g_strdup_printf (C_("likelihood", "%1$s (%2$s)"), DOSSIER_LIKELIHOOD (record)->term,
                            DOSSIER_LIKELIHOOD (record)->scale);
  if (get_title (record) != NULL)
    return g_strdup (dossier_text_get (get_title (record)));
  if (get_statement (record) != NULL)
    return g_strdup (dossier_text_get (get_statement (record)));

  /* What is left is a change without a text. */
  return g_strdup (DOSSIER_IS_CHANGE (record) && DOSSIER_CHANGE (record)->member != NULL
                   ? DOSSIER_CHANGE (record)->member : _("A change without a text"));
}

/**
 * dossier_record_to_name:
 * @document: a dossier
 * @record: one of its records
 *
 * Returns: (transfer full): a short name for the record, by which a reader finds it in a list of
 *   its kind: its title or label, or the beginning of what it says in quotation marks
 */
char *
dossier_record_to_name (DossierDocument *document,
                        DossierRecord   *record)
{
  if (get_title (record) != NULL)
    return g_strdup (dossier_text_get (get_title (record)));
  if (get_statement (record) != NULL)
    return dossier_problem_quote (dossier_text_get (get_statement (record)));
  if (DOSSIER_IS_POSITION (record))
    return g_strdup (dossier_document_get_name_of (document, DOSSIER_POSITION (record)->actor));

  return dossier_record_to_words (document, record);
}

/**
 * dossier_record_is_named_by:
 * @record: a record
 * @member: (nullable): the name of a member
 *
 * Returns: whether the record has its name from what it says, and says that in @member
 */
gboolean
dossier_record_is_named_by (DossierRecord *record,
                            const char    *member)
{
  return get_title (record) == NULL && get_statement (record) != NULL &&
         g_strcmp0 (member, DOSSIER_IS_SIDE (record) ? "value" : "text") == 0;
}
