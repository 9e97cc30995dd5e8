/* dossier-finding.c: something that was found in a dossier, in words
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/dossier-finding.h"

#include <string.h>

#include "analysis/dossier-fields.h"

/* In code points: what two lines of a narrow list can show. */
#define MOST_TITLE 160
#define MOST_DETAIL 140

/* An option may be listed before it is known to be sound. */
static const char *
get_title (DossierOption *option)
{
  const char *title = dossier_text_get (option->title);

  return title == NULL ? option->id : title;
}

/* The first words in a text of the option, which are where a reader goes. */
static void
set_place (DossierFinding         *self,
           const DossierQuery     *query,
           const DossierFieldText *field)
{
  g_autoptr (GArray) found = dossier_query_find (query, field->text);

  self->field = g_strdup (field->path);
  if (found->len > 0)
    {
      self->start = g_array_index (found, DossierTextRange, 0).start;
      self->end = g_array_index (found, DossierTextRange, 0).end;
    }
}

static gboolean
is_label (const DossierFieldText *field)
{
  return g_str_has_suffix (field->path, "/label") || strstr (field->path, "/label/") != NULL;
}

/* The text of an option that has most of what is looked for; the first of those that have as
 * much, but rather what is said than what it is headed by. */
static const DossierFieldText *
find_best (GPtrArray          *fields,
           const DossierQuery *query)
{
  const DossierFieldText *best = NULL;
  guint most = 0;

  for (guint i = 0; i < fields->len; i++)
    {
      const DossierFieldText *field = g_ptr_array_index (fields, i);
      guint n;

      /* Claims are found by themselves. */
      if (g_str_has_prefix (field->path, "/claims/"))
        continue;
      n = 2 * dossier_query_count_found (query, field->text);
      if (n > 0 && is_label (field))
        n--;
      if (n > most)
        {
          best = field;
          most = n;
        }
    }

  return best;
}

/* What is shown of a text; of a label with what it is the label of. */
static DossierSnippet *
show_field (GPtrArray              *fields,
            const DossierFieldText *field,
            const DossierQuery     *query)
{
  const DossierFieldText *next;
  g_autofree char *text = NULL;
  guint position;

  if (!is_label (field) || !g_ptr_array_find (fields, field, &position) ||
      position + 1 >= fields->len)
    return dossier_snippet_new (field->text, query, MOST_DETAIL);
  next = g_ptr_array_index (fields, position + 1);
  if (is_label (next) || !g_str_has_prefix (next->path, "/facts/"))
    return dossier_snippet_new (field->text, query, MOST_DETAIL);

  text = g_strjoin (" — ", field->text, next->text, NULL);

  return dossier_snippet_new (text, query, MOST_DETAIL);
}

static void
describe_option (DossierFinding     *self,
                 DossierDocument    *document,
                 const DossierQuery *query,
                 DossierOption      *option)
{
  g_autoptr (GPtrArray) fields = dossier_fields_list (document, option, DOSSIER_FIELDS_SHOWN);
  const DossierFieldText *field = find_best (fields, query);
  const char *summary = dossier_text_get (option->summary);

  self->id = g_strdup (option->id);
  self->option_id = g_strdup (option->id);
  self->title = dossier_snippet_new (get_title (option), query, MOST_TITLE);
  if (field != NULL)
    set_place (self, query, field);
  if (field != NULL && !g_str_has_prefix (field->path, "/title"))
    self->detail = show_field (fields, field, query);
  else if (summary != NULL)
    self->detail = dossier_snippet_new (summary, query, MOST_DETAIL);
}

static void
describe_claim (DossierFinding     *self,
                DossierDocument    *document,
                const DossierQuery *query,
                DossierOption      *option)
{
  g_autoptr (DossierClaim) claim = g_list_model_get_item (option->claims, self->hit.index);
  g_autoptr (GPtrArray) fields = dossier_fields_list (document, option, DOSSIER_FIELDS_SHOWN);
  const DossierFieldText *field = dossier_fields_find_text (fields, claim->text);
  const char *text = dossier_text_get (claim->text);
  const char *speaker = dossier_text_get (claim->speaker);

  self->id = g_strdup (claim->id);
  self->option_id = g_strdup (option->id);
  self->title = dossier_snippet_new (text == NULL ? claim->id : text, query, MOST_TITLE);
  if (speaker != NULL && text != NULL && dossier_query_count_found (query, text) == 0 &&
      dossier_query_count_found (query, speaker) > 0)
    {
      g_autofree char *both = g_strjoin (" · ", speaker, get_title (option), NULL);

      self->detail = dossier_snippet_new (both, query, MOST_DETAIL);
    }
  else
    self->detail = dossier_snippet_new (get_title (option), query, MOST_DETAIL);
  if (field != NULL)
    set_place (self, query, field);
}

/* Of several texts the first that has words of the query, else the first that there is. */
static DossierSnippet *
pick (const DossierText * const *texts,
      guint                      n_texts,
      const DossierQuery        *query)
{
  const char *first = NULL;

  for (guint i = 0; i < n_texts; i++)
    {
      const char *text = dossier_text_get (texts[i]);

      if (text == NULL)
        continue;
      if (dossier_query_count_found (query, text) > 0)
        return dossier_snippet_new (text, query, MOST_DETAIL);
      if (first == NULL)
        first = text;
    }

  return first == NULL ? NULL : dossier_snippet_new (first, query, MOST_DETAIL);
}

static void
describe_source (DossierFinding     *self,
                 const DossierQuery *query,
                 DossierSource      *source)
{
  const DossierText *texts[] = { source->publisher, source->author, source->summary };
  const char *title = dossier_text_get (source->title);

  self->id = g_strdup (source->id);
  self->title = dossier_snippet_new (title == NULL ? source->id : title, query, MOST_TITLE);
  self->detail = pick (texts, G_N_ELEMENTS (texts), query);
}

static void
describe_actor (DossierFinding     *self,
                const DossierQuery *query,
                DossierActor       *actor)
{
  const DossierText *texts[] = { actor->summary };
  const char *name = dossier_text_get (actor->name);

  self->id = g_strdup (actor->id);
  self->title = dossier_snippet_new (name == NULL ? actor->id : name, query, MOST_TITLE);
  self->detail = pick (texts, G_N_ELEMENTS (texts), query);
}

/**
 * dossier_finding_new:
 * @document: a dossier
 * @query: what was looked for
 * @hit: what was found in it; no note
 *
 * Puts into words what was found.
 *
 * Returns: (transfer full) (nullable): the words; %NULL where the dossier has nothing there
 */
DossierFinding *
dossier_finding_new (DossierDocument        *document,
                     const DossierQuery     *query,
                     const DossierSearchHit *hit)
{
  GListModel *lists[] = { document->options, document->options, document->sources,
                          document->actors };
  g_autoptr (DossierRecord) record = NULL;
  DossierFinding *self;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (query != NULL && hit->group < G_N_ELEMENTS (lists), NULL);

  if (lists[hit->group] != NULL)
    record = g_list_model_get_item (lists[hit->group], hit->position);
  if (record == NULL)
    return NULL;
  if (hit->group == DOSSIER_SEARCH_CLAIMS)
    {
      GListModel *claims = DOSSIER_OPTION (record)->claims;

      if (claims == NULL || hit->index >= g_list_model_get_n_items (claims))
        return NULL;
    }

  self = g_new0 (DossierFinding, 1);
  self->hit = *hit;
  if (hit->group == DOSSIER_SEARCH_OPTIONS)
    describe_option (self, document, query, DOSSIER_OPTION (record));
  else if (hit->group == DOSSIER_SEARCH_CLAIMS)
    describe_claim (self, document, query, DOSSIER_OPTION (record));
  else if (hit->group == DOSSIER_SEARCH_SOURCES)
    describe_source (self, query, DOSSIER_SOURCE (record));
  else
    describe_actor (self, query, DOSSIER_ACTOR (record));

  return self;
}

/**
 * dossier_finding_free:
 * @self: (transfer full): something that was found
 */
void
dossier_finding_free (DossierFinding *self)
{
  g_free (self->id);
  g_free (self->option_id);
  g_clear_pointer (&self->title, dossier_snippet_free);
  g_clear_pointer (&self->detail, dossier_snippet_free);
  g_free (self->field);
  g_free (self);
}
