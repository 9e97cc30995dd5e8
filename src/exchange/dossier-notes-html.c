/* dossier-notes-html.c: the user's notes as a page of HTML
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/dossier-notes-html.h"

#include "exchange/dossier-markup.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What the user wrote is Markdown and stands as it was written. */
static const char style[] =
  ":root { color-scheme: light dark }\n"
  "body { font: 1rem/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 45rem; "
  "padding: 0 1rem }\n"
  "article { border-block-start: 1px solid #8888; padding: .6rem 0 }\n"
  "article > p { white-space: pre-wrap; overflow-wrap: anywhere; margin: .4rem 0 }\n"
  "blockquote { border-inline-start: .25rem solid #8888; margin: .4rem 0; "
  "padding-inline-start: .75rem }\n"
  ".about { color: GrayText; font-size: .9rem }\n"
  "@media print {\n"
  "  @page { margin: 18mm }\n"
  "  body { font-size: 10pt; margin: 0; max-width: none; padding: 0 }\n"
  "  article { break-inside: avoid } h1, h2 { break-after: avoid }\n"
  "}\n";

/* The language of the program’s own words on the page. */
static char *
get_language (void)
{
  g_autofree char *language = g_strdup (g_get_language_names ()[0]);

  language[strcspn (language, ".@")] = '\0';
  if (g_str_equal (language, "C") || g_str_equal (language, "POSIX"))
    return g_strdup ("en");

  return g_strdelimit (g_steal_pointer (&language), "_", '-');
}

static void
append_about (GString                  *out,
              DossierAnnotation        *annotation,
              const DossierColourNames *names)
{
  const char * const *tags = dossier_annotation_get_tags (annotation);
  g_autoptr (GDateTime) created =
    g_date_time_new_from_unix_local (dossier_annotation_get_created (annotation) / G_USEC_PER_SEC);
  g_autofree char *day = created == NULL ? NULL : g_date_time_format (created, "%Y-%m-%d");
  const char *colour =
    dossier_annotation_get_targets (annotation)->len == 0
    ? NULL : dossier_colour_names_get_own (names, dossier_annotation_get_colour (annotation));

  g_string_append (out, "<p class=\"about\">");
  dossier_markup_append_element (
    out, "strong", "",
    dossier_annotation_kind_get_label (dossier_annotation_get_kind (annotation)));
  if (colour != NULL)
    {
      g_string_append (out, " · ");
      dossier_markup_append_element (out, "span", "", colour);
    }
  if (day != NULL)
    g_string_append_printf (out, " · <time datetime=\"%s\">%s</time>", day, day);
  if (dossier_annotation_get_resolved (annotation) != 0)
    {
      g_string_append (out, " · ");
      dossier_markup_append_element (out, "span", "", C_("question", "Resolved"));
    }
  for (guint i = 0; tags[i] != NULL; i++)
    {
      g_autofree char *tag = g_strconcat ("#", tags[i], NULL);

      g_string_append (out, " ");
      dossier_markup_append_element (out, "span", "", tag);
    }
  g_string_append (out, "</p>\n");
}

static void
append_note (GString                  *out,
             DossierAnnotation        *annotation,
             const DossierColourNames *names)
{
  GPtrArray *targets = dossier_annotation_get_targets (annotation);
  g_autofree char *body = g_strstrip (g_strdup (dossier_annotation_get_body (annotation)));
  g_auto (GStrv) paragraphs = g_strsplit (body, "\n\n", -1);

  g_string_append (out, "<article>\n");
  append_about (out, annotation, names);
  for (guint i = 0; i < targets->len; i++)
    {
      const DossierTarget *target = g_ptr_array_index (targets, i);

      if (target->quote != NULL)
        {
          dossier_markup_append_element (out, "blockquote", "", target->quote->exact);
          g_string_append_c (out, '\n');
        }
    }
  for (guint i = 0; paragraphs[i] != NULL; i++)
    if (*paragraphs[i] != '\0')
      {
        dossier_markup_append_element (out, "p", "", paragraphs[i]);
        g_string_append_c (out, '\n');
      }
  g_string_append (out, "</article>\n");
}

/**
 * dossier_notes_to_html:
 * @entries: (element-type DossierNotebookEntry): notes, those on a dossier and on an option
 *   together
 * @names: (nullable): what the user calls the colours
 *
 * Writes notes as one page of HTML that needs nothing else, below the titles of their dossiers and
 * options, with the words that they are on.  It has a style for the screen and one for paper.
 *
 * Returns: (transfer full): the text
 */
char *
dossier_notes_to_html (GPtrArray                *entries,
                       const DossierColourNames *names)
{
  g_autoptr (GString) out = g_string_new ("<!DOCTYPE html>\n<html");
  g_autofree char *language = get_language ();
  /* Translators: the title of a page with the user’s notes */
  g_autofree char *title = dossier_markup_escape (_("Notes"));
  const char *direction = dossier_markup_get_direction (title);
  const char *dossier_id = NULL;
  const char *option_id = NULL;

  g_return_val_if_fail (entries != NULL, NULL);

  g_string_append_printf (out, " lang=\"%s\" dir=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width\">\n"
                          "<title>%s</title>\n<style>\n%s</style>\n</head>\n<body>\n",
                          language, direction == NULL ? "ltr" : direction, title, style);
  for (guint i = 0; i < entries->len; i++)
    {
      DossierNotebookEntry *entry = g_ptr_array_index (entries, i);
      DossierAnnotation *annotation = dossier_notebook_entry_get_annotation (entry);
      const char *option_title = dossier_notebook_entry_get_option_title (entry);
      gboolean same_dossier =
        g_strcmp0 (dossier_id, dossier_annotation_get_dossier_id (annotation)) == 0;

      if (!same_dossier)
        {
          dossier_markup_append_element (out, "h1", "",
                                         dossier_notebook_entry_get_dossier_title (entry));
          g_string_append_c (out, '\n');
        }
      if (option_title != NULL &&
          (!same_dossier ||
           g_strcmp0 (option_id, dossier_annotation_get_option_id (annotation)) != 0))
        {
          dossier_markup_append_element (out, "h2", "", option_title);
          g_string_append_c (out, '\n');
        }
      dossier_id = dossier_annotation_get_dossier_id (annotation);
      option_id = dossier_annotation_get_option_id (annotation);
      append_note (out, annotation, names);
    }
  g_string_append (out, "</body>\n</html>\n");

  return g_string_free_and_steal (g_steal_pointer (&out));
}
