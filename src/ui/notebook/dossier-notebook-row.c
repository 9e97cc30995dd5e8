/* dossier-notebook-row.c: a note in the notebook
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-notebook-row.h"

#include "../dossier-colours.h"
#include "../dossier-text-label.h"

#include <glib/gi18n.h>

#define LINES 6 /* of a note; the rest is read where it is */

struct _DossierNotebookRow
{
  GtkWidget             parent_instance;
  DossierNotebookEntry *entry;
  gboolean              showing; /* rather than the user: the check is being set */

  GtkWidget            *dossier;
  GtkWidget            *check;
  GtkWidget            *place;
  GtkWidget            *body;
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierNotebookRow, dossier_notebook_row, GTK_TYPE_WIDGET)

static void
on_toggled (GtkCheckButton     *check,
            DossierNotebookRow *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, gtk_check_button_get_active (check));
}

static void
dossier_notebook_row_dispose (GObject *object)
{
  DossierNotebookRow *self = DOSSIER_NOTEBOOK_ROW (object);
  GtkWidget *child;

  g_clear_object (&self->entry);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (dossier_notebook_row_parent_class)->dispose (object);
}

static void
dossier_notebook_row_class_init (DossierNotebookRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossier_notebook_row_dispose;

  /**
   * DossierNotebookRow::chosen:
   * @self: the row
   * @chosen: whether it is chosen now
   *
   * The user has chosen the note, or does not choose it any more.
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", DOSSIER_TYPE_NOTEBOOK_ROW, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
dossier_notebook_row_init (DossierNotebookRow *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "ledger-row");

  self->dossier = dossier_text_label_new ("", "heading");
  gtk_widget_set_margin_bottom (self->dossier, 6);
  self->check = gtk_check_button_new ();
  gtk_widget_add_css_class (self->check, "selection-mode");
  gtk_widget_set_valign (self->check, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->check, "toggled", G_CALLBACK (on_toggled), self, 0);
  self->place = dossier_text_label_new ("", "caption");
  gtk_widget_add_css_class (self->place, "dim-label");
  self->body = dossier_text_label_new ("", NULL);
  gtk_label_set_lines (GTK_LABEL (self->body), LINES);
  gtk_label_set_ellipsize (GTK_LABEL (self->body), PANGO_ELLIPSIZE_END);

  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), self->place);
  gtk_box_append (GTK_BOX (words), self->body);
  gtk_box_append (GTK_BOX (line), self->check);
  gtk_box_append (GTK_BOX (line), words);
  gtk_widget_set_parent (self->dossier, GTK_WIDGET (self));
  gtk_widget_set_parent (line, GTK_WIDGET (self));
}

/**
 * dossier_notebook_row_new:
 *
 * Returns: (transfer floating): a row that shows no note yet
 */
GtkWidget *
dossier_notebook_row_new (void)
{
  return g_object_new (DOSSIER_TYPE_NOTEBOOK_ROW, NULL);
}

/* The option, the kind, the user's name for the colour where there is one, and the day: “Ferry ·
 * Question · 5 Mar 2024”. */
static char *
describe_place (DossierNotebookEntry *entry)
{
  DossierAnnotation *annotation = dossier_notebook_entry_get_annotation (entry);
  DossierAnnotationKind kind = dossier_annotation_get_kind (annotation);
  const char *option = dossier_notebook_entry_get_option_title (entry);
  g_autoptr (GDateTime) created =
    g_date_time_new_from_unix_local (dossier_annotation_get_created (annotation) / G_USEC_PER_SEC);
  /* Translators: the day on which a note was begun, like “5 Mar 2024”; see g_date_time_format() */
  g_autofree char *day = g_date_time_format (created, C_("notebook", "%-d %b %Y"));

  const char *colour =
    dossier_annotation_get_targets (annotation)->len == 0
    ? NULL
    : dossier_colour_names_get_own (dossier_colours_get_names (dossier_colours_get_default ()),
                                    dossier_annotation_get_colour (annotation));

  if (colour != NULL)
    /* Translators: where a note is (the title of an option), its kind, what the user calls its
     * colour, and its day */
    return g_strdup_printf (C_("notebook", "%1$s · %2$s · %3$s · %4$s"),
                            option != NULL ? option : _("The whole dossier"),
                            dossier_annotation_kind_get_label (kind), colour, day);

  /* Translators: where a note is (the title of an option), its kind and its day */
  return g_strdup_printf (C_("notebook", "%1$s · %2$s · %3$s"),
                          option != NULL ? option : _("The whole dossier"),
                          dossier_annotation_kind_get_label (kind), day);
}

/**
 * dossier_notebook_row_show:
 * @self: a row
 * @entry: (nullable): the note to show on it
 * @first: whether it is the first of its dossier, whose title is shown above it
 */
void
dossier_notebook_row_show (DossierNotebookRow   *self,
                           DossierNotebookEntry *entry,
                           gboolean              first)
{
  g_autofree char *place = NULL;

  g_return_if_fail (DOSSIER_IS_NOTEBOOK_ROW (self));

  if (!g_set_object (&self->entry, entry) || entry == NULL)
    return;

  place = describe_place (entry);
  gtk_label_set_label (GTK_LABEL (self->dossier),
                       dossier_notebook_entry_get_dossier_title (entry));
  gtk_widget_set_visible (self->dossier, first);
  gtk_label_set_label (GTK_LABEL (self->place), place);
  gtk_label_set_label (GTK_LABEL (self->body),
                       dossier_annotation_get_body (dossier_notebook_entry_get_annotation (entry)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, place, -1);
}

/**
 * dossier_notebook_row_set_choice:
 * @self: a row
 * @choosing: whether notes are being chosen
 * @chosen: whether this one is
 */
void
dossier_notebook_row_set_choice (DossierNotebookRow *self,
                                 gboolean            choosing,
                                 gboolean            chosen)
{
  g_return_if_fail (DOSSIER_IS_NOTEBOOK_ROW (self));

  self->showing = TRUE;
  gtk_widget_set_visible (self->check, choosing);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), chosen);
  self->showing = FALSE;
}

/**
 * dossier_notebook_row_get_entry:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the note on it
 */
DossierNotebookEntry *
dossier_notebook_row_get_entry (DossierNotebookRow *self)
{
  g_return_val_if_fail (DOSSIER_IS_NOTEBOOK_ROW (self), NULL);

  return self->entry;
}

/**
 * dossier_notebook_row_describe:
 * @self: a row with a note
 *
 * Returns: (transfer full): what a screen reader says of the row
 */
char *
dossier_notebook_row_describe (DossierNotebookRow *self)
{
  g_return_val_if_fail (DOSSIER_IS_NOTEBOOK_ROW (self), NULL);

  /* Translators: the title of a dossier, where a note is, and what it says */
  return g_strdup_printf (C_("notebook", "%1$s, %2$s: %3$s"),
                          gtk_label_get_label (GTK_LABEL (self->dossier)),
                          gtk_label_get_label (GTK_LABEL (self->place)),
                          gtk_label_get_label (GTK_LABEL (self->body)));
}
