/* dossier-change-bar.c: says that the file has changed
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Not an AdwBanner, which has one button: what has changed can be looked at, or be taken over at
 * once. */

#include "config.h"

#include "dossier-change-bar.h"

#include <glib/gi18n.h>

struct _DossierChangeBar
{
  AdwBin     parent_instance;

  GtkLabel  *label;
  GtkWidget *show_changes;
  GtkWidget *reload;
  GtkWidget *details;
};

G_DEFINE_FINAL_TYPE (DossierChangeBar, dossier_change_bar, ADW_TYPE_BIN)

static void
dossier_change_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_CHANGE_BAR);

  G_OBJECT_CLASS (dossier_change_bar_parent_class)->dispose (object);
}

static void
dossier_change_bar_class_init (DossierChangeBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_change_bar_dispose;

  gtk_widget_class_set_css_name (widget_class, "changebar");
  gtk_widget_class_set_template_from_resource (widget_class, APP_PATH "/dossier-change-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierChangeBar, label);
  gtk_widget_class_bind_template_child (widget_class, DossierChangeBar, show_changes);
  gtk_widget_class_bind_template_child (widget_class, DossierChangeBar, reload);
  gtk_widget_class_bind_template_child (widget_class, DossierChangeBar, details);
}

static void
dossier_change_bar_init (DossierChangeBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_change_bar_new:
 *
 * Returns: (transfer floating): a bar that has nothing to say
 */
DossierChangeBar *
dossier_change_bar_new (void)
{
  return g_object_new (DOSSIER_TYPE_CHANGE_BAR, NULL);
}

/**
 * dossier_change_bar_show:
 * @self: a bar
 * @watch: what became of a file
 *
 * Says what became of the file, or goes away where it is the same.
 */
void
dossier_change_bar_show (DossierChangeBar *self,
                         DossierWatch     *watch)
{
  DossierWatchState state;
  g_autofree char *text = NULL;

  g_return_if_fail (DOSSIER_IS_CHANGE_BAR (self));
  g_return_if_fail (DOSSIER_IS_WATCH (watch));

  state = dossier_watch_get_state (watch);
  gtk_revealer_set_reveal_child (GTK_REVEALER (adw_bin_get_child (ADW_BIN (self))),
                                 state != DOSSIER_WATCH_SAME);
  switch (state)
    {
    case DOSSIER_WATCH_CHANGED:
      text = g_strdup (_("The file has changed since it was read."));
      break;
    case DOSSIER_WATCH_BROKEN:
      /* Translators: “%s” is a whole sentence that says what is wrong */
      text = g_strdup_printf (_("The file has changed but cannot be read: %s"),
                              dossier_watch_get_message (watch));
      break;
    case DOSSIER_WATCH_MISSING:
      text = g_strdup (_("The file is no longer there. What was read from it is still shown."));
      break;
    case DOSSIER_WATCH_SAME:
    default:
      return; /* the words stay while the bar goes away */
    }

  gtk_label_set_label (self->label, text);
  gtk_widget_set_visible (self->show_changes, state == DOSSIER_WATCH_CHANGED);
  gtk_widget_set_visible (self->reload, state == DOSSIER_WATCH_CHANGED);
  gtk_widget_set_visible (self->details, state == DOSSIER_WATCH_BROKEN);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}
