/* dossier-evidence.c: what a statement rests on, shown in full
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-evidence.h"

#include "../dossier-text-label.h"

#include "analysis/dossier-as-of.h"
#include "model/dossier-likelihood-scale.h"
#include "text/dossier-bidi.h"

#include <glib/gi18n.h>

static GtkWidget *
new_box (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  gtk_widget_add_css_class (box, "evidence");

  return box;
}

static GtkWidget *
add_label (GtkWidget  *box,
           const char *text,
           const char *css_class)
{
  g_autofree char *shown = dossier_bidi_mark_line (text);
  GtkWidget *label = dossier_text_label_new (shown, css_class);

  gtk_label_set_width_chars (GTK_LABEL (label), 24);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  /* A label that is selectable would take the focus, and select itself, when the popover opens. */
  gtk_widget_set_focusable (label, FALSE);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

/* A name and what it has, one above the other; nothing where the dossier says nothing. */
static void
add_property (GtkWidget  *box,
              const char *name,
              const char *value)
{
  GtkWidget *pair, *name_label, *value_label;

  if (value == NULL)
    return;

  pair = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  name_label = add_label (pair, name, "caption-heading");
  gtk_widget_add_css_class (name_label, "dim-label");
  value_label = add_label (pair, value, NULL);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (value_label), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  name_label, NULL, -1);
  gtk_box_append (GTK_BOX (box), pair);
}

static void
add_date (GtkWidget   *box,
          const char  *name,
          DossierDate *date)
{
  g_autofree char *text = date == NULL ? NULL : dossier_date_format (date);

  add_property (box, name, text);
}

static void
on_address_opened (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (GtkWidget) button = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    gtk_widget_set_tooltip_text (button, error->message);
}

static void
on_address_clicked (GtkButton  *button,
                    const char *address)
{
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (address);

  gtk_uri_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (button))), NULL,
                           on_address_opened, g_object_ref (button));
}

static void
add_address (GtkWidget  *box,
             const char *address)
{
  g_autofree char *shown = NULL;
  GtkWidget *button;

  if (address == NULL)
    return;

  shown = dossier_bidi_mark_line (address);
  button = gtk_button_new_with_label (_("Open Address"));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, shown);
  g_signal_connect_data (button, "clicked", G_CALLBACK (on_address_clicked), g_strdup (address),
                         (GClosureNotify) G_CALLBACK (g_free), 0);
  gtk_box_append (GTK_BOX (box), button);
}

static void
add_source (GtkWidget       *box,
            DossierDocument *document,
            DossierSource   *source)
{
  add_property (box, _("Publisher"), dossier_text_get (source->publisher));
  add_property (box, _("Author"), dossier_text_get (source->author));
  add_date (box, _("Published"), source->published_on);
  add_property (box, _("Language"), source->language);
  add_property (box, _("About the source"), dossier_text_get (source->summary));

  for (guint i = 0; source->cites != NULL && source->cites[i] != NULL; i++)
    {
      DossierSource *cited = dossier_document_find_source (document, source->cites[i]);

      add_property (box, _("Cites"), dossier_text_get (cited->title));
    }
  add_address (box, source->address);
}

static char *
format_reliability (DossierReliability reliability)
{
  if (reliability == DOSSIER_RELIABILITY_UNGRADED)
    return NULL;

  /* Translators: the grade of a source, like “B (Usually reliable)” */
  return g_strdup_printf (_("%c (%s)"), 'A' + (int) reliability - 1,
                          dossier_reliability_get_label (reliability));
}

static char *
format_credibility (guint credibility)
{
  if (credibility == 0)
    return NULL;

  /* Translators: the grade of an information, like “3 (Possibly true)” */
  return g_strdup_printf (_("%u (%s)"), credibility,
                          dossier_credibility_get_label (credibility));
}

/* Where the dossier is shown at a date, whether the claim may have come later. */
static void
add_as_of (GtkWidget       *box,
           DossierDocument *document,
           DossierClaim    *claim)
{
  DossierAsOf *as_of = dossier_as_of_get (document);
  g_autofree char *date = NULL;
  g_autofree char *name = NULL;

  if (as_of == NULL)
    return;

  date = dossier_date_format (dossier_as_of_get_date (as_of));
  /* Translators: “%s” is a date, like “3 May 2024” */
  name = g_strdup_printf (_("As of %s"), date);
  add_property (box, name, dossier_as_of_get_mark (as_of, claim));
}

static void
add_claim (GtkWidget       *box,
           DossierDocument *document,
           DossierClaim    *claim,
           guint            number)
{
  DossierSource *source = dossier_document_find_source (document, claim->source);
  g_autofree char *reliability = format_reliability (claim->reliability);
  g_autofree char *credibility = format_credibility (claim->credibility);
  g_autofree char *likelihood =
    claim->likelihood == NULL ? NULL : dossier_likelihood_to_string (claim->likelihood);

  g_autofree char *heading =
    number == 0 ? g_strdup (dossier_text_get (claim->text))
                : g_strdup_printf ("[%u] %s", number, dossier_text_get (claim->text));

  add_label (box, heading, "heading");
  add_property (box, _("Said by"), claim->speaker == NULL
                                     ? _("Not stated") : dossier_text_get (claim->speaker));
  add_property (box, _("Terms"), claim->attribution == DOSSIER_ATTRIBUTION_UNSTATED
                                   ? _("Not stated")
                                   : dossier_attribution_get_label (claim->attribution));
  if (claim->secondhand != DOSSIER_ANSWER_UNSTATED)
    add_property (box, _("Second-hand"),
                  claim->secondhand == DOSSIER_ANSWER_YES ? C_("answer", "Yes")
                                                          : C_("answer", "No"));
  add_date (box, _("Happened"), claim->happened_on);
  add_date (box, _("Said"), claim->said_on);
  add_date (box, _("Reported"), claim->reported_on);
  add_as_of (box, document, claim);
  add_property (box, _("Reliability of the source"),
                reliability == NULL ? _("Not graded") : reliability);
  add_property (box, _("Credibility of the information"),
                credibility == NULL ? _("Not graded") : credibility);
  add_property (box, _("Likelihood, as stated"), likelihood);
  add_property (box, _("Origin"), claim->origin);
  add_property (box, _("Source"),
                source == NULL ? _("Not stated") : dossier_text_get (source->title));
  if (source != NULL)
    add_source (box, document, source);
}

/**
 * dossier_evidence_new_for_claim:
 * @document: a dossier
 * @claim: one of its claims
 *
 * Returns: (transfer floating): all that the dossier says of the claim and its source
 */
GtkWidget *
dossier_evidence_new_for_claim (DossierDocument *document,
                                DossierClaim    *claim)
{
  GtkWidget *box = new_box ();

  add_claim (box, document, claim, 0);

  return box;
}

/* How many origins the claims have, and who goes back to whom. */
static void
add_origins (GtkWidget           *box,
             DossierOrigins      *origins,
             DossierOriginNumber  number,
             gpointer             user_data)
{
  g_autofree char *count = dossier_origins_count (origins);
  g_auto (GStrv) lines = dossier_origins_to_lines (origins, number, user_data);

  add_label (box, count, "title-4");
  for (guint i = 0; lines[i] != NULL; i++)
    add_label (box, lines[i], NULL);
}

/**
 * dossier_evidence_new_for_claims:
 * @document: a dossier
 * @claims: (element-type DossierClaim): some of its claims, at least one
 * @number: gives the number by which the user knows a claim
 * @user_data: for @number
 *
 * Returns: (transfer floating): all that the dossier says of the claims and their sources, and how
 *   many origins they go back to
 */
GtkWidget *
dossier_evidence_new_for_claims (DossierDocument     *document,
                                 GPtrArray           *claims,
                                 DossierOriginNumber  number,
                                 gpointer             user_data)
{
  g_autoptr (DossierOrigins) origins = NULL;
  GtkWidget *box;

  if (claims->len == 1)
    return dossier_evidence_new_for_claim (document, g_ptr_array_index (claims, 0));

  box = new_box ();
  origins = dossier_origins_new (document, claims);
  add_origins (box, origins, number, user_data);
  for (guint i = 0; i < claims->len; i++)
    {
      DossierClaim *claim = g_ptr_array_index (claims, i);

      gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
      add_claim (box, document, claim, number (claim, user_data));
    }

  return box;
}

/**
 * dossier_evidence_new_for_source:
 * @document: a dossier
 * @source: one of its sources
 *
 * Returns: (transfer floating): all that the dossier says of the source
 */
GtkWidget *
dossier_evidence_new_for_source (DossierDocument *document,
                                 DossierSource   *source)
{
  GtkWidget *box = new_box ();

  add_label (box, dossier_text_get (source->title), "heading");
  add_source (box, document, source);

  return box;
}

/**
 * dossier_evidence_new_for_actor:
 * @actor: an actor of a dossier
 *
 * Returns: (transfer floating): all that the dossier says of the actor itself
 */
GtkWidget *
dossier_evidence_new_for_actor (DossierActor *actor)
{
  GtkWidget *box = new_box ();

  add_label (box, dossier_text_get (actor->name), "heading");
  add_property (box, _("Kind"), dossier_actor_kind_get_label (actor->kind));
  add_property (box, _("About the actor"), dossier_text_get (actor->summary));

  return box;
}
