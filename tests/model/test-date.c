/* test-date.c: dates, as far as they are known
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/dossier-date.h"

static void
test_parse (void)
{
  static const char * const good[] = {
    "2024", "2024-03", "2024-03-14", "0001", "9999-12-31", "2024-02-29", "2000-02-29", "1900-02-28",
  };
  static const char * const bad[] = {
    "", " ", "24", "024", "02024", "2024-", "2024-3", "2024-00", "2024-13", "2024-03-", "2024-03-1",
    "2024-03-00", "2024-03-32", "2024-04-31", "2023-02-29", "1900-02-29", "2024-02-30", "0000",
    "0000-01-01", "-2024", "+2024", "2024-03-14T00:00", "2024-03-14 ", " 2024", "2024/03/14",
    "20240314", "2024--14", "2024-W11", "14.03.2024", "2024-03-14-01", "Thursday", "٢٠٢٤", "２０２４",
    "2024–03", "99999", "2024-+1", "2024-0x",
  };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (DossierDate) date = dossier_date_parse (good[i]);
      g_autofree char *iso = NULL;

      g_assert_nonnull (date);
      g_assert_true (dossier_date_is_known (date));
      g_assert_null (dossier_date_get_stated (date));
      iso = dossier_date_to_iso (date);
      g_assert_cmpstr (iso, ==, good[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    if (dossier_date_parse (bad[i]) != NULL)
      g_error ("“%s” is taken for a date", bad[i]);
}

static void
test_stated (void)
{
  char words[] = "Thursday";
  g_autoptr (DossierDate) date = dossier_date_new_stated (words);

  words[0] = 'X';
  g_assert_false (dossier_date_is_known (date));
  g_assert_cmpstr (dossier_date_get_stated (date), ==, "Thursday");
  g_assert_null (dossier_date_to_iso (date));
}

/* No more is shown than is known. */
static void
test_format (void)
{
  static const struct
  {
    const char *iso;
    const char *words;
  } cases[] = {
    { "2024", "2024" },
    { "2024-03", "March 2024" },
    { "2024-03-05", "5 March 2024" },
    { "2024-12-31", "31 December 2024" },
  };
  g_autoptr (DossierDate) stated = dossier_date_new_stated ("the day %s after");
  g_autofree char *words = dossier_date_format (stated);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierDate) date = dossier_date_parse (cases[i].iso);
      g_autofree char *formatted = dossier_date_format (date);

      g_assert_cmpstr (formatted, ==, cases[i].words);
    }
  g_assert_cmpstr (words, ==, "“the day %s after” (calendar date unknown)");
}

/* A year comes before its months, a month before its days, and what is not known last. */
static void
test_compare (void)
{
  static const char * const rising[] = {
    "0999", "2023", "2023-12-31", "2024", "2024-01", "2024-01-01", "2024-01-31", "2024-02",
    "2024-02-01", "2024-10",
  };
  DossierDate *dates[G_N_ELEMENTS (rising) + 2];
  const guint n = G_N_ELEMENTS (dates);

  for (guint i = 0; i + 2 < n; i++)
    dates[i] = dossier_date_parse (rising[i]);
  dates[n - 2] = dossier_date_new_stated ("1 January 1900");
  dates[n - 1] = NULL;

  for (guint a = 0; a < n; a++)
    for (guint b = 0; b < n; b++)
      {
        int order = dossier_date_compare (dates[a], dates[b]);
        /* The last two have no order of their own. */
        int wanted = MIN (a, n - 2) < MIN (b, n - 2) ? -1 : MIN (a, n - 2) > MIN (b, n - 2);

        g_assert_cmpint (CLAMP (order, -1, 1), ==, wanted);
      }

  for (guint i = 0; i + 1 < n; i++)
    dossier_date_unref (dates[i]);
}

static void
test_value (void)
{
  g_autoptr (DossierDate) date = dossier_date_parse ("2024");
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, DOSSIER_TYPE_DATE);
  g_value_set_boxed (&value, date);
  g_assert_true (g_value_get_boxed (&value) == date);
  g_clear_pointer (&date, dossier_date_unref);
  g_assert_true (dossier_date_is_known (g_value_get_boxed (&value)));
}

static void
test_place (void)
{
  static const struct
  {
    const char       *date; /* NULL: none; in words where it does not begin with a digit */
    const char       *as_of;
    DossierDatePlace  place;
  } cases[] = {
    { "2024-05-03", "2024-05-03", DOSSIER_DATE_PLACE_BY },
    { "2024-05-04", "2024-05-03", DOSSIER_DATE_PLACE_AFTER },
    { "2024-05-02", "2024-05-03", DOSSIER_DATE_PLACE_BY },
    { "2023-12-31", "2024-01-01", DOSSIER_DATE_PLACE_BY },
    { "2024-05", "2024-05-03", DOSSIER_DATE_PLACE_UNKNOWN },
    { "2024-05", "2024-05-01", DOSSIER_DATE_PLACE_UNKNOWN },
    { "2024-05", "2024-05-31", DOSSIER_DATE_PLACE_BY },
    { "2024-02", "2024-02-28", DOSSIER_DATE_PLACE_UNKNOWN },
    { "2023-02", "2023-02-28", DOSSIER_DATE_PLACE_BY },
    { "2024-05", "2024-04-30", DOSSIER_DATE_PLACE_AFTER },
    { "2024", "2024-12-30", DOSSIER_DATE_PLACE_UNKNOWN },
    { "2024", "2024-12-31", DOSSIER_DATE_PLACE_BY },
    { "2024", "2023-12-31", DOSSIER_DATE_PLACE_AFTER },
    /* A month or a year stands for its last day. */
    { "2024-05-31", "2024-05", DOSSIER_DATE_PLACE_BY },
    { "2024-06-01", "2024-05", DOSSIER_DATE_PLACE_AFTER },
    { "2024-05", "2024-05", DOSSIER_DATE_PLACE_BY },
    { "2024", "2024-05", DOSSIER_DATE_PLACE_UNKNOWN },
    { "2024-12-31", "2024", DOSSIER_DATE_PLACE_BY },
    { "2025", "2024", DOSSIER_DATE_PLACE_AFTER },
    { "Thursday", "2024", DOSSIER_DATE_PLACE_UNKNOWN },
    { NULL, "2024", DOSSIER_DATE_PLACE_UNKNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierDate) as_of = dossier_date_parse (cases[i].as_of);
      g_autoptr (DossierDate) date = cases[i].date == NULL ? NULL
        : g_ascii_isdigit (*cases[i].date) ? dossier_date_parse (cases[i].date)
        : dossier_date_new_stated (cases[i].date);

      g_test_message ("%s as of %s", cases[i].date, cases[i].as_of);
      g_assert_cmpint (dossier_date_place (date, as_of), ==, cases[i].place);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/parse", test_parse);
  g_test_add_func ("/date/stated", test_stated);
  g_test_add_func ("/date/format", test_format);
  g_test_add_func ("/date/compare", test_compare);
  g_test_add_func ("/date/value", test_value);
  g_test_add_func ("/date/place", test_place);

  return g_test_run ();
}
