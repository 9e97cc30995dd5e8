/* dossier-reader.h: from JSON to a dossier
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-document.h"
#include "model/dossier-problem.h"
#include "model/dossier-progress.h"

G_BEGIN_DECLS

/**
 * DossierReaderError:
 * @DOSSIER_READER_ERROR_FILE: the file cannot be read
 * @DOSSIER_READER_ERROR_SYNTAX: the file is not JSON
 * @DOSSIER_READER_ERROR_NEWER: the file is of a format that this version does not know
 * @DOSSIER_READER_ERROR_INVALID: the file is JSON, but no dossier
 *
 * Why a dossier was not read.
 */
typedef enum
{
  DOSSIER_READER_ERROR_FILE,
  DOSSIER_READER_ERROR_SYNTAX,
  DOSSIER_READER_ERROR_NEWER,
  DOSSIER_READER_ERROR_INVALID,
} DossierReaderError;

#define DOSSIER_READER_ERROR (dossier_reader_error_quark ())
GQuark dossier_reader_error_quark (void);

/* More than these are not listed: a file with so many is something else altogether. */
#define DOSSIER_READER_MAX_PROBLEMS 1000

/* How often dossier_reader_list_file() goes over a text, for dossier_progress_new(). */
#define DOSSIER_READER_LIST_PASSES 2

/* In bytes.  A larger file is not read: it would not fit into the memory of most machines. */
#define DOSSIER_READER_MAX_SIZE (512u << 20)

DossierDocument *dossier_reader_read_bytes       (GBytes               *bytes,
                                                  const char           *name,
                                                  GPtrArray            *problems,
                                                  GError              **error);
DossierDocument *dossier_reader_read_file        (GFile                *file,
                                                  GPtrArray            *problems,
                                                  GCancellable         *cancellable,
                                                  GError              **error);
DossierDocument *dossier_reader_list_bytes       (GBytes               *bytes,
                                                  const char           *name,
                                                  DossierProgress      *progress,
                                                  GCancellable         *cancellable);
DossierDocument *dossier_reader_list_file        (GFile                *file,
                                                  GPtrArray            *problems,
                                                  DossierProgress      *progress,
                                                  GCancellable         *cancellable,
                                                  GError              **error);
void             dossier_reader_list_file_async  (GFile                *file,
                                                  DossierProgress      *progress,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
DossierDocument *dossier_reader_list_file_finish (GAsyncResult         *result,
                                                  GPtrArray           **problems,
                                                  GError              **error);

G_END_DECLS
