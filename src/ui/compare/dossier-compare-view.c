/* dossier-compare-view.c: how the table of a comparison is shown
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-compare-view.h"

#include "model/dossier-term.h"

#include <json-glib/json-glib.h>

static GStrv
read_hidden (JsonReader *reader)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (json_reader_read_member (reader, "hidden") && json_reader_is_array (reader))
    for (int i = 0; i < json_reader_count_elements (reader); i++)
      {
        json_reader_read_element (reader, (guint) i);
        if (json_reader_get_string_value (reader) != NULL)
          g_strv_builder_add (builder, json_reader_get_string_value (reader));
        json_reader_end_element (reader);
      }
  json_reader_end_member (reader);

  return g_strv_builder_end (builder);
}

static gboolean
read_boolean (JsonReader *reader,
              const char *name)
{
  gboolean value = json_reader_read_member (reader, name) && json_reader_is_value (reader) &&
                   json_reader_get_boolean_value (reader);

  json_reader_end_member (reader);

  return value;
}

static DossierComparisonFilter
read_filter (JsonReader *reader)
{
  DossierComparisonFilter filter = DOSSIER_COMPARISON_FILTER_ALL;
  g_autoptr (GEnumClass) terms = g_type_class_ref (DOSSIER_TYPE_COMPARISON_FILTER);
  const char *nick = NULL;
  GEnumValue *value;

  if (json_reader_read_member (reader, "rows") && json_reader_is_value (reader))
    nick = json_reader_get_string_value (reader);
  value = nick == NULL ? NULL : g_enum_get_value_by_nick (terms, nick);
  if (value != NULL)
    filter = (DossierComparisonFilter) value->value;
  json_reader_end_member (reader);

  return filter;
}

/**
 * dossier_compare_view_read:
 * @self: (out caller-allocates): where to put what was read
 * @json: (nullable): what dossier_compare_view_to_json() gave
 *
 * What @json does not have is as in a new comparison.
 */
void
dossier_compare_view_read (DossierCompareView *self,
                           const char         *json)
{
  g_autoptr (JsonNode) root = json == NULL ? NULL : json_from_string (json, NULL);
  g_autoptr (JsonReader) reader = NULL;

  *self = (DossierCompareView) { 0 };
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      self->hidden = g_new0 (char *, 1);
      return;
    }

  reader = json_reader_new (root);
  self->hidden = read_hidden (reader);
  self->filter = read_filter (reader);
  self->transposed = read_boolean (reader, "transposed");
  self->plain = read_boolean (reader, "plain");
}

/**
 * dossier_compare_view_to_json:
 * @self: a view
 *
 * Returns: (transfer full): it, as a JSON object
 */
char *
dossier_compare_view_to_json (const DossierCompareView *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "hidden");
  json_builder_begin_array (builder);
  for (guint i = 0; self->hidden[i] != NULL; i++)
    json_builder_add_string_value (builder, self->hidden[i]);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "rows");
  json_builder_add_string_value (builder, dossier_term_get_nick (DOSSIER_TYPE_COMPARISON_FILTER,
                                                                 self->filter));
  json_builder_set_member_name (builder, "transposed");
  json_builder_add_boolean_value (builder, self->transposed);
  json_builder_set_member_name (builder, "plain");
  json_builder_add_boolean_value (builder, self->plain);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

/**
 * dossier_compare_view_clear:
 * @self: a view
 *
 * Frees what it holds.
 */
void
dossier_compare_view_clear (DossierCompareView *self)
{
  g_clear_pointer (&self->hidden, g_strfreev);
}
