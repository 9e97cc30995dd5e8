/* dossier-compare-command.h: a change of a comparison
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-compare-arrangement.h"

#include "../dossier-command.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_COMPARE_COMMAND (dossier_compare_command_get_type ())

G_DECLARE_FINAL_TYPE (DossierCompareCommand, dossier_compare_command, DOSSIER, COMPARE_COMMAND,
                      DossierCommand)

DossierCommand *dossier_compare_command_new (DossierCompareArrangement    *arrangement,
                                             const DossierSavedComparison *before,
                                             const DossierSavedComparison *after,
                                             const char                   *name);

G_END_DECLS
