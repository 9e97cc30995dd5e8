/* dossier-differences-json.c: what has changed in a dossier, as JSON
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/dossier-differences-json.h"

#include "exchange/dossier-json-members.h"
#include "text/dossier-word-diff.h"

static void
add_document (JsonBuilder     *builder,
              const char      *member,
              DossierDocument *document)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_object (builder);
  dossier_json_add_string (builder, "id", document->id);
  dossier_json_add_string (builder, "title", dossier_text_get_verbatim (document->title));
  json_builder_end_object (builder);
}

static void
add_side (JsonBuilder                 *builder,
          const char                  *member,
          const DossierDifferenceSide *side)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_object (builder);
  dossier_json_add_string (builder, "option", side->option == NULL ? NULL : side->option->id);
  dossier_json_add_string (builder, "pointer", side->pointer);
  dossier_json_add_term (builder, "state", DOSSIER_TYPE_DIFFERENCE_STATE, side->state);
  dossier_json_add_string (builder, "text", side->text);
  json_builder_end_object (builder);
}

static const char *
get_piece_kind (DossierWordDiffKind kind)
{
  switch (kind)
    {
    case DOSSIER_WORD_DIFF_REMOVED:
      return "removed";
    case DOSSIER_WORD_DIFF_ADDED:
      return "added";
    case DOSSIER_WORD_DIFF_KEPT:
    default:
      return "kept";
    }
}

static void
add_pieces (JsonBuilder       *builder,
            DossierDifference *difference)
{
  g_auto (GStrv) words = dossier_word_diff_words (difference->pieces, difference->before.text,
                                                  difference->after.text);

  json_builder_set_member_name (builder, "pieces");
  json_builder_begin_array (builder);
  for (guint i = 0; i < difference->pieces->len; i++)
    {
      const DossierWordDiffPiece *piece =
        &g_array_index (difference->pieces, DossierWordDiffPiece, i);

      json_builder_begin_object (builder);
      dossier_json_add_string (builder, "kind", get_piece_kind (piece->kind));
      dossier_json_add_string (builder, "text", words[i]);
      dossier_json_add_number (builder, "old_start", piece->old_start);
      dossier_json_add_number (builder, "old_length", piece->old_length);
      dossier_json_add_number (builder, "new_start", piece->new_start);
      dossier_json_add_number (builder, "new_length", piece->new_length);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_difference (JsonBuilder       *builder,
                DossierDifference *difference)
{
  json_builder_begin_object (builder);
  dossier_json_add_term (builder, "kind", DOSSIER_TYPE_DIFFERENCE_KIND, difference->kind);
  json_builder_set_member_name (builder, "path");
  json_builder_begin_array (builder);
  for (guint i = 0; difference->path[i] != NULL; i++)
    json_builder_add_string_value (builder, difference->path[i]);
  json_builder_end_array (builder);
  add_side (builder, "old", &difference->before);
  add_side (builder, "new", &difference->after);
  if (difference->pieces != NULL)
    add_pieces (builder, difference);
  json_builder_end_object (builder);
}

/**
 * dossier_differences_to_json:
 * @differences: the differences of two versions of a dossier
 *
 * Writes differences as a JSON object with the members "old", "new" and "differences", which
 * docs/differences.md describes.  Names of members and terms are never translated; texts and paths
 * are in the user's language.
 *
 * Returns: (transfer full): the text, indented, with a newline at its end
 */
char *
dossier_differences_to_json (DossierDifferences *differences)
{
  g_autoptr (JsonBuilder) builder = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;
  GListModel *list;

  g_return_val_if_fail (DOSSIER_IS_DIFFERENCES (differences), NULL);

  builder = json_builder_new ();
  list = dossier_differences_get_list (differences);
  json_builder_begin_object (builder);
  add_document (builder, "old", dossier_differences_get_old (differences));
  add_document (builder, "new", dossier_differences_get_new (differences));
  json_builder_set_member_name (builder, "differences");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (DossierDifference) difference = g_list_model_get_item (list, i);

      add_difference (builder, difference);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);

  return g_strconcat (text, "\n", NULL);
}
