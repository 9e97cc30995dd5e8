/* dossier-pairing.c: which entries of two lists belong together
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "analysis/dossier-pairing.h"

#include "analysis/dossier-difference.h"
#include "analysis/dossier-record-identity.h"
#include "model/dossier-string-hash.h"
#include "text/dossier-word-diff.h"

/* Entries that may be paired with each other: their positions in both lists. */
typedef struct
{
  GArray *old_positions; /* of guint */
  GArray *new_positions; /* of guint */
} Group;

typedef struct
{
  GPtrArray                 *old_entries;
  GPtrArray                 *new_entries;
  const DossierPairingFuncs *funcs;
  guint                     *found; /* for each new entry the old one */
} Pairing;

/* Two entries that could be one. */
typedef struct
{
  double likeness;
  guint  old_index; /* in the group */
  guint  new_index;
} Candidate;

static Group *
group_new (void)
{
  Group *self = g_new (Group, 1);

  self->old_positions = g_array_new (FALSE, FALSE, sizeof (guint));
  self->new_positions = g_array_new (FALSE, FALSE, sizeof (guint));

  return self;
}

static void
group_free (gpointer data)
{
  Group *self = data;

  g_array_unref (self->old_positions);
  g_array_unref (self->new_positions);
  g_free (self);
}

static Group *
get_group (GHashTable *groups,
           char       *key)
{
  Group *group = g_hash_table_lookup (groups, key);

  if (group != NULL)
    {
      g_free (key);
      return group;
    }

  group = group_new ();
  g_hash_table_insert (groups, key, group);

  return group;
}

/* Strings are hashed as usual; no string is a key of its own. */
static guint
key_hash (gconstpointer key)
{
  return key == NULL ? 0 : dossier_string_hash (key);
}

static gboolean
key_equal (gconstpointer a,
           gconstpointer b)
{
  return g_strcmp0 (a, b) == 0;
}

static guint
get (GArray *positions,
     guint   index)
{
  return g_array_index (positions, guint, index);
}

/* Pairs what is at @old_index and @new_index of the group. */
static void
pair (Pairing *self,
      Group   *group,
      guint    old_index,
      guint    new_index)
{
  self->found[get (group->new_positions, new_index)] = get (group->old_positions, old_index);
}

/* Takes out of a group what has been paired. */
static void
strike (Group        *group,
        const guint8 *old_done,
        const guint8 *new_done)
{
  GArray *lists[] = { group->old_positions, group->new_positions };
  const guint8 *done[] = { old_done, new_done };

  for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
    {
      guint n = 0;

      for (guint i = 0; i < lists[l]->len; i++)
        if (!done[l][i])
          g_array_index (lists[l], guint, n++) = get (lists[l], i);
      g_array_set_size (lists[l], n);
    }
}

static void
pair_equal (Pairing *self,
            Group   *group)
{
  guint n_old = group->old_positions->len, n_new = group->new_positions->len;
  g_autoptr (GHashTable) first =
    g_hash_table_new_full (dossier_string_hash, g_str_equal, g_free, NULL);
  g_autofree guint8 *old_done = g_new0 (guint8, n_old);
  g_autofree guint8 *new_done = g_new0 (guint8, n_new);
  g_autofree guint *next = g_new (guint, n_old); /* the next one that is equal, counted from 1 */

  for (guint i = n_old; i-- > 0;)
    {
      char *identity =
        self->funcs->get_identity (self->old_entries->pdata[get (group->old_positions, i)]);

      next[i] = GPOINTER_TO_UINT (g_hash_table_lookup (first, identity));
      g_hash_table_insert (first, identity, GUINT_TO_POINTER (i + 1));
    }
  for (guint i = 0; i < n_new; i++)
    {
      char *identity =
        self->funcs->get_identity (self->new_entries->pdata[get (group->new_positions, i)]);
      guint old = GPOINTER_TO_UINT (g_hash_table_lookup (first, identity));

      if (old == 0)
        {
          g_free (identity);
          continue;
        }
      pair (self, group, old - 1, i);
      old_done[old - 1] = new_done[i] = TRUE;
      g_hash_table_insert (first, identity, GUINT_TO_POINTER (next[old - 1]));
    }
  strike (group, old_done, new_done);
}

static GPtrArray *
get_words (const DossierPairingFuncs *funcs,
           GPtrArray                 *entries,
           GArray                    *positions,
           gsize                     *n_chars)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  *n_chars = 0;
  for (guint i = 0; i < positions->len; i++)
    {
      char *text = funcs->get_words (entries->pdata[get (positions, i)]);

      g_ptr_array_add (words, text);
      *n_chars += 32 + (text == NULL ? 0 : (gsize) g_utf8_strlen (text, -1));
    }

  return words;
}

/* The most alike come first, and among those equally alike the first in the lists. */
static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *one = a, *other = b;

  if (one->likeness != other->likeness)
    return one->likeness > other->likeness ? -1 : 1;
  if (one->new_index != other->new_index)
    return one->new_index < other->new_index ? -1 : 1;

  return (one->old_index > other->old_index) - (one->old_index < other->old_index);
}

static void
pair_closest (Pairing *self,
              Group   *group)
{
  guint n_old = group->old_positions->len, n_new = group->new_positions->len;
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_autoptr (GPtrArray) old_words = NULL;
  g_autoptr (GPtrArray) new_words = NULL;
  g_autofree guint8 *old_done = g_new0 (guint8, n_old);
  g_autofree guint8 *new_done = g_new0 (guint8, n_new);
  gsize n_old_chars, n_new_chars;

  if (n_old == 0 || n_new == 0)
    return;

  old_words = get_words (self->funcs, self->old_entries, group->old_positions, &n_old_chars);
  new_words = get_words (self->funcs, self->new_entries, group->new_positions, &n_new_chars);
  if ((double) n_old * (double) n_new_chars + (double) n_new * (double) n_old_chars >
      DOSSIER_PAIRING_MAX_CHARS)
    return;

  for (guint n = 0; n < n_new; n++)
    for (guint o = 0; o < n_old; o++)
      {
        Candidate candidate = { 0, o, n };

        if (old_words->pdata[o] != NULL && new_words->pdata[n] != NULL)
          g_array_unref (dossier_word_diff (old_words->pdata[o], new_words->pdata[n],
                                            &candidate.likeness));
        if (candidate.likeness >= DOSSIER_DIFFERENCE_LEAST_LIKENESS)
          g_array_append_val (candidates, candidate);
      }

  g_array_sort (candidates, compare_candidates);
  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);

      if (old_done[candidate->old_index] || new_done[candidate->new_index])
        continue;
      pair (self, group, candidate->old_index, candidate->new_index);
      old_done[candidate->old_index] = new_done[candidate->new_index] = TRUE;
    }
  strike (group, old_done, new_done);
}

static void
pair_group (Pairing *self,
            Group   *group,
            gboolean keyed)
{
  if (!keyed || group->old_positions->len != 1 || group->new_positions->len != 1)
    {
      pair_equal (self, group);
      if (self->funcs->get_words != NULL)
        pair_closest (self, group);
    }

  /* What is about the same thing is the same thing, however little of it has stayed. */
  if (keyed)
    for (guint i = 0; i < MIN (group->old_positions->len, group->new_positions->len); i++)
      pair (self, group, i, i);
}

static void
find_pairs (Pairing *self)
{
  g_autoptr (GHashTable) groups = g_hash_table_new_full (key_hash, key_equal, g_free, group_free);
  GHashTableIter iter;
  gpointer key, group;

  for (guint i = 0; i < self->old_entries->len; i++)
    g_array_append_val (get_group (groups, self->funcs->get_key (self->old_entries->pdata[i]))
                          ->old_positions, i);
  for (guint i = 0; i < self->new_entries->len; i++)
    g_array_append_val (get_group (groups, self->funcs->get_key (self->new_entries->pdata[i]))
                          ->new_positions, i);

  g_hash_table_iter_init (&iter, groups);
  while (g_hash_table_iter_next (&iter, &key, &group))
    pair_group (self, group, key != NULL);
}

/**
 * dossier_pairing_of:
 * @old_entries: a list
 * @new_entries: what became of it
 * @funcs: what is known of the entries
 *
 * Finds which entries of two lists are one, wherever they stand.  Entries with the same key are
 * paired; of several with one key, and of those that have none, first such as are equal, then,
 * where they have words, the closest, down to a likeness of %DOSSIER_DIFFERENCE_LEAST_LIKENESS and
 * within %DOSSIER_PAIRING_MAX_CHARS; and at last, of those with a key, the first with the first.
 *
 * Returns: (transfer full) (element-type DossierPair): the pairs and what was added, in the order
 *   of the new list, and then what was removed, in that of the old
 */
GArray *
dossier_pairing_of (GPtrArray                 *old_entries,
                    GPtrArray                 *new_entries,
                    const DossierPairingFuncs *funcs)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (DossierPair));
  g_autofree guint8 *kept = g_new0 (guint8, old_entries->len);
  g_autofree guint *found = g_new (guint, new_entries->len);
  Pairing pairing = { old_entries, new_entries, funcs, found };

  for (guint i = 0; i < new_entries->len; i++)
    found[i] = DOSSIER_PAIR_NONE;
  find_pairs (&pairing);

  for (guint i = 0; i < new_entries->len; i++)
    {
      g_array_append_val (pairs, ((DossierPair) { found[i], i }));
      if (found[i] != DOSSIER_PAIR_NONE)
        kept[found[i]] = TRUE;
    }
  for (guint i = 0; i < old_entries->len; i++)
    if (!kept[i])
      g_array_append_val (pairs, ((DossierPair) { i, DOSSIER_PAIR_NONE }));

  return pairs;
}

/**
 * dossier_pairing_of_records:
 * @old_records: (element-type DossierRecord): a list of records of one kind
 * @new_records: (element-type DossierRecord): what became of it
 *
 * Pairs records: by their ids; facts by their label and roles by actor and role, in the dossier's
 * own language; positions by their actor and relations by their option; all others by their words.
 *
 * Returns: (transfer full) (element-type DossierPair): see dossier_pairing_of()
 */
GArray *
dossier_pairing_of_records (GPtrArray *old_records,
                            GPtrArray *new_records)
{
  static const DossierPairingFuncs funcs = {
    dossier_record_get_key, dossier_record_get_identity, dossier_record_get_words,
  };

  return dossier_pairing_of (old_records, new_records, &funcs);
}

static char *
get_no_key (gconstpointer entry)
{
  return NULL;
}

static char *
copy_string (gconstpointer entry)
{
  return g_strdup (entry);
}

/**
 * dossier_pairing_of_strings:
 * @old_strings: (element-type utf8): a list of strings
 * @new_strings: (element-type utf8): what became of it
 * @closest: whether one may have become another; else only equal ones are paired
 *
 * Returns: (transfer full) (element-type DossierPair): see dossier_pairing_of()
 */
GArray *
dossier_pairing_of_strings (GPtrArray *old_strings,
                            GPtrArray *new_strings,
                            gboolean   closest)
{
  const DossierPairingFuncs funcs = { get_no_key, copy_string, closest ? copy_string : NULL };

  return dossier_pairing_of (old_strings, new_strings, &funcs);
}
