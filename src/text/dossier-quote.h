/* dossier-quote.h: words of a text, and where they stand in it
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * DossierQuote:
 * @exact: the words
 * @prefix: what stands before them, at most 32 code points
 * @suffix: what stands after them, likewise
 * @start: where they begin, in code points from the start of the text
 * @end: where they end
 *
 * Words of a text, as the Web Annotation Data Model tells of them (W3C, 2017): @exact, @prefix and
 * @suffix are a Text Quote Selector (section 4.2.4), @start and @end a Text Position Selector
 * (section 4.2.5).
 */
typedef struct
{
  char *exact;
  char *prefix;
  char *suffix;
  int   start;
  int   end;
} DossierQuote;

#define DOSSIER_TYPE_QUOTE (dossier_quote_get_type ())

GType         dossier_quote_get_type (void) G_GNUC_CONST;
DossierQuote *dossier_quote_new      (const char         *text,
                                      int                 start,
                                      int                 end);
DossierQuote *dossier_quote_new_full (const char         *exact,
                                      const char         *prefix,
                                      const char         *suffix,
                                      int                 start,
                                      int                 end);
DossierQuote *dossier_quote_copy     (const DossierQuote *self);
void          dossier_quote_free     (DossierQuote       *self);
gboolean      dossier_quote_equal    (const DossierQuote *self,
                                      const DossierQuote *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierQuote, dossier_quote_free)

G_END_DECLS
