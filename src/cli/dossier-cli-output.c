/* dossier-cli-output.c: what dossierctl writes
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli/dossier-cli-output.h"

#include "text/dossier-bidi.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#define REPLACEMENT 0xfffd

/* What is shown in place of a character that a terminal would act on: for the old control
 * characters their pictures, as “␛”. */
static gunichar
make_harmless (gunichar c)
{
  if (c < 0x20)
    return 0x2400 + c;
  if (c == 0x7f)
    return 0x2421;
  if (c >= 0x80 && c < 0xa0)
    return REPLACEMENT;

  return c;
}

/* Line feeds and tabs stay, and carriage returns before a line feed, which end the lines of CSV. */
static char *
sanitize (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *marked = dossier_bidi_mark_line (valid);
  g_autoptr (GString) out = g_string_sized_new (strlen (marked));

  for (const char *c = marked; *c != '\0'; c = g_utf8_next_char (c))
    if (*c == '\n' || *c == '\t' || (*c == '\r' && c[1] == '\n'))
      g_string_append_c (out, *c);
    else
      g_string_append_unichar (out, make_harmless (g_utf8_get_char (c)));

  return g_string_free_and_steal (g_steal_pointer (&out));
}

/* Writes text in the character set of the locale; what it lacks is written as like it as can be. */
static void
write_local (FILE       *stream,
             const char *text)
{
  const char *charset;
  g_autofree char *target = NULL;
  g_autofree char *local = NULL;

  if (g_get_charset (&charset))
    {
      fputs (text, stream);
      return;
    }

  target = g_strconcat (charset, "//TRANSLIT", NULL);
  local = g_convert (text, -1, target, "UTF-8", NULL, NULL, NULL);
  if (local == NULL)
    local = g_convert_with_fallback (text, -1, charset, "UTF-8", "?", NULL, NULL, NULL);
  fputs (local != NULL ? local : "?", stream);
}

/**
 * dossier_cli_print:
 * @text: text for a person
 *
 * Writes to standard output, in the character set of the locale.
 */
void
dossier_cli_print (const char *text)
{
  g_autofree char *harmless = sanitize (text);

  write_local (stdout, harmless);
}

/**
 * dossier_cli_print_utf8:
 * @text: text in a format that is always UTF-8
 *
 * Writes to standard output.
 */
void
dossier_cli_print_utf8 (const char *text)
{
  g_autofree char *harmless = sanitize (text);

  fputs (harmless, stdout);
}

/**
 * dossier_cli_print_json:
 * @json: a JSON text
 *
 * Writes JSON to standard output.  What a terminal would act on, and what would not be seen, is
 * written as an escape of JSON, so that nothing is lost; so is, where the locale is not one of
 * UTF-8, all but ASCII.
 */
void
dossier_cli_print_json (const char *json)
{
  g_autoptr (GString) out = g_string_sized_new (strlen (json));
  gboolean utf8 = g_get_charset (NULL);

  for (const char *c = json; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar u = g_utf8_get_char (c);

      /* Control characters of ASCII that stand here are the line ends of the layout. */
      if (u < 0x7f || (utf8 && make_harmless (u) == u && !dossier_bidi_is_hidden (u)))
        g_string_append_unichar (out, u);
      else if (u < 0x10000)
        g_string_append_printf (out, "\\u%04x", u);
      else
        g_string_append_printf (out, "\\u%04x\\u%04x", 0xd800 + ((u - 0x10000) >> 10),
                                0xdc00 + ((u - 0x10000) & 0x3ff));
    }

  fputs (out->str, stdout);
}

/**
 * dossier_cli_print_node:
 * @node: a JSON value
 *
 * Writes JSON to standard output, indented, as dossier_cli_print_json() does.
 */
void
dossier_cli_print_node (JsonNode *node)
{
  g_autofree char *text = json_to_string (node, TRUE);
  g_autofree char *line = g_strconcat (text, "\n", NULL);

  dossier_cli_print_json (line);
}

/**
 * dossier_cli_print_error:
 * @text: text for a person
 *
 * Writes to standard error, in the character set of the locale.
 */
void
dossier_cli_print_error (const char *text)
{
  g_autofree char *harmless = sanitize (text);

  write_local (stderr, harmless);
}

/**
 * dossier_cli_report:
 * @format: a message, as for printf()
 * @...: what goes into it
 *
 * Writes a line to standard error that says what went wrong, after the program's name.
 */
void
dossier_cli_report (const char *format,
                    ...)
{
  g_autofree char *message = NULL;
  g_autofree char *field = NULL;
  g_autofree char *line = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  field = dossier_cli_to_field (message);
  line = g_strconcat ("dossierctl: ", field, "\n", NULL);
  dossier_cli_print_error (line);
}

/**
 * dossier_cli_to_field:
 * @text: a text
 *
 * Makes a field of a line out of a text: line breaks and tabs become spaces.
 *
 * Returns: (transfer full): the text in one line
 */
char *
dossier_cli_to_field (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *marked = dossier_bidi_mark_line (valid);
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *c = marked; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar u = g_utf8_get_char (c);

      if (u == '\r' && c[1] == '\n')
        continue;
      if ((u >= '\t' && u <= '\r') || u == 0x85 || u == 0x2028 || u == 0x2029)
        g_string_append_c (out, ' ');
      else
        g_string_append_unichar (out, make_harmless (u));
    }

  return g_string_free_and_steal (g_steal_pointer (&out));
}

/**
 * dossier_cli_finish:
 *
 * Ends standard output.
 *
 * Returns: whether all that was written has arrived; else the error has been reported
 */
gboolean
dossier_cli_finish (void)
{
  errno = 0;
  if (fflush (stdout) == 0 && !ferror (stdout))
    return TRUE;

  /* An earlier write may have failed, of which only that it failed is remembered. */
  if (errno == 0)
    dossier_cli_report (_("The output could not be written in full.  Is the disk full?"));
  else
    dossier_cli_report (_("The output could not be written in full: %s."), g_strerror (errno));

  return FALSE;
}

/**
 * dossier_cli_format_time:
 * @microseconds: a time, in microseconds since 1970, UTC
 *
 * Returns: (transfer full): the time after RFC 3339, in UTC
 */
char *
dossier_cli_format_time (gint64 microseconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (microseconds / G_USEC_PER_SEC);

  /* A time beyond the year 9999 cannot have been written by this program. */
  return time == NULL ? g_strdup ("-") : g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");
}
