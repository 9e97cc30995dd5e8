/* dossier-verdicts.c: the dossiers that were found to be sound
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * To check a dossier of 330 MB takes ten seconds; to find out that it is the one that was checked
 * before, one.  A dossier is known by the SHA-256 of its text and of the version of the program
 * that checked it.  A verdict is an empty file of that name in a folder of the user's cache:
 * nothing in it can be damaged, and none can be half there.
 */

#include "config.h"

#include "model/dossier-verdicts.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <utime.h>

#define STEP (4 << 20) /* so many bytes are gone over between two looks at the cancellable */

/**
 * dossier_verdicts_get_folder:
 *
 * Returns: (transfer full) (type filename): where the user's verdicts are kept
 */
char *
dossier_verdicts_get_folder (void)
{
  return g_build_filename (g_get_user_cache_dir (), "dossier", "sound", NULL);
}

/**
 * dossier_verdicts_hash:
 * @text: the text of a dossier
 * @progress: (nullable): where to make known how far it is
 * @cancellable: (nullable): to stop with
 *
 * Returns: (transfer full) (nullable): the name of the verdict on @text; %NULL where it was called
 *   off
 */
char *
dossier_verdicts_hash (GBytes          *text,
                       DossierProgress *progress,
                       GCancellable    *cancellable)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  gsize size;
  const guchar *data = g_bytes_get_data (text, &size);

  g_checksum_update (checksum, (const guchar *) VERSION, (gssize) sizeof VERSION);
  for (gsize at = 0; at < size; at += STEP)
    {
      gsize n = MIN (size - at, STEP);

      if (g_cancellable_is_cancelled (cancellable))
        return NULL;
      g_checksum_update (checksum, data + at, (gssize) n);
      dossier_progress_add (progress, n);
    }

  return g_strdup (g_checksum_get_string (checksum));
}

/**
 * dossier_verdicts_contain:
 * @folder: (type filename): where verdicts are kept
 * @hash: what dossier_verdicts_hash() gave
 *
 * Returns: whether the dossier was found to be sound
 */
gboolean
dossier_verdicts_contain (const char *folder,
                          const char *hash)
{
  g_autofree char *path = g_build_filename (folder, hash, NULL);

  /* It is one of those that were asked for last. */
  return g_utime (path, NULL) == 0;
}

/* A verdict and when it was asked for last. */
typedef struct
{
  char   *path;
  gint64  time;
} Verdict;

static void
clear_verdict (gpointer data)
{
  g_free (((Verdict *) data)->path);
}

static int
compare_latest_first (gconstpointer a,
                      gconstpointer b)
{
  const Verdict *one = a, *other = b;

  return one->time > other->time ? -1 : one->time < other->time;
}

/* Lets the oldest verdicts go where there are too many. */
static void
tidy (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GArray) verdicts = g_array_new (FALSE, FALSE, sizeof (Verdict));
  const char *name;

  g_array_set_clear_func (verdicts, clear_verdict);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      Verdict verdict = { g_build_filename (folder, name, NULL), 0 };
      GStatBuf status;

      if (g_stat (verdict.path, &status) == 0)
        verdict.time = status.st_mtim.tv_sec * G_USEC_PER_SEC + status.st_mtim.tv_nsec / 1000;
      g_array_append_val (verdicts, verdict);
    }

  g_array_sort (verdicts, compare_latest_first);
  for (guint i = DOSSIER_VERDICTS_MAX; i < verdicts->len; i++)
    g_unlink (g_array_index (verdicts, Verdict, i).path);
}

/**
 * dossier_verdicts_add:
 * @folder: (type filename): where verdicts are kept; made where it is not there
 * @hash: what dossier_verdicts_hash() gave of a dossier that was found to be sound
 *
 * Remembers that a dossier is sound.  Where that cannot be written it will be checked again.
 */
void
dossier_verdicts_add (const char *folder,
                      const char *hash)
{
  g_autofree char *path = g_build_filename (folder, hash, NULL);
  g_autofd int fd = -1;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return;

  fd = g_open (path, O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
  if (fd >= 0)
    tidy (folder);
}
