/* dossier-dialog-leave.h: from a dialog back to its window
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void dossier_dialog_leave (AdwDialog  *dialog,
                           const char *action_name,
                           GVariant   *parameter);

G_END_DECLS
