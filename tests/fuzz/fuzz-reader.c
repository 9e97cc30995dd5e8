/* fuzz-reader.c: any bytes are read, or refused with a place; what is read can be shown
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

#include "analysis/dossier-remarks.h"
#include "exchange/dossier-comparison-csv.h"
#include "exchange/dossier-comparison-json.h"
#include "exchange/dossier-comparison-markdown.h"
#include "exchange/dossier-comparison-html.h"
#include "exchange/dossier-comparison-odt.h"
#include "exchange/dossier-comparison-text.h"
#include "exchange/dossier-comparison-tsv.h"
#include "exchange/dossier-option-print.h"

/* A comparison grows with the product of its options and rows. */
#define MOST_COMPARED 4u

static void
compare (DossierDocument *document)
{
  guint n = MIN (g_list_model_get_n_items (document->options), MOST_COMPARED);
  DossierOption *options[MOST_COMPARED] = { NULL };
  g_autoptr (DossierComparison) comparison = NULL;

  for (guint i = 0; i < n; i++)
    options[i] = g_list_model_get_item (document->options, i);
  if (n >= 2)
    {
      comparison = dossier_comparison_new (document, options, n);
      for (guint only = 0; only <= DOSSIER_COMPARISON_FILTER_COMMON; only++)
        {
          g_autofree char *csv = dossier_comparison_to_csv (comparison, only);
          g_autofree char *json = dossier_comparison_to_json (comparison, only);
          g_autofree char *markdown = dossier_comparison_to_markdown (comparison, only);
          g_autofree char *text = dossier_comparison_to_text (comparison, only);
          g_autofree char *html = dossier_comparison_to_html (comparison, only);
          g_autofree char *odt = dossier_comparison_to_odt (comparison, only);
          g_autofree char *tsv = dossier_comparison_to_tsv (comparison, only);

          fuzz_assert_json (json);
          g_assert_true (g_utf8_validate (csv, -1, NULL));
          g_assert_true (g_utf8_validate (markdown, -1, NULL));
          g_assert_true (g_utf8_validate (text, -1, NULL));
          g_assert_true (g_utf8_validate (html, -1, NULL));
          g_assert_true (g_utf8_validate (odt, -1, NULL));
          g_assert_true (g_utf8_validate (tsv, -1, NULL));
        }
    }
  for (guint i = 0; i < n; i++)
    g_object_unref (options[i]);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (DossierDocument) document = fuzz_read (data, size);

  g_autoptr (GPtrArray) remarks = NULL;

  if (document == NULL)
    return 0;

  remarks = dossier_remarks_new (document);
  for (guint i = 0; i < remarks->len; i++)
    fuzz_assert_problem (g_ptr_array_index (remarks, i));
  fuzz_walk (document);
  for (guint i = 0; i < g_list_model_get_n_items (document->options); i++)
    {
      g_autoptr (DossierOption) option = g_list_model_get_item (document->options, i);
      g_autofree char *text = dossier_option_to_text (document, option);

      g_assert_true (g_utf8_validate (text, -1, NULL));
    }
  compare (document);

  return 0;
}
