/* dossier-random.h: random numbers that are the same on every machine
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * dossier_random_next:
 * @state: where the sequence stands; at first the seed, any number
 *
 * SplitMix64, of Steele, Lea and Flood, “Fast splittable pseudorandom number generators” (OOPSLA
 * 2014): the same seed gives the same numbers everywhere, now and in later versions.
 *
 * Returns: the next number, from 0 to below 1
 */
static inline double
dossier_random_next (guint64 *state)
{
  guint64 z = *state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  z ^= z >> 31;

  return (double) (z >> 11) * 0x1p-53;
}

/**
 * dossier_random_below:
 * @state: where the sequence stands
 * @n: a number above 0
 *
 * Returns: a whole number below @n
 */
static inline guint
dossier_random_below (guint64 *state,
                      guint    n)
{
  return (guint) (dossier_random_next (state) * n);
}

G_END_DECLS
