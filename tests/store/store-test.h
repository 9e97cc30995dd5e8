/* store-test.h: what the tests of the store share
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "store/dossier-annotations.h"
#include "store/dossier-connection-private.h"
#include "store/dossier-library.h"

G_BEGIN_DECLS

#define STORE_TEST_DOSSIER "urn:example:bridges"

/* A folder of the test's own, and a path in it where there is nothing yet. */
typedef struct
{
  char *folder;
  char *path;
} StoreFixture;

/* Keeps what an asynchronous function comes to. */
typedef struct
{
  GAsyncResult *result;
} StoreAnswer;

void               store_fixture_set_up    (StoreFixture       *fixture,
                                            gconstpointer       data);
void               store_fixture_tear_down (StoreFixture       *fixture,
                                            gconstpointer       data);
void               store_test_add          (const char         *path,
                                            void              (*func) (StoreFixture  *fixture,
                                                                       gconstpointer  data));
DossierConnection *store_test_open         (StoreFixture       *fixture);
void               store_test_load         (StoreFixture       *fixture,
                                            const char         *file);
void               store_test_execute      (const char         *path,
                                            const char         *sql);
sqlite3           *store_test_open_raw     (const char         *path);
char              *store_test_read_text    (DossierConnection  *connection,
                                            const char         *sql);
gint64             store_test_read_int     (DossierConnection  *connection,
                                            const char         *sql);
GBytes            *store_test_read_file    (const char         *path);
guint              store_test_count_files  (const char         *folder);
DossierAnnotation *store_test_note         (const char         *option_id,
                                            const char         *body);
char              *store_test_get_child    (void);
void               store_answer_keep       (GObject            *source,
                                            GAsyncResult       *result,
                                            gpointer            answer);
GAsyncResult      *store_answer_wait       (StoreAnswer        *answer);
void               store_answer_clear      (StoreAnswer        *answer);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (StoreAnswer, store_answer_clear)

G_END_DECLS
