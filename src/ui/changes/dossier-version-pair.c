/* dossier-version-pair.c: two versions that are compared
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-version-pair.h"

#include "analysis/dossier-differences.h"
#include "model/dossier-problem.h"
#include "model/dossier-reader.h"

#include <glib/gi18n.h>

/**
 * dossier_version_pair_free:
 * @self: (transfer full): two versions
 */
void
dossier_version_pair_free (DossierVersionPair *self)
{
  for (guint i = 0; i < 2; i++)
    {
      g_clear_object (&self->documents[i]);
      g_clear_pointer (&self->texts[i], g_bytes_unref);
    }
  g_free (self);
}

/**
 * dossier_version_pair_compare:
 * @task: a task that is to return [class@Differences]
 * @source_object: unused
 * @task_data: a #DossierVersionPair that has a document or a text for each
 * @cancellable: (nullable): calls it off
 *
 * Compares the two; to be run in a thread.
 */
void
dossier_version_pair_compare (GTask        *task,
                              gpointer      source_object,
                              gpointer      task_data,
                              GCancellable *cancellable)
{
  DossierVersionPair *self = task_data;
  GError *error = NULL;

  for (guint i = 0; i < 2; i++)
    if (self->documents[i] == NULL)
      {
        g_autoptr (GPtrArray) problems =
          g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_problem_free);

        self->documents[i] = dossier_reader_read_bytes (self->texts[i], _("An earlier version"),
                                                        problems, &error);
        if (self->documents[i] == NULL)
          {
            g_task_return_error (task, error);
            return;
          }
      }

  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, dossier_differences_new (self->documents[0], self->documents[1]),
                           g_object_unref);
}
