/* dossier-note-quote.c: the words that a note is on, at the top of its card
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-note-quote.h"

#include "dossier-note-candidate.h"
#include "dossier-note-words.h"

#include "../dossier-text-label.h"

#include <glib/gi18n.h>
#include <string.h>

/* So many places are offered; more would hide the note. */
#define MOST_CANDIDATES 6

/**
 * DossierNoteQuote:
 *
 * The words that a note is on, what has become of them where that is to be known, and what can be
 * done about it.
 */
struct _DossierNoteQuote
{
  AdwBin      parent_instance;
  GtkWidget  *quote;
  GtkLabel   *quote_label;
  GtkLabel   *review;
  GtkButton  *accept;
  GtkWidget  *go_there;
  GtkListBox *candidates;
  GPtrArray  *shown; /* the candidates that are listed; NULL: none */
};

G_DEFINE_FINAL_TYPE (DossierNoteQuote, dossier_note_quote, ADW_TYPE_BIN)

static void
on_candidate_activated (GtkListBox       *list,
                        GtkListBoxRow    *row,
                        DossierNoteQuote *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "note.choose-place", "u",
                              GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row),
                                                                   "dossier-candidate")));
}

static void
dossier_note_quote_dispose (GObject *object)
{
  DossierNoteQuote *self = DOSSIER_NOTE_QUOTE (object);

  g_clear_pointer (&self->shown, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_NOTE_QUOTE);

  G_OBJECT_CLASS (dossier_note_quote_parent_class)->dispose (object);
}

static void
dossier_note_quote_class_init (DossierNoteQuoteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_note_quote_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/notes/dossier-note-quote.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierNoteQuote, quote);
  gtk_widget_class_bind_template_child (widget_class, DossierNoteQuote, quote_label);
  gtk_widget_class_bind_template_child (widget_class, DossierNoteQuote, review);
  gtk_widget_class_bind_template_child (widget_class, DossierNoteQuote, accept);
  gtk_widget_class_bind_template_child (widget_class, DossierNoteQuote, go_there);
  gtk_widget_class_bind_template_child (widget_class, DossierNoteQuote, candidates);
  gtk_widget_class_bind_template_callback (widget_class, on_candidate_activated);
}

static void
dossier_note_quote_init (DossierNoteQuote *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  dossier_text_label_follow (self->quote_label);
}

/* The words of a candidate among those around them, from which they stand out by weight.  What is
 * around is cut between words. */
static GtkWidget *
create_words (const DossierQuote *quote)
{
  const char *before = quote->prefix;
  const char *space = strchr (before, ' ');
  g_autofree char *after = g_strdup (quote->suffix);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (PangoAttrList) marks = pango_attr_list_new ();
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
  GtkWidget *label;

  if (quote->start > g_utf8_strlen (before, -1))
    g_string_append_printf (words, "…%s", space == NULL ? before : space + 1);
  else
    g_string_append (words, before);
  bold->start_index = (guint) words->len;
  g_string_append (words, quote->exact);
  bold->end_index = (guint) words->len;
  pango_attr_list_insert (marks, bold);
  if (g_utf8_strlen (after, -1) < DOSSIER_QUOTE_CONTEXT)
    g_string_append (words, after);
  else
    {
      char *end = strrchr (after, ' ');

      if (end != NULL)
        *end = '\0';
      g_string_append_printf (words, "%s…", after);
    }
  g_strdelimit (words->str, "\n", ' ');

  label = dossier_text_label_new (words->str, "caption");
  gtk_label_set_attributes (GTK_LABEL (label), marks);

  return label;
}

static GtkWidget *
create_row (const DossierNoteCandidate *candidate,
            guint                       index,
            const char                 *option_id,
            DossierDocument            *document)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  if (g_strcmp0 (candidate->option_id, option_id) != 0 && document != NULL)
    {
      DossierOption *option = dossier_document_find_option (document, candidate->option_id);

      if (option != NULL)
        gtk_box_append (GTK_BOX (box), dossier_text_label_new (dossier_text_get (option->title),
                                                               "caption-heading"));
    }
  if (candidate->target->quote != NULL)
    gtk_box_append (GTK_BOX (box), create_words (candidate->target->quote));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_tooltip_text (row, _("Put the Note on These Words"));
  g_object_set_data (G_OBJECT (row), "dossier-candidate", GUINT_TO_POINTER (index));

  return row;
}

/* Which of the candidates are to be offered: those of the first words that have no place.  A note
 * is on one option, so that of words in several none can go to another alone. */
static gboolean
is_offered (DossierAnnotation          *annotation,
            const DossierNoteCandidate *candidate)
{
  GPtrArray *targets = dossier_annotation_get_targets (annotation);

  if (targets->len > 1 && g_strcmp0 (candidate->option_id,
                                     dossier_annotation_get_option_id (annotation)) != 0)
    return FALSE;

  for (guint i = 0; i < targets->len; i++)
    if (((DossierTarget *) g_ptr_array_index (targets, i))->anchor == DOSSIER_ANCHOR_AMBIGUOUS)
      return candidate->position == i;

  return FALSE;
}

static gboolean
show_candidates (DossierNoteQuote *self,
                 DossierNote      *note,
                 DossierDocument  *document)
{
  DossierAnnotation *annotation = dossier_note_get_annotation (note);
  GPtrArray *candidates = dossier_note_get_candidates (note);
  guint n_shown = 0;

  gtk_list_box_remove_all (self->candidates);
  for (guint i = 0; candidates != NULL && i < candidates->len && n_shown < MOST_CANDIDATES; i++)
    {
      const DossierNoteCandidate *candidate = g_ptr_array_index (candidates, i);

      if (!is_offered (annotation, candidate))
        continue;
      gtk_list_box_append (self->candidates,
                           create_row (candidate, i, dossier_annotation_get_option_id (annotation),
                                       document));
      n_shown++;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->candidates), n_shown > 0);

  return n_shown > 0;
}

/**
 * dossier_note_quote_show:
 * @self: where to show it
 * @note: a note
 * @text: (nullable): the text of the option that is shown
 * @document: (nullable): the dossier
 *
 * Shows which words a note is on; nothing for a note on a whole option, or on the dossier.
 */
void
dossier_note_quote_show (DossierNoteQuote  *self,
                         DossierNote       *note,
                         DossierOptionText *text,
                         DossierDocument   *document)
{
  DossierAnnotation *annotation;
  g_autofree char *words = NULL;
  g_autofree char *review = NULL;
  gboolean offered;

  g_return_if_fail (DOSSIER_IS_NOTE_QUOTE (self));
  g_return_if_fail (DOSSIER_IS_NOTE (note));

  annotation = dossier_note_get_annotation (note);
  words = dossier_note_words_quote (annotation, text);
  gtk_label_set_label (self->quote_label, words);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          dossier_annotation_get_targets (annotation)->len > 0);
  offered = show_candidates (self, note, document);
  review = dossier_note_words_describe_review (annotation, text, document, offered);
  gtk_label_set_label (self->review, review == NULL ? "" : review);
  gtk_widget_set_visible (GTK_WIDGET (self->review), review != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->accept),
                          dossier_note_words_can_be_kept (annotation, text));
  gtk_button_set_label (self->accept,
                        dossier_annotation_has_words_in (annotation,
                                                         text == NULL ? NULL :
                                                         dossier_option_text_get_option_id (text))
                        ? _("_Keep in This Option") : _("_Keep on the New Words"));
  gtk_widget_set_visible (self->go_there,
                          dossier_note_words_get_other_option (annotation, text) != NULL);
}
