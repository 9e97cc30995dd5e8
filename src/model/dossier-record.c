/* dossier-record.c: what every part of a dossier has in common
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/dossier-record.h"

#include "model/dossier-date.h"
#include "model/dossier-enums.h"
#include "model/dossier-text.h"

#include <math.h>

typedef struct
{
  JsonObject *unknown; /* members of a newer format, kept as they were */
} DossierRecordPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (DossierRecord, dossier_record, G_TYPE_OBJECT)

/**
 * dossier_record_get_location:
 * @self: a record
 * @field: one of its class's fields
 *
 * Returns: (transfer none): where @self keeps @field; what it points to depends on the field's kind
 */
gpointer
dossier_record_get_location (DossierRecord      *self,
                             const DossierField *field)
{
  return G_STRUCT_MEMBER_P (self, field->offset);
}

static void
dossier_record_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  DossierRecord *self = DOSSIER_RECORD (object);
  const DossierField *field = &DOSSIER_RECORD_GET_CLASS (self)->fields[prop_id - 1];
  gpointer location = dossier_record_get_location (self, field);

  switch (field->kind)
    {
    case DOSSIER_FIELD_ID:
    case DOSSIER_FIELD_STRING:
    case DOSSIER_FIELD_LANGUAGE:
    case DOSSIER_FIELD_URI:
    case DOSSIER_FIELD_REFERENCE:
      g_value_set_string (value, *(char **) location);
      break;
    case DOSSIER_FIELD_STRINGS:
    case DOSSIER_FIELD_REFERENCES:
    case DOSSIER_FIELD_TEXT:
    case DOSSIER_FIELD_DATE:
    case DOSSIER_FIELD_JSON:
      g_value_set_boxed (value, *(gpointer *) location);
      break;
    case DOSSIER_FIELD_ENUM:
    case DOSSIER_FIELD_ANSWER:
      g_value_set_enum (value, *(int *) location);
      break;
    case DOSSIER_FIELD_NUMBER:
      g_value_set_uint (value, *(guint *) location);
      break;
    case DOSSIER_FIELD_QUANTITY:
      g_value_set_double (value, *(double **) location == NULL ? NAN : **(double **) location);
      break;
    case DOSSIER_FIELD_RECORD:
    case DOSSIER_FIELD_LIST:
      g_value_set_object (value, *(GObject **) location);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
dossier_record_finalize (GObject *object)
{
  DossierRecord *self = DOSSIER_RECORD (object);
  DossierRecordPrivate *priv = dossier_record_get_instance_private (self);
  DossierRecordClass *klass = DOSSIER_RECORD_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      gpointer location = dossier_record_get_location (self, &klass->fields[i]);

      switch (klass->fields[i].kind)
        {
        case DOSSIER_FIELD_ID:
        case DOSSIER_FIELD_STRING:
        case DOSSIER_FIELD_LANGUAGE:
        case DOSSIER_FIELD_URI:
        case DOSSIER_FIELD_REFERENCE:
        case DOSSIER_FIELD_QUANTITY:
          g_clear_pointer ((gpointer *) location, g_free);
          break;
        case DOSSIER_FIELD_STRINGS:
        case DOSSIER_FIELD_REFERENCES:
          g_clear_pointer ((GStrv *) location, g_strfreev);
          break;
        case DOSSIER_FIELD_TEXT:
          g_clear_pointer ((DossierText **) location, dossier_text_unref);
          break;
        case DOSSIER_FIELD_DATE:
          g_clear_pointer ((DossierDate **) location, dossier_date_unref);
          break;
        case DOSSIER_FIELD_JSON:
          g_clear_pointer ((JsonNode **) location, json_node_unref);
          break;
        case DOSSIER_FIELD_RECORD:
        case DOSSIER_FIELD_LIST:
          g_clear_object ((GObject **) location);
          break;
        case DOSSIER_FIELD_ENUM:
        case DOSSIER_FIELD_ANSWER:
        case DOSSIER_FIELD_NUMBER:
          break;
        default:
          g_assert_not_reached ();
        }
    }
  g_clear_pointer (&priv->unknown, json_object_unref);

  G_OBJECT_CLASS (dossier_record_parent_class)->finalize (object);
}

static void
dossier_record_class_init (DossierRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = dossier_record_finalize;
}

static void
dossier_record_init (DossierRecord *self)
{
}

static GParamSpec *
field_to_pspec (const DossierField *field)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GParamSpec *pspec;
  char *name = g_strdelimit (g_strdup (field->member), "_", '-');

  switch (field->kind)
    {
    case DOSSIER_FIELD_ID:
    case DOSSIER_FIELD_STRING:
    case DOSSIER_FIELD_LANGUAGE:
    case DOSSIER_FIELD_URI:
    case DOSSIER_FIELD_REFERENCE:
      pspec = g_param_spec_string (g_intern_string (name), NULL, NULL, NULL, flags);
      break;
    case DOSSIER_FIELD_STRINGS:
    case DOSSIER_FIELD_REFERENCES:
      pspec = g_param_spec_boxed (g_intern_string (name), NULL, NULL, G_TYPE_STRV, flags);
      break;
    case DOSSIER_FIELD_TEXT:
      pspec = g_param_spec_boxed (g_intern_string (name), NULL, NULL, DOSSIER_TYPE_TEXT, flags);
      break;
    case DOSSIER_FIELD_DATE:
      pspec = g_param_spec_boxed (g_intern_string (name), NULL, NULL, DOSSIER_TYPE_DATE, flags);
      break;
    case DOSSIER_FIELD_JSON:
      pspec = g_param_spec_boxed (g_intern_string (name), NULL, NULL, JSON_TYPE_NODE, flags);
      break;
    case DOSSIER_FIELD_ENUM:
      pspec = g_param_spec_enum (g_intern_string (name), NULL, NULL, field->type (), 0, flags);
      break;
    case DOSSIER_FIELD_ANSWER:
      pspec = g_param_spec_enum (g_intern_string (name), NULL, NULL, DOSSIER_TYPE_ANSWER, 0, flags);
      break;
    case DOSSIER_FIELD_NUMBER:
      pspec = g_param_spec_uint (g_intern_string (name), NULL, NULL, 0, field->most, 0, flags);
      break;
    case DOSSIER_FIELD_QUANTITY:
      pspec = g_param_spec_double (g_intern_string (name), NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0,
                                   flags);
      break;
    case DOSSIER_FIELD_RECORD:
      pspec = g_param_spec_object (g_intern_string (name), NULL, NULL, DOSSIER_TYPE_RECORD, flags);
      break;
    case DOSSIER_FIELD_LIST:
      pspec = g_param_spec_object (g_intern_string (name), NULL, NULL, G_TYPE_LIST_MODEL, flags);
      break;
    default:
      g_assert_not_reached ();
    }
  g_free (name);

  return pspec;
}

/**
 * dossier_record_class_set_fields:
 * @klass: the class of a kind of record
 * @fields: (array length=n_fields): its members; must outlive the program
 * @n_fields: their number
 *
 * Describes a kind of record; to be called once, in its class_init.
 */
void
dossier_record_class_set_fields (DossierRecordClass *klass,
                                 const DossierField *fields,
                                 guint               n_fields)
{
  klass->fields = fields;
  klass->n_fields = n_fields;

  /* GObject does not hand this one down to subclasses. */
  G_OBJECT_CLASS (klass)->get_property = dossier_record_get_property;
  for (guint i = 0; i < n_fields; i++)
    g_object_class_install_property (G_OBJECT_CLASS (klass), i + 1, field_to_pspec (&fields[i]));
}

/**
 * dossier_record_get_unknown:
 * @self: a record
 *
 * Returns: (transfer none) (nullable): the members that this version of the program does not know
 */
JsonObject *
dossier_record_get_unknown (DossierRecord *self)
{
  DossierRecordPrivate *priv = dossier_record_get_instance_private (self);

  g_return_val_if_fail (DOSSIER_IS_RECORD (self), NULL);

  return priv->unknown;
}

/**
 * dossier_record_take_unknown:
 * @self: a record that is being read
 * @unknown: (transfer full): the members that are not known
 */
void
dossier_record_take_unknown (DossierRecord *self,
                             JsonObject    *unknown)
{
  DossierRecordPrivate *priv = dossier_record_get_instance_private (self);

  g_return_if_fail (DOSSIER_IS_RECORD (self));
  g_return_if_fail (priv->unknown == NULL);

  priv->unknown = unknown;
}
