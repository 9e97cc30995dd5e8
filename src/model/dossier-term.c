/* dossier-term.c: the words that stand for the values of an enumeration
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-term.h"

/**
 * dossier_term_get_nick:
 * @type: an enumeration
 * @value: one of its values
 *
 * Returns: the word for it in files and in what scripts read, the same in every language
 */
const char *
dossier_term_get_nick (GType type,
                       int   value)
{
  g_autoptr (GEnumClass) terms = g_type_class_ref (type);
  const GEnumValue *term = g_enum_get_value (terms, value);

  g_return_val_if_fail (term != NULL, NULL);

  return term->value_nick;
}

/**
 * dossier_term_find:
 * @type: an enumeration
 * @nick: a word, such as “under-discussion”
 * @value: (out): where to put the value; not touched when there is no such word
 *
 * Looks a word up, letter by letter.  The empty word stands for what is not stated, and is never
 * found.
 *
 * Returns: whether @nick is the word for a value
 */
gboolean
dossier_term_find (GType       type,
                   const char *nick,
                   int        *value)
{
  g_autoptr (GEnumClass) terms = g_type_class_ref (type);
  const GEnumValue *term;

  g_return_val_if_fail (nick != NULL && value != NULL, FALSE);

  term = *nick == '\0' ? NULL : g_enum_get_value_by_nick (terms, nick);
  /* (GLib 2.90 takes a nick in capitals too.) */
  if (term == NULL || !g_str_equal (term->value_nick, nick))
    return FALSE;

  *value = term->value;

  return TRUE;
}
