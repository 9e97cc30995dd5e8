/* dossier-judgement-section.c: a part of the work on a judgement
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-judgement-section.h"

struct _DossierJudgementSection
{
  GObject               parent_instance;
  DossierJudgementPart  part;
  char                 *criterion;
  char                 *title;
};

enum
{
  PROP_0,
  PROP_TITLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DossierJudgementSection, dossier_judgement_section, G_TYPE_OBJECT)

static void
dossier_judgement_section_finalize (GObject *object)
{
  DossierJudgementSection *self = DOSSIER_JUDGEMENT_SECTION (object);

  g_clear_pointer (&self->criterion, g_free);
  g_clear_pointer (&self->title, g_free);

  G_OBJECT_CLASS (dossier_judgement_section_parent_class)->finalize (object);
}

static void
dossier_judgement_section_get_property (GObject    *object,
                                        guint       prop_id,
                                        GValue     *value,
                                        GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, DOSSIER_JUDGEMENT_SECTION (object)->title);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_judgement_section_class_init (DossierJudgementSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = dossier_judgement_section_finalize;
  object_class->get_property = dossier_judgement_section_get_property;

  /**
   * DossierJudgementSection:title:
   *
   * What it is called.
   */
  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
dossier_judgement_section_init (DossierJudgementSection *self)
{
}

/**
 * dossier_judgement_section_new:
 * @part: what is worked on
 * @criterion: (nullable): the id of the criterion, for %DOSSIER_JUDGEMENT_PART_CRITERION
 * @title: what it is called
 *
 * Returns: (transfer full): the section
 */
DossierJudgementSection *
dossier_judgement_section_new (DossierJudgementPart  part,
                               const char           *criterion,
                               const char           *title)
{
  DossierJudgementSection *self = g_object_new (DOSSIER_TYPE_JUDGEMENT_SECTION, NULL);

  self->part = part;
  self->criterion = g_strdup (criterion);
  self->title = g_strdup (title);

  return self;
}

/**
 * dossier_judgement_section_get_part:
 * @self: a section
 *
 * Returns: what is worked on
 */
DossierJudgementPart
dossier_judgement_section_get_part (DossierJudgementSection *self)
{
  g_return_val_if_fail (DOSSIER_IS_JUDGEMENT_SECTION (self), DOSSIER_JUDGEMENT_PART_RESULT);

  return self->part;
}

/**
 * dossier_judgement_section_get_criterion:
 * @self: a section
 *
 * Returns: (nullable): the id of its criterion
 */
const char *
dossier_judgement_section_get_criterion (DossierJudgementSection *self)
{
  g_return_val_if_fail (DOSSIER_IS_JUDGEMENT_SECTION (self), NULL);

  return self->criterion;
}

/**
 * dossier_judgement_section_get_title:
 * @self: a section
 *
 * Returns: what it is called
 */
const char *
dossier_judgement_section_get_title (DossierJudgementSection *self)
{
  g_return_val_if_fail (DOSSIER_IS_JUDGEMENT_SECTION (self), NULL);

  return self->title;
}
