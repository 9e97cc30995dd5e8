/* dossier-tag.c: the words by which the user groups notes
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-tag.h"

#include "text/dossier-match.h"

#include <string.h>

/**
 * dossier_tag_clean:
 * @text: a tag as it was typed
 *
 * Takes from a tag what does not belong to it: space around it, and the “#” before it.  What stands
 * between its words becomes one space.
 *
 * Returns: (transfer full) (nullable): the tag; %NULL where nothing is left
 */
char *
dossier_tag_clean (const char *text)
{
  g_autoptr (GString) tag = g_string_new (NULL);
  gboolean space = FALSE;

  g_return_val_if_fail (text != NULL, NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (g_unichar_isspace (character) || g_unichar_iscntrl (character))
        space = tag->len > 0;
      else if (character != '#' || tag->len > 0)
        {
          if (space)
            g_string_append_c (tag, ' ');
          space = FALSE;
          g_string_append_unichar (tag, character);
        }
    }

  return tag->len == 0 ? NULL : g_string_free_and_steal (g_steal_pointer (&tag));
}

/**
 * dossier_tag_is_same:
 * @tag: a tag
 * @other: another
 *
 * Returns: whether they are one tag, written in capitals or not, with accents or without
 */
gboolean
dossier_tag_is_same (const char *tag,
                     const char *other)
{
  g_autofree char *folded = NULL, *other_folded = NULL;

  g_return_val_if_fail (tag != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  folded = dossier_match_fold (tag);
  other_folded = dossier_match_fold (other);

  return g_str_equal (folded, other_folded);
}

/**
 * dossier_tag_find:
 * @tags: (array zero-terminated=1): tags
 * @tag: a tag
 *
 * Returns: the place of @tag among @tags; -1 where it is not there
 */
int
dossier_tag_find (const char * const *tags,
                   const char         *tag)
{
  g_return_val_if_fail (tags != NULL, -1);
  g_return_val_if_fail (tag != NULL, -1);

  for (int i = 0; tags[i] != NULL; i++)
    if (dossier_tag_is_same (tags[i], tag))
      return i;

  return -1;
}

/**
 * dossier_tag_add_to:
 * @tags: (array zero-terminated=1): tags
 * @tag: a tag
 *
 * Returns: (transfer full): @tags with @tag at their end, if it was not among them
 */
GStrv
dossier_tag_add_to (const char * const *tags,
                    const char         *tag)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (tags != NULL, NULL);
  g_return_val_if_fail (tag != NULL, NULL);

  g_strv_builder_addv (builder, (const char **) tags);
  if (dossier_tag_find (tags, tag) < 0)
    g_strv_builder_add (builder, tag);

  return g_strv_builder_end (builder);
}

/**
 * dossier_tag_remove_from:
 * @tags: (array zero-terminated=1): tags
 * @tag: a tag
 *
 * Returns: (transfer full): @tags without @tag
 */
GStrv
dossier_tag_remove_from (const char * const *tags,
                         const char         *tag)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (tags != NULL, NULL);
  g_return_val_if_fail (tag != NULL, NULL);

  for (int i = 0; tags[i] != NULL; i++)
    if (!dossier_tag_is_same (tags[i], tag))
      g_strv_builder_add (builder, tags[i]);

  return g_strv_builder_end (builder);
}

/**
 * dossier_tag_replace_in:
 * @tags: (array zero-terminated=1): tags
 * @tag: a tag
 * @name: (nullable): another; %NULL for none
 *
 * Returns: (transfer full): @tags with @name in the place of @tag; once only, if both were there
 */
GStrv
dossier_tag_replace_in (const char * const *tags,
                        const char         *tag,
                        const char         *name)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  gboolean done = FALSE;

  g_return_val_if_fail (tags != NULL, NULL);
  g_return_val_if_fail (tag != NULL, NULL);

  if (name == NULL)
    return dossier_tag_remove_from (tags, tag);

  for (guint i = 0; tags[i] != NULL; i++)
    if (!dossier_tag_is_same (tags[i], tag) && !dossier_tag_is_same (tags[i], name))
      g_strv_builder_add (builder, tags[i]);
    else if (!done)
      {
        g_strv_builder_add (builder, name);
        done = TRUE;
      }

  return g_strv_builder_end (builder);
}
