/* test-enums.c: the terms of the format and the words for them
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/dossier-enums.h"

/* Defines a function that takes any int for a label function. */
#define DEFINE_LABEL(Type, type) \
  static const char * \
  label_##type (int value) \
  { \
    return dossier_##type##_get_label ((Dossier##Type) value); \
  }

DEFINE_LABEL (Status, status)
DEFINE_LABEL (ActorKind, actor_kind)
DEFINE_LABEL (Direction, direction)
DEFINE_LABEL (EventKind, event_kind)
DEFINE_LABEL (FactState, fact_state)
DEFINE_LABEL (Attribution, attribution)
DEFINE_LABEL (Stance, stance)
DEFINE_LABEL (RelationKind, relation_kind)
DEFINE_LABEL (Reliability, reliability)

static const struct
{
  GType      (*type) (void);
  const char *(*label) (int value);
  const char  *terms; /* as docs/dossier-format.md has them, in the order of their values */
  const char  *labels;
} enums[] = {
  { dossier_status_get_type, label_status,
    "|idea|under-discussion|proposed|agreed|in-force|rejected|withdrawn",
    "Status unknown|Idea|Under discussion|Proposed|Agreed|In force|Rejected|Withdrawn" },
  { dossier_actor_kind_get_type, label_actor_kind,
    "|state|body|group|person",
    "-|State|Body|Group|Person" },
  { dossier_direction_get_type, label_direction,
    "|higher-is-better|lower-is-better",
    "-|Higher is better|Lower is better" },
  { dossier_event_kind_get_type, label_event_kind,
    "|statement|happening",
    "-|Statement|Happening" },
  { dossier_fact_state_get_type, label_fact_state,
    "|unknown|known|none|disputed",
    "-|Unknown|Known|None|Disputed" },
  { dossier_attribution_get_type, label_attribution,
    "|on-the-record|background|deep-background|unnamed|document|reporters-own",
    "-|On the record|On background|On deep background|Unnamed source|Document|"
    "Reporter’s own words" },
  { dossier_stance_get_type, label_stance,
    "|supports|supports-with-conditions|opposes|undecided|unknown",
    "-|Supports|Supports with conditions|Opposes|Undecided|Unknown" },
  { dossier_relation_kind_get_type, label_relation_kind,
    "|alternative-to|complements|requires|excludes",
    "-|Alternative to|Complements|Requires|Excludes" },
  { dossier_reliability_get_type, label_reliability,
    "|A|B|C|D|E|F",
    "-|Completely reliable|Usually reliable|Fairly reliable|Not usually reliable|Unreliable|"
    "Reliability cannot be judged" },
};

/* The values count from 0, which is what is absent. */
static void
test_terms (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (enums); i++)
    {
      g_autoptr (GEnumClass) klass = g_type_class_ref (enums[i].type ());
      g_auto (GStrv) terms = g_strsplit (enums[i].terms, "|", -1);

      g_assert_cmpuint (klass->n_values, ==, g_strv_length (terms));
      for (guint v = 0; v < klass->n_values; v++)
        {
          g_assert_cmpint (klass->values[v].value, ==, (int) v);
          g_assert_cmpstr (klass->values[v].value_nick, ==, terms[v]);
        }
    }
}

static void
test_labels (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (enums); i++)
    {
      g_autoptr (GEnumClass) klass = g_type_class_ref (enums[i].type ());
      g_auto (GStrv) labels = g_strsplit (enums[i].labels, "|", -1);

      g_assert_cmpuint (klass->n_values, ==, g_strv_length (labels));
      for (guint v = 0; v < klass->n_values; v++)
        {
          const char *label = enums[i].label ((int) v);

          g_assert_cmpstr (label == NULL ? "-" : label, ==, labels[v]);
        }
    }
}

/* No two terms of one kind read the same. */
static void
test_distinct (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (enums); i++)
    {
      g_autoptr (GEnumClass) klass = g_type_class_ref (enums[i].type ());
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint v = 1; v < klass->n_values; v++)
        g_assert_true (g_hash_table_add (seen, (gpointer) enums[i].label ((int) v)));
    }
}

static void
test_answer (void)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (DOSSIER_TYPE_ANSWER);

  g_assert_cmpuint (klass->n_values, ==, 3);
  g_assert_cmpstr (g_enum_get_value (klass, DOSSIER_ANSWER_UNSTATED)->value_nick, ==, "");
  g_assert_cmpstr (g_enum_get_value (klass, DOSSIER_ANSWER_NO)->value_nick, ==, "no");
  g_assert_cmpstr (g_enum_get_value (klass, DOSSIER_ANSWER_YES)->value_nick, ==, "yes");
  g_assert_cmpint (DOSSIER_ANSWER_UNSTATED, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/enums/terms", test_terms);
  g_test_add_func ("/enums/labels", test_labels);
  g_test_add_func ("/enums/distinct", test_distinct);
  g_test_add_func ("/enums/answer", test_answer);

  return g_test_run ();
}
