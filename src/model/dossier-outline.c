/* dossier-outline.c: where the options of a dossier stand in its text
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A tree of a whole dossier takes several times the memory of its text, and reading it ten times as
 * long as looking at each byte.  So the text is skimmed: strings and brackets are passed over, and
 * it is noted where each option begins and ends.  What is no JSON is not noticed here, that is for
 * dossier_json_check(); but whatever the text is, the slices lie within it.
 */

#include "config.h"

#include "model/dossier-outline.h"

#include "model/dossier-id-table.h"

#include <string.h>

#define CANCEL_BYTES (4 << 20) /* so many are read between two looks at the cancellable */

struct _DossierOutline
{
  GBytes         *text;
  DossierSlice    list;    /* from its bracket to its bracket */
  GArray         *options; /* of DossierOptionSlices */
  DossierIdTable *option_ids;
  DossierIdTable *claim_ids; /* id → position of the option */
};

typedef struct
{
  DossierOutline     *outline;
  const char         *start;
  const char         *at;
  const char         *end;
  const char         *look; /* look at the cancellable from here on */
  const char         *seen; /* progress was made known of all before */
  GCancellable       *cancellable;
  DossierProgress    *progress;
  DossierOptionSlices option; /* the one at hand */
  DossierSlice        claim_id; /* of the claim at hand */
} Skim;

/* Reads the value of a member of an object; the member's name stands from @name to @name_end, in
 * quotation marks. */
typedef gboolean (*MemberFunc) (Skim       *self,
                                const char *name,
                                const char *name_end);
typedef gboolean (*ElementFunc) (Skim *self);

static gboolean
may_go_on (Skim *self)
{
  if (self->at < self->look)
    return TRUE;

  self->look = self->end - self->at > CANCEL_BYTES ? self->at + CANCEL_BYTES : self->end;
  dossier_progress_add (self->progress, (gsize) (self->at - self->seen));
  self->seen = self->at;

  return !g_cancellable_is_cancelled (self->cancellable);
}

/* The byte at hand, after white space; 0 at the end. */
static char
next (Skim *self)
{
  while (self->at < self->end &&
         (*self->at == ' ' || *self->at == '\n' || *self->at == '\r' || *self->at == '\t'))
    self->at++;

  return self->at < self->end ? *self->at : '\0';
}

static gboolean
take (Skim *self,
      char  byte)
{
  if (next (self) != byte)
    return FALSE;
  self->at++;

  return TRUE;
}

/* The bytes of @word that are @byte; each has its highest bit set, and so may those above one that
 * is. */
static inline guint64
find_byte (guint64 word,
           guchar  byte)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);

  word ^= ones * byte;

  return (word - ones) & ~word & (ones << 7);
}

static gboolean
skim_string (Skim *self)
{
  const char *at = self->at + 1, *end = self->end;

  while (TRUE)
    {
      guint64 word;

      /* Eight bytes at a time, as long as none of them matters. */
      for (; end - at >= 8; at += 8)
        {
          memcpy (&word, at, sizeof word);
          if ((find_byte (word, '"') | find_byte (word, '\\')) != 0)
            break;
        }
      while (at < end && *at != '"' && *at != '\\')
        at++;
      if (at < end && *at == '"')
        break;
      if (end - at < 2)
        return FALSE;
      at += 2;
    }
  self->at = at + 1;

  return TRUE;
}

static gboolean
skim_value (Skim *self)
{
  gsize depth = 0;

  if (next (self) == '\0')
    return FALSE;

  do
    {
      switch (next (self))
        {
        case '"':
          if (!skim_string (self))
            return FALSE;
          break;
        case '{':
        case '[':
          depth++;
          self->at++;
          break;
        case '}':
        case ']':
          if (depth == 0)
            return FALSE;
          depth--;
          self->at++;
          break;
        case ',':
        case ':':
          if (depth == 0)
            return FALSE;
          self->at++;
          break;
        case '\0':
          return FALSE;
        default:
          while (self->at < self->end && strchr ("{}[],:\" \t\r\n", *self->at) == NULL)
            self->at++;
        }
      if (!may_go_on (self))
        return FALSE;
    }
  while (depth > 0);

  return TRUE;
}

static gboolean
skim_members (Skim       *self,
              MemberFunc  member)
{
  if (!take (self, '{'))
    return skim_value (self);
  if (take (self, '}'))
    return TRUE;

  while (next (self) == '"')
    {
      const char *name = self->at, *name_end;

      if (!skim_string (self))
        return FALSE;
      name_end = self->at;
      if (!take (self, ':') || next (self) == '\0' || !member (self, name, name_end))
        return FALSE;
      if (take (self, '}'))
        return TRUE;
      if (!take (self, ','))
        return FALSE;
    }

  return FALSE;
}

static gboolean
skim_elements (Skim        *self,
               ElementFunc  element)
{
  if (!take (self, '['))
    return skim_value (self);
  if (take (self, ']'))
    return TRUE;

  while (next (self) != '\0' && element (self))
    {
      if (take (self, ']'))
        return TRUE;
      if (!take (self, ','))
        return FALSE;
    }

  return FALSE;
}

static DossierSlice
slice_from (Skim       *self,
            const char *start)
{
  return (DossierSlice) { (guint32) (start - self->start), (guint32) (self->at - start) };
}

static gboolean
is_named (const char *name,
          const char *name_end,
          const char *member)
{
  gsize length = (gsize) (name_end - name);

  if (length == strlen (member) + 2 && memcmp (name + 1, member, length - 2) == 0)
    return TRUE;

  if (memchr (name, '\\', length) != NULL)
    {
      g_autofree char *string = dossier_id_unescape (name, length);

      return g_strcmp0 (string, member) == 0;
    }

  return FALSE;
}

static gboolean
skim_claim_member (Skim       *self,
                   const char *name,
                   const char *name_end)
{
  const char *start = self->at;

  if (!skim_value (self))
    return FALSE;
  if (is_named (name, name_end, "id"))
    self->claim_id = slice_from (self, start);

  return TRUE;
}

static gboolean
skim_claim (Skim *self)
{
  DossierOutline *outline = self->outline;

  self->claim_id = (DossierSlice) { 0 };
  if (!skim_members (self, skim_claim_member))
    return FALSE;
  if (self->claim_id.length > 0)
    dossier_id_table_add (outline->claim_ids, self->claim_id, outline->options->len);

  return TRUE;
}

static gboolean
skim_option_member (Skim       *self,
                    const char *name,
                    const char *name_end)
{
  static const struct { const char *name; gsize offset; } members[] = {
    { "id", G_STRUCT_OFFSET (DossierOptionSlices, id) },
    { "title", G_STRUCT_OFFSET (DossierOptionSlices, title) },
    { "summary", G_STRUCT_OFFSET (DossierOptionSlices, summary) },
    { "theme", G_STRUCT_OFFSET (DossierOptionSlices, theme) },
    { "tags", G_STRUCT_OFFSET (DossierOptionSlices, tags) },
  };
  const char *start = self->at;

  if (is_named (name, name_end, "claims"))
    return skim_elements (self, skim_claim);

  if (!skim_value (self))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (is_named (name, name_end, members[i].name))
      G_STRUCT_MEMBER (DossierSlice, &self->option, members[i].offset) = slice_from (self, start);

  return TRUE;
}

static gboolean
skim_option (Skim *self)
{
  DossierOutline *outline = self->outline;
  const char *start = self->at;

  self->option = (DossierOptionSlices) { 0 };
  if (!skim_members (self, skim_option_member))
    return FALSE;

  self->option.whole = slice_from (self, start);
  if (self->option.id.length > 0)
    dossier_id_table_add (outline->option_ids, self->option.id, outline->options->len);
  g_array_append_val (outline->options, self->option);

  return TRUE;
}

static gboolean
skim_root_member (Skim       *self,
                  const char *name,
                  const char *name_end)
{
  const char *start = self->at;

  /* Two lists of options are a fault, which is told elsewhere. */
  if (!is_named (name, name_end, "options") || self->outline->list.length > 0 ||
      next (self) != '[')
    return skim_value (self);

  if (!skim_elements (self, skim_option))
    return FALSE;
  self->outline->list = slice_from (self, start);

  return TRUE;
}

/**
 * dossier_outline_new:
 * @text: what should be a dossier, of no more than %DOSSIER_OUTLINE_MAX_SIZE
 * @progress: (nullable): where to make known how far it is
 * @cancellable: (nullable): to stop with
 * @error: return location for %G_IO_ERROR_CANCELLED, or %G_IO_ERROR_INVALID_DATA where the brackets
 *   of @text do not match
 *
 * Returns: (transfer full) (nullable): where the options of @text stand
 */
DossierOutline *
dossier_outline_new (GBytes           *text,
                     DossierProgress  *progress,
                     GCancellable     *cancellable,
                     GError          **error)
{
  g_autoptr (DossierOutline) self = g_new0 (DossierOutline, 1);
  gsize size;
  const char *start = g_bytes_get_data (text, &size);
  Skim skim = { self, .cancellable = cancellable, .progress = progress };

  g_return_val_if_fail (size <= DOSSIER_OUTLINE_MAX_SIZE, NULL);

  self->text = g_bytes_ref (text);
  self->options = g_array_new (FALSE, FALSE, sizeof (DossierOptionSlices));
  self->option_ids = dossier_id_table_new (start);
  self->claim_ids = dossier_id_table_new (start);

  skim.start = skim.at = skim.look = skim.seen = start;
  skim.end = start + size;
  if (size >= 3 && memcmp (start, "\xef\xbb\xbf", 3) == 0)
    skim.at += 3; /* a byte order mark */
  if (skim_members (&skim, skim_root_member) && next (&skim) == '\0' && skim.at == skim.end)
    return g_steal_pointer (&self);

  if (!g_cancellable_set_error_if_cancelled (cancellable, error))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "brackets do not match");

  return NULL;
}

/**
 * dossier_outline_free:
 * @self: (transfer full): an outline
 */
void
dossier_outline_free (DossierOutline *self)
{
  g_clear_pointer (&self->text, g_bytes_unref);
  g_clear_pointer (&self->options, g_array_unref);
  g_clear_pointer (&self->option_ids, dossier_id_table_free);
  g_clear_pointer (&self->claim_ids, dossier_id_table_free);
  g_free (self);
}

/**
 * dossier_outline_get_text:
 * @self: an outline
 *
 * Returns: (transfer none): the text that the slices are of
 */
GBytes *
dossier_outline_get_text (DossierOutline *self)
{
  return self->text;
}

/**
 * dossier_outline_get_list:
 * @self: an outline
 *
 * Returns: the list of options, with its brackets; of length 0 where there is none
 */
DossierSlice
dossier_outline_get_list (DossierOutline *self)
{
  return self->list;
}

/**
 * dossier_outline_get_n:
 * @self: an outline
 *
 * Returns: the number of options
 */
guint
dossier_outline_get_n (DossierOutline *self)
{
  return self->options->len;
}

/**
 * dossier_outline_get_option:
 * @self: an outline
 * @position: the position of an option
 *
 * Returns: (transfer none): where it stands
 */
const DossierOptionSlices *
dossier_outline_get_option (DossierOutline *self,
                            guint           position)
{
  g_return_val_if_fail (position < self->options->len, NULL);

  return &g_array_index (self->options, DossierOptionSlices, position);
}

/**
 * dossier_outline_find_option:
 * @self: an outline
 * @id: an id
 * @position: (out): the position of the first option of that id
 *
 * Returns: whether there is one
 */
gboolean
dossier_outline_find_option (DossierOutline *self,
                             const char     *id,
                             guint          *position)
{
  return dossier_id_table_find (self->option_ids, id, position);
}

/**
 * dossier_outline_find_claim:
 * @self: an outline
 * @id: an id
 * @position: (out): the position of the option that the first claim of that id stands under
 *
 * Returns: whether there is one
 */
gboolean
dossier_outline_find_claim (DossierOutline *self,
                            const char     *id,
                            guint          *position)
{
  return dossier_id_table_find (self->claim_ids, id, position);
}
