/* dossier-record-table.h: how a kind of record is described
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/dossier-record.h"

/* Descriptions of members, for the tables below. */
#define MEMBER(Type, name, kind_) \
  .member = #name, .offset = G_STRUCT_OFFSET (Dossier##Type, name), .kind = DOSSIER_FIELD_##kind_
#define REQUIRED .required = TRUE

/* Defines a kind of record by its table @fields. */
#define DEFINE_RECORD(Type, type, fields_, finish_) \
  G_DEFINE_FINAL_TYPE (Dossier##Type, dossier_##type, DOSSIER_TYPE_RECORD) \
  static void dossier_##type##_init (Dossier##Type *self) {} \
  static void dossier_##type##_class_init (Dossier##Type##Class *klass) \
  { \
    DOSSIER_RECORD_CLASS (klass)->finish = finish_; \
    dossier_record_class_set_fields (DOSSIER_RECORD_CLASS (klass), fields_, \
                                     G_N_ELEMENTS (fields_)); \
  }
