/* dossier-notebook-export.c: notes into a file
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-notebook-export.h"

#include "../dossier-colours.h"
#include "../dossier-text-export.h"

#include "exchange/dossier-notes-csv.h"
#include "exchange/dossier-notes-html.h"
#include "exchange/dossier-notes-markdown.h"
#include "exchange/dossier-web-annotation.h"

#include <glib/gi18n.h>

static char *
write_web_annotations (GPtrArray                *entries,
                       const DossierColourNames *names)
{
  g_autoptr (GPtrArray) annotations = g_ptr_array_new ();

  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (annotations,
                     dossier_notebook_entry_get_annotation (g_ptr_array_index (entries, i)));

  return dossier_web_annotations_write (annotations);
}

/* What notes can be written as. */
static const struct
{
  const char  *format;
  const char  *name;
  char      *(*write) (GPtrArray                *entries,
                       const DossierColourNames *names);
} files[] = {
  /* Translators: the name of a file */
  { "markdown", N_("notes.md"), dossier_notes_to_markdown },
  /* Translators: the name of a file */
  { "html", N_("notes.html"), dossier_notes_to_html },
  /* Translators: the name of a file */
  { "csv", N_("notes.csv"), dossier_notes_to_csv },
  /* Translators: the name of a file */
  { "json", N_("notes.json"), write_web_annotations },
};

/**
 * dossier_notebook_export:
 * @widget: the widget that shows the notes
 * @toasts: where to say what has come of it
 * @entries: (element-type DossierNotebookEntry): notes
 * @format: `markdown`, `html`, `csv` or `json` for Web Annotations
 *
 * Asks for a file and writes notes into it.
 */
void
dossier_notebook_export (GtkWidget       *widget,
                         AdwToastOverlay *toasts,
                         GPtrArray       *entries,
                         const char      *format)
{
  const DossierColourNames *names = dossier_colours_get_names (dossier_colours_get_default ());

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    if (g_str_equal (format, files[i].format))
      dossier_text_export (widget, toasts, _("Export Notes"), _(files[i].name),
                           files[i].write (entries, names));
}
