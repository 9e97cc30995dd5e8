/* dossier-record.h: what every part of a dossier has in common
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_RECORD (dossier_record_get_type ())

G_DECLARE_DERIVABLE_TYPE (DossierRecord, dossier_record, DOSSIER, RECORD, GObject)

/**
 * DossierFieldKind:
 * @DOSSIER_FIELD_ID: an id, unique among its kind; a `char *`
 * @DOSSIER_FIELD_STRING: any string but an empty one; a `char *`
 * @DOSSIER_FIELD_LANGUAGE: a language tag after BCP 47; a `char *`
 * @DOSSIER_FIELD_URI: an address with a scheme; a `char *`
 * @DOSSIER_FIELD_STRINGS: a list of such strings; a `GStrv`
 * @DOSSIER_FIELD_TEXT: a text for people; a `DossierText *`
 * @DOSSIER_FIELD_DATE: a date; a `DossierDate *`
 * @DOSSIER_FIELD_ENUM: one of the terms of an enumeration; an `int`, 0 where it is absent
 * @DOSSIER_FIELD_ANSWER: true or false; a `DossierAnswer`
 * @DOSSIER_FIELD_NUMBER: a whole number from 1 to a most; a `guint`, 0 where it is absent
 * @DOSSIER_FIELD_QUANTITY: any finite number; a `double *`
 * @DOSSIER_FIELD_REFERENCE: the id of another record; a `char *`
 * @DOSSIER_FIELD_REFERENCES: a list of such ids; a `GStrv`
 * @DOSSIER_FIELD_RECORD: a record within; a `DossierRecord *`
 * @DOSSIER_FIELD_LIST: a list of records; a `GListModel *`
 * @DOSSIER_FIELD_JSON: anything; a `JsonNode *`
 *
 * What may stand in a member of a record, and how it is kept.  A pointer is %NULL where the member
 * is absent, so that an absent list and an empty one are told apart.
 */
typedef enum
{
  DOSSIER_FIELD_ID,
  DOSSIER_FIELD_STRING,
  DOSSIER_FIELD_LANGUAGE,
  DOSSIER_FIELD_URI,
  DOSSIER_FIELD_STRINGS,
  DOSSIER_FIELD_TEXT,
  DOSSIER_FIELD_DATE,
  DOSSIER_FIELD_ENUM,
  DOSSIER_FIELD_ANSWER,
  DOSSIER_FIELD_NUMBER,
  DOSSIER_FIELD_QUANTITY,
  DOSSIER_FIELD_REFERENCE,
  DOSSIER_FIELD_REFERENCES,
  DOSSIER_FIELD_RECORD,
  DOSSIER_FIELD_LIST,
  DOSSIER_FIELD_JSON,
} DossierFieldKind;

/**
 * DossierField:
 * @member: the member's name in JSON
 * @kind: what may stand in it
 * @offset: where the record keeps it, in bytes
 * @required: whether a record without it is faulty
 * @type: (nullable): the enumeration, the record's type, or the type a reference leads to
 * @most: the largest number, for %DOSSIER_FIELD_NUMBER
 *
 * One member of a kind of record.  The reader and the property machinery both work from these, so
 * that each member of the format is described once in the program.
 */
typedef struct
{
  const char       *member;
  DossierFieldKind  kind;
  gsize             offset;
  gboolean          required;
  GType           (*type) (void);
  guint             most;
} DossierField;

/**
 * DossierRecordFault:
 * @member: the member at fault, or the empty string for the record itself
 * @found: what stands there
 * @expected: what should
 * @user_data: the caller's
 *
 * Told of a fault that more than one member has part in.
 */
typedef void (*DossierRecordFault) (const char *member,
                                    const char *found,
                                    const char *expected,
                                    gpointer    user_data);

/**
 * DossierRecordClass:
 * @fields: (array length=n_fields): the members that this kind of record has
 * @n_fields: their number
 * @finish: (nullable): fills in what follows from the members and reports the faults that only
 *   several members together show
 *
 * A record is immutable once it is read; its members are public in its struct, for reading only.
 * Each is also a read-only property, named like the member with dashes for underscores.
 */
struct _DossierRecordClass
{
  GObjectClass        parent_class;
  const DossierField *fields;
  guint               n_fields;

  void (*finish) (DossierRecord      *self,
                  DossierRecordFault  fault,
                  gpointer            user_data);
};

void        dossier_record_class_set_fields (DossierRecordClass *klass,
                                             const DossierField *fields,
                                             guint               n_fields);
JsonObject *dossier_record_get_unknown      (DossierRecord      *self);
void        dossier_record_take_unknown     (DossierRecord      *self,
                                             JsonObject         *unknown);
gpointer    dossier_record_get_location     (DossierRecord      *self,
                                             const DossierField *field);

G_END_DECLS
