/* dossier-tag-naming.c: asks for another name of a tag
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-tag-naming.h"

#include "model/dossier-tag.h"
#include "store/dossier-tags.h"
#include "text/dossier-bidi.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* A question that stands. */
typedef struct
{
  char            *tag;
  GPtrArray       *counts; /* of DossierTagCount: all tags */
  GtkEditable     *entry;
  AdwAlertDialog  *dialog;
  DossierTagNamed  named;
  gpointer         user_data;
  GDestroyNotify   destroy;
} Naming;

static void
naming_free (Naming *naming)
{
  g_free (naming->tag);
  g_ptr_array_unref (naming->counts);
  naming->destroy (naming->user_data);
  g_free (naming);
}

/* The other tag that is called so already; NULL where there is none. */
static const DossierTagCount *
find_other (const char *tag,
            const char *name,
            GPtrArray  *counts)
{
  for (guint i = 0; i < counts->len; i++)
    {
      const DossierTagCount *other = g_ptr_array_index (counts, i);

      if (!dossier_tag_is_same (other->tag, tag) && dossier_tag_is_same (other->tag, name))
        return other;
    }

  return NULL;
}

/**
 * dossier_tag_naming_describe:
 * @tag: a tag
 * @typed: the name that it is to have
 * @counts: (element-type DossierTagCount): all tags
 * @possible: (out): where to put whether it can have that name
 *
 * Returns: (transfer full): what would come of it, in words
 */
char *
dossier_tag_naming_describe (const char *tag,
                             const char *typed,
                             GPtrArray  *counts,
                             gboolean   *possible)
{
  g_autofree char *name = dossier_tag_clean (typed);
  g_autofree char *n_notes = NULL;
  const DossierTagCount *other;

  *possible = name != NULL && !g_str_equal (name, tag);
  other = name == NULL ? NULL : find_other (tag, name, counts);
  if (other == NULL)
    return g_strdup (_("All notes with this tag will have the new name, those in the trash too."));

  n_notes = g_strdup_printf (ngettext ("%u note", "%u notes", other->n_notes), other->n_notes);

  /* Translators: “%1$s” and “%2$s” are tags, “%3$s” is “5 notes” */
  return dossier_bidi_format (_("There is a tag “%2$s” already, on %3$s. “%1$s” will be merged "
                                "into it: all these notes will have “%2$s”."),
                              tag, other->tag, n_notes, NULL);
}

static void
on_typed (Naming *naming)
{
  gboolean possible;
  g_autofree char *text = dossier_tag_naming_describe (
    naming->tag, gtk_editable_get_text (naming->entry), naming->counts, &possible);

  adw_alert_dialog_set_body (naming->dialog, text);
  adw_alert_dialog_set_response_enabled (naming->dialog, "rename", possible);
}

static void
on_answered (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Naming *naming = user_data;

  if (g_str_equal (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result), "rename"))
    {
      g_autofree char *name = dossier_tag_clean (gtk_editable_get_text (naming->entry));

      const DossierTagCount *other =
        name == NULL ? NULL : find_other (naming->tag, name, naming->counts);

      if (name != NULL)
        naming->named (other != NULL ? other->tag : name, naming->user_data);
    }
  naming_free (naming);
}

/**
 * dossier_tag_naming_ask:
 * @parent: a widget in the window that asks
 * @tag: a tag
 * @counts: (element-type DossierTagCount): all tags
 * @named: (scope notified): hears the new name
 * @user_data: for @named
 * @destroy: frees @user_data
 *
 * Asks for another name of a tag, and says when that is another tag's.
 */
void
dossier_tag_naming_ask (GtkWidget       *parent,
                        const char      *tag,
                        GPtrArray       *counts,
                        DossierTagNamed  named,
                        gpointer         user_data,
                        GDestroyNotify   destroy)
{
  Naming *naming = g_new (Naming, 1);
  GtkWidget *entry = gtk_entry_new ();

  naming->tag = g_strdup (tag);
  naming->counts = g_ptr_array_ref (counts);
  naming->entry = GTK_EDITABLE (entry);
  naming->dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Rename Tag"), NULL));
  naming->named = named;
  naming->user_data = user_data;
  naming->destroy = destroy;

  gtk_editable_set_text (naming->entry, tag);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("New name"), -1);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (on_typed), naming);
  adw_alert_dialog_set_extra_child (naming->dialog, entry);
  adw_alert_dialog_add_responses (naming->dialog,
                                  "cancel", _("_Cancel"),
                                  "rename", _("_Rename"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (naming->dialog, "rename", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (naming->dialog, "rename");
  adw_alert_dialog_set_close_response (naming->dialog, "cancel");
  on_typed (naming);
  adw_dialog_set_focus (ADW_DIALOG (naming->dialog), entry);
  adw_alert_dialog_choose (naming->dialog, parent, NULL, on_answered, naming);
}
