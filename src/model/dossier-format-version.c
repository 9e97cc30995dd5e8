/* dossier-format-version.c: which format a file is of, and which version of it
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-format-version.h"

#include "model/dossier-problem.h"
#include "model/dossier-value-reader.h"

#include <glib/gi18n-lib.h>

#define VERSION_PATTERN "^1\\.[0-9]+$"
#define NEWER_VERSION_PATTERN "^([2-9]|[1-9][0-9]+)\\.[0-9]+$"

/**
 * dossier_format_version_check:
 * @reading: a reading, at the whole document
 * @wanted: the name of the format that it must be of
 * @format: (nullable): the member "format"
 * @version: (nullable): the member "version"
 *
 * Reports another format, and a version that is none of this program's.
 */
void
dossier_format_version_check (DossierReading *reading,
                              const char     *wanted,
                              const char     *format,
                              const char     *version)
{
  gsize here;

  if (format != NULL && !g_str_equal (format, wanted))
    {
      g_autofree char *found = dossier_problem_quote (format);
      g_autofree char *expected = dossier_problem_quote (wanted);

      here = dossier_reading_enter (reading, "format");
      dossier_reading_report (reading, found, expected);
      dossier_reading_leave (reading, here);
    }

  if (version != NULL &&
      !g_regex_match_simple (VERSION_PATTERN, version, G_REGEX_DOLLAR_ENDONLY, 0))
    {
      g_autofree char *found = dossier_problem_quote (version);

      here = dossier_reading_enter (reading, "version");
      dossier_reading_report (reading, found, _("a version such as “1.0”"));
      dossier_reading_leave (reading, here);
    }
}

/**
 * dossier_format_version_is_newer:
 * @object: a document
 *
 * Returns: whether it is a dossier of a newer format, of which nothing else can be judged.  Other
 *   formats have versions too
 */
gboolean
dossier_format_version_is_newer (JsonObject *object)
{
  JsonNode *format_node = json_object_get_member (object, "format");
  JsonNode *version_node = json_object_get_member (object, "version");
  const char *format = format_node == NULL ? NULL : dossier_value_get_string (format_node);
  const char *version = version_node == NULL ? NULL : dossier_value_get_string (version_node);

  return g_strcmp0 (format, "dossier") == 0 &&
         version != NULL &&
         g_regex_match_simple (NEWER_VERSION_PATTERN, version, G_REGEX_DOLLAR_ENDONLY, 0);
}
