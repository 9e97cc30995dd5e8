/* dossier-search-result.c: something that a search has found
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-search-result.h"

#include <glib/gi18n.h>

/* In code points: what two lines of a narrow list can show. */
#define MOST_NOTE 160

struct _DossierSearchResult
{
  GObject             parent_instance;
  DossierSearchGroup  group;
  DossierFinding     *finding; /* NULL: a note */
  DossierAnnotation  *note;    /* NULL: none */
  DossierSnippet     *title;   /* of a note; those of a finding are its own */
  DossierSnippet     *detail;  /* likewise */
};

G_DEFINE_FINAL_TYPE (DossierSearchResult, dossier_search_result, G_TYPE_OBJECT)

static void
dossier_search_result_finalize (GObject *object)
{
  DossierSearchResult *self = DOSSIER_SEARCH_RESULT (object);

  g_clear_pointer (&self->finding, dossier_finding_free);
  g_clear_pointer (&self->title, dossier_snippet_free);
  g_clear_pointer (&self->detail, dossier_snippet_free);
  g_clear_object (&self->note);

  G_OBJECT_CLASS (dossier_search_result_parent_class)->finalize (object);
}

static void
dossier_search_result_class_init (DossierSearchResultClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_search_result_finalize;
}

static void
dossier_search_result_init (DossierSearchResult *self)
{
}

/**
 * dossier_search_result_new_finding:
 * @document: a dossier
 * @query: what was looked for
 * @hit: what was found in it
 *
 * Returns: (transfer full): it
 */
DossierSearchResult *
dossier_search_result_new_finding (DossierDocument        *document,
                                   const DossierQuery     *query,
                                   const DossierSearchHit *hit)
{
  DossierSearchResult *self = g_object_new (DOSSIER_TYPE_SEARCH_RESULT, NULL);

  self->group = hit->group;
  self->finding = dossier_finding_new (document, query, hit);

  return self;
}

/* The words that a note is on, where it says nothing itself. */
static const char *
get_quote (DossierAnnotation *note)
{
  GPtrArray *targets = dossier_annotation_get_targets (note);

  for (guint i = 0; i < targets->len; i++)
    {
      const DossierQuote *quote = ((DossierTarget *) g_ptr_array_index (targets, i))->quote;

      if (quote != NULL)
        return quote->exact;
    }

  return NULL;
}

/**
 * dossier_search_result_new_note:
 * @document: a dossier
 * @query: what was looked for
 * @note: a note on it
 *
 * Returns: (transfer full): it
 */
DossierSearchResult *
dossier_search_result_new_note (DossierDocument    *document,
                                const DossierQuery *query,
                                DossierAnnotation  *note)
{
  DossierSearchResult *self = g_object_new (DOSSIER_TYPE_SEARCH_RESULT, NULL);
  const char *option_id = dossier_annotation_get_option_shown (note);
  const char *body = dossier_annotation_get_body (note);
  const char *quote = get_quote (note);
  DossierOption *option = NULL;

  self->group = DOSSIER_SEARCH_NOTES;
  self->note = g_object_ref (note);
  if (*body == '\0' || (quote != NULL && dossier_query_count_found (query, body) == 0 &&
                        dossier_query_count_found (query, quote) > 0))
    body = quote == NULL ? _("Empty note") : quote;
  self->title = dossier_snippet_new (body, query, MOST_NOTE);
  if (option_id != NULL)
    option = dossier_document_find_option (document, option_id);
  if (option != NULL)
    self->detail = dossier_snippet_new (dossier_text_get (option->title), query, MOST_NOTE);

  return self;
}

/**
 * dossier_search_result_get_group:
 * @self: a result
 *
 * Returns: what kind of thing it is
 */
DossierSearchGroup
dossier_search_result_get_group (DossierSearchResult *self)
{
  return self->group;
}

/**
 * dossier_search_result_get_finding:
 * @self: a result
 *
 * Returns: (nullable): what was found in the dossier; owned by @self
 */
const DossierFinding *
dossier_search_result_get_finding (DossierSearchResult *self)
{
  return self->finding;
}

/**
 * dossier_search_result_get_note:
 * @self: a result
 *
 * Returns: (transfer none) (nullable): the note that was found
 */
DossierAnnotation *
dossier_search_result_get_note (DossierSearchResult *self)
{
  return self->note;
}

/**
 * dossier_search_result_get_option_id:
 * @self: a result
 *
 * Returns: (nullable): the option it is, or belongs to
 */
const char *
dossier_search_result_get_option_id (DossierSearchResult *self)
{
  if (self->note != NULL)
    return dossier_annotation_get_option_shown (self->note);

  return self->finding == NULL ? NULL : self->finding->option_id;
}

/**
 * dossier_search_result_get_title:
 * @self: a result
 *
 * Returns: (nullable): what it is called or says; owned by @self
 */
const DossierSnippet *
dossier_search_result_get_title (DossierSearchResult *self)
{
  return self->finding == NULL ? self->title : self->finding->title;
}

/**
 * dossier_search_result_get_detail:
 * @self: a result
 *
 * Returns: (nullable): more of it; owned by @self
 */
const DossierSnippet *
dossier_search_result_get_detail (DossierSearchResult *self)
{
  return self->finding == NULL ? self->detail : self->finding->detail;
}
