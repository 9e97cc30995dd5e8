/* dossier-ledger-list.c: the items of a source or an actor, looked up when they are shown
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-ledger-list.h"

#include <glib/gi18n.h>

struct _DossierLedgerLine
{
  GObject             parent_instance;
  DossierLedgerWords  words;
  DossierLedgerPart   part;
  gboolean            falls;
  gboolean            first; /* of its option */
};

G_DEFINE_FINAL_TYPE (DossierLedgerLine, dossier_ledger_line, G_TYPE_OBJECT)

static void
dossier_ledger_line_finalize (GObject *object)
{
  dossier_ledger_words_clear (&DOSSIER_LEDGER_LINE (object)->words);

  G_OBJECT_CLASS (dossier_ledger_line_parent_class)->finalize (object);
}

static void
dossier_ledger_line_class_init (DossierLedgerLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_ledger_line_finalize;
}

static void
dossier_ledger_line_init (DossierLedgerLine *self)
{
}

/**
 * dossier_ledger_line_get_option:
 * @self: a line
 *
 * Returns: (transfer none): the option in which it stands
 */
DossierOption *
dossier_ledger_line_get_option (DossierLedgerLine *self)
{
  g_return_val_if_fail (DOSSIER_IS_LEDGER_LINE (self), NULL);

  return self->words.option;
}

/**
 * dossier_ledger_line_get_text:
 * @self: a line
 *
 * Returns: (nullable): what is said there; %NULL where the part says it all
 */
const char *
dossier_ledger_line_get_text (DossierLedgerLine *self)
{
  g_return_val_if_fail (DOSSIER_IS_LEDGER_LINE (self), NULL);

  return self->words.text;
}

/**
 * dossier_ledger_line_get_part:
 * @self: a line
 *
 * Returns: (transfer full): which part of the option it is, and that it has no other source
 */
char *
dossier_ledger_line_get_part (DossierLedgerLine *self)
{
  const char *part;

  g_return_val_if_fail (DOSSIER_IS_LEDGER_LINE (self), NULL);

  part = dossier_ledger_part_get_label (self->part);
  if (self->falls)
    /* Translators: a part of an option, like “Fact”, whose every claim goes back to one source */
    return g_strdup_printf (_("%s · rests on this source alone"), part);

  return g_strdup (part);
}

/**
 * dossier_ledger_line_is_first:
 * @self: a line
 *
 * Returns: whether the line before, if there is one, stands in another option
 */
gboolean
dossier_ledger_line_is_first (DossierLedgerLine *self)
{
  g_return_val_if_fail (DOSSIER_IS_LEDGER_LINE (self), FALSE);

  return self->first;
}

struct _DossierLedgerList
{
  GObject             parent_instance;
  DossierDocument    *document;
  DossierLedgerEntry *entry;
};

static GType
get_item_type (GListModel *model)
{
  return DOSSIER_TYPE_LEDGER_LINE;
}

static guint
get_n_items (GListModel *model)
{
  return dossier_ledger_entry_get_n_items (DOSSIER_LEDGER_LIST (model)->entry);
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  DossierLedgerList *self = DOSSIER_LEDGER_LIST (model);
  const DossierLedgerItem *item;
  DossierLedgerLine *line;

  if (position >= get_n_items (model))
    return NULL;

  item = dossier_ledger_entry_get_item (self->entry, position);
  line = g_object_new (DOSSIER_TYPE_LEDGER_LINE, NULL);
  dossier_ledger_entry_look_up (self->entry, position, self->document, &line->words);
  line->part = item->part;
  line->falls = item->falls;
  line->first = position == 0 || item[-1].option != item->option;

  return line;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (DossierLedgerList, dossier_ledger_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
dossier_ledger_list_finalize (GObject *object)
{
  DossierLedgerList *self = DOSSIER_LEDGER_LIST (object);

  g_clear_object (&self->document);
  g_clear_object (&self->entry);

  G_OBJECT_CLASS (dossier_ledger_list_parent_class)->finalize (object);
}

static void
dossier_ledger_list_class_init (DossierLedgerListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_ledger_list_finalize;
}

static void
dossier_ledger_list_init (DossierLedgerList *self)
{
}

/**
 * dossier_ledger_list_new:
 * @document: a dossier
 * @entry: an entry of a ledger of it
 *
 * Returns: (transfer full): the items of @entry with their words
 */
DossierLedgerList *
dossier_ledger_list_new (DossierDocument    *document,
                         DossierLedgerEntry *entry)
{
  DossierLedgerList *self = g_object_new (DOSSIER_TYPE_LEDGER_LIST, NULL);

  self->document = g_object_ref (document);
  self->entry = g_object_ref (entry);

  return self;
}
