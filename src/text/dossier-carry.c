/* dossier-carry.c: the fields of two versions, and what was kept of the one in the other
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "text/dossier-carry.h"

#include "text/dossier-word-diff.h"

#define NOWHERE DOSSIER_CARRY_NOWHERE

/* Two texts under one path are held for one that was changed down to this likeness. */
#define LEAST_LIKENESS 0.3

/* A text of which so much stands in the other, or the other way round, is a part of it. */
#define LEAST_PART 0.7

/* Two entries of a list that are known only by their number are so down to this. */
#define LEAST_LIKENESS_OF_ENTRIES 0.5

/* A text that is as long as this, in code points, is not the same as another by chance. */
#define LONG_TEXT 24

/* The fields of one version. */
typedef struct
{
  GPtrArray          *fields;  /* of DossierFieldText */
  GHashTable         *by_path; /* its position + 1 */
  DossierNormalText **normal;
} Version;

struct _DossierCarrier
{
  Version       old;
  Version       new;
  GHashTable   *new_by_text;  /* the position + 1 of the one field with the text; 0 for several */
  DossierCarry **carries;     /* of each old field */
  guint        *old_of_new;   /* made when it is needed */
  guint       **back;         /* for each new field and character where it stood in the old one */
};

static void
version_init (Version   *self,
              GPtrArray *fields)
{
  self->fields = g_ptr_array_ref (fields);
  self->by_path = g_hash_table_new (g_str_hash, g_str_equal);
  self->normal = g_new0 (DossierNormalText *, fields->len);
  for (guint i = 0; i < fields->len; i++)
    {
      const DossierFieldText *field = fields->pdata[i];

      g_hash_table_insert (self->by_path, field->path, GUINT_TO_POINTER (i + 1));
    }
}

static void
version_clear (Version *self)
{
  for (guint i = 0; i < self->fields->len; i++)
    g_clear_pointer (&self->normal[i], dossier_normal_text_free);
  g_free (self->normal);
  g_hash_table_unref (self->by_path);
  g_ptr_array_unref (self->fields);
}

static guint
version_find (const Version *self,
              const char    *path)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->by_path, path)) - 1;
}

static const DossierFieldText *
version_get (const Version *self,
             guint          position)
{
  return self->fields->pdata[position];
}

static const DossierNormalText *
version_normal (const Version *self,
                guint          position)
{
  if (self->normal[position] == NULL)
    self->normal[position] = dossier_normal_text_new (version_get (self, position)->text);

  return self->normal[position];
}

/**
 * dossier_carrier_new:
 * @old_fields: (nullable) (element-type DossierFieldText): the fields of the old version, or %NULL
 *   where that is not at hand
 * @new_fields: (element-type DossierFieldText): those of the new one
 *
 * Returns: (transfer full): both versions
 */
DossierCarrier *
dossier_carrier_new (GPtrArray *old_fields,
                     GPtrArray *new_fields)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  DossierCarrier *self;

  g_return_val_if_fail (new_fields != NULL, NULL);

  self = g_new0 (DossierCarrier, 1);
  version_init (&self->old, old_fields != NULL ? old_fields : none);
  version_init (&self->new, new_fields);
  self->carries = g_new0 (DossierCarry *, self->old.fields->len);
  self->new_by_text = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < new_fields->len; i++)
    {
      char *text = version_get (&self->new, i)->text;
      gboolean again = g_hash_table_contains (self->new_by_text, text);

      g_hash_table_insert (self->new_by_text, text, GUINT_TO_POINTER (again ? 0 : i + 1));
    }

  return self;
}

/**
 * dossier_carrier_free:
 * @self: (transfer full): two versions
 */
void
dossier_carrier_free (DossierCarrier *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->old.fields->len; i++)
    if (self->carries[i] != NULL)
      {
        g_free (self->carries[i]->places);
        g_free (self->carries[i]);
      }
  for (guint i = 0; self->back != NULL && i < self->new.fields->len; i++)
    g_free (self->back[i]);
  g_free (self->back);
  g_free (self->old_of_new);
  g_free (self->carries);
  g_hash_table_unref (self->new_by_text);
  version_clear (&self->old);
  version_clear (&self->new);
  g_free (self);
}

/**
 * dossier_carrier_find_old:
 * @self: two versions
 * @path: the path of a field
 *
 * Returns: its position in the old version, or %DOSSIER_CARRY_NOWHERE
 */
guint
dossier_carrier_find_old (DossierCarrier *self,
                          const char     *path)
{
  return version_find (&self->old, path);
}

/**
 * dossier_carrier_find_new:
 * @self: two versions
 * @path: the path of a field
 *
 * Returns: its position in the new version, or %DOSSIER_CARRY_NOWHERE
 */
guint
dossier_carrier_find_new (DossierCarrier *self,
                          const char     *path)
{
  return version_find (&self->new, path);
}

/**
 * dossier_carrier_get_n_new:
 * @self: two versions
 *
 * Returns: the number of fields in the new version
 */
guint
dossier_carrier_get_n_new (DossierCarrier *self)
{
  return self->new.fields->len;
}

/**
 * dossier_carrier_get_old:
 * @self: two versions
 * @position: that of a field of the old version
 *
 * Returns: (transfer none): the field
 */
const DossierFieldText *
dossier_carrier_get_old (DossierCarrier *self,
                         guint           position)
{
  return version_get (&self->old, position);
}

/**
 * dossier_carrier_get_new:
 * @self: two versions
 * @position: that of a field of the new version
 *
 * Returns: (transfer none): the field
 */
const DossierFieldText *
dossier_carrier_get_new (DossierCarrier *self,
                         guint           position)
{
  return version_get (&self->new, position);
}

/**
 * dossier_carrier_normal_old:
 * @self: two versions
 * @position: that of a field of the old version
 *
 * Returns: (transfer none): its text in normal form
 */
const DossierNormalText *
dossier_carrier_normal_old (DossierCarrier *self,
                            guint           position)
{
  return version_normal (&self->old, position);
}

/**
 * dossier_carrier_normal_new:
 * @self: two versions
 * @position: that of a field of the new version
 *
 * Returns: (transfer none): its text in normal form
 */
const DossierNormalText *
dossier_carrier_normal_new (DossierCarrier *self,
                            guint           position)
{
  return version_normal (&self->new, position);
}

/* Whether two paths are the same but for numbers: entries of a list that have no other name. */
static gboolean
differ_in_number_alone (const char *one,
                        const char *other)
{
  while (*one != '\0' && *other != '\0')
    {
      if (one[0] == '/' && other[0] == '/' &&
          g_ascii_isdigit (one[1]) && g_ascii_isdigit (other[1]))
        {
          do
            one++;
          while (g_ascii_isdigit (*one));
          do
            other++;
          while (g_ascii_isdigit (*other));
        }
      else if (*one++ != *other++)
        return FALSE;
    }

  return *one == *other;
}

/* The new field with the very text of an old one that stands under its path no more. */
static guint
find_equal (DossierCarrier *self,
            guint           old_position)
{
  const DossierFieldText *field = version_get (&self->old, old_position);
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->new_by_text, field->text)) - 1;
  guint old_under_path;

  if (found == NOWHERE)
    return NOWHERE;

  /* It is not ours when it stood there before. */
  old_under_path = version_find (&self->old, version_get (&self->new, found)->path);
  if (old_under_path != NOWHERE &&
      g_str_equal (version_get (&self->old, old_under_path)->text, field->text))
    return NOWHERE;

  if (g_utf8_strlen (field->text, -1) >= LONG_TEXT ||
      differ_in_number_alone (field->path, version_get (&self->new, found)->path))
    return found;

  return NOWHERE;
}

static guint *
keep_places (const DossierNormalText *old_text,
             GArray                  *pieces)
{
  guint *places = g_new (guint, old_text->n);

  for (guint i = 0; i < old_text->n; i++)
    places[i] = NOWHERE;
  for (guint i = 0; i < pieces->len; i++)
    {
      const DossierWordDiffPiece *piece = &g_array_index (pieces, DossierWordDiffPiece, i);

      for (guint j = 0; piece->kind == DOSSIER_WORD_DIFF_KEPT && j < piece->old_length; j++)
        places[piece->old_start + j] = piece->new_start + j;
    }

  return places;
}

static GArray *
compare (DossierCarrier *self,
         guint           old_position,
         guint           new_position,
         double         *likeness)
{
  g_autofree char *old_text = NULL, *new_text = NULL;

  old_text = dossier_normal_text_to_string (version_normal (&self->old, old_position));
  new_text = dossier_normal_text_to_string (version_normal (&self->new, new_position));

  return dossier_word_diff (old_text, new_text, likeness);
}

/* Whether one of two texts is for the most part a part of the other. */
static gboolean
is_part (DossierCarrier *self,
         guint           old_position,
         guint           new_position,
         GArray         *pieces)
{
  guint shorter = MIN (version_normal (&self->old, old_position)->n,
                       version_normal (&self->new, new_position)->n);
  guint kept = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      const DossierWordDiffPiece *piece = &g_array_index (pieces, DossierWordDiffPiece, i);

      kept += piece->kind == DOSSIER_WORD_DIFF_KEPT ? piece->old_length : 0;
    }

  return kept >= LEAST_PART * shorter;
}

/* The entry of a list without names that is closest to an old one. */
static guint
find_closest (DossierCarrier  *self,
              guint            old_position,
              guint            except,
              GArray         **pieces,
              double          *likeness)
{
  const char *path = version_get (&self->old, old_position)->path;
  guint found = NOWHERE;

  for (guint i = 0; i < self->new.fields->len; i++)
    {
      g_autoptr (GArray) tried = NULL;
      double alike;

      if (i == except || !differ_in_number_alone (path, version_get (&self->new, i)->path))
        continue;
      tried = compare (self, old_position, i, &alike);
      if (alike < LEAST_LIKENESS_OF_ENTRIES || alike <= *likeness)
        continue;
      g_clear_pointer (pieces, g_array_unref);
      *pieces = g_steal_pointer (&tried);
      *likeness = alike;
      found = i;
    }

  return found;
}

static DossierCarry *
make_carry (DossierCarrier *self,
            guint           old_position)
{
  const DossierFieldText *field = version_get (&self->old, old_position);
  guint same_path = version_find (&self->new, field->path), found;
  DossierCarry *carry = g_new0 (DossierCarry, 1);
  g_autoptr (GArray) pieces = NULL;

  carry->field = same_path;
  carry->equal = same_path != NOWHERE &&
                 g_str_equal (version_get (&self->new, same_path)->text, field->text);
  if (!carry->equal && (found = find_equal (self, old_position)) != NOWHERE)
    {
      carry->field = found;
      carry->equal = TRUE;
    }
  if (!carry->equal)
    {
      if (same_path != NOWHERE)
        pieces = compare (self, old_position, same_path, &carry->likeness);
      if (carry->likeness < LEAST_LIKENESS_OF_ENTRIES)
        {
          found = find_closest (self, old_position, same_path, &pieces, &carry->likeness);
          if (found != NOWHERE)
            carry->field = found;
        }
      if (carry->likeness < LEAST_LIKENESS &&
          !(carry->field != NOWHERE && is_part (self, old_position, carry->field, pieces)))
        carry->field = NOWHERE;
    }

  if (carry->equal)
    {
      guint n = version_normal (&self->old, old_position)->n;

      carry->likeness = 1;
      carry->places = g_new (guint, n);
      for (guint i = 0; i < n; i++)
        carry->places[i] = i;
    }
  else if (carry->field != NOWHERE)
    carry->places = keep_places (version_normal (&self->old, old_position), pieces);

  return carry;
}

/**
 * dossier_carrier_carry:
 * @self: two versions
 * @old_position: that of a field of the old version
 *
 * Says what a field has become.  It is the field with the same path where that is alike, else the
 * only one with the same text, which is long or an entry of the same list, else the closest entry
 * of that list.
 *
 * Returns: (transfer none): what it has become
 */
const DossierCarry *
dossier_carrier_carry (DossierCarrier *self,
                       guint           old_position)
{
  g_return_val_if_fail (self != NULL && old_position < self->old.fields->len, NULL);

  if (self->carries[old_position] == NULL)
    self->carries[old_position] = make_carry (self, old_position);

  return self->carries[old_position];
}

/* For each new field, which old one has become it, and which of its characters stood where. */
static void
carry_back (DossierCarrier *self)
{
  self->old_of_new = g_new (guint, self->new.fields->len);
  self->back = g_new0 (guint *, self->new.fields->len);
  for (guint i = 0; i < self->new.fields->len; i++)
    self->old_of_new[i] = NOWHERE;

  for (guint i = 0; i < self->old.fields->len; i++)
    {
      const DossierCarry *carry = dossier_carrier_carry (self, i);
      guint n;

      if (carry->field == NOWHERE || self->old_of_new[carry->field] != NOWHERE)
        continue;
      n = version_normal (&self->new, carry->field)->n;
      self->old_of_new[carry->field] = i;
      self->back[carry->field] = g_new (guint, n);
      for (guint j = 0; j < n; j++)
        self->back[carry->field][j] = NOWHERE;
      for (guint j = 0; j < version_normal (&self->old, i)->n; j++)
        if (carry->places[j] != NOWHERE)
          self->back[carry->field][carry->places[j]] = j;
    }
}

/**
 * dossier_carrier_is_settled:
 * @self: two versions
 * @new_position: that of a field of the new version
 * @start: where words begin in it, in normal form
 * @end: where they end
 * @except_old: a field of the old version
 * @except_start: where words begin in that
 * @except_end: where they end
 *
 * Returns: whether most of the words stood in the old version already, and not at the place named
 */
gboolean
dossier_carrier_is_settled (DossierCarrier *self,
                            guint           new_position,
                            guint           start,
                            guint           end,
                            guint           except_old,
                            guint           except_start,
                            guint           except_end)
{
  guint n_settled = 0, n_all = 0, old;

  g_return_val_if_fail (self != NULL && new_position < self->new.fields->len, FALSE);

  if (self->back == NULL)
    carry_back (self);
  old = self->old_of_new[new_position];
  if (old == NOWHERE)
    return FALSE;

  for (guint i = start; i < end; i++)
    {
      guint place = self->back[new_position][i];

      if (version_normal (&self->new, new_position)->chars[i] == ' ')
        continue;
      n_all++;
      if (place != NOWHERE &&
          !(old == except_old && place >= except_start && place < except_end))
        n_settled++;
    }

  return n_settled * 2 > n_all;
}
