/* dossier-file.c: the bytes of a file, as they were at one moment
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file may be anything, and may become anything else between two looks at it.  So it is opened
 * without waiting, looked at when it is open, read no further than it was long, and looked at
 * again.
 * It is copied and not mapped: what is cut off a mapped file ends the program that reads on.
 */

#include "config.h"

#include "model/dossier-file.h"

#include "model/dossier-reader.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* In bytes; between two steps reading can be cancelled. */
#define STEP (4u << 20)

#define fail(error, format, ...) \
  g_set_error ((error), DOSSIER_READER_ERROR, DOSSIER_READER_ERROR_FILE, (format), __VA_ARGS__)

static void
fail_changed (GError     **error,
              const char  *name)
{
  fail (error,
        _("“%s” was changed while it was read.  Try again when it has been written in full."),
        name);
}

/* Says why the file system did not let a file be read. */
static void
fail_with_errno (GError     **error,
                 const char  *name,
                 const char  *path,
                 int          code)
{
  struct stat status;

  switch (code)
    {
    case ENOENT:
      if (path != NULL && lstat (path, &status) == 0 && S_ISLNK (status.st_mode))
        fail (error, _("“%s” is a link to a file that was not found."), name);
      else
        fail (error, _("“%s” was not found.  It may have been moved or deleted."), name);
      break;
    case ELOOP:
      fail (error, _("“%s” is a link that leads back to itself."), name);
      break;
    case EACCES:
    case EPERM:
      fail (error, _("“%s” may not be read.  Ask its owner for permission, or open a copy."), name);
      break;
    default:
      fail (error, _("“%s” could not be read: %s"), name, g_strerror (code));
    }
}

static gboolean
check_kind (gboolean     is_regular,
            goffset      size,
            const char  *name,
            GError     **error)
{
  if (!is_regular)
    fail (error, _("“%s” is not a regular file.  Choose a file that ends in “.dossier.json”."),
          name);
  else if (size > DOSSIER_READER_MAX_SIZE)
    fail (error, _("“%s” is larger than %u MB.  Divide it into several dossiers."), name,
          DOSSIER_READER_MAX_SIZE >> 20);
  else
    return TRUE;

  return FALSE;
}

static gboolean
is_same (const struct stat *before,
         const struct stat *after)
{
  return before->st_size == after->st_size &&
         before->st_mtim.tv_sec == after->st_mtim.tv_sec &&
         before->st_mtim.tv_nsec == after->st_mtim.tv_nsec;
}

/**
 * dossier_file_load_opened:
 * @fd: a regular file that was opened for reading; it stays open
 * @before: what it was when it was opened; of no more than %DOSSIER_READER_MAX_SIZE
 * @name: what to call it in messages
 * @progress: (nullable): where to make known how far it is
 * @cancellable: (nullable): to stop with
 * @error: return location for an error; see dossier_file_load()
 *
 * Reads a file, blocking; never more of it than @before says that there is, and a byte.
 *
 * Returns: (transfer full): its bytes; %NULL with @error set, also where it has been changed since
 */
GBytes *
dossier_file_load_opened (int                 fd,
                          const struct stat  *before,
                          const char         *name,
                          DossierProgress    *progress,
                          GCancellable       *cancellable,
                          GError            **error)
{
  gsize size = (gsize) before->st_size, n_read = 0;
  g_autofree char *data = g_try_malloc (size + 1);
  struct stat after;

  if (data == NULL)
    {
      fail_with_errno (error, name, NULL, ENOMEM);
      return NULL;
    }

  dossier_progress_set_size (progress, size);
  /* One byte more than there should be tells that the file has grown. */
  while (n_read <= size)
    {
      gssize n;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      n = read (fd, data + n_read, MIN (size + 1 - n_read, STEP));
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          fail_with_errno (error, name, NULL, errno);
          return NULL;
        }
      if (n == 0)
        break;
      n_read += (gsize) n;
      dossier_progress_add (progress, (gsize) n);
    }

  if (n_read != size || fstat (fd, &after) != 0 || !is_same (before, &after))
    {
      fail_changed (error, name);
      return NULL;
    }

  return g_bytes_new_take (g_steal_pointer (&data), size);
}

static GBytes *
load_path (const char       *path,
           const char       *name,
           DossierProgress  *progress,
           GCancellable     *cancellable,
           GError          **error)
{
  struct stat status;
  g_autofd int fd = -1;

  /* Opening a device can do things, so that it is looked at first; opening a pipe can take for
   * ever, so that it is not waited for should one stand here now. */
  if (stat (path, &status) == 0)
    {
      if (!check_kind (S_ISREG (status.st_mode), status.st_size, name, error))
        return NULL;
      fd = open (path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    }
  if (fd < 0 || fstat (fd, &status) != 0)
    {
      fail_with_errno (error, name, path, errno);
      return NULL;
    }

  if (!check_kind (S_ISREG (status.st_mode), status.st_size, name, error))
    return NULL;

  return dossier_file_load_opened (fd, &status, name, progress, cancellable, error);
}

/* Reads no more than @size bytes, and one that tells that there are more. */
static gboolean
read_stream (GInputStream     *stream,
             char             *data,
             gsize             size,
             gsize            *n_read,
             DossierProgress  *progress,
             GCancellable     *cancellable,
             GError          **error)
{
  gsize n = 0;

  dossier_progress_set_size (progress, size);
  for (*n_read = 0; *n_read <= size; *n_read += n)
    {
      if (!g_input_stream_read_all (stream, data + *n_read, MIN (size + 1 - *n_read, STEP), &n,
                                    cancellable, error))
        return FALSE;
      if (n == 0)
        break;
      dossier_progress_add (progress, n);
    }

  return TRUE;
}

/* A file that is not on this machine, through GVfs. */
static GBytes *
load_remote (GFile            *file,
             const char       *name,
             DossierProgress  *progress,
             GCancellable     *cancellable,
             GError          **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GError) cause = NULL;
  g_autofree char *data = NULL;
  gsize size, n_read;

  info = g_file_query_info (file,
                            G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                            G_FILE_QUERY_INFO_NONE, cancellable, &cause);
  if (info != NULL &&
      !check_kind (g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR,
                   g_file_info_get_size (info), name, error))
    return NULL;

  if (info != NULL)
    stream = g_file_read (file, cancellable, &cause);
  if (stream != NULL)
    {
      size = (gsize) g_file_info_get_size (info);
      data = g_malloc (size + 1);
      if (read_stream (G_INPUT_STREAM (stream), data, size, &n_read, progress, cancellable, &cause))
        {
          if (n_read == size)
            return g_bytes_new_take (g_steal_pointer (&data), size);
          fail_changed (error, name);
          return NULL;
        }
    }

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&cause));
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    fail_with_errno (error, name, NULL, ENOENT);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    fail_with_errno (error, name, NULL, EACCES);
  else
    fail (error, _("“%s” could not be read: %s"), name, cause->message);

  return NULL;
}

static char *
query_etag (GFile        *file,
            GCancellable *cancellable)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_ETAG_VALUE,
                                                  G_FILE_QUERY_INFO_NONE, cancellable, NULL);

  return info == NULL ? NULL : g_strdup (g_file_info_get_etag (info));
}

/**
 * dossier_file_load:
 * @file: a file
 * @name: what to call it in messages
 * @progress: (nullable): where to make known how far it is
 * @cancellable: (nullable): to stop with
 * @etag: (out) (optional) (nullable): where to put the file's etag, as GIO gives it
 * @error: return location for %DOSSIER_READER_ERROR_FILE, or %G_IO_ERROR_CANCELLED
 *
 * Reads a file, blocking, if it is a regular one of at most %DOSSIER_READER_MAX_SIZE; anything else
 * is refused without being waited for.
 *
 * Returns: (transfer full): its bytes, which nothing changes any more; %NULL with @error set, also
 *   where it was changed meanwhile
 */
GBytes *
dossier_file_load (GFile            *file,
                   const char       *name,
                   DossierProgress  *progress,
                   GCancellable     *cancellable,
                   char            **etag,
                   GError          **error)
{
  const char *path;
  GBytes *bytes;
  g_autofree char *etag_before = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  /* Should it be another file by the time it is opened, whoever compares etags will look again. */
  if (etag != NULL)
    etag_before = query_etag (file, cancellable);

  path = g_file_peek_path (file);
  bytes = path != NULL ? load_path (path, name, progress, cancellable, error)
                       : load_remote (file, name, progress, cancellable, error);
  if (bytes != NULL && etag != NULL)
    *etag = g_steal_pointer (&etag_before);

  return bytes;
}
