/* dossier-document-comparer.c: from two versions of a dossier to their differences
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Works from the records' field tables, so that a member that is added to the format is compared.
 */

#include "config.h"

#include "analysis/dossier-document-comparer.h"

#include "analysis/dossier-difference-log.h"
#include "analysis/dossier-field-words.h"
#include "analysis/dossier-value-comparer.h"
#include "model/dossier-string-hash.h"

#include <glib/gi18n-lib.h>

enum
{
  OLD,
  NEW,
};

typedef struct
{
  DossierDifferenceLog  log;
  GHashTable           *claims[2]; /* of ClaimPlace, by id */
} Comparer;

/* Claims have ids of their own in the whole dossier, so that one is known again under another
 * option. */
typedef struct
{
  DossierClaim  *claim;
  DossierOption *option;
  guint          option_position;
  guint          claim_position;
} ClaimPlace;

static void compare_records (Comparer      *self,
                             DossierRecord *old,
                             DossierRecord *new);

/* Lists */

static DossierDifferenceSide
describe_list (gboolean present,
               guint    n)
{
  DossierDifferenceSide side = {
    .state = !present ? DOSSIER_DIFFERENCE_STATE_ABSENT
             : n == 0 ? DOSSIER_DIFFERENCE_STATE_NONE
             : DOSSIER_DIFFERENCE_STATE_KNOWN,
  };

  if (n > 0)
    side.text = g_strdup_printf (ngettext ("%u entry", "%u entries", n), n);

  return side;
}

/* That a list says “there are none”, or no longer says so, is told besides its entries, for without
 * entries the dossier may be silent. */
static void
compare_presence (Comparer  *self,
                  gboolean   old_present,
                  GPtrArray *old,
                  gboolean   new_present,
                  GPtrArray *new)
{
  DossierDifferenceSide sides[] = {
    describe_list (old_present, old->len),
    describe_list (new_present, new->len),
  };

  if (sides[OLD].state != sides[NEW].state &&
      (sides[OLD].state == DOSSIER_DIFFERENCE_STATE_NONE ||
       sides[NEW].state == DOSSIER_DIFFERENCE_STATE_NONE))
    {
      dossier_difference_log_report (&self->log, DOSSIER_DIFFERENCE_KIND_CHANGED, sides, NULL);
      return;
    }

  g_free (sides[OLD].text);
  g_free (sides[NEW].text);
}

/* Notes an entry that only one of the versions has. */
static void
report_entry (Comparer          *self,
              const DossierPair *pair,
              char              *words)
{
  gboolean added = pair->old_position == DOSSIER_PAIR_NONE;

  dossier_difference_log_enter_element (&self->log, pair, NULL);
  if (added)
    dossier_difference_log_report_words (&self->log, DOSSIER_DIFFERENCE_KIND_ADDED, NULL, words);
  else
    dossier_difference_log_report_words (&self->log, DOSSIER_DIFFERENCE_KIND_REMOVED, words, NULL);
  dossier_difference_log_leave (&self->log);
}

static GPtrArray *
get_strings (GStrv strings)
{
  GPtrArray *entries = g_ptr_array_new ();

  for (guint i = 0; strings != NULL && strings[i] != NULL; i++)
    g_ptr_array_add (entries, strings[i]);

  return entries;
}

static char *
string_to_words (Comparer           *self,
                 guint               version,
                 const DossierField *field,
                 const char         *string)
{
  return field->kind == DOSSIER_FIELD_REFERENCES
         ? dossier_reference_to_words (self->log.documents[version], field->type (), string)
         : g_strdup (string);
}

/* Strings may be reworded; a reference is there or it is not. */
static void
compare_strings (Comparer           *self,
                 const DossierField *field,
                 GStrv               old,
                 GStrv               new)
{
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GArray) pairs = NULL;

  /* Most lists stay as they are. */
  if (old == new || (old != NULL && new != NULL &&
                     g_strv_equal ((const char * const *) old, (const char * const *) new)))
    return;

  before = get_strings (old);
  after = get_strings (new);
  pairs = dossier_pairing_of_strings (before, after, field->kind == DOSSIER_FIELD_STRINGS);
  compare_presence (self, old != NULL, before, new != NULL, after);
  for (guint i = 0; i < pairs->len; i++)
    {
      const DossierPair *pair = &g_array_index (pairs, DossierPair, i);

      if (pair->old_position == DOSSIER_PAIR_NONE)
        report_entry (self, pair, string_to_words (self, NEW, field,
                                                   after->pdata[pair->new_position]));
      else if (pair->new_position == DOSSIER_PAIR_NONE)
        report_entry (self, pair, string_to_words (self, OLD, field,
                                                   before->pdata[pair->old_position]));
      else
        {
          dossier_difference_log_enter_element (&self->log, pair, NULL);
          dossier_difference_log_compare_words (&self->log, before->pdata[pair->old_position],
                                                after->pdata[pair->new_position]);
          dossier_difference_log_leave (&self->log);
        }
    }
}

/* Notes a claim under its new option, and compares what it says.  The steps lead into the claims of
 * one of the options: “options”, its place, “claims”. */
static void
compare_moved_claim (Comparer         *self,
                     const ClaimPlace *old,
                     const ClaimPlace *new)
{
  DossierDifferenceLog *log = &self->log;
  const DossierPair option_place = { old->option_position, new->option_position };
  const DossierPair claim_place = { old->claim_position, new->claim_position };
  const DossierPair here = dossier_difference_log_replace (log, 1, &option_place);
  DossierOption *options[] = { log->options[OLD], log->options[NEW] };

  log->options[OLD] = old->option;
  log->options[NEW] = new->option;
  dossier_difference_log_enter_element (log, &claim_place, DOSSIER_RECORD (new->claim));

  dossier_difference_log_report_words (log, DOSSIER_DIFFERENCE_KIND_MOVED,
                                       g_strdup (dossier_text_get (old->option->title)),
                                       g_strdup (dossier_text_get (new->option->title)));
  compare_records (self, DOSSIER_RECORD (old->claim), DOSSIER_RECORD (new->claim));

  dossier_difference_log_leave (log);
  dossier_difference_log_replace (log, 1, &here);
  log->options[OLD] = options[OLD];
  log->options[NEW] = options[NEW];
}

/* Whether a claim that only one version of an option has stands under another option in the other
 * version, which is noted once. */
static gboolean
compare_if_moved (Comparer      *self,
                  DossierRecord *record,
                  guint          version)
{
  const ClaimPlace *old, *new;

  if (!DOSSIER_IS_CLAIM (record))
    return FALSE;

  old = g_hash_table_lookup (self->claims[OLD], DOSSIER_CLAIM (record)->id);
  new = g_hash_table_lookup (self->claims[NEW], DOSSIER_CLAIM (record)->id);
  if (old == NULL || new == NULL)
    return FALSE;

  /* An option that was there before is come by, and there it is noted. */
  if (version == NEW ||
      dossier_document_find_option (self->log.documents[OLD], new->option->id) == NULL)
    compare_moved_claim (self, old, new);

  return TRUE;
}

/* Notes a record that only one of the versions has. */
static void
report_record (Comparer          *self,
               const DossierPair *pair,
               DossierRecord     *record,
               guint              version)
{
  char *words;

  if (compare_if_moved (self, record, version))
    return;

  words = dossier_record_to_words (self->log.documents[version], record);
  if (DOSSIER_IS_OPTION (record))
    self->log.options[version] = DOSSIER_OPTION (record);
  report_entry (self, pair, words);
  if (DOSSIER_IS_OPTION (record))
    self->log.options[version] = NULL;
}

/* An option is named apart from the path. */
static void
compare_pair (Comparer          *self,
              const DossierPair *pair,
              DossierRecord     *old,
              DossierRecord     *new)
{
  gboolean option = DOSSIER_IS_OPTION (new);

  if (option)
    {
      self->log.options[OLD] = DOSSIER_OPTION (old);
      self->log.options[NEW] = DOSSIER_OPTION (new);
    }
  dossier_difference_log_enter_element (&self->log, pair, option ? NULL : new);
  compare_records (self, old, new);
  dossier_difference_log_leave (&self->log);
  if (option)
    self->log.options[OLD] = self->log.options[NEW] = NULL;
}

static GPtrArray *
get_records (GListModel *list)
{
  guint n = list == NULL ? 0 : g_list_model_get_n_items (list);
  GPtrArray *records = g_ptr_array_new_full (n, g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (records, g_list_model_get_item (list, i));

  return records;
}

static void
compare_lists (Comparer   *self,
               GListModel *old,
               GListModel *new)
{
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GArray) pairs = NULL;

  if (old == new)
    return;

  before = get_records (old);
  after = get_records (new);
  pairs = dossier_pairing_of_records (before, after);
  compare_presence (self, old != NULL, before, new != NULL, after);
  for (guint i = 0; i < pairs->len; i++)
    {
      const DossierPair *pair = &g_array_index (pairs, DossierPair, i);

      if (pair->old_position == DOSSIER_PAIR_NONE)
        report_record (self, pair, after->pdata[pair->new_position], NEW);
      else if (pair->new_position == DOSSIER_PAIR_NONE)
        report_record (self, pair, before->pdata[pair->old_position], OLD);
      else
        compare_pair (self, pair, before->pdata[pair->old_position],
                      after->pdata[pair->new_position]);
    }
}

/* Records */

static void
compare_fields (Comparer           *self,
                const DossierField *field,
                DossierRecord      *old,
                DossierRecord      *new)
{
  gpointer before = dossier_record_get_location (old, field);
  gpointer after = dossier_record_get_location (new, field);

  switch (field->kind)
    {
    case DOSSIER_FIELD_TEXT:
      if (*(DossierText **) before != NULL && *(DossierText **) after != NULL)
        {
          dossier_compare_texts (&self->log, *(DossierText **) before, *(DossierText **) after);
          return;
        }
      break;
    case DOSSIER_FIELD_RECORD:
      if (*(DossierRecord **) before != NULL && *(DossierRecord **) after != NULL)
        {
          compare_records (self, *(DossierRecord **) before, *(DossierRecord **) after);
          return;
        }
      break;
    case DOSSIER_FIELD_STRINGS:
    case DOSSIER_FIELD_REFERENCES:
      compare_strings (self, field, *(GStrv *) before, *(GStrv *) after);
      return;
    case DOSSIER_FIELD_LIST:
      compare_lists (self, *(GListModel **) before, *(GListModel **) after);
      return;
    case DOSSIER_FIELD_ID:
    case DOSSIER_FIELD_STRING:
    case DOSSIER_FIELD_LANGUAGE:
    case DOSSIER_FIELD_URI:
    case DOSSIER_FIELD_DATE:
    case DOSSIER_FIELD_ENUM:
    case DOSSIER_FIELD_ANSWER:
    case DOSSIER_FIELD_NUMBER:
    case DOSSIER_FIELD_QUANTITY:
    case DOSSIER_FIELD_REFERENCE:
    case DOSSIER_FIELD_JSON:
    default:
      break;
    }

  dossier_compare_values (&self->log, field, old, new);
}

static DossierDifferenceSide
describe_fact (DossierFact *fact)
{
  static const DossierDifferenceState states[] = {
    [DOSSIER_FACT_STATE_UNSTATED] = DOSSIER_DIFFERENCE_STATE_UNKNOWN,
    [DOSSIER_FACT_STATE_UNKNOWN] = DOSSIER_DIFFERENCE_STATE_UNKNOWN,
    [DOSSIER_FACT_STATE_KNOWN] = DOSSIER_DIFFERENCE_STATE_KNOWN,
    [DOSSIER_FACT_STATE_NONE] = DOSSIER_DIFFERENCE_STATE_NONE,
    [DOSSIER_FACT_STATE_DISPUTED] = DOSSIER_DIFFERENCE_STATE_DISPUTED,
  };

  return (DossierDifferenceSide) { .state = states[fact->state],
                                   .text = dossier_fact_to_words (fact) };
}

/* Where the state of a fact has changed, that and its value are one difference: “from 10 to
 * disputed”, and not a value that was removed beside sides that were added. */
static gboolean
compare_states (Comparer      *self,
                DossierRecord *old,
                DossierRecord *new)
{
  DossierDifferenceSide sides[2];

  if (!DOSSIER_IS_FACT (old) || DOSSIER_FACT (old)->state == DOSSIER_FACT (new)->state)
    return FALSE;

  sides[OLD] = describe_fact (DOSSIER_FACT (old));
  sides[NEW] = describe_fact (DOSSIER_FACT (new));
  dossier_difference_log_report (&self->log, DOSSIER_DIFFERENCE_KIND_CHANGED, sides, NULL);

  return TRUE;
}

static gboolean
is_of_state (const char *member)
{
  static const char * const members[] = { "state", "value", "sides", NULL };

  return g_strv_contains (members, member);
}

static void
compare_records (Comparer      *self,
                 DossierRecord *old,
                 DossierRecord *new)
{
  DossierRecordClass *klass = DOSSIER_RECORD_GET_CLASS (old);
  gboolean told = compare_states (self, old, new);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const DossierField *field = &klass->fields[i];
      /* Options are named apart from the path. */
      gboolean options = field->kind == DOSSIER_FIELD_LIST &&
                         field->type () == DOSSIER_TYPE_OPTION;

      if (told && is_of_state (field->member))
        continue;

      dossier_difference_log_enter_member (&self->log, field->member, field->member,
                                           options ? NULL
                                           : dossier_member_get_label (field->member));
      compare_fields (self, field, old, new);
      dossier_difference_log_leave (&self->log);
    }
  dossier_compare_unknown (&self->log, old, new);
}

static void
claim_place_free (gpointer data)
{
  ClaimPlace *place = data;

  g_object_unref (place->option);
  g_free (place);
}

static GHashTable *
find_claims (DossierDocument *document)
{
  GHashTable *places =
    g_hash_table_new_full (dossier_string_hash, g_str_equal, NULL, claim_place_free);

  for (guint o = 0; o < g_list_model_get_n_items (document->options); o++)
    {
      g_autoptr (DossierOption) option = g_list_model_get_item (document->options, o);
      guint n = option->claims == NULL ? 0 : g_list_model_get_n_items (option->claims);

      for (guint c = 0; c < n; c++)
        {
          g_autoptr (DossierClaim) claim = g_list_model_get_item (option->claims, c);
          ClaimPlace place = { claim, g_object_ref (option), o, c };

          /* The option keeps its claims. */
          g_hash_table_insert (places, claim->id, g_memdup2 (&place, sizeof place));
        }
    }

  return places;
}

/**
 * dossier_document_compare:
 * @old_document: a dossier
 * @new_document: a later version of it
 *
 * Compares two versions of a dossier; dossier_differences_new() says how.
 *
 * Returns: (transfer full) (element-type DossierDifference): the differences
 */
GPtrArray *
dossier_document_compare (DossierDocument *old_document,
                          DossierDocument *new_document)
{
  Comparer comparer = { .claims = { find_claims (old_document), find_claims (new_document) } };

  dossier_difference_log_init (&comparer.log, old_document, new_document);
  compare_records (&comparer, DOSSIER_RECORD (old_document), DOSSIER_RECORD (new_document));
  g_hash_table_unref (comparer.claims[OLD]);
  g_hash_table_unref (comparer.claims[NEW]);

  return dossier_difference_log_clear (&comparer.log);
}
