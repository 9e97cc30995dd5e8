/* fuzz-round-trip.c: a dossier that is written and read again says the same
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

#include "analysis/dossier-differences.h"
#include "exchange/dossier-document-json.h"

#include <string.h>

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (DossierDocument) document = fuzz_read (data, size);
  g_autoptr (DossierDocument) again = NULL;
  g_autoptr (DossierDifferences) differences = NULL;
  g_autofree char *text = NULL, *text_again = NULL;

  if (document == NULL)
    return 0;

  text = dossier_document_to_json (document);
  again = fuzz_read ((const guint8 *) text, strlen (text));
  g_assert_nonnull (again);
  differences = dossier_differences_new (document, again);
  g_assert_cmpuint (g_list_model_get_n_items (dossier_differences_get_list (differences)), ==, 0);

  /* The differences do not tell of every order; the written text does. */
  text_again = dossier_document_to_json (again);
  g_assert_cmpstr (text, ==, text_again);

  return 0;
}
