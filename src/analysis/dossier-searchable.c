/* dossier-searchable.c: what can be found in a dossier
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/dossier-searchable.h"

#include "model/dossier-term.h"

static guint
count (GListModel *list)
{
  return list == NULL ? 0 : g_list_model_get_n_items (list);
}

static void
append (GString    *body,
        const char *text)
{
  if (text != NULL && *text != '\0')
    g_string_append_printf (body, "%s%s", body->len == 0 ? "" : "\n", text);
}

static void
append_text (GString           *body,
             const DossierText *text)
{
  append (body, dossier_text_get (text));
}

static void
append_facts (GString    *body,
              GListModel *facts)
{
  for (guint i = 0; i < count (facts); i++)
    {
      g_autoptr (DossierFact) fact = g_list_model_get_item (facts, i);

      append_text (body, fact->label);
      append_text (body, fact->value);
      for (guint s = 0; s < count (fact->sides); s++)
        {
          g_autoptr (DossierSide) side = g_list_model_get_item (fact->sides, s);

          append_text (body, side->value);
        }
    }
}

static void
append_people (GString         *body,
               DossierDocument *document,
               DossierOption   *option)
{
  for (guint i = 0; option->proposers != NULL && option->proposers[i] != NULL; i++)
    append (body, dossier_document_get_name_of (document, option->proposers[i]));
  for (guint i = 0; i < count (option->roles); i++)
    {
      g_autoptr (DossierRole) role = g_list_model_get_item (option->roles, i);

      append (body, dossier_document_get_name_of (document, role->actor));
      append_text (body, role->role);
    }
  for (guint i = 0; i < count (option->positions); i++)
    {
      g_autoptr (DossierPosition) position = g_list_model_get_item (option->positions, i);

      append (body, dossier_document_get_name_of (document, position->actor));
      append_text (body, position->text);
    }
}

/* All of an option but its title and its claims. */
static void
write_body (GString         *body,
            DossierDocument *document,
            DossierOption   *option)
{
  DossierTheme *theme = option->theme == NULL
    ? NULL : dossier_document_find (document, DOSSIER_TYPE_THEME, option->theme);

  g_string_truncate (body, 0);
  if (theme != NULL)
    append_text (body, theme->title);
  append_text (body, option->summary);
  for (guint i = 0; option->tags != NULL && option->tags[i] != NULL; i++)
    append (body, option->tags[i]);
  append_facts (body, option->facts);
  for (guint i = 0; i < count (option->conditions); i++)
    {
      g_autoptr (DossierCondition) condition = g_list_model_get_item (option->conditions, i);

      append_text (body, condition->text);
    }
  append_people (body, document, option);
  for (guint i = 0; i < count (option->relations); i++)
    {
      g_autoptr (DossierRelation) relation = g_list_model_get_item (option->relations, i);

      append_text (body, relation->text);
    }
}

static gboolean
feed_option (DossierDocument   *document,
             guint              position,
             GString           *body,
             DossierSearchSink  sink,
             gpointer           user_data)
{
  g_autoptr (DossierOption) option = g_list_model_get_item (document->options, position);
  const char *statuses[] = { NULL, NULL, NULL };
  DossierSearchText text = {
    .hit = { DOSSIER_SEARCH_OPTIONS, position, 0 },
    .tags = (const char * const *) option->tags,
    .statuses = statuses,
  };

  /* As it stands in the file, and as it is read. */
  if (option->status != 0)
    {
      statuses[0] = dossier_term_get_nick (DOSSIER_TYPE_STATUS, (int) option->status);
      statuses[1] = dossier_status_get_label (option->status);
    }
  write_body (body, document, option);
  text.head = dossier_text_get (option->title);
  text.body = body->str;
  if (!sink (&text, user_data))
    return FALSE;

  text.hit.group = DOSSIER_SEARCH_CLAIMS;
  text.head = NULL;
  for (guint i = 0; i < count (option->claims); i++)
    {
      g_autoptr (DossierClaim) claim = g_list_model_get_item (option->claims, i);

      g_string_truncate (body, 0);
      append_text (body, claim->text);
      append_text (body, claim->speaker);
      text.hit.index = i;
      text.body = body->str;
      if (!sink (&text, user_data))
        return FALSE;
    }

  return TRUE;
}

static gboolean
feed_source (DossierSource     *source,
             guint              position,
             GString           *body,
             DossierSearchSink  sink,
             gpointer           user_data)
{
  DossierSearchText text = { .hit = { DOSSIER_SEARCH_SOURCES, position, 0 } };

  g_string_truncate (body, 0);
  append_text (body, source->publisher);
  append_text (body, source->author);
  append_text (body, source->summary);
  append (body, source->address);
  text.head = dossier_text_get (source->title);
  text.body = body->str;

  return sink (&text, user_data);
}

static gboolean
feed_actor (DossierActor      *actor,
            guint              position,
            DossierSearchSink  sink,
            gpointer           user_data)
{
  DossierSearchText text = { .hit = { DOSSIER_SEARCH_ACTORS, position, 0 } };

  text.head = dossier_text_get (actor->name);
  text.body = dossier_text_get (actor->summary);

  return sink (&text, user_data);
}

/**
 * dossier_searchable_feed:
 * @document: (type DossierDocument): a dossier
 * @sink: who takes the texts
 * @user_data: for @sink
 *
 * Gives all that can be found in a dossier, in the user's language, to a sink.  It is a
 * #DossierSearchFeed.
 *
 * Returns: whether all was taken
 */
gboolean
dossier_searchable_feed (gpointer           document,
                         DossierSearchSink  sink,
                         gpointer           user_data)
{
  DossierDocument *self = document;
  g_autoptr (GString) body = g_string_new (NULL);

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document), FALSE);

  for (guint i = 0; i < count (self->sources); i++)
    {
      g_autoptr (DossierSource) source = g_list_model_get_item (self->sources, i);

      if (!feed_source (source, i, body, sink, user_data))
        return FALSE;
    }
  for (guint i = 0; i < count (self->actors); i++)
    {
      g_autoptr (DossierActor) actor = g_list_model_get_item (self->actors, i);

      if (!feed_actor (actor, i, sink, user_data))
        return FALSE;
    }
  for (guint i = 0; i < count (self->options); i++)
    if (!feed_option (self, i, body, sink, user_data))
      return FALSE;

  return TRUE;
}
