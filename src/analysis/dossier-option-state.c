/* dossier-option-state.c: how an option stood at a date
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/dossier-option-state.h"

#include "analysis/dossier-option-undo.h"
#include "model/dossier-record-json.h"

#include <glib/gi18n-lib.h>

/* An option that is being led back to a date. */
typedef struct
{
  DossierDocument *document;
  DossierDate     *as_of;
  GHashTable      *claims;  /* id → place, of the option's own claims */
  gboolean         changed; /* whether anything was left out */
} Past;

/**
 * dossier_claim_get_known_from:
 * @document: a dossier
 * @claim: one of its claims
 *
 * Returns: (transfer none) (nullable): the date from which a reader could know of @claim: of its
 *   report, or where that is not in the calendar of what was said, and else of its source
 */
DossierDate *
dossier_claim_get_known_from (DossierDocument *document,
                              DossierClaim    *claim)
{
  DossierSource *source = dossier_document_find_source (document, claim->source);

  if (claim->reported_on != NULL && dossier_date_is_known (claim->reported_on))
    return claim->reported_on;
  if (claim->said_on != NULL && dossier_date_is_known (claim->said_on))
    return claim->said_on;

  return source == NULL ? NULL : source->published_on;
}

/**
 * dossier_claim_place:
 * @document: a dossier
 * @claim: one of its claims
 * @as_of: a date with a place in the calendar
 *
 * Says whether a reader could know of @claim by the end of @as_of: whether it had been reported.
 * Where the day of the report is not in the calendar, that on which it was said counts, and then
 * that on which its source was published.
 *
 * Returns: where the claim lies
 */
DossierDatePlace
dossier_claim_place (DossierDocument   *document,
                     DossierClaim      *claim,
                     const DossierDate *as_of)
{
  /* What had not been said could not be reported, whatever is written of that. */
  if (dossier_date_place (claim->said_on, as_of) == DOSSIER_DATE_PLACE_AFTER)
    return DOSSIER_DATE_PLACE_AFTER;

  return dossier_date_place (dossier_claim_get_known_from (document, claim), as_of);
}

/**
 * dossier_claims_are_later:
 * @document: a dossier
 * @claims: (nullable): the ids of claims that something rests on
 * @as_of: a date with a place in the calendar
 *
 * Returns: whether it rests on claims, and all were reported later
 */
gboolean
dossier_claims_are_later (DossierDocument    *document,
                          const char * const *claims,
                          const DossierDate  *as_of)
{
  guint i;

  for (i = 0; claims != NULL && claims[i] != NULL; i++)
    {
      DossierClaim *claim = dossier_document_find_claim (document, claims[i]);

      if (claim == NULL || dossier_claim_place (document, claim, as_of) != DOSSIER_DATE_PLACE_AFTER)
        return FALSE;
    }

  return i > 0;
}

static gboolean
is_later (Past       *self,
          const char *claim_id)
{
  gpointer place;
  DossierClaim *claim;

  if (g_hash_table_lookup_extended (self->claims, claim_id, NULL, &place))
    return GPOINTER_TO_UINT (place) == DOSSIER_DATE_PLACE_AFTER;

  claim = dossier_document_find_claim (self->document, claim_id);

  return claim != NULL &&
         dossier_claim_place (self->document, claim, self->as_of) == DOSSIER_DATE_PLACE_AFTER;
}

/* A member of an object that is a list; NULL where there is none. */
static JsonArray *
get_list (JsonObject *object,
          const char *member)
{
  return json_object_has_member (object, member)
         ? json_object_get_array_member (object, member) : NULL;
}

/* Takes the claims that were reported later from what rests on them.  Returns whether there were
 * any and none is left. */
static gboolean
drop_later_claims (Past       *self,
                   JsonObject *object)
{
  JsonArray *claims = get_list (object, "claims");

  if (claims == NULL || json_array_get_length (claims) == 0)
    return FALSE;

  for (guint i = json_array_get_length (claims); i > 0; i--)
    if (is_later (self, json_array_get_string_element (claims, i - 1)))
      {
        json_array_remove_element (claims, i - 1);
        self->changed = TRUE;
      }

  if (json_array_get_length (claims) > 0)
    return FALSE;

  json_object_remove_member (object, "claims");

  return TRUE;
}

/* Of a dispute one side alone may have been known: that was no dispute yet. */
static void
settle_dispute (JsonObject *fact)
{
  JsonArray *sides = get_list (fact, "sides");

  if (sides == NULL || json_array_get_length (sides) >= 2)
    return;

  if (json_array_get_length (sides) == 1)
    {
      JsonObject *side = json_array_get_object_element (sides, 0);
      JsonArray *claims = get_list (fact, "claims");

      json_object_set_member (fact, "value", json_object_dup_member (side, "value"));
      if (json_object_has_member (side, "claims"))
        {
          g_autoptr (JsonArray) all = json_array_ref (get_list (side, "claims"));

          for (guint i = 0; claims != NULL && i < json_array_get_length (claims); i++)
            json_array_add_element (all, json_array_dup_element (claims, i));
          json_object_set_array_member (fact, "claims", g_steal_pointer (&all));
        }
    }
  json_object_remove_member (fact, "sides");
  json_object_set_string_member (fact, "state", "known");
}

/* Returns whether nothing was known of the fact. */
static gboolean
drop_fact (Past       *self,
           JsonObject *fact)
{
  gboolean unfounded = drop_later_claims (self, fact);
  JsonArray *sides = get_list (fact, "sides");
  guint n_sides = 0;

  for (guint i = sides == NULL ? 0 : json_array_get_length (sides); i > 0; i--)
    {
      if (drop_later_claims (self, json_array_get_object_element (sides, i - 1)))
        json_array_remove_element (sides, i - 1);
      else
        n_sides++;
    }

  if (sides == NULL)
    return unfounded;
  if (n_sides == 0 && (unfounded || !json_object_has_member (fact, "value")))
    return TRUE;

  settle_dispute (fact);

  return FALSE;
}

static gboolean
drop_claim (Past       *self,
            JsonObject *claim)
{
  return is_later (self, json_object_get_string_member (claim, "id"));
}

/* Takes out of a list what was not known.  A list of which nothing is left goes too: an empty one
 * would say that there was known to be none. */
static void
drop_from_list (Past       *self,
                JsonObject *option,
                const char *member,
                gboolean  (*drop) (Past       *self,
                                   JsonObject *object))
{
  JsonArray *list = get_list (option, member);

  if (list == NULL || json_array_get_length (list) == 0)
    return;

  for (guint i = json_array_get_length (list); i > 0; i--)
    if (drop (self, json_array_get_object_element (list, i - 1)))
      {
        json_array_remove_element (list, i - 1);
        self->changed = TRUE;
      }
  if (json_array_get_length (list) == 0)
    json_object_remove_member (option, member);
}

/* Changes that came later had not come.  Their places are those of the option's own list. */
static void
drop_later_changes (Past          *self,
                    DossierOption *option,
                    JsonObject    *json)
{
  JsonArray *history = get_list (json, "history");

  for (guint i = history == NULL ? 0 : json_array_get_length (history); i > 0; i--)
    {
      g_autoptr (DossierChange) change = g_list_model_get_item (option->history, i - 1);

      if (dossier_date_place (change->date, self->as_of) == DOSSIER_DATE_PLACE_AFTER)
        {
          json_array_remove_element (history, i - 1);
          self->changed = TRUE;
        }
    }
  if (history != NULL && json_array_get_length (history) == 0 &&
      g_list_model_get_n_items (option->history) > 0)
    json_object_remove_member (json, "history");
}

static DossierOption *
read_option (Past     *self,
             JsonNode *json)
{
  DossierOption *option = dossier_option_read_json (self->document, json);

  g_return_val_if_fail (option != NULL, NULL);

  return option;
}

static void
place_claims (Past               *self,
              DossierOption      *option,
              DossierOptionState *state)
{
  for (guint i = 0; option->claims != NULL && i < g_list_model_get_n_items (option->claims); i++)
    {
      g_autoptr (DossierClaim) claim = g_list_model_get_item (option->claims, i);
      DossierDatePlace place = dossier_claim_place (self->document, claim, self->as_of);

      g_hash_table_insert (self->claims, g_strdup (claim->id), GUINT_TO_POINTER (place));
      if (place == DOSSIER_DATE_PLACE_AFTER)
        {
          DossierDate *date = dossier_claim_get_known_from (self->document, claim);

          state->n_later++;
          if (dossier_date_place (date, self->as_of) != DOSSIER_DATE_PLACE_AFTER)
            date = claim->said_on;
          if (state->first == NULL || dossier_date_compare (date, state->first) < 0)
            {
              g_clear_pointer (&state->first, dossier_date_unref);
              state->first = dossier_date_ref (date);
            }
        }
      else if (place == DOSSIER_DATE_PLACE_UNKNOWN)
        state->n_unplaced++;
    }
}

/* Claims that the history says were added later are as good as reported later. */
static void
place_added_claims (Past          *self,
                    DossierOption *option)
{
  for (guint i = 0; option->claims != NULL && i < g_list_model_get_n_items (option->claims); i++)
    {
      g_autoptr (DossierClaim) claim = g_list_model_get_item (option->claims, i);

      if (!g_hash_table_contains (self->claims, claim->id))
        g_hash_table_insert (self->claims, g_strdup (claim->id),
                             GUINT_TO_POINTER (DOSSIER_DATE_PLACE_AFTER));
    }
}

/* Whether anything but claims tells that the option was there, or may have been. */
static gboolean
has_earlier_trace (Past          *self,
                   DossierOption *option)
{
  GListModel *events = self->document->events;

  for (guint i = 0; option->history != NULL && i < g_list_model_get_n_items (option->history); i++)
    {
      g_autoptr (DossierChange) change = g_list_model_get_item (option->history, i);

      if (dossier_date_place (change->date, self->as_of) != DOSSIER_DATE_PLACE_AFTER)
        return TRUE;
    }

  for (guint i = 0; events != NULL && i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr (DossierEvent) event = g_list_model_get_item (events, i);

      if (event->options != NULL &&
          g_strv_contains ((const char * const *) event->options, option->id) &&
          dossier_date_place (event->date, self->as_of) != DOSSIER_DATE_PLACE_AFTER &&
          !dossier_claims_are_later (self->document, (const char * const *) event->claims,
                                     self->as_of))
        return TRUE;
    }

  return FALSE;
}

/* Of an option of which nothing was known there is only what it is called now. */
static DossierOption *
read_name (Past          *self,
           DossierOption *option)
{
  g_autoptr (JsonNode) json = dossier_record_to_json (DOSSIER_RECORD (option));
  g_autoptr (JsonObject) named = json_object_new ();
  g_autoptr (JsonNode) root = NULL;
  const char *members[] = { "id", "title", "theme" };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (json_object_has_member (json_node_get_object (json), members[i]))
      json_object_set_member (named, members[i],
                              json_object_dup_member (json_node_get_object (json), members[i]));
  root = json_node_init_object (json_node_alloc (), named);

  return read_option (self, root);
}

static GStrv
describe_misfits (GArray *misfits)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  for (guint i = 0; i < misfits->len; i++)
    g_strv_builder_take (lines,
                         dossier_misfit_to_string (&g_array_index (misfits, DossierMisfit, i)));

  return g_strv_builder_end (lines);
}

/**
 * dossier_option_state_new:
 * @document: a dossier
 * @option: one of its options
 * @as_of: a date with a place in the calendar; a month or a year stands for its last day
 *
 * Leads an option back to a date: later changes of its history are undone, claims that were
 * reported later are left out, and so is what rests on such claims alone.  What cannot be placed is
 * kept.
 *
 * Returns: (transfer full): the option as it stood; its option is @option itself where nothing has
 *   changed since
 */
DossierOptionState *
dossier_option_state_new (DossierDocument *document,
                          DossierOption   *option,
                          DossierDate     *as_of)
{
  g_autoptr (GHashTable) claims = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) misfits = dossier_misfits_new ();
  g_autoptr (JsonNode) json = NULL;
  g_autoptr (DossierOption) before = NULL;
  Past past = { document, as_of, claims, FALSE };
  DossierOptionState *self;
  JsonObject *object;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (DOSSIER_IS_OPTION (option), NULL);
  g_return_val_if_fail (as_of != NULL && dossier_date_is_known (as_of), NULL);

  self = g_new0 (DossierOptionState, 1);
  json = dossier_option_undo (document, option, as_of, misfits);
  before = json == NULL ? g_object_ref (option) : read_option (&past, json);
  past.changed = json != NULL;
  place_claims (&past, before, self);

  self->known = self->n_later == 0 || self->n_later < g_hash_table_size (claims) ||
                has_earlier_trace (&past, option);
  place_added_claims (&past, option);
  if (!self->known)
    {
      self->option = read_name (&past, before);
      self->remarks = g_new0 (char *, 1);
      return self;
    }

  g_clear_pointer (&self->first, dossier_date_unref);
  self->remarks = describe_misfits (misfits);
  if (json == NULL)
    json = dossier_record_to_json (DOSSIER_RECORD (before));
  object = json_node_get_object (json);
  drop_from_list (&past, object, "claims", drop_claim);
  drop_from_list (&past, object, "facts", drop_fact);
  drop_from_list (&past, object, "conditions", drop_later_claims);
  drop_from_list (&past, object, "roles", drop_later_claims);
  drop_from_list (&past, object, "positions", drop_later_claims);
  drop_later_changes (&past, option, object);
  self->option = past.changed ? read_option (&past, json) : g_object_ref (option);

  return self;
}

/**
 * dossier_option_state_free:
 * @self: (transfer full): a state
 */
void
dossier_option_state_free (DossierOptionState *self)
{
  g_clear_object (&self->option);
  g_clear_pointer (&self->first, dossier_date_unref);
  g_clear_pointer (&self->remarks, g_strfreev);
  g_free (self);
}

/**
 * dossier_option_state_to_lines:
 * @self: a state
 * @as_of: its date
 *
 * Returns: (transfer full): what is left out and what could not be told, in sentences and in the
 *   user's language; empty where all that the dossier says now could be said at the date
 */
GStrv
dossier_option_state_to_lines (const DossierOptionState *self,
                               DossierDate              *as_of)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  if (!self->known)
    {
      g_autofree char *date = dossier_date_format (as_of);
      g_autofree char *first = dossier_date_format (self->first);

      g_strv_builder_take (lines, g_strdup_printf (
        /* Translators: two dates */
        _("By %1$s nothing had been reported of this option.  The first claim on it is of %2$s."),
        date, first));
      return g_strv_builder_end (lines);
    }

  if (self->n_later > 0)
    g_strv_builder_take (lines, g_strdup_printf (
      ngettext ("%u claim was reported later and is left out, with what rests on it alone.",
                "%u claims were reported later and are left out, with what rests on them alone.",
                self->n_later), self->n_later));
  if (self->n_unplaced > 0)
    g_strv_builder_take (lines, g_strdup_printf (
      ngettext ("Date unknown: %u claim may have been reported before or after, and is kept.",
                "Date unknown: %u claims may have been reported before or after, and are kept.",
                self->n_unplaced), self->n_unplaced));
  g_strv_builder_addv (lines, (const char **) self->remarks);

  return g_strv_builder_end (lines);
}
