/* dossier-tag-naming.h: asks for another name of a tag
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * DossierTagNamed:
 * @name: the new name
 * @user_data: what was given for it
 *
 * Hears the name that the user has given a tag.
 */
typedef void (*DossierTagNamed) (const char *name,
                                 gpointer    user_data);

void  dossier_tag_naming_ask      (GtkWidget          *parent,
                                   const char         *tag,
                                   GPtrArray          *counts,
                                   DossierTagNamed     named,
                                   gpointer            user_data,
                                   GDestroyNotify      destroy);
char *dossier_tag_naming_describe (const char         *tag,
                                   const char         *typed,
                                   GPtrArray          *counts,
                                   gboolean           *possible);

G_END_DECLS
