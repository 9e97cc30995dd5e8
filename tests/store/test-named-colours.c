/* test-named-colours.c: what the user calls the colours
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store-test.h"

#include "store/dossier-named-colours.h"

static void
assert_names (DossierConnection *connection,
              const char        *green,
              const char        *blue)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierColourNames) names = dossier_named_colours_read (connection, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (dossier_colour_names_get_own (names, DOSSIER_ANNOTATION_COLOUR_GREEN), ==,
                   green);
  g_assert_cmpstr (dossier_colour_names_get_own (names, DOSSIER_ANNOTATION_COLOUR_BLUE), ==, blue);
}

/* Names are kept and taken back; a colour without one has its own. */
static void
test_names (StoreFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (DossierConnection) connection = store_test_open (fixture);
  g_autoptr (DossierColourNames) names = dossier_colour_names_new ();
  g_autoptr (GError) error = NULL;

  assert_names (connection, NULL, NULL);
  g_assert_true (dossier_colour_names_set (names, DOSSIER_ANNOTATION_COLOUR_GREEN, "  Money "));
  g_assert_false (dossier_colour_names_set (names, DOSSIER_ANNOTATION_COLOUR_GREEN, "Money"));
  dossier_colour_names_set (names, DOSSIER_ANNOTATION_COLOUR_BLUE, "من يدفع");
  g_assert_true (dossier_named_colours_write (connection, names, &error));
  assert_names (connection, "Money", "من يدفع");

  dossier_colour_names_set (names, DOSSIER_ANNOTATION_COLOUR_BLUE, " ");
  g_assert_true (dossier_named_colours_write (connection, names, &error));
  assert_names (connection, "Money", NULL);
  g_assert_cmpstr (dossier_colour_names_get (names, DOSSIER_ANNOTATION_COLOUR_GREEN), ==, "Money");
  g_assert_cmpstr (dossier_colour_names_get (names, DOSSIER_ANNOTATION_COLOUR_BLUE), ==, "Blue");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/named-colours/names", test_names);

  return g_test_run ();
}
