/* test-reader-syntax.c: what is said of a text that is not JSON
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model-test.h"

#include "model/dossier-json-check.h"

#include <string.h>

static void
hold_fault (const char *text,
            gsize       size,
            guint       line,
            guint       column,
            const char *found,
            const char *expected_part)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, size);
  g_autoptr (GPtrArray) problems = model_test_refuse_bytes (bytes, DOSSIER_READER_ERROR_SYNTAX);
  const DossierProblem *problem = g_ptr_array_index (problems, 0);

  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_cmpstr (problem->pointer, ==, "");
  g_assert_cmpuint (problem->line, ==, line);
  g_assert_cmpuint (problem->column, ==, column);
  g_assert_cmpstr (problem->found, ==, found);
  if (strstr (problem->expected, expected_part) == NULL)
    g_error ("expected is “%s”, without “%s”", problem->expected, expected_part);
}

typedef struct
{
  const char *text;
  guint       line;
  guint       column;
  const char *found;
  const char *expected;
} Fault;

static void
hold_faults (const Fault *faults,
             guint        n_faults)
{
  for (guint i = 0; i < n_faults; i++)
    hold_fault (faults[i].text, strlen (faults[i].text), faults[i].line, faults[i].column,
                faults[i].found, faults[i].expected);
}

#define HOLD_FAULTS(faults) hold_faults (faults, G_N_ELEMENTS (faults))

static void
test_grammar (void)
{
  static const Fault faults[] = {
    { "x", 1, 1, "“x”", "a value" },
    { "{", 1, 2, "the end of the file", "the name of a member" },
    { "{x", 1, 2, "“x”", "the name of a member" },
    { "{\"a\"", 1, 5, "the end of the file", "“:”" },
    { "{\"a\" 1}", 1, 6, "“1”", "“:”" },
    { "{\"a\":}", 1, 6, "“}”", "a value" },
    { "{\"a\": 1", 1, 8, "the end of the file", "“,” or “}”" },
    { "{\"a\": 1 \"b\": 2}", 1, 9, "“\"”", "“,” or “}”" },
    { "{\"a\": 1]", 1, 8, "“]”", "“,” or “}”" },
    { "{\"a\": 1,}", 1, 9, "“}”", "no comma stands after the last" },
    { "{\"a\": 1, 2}", 1, 10, "“2”", "the name of a member" },
    { "[", 1, 2, "the end of the file", "a value" },
    { "[1", 1, 3, "the end of the file", "“,” or “]”" },
    { "[1 2]", 1, 4, "“2”", "“,” or “]”" },
    { "[1}", 1, 3, "“}”", "“,” or “]”" },
    { "[1,]", 1, 4, "“]”", "no comma stands after the last" },
    { "[,]", 1, 2, "“,”", "a value" },
    { "{} {}", 1, 4, "“{”", "the end of the file" },
    { "[]]", 1, 3, "“]”", "the end of the file" },
    { "{'a': 1}", 1, 2, "“'”", "straight double quotes" },
    { "{“a”: 1}", 1, 2, "““”", "straight double quotes" },
    { "[True]", 1, 2, "“T”", "true, false or null" },
    { "[truth]", 1, 2, "“t”", "true, false or null" },
    { "[nul", 1, 2, "“n”", "true, false or null" },
    { "[nulls]", 1, 6, "“s”", "“,” or “]”" },
    { "[NaN]", 1, 2, "“N”", "a value" },
    { "// {}\n{}", 1, 1, "“/”", "a value" },
    { "{ /* */ }", 1, 3, "“/”", "the name of a member" },
  };

  HOLD_FAULTS (faults);
}

static void
test_strings (void)
{
  static const Fault faults[] = {
    { "[\"a", 1, 4, "the end of the file", "a double quote" },
    { "[\"a\\", 1, 5, "the end of the file", "after a backslash" },
    { "[\"a\\q\"]", 1, 5, "“q”", "after a backslash" },
    { "[\"a\nb\"]", 1, 4, "a line break", "“\\n”" },
    { "[\"a\tb\"]", 1, 4, "the character U+0009", "“\\n”" },
    { "[\"a\x1b[31m\"]", 1, 4, "the character U+001B", "“\\n”" },
    { "[\"\\u12", 1, 7, "the end of the file", "four hexadecimal digits" },
    { "[\"\\u12g4\"]", 1, 7, "“g”", "four hexadecimal digits" },
    { "[\"a\\ud800\"]", 1, 4, "one half of a pair of “\\u” escapes", "both halves" },
    { "[\"a\\ud800\\n\"]", 1, 4, "one half of a pair of “\\u” escapes", "both halves" },
    { "[\"a\\ud800\\u0041\"]", 1, 4, "one half of a pair of “\\u” escapes", "both halves" },
    { "[\"a\\udc00\\ud800\"]", 1, 4, "one half of a pair of “\\u” escapes", "both halves" },
    { "[\"\\ud83d\\u12\"]", 1, 13, "“\"”", "four hexadecimal digits" },
  };

  HOLD_FAULTS (faults);
}

static void
test_numbers (void)
{
  static const Fault faults[] = {
    { "[-]", 1, 3, "“]”", "a digit" },
    { "[- 1]", 1, 3, "the character U+0020", "a digit" },
    { "[+1]", 1, 2, "“+”", "a value" },
    { "[.5]", 1, 2, "“.”", "a value" },
    { "[1.]", 1, 4, "“]”", "a digit" },
    { "[1.e5]", 1, 4, "“e”", "a digit" },
    { "[1e]", 1, 4, "“]”", "a digit" },
    { "[1e+-5]", 1, 5, "“-”", "a digit" },
    { "[01]", 1, 3, "“1”", "“,” or “]”" },
    { "[0x10]", 1, 3, "“x”", "“,” or “]”" },
    { "[1_000]", 1, 3, "“_”", "“,” or “]”" },
    { "[-Infinity]", 1, 3, "“I”", "a digit" },
  };

  HOLD_FAULTS (faults);
}

/* Lines end as they do in an editor, and a column is a character, whatever its width in bytes. */
static void
test_places (void)
{
  static const Fault faults[] = {
    { "\n\n  x", 3, 3, "“x”", "a value" },
    { "[\n\t\tx]", 2, 3, "“x”", "a value" },
    { "[\r\n x]", 2, 2, "“x”", "a value" },
    { "[\r\n\r\n x]", 3, 2, "“x”", "a value" },
    { "[\r x]", 2, 2, "“x”", "a value" },
    { "[\n\r x]", 3, 2, "“x”", "a value" },
    { "[\"é\", x]", 1, 7, "“x”", "a value" },
    { "[\"متحف\", x]", 1, 10, "“x”", "a value" },
    { "[\"🚢🚢\", x]", 1, 8, "“x”", "a value" },
    { "[\"é\",\n\"é\"x]", 2, 4, "“x”", "“,” or “]”" },
    { "[é]", 1, 2, "“é”", "a value" },
    { "[🚢]", 1, 2, "“🚢”", "a value" },
    { "[\302\2401]", 1, 2, "the character U+00A0", "a value" },
    { "[]\342\200\250", 1, 3, "the character U+2028", "the end of the file" },
    { "[\342\200\256]", 1, 2, "the character U+202E", "a value" },
    { "\xef\xbb\xbf[x]", 1, 2, "“x”", "a value" },
    { "\xef\xbb\xbf\xef\xbb\xbf[]", 1, 1, "the character U+FEFF", "a value" },
  };

  HOLD_FAULTS (faults);
}

static void
test_encoding (void)
{
  static const Fault faults[] = {
    { "[\n\"\xff\"]", 2, 2, "a byte that is not UTF-8", "text in UTF-8" },
    { "[\"é\xe9\"]", 1, 4, "a byte that is not UTF-8", "text in UTF-8" },
    { "[\"\xc0\xaf\"]", 1, 3, "a byte that is not UTF-8", "text in UTF-8" },
    { "[\"\xed\xa0\x80\"]", 1, 3, "a byte that is not UTF-8", "text in UTF-8" },
    { "[\"\xf4\x90\x80\x80\"]", 1, 3, "a byte that is not UTF-8", "text in UTF-8" },
    { "[\"\xe2\x82", 1, 3, "a byte that is not UTF-8", "text in UTF-8" },
  };
  static const char nul[] = "{\n\0}", nul_in_string[] = "[\"a\0b\"]", only_nul[] = "\0";

  HOLD_FAULTS (faults);
  hold_fault (nul, sizeof nul - 1, 2, 1, "the character U+0000", "text in UTF-8");
  hold_fault (nul_in_string, sizeof nul_in_string - 1, 1, 4, "the character U+0000",
              "text in UTF-8");
  hold_fault (only_nul, 1, 1, 1, "the character U+0000", "text in UTF-8");
}

/* There is no place to point at. */
static void
test_empty (void)
{
  static const Fault faults[] = {
    { "", 0, 0, "an empty file", "text in JSON" },
    { " \n\t\r\n", 0, 0, "an empty file", "text in JSON" },
    { "\xef\xbb\xbf", 0, 0, "an empty file", "text in JSON" },
    { "\xef\xbb\xbf \n", 0, 0, "an empty file", "text in JSON" },
  };

  HOLD_FAULTS (faults);
}

static char *
nest (guint       depth,
      const char *open,
      const char *close)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < depth; i++)
    g_string_append (text, open);
  g_string_append_c (text, '1');
  for (guint i = 0; i < depth; i++)
    g_string_append (text, close);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* Up to the limit a text is read, and its tree freed, whatever is within; beyond it is refused. */
static void
test_depth (void)
{
  static const char * const brackets[][2] = { { "[", "]" }, { "{'a':", "}" } };

  for (guint i = 0; i < G_N_ELEMENTS (brackets); i++)
    {
      const gsize step = strlen (brackets[i][0]);
      g_autofree char *most = nest (DOSSIER_JSON_MAX_DEPTH - 1, brackets[i][0], brackets[i][1]);
      g_autofree char *good =
        g_strdup_printf ("{" MODEL_TEST_HEAD ", 'options': [], 'x': %s }", most);
      g_autoptr (DossierDocument) document = model_test_read (good);
      const guint depths[] = { DOSSIER_JSON_MAX_DEPTH + 1, 2000000 };

      g_assert_nonnull (dossier_record_get_unknown (DOSSIER_RECORD (document)));
      for (guint d = 0; d < G_N_ELEMENTS (depths); d++)
        {
          g_autofree char *text = nest (depths[d], brackets[i][0], brackets[i][1]);

          g_strdelimit (text, "'", '"');
          hold_fault (text, strlen (text), 1, DOSSIER_JSON_MAX_DEPTH * step + 1,
                      "objects and lists too deep within each other", "fewer levels");
        }
    }
}

/* Brackets that are closed again are not deep. */
static void
test_breadth (void)
{
  g_autoptr (GString) text = g_string_new ("{" MODEL_TEST_HEAD ", 'options': [], 'x': [[]");
  g_autoptr (DossierDocument) document = NULL;

  for (guint i = 0; i < 2 * DOSSIER_JSON_MAX_DEPTH; i++)
    g_string_append (text, ", [{}]");
  g_string_append (text, "] }");
  document = model_test_read (text->str);
  g_assert_cmpuint (g_list_model_get_n_items (document->options), ==, 0);
}

static void
test_too_many_values (void)
{
  gsize size = 2 * (gsize) DOSSIER_JSON_MAX_VALUES + 1;
  g_autofree char *text = g_malloc (size);

  /* The list is a value too. */
  for (gsize i = 0; i < size; i++)
    text[i] = i % 2 == 0 ? ',' : '0';
  text[0] = '[';
  text[size - 1] = ']';
  hold_fault (text, size, 1, (guint) size - 1, "more values than this program takes on",
              "divide the dossier");
}

/* Wherever a good text breaks off, the place is its end. */
static void
test_cut_off (void)
{
  g_autoptr (GFile) file = model_test_fixture ("good/every-member.dossier.json");
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize size;
  guint line = 1, column = 1;

  g_file_load_contents (file, NULL, &text, &size, NULL, &error);
  g_assert_no_error (error);
  g_strchomp (text);
  size = strlen (text);
  g_assert_true (g_str_is_ascii (text));

  for (gsize length = 1; length < size; length++)
    {
      g_autoptr (DossierProblem) problem = dossier_json_check (text, length, NULL, NULL, NULL);

      column++;
      if (text[length - 1] == '\n')
        {
          line++;
          column = 1;
        }
      g_assert_nonnull (problem);
      /* "tru" and the like are told where they begin. */
      if (!g_str_equal (problem->found, "the end of the file"))
        {
          g_assert_true (strchr ("“t”“f”", problem->found[strlen ("“")]) != NULL);
          g_assert_cmpuint (problem->column, <, column);
          continue;
        }
      g_assert_cmpuint (problem->line, ==, line);
      g_assert_cmpuint (problem->column, ==, column);
    }
  g_assert_null (dossier_json_check (text, size, NULL, NULL, NULL));
}

/* Any byte may be any other: there is a dossier, or there are problems with a place, never both,
 * and json-glib finds nothing to add. */
static void
test_altered (void)
{
  static const char * const names[] = {
    "good/minimal.dossier.json", "good/escapes-and-white-space.dossier.json",
  };
  static const char others[] = { '"', '\\', '{', ']', ',', ':', '0', '-', ' ', '\n', '\0', '\x80' };
  guint n_read = 0, n_refused = 0;

  for (guint f = 0; f < G_N_ELEMENTS (names); f++)
    {
      g_autoptr (GFile) file = model_test_fixture (names[f]);
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;
      gsize size;

      g_file_load_contents (file, NULL, &text, &size, NULL, &error);
      g_assert_no_error (error);
      for (gsize i = 0; i < size; i++)
        for (guint o = 0; o < G_N_ELEMENTS (others); o++)
          {
            char own = text[i];
            g_autoptr (GBytes) bytes = NULL;
            g_autoptr (GPtrArray) problems = model_test_problems ();
            g_autoptr (DossierDocument) document = NULL;
            g_autoptr (GError) fault = NULL;

            text[i] = others[o];
            bytes = g_bytes_new (text, size);
            text[i] = own;
            document = dossier_reader_read_bytes (bytes, "altered", problems, &fault);
            g_assert_true ((document == NULL) == (fault != NULL));
            g_assert_true ((document == NULL) == (problems->len > 0));
            if (g_error_matches (fault, DOSSIER_READER_ERROR, DOSSIER_READER_ERROR_SYNTAX))
              {
                const DossierProblem *problem = g_ptr_array_index (problems, 0);

                g_assert_cmpuint (problem->line, >, 0);
                g_assert_cmpuint (problem->column, >, 0);
              }
            if (document == NULL)
              n_refused++;
            else
              n_read++;
          }
    }
  g_assert_cmpuint (n_read, >, 100);
  g_assert_cmpuint (n_refused, >, 1000);
}

/* What JSON allows is not held against a file. */
static void
test_allowed (void)
{
  static const char * const values[] = {
    "-0", "0.5", "1e5", "1E+05", "-1.5e-3", "9223372036854775807", "-9223372036854775807",
    "1.7e308", "1e-999", "0.000000000000000000000000000000123456789012345678901234567890",
    "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDEA2\"", "\"\\ud83d\\ude00\"", "\"\x7f\"",
    "\"\342\200\250\"", "\"\xef\xbf\xbf\"", "\"\"", "[]", "{}", "[ ]", "{ }",
    "true", "false", "null", "{\"\":\"\"}", "[[],{},\"\",0]",
    "[{\"a\":{\"a\":[{\"a\":1}]}},{\"a\":1,\"A\":2,\"\\u00e4\":3,\"a\\u0308\":4}]",
    "\r\n\t 1 \r\n\t ",
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *text = g_strdup_printf (
        "\xef\xbb\xbf{ \"format\": \"dossier\", \"version\": \"1.0\", \"id\": \"x:y\","
        " \"title\": \"T\", \"options\": [], \"x\": %s }\n", values[i]);
      g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
      g_autoptr (GPtrArray) problems = model_test_problems ();
      g_autoptr (GError) error = NULL;
      g_autoptr (DossierDocument) document =
        dossier_reader_read_bytes (bytes, values[i], problems, &error);

      g_assert_no_error (error);
      g_assert_nonnull (dossier_record_get_unknown (DOSSIER_RECORD (document)));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader-syntax/grammar", test_grammar);
  g_test_add_func ("/reader-syntax/strings", test_strings);
  g_test_add_func ("/reader-syntax/numbers", test_numbers);
  g_test_add_func ("/reader-syntax/places", test_places);
  g_test_add_func ("/reader-syntax/encoding", test_encoding);
  g_test_add_func ("/reader-syntax/empty", test_empty);
  g_test_add_func ("/reader-syntax/depth", test_depth);
  g_test_add_func ("/reader-syntax/breadth", test_breadth);
  g_test_add_func ("/reader-syntax/too-many-values", test_too_many_values);
  g_test_add_func ("/reader-syntax/cut-off", test_cut_off);
  g_test_add_func ("/reader-syntax/altered", test_altered);
  g_test_add_func ("/reader-syntax/allowed", test_allowed);

  return g_test_run ();
}
