/* dossier-window-as-of.c: the dossier as it stood at a date
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-window-private.h"

#include "dossier-date-dialog.h"

#include "analysis/dossier-as-of.h"

#include <glib/gi18n.h>

static AdwBanner *
create_bar (void)
{
  return g_object_new (ADW_TYPE_BANNER, "use-markup", FALSE, "button-label", _("Show _Now"),
                       "action-name", "win.show-now", NULL);
}

/* The bars are made when a date is first chosen. */
static void
ensure_bars (DossierWindow *self)
{
  if (self->option_date_bar != NULL)
    return;

  self->option_date_bar = create_bar ();
  adw_toolbar_view_add_top_bar (self->option_bars, GTK_WIDGET (self->option_date_bar));
  /* Where one pane is shown at a time, the list of options says it too. */
  self->list_date_bar = create_bar ();
  gtk_widget_set_margin_top (GTK_WIDGET (self->list_date_bar), 6);
  g_object_bind_property (self->split, "collapsed", self->list_date_bar, "visible",
                          G_BINDING_SYNC_CREATE);
  dossier_sidebar_add_bar (self->sidebar, GTK_WIDGET (self->list_date_bar));
}

static void
update_bars (DossierWindow *self)
{
  DossierAsOf *as_of = dossier_as_of_get (self->view);

  if (as_of != NULL)
    {
      g_autofree char *date = dossier_date_format (dossier_as_of_get_date (as_of));
      /* Translators: “%s” is a date, like “3 May 2024” */
      g_autofree char *title = g_strdup_printf (_("As of %s"), date);

      ensure_bars (self);
      adw_banner_set_title (self->option_date_bar, title);
      adw_banner_set_title (self->list_date_bar, title);
      gtk_accessible_announce (GTK_ACCESSIBLE (self), title,
                               GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
    }
  else if (self->option_date_bar == NULL || !adw_banner_get_revealed (self->option_date_bar))
    return;
  else
    gtk_accessible_announce (GTK_ACCESSIBLE (self), _("As it is now"),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);

  adw_banner_set_revealed (self->option_date_bar, as_of != NULL);
  adw_banner_set_revealed (self->list_date_bar, as_of != NULL);
}

static void
set_view (DossierWindow   *self,
          DossierDocument *view)
{
  g_set_object (&self->view, view);
  update_bars (self);
}

static void
stop_leading_back (DossierWindow *self)
{
  g_cancellable_cancel (self->leading_back);
  g_clear_object (&self->leading_back);
}

/* What a thread is to lead back. */
typedef struct
{
  DossierDocument *document;
  DossierDate     *as_of;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->document);
  dossier_date_unref (job->as_of);
  g_free (job);
}

static void
lead_back_in_thread (GTask        *task,
                     gpointer      source_object,
                     gpointer      task_data,
                     GCancellable *cancellable)
{
  Job *job = task_data;

  g_task_return_pointer (task, dossier_document_at (job->document, job->as_of), g_object_unref);
}

static void
on_led_back (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (DossierWindow) self = user_data;
  g_autoptr (DossierDocument) view = g_task_propagate_pointer (G_TASK (result), NULL);

  /* Another date has been chosen by now, or another dossier is open, or none. */
  if (view == NULL)
    return;

  g_clear_object (&self->leading_back);
  set_view (self, view);
  dossier_window_show_view (self);
}

/**
 * dossier_window_lead_back:
 * @self: a window with a dossier
 *
 * Shows the version of the dossier that is open at the date that is chosen: at once where that is
 * now, else soon.
 */
void
dossier_window_lead_back (DossierWindow *self)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  stop_leading_back (self);
  /* What is not sound cannot be led back. */
  if (!dossier_document_is_sound (self->document))
    g_clear_pointer (&self->as_of, dossier_date_unref);
  if (self->as_of == NULL)
    {
      set_view (self, self->document);
      dossier_window_show_view (self);
      return;
    }

  job = g_new (Job, 1);
  job->document = g_object_ref (self->document);
  job->as_of = dossier_date_ref (self->as_of);
  self->leading_back = g_cancellable_new ();
  task = g_task_new (NULL, self->leading_back, on_led_back, g_object_ref (self));
  g_task_set_source_tag (task, dossier_window_lead_back);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, lead_back_in_thread);
}

/**
 * dossier_window_set_as_of:
 * @self: a window with a dossier
 * @as_of: (nullable): a date with a place in the calendar; %NULL for now
 *
 * Shows the dossier as it stood at a date.
 */
void
dossier_window_set_as_of (DossierWindow *self,
                          DossierDate   *as_of)
{
  DossierDate *kept = as_of == NULL ? NULL : dossier_date_ref (as_of);

  g_clear_pointer (&self->as_of, dossier_date_unref);
  self->as_of = kept;
  dossier_window_lead_back (self);
  dossier_window_update_actions (self);
}

/**
 * dossier_window_reset_view:
 * @self: a window whose dossier is another now
 *
 * Forgets the date at which the one before was shown.
 */
void
dossier_window_reset_view (DossierWindow *self)
{
  stop_leading_back (self);
  g_clear_pointer (&self->as_of, dossier_date_unref);
  set_view (self, self->document);
}

/**
 * dossier_window_choose_date:
 * @self: a window
 *
 * Lets the user choose a date.
 */
void
dossier_window_choose_date (DossierWindow *self)
{
  DossierDateDialog *dialog;

  if (self->document == NULL)
    return;

  dialog = dossier_date_dialog_new (self->document, self->as_of);
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (dossier_window_set_as_of), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}
