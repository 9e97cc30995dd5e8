/* dossier-annotation-kind.c: what the user means by a note
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-annotation-kind.h"

#include "model/dossier-term.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (DossierAnnotationKind, dossier_annotation_kind,
  G_DEFINE_ENUM_VALUE (DOSSIER_ANNOTATION_KIND_HIGHLIGHT, "highlight"),
  G_DEFINE_ENUM_VALUE (DOSSIER_ANNOTATION_KIND_COMMENT, "comment"),
  G_DEFINE_ENUM_VALUE (DOSSIER_ANNOTATION_KIND_QUESTION, "question"),
  G_DEFINE_ENUM_VALUE (DOSSIER_ANNOTATION_KIND_ASSESSMENT, "assessment"))

/**
 * dossier_annotation_kind_get_label:
 * @kind: a kind of note
 *
 * Returns: the kind in words, in the user's language
 */
const char *
dossier_annotation_kind_get_label (DossierAnnotationKind kind)
{
  static const char * const labels[] = {
    NC_("annotation kind", "Highlight"),
    NC_("annotation kind", "Comment"),
    NC_("annotation kind", "Question"),
    NC_("annotation kind", "Assessment"),
  };

  g_return_val_if_fail (kind < G_N_ELEMENTS (labels), NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "annotation kind", labels[kind]);
}

/**
 * dossier_annotation_kind_get_nick:
 * @kind: a kind of note
 *
 * Returns: the word for it that the library and dossierctl use, the same in every language
 */
const char *
dossier_annotation_kind_get_nick (DossierAnnotationKind kind)
{
  return dossier_term_get_nick (DOSSIER_TYPE_ANNOTATION_KIND, kind);
}

/**
 * dossier_annotation_kind_from_nick:
 * @nick: a word, such as “question”
 * @kind: (out): where to put the kind; not touched when there is none of that name
 *
 * Returns: whether @nick is the word for a kind of note
 */
gboolean
dossier_annotation_kind_from_nick (const char            *nick,
                                   DossierAnnotationKind *kind)
{
  int value;

  g_return_val_if_fail (nick != NULL, FALSE);
  g_return_val_if_fail (kind != NULL, FALSE);

  if (!dossier_term_find (DOSSIER_TYPE_ANNOTATION_KIND, nick, &value))
    return FALSE;

  *kind = (DossierAnnotationKind) value;
  return TRUE;
}
