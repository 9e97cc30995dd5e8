/* test-option-text.c: an option as one continuous text
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui-test.h"

#include "analysis/dossier-fields.h"
#include "analysis/dossier-origins.h"
#include "text/dossier-bidi.h"
#include "ui/reader/dossier-option-writer.h"

static DossierOptionText *
write_option (DossierDocument *document,
              const char      *id)
{
  DossierOptionText *text = dossier_option_text_new ();
  DossierOption *option = dossier_document_find_option (document, id);

  g_assert_nonnull (option);
  dossier_option_writer_write (text, document, option);

  return text;
}

static DossierDocument *
read_bundled (void)
{
  g_autofree char *path = ui_test_get_bundled ();

  return ui_test_read (path);
}

/* The lines of the text stand in this order. */
static void
assert_lines (const char         *text,
              const char * const *lines)
{
  g_auto (GStrv) parts = g_strsplit (text, "\n", -1);
  guint at = 0;

  for (guint i = 0; parts[i] != NULL && lines[at] != NULL; i++)
    if (g_str_equal (parts[i], lines[at]))
      at++;
  g_assert_cmpstr (lines[at], ==, NULL);
}

static void
test_parts (void)
{
  g_autoptr (DossierDocument) document = read_bundled ();
  g_autoptr (DossierOptionText) buffer = write_option (document, "multinational-force");
  g_autofree char *text = ui_test_get_text (GTK_TEXT_BUFFER (buffer));
  const char * const lines[] = {
    "Multinational force paid for with U.S. help", "Under discussion · Security forces",
    "Facts", "Amount of funding", "? Unknown", "U.S. troops on the ground",
    "Conditions", "Roles", "Claims", "Timeline", NULL
  };

  assert_lines (text, lines);
  /* What is none rests on the claims of those who said so. */
  g_assert_nonnull (strstr (text, "U.S. troops on the ground\n∅ None ["));
  g_assert_false (g_str_has_suffix (text, "\n"));
}

static void
test_silence (void)
{
  g_autofree char *path = ui_test_get_fixture ("good/disputes-and-origins.dossier.json");
  g_autoptr (DossierDocument) document = ui_test_read (path);
  g_autoptr (DossierOptionText) buffer = write_option (document, "rail");
  g_autofree char *text = ui_test_get_text (GTK_TEXT_BUFFER (buffer));

  g_assert_nonnull (strstr (text, "? Unknown"));
  g_assert_nonnull (strstr (text, "∅ None"));
  g_assert_nonnull (strstr (text, "≠ Disputed"));
  /* What the dossier does not speak of is said to be so, and not listed as none. */
  g_assert_nonnull (strstr (text, "The dossier says nothing about: "));
}

static char *
get_words (DossierOptionText *text,
           const DossierLink *link)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (text), &start, link->start);
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (text), &end, link->end);

  return gtk_text_buffer_get_text (GTK_TEXT_BUFFER (text), &start, &end, FALSE);
}

static void
test_links (void)
{
  g_autoptr (DossierDocument) document = read_bundled ();
  g_autoptr (DossierOptionText) text = write_option (document, "multinational-force");
  DossierOption *option = dossier_document_find_option (document, "multinational-force");
  guint n_claims = g_list_model_get_n_items (option->claims);
  guint n_links = 0, n_marks = 0, n_sources = 0, n_options = 0;
  int last = -1;

  for (const DossierLink *link = dossier_option_text_next_link (text, -1, TRUE); link != NULL;
       link = dossier_option_text_next_link (text, link->start, TRUE))
    {
      g_autofree char *words = get_words (text, link);

      g_assert_cmpint (link->start, >, last);
      g_assert_cmpint (link->end, >, link->start);
      g_assert_true (dossier_option_text_get_link_at (text, link->start) == link);
      g_assert_true (dossier_option_text_get_link_at (text, link->end - 1) == link);
      g_assert_true (dossier_option_text_get_link_at (text, link->end) != link);
      last = link->start;
      n_links++;

      if (DOSSIER_IS_CLAIM (link->target) && words[0] == '[')
        {
          guint64 number = g_ascii_strtoull (words + 1, NULL, 10);
          g_autoptr (DossierClaim) claim = g_list_model_get_item (option->claims,
                                                                  (guint) number - 1);

          /* A mark leads to the claim of its number. */
          g_assert_true ((gpointer) claim == (gpointer) link->target);
          n_marks++;
        }
      else if (DOSSIER_IS_SOURCE (link->target))
        n_sources++;
      else if (DOSSIER_IS_OPTION (link->target))
        n_options++;
    }

  g_assert_cmpuint (n_claims, >, 0);
  g_assert_cmpuint (n_sources, ==, n_claims);
  g_assert_cmpuint (n_marks, >, n_claims);
  g_assert_cmpuint (n_options, ==, g_list_model_get_n_items (option->relations));

  /* The same backwards. */
  for (const DossierLink *link = dossier_option_text_next_link (text, G_MAXINT, FALSE);
       link != NULL;
       link = dossier_option_text_next_link (text, link->start, FALSE))
    n_links--;
  g_assert_cmpuint (n_links, ==, 0);
}

static void
test_replaced (void)
{
  g_autoptr (DossierDocument) document = read_bundled ();
  g_autoptr (DossierOptionText) buffer = write_option (document, "multinational-force");
  g_autofree char *other = NULL;

  dossier_option_writer_write (buffer, document,
                               dossier_document_find_option (document, "technocratic-government"));
  other = ui_test_get_text (GTK_TEXT_BUFFER (buffer));
  g_assert_true (g_str_has_prefix (other, "Technocratic government\n"));
  g_assert_null (strstr (other, "Multinational force paid"));
  for (const DossierLink *link = dossier_option_text_next_link (buffer, -1, TRUE); link != NULL;
       link = dossier_option_text_next_link (buffer, link->start, TRUE))
    g_assert_cmpint (link->end, <=, g_utf8_strlen (other, -1));

  dossier_option_text_clear (buffer);
  g_assert_cmpint (gtk_text_buffer_get_char_count (GTK_TEXT_BUFFER (buffer)), ==, 0);
  g_assert_null (dossier_option_text_next_link (buffer, -1, TRUE));
}

static void
test_every_member (void)
{
  g_autofree char *path = ui_test_get_fixture ("good/every-member.dossier.json");
  g_autoptr (DossierDocument) document = ui_test_read (path);

  for (guint i = 0; i < g_list_model_get_n_items (document->options); i++)
    {
      g_autoptr (DossierOption) option = g_list_model_get_item (document->options, i);
      g_autoptr (DossierOptionText) buffer = write_option (document, option->id);
      g_autofree char *text = ui_test_get_text (GTK_TEXT_BUFFER (buffer));

      g_assert_true (g_str_has_prefix (text, dossier_text_get (option->title)));
      if (option->summary != NULL)
        g_assert_nonnull (strstr (text, dossier_text_get (option->summary)));
    }
}

/* Reports are told from origins, and both sides of a dispute are there with theirs. */
static void
test_origins (void)
{
  g_autofree char *path = ui_test_get_fixture ("good/disputes-and-origins.dossier.json");
  g_autoptr (DossierDocument) document = ui_test_read (path);
  g_autoptr (DossierOptionText) buffer = write_option (document, "road");
  g_autofree char *text = ui_test_get_text (GTK_TEXT_BUFFER (buffer));
  const DossierLink *link = dossier_option_text_next_link (buffer, -1, TRUE);

  g_assert_nonnull (strstr (text, "Cost\nTen [1] [2] [3] [4] · 4 reports, 1 origin\n"));
  g_assert_nonnull (strstr (text, "Length\n≠ Disputed [4]\nIt was never measured\n"
                                  "• Long [1] [2] · 2 reports, 1 origin\n• Short [5]\n"));
  /* What is said to be none and has a value all the same is in dispute. */
  g_assert_nonnull (strstr (text, "Toll\n≠ Disputed\n• One [1]\n• None [5]\n"));

  while (link != NULL && !DOSSIER_IS_ORIGINS (link->target))
    link = dossier_option_text_next_link (buffer, link->start, TRUE);
  g_assert_nonnull (link);
  g_assert_cmpuint (dossier_origins_get_n_claims (DOSSIER_ORIGINS (link->target)), ==, 4);
}

/* Names in Arabic, Hebrew and Latin letters stand apart from each other, and nothing is hidden. */
static void
test_hidden_characters (void)
{
  g_autofree char *path = ui_test_get_fixture ("good/hidden-characters.dossier.json");
  g_autoptr (DossierDocument) document = ui_test_read (path);
  g_autoptr (DossierOptionText) buffer = write_option (document, "north");
  g_autofree char *text = ui_test_get_text (GTK_TEXT_BUFFER (buffer));
  g_autofree char *marked = dossier_bidi_mark_line (text);
  const char * const lines[] = {
    "الطريق الشمالي (A)", "Proposed · ⁨מסחר�⁩", "Proposed by: ⁨المجلس� (U.S.)⁩, The sh�ops",
    "Cost�", "• ⁨הנמל, בע״מ⁩: ⁨owner�⁩", "⁨المجلس� (U.S.)⁩: ⁨Supports⁩",
    "[1] قال (A): �نعم", "⁨ראש� העירייה⁩ · ", "• Requires: South road�", NULL
  };

  g_assert_cmpstr (text, ==, marked);
  for (guint i = 0; lines[i] != NULL; i++)
    if (strstr (text, lines[i]) == NULL)
      g_error ("“%s” is not in:\n%s", lines[i], text);
}

/* Every text of an option stands in the whole, under its path, to the letter and in order. */
static void
assert_fields (const char *path)
{
  g_autoptr (DossierDocument) document = ui_test_read (path);

  for (guint i = 0; i < g_list_model_get_n_items (document->options); i++)
    {
      g_autoptr (DossierOption) option = g_list_model_get_item (document->options, i);
      g_autoptr (DossierOptionText) buffer = write_option (document, option->id);
      g_autofree char *text = ui_test_get_text (GTK_TEXT_BUFFER (buffer));
      g_autoptr (GPtrArray) fields = NULL;
      GArray *places = dossier_option_text_get_fields (buffer);

      fields = dossier_fields_list (document, option, DOSSIER_FIELDS_SHOWN);
      g_assert_cmpuint (fields->len, >, 0);
      g_assert_cmpuint (places->len, ==, fields->len);
      for (guint j = 0; j < places->len; j++)
        {
          const DossierTextField *place = &g_array_index (places, DossierTextField, j);
          const DossierFieldText *field = g_ptr_array_index (fields, j);
          g_autofree char *words = g_utf8_substring (text, place->start, place->end);

          g_assert_cmpstr (place->path, ==, field->path);
          g_assert_cmpstr (words, ==, field->text);
        }
    }
}

static void
test_fields (void)
{
  static const char * const names[] = {
    "good/every-member.dossier.json", "good/language-maps.dossier.json",
    "good/disputes-and-origins.dossier.json", "good/fact-states.dossier.json",
    "good/texts-with-line-breaks.dossier.json", "good/odd-ids.dossier.json",
    "good/arabic-and-hebrew.dossier.json",
  };
  g_autofree char *bundled = ui_test_get_bundled ();

  assert_fields (bundled);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = ui_test_get_fixture (names[i]);

      assert_fields (path);
    }
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (argc, argv);
  g_test_add_func ("/option-text/parts", test_parts);
  g_test_add_func ("/option-text/silence", test_silence);
  g_test_add_func ("/option-text/links", test_links);
  g_test_add_func ("/option-text/origins", test_origins);
  g_test_add_func ("/option-text/replaced", test_replaced);
  g_test_add_func ("/option-text/every-member", test_every_member);
  g_test_add_func ("/option-text/hidden-characters", test_hidden_characters);
  g_test_add_func ("/option-text/fields", test_fields);

  return g_test_run ();
}
