/* dossier-value-comparer.c: what differs between two values
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "analysis/dossier-value-comparer.h"

#include "analysis/dossier-field-words.h"

enum
{
  OLD,
  NEW,
};

static gsize
measure_primary (const char *language)
{
  gsize n = 0;

  while (g_ascii_isalnum (language[n]))
    n++;

  return n;
}

/* Whether two variants of a text stand in one language.  A plain string is in that of the dossier,
 * which may be told more exactly in a map, as in “en” and “en-GB”. */
static gboolean
is_same_language (DossierDifferenceLog *self,
                  const char           *old,
                  const char           *new)
{
  gboolean exact = old != NULL && new != NULL;

  if (old == NULL && new == NULL)
    return TRUE;

  old = old != NULL ? old : self->documents[OLD]->language;
  new = new != NULL ? new : self->documents[NEW]->language;
  if (old == NULL || new == NULL)
    return FALSE;
  if (exact)
    return g_ascii_strcasecmp (old, new) == 0;

  return measure_primary (old) == measure_primary (new) &&
         g_ascii_strncasecmp (old, new, measure_primary (old)) == 0;
}

/**
 * dossier_compare_texts:
 * @self: a comparison
 * @old: the text of the old version
 * @new: the text of the new version
 *
 * Compares two texts at the place at hand, each language with its own in the other version.
 */
void
dossier_compare_texts (DossierDifferenceLog *self,
                       DossierText          *old,
                       DossierText          *new)
{
  guint n_old = dossier_text_get_n (old), n_new = dossier_text_get_n (new);
  g_autofree guint8 *kept = g_new0 (guint8, n_old);
  gboolean named = n_old > 1 || n_new > 1;

  for (guint n = 0; n < n_new; n++)
    {
      const char *new_language, *after = dossier_text_get_variant (new, n, &new_language);
      const char *old_language = NULL, *before = NULL;

      for (guint o = 0; before == NULL && o < n_old; o++)
        {
          const char *string = dossier_text_get_variant (old, o, &old_language);

          if (kept[o] || !is_same_language (self, old_language, new_language))
            continue;
          kept[o] = TRUE;
          before = string;
        }

      dossier_difference_log_enter_member (self, before == NULL ? NULL : old_language, new_language,
                                           !named ? NULL
                                           : new_language != NULL ? new_language : old_language);
      if (before != NULL)
        dossier_difference_log_compare_words (self, before, after);
      else
        dossier_difference_log_report_words (self, DOSSIER_DIFFERENCE_KIND_ADDED, NULL,
                                             g_strdup (after));
      dossier_difference_log_leave (self);
    }

  for (guint o = 0; o < n_old; o++)
    {
      const char *language, *before = dossier_text_get_variant (old, o, &language);

      if (kept[o])
        continue;
      dossier_difference_log_enter_member (self, language, NULL, named ? language : NULL);
      dossier_difference_log_report_words (self, DOSSIER_DIFFERENCE_KIND_REMOVED,
                                           g_strdup (before), NULL);
      dossier_difference_log_leave (self);
    }
}

static gboolean
is_same_date (DossierDate *old,
              DossierDate *new)
{
  g_autofree char *before = old == NULL ? NULL : dossier_date_to_iso (old);
  g_autofree char *after = new == NULL ? NULL : dossier_date_to_iso (new);

  return (old == NULL) == (new == NULL) && g_strcmp0 (before, after) == 0 &&
         (old == NULL || g_strcmp0 (dossier_date_get_stated (old),
                                    dossier_date_get_stated (new)) == 0);
}

static gboolean
is_same_json (JsonNode *old,
              JsonNode *new)
{
  if (old == NULL || new == NULL)
    return old == new;

  return json_node_equal (old, new);
}

static gboolean
is_same_value (DossierFieldKind kind,
               gpointer         old,
               gpointer         new)
{
  switch (kind)
    {
    case DOSSIER_FIELD_ID:
    case DOSSIER_FIELD_STRING:
    case DOSSIER_FIELD_LANGUAGE:
    case DOSSIER_FIELD_URI:
    case DOSSIER_FIELD_REFERENCE:
      return g_strcmp0 (*(char **) old, *(char **) new) == 0;
    case DOSSIER_FIELD_DATE:
      return is_same_date (*(DossierDate **) old, *(DossierDate **) new);
    case DOSSIER_FIELD_ENUM:
    case DOSSIER_FIELD_ANSWER:
      return *(int *) old == *(int *) new;
    case DOSSIER_FIELD_NUMBER:
      return *(guint *) old == *(guint *) new;
    case DOSSIER_FIELD_JSON:
      return is_same_json (*(JsonNode **) old, *(JsonNode **) new);
    case DOSSIER_FIELD_TEXT:
    case DOSSIER_FIELD_RECORD:
      /* Where both are there, their parts are compared. */
      return *(gpointer *) old == NULL && *(gpointer *) new == NULL;
    case DOSSIER_FIELD_STRINGS:
    case DOSSIER_FIELD_REFERENCES:
    case DOSSIER_FIELD_LIST:
    default:
      g_return_val_if_reached (TRUE);
    }
}

/**
 * dossier_compare_values:
 * @self: a comparison
 * @field: a field of one value
 * @old: a record of the old version
 * @new: the same in the new one
 *
 * Compares what two records have in a field, at the place at hand; a text or a record within only
 * as to whether it is there.
 */
void
dossier_compare_values (DossierDifferenceLog *self,
                        const DossierField   *field,
                        DossierRecord        *old,
                        DossierRecord        *new)
{
  gpointer old_location = dossier_record_get_location (old, field);
  gpointer new_location = dossier_record_get_location (new, field);
  DossierRecord *records[] = { old, new };
  DossierDifferenceSide sides[2] = { { 0 } };

  if (is_same_value (field->kind, old_location, new_location))
    return;

  for (guint v = OLD; v <= NEW; v++)
    {
      sides[v].text = dossier_field_to_words (self->documents[v], records[v], field);
      sides[v].state = sides[v].text == NULL ? DOSSIER_DIFFERENCE_STATE_ABSENT
                                             : DOSSIER_DIFFERENCE_STATE_KNOWN;
      /* That an actor's stance is unknown is something else than a stance of that name. */
      if (field->kind == DOSSIER_FIELD_ENUM && field->type () == DOSSIER_TYPE_STANCE &&
          DOSSIER_POSITION (records[v])->stance == DOSSIER_STANCE_UNKNOWN)
        {
          sides[v].state = DOSSIER_DIFFERENCE_STATE_UNKNOWN;
          g_clear_pointer (&sides[v].text, g_free);
        }
    }

  /* Of two records with one name, the ids tell. */
  if (field->kind == DOSSIER_FIELD_REFERENCE && g_strcmp0 (sides[OLD].text, sides[NEW].text) == 0)
    {
      g_set_str (&sides[OLD].text, *(char **) old_location);
      g_set_str (&sides[NEW].text, *(char **) new_location);
    }

  dossier_difference_log_report (self, DOSSIER_DIFFERENCE_KIND_CHANGED, sides, NULL);
}

static void
compare_node (DossierDifferenceLog *self,
              const char           *member,
              JsonNode             *old,
              JsonNode             *new)
{
  if (is_same_json (old, new))
    return;

  dossier_difference_log_enter_member (self, member, member, member);
  dossier_difference_log_report_words (self, DOSSIER_DIFFERENCE_KIND_CHANGED,
                                       dossier_json_to_words (old), dossier_json_to_words (new));
  dossier_difference_log_leave (self);
}

/**
 * dossier_compare_unknown:
 * @self: a comparison
 * @old: a record of the old version
 * @new: the same in the new one
 *
 * Compares the members that the format does not have, each as a whole.
 */
void
dossier_compare_unknown (DossierDifferenceLog *self,
                         DossierRecord        *old,
                         DossierRecord        *new)
{
  JsonObject *before = dossier_record_get_unknown (old);
  JsonObject *after = dossier_record_get_unknown (new);
  JsonObjectIter iter;
  const char *member;
  JsonNode *node;

  if (after != NULL)
    {
      json_object_iter_init_ordered (&iter, after);
      while (json_object_iter_next_ordered (&iter, &member, &node))
        compare_node (self, member, before == NULL ? NULL : json_object_get_member (before, member),
                      node);
    }
  if (before != NULL)
    {
      json_object_iter_init_ordered (&iter, before);
      while (json_object_iter_next_ordered (&iter, &member, &node))
        if (after == NULL || !json_object_has_member (after, member))
          compare_node (self, member, node, NULL);
    }
}
