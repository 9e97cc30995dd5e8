/* dossier-option-text.c: an option as one continuous text
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-option-text.h"

#include "dossier-timeline.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _DossierOptionText
{
  GtkTextBuffer    parent_instance;
  DossierDocument *document;
  DossierOption   *option;
  GArray          *links;     /* of DossierLink, in the order of the text */
  GHashTable      *numbers;   /* DossierClaim → its number in the text, from 1 */
  GPtrArray       *unstated;  /* of char *: the parts that the dossier says nothing about */
};

G_DEFINE_FINAL_TYPE (DossierOptionText, dossier_option_text, GTK_TYPE_TEXT_BUFFER)

static void
clear_link (gpointer data)
{
  DossierLink *link = data;

  g_clear_object (&link->target);
}

static void
dossier_option_text_finalize (GObject *object)
{
  DossierOptionText *self = DOSSIER_OPTION_TEXT (object);

  g_clear_object (&self->document);
  g_clear_object (&self->option);
  g_clear_pointer (&self->links, g_array_unref);
  g_clear_pointer (&self->numbers, g_hash_table_unref);
  g_clear_pointer (&self->unstated, g_ptr_array_unref);

  G_OBJECT_CLASS (dossier_option_text_parent_class)->finalize (object);
}

static void
dossier_option_text_class_init (DossierOptionTextClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_option_text_finalize;
}

static void
on_accent_changed (AdwStyleManager   *manager,
                   GParamSpec        *pspec,
                   DossierOptionText *self)
{
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (GTK_TEXT_BUFFER (self)),
                                               "link");
  AdwAccentColor accent = adw_style_manager_get_accent_color (manager);
  GdkRGBA color;

  adw_accent_color_to_standalone_rgba (accent, adw_style_manager_get_dark (manager), &color);
  g_object_set (tag, "foreground-rgba", &color, NULL);
}

static void
create_tags (DossierOptionText *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  AdwStyleManager *manager = adw_style_manager_get_default ();

  gtk_text_buffer_create_tag (buffer, "title", "scale", 1.6, "weight", 800,
                              "pixels-below-lines", 6, NULL);
  gtk_text_buffer_create_tag (buffer, "heading", "scale", 1.2, "weight", 700,
                              "pixels-above-lines", 24, "pixels-below-lines", 6, NULL);
  gtk_text_buffer_create_tag (buffer, "label", "weight", 600, "pixels-above-lines", 10, NULL);
  gtk_text_buffer_create_tag (buffer, "paragraph", "pixels-above-lines", 4, NULL);
  /* These add to the margins of the view, which they would otherwise replace. */
  gtk_text_buffer_create_tag (buffer, "item", "accumulative-margin", TRUE, "left-margin", 14,
                              "indent", -14, "pixels-above-lines", 8, NULL);
  gtk_text_buffer_create_tag (buffer, "detail", "accumulative-margin", TRUE, "left-margin", 14,
                              "scale", 0.9, "pixels-above-lines", 2, NULL);
  gtk_text_buffer_create_tag (buffer, "dim", "scale", 0.9, NULL);
  gtk_text_buffer_create_tag (buffer, "state", "style", PANGO_STYLE_ITALIC, NULL);
  gtk_text_buffer_create_tag (buffer, "strong", "weight", 600, NULL);
  gtk_text_buffer_create_tag (buffer, "link", NULL);

  g_signal_connect_object (manager, "notify::accent-color", G_CALLBACK (on_accent_changed), self, 0);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (on_accent_changed), self, 0);
  on_accent_changed (manager, NULL, self);
}

static void
dossier_option_text_init (DossierOptionText *self)
{
  self->links = g_array_new (FALSE, FALSE, sizeof (DossierLink));
  g_array_set_clear_func (self->links, clear_link);
  self->numbers = g_hash_table_new (NULL, NULL);
  self->unstated = g_ptr_array_new ();
}

/* Adds @text in the style @tag and, where that is not NULL, @other_tag. */
static void
append (DossierOptionText *self,
        const char        *text,
        const char        *tag,
        const char        *other_tag)
{
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (GTK_TEXT_BUFFER (self), &end);
  gtk_text_buffer_insert_with_tags_by_name (GTK_TEXT_BUFFER (self), &end, text, -1, tag, other_tag,
                                            NULL);
}

static void
append_link (DossierOptionText *self,
             const char        *text,
             gpointer           target,
             const char        *tag)
{
  DossierLink link = { .target = g_object_ref (target) };

  link.start = gtk_text_buffer_get_char_count (GTK_TEXT_BUFFER (self));
  append (self, text, tag, "link");
  link.end = gtk_text_buffer_get_char_count (GTK_TEXT_BUFFER (self));
  g_array_append_val (self->links, link);
}

static void
append_heading (DossierOptionText *self,
                const char        *heading)
{
  append (self, heading, "heading", NULL);
  append (self, "\n", "heading", NULL);
}

/* Adds the marks, like " [1] [2]", of the claims that something rests on. */
static void
append_marks (DossierOptionText *self,
              GStrv              claims,
              const char        *tag)
{
  for (guint i = 0; claims != NULL && claims[i] != NULL; i++)
    {
      DossierClaim *claim = dossier_document_find_claim (self->document, claims[i]);
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
}

static guint
n_items (GListModel *list)
{
  return list == NULL ? 0 : g_list_model_get_n_items (list);
}

/* Begins a part of the text.  Where the dossier says nothing, or says that there is nothing, that is
 * all there is to the part, and FALSE is returned. */
static gboolean
begin_part (DossierOptionText *self,
            const char        *heading,
            GListModel        *list)
{
  if (list == NULL)
    {
      g_ptr_array_add (self->unstated, (char *) heading);
      return FALSE;
    }

  append_heading (self, heading);
  if (g_list_model_get_n_items (list) > 0)
    return TRUE;

  /* Translators: what the dossier gives as the whole of a part, such as the conditions of an option */
  append (self, _("∅ None"), "paragraph", "state");
  append (self, "\n", "paragraph", NULL);

  return FALSE;
}

static void
append_fact (DossierOptionText *self,
             DossierFact       *fact)
{
  append (self, dossier_text_get (fact->label), "label", NULL);
  append (self, "\n", "label", NULL);

  switch (fact->state)
    {
    case DOSSIER_FACT_STATE_NONE:
      append (self, _("∅ None"), "paragraph", "state");
      break;
    case DOSSIER_FACT_STATE_DISPUTED:
      append (self, _("≠ Disputed"), "paragraph", "state");
      break;
    case DOSSIER_FACT_STATE_KNOWN:
      append (self, dossier_text_get (fact->value), "paragraph", NULL);
      break;
    case DOSSIER_FACT_STATE_UNSTATED:
    case DOSSIER_FACT_STATE_UNKNOWN:
    default:
      append (self, _("? Unknown"), "paragraph", "state");
      break;
    }
  append_marks (self, fact->claims, "paragraph");
  append (self, "\n", "paragraph", NULL);

  for (guint i = 0; i < n_items (fact->sides); i++)
    {
      g_autoptr (DossierSide) side = g_list_model_get_item (fact->sides, i);

      append (self, "• ", "item", NULL);
      append (self, dossier_text_get (side->value), "item", NULL);
      append_marks (self, side->claims, "item");
      append (self, "\n", "item", NULL);
    }
}

static void
append_facts (DossierOptionText *self)
{
  if (!begin_part (self, C_("part of an option", "Facts"), self->option->facts))
    return;

  for (guint i = 0; i < n_items (self->option->facts); i++)
    {
      g_autoptr (DossierFact) fact = g_list_model_get_item (self->option->facts, i);

      append_fact (self, fact);
    }
}

static void
append_conditions (DossierOptionText *self)
{
  if (!begin_part (self, C_("part of an option", "Conditions"), self->option->conditions))
    return;

  for (guint i = 0; i < n_items (self->option->conditions); i++)
    {
      g_autoptr (DossierCondition) condition = g_list_model_get_item (self->option->conditions, i);

      append (self, "• ", "item", NULL);
      append (self, dossier_text_get (condition->text), "item", NULL);
      append_marks (self, condition->claims, "item");
      append (self, "\n", "item", NULL);
    }
}

static void
append_roles (DossierOptionText *self)
{
  if (!begin_part (self, C_("part of an option", "Roles"), self->option->roles))
    return;

  for (guint i = 0; i < n_items (self->option->roles); i++)
    {
      g_autoptr (DossierRole) role = g_list_model_get_item (self->option->roles, i);
      g_autofree char *line = NULL;

      /* Translators: an actor and the part it has in an option, like “Egypt: overseer” */
      line = g_strdup_printf (_("%s: %s"),
                              dossier_document_get_name_of (self->document, role->actor),
                              dossier_text_get (role->role));
      append (self, "• ", "item", NULL);
      append (self, line, "item", NULL);
      append_marks (self, role->claims, "item");
      append (self, "\n", "item", NULL);
    }
}

static void
append_positions (DossierOptionText *self)
{
  if (!begin_part (self, C_("part of an option", "Positions"), self->option->positions))
    return;

  for (guint i = 0; i < n_items (self->option->positions); i++)
    {
      g_autoptr (DossierPosition) position = g_list_model_get_item (self->option->positions, i);
      g_autofree char *line = NULL;

      /* Translators: an actor and its position, like “Egypt: Supports” */
      line = g_strdup_printf (_("%s: %s"),
                              dossier_document_get_name_of (self->document, position->actor),
                              dossier_stance_get_label (position->stance));
      append (self, line, "label", NULL);
      if (position->text == NULL)
        append_marks (self, position->claims, "label");
      append (self, "\n", "label", NULL);
      if (position->text != NULL)
        {
          append (self, dossier_text_get (position->text), "paragraph", NULL);
          append_marks (self, position->claims, "paragraph");
          append (self, "\n", "paragraph", NULL);
        }
    }
}

/* Who said it and on what terms, the source last, as a link. */
static void
append_provenance (DossierOptionText *self,
                   DossierClaim      *claim)
{
  DossierSource *source = dossier_document_find_source (self->document, claim->source);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *line = NULL;

  if (claim->speaker != NULL)
    g_strv_builder_add (parts, dossier_text_get (claim->speaker));
  if (claim->attribution != DOSSIER_ATTRIBUTION_UNSTATED)
    g_strv_builder_add (parts, dossier_attribution_get_label (claim->attribution));
  if (claim->secondhand == DOSSIER_ANSWER_YES)
    g_strv_builder_add (parts, _("second-hand"));
  if (claim->reliability != DOSSIER_RELIABILITY_UNGRADED || claim->credibility != 0)
    {
      g_autofree char *credibility = claim->credibility == 0
        ? g_strdup ("–") : g_strdup_printf ("%u", claim->credibility);
      g_autofree char *grades = NULL;

      /* Translators: the grades of a source, A to F, and of an information, 1 to 6, like “graded B/3” */
      grades = g_strdup_printf (_("graded %s/%s"),
                                claim->reliability == DOSSIER_RELIABILITY_UNGRADED ? "–"
                                  : (char[]) { (char) ('A' + claim->reliability - 1), '\0' },
                                credibility);
      g_strv_builder_add (parts, grades);
    }

  list = g_strv_builder_end (parts);
  line = g_strjoinv (" · ", list);
  append (self, line, "detail", NULL);
  if (source != NULL)
    {
      if (*line != '\0')
        append (self, " · ", "detail", NULL);
      append_link (self, dossier_text_get (source->title), source, "detail");
    }
  append (self, "\n", "detail", NULL);
}

static void
append_claims (DossierOptionText *self)
{
  if (!begin_part (self, C_("part of an option", "Claims"), self->option->claims))
    return;

  for (guint i = 0; i < n_items (self->option->claims); i++)
    {
      g_autoptr (DossierClaim) claim = g_list_model_get_item (self->option->claims, i);
      g_autofree char *mark = g_strdup_printf ("[%u]", i + 1);

      append_link (self, mark, claim, "item");
      append (self, " ", "item", NULL);
      append (self, dossier_text_get (claim->text), "item", NULL);
      append (self, "\n", "item", NULL);
      append_provenance (self, claim);
    }
}

static void
append_relations (DossierOptionText *self)
{
  if (!begin_part (self, C_("part of an option", "Related Options"), self->option->relations))
    return;

  for (guint i = 0; i < n_items (self->option->relations); i++)
    {
      g_autoptr (DossierRelation) relation = g_list_model_get_item (self->option->relations, i);
      DossierOption *other = dossier_document_find_option (self->document, relation->option);
      g_autofree char *kind = NULL;

      /* Translators: how an option bears on another; the other's title follows */
      kind = g_strdup_printf (_("%s: "), dossier_relation_kind_get_label (relation->kind));
      append (self, "• ", "item", NULL);
      append (self, kind, "item", NULL);
      append_link (self, dossier_text_get (other->title), other, "item");
      append (self, "\n", "item", NULL);
      if (relation->text != NULL)
        {
          append (self, dossier_text_get (relation->text), "detail", NULL);
          append (self, "\n", "detail", NULL);
        }
    }
}

static void
append_timeline (DossierOptionText *self)
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
      append (self, "\n", "item", NULL);
      append (self, entry->text, "detail", NULL);
      if (entry->claim != NULL)
        append_marks (self, (char *[]) { entry->claim->id, NULL }, "detail");
      append (self, "\n", "detail", NULL);
    }
}

static void
append_overview (DossierOptionText *self)
{
  DossierOption *option = self->option;
  DossierTheme *theme = dossier_document_find (self->document, DOSSIER_TYPE_THEME, option->theme);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *line = NULL;

  append (self, dossier_text_get (option->title), "title", NULL);
  append (self, "\n", "title", NULL);

  g_strv_builder_add (parts, dossier_status_get_label (option->status));
  if (theme != NULL)
    g_strv_builder_add (parts, dossier_text_get (theme->title));
  list = g_strv_builder_end (parts);
  line = g_strjoinv (" · ", list);
  append (self, line, "dim", NULL);
  append (self, "\n", "dim", NULL);

  if (option->proposers != NULL && option->proposers[0] != NULL)
    {
      g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
      g_auto (GStrv) name_list = NULL;
      g_autofree char *joined = NULL;
      g_autofree char *proposers = NULL;

      for (guint i = 0; option->proposers[i] != NULL; i++)
        g_strv_builder_add (names, dossier_document_get_name_of (self->document,
                                                                 option->proposers[i]));
      name_list = g_strv_builder_end (names);
      joined = g_strjoinv (_(", "), name_list);
      /* Translators: followed by the names of one or more actors */
      proposers = g_strdup_printf (_("Proposed by: %s"), joined);
      append (self, proposers, "dim", NULL);
      append (self, "\n", "dim", NULL);
    }

  if (option->summary != NULL)
    {
      append (self, "\n", "dim", NULL);
      append (self, dossier_text_get (option->summary), "paragraph", NULL);
      append (self, "\n", "paragraph", NULL);
    }
}

/* What the dossier is silent on is said in one line, so that silence is not read as "none". */
static void
append_unstated (DossierOptionText *self)
{
  g_autofree char *parts = NULL;
  g_autofree char *line = NULL;

  if (self->unstated->len == 0)
    return;

  g_ptr_array_add (self->unstated, NULL);
  parts = g_strjoinv (_(", "), (char **) self->unstated->pdata);
  append_heading (self, C_("part of an option", "Not Stated"));
  /* Translators: followed by the names of parts, like “Conditions, Positions” */
  line = g_strdup_printf (_("The dossier says nothing about: %s."), parts);
  append (self, line, "paragraph", "dim");
  append (self, "\n", "paragraph", NULL);
}

static void
number_claims (DossierOptionText *self)
{
  g_hash_table_remove_all (self->numbers);
  for (guint i = 0; i < n_items (self->option->claims); i++)
    {
      g_autoptr (DossierClaim) claim = g_list_model_get_item (self->option->claims, i);

      /* The option keeps it alive. */
      g_hash_table_insert (self->numbers, claim, GUINT_TO_POINTER (i + 1));
    }
}

/**
 * dossier_option_text_new:
 *
 * Returns: (transfer full): an empty text
 */
DossierOptionText *
dossier_option_text_new (void)
{
  DossierOptionText *self = g_object_new (DOSSIER_TYPE_OPTION_TEXT, "enable-undo", FALSE, NULL);

  create_tags (self);

  return self;
}

/**
 * dossier_option_text_set_option:
 * @self: a text
 * @document: a dossier
 * @option: one of its options
 *
 * Writes out all that the dossier says of @option.
 */
void
dossier_option_text_set_option (DossierOptionText *self,
                                DossierDocument   *document,
                                DossierOption     *option)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  g_return_if_fail (DOSSIER_IS_OPTION_TEXT (self));
  g_return_if_fail (DOSSIER_IS_DOCUMENT (document));
  g_return_if_fail (DOSSIER_IS_OPTION (option));

  buffer = GTK_TEXT_BUFFER (self);
  g_set_object (&self->document, document);
  g_set_object (&self->option, option);
  g_array_set_size (self->links, 0);
  g_ptr_array_set_size (self->unstated, 0);
  number_claims (self);

  gtk_text_buffer_set_text (buffer, "", 0);
  append_overview (self);
  append_facts (self);
  append_conditions (self);
  append_roles (self);
  append_positions (self);
  append_claims (self);
  append_relations (self);
  append_timeline (self);
  append_unstated (self);

  /* The last line's end would show as an empty line. */
  gtk_text_buffer_get_end_iter (buffer, &end);
  start = end;
  if (gtk_text_iter_backward_char (&start))
    gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
}

/**
 * dossier_option_text_get_link_at:
 * @self: a text
 * @offset: a place, in code points from the start
 *
 * Returns: (nullable): the link there; owned by @self
 */
const DossierLink *
dossier_option_text_get_link_at (DossierOptionText *self,
                                 int                offset)
{
  g_return_val_if_fail (DOSSIER_IS_OPTION_TEXT (self), NULL);

  for (guint i = 0; i < self->links->len; i++)
    {
      const DossierLink *link = &g_array_index (self->links, DossierLink, i);

      if (link->start <= offset && offset < link->end)
        return link;
    }

  return NULL;
}

/**
 * dossier_option_text_next_link:
 * @self: a text
 * @offset: a place, in code points from the start
 * @forward: whether to look towards the end
 *
 * Returns: (nullable): the nearest link that begins after @offset, or before it; owned by @self
 */
const DossierLink *
dossier_option_text_next_link (DossierOptionText *self,
                               int                offset,
                               gboolean           forward)
{
  const DossierLink *before = NULL;

  g_return_val_if_fail (DOSSIER_IS_OPTION_TEXT (self), NULL);

  for (guint i = 0; i < self->links->len; i++)
    {
      const DossierLink *link = &g_array_index (self->links, DossierLink, i);

      if (forward && link->start > offset)
        return link;
      if (!forward && link->start < offset)
        before = link;
    }

  return before;
}
