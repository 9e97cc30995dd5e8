/* dossier-relations-page.c: how the options that are compared bear on each other
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-relations-page.h"

#include "analysis/dossier-combination.h"
#include "text/dossier-bidi.h"

#include <glib/gi18n.h>

struct _DossierRelationsPage
{
  AdwBin               parent_instance;
  AdwPreferencesGroup *contradictions;
  AdwPreferencesGroup *relations;
  GPtrArray           *rows; /* of GtkWidget, in both groups */
};

G_DEFINE_FINAL_TYPE (DossierRelationsPage, dossier_relations_page, ADW_TYPE_BIN)

static void
dossier_relations_page_finalize (GObject *object)
{
  DossierRelationsPage *self = DOSSIER_RELATIONS_PAGE (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (dossier_relations_page_parent_class)->finalize (object);
}

static void
dossier_relations_page_class_init (DossierRelationsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_relations_page_finalize;
}

static void
dossier_relations_page_init (DossierRelationsPage *self)
{
  GtkWidget *page = adw_preferences_page_new ();

  self->rows = g_ptr_array_new ();
  self->contradictions = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  self->relations = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->contradictions, _("Taken Together"));
  adw_preferences_group_set_title (self->relations, _("Relations"));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), self->contradictions);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), self->relations);
  adw_bin_set_child (ADW_BIN (self), page);
}

static void
add_row (DossierRelationsPage *self,
         AdwPreferencesGroup  *group,
         const char           *icon,
         const char           *title,
         const char           *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (icon));
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, row);
}

static char *
describe (const DossierCombinationRelation *relation)
{
  const char *from = dossier_text_get (relation->from->title);
  const char *to = dossier_text_get (relation->to->title);

  switch (relation->kind)
    {
    case DOSSIER_RELATION_KIND_ALTERNATIVE_TO:
      /* Translators: both are titles of options */
      return dossier_bidi_format (_("“%1$s” is an alternative to “%2$s”"), from, to, NULL);
    case DOSSIER_RELATION_KIND_COMPLEMENTS:
      /* Translators: both are titles of options */
      return dossier_bidi_format (_("“%1$s” complements “%2$s”"), from, to, NULL);
    case DOSSIER_RELATION_KIND_REQUIRES:
      /* Translators: both are titles of options */
      return dossier_bidi_format (_("“%1$s” requires “%2$s”"), from, to, NULL);
    case DOSSIER_RELATION_KIND_EXCLUDES:
    case DOSSIER_RELATION_KIND_UNSTATED:
    default:
      /* Translators: both are titles of options */
      return dossier_bidi_format (_("“%1$s” excludes “%2$s”"), from, to, NULL);
    }
}

static const char *
get_icon (DossierRelationKind kind)
{
  switch (kind)
    {
    case DOSSIER_RELATION_KIND_ALTERNATIVE_TO:
      return "object-flip-horizontal-symbolic";
    case DOSSIER_RELATION_KIND_COMPLEMENTS:
      return "list-add-symbolic";
    case DOSSIER_RELATION_KIND_REQUIRES:
      return "go-next-symbolic";
    case DOSSIER_RELATION_KIND_EXCLUDES:
    case DOSSIER_RELATION_KIND_UNSTATED:
    default:
      return "process-stop-symbolic";
    }
}

static void
show_contradictions (DossierRelationsPage *self,
                     DossierDocument      *document,
                     GPtrArray            *options)
{
  g_autoptr (GPtrArray) contradictions =
    dossier_combination_list_contradictions (document, options);

  adw_preferences_group_set_description (
    self->contradictions,
    contradictions->len > 0
      ? _("By what the dossier says, these options do not go together as they are:")
      : _("The dossier names nothing that keeps these options from being taken together."));
  for (guint i = 0; i < contradictions->len; i++)
    {
      g_autofree char *sentence = dossier_contradiction_to_string (contradictions->pdata[i]);

      add_row (self, self->contradictions, "dialog-warning-symbolic", sentence, NULL);
    }
}

/**
 * dossier_relations_page_set_options:
 * @self: a page
 * @document: a dossier
 * @options: (element-type DossierOption): those that are compared
 */
void
dossier_relations_page_set_options (DossierRelationsPage *self,
                                    DossierDocument      *document,
                                    GPtrArray            *options)
{
  g_autoptr (GPtrArray) relations = NULL;

  g_return_if_fail (DOSSIER_IS_RELATIONS_PAGE (self));

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      GtkWidget *group = gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP);

      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), row);
    }
  g_ptr_array_set_size (self->rows, 0);

  show_contradictions (self, document, options);
  relations = dossier_combination_list_relations (options);
  adw_preferences_group_set_description (
    self->relations, relations->len > 0 ? NULL
                     : _("The dossier does not say how these options bear on each other."));
  for (guint i = 0; i < relations->len; i++)
    {
      const DossierCombinationRelation *relation = relations->pdata[i];
      g_autofree char *title = describe (relation);

      add_row (self, self->relations, get_icon (relation->kind), title,
               relation->text == NULL ? NULL : dossier_text_get (relation->text));
    }
}
