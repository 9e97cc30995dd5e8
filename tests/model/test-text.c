/* test-text.c: texts in one language or in several
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/dossier-text.h"

/* Makes a text of "TAG=STRING" pieces. */
static DossierText *
make (const char *pieces,
      const char *fallback)
{
  g_auto (GStrv) list = g_strsplit (pieces, " ", -1);
  g_autoptr (GStrvBuilder) languages = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) strings = g_strv_builder_new ();
  g_auto (GStrv) language_list = NULL;
  g_auto (GStrv) string_list = NULL;

  for (guint i = 0; list[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (list[i], "=", 2);

      g_strv_builder_add (languages, pair[0]);
      g_strv_builder_add (strings, pair[1]);
    }
  language_list = g_strv_builder_end (languages);
  string_list = g_strv_builder_end (strings);

  return dossier_text_new_map ((const char * const *) language_list,
                               (const char * const *) string_list, fallback);
}

static void
test_plain (void)
{
  const char * const languages[] = { "ar", "en", NULL };
  g_autoptr (DossierText) text = dossier_text_new ("Word");
  const char *language = "unset";

  g_assert_cmpstr (dossier_text_get (text), ==, "Word");
  g_assert_cmpstr (dossier_text_get_key (text), ==, "Word");
  g_assert_cmpstr (dossier_text_get_for (text, languages), ==, "Word");
  g_assert_cmpuint (dossier_text_get_n (text), ==, 1);
  g_assert_cmpstr (dossier_text_get_variant (text, 0, &language), ==, "Word");
  g_assert_null (language);
}

static void
test_absent (void)
{
  g_assert_null (dossier_text_get (NULL));
  g_assert_null (dossier_text_get_key (NULL));
}

static void
test_choice (void)
{
  static const struct
  {
    const char *pieces;
    const char *own;
    const char *user; /* divided by spaces, the best liked first */
    const char *chosen;
  } cases[] = {
    { "en=E fr=F ar=A", "en", "fr", "F" },
    { "en=E fr=F ar=A", "en", "ar fr", "A" },
    { "en=E fr=F ar=A", "en", "de ar", "A" },
    { "en=E fr=F ar=A", "fr", "de", "F" },
    { "en=E fr=F ar=A", "fr", "", "F" },
    { "en=E fr=F ar=A", "he", "de", "E" },
    { "en=E fr=F ar=A", NULL, "de", "E" },
    { "en=E fr=F", "en", "FR", "F" },
    { "en=E FR=F", "en", "fr", "F" },
    /* A locale's language, with and without its country. */
    { "en=E pt-BR=B pt-PT=P", "en", "pt_PT pt", "P" },
    { "en=E pt-BR=B pt-PT=P", "en", "pt_BR.UTF-8 pt_BR pt.UTF-8 pt", "B" },
    { "en=E pt-BR=B", "en", "pt_PT pt", "B" },
    { "en=E pt=P", "en", "pt_BR pt", "P" },
    { "en=E zh-Hant-TW=T", "en", "zh", "T" },
    /* What is just the language goes before what says more. */
    { "en=E fr-CA=C fr=F", "en", "fr_FR fr", "F" },
    { "en=E fr-CA=C fr=F", "fr-CA", "fr_FR fr", "F" },
    /* A tag is no mere beginning. */
    { "en=E fil=F", "en", "fi", "E" },
    { "en=E fi=F", "en", "fil", "E" },
    { "en=E fr=F", "en", "C", "E" },
    /* The dossier's own language, more or less exact. */
    { "fr=F en-GB=G", "en", "de", "G" },
    { "fr=F en=E", "en-GB", "de", "E" },
    { "fr=F zh-Hant=Z", "zh-Hant-TW", "de", "Z" },
    { "fr=F en-US=U en-GB=G", "en-GB", "de", "G" },
    { "fr=F EN=E", "en", "de", "E" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierText) text = make (cases[i].pieces, cases[i].own);
      g_auto (GStrv) languages = g_strsplit (cases[i].user, " ", -1);
      const char *chosen = dossier_text_get_for (text, (const char * const *) languages);

      if (!g_str_equal (chosen, cases[i].chosen))
        g_error ("of “%s”, “%s” gets “%s”", cases[i].pieces, cases[i].user, chosen);
    }
}

/* The key is the dossier's own and does not follow the user. */
static void
test_key (void)
{
  g_autoptr (DossierText) text = make ("ar=A en=E fr=F", "fr");
  g_autoptr (DossierText) other = make ("ar=A en=E fr=F", NULL);

  g_assert_cmpstr (dossier_text_get_key (text), ==, "F");
  g_assert_cmpstr (dossier_text_get_key (other), ==, "A");
}

static void
test_variants (void)
{
  g_autoptr (DossierText) text = make ("ar=A en=E fr=F", "fr");
  g_autoptr (GString) all = g_string_new (NULL);

  g_assert_cmpuint (dossier_text_get_n (text), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      const char *language;
      const char *string = dossier_text_get_variant (text, i, &language);

      g_assert_cmpstr (string, ==, dossier_text_get_variant (text, i, NULL));
      g_string_append_printf (all, "%s=%s ", language, string);
    }
  g_assert_cmpstr (all->str, ==, "fr=F en=E ar=A ");
}

static void
test_value (void)
{
  g_autoptr (DossierText) text = dossier_text_new ("Word");
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, DOSSIER_TYPE_TEXT);
  g_value_set_boxed (&value, text);
  g_assert_true (g_value_get_boxed (&value) == text);
  g_clear_pointer (&text, dossier_text_unref);
  g_assert_cmpstr (dossier_text_get (g_value_get_boxed (&value)), ==, "Word");
}

/* What would not be seen is marked where a text is shown, and kept where it is compared. */
static void
test_shown (void)
{
  const char * const hebrew[] = { "he", NULL };
  g_autoptr (DossierText) plain = dossier_text_new ("Egypt\342\200\256\342\200\213!");
  g_autoptr (DossierText) map = make ("ar=مص\342\201\246ر he=מצרים", "ar");
  const char *language = NULL;

  g_assert_cmpstr (dossier_text_get (plain), ==, "Egypt\357\277\275\357\277\275!");
  g_assert_cmpstr (dossier_text_get_verbatim (plain), ==, "Egypt\342\200\256\342\200\213!");
  g_assert_cmpstr (dossier_text_get_key (plain), ==, "Egypt\342\200\256\342\200\213!");
  g_assert_cmpstr (dossier_text_get (map), ==, "مص\357\277\275ر");
  g_assert_cmpstr (dossier_text_get_variant (map, 0, NULL), ==, "مص\342\201\246ر");
  g_assert_cmpstr (dossier_text_get_shown (map, 0, &language), ==, "مص\357\277\275ر");
  g_assert_cmpstr (language, ==, "ar");
  g_assert_cmpstr (dossier_text_get_language (map), ==, "ar");
  g_assert_null (dossier_text_get_language (plain));
  g_assert_cmpstr (dossier_text_get_for (map, hebrew), ==, "מצרים");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/plain", test_plain);
  g_test_add_func ("/text/absent", test_absent);
  g_test_add_func ("/text/choice", test_choice);
  g_test_add_func ("/text/key", test_key);
  g_test_add_func ("/text/variants", test_variants);
  g_test_add_func ("/text/shown", test_shown);
  g_test_add_func ("/text/value", test_value);

  return g_test_run ();
}
