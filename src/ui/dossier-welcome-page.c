/* dossier-welcome-page.c: what to do when no dossier is open
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-welcome-page.h"

#include "store/dossier-recent.h"

#include <glib/gi18n.h>

#define MAX_ROWS 5

struct _DossierWelcomePage
{
  AdwBin         parent_instance;
  AdwStatusPage *status;
  GtkWidget     *group;
  GtkListBox    *list;
};

G_DEFINE_FINAL_TYPE (DossierWelcomePage, dossier_welcome_page, ADW_TYPE_BIN)

static void
dossier_welcome_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_WELCOME_PAGE);

  G_OBJECT_CLASS (dossier_welcome_page_parent_class)->dispose (object);
}

static void
dossier_welcome_page_class_init (DossierWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_welcome_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, APP_PATH "/dossier-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierWelcomePage, status);
  gtk_widget_class_bind_template_child (widget_class, DossierWelcomePage, group);
  gtk_widget_class_bind_template_child (widget_class, DossierWelcomePage, list);
}

static void
dossier_welcome_page_init (DossierWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_status_page_set_icon_name (self->status, APP_ID);
}

static GtkWidget *
create_row (DossierRecent *recent)
{
  g_autoptr (GFile) file = g_file_new_for_uri (dossier_recent_get_uri (recent));
  g_autofree char *place = g_file_get_parse_name (file);
  GtkWidget *row = adw_action_row_new ();

  /* First of all, since the texts are not ours and may hold what looks like markup. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), dossier_recent_get_title (recent));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), place);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-uri");

  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", dossier_recent_get_uri (recent));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));

  return row;
}

/**
 * dossier_welcome_page_set_recents:
 * @self: a page
 * @recents: (element-type DossierRecent): dossiers that were opened before, the latest first
 */
void
dossier_welcome_page_set_recents (DossierWelcomePage *self,
                                  GPtrArray          *recents)
{
  g_return_if_fail (DOSSIER_IS_WELCOME_PAGE (self));

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < MIN (recents->len, MAX_ROWS); i++)
    gtk_list_box_append (self->list, create_row (g_ptr_array_index (recents, i)));
  gtk_widget_set_visible (self->group, recents->len > 0);
}
