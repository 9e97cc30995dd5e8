/* dossier-date.c: a date, as far as it is known
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-date.h"

#include "text/dossier-bidi.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _DossierDate
{
  gatomicrefcount ref_count;
  char           *stated;  /* not NULL: the numbers are 0 */
  JsonObject     *unknown; /* what else stands beside @stated; NULL: nothing */
  guint           year;
  guint           month;   /* 0: only the year is known */
  guint           day;     /* 0: only the month is known */
};

G_DEFINE_BOXED_TYPE (DossierDate, dossier_date, dossier_date_ref, dossier_date_unref)

static DossierDate *
date_alloc (void)
{
  DossierDate *self = g_new0 (DossierDate, 1);

  g_atomic_ref_count_init (&self->ref_count);

  return self;
}

/* Reads @n_digits digits and moves on; FALSE where one of them is none. */
static gboolean
take_digits (const char **text,
             guint        n_digits,
             guint       *value)
{
  *value = 0;
  for (guint i = 0; i < n_digits; i++, (*text)++)
    {
      if (!g_ascii_isdigit (**text))
        return FALSE;
      *value = *value * 10 + (guint) g_ascii_digit_value (**text);
    }

  return TRUE;
}

/**
 * dossier_date_parse:
 * @iso: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, after ISO 8601
 *
 * Returns: (transfer full) (nullable): the date, or %NULL where @iso is no such date or the day
 *   does not exist
 */
DossierDate *
dossier_date_parse (const char *iso)
{
  guint year, month = 0, day = 0;
  DossierDate *self;

  g_return_val_if_fail (iso != NULL, NULL);

  if (!take_digits (&iso, 4, &year) || year == 0)
    return NULL;
  if (*iso == '-' && (iso++, !take_digits (&iso, 2, &month) || month < 1 || month > 12))
    return NULL;
  if (month != 0 && *iso == '-' &&
      (iso++, !take_digits (&iso, 2, &day) ||
              !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year)))
    return NULL;
  if (*iso != '\0')
    return NULL;

  self = date_alloc ();
  self->year = year;
  self->month = month;
  self->day = day;

  return self;
}

/**
 * dossier_date_new_stated:
 * @words: how the source put it
 *
 * Returns: (transfer full): a date whose place in the calendar is unknown
 */
DossierDate *
dossier_date_new_stated (const char *words)
{
  DossierDate *self;

  g_return_val_if_fail (words != NULL, NULL);

  self = date_alloc ();
  self->stated = g_strdup (words);

  return self;
}

/**
 * dossier_date_take_unknown:
 * @self: a date that is being read, with the source's words
 * @unknown: (transfer full): members that this version of the program does not know
 *
 * Keeps what stands beside the source's words.
 */
void
dossier_date_take_unknown (DossierDate *self,
                           JsonObject  *unknown)
{
  g_return_if_fail (self != NULL && self->stated != NULL);
  g_return_if_fail (unknown != NULL && self->unknown == NULL);

  self->unknown = unknown;
}

/**
 * dossier_date_get_unknown:
 * @self: a date
 *
 * Returns: (transfer none) (nullable): members that this version of the program does not know
 */
JsonObject *
dossier_date_get_unknown (const DossierDate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->unknown;
}

/**
 * dossier_date_ref:
 * @self: a date
 *
 * Returns: (transfer full): @self
 */
DossierDate *
dossier_date_ref (DossierDate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * dossier_date_unref:
 * @self: (transfer full): a date
 */
void
dossier_date_unref (DossierDate *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_pointer (&self->unknown, json_object_unref);
  g_free (self->stated);
  g_free (self);
}

/**
 * dossier_date_is_known:
 * @self: a date
 *
 * Returns: whether the date has a place in the calendar
 */
gboolean
dossier_date_is_known (const DossierDate *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->stated == NULL;
}

/**
 * dossier_date_get_stated:
 * @self: a date
 *
 * Returns: (nullable): the source's words, where nothing more is known
 */
const char *
dossier_date_get_stated (const DossierDate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->stated;
}

/**
 * dossier_date_to_iso:
 * @self: a date
 *
 * Returns: (transfer full) (nullable): the date after ISO 8601, as long as it is known; %NULL where
 *   it has no place in the calendar
 */
char *
dossier_date_to_iso (const DossierDate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->stated != NULL)
    return NULL;
  if (self->month == 0)
    return g_strdup_printf ("%04u", self->year);
  if (self->day == 0)
    return g_strdup_printf ("%04u-%02u", self->year, self->month);

  return g_strdup_printf ("%04u-%02u-%02u", self->year, self->month, self->day);
}

/**
 * dossier_date_format:
 * @self: a date
 *
 * Returns: (transfer full): the date in words, in the user's language
 */
char *
dossier_date_format (const DossierDate *self)
{
  g_autoptr (GDateTime) start = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->stated != NULL)
    /* Translators: a date that a source gave only in such words, like “Thursday” */
    return dossier_bidi_format (_("“%s” (calendar date unknown)"), self->stated, NULL);

  start = g_date_time_new_utc ((int) self->year,
                               self->month == 0 ? 1 : (int) self->month,
                               self->day == 0 ? 1 : (int) self->day, 0, 0, 0);
  if (self->month == 0)
    return g_date_time_format (start, "%Y");
  if (self->day == 0)
    /* Translators: a month and its year, like “March 2024”; see g_date_time_format() */
    return g_date_time_format (start, _("%B %Y"));

  /* Translators: a day, like “5 March 2024”; see g_date_time_format() */
  return g_date_time_format (start, _("%-d %B %Y"));
}

/**
 * dossier_date_compare:
 * @a: (nullable): a date
 * @b: (nullable): another
 *
 * Orders dates in time.  What has no place in the calendar comes last, in no order of its own.
 *
 * Returns: negative, zero or positive
 */
int
dossier_date_compare (const DossierDate *a,
                      const DossierDate *b)
{
  gboolean a_known = a != NULL && a->stated == NULL;
  gboolean b_known = b != NULL && b->stated == NULL;

  if (!a_known || !b_known)
    return (int) b_known - (int) a_known;
  if (a->year != b->year)
    return a->year < b->year ? -1 : 1;
  if (a->month != b->month)
    return a->month < b->month ? -1 : 1;

  return (a->day > b->day) - (a->day < b->day);
}

/* The first day that a date may mean, or the last, as GDate counts them. */
static guint32
get_julian (const DossierDate *self,
            gboolean           last)
{
  GDateMonth month = self->month != 0 ? (GDateMonth) self->month
                     : last ? G_DATE_DECEMBER : G_DATE_JANUARY;
  GDateYear year = (GDateYear) self->year;
  GDateDay day = self->day != 0 ? (GDateDay) self->day
                 : last ? g_date_get_days_in_month (month, year) : 1;
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, year);

  return g_date_get_julian (&date);
}

/**
 * dossier_date_place:
 * @self: (nullable): a date
 * @as_of: a date with a place in the calendar; a month or a year stands for its last day
 *
 * Says whether @self had come by the end of @as_of.  A month or a year of which @as_of lies within
 * may have or may not, and so may what has no place in the calendar.
 *
 * Returns: where @self lies
 */
DossierDatePlace
dossier_date_place (const DossierDate *self,
                    const DossierDate *as_of)
{
  guint32 end;

  g_return_val_if_fail (as_of != NULL && as_of->stated == NULL, DOSSIER_DATE_PLACE_UNKNOWN);

  if (self == NULL || self->stated != NULL)
    return DOSSIER_DATE_PLACE_UNKNOWN;

  end = get_julian (as_of, TRUE);
  if (get_julian (self, TRUE) <= end)
    return DOSSIER_DATE_PLACE_BY;
  if (get_julian (self, FALSE) > end)
    return DOSSIER_DATE_PLACE_AFTER;

  return DOSSIER_DATE_PLACE_UNKNOWN;
}
