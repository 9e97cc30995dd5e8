/* dossier-assessment-text.c: what follows from a judgement, for a terminal and as Markdown
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/dossier-assessment-text.h"

#include "exchange/dossier-assessment-report.h"
#include "exchange/dossier-markdown.h"
#include "exchange/dossier-wrap.h"

/* Between two columns. */
#define GAP 2

/* How wide the text of a row's head may be at most beside its other columns. */
#define HEAD_COLUMNS 30

static void
append_spaces (GString *out,
               guint    n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (out, ' ');
}

static guint *
measure_columns (GPtrArray *rows,
                 guint      n)
{
  guint *widths = g_new0 (guint, n);

  for (guint r = 0; r < rows->len; r++)
    for (guint c = 0; c < n; c++)
      widths[c] = MAX (widths[c], dossier_wrap_measure (((GStrv) rows->pdata[r])[c]));
  if (n > 2)
    widths[0] = MIN (widths[0], HEAD_COLUMNS);

  return widths;
}

/* A table whose columns line up.  The head of a row that is too long has lines to itself. */
static void
append_columns (GString   *out,
                GPtrArray *rows)
{
  guint n = g_strv_length (rows->pdata[0]);
  g_autofree guint *widths = measure_columns (rows, n);

  for (guint r = 0; r < rows->len; r++)
    {
      GStrv row = rows->pdata[r];
      guint head = dossier_wrap_measure (row[0]);
      g_autoptr (GString) line = g_string_new (NULL);

      if (head > widths[0])
        {
          dossier_wrap_append (out, "", 0, row[0]);
          append_spaces (line, widths[0]);
        }
      else
        {
          g_string_append (line, row[0]);
          append_spaces (line, widths[0] - head);
        }
      for (guint c = 1; c < n; c++)
        {
          append_spaces (line, GAP);
          g_string_append (line, row[c]);
          append_spaces (line, widths[c] - dossier_wrap_measure (row[c]));
        }
      g_string_append_printf (out, "%s\n", g_strchomp (line->str));
    }
}

/**
 * dossier_assessment_to_text:
 * @assessment: what follows from a judgement
 *
 * Writes it for a terminal: by criterion first, totals second, and how robust they are.
 *
 * Returns: (transfer full): the text
 */
char *
dossier_assessment_to_text (const DossierAssessment *assessment)
{
  g_autoptr (GPtrArray) parts = dossier_assessment_to_report (assessment, TRUE);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      const DossierReportPart *part = g_ptr_array_index (parts, i);
      g_autofree char *heading = i == 0 ? g_strdup (part->heading)
                                        : g_utf8_strup (part->heading, -1);

      if (i > 0)
        g_string_append_c (out, '\n');
      dossier_wrap_append (out, "", 0, heading);
      for (guint l = 0; part->lines != NULL && part->lines[l] != NULL; l++)
        if (part->rows == NULL)
          dossier_wrap_append (out, "- ", 2, part->lines[l]);
        else
          dossier_wrap_append (out, "", 0, part->lines[l]);
      if (part->rows != NULL)
        {
          g_string_append_c (out, '\n');
          append_columns (out, part->rows);
        }
    }

  return g_string_free_and_steal (g_steal_pointer (&out));
}

static void
append_markdown_row (GString *out,
                     GStrv    row)
{
  g_string_append_c (out, '|');
  for (guint c = 0; row[c] != NULL; c++)
    {
      g_autofree char *cell = dossier_markdown_escape (row[c]);

      g_string_append_printf (out, " %s |", cell);
    }
  g_string_append_c (out, '\n');
}

/**
 * dossier_assessment_to_markdown:
 * @assessment: what follows from a judgement
 *
 * Writes it in GitHub Flavored Markdown: by criterion first, totals second, and how robust they
 * are.
 *
 * Returns: (transfer full): the text
 */
char *
dossier_assessment_to_markdown (const DossierAssessment *assessment)
{
  g_autoptr (GPtrArray) parts = dossier_assessment_to_report (assessment, FALSE);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      const DossierReportPart *part = g_ptr_array_index (parts, i);
      g_autofree char *heading = dossier_markdown_escape (part->heading);

      g_string_append_printf (out, i == 0 ? "# %s\n" : "\n## %s\n", heading);
      for (guint l = 0; part->lines != NULL && part->lines[l] != NULL; l++)
        {
          g_autofree char *line = dossier_markdown_escape (part->lines[l]);

          g_string_append_printf (out, part->rows == NULL && l > 0 ? "- %s\n"
                                       : part->rows == NULL ? "\n- %s\n" : "\n%s\n", line);
        }
      for (guint r = 0; part->rows != NULL && r < part->rows->len; r++)
        {
          GStrv row = g_ptr_array_index (part->rows, r);

          if (r == 0)
            g_string_append_c (out, '\n');
          append_markdown_row (out, row);
          for (guint c = 0; r == 0 && row[c] != NULL; c++)
            g_string_append (out, row[c + 1] == NULL ? "---|\n" : c == 0 ? "|---|" : "---|");
        }
    }

  return g_string_free_and_steal (g_steal_pointer (&out));
}
