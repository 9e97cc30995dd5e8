/* dossier-comparison-row.c: one attribute of the options that are compared
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/dossier-comparison-row-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _DossierComparisonRow
{
  GObject                 parent_instance;
  DossierComparisonGroup  group;
  char                   *label;
  GPtrArray              *cells; /* of DossierComparisonCell */
  gboolean                differs;
};

enum
{
  PROP_GROUP = 1,
  PROP_LABEL,
  PROP_DIFFERS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DossierComparisonRow, dossier_comparison_row, G_TYPE_OBJECT)

G_DEFINE_ENUM_TYPE (DossierComparisonGroup, dossier_comparison_group,
  G_DEFINE_ENUM_VALUE (DOSSIER_COMPARISON_GROUP_OVERVIEW, "overview"),
  G_DEFINE_ENUM_VALUE (DOSSIER_COMPARISON_GROUP_FACTS, "facts"),
  G_DEFINE_ENUM_VALUE (DOSSIER_COMPARISON_GROUP_CONDITIONS, "conditions"),
  G_DEFINE_ENUM_VALUE (DOSSIER_COMPARISON_GROUP_ROLES, "roles"),
  G_DEFINE_ENUM_VALUE (DOSSIER_COMPARISON_GROUP_POSITIONS, "positions"),
  G_DEFINE_ENUM_VALUE (DOSSIER_COMPARISON_GROUP_RELATIONS, "relations"),
  G_DEFINE_ENUM_VALUE (DOSSIER_COMPARISON_GROUP_CLAIMS, "claims"))

G_DEFINE_ENUM_TYPE (DossierComparisonState, dossier_comparison_state,
  G_DEFINE_ENUM_VALUE (DOSSIER_COMPARISON_STATE_UNKNOWN, "unknown"),
  G_DEFINE_ENUM_VALUE (DOSSIER_COMPARISON_STATE_KNOWN, "known"),
  G_DEFINE_ENUM_VALUE (DOSSIER_COMPARISON_STATE_NONE, "none"),
  G_DEFINE_ENUM_VALUE (DOSSIER_COMPARISON_STATE_DISPUTED, "disputed"))

/**
 * dossier_comparison_group_get_label:
 * @value: a part of a comparison
 *
 * Returns: its heading, in the user's language
 */
const char *
dossier_comparison_group_get_label (DossierComparisonGroup value)
{
  static const char * const labels[] = {
    NC_("comparison group", "Overview"),
    NC_("comparison group", "Facts"),
    NC_("comparison group", "Conditions"),
    NC_("comparison group", "Roles"),
    NC_("comparison group", "Positions"),
    NC_("comparison group", "Relations"),
    NC_("comparison group", "Claims"),
  };

  g_return_val_if_fail (value < G_N_ELEMENTS (labels), NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "comparison group", labels[value]);
}

/**
 * dossier_comparison_state_get_label:
 * @value: what is known
 *
 * Returns: the state in one word, in the user's language
 */
const char *
dossier_comparison_state_get_label (DossierComparisonState value)
{
  static const char * const labels[] = {
    NC_("comparison state", "Unknown"),
    NC_("comparison state", "Known"),
    NC_("comparison state", "None"),
    NC_("comparison state", "Disputed"),
  };

  g_return_val_if_fail (value < G_N_ELEMENTS (labels), NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "comparison state", labels[value]);
}

/**
 * dossier_cell_draft_new:
 * @state: what is known
 *
 * Returns: (transfer full): a cell that says nothing yet but its state
 */
DossierCellDraft *
dossier_cell_draft_new (DossierComparisonState state)
{
  DossierCellDraft *self = g_new0 (DossierCellDraft, 1);

  self->state = state;
  self->items = g_ptr_array_new_with_free_func (g_free);
  self->item_marks = g_ptr_array_new ();
  self->item_texts = g_ptr_array_new ();
  self->item_claims = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->claims = g_ptr_array_new_with_free_func (g_object_unref);
  self->keys = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * dossier_cell_draft_free:
 * @self: (transfer full): a draft
 */
void
dossier_cell_draft_free (DossierCellDraft *self)
{
  g_free (self->remark);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->item_marks, g_ptr_array_unref);
  g_clear_pointer (&self->item_texts, g_ptr_array_unref);
  g_clear_pointer (&self->item_claims, g_ptr_array_unref);
  g_clear_pointer (&self->claims, g_ptr_array_unref);
  g_clear_pointer (&self->keys, g_ptr_array_unref);
  g_free (self);
}

/**
 * dossier_cell_draft_add:
 * @self: a draft
 * @item: what is said, in the user's language
 * @key: the same, whatever language the user reads
 * @claims: (element-type DossierClaim): what it rests on
 */
void
dossier_cell_draft_add (DossierCellDraft *self,
                        const char       *item,
                        const char       *key,
                        GPtrArray        *claims)
{
  g_ptr_array_add (self->items, g_strdup (item));
  g_ptr_array_add (self->item_marks, (gpointer) "");
  g_ptr_array_add (self->item_texts, NULL);
  g_ptr_array_add (self->item_claims, g_ptr_array_ref (claims));
  dossier_cell_draft_add_key (self, key);
  dossier_cell_draft_add_claims (self, claims);
}

/**
 * dossier_cell_draft_mark:
 * @self: a draft
 * @mark: a sign, which is never freed
 *
 * Gives the item that was added last a sign.
 */
void
dossier_cell_draft_mark (DossierCellDraft *self,
                         const char       *mark)
{
  g_ptr_array_index (self->item_marks, self->item_marks->len - 1) = (gpointer) mark;
}

/**
 * dossier_cell_draft_set_text:
 * @self: a draft
 * @text: (nullable): a text of the option
 *
 * Says which text the item shows that was added last.
 */
void
dossier_cell_draft_set_text (DossierCellDraft *self,
                             DossierText      *text)
{
  g_ptr_array_index (self->item_texts, self->item_texts->len - 1) = text;
}

/**
 * dossier_cell_draft_add_key:
 * @self: a draft
 * @key: something more by which the cell may differ from others
 */
void
dossier_cell_draft_add_key (DossierCellDraft *self,
                            const char       *key)
{
  g_ptr_array_add (self->keys, g_strdup (key));
}

/**
 * dossier_cell_draft_add_claims:
 * @self: a draft
 * @claims: (element-type DossierClaim): what the cell as a whole rests on
 */
void
dossier_cell_draft_add_claims (DossierCellDraft *self,
                               GPtrArray        *claims)
{
  for (guint i = 0; i < claims->len; i++)
    {
      DossierClaim *claim = g_ptr_array_index (claims, i);

      if (!g_ptr_array_find (self->claims, claim, NULL))
        g_ptr_array_add (self->claims, g_object_ref (claim));
    }
}

/* For drafts whose keys are sorted. */
static gboolean
draft_equal (DossierCellDraft *a,
             DossierCellDraft *b)
{
  if (a->state != b->state || a->keys->len != b->keys->len)
    return FALSE;

  for (guint i = 0; i < a->keys->len; i++)
    if (strcmp (a->keys->pdata[i], b->keys->pdata[i]) != 0)
      return FALSE;

  return TRUE;
}

static DossierComparisonCell *
cell_new (DossierCellDraft *draft)
{
  DossierComparisonCell *self = g_new0 (DossierComparisonCell, 1);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) items = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) marks = g_strv_builder_new ();
  g_auto (GStrv) all_lines = NULL;

  self->state = draft->state;
  self->remark = g_strdup (draft->remark);
  if (draft->remark != NULL)
    g_strv_builder_add (lines, draft->remark);
  for (guint i = 0; i < draft->items->len; i++)
    {
      g_strv_builder_add (lines, draft->items->pdata[i]);
      g_strv_builder_add (items, draft->items->pdata[i]);
      g_strv_builder_add (marks, draft->item_marks->pdata[i]);
    }
  all_lines = g_strv_builder_end (lines);
  self->text = g_strjoinv ("\n", all_lines);
  self->items = g_strv_builder_end (items);
  self->item_marks = g_strv_builder_end (marks);
  self->item_texts = g_ptr_array_ref (draft->item_texts);
  self->item_claims = g_ptr_array_ref (draft->item_claims);
  self->claims = g_ptr_array_ref (draft->claims);

  return self;
}

static void
cell_free (DossierComparisonCell *self)
{
  g_free (self->text);
  g_free (self->remark);
  g_strfreev (self->items);
  g_strfreev (self->item_marks);
  g_ptr_array_unref (self->item_texts);
  g_ptr_array_unref (self->item_claims);
  g_ptr_array_unref (self->claims);
  g_free (self);
}

/* Whether words of a dossier could be taken for the word that names a state.  The end of the
 * text, too, is found by strchr(). */
static gboolean
looks_like_state (const char *text)
{
  for (guint i = 0; i <= DOSSIER_COMPARISON_STATE_DISPUTED; i++)
    {
      const char *label = dossier_comparison_state_get_label (i);

      if (g_str_has_prefix (text, label) && strchr (":\n", text[strlen (label)]) != NULL)
        return TRUE;
    }

  return FALSE;
}

/**
 * dossier_comparison_cell_names_state:
 * @self: a cell
 *
 * Says whether the cell's state has to be named where it is put into words: always but for “known”,
 * and for that, too, where the words of the dossier could be taken for the name of a state.
 *
 * Returns: whether it has to
 */
gboolean
dossier_comparison_cell_names_state (const DossierComparisonCell *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->state != DOSSIER_COMPARISON_STATE_KNOWN || looks_like_state (self->text);
}

/**
 * dossier_comparison_cell_list_own_claims:
 * @self: a cell
 *
 * Returns: (transfer full) (element-type DossierClaim): the claims on which the cell rests as a
 *   whole, and none of its items
 */
GPtrArray *
dossier_comparison_cell_list_own_claims (const DossierComparisonCell *self)
{
  g_autoptr (GHashTable) of_items = g_hash_table_new (NULL, NULL);
  GPtrArray *own;

  g_return_val_if_fail (self != NULL, NULL);

  own = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->item_claims->len; i++)
    {
      GPtrArray *claims = g_ptr_array_index (self->item_claims, i);

      for (guint c = 0; c < claims->len; c++)
        g_hash_table_add (of_items, claims->pdata[c]);
    }
  for (guint i = 0; i < self->claims->len; i++)
    if (!g_hash_table_contains (of_items, self->claims->pdata[i]))
      g_ptr_array_add (own, g_object_ref (self->claims->pdata[i]));

  return own;
}

/**
 * dossier_comparison_cell_to_string:
 * @self: a cell
 *
 * Puts a cell into words, in the user's language, with its state first where that has to be named.
 *
 * Returns: (transfer full): plain text; items on lines of their own
 */
char *
dossier_comparison_cell_to_string (const DossierComparisonCell *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (!dossier_comparison_cell_names_state (self))
    return g_strdup (self->text);
  if (self->text[0] == '\0')
    return g_strdup (dossier_comparison_state_get_label (self->state));

  /* Translators: what is known, as in “Disputed”, and what is said, which may be several lines */
  return g_strdup_printf (C_("comparison cell", "%1$s: %2$s"),
                          dossier_comparison_state_get_label (self->state), self->text);
}

static void
dossier_comparison_row_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  DossierComparisonRow *self = DOSSIER_COMPARISON_ROW (object);

  switch (prop_id)
    {
    case PROP_GROUP:
      g_value_set_enum (value, self->group);
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_DIFFERS:
      g_value_set_boolean (value, self->differs);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_comparison_row_finalize (GObject *object)
{
  DossierComparisonRow *self = DOSSIER_COMPARISON_ROW (object);

  g_free (self->label);
  g_clear_pointer (&self->cells, g_ptr_array_unref);

  G_OBJECT_CLASS (dossier_comparison_row_parent_class)->finalize (object);
}

static void
dossier_comparison_row_class_init (DossierComparisonRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = dossier_comparison_row_get_property;
  object_class->finalize = dossier_comparison_row_finalize;

  /**
   * DossierComparisonRow:group:
   *
   * The part of the comparison in which the row stands.
   */
  properties[PROP_GROUP] =
    g_param_spec_enum ("group", NULL, NULL, DOSSIER_TYPE_COMPARISON_GROUP,
                       DOSSIER_COMPARISON_GROUP_OVERVIEW,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * DossierComparisonRow:label:
   *
   * The name of the attribute, in the user's language.
   */
  properties[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * DossierComparisonRow:differs:
   *
   * Whether the options differ in the attribute.
   */
  properties[PROP_DIFFERS] =
    g_param_spec_boolean ("differs", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
dossier_comparison_row_init (DossierComparisonRow *self)
{
  self->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) cell_free);
}

/**
 * dossier_comparison_row_new:
 * @group: the part of the comparison
 * @label: the attribute
 * @drafts: (element-type DossierCellDraft): a cell for each option
 *
 * Returns: (transfer full): a row
 */
DossierComparisonRow *
dossier_comparison_row_new (DossierComparisonGroup  group,
                            const char             *label,
                            GPtrArray              *drafts)
{
  DossierComparisonRow *self;

  g_return_val_if_fail (label != NULL, NULL);
  g_return_val_if_fail (drafts != NULL && drafts->len > 0, NULL);

  self = g_object_new (DOSSIER_TYPE_COMPARISON_ROW, NULL);
  self->group = group;
  self->label = g_strdup (label);
  for (guint i = 0; i < drafts->len; i++)
    {
      DossierCellDraft *draft = g_ptr_array_index (drafts, i);

      /* Order within a cell is not a difference. */
      g_ptr_array_sort_values (draft->keys, (GCompareFunc) strcmp);
      g_ptr_array_add (self->cells, cell_new (draft));
      self->differs = self->differs || !draft_equal (drafts->pdata[0], draft);
    }

  return self;
}

/**
 * dossier_comparison_row_get_group:
 * @self: a row
 *
 * Returns: the part of the comparison in which it stands
 */
DossierComparisonGroup
dossier_comparison_row_get_group (DossierComparisonRow *self)
{
  g_return_val_if_fail (DOSSIER_IS_COMPARISON_ROW (self), DOSSIER_COMPARISON_GROUP_OVERVIEW);

  return self->group;
}

/**
 * dossier_comparison_row_get_label:
 * @self: a row
 *
 * Returns: the name of the attribute, in the user's language; owned by @self
 */
const char *
dossier_comparison_row_get_label (DossierComparisonRow *self)
{
  g_return_val_if_fail (DOSSIER_IS_COMPARISON_ROW (self), NULL);

  return self->label;
}

/**
 * dossier_comparison_row_get_n_cells:
 * @self: a row
 *
 * Returns: the number of its cells, which is that of the options compared
 */
guint
dossier_comparison_row_get_n_cells (DossierComparisonRow *self)
{
  g_return_val_if_fail (DOSSIER_IS_COMPARISON_ROW (self), 0);

  return self->cells->len;
}

/**
 * dossier_comparison_row_get_cell:
 * @self: a row
 * @position: the option's place in the comparison, below dossier_comparison_row_get_n_cells()
 *
 * Returns: (transfer none): what is known of the attribute of that option; owned by @self
 */
const DossierComparisonCell *
dossier_comparison_row_get_cell (DossierComparisonRow *self,
                                 guint                 position)
{
  g_return_val_if_fail (DOSSIER_IS_COMPARISON_ROW (self), NULL);
  g_return_val_if_fail (position < self->cells->len, NULL);

  return g_ptr_array_index (self->cells, position);
}

/**
 * dossier_comparison_row_get_differs:
 * @self: a row
 *
 * Says whether the options differ in the attribute, by what is known and by what is said.  The
 * order of a list, and the claims on which the same words rest, make no difference.
 *
 * Returns: whether they do
 */
gboolean
dossier_comparison_row_get_differs (DossierComparisonRow *self)
{
  g_return_val_if_fail (DOSSIER_IS_COMPARISON_ROW (self), FALSE);

  return self->differs;
}
