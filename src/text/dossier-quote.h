/* dossier-quote.h: words of a text, and how they are found again
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * DOSSIER_QUOTE_CONTEXT:
 *
 * How much of the text before and after its words a quote keeps at most, in code points.
 */
#define DOSSIER_QUOTE_CONTEXT 32

/**
 * DOSSIER_QUOTE_NOWHERE:
 *
 * In place of a quote's start and end where these are not known.
 */
#define DOSSIER_QUOTE_NOWHERE (-1)

#define DOSSIER_TYPE_QUOTE (dossier_quote_get_type ())

/**
 * DossierQuote:
 * @exact: the words
 * @prefix: what stands before them
 * @suffix: what stands after them
 * @start: where they begin, in code points, or %DOSSIER_QUOTE_NOWHERE
 * @end: where they end, in code points, or %DOSSIER_QUOTE_NOWHERE
 *
 * Words of a text and what tells them from their like: the TextQuoteSelector and the
 * TextPositionSelector of W3C's Web Annotation Data Model (sections 4.2.4 and 4.2.5) in one.  Its
 * members are there to be read.
 */
typedef struct
{
  char *exact;
  char *prefix;
  char *suffix;
  int   start;
  int   end;
} DossierQuote;

GType         dossier_quote_get_type       (void) G_GNUC_CONST;
DossierQuote *dossier_quote_new            (const char         *text,
                                            int                 start,
                                            int                 end);
DossierQuote *dossier_quote_new_from_parts (const char         *exact,
                                            const char         *prefix,
                                            const char         *suffix,
                                            int                 start,
                                            int                 end);
DossierQuote *dossier_quote_copy           (const DossierQuote *self);
void          dossier_quote_free           (DossierQuote       *self);
gboolean      dossier_quote_equal          (const DossierQuote *self,
                                            const DossierQuote *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierQuote, dossier_quote_free)

G_END_DECLS
