/* ui-test.h: what the tests of the window share
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/dossier-window.h"

#include "model/dossier-document.h"
#include "store/dossier-library.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Turns the main loop until a condition holds; fails after a limit that only a hang reaches. */
#define UI_WAIT_FOR(condition)                                   \
  G_STMT_START                                                   \
  {                                                              \
    gint64 ui_limit = g_get_monotonic_time () + UI_LIMIT;        \
    while (!(condition) && g_get_monotonic_time () < ui_limit)   \
      ui_test_turn ();                                           \
    g_assert_true (condition);                                   \
  }                                                              \
  G_STMT_END

#define UI_LIMIT (30 * G_USEC_PER_SEC)

/* A library of the test's own and, once it was opened, a window on it. */
typedef struct
{
  char           *folder;
  DossierLibrary *library;
  GSettings      *settings;
  DossierWindow  *window;
} UiFixture;

void             ui_fixture_set_up        (UiFixture     *fixture,
                                           gconstpointer  data);
void             ui_fixture_tear_down     (UiFixture     *fixture,
                                           gconstpointer  data);
void             ui_fixture_close_window  (UiFixture     *fixture);
void             ui_fixture_open_window   (UiFixture     *fixture,
                                           const char    *path);
void             ui_test_init             (int            argc,
                                           char         **argv);
void             ui_test_add              (const char    *path,
                                           void         (*func) (UiFixture     *fixture,
                                                                 gconstpointer  data));
void             ui_test_turn             (void);
DossierDocument *ui_test_read             (const char    *path);
char            *ui_test_get_bundled      (void);
char            *ui_test_get_fixture      (const char    *name);
GtkWidget       *ui_test_find             (gpointer       widget,
                                           GType          type);
GPtrArray       *ui_test_find_all         (gpointer       widget,
                                           GType          type);
char            *ui_test_get_text         (GtkTextBuffer *buffer);
char            *ui_test_read_clipboard   (gpointer        widget);
GPtrArray       *ui_test_list_annotations (DossierLibrary *library,
                                           const char     *dossier_id);

G_END_DECLS
