/* fuzz.c: what the fuzz targets share
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

#include "model/dossier-json-check.h"
#include "model/dossier-reader.h"
#include "model/dossier-validation.h"

#include <string.h>

/* A warning of GLib or our own is a finding. */
int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);

  return 0;
}

static void
assert_text (const char *text)
{
  g_assert_nonnull (text);
  g_assert_true (g_utf8_validate (text, -1, NULL));
}

/* Holds a problem to say where, what and what else. */
void
fuzz_assert_problem (const DossierProblem *problem)
{
  g_autofree char *place = dossier_problem_format_place (problem);

  assert_text (problem->pointer);
  g_assert_true (problem->pointer[0] == '\0' || problem->pointer[0] == '/');
  assert_text (problem->found);
  assert_text (problem->expected);
  assert_text (place);
  g_assert_true ((problem->line == 0) == (problem->column == 0));
}

static void
walk_text (const DossierText *text)
{
  assert_text (dossier_text_get (text));
  assert_text (dossier_text_get_key (text));
  g_assert_cmpuint (dossier_text_get_n (text), >, 0);
  for (guint i = 0; i < dossier_text_get_n (text); i++)
    assert_text (dossier_text_get_variant (text, i, NULL));
}

static void
walk_date (const DossierDate *date)
{
  g_autofree char *iso = dossier_date_to_iso (date);
  g_autofree char *words = dossier_date_format (date);

  assert_text (words);
  g_assert_true ((iso != NULL) == dossier_date_is_known (date));
  if (iso == NULL)
    assert_text (dossier_date_get_stated (date));
  g_assert_cmpint (dossier_date_compare (date, date), ==, 0);
}

static void
walk_strings (DossierDocument    *document,
              const DossierField *field,
              GStrv               strings)
{
  for (; *strings != NULL; strings++)
    {
      assert_text (*strings);
      if (field->kind == DOSSIER_FIELD_REFERENCES)
        g_assert_nonnull (dossier_document_find (document, field->type (), *strings));
    }
}

static void
walk_record (DossierDocument *document,
             DossierRecord   *record)
{
  DossierRecordClass *klass = DOSSIER_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const DossierField *field = &klass->fields[i];
      gpointer location = dossier_record_get_location (record, field);
      g_autofree char *name = g_strdelimit (g_strdup (field->member), "_", '-');
      g_auto (GValue) value = G_VALUE_INIT;

      g_object_get_property (G_OBJECT (record), name, &value);
      if (field->kind == DOSSIER_FIELD_ENUM || field->kind == DOSSIER_FIELD_ANSWER ||
          field->kind == DOSSIER_FIELD_NUMBER)
        continue;

      /* All others are pointers. */
      g_assert_true (*(gpointer *) location != NULL || !field->required);
      if (*(gpointer *) location == NULL)
        continue;
      switch (field->kind)
        {
        case DOSSIER_FIELD_REFERENCE:
          g_assert_nonnull (dossier_document_find (document, field->type (), *(char **) location));
          break;
        case DOSSIER_FIELD_STRINGS:
        case DOSSIER_FIELD_REFERENCES:
          walk_strings (document, field, *(GStrv *) location);
          break;
        case DOSSIER_FIELD_TEXT:
          walk_text (*(DossierText **) location);
          break;
        case DOSSIER_FIELD_DATE:
          walk_date (*(DossierDate **) location);
          break;
        case DOSSIER_FIELD_RECORD:
          walk_record (document, *(DossierRecord **) location);
          break;
        case DOSSIER_FIELD_LIST:
          for (guint j = 0; j < g_list_model_get_n_items (*(GListModel **) location); j++)
            {
              g_autoptr (DossierRecord) item =
                g_list_model_get_item (*(GListModel **) location, j);

              walk_record (document, item);
            }
          break;
        case DOSSIER_FIELD_JSON:
          break;
        default:
          assert_text (*(char **) location);
        }
    }
}

/* Looks at all that a dossier holds. */
void
fuzz_walk (DossierDocument *document)
{
  walk_record (document, DOSSIER_RECORD (document));
}

/* Lists a dossier as if it was a large one: all of it can be shown, sound or not, and the verdict
 * is the same in the end. */
static void
fuzz_list (GBytes   *bytes,
           gboolean  sound)
{
  g_autoptr (DossierDocument) document =
    dossier_reader_list_bytes (bytes, "input", NULL, NULL);
  g_autoptr (GPtrArray) problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free);

  g_assert_true (document != NULL || !sound);
  if (document == NULL)
    return;

  fuzz_walk (document);
  g_assert_true (dossier_validation_run (document, "input", NULL, problems, NULL, NULL, NULL) ==
                 sound);
}

/* Reads a dossier, and holds the reader to its word: a dossier, or problems that say where. */
DossierDocument *
fuzz_read (const guint8 *data,
           gsize         size)
{
  /* A copy, so that reading beyond its end is seen. */
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GPtrArray) problems =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free);
  g_autoptr (GError) error = NULL;
  DossierDocument *document = dossier_reader_read_bytes (bytes, "input", problems, &error);

  g_assert_true ((document == NULL) == (error != NULL));
  g_assert_true ((document == NULL) == (problems->len > 0));
  for (guint i = 0; i < problems->len; i++)
    fuzz_assert_problem (g_ptr_array_index (problems, i));
  fuzz_list (bytes, document != NULL);
  if (error != NULL)
    assert_text (error->message);

  return document;
}

/* Holds what we have written to be JSON. */
void
fuzz_assert_json (const char *text)
{
  g_autoptr (DossierProblem) problem = dossier_json_check (text, strlen (text), NULL, NULL, NULL);

  if (problem != NULL)
    g_error ("line %u, column %u: %s, not %s", problem->line, problem->column, problem->found,
             problem->expected);
}
