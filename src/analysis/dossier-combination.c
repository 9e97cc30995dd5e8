/* dossier-combination.c: options that are taken together
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/dossier-combination.h"

#include "text/dossier-bidi.h"

#include <glib/gi18n-lib.h>

static void
relation_free (DossierCombinationRelation *self)
{
  g_object_unref (self->from);
  g_object_unref (self->to);
  g_free (self);
}

static void
contradiction_free (DossierContradiction *self)
{
  g_object_unref (self->option);
  g_object_unref (self->other);
  g_clear_object (&self->third);
  g_free (self);
}

static guint
count (GListModel *list)
{
  return list == NULL ? 0 : g_list_model_get_n_items (list);
}

static DossierOption *
find (GPtrArray  *options,
      const char *id)
{
  for (guint i = 0; i < options->len; i++)
    if (g_str_equal (DOSSIER_OPTION (options->pdata[i])->id, id))
      return options->pdata[i];

  return NULL;
}

static gboolean
relates (DossierOption       *option,
         DossierRelationKind  kind,
         const char          *id)
{
  for (guint i = 0; i < count (option->relations); i++)
    {
      g_autoptr (DossierRelation) relation = g_list_model_get_item (option->relations, i);

      if (relation->kind == kind && g_str_equal (relation->option, id))
        return TRUE;
    }

  return FALSE;
}

/**
 * dossier_combination_list_relations:
 * @options: (element-type DossierOption): options of a dossier
 *
 * Returns: (transfer full) (element-type DossierCombinationRelation): what the dossier says of how
 *   they bear on each other, in the order of the options
 */
GPtrArray *
dossier_combination_list_relations (GPtrArray *options)
{
  GPtrArray *relations = g_ptr_array_new_with_free_func ((GDestroyNotify) relation_free);

  g_return_val_if_fail (options != NULL, relations);

  for (guint o = 0; o < options->len; o++)
    {
      DossierOption *option = options->pdata[o];

      for (guint i = 0; i < count (option->relations); i++)
        {
          g_autoptr (DossierRelation) relation = g_list_model_get_item (option->relations, i);
          DossierOption *to = find (options, relation->option);
          DossierCombinationRelation *found;

          if (to == NULL || to == option)
            continue;
          found = g_new (DossierCombinationRelation, 1);
          *found = (DossierCombinationRelation) {
            g_object_ref (option), relation->kind, g_object_ref (to), relation->text
          };
          g_ptr_array_add (relations, found);
        }
    }

  return relations;
}

static gboolean
is_told (GPtrArray                *contradictions,
         DossierContradictionKind  kind,
         DossierOption            *option,
         DossierOption            *other)
{
  for (guint i = 0; i < contradictions->len; i++)
    {
      const DossierContradiction *told = contradictions->pdata[i];

      if (told->kind == kind && told->option == option && told->other == other)
        return TRUE;
    }

  return FALSE;
}

static void
add (GPtrArray                *contradictions,
     DossierContradictionKind  kind,
     DossierOption            *option,
     DossierOption            *other,
     DossierOption            *third)
{
  DossierContradiction *contradiction;

  if (third == NULL && is_told (contradictions, kind, option, other))
    return;

  contradiction = g_new (DossierContradiction, 1);
  *contradiction = (DossierContradiction) {
    kind, g_object_ref (option), g_object_ref (other), third == NULL ? NULL : g_object_ref (third)
  };
  g_ptr_array_add (contradictions, contradiction);
}

/* What follows from an option's needing another. */
static void
check_required (GPtrArray     *contradictions,
                GPtrArray     *options,
                DossierOption *option,
                DossierOption *required)
{
  if (relates (option, DOSSIER_RELATION_KIND_EXCLUDES, required->id))
    add (contradictions, DOSSIER_CONTRADICTION_BOTH, option, required, NULL);
  if (find (options, required->id) == NULL)
    add (contradictions, DOSSIER_CONTRADICTION_MISSING, option, required, NULL);
  for (guint i = 0; i < options->len; i++)
    {
      DossierOption *third = options->pdata[i];

      if (third != option && third != required &&
          relates (third, DOSSIER_RELATION_KIND_EXCLUDES, required->id))
        add (contradictions, DOSSIER_CONTRADICTION_REQUIRED_AND_EXCLUDED, option, required, third);
    }
}

/**
 * dossier_combination_list_contradictions:
 * @document: a dossier
 * @options: (element-type DossierOption): some of its options
 *
 * Finds what keeps options from being taken together, by what the dossier says of their relations.
 * That options are alternatives to each other is no contradiction: they may be combined all the
 * same.  Options that exclude each other are told once.
 *
 * Returns: (transfer full) (element-type DossierContradiction): what was found, in the order of the
 *   options
 */
GPtrArray *
dossier_combination_list_contradictions (DossierDocument *document,
                                         GPtrArray       *options)
{
  GPtrArray *contradictions = g_ptr_array_new_with_free_func ((GDestroyNotify) contradiction_free);

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document), contradictions);
  g_return_val_if_fail (options != NULL, contradictions);

  for (guint o = 0; o < options->len; o++)
    {
      DossierOption *option = options->pdata[o];

      for (guint i = 0; i < count (option->relations); i++)
        {
          g_autoptr (DossierRelation) relation = g_list_model_get_item (option->relations, i);
          DossierOption *other = find (options, relation->option);

          if (other == NULL)
            other = dossier_document_find_option (document, relation->option);
          if (other == NULL || g_str_equal (other->id, option->id))
            continue;
          if (relation->kind == DOSSIER_RELATION_KIND_REQUIRES)
            check_required (contradictions, options, option, other);
          else if (relation->kind == DOSSIER_RELATION_KIND_EXCLUDES &&
                   find (options, other->id) != NULL &&
                   !is_told (contradictions, DOSSIER_CONTRADICTION_EXCLUDED, other, option))
            add (contradictions, DOSSIER_CONTRADICTION_EXCLUDED, option, other, NULL);
        }
    }

  return contradictions;
}

/**
 * dossier_contradiction_to_string:
 * @self: a contradiction
 *
 * Returns: (transfer full): it in a sentence, in the user's language
 */
char *
dossier_contradiction_to_string (const DossierContradiction *self)
{
  const char *option, *other;

  g_return_val_if_fail (self != NULL, NULL);

  option = dossier_text_get (self->option->title);
  other = dossier_text_get (self->other->title);
  switch (self->kind)
    {
    case DOSSIER_CONTRADICTION_EXCLUDED:
      /* Translators: both are titles of options */
      return dossier_bidi_format (_("“%1$s” excludes “%2$s”."), option, other, NULL);
    case DOSSIER_CONTRADICTION_MISSING:
      /* Translators: both are titles of options */
      return dossier_bidi_format (_("“%1$s” requires “%2$s”, which is not among these options."),
                                  option, other, NULL);
    case DOSSIER_CONTRADICTION_BOTH:
      /* Translators: both are titles of options */
      return dossier_bidi_format (_("“%1$s” both requires and excludes “%2$s”."), option, other,
                                  NULL);
    case DOSSIER_CONTRADICTION_REQUIRED_AND_EXCLUDED:
    default:
      /* Translators: all are titles of options */
      return dossier_bidi_format (_("“%1$s” requires “%2$s”, which “%3$s” excludes."), option,
                                  other, dossier_text_get (self->third->title), NULL);
    }
}
