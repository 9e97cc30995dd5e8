/* test-option-list.c: the options in sections, and the filter
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui-test.h"

#include "model/dossier-reader.h"
#include "ui/sidebar/dossier-option-list.h"

static DossierOptionList *
list_bundled (void)
{
  g_autofree char *path = ui_test_get_bundled ();
  g_autoptr (DossierDocument) document = ui_test_read (path);

  return dossier_option_list_new (document);
}

static const char *
get_id (DossierOptionList *list,
        guint              position)
{
  g_autoptr (DossierOptionItem) item = g_list_model_get_item (G_LIST_MODEL (list), position);

  return dossier_option_item_get_option (item)->id;
}

static void
test_sections (void)
{
  g_autoptr (DossierOptionList) list = list_bundled ();
  GtkSectionModel *sections = GTK_SECTION_MODEL (list);
  guint start, end;

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 6);
  gtk_section_model_get_section (sections, 1, &start, &end);
  g_assert_cmpuint (start, ==, 0);
  g_assert_cmpuint (end, ==, 2);
  gtk_section_model_get_section (sections, 4, &start, &end);
  g_assert_cmpuint (start, ==, 2);
  g_assert_cmpuint (end, ==, 5);
  gtk_section_model_get_section (sections, 5, &start, &end);
  g_assert_cmpuint (start, ==, 5);
  g_assert_cmpuint (end, ==, 6);

  /* The themes stand as in the dossier, not by the alphabet. */
  g_assert_cmpstr (get_id (list, 0), ==, "multinational-force");
  g_assert_cmpstr (get_id (list, 5), ==, "interim-structures");
}

static void
on_items_changed (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  GArray     *mirror)
{
  g_assert_cmpuint (position + removed, <=, mirror->len);
  g_array_set_size (mirror, mirror->len - removed + added);
  g_assert_cmpuint (mirror->len, ==, g_list_model_get_n_items (model));
}

static void
test_filter (void)
{
  g_autoptr (DossierOptionList) list = list_bundled ();
  g_autoptr (GArray) mirror = g_array_new (FALSE, TRUE, 1);
  DossierOptionItem *hidden = dossier_option_list_find (list, "multinational-force");

  g_array_set_size (mirror, 6);
  g_signal_connect (list, "items-changed", G_CALLBACK (on_items_changed), mirror);

  /* All words must be there, in any order, whatever the case. */
  dossier_option_list_filter (list, "GOVERNMENT technocratic");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
  g_assert_cmpstr (get_id (list, 0), ==, "technocratic-government");
  g_assert_cmpuint (dossier_option_list_position (list, hidden), ==, GTK_INVALID_LIST_POSITION);
  g_assert_cmpuint (dossier_option_list_get_total (list), ==, 6);

  dossier_option_list_filter (list, "nothing-has-this-word");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);

  dossier_option_list_filter (list, "  ");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 6);
  g_assert_cmpuint (dossier_option_list_position (list, hidden), ==, 0);
  g_assert_cmpuint (mirror->len, ==, 6);
}

static void
test_sections_of_filtered (void)
{
  g_autoptr (DossierOptionList) list = list_bundled ();
  guint start, end;

  /* The theme is searched too: of each theme that is left, a section. */
  dossier_option_list_filter (list, "palestinian");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 2);
  gtk_section_model_get_section (GTK_SECTION_MODEL (list), 0, &start, &end);
  g_assert_cmpuint (start, ==, 0);
  g_assert_cmpuint (end, ==, 1);
  gtk_section_model_get_section (GTK_SECTION_MODEL (list), 1, &start, &end);
  g_assert_cmpuint (start, ==, 1);
  g_assert_cmpuint (end, ==, 2);
}

/* Many options are searched in a thread; what was typed last counts. */
static void
test_many (void)
{
  g_autoptr (GString) text = g_string_new ("{ \"format\": \"dossier\", \"version\": \"1.0\", "
                                           "\"id\": \"urn:test:t\", \"title\": \"T\", \"themes\": "
                                           "[{ \"id\": \"a\", \"title\": \"Aa\" }, "
                                           "{ \"id\": \"b\", \"title\": \"Bb\" }], \"options\": [");
  g_autoptr (GPtrArray) problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free);
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (DossierOptionList) list = NULL;
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) compared = NULL;
  g_autoptr (GBytes) bytes = NULL;
  guint start, end;

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (text, "%s{ \"id\": \"o%u\", \"title\": { \"en\": \"Title %u\" }, "
                            "\"tags\": [\"t\\u00e9l\"]%s }", i == 0 ? "" : ",", i, i,
                            i % 3 == 0 ? "" : i % 3 == 1 ? ", \"theme\": \"b\""
                                                         : ", \"theme\": \"\\u0061\"");
  g_string_append (text, "] }");
  bytes = g_bytes_new (text->str, text->len);
  document = dossier_reader_read_bytes (bytes, "many", problems, NULL);
  g_assert_nonnull (document);
  list = dossier_option_list_new (document);

  g_assert_cmpstr (get_id (list, 0), ==, "o2");
  gtk_section_model_get_section (GTK_SECTION_MODEL (list), 700, &start, &end);
  g_assert_cmpuint (start, ==, 666);
  g_assert_cmpuint (end, ==, 1333);
  g_assert_cmpstr (get_id (list, 666), ==, "o1");
  g_assert_cmpstr (get_id (list, 1333), ==, "o0");

  dossier_option_list_filter (list, "nothing");
  dossier_option_list_filter (list, "tel title 1999");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 2000);
  while (g_list_model_get_n_items (G_LIST_MODEL (list)) != 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (get_id (list, 0), ==, "o1999");

  /* A row that is made later has what was said before. */
  g_hash_table_insert (counts, (char *) "o5", GUINT_TO_POINTER (3));
  dossier_option_list_set_note_counts (list, counts);
  g_assert_cmpuint (dossier_option_item_get_note_count (dossier_option_list_find (list, "o5")), ==,
                    3);
  dossier_option_item_set_compared (dossier_option_list_find (list, "o3"), TRUE);
  dossier_option_item_set_compared (dossier_option_list_find (list, "o5"), TRUE);
  compared = dossier_option_list_get_compared (list);
  g_assert_cmpuint (compared->len, ==, 2);
  g_assert_true (compared->pdata[0] == dossier_option_list_find (list, "o5"));

  /* Let go while a search is under way. */
  dossier_option_list_filter (list, "title");
}

/* Only those that are marked are listed; one that is read meanwhile stays. */
static void
test_only_changed (void)
{
  g_autoptr (DossierOptionList) list = list_bundled ();
  DossierOptionItem *last = dossier_option_list_find (list, "interim-structures");
  DossierOptionItem *first = dossier_option_list_find (list, "multinational-force");
  GListModel *model = G_LIST_MODEL (list);

  dossier_option_item_set_changed (last, TRUE);
  dossier_option_item_set_changed (first, TRUE);
  dossier_option_list_set_only_changed (list, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 2);
  g_assert_cmpstr (get_id (list, 0), ==, "multinational-force");
  g_assert_cmpstr (get_id (list, 1), ==, "interim-structures");
  dossier_option_item_set_changed (first, FALSE);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 2);

  /* Together with what is looked for. */
  dossier_option_list_filter (list, "interim governance");
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 1);
  dossier_option_list_filter (list, "");
  dossier_option_list_set_only_changed (list, FALSE);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 6);
  dossier_option_list_set_only_changed (list, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (argc, argv);
  g_test_add_func ("/option-list/sections", test_sections);
  g_test_add_func ("/option-list/filter", test_filter);
  g_test_add_func ("/option-list/many", test_many);
  g_test_add_func ("/option-list/only-changed", test_only_changed);
  g_test_add_func ("/option-list/sections-of-filtered", test_sections_of_filtered);

  return g_test_run ();
}
