/* dossier-option-writer.c: writes an option out as one continuous text
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-option-writer.h"

#include "analysis/dossier-as-of.h"
#include "analysis/dossier-comparison.h"
#include "analysis/dossier-fields.h"
#include "analysis/dossier-origin-words.h"
#include "analysis/dossier-provenance.h"
#include "analysis/dossier-timeline.h"
#include "text/dossier-bidi.h"

#include <glib/gi18n.h>

/* An option that is being written out. */
typedef struct
{
  DossierOptionText *text;
  DossierDocument   *document;
  DossierOption     *option;
  GHashTable        *numbers;  /* DossierClaim → its number in the text, from 1 */
  GPtrArray         *unstated; /* of const char *: the parts that the dossier says nothing about */
  GPtrArray         *fields;   /* of DossierFieldText; NULL in place of those that are written */
} Writer;

static void
append (Writer     *self,
        const char *text,
        const char *style,
        const char *emphasis)
{
  dossier_option_text_append (self->text, text, style, emphasis);
}

static void
end_line (Writer     *self,
          const char *style)
{
  append (self, "\n", style, NULL);
}

static void
append_line (Writer     *self,
             const char *text,
             const char *style)
{
  append (self, text, style, NULL);
  end_line (self, style);
}

/* Adds a text of the option so that notes can be on its words.  What was put together for the
 * reader is none of these and is added as it is. */
static void
append_field (Writer     *self,
              const char *text,
              const char *style)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      const DossierFieldText *field = g_ptr_array_index (self->fields, i);

      if (field != NULL && g_str_equal (field->text, text))
        {
          dossier_option_text_append_field (self->text, text, field->path, style);
          g_ptr_array_index (self->fields, i) = NULL;
          return;
        }
    }
  append (self, text, style, NULL);
}

static void
append_field_line (Writer     *self,
                   const char *text,
                   const char *style)
{
  append_field (self, text, style);
  end_line (self, style);
}

static void
append_link (Writer        *self,
             const char    *text,
             gpointer       target,
             const char    *style)
{
  dossier_option_text_append_link (self->text, text, target, style);
}

static void
append_heading (Writer     *self,
                const char *heading)
{
  append_line (self, heading, "heading");
}

/* Adds the marks, like " [1] [2]", of the claims that something rests on, and where they are
 * several how many origins they have. */
static void
append_claim_marks (Writer     *self,
                    GPtrArray  *claims,
                    const char *tag)
{
  for (guint i = 0; i < claims->len; i++)
    {
      DossierClaim *claim = g_ptr_array_index (claims, i);
      guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, claim));
      g_autofree char *mark = NULL;

      append (self, " ", tag, NULL);
      if (number > 0)
        mark = g_strdup_printf ("[%u]", number);
      else
        /* Translators: the mark of a claim that stands under another option */
        mark = g_strdup (_("[elsewhere]"));
      append_link (self, mark, claim, tag);
    }

  if (claims->len > 1)
    {
      g_autoptr (DossierOrigins) origins = dossier_origins_new (self->document, claims);
      g_autofree char *count = dossier_origins_count (origins);

      append (self, " · ", tag, NULL);
      append_link (self, count, origins, tag);
    }
}

static void
append_marks (Writer     *self,
              GStrv       ids,
              const char *tag)
{
  g_autoptr (GPtrArray) claims = g_ptr_array_new ();

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    g_ptr_array_add (claims, dossier_document_find_claim (self->document, ids[i]));
  append_claim_marks (self, claims, tag);
}

static guint
n_items (GListModel *list)
{
  return list == NULL ? 0 : g_list_model_get_n_items (list);
}

/* A text of the dossier as it stands in a line with words in the user's language. */
static char *
isolate (const char *text)
{
  return dossier_bidi_isolate (text, _("Date unknown"));
}

/* Begins a part of the text.  Where the dossier says nothing, or says that there is nothing, that
 * is all there is to the part, and FALSE is returned. */
static gboolean
begin_part (Writer     *self,
            const char *heading,
            GListModel *list)
{
  if (list == NULL)
    {
      g_ptr_array_add (self->unstated, (char *) heading);
      return FALSE;
    }

  append_heading (self, heading);
  if (g_list_model_get_n_items (list) > 0)
    return TRUE;

  /* Translators: what the dossier gives as the whole of a part, such as an option’s conditions */
  append (self, _("∅ None"), "paragraph", "state");
  end_line (self, "paragraph");

  return FALSE;
}

static const char *
get_state (DossierComparisonState state)
{
  switch (state)
    {
    case DOSSIER_COMPARISON_STATE_NONE:
      return _("∅ None");
    case DOSSIER_COMPARISON_STATE_DISPUTED:
      return _("≠ Disputed");
    case DOSSIER_COMPARISON_STATE_UNKNOWN:
      return _("? Unknown");
    case DOSSIER_COMPARISON_STATE_KNOWN:
    default:
      return NULL;
    }
}

/* What is said under one label; where the dossier contradicts itself, as a dispute. */
static void
append_fact (Writer                      *self,
             const char                  *label,
             const DossierComparisonCell *cell)
{
  const char *state = get_state (cell->state);
  g_autoptr (GPtrArray) own = dossier_comparison_cell_list_own_claims (cell);

  append_field_line (self, label, "label");
  if (state != NULL)
    {
      append (self, state, "paragraph", "state");
      append_claim_marks (self, own, "paragraph");
      end_line (self, "paragraph");
    }
  if (cell->remark != NULL)
    append_field_line (self, cell->remark, "paragraph");

  for (guint i = 0; cell->items[i] != NULL; i++)
    {
      const char *style = state == NULL && cell->items[1] == NULL ? "paragraph" : "item";

      if (g_str_equal (style, "item"))
        append (self, "• ", style, NULL);
      append_field (self, cell->items[i], style);
      append_claim_marks (self, g_ptr_array_index (cell->item_claims, i), style);
      end_line (self, style);
    }
}

static void
append_facts (Writer *self)
{
  g_autoptr (DossierComparison) comparison = NULL;
  GListModel *rows;

  if (!begin_part (self, C_("part of an option", "Facts"), self->option->facts))
    return;

  comparison = dossier_comparison_new (self->document, &self->option, 1);
  rows = dossier_comparison_get_rows (comparison);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (DossierComparisonRow) row = g_list_model_get_item (rows, i);

      if (dossier_comparison_row_get_group (row) == DOSSIER_COMPARISON_GROUP_FACTS)
        append_fact (self, dossier_comparison_row_get_label (row),
                     dossier_comparison_row_get_cell (row, 0));
    }
}

static void
append_conditions (Writer *self)
{
  if (!begin_part (self, C_("part of an option", "Conditions"), self->option->conditions))
    return;

  for (guint i = 0; i < n_items (self->option->conditions); i++)
    {
      g_autoptr (DossierCondition) condition = g_list_model_get_item (self->option->conditions, i);

      append (self, "• ", "item", NULL);
      append_field (self, dossier_text_get (condition->text), "item");
      append_marks (self, condition->claims, "item");
      end_line (self, "item");
    }
}

static void
append_roles (Writer *self)
{
  if (!begin_part (self, C_("part of an option", "Roles"), self->option->roles))
    return;

  for (guint i = 0; i < n_items (self->option->roles); i++)
    {
      g_autoptr (DossierRole) role = g_list_model_get_item (self->option->roles, i);
      g_autofree char *line = NULL;

      /* Translators: an actor and the part it has in an option, like “Egypt: overseer” */
      line = dossier_bidi_format (_("%s: %s"),
                                  dossier_document_get_name_of (self->document, role->actor),
                                  dossier_text_get (role->role), NULL);
      append (self, "• ", "item", NULL);
      append (self, line, "item", NULL);
      append_marks (self, role->claims, "item");
      end_line (self, "item");
    }
}

static void
append_positions (Writer *self)
{
  if (!begin_part (self, C_("part of an option", "Positions"), self->option->positions))
    return;

  for (guint i = 0; i < n_items (self->option->positions); i++)
    {
      g_autoptr (DossierPosition) position = g_list_model_get_item (self->option->positions, i);
      g_autofree char *line = NULL;

      /* Translators: an actor and its position, like “Egypt: Supports” */
      line = dossier_bidi_format (_("%s: %s"),
                                  dossier_document_get_name_of (self->document, position->actor),
                                  dossier_stance_get_label (position->stance), NULL);
      append (self, line, "label", NULL);
      if (position->text == NULL)
        append_marks (self, position->claims, "label");
      end_line (self, "label");
      if (position->text != NULL)
        {
          append_field (self, dossier_text_get (position->text), "paragraph");
          append_marks (self, position->claims, "paragraph");
          end_line (self, "paragraph");
        }
    }
}

/* Who said it and on what terms, the source last, as a link. */
static void
append_provenance (Writer       *self,
                   DossierClaim *claim)
{
  DossierSource *source = dossier_document_find_source (self->document, claim->source);
  g_autofree char *line = dossier_provenance_of_claim (self->document, claim);
  g_autofree char *title = NULL;

  append (self, line, "detail", NULL);
  if (source != NULL)
    {
      if (*line != '\0')
        append (self, " · ", "detail", NULL);
      title = isolate (dossier_text_get (source->title));
      append_link (self, title, DOSSIER_RECORD (source), "detail");
    }
  end_line (self, "detail");
}

static void
append_claims (Writer *self)
{
  if (!begin_part (self, C_("part of an option", "Claims"), self->option->claims))
    return;

  for (guint i = 0; i < n_items (self->option->claims); i++)
    {
      g_autoptr (DossierClaim) claim = g_list_model_get_item (self->option->claims, i);
      g_autofree char *mark = g_strdup_printf ("[%u]", i + 1);

      append_link (self, mark, DOSSIER_RECORD (claim), "item");
      append (self, " ", "item", NULL);
      append_field_line (self, dossier_text_get (claim->text), "item");
      append_provenance (self, claim);
    }
}

static void
append_relations (Writer *self)
{
  if (!begin_part (self, C_("part of an option", "Related Options"), self->option->relations))
    return;

  for (guint i = 0; i < n_items (self->option->relations); i++)
    {
      g_autoptr (DossierRelation) relation = g_list_model_get_item (self->option->relations, i);
      DossierOption *other = dossier_document_find_option (self->document, relation->option);
      g_autofree char *title = isolate (dossier_text_get (other->title));
      g_autofree char *kind = NULL;

      /* Translators: how an option bears on another; the other's title follows */
      kind = g_strdup_printf (_("%s: "), dossier_relation_kind_get_label (relation->kind));
      append (self, "• ", "item", NULL);
      append (self, kind, "item", NULL);
      append_link (self, title, DOSSIER_RECORD (other), "item");
      end_line (self, "item");
      if (relation->text != NULL)
        append_field_line (self, dossier_text_get (relation->text), "detail");
    }
}

static void
append_timeline (Writer *self)
{
  g_autoptr (GPtrArray) entries = dossier_timeline_collect (self->document, self->option);

  if (entries->len == 0)
    return;

  append_heading (self, C_("part of an option", "Timeline"));
  for (guint i = 0; i < entries->len; i++)
    {
      const DossierTimelineEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *date = entry->date == NULL
        ? g_strdup (_("Date unknown")) : dossier_date_format (entry->date);
      gboolean placed = entry->date != NULL && dossier_date_is_known (entry->date);

      /* A full dot has its place in the calendar, an empty one has not. */
      append (self, placed ? "● " : "○ ", "item", NULL);
      append (self, date, "item", "strong");
      end_line (self, "item");
      append_field (self, dossier_text_get (entry->text), "detail");
      if (entry->claim != NULL)
        append_marks (self, (char *[]) { entry->claim->id, NULL }, "detail");
      end_line (self, "detail");
    }
}

/* What is left out at the date that is shown, and what could not be told. */
static void
append_state (Writer *self)
{
  DossierAsOf *as_of = dossier_as_of_get (self->document);
  g_auto (GStrv) lines = NULL;

  if (as_of == NULL)
    return;

  lines = dossier_option_state_to_lines (dossier_as_of_get_state (as_of, self->option->id),
                                         dossier_as_of_get_date (as_of));
  for (guint i = 0; lines[i] != NULL; i++)
    {
      append (self, lines[i], "paragraph", "state");
      end_line (self, "paragraph");
    }
}

/* Whether anything was known of the option at the date that is shown. */
static gboolean
is_known (Writer *self)
{
  DossierAsOf *as_of = dossier_as_of_get (self->document);

  return as_of == NULL || dossier_as_of_get_state (as_of, self->option->id)->known;
}

static void
append_overview (Writer *self)
{
  DossierOption *option = self->option;
  DossierTheme *theme = dossier_document_find (self->document, DOSSIER_TYPE_THEME, option->theme);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *line = NULL;

  g_strv_builder_add (parts, dossier_status_get_label (option->status));
  if (theme != NULL)
    g_strv_builder_take (parts, isolate (dossier_text_get (theme->title)));
  list = g_strv_builder_end (parts);
  line = g_strjoinv (" · ", list);
  append_line (self, line, "dim");

  if (option->proposers != NULL && option->proposers[0] != NULL)
    {
      g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
      g_auto (GStrv) name_list = NULL;
      g_autofree char *joined = NULL;
      g_autofree char *proposers = NULL;

      for (guint i = 0; option->proposers[i] != NULL; i++)
        g_strv_builder_take (names, isolate (dossier_document_get_name_of (self->document,
                                                                           option->proposers[i])));
      name_list = g_strv_builder_end (names);
      joined = g_strjoinv (_(", "), name_list);
      /* Translators: followed by the names of one or more actors */
      proposers = g_strdup_printf (_("Proposed by: %s"), joined);
      append_line (self, proposers, "dim");
    }

  append_state (self);
  if (option->summary != NULL)
    {
      end_line (self, "dim");
      append_field_line (self, dossier_text_get (option->summary), "paragraph");
    }
}

/* What the dossier is silent on is said in one line, so that silence is not read as "none". */
static void
append_unstated (Writer *self)
{
  g_autofree char *parts = NULL, *line = NULL;

  if (self->unstated->len == 0)
    return;

  g_ptr_array_add (self->unstated, NULL);
  parts = g_strjoinv (_(", "), (char **) self->unstated->pdata);
  if (self->option->unreadable)
    line = g_strdup (_("What the file says about this option is not sound; see the problems."));
  else
    /* Translators: followed by the names of parts, like “Conditions, Positions” */
    line = g_strdup_printf (_("The dossier says nothing about: %s."), parts);
  append_heading (self, self->option->unreadable ? C_("part of an option", "Not Sound")
                                                 : C_("part of an option", "Not Stated"));
  append (self, line, "paragraph", "dim");
  end_line (self, "paragraph");
}

static void
number_claims (Writer *self)
{
  for (guint i = 0; i < n_items (self->option->claims); i++)
    {
      g_autoptr (DossierClaim) claim = g_list_model_get_item (self->option->claims, i);

      /* The option keeps it alive. */
      g_hash_table_insert (self->numbers, claim, GUINT_TO_POINTER (i + 1));
    }
}

static void
append_body (Writer *self)
{
  append_overview (self);
  append_facts (self);
  append_conditions (self);
  append_roles (self);
  append_positions (self);
  append_claims (self);
  append_relations (self);
  append_timeline (self);
  append_unstated (self);
}

/**
 * dossier_option_writer_write:
 * @text: where to write
 * @document: a dossier
 * @option: one of its options
 *
 * Writes out all that the dossier says of @option, in place of what stood there.
 */
void
dossier_option_writer_write (DossierOptionText *text,
                             DossierDocument   *document,
                             DossierOption     *option)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) unstated = g_ptr_array_new ();
  g_autoptr (GPtrArray) fields = dossier_fields_list (document, option, DOSSIER_FIELDS_SHOWN);
  g_autoptr (GPtrArray) unwritten = g_ptr_array_sized_new (fields->len);
  Writer writer = { text, document, option, numbers, unstated, unwritten };
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  g_return_if_fail (DOSSIER_IS_OPTION_TEXT (text));
  g_return_if_fail (DOSSIER_IS_DOCUMENT (document));
  g_return_if_fail (DOSSIER_IS_OPTION (option));

  buffer = GTK_TEXT_BUFFER (text);
  dossier_option_text_clear (text);
  dossier_option_text_set_option_id (text, option->id);
  g_ptr_array_extend (unwritten, fields, NULL, NULL);
  number_claims (&writer);
  append_field_line (&writer, dossier_text_get (option->title), "title");
  if (is_known (&writer))
    append_body (&writer);
  else
    append_state (&writer);

  /* The last line's end would show as an empty line. */
  gtk_text_buffer_get_end_iter (buffer, &end);
  start = end;
  if (gtk_text_iter_backward_char (&start))
    gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
}
