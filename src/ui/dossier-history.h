/* dossier-history.h: what can be undone and redone
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "dossier-command.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_HISTORY (dossier_history_get_type ())

G_DECLARE_FINAL_TYPE (DossierHistory, dossier_history, DOSSIER, HISTORY, GObject)

DossierHistory *dossier_history_new           (void);
void            dossier_history_push          (DossierHistory *self,
                                               DossierCommand *command);
void            dossier_history_load          (DossierHistory *self,
                                               GPtrArray      *commands,
                                               guint           n_done);
void            dossier_history_clear         (DossierHistory *self);
const char     *dossier_history_undo          (DossierHistory *self);
const char     *dossier_history_redo          (DossierHistory *self);
const char     *dossier_history_get_undo_name (DossierHistory *self);
const char     *dossier_history_get_redo_name (DossierHistory *self);

G_END_DECLS
