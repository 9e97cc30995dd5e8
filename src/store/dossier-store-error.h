/* dossier-store-error.h: what can go wrong with the library
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define DOSSIER_STORE_ERROR (dossier_store_error_quark ())

/**
 * DossierStoreError:
 * @DOSSIER_STORE_ERROR_FAILED: something that has no code of its own; the message says what
 * @DOSSIER_STORE_ERROR_MISSING: there is no file at the path, and none was to be made
 * @DOSSIER_STORE_ERROR_CANNOT_OPEN: the file or its folder cannot be opened or made
 * @DOSSIER_STORE_ERROR_NOT_A_LIBRARY: the file is no database, or a database of something else
 * @DOSSIER_STORE_ERROR_NEWER: a newer version of the program wrote the library
 * @DOSSIER_STORE_ERROR_DAMAGED: the file is a library, but parts of it are broken
 * @DOSSIER_STORE_ERROR_READ_ONLY: the file, its folder or the disk cannot be written to
 * @DOSSIER_STORE_ERROR_BUSY: another program held the library for longer than one waits
 * @DOSSIER_STORE_ERROR_FULL: the disk, or the share of it that the user may have, is full
 * @DOSSIER_STORE_ERROR_IO: the system could not read or write the file
 * @DOSSIER_STORE_ERROR_MOVED: the file was moved, replaced or deleted while it was open
 * @DOSSIER_STORE_ERROR_NOT_FOUND: the library holds nothing of that name
 * @DOSSIER_STORE_ERROR_AMBIGUOUS: the library holds several that the name fits
 * @DOSSIER_STORE_ERROR_INVALID: what was to be kept cannot be kept, as text that is not UTF-8
 * @DOSSIER_STORE_ERROR_TIMED_OUT: the time given for waiting ran out; the work goes on
 * @DOSSIER_STORE_ERROR_CLOSED: the library was closed before this was asked of it
 *
 * What kept the library from doing what it was asked.  Nothing is half done when one of these comes
 * back: the file holds what it held before.  After %DOSSIER_STORE_ERROR_BUSY,
 * %DOSSIER_STORE_ERROR_FULL and %DOSSIER_STORE_ERROR_IO the same may be asked again.
 */
typedef enum
{
  DOSSIER_STORE_ERROR_FAILED,
  DOSSIER_STORE_ERROR_MISSING,
  DOSSIER_STORE_ERROR_CANNOT_OPEN,
  DOSSIER_STORE_ERROR_NOT_A_LIBRARY,
  DOSSIER_STORE_ERROR_NEWER,
  DOSSIER_STORE_ERROR_DAMAGED,
  DOSSIER_STORE_ERROR_READ_ONLY,
  DOSSIER_STORE_ERROR_BUSY,
  DOSSIER_STORE_ERROR_FULL,
  DOSSIER_STORE_ERROR_IO,
  DOSSIER_STORE_ERROR_MOVED,
  DOSSIER_STORE_ERROR_NOT_FOUND,
  DOSSIER_STORE_ERROR_AMBIGUOUS,
  DOSSIER_STORE_ERROR_INVALID,
  DOSSIER_STORE_ERROR_TIMED_OUT,
  DOSSIER_STORE_ERROR_CLOSED,
} DossierStoreError;

/**
 * DossierStoreTask:
 * @DOSSIER_STORE_TASK_OPEN: opening the library
 * @DOSSIER_STORE_TASK_READ: reading from it
 * @DOSSIER_STORE_TASK_SAVE_NOTE: writing notes
 * @DOSSIER_STORE_TASK_SAVE_COMPARISON: writing a comparison
 * @DOSSIER_STORE_TASK_SAVE_COLOURS: writing the names of the colours
 * @DOSSIER_STORE_TASK_SAVE_RECENT: writing the list of recent dossiers
 * @DOSSIER_STORE_TASK_SAVE_VERSION: keeping a version of a dossier, or that it was read
 * @DOSSIER_STORE_TASK_DELETE_VERSION: taking versions of a dossier out
 *
 * What was being done, so that an error can say it in words.
 */
typedef enum
{
  DOSSIER_STORE_TASK_OPEN,
  DOSSIER_STORE_TASK_READ,
  DOSSIER_STORE_TASK_SAVE_NOTE,
  DOSSIER_STORE_TASK_SAVE_COMPARISON,
  DOSSIER_STORE_TASK_SAVE_COLOURS,
  DOSSIER_STORE_TASK_SAVE_RECENT,
  DOSSIER_STORE_TASK_SAVE_VERSION,
  DOSSIER_STORE_TASK_DELETE_VERSION,
} DossierStoreTask;

GQuark  dossier_store_error_quark (void);
GError *dossier_store_error_new   (DossierStoreError  code,
                                   DossierStoreTask   task,
                                   const char        *path,
                                   const char        *detail);

G_END_DECLS
