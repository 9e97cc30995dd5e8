/* dossier-note-link.c: links from one note to another
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-note-link.h"

#include <glib/gi18n.h>
#include <string.h>

/* What stands in “[[…]]” before the id of a note. */
#define PREFIX "note:"

/* What may be read as Markdown. */
#define MARKDOWN "[]|*_`~<>#\\!&"

/* So much of a note is shown in a link to it, in code points. */
#define MOST_SHOWN 40

/**
 * dossier_note_link_new:
 * @annotation: a note
 *
 * Writes a link to a note, which shows how the note begins, or the words that it is on:
 * `[[note:ID|Who pays?]]`.
 *
 * Returns: (transfer full): the link, in Markdown
 */
char *
dossier_note_link_new (DossierAnnotation *annotation)
{
  GPtrArray *targets;
  const char *text;
  g_autoptr (GString) shown = g_string_new (NULL);
  glong n = 0;

  g_return_val_if_fail (DOSSIER_IS_ANNOTATION (annotation), NULL);

  text = dossier_annotation_get_body (annotation);
  targets = dossier_annotation_get_targets (annotation);
  if (*text == '\0' && targets->len > 0 &&
      ((DossierTarget *) g_ptr_array_index (targets, 0))->quote != NULL)
    text = ((DossierTarget *) g_ptr_array_index (targets, 0))->quote->exact;

  /* Without what is Markdown, which would end the link or be read in it. */
  for (; *text != '\0' && *text != '\n' && n < MOST_SHOWN; text = g_utf8_next_char (text))
    {
      gunichar character = g_utf8_get_char (text);

      if (character < 0x80 && strchr (MARKDOWN, (int) character) != NULL)
        continue;
      g_string_append_unichar (shown, character);
      n++;
    }
  if (*text != '\0' && n > 0)
    g_string_append (shown, "…");
  if (n == 0)
    g_string_assign (shown, _("Note"));

  return g_strdup_printf ("[[" PREFIX "%s|%s]]", dossier_annotation_get_id (annotation),
                          g_strstrip (shown->str));
}

/**
 * dossier_note_link_read:
 * @target: where a link of the form `[[…]]` leads
 *
 * Returns: (nullable): the id of the note to which it leads; %NULL where it leads to none
 */
const char *
dossier_note_link_read (const char *target)
{
  const char *id = target;

  g_return_val_if_fail (target != NULL, NULL);

  if (!g_str_has_prefix (target, PREFIX))
    return NULL;
  id += sizeof PREFIX - 1;

  return g_uuid_string_is_valid (id) ? id : NULL;
}
