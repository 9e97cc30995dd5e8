/* dossier-remarks.c: what is sound in a dossier, but hardly meant
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/dossier-remarks.h"

#include "model/dossier-problem.h"
#include "model/dossier-reading.h"
#include "text/dossier-bidi.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* In bytes; a longer name is none of the format's with a slip in it. */
#define LONGEST_NAME 40

/* The number of letters to put in, leave out, change or swap with the next that make @other of
 * @name, upper and lower case being the same: the distance of Damerau and Levenshtein in which no
 * piece is changed twice. */
static guint
distance_of (const char *name,
             const char *other)
{
  guint rows[3][LONGEST_NAME + 1];
  guint *before = rows[0], *last = rows[1], *row = rows[2];
  guint n = (guint) strlen (name), m = (guint) strlen (other);

  g_return_val_if_fail (m <= LONGEST_NAME, G_MAXUINT);

  for (guint j = 0; j <= m; j++)
    last[j] = j;
  for (guint i = 1; i <= n; i++)
    {
      guint *next = before;

      row[0] = i;
      for (guint j = 1; j <= m; j++)
        {
          char a = g_ascii_tolower (name[i - 1]), b = g_ascii_tolower (other[j - 1]);

          row[j] = MIN (MIN (last[j], row[j - 1]) + 1, last[j - 1] + (a != b));
          if (i > 1 && j > 1 && a == g_ascii_tolower (other[j - 2]) &&
              b == g_ascii_tolower (name[i - 2]))
            row[j] = MIN (row[j], before[j - 2] + 1);
        }
      before = last;
      last = row;
      row = next;
    }

  return last[m];
}

/* The member of the format that @name may be meant for. */
static const char *
find_like (DossierRecordClass *klass,
           const char         *name)
{
  const char *like = NULL;
  guint most = strlen (name) <= 4 ? 1 : 2;

  if (strlen (name) > LONGEST_NAME || g_str_has_prefix (name, "x-"))
    return NULL;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      guint distance = distance_of (name, klass->fields[i].member);

      if (distance > most)
        continue;
      like = klass->fields[i].member;
      if (distance == 0)
        break;
      most = distance - 1;
    }

  return like;
}

static void
look_at_names (DossierReading *reading,
               DossierRecord  *record)
{
  JsonObject *unknown = dossier_record_get_unknown (record);
  JsonObjectIter iter;
  const char *name;

  if (unknown == NULL)
    return;

  json_object_iter_init_ordered (&iter, unknown);
  while (json_object_iter_next_ordered (&iter, &name, NULL))
    {
      const char *like = find_like (DOSSIER_RECORD_GET_CLASS (record), name);

      if (like != NULL)
        {
          gsize here = dossier_reading_enter (reading, name);
          g_autofree char *quoted = dossier_problem_quote (name);
          g_autofree char *quoted_like = dossier_problem_quote (like);
          /* Translators: the name of a member, in quotation marks */
          g_autofree char *found = g_strdup_printf (_("%s, a member that the format does not know"),
                                                    quoted);

          dossier_reading_report (reading, found, quoted_like);
          dossier_reading_leave (reading, here);
        }
    }
}

/* Remarks on what would not be seen in a text at the place at hand. */
static void
look_at_string (DossierReading *reading,
                const char     *string)
{
  g_autofree char *names = dossier_bidi_describe (string);
  g_autofree char *marked = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;
  g_autoptr (GString) seen = NULL;

  if (names == NULL)
    return;

  marked = dossier_bidi_mark (string);
  seen = g_string_new (marked);
  g_string_replace (seen, DOSSIER_BIDI_MARK, "", 0);
  /* Translators: followed by the numbers that Unicode gives characters, like “U+202E U+200B” */
  found = g_strdup_printf (_("characters that are not seen, %s"), names);
  expected = dossier_problem_quote (seen->str);
  dossier_reading_report (reading, found, expected);
}

static void
look_at_texts (DossierReading *reading,
               DossierRecord  *record)
{
  DossierRecordClass *klass = DOSSIER_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const DossierField *field = &klass->fields[i];
      gpointer *location = dossier_record_get_location (record, field);
      gsize here;

      if ((field->kind != DOSSIER_FIELD_TEXT && field->kind != DOSSIER_FIELD_STRING &&
           field->kind != DOSSIER_FIELD_STRINGS) || *location == NULL)
        continue;

      here = dossier_reading_enter (reading, field->member);
      if (field->kind == DOSSIER_FIELD_STRING)
        look_at_string (reading, *location);
      else if (field->kind == DOSSIER_FIELD_STRINGS)
        for (guint j = 0; ((GStrv) *location)[j] != NULL; j++)
          {
            gsize list = dossier_reading_enter_element (reading, j);

            look_at_string (reading, ((GStrv) *location)[j]);
            dossier_reading_leave (reading, list);
          }
      else
        for (guint j = 0; j < dossier_text_get_n (*location); j++)
          {
            const char *language, *string = dossier_text_get_variant (*location, j, &language);
            gsize map = language == NULL ? here : dossier_reading_enter (reading, language);

            look_at_string (reading, string);
            if (language != NULL)
              dossier_reading_leave (reading, map);
          }
      dossier_reading_leave (reading, here);
    }
}

static void
walk (DossierReading *reading,
      DossierRecord  *record,
      void            (*look) (DossierReading *, DossierRecord *))
{
  DossierRecordClass *klass = DOSSIER_RECORD_GET_CLASS (record);

  look (reading, record);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const DossierField *field = &klass->fields[i];
      gpointer *location = dossier_record_get_location (record, field);
      gsize here;

      if (field->kind != DOSSIER_FIELD_RECORD && field->kind != DOSSIER_FIELD_LIST)
        continue;
      if (*location == NULL)
        continue;

      here = dossier_reading_enter (reading, field->member);
      if (field->kind == DOSSIER_FIELD_RECORD)
        walk (reading, *location, look);
      else
        for (guint j = 0; j < g_list_model_get_n_items (*location); j++)
          {
            gsize list = dossier_reading_enter_element (reading, j);
            g_autoptr (DossierRecord) item = g_list_model_get_item (*location, j);

            walk (reading, item, look);
            dossier_reading_leave (reading, list);
          }
      dossier_reading_leave (reading, here);
    }
}

/**
 * dossier_remarks_add_misspelt_members:
 * @document: a dossier
 * @remarks: (element-type DossierProblem): where to add them
 *
 * Adds a remark for each member that the format does not know, but whose name is like one that it
 * does.  Names that begin with “x-” are the author's own.
 */
void
dossier_remarks_add_misspelt_members (DossierDocument *document,
                                      GPtrArray       *remarks)
{
  g_autoptr (GString) pointer = g_string_new (NULL);
  DossierReading reading = { NULL, pointer, remarks };

  g_return_if_fail (DOSSIER_IS_DOCUMENT (document));

  walk (&reading, DOSSIER_RECORD (document), look_at_names);
}

/**
 * dossier_remarks_add_hidden_characters:
 * @document: a dossier
 * @remarks: (element-type DossierProblem): where to add them
 *
 * Adds a remark for each text in which dossier_bidi_mark() marks something.
 */
void
dossier_remarks_add_hidden_characters (DossierDocument *document,
                                       GPtrArray       *remarks)
{
  g_autoptr (GString) pointer = g_string_new (NULL);
  DossierReading reading = { NULL, pointer, remarks };

  g_return_if_fail (DOSSIER_IS_DOCUMENT (document));

  walk (&reading, DOSSIER_RECORD (document), look_at_texts);
}

/**
 * dossier_remarks_new:
 * @document: a dossier
 *
 * Looks for what the format allows, but an author has hardly meant.  The time is proportional to
 * the size of the dossier.
 *
 * Returns: (transfer full) (element-type DossierProblem): the remarks, at most
 *   %DOSSIER_READER_MAX_PROBLEMS; what is “expected” is what may be meant
 */
GPtrArray *
dossier_remarks_new (DossierDocument *document)
{
  GPtrArray *remarks = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free);

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document), remarks);

  dossier_remarks_add_misspelt_members (document, remarks);
  dossier_remarks_add_odd_relations (document, remarks);
  dossier_remarks_add_odd_history (document, remarks);
  dossier_remarks_add_hidden_characters (document, remarks);

  return remarks;
}
