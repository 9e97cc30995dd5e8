/* model-test.h: what the tests of the model share
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-document.h"
#include "model/dossier-problem.h"
#include "model/dossier-reader.h"

G_BEGIN_DECLS

/* The members that no dossier may lack, but for "options"; quotes are single to be read here. */
#define MODEL_TEST_HEAD "'format': 'dossier', 'version': '1.0', 'id': 'urn:test:t', 'title': 'T'"

GPtrArray       *model_test_problems     (void);
GBytes          *model_test_quote        (const char       *text);
GFile           *model_test_fixture      (const char       *path);
DossierDocument *model_test_read         (const char       *text);
DossierDocument *model_test_read_fixture (const char       *path);
GPtrArray       *model_test_refuse_bytes (GBytes           *bytes,
                                          int               code);
GPtrArray       *model_test_refuse       (const char       *text,
                                          int               code);
char            *model_test_pointers     (GPtrArray        *problems);
void             model_test_assert       (GPtrArray        *problems,
                                          guint             position,
                                          const char       *pointer,
                                          const char       *found,
                                          const char       *expected_part);

G_END_DECLS
