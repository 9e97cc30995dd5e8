/* fuzz-anchoring.c: a quote, the fields it is from, and the fields it is looked for in
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The input is two bytes each for where the quote begins and how long it is, then the old fields
 * and after a byte 0xff the new ones.  Fields are cut at bytes 0xfe.
 */

#include "fuzz.h"

#include "text/dossier-anchoring.h"

#include <string.h>

#define BETWEEN_PARTS '\xff'
#define BETWEEN_FIELDS "\xfe"
#define N_NUMBERS 4

static GPtrArray *
make_fields (const char *text)
{
  GPtrArray *fields = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_field_text_free);
  g_auto (GStrv) texts = g_strsplit (text, BETWEEN_FIELDS, 8);

  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_autofree char *path = g_strdup_printf ("/list/%u", i);
      g_autofree char *valid = g_utf8_make_valid (texts[i], -1);

      g_ptr_array_add (fields, dossier_field_text_new (path, valid, NULL, NULL));
    }

  return fields;
}

/* Holds a place to be one in the fields. */
static void
assert_place (GPtrArray                *fields,
              const DossierAnchorPlace *place)
{
  const DossierFieldText *field;

  g_assert_cmpuint (place->field, <, fields->len);
  field = fields->pdata[place->field];
  g_assert_cmpint (place->start, >=, 0);
  g_assert_cmpint (place->start, <=, place->end);
  g_assert_cmpint (place->end, <=, g_utf8_strlen (field->text, -1));
}

static void
find (GPtrArray          *old_fields,
      GPtrArray          *new_fields,
      const DossierQuote *quote,
      gboolean            unchanged)
{
  g_autoptr (DossierAnchoring) anchoring = dossier_anchoring_new (old_fields, new_fields);
  g_autoptr (DossierAnchorResult) result = NULL;

  result = dossier_anchoring_find (anchoring, "/list/0", quote);
  for (guint i = 0; i < result->places->len; i++)
    assert_place (new_fields, &g_array_index (result->places, DossierAnchorPlace, i));

  if (result->outcome == DOSSIER_ANCHOR_LOST)
    g_assert_cmpuint (result->places->len, ==, 0);
  else if (result->outcome != DOSSIER_ANCHOR_AMBIGUOUS)
    g_assert_cmpuint (result->places->len, ==, 1);

  if (unchanged)
    {
      const DossierAnchorPlace *place = &g_array_index (result->places, DossierAnchorPlace, 0);

      g_assert_cmpint (result->outcome, ==, DOSSIER_ANCHOR_IN_PLACE);
      g_assert_cmpint (place->start, ==, quote->start);
      g_assert_cmpint (place->end, ==, quote->end);
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  const guint8 *middle = size > N_NUMBERS
                         ? memchr (data + N_NUMBERS, BETWEEN_PARTS, size - N_NUMBERS) : NULL;
  g_autofree char *old_text = NULL, *new_text = NULL;
  g_autoptr (GPtrArray) old_fields = NULL, new_fields = NULL;
  g_autoptr (DossierQuote) quote = NULL;
  const DossierFieldText *field;
  int length, start, end;

  if (middle == NULL)
    return 0;
  old_text = g_strndup ((const char *) data + N_NUMBERS, (gsize) (middle - data) - N_NUMBERS);
  new_text = g_strndup ((const char *) middle + 1, size - (gsize) (middle - data) - 1);
  old_fields = make_fields (old_text);
  new_fields = make_fields (new_text);
  if (old_fields->len == 0 || new_fields->len == 0)
    return 0;

  field = old_fields->pdata[0];
  length = (int) g_utf8_strlen (field->text, -1);
  start = (data[0] << 8 | data[1]) % (length + 1);
  end = start + (data[2] << 8 | data[3]) % (length - start + 1);
  quote = dossier_quote_new (field->text, start, end);
  find (old_fields, new_fields, quote, FALSE);
  find (NULL, new_fields, quote, FALSE);
  find (old_fields, old_fields, quote, TRUE);

  return 0;
}
