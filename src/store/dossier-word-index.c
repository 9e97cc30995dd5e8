/* dossier-word-index.c: the words of a dossier
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table of FTS5 for each group, without the texts, which the dossier has.  A file is written
 * under another name and renamed when it is whole; it is nothing but what can be made again, so
 * that the disk is not waited for, and a file that cannot be read is replaced.
 */

#include "config.h"

#include "store/dossier-word-index.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>
#include <utime.h>

#include "store/dossier-sqlite.h"
#include "store/dossier-word-match.h"
#include "store/dossier-word-tokenizer.h"
#include "text/dossier-words.h"

#define N_TABLES DOSSIER_SEARCH_NOTES /* the notes are in the library */
#define CLAIM_BITS 20                 /* of a row's number, for the claim in the option */
#define CLAIM_MASK ((1 << CLAIM_BITS) - 1)
#define SMALL 500                     /* options */
#define KEPT 6                        /* files */
#define SUFFIX ".words.sqlite"
#define APPLICATION_ID 0x44737277     /* “Dsrw” */

static const char * const tables[N_TABLES] = { "option", "claim", "source", "actor" };

struct _DossierWordIndex
{
  gatomicrefcount  ref_count;
  char            *path;   /* NULL: in memory */
  GMutex           mutex;  /* of the database */
  sqlite3         *db;
};

static gboolean
set_error (DossierWordIndex  *self,
           DossierStoreTask   task,
           GError           **error)
{
  g_propagate_error (error, dossier_sqlite_error_new (self->db, task,
                                                      self->path == NULL ? "" : self->path));
  return FALSE;
}

static gboolean
execute (DossierWordIndex  *self,
         const char        *sql,
         GError           **error)
{
  return sqlite3_exec (self->db, sql, NULL, NULL, NULL) == SQLITE_OK ||
         set_error (self, DOSSIER_STORE_TASK_READ, error);
}

static DossierWordIndex *
open_database (const char  *path,
               int          flags,
               GError     **error)
{
  g_autoptr (DossierWordIndex) self = g_new0 (DossierWordIndex, 1);

  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->mutex);
  self->path = g_strdup (path);
  if (sqlite3_open_v2 (path == NULL ? ":memory:" : path, &self->db,
                       flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL) != SQLITE_OK ||
      !dossier_word_tokenizer_register (self->db))
    {
      set_error (self, DOSSIER_STORE_TASK_OPEN, error);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/* Who is fed. */
typedef struct
{
  DossierWordIndex *index;
  sqlite3_stmt     *inserts[N_TABLES];
  GString          *marks;
  int              *n_fed;
  GCancellable     *cancellable;
  gboolean          failed;
} Filler;

static void
append_marks (GString            *marks,
              const char         *mark,
              const char * const *values)
{
  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    dossier_word_match_append_mark (marks, mark, values[i]);
}

static gboolean
take_text (const DossierSearchText *text,
           gpointer                 user_data)
{
  Filler *filler = user_data;
  sqlite3_stmt *insert = filler->inserts[text->hit.group];
  gint64 number = (gint64) text->hit.position << CLAIM_BITS | text->hit.index;

  if (g_cancellable_is_cancelled (filler->cancellable))
    return FALSE;
  /* A million claims are too many for an option: those beyond are not found. */
  if (text->hit.index > CLAIM_MASK)
    return TRUE;

  g_string_truncate (filler->marks, 0);
  append_marks (filler->marks, DOSSIER_WORD_MARK_TAG, text->tags);
  append_marks (filler->marks, DOSSIER_WORD_MARK_STATUS, text->statuses);
  sqlite3_bind_int64 (insert, 1, number);
  sqlite3_bind_text (insert, 2, text->head, -1, SQLITE_STATIC);
  sqlite3_bind_text (insert, 3, text->body, -1, SQLITE_STATIC);
  sqlite3_bind_text (insert, 4, filler->marks->str, (int) filler->marks->len, SQLITE_STATIC);
  filler->failed = sqlite3_step (insert) != SQLITE_DONE;
  if (!filler->failed)
    sqlite3_reset (insert);
  if (text->hit.group == DOSSIER_SEARCH_OPTIONS && filler->n_fed != NULL)
    g_atomic_int_inc (filler->n_fed);

  return !filler->failed;
}

static gboolean
prepare (Filler  *filler,
         GError **error)
{
  for (guint i = 0; i < N_TABLES; i++)
    {
      g_autofree char *create =
        g_strdup_printf ("CREATE VIRTUAL TABLE \"%s\" USING fts5 (head, body, marks,"
                         " content = '', tokenize = 'dossier', prefix = '2 3');"
                         "INSERT INTO \"%s\" (\"%s\", rank) VALUES ('hashsize', 16777216);"
                         "INSERT INTO \"%s\" (\"%s\", rank) VALUES ('rank', 'bm25(8.0, 1.0, 0.0)')",
                         tables[i], tables[i], tables[i], tables[i], tables[i]);
      g_autofree char *insert =
        g_strdup_printf ("INSERT INTO \"%s\" (rowid, head, body, marks) VALUES (?1, ?2, ?3, ?4)",
                         tables[i]);

      if (!execute (filler->index, create, error))
        return FALSE;
      if (sqlite3_prepare_v2 (filler->index->db, insert, -1, &filler->inserts[i],
                              NULL) != SQLITE_OK)
        return set_error (filler->index, DOSSIER_STORE_TASK_READ, error);
    }

  return TRUE;
}

static gboolean
fill (DossierWordIndex   *self,
      DossierSearchFeed   feed,
      gpointer            source,
      int                *n_fed,
      GCancellable       *cancellable,
      GError            **error)
{
  g_autofree char *head = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d;"
                                           "COMMIT", APPLICATION_ID, DOSSIER_WORDS_VERSION);
  g_autoptr (GString) marks = g_string_new (NULL);
  Filler filler = { .index = self, .marks = marks, .n_fed = n_fed, .cancellable = cancellable };
  gboolean done = FALSE;

  if (execute (self, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN", error) &&
      prepare (&filler, error))
    {
      done = feed (source, take_text, &filler);
      if (filler.failed)
        set_error (self, DOSSIER_STORE_TASK_READ, error);
      else if (!done && !g_cancellable_set_error_if_cancelled (cancellable, error))
        g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s", _("The texts could not be read."));
    }
  for (guint i = 0; i < N_TABLES; i++)
    sqlite3_finalize (filler.inserts[i]);

  return done && execute (self, head, error);
}

/**
 * dossier_word_index_new:
 * @feed: gives the texts
 * @source: for @feed
 * @cancellable: (nullable): to stop with
 * @error: where to put the reason
 *
 * Indexes texts in memory.
 *
 * Returns: (transfer full) (nullable): the index; %NULL with an error
 */
DossierWordIndex *
dossier_word_index_new (DossierSearchFeed   feed,
                        gpointer            source,
                        GCancellable       *cancellable,
                        GError            **error)
{
  g_autoptr (DossierWordIndex) self =
    open_database (NULL, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);

  if (self == NULL || !fill (self, feed, source, NULL, cancellable, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* Opens a file that is whole; NULL where there is none, or one that is of no use. */
static DossierWordIndex *
open_file (const char *path)
{
  g_autoptr (DossierWordIndex) self = NULL;
  gint64 application_id, version, n_tables;

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return NULL;

  self = open_database (path, SQLITE_OPEN_READONLY, NULL);
  if (self == NULL ||
      !dossier_sqlite_read_int (self->db, "PRAGMA application_id", &application_id) ||
      !dossier_sqlite_read_int (self->db, "PRAGMA user_version", &version) ||
      application_id != APPLICATION_ID || version != DOSSIER_WORDS_VERSION ||
      !dossier_sqlite_read_int (self->db,
                                "SELECT (SELECT count(*) FROM option_docsize LIMIT 1)"
                                " + (SELECT count(*) FROM option_config)", &n_tables))
    return NULL;

  /* What was used last is kept longest. */
  g_utime (path, NULL);

  return g_steal_pointer (&self);
}

static int
compare_times (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  GHashTable *times = user_data;
  gint64 one = GPOINTER_TO_SIZE (g_hash_table_lookup (times, *(const char * const *) a));
  gint64 other = GPOINTER_TO_SIZE (g_hash_table_lookup (times, *(const char * const *) b));

  return one > other ? -1 : one < other;
}

/* Removes all files but the last that were used, and what a build that was cut short has left. */
static void
remove_old (const char *folder,
            const char *unfinished)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) times = g_hash_table_new (g_str_hash, g_str_equal);
  const char *name;

  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    {
      char *path = g_build_filename (folder, name, NULL);
      GStatBuf status;

      if (strstr (name, SUFFIX) == NULL || g_str_equal (path, unfinished) ||
          g_stat (path, &status) < 0)
        {
          g_free (path);
          continue;
        }
      g_ptr_array_add (paths, path);
      g_hash_table_insert (times, path, GSIZE_TO_POINTER ((gsize) status.st_mtime));
    }

  g_ptr_array_sort_with_data (paths, compare_times, times);
  for (guint i = KEPT - 1; i < paths->len; i++)
    g_unlink (g_ptr_array_index (paths, i));
}

/* Makes a file; one without a name where @path is NULL. */
static DossierWordIndex *
build_file (const char         *folder,
            const char         *path,
            DossierSearchFeed   feed,
            gpointer            source,
            int                *n_fed,
            GCancellable       *cancellable,
            GError            **error)
{
  g_autofree char *unfinished = path != NULL ? g_strconcat (path, ".XXXXXX", NULL)
                                             : g_build_filename (folder, "XXXXXX" SUFFIX, NULL);
  g_autoptr (DossierWordIndex) self = NULL;
  int fd;

  /* What stands in a dossier is the user's alone to read. */
  g_mkdir_with_parents (folder, 0700);
  fd = g_mkstemp_full (unfinished, O_RDWR | O_CLOEXEC, 0600);
  if (fd < 0)
    {
      int number = errno;

      g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (number),
                   _("The file “%s” could not be made: %s."), unfinished, g_strerror (number));
      return NULL;
    }
  close (fd);
  remove_old (folder, unfinished);

  self = open_database (unfinished, SQLITE_OPEN_READWRITE, error);
  if (self == NULL || !fill (self, feed, source, n_fed, cancellable, error))
    {
      g_unlink (unfinished);
      return NULL;
    }
  /* Without a name it stays open, and serves as long. */
  if (path == NULL || g_rename (unfinished, path) < 0)
    g_unlink (unfinished);
  g_set_str (&self->path, path);

  return g_steal_pointer (&self);
}

/* What the words of a dossier depend on: its text, and the language in which it is read. */
static char *
make_key (DossierDocument *document)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  const char * const *languages = g_get_language_names ();
  gsize size;
  const guchar *text = g_bytes_get_data (document->bytes, &size);

  g_checksum_update (checksum, text, (gssize) size);
  for (guint i = 0; languages[i] != NULL; i++)
    g_checksum_update (checksum, (const guchar *) languages[i],
                       (gssize) strlen (languages[i]) + 1);

  return g_strdup (g_checksum_get_string (checksum));
}

/**
 * dossier_word_index_open:
 * @document: a dossier
 * @folder: (nullable) (type filename): where the files are; %NULL for the user's cache
 * @feed: gives the texts of @document
 * @n_fed: (nullable): a number that rises with each option, to be read from another thread with
 *   g_atomic_int_get()
 * @cancellable: (nullable): to stop with
 * @error: where to put the reason
 *
 * Opens the index of a dossier, or makes it where there is none, or one that is damaged.  Only the
 * latest few are kept.  That of a small dossier is made in memory each time, and that of one as of
 * a date is not kept.
 *
 * Returns: (transfer full) (nullable): the index; %NULL with an error
 */
DossierWordIndex *
dossier_word_index_open (DossierDocument    *document,
                         const char         *folder,
                         DossierSearchFeed   feed,
                         int                *n_fed,
                         GCancellable       *cancellable,
                         GError            **error)
{
  g_autofree char *own = folder != NULL
    ? g_strdup (folder) : g_build_filename (g_get_user_cache_dir (), "dossier", "search", NULL);
  g_autofree char *key = NULL, *name = NULL, *path = NULL;
  DossierWordIndex *self;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (feed != NULL, NULL);

  if (g_list_model_get_n_items (document->options) <= SMALL)
    return dossier_word_index_new (feed, document, cancellable, error);
  if (document->bytes == NULL || document->finder != NULL)
    return build_file (own, NULL, feed, document, n_fed, cancellable, error);

  key = make_key (document);
  name = g_strconcat (key, SUFFIX, NULL);
  path = g_build_filename (own, name, NULL);
  self = open_file (path);

  return self != NULL ? self
                      : build_file (own, path, feed, document, n_fed, cancellable, error);
}

/**
 * dossier_word_index_ref:
 * @self: an index
 *
 * Returns: (transfer full): @self
 */
DossierWordIndex *
dossier_word_index_ref (DossierWordIndex *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * dossier_word_index_unref:
 * @self: (transfer full): an index
 */
void
dossier_word_index_unref (DossierWordIndex *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  sqlite3_close_v2 (self->db);
  g_mutex_clear (&self->mutex);
  g_free (self->path);
  g_free (self);
}

static gboolean
count (DossierWordIndex   *self,
       const char         *table,
       const char         *match,
       DossierWordsFound  *found,
       GError            **error)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT count(*) FROM (SELECT 1 FROM \"%s\" WHERE \"%s\" MATCH ?1 LIMIT %d)",
                     table, table, DOSSIER_WORD_MATCH_COUNTED + 1);
  g_autoptr (sqlite3_stmt) statement = NULL;

  if (sqlite3_prepare_v2 (self->db, sql, -1, &statement, NULL) != SQLITE_OK ||
      sqlite3_bind_text (statement, 1, match, -1, SQLITE_STATIC) != SQLITE_OK ||
      sqlite3_step (statement) != SQLITE_ROW)
    return set_error (self, DOSSIER_STORE_TASK_READ, error);

  found->n_found = (guint) sqlite3_column_int (statement, 0);
  found->more = found->n_found > DOSSIER_WORD_MATCH_COUNTED;
  found->n_found = MIN (found->n_found, DOSSIER_WORD_MATCH_COUNTED);
  found->ranked = found->n_found <= DOSSIER_WORD_MATCH_RANKED;
  return TRUE;
}

static gboolean
list (DossierWordIndex    *self,
      DossierSearchGroup   group,
      const char          *match,
      guint                most,
      DossierWordsFound   *found,
      GError             **error)
{
  const char *table = tables[group];
  g_autofree char *sql = g_strdup_printf ("SELECT rowid FROM \"%s\" WHERE \"%s\" MATCH ?1 %s"
                                          " LIMIT %u", table, table,
                                          found->ranked ? "ORDER BY rank" : "", most);
  g_autoptr (sqlite3_stmt) statement = NULL;
  int result;

  if (sqlite3_prepare_v2 (self->db, sql, -1, &statement, NULL) != SQLITE_OK ||
      sqlite3_bind_text (statement, 1, match, -1, SQLITE_STATIC) != SQLITE_OK)
    return set_error (self, DOSSIER_STORE_TASK_READ, error);

  while ((result = sqlite3_step (statement)) == SQLITE_ROW)
    {
      gint64 number = sqlite3_column_int64 (statement, 0);
      DossierSearchHit hit = { group, (guint) (number >> CLAIM_BITS),
                               (guint) (number & CLAIM_MASK) };

      g_array_append_val (found->hits, hit);
    }

  return result == SQLITE_DONE || set_error (self, DOSSIER_STORE_TASK_READ, error);
}

static void
interrupt (GCancellable *cancellable,
           gpointer      db)
{
  sqlite3_interrupt (db);
}

/**
 * dossier_word_index_search:
 * @self: an index
 * @query: what is looked for
 * @group: in which group; not in the notes
 * @most: how much to list at most
 * @cancellable: (nullable): to stop with, at once
 * @error: where to put the reason
 *
 * Searches one group.  What the query does not ask for, and what has no tags or status where it
 * asks for these, is not found.
 *
 * Returns: (transfer full) (nullable): what was found; %NULL with an error.  An index that is
 *   damaged removes its file, so that the next is made anew.
 */
DossierWordsFound *
dossier_word_index_search (DossierWordIndex    *self,
                           const DossierQuery  *query,
                           DossierSearchGroup   group,
                           guint                most,
                           GCancellable        *cancellable,
                           GError             **error)
{
  g_autoptr (DossierWordsFound) found = NULL;
  g_autoptr (GMutexLocker) locker = NULL;
  g_autoptr (GError) cause = NULL;
  g_autofree char *match = NULL;
  gulong handler;
  gboolean done;

  g_return_val_if_fail (self != NULL && query != NULL, NULL);
  g_return_val_if_fail (group < N_TABLES, NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  found = g_new0 (DossierWordsFound, 1);
  found->hits = g_array_new (FALSE, FALSE, sizeof (DossierSearchHit));
  found->ranked = TRUE;
  if (dossier_query_is_empty (query) || (query->groups & 1u << group) == 0)
    return g_steal_pointer (&found);

  match = dossier_word_match_new (query, "head body", TRUE);
  locker = g_mutex_locker_new (&self->mutex);
  handler = cancellable == NULL
    ? 0 : g_cancellable_connect (cancellable, G_CALLBACK (interrupt), self->db, NULL);
  done = count (self, tables[group], match, found, &cause) &&
         list (self, group, match, most, found, &cause);
  g_cancellable_disconnect (cancellable, handler);
  if (done)
    return g_steal_pointer (&found);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (self->path != NULL)
    g_unlink (self->path);
  g_propagate_error (error, g_steal_pointer (&cause));
  return NULL;
}

/**
 * dossier_words_found_free:
 * @self: (transfer full): what was found
 */
void
dossier_words_found_free (DossierWordsFound *self)
{
  g_array_unref (self->hits);
  g_free (self);
}
