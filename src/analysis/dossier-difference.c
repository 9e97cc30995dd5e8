/* dossier-difference.c: one difference between two versions of a dossier
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/dossier-difference.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_FINAL_TYPE (DossierDifference, dossier_difference, G_TYPE_OBJECT)

G_DEFINE_ENUM_TYPE (DossierDifferenceKind, dossier_difference_kind,
  G_DEFINE_ENUM_VALUE (DOSSIER_DIFFERENCE_KIND_ADDED, "added"),
  G_DEFINE_ENUM_VALUE (DOSSIER_DIFFERENCE_KIND_REMOVED, "removed"),
  G_DEFINE_ENUM_VALUE (DOSSIER_DIFFERENCE_KIND_REWORDED, "reworded"),
  G_DEFINE_ENUM_VALUE (DOSSIER_DIFFERENCE_KIND_CHANGED, "changed"),
  G_DEFINE_ENUM_VALUE (DOSSIER_DIFFERENCE_KIND_MOVED, "moved"))

G_DEFINE_ENUM_TYPE (DossierDifferenceState, dossier_difference_state,
  G_DEFINE_ENUM_VALUE (DOSSIER_DIFFERENCE_STATE_ABSENT, "absent"),
  G_DEFINE_ENUM_VALUE (DOSSIER_DIFFERENCE_STATE_NONE, "none"),
  G_DEFINE_ENUM_VALUE (DOSSIER_DIFFERENCE_STATE_UNKNOWN, "unknown"),
  G_DEFINE_ENUM_VALUE (DOSSIER_DIFFERENCE_STATE_DISPUTED, "disputed"),
  G_DEFINE_ENUM_VALUE (DOSSIER_DIFFERENCE_STATE_KNOWN, "known"))

/**
 * dossier_difference_kind_get_label:
 * @value: what has happened
 *
 * Returns: it in one word, in the user's language
 */
const char *
dossier_difference_kind_get_label (DossierDifferenceKind value)
{
  static const char * const labels[] = {
    NC_("difference", "added"),
    NC_("difference", "removed"),
    NC_("difference", "reworded"),
    NC_("difference", "changed"),
    NC_("difference", "moved"),
  };

  g_return_val_if_fail (value < G_N_ELEMENTS (labels), NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "difference", labels[value]);
}

/**
 * dossier_difference_state_get_label:
 * @value: what stood in a version
 *
 * Returns: the state in a word or two, in the user's language
 */
const char *
dossier_difference_state_get_label (DossierDifferenceState value)
{
  static const char * const labels[] = {
    NC_("difference state", "Not stated"),
    NC_("difference state", "None"),
    NC_("difference state", "Unknown"),
    NC_("difference state", "Disputed"),
    NC_("difference state", "Known"),
  };

  g_return_val_if_fail (value < G_N_ELEMENTS (labels), NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "difference state", labels[value]);
}

/* Whether words of a dossier could be taken for the words that name a state.  The end of the text,
 * too, is found by strchr(). */
static gboolean
looks_like_state (const char *text)
{
  for (guint i = 0; i <= DOSSIER_DIFFERENCE_STATE_KNOWN; i++)
    {
      const char *label = dossier_difference_state_get_label (i);

      if (g_str_has_prefix (text, label) && strchr (":\n", text[strlen (label)]) != NULL)
        return TRUE;
    }

  return FALSE;
}

/**
 * dossier_difference_side_to_string:
 * @self: what one of the versions says
 *
 * Puts a value into words, in the user's language, with its state first where that has to be
 * named: always but for “known”, and for that, too, where the words could be taken for the name of
 * a state.
 *
 * Returns: (transfer full): plain text
 */
char *
dossier_difference_side_to_string (const DossierDifferenceSide *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->text == NULL)
    return g_strdup (dossier_difference_state_get_label (self->state));
  if (self->state == DOSSIER_DIFFERENCE_STATE_KNOWN && !looks_like_state (self->text))
    return g_strdup (self->text);

  /* Translators: what is known, as in “Disputed”, and what is said, which may be several lines */
  return g_strdup_printf (C_("difference", "%1$s: %2$s"),
                          dossier_difference_state_get_label (self->state), self->text);
}

static void
side_copy (DossierDifferenceSide       *self,
           const DossierDifferenceSide *other)
{
  self->state = other->state;
  self->text = g_strdup (other->text);
  self->pointer = g_strdup (other->pointer);
  g_set_object (&self->option, other->option);
}

static void
dossier_difference_dispose (GObject *object)
{
  DossierDifference *self = DOSSIER_DIFFERENCE (object);

  g_clear_object (&self->before.option);
  g_clear_object (&self->after.option);

  G_OBJECT_CLASS (dossier_difference_parent_class)->dispose (object);
}

static void
dossier_difference_finalize (GObject *object)
{
  DossierDifference *self = DOSSIER_DIFFERENCE (object);

  g_strfreev (self->path);
  g_free (self->before.text);
  g_free (self->before.pointer);
  g_free (self->after.text);
  g_free (self->after.pointer);
  g_clear_pointer (&self->pieces, g_array_unref);

  G_OBJECT_CLASS (dossier_difference_parent_class)->finalize (object);
}

static void
dossier_difference_class_init (DossierDifferenceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossier_difference_dispose;
  G_OBJECT_CLASS (klass)->finalize = dossier_difference_finalize;
}

static void
dossier_difference_init (DossierDifference *self)
{
}

/**
 * dossier_difference_new:
 * @kind: what has happened
 * @path: (array zero-terminated=1): the place in words
 * @before: what the old version says; copied
 * @after: what the new version says; copied
 * @pieces: (nullable) (element-type DossierWordDiffPiece): what became of the words
 *
 * Returns: (transfer full): a difference
 */
DossierDifference *
dossier_difference_new (DossierDifferenceKind        kind,
                        const char * const          *path,
                        const DossierDifferenceSide *before,
                        const DossierDifferenceSide *after,
                        GArray                      *pieces)
{
  DossierDifference *self;

  g_return_val_if_fail (path != NULL && before != NULL && after != NULL, NULL);

  self = g_object_new (DOSSIER_TYPE_DIFFERENCE, NULL);
  self->kind = kind;
  self->path = g_strdupv ((char **) path);
  side_copy (&self->before, before);
  side_copy (&self->after, after);
  self->pieces = pieces == NULL ? NULL : g_array_ref (pieces);

  return self;
}

/**
 * dossier_difference_get_option:
 * @self: a difference
 *
 * Returns: (transfer none) (nullable): the option it is about, of the new version where that has
 *   it; %NULL for the rest of the dossier
 */
DossierOption *
dossier_difference_get_option (DossierDifference *self)
{
  g_return_val_if_fail (DOSSIER_IS_DIFFERENCE (self), NULL);

  return self->after.option != NULL ? self->after.option : self->before.option;
}

/**
 * dossier_difference_format_path:
 * @self: a difference
 *
 * Returns: (transfer full): its place within the option, or within the dossier, in one line
 */
char *
dossier_difference_format_path (DossierDifference *self)
{
  g_return_val_if_fail (DOSSIER_IS_DIFFERENCE (self), NULL);

  return self->path[0] == NULL ? g_strdup (_("The option as a whole"))
                               : g_strjoinv (" › ", self->path);
}
