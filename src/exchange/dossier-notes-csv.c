/* dossier-notes-csv.c: the user's notes as comma-separated values
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/dossier-notes-csv.h"

#include "exchange/dossier-csv.h"
#include "model/dossier-term.h"

#include <glib/gi18n-lib.h>

static void
append_time (GString *out,
             gint64   time)
{
  g_autoptr (GDateTime) moment = time == 0 ? NULL : g_date_time_new_from_unix_utc_usec (time);
  g_autofree char *text =
    moment == NULL ? g_strdup ("") : g_date_time_format (moment, "%Y-%m-%dT%H:%M:%SZ");

  dossier_csv_append_field (out, text);
}

/* The words that the note is on and what has become of them, a line for each. */
static void
append_targets (GString           *out,
                DossierAnnotation *annotation)
{
  GPtrArray *targets = dossier_annotation_get_targets (annotation);
  g_autoptr (GString) fields = g_string_new (NULL);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GString) anchors = g_string_new (NULL);

  for (guint i = 0; i < targets->len; i++)
    {
      const DossierTarget *target = g_ptr_array_index (targets, i);
      const char *end = i == 0 ? "" : "\n";

      g_string_append_printf (fields, "%s%s", end, target->field);
      g_string_append_printf (words, "%s%s", end,
                              target->quote == NULL ? "" : target->quote->exact);
      g_string_append_printf (anchors, "%s%s", end,
                              dossier_term_get_nick (DOSSIER_TYPE_ANCHOR, (int) target->anchor));
    }
  dossier_csv_append_field (out, fields->str);
  dossier_csv_append_field (out, words->str);
  dossier_csv_append_field (out, anchors->str);
}

static void
append_note (GString                  *out,
             DossierNotebookEntry     *entry,
             const DossierColourNames *names)
{
  DossierAnnotation *annotation = dossier_notebook_entry_get_annotation (entry);
  DossierAnnotationColour colour = dossier_annotation_get_colour (annotation);
  const char *option = dossier_notebook_entry_get_option_title (entry);
  const char *own = dossier_colour_names_get_own (names, colour);
  g_autofree char *tags =
    g_strjoinv ("\n", (char **) dossier_annotation_get_tags (annotation));

  dossier_csv_append_field (out, dossier_annotation_get_id (annotation));
  dossier_csv_append_field (out, dossier_notebook_entry_get_dossier_title (entry));
  dossier_csv_append_field (out, option == NULL ? "" : option);
  dossier_csv_append_field (out, dossier_annotation_kind_get_label (
                                   dossier_annotation_get_kind (annotation)));
  dossier_csv_append_field (out, own != NULL ? own : dossier_annotation_colour_get_label (colour));
  append_targets (out, annotation);
  dossier_csv_append_field (out, dossier_annotation_get_body (annotation));
  dossier_csv_append_field (out, tags);
  append_time (out, dossier_annotation_get_created (annotation));
  append_time (out, dossier_annotation_get_modified (annotation));
  append_time (out, dossier_annotation_get_resolved (annotation));
  dossier_csv_end_line (out);
}

/**
 * dossier_notes_to_csv:
 * @entries: (element-type DossierNotebookEntry): notes
 * @names: (nullable): what the user calls the colours
 *
 * Writes notes as comma-separated values after RFC 4180, a line for each below a line of headers.
 * Where a note is on several words or has several tags, they stand below each other in one field.
 *
 * Returns: (transfer full): the text
 */
char *
dossier_notes_to_csv (GPtrArray                *entries,
                      const DossierColourNames *names)
{
  const char *headers[] = {
    C_("column", "Id"), C_("column", "Dossier"), C_("column", "Option"), C_("column", "Kind"),
    C_("column", "Colour"), C_("column", "Place"), C_("column", "Words"),
    C_("column", "Outcome"), C_("column", "Note"), C_("column", "Tags"), C_("column", "Made"),
    C_("column", "Changed"), C_("column", "Resolved"),
  };
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (entries != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    dossier_csv_append_field (out, headers[i]);
  dossier_csv_end_line (out);
  for (guint i = 0; i < entries->len; i++)
    append_note (out, g_ptr_array_index (entries, i), names);

  return g_string_free_and_steal (out);
}
