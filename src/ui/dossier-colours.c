/* dossier-colours.c: the colours of notes, by the names that the user gives them
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-colours.h"

#include "model/dossier-term.h"

/**
 * DossierColours:
 *
 * The colours in which words are marked, by the names that the user gives them.  The program has
 * one of these, as it has one library.
 */
struct _DossierColours
{
  GObject             parent_instance;
  GWeakRef            library;
  DossierColourNames *names;
};

G_DEFINE_FINAL_TYPE (DossierColours, dossier_colours, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
dossier_colours_finalize (GObject *object)
{
  DossierColours *self = DOSSIER_COLOURS (object);

  g_weak_ref_clear (&self->library);
  dossier_colour_names_free (self->names);

  G_OBJECT_CLASS (dossier_colours_parent_class)->finalize (object);
}

static void
dossier_colours_class_init (DossierColoursClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_colours_finalize;

  /**
   * DossierColours::changed:
   *
   * A colour has another name.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", DOSSIER_TYPE_COLOURS, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * DossierColours::failed:
   * @message: why
   *
   * Names could not be kept.
   */
  signals[SIGNAL_FAILED] = g_signal_new ("failed", DOSSIER_TYPE_COLOURS, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
dossier_colours_init (DossierColours *self)
{
  g_weak_ref_init (&self->library, NULL);
  self->names = dossier_colour_names_new ();
}

/**
 * dossier_colours_get_default:
 *
 * Returns: (transfer none): the colours
 */
DossierColours *
dossier_colours_get_default (void)
{
  static DossierColours *instance;

  if (instance == NULL)
    instance = g_object_new (DOSSIER_TYPE_COLOURS, NULL);

  return instance;
}

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (DossierColours) self = user_data;
  g_autoptr (DossierLibrary) library = g_weak_ref_get (&self->library);
  g_autoptr (DossierColourNames) names =
    dossier_library_read_colours_finish (DOSSIER_LIBRARY (source), result, NULL);

  /* Without them the colours have their own names. */
  if (names == NULL || source != (GObject *) library)
    return;

  dossier_colour_names_free (self->names);
  self->names = g_steal_pointer (&names);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * dossier_colours_set_library:
 * @self: the colours
 * @library: where their names are kept
 *
 * Reads the names.
 */
void
dossier_colours_set_library (DossierColours *self,
                             DossierLibrary *library)
{
  g_autoptr (DossierLibrary) before = NULL;

  g_return_if_fail (DOSSIER_IS_COLOURS (self));
  g_return_if_fail (DOSSIER_IS_LIBRARY (library));

  before = g_weak_ref_get (&self->library);
  if (before == library)
    return;

  g_weak_ref_set (&self->library, library);
  dossier_library_read_colours_async (library, NULL, on_read, g_object_ref (self));
}

/**
 * dossier_colours_get_names:
 * @self: the colours
 *
 * Returns: (transfer none): what the user calls them
 */
const DossierColourNames *
dossier_colours_get_names (DossierColours *self)
{
  g_return_val_if_fail (DOSSIER_IS_COLOURS (self), NULL);

  return self->names;
}

/**
 * dossier_colours_get_label:
 * @self: the colours
 * @colour: one of them
 *
 * Returns: (transfer none): what to call it
 */
const char *
dossier_colours_get_label (DossierColours          *self,
                           DossierAnnotationColour  colour)
{
  g_return_val_if_fail (DOSSIER_IS_COLOURS (self), NULL);

  return dossier_colour_names_get (self->names, colour);
}

static void
on_written (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (DossierColours) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!dossier_library_write_colours_finish (DOSSIER_LIBRARY (source), result, &error))
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error->message);
}

/**
 * dossier_colours_set_name:
 * @self: the colours
 * @colour: one of them
 * @name: what the user calls it; empty for its own name
 *
 * Gives a colour a name, and keeps it.
 */
void
dossier_colours_set_name (DossierColours          *self,
                          DossierAnnotationColour  colour,
                          const char              *name)
{
  g_autoptr (DossierLibrary) library = NULL;

  g_return_if_fail (DOSSIER_IS_COLOURS (self));

  if (!dossier_colour_names_set (self->names, colour, name))
    return;

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  library = g_weak_ref_get (&self->library);
  if (library != NULL)
    dossier_library_write_colours_async (library, self->names, NULL, on_written,
                                         g_object_ref (self));
}

/**
 * dossier_colours_fill_menu:
 * @self: the colours
 * @menu: a menu
 * @action: what its items do, with the colour's nick as the target
 *
 * Puts an item for each colour into a menu, in place of what is in it.
 */
void
dossier_colours_fill_menu (DossierColours *self,
                           GMenu          *menu,
                           const char     *action)
{
  g_return_if_fail (DOSSIER_IS_COLOURS (self));
  g_return_if_fail (G_IS_MENU (menu));

  g_menu_remove_all (menu);
  for (int i = 0; i < DOSSIER_ANNOTATION_N_COLOURS; i++)
    {
      g_autoptr (GString) label =
        g_string_new (dossier_colours_get_label (self, (DossierAnnotationColour) i));
      g_autoptr (GMenuItem) item = NULL;

      g_string_replace (label, "_", "__", 0); /* which would mark a key */
      item = g_menu_item_new (label->str, NULL);
      g_menu_item_set_action_and_target (item, action, "s",
                                         dossier_term_get_nick (DOSSIER_TYPE_ANNOTATION_COLOUR, i));
      g_menu_append_item (menu, item);
    }
}
