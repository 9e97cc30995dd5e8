/* dossier-date-dialog.c: chooses a date at which to look at a dossier
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-date-dialog.h"

#include "dossier-text-label.h"

#include "analysis/dossier-moments.h"
#include "text/dossier-bidi.h"

#include <glib/gi18n.h>
#include <stdio.h>

#define PROGRESS_MS 300 /* what takes longer is shown */

struct _DossierDateDialog
{
  AdwDialog       parent_instance;
  GPtrArray      *moments;         /* of DossierMoment; NULL until they are collected */
  GCancellable   *cancellable;     /* of the collecting */
  guint           progress_source;

  GtkWidget      *show_button;
  GtkStack       *pages;
  AdwEntryRow    *entry;
  GtkLabel       *hint;
  GtkCalendar    *calendar;
  GtkStack       *stack;
  GtkNoSelection *selection;
};

G_DEFINE_FINAL_TYPE (DossierDateDialog, dossier_date_dialog, ADW_TYPE_DIALOG)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
choose (DossierDateDialog *self,
        DossierDate       *date)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, date);
  adw_dialog_close (ADW_DIALOG (self));
}

/* The date that is typed, in the digits of any script; NULL where it is none. */
static DossierDate *
parse_entry (DossierDateDialog *self)
{
  g_autofree char *typed = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_autoptr (GString) iso = g_string_new (NULL);

  g_strstrip (typed);
  for (const char *c = typed; *c != '\0'; c = g_utf8_next_char (c))
    {
      int digit = g_unichar_digit_value (g_utf8_get_char (c));

      if (digit >= 0)
        g_string_append_c (iso, (char) ('0' + digit));
      else
        g_string_append_unichar (iso, g_utf8_get_char (c));
    }

  return dossier_date_parse (iso->str);
}

static void
on_entry_changed (DossierDateDialog *self)
{
  g_autoptr (DossierDate) date = parse_entry (self);

  gtk_widget_set_sensitive (self->show_button, date != NULL);
  if (date != NULL)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
      gtk_widget_remove_css_class (GTK_WIDGET (self->hint), "error");
    }
}

/* Shows the date that is typed; where it is none, says so beside how to write one. */
static void
on_show (DossierDateDialog *self)
{
  g_autoptr (DossierDate) date = parse_entry (self);

  if (date != NULL)
    {
      choose (self, date);
      return;
    }

  gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  gtk_widget_add_css_class (GTK_WIDGET (self->hint), "error");
  gtk_widget_error_bell (GTK_WIDGET (self));
  gtk_accessible_announce (GTK_ACCESSIBLE (self->entry), gtk_label_get_text (self->hint),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
on_day_selected (DossierDateDialog *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_autofree char *iso = g_date_time_format (day, "%Y-%m-%d");

  gtk_editable_set_text (GTK_EDITABLE (self->entry), iso);
}

/* The calendar opens where the typed date is. */
static void
on_calendar_shown (DossierDateDialog *self)
{
  g_autoptr (DossierDate) date = parse_entry (self);
  g_autofree char *iso = date == NULL ? NULL : dossier_date_to_iso (date);
  int year, month = 1, day = 1;

  if (iso == NULL || sscanf (iso, "%d-%d-%d", &year, &month, &day) < 1)
    return;

  g_signal_handlers_block_by_func (self->calendar, on_day_selected, self);
  /* Every month has a first. */
  g_object_set (self->calendar, "day", 1, "year", year, "month", month - 1, "day", day, NULL);
  g_signal_handlers_unblock_by_func (self->calendar, on_day_selected, self);
}

static void
on_activated (DossierDateDialog *self,
              guint              position)
{
  const DossierMoment *moment = g_ptr_array_index (self->moments, position);

  choose (self, moment->date);
}

/* The date stands above the text, at whichever side that begins. */
static void
on_direction_changed (GtkWidget        *text,
                      GtkTextDirection  before,
                      GtkWidget        *date)
{
  gtk_widget_set_direction (date, gtk_widget_get_direction (text));
}

static void
on_setup_row (DossierDateDialog *self,
              GtkListItem       *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *date = gtk_label_new (NULL);
  GtkWidget *text = dossier_text_label_new ("", "caption");

  gtk_label_set_lines (GTK_LABEL (text), 2);
  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (text, "dim-label");
  gtk_label_set_xalign (GTK_LABEL (date), 0);
  g_signal_connect_object (text, "direction-changed", G_CALLBACK (on_direction_changed), date, 0);
  gtk_box_append (GTK_BOX (box), date);
  gtk_box_append (GTK_BOX (box), text);
  gtk_widget_add_css_class (box, "ledger-row");
  gtk_list_item_set_child (item, box);
}

static void
on_bind_row (DossierDateDialog *self,
             GtkListItem       *item)
{
  const DossierMoment *moment =
    g_ptr_array_index (self->moments, gtk_list_item_get_position (item));
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  g_autofree char *date = dossier_date_format (moment->date);
  g_autofree char *text = NULL;

  if (moment->n_more == 0)
    text = g_strdup (dossier_text_get (moment->text));
  else
    {
      g_autofree char *first = dossier_bidi_isolate (dossier_text_get (moment->text), date);

      text = g_strdup_printf (
        /* Translators: a text of the dossier, and how many more it has of the same date */
        ngettext ("%1$s (and %2$u more)", "%1$s (and %2$u more)", moment->n_more), first,
        moment->n_more);
    }
  gtk_label_set_label (GTK_LABEL (label), date);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (label)), text);
  gtk_list_item_set_accessible_label (item, date);
  gtk_list_item_set_accessible_description (item, text);
}

static void
collect_in_thread (GTask        *task,
                   gpointer      source_object,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  GPtrArray *moments = dossier_moments_collect (DOSSIER_DOCUMENT (task_data), cancellable);

  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, moments, (GDestroyNotify) g_ptr_array_unref);
  else
    g_clear_pointer (&moments, g_ptr_array_unref);
}

static void
on_collected (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  DossierDateDialog *self = user_data;
  GPtrArray *moments = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autoptr (GtkStringList) dates = gtk_string_list_new (NULL);

  if (moments == NULL)
    return; /* called off, as the dialog is gone */

  g_clear_handle_id (&self->progress_source, g_source_remove);
  self->moments = moments;
  /* A row finds its moment by its place. */
  for (guint i = 0; i < moments->len; i++)
    gtk_string_list_take (dates, dossier_date_to_iso (
                                   ((DossierMoment *) g_ptr_array_index (moments, i))->date));
  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (dates));
  gtk_stack_set_visible_child_name (self->stack, "list");
  gtk_widget_set_visible (self->show_button, moments->len > 0);
  if (moments->len == 0)
    {
      gtk_stack_set_visible_child_name (self->pages, "none");
      /* The entry had the keyboard; without one in the dialog, Escape would not leave it. */
      gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
    }
}

static void
on_progress_due (gpointer user_data)
{
  DossierDateDialog *self = user_data;

  self->progress_source = 0;
  gtk_stack_set_visible_child_name (self->stack, "busy");
}

static void
start (DossierDateDialog *self,
       DossierDocument   *document)
{
  g_autoptr (GTask) task = NULL;

  self->cancellable = g_cancellable_new ();
  self->progress_source = g_timeout_add_once (PROGRESS_MS, on_progress_due, self);
  task = g_task_new (NULL, self->cancellable, on_collected, self);
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, g_object_ref (document), g_object_unref);
  g_task_run_in_thread (task, collect_in_thread);
}

static void
dossier_date_dialog_dispose (GObject *object)
{
  DossierDateDialog *self = DOSSIER_DATE_DIALOG (object);

  g_clear_handle_id (&self->progress_source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_DATE_DIALOG);
  g_clear_pointer (&self->moments, g_ptr_array_unref);

  G_OBJECT_CLASS (dossier_date_dialog_parent_class)->dispose (object);
}

static void
dossier_date_dialog_class_init (DossierDateDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_date_dialog_dispose;

  /**
   * DossierDateDialog::chosen:
   * @date: a #DossierDate with a place in the calendar
   *
   * The user has chosen a date.
   */
  signals[SIGNAL_CHOSEN] =
    g_signal_new ("chosen", DOSSIER_TYPE_DATE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, DOSSIER_TYPE_DATE);

  gtk_widget_class_set_template_from_resource (widget_class, APP_PATH "/dossier-date-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierDateDialog, show_button);
  gtk_widget_class_bind_template_child (widget_class, DossierDateDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, DossierDateDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, DossierDateDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, DossierDateDialog, calendar);
  gtk_widget_class_bind_template_child (widget_class, DossierDateDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierDateDialog, selection);
  gtk_widget_class_bind_template_callback (widget_class, on_show);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_day_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_calendar_shown);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_row);
  gtk_widget_class_bind_template_callback (widget_class, on_bind_row);
}

static void
dossier_date_dialog_init (DossierDateDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_date_dialog_new:
 * @document: a dossier as it is now
 * @date: (nullable): the date at which it is shown
 *
 * Returns: (transfer floating): a dialog that offers the dates of the dossier, and any other
 */
DossierDateDialog *
dossier_date_dialog_new (DossierDocument *document,
                         DossierDate     *date)
{
  DossierDateDialog *self = g_object_new (DOSSIER_TYPE_DATE_DIALOG, NULL);
  g_autofree char *iso = date == NULL ? NULL : dossier_date_to_iso (date);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), iso == NULL ? "" : iso);
  start (self, document);

  return self;
}
