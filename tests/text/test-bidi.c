/* test-bidi.c: texts that must not pass for what they are not
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "text/dossier-bidi.h"

#include <string.h>

#define MARK  DOSSIER_BIDI_MARK
#define LRM   "\342\200\216"
#define RLM   "\342\200\217"
#define ALM   "\330\234"
#define RLO   "\342\200\256"
#define PDF   "\342\200\254"
#define LRI   "\342\201\246"
#define RLI   "\342\201\247"
#define FSI   "\342\201\250"
#define PDI   "\342\201\251"
#define ZWSP  "\342\200\213"
#define ZWNJ  "\342\200\214"
#define ZWJ   "\342\200\215"
#define VS16  "\357\270\217"

static void
test_marks (void)
{
  static const struct { const char *text, *marked; } cases[] = {
    /* What turns the order of words, in every script. */
    { RLO "troppus" PDF, MARK "troppus" MARK },
    { LRI "Hamas" PDI, MARK "Hamas" MARK },
    { FSI "a" PDI, MARK "a" MARK },
    { "مصر" RLO " تؤيد", "مصر" MARK " تؤيد" },
    { "a" RLI, "a" MARK },
    /* What makes two names look like one. */
    { "Ham" ZWSP "as", "Ham" MARK "as" },
    { "Ham" ZWNJ "as", "Ham" MARK "as" },
    { "Ham" LRM "as", "Ham" MARK "as" },
    { "Ham\302\255as", "Ham" MARK "as" },
    { "\357\273\277Egypt", MARK "Egypt" },
    { "Egypt\342\201\240", "Egypt" MARK },
    { "Egypt\363\240\201\241", "Egypt" MARK },
    { "Egypt" VS16, "Egypt" MARK },
    { "\343\205\244", MARK },
    { "חמ" RLM "אס", "חמ" MARK "אס" },
    { "مص" ALM "ر", "مص" MARK "ر" },
    /* A sign of direction has nothing to do where all is written in one. */
    { "Egypt" RLM, "Egypt" MARK },
    /* One that does something; a second does not. */
    { "می" ZWNJ ZWNJ "خواهم", "می" ZWNJ MARK "خواهم" },
    { "C++" LRM LRM " אחרי", "C++" LRM MARK " אחרי" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *marked = dossier_bidi_mark (cases[i].text);
      g_autofree char *again = NULL;

      g_assert_cmpstr (marked, ==, cases[i].marked);
      /* Offsets stay, and a mark is not marked. */
      g_assert_cmpint (g_utf8_strlen (marked, -1), ==, g_utf8_strlen (cases[i].text, -1));
      again = dossier_bidi_mark (marked);
      g_assert_null (again);
    }
}

static void
test_leaves (void)
{
  static const char * const texts[] = {
    "", "Egypt", "Straße, naïve", "مصر", "ישראל", "מצרים (Egypt) ומצרים",
    "می" ZWNJ "خواهم",                                /* Persian: I want */
    "مُ" ZWNJ "نا",                                    /* after a vowel point */
    "क्" ZWJ "ष क्" ZWNJ "ष",                            /* Devanagari, both forms */
    "👩" ZWJ "🔬", "👩🏽" ZWJ "⚖" VS16, "❤" VS16, "1" VS16 "\342\203\243",
    "🏴\363\240\201\247\363\240\201\242\363\240\201\263"
    "\363\240\201\243\363\240\201\264\363\240\201\277",
    "葛\363\240\204\200",                              /* a variant of a Han character */
    "ภาษา" ZWSP "ไทย",
    "C++" LRM " היא שפה", "שלום!" RLM, "ألف (أ)" ALM,
    "۝ ؀١",                                           /* format characters that are seen */
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *marked = dossier_bidi_mark (texts[i]);

      g_assert_cmpstr (marked, ==, NULL);
    }
}

static void
test_isolates (void)
{
  static const struct { const char *text, *around, *isolated; } cases[] = {
    { "Egypt", "Speaker: %s", "Egypt" },
    { "مصر", "Speaker: %s", FSI "مصر" PDI },
    { "ישראל", "Speaker: %s", FSI "ישראל" PDI },
    { "Egypt (U.S.)", "المتحدث: %s", FSI "Egypt (U.S.)" PDI },
    /* What would end the isolate, or turn what follows, is of no effect. */
    { "مصر" PDI RLO, "Speaker: %s", FSI "مصر" MARK MARK PDI },
    { "Egypt" RLO, "Speaker: %s", "Egypt" MARK },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *isolated = dossier_bidi_isolate (cases[i].text, cases[i].around);
      g_autofree char *line = dossier_bidi_mark_line (isolated);

      g_assert_cmpstr (isolated, ==, cases[i].isolated);
      /* A sink lets through what was set apart. */
      g_assert_cmpstr (line, ==, isolated);
    }
}

static void
test_formats (void)
{
  g_autofree char *plain = dossier_bidi_format ("%2$s, by %1$s", "Egypt", "A paper", NULL);
  g_autofree char *mixed = dossier_bidi_format ("%s (%s)", "مصر", "U.S.", NULL);
  g_autofree char *lines = dossier_bidi_format ("%s!", "مصر\nא", NULL);
  /* A text is no format. */
  g_autofree char *hostile = dossier_bidi_format ("100%, %1$s: %2$s", "%2$s %s", "%1$s", NULL);

  g_assert_cmpstr (plain, ==, "A paper, by Egypt");
  g_assert_cmpstr (mixed, ==, FSI "مصر" PDI " (" FSI "U.S." PDI ")");
  g_assert_cmpstr (lines, ==, FSI "مصر" PDI "\n" FSI "א" PDI "!");
  g_assert_cmpstr (hostile, ==, "100%, %2$s %s: %1$s");
}

static void
test_lines (void)
{
  static const struct { const char *text, *marked; } cases[] = {
    { "plain", "plain" },
    { FSI "a" PDI " b", FSI "a" PDI " b" },
    { FSI "a", MARK "a" },
    { "a" PDI, "a" MARK },
    { FSI "a\nb" PDI, MARK "a\nb" MARK },
    { FSI FSI "a" PDI PDI, MARK FSI "a" PDI MARK },
    { FSI RLO "a" PDI, FSI MARK "a" PDI },
    { RLI "a" PDI, MARK "a" MARK },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *marked = dossier_bidi_mark_line (cases[i].text);

      g_assert_cmpstr (marked, ==, cases[i].marked);
    }
}

static void
test_describes (void)
{
  g_autofree char *none = dossier_bidi_describe ("می" ZWNJ "خواهم");
  g_autofree char *some = dossier_bidi_describe ("a" RLO "b" ZWSP "c" RLO MARK);

  g_assert_null (none);
  g_assert_cmpstr (some, ==, "U+202E U+200B");
}

/* A hostile text is marked in one pass. */
static void
test_long (void)
{
  const gsize n = 200000;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *marked = NULL;
  g_autofree char *line = NULL;

  for (gsize i = 0; i < n; i++)
    g_string_append (text, i % 2 == 0 ? FSI : LRM);
  marked = dossier_bidi_mark (text->str);
  line = dossier_bidi_mark_line (text->str);
  g_assert_cmpuint (strlen (marked), ==, n * strlen (MARK));
  g_assert_cmpstr (line, ==, marked);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/bidi/marks", test_marks);
  g_test_add_func ("/bidi/leaves", test_leaves);
  g_test_add_func ("/bidi/isolates", test_isolates);
  g_test_add_func ("/bidi/formats", test_formats);
  g_test_add_func ("/bidi/lines", test_lines);
  g_test_add_func ("/bidi/describes", test_describes);
  g_test_add_func ("/bidi/long", test_long);

  return g_test_run ();
}
