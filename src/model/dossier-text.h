/* dossier-text.h: a text in one language or in several
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_TEXT (dossier_text_get_type ())

/**
 * DossierText:
 *
 * A text for people: a plain string in the dossier's own language, or a language map.
 * Immutable and reference counted.
 */
typedef struct _DossierText DossierText;

GType        dossier_text_get_type     (void) G_GNUC_CONST;
DossierText *dossier_text_new          (const char         *string);
DossierText *dossier_text_new_map      (const char * const *languages,
                                        const char * const *strings,
                                        const char         *fallback);
DossierText *dossier_text_ref          (DossierText        *self);
void         dossier_text_unref        (DossierText        *self);
const char  *dossier_text_get          (const DossierText  *self);
const char  *dossier_text_get_for      (const DossierText  *self,
                                        const char * const *languages);
const char  *dossier_text_get_verbatim (const DossierText  *self);
const char  *dossier_text_get_language (const DossierText  *self);
const char  *dossier_text_get_key      (const DossierText  *self);
guint        dossier_text_get_n        (const DossierText  *self);
const char  *dossier_text_get_variant  (const DossierText  *self,
                                        guint               position,
                                        const char        **language);
const char  *dossier_text_get_shown    (const DossierText  *self,
                                        guint               position,
                                        const char        **language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierText, dossier_text_unref)

G_END_DECLS
