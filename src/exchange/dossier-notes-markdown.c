/* dossier-notes-markdown.c: the user's notes as Markdown
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/dossier-notes-markdown.h"

#include "exchange/dossier-markdown.h"

#include <glib/gi18n-lib.h>

static void
append_heading (GString    *out,
                const char *mark,
                const char *title)
{
  g_autofree char *escaped = dossier_markdown_escape (title);

  g_string_append_printf (out, "%s %s\n\n", mark, escaped);
}

static void
append_note (GString                  *out,
             DossierAnnotation        *annotation,
             const DossierColourNames *names)
{
  DossierAnnotationKind kind = dossier_annotation_get_kind (annotation);
  g_autoptr (GDateTime) created =
    g_date_time_new_from_unix_local (dossier_annotation_get_created (annotation) / G_USEC_PER_SEC);
  g_autofree char *day = g_date_time_format (created, "%Y-%m-%d");
  g_autofree char *body = g_strstrip (g_strdup (dossier_annotation_get_body (annotation)));

  const char *colour =
    dossier_annotation_get_targets (annotation)->len == 0
    ? NULL : dossier_colour_names_get_own (names, dossier_annotation_get_colour (annotation));

  g_string_append_printf (out, "**%s**", dossier_annotation_kind_get_label (kind));
  if (colour != NULL)
    {
      g_autofree char *escaped = dossier_markdown_escape (colour);

      g_string_append_printf (out, " · %s", escaped);
    }
  g_string_append_printf (out, " · %s\n\n", day);
  if (*body != '\0')
    g_string_append_printf (out, "%s\n\n", body);
}

/**
 * dossier_notes_to_markdown:
 * @entries: (element-type DossierNotebookEntry): notes, those on a dossier and on an option
 *   together
 * @names: (nullable): what the user calls the colours
 *
 * Writes notes as Markdown, below the titles of their dossiers and options.  What the user wrote is
 * Markdown already and stays as it is.
 *
 * Returns: (transfer full): the text
 */
char *
dossier_notes_to_markdown (GPtrArray                *entries,
                           const DossierColourNames *names)
{
  GString *out = g_string_new (NULL);
  const char *dossier_id = NULL;
  const char *option_id = NULL;

  g_return_val_if_fail (entries != NULL, NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      DossierNotebookEntry *entry = g_ptr_array_index (entries, i);
      DossierAnnotation *annotation = dossier_notebook_entry_get_annotation (entry);
      const char *option_title = dossier_notebook_entry_get_option_title (entry);
      gboolean same_dossier =
        g_strcmp0 (dossier_id, dossier_annotation_get_dossier_id (annotation)) == 0;

      if (!same_dossier)
        append_heading (out, "#", dossier_notebook_entry_get_dossier_title (entry));
      if (option_title != NULL &&
          (!same_dossier ||
           g_strcmp0 (option_id, dossier_annotation_get_option_id (annotation)) != 0))
        append_heading (out, "##", option_title);
      dossier_id = dossier_annotation_get_dossier_id (annotation);
      option_id = dossier_annotation_get_option_id (annotation);
      append_note (out, annotation, names);
    }

  return g_string_free_and_steal (out);
}
