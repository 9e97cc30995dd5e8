/* test-anchoring.c: finds words again when their text has changed
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "text/dossier-anchoring.h"

#include <string.h>

/* Fields from "path=text|path=text". */
static GPtrArray *
make_fields (const char *text)
{
  GPtrArray *fields =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_field_text_free);
  g_auto (GStrv) lines = g_strsplit (text, "|", -1);

  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) parts = g_strsplit (lines[i], "=", 2);

      g_ptr_array_add (fields, dossier_field_text_new (parts[0], parts[1], NULL, NULL));
    }

  return fields;
}

/* The words between brackets in the old fields, which are taken out there. */
static DossierQuote *
take_quote (GPtrArray   *fields,
            const char **path)
{
  for (guint i = 0; i < fields->len; i++)
    {
      DossierFieldText *field = fields->pdata[i];
      g_auto (GStrv) parts = g_strsplit_set (field->text, "[]", -1);
      int start;

      if (g_strv_length (parts) != 3)
        continue;
      g_free (field->text);
      field->text = g_strconcat (parts[0], parts[1], parts[2], NULL);
      start = (int) g_utf8_strlen (parts[0], -1);
      *path = field->path;
      return dossier_quote_new (field->text, start,
                                start + (int) g_utf8_strlen (parts[1], -1));
    }
  g_assert_not_reached ();
}

static char *
show (const DossierAnchorResult *result,
      GPtrArray                 *fields)
{
  g_autofree char *outcome = g_enum_to_string (DOSSIER_TYPE_ANCHOR, (int) result->outcome);
  GString *shown = g_string_new (strrchr (outcome, '_') + 1);

  for (guint i = 0; i < result->places->len; i++)
    {
      const DossierAnchorPlace *place = &g_array_index (result->places, DossierAnchorPlace, i);
      const DossierFieldText *field = fields->pdata[place->field];
      g_autofree char *words = g_utf8_substring (field->text, place->start, place->end);

      g_string_append_printf (shown, " %s:%d=%s", field->path, place->start, words);
    }

  return g_string_free_and_steal (shown);
}

static void
check (const char *before,
       const char *after,
       const char *with_old,
       const char *without_old)
{
  g_autoptr (GPtrArray) old_fields = make_fields (before), new_fields = make_fields (after);
  const char *path;
  g_autoptr (DossierQuote) quote = take_quote (old_fields, &path);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (DossierAnchoring) anchoring = NULL;
      g_autoptr (DossierAnchorResult) result = NULL;
      g_autofree char *shown = NULL;

      anchoring = dossier_anchoring_new (i == 0 ? old_fields : NULL, new_fields);
      result = dossier_anchoring_find (anchoring, path, quote);
      shown = show (result, new_fields);
      g_assert_cmpstr (shown, ==, i == 0 ? with_old : without_old);
    }
}

static void
test_in_place (void)
{
  /* Nothing changed. */
  check ("/a=The board [meets in March] in the hall", "/a=The board meets in March in the hall",
         "PLACE /a:10=meets in March", "PLACE /a:10=meets in March");
  /* A sentence before. */
  check ("/a=The board [meets in March] in the hall",
         "/a=All are welcome. The board meets in March in the hall",
         "PLACE /a:27=meets in March", "PLACE /a:27=meets in March");
  /* Accents in another form, and other white space; that around the words is kept. */
  check ("/a=Le syndicat[ a décidé à Évry ]de réparer",
         "/a=Le syndicat  a de\u0301cide\u0301\na\u0300 E\u0301vry\u00a0de réparer",
         "PLACE /a:11=  a de\u0301cide\u0301\na\u0300 E\u0301vry\u00a0",
         "PLACE /a:11=  a de\u0301cide\u0301\na\u0300 E\u0301vry\u00a0");
  /* All of a short text. */
  check ("/a=[Two years]|/b=Open", "/a=Two years|/b=Closed",
         "PLACE /a:0=Two years", "PLACE /a:0=Two years");
}

static void
test_moved (void)
{
  check ("/a=The board [meets in March] in the hall behind the mill|/b=Open",
         "/b=Open|/c=The board meets in March in the hall behind the mill",
         "MOVED /c:10=meets in March", "MOVED /c:10=meets in March");
  /* Within its text. */
  check ("/a=The board [meets in March] in the hall. "
         "Copies of the plans are free for all students.",
         "/a=Copies of the plans are free for all students. The board meets in March in the hall.",
         "MOVED /a:57=meets in March", "PLACE /a:57=meets in March");
  /* An entry that is known by its number alone. */
  check ("/c/0=If the [roof holds]", "/c/0=If it rains|/c/1=If the roof holds",
         "MOVED /c/1:7=roof holds", "LOST");
}

static void
test_reworded (void)
{
  check ("/a=The board [meets in March] in the hall behind the mill.",
         "/a=The board meets in October in the hall behind the mill.",
         "REWORDED /a:10=meets in October", "REWORDED /a:10=meets in October");
  /* Nothing of the words is left, but their sentence is. */
  check ("/a=The board meets in [March] in the hall behind the mill.",
         "/a=The board meets in autumn in the hall behind the mill.",
         "REWORDED /a:19=autumn", "REWORDED /a:19=autumn");
}

static void
test_ambiguous (void)
{
  /* Without the old text, two equal sentences cannot be told apart. */
  check ("/a=Open on [Monday] from nine until twelve, and from two until five.",
         "/a=Open on Monday from nine until twelve, and from two until five.|"
         "/b=Open on Monday from nine until twelve, and from two until five.",
         "PLACE /a:8=Monday", "PLACE /a:8=Monday");
  check ("/a=In the second quarter of the year tickets bought [on the bus] cost more than those "
         "from the machine.",
         "/a=In the second quarter of the year tickets bought on the bus cost more than those "
         "from the machine. In the second quarter of the year tickets bought on the bus cost more "
         "than those from the machine.",
         "PLACE /a:49=on the bus", "AMBIGUOUS /a:49=on the bus /a:148=on the bus");
}

static void
test_lost (void)
{
  check ("/a=The board meets [in March] in the hall. Copies are free.", "/a=Copies are free.",
         "LOST", "LOST");
  /* The same words, in another sentence. */
  check ("/a=The board meets [in March] in the hall. Copies are free.|/b=Open",
         "/a=Copies are free.|/b=The pool was closed in March because of the frost",
         "LOST", "LOST");
  /* A translation. */
  check ("/a=The board [meets in March] in the hall", "/a=يجتمع المجلس في آذار في القاعة",
         "LOST", "LOST");
  /* Another sentence in the same place. */
  check ("/a=Copies are free. [The board meets in March.] The pool is open.",
         "/a=Copies are free. Nobody pays for parking. The pool is open.", "LOST", "LOST");
  /* No words. */
  check ("/a=The board[ ]meets", "/a=A board meets", "LOST", "LOST");
}

static void
test_whole_field (void)
{
  g_autoptr (GPtrArray) old_fields = make_fields ("/c/0=If it rains|/c/1=If the roof holds|/d=x");
  g_autoptr (GPtrArray) new_fields = make_fields ("/c/0=If the roof holds|/c/1=If it pours");
  g_autoptr (DossierAnchoring) with = dossier_anchoring_new (old_fields, new_fields);
  g_autoptr (DossierAnchoring) without = dossier_anchoring_new (NULL, new_fields);
  static const struct
  {
    const char *path;
    const char *with;
    const char *without;
  } cases[] = {
    { "/c/1", "MOVED /c/0:0=If the roof holds", "PLACE /c/1:0=If it pours" },
    { "/d", "LOST", "LOST" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierAnchorResult) one = dossier_anchoring_find (with, cases[i].path, NULL);
      g_autoptr (DossierAnchorResult) other = dossier_anchoring_find (without, cases[i].path, NULL);
      g_autofree char *shown = show (one, new_fields), *other_shown = show (other, new_fields);

      g_assert_cmpstr (shown, ==, cases[i].with);
      g_assert_cmpstr (other_shown, ==, cases[i].without);
    }
}

/* A quote that was made elsewhere may have no place, no surroundings, or a place that is not so. */
static void
test_foreign_quotes (void)
{
  g_autoptr (GPtrArray) fields = make_fields ("/a=The board meets in March in the hall|/b=");
  g_autoptr (DossierAnchoring) anchoring = dossier_anchoring_new (fields, fields);
  static const struct
  {
    const char *exact;
    const char *prefix;
    const char *suffix;
    int         start;
    int         end;
    const char *shown;
  } cases[] = {
    { "in March", "board meets ", " in the", -1, -1, "PLACE /a:16=in March" },
    { "in March", "board meets ", " in the", 1000, 2000, "PLACE /a:16=in March" },
    { "in March", "board meets ", " in the", 2, 1, "PLACE /a:16=in March" },
    { "in April", NULL, NULL, 16, 24, "LOST" },
    { "", NULL, NULL, 0, 0, "PLACE /a:0=" },
    { "a text that is longer than all that there is in any of the fields of this version", NULL,
      NULL, -1, -1, "LOST" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierQuote) quote = NULL;
      g_autoptr (DossierAnchorResult) result = NULL;
      g_autofree char *shown = NULL;

      quote = dossier_quote_new_from_parts (cases[i].exact, cases[i].prefix, cases[i].suffix,
                                            cases[i].start, cases[i].end);
      result = dossier_anchoring_find (anchoring, "/a", quote);
      shown = show (result, fields);
      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/anchoring/in-place", test_in_place);
  g_test_add_func ("/anchoring/moved", test_moved);
  g_test_add_func ("/anchoring/reworded", test_reworded);
  g_test_add_func ("/anchoring/ambiguous", test_ambiguous);
  g_test_add_func ("/anchoring/lost", test_lost);
  g_test_add_func ("/anchoring/whole-field", test_whole_field);
  g_test_add_func ("/anchoring/foreign-quotes", test_foreign_quotes);

  return g_test_run ();
}
