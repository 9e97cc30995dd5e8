/* store-child.c: what the tests of the store have another process do
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE /* for unshare() */

#include "store-test.h"

#include <linux/capability.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#define MOST_NOTES 1000

static int
report (GError *error)
{
  if (error == NULL)
    puts ("ok");
  else
    printf ("%d %s\n", error->code, error->message);

  return 0;
}

/* Root may write to what is read-only, unless it gives that power up. */
static gboolean
give_up_privileges (void)
{
  struct __user_cap_header_struct header = { _LINUX_CAPABILITY_VERSION_3, 0 };
  struct __user_cap_data_struct none[_LINUX_CAPABILITY_U32S_3] = { 0 };

  return syscall (SYS_capset, &header, none) == 0;
}

static int
open_unprivileged (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierConnection) connection = NULL;

  if (!give_up_privileges ())
    {
      puts ("privileged");
      return 0;
    }
  connection = dossier_connection_open (path, DOSSIER_CONNECTION_DEFAULT, &error);

  return report (error);
}

static int
die_in_transaction (const char *path)
{
  sqlite3 *db;

  if (sqlite3_open (path, &db) != SQLITE_OK ||
      sqlite3_exec (db, "PRAGMA journal_mode = DELETE; PRAGMA cache_size = 1; BEGIN;"
                        "UPDATE annotation SET body = hex (zeroblob (100000));"
                        "DELETE FROM annotation WHERE option_id IS NULL;"
                        "UPDATE annotation SET body = hex (zeroblob (90000))",
                    NULL, NULL, NULL) != SQLITE_OK)
    return 1;

  kill (getpid (), SIGKILL);
  return 1;
}

static guint n_waiting;

static void
on_put (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autofree char *id = user_data;

  n_waiting--;
  if (dossier_library_put_annotation_finish (DOSSIER_LIBRARY (source), result, NULL))
    puts (id);
}

/* Writes notes until it is killed, and says the id of each that is saved. */
static int
write_for_ever (const char *path)
{
  g_autoptr (DossierLibrary) library = dossier_library_new (path);

  setvbuf (stdout, NULL, _IOLBF, 0);
  for (guint n = 0; n < G_MAXUINT; n++)
    {
      g_autofree char *body = g_strdup_printf ("note %u", n);
      g_autoptr (DossierAnnotation) note = store_test_note ("ferry", body);

      n_waiting++;
      dossier_library_put_annotation_async (library, note, NULL, on_put,
                                            g_strdup (dossier_annotation_get_id (note)));
      while (n_waiting > 4)
        g_main_context_iteration (NULL, TRUE);
    }

  return 1;
}

/* Writes some notes one by one, beside others who do the same. */
static int
write_some (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierConnection) connection = NULL;

  connection = dossier_connection_open (path, DOSSIER_CONNECTION_DEFAULT, &error);
  for (guint i = 0; connection != NULL && error == NULL && i < 50; i++)
    {
      g_autoptr (DossierAnnotation) note = store_test_note ("ferry", "one of many");

      dossier_annotations_put (connection, note, &error);
    }

  return report (error);
}

/* Writes until it fails; says how many notes were saved before, and why the next was not. */
static int
write_until_error (const char *path)
{
  g_autofree char *body = g_strnfill (20000, 'b');
  g_autoptr (DossierLibrary) library = dossier_library_new (path);
  g_autoptr (GError) error = NULL;
  guint n;

  for (n = 0; n < MOST_NOTES && error == NULL; n++)
    {
      g_auto (StoreAnswer) answer = { NULL };
      g_autoptr (DossierAnnotation) note = store_test_note ("ferry", body);

      dossier_library_put_annotation_async (library, note, NULL, store_answer_keep, &answer);
      dossier_library_put_annotation_finish (library, store_answer_wait (&answer), &error);
    }
  printf ("%u\n", n - 1);

  return report (error);
}

static int
write_to_limit (const char *path)
{
  struct rlimit limit = { 400000, 400000 };

  signal (SIGXFSZ, SIG_IGN);
  if (setrlimit (RLIMIT_FSIZE, &limit) < 0)
    return 1;

  return write_until_error (path);
}

static int
count_notes (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierConnection) connection = NULL;
  g_autoptr (GPtrArray) notes = NULL;
  g_autofree char *verdict = NULL;

  connection = dossier_connection_open (path, DOSSIER_CONNECTION_EXISTING, &error);
  if (connection == NULL)
    return report (error);
  notes = dossier_annotations_list (connection, STORE_TEST_DOSSIER, NULL,
                                    DOSSIER_ANNOTATIONS_DEFAULT, &error);
  if (notes == NULL)
    return report (error);
  verdict = store_test_read_text (connection, "PRAGMA integrity_check");
  printf ("%u %s\n", notes->len, verdict);

  return 0;
}

/* Fills a real disk: one of 1 MB in memory, which this process alone sees. */
static int
write_to_full_disk (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "library.sqlite", NULL);

  if (unshare (CLONE_NEWNS) < 0 && unshare (CLONE_NEWUSER | CLONE_NEWNS) < 0)
    {
      puts ("no mount");
      return 0;
    }
  mount ("none", "/", NULL, MS_REC | MS_PRIVATE, NULL);
  if (mount ("tmpfs", folder, "tmpfs", 0, "size=1m") < 0)
    {
      puts ("no mount");
      return 0;
    }

  write_until_error (path);

  return count_notes (path);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *name;
    int       (*func) (const char *path);
  } tasks[] = {
    { "open-unprivileged", open_unprivileged },
    { "die-in-transaction", die_in_transaction },
    { "write-for-ever", write_for_ever },
    { "write-some", write_some },
    { "write-to-limit", write_to_limit },
    { "write-to-full-disk", write_to_full_disk },
  };

  for (guint i = 0; argc == 3 && i < G_N_ELEMENTS (tasks); i++)
    if (g_str_equal (argv[1], tasks[i].name))
      return tasks[i].func (argv[2]);

  fprintf (stderr, "Usage: store-child TASK PATH\n");
  return 2;
}
