/* fuzz.h: what the fuzz targets share
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-document.h"
#include "model/dossier-problem.h"

G_BEGIN_DECLS

/* What a target is: called by libFuzzer, or by replay.c, which has the same two names. */
int              LLVMFuzzerInitialize   (int                   *argc,
                                         char                ***argv);
int              LLVMFuzzerTestOneInput (const guint8          *data,
                                         gsize                  size);

DossierDocument *fuzz_read              (const guint8          *data,
                                         gsize                  size);
void             fuzz_walk              (DossierDocument       *document);
void             fuzz_assert_json       (const char            *text);
void             fuzz_assert_problem    (const DossierProblem  *problem);

G_END_DECLS
