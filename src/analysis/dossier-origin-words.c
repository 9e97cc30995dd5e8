/* dossier-origin-words.c: the origins of claims in words
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/dossier-origin-words.h"

#include "text/dossier-bidi.h"

#include <glib/gi18n-lib.h>

/**
 * dossier_origins_count:
 * @self: claims and their origins
 *
 * Returns: (transfer full): how many they are, as in “4 reports, 1 origin”, in the user's language
 */
char *
dossier_origins_count (DossierOrigins *self)
{
  guint n_reports = dossier_origins_get_n_claims (self);
  guint n_origins = dossier_origins_get_n (self);
  g_autofree char *reports =
    g_strdup_printf (ngettext ("%u report", "%u reports", n_reports), n_reports);
  g_autofree char *origins =
    g_strdup_printf (ngettext ("%u origin", "%u origins", n_origins), n_origins);

  /* Translators: how many reports there are, and how many independent origins they go back to, as
   * in “4 reports, 1 origin” */
  return g_strdup_printf (C_("reports and origins", "%1$s, %2$s"), reports, origins);
}

/* A text of the dossier as it stands among words in the user's language. */
static char *
isolate (const char *text)
{
  return dossier_bidi_isolate (text, _("%1$s, which cites %2$s"));
}

static char *
isolate_title (DossierSource *source)
{
  return isolate (dossier_text_get (source->title));
}

/* Tells a path of sources as “A, which cites B, which cites C”. */
static char *
tell_path (GPtrArray *path)
{
  g_autofree char *words = isolate_title (path->pdata[0]);

  for (guint i = 1; i < path->len; i++)
    {
      g_autofree char *title = isolate_title (path->pdata[i]);
      /* Translators: a source, and another that it cites, which may be followed by what that
       * cites */
      char *longer = g_strdup_printf (_("%1$s, which cites %2$s"), words, title);

      g_free (words);
      words = longer;
    }

  return g_steal_pointer (&words);
}

static char *
tell_link (DossierOrigins          *self,
           const DossierOriginLink *link,
           guint                    from,
           guint                    to)
{
  g_autofree char *path = NULL;
  g_autofree char *origin = NULL;

  switch (link->tie)
    {
    case DOSSIER_ORIGIN_TIE_SAME_ORIGIN:
      origin = isolate (dossier_origins_get_claim (self, link->from)->origin);
      /* Translators: the numbers of two claims, and the name of the origin of both */
      return g_strdup_printf (_("[%1$u] has the same origin as [%2$u]: %3$s"), from, to, origin);
    case DOSSIER_ORIGIN_TIE_SAME_VOICE:
      /* Translators: the numbers of two claims */
      return g_strdup_printf (_("[%1$u] has the same source and speaker as [%2$u]"), from, to);
    case DOSSIER_ORIGIN_TIE_NAMES_SOURCE:
      /* Translators: the numbers of two claims */
      return g_strdup_printf (_("[%1$u] names the source of [%2$u] as its origin"), from, to);
    case DOSSIER_ORIGIN_TIE_SHARES:
      path = tell_path (link->path);
      /* Translators: the numbers of two claims; then a source and the one that it cites, as in
       * “Gazette, which cites Agency” */
      return g_strdup_printf (_("[%1$u] has a source in common with [%2$u]: %3$s"), from, to, path);
    case DOSSIER_ORIGIN_TIE_CITES:
    default:
      path = tell_path (link->path);
      /* Translators: the numbers of two claims; then a source and the one that it cites, as in
       * “Gazette, which cites Agency” */
      return g_strdup_printf (_("[%1$u] goes back to [%2$u]: %3$s"), from, to, path);
    }
}

/* What is said of a claim that is tied to none before it. */
static char *
tell_head (DossierClaim *claim,
           guint         number)
{
  if (claim->origin != NULL)
    {
      g_autofree char *origin = isolate (claim->origin);

      /* Translators: the number of a claim, and the name of its origin */
      return g_strdup_printf (_("[%1$u] names as its origin: %2$s"), number, origin);
    }

  /* Translators: the number of a claim */
  return g_strdup_printf (_("[%u] goes back to none of the others"), number);
}

/**
 * dossier_origins_to_lines:
 * @self: claims and their origins
 * @number: gives the number by which a reader knows a claim
 * @user_data: for @number
 *
 * Tells which claim goes back to which, and through which source.
 *
 * Returns: (transfer full): a sentence for each claim and step, in the order of the claims, in the
 *   user's language
 */
GStrv
dossier_origins_to_lines (DossierOrigins      *self,
                          DossierOriginNumber  number,
                          gpointer             user_data)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  guint n = dossier_origins_get_n_claims (self);
  g_autoptr (GPtrArray) by_claim = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (by_claim, g_array_new (FALSE, FALSE, sizeof (guint)));
  for (guint i = 0; i < dossier_origins_get_n_links (self); i++)
    {
      GArray *own = g_ptr_array_index (by_claim, dossier_origins_get_link (self, i)->from);

      g_array_append_val (own, i);
    }

  for (guint i = 0; i < n; i++)
    {
      DossierClaim *claim = dossier_origins_get_claim (self, i);
      GArray *own = g_ptr_array_index (by_claim, i);

      if (own->len == 0)
        g_strv_builder_take (lines, tell_head (claim, number (claim, user_data)));
      for (guint l = 0; l < own->len; l++)
        {
          const DossierOriginLink *link =
            dossier_origins_get_link (self, g_array_index (own, guint, l));
          DossierClaim *other = dossier_origins_get_claim (self, link->to);

          g_strv_builder_take (lines, tell_link (self, link, number (claim, user_data),
                                                 number (other, user_data)));
        }
    }

  return g_strv_builder_end (lines);
}
