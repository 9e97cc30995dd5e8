/* dossier-record-reader.c: from a JSON tree to records
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Works from the records' field tables, and goes on after a fault, so that all are reported at
 * once.
 */

#include "config.h"

#include "model/dossier-record-reader.h"

#include "model/dossier-format-version.h"
#include "model/dossier-judgement.h"
#include "model/dossier-options.h"
#include "model/dossier-problem.h"
#include "model/dossier-records.h"
#include "model/dossier-string-hash.h"
#include "model/dossier-value-reader.h"

#include <glib/gi18n-lib.h>

/* A reference, looked up when all ids are known. */
typedef struct
{
  GType  type;
  char  *id;
  char  *pointer;
} Reference;

typedef struct
{
  DossierReading   reading;
  DossierDocument *document;
  GPtrArray       *references; /* of Reference */
  guint            position;   /* of the option at hand */
  GHashTable      *claims;     /* the ids of its claims so far; owned by them */
  GHashTable      *own;        /* what make_key() makes of the ids read so far, beside a dossier */
} Reader;

static DossierRecord *read_record (Reader     *self,
                                   GType       type,
                                   JsonObject *object);

static void
reference_free (gpointer data)
{
  Reference *reference = data;

  g_free (reference->id);
  g_free (reference->pointer);
  g_free (reference);
}

/* DossierRecordFault */
static void
report_fault (const char *member,
              const char *found,
              const char *expected,
              gpointer    user_data)
{
  Reader *self = user_data;
  gsize here = *member == '\0' ? self->reading.pointer->len
                                : dossier_reading_enter (&self->reading, member);

  dossier_reading_report (&self->reading, found, expected);
  dossier_reading_leave (&self->reading, here);
}

static void
note_reference (Reader     *self,
                GType       type,
                const char *id)
{
  Reference *reference = g_new (Reference, 1);

  reference->type = type;
  reference->id = g_strdup (id);
  reference->pointer = g_strdup (self->reading.pointer->str);
  g_ptr_array_add (self->references, reference);
}

static char *
read_reference (Reader   *self,
                JsonNode *node,
                GType     type)
{
  char *id = dossier_value_read_id (&self->reading, node);

  if (id != NULL)
    note_reference (self, type, id);

  return id;
}

static gboolean
check_list (Reader   *self,
            JsonNode *node)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    return TRUE;

  dossier_reading_report_value (&self->reading, node, _("a list, in square brackets"));

  return FALSE;
}

/* Reads a list of strings; of ids that lead to records of @type where that is not G_TYPE_INVALID.
 * */
static GStrv
read_strings (Reader   *self,
              JsonNode *node,
              GType     type)
{
  g_autoptr (GStrvBuilder) strings = NULL;
  JsonArray *array;

  if (!check_list (self, node))
    return NULL;

  strings = g_strv_builder_new ();
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      gsize here = dossier_reading_enter_element (&self->reading, i);
      char *string = type != G_TYPE_INVALID
        ? read_reference (self, element, type)
        : dossier_value_read_words (&self->reading, element);

      if (string != NULL)
        g_strv_builder_take (strings, string);
      dossier_reading_leave (&self->reading, here);
    }

  return g_strv_builder_end (strings);
}

static DossierRecord *
read_record_node (Reader   *self,
                  JsonNode *node,
                  GType     type)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return read_record (self, type, json_node_get_object (node));

  dossier_reading_report_value (&self->reading, node, _("an object, in curly brackets"));

  return NULL;
}

static GListModel *
read_list (Reader   *self,
           JsonNode *node,
           GType     type)
{
  g_autoptr (GPtrArray) records = NULL;
  GListStore *store;
  JsonArray *array;

  if (!check_list (self, node))
    return NULL;

  records = g_ptr_array_new_with_free_func (g_object_unref);
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      gsize here = dossier_reading_enter_element (&self->reading, i);
      DossierRecord *record = read_record_node (self, json_array_get_element (array, i), type);

      if (record != NULL)
        g_ptr_array_add (records, record);
      dossier_reading_leave (&self->reading, here);
    }

  store = g_list_store_new (type);
  g_list_store_splice (store, 0, 0, records->pdata, records->len);

  return G_LIST_MODEL (store);
}

static char *
make_key (GType       type,
          const char *id)
{
  return g_strdup_printf ("%s %s", g_type_name (type), id);
}

/* Makes a record known by its id.  Where options and their claims stand was found out before; of
 * those that share an id, it is known of the first. */
static gboolean
add_id (Reader        *self,
        DossierRecord *record,
        char          *id)
{
  DossierOutline *outline = dossier_document_get_outline (self->document);
  guint first;

  if (self->own != NULL)
    return g_hash_table_add (self->own, make_key (G_OBJECT_TYPE (record), id));
  if (DOSSIER_IS_OPTION (record))
    return !dossier_outline_find_option (outline, id, &first) || first == self->position;
  if (DOSSIER_IS_CLAIM (record))
    return (!dossier_outline_find_claim (outline, id, &first) || first == self->position) &&
           g_hash_table_add (self->claims, id);

  return dossier_document_add (self->document, record, id);
}

static void
read_id (Reader        *self,
         JsonNode      *node,
         DossierRecord *record,
         char         **location)
{
  *location = dossier_value_read_id (&self->reading, node);

  if (*location != NULL && !add_id (self, record, *location))
    {
      g_autofree char *quoted = dossier_problem_quote (*location);
      /* Translators: an id, in quotation marks */
      g_autofree char *found = g_strdup_printf (_("%s, which another one has already"), quoted);

      dossier_reading_report (&self->reading, found, _("an id of its own"));
    }
}

static void
read_field (Reader             *self,
            JsonNode           *node,
            DossierRecord      *record,
            const DossierField *field)
{
  gpointer location = dossier_record_get_location (record, field);
  gsize here = dossier_reading_enter (&self->reading, field->member);

  switch (field->kind)
    {
    case DOSSIER_FIELD_ID:
      read_id (self, node, record, location);
      break;
    case DOSSIER_FIELD_STRING:
      *(char **) location = dossier_value_read_words (&self->reading, node);
      break;
    case DOSSIER_FIELD_LANGUAGE:
      *(char **) location = dossier_value_read_language (&self->reading, node);
      break;
    case DOSSIER_FIELD_URI:
      *(char **) location = dossier_value_read_uri (&self->reading, node);
      break;
    case DOSSIER_FIELD_STRINGS:
      *(GStrv *) location = read_strings (self, node, G_TYPE_INVALID);
      break;
    case DOSSIER_FIELD_TEXT:
      *(DossierText **) location = dossier_value_read_text (&self->reading, node);
      break;
    case DOSSIER_FIELD_DATE:
      *(DossierDate **) location = dossier_value_read_date (&self->reading, node);
      break;
    case DOSSIER_FIELD_ENUM:
      *(int *) location = dossier_value_read_enum (&self->reading, node, field->type ());
      break;
    case DOSSIER_FIELD_ANSWER:
      *(DossierAnswer *) location = dossier_value_read_answer (&self->reading, node);
      break;
    case DOSSIER_FIELD_NUMBER:
      *(guint *) location = dossier_value_read_number (&self->reading, node, field->most);
      break;
    case DOSSIER_FIELD_QUANTITY:
      *(double **) location = dossier_value_read_quantity (&self->reading, node);
      break;
    case DOSSIER_FIELD_REFERENCE:
      *(char **) location = read_reference (self, node, field->type ());
      break;
    case DOSSIER_FIELD_REFERENCES:
      *(GStrv *) location = read_strings (self, node, field->type ());
      break;
    case DOSSIER_FIELD_RECORD:
      *(DossierRecord **) location = read_record_node (self, node, field->type ());
      break;
    case DOSSIER_FIELD_LIST:
      *(GListModel **) location = read_list (self, node, field->type ());
      break;
    case DOSSIER_FIELD_JSON:
      *(JsonNode **) location = json_node_copy (node);
      break;
    default:
      g_assert_not_reached ();
    }
  dossier_reading_leave (&self->reading, here);
}

/* The members that no field of @klass has, kept as they are. */
static JsonObject *
take_unknown_members (DossierRecordClass *klass,
                      JsonObject         *object)
{
  JsonObject *unknown = NULL;
  JsonObjectIter iter;
  const char *member;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &member, &node))
    {
      gboolean known = FALSE;

      for (guint i = 0; !known && i < klass->n_fields; i++)
        known = g_str_equal (klass->fields[i].member, member);

      if (!known)
        {
          if (unknown == NULL)
            unknown = json_object_new ();
          json_object_set_member (unknown, member, json_node_copy (node));
        }
    }

  return unknown;
}

static void
fill_record (Reader        *self,
             DossierRecord *record,
             JsonObject    *object)
{
  DossierRecordClass *klass = DOSSIER_RECORD_GET_CLASS (record);
  guint n_problems = self->reading.problems->len;
  JsonObject *unknown;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const DossierField *field = &klass->fields[i];
      JsonNode *node = json_object_get_member (object, field->member);

      if (node != NULL)
        read_field (self, node, record, field);
      else if (field->required)
        {
          g_autofree char *found = g_strdup_printf (_("no member “%s”"), field->member);
          g_autofree char *expected = g_strdup_printf (_("a member “%s”"), field->member);

          dossier_reading_report (&self->reading, found, expected);
        }
    }

  /* Faults of the members together are told only when each is sound by itself. */
  if (klass->finish != NULL && self->reading.problems->len == n_problems)
    klass->finish (record, report_fault, self);

  unknown = take_unknown_members (klass, object);
  if (unknown != NULL)
    dossier_record_take_unknown (record, unknown);
}

static DossierRecord *
read_record (Reader     *self,
             GType       type,
             JsonObject *object)
{
  DossierRecord *record = g_object_new (type, NULL);

  fill_record (self, record, object);

  return record;
}

static const char *
describe_target (GType type)
{
  if (type == DOSSIER_TYPE_THEME)
    return _("the id of a theme of this dossier");
  if (type == DOSSIER_TYPE_ACTOR)
    return _("the id of an actor of this dossier");
  if (type == DOSSIER_TYPE_SOURCE)
    return _("the id of a source of this dossier");
  if (type == DOSSIER_TYPE_CLAIM)
    return _("the id of a claim of this dossier");
  if (type == DOSSIER_TYPE_JUDGEMENT_CRITERION)
    return _("the id of a criterion of this judgement");

  return _("the id of an option of this dossier");
}

/* An option that is not as it stands in the text may have claims that do not stand there. */
static gboolean
is_known (Reader          *self,
          const Reference *reference)
{
  DossierOutline *outline = dossier_document_get_outline (self->document);
  guint position;

  if (self->own != NULL)
    {
      g_autofree char *key = make_key (reference->type, reference->id);

      if (g_hash_table_contains (self->own, key))
        return TRUE;
    }
  if (reference->type == DOSSIER_TYPE_OPTION)
    return dossier_outline_find_option (outline, reference->id, &position);
  if (reference->type == DOSSIER_TYPE_CLAIM)
    return dossier_outline_find_claim (outline, reference->id, &position) ||
           (self->claims != NULL && g_hash_table_contains (self->claims, reference->id));

  return dossier_document_find (self->document, reference->type, reference->id) != NULL;
}

static void
check_references (Reader *self)
{
  for (guint i = 0; i < self->references->len; i++)
    {
      const Reference *reference = g_ptr_array_index (self->references, i);

      if (!is_known (self, reference))
        {
          g_autofree char *found = dossier_problem_quote (reference->id);

          dossier_reading_report_at (&self->reading, reference->pointer, found,
                                     describe_target (reference->type));
        }
    }
}

/**
 * dossier_record_reader_read:
 * @root: (nullable): what a parser made of a dossier's text, with an empty list of options
 * @outline: (transfer full): where the options stand
 * @problems: (element-type DossierProblem): where to add what is wrong
 * @late_problems: (element-type DossierProblem): where to add what is to be told after all that is
 *   wrong with the options
 * @newer: (out): whether the text is of a newer format
 *
 * Reads all but the options.
 *
 * Returns: (transfer full) (nullable): the dossier; %NULL where it is none at all
 */
DossierDocument *
dossier_record_reader_read (JsonNode       *root,
                            DossierOutline *outline,
                            GPtrArray      *problems,
                            GPtrArray      *late_problems,
                            gboolean       *newer)
{
  g_autoptr (DossierDocument) document = dossier_document_new (outline);
  g_autoptr (GString) pointer = g_string_new (NULL);
  g_autoptr (GPtrArray) references = g_ptr_array_new_with_free_func (reference_free);
  Reader reader = {
    .reading = { NULL, pointer, problems }, .document = document, .references = references
  };
  Reader *self = &reader;
  JsonObject *object;
  JsonNode *language;

  g_return_val_if_fail (problems != NULL, NULL);

  *newer = FALSE;
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_autofree char *found = root == NULL ? g_strdup (_("nothing"))
                                            : dossier_reading_describe (root);

      dossier_reading_report (&self->reading, found, _("an object, in curly brackets"));
      return NULL;
    }

  object = json_node_get_object (root);
  *newer = dossier_format_version_is_newer (object);
  if (*newer)
    {
      g_autofree char *found = dossier_problem_quote (json_object_get_string_member (object,
                                                                                     "version"));

      dossier_reading_report_at (&self->reading, "/version", found,
                                 _("a version that begins with “1.”; a newer Dossier may read "
                                   "this file"));
      return NULL;
    }

  language = json_object_get_member (object, "language");
  self->reading.language = language == NULL ? NULL : dossier_value_get_string (language);
  fill_record (self, DOSSIER_RECORD (document), object);
  g_set_object (&document->options, G_LIST_MODEL (document->lazy));
  self->reading.problems = late_problems;
  dossier_format_version_check (&self->reading, "dossier", document->format, document->version);
  check_references (self);

  return g_steal_pointer (&document);
}

/**
 * dossier_record_reader_read_option:
 * @document: a dossier, read but for its options
 * @position: the position of an option
 * @node: what a parser made of the option's text
 * @problems: (element-type DossierProblem): where to add what is wrong
 * @late_problems: (element-type DossierProblem): where to add the references that lead nowhere,
 *   which are told after all else
 *
 * May be called in several threads at once.
 *
 * Returns: (transfer full) (nullable): the option; %NULL where it is none at all
 */
DossierOption *
dossier_record_reader_read_option (DossierDocument *document,
                                   guint            position,
                                   JsonNode        *node,
                                   GPtrArray       *problems,
                                   GPtrArray       *late_problems)
{
  g_autoptr (GString) pointer = g_string_new (NULL);
  g_autoptr (GPtrArray) references = g_ptr_array_new_with_free_func (reference_free);
  g_autoptr (GHashTable) claims = g_hash_table_new (dossier_string_hash, g_str_equal);
  Reader reader = {
    .reading = { document->language, pointer, problems }, .document = document,
    .references = references, .position = position, .claims = claims
  };
  DossierRecord *option;

  g_string_printf (pointer, "/options/%u", position);
  option = read_record_node (&reader, node, DOSSIER_TYPE_OPTION);
  reader.reading.problems = late_problems;
  check_references (&reader);

  return (DossierOption *) option;
}

/**
 * dossier_record_reader_read_judgement:
 * @document: the dossier that is judged
 * @root: (nullable): what a parser made of a judgement's text
 * @problems: (element-type DossierProblem): where to add what is wrong
 *
 * Reads a judgement, which refers to options and claims of @document.
 *
 * Returns: (transfer full) (nullable): the judgement; %NULL where it is none at all
 */
DossierJudgement *
dossier_record_reader_read_judgement (DossierDocument *document,
                                      JsonNode        *root,
                                      GPtrArray       *problems)
{
  g_autoptr (GString) pointer = g_string_new (NULL);
  g_autoptr (GPtrArray) references = g_ptr_array_new_with_free_func (reference_free);
  g_autoptr (GHashTable) own =
    g_hash_table_new_full (dossier_string_hash, g_str_equal, g_free, NULL);
  Reader reader = {
    .reading = { document->language, pointer, problems }, .document = document,
    .references = references, .own = own
  };
  DossierJudgement *judgement;

  if (root == NULL)
    {
      dossier_reading_report (&reader.reading, _("nothing"), _("an object, in curly brackets"));
      return NULL;
    }

  judgement = (DossierJudgement *) read_record_node (&reader, root, DOSSIER_TYPE_JUDGEMENT);
  if (judgement == NULL)
    return NULL;
  dossier_format_version_check (&reader.reading, "dossier-judgement", judgement->format,
                                judgement->version);
  /* Of another dossier's judgement no reference leads anywhere: one problem tells it all. */
  if (judgement->dossier == NULL || g_str_equal (judgement->dossier, document->id))
    check_references (&reader);
  else
    {
      g_autofree char *found = dossier_problem_quote (judgement->dossier);
      g_autofree char *id = dossier_problem_quote (document->id);
      /* Translators: an id, in quotation marks */
      g_autofree char *expected =
        g_strdup_printf (_("%s, the id of the dossier that is judged"), id);

      dossier_reading_report_at (&reader.reading, "/dossier", found, expected);
    }

  return judgement;
}
