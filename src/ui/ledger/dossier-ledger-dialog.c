/* dossier-ledger-dialog.c: the sources, or the actors, of a dossier
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-ledger-dialog.h"

#include "dossier-ledger-page.h"

#include "../dossier-dialog-leave.h"
#include "../dossier-text-label.h"

#include "exchange/dossier-ledger-text.h"
#include "text/dossier-match.h"

#include <glib/gi18n.h>

#define PROGRESS_MS 300 /* what takes longer is shown */

struct _DossierLedgerDialog
{
  AdwDialog          parent_instance;
  DossierDocument   *document;
  DossierLedgerKind  kind;
  GListModel        *ledger;          /* of DossierLedgerEntry; NULL until it is worked out */
  GCancellable      *cancellable;     /* NULL: nothing is being worked out */
  guint              progress_source;
  char              *wanted; /* the id of what to show once it is there; NULL: the list */

  AdwNavigationView *navigation;
  GtkSearchEntry    *search;
  AdwBanner         *now_bar;
  GtkStack          *stack;
  AdwStatusPage     *empty;
  GtkListView       *list;
};

G_DEFINE_FINAL_TYPE (DossierLedgerDialog, dossier_ledger_dialog, ADW_TYPE_DIALOG)

static gboolean
matches (DossierLedgerEntry *entry,
         const char * const *words)
{
  DossierRecord *record = dossier_ledger_entry_get_record (entry);
  const char *publisher =
    DOSSIER_IS_SOURCE (record) ? dossier_text_get (DOSSIER_SOURCE (record)->publisher) : NULL;
  g_autofree char *text = g_strjoin ("\n", dossier_ledger_entry_get_title (entry), publisher, NULL);
  g_autofree char *folded = dossier_match_fold (text);

  return dossier_match_contains (folded, words);
}

/* Shows the entries that are searched for.  A new model is cheaper than a filter that goes over the
 * old one bit by bit. */
static void
show_entries (DossierLedgerDialog *self)
{
  g_auto (GStrv) words = dossier_match_words (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  GListStore *found = g_list_store_new (DOSSIER_TYPE_LEDGER_ENTRY);
  g_autoptr (GtkNoSelection) selection = gtk_no_selection_new (G_LIST_MODEL (found));
  guint n = g_list_model_get_n_items (self->ledger);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (DossierLedgerEntry) entry = g_list_model_get_item (self->ledger, i);

      if (matches (entry, (const char * const *) words))
        g_list_store_append (found, entry);
    }
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  gtk_stack_set_visible_child_name (self->stack,
                                    n == 0 ? "empty"
                                    : g_list_model_get_n_items (G_LIST_MODEL (found)) == 0
                                    ? "not-found" : "list");
}

static void
stop (DossierLedgerDialog *self)
{
  g_clear_handle_id (&self->progress_source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

/* What a thread is to work out.  It knows nothing of the dialog, which may be closed before it is
 * done. */
typedef struct
{
  DossierDocument   *document;
  DossierLedgerKind  kind;
} Job;

static void
job_free (Job *job)
{
  g_object_unref (job->document);
  g_free (job);
}

static void
work_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;
  GListModel *ledger = dossier_ledger_new (job->document, job->kind, cancellable, &error);

  if (ledger == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, ledger, g_object_unref);
}

static void
push (DossierLedgerDialog *self,
      DossierLedgerEntry  *entry)
{
  adw_navigation_view_push (self->navigation,
                            ADW_NAVIGATION_PAGE (dossier_ledger_page_new (self->document, entry)));
}

static void
show_wanted (DossierLedgerDialog *self)
{
  for (guint i = 0; self->wanted != NULL && i < g_list_model_get_n_items (self->ledger); i++)
    {
      g_autoptr (DossierLedgerEntry) entry = g_list_model_get_item (self->ledger, i);
      DossierRecord *record = dossier_ledger_entry_get_record (entry);

      if (g_str_equal (DOSSIER_IS_SOURCE (record) ? DOSSIER_SOURCE (record)->id
                                                  : DOSSIER_ACTOR (record)->id, self->wanted))
        {
          g_clear_pointer (&self->wanted, g_free);
          push (self, entry);
        }
    }
}

static void
on_worked_out (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  DossierLedgerDialog *self = user_data;
  g_autoptr (GListModel) ledger = g_task_propagate_pointer (G_TASK (result), NULL);

  if (ledger == NULL)
    return; /* called off, as the dialog is gone */

  g_clear_handle_id (&self->progress_source, g_source_remove);
  g_clear_object (&self->cancellable);
  g_set_object (&self->ledger, ledger);
  show_entries (self);
  show_wanted (self);
}

static void
on_progress_due (gpointer user_data)
{
  DossierLedgerDialog *self = user_data;

  self->progress_source = 0;
  gtk_stack_set_visible_child_name (self->stack, "busy");
}

static void
start (DossierLedgerDialog *self)
{
  g_autoptr (GTask) task = NULL;
  Job *job = g_new (Job, 1);

  self->cancellable = g_cancellable_new ();
  self->progress_source = g_timeout_add_once (PROGRESS_MS, on_progress_due, self);
  job->document = g_object_ref (self->document);
  job->kind = self->kind;
  task = g_task_new (NULL, self->cancellable, on_worked_out, self);
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, work_in_thread);
}

static void
on_search_changed (GtkSearchEntry      *search,
                   DossierLedgerDialog *self)
{
  if (self->ledger != NULL)
    show_entries (self);
}

/* Escape empties the search first. */
static void
on_stop_search (GtkSearchEntry      *search,
                DossierLedgerDialog *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (search)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (search), "");
  else
    adw_dialog_close (ADW_DIALOG (self));
}

/* What a row is made of, from its top. */
typedef struct
{
  GtkWidget *title;
  GtkWidget *publisher;
  GtkWidget *summary;
} Row;

static void
on_setup_row (GtkSignalListItemFactory *factory,
              GtkListItem              *item,
              DossierLedgerDialog      *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  Row *row = g_new (Row, 1);

  row->title = dossier_text_label_new ("", NULL);
  row->publisher = dossier_text_label_new ("", "caption");
  row->summary = dossier_text_label_new ("", "caption");
  gtk_widget_add_css_class (row->summary, "dim-label");
  gtk_widget_add_css_class (box, "ledger-row");
  gtk_box_append (GTK_BOX (box), row->title);
  gtk_box_append (GTK_BOX (box), row->publisher);
  gtk_box_append (GTK_BOX (box), row->summary);
  g_object_set_data_full (G_OBJECT (item), "row", row, g_free);
  gtk_list_item_set_child (item, box);
}

/* What stands below the name of a source or an actor; NULL where nothing is known. */
static char *
describe_record (DossierRecord *record)
{
  if (DOSSIER_IS_ACTOR (record))
    return g_strdup (dossier_actor_kind_get_label (DOSSIER_ACTOR (record)->kind));

  return g_strdup (dossier_text_get (DOSSIER_SOURCE (record)->publisher));
}

static void
on_bind_row (GtkSignalListItemFactory *factory,
             GtkListItem              *item,
             DossierLedgerDialog      *self)
{
  Row *row = g_object_get_data (G_OBJECT (item), "row");
  DossierLedgerEntry *entry = gtk_list_item_get_item (item);
  const char *title = dossier_ledger_entry_get_title (entry);
  g_autofree char *publisher = describe_record (dossier_ledger_entry_get_record (entry));
  g_autofree char *summary = dossier_ledger_summarize (entry);
  g_autofree char *label = NULL;

  gtk_label_set_label (GTK_LABEL (row->title), title);
  gtk_label_set_label (GTK_LABEL (row->publisher), publisher == NULL ? "" : publisher);
  gtk_widget_set_visible (row->publisher, publisher != NULL);
  gtk_label_set_label (GTK_LABEL (row->summary), summary);

  /* Translators: a source or an actor, and how much has to do with it */
  label = g_strdup_printf (C_("ledger row", "%1$s: %2$s"), title, summary);
  gtk_list_item_set_accessible_label (item, label);
}

static void
on_row_activated (GtkListView         *list,
                  guint                position,
                  DossierLedgerDialog *self)
{
  g_autoptr (DossierLedgerEntry) entry =
    g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (list)), position);

  push (self, entry);
}

static void
show_option_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  dossier_dialog_leave (ADW_DIALOG (widget), "win.show-option", parameter);
}

static void
dossier_ledger_dialog_dispose (GObject *object)
{
  DossierLedgerDialog *self = DOSSIER_LEDGER_DIALOG (object);

  stop (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_LEDGER_DIALOG);
  g_clear_object (&self->ledger);
  g_clear_object (&self->document);
  g_clear_pointer (&self->wanted, g_free);

  G_OBJECT_CLASS (dossier_ledger_dialog_parent_class)->dispose (object);
}

static void
dossier_ledger_dialog_class_init (DossierLedgerDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_ledger_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "ledger.show-option", "s", show_option_action);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ledger/dossier-ledger-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierLedgerDialog, navigation);
  gtk_widget_class_bind_template_child (widget_class, DossierLedgerDialog, search);
  gtk_widget_class_bind_template_child (widget_class, DossierLedgerDialog, now_bar);
  gtk_widget_class_bind_template_child (widget_class, DossierLedgerDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierLedgerDialog, empty);
  gtk_widget_class_bind_template_child (widget_class, DossierLedgerDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_row);
  gtk_widget_class_bind_template_callback (widget_class, on_bind_row);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
dossier_ledger_dialog_init (DossierLedgerDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self->list));
}

/**
 * dossier_ledger_dialog_new:
 * @document: a dossier
 * @kind: what to list
 *
 * Returns: (transfer floating): a dialog that lists the sources or the actors; it goes through the
 *   options in a thread, and an option that the user chooses is shown by "win.show-option"
 */
DossierLedgerDialog *
dossier_ledger_dialog_new (DossierDocument   *document,
                           DossierLedgerKind  kind)
{
  DossierLedgerDialog *self = g_object_new (DOSSIER_TYPE_LEDGER_DIALOG, NULL);
  gboolean sources = kind == DOSSIER_LEDGER_KIND_SOURCES;
  const char *title = sources ? _("Sources") : _("Actors");
  const char *search = sources ? _("Search sources") : _("Search actors");

  self->document = g_object_ref (document);
  self->kind = kind;
  adw_dialog_set_title (ADW_DIALOG (self), title);
  gtk_search_entry_set_placeholder_text (self->search, search);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, search, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_status_page_set_title (self->empty, sources ? _("No Sources") : _("No Actors"));
  adw_status_page_set_description (self->empty, sources ? _("The dossier names no sources.")
                                                        : _("The dossier names no actors."));
  start (self);

  return self;
}

/**
 * dossier_ledger_dialog_tell_now:
 * @self: a dialog
 *
 * Says that the list is of the dossier as it is now, where the window shows it as of a date.
 */
void
dossier_ledger_dialog_tell_now (DossierLedgerDialog *self)
{
  g_return_if_fail (DOSSIER_IS_LEDGER_DIALOG (self));

  adw_banner_set_revealed (self->now_bar, TRUE);
}

/**
 * dossier_ledger_dialog_show_entry:
 * @self: a dialog that was just made
 * @id: the id of a source or an actor
 *
 * Begins with one of them rather than with the list, which is a step back.
 */
void
dossier_ledger_dialog_show_entry (DossierLedgerDialog *self,
                                  const char          *id)
{
  g_return_if_fail (DOSSIER_IS_LEDGER_DIALOG (self));

  g_set_str (&self->wanted, id);
  if (self->ledger != NULL)
    show_wanted (self);
}
