/* test-note-markdown.c: the Markdown of notes, as it is read
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui-test.h"

#include "ui/notes/dossier-note-markdown.h"

static DossierNoteMarkup *
show (const char *body)
{
  DossierNoteMarkup *markup = dossier_note_markup_new ();

  dossier_note_markdown_show (markup, body);

  return markup;
}

static void
assert_shown (const char *body,
              const char *expected)
{
  g_autoptr (DossierNoteMarkup) markup = show (body);
  g_autofree char *text = ui_test_get_text (GTK_TEXT_BUFFER (markup));

  g_assert_cmpstr (text, ==, expected);
}

/* Whether all of @words stand in the style. */
static gboolean
has_style (DossierNoteMarkup *markup,
           const char        *words,
           const char        *style)
{
  GtkTextTagTable *tags = gtk_text_buffer_get_tag_table (GTK_TEXT_BUFFER (markup));
  GtkTextTag *tag = gtk_text_tag_table_lookup (tags, style);
  GtkTextIter iter, end, at;

  g_assert_nonnull (tag);
  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (markup), &at);
  g_assert_true (gtk_text_iter_forward_search (&at, words, 0, &iter, &end, NULL));
  for (; gtk_text_iter_compare (&iter, &end) < 0; gtk_text_iter_forward_char (&iter))
    if (!gtk_text_iter_has_tag (&iter, tag))
      return FALSE;

  return TRUE;
}

static void
test_words (void)
{
  g_autoptr (DossierNoteMarkup) markup = show ("Some **strong**, *stressed*, ~~old~~ and `exact` "
                                               "words, **and *both***");
  g_autofree char *text = ui_test_get_text (GTK_TEXT_BUFFER (markup));

  g_assert_cmpstr (text, ==, "Some strong, stressed, old and exact words, and both");
  g_assert_true (has_style (markup, "strong", "strong"));
  g_assert_true (has_style (markup, "stressed", "emphasis"));
  g_assert_true (has_style (markup, "old", "struck"));
  g_assert_true (has_style (markup, "exact", "code"));
  g_assert_true (has_style (markup, "both", "strong") && has_style (markup, "both", "emphasis"));
  g_assert_false (has_style (markup, "Some", "strong"));
  g_assert_false (has_style (markup, "words", "code"));
}

static void
test_blocks (void)
{
  g_autoptr (DossierNoteMarkup) markup = show ("# Title\n\nFirst\nline\n\n> said\n\n### Small\n"
                                               "- one\n- two\n  1. inner\n\n     more\n\n7. seven\n"
                                               "8. eight\n\n- [ ] to do\n- [x] done\n-\n\n"
                                               "---\n```\nlet x\n\n  y\n```\nend");
  g_autofree char *text = ui_test_get_text (GTK_TEXT_BUFFER (markup));

  g_assert_cmpstr (text, ==,
                   "Title\nFirst\nline\nsaid\nSmall\n• one\n• two\n1. inner\nmore\n7. seven\n"
                   "8. eight\n☐ to do\n☑ done\n• \n———\nlet x\n\n  y\nend");
  g_assert_true (has_style (markup, "Title", "title"));
  g_assert_true (has_style (markup, "Small", "heading"));
  g_assert_false (has_style (markup, "Small", "title"));
  g_assert_true (has_style (markup, "said", "quote"));
  g_assert_true (has_style (markup, "• one", "level-1"));
  g_assert_true (has_style (markup, "1. inner", "level-2"));
  g_assert_true (has_style (markup, "more", "continued"));
  g_assert_false (has_style (markup, "• two", "continued"));
  g_assert_true (has_style (markup, "First", "block"));
  g_assert_false (has_style (markup, "line", "block"));
  g_assert_true (has_style (markup, "let x", "code"));
  g_assert_false (has_style (markup, "end", "code"));
}

static void
test_plain (void)
{
  /* What is no Markdown stays, also what would be markup elsewhere. */
  assert_shown ("", "");
  assert_shown ("```", "```");
  assert_shown ("[a]: https://example.org", "[a]: https://example.org");
  assert_shown ("a < b & c > d", "a < b & c > d");
  assert_shown ("<b>x</b> <script>y</script>", "<b>x</b> <script>y</script>");
  assert_shown ("<div>\n<span foreground=\"red\">z", "<div>\n<span foreground=\"red\">z");
  assert_shown ("&amp; &#38; &#x26; &nope;", "& & & &nope;");
  assert_shown ("    indented", "indented");
  assert_shown ("1 * 2 * 3", "1 * 2 * 3");
  assert_shown ("![a map](https://example.org/map.png)", "a map");
  /* Of what is not seen, the mark is shown; so also where it comes as a number. */
  assert_shown ("a\xe2\x80\xae" "b &#x202e; &#0; &#27;",
                "a\xef\xbf\xbd" "b \xef\xbf\xbd \xef\xbf\xbd \xef\xbf\xbd");
}

static void
test_links (void)
{
  g_autoptr (DossierNoteMarkup) markup =
    show ("- see [the report](https://example.org/?a=1&amp;b=2) and https://example.org/x\n"
          "- [[rail]] or [[ferry|the *ferry*]]\n- [no](file:///etc/passwd) [nor](javascript:x)");
  const struct { const char *words; const char *target; gboolean to_option; } expected[] = {
    { "the report", "https://example.org/?a=1&b=2", FALSE },
    { "https://example.org/x", "https://example.org/x", FALSE },
    { "rail", "rail", TRUE },
    { "the ferry", "ferry", TRUE },
  };
  const DossierNoteLink *link = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *words = NULL;
      GtkTextIter start, end;

      link = dossier_note_markup_next_link (markup, link == NULL ? -1 : link->start, TRUE);
      g_assert_nonnull (link);
      gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (markup), &start, link->start);
      gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (markup), &end, link->end);
      words = gtk_text_buffer_get_text (GTK_TEXT_BUFFER (markup), &start, &end, TRUE);
      g_assert_cmpstr (words, ==, expected[i].words);
      g_assert_cmpstr (link->target, ==, expected[i].target);
      g_assert_cmpint (link->to_option, ==, expected[i].to_option);
      g_assert_true (dossier_note_markup_get_link_at (markup, link->start) == link);
      g_assert_true (dossier_note_markup_get_link_at (markup, link->end) != link);
      g_assert_true (has_style (markup, words, "link"));
    }
  g_assert_null (dossier_note_markup_next_link (markup, link->start, TRUE));
  g_assert_false (has_style (markup, "no", "link"));
}

/* Wherever in the shown words, the same letter stands at the place in what was written. */
static void
test_places (void)
{
  const char *body =
    "## Ä *b*c\n\n- d [e](https://example.org) `f`\n> g\n\n```\nh\ni\n```\nj &amp; k";
  g_autoptr (DossierNoteMarkup) markup = show (body);
  g_autofree char *text = ui_test_get_text (GTK_TEXT_BUFFER (markup));
  guint n_letters = 0;

  for (int i = 0; i < g_utf8_strlen (text, -1); i++)
    {
      gunichar letter = g_utf8_get_char (g_utf8_offset_to_pointer (text, i));
      int written = dossier_note_markup_get_written_place (markup, i);

      if (!g_unichar_isalpha (letter))
        continue;
      g_assert_cmpuint (letter, ==,
                        g_utf8_get_char (g_utf8_offset_to_pointer (body, written)));
      n_letters++;
    }
  g_assert_cmpuint (n_letters, ==, 11);
}

/* What is built to take long, or is very long, is shown all the same. */
static void
test_hostile (void)
{
  const char * const pieces[] = { "*a_ ", "[", "> ", "- ", "![](", "`", "<", "[[", "&", "1. " };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) body = g_string_new (NULL);
      g_autoptr (DossierNoteMarkup) markup = NULL;
      g_autofree char *text = NULL;

      while (body->len < 20000)
        g_string_append (body, pieces[i]);
      g_string_append (body, "last");
      markup = show (body->str);
      text = ui_test_get_text (GTK_TEXT_BUFFER (markup));
      g_test_message ("%s: %u bytes", pieces[i], (guint) strlen (text));
      g_assert_true (g_str_has_suffix (text, "last"));
    }

  {
    g_autofree char *body = g_strnfill (DOSSIER_NOTE_MARKDOWN_MOST + 1, '*');

    assert_shown (body, body);
  }
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (argc, argv);
  g_test_add_func ("/note-markdown/words", test_words);
  g_test_add_func ("/note-markdown/blocks", test_blocks);
  g_test_add_func ("/note-markdown/plain", test_plain);
  g_test_add_func ("/note-markdown/links", test_links);
  g_test_add_func ("/note-markdown/places", test_places);
  g_test_add_func ("/note-markdown/hostile", test_hostile);

  return g_test_run ();
}
