/* dossier-progress.c: how far a piece of work is
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-progress.h"

struct _DossierProgress
{
  gatomicrefcount ref_count;
  guint           n_passes; /* atomic, as the next */
  gsize           size; /* of the text */
  gsize           done; /* bytes, over all passes */
};

G_DEFINE_BOXED_TYPE (DossierProgress, dossier_progress, dossier_progress_ref,
                     dossier_progress_unref)

/**
 * dossier_progress_new:
 * @n_passes: how often the work goes over the text; not 0
 *
 * Returns: (transfer full): a progress at its beginning
 */
DossierProgress *
dossier_progress_new (guint n_passes)
{
  DossierProgress *self = g_new0 (DossierProgress, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->n_passes = n_passes;

  return self;
}

/**
 * dossier_progress_ref:
 * @self: a progress
 *
 * Returns: (transfer full): @self
 */
DossierProgress *
dossier_progress_ref (DossierProgress *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * dossier_progress_unref:
 * @self: (transfer full): a progress
 */
void
dossier_progress_unref (DossierProgress *self)
{
  if (g_atomic_ref_count_dec (&self->ref_count))
    g_free (self);
}

/**
 * dossier_progress_set_size:
 * @self: (nullable): a progress
 * @size: the size of the text, in bytes
 *
 * Says how long the text is, as soon as that is known.
 */
void
dossier_progress_set_size (DossierProgress *self,
                           gsize            size)
{
  if (self != NULL)
    g_atomic_pointer_set (&self->size, size);
}

/**
 * dossier_progress_restart:
 * @self: (nullable): a progress
 * @n_passes: how often the work goes over the text from now on; not 0
 *
 * Begins anew with other work on the same text.
 */
void
dossier_progress_restart (DossierProgress *self,
                          guint            n_passes)
{
  if (self == NULL)
    return;

  g_atomic_int_set (&self->n_passes, n_passes);
  g_atomic_pointer_set (&self->done, 0);
}

/**
 * dossier_progress_add:
 * @self: (nullable): a progress
 * @n_bytes: bytes that were gone over since the last call, in any pass
 */
void
dossier_progress_add (DossierProgress *self,
                      gsize            n_bytes)
{
  if (self != NULL)
    g_atomic_pointer_add (&self->done, (gssize) n_bytes);
}

/**
 * dossier_progress_get_fraction:
 * @self: a progress
 *
 * Returns: how much of the work is done, from 0 to 1
 */
double
dossier_progress_get_fraction (DossierProgress *self)
{
  double all = (double) (gsize) g_atomic_pointer_get (&self->size) *
               (guint) g_atomic_int_get (&self->n_passes);
  double done = (double) (gsize) g_atomic_pointer_get (&self->done);

  return all > 0 ? MIN (done / all, 1) : 0;
}
