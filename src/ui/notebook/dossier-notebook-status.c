/* dossier-notebook-status.c: what stands in place of an empty list of notes
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-notebook-status.h"

#include <glib/gi18n.h>

static void
show (AdwStatusPage *page,
      const char    *icon,
      const char    *title,
      const char    *description)
{
  adw_status_page_set_icon_name (page, icon);
  adw_status_page_set_title (page, title);
  adw_status_page_set_description (page, description);
}

/**
 * dossier_notebook_status_show:
 * @page: where to show it
 * @shelf: the shelf that is looked at
 * @filtered: whether there are notes on it, but none of those that are looked for
 *
 * Says that there is nothing, and why.
 */
void
dossier_notebook_status_show (AdwStatusPage        *page,
                              DossierNotebookShelf  shelf,
                              gboolean              filtered)
{
  g_return_if_fail (ADW_IS_STATUS_PAGE (page));

  if (filtered)
    show (page, "edit-find-symbolic", _("No Note Found"),
          _("Try fewer words, or other filters."));
  else if (shelf == DOSSIER_NOTEBOOK_TRASH)
    show (page, "user-trash-symbolic", _("The Trash Is Empty"),
          _("Notes that you delete are kept here until you empty the trash."));
  else if (shelf == DOSSIER_NOTEBOOK_REVIEW)
    show (page, "emblem-ok-symbolic", _("Nothing to Review"),
          _("When a dossier changes, notes whose words were reworded or are not found any more are "
            "listed here."));
  else if (shelf == DOSSIER_NOTEBOOK_QUESTIONS)
    show (page, "dialog-question-symbolic", _("No Open Questions"),
          _("Notes that you mark as questions are listed here until you resolve them."));
  else
    show (page, "document-edit-symbolic", _("No Notes Yet"),
          _("What you write down about options is listed here, from all dossiers."));
}

/**
 * dossier_notebook_status_show_failure:
 * @page: where to show it
 * @message: why the notes could not be read
 */
void
dossier_notebook_status_show_failure (AdwStatusPage *page,
                                      const char    *message)
{
  g_autofree char *escaped = NULL;

  g_return_if_fail (ADW_IS_STATUS_PAGE (page));

  /* The page takes its description for markup. */
  escaped = g_markup_escape_text (message, -1);
  show (page, "dialog-warning-symbolic", _("Notes Could Not Be Read"), escaped);
}
