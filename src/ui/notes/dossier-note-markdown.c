/* dossier-note-markdown.c: reads the Markdown of a note
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-note-markdown.h"

#include "text/dossier-bidi.h"

#include <md4c.h>
#include <string.h>

/* CommonMark, with what notes are also written with: addresses without brackets, [[options]], lists
 * of things to do.  A line break stays one.  HTML is no markup here, it is shown as it was written;
 * so is what is indented, since nobody means a program by it. */
#define FLAGS \
  (MD_FLAG_PERMISSIVEAUTOLINKS | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_WIKILINKS | \
   MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_HARD_SOFT_BREAKS)

/* A list that is open. */
typedef struct
{
  gboolean ordered;
  guint    next; /* the number of the next item */
} List;

typedef struct
{
  DossierNoteMarkup *markup;
  const char        *body;
  const char        *end;
  const char        *seen;        /* a place in it, */
  int                n_seen;      /* and how many characters stand before */
  guint              depth[DOSSIER_NOTE_N_STYLES]; /* how many spans of each style are open */
  GArray            *lists;       /* of List */
  gboolean           new_line;    /* the next piece begins a line */
  gboolean           empty;       /* nothing stands in the text yet */
  gboolean           first_line;  /* of its paragraph, where the paragraph has space above */
  gboolean           continued;   /* the line has no mark of a list */
  char              *mark;        /* of the list's item that begins; NULL where it has it */
  int                link_start;  /* -1 where no link is open */
  char              *link_target;
  gboolean           link_to_option;
} Reader;

static void
count (Reader           *reader,
       DossierNoteStyle  style,
       int               by)
{
  reader->depth[g_bit_nth_lsf (style, -1)] += (guint) by;
}

static DossierNoteStyle
get_styles (Reader *reader)
{
  guint styles = 0;

  for (guint i = 0; i < DOSSIER_NOTE_N_STYLES; i++)
    if (reader->depth[i] > 0)
      styles |= 1u << i;
  if (reader->first_line)
    styles |= DOSSIER_NOTE_STYLE_BLOCK;
  if (reader->continued && reader->lists->len > 0)
    styles |= DOSSIER_NOTE_STYLE_CONTINUED;

  return (DossierNoteStyle) styles;
}

/* Where @text stands in the note, in characters; -1 where it does not stand there. */
static int
get_place (Reader     *reader,
           const char *text)
{
  if ((guintptr) text < (guintptr) reader->body || (guintptr) text >= (guintptr) reader->end)
    return -1;

  if (text < reader->seen)
    {
      reader->seen = reader->body;
      reader->n_seen = 0;
    }
  reader->n_seen += (int) g_utf8_strlen (reader->seen, text - reader->seen);
  reader->seen = text;

  return reader->n_seen;
}

static void
append (Reader     *reader,
        const char *text,
        gsize       length)
{
  guint level = reader->lists->len;

  if (reader->new_line && !reader->empty)
    dossier_note_markup_append (reader->markup, "\n", 1, 0, 0, -1);
  if (reader->new_line)
    reader->continued = reader->mark == NULL;
  reader->new_line = FALSE;
  reader->empty = FALSE;

  if (reader->mark != NULL)
    dossier_note_markup_append (reader->markup, reader->mark, -1,
                                get_styles (reader) & DOSSIER_NOTE_STYLE_QUOTE, level, -1);
  g_clear_pointer (&reader->mark, g_free);

  dossier_note_markup_append (reader->markup, text, (gssize) length, get_styles (reader), level,
                              get_place (reader, text));
}

/* What an entity, such as “&amp;”, stands for; 0 for one that is not known here. */
static gunichar
decode_entity (const char *entity,
               gsize       length)
{
  static const struct { const char *name; gunichar character; } known[] = {
    { "&amp;", '&' }, { "&lt;", '<' }, { "&gt;", '>' }, { "&quot;", '"' }, { "&apos;", '\'' },
    { "&nbsp;", 0xa0 }, { "&ndash;", 0x2013 }, { "&mdash;", 0x2014 }, { "&hellip;", 0x2026 },
  };
  g_autofree char *name = g_strndup (entity, length);
  guint64 number;

  if (g_str_has_prefix (name, "&#"))
    {
      gboolean hexadecimal = name[2] == 'x' || name[2] == 'X';

      number = g_ascii_strtoull (name + (hexadecimal ? 3 : 2), NULL, hexadecimal ? 16 : 10);
      /* Not what would turn the text around, nor the end of a text. */
      return number > 0 && number <= 0x10ffff && g_unichar_validate ((gunichar) number) &&
             !g_unichar_iscntrl ((gunichar) number) && !dossier_bidi_is_hidden ((gunichar) number)
             ? (gunichar) number : 0xfffd;
    }

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_equal (name, known[i].name))
      return known[i].character;

  return 0;
}

static void
append_entity (Reader     *reader,
               const char *entity,
               gsize       length)
{
  gunichar character = decode_entity (entity, length);
  char text[6];

  if (character == 0)
    append (reader, entity, length);
  else
    append (reader, text, (gsize) g_unichar_to_utf8 (character, text));
}

/* The text of an address or a name. */
static char *
dup_attribute (const MD_ATTRIBUTE *attribute)
{
  GString *text = g_string_new (NULL);

  if (attribute->text == NULL)
    return g_string_free_and_steal (text);

  for (guint i = 0; attribute->substr_offsets[i] < attribute->size; i++)
    {
      const char *part = attribute->text + attribute->substr_offsets[i];
      gsize length = attribute->substr_offsets[i + 1] - attribute->substr_offsets[i];
      gunichar character = attribute->substr_types[i] == MD_TEXT_ENTITY
                           ? decode_entity (part, length) : 0;

      if (character == 0)
        g_string_append_len (text, part, (gssize) length);
      else
        g_string_append_unichar (text, character);
    }

  return g_string_free_and_steal (text);
}

/* An address that a browser or a mail program opens.  Others, such as those of files, lead
 * nowhere. */
static gboolean
is_open_to_all (const char *address)
{
  const char *scheme = g_uri_peek_scheme (address);

  return scheme != NULL && (g_str_equal (scheme, "https") || g_str_equal (scheme, "http") ||
                            g_str_equal (scheme, "mailto"));
}

static void
begin_link (Reader             *reader,
            const MD_ATTRIBUTE *target,
            gboolean            to_option)
{
  g_autofree char *text = dup_attribute (target);

  if (reader->link_start >= 0 || (!to_option && !is_open_to_all (text)))
    return;

  reader->link_start = gtk_text_buffer_get_char_count (GTK_TEXT_BUFFER (reader->markup));
  /* A line break, or the mark of an item, is still to come before it. */
  if (reader->new_line && !reader->empty)
    reader->link_start++;
  if (reader->mark != NULL)
    reader->link_start += (int) g_utf8_strlen (reader->mark, -1);
  reader->link_target = g_steal_pointer (&text);
  reader->link_to_option = to_option;
  count (reader, DOSSIER_NOTE_STYLE_LINK, 1);
}

static void
end_link (Reader *reader)
{
  if (reader->link_start < 0)
    return;

  dossier_note_markup_add_link (reader->markup, reader->link_start, reader->link_target,
                                reader->link_to_option);
  count (reader, DOSSIER_NOTE_STYLE_LINK, -1);
  reader->link_start = -1;
  g_clear_pointer (&reader->link_target, g_free);
}

static void
begin_item (Reader                   *reader,
            const MD_BLOCK_LI_DETAIL *detail)
{
  List *list = &g_array_index (reader->lists, List, reader->lists->len - 1);

  g_free (reader->mark);
  if (detail->is_task)
    reader->mark = g_strdup (detail->task_mark == ' ' ? "☐ " : "☑ ");
  else if (list->ordered)
    reader->mark = g_strdup_printf ("%u. ", list->next++);
  else
    reader->mark = g_strdup ("• ");
  reader->new_line = TRUE;
}

static int
on_enter_block (MD_BLOCKTYPE  type,
                void         *detail,
                void         *user_data)
{
  Reader *reader = user_data;
  List list;

  switch (type)
    {
    case MD_BLOCK_QUOTE:
      count (reader, DOSSIER_NOTE_STYLE_QUOTE, 1);
      break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
      list.ordered = type == MD_BLOCK_OL;
      list.next = list.ordered ? ((MD_BLOCK_OL_DETAIL *) detail)->start : 0;
      g_array_append_val (reader->lists, list);
      break;
    case MD_BLOCK_LI:
      begin_item (reader, detail);
      break;
    case MD_BLOCK_HR:
      reader->new_line = TRUE;
      append (reader, "———", strlen ("———"));
      reader->new_line = TRUE;
      break;
    case MD_BLOCK_H:
      count (reader, DOSSIER_NOTE_STYLE_HEADING, 1);
      if (((MD_BLOCK_H_DETAIL *) detail)->level <= 2)
        count (reader, DOSSIER_NOTE_STYLE_TITLE, 1);
      reader->new_line = TRUE;
      break;
    case MD_BLOCK_CODE:
      count (reader, DOSSIER_NOTE_STYLE_CODE, 1);
      reader->new_line = TRUE;
      break;
    case MD_BLOCK_P:
      reader->first_line = TRUE;
      reader->new_line = TRUE;
      break;
    default:
      break;
    }

  return 0;
}

static int
on_leave_block (MD_BLOCKTYPE  type,
                void         *detail,
                void         *user_data)
{
  Reader *reader = user_data;

  switch (type)
    {
    case MD_BLOCK_QUOTE:
      count (reader, DOSSIER_NOTE_STYLE_QUOTE, -1);
      break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
      g_array_set_size (reader->lists, reader->lists->len - 1);
      break;
    case MD_BLOCK_LI:
      if (reader->mark != NULL)
        append (reader, "", 0); /* an item without words has its mark all the same */
      break;
    case MD_BLOCK_H:
      count (reader, DOSSIER_NOTE_STYLE_HEADING, -1);
      if (((MD_BLOCK_H_DETAIL *) detail)->level <= 2)
        count (reader, DOSSIER_NOTE_STYLE_TITLE, -1);
      break;
    case MD_BLOCK_CODE:
      count (reader, DOSSIER_NOTE_STYLE_CODE, -1);
      break;
    case MD_BLOCK_P:
      reader->first_line = FALSE;
      break;
    default:
      break;
    }
  reader->new_line = TRUE;

  return 0;
}

/* The style of a span; 0 where it has none of its own. */
static DossierNoteStyle
get_span_style (MD_SPANTYPE type)
{
  switch (type)
    {
    case MD_SPAN_EM:
      return DOSSIER_NOTE_STYLE_EMPHASIS;
    case MD_SPAN_STRONG:
      return DOSSIER_NOTE_STYLE_STRONG;
    case MD_SPAN_CODE:
      return DOSSIER_NOTE_STYLE_CODE;
    case MD_SPAN_DEL:
      return DOSSIER_NOTE_STYLE_STRUCK;
    default:
      return 0;
    }
}

static int
on_enter_span (MD_SPANTYPE  type,
               void        *detail,
               void        *user_data)
{
  Reader *reader = user_data;
  DossierNoteStyle style = get_span_style (type);

  if (style != 0)
    count (reader, style, 1);
  else if (type == MD_SPAN_A)
    begin_link (reader, &((MD_SPAN_A_DETAIL *) detail)->href, FALSE);
  else if (type == MD_SPAN_WIKILINK)
    begin_link (reader, &((MD_SPAN_WIKILINK_DETAIL *) detail)->target, TRUE);
  /* Nothing is loaded from anywhere: of a picture its description is shown. */

  return 0;
}

static int
on_leave_span (MD_SPANTYPE  type,
               void        *detail,
               void        *user_data)
{
  Reader *reader = user_data;
  DossierNoteStyle style = get_span_style (type);

  if (style != 0)
    count (reader, style, -1);
  else if (type == MD_SPAN_A || type == MD_SPAN_WIKILINK)
    end_link (reader);

  return 0;
}

static int
on_text (MD_TEXTTYPE    type,
         const MD_CHAR *text,
         MD_SIZE        size,
         void          *user_data)
{
  Reader *reader = user_data;

  switch (type)
    {
    case MD_TEXT_BR:
    case MD_TEXT_SOFTBR:
      append (reader, "\n", 1);
      reader->first_line = FALSE;
      reader->continued = TRUE;
      break;
    case MD_TEXT_NULLCHAR:
      append (reader, "\xef\xbf\xbd", 3);
      break;
    case MD_TEXT_ENTITY:
      append_entity (reader, text, size);
      break;
    case MD_TEXT_CODE:
      /* The last line's break is that between this block and the next. */
      if (reader->new_line || size != 1 || *text != '\n')
        append (reader, text, size);
      else
        reader->new_line = TRUE;
      break;
    default:
      append (reader, text, size);
      break;
    }

  return 0;
}

/**
 * dossier_note_markdown_show:
 * @markup: where to show a note
 * @body: its Markdown
 *
 * Shows a note with its Markdown turned into styles.  What cannot be read, of what nothing would be
 * seen, or what is longer than %DOSSIER_NOTE_MARKDOWN_MOST, is shown as it was written.
 */
void
dossier_note_markdown_show (DossierNoteMarkup *markup,
                            const char        *body)
{
  const MD_PARSER parser = {
    .flags = FLAGS,
    .enter_block = on_enter_block,
    .leave_block = on_leave_block,
    .enter_span = on_enter_span,
    .leave_span = on_leave_span,
    .text = on_text,
  };
  g_autofree char *marked = NULL;
  const char *shown;
  Reader reader = { .markup = markup, .empty = TRUE, .new_line = TRUE, .link_start = -1 };
  gsize length;

  g_return_if_fail (DOSSIER_IS_NOTE_MARKUP (markup));
  g_return_if_fail (body != NULL);

  marked = dossier_bidi_mark (body);
  shown = marked != NULL ? marked : body;
  length = strlen (shown);
  reader.body = reader.seen = shown;
  reader.end = shown + length;
  reader.lists = g_array_new (FALSE, FALSE, sizeof (List));

  dossier_note_markup_clear (markup);
  if (length > DOSSIER_NOTE_MARKDOWN_MOST ||
      md_parse (shown, (MD_SIZE) length, &parser, &reader) != 0 ||
      gtk_text_buffer_get_char_count (GTK_TEXT_BUFFER (markup)) == 0)
    {
      dossier_note_markup_clear (markup);
      dossier_note_markup_append (markup, shown, -1, 0, 0, 0);
    }

  g_array_unref (reader.lists);
  g_free (reader.mark);
  g_free (reader.link_target);
}
