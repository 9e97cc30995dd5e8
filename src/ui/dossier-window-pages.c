/* dossier-window-pages.c: what a window shows, be it a dossier or something else
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-window-private.h"

#include <glib/gi18n.h>

/* Most windows only ever show a dossier.  The other pages are made when they are first wanted,
 * since even a page that is hidden is styled when the window opens, which would then come up
 * later. */

static void
set_page (DossierWindow *self,
          const char    *page)
{
  gtk_stack_set_visible_child_name (self->pages, page);
  /* A window that was waiting for what to show comes up with it. */
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_window_present (GTK_WINDOW (self));
}

static void
show_welcome (DossierWindow *self)
{
  if (self->welcome == NULL)
    {
      self->welcome = g_object_new (DOSSIER_TYPE_WELCOME_PAGE, NULL);
      if (self->recents != NULL)
        dossier_welcome_page_set_recents (self->welcome, self->recents);
      gtk_stack_add_named (self->pages, GTK_WIDGET (self->welcome), "welcome");
    }
  set_page (self, "welcome");
}

/**
 * dossier_window_show_page:
 * @self: a window
 *
 * Shows the dossier that is open, or how to open one.  A window that is not on screen yet comes up.
 */
void
dossier_window_show_page (DossierWindow *self)
{
  g_return_if_fail (DOSSIER_IS_WINDOW (self));

  if (self->document != NULL)
    set_page (self, "dossier");
  else
    show_welcome (self);
}

/**
 * dossier_window_show_loading:
 * @self: a window
 *
 * Shows that a file is being read, how far that is, and how to give up.
 */
void
dossier_window_show_loading (DossierWindow *self)
{
  if (gtk_stack_get_child_by_name (self->pages, "loading") == NULL)
    {
      g_autoptr (GtkBuilder) builder =
        gtk_builder_new_from_resource (APP_PATH "/dossier-loading-page.ui");

      gtk_stack_add_named (self->pages, GTK_WIDGET (gtk_builder_get_object (builder, "page")),
                           "loading");
      self->loading_bar = GTK_PROGRESS_BAR (gtk_builder_get_object (builder, "bar"));
    }
  gtk_progress_bar_set_fraction (self->loading_bar,
                                 dossier_progress_get_fraction (self->progress));
  set_page (self, "loading");
}

/**
 * dossier_window_show_problems:
 * @self: a window
 * @title: (nullable): what the problems are of; %NULL where a file was not opened
 * @message: why a file was not opened, or what is wrong with it
 * @problems: (nullable) (element-type DossierProblem): all that is wrong in it
 *
 * Shows what is wrong with a file.
 */
void
dossier_window_show_problems (DossierWindow *self,
                              const char    *title,
                              const char    *message,
                              GPtrArray     *problems)
{
  if (self->problems == NULL)
    {
      self->problems = g_object_new (DOSSIER_TYPE_PROBLEMS_PAGE, NULL);
      gtk_stack_add_named (self->pages, GTK_WIDGET (self->problems), "problems");
    }
  dossier_problems_page_show (self->problems,
                              title != NULL ? title : _("The Dossier Was Not Opened"), message,
                              problems, self->document != NULL);
  set_page (self, "problems");
}

/**
 * dossier_window_set_recents:
 * @self: a window
 * @recents: (element-type DossierRecent): dossiers that were opened before, the latest first
 *
 * Offers the dossiers that were open lately.
 */
void
dossier_window_set_recents (DossierWindow *self,
                            GPtrArray     *recents)
{
  g_clear_pointer (&self->recents, g_ptr_array_unref);
  self->recents = g_ptr_array_ref (recents);
  if (self->welcome != NULL)
    dossier_welcome_page_set_recents (self->welcome, recents);
}
