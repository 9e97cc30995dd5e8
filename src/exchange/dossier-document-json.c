/* dossier-document-json.c: a whole dossier as JSON
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/dossier-document-json.h"

#include "model/dossier-record-json.h"

/**
 * dossier_document_to_json:
 * @document: a dossier
 *
 * Writes a dossier so that reading it again gives the same.  The members of each part stand in the
 * order of docs/dossier-format.md, and after them, as they were, those that this version of the
 * program does not know; so a text that was written, read and written again does not change.
 *
 * Returns: (transfer full): the text of a file, ending in a line break
 */
char *
dossier_document_to_json (DossierDocument *document)
{
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (DOSSIER_IS_DOCUMENT (document), NULL);

  node = dossier_record_to_json (DOSSIER_RECORD (document));
  text = json_to_string (node, TRUE);

  return g_strconcat (text, "\n", NULL);
}
