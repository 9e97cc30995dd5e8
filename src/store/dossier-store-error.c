/* dossier-store-error.c: what can go wrong with the library, in words
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-store-error.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (dossier-store-error-quark, dossier_store_error)

static char *
describe_busy (DossierStoreTask  task,
               const char       *name)
{
  switch (task)
    {
    case DOSSIER_STORE_TASK_OPEN:
      return g_strdup_printf (_("The library “%s” cannot be opened because another program is "
                                "using it. Close that program, or try again in a moment."), name);
    case DOSSIER_STORE_TASK_READ:
      return g_strdup_printf (_("The library “%s” cannot be read because another program is "
                                "using it. Close that program, or try again in a moment."), name);
    case DOSSIER_STORE_TASK_SAVE_RECENT:
      return g_strdup_printf (_("The list of recent dossiers could not be saved because another "
                                "program is using the library “%s”. Close that program, or try "
                                "again in a moment."), name);
    case DOSSIER_STORE_TASK_SAVE_COLOURS:
      return g_strdup_printf (_("The names of the colours could not be saved because another "
                                "program is using the library “%s”. Close that program, or try "
                                "again in a moment."), name);
    case DOSSIER_STORE_TASK_SAVE_VERSION:
      return g_strdup_printf (_("This version of the dossier could not be kept because another "
                                "program is using the library “%s”. Close that program, or try "
                                "again in a moment."), name);
    case DOSSIER_STORE_TASK_DELETE_VERSION:
      return g_strdup_printf (_("The versions could not be deleted because another program is "
                                "using the library “%s”. Close that program, or try again in a "
                                "moment."), name);
    case DOSSIER_STORE_TASK_SAVE_COMPARISON:
      return g_strdup_printf (_("The comparison could not be saved because another program is "
                                "using the library “%s”. Close that program, or try again in a "
                                "moment."), name);
    case DOSSIER_STORE_TASK_SAVE_NOTE:
    default:
      return g_strdup_printf (_("The note could not be saved because another program is using the "
                                "library “%s”. Close that program, or try again in a moment."),
                              name);
    }
}

static char *
describe_full (DossierStoreTask  task,
               const char       *name)
{
  switch (task)
    {
    case DOSSIER_STORE_TASK_OPEN:
    case DOSSIER_STORE_TASK_READ:
      return g_strdup_printf (_("The library “%s” cannot be opened because the disk is full. Free "
                                "some space on it, and try again."), name);
    case DOSSIER_STORE_TASK_SAVE_RECENT:
      return g_strdup_printf (_("The list of recent dossiers could not be saved because the disk "
                                "is full. Free some space on the disk that holds “%s”, and try "
                                "again."), name);
    case DOSSIER_STORE_TASK_SAVE_COLOURS:
      return g_strdup_printf (_("The names of the colours could not be saved because the disk "
                                "is full. Free some space on the disk that holds “%s”, and try "
                                "again."), name);
    case DOSSIER_STORE_TASK_SAVE_VERSION:
      return g_strdup_printf (_("This version of the dossier could not be kept because the disk is "
                                "full. Free some space on the disk that holds “%s”, and try "
                                "again."), name);
    case DOSSIER_STORE_TASK_DELETE_VERSION:
      return g_strdup_printf (_("The versions could not be deleted because the disk is full. Free "
                                "some space on the disk that holds “%s”, and try again."), name);
    case DOSSIER_STORE_TASK_SAVE_COMPARISON:
      return g_strdup_printf (_("The comparison could not be saved because the disk is full. Free "
                                "some space on the disk that holds “%s”, and try again. What was "
                                "saved before is still there."), name);
    case DOSSIER_STORE_TASK_SAVE_NOTE:
    default:
      return g_strdup_printf (_("The note could not be saved because the disk is full. Free some "
                                "space on the disk that holds “%s”, and try again. What was saved "
                                "before is still there."), name);
    }
}

static char *
describe_io (DossierStoreTask  task,
             const char       *name,
             const char       *detail)
{
  switch (task)
    {
    case DOSSIER_STORE_TASK_OPEN:
      return g_strdup_printf (_("The library “%s” cannot be opened because the system reported a "
                                "fault: %s. Check the disk, and try again."), name, detail);
    case DOSSIER_STORE_TASK_READ:
      return g_strdup_printf (_("The library “%s” cannot be read because the system reported a "
                                "fault: %s. Check the disk, and try again."), name, detail);
    case DOSSIER_STORE_TASK_SAVE_RECENT:
      return g_strdup_printf (_("The list of recent dossiers could not be saved in “%s” because "
                                "the system reported a fault: %s. Check the disk, and try again."),
                              name, detail);
    case DOSSIER_STORE_TASK_SAVE_COLOURS:
      return g_strdup_printf (_("The names of the colours could not be saved in “%s” because "
                                "the system reported a fault: %s. Check the disk, and try again."),
                              name, detail);
    case DOSSIER_STORE_TASK_SAVE_VERSION:
      return g_strdup_printf (_("This version of the dossier could not be kept in “%s” because the "
                                "system reported a fault: %s. Check the disk, and try again."),
                              name, detail);
    case DOSSIER_STORE_TASK_DELETE_VERSION:
      return g_strdup_printf (_("The versions could not be deleted from “%s” because the system "
                                "reported a fault: %s. Check the disk, and try again."), name,
                              detail);
    case DOSSIER_STORE_TASK_SAVE_COMPARISON:
      return g_strdup_printf (_("The comparison could not be saved in “%s” because the system "
                                "reported a fault: %s. Check the disk, and try again. What was "
                                "saved before is still there."), name, detail);
    case DOSSIER_STORE_TASK_SAVE_NOTE:
    default:
      return g_strdup_printf (_("The note could not be saved in “%s” because the system reported a "
                                "fault: %s. Check the disk, and try again. What was saved before "
                                "is still there."), name, detail);
    }
}

static char *
describe_read_only (DossierStoreTask  task,
                    const char       *name)
{
  switch (task)
    {
    case DOSSIER_STORE_TASK_OPEN:
    case DOSSIER_STORE_TASK_READ:
      return g_strdup_printf (_("The library “%s” cannot be opened because it cannot be written "
                                "to. Allow writing to the file and to its folder, and try again."),
                              name);
    case DOSSIER_STORE_TASK_SAVE_RECENT:
      return g_strdup_printf (_("The list of recent dossiers could not be saved because the "
                                "library “%s” cannot be written to. Allow writing to the file and "
                                "to its folder, and try again."), name);
    case DOSSIER_STORE_TASK_SAVE_COLOURS:
      return g_strdup_printf (_("The names of the colours could not be saved because the "
                                "library “%s” cannot be written to. Allow writing to the file and "
                                "to its folder, and try again."), name);
    case DOSSIER_STORE_TASK_SAVE_VERSION:
      return g_strdup_printf (_("This version of the dossier could not be kept because the library "
                                "“%s” cannot be written to. Allow writing to the file and to its "
                                "folder, and try again."), name);
    case DOSSIER_STORE_TASK_DELETE_VERSION:
      return g_strdup_printf (_("The versions could not be deleted because the library “%s” cannot "
                                "be written to. Allow writing to the file and to its folder, and "
                                "try again."), name);
    case DOSSIER_STORE_TASK_SAVE_COMPARISON:
      return g_strdup_printf (_("The comparison could not be saved because the library “%s” cannot "
                                "be written to. Allow writing to the file and to its folder, and "
                                "try again."), name);
    case DOSSIER_STORE_TASK_SAVE_NOTE:
    default:
      return g_strdup_printf (_("The note could not be saved because the library “%s” cannot be "
                                "written to. Allow writing to the file and to its folder, and try "
                                "again."), name);
    }
}

static char *
describe_moved (DossierStoreTask  task,
                const char       *name)
{
  switch (task)
    {
    case DOSSIER_STORE_TASK_OPEN:
    case DOSSIER_STORE_TASK_READ:
      return g_strdup_printf (_("The library “%s” was moved, replaced or deleted while it was "
                                "open. Put it back, or try again to use what is there now."), name);
    case DOSSIER_STORE_TASK_SAVE_RECENT:
      return g_strdup_printf (_("The list of recent dossiers could not be saved because the "
                                "library “%s” was moved, replaced or deleted while it was open. "
                                "Put it back, or try again to use what is there now."), name);
    case DOSSIER_STORE_TASK_SAVE_COLOURS:
      return g_strdup_printf (_("The names of the colours could not be saved because the "
                                "library “%s” was moved, replaced or deleted while it was open. "
                                "Put it back, or try again to use what is there now."), name);
    case DOSSIER_STORE_TASK_SAVE_VERSION:
      return g_strdup_printf (_("This version of the dossier could not be kept because the library "
                                "“%s” was moved, replaced or deleted while it was open. Put it "
                                "back, or try again to use what is there now."), name);
    case DOSSIER_STORE_TASK_DELETE_VERSION:
      return g_strdup_printf (_("The versions could not be deleted because the library “%s” was "
                                "moved, replaced or deleted while it was open. Put it back, or try "
                                "again to use what is there now."), name);
    case DOSSIER_STORE_TASK_SAVE_COMPARISON:
      return g_strdup_printf (_("The comparison could not be saved because the library “%s” was "
                                "moved, replaced or deleted while it was open. Put it back, or try "
                                "again to save in what is there now."), name);
    case DOSSIER_STORE_TASK_SAVE_NOTE:
    default:
      return g_strdup_printf (_("The note could not be saved because the library “%s” was moved, "
                                "replaced or deleted while it was open. Put it back, or try again "
                                "to save in what is there now."), name);
    }
}

static char *
describe_failed (DossierStoreTask  task,
                 const char       *name,
                 const char       *detail)
{
  switch (task)
    {
    case DOSSIER_STORE_TASK_OPEN:
      return g_strdup_printf (_("The library “%s” cannot be opened: %s."), name, detail);
    case DOSSIER_STORE_TASK_READ:
      return g_strdup_printf (_("The library “%s” cannot be read: %s."), name, detail);
    case DOSSIER_STORE_TASK_SAVE_RECENT:
      return g_strdup_printf (_("The list of recent dossiers could not be saved in “%s”: %s."),
                              name, detail);
    case DOSSIER_STORE_TASK_SAVE_COLOURS:
      return g_strdup_printf (_("The names of the colours could not be saved in “%s”: %s."),
                              name, detail);
    case DOSSIER_STORE_TASK_SAVE_VERSION:
      return g_strdup_printf (_("This version of the dossier could not be kept in “%s”: %s."), name,
                              detail);
    case DOSSIER_STORE_TASK_DELETE_VERSION:
      return g_strdup_printf (_("The versions could not be deleted from “%s”: %s."), name, detail);
    case DOSSIER_STORE_TASK_SAVE_COMPARISON:
      return g_strdup_printf (_("The comparison could not be saved in “%s”: %s."), name, detail);
    case DOSSIER_STORE_TASK_SAVE_NOTE:
    default:
      return g_strdup_printf (_("The note could not be saved in “%s”: %s."), name, detail);
    }
}

static char *
describe_invalid (DossierStoreTask  task,
                  const char       *detail)
{
  switch (task)
    {
    case DOSSIER_STORE_TASK_SAVE_RECENT:
      return g_strdup_printf (_("The list of recent dossiers could not be saved because the "
                                "library cannot hold this: %s."), detail);
    case DOSSIER_STORE_TASK_SAVE_COLOURS:
      return g_strdup_printf (_("The names of the colours could not be saved because the "
                                "library cannot hold this: %s."), detail);
    case DOSSIER_STORE_TASK_SAVE_VERSION:
      return g_strdup_printf (_("This version of the dossier could not be kept because the library "
                                "cannot hold this: %s."), detail);
    case DOSSIER_STORE_TASK_DELETE_VERSION:
      return g_strdup_printf (_("The versions could not be deleted because the library cannot look "
                                "for this: %s."), detail);
    case DOSSIER_STORE_TASK_SAVE_COMPARISON:
      return g_strdup_printf (_("The comparison could not be saved because the library cannot hold "
                                "this: %s."), detail);
    case DOSSIER_STORE_TASK_OPEN:
    case DOSSIER_STORE_TASK_READ:
    case DOSSIER_STORE_TASK_SAVE_NOTE:
    default:
      return g_strdup_printf (_("The note could not be saved because the library cannot hold this: "
                                "%s."), detail);
    }
}

/**
 * dossier_store_error_new:
 * @code: what is wrong
 * @task: what was being done
 * @path: (type filename): the library's file
 * @detail: (nullable): more about it: what the system or SQLite said, or the name that was sought
 *
 * Makes an error whose message names the file and says what can be done about it, in the user's
 * language.
 *
 * Returns: (transfer full): the error
 */
GError *
dossier_store_error_new (DossierStoreError  code,
                         DossierStoreTask   task,
                         const char        *path,
                         const char        *detail)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *message = NULL;
  const char *more = detail != NULL ? detail : _("unknown error");

  switch (code)
    {
    case DOSSIER_STORE_ERROR_MISSING:
      message = g_strdup_printf (_("There is no library at “%s”. Check the path; the first note "
                                   "that is written makes a library."), name);
      break;
    case DOSSIER_STORE_ERROR_CANNOT_OPEN:
      message = g_strdup_printf (_("The library “%s” cannot be opened: %s. Check that the folder "
                                   "is there and that you may use it."), name, more);
      break;
    case DOSSIER_STORE_ERROR_NOT_A_LIBRARY:
      message = g_strdup_printf (_("The file “%s” is not a library of Dossier. It was left as it "
                                   "is. Move it elsewhere to begin a new library in its place, or "
                                   "choose another file."), name);
      break;
    case DOSSIER_STORE_ERROR_NEWER:
      message = g_strdup_printf (_("The library “%s” was written by a newer version of Dossier. It "
                                   "was left as it is. Update Dossier to open it."), name);
      break;
    case DOSSIER_STORE_ERROR_DAMAGED:
      message = g_strdup_printf (_("The library “%s” is damaged: %s. Put a backup in its place, or "
                                   "move it elsewhere to begin a new one."), name, more);
      break;
    case DOSSIER_STORE_ERROR_READ_ONLY:
      message = describe_read_only (task, name);
      break;
    case DOSSIER_STORE_ERROR_BUSY:
      message = describe_busy (task, name);
      break;
    case DOSSIER_STORE_ERROR_FULL:
      message = describe_full (task, name);
      break;
    case DOSSIER_STORE_ERROR_IO:
      message = describe_io (task, name, more);
      break;
    case DOSSIER_STORE_ERROR_MOVED:
      message = describe_moved (task, name);
      break;
    case DOSSIER_STORE_ERROR_NOT_FOUND:
      message = g_strdup_printf (_("There is no note “%s” in the library “%s”. List the notes to "
                                   "see their ids."), more, name);
      break;
    case DOSSIER_STORE_ERROR_AMBIGUOUS:
      message = g_strdup_printf (_("Several notes in the library “%s” have an id that begins with "
                                   "“%s”. Give more of the id."), name, more);
      break;
    case DOSSIER_STORE_ERROR_INVALID:
      message = describe_invalid (task, more);
      break;
    case DOSSIER_STORE_ERROR_TIMED_OUT:
      message = g_strdup_printf (_("The notes are still being saved in “%s”. Wait a moment, and "
                                   "try again."), name);
      break;
    case DOSSIER_STORE_ERROR_CLOSED:
      message = g_strdup_printf (_("The library “%s” has been closed. Open it again."), name);
      break;
    case DOSSIER_STORE_ERROR_FAILED:
    default:
      message = describe_failed (task, name, more);
    }

  return g_error_new_literal (DOSSIER_STORE_ERROR, code, message);
}
