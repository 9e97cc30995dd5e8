/* watch.c: how long turns of the main loop take
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "watch.h"

#include <time.h>

static struct
{
  gint64 start;     /* of the step, in µs */
  gint64 work;      /* the processor's time at the start of the step */
  gint64 turn;      /* of the turn at hand; 0 before the first */
  gint64 turn_work; /* the processor's time at that moment */
  gint64 longest;
  gint64 most_work;
  guint  n_long;    /* turns of more than 50 ms of work */
} watch;

static gint64
get_work (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static void
end_turn (void)
{
  gint64 work = get_work () - watch.turn_work;

  if (watch.turn == 0)
    return;

  watch.longest = MAX (watch.longest, g_get_monotonic_time () - watch.turn);
  watch.most_work = MAX (watch.most_work, work);
  watch.n_long += work > 50 * 1000;
}

void
watch_begin_turn (void)
{
  watch.turn = g_get_monotonic_time ();
  watch.turn_work = get_work ();
}

int
watch_wait_for_events (GPollFD *fds,
                 guint    n_fds,
                 int      timeout)
{
  int n;

  end_turn ();
  n = g_poll (fds, n_fds, timeout);
  watch_begin_turn ();

  return n;
}

void
watch_begin_step (void)
{
  watch.start = g_get_monotonic_time ();
  watch.work = get_work ();
  watch.longest = watch.most_work = 0;
  watch.n_long = 0;
}

void
watch_end_step (const char *name)
{
  end_turn ();
  g_print ("%-40s %9.1f ms, %9.1f ms of work; longest turn %7.1f ms, %7.1f ms of work; "
           "%u above 50\n",
           name, (double) (g_get_monotonic_time () - watch.start) / 1000,
           (double) (get_work () - watch.work) / 1000,
           (double) watch.longest / 1000, (double) watch.most_work / 1000, watch.n_long);
  watch_begin_step ();
  watch_begin_turn ();
}

gboolean
watch_wake_up (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

/* Lets what is on screen come to rest. */
void
watch_rest (guint ms)
{
  gint64 end = g_get_monotonic_time () + ms * 1000;

  TURN_UNTIL (g_get_monotonic_time () > end);
}

GtkWidget *
watch_find_widget (GtkWidget *widget,
             GType      type)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = watch_find_widget (child, type);

  return found;
}
