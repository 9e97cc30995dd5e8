/* dossier-origins.h: how many independent origins some claims have
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-document.h"

G_BEGIN_DECLS

/**
 * DossierOriginTie:
 * @DOSSIER_ORIGIN_TIE_SAME_ORIGIN: both claims name the same origin
 * @DOSSIER_ORIGIN_TIE_SAME_VOICE: both name no origin, and have one source and one speaker
 * @DOSSIER_ORIGIN_TIE_CITES: the source of the one cites that of the other, directly or through
 *   others
 * @DOSSIER_ORIGIN_TIE_NAMES_SOURCE: the one names the source of the other as its origin
 * @DOSSIER_ORIGIN_TIE_SHARES: the sources of both cite a third
 *
 * Why a claim is not independent of another.
 */
typedef enum
{
  DOSSIER_ORIGIN_TIE_SAME_ORIGIN,
  DOSSIER_ORIGIN_TIE_SAME_VOICE,
  DOSSIER_ORIGIN_TIE_CITES,
  DOSSIER_ORIGIN_TIE_NAMES_SOURCE,
  DOSSIER_ORIGIN_TIE_SHARES,
} DossierOriginTie;

/**
 * DossierOriginLink:
 * @from: the place of the claim that is not independent
 * @to: the place of the claim that it is tied to
 * @tie: why
 * @path: (element-type DossierSource): the sources from that of @from to that of @to, or for
 *   %DOSSIER_ORIGIN_TIE_SHARES to the one that both cite; empty where none has a part in it
 *
 * One step in the chain by which claims go back to an origin.
 */
typedef struct
{
  guint             from;
  guint             to;
  DossierOriginTie  tie;
  GPtrArray        *path;
} DossierOriginLink;

/**
 * DossierOrigins:
 *
 * Some claims, such as those behind a fact, and which of them go back to one origin.  Immutable.
 * docs/origins.md says what counts as one.
 */
#define DOSSIER_TYPE_ORIGINS (dossier_origins_get_type ())
G_DECLARE_FINAL_TYPE (DossierOrigins, dossier_origins, DOSSIER, ORIGINS, GObject)

DossierOrigins          *dossier_origins_new          (DossierDocument *document,
                                                       GPtrArray       *claims);
guint                    dossier_origins_get_n_claims (DossierOrigins  *self);
DossierClaim            *dossier_origins_get_claim    (DossierOrigins  *self,
                                                       guint            position);
guint                    dossier_origins_get_n        (DossierOrigins  *self);
guint                    dossier_origins_get_group    (DossierOrigins  *self,
                                                       guint            position);
guint                    dossier_origins_get_n_links  (DossierOrigins  *self);
const DossierOriginLink *dossier_origins_get_link     (DossierOrigins  *self,
                                                       guint            position);

G_END_DECLS
