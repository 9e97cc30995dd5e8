/* dossier-window-notes.c: the notes on the option that is shown
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-window-private.h"

#include "model/dossier-term.h"
#include "notes/dossier-note-anchors.h"
#include "notes/dossier-note-candidate.h"
#include "notes/dossier-note-history-dialog.h"
#include "notes/dossier-note-link.h"
#include "notes/dossier-note-words.h"
#include "reader/dossier-highlights.h"
#include "text/dossier-match.h"

#include <glib/gi18n.h>

/* The SHA-256 of the open file, in hexadecimal; NULL while it is not known yet. */
static char *
get_version (DossierWindow *self)
{
  return self->snapshot == NULL
         ? NULL : dossier_snapshot_hash_format (dossier_snapshot_get_hash (self->snapshot));
}

/* The note whose id an action was given; NULL where it is not there any more. */
static DossierNote *
find_note (DossierWindow *self,
           GVariant      *parameter)
{
  return self->notes == NULL
         ? NULL : dossier_notes_find (self->notes, g_variant_get_string (parameter, NULL));
}

/**
 * dossier_window_show_marks:
 * @self: a window
 *
 * Marks the words of the notes on the option, and lists the notes in their order.
 */
void
dossier_window_show_marks (DossierWindow *self)
{
  DossierOption *option = dossier_option_view_get_option (self->option_view);
  g_autoptr (GPtrArray) annotations = g_ptr_array_new ();
  GListModel *notes;

  if (self->notes == NULL)
    return;

  if (option == NULL)
    {
      dossier_notes_pane_update (self->notes_pane, self->document);
      return;
    }

  notes = dossier_notes_get_list (self->notes);
  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (DossierNote) note = g_list_model_get_item (notes, i);
      DossierAnnotation *annotation = dossier_note_get_annotation (note);

      if (g_strcmp0 (dossier_annotation_get_option_id (annotation), option->id) == 0 ||
          dossier_annotation_has_words_in (annotation, option->id))
        g_ptr_array_add (annotations, annotation);
    }
  dossier_option_view_set_annotations (self->option_view, annotations);
  dossier_notes_pane_update (self->notes_pane, self->document);
}

/* What the user means: the words that are selected or, where none are, the text that the cursor is
 * in, such as a claim; to mark it, all its words. */
static GPtrArray *
get_meant (DossierWindow *self,
           gboolean       marked)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  DossierOptionText *text = dossier_option_view_get_text (self->option_view);
  g_autofree char *version = get_version (self);
  const DossierTextField *field;
  int offset;

  if (gtk_text_buffer_get_has_selection (GTK_TEXT_BUFFER (text)) || focus == NULL ||
      !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->option_view)))
    return dossier_option_view_get_selected (self->option_view, version);

  g_object_get (text, "cursor-position", &offset, NULL);
  field = dossier_option_text_get_field_at (text, offset);
  if (marked && field != NULL)
    return dossier_highlights_get_targets (text, field->start, field->end, version);

  return dossier_highlights_get_whole (text, offset, version);
}

/* Makes a note on the words that are selected, or on a whole text. */
static void
annotate (DossierWindow         *self,
          DossierAnnotationKind  kind)
{
  DossierOption *option = dossier_option_view_get_option (self->option_view);
  g_autoptr (GPtrArray) targets = NULL;
  DossierNote *note;

  if (self->notes == NULL || option == NULL)
    return;

  targets = get_meant (self, kind == DOSSIER_ANNOTATION_KIND_HIGHLIGHT);
  if (targets->len == 0)
    {
      dossier_window_add_toast (self, _("Select words of the option first"));
      return;
    }

  dossier_notes_pane_set_about_dossier (self->notes_pane, FALSE);
  note = dossier_notes_add_at (self->notes, option->id, kind, self->colour, targets);
  dossier_option_view_unselect (self->option_view);
  if (kind == DOSSIER_ANNOTATION_KIND_HIGHLIGHT)
    {
      gtk_accessible_announce (GTK_ACCESSIBLE (self), _("Highlighted"),
                               GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
      return;
    }
  adw_overlay_split_view_set_show_sidebar (self->notes_split, TRUE);
  dossier_notes_pane_write (self->notes_pane, note);
}

static void
annotate_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  DossierAnnotationKind kind;

  if (dossier_annotation_kind_from_nick (g_variant_get_string (parameter, NULL), &kind))
    annotate (DOSSIER_WINDOW (widget), kind);
}

static void
highlight_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  int colour;

  if (!dossier_term_find (DOSSIER_TYPE_ANNOTATION_COLOUR, g_variant_get_string (parameter, NULL),
                          &colour))
    return;

  self->colour = (DossierAnnotationColour) colour;
  annotate (self, DOSSIER_ANNOTATION_KIND_HIGHLIGHT);
}

static void
reveal_words (DossierWindow *self,
              DossierNote   *note)
{
  const char *option_id;

  option_id = dossier_note_words_get_other_option (
    dossier_note_get_annotation (note), dossier_option_view_get_text (self->option_view));
  if (option_id != NULL)
    dossier_sidebar_select (self->sidebar, option_id);
  /* Where the notes lie over the option, they make way for it. */
  if (adw_overlay_split_view_get_collapsed (self->notes_split))
    adw_overlay_split_view_set_show_sidebar (self->notes_split, FALSE);
  if (!dossier_option_view_reveal (self->option_view, dossier_note_get_annotation (note)))
    dossier_window_add_toast (self, _("These words are not in the text any more"));
}

/* From a note to its words. */
static void
reveal_words_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  DossierNote *note = find_note (DOSSIER_WINDOW (widget), parameter);

  if (note != NULL)
    reveal_words (DOSSIER_WINDOW (widget), note);
}

/* Puts a note on the words that are selected, in place of those that it was on. */
static void
attach_note_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  g_autofree char *version = get_version (self);
  g_autoptr (DossierAnnotation) changed = NULL;
  g_autoptr (GPtrArray) targets = NULL;
  DossierNote *note = find_note (self, parameter);

  if (note == NULL)
    return;

  targets = dossier_option_view_get_selected (self->option_view, version);
  if (targets->len == 0)
    {
      dossier_window_add_toast (self, _("Select words of the option first"));
      return;
    }
  changed = dossier_annotation_copy (dossier_note_get_annotation (note));
  dossier_annotation_set_option_id (changed,
                                    dossier_option_view_get_option (self->option_view)->id);
  dossier_annotation_set_targets (changed, targets);
  dossier_notes_change (self->notes, note, changed);
  dossier_option_view_unselect (self->option_view);
}

/* Puts a note to one of the places where its words could be. */
static void
choose_place_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  g_autofree char *version = get_version (self);
  const char *id;
  guint index;
  DossierNote *note;
  GPtrArray *candidates;
  const DossierNoteCandidate *chosen;
  g_autoptr (DossierAnnotation) changed = NULL;
  g_autoptr (GPtrArray) targets = NULL;

  g_variant_get (parameter, "(&su)", &id, &index);
  note = self->notes == NULL ? NULL : dossier_notes_find (self->notes, id);
  candidates = note == NULL ? NULL : dossier_note_get_candidates (note);
  if (candidates == NULL || index >= candidates->len)
    return;

  chosen = g_ptr_array_index (candidates, index);
  if (g_strcmp0 (chosen->target->version, version) != 0)
    return; /* of another version; those of this one are on their way */
  changed = dossier_annotation_copy (dossier_note_get_annotation (note));
  targets = dossier_targets_copy (dossier_annotation_get_targets (changed));
  dossier_target_free (g_ptr_array_steal_index (targets, chosen->position));
  g_ptr_array_insert (targets, (int) chosen->position, dossier_target_copy (chosen->target));
  dossier_annotation_set_option_id (changed, chosen->option_id);
  dossier_annotation_set_targets (changed, targets);
  dossier_notes_change (self->notes, note, changed);
  reveal_words (self, note);
}

/* The id of the option that a note means by a name: its id, or its title whatever its capitals and
 * accents; NULL where there is none. */
static char *
find_option (DossierWindow *self,
             const char    *name)
{
  GListModel *options = self->document->options;
  g_autofree char *folded = dossier_match_fold (name);

  if (dossier_document_find_option (self->document, name) != NULL)
    return g_strdup (name);

  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr (DossierOption) option = g_list_model_get_item (options, i);
      g_autofree char *title = dossier_match_fold (dossier_text_get (option->title));

      if (g_str_equal (title, folded))
        return g_strdup (option->id);
    }

  return NULL;
}

static void
on_launched (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (DossierWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    dossier_window_add_toast (self, _("No program opens this address"));
}

static void
copy_link_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  DossierNote *note = find_note (self, parameter);
  g_autofree char *link = NULL;

  if (note == NULL)
    return;

  link = dossier_note_link_new (dossier_note_get_annotation (note));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), link);
  dossier_window_add_toast (self, _("Link copied. Paste it into another note."));
}

/* Goes to a note that another one links to. */
static void
show_linked_note (DossierWindow *self,
                  const char    *id)
{
  DossierNote *note = self->notes == NULL ? NULL : dossier_notes_find (self->notes, id);
  const char *option_id;

  if (note == NULL)
    {
      dossier_window_add_toast (self, _("There is no such note on this dossier"));
      return;
    }

  option_id = dossier_annotation_get_option_shown (dossier_note_get_annotation (note));
  if (option_id != NULL)
    dossier_sidebar_select (self->sidebar, option_id);
  dossier_notes_pane_reveal (self->notes_pane, id);
}

/* Where a link in a note leads. */
static void
follow_link_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  g_autoptr (GtkUriLauncher) launcher = NULL;
  const char *target;
  gboolean to_option;
  g_autofree char *option_id = NULL;

  g_variant_get (parameter, "(&sb)", &target, &to_option);
  if (!to_option)
    {
      launcher = gtk_uri_launcher_new (target);
      gtk_uri_launcher_launch (launcher, GTK_WINDOW (self), NULL, on_launched, g_object_ref (self));
      return;
    }

  if (dossier_note_link_read (target) != NULL)
    {
      show_linked_note (self, dossier_note_link_read (target));
      return;
    }

  option_id = self->document == NULL ? NULL : find_option (self, target);
  if (option_id == NULL)
    dossier_window_add_toast (self, _("The dossier has no option of this name"));
  else
    dossier_sidebar_select (self->sidebar, option_id);
}

/**
 * dossier_window_reveal_note:
 * @self: a window
 * @annotation: a note on the option
 *
 * Goes from the words of a note to the note.
 */
void
dossier_window_reveal_note (DossierWindow     *self,
                            DossierAnnotation *annotation)
{
  adw_overlay_split_view_set_show_sidebar (self->notes_split, TRUE);
  dossier_notes_pane_reveal (self->notes_pane, dossier_annotation_get_id (annotation));
}

/* Holds the words that stand in the option that is shown for those that the note is on. */
static void
accept_words_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  DossierOptionText *text = dossier_option_view_get_text (self->option_view);
  g_autofree char *version = get_version (self);
  g_autoptr (DossierAnnotation) changed = NULL;
  g_autoptr (GPtrArray) targets =
    g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_target_free);
  DossierOption *option = dossier_option_view_get_option (self->option_view);
  DossierAnnotation *annotation;
  GPtrArray *before;
  DossierNote *note = find_note (self, parameter);

  if (note == NULL || option == NULL ||
      !dossier_note_words_can_be_kept (dossier_note_get_annotation (note), text))
    return;

  annotation = dossier_note_get_annotation (note);
  before = dossier_annotation_get_targets (annotation);
  for (guint i = 0; i < before->len; i++)
    {
      const DossierTarget *target = g_ptr_array_index (before, i);
      int start, end;

      if (dossier_target_needs_review (target) &&
          dossier_highlights_locate (text, annotation, target, &start, &end))
        {
          g_autoptr (GPtrArray) now = dossier_highlights_get_targets (text, start, end, version);

          g_ptr_array_extend_and_steal (targets, g_steal_pointer (&now));
        }
      else
        g_ptr_array_add (targets, dossier_target_copy (target));
    }
  changed = dossier_annotation_copy (annotation);
  dossier_annotation_set_option_id (changed, option->id);
  dossier_annotation_set_targets (changed, targets);
  dossier_notes_change (self->notes, note, changed);
}

static void
earlier_wordings_action (GtkWidget  *widget,
                         const char *action_name,
                         GVariant   *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  DossierNote *note = find_note (self, parameter);

  if (note != NULL)
    adw_dialog_present (ADW_DIALOG (dossier_note_history_dialog_new (self->notes, note)), widget);
}

static void
on_words_found (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (DossierWindow) self = user_data;
  gssize n = dossier_note_anchors_find_finish (DOSSIER_NOTES (source), result, NULL);
  g_autofree char *text = NULL;
  AdwToast *toast;

  if (n <= 0 || self->library == NULL)
    return;

  text = g_strdup_printf (ngettext ("The words of %u note have changed",
                                    "The words of %u notes have changed", (gulong) n), (guint) n);
  toast = adw_toast_new (text);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_timeout (toast, 0);
  adw_toast_set_button_label (toast, _("_Review"));
  adw_toast_set_action_name (toast, "win.review");
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/**
 * dossier_window_find_words:
 * @self: a window with a dossier whose version is known
 *
 * Finds out what has become of the words of notes that were made on other versions.
 */
void
dossier_window_find_words (DossierWindow *self)
{
  g_autofree char *version = get_version (self);

  if (self->notes != NULL && version != NULL)
    dossier_note_anchors_find_async (self->notes, self->library, self->document, version, NULL,
                                     on_words_found, g_object_ref (self));
}

/**
 * dossier_window_class_install_note_actions:
 * @widget_class: the window's class
 *
 * Makes known what can be done with words and their notes.
 */
void
dossier_window_class_install_note_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.annotate", "s", annotate_action);
  gtk_widget_class_install_action (widget_class, "win.follow-link", "(sb)", follow_link_action);
  gtk_widget_class_install_action (widget_class, "win.highlight", "s", highlight_action);
  gtk_widget_class_install_action (widget_class, "win.attach", "s", attach_note_action);
  gtk_widget_class_install_action (widget_class, "win.earlier-wordings", "s",
                                   earlier_wordings_action);
  gtk_widget_class_install_action (widget_class, "win.copy-link", "s", copy_link_action);
  gtk_widget_class_install_action (widget_class, "win.choose-place", "(su)", choose_place_action);
  gtk_widget_class_install_action (widget_class, "win.accept-words", "s", accept_words_action);
  gtk_widget_class_install_action (widget_class, "win.reveal-words", "s", reveal_words_action);
}
