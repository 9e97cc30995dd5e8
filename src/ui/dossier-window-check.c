/* dossier-window-check.c: checks a dossier that is open already
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-window-private.h"

#include "dossier-check-bar.h"

#include "model/dossier-validation.h"
#include "model/dossier-verdicts.h"

#include <glib/gi18n.h>

#define PROGRESS_MS 100 /* how often the progress is shown */

/**
 * DossierWindowCheck:
 *
 * What is known of a dossier that was shown before all of it had been looked at.
 */
struct _DossierWindowCheck
{
  GCancellable    *cancellable; /* NULL: it is not being checked */
  DossierProgress *progress;
  guint            progress_source;
  char            *message;     /* what is wrong; NULL: nothing that is known of */
  GPtrArray       *problems;    /* of DossierProblem, likewise */
  DossierCheckBar *list_bar;    /* NULL until it is first shown, as the next */
  DossierCheckBar *option_bar;
};

static void
stop (DossierWindowCheck *check)
{
  g_cancellable_cancel (check->cancellable);
  g_clear_object (&check->cancellable);
  g_clear_handle_id (&check->progress_source, g_source_remove);
  g_clear_pointer (&check->progress, dossier_progress_unref);
}

static void
forget (DossierWindowCheck *check)
{
  stop (check);
  g_clear_pointer (&check->message, g_free);
  g_clear_pointer (&check->problems, g_ptr_array_unref);
}

/**
 * dossier_window_end_check:
 * @self: a window that is closed
 */
void
dossier_window_end_check (DossierWindow *self)
{
  if (self->check == NULL)
    return;

  forget (self->check);
  g_clear_pointer (&self->check, g_free);
}

/* Most dossiers are checked before they are shown, so that most windows have no bar. */
static void
ensure_bars (DossierWindow *self)
{
  DossierWindowCheck *check = self->check;

  if (check->list_bar != NULL)
    return;

  check->list_bar = dossier_check_bar_new ();
  dossier_sidebar_add_bar (self->sidebar, GTK_WIDGET (check->list_bar));
  /* Where one pane is shown at a time, that something is wrong is said beside the option too. */
  check->option_bar = dossier_check_bar_new ();
  g_object_bind_property (self->split, "collapsed", check->option_bar, "visible",
                          G_BINDING_SYNC_CREATE);
  adw_toolbar_view_add_top_bar (self->option_bars, GTK_WIDGET (check->option_bar));
}

static void
update_bars (DossierWindow *self)
{
  DossierWindowCheck *check = self->check;

  if (check->message != NULL || check->cancellable != NULL ||
      !dossier_document_is_sound (self->document))
    ensure_bars (self);
  if (check->list_bar == NULL)
    return;

  dossier_check_bar_hide (check->option_bar);
  if (check->message != NULL)
    {
      dossier_check_bar_show_problems (check->list_bar, check->message);
      dossier_check_bar_show_problems (check->option_bar, check->message);
    }
  else if (check->cancellable != NULL)
    dossier_check_bar_show_progress (check->list_bar,
                                     dossier_progress_get_fraction (check->progress));
  else if (!dossier_document_is_sound (self->document))
    dossier_check_bar_show_stopped (check->list_bar);
  else
    dossier_check_bar_hide (check->list_bar);
}

static gboolean
on_progress (gpointer user_data)
{
  DossierWindow *self = user_data;

  update_bars (self);

  return G_SOURCE_CONTINUE;
}

/* A check that is under way. */
typedef struct
{
  DossierWindow *window;
  GCancellable  *cancellable;
} Check;

static void
check_free (Check *check)
{
  g_object_unref (check->window);
  g_object_unref (check->cancellable);
  g_free (check);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Check, check_free)

static void
on_checked (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Check) check = user_data;
  DossierWindow *self = check->window;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  gboolean sound = dossier_validation_run_finish (result, &problems, &error);

  /* It was given up, or another dossier is open by now, or the window is closed. */
  if (self->check == NULL || self->check->cancellable != check->cancellable)
    return;

  stop (self->check);
  if (sound)
    dossier_window_keep_version (self);
  else
    {
      g_set_str (&self->check->message, error->message);
      self->check->problems = g_steal_pointer (&problems);
    }
  update_bars (self);
  dossier_window_update_actions (self);
}

static void
start (DossierWindow *self)
{
  DossierWindowCheck *state = self->check;
  g_autofree char *name = g_file_get_basename (self->file);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *verdicts = dossier_verdicts_get_folder ();
  Check *check = g_new (Check, 1);

  state->cancellable = g_cancellable_new ();
  state->progress = dossier_progress_new (DOSSIER_VALIDATION_PASSES);
  state->progress_source = g_timeout_add (PROGRESS_MS, on_progress, self);
  check->window = g_object_ref (self);
  check->cancellable = g_object_ref (state->cancellable);
  dossier_validation_run_async (self->document, shown, verdicts, state->progress,
                                state->cancellable, on_checked, check);
}

/**
 * dossier_window_check:
 * @self: a window with a dossier that has just come up
 *
 * Keeps the version that is open if it is sound; where that is not known yet, finds it out, and
 * says so meanwhile.
 */
void
dossier_window_check (DossierWindow *self)
{
  if (self->check == NULL)
    self->check = g_new0 (DossierWindowCheck, 1);
  forget (self->check);

  if (dossier_document_is_sound (self->document))
    dossier_window_keep_version (self);
  else
    {
      dossier_window_forget_version (self);
      start (self);
    }
  update_bars (self);
}

static void
check_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);

  if (self->document != NULL && self->check->cancellable == NULL &&
      !dossier_document_is_sound (self->document))
    dossier_window_check (self);
}

static void
stop_check_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);

  if (self->document == NULL)
    return;

  stop (self->check);
  update_bars (self);
}

static void
show_found_problems_action (GtkWidget  *widget,
                            const char *action_name,
                            GVariant   *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);

  if (self->document != NULL && self->check->message != NULL)
    dossier_window_show_problems (self, _("Problems in the Dossier"), self->check->message,
                                  self->check->problems);
}

/**
 * dossier_window_class_install_check_actions:
 * @widget_class: the window's class
 *
 * Installs what the bar offers that says how the check goes.
 */
void
dossier_window_class_install_check_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.check", NULL, check_action);
  gtk_widget_class_install_action (widget_class, "win.stop-check", NULL, stop_check_action);
  gtk_widget_class_install_action (widget_class, "win.show-found-problems", NULL,
                                   show_found_problems_action);
}
