/* dossier-outline.h: where the options of a dossier stand in its text
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-progress.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Offsets have 32 bits: a larger text has no outline. */
#define DOSSIER_OUTLINE_MAX_SIZE G_MAXUINT32

/**
 * DossierSlice:
 * @offset: where it begins, in bytes
 * @length: its length in bytes; 0 where the member is not there
 *
 * A piece of the text of a dossier.
 */
typedef struct
{
  guint32 offset;
  guint32 length;
} DossierSlice;

/**
 * DossierOptionSlices:
 * @whole: the option
 * @id: its id, in quotation marks, as all of the following are as they stand in the text
 * @title: its title
 * @summary: its summary
 * @theme: the id of its theme
 * @tags: its tags
 *
 * Where an option and what a list of options needs of it stand in a text.
 */
typedef struct
{
  DossierSlice whole;
  DossierSlice id;
  DossierSlice title;
  DossierSlice summary;
  DossierSlice theme;
  DossierSlice tags;
} DossierOptionSlices;

typedef struct _DossierOutline DossierOutline;

DossierOutline            *dossier_outline_new         (GBytes           *text,
                                                        DossierProgress  *progress,
                                                        GCancellable     *cancellable,
                                                        GError          **error);
void                       dossier_outline_free        (DossierOutline *self);
GBytes                    *dossier_outline_get_text    (DossierOutline *self);
DossierSlice               dossier_outline_get_list    (DossierOutline *self);
guint                      dossier_outline_get_n       (DossierOutline *self);
const DossierOptionSlices *dossier_outline_get_option  (DossierOutline *self,
                                                        guint           position);
gboolean                   dossier_outline_find_option (DossierOutline *self,
                                                        const char     *id,
                                                        guint          *position);
gboolean                   dossier_outline_find_claim  (DossierOutline *self,
                                                        const char     *id,
                                                        guint          *position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierOutline, dossier_outline_free)

G_END_DECLS
