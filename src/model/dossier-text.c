/* dossier-text.c: a text in one language or in several
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/dossier-text.h"

#include "text/dossier-bidi.h"

#include <string.h>

typedef struct
{
  char *language; /* NULL: the dossier's own */
  char *string;
  char *shown;    /* NULL: the same */
} Variant;

struct _DossierText
{
  gatomicrefcount ref_count;
  guint           n_variants;
  Variant         variants[]; /* the dossier's own language first, where it is there */
};

G_DEFINE_BOXED_TYPE (DossierText, dossier_text, dossier_text_ref, dossier_text_unref)

static DossierText *
text_alloc (guint n_variants)
{
  DossierText *self = g_malloc0 (sizeof (DossierText) + n_variants * sizeof (Variant));

  g_atomic_ref_count_init (&self->ref_count);
  self->n_variants = n_variants;

  return self;
}

static void
set_variant (Variant    *variant,
             const char *language,
             const char *string)
{
  variant->language = g_strdup (language);
  variant->string = g_strdup (string);
  variant->shown = dossier_bidi_mark (string);
}

/* Says how a BCP 47 tag ("fr-CA") answers to a language ("fr", "fr_CA"): 2 where they are the same,
 * 1 where the tag only says more, else 0.  The reverse is met by the list of a locale's languages,
 * which names "fr" after "fr_CA". */
static int
tag_matches (const char *tag,
             const char *language)
{
  for (; *tag != '\0' && *language != '\0'; tag++, language++)
    {
      char t = *tag == '-' ? '_' : g_ascii_tolower (*tag);
      char l = *language == '-' ? '_' : g_ascii_tolower (*language);

      if (t != l)
        return 0;
    }

  if (*language != '\0')
    return 0;

  return *tag == '\0' ? 2 : *tag == '-' ? 1 : 0;
}

/* The variant that answers best to a language; the number of variants where none does. */
static guint
text_find (const DossierText *self,
           const char        *language)
{
  guint found = self->n_variants;

  for (guint i = 0; i < self->n_variants; i++)
    {
      int match = self->variants[i].language == NULL
        ? 0 : tag_matches (self->variants[i].language, language);

      if (match == 2)
        return i;
      if (match == 1 && found == self->n_variants)
        found = i;
    }

  return found;
}

/* The variant in the dossier's own language: "en" will do for "en-GB", after RFC 4647, 3.4.  The
 * first where there is none. */
static guint
text_find_own (const DossierText *self,
               const char        *language)
{
  g_autofree char *tag = g_strdup (language);

  while (tag != NULL)
    {
      guint found = text_find (self, tag);
      char *last = strrchr (tag, '-');

      if (found < self->n_variants)
        return found;
      if (last == NULL)
        break;
      *last = '\0';
    }

  return 0;
}

static const char *
variant_get_shown (const Variant *self)
{
  return self->shown != NULL ? self->shown : self->string;
}

static const Variant *
text_choose (const DossierText  *self,
             const char * const *languages)
{
  for (guint l = 0; languages[l] != NULL; l++)
    {
      guint found = text_find (self, languages[l]);

      if (found < self->n_variants)
        return &self->variants[found];
    }

  return &self->variants[0];
}

/**
 * dossier_text_new:
 * @string: the text, in the dossier's own language
 *
 * Returns: (transfer full): a text in one language
 */
DossierText *
dossier_text_new (const char *string)
{
  DossierText *self;

  g_return_val_if_fail (string != NULL, NULL);

  self = text_alloc (1);
  set_variant (&self->variants[0], NULL, string);

  return self;
}

/**
 * dossier_text_new_map:
 * @languages: (array zero-terminated=1): BCP 47 tags, at least one
 * @strings: (array zero-terminated=1): the text in each of @languages
 * @fallback: (nullable): the dossier's own language
 *
 * Returns: (transfer full): a text in several languages
 */
DossierText *
dossier_text_new_map (const char * const *languages,
                      const char * const *strings,
                      const char         *fallback)
{
  DossierText *self;
  guint n = g_strv_length ((char **) languages);
  guint own;

  g_return_val_if_fail (n > 0, NULL);
  g_return_val_if_fail (g_strv_length ((char **) strings) == n, NULL);

  self = text_alloc (n);
  for (guint i = 0; i < n; i++)
    set_variant (&self->variants[i], languages[i], strings[i]);

  own = text_find_own (self, fallback);
  if (own > 0)
    {
      Variant first = self->variants[0];

      self->variants[0] = self->variants[own];
      self->variants[own] = first;
    }

  return self;
}

/**
 * dossier_text_ref:
 * @self: a text
 *
 * Returns: (transfer full): @self
 */
DossierText *
dossier_text_ref (DossierText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * dossier_text_unref:
 * @self: (transfer full): a text
 */
void
dossier_text_unref (DossierText *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint i = 0; i < self->n_variants; i++)
    {
      g_free (self->variants[i].language);
      g_free (self->variants[i].string);
      g_free (self->variants[i].shown);
    }
  g_free (self);
}

/**
 * dossier_text_get_for:
 * @self: a text
 * @languages: (array zero-terminated=1): locale names, the best liked first
 *
 * Returns: the text in the first of @languages that it has, else in the dossier's own language,
 *   else in the first language there is, as it may be shown: dossier_bidi_mark() has marked what
 *   would not be seen; owned by @self
 */
const char *
dossier_text_get_for (const DossierText  *self,
                      const char * const *languages)
{
  g_return_val_if_fail (self != NULL, NULL);

  return variant_get_shown (text_choose (self, languages));
}

/**
 * dossier_text_get:
 * @self: (nullable): a text
 *
 * Returns: (nullable): the text in the user's language, else in the dossier's own, as it may be
 *   shown; owned by @self
 */
const char *
dossier_text_get (const DossierText *self)
{
  return self == NULL ? NULL : dossier_text_get_for (self, g_get_language_names ());
}

/**
 * dossier_text_get_verbatim:
 * @self: (nullable): a text
 *
 * Returns: (nullable): what dossier_text_get() gives, letter by letter as it stands in the dossier:
 *   for programs, not to be shown; owned by @self
 */
const char *
dossier_text_get_verbatim (const DossierText *self)
{
  return self == NULL ? NULL : text_choose (self, g_get_language_names ())->string;
}

/**
 * dossier_text_get_language:
 * @self: (nullable): a text
 *
 * Returns: (nullable): the language tag of what dossier_text_get() gives; %NULL for a plain string,
 *   which is in the dossier's own language; owned by @self
 */
const char *
dossier_text_get_language (const DossierText *self)
{
  return self == NULL ? NULL : text_choose (self, g_get_language_names ())->language;
}

/**
 * dossier_text_get_key:
 * @self: (nullable): a text
 *
 * The text by which two are held for the same, whatever language the user reads.
 *
 * Returns: (nullable): the text in the dossier's own language; owned by @self
 */
const char *
dossier_text_get_key (const DossierText *self)
{
  return self == NULL ? NULL : self->variants[0].string;
}

/**
 * dossier_text_get_n:
 * @self: a text
 *
 * Returns: the number of languages in which the text stands
 */
guint
dossier_text_get_n (const DossierText *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_variants;
}

/**
 * dossier_text_get_variant:
 * @self: a text
 * @position: below dossier_text_get_n()
 * @language: (out) (optional) (nullable): the language tag; %NULL for a plain string
 *
 * Returns: one of the variants, letter by letter as in the dossier; owned by @self
 */
const char *
dossier_text_get_variant (const DossierText  *self,
                          guint               position,
                          const char        **language)
{
  g_return_val_if_fail (self != NULL && position < self->n_variants, NULL);

  if (language != NULL)
    *language = self->variants[position].language;

  return self->variants[position].string;
}

/**
 * dossier_text_get_shown:
 * @self: a text
 * @position: below dossier_text_get_n()
 * @language: (out) (optional) (nullable): the language tag; %NULL for a plain string
 *
 * Returns: one of the variants, as it may be shown; owned by @self
 */
const char *
dossier_text_get_shown (const DossierText  *self,
                        guint               position,
                        const char        **language)
{
  g_return_val_if_fail (self != NULL && position < self->n_variants, NULL);

  if (language != NULL)
    *language = self->variants[position].language;

  return variant_get_shown (&self->variants[position]);
}
