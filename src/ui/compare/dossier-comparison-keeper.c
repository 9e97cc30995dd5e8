/* dossier-comparison-keeper.c: keeps the comparison that the user works on
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-comparison-keeper.h"

/* As with notes: at most a second of work is not on disk. */
#define PAUSE_MS 350
#define LATEST_MS 800
#define RETRY_MS 5000

/**
 * DossierComparisonKeeper:
 *
 * The comparison that the user works on, and whether it is on disk.  Of the comparisons of a
 * dossier the one without a name is taken up again; where there is none, one is made as soon as
 * there is something to keep.
 */
struct _DossierComparisonKeeper
{
  GObject                 parent_instance;
  DossierLibrary         *library;
  DossierSavedComparison *comparison;
  GCancellable           *loading;       /* NULL: not under way */
  gboolean                ready;         /* what is in the library is known */
  gboolean                unsaved;
  guint                   n_sent;        /* how often it was sent, so that an old answer is known */
  guint                   save_source;
  gint64                  waiting_since; /* monotonic; 0: nothing waits */
  char                   *failure;
};

enum
{
  PROP_0,
  PROP_FAILURE,
  N_PROPS
};

enum
{
  SIGNAL_LOADED,
  N_SIGNALS
};

typedef struct
{
  DossierComparisonKeeper *keeper;
  guint                    number;
} Saving;

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierComparisonKeeper, dossier_comparison_keeper, G_TYPE_OBJECT)

static void
dossier_comparison_keeper_dispose (GObject *object)
{
  DossierComparisonKeeper *self = DOSSIER_COMPARISON_KEEPER (object);

  g_clear_handle_id (&self->save_source, g_source_remove);
  /* Nobody waits for it; the library does everything before it is closed. */
  if (self->library != NULL && self->unsaved)
    dossier_library_put_comparison_async (self->library, self->comparison, NULL, NULL, NULL);
  self->unsaved = FALSE;
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (dossier_comparison_keeper_parent_class)->dispose (object);
}

static void
dossier_comparison_keeper_finalize (GObject *object)
{
  DossierComparisonKeeper *self = DOSSIER_COMPARISON_KEEPER (object);

  g_clear_pointer (&self->comparison, dossier_saved_comparison_free);
  g_clear_pointer (&self->failure, g_free);

  G_OBJECT_CLASS (dossier_comparison_keeper_parent_class)->finalize (object);
}

static void
dossier_comparison_keeper_get_property (GObject    *object,
                                        guint       prop_id,
                                        GValue     *value,
                                        GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FAILURE:
      g_value_set_string (value, DOSSIER_COMPARISON_KEEPER (object)->failure);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_comparison_keeper_class_init (DossierComparisonKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = dossier_comparison_keeper_dispose;
  object_class->finalize = dossier_comparison_keeper_finalize;
  object_class->get_property = dossier_comparison_keeper_get_property;

  /**
   * DossierComparisonKeeper:failure:
   *
   * Why the comparison cannot be read or written, in words; %NULL where all is well.
   */
  properties[PROP_FAILURE] =
    g_param_spec_string ("failure", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * DossierComparisonKeeper::loaded:
   *
   * Another comparison is worked on, or it says something else, and not because the user changed
   * it.
   */
  signals[SIGNAL_LOADED] = g_signal_new ("loaded", DOSSIER_TYPE_COMPARISON_KEEPER,
                                         G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
dossier_comparison_keeper_init (DossierComparisonKeeper *self)
{
}

/**
 * dossier_comparison_keeper_new:
 * @library: the user's library
 * @dossier_id: the id of a dossier
 *
 * Returns: (transfer full): what keeps the comparison that the user works on
 */
DossierComparisonKeeper *
dossier_comparison_keeper_new (DossierLibrary *library,
                               const char     *dossier_id)
{
  DossierComparisonKeeper *self;
  const char * const none[] = { NULL };

  g_return_val_if_fail (DOSSIER_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (dossier_id != NULL, NULL);

  self = g_object_new (DOSSIER_TYPE_COMPARISON_KEEPER, NULL);
  self->library = g_object_ref (library);
  self->comparison = dossier_saved_comparison_new (dossier_id, none);

  return self;
}

static void
set_failure (DossierComparisonKeeper *self,
             const char              *failure)
{
  if (g_set_str (&self->failure, failure))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FAILURE]);
}

/* The members of @from that say which options are compared, and how. */
static gboolean
take_arrangement (DossierSavedComparison       *self,
                  const DossierSavedComparison *from)
{
  gboolean changed = !g_strv_equal ((const char * const *) self->options,
                                    (const char * const *) from->options);

  if (changed)
    {
      g_strfreev (self->options);
      self->options = g_strdupv (from->options);
    }
  changed = g_set_str (&self->base, from->base) || changed;

  return g_set_str (&self->view, from->view) || changed;
}

/* The comparison that was worked on last, or else the one without a name. */
static DossierSavedComparison *
find_wanted (DossierComparisonKeeper *self,
             GPtrArray               *comparisons)
{
  DossierSavedComparison *unnamed = NULL;

  for (guint i = 0; i < comparisons->len; i++)
    {
      DossierSavedComparison *found = g_ptr_array_index (comparisons, i);

      if (g_str_equal (found->id, self->comparison->id))
        return found;
      if (found->name == NULL && unnamed == NULL)
        unnamed = found;
    }

  return unnamed;
}

static void
on_listed (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (DossierComparisonKeeper) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) comparisons =
    dossier_library_list_comparisons_finish (DOSSIER_LIBRARY (source), result, &error);
  DossierSavedComparison *found;

  if (self->library == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->loading);
  if (comparisons == NULL)
    {
      /* What is there is not known, and must not be written over. */
      set_failure (self, error->message);
      return;
    }

  found = find_wanted (self, comparisons);
  if (found != NULL)
    {
      take_arrangement (found, self->comparison);
      dossier_saved_comparison_free (self->comparison);
      self->comparison = dossier_saved_comparison_copy (found);
    }
  self->ready = TRUE;
  set_failure (self, NULL);
  g_signal_emit (self, signals[SIGNAL_LOADED], 0);
}

/**
 * dossier_comparison_keeper_load:
 * @self: a keeper
 *
 * Takes the comparison up again that dossier_comparison_keeper_set_arrangement() has named by its
 * id, or else the one without a name, with the options that were set.  Until
 * #DossierComparisonKeeper::loaded nothing can be changed.
 */
void
dossier_comparison_keeper_load (DossierComparisonKeeper *self)
{
  g_return_if_fail (DOSSIER_IS_COMPARISON_KEEPER (self));

  if (self->loading != NULL || self->ready)
    return;

  self->loading = g_cancellable_new ();
  dossier_library_list_comparisons_async (self->library, self->comparison->dossier_id,
                                          self->loading, on_listed, g_object_ref (self));
}

/**
 * dossier_comparison_keeper_is_ready:
 * @self: a keeper
 *
 * Returns: whether it is known what the library holds, so that it can be changed
 */
gboolean
dossier_comparison_keeper_is_ready (DossierComparisonKeeper *self)
{
  g_return_val_if_fail (DOSSIER_IS_COMPARISON_KEEPER (self), FALSE);

  return self->ready;
}

/**
 * dossier_comparison_keeper_get:
 * @self: a keeper
 *
 * Returns: (transfer none): the comparison that is worked on, until it changes
 */
const DossierSavedComparison *
dossier_comparison_keeper_get (DossierComparisonKeeper *self)
{
  g_return_val_if_fail (DOSSIER_IS_COMPARISON_KEEPER (self), NULL);

  return self->comparison;
}

static void on_save_due (gpointer user_data);

static void
schedule (DossierComparisonKeeper *self,
          guint                    delay)
{
  g_clear_handle_id (&self->save_source, g_source_remove);
  self->save_source = g_timeout_add_once (delay, on_save_due, self);
}

static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Saving *saving = user_data;
  g_autoptr (DossierComparisonKeeper) self = saving->keeper;
  gboolean newest = saving->number == self->n_sent;
  g_autoptr (GError) error = NULL;
  gboolean saved =
    dossier_library_put_comparison_finish (DOSSIER_LIBRARY (source), result, &error);

  g_free (saving);
  if (self->library == NULL || !newest)
    return;

  set_failure (self, saved ? NULL : error->message);
  if (saved)
    self->unsaved = self->save_source != 0;
  else if (self->save_source == 0)
    schedule (self, RETRY_MS);
}

static void
save (DossierComparisonKeeper *self)
{
  Saving *saving = g_new0 (Saving, 1);

  g_clear_handle_id (&self->save_source, g_source_remove);
  self->waiting_since = 0;
  saving->keeper = g_object_ref (self);
  saving->number = ++self->n_sent;
  dossier_library_put_comparison_async (self->library, self->comparison, NULL, on_saved, saving);
}

static void
on_save_due (gpointer user_data)
{
  DossierComparisonKeeper *self = user_data;

  self->save_source = 0;
  save (self);
}

static void
queue (DossierComparisonKeeper *self)
{
  gint64 now = g_get_monotonic_time ();

  self->comparison->modified = g_get_real_time ();
  self->unsaved = TRUE;
  if (self->waiting_since == 0)
    self->waiting_since = now;
  schedule (self, (guint) CLAMP (LATEST_MS - (now - self->waiting_since) / 1000, 0, PAUSE_MS));
}

/**
 * dossier_comparison_keeper_set:
 * @self: a keeper
 * @state: a comparison of the same dossier
 *
 * Works on another comparison, or on the same as it was or is to be, and keeps it.
 */
void
dossier_comparison_keeper_set (DossierComparisonKeeper      *self,
                               const DossierSavedComparison *state)
{
  g_return_if_fail (DOSSIER_IS_COMPARISON_KEEPER (self));
  g_return_if_fail (self->ready);
  g_return_if_fail (g_str_equal (state->dossier_id, self->comparison->dossier_id));

  if (self->unsaved && !g_str_equal (state->id, self->comparison->id))
    save (self);
  dossier_saved_comparison_free (self->comparison);
  self->comparison = dossier_saved_comparison_copy (state);
  queue (self);
  g_signal_emit (self, signals[SIGNAL_LOADED], 0);
}

/**
 * dossier_comparison_keeper_set_judgement:
 * @self: a keeper
 * @judgement: the user's judgement, as JSON
 *
 * Keeps another judgement with the comparison.
 */
void
dossier_comparison_keeper_set_judgement (DossierComparisonKeeper *self,
                                         const char              *judgement)
{
  g_return_if_fail (DOSSIER_IS_COMPARISON_KEEPER (self));
  g_return_if_fail (self->ready);

  if (g_set_str (&self->comparison->judgement, judgement))
    queue (self);
}

/**
 * dossier_comparison_keeper_set_arrangement:
 * @self: a keeper
 * @arrangement: a comparison with the options, their base and the view that there are now
 *
 * Says which options are compared, and how.  It is kept with what the user works out about them.
 */
void
dossier_comparison_keeper_set_arrangement (DossierComparisonKeeper      *self,
                                           const DossierSavedComparison *arrangement)
{
  gboolean changed, kept;

  g_return_if_fail (DOSSIER_IS_COMPARISON_KEEPER (self));
  g_return_if_fail (arrangement != NULL);

  kept = self->comparison->judgement != NULL || self->comparison->name != NULL;
  changed = take_arrangement (self->comparison, arrangement);
  if (!self->ready)
    {
      g_set_str (&self->comparison->id, arrangement->id);
      return;
    }
  if (g_str_equal (self->comparison->id, arrangement->id))
    changed = g_set_str (&self->comparison->name, arrangement->name) || changed;
  if (changed && (kept || self->comparison->name != NULL))
    queue (self);
}

/**
 * dossier_comparison_keeper_flush:
 * @self: a keeper
 * @timeout: how long to wait at most, in milliseconds
 *
 * Waits until the comparison is on disk.
 *
 * Returns: whether it is
 */
gboolean
dossier_comparison_keeper_flush (DossierComparisonKeeper *self,
                                 int                      timeout)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (DOSSIER_IS_COMPARISON_KEEPER (self), FALSE);

  if (!self->unsaved)
    return TRUE;

  save (self);
  if (!dossier_library_flush (self->library, timeout, &error))
    {
      set_failure (self, error->message);
      return FALSE;
    }
  self->unsaved = FALSE;
  set_failure (self, NULL);

  return TRUE;
}

/**
 * dossier_comparison_keeper_get_failure:
 * @self: a keeper
 *
 * Returns: (nullable): why the comparison cannot be read or written, in words
 */
const char *
dossier_comparison_keeper_get_failure (DossierComparisonKeeper *self)
{
  g_return_val_if_fail (DOSSIER_IS_COMPARISON_KEEPER (self), NULL);

  return self->failure;
}
