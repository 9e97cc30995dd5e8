/* dossier-option-rows.c: options and themes in the rows of a list
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-option-rows.h"

#include "dossier-option-item.h"

#include "../dossier-text-label.h"

#include <glib/gi18n.h>

/* What a screen reader says: the title, and after it how the option stands. */
static void
describe_row (DossierOptionItem *item,
              GParamSpec        *pspec,
              GtkListItem       *list_item)
{
  DossierOption *option = dossier_option_item_get_option (item);
  const char *status = dossier_option_item_get_status (item);
  g_autofree char *text = NULL;

  gtk_list_item_set_accessible_label (list_item, dossier_text_get (option->title));

  /* Translators: “%s” is the status of an option, like “Proposed” */
  if (dossier_option_item_get_changed (item))
    text = g_strdup_printf (_("%s, changed since you last read it"), status);
  gtk_list_item_set_accessible_description (list_item, text != NULL ? text : status);
}

/**
 * dossier_option_rows_bind:
 * @factory: the factory of a list of options
 * @list_item: a row that comes into sight
 * @user_data: unused
 *
 * Shows an option in a row.
 */
void
dossier_option_rows_bind (GtkSignalListItemFactory *factory,
                          GtkListItem              *list_item,
                          gpointer                  user_data)
{
  DossierOptionItem *item = gtk_list_item_get_item (list_item);

  g_object_set (gtk_list_item_get_child (list_item), "item", item, NULL);
  g_signal_connect (item, "notify::changed", G_CALLBACK (describe_row), list_item);
  g_signal_connect (item, "notify::option", G_CALLBACK (describe_row), list_item);
  describe_row (item, NULL, list_item);
}

/**
 * dossier_option_rows_unbind:
 * @factory: the factory of a list of options
 * @list_item: a row that goes out of sight
 * @user_data: unused
 *
 * Lets go of the option in a row.
 */
void
dossier_option_rows_unbind (GtkSignalListItemFactory *factory,
                            GtkListItem              *list_item,
                            gpointer                  user_data)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (list_item), describe_row,
                                        list_item);
  g_object_set (gtk_list_item_get_child (list_item), "item", NULL, NULL);
}

/**
 * dossier_option_rows_setup_header:
 * @factory: the factory of the headers in a list of options
 * @header: a new header
 * @user_data: unused
 *
 * Makes a header.
 */
void
dossier_option_rows_setup_header (GtkSignalListItemFactory *factory,
                                  GtkListHeader            *header,
                                  gpointer                  user_data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "theme-header");
  dossier_text_label_follow (GTK_LABEL (label));
  gtk_list_header_set_child (header, label);
}

/**
 * dossier_option_rows_bind_header:
 * @factory: the factory of the headers in a list of options
 * @header: a header that comes into sight
 * @user_data: unused
 *
 * Shows a theme in a header.
 */
void
dossier_option_rows_bind_header (GtkSignalListItemFactory *factory,
                                 GtkListHeader            *header,
                                 gpointer                  user_data)
{
  const char *theme = dossier_option_item_get_theme (gtk_list_header_get_item (header));

  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)),
                       theme[0] != '\0' ? theme : _("Without a Theme"));
}
