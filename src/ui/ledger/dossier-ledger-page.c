/* dossier-ledger-page.c: a source or an actor, and what has to do with it
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-ledger-page.h"

#include "dossier-ledger-list.h"

#include "../dossier-text-label.h"
#include "../reader/dossier-evidence.h"

#include "exchange/dossier-ledger-text.h"

#include <glib/gi18n.h>

struct _DossierLedgerPage
{
  AdwNavigationPage  parent_instance;

  GtkStack          *stack;
  AdwStatusPage     *none;
  GtkListView       *list;
  GtkScrolledWindow *details_scroller;
};

G_DEFINE_FINAL_TYPE (DossierLedgerPage, dossier_ledger_page, ADW_TYPE_NAVIGATION_PAGE)

/* What a row is made of, from its top. */
typedef struct
{
  GtkWidget *option;
  GtkWidget *part;
  GtkWidget *text;
} Row;

static void
on_setup_row (GtkSignalListItemFactory *factory,
              GtkListItem              *item,
              DossierLedgerPage        *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  Row *row = g_new (Row, 1);

  row->option = dossier_text_label_new ("", "heading");
  row->part = dossier_text_label_new ("", "caption");
  row->text = dossier_text_label_new ("", NULL);
  gtk_widget_add_css_class (row->part, "dim-label");
  gtk_widget_add_css_class (box, "ledger-row");
  gtk_box_append (GTK_BOX (box), row->option);
  gtk_box_append (GTK_BOX (box), row->part);
  gtk_box_append (GTK_BOX (box), row->text);
  g_object_set_data_full (G_OBJECT (item), "row", row, g_free);
  gtk_list_item_set_child (item, box);
}

static void
on_bind_row (GtkSignalListItemFactory *factory,
             GtkListItem              *item,
             DossierLedgerPage        *self)
{
  Row *row = g_object_get_data (G_OBJECT (item), "row");
  DossierLedgerLine *line = gtk_list_item_get_item (item);
  const char *title = dossier_text_get (dossier_ledger_line_get_option (line)->title);
  const char *text = dossier_ledger_line_get_text (line);
  g_autofree char *part = dossier_ledger_line_get_part (line);
  g_autofree char *label = NULL;

  gtk_label_set_label (GTK_LABEL (row->option), title);
  gtk_widget_set_visible (row->option, dossier_ledger_line_is_first (line));
  gtk_label_set_label (GTK_LABEL (row->part), part);
  gtk_label_set_label (GTK_LABEL (row->text), text == NULL ? "" : text);
  gtk_widget_set_visible (row->text, text != NULL);

  if (text == NULL)
    /* Translators: an option, and an actor's part in it, like “Proposer” */
    label = g_strdup_printf (C_("ledger row", "%1$s, %2$s"), title, part);
  else
    /* Translators: an option, which part of it, and what is said there */
    label = g_strdup_printf (_("%1$s, %2$s: %3$s"), title, part, text);
  gtk_list_item_set_accessible_label (item, label);
}

static void
on_row_activated (GtkListView       *list,
                  guint              position,
                  DossierLedgerPage *self)
{
  g_autoptr (DossierLedgerLine) line =
    g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (list)), position);

  gtk_widget_activate_action (GTK_WIDGET (self), "ledger.show-option", "s",
                              dossier_ledger_line_get_option (line)->id);
}

static void
dossier_ledger_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_LEDGER_PAGE);

  G_OBJECT_CLASS (dossier_ledger_page_parent_class)->dispose (object);
}

static void
dossier_ledger_page_class_init (DossierLedgerPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_ledger_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ledger/dossier-ledger-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierLedgerPage, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierLedgerPage, none);
  gtk_widget_class_bind_template_child (widget_class, DossierLedgerPage, list);
  gtk_widget_class_bind_template_child (widget_class, DossierLedgerPage, details_scroller);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_row);
  gtk_widget_class_bind_template_callback (widget_class, on_bind_row);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
dossier_ledger_page_init (DossierLedgerPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_ledger_page_new:
 * @document: a dossier
 * @entry: an entry of a ledger of it
 *
 * Returns: (transfer floating): a page that lists the items of @entry; activating one activates the
 *   action "ledger.show-option" with the id of its option
 */
DossierLedgerPage *
dossier_ledger_page_new (DossierDocument    *document,
                         DossierLedgerEntry *entry)
{
  DossierLedgerPage *self = g_object_new (DOSSIER_TYPE_LEDGER_PAGE, NULL);
  DossierRecord *record = dossier_ledger_entry_get_record (entry);
  g_autofree char *summary = dossier_ledger_summarize (entry);
  g_autoptr (GtkNoSelection) selection =
    gtk_no_selection_new (G_LIST_MODEL (dossier_ledger_list_new (document, entry)));

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self),
                                 dossier_ledger_entry_get_title (entry));
  adw_status_page_set_title (self->none, summary);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  gtk_stack_set_visible_child_name (self->stack, dossier_ledger_entry_get_n_items (entry) == 0
                                                 ? "none" : "list");
  gtk_scrolled_window_set_child (self->details_scroller,
                                 DOSSIER_IS_SOURCE (record)
                                 ? dossier_evidence_new_for_source (document,
                                                                    DOSSIER_SOURCE (record))
                                 : dossier_evidence_new_for_actor (DOSSIER_ACTOR (record)));

  return self;
}
