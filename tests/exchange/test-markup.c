/* test-markup.c: words in XML and HTML
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/dossier-markup.h"

/* Words in a direction of their own, and characters that XML cannot hold. */
static void
test_markup (void)
{
  g_autofree char *escaped = dossier_markup_escape ("a<b>&\"'\001\uffff");

  g_assert_cmpstr (escaped, ==, "a&lt;b&gt;&amp;&quot;&#39;\uFFFD\uFFFD");
  g_assert_cmpstr (dossier_markup_get_direction ("town"), ==, "ltr");
  g_assert_cmpstr (dossier_markup_get_direction ("مدينة"), ==, "rtl");
  g_assert_cmpstr (dossier_markup_get_direction ("12"), ==, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/markup/words", test_markup);

  return g_test_run ();
}
