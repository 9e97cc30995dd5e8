/* dossier-compare-find-bar.c: looks for words in the table of a comparison
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-compare-find-bar.h"

#include "text/dossier-query.h"

#include <glib/gi18n.h>

/* A cell in which the words stand. */
typedef struct
{
  guint row;
  guint option;
} Finding;

struct _DossierCompareFindBar
{
  AdwBin              parent_instance;
  DossierCompareGrid *grid;
  GCancellable       *search;   /* NULL: none is under way */
  GArray             *findings; /* of Finding */
  guint               current;  /* the place of the one that is shown, in @findings */

  GtkSearchBar       *bar;
  GtkSearchEntry     *entry;
  GtkLabel           *count;
  GtkWidget          *previous;
  GtkWidget          *next;
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_FOUND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierCompareFindBar, dossier_compare_find_bar, ADW_TYPE_BIN)

static void
show_current (DossierCompareFindBar *self)
{
  const Finding *finding;
  g_autofree char *words = NULL;

  gtk_widget_set_sensitive (self->previous, self->findings->len > 1);
  gtk_widget_set_sensitive (self->next, self->findings->len > 1);
  if (self->findings->len == 0)
    {
      gtk_label_set_label (self->count,
                           *dossier_compare_find_bar_get_text (self) == '\0' ? ""
                                                                             : _("Not found"));
      return;
    }

  /* Translators: which of the cells that were found is shown, and how many there are: “2 of 7” */
  words = g_strdup_printf (_("%1$u of %2$u"), self->current + 1, self->findings->len);
  gtk_label_set_label (self->count, words);
  finding = &g_array_index (self->findings, Finding, self->current);
  g_signal_emit (self, signals[SIGNAL_FOUND], 0,
                 dossier_compare_grid_get_row (self->grid, finding->row), finding->option);
}

/* What the thread is given; a grid never changes. */
typedef struct
{
  DossierCompareGrid *grid;
  DossierQuery       *query;
} Search;

static void
search_free (Search *self)
{
  g_object_unref (self->grid);
  dossier_query_free (self->query);
  g_free (self);
}

/* GTaskThreadFunc */
static void
find_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Search *search = task_data;
  GArray *findings = g_array_new (FALSE, FALSE, sizeof (Finding));

  for (guint r = 0; r < dossier_compare_grid_get_n_rows (search->grid); r++)
    {
      DossierComparisonRow *row = dossier_compare_grid_get_row (search->grid, r);

      for (guint i = 0; i < dossier_comparison_row_get_n_cells (row); i++)
        {
          g_autofree char *text =
            dossier_comparison_cell_to_string (dossier_comparison_row_get_cell (row, i));

          if (dossier_query_count_found (search->query, text) == search->query->phrases->len)
            g_array_append_val (findings, ((Finding) { r, i }));
        }
    }
  g_task_return_pointer (task, findings, (GDestroyNotify) g_array_unref);
}

static void
on_found (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  DossierCompareFindBar *self = user_data;
  g_autoptr (GArray) findings = g_task_propagate_pointer (G_TASK (result), NULL);

  /* Called off, perhaps because the bar is gone. */
  if (findings == NULL)
    return;

  g_clear_object (&self->search);
  g_array_unref (self->findings);
  self->findings = g_steal_pointer (&findings);
  self->current = 0;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  show_current (self);
}

static void
find (DossierCompareFindBar *self)
{
  g_autoptr (DossierQuery) query =
    dossier_query_parse (dossier_compare_find_bar_get_text (self));
  g_autoptr (GTask) task = NULL;
  Search *search;

  g_cancellable_cancel (self->search);
  g_clear_object (&self->search);
  if (query->phrases->len == 0 || self->grid == NULL)
    {
      g_array_set_size (self->findings, 0);
      g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
      show_current (self);
      return;
    }

  search = g_new (Search, 1);
  *search = (Search) { g_object_ref (self->grid), g_steal_pointer (&query) };
  self->search = g_cancellable_new ();
  task = g_task_new (NULL, self->search, on_found, self);
  g_task_set_source_tag (task, find);
  g_task_set_task_data (task, search, (GDestroyNotify) search_free);
  g_task_run_in_thread (task, find_in_thread);
}

static void
on_search_changed (GtkSearchEntry        *entry,
                   DossierCompareFindBar *self)
{
  find (self);
}

static void
on_mode_changed (GtkSearchBar          *bar,
                 GParamSpec            *pspec,
                 DossierCompareFindBar *self)
{
  if (!gtk_search_bar_get_search_mode (bar))
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static void
on_next (GtkWidget             *widget,
         DossierCompareFindBar *self)
{
  dossier_compare_find_bar_step (self, 1);
}

static void
on_previous (GtkWidget             *widget,
             DossierCompareFindBar *self)
{
  dossier_compare_find_bar_step (self, -1);
}

static void
on_stop (GtkSearchEntry        *entry,
         DossierCompareFindBar *self)
{
  gtk_search_bar_set_search_mode (self->bar, FALSE);
}

static void
dossier_compare_find_bar_dispose (GObject *object)
{
  DossierCompareFindBar *self = DOSSIER_COMPARE_FIND_BAR (object);

  g_cancellable_cancel (self->search);
  g_clear_object (&self->search);
  g_clear_object (&self->grid);

  G_OBJECT_CLASS (dossier_compare_find_bar_parent_class)->dispose (object);
}

static void
dossier_compare_find_bar_finalize (GObject *object)
{
  DossierCompareFindBar *self = DOSSIER_COMPARE_FIND_BAR (object);

  g_clear_pointer (&self->findings, g_array_unref);

  G_OBJECT_CLASS (dossier_compare_find_bar_parent_class)->finalize (object);
}

static void
dossier_compare_find_bar_class_init (DossierCompareFindBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dossier_compare_find_bar_dispose;
  object_class->finalize = dossier_compare_find_bar_finalize;

  /**
   * DossierCompareFindBar::changed:
   *
   * Other words are looked for, or none.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", DOSSIER_TYPE_COMPARE_FIND_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
  /**
   * DossierCompareFindBar::found:
   * @row: a row of the comparison
   * @option: the place of an option in it
   *
   * A cell with the words is to be shown.
   */
  signals[SIGNAL_FOUND] =
    g_signal_new ("found", DOSSIER_TYPE_COMPARE_FIND_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, DOSSIER_TYPE_COMPARISON_ROW, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/compare/dossier-compare-find-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierCompareFindBar, bar);
  gtk_widget_class_bind_template_child (widget_class, DossierCompareFindBar, entry);
  gtk_widget_class_bind_template_child (widget_class, DossierCompareFindBar, count);
  gtk_widget_class_bind_template_child (widget_class, DossierCompareFindBar, previous);
  gtk_widget_class_bind_template_child (widget_class, DossierCompareFindBar, next);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_mode_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_next);
  gtk_widget_class_bind_template_callback (widget_class, on_previous);
  gtk_widget_class_bind_template_callback (widget_class, on_stop);
}

static void
dossier_compare_find_bar_init (DossierCompareFindBar *self)
{
  self->findings = g_array_new (FALSE, FALSE, sizeof (Finding));
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->bar, GTK_EDITABLE (self->entry));
}

/**
 * dossier_compare_find_bar_set_grid:
 * @self: a bar
 * @grid: (nullable): where to look
 */
void
dossier_compare_find_bar_set_grid (DossierCompareFindBar *self,
                                   DossierCompareGrid    *grid)
{
  g_return_if_fail (DOSSIER_IS_COMPARE_FIND_BAR (self));

  g_array_set_size (self->findings, 0);
  g_set_object (&self->grid, grid);
  find (self);
}

/**
 * dossier_compare_find_bar_get_text:
 * @self: a bar
 *
 * Returns: what is looked for, as it was typed
 */
const char *
dossier_compare_find_bar_get_text (DossierCompareFindBar *self)
{
  g_return_val_if_fail (DOSSIER_IS_COMPARE_FIND_BAR (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/**
 * dossier_compare_find_bar_open:
 * @self: a bar
 *
 * Shows the bar and puts the cursor into it.
 */
void
dossier_compare_find_bar_open (DossierCompareFindBar *self)
{
  g_return_if_fail (DOSSIER_IS_COMPARE_FIND_BAR (self));

  gtk_search_bar_set_search_mode (self->bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/**
 * dossier_compare_find_bar_step:
 * @self: a bar
 * @step: how many findings to go on or, below 0, back; after the last comes the first
 */
void
dossier_compare_find_bar_step (DossierCompareFindBar *self,
                               int                    step)
{
  int n;

  g_return_if_fail (DOSSIER_IS_COMPARE_FIND_BAR (self));

  n = (int) self->findings->len;
  if (n == 0)
    return;

  self->current = (guint) ((((int) self->current + step) % n + n) % n);
  show_current (self);
}
