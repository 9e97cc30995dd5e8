/* differences-test.h: what the tests of differences share
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "analysis/dossier-differences.h"

G_BEGIN_DECLS

/* What all dossiers of the tests have; quotes are single to be read here. */
#define HEAD "{ 'format': 'dossier', 'version': '1.0', 'id': 'urn:test:town', 'title': 'Town'"
#define ACTORS ", 'actors': [{ 'id': 'council', 'name': 'The council' }," \
  "{ 'id': 'shops', 'name': 'The shops' }, { 'id': 'rivals', 'name': 'The shops' }]"

/* Checks what differs, in the form of differences_test_show(). */
#define assert_differences(old_text, new_text, expected) \
  G_STMT_START { \
    g_autoptr (DossierDifferences) differences_ = \
      differences_test_compare (old_text, new_text); \
    g_autofree char *shown_ = differences_test_show (differences_); \
    g_assert_cmpstr (shown_, ==, expected); \
  } G_STMT_END

/* The same for two versions of one option. */
#define OPTION(members) HEAD ACTORS ", 'options': [" \
  "{ 'id': 'a', 'title': 'A'" members " }, { 'id': 'b', 'title': 'B' }," \
  "{ 'id': 'c', 'title': 'C', 'claims': [{ 'id': 'c1', 'text': 'One', 'speaker': 'She' }," \
  "{ 'id': 'c2', 'text': 'Two' }] }] }"
#define assert_option(old_members, new_members, expected) \
  assert_differences (OPTION (old_members), OPTION (new_members), expected)

DossierDifferences *differences_test_compare (const char         *old_text,
                                              const char         *new_text);
char               *differences_test_show    (DossierDifferences *differences);

G_END_DECLS
