/* dossier-odd-history.c: changes that do not fit what the dossier says now
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/dossier-option-undo.h"
#include "analysis/dossier-remarks.h"

#include "model/dossier-problem.h"
#include "model/dossier-reading.h"

#include <glib/gi18n-lib.h>

/* Whether a change of unknown date has the same member: what stood there between is not known. */
static gboolean
is_blurred (GArray        *misfits,
            DossierChange *change)
{
  for (guint i = 0; i < misfits->len; i++)
    {
      const DossierMisfit *other = &g_array_index (misfits, DossierMisfit, i);

      if (other->kind == DOSSIER_MISFIT_DATE && g_str_equal (other->change->member, change->member))
        return TRUE;
    }

  return FALSE;
}

static void
report (DossierReading *reading,
        const char     *member,
        const char     *found,
        const char     *expected)
{
  gsize here = dossier_reading_enter (reading, member);

  dossier_reading_report (reading, found, expected);
  dossier_reading_leave (reading, here);
}

static void
report_misfit (DossierReading      *reading,
               const DossierMisfit *misfit)
{
  DossierChange *change = misfit->change;
  g_autofree char *place = dossier_problem_quote (change->member);
  g_autofree char *before = dossier_change_value_to_string (change->before);
  g_autofree char *after = dossier_change_value_to_string (change->after);

  switch (misfit->kind)
    {
    case DOSSIER_MISFIT_PLACE:
      report (reading, "member", place, _("a place in the option at which something stood then"));
      break;
    case DOSSIER_MISFIT_VALUE:
      report (reading, "after", after,
              _("what stands there, or what the next change gives as the value before"));
      break;
    case DOSSIER_MISFIT_UNSOUND:
      report (reading, "before", before, _("a value that could stand there in this dossier"));
      break;
    case DOSSIER_MISFIT_DATE:
    default:
      break;
    }
}

static void
look_at_order (DossierReading *reading,
               DossierDate    *latest,
               DossierDate    *date)
{
  g_autofree char *iso = NULL;
  g_autofree char *found = NULL;

  if (latest == NULL || dossier_date_place (latest, date) != DOSSIER_DATE_PLACE_AFTER)
    return;

  iso = dossier_date_to_iso (date);
  found = dossier_problem_quote (iso);
  report (reading, "date", found, _("the changes in the order in which they came"));
}

static void
look_at_history (DossierReading  *reading,
                 DossierDocument *document,
                 DossierOption   *option)
{
  g_autoptr (GArray) misfits = dossier_misfits_new ();
  g_autoptr (DossierDate) beginning = dossier_date_parse ("0001");
  g_autoptr (JsonNode) json = dossier_option_undo (document, option, beginning, misfits);
  gsize here = dossier_reading_enter (reading, "history");
  DossierDate *latest = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (option->history); i++)
    {
      g_autoptr (DossierChange) change = g_list_model_get_item (option->history, i);
      gsize list = dossier_reading_enter_element (reading, i);

      for (guint m = 0; m < misfits->len; m++)
        {
          const DossierMisfit *misfit = &g_array_index (misfits, DossierMisfit, m);

          if (misfit->change == change && !is_blurred (misfits, change))
            report_misfit (reading, misfit);
        }
      if (change->date != NULL && dossier_date_is_known (change->date))
        {
          look_at_order (reading, latest, change->date);
          latest = change->date;
        }
      dossier_reading_leave (reading, list);
    }
  dossier_reading_leave (reading, here);
}

/**
 * dossier_remarks_add_odd_history:
 * @document: a dossier
 * @remarks: (element-type DossierProblem): where to add them
 *
 * Adds a remark for each change of an option's history that names a place where nothing stood, that
 * is said to have led to another value than stands there, whose value before could not stand there,
 * or that comes after a later one.
 */
void
dossier_remarks_add_odd_history (DossierDocument *document,
                                 GPtrArray       *remarks)
{
  g_autoptr (GString) pointer = g_string_new (NULL);
  DossierReading reading = { NULL, pointer, remarks };
  gsize here;

  g_return_if_fail (DOSSIER_IS_DOCUMENT (document));

  here = dossier_reading_enter (&reading, "options");
  for (guint i = 0; i < g_list_model_get_n_items (document->options); i++)
    {
      g_autoptr (DossierOption) option = g_list_model_get_item (document->options, i);
      gsize list = dossier_reading_enter_element (&reading, i);

      if (option->history != NULL)
        look_at_history (&reading, document, option);
      dossier_reading_leave (&reading, list);
    }
  dossier_reading_leave (&reading, here);
}
