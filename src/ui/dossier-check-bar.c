/* dossier-check-bar.c: says whether all of a dossier has been checked
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-check-bar.h"

#include <glib/gi18n.h>

struct _DossierCheckBar
{
  AdwBin          parent_instance;

  GtkLabel       *label;
  GtkProgressBar *progress;
  GtkWidget      *stop;
  GtkWidget      *resume;
  GtkWidget      *details;
};

G_DEFINE_FINAL_TYPE (DossierCheckBar, dossier_check_bar, ADW_TYPE_BIN)

static void
dossier_check_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_CHECK_BAR);

  G_OBJECT_CLASS (dossier_check_bar_parent_class)->dispose (object);
}

static void
dossier_check_bar_class_init (DossierCheckBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_check_bar_dispose;

  gtk_widget_class_set_css_name (widget_class, "changebar");
  gtk_widget_class_set_template_from_resource (widget_class, APP_PATH "/dossier-check-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierCheckBar, label);
  gtk_widget_class_bind_template_child (widget_class, DossierCheckBar, progress);
  gtk_widget_class_bind_template_child (widget_class, DossierCheckBar, stop);
  gtk_widget_class_bind_template_child (widget_class, DossierCheckBar, resume);
  gtk_widget_class_bind_template_child (widget_class, DossierCheckBar, details);
}

static void
dossier_check_bar_init (DossierCheckBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_check_bar_new:
 *
 * Returns: (transfer floating): a bar that has nothing to say
 */
DossierCheckBar *
dossier_check_bar_new (void)
{
  return g_object_new (DOSSIER_TYPE_CHECK_BAR, NULL);
}

static void
reveal (DossierCheckBar *self,
        gboolean         revealed)
{
  gtk_revealer_set_reveal_child (GTK_REVEALER (adw_bin_get_child (ADW_BIN (self))), revealed);
}

/**
 * dossier_check_bar_hide:
 * @self: a bar
 *
 * Goes away; the words stay until it has.
 */
void
dossier_check_bar_hide (DossierCheckBar *self)
{
  g_return_if_fail (DOSSIER_IS_CHECK_BAR (self));

  reveal (self, FALSE);
}

/* Says @text, and offers @button. */
static void
show (DossierCheckBar *self,
      const char      *text,
      GtkWidget       *button)
{
  gboolean same = g_str_equal (gtk_label_get_label (self->label), text);

  gtk_label_set_label (self->label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), button == self->stop);
  gtk_widget_set_visible (self->stop, button == self->stop);
  gtk_widget_set_visible (self->resume, button == self->resume);
  gtk_widget_set_visible (self->details, button == self->details);
  reveal (self, TRUE);
  if (!same)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), text,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/**
 * dossier_check_bar_show_progress:
 * @self: a bar
 * @fraction: how much of the dossier has been checked, from 0 to 1
 */
void
dossier_check_bar_show_progress (DossierCheckBar *self,
                                 double           fraction)
{
  g_return_if_fail (DOSSIER_IS_CHECK_BAR (self));

  gtk_progress_bar_set_fraction (self->progress, fraction);
  show (self, _("Checking the dossier…"), self->stop);
}

/**
 * dossier_check_bar_show_stopped:
 * @self: a bar
 *
 * Says that the check was given up.
 */
void
dossier_check_bar_show_stopped (DossierCheckBar *self)
{
  g_return_if_fail (DOSSIER_IS_CHECK_BAR (self));

  show (self, _("Not all of this dossier has been checked."), self->resume);
}

/**
 * dossier_check_bar_show_problems:
 * @self: a bar
 * @message: a sentence that says that the dossier is not sound
 */
void
dossier_check_bar_show_problems (DossierCheckBar *self,
                                 const char      *message)
{
  g_autofree char *text = NULL;

  g_return_if_fail (DOSSIER_IS_CHECK_BAR (self));
  g_return_if_fail (message != NULL);

  /* Translators: “%s” is a whole sentence that says that a file is not sound */
  text = g_strdup_printf (_("%s What can be read of it is shown."), message);
  show (self, text, self->details);
}
