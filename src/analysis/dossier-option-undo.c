/* dossier-option-undo.c: changes of an option, taken back
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Works on the option's JSON, since a change names its member by a JSON Pointer and gives any
 * value, and reads a record of it again, so that nothing comes out which a dossier could not
 * hold. */

#include "config.h"

#include "analysis/dossier-option-undo.h"

#include "analysis/dossier-field-words.h"
#include "model/dossier-json-pointer.h"
#include "model/dossier-problem.h"
#include "model/dossier-record-json.h"
#include "model/dossier-record-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  DossierDocument *document;
  JsonNode        *json; /* the option, with what has been undone so far */
} Undo;

/**
 * dossier_option_read_json:
 * @document: a dossier
 * @json: the JSON of one of its options, as it is or in another state
 *
 * Returns: (transfer full) (nullable): the option; %NULL where @document could not hold it
 */
DossierOption *
dossier_option_read_json (DossierDocument *document,
                          JsonNode        *json)
{
  g_autoptr (GPtrArray) problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free);
  const char *id = json_object_get_string_member (json_node_get_object (json), "id");
  g_autoptr (DossierOption) option = NULL;
  guint position;

  if (dossier_outline_find_option (dossier_document_get_outline (document), id, &position))
    option = dossier_record_reader_read_option (document, position, json, problems, problems);

  return problems->len == 0 ? g_steal_pointer (&option) : NULL;
}

static JsonNode *
read_and_write (DossierDocument *document,
                JsonNode        *json)
{
  g_autoptr (DossierOption) option = dossier_option_read_json (document, json);

  return option == NULL ? NULL : dossier_record_to_json (DOSSIER_RECORD (option));
}

/* The state of a fact need not stand in the dossier, but always does in the JSON of a record: where
 * it was only understood from the value, it goes with the value. */
static void
settle_facts (JsonNode *json)
{
  JsonNode *facts = json_object_get_member (json_node_get_object (json), "facts");

  if (facts == NULL || !JSON_NODE_HOLDS_ARRAY (facts))
    return;

  for (guint i = 0; i < json_array_get_length (json_node_get_array (facts)); i++)
    {
      JsonNode *node = json_array_get_element (json_node_get_array (facts), i);
      JsonNode *state;
      const char *term;

      if (!JSON_NODE_HOLDS_OBJECT (node))
        continue;

      state = json_object_get_member (json_node_get_object (node), "state");
      if (state == NULL || json_node_get_value_type (state) != G_TYPE_STRING)
        continue;

      term = json_node_get_string (state);
      if (g_str_equal (term, json_object_has_member (json_node_get_object (node), "value")
                             ? "unknown" : "known"))
        json_object_remove_member (json_node_get_object (node), "state");
    }
}

/* JSON's null is no value of the format: a change from it is one from nothing. */
static JsonNode *
get_value (JsonNode *node)
{
  return node == NULL || JSON_NODE_HOLDS_NULL (node) ? NULL : node;
}

/* Whether @after is what stands at the place now; where it is written in another way, as 3.0 for 3,
 * it is so when the option with @after reads the same. */
static gboolean
holds (Undo               *self,
       JsonNode           *json,
       const char * const *tokens,
       JsonNode           *after)
{
  JsonNode *found = dossier_json_pointer_get (json, tokens);
  g_autoptr (JsonNode) probe = NULL;
  g_autoptr (JsonNode) with = NULL, without = NULL;

  if (found == NULL)
    return FALSE;
  if (json_node_equal (found, after))
    return TRUE;

  probe = dossier_json_copy (json);
  dossier_json_pointer_set (probe, tokens, after);
  settle_facts (probe);
  with = read_and_write (self->document, probe);
  without = read_and_write (self->document, json);

  return with != NULL && without != NULL && json_node_equal (with, without);
}

/* The place of a change; NULL where it is not one that can change: an id is what the option is
 * known by, and the history is what all this is taken from. */
static GStrv
split_place (DossierChange *change)
{
  g_auto (GStrv) tokens = dossier_json_pointer_split (change->member);

  if (tokens == NULL || tokens[0] == NULL ||
      (g_str_equal (tokens[0], "id") && tokens[1] == NULL) || g_str_equal (tokens[0], "history"))
    return NULL;

  return g_steal_pointer (&tokens);
}

/* Takes one change back in @json; FALSE, and why, where it cannot be. */
static gboolean
undo (Undo              *self,
      JsonNode          *json,
      DossierChange     *change,
      DossierMisfitKind *misfit)
{
  g_auto (GStrv) split = split_place (change);
  const char * const *tokens = (const char * const *) split;
  JsonNode *before = get_value (change->before);
  JsonNode *after = get_value (change->after);

  *misfit = DOSSIER_MISFIT_PLACE;
  if (tokens == NULL)
    return FALSE;
  if (after == NULL)
    {
      if (dossier_json_pointer_get (json, tokens) != NULL)
        *misfit = DOSSIER_MISFIT_VALUE;
      return dossier_json_pointer_add (json, tokens, before);
    }
  if (dossier_json_pointer_get (json, tokens) == NULL)
    return FALSE;

  *misfit = DOSSIER_MISFIT_VALUE;
  if (!holds (self, json, tokens, after))
    return FALSE;
  if (before == NULL)
    return dossier_json_pointer_remove (json, tokens);

  return dossier_json_pointer_set (json, tokens, before);
}

static char *
format_date (DossierDate *date)
{
  return date == NULL ? g_strdup (_("Date unknown")) : dossier_date_format (date);
}

/* What a member is called: a member of the option by its name, what is deeper by its place. */
static char *
name_member (DossierChange *change)
{
  if (change->member[0] == '/' && strchr (change->member + 1, '/') == NULL)
    return g_strdup (dossier_member_get_label (change->member + 1));

  return g_strdup (change->member);
}

/**
 * dossier_change_value_to_string:
 * @value: (nullable): what a member was before a change, or after it
 *
 * Returns: (transfer full): it in words
 */
char *
dossier_change_value_to_string (JsonNode *value)
{
  g_autofree char *words = dossier_json_to_words (get_value (value));

  return words == NULL ? g_strdup (_("nothing")) : dossier_problem_quote (words);
}

static void
clear_misfit (gpointer data)
{
  g_object_unref (((DossierMisfit *) data)->change);
}

/**
 * dossier_misfits_new:
 *
 * Returns: (transfer full) (element-type DossierMisfit): an empty list
 */
GArray *
dossier_misfits_new (void)
{
  GArray *misfits = g_array_new (FALSE, FALSE, sizeof (DossierMisfit));

  g_array_set_clear_func (misfits, clear_misfit);

  return misfits;
}

static void
add_misfit (GArray            *misfits,
            DossierChange     *change,
            DossierMisfitKind  kind)
{
  DossierMisfit misfit = { g_object_ref (change), kind };

  g_array_append_val (misfits, misfit);
}

/**
 * dossier_misfit_to_string:
 * @self: a change that cannot be undone
 *
 * Returns: (transfer full): why it is shown as it is, in the user's language
 */
char *
dossier_misfit_to_string (const DossierMisfit *self)
{
  DossierChange *change = self->change;
  g_autofree char *date = format_date (change->date);
  g_autofree char *member = name_member (change);
  g_autofree char *before = dossier_change_value_to_string (change->before);
  g_autofree char *after = dossier_change_value_to_string (change->after);

  switch (self->kind)
    {
    case DOSSIER_MISFIT_DATE:
      return g_strdup_printf (
        /* Translators: “%s” is the name of a member, like “Status” */
        _("Date unknown: a change of “%s” may have come before or after.  It is shown as made."),
        member);
    case DOSSIER_MISFIT_UNSOUND:
      return g_strdup_printf (
        /* Translators: a date, the name of a member, like “Status”, and a value */
        _("%1$s: the history gives %3$s as the old value of “%2$s”, which cannot stand there in "
          "this dossier.  It is shown as it stands."), date, member, before);
    case DOSSIER_MISFIT_PLACE:
    case DOSSIER_MISFIT_VALUE:
    default:
      return g_strdup_printf (
        /* Translators: a date, the name of a member, like “Status”, and a value */
        _("%1$s: the history gives %3$s as the new value of “%2$s”, but something else stands "
          "there.  It is shown as it stands."), date, member, after);
    }
}

/* Takes changes of one date back, the latest first.  They may be sound only together, so that the
 * option is read again after all of them; where that fails, each is tried by itself. */
static void
undo_group (Undo           *self,
            DossierChange **changes,
            guint           n_changes,
            GArray         *misfits)
{
  g_autoptr (JsonNode) json = dossier_json_copy (self->json);
  g_autoptr (JsonNode) sound = NULL;
  guint n_before = misfits->len;

  for (guint i = 0; i < n_changes; i++)
    {
      DossierMisfitKind kind;

      if (!undo (self, json, changes[i], &kind))
        add_misfit (misfits, changes[i], kind);
    }

  settle_facts (json);
  sound = read_and_write (self->document, json);
  if (sound != NULL)
    {
      g_clear_pointer (&self->json, json_node_unref);
      self->json = g_steal_pointer (&sound);
      return;
    }

  g_array_set_size (misfits, n_before);
  if (n_changes == 1)
    add_misfit (misfits, changes[0], DOSSIER_MISFIT_UNSOUND);
  else
    for (guint i = 0; i < n_changes; i++)
      undo_group (self, &changes[i], 1, misfits);
}

/* The later first; of one date, that which stands last. */
static int
compare_changes (gconstpointer a,
                 gconstpointer b)
{
  DossierChange * const *one = a, * const *other = b;

  return dossier_date_compare ((*other)->date, (*one)->date);
}

/* The changes that came after the date, the latest first.  What has no place is a
 * misfit. */
static GPtrArray *
collect_changes (DossierOption     *option,
                 const DossierDate *as_of,
                 GArray            *misfits)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = option->history == NULL ? 0 : g_list_model_get_n_items (option->history);
       i > 0; i--)
    {
      g_autoptr (DossierChange) change = g_list_model_get_item (option->history, i - 1);
      DossierDatePlace place = dossier_date_place (change->date, as_of);

      /* Without these it is a remark, of which nothing can be taken back. */
      if (change->member == NULL ||
          (get_value (change->before) == NULL && get_value (change->after) == NULL))
        continue;

      if (place == DOSSIER_DATE_PLACE_AFTER)
        g_ptr_array_add (changes, g_steal_pointer (&change));
      else if (place == DOSSIER_DATE_PLACE_UNKNOWN)
        add_misfit (misfits, change, DOSSIER_MISFIT_DATE);
    }
  g_ptr_array_sort (changes, compare_changes);

  return changes;
}

/**
 * dossier_option_undo:
 * @document: a dossier
 * @option: one of its options
 * @as_of: a date with a place in the calendar
 * @misfits: (element-type DossierMisfit): where to add what could not be undone, and why
 *
 * Takes back the changes of the option's history that came after @as_of.  One whose new value is
 * not what stands there is left alone, as is one whose old value could not stand there.
 *
 * Returns: (transfer full) (nullable): the JSON of the option as it was; %NULL where it is as it is
 *   now
 */
JsonNode *
dossier_option_undo (DossierDocument   *document,
                     DossierOption     *option,
                     const DossierDate *as_of,
                     GArray            *misfits)
{
  g_autoptr (GPtrArray) changes = collect_changes (option, as_of, misfits);
  Undo self = { document, NULL };
  guint end;

  if (changes->len == 0)
    return NULL;

  self.json = dossier_record_to_json (DOSSIER_RECORD (option));
  for (guint start = 0; start < changes->len; start = end)
    {
      DossierChange *first = g_ptr_array_index (changes, start);

      for (end = start + 1; end < changes->len; end++)
        if (dossier_date_compare (((DossierChange *) changes->pdata[end])->date, first->date) != 0)
          break;
      undo_group (&self, (DossierChange **) &changes->pdata[start], end - start, misfits);
    }

  return self.json;
}
