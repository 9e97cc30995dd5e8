/* dossier-document.h: a whole dossier
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-outline.h"
#include "model/dossier-records.h"

G_BEGIN_DECLS

/**
 * DossierDocumentFinder:
 * @options: the options of a dossier
 * @type: the kind of record
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the record of that kind and id
 */
typedef gpointer (*DossierDocumentFinder) (GListModel *options,
                                           GType       type,
                                           const char *id);

/**
 * DossierDocument:
 *
 * A set of options with its themes, actors, sources, criteria and events: one dossier.  Where it
 * was read from a file, it also has what stood there, to the byte, and a mark by which the file is
 * known to be unchanged.
 *
 * A dossier that was only listed may have options that are not sound; in the place of such a one
 * stands one that says so, and so it is with a claim that others rest on.
 *
 * The options of a large dossier are read when they are asked for.  What is got from the list of
 * options lives as long as it is held; what dossier_document_find() lends, as long as the dossier.
 */
#define DOSSIER_TYPE_DOCUMENT (dossier_document_get_type ())
G_DECLARE_FINAL_TYPE (DossierDocument, dossier_document, DOSSIER, DOCUMENT, DossierRecord)

struct _DossierDocument
{
  DossierRecord  parent_instance;
  char          *format;
  char          *version;
  char          *id;
  DossierText   *title;
  DossierText   *summary;
  char          *language;
  DossierDate   *updated;
  GListModel    *themes;   /* of DossierTheme */
  GListModel    *actors;   /* of DossierActor */
  GListModel    *sources;  /* of DossierSource */
  GListModel    *criteria; /* of DossierCriterion */
  GListModel    *events;   /* of DossierEvent */
  GListModel    *options;  /* of DossierOption; never NULL; all of it may be used in any thread */
  GHashTable    *by_id;    /* owned by dossier-document.c */
  DossierDocumentFinder finder; /* asked in place of by_id, in another view of a dossier */
  GBytes        *bytes;    /* what was read; NULL where it was put together otherwise */
  char          *etag;     /* of the file, as GIO gives it; NULL where there is none */

  /*< private >*/
  int                     sound; /* atomic: whether all options were found to be */
  DossierOutline         *outline;
  struct _DossierOptions *lazy; /* the same as @options once those are read */
};

DossierDocument *dossier_document_new_view     (DossierDocument       *self,
                                                GListModel            *events,
                                                GListModel            *options,
                                                DossierDocumentFinder  finder);
gpointer       dossier_document_find          (DossierDocument *self,
                                               GType            type,
                                               const char      *id);
DossierOption *dossier_document_find_option   (DossierDocument *self,
                                               const char      *id);
DossierClaim  *dossier_document_find_claim    (DossierDocument *self,
                                               const char      *id);
DossierSource *dossier_document_find_source   (DossierDocument *self,
                                               const char      *id);
const char    *dossier_document_get_name_of   (DossierDocument *self,
                                               const char      *actor_id);
gboolean         dossier_document_is_sound    (DossierDocument *self);
void             dossier_document_set_sound   (DossierDocument *self);
DossierOutline  *dossier_document_get_outline (DossierDocument *self);
GBytes          *dossier_document_get_slice   (DossierDocument *self,
                                               guint            position);
DossierDocument *dossier_document_new         (DossierOutline  *outline);
gboolean       dossier_document_add           (DossierDocument *self,
                                               DossierRecord   *record,
                                               const char      *id);

G_END_DECLS
