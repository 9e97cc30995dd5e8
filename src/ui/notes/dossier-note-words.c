/* dossier-note-words.c: the words that a note is on, as its card tells them
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-note-words.h"

#include "../reader/dossier-highlights.h"

#include "text/dossier-bidi.h"

#include <glib/gi18n.h>

/* What stands in the text where a target is now. */
static char *
get_words (DossierOptionText *text,
           int                start,
           int                end)
{
  GtkTextIter from, to;

  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (text), &from, start);
  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (text), &to, end);

  return gtk_text_buffer_get_text (GTK_TEXT_BUFFER (text), &from, &to, TRUE);
}

/**
 * dossier_note_words_quote:
 * @annotation: a note
 * @text: (nullable): the text of its option
 *
 * Returns: (transfer full): the words that the note is on, as they were when it was made; of a
 *   whole text, as it is now
 */
char *
dossier_note_words_quote (DossierAnnotation *annotation,
                          DossierOptionText *text)
{
  GPtrArray *targets = dossier_annotation_get_targets (annotation);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < targets->len; i++)
    {
      const DossierTarget *target = g_ptr_array_index (targets, i);
      g_autofree char *now = NULL;
      int start, end;

      if (i > 0)
        g_string_append (words, " … ");
      if (target->quote == NULL && text != NULL &&
          dossier_highlights_locate (text, annotation, target, &start, &end))
        now = get_words (text, start, end);
      if (now != NULL)
        g_string_append (words, now);
      else if (target->quote != NULL)
        g_string_append (words, target->quote->exact);
    }

  return g_string_free_and_steal (words);
}

static const char *
get_title (DossierDocument *document,
           const char      *option_id)
{
  DossierOption *option =
    document == NULL || option_id == NULL ? NULL
                                          : dossier_document_find_option (document, option_id);

  return option == NULL ? NULL : dossier_text_get (option->title);
}

/* Words that stand in another option than the one that the note was made on. */
static char *
describe_other_option (DossierAnnotation   *annotation,
                       const DossierTarget *target,
                       DossierOptionText   *text,
                       DossierDocument     *document)
{
  const char *shown = text == NULL ? NULL : dossier_option_text_get_option_id (text);
  gboolean here = g_strcmp0 (shown, target->now_option) == 0;
  const char *title = get_title (document, here ? dossier_annotation_get_option_id (annotation)
                                                : target->now_option);

  if (!here)
    /* Translators: “%s” is the title of an option */
    return dossier_bidi_format (_("These words now stand in another option, “%s”."),
                                title == NULL ? target->now_option : title, NULL);
  if (title == NULL)
    return g_strdup (_("This note was made on an option that is not in the dossier any more. Its "
                       "words now stand here."));

  /* Translators: “%s” is the title of an option */
  return dossier_bidi_format (_("This note was made on another option, “%s”. Its words now stand "
                                "here."), title, NULL);
}

/**
 * dossier_note_words_describe_review:
 * @annotation: a note
 * @text: (nullable): the text of the option that is shown
 * @document: (nullable): the dossier
 * @offered: whether places are offered where they may stand
 *
 * Returns: (transfer full) (nullable): what the user has to know of words that are not where they
 *   were; %NULL where all is well
 */
char *
dossier_note_words_describe_review (DossierAnnotation *annotation,
                                    DossierOptionText *text,
                                    DossierDocument   *document,
                                    gboolean           offered)
{
  GPtrArray *targets = dossier_annotation_get_targets (annotation);

  for (guint i = 0; i < targets->len; i++)
    {
      const DossierTarget *target = g_ptr_array_index (targets, i);
      g_autofree char *now = NULL;
      int start, end;

      if (target->anchor == DOSSIER_ANCHOR_AMBIGUOUS)
        return g_strdup (offered ? _("It is not sure where these words stand now. Choose the "
                                     "place:")
                                 : _("It is not sure where these words stand now. Select the "
                                     "right ones and attach the note to them."));
      if (target->now_option != NULL)
        return describe_other_option (annotation, target, text, document);
      if (text == NULL || !dossier_highlights_locate (text, annotation, target, &start, &end))
        return g_strdup (_("These words are not in the text any more. The note can be attached to "
                           "others that you select."));
      if (target->anchor != DOSSIER_ANCHOR_REWORDED)
        continue;

      now = get_words (text, start, end);
      /* Translators: “%s” are the words that stand in the text in place of those the note was on */
      return g_strdup_printf (_("Reworded. It now says: “%s”"), now);
    }

  return NULL;
}

/**
 * dossier_note_words_get_other_option:
 * @annotation: a note
 * @text: (nullable): the text of the option that is shown
 *
 * Returns: (nullable): the id of another option than the one that is shown in which words of the
 *   note stand now; %NULL where there is none
 */
const char *
dossier_note_words_get_other_option (DossierAnnotation *annotation,
                                     DossierOptionText *text)
{
  GPtrArray *targets = dossier_annotation_get_targets (annotation);
  const char *shown = text == NULL ? NULL : dossier_option_text_get_option_id (text);

  if (dossier_annotation_has_words_in (annotation, shown))
    return NULL;

  for (guint i = 0; i < targets->len; i++)
    {
      const DossierTarget *target = g_ptr_array_index (targets, i);

      if (target->now_option != NULL)
        return target->now_option;
    }

  return NULL;
}

/**
 * dossier_note_words_can_be_kept:
 * @annotation: a note
 * @text: (nullable): the text of the option that is shown
 *
 * Returns: whether words stand in @text that the user may hold for those that the note is on: other
 *   ones in their place, or all of them in this option in place of the note's own
 */
gboolean
dossier_note_words_can_be_kept (DossierAnnotation *annotation,
                                DossierOptionText *text)
{
  GPtrArray *targets = dossier_annotation_get_targets (annotation);
  const char *shown = text == NULL ? NULL : dossier_option_text_get_option_id (text);
  gboolean own = g_strcmp0 (shown, dossier_annotation_get_option_id (annotation)) == 0;
  gboolean other_words = FALSE;

  for (guint i = 0; shown != NULL && i < targets->len; i++)
    {
      const DossierTarget *target = g_ptr_array_index (targets, i);
      int start, end;

      if (dossier_highlights_locate (text, annotation, target, &start, &end))
        other_words = other_words || dossier_target_needs_review (target);
      else if (!own)
        return FALSE;
    }

  return other_words;
}

static char *
name_kind (DossierAnnotation *annotation)
{
  DossierAnnotationKind kind = dossier_annotation_get_kind (annotation);
  const char *label = dossier_annotation_kind_get_label (kind);

  if (dossier_annotation_get_resolved (annotation) != 0)
    /* Translators: the kind of a note, like “Question”, that is settled */
    return g_strdup_printf (_("%s, resolved"), label);
  if (kind == DOSSIER_ANNOTATION_KIND_COMMENT || kind == DOSSIER_ANNOTATION_KIND_HIGHLIGHT)
    return NULL;

  return g_strdup (label);
}

/**
 * dossier_note_words_name_kind:
 * @annotation: a note
 * @names: what the user calls the colours
 *
 * Returns: (transfer full) (nullable): its kind, whether it is settled, and the user's name for the
 *   colour in which its words are marked; %NULL where none of that is to be said, as of a comment
 */
char *
dossier_note_words_name_kind (DossierAnnotation        *annotation,
                              const DossierColourNames *names)
{
  g_autofree char *kind = name_kind (annotation);
  const char *colour =
    dossier_annotation_get_targets (annotation)->len == 0
    ? NULL : dossier_colour_names_get_own (names, dossier_annotation_get_colour (annotation));

  if (colour == NULL)
    return g_steal_pointer (&kind);
  if (kind == NULL)
    return g_strdup (colour);

  /* Translators: the kind of a note, like “Question”, and the user's name for its colour */
  return dossier_bidi_format (C_("note", "%1$s · %2$s"), kind, colour, NULL);
}

/**
 * dossier_note_words_format_time:
 * @time: a time, in microseconds since the beginning of 1970 in UTC
 *
 * Returns: (transfer full): it in words, with the year where that is another than this one
 */
char *
dossier_note_words_format_time (gint64 time)
{
  g_autoptr (GDateTime) when = g_date_time_new_from_unix_local (time / G_USEC_PER_SEC);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  if (when == NULL)
    return g_strdup ("");
  if (g_date_time_get_year (when) == g_date_time_get_year (now))
    /* Translators: when a note of this year was begun: “5 Mar, 14:30”; see g_date_time_format() */
    return g_date_time_format (when, _("%-d %b, %H:%M"));

  /* Translators: when a note was begun, like “5 Mar 2024, 14:30”; see g_date_time_format() */
  return g_date_time_format (when, _("%-d %b %Y, %H:%M"));
}
