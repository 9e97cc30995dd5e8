/* dossier-search-provider.c: answers searches of the desktop
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-search-provider.h"

#include "dossier-shell-search.h"

#include "text/dossier-bidi.h"

#include <glib/gi18n.h>

/* The desktop shows five or so. */
#define MOST 10

/* uri, option, note, name, description.  All that is known of a result is its id, so that the
 * program may end between two questions. */
#define RESULT_TYPE "(sssss)"

/**
 * DossierSearchProvider:
 *
 * Answers what GNOME Shell asks when somebody searches in its overview: notes, and options that
 * were read.  Nothing runs for it in the background: D-Bus starts the program when it is asked, and
 * it ends soon after.
 *
 * Source: https://developer.gnome.org/documentation/tutorials/search-provider.html
 */
struct _DossierSearchProvider
{
  GObject             parent_instance;
  GApplication       *application; /* not owned: it owns this */
  DossierLibrary     *library;
  DossierShellSearch *skeleton;
};

enum
{
  SIGNAL_ACTIVATED,
  SIGNAL_LAUNCHED,
  N_SIGNALS
};

typedef struct
{
  DossierSearchProvider *provider;
  GDBusMethodInvocation *invocation;
} Question;

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierSearchProvider, dossier_search_provider, G_TYPE_OBJECT)

static void
dossier_search_provider_dispose (GObject *object)
{
  DossierSearchProvider *self = DOSSIER_SEARCH_PROVIDER (object);

  g_clear_object (&self->skeleton);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (dossier_search_provider_parent_class)->dispose (object);
}

static void
dossier_search_provider_class_init (DossierSearchProviderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossier_search_provider_dispose;

  /**
   * DossierSearchProvider::activated:
   * @self: the provider
   * @uri: where a dossier is
   * @option_id: (nullable): an option of it
   * @note_id: (nullable): a note on it
   *
   * Somebody wants to see what was found.
   */
  signals[SIGNAL_ACTIVATED] =
    g_signal_new ("activated", DOSSIER_TYPE_SEARCH_PROVIDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);
  /**
   * DossierSearchProvider::launched:
   * @self: the provider
   * @words: what is looked for
   *
   * Somebody wants to go on searching in the program.
   */
  signals[SIGNAL_LAUNCHED] =
    g_signal_new ("launched", DOSSIER_TYPE_SEARCH_PROVIDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static char *
get_name (const DossierLibraryHit *hit)
{
  if (hit->note_id == NULL)
    return dossier_bidi_mark_line (hit->option_title);
  if (hit->text != NULL && *hit->text != '\0')
    return dossier_bidi_mark_line (hit->text);

  return g_strdup (_("Marked words"));
}

static char *
get_description (const DossierLibraryHit *hit)
{
  if (hit->note_id == NULL)
    return dossier_bidi_mark_line (hit->dossier_title);
  if (hit->option_title == NULL)
    /* Translators: the title of a dossier */
    return dossier_bidi_format (_("Note in %s"), hit->dossier_title, NULL);

  /* Translators: the title of an option, and the title of a dossier */
  return dossier_bidi_format (_("Note on %1$s in %2$s"), hit->option_title, hit->dossier_title,
                              NULL);
}

static char *
make_id (const DossierLibraryHit *hit)
{
  g_autofree char *name = get_name (hit);
  g_autofree char *description = get_description (hit);
  g_autoptr (GVariant) result =
    g_variant_ref_sink (g_variant_new (RESULT_TYPE, hit->uri,
                                       hit->option_id != NULL ? hit->option_id : "",
                                       hit->note_id != NULL ? hit->note_id : "", name,
                                       description));

  return g_variant_print (result, FALSE);
}

static void
on_found (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Question *question = user_data;
  g_autoptr (DossierSearchProvider) self = question->provider;
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits =
    dossier_library_find_finish (DOSSIER_LIBRARY (source), result, &error);

  /* The desktop shows no errors of searches; the program does when it is opened. */
  if (hits == NULL)
    g_message ("%s", error->message);
  for (guint i = 0; hits != NULL && i < hits->len; i++)
    g_strv_builder_take (ids, make_id (g_ptr_array_index (hits, i)));
  list = g_strv_builder_end (ids);
  g_dbus_method_invocation_return_value (question->invocation,
                                         g_variant_new ("(^as)", list));
  g_free (question);
  g_application_release (self->application);
}

static gboolean
answer (DossierSearchProvider *self,
        GDBusMethodInvocation *invocation,
        const char * const    *terms)
{
  g_autofree char *typed = g_strjoinv (" ", (char **) terms);
  Question *question;

  if (self->library == NULL)
    {
      g_dbus_method_invocation_return_value (invocation, g_variant_new ("(as)", NULL));
      return TRUE;
    }

  question = g_new (Question, 1);
  question->provider = g_object_ref (self);
  question->invocation = invocation;
  g_application_hold (self->application);
  dossier_library_find_async (self->library, typed, MOST, NULL, on_found, question);

  return TRUE;
}

static gboolean
on_initial (DossierShellSearch    *skeleton,
            GDBusMethodInvocation *invocation,
            const char * const    *terms,
            DossierSearchProvider *self)
{
  return answer (self, invocation, terms);
}

/* The index is as quick as going through what was found before. */
static gboolean
on_subsearch (DossierShellSearch    *skeleton,
              GDBusMethodInvocation *invocation,
              const char * const    *previous,
              const char * const    *terms,
              DossierSearchProvider *self)
{
  return answer (self, invocation, terms);
}

static gboolean
parse_id (const char  *id,
          GVariant   **result)
{
  *result = g_variant_parse (G_VARIANT_TYPE (RESULT_TYPE), id, NULL, NULL, NULL);

  return *result != NULL;
}

static gboolean
on_metas (DossierShellSearch    *skeleton,
          GDBusMethodInvocation *invocation,
          const char * const    *ids,
          DossierSearchProvider *self)
{
  g_autoptr (GIcon) icon = g_themed_icon_new (APP_ID);
  g_autoptr (GVariant) icon_value = g_icon_serialize (icon);
  GVariantBuilder metas;

  g_variant_builder_init (&metas, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (GVariant) result = NULL;
      const char *name, *description;

      if (!parse_id (ids[i], &result))
        continue;
      g_variant_get (result, "(&s&s&s&s&s)", NULL, NULL, NULL, &name, &description);
      g_variant_builder_open (&metas, G_VARIANT_TYPE ("a{sv}"));
      g_variant_builder_add (&metas, "{sv}", "id", g_variant_new_string (ids[i]));
      g_variant_builder_add (&metas, "{sv}", "name", g_variant_new_string (name));
      g_variant_builder_add (&metas, "{sv}", "description", g_variant_new_string (description));
      g_variant_builder_add (&metas, "{sv}", "icon", icon_value);
      g_variant_builder_close (&metas);
    }
  dossier_shell_search_complete_get_result_metas (skeleton, invocation,
                                                  g_variant_builder_end (&metas));

  return TRUE;
}

static gboolean
on_activate (DossierShellSearch    *skeleton,
             GDBusMethodInvocation *invocation,
             const char            *id,
             const char * const    *terms,
             guint                  timestamp,
             DossierSearchProvider *self)
{
  g_autoptr (GVariant) result = NULL;
  const char *uri, *option_id, *note_id;

  if (parse_id (id, &result))
    {
      g_variant_get (result, "(&s&s&s&s&s)", &uri, &option_id, &note_id, NULL, NULL);
      g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, uri, *option_id != '\0' ? option_id : NULL,
                     *note_id != '\0' ? note_id : NULL);
    }
  dossier_shell_search_complete_activate_result (skeleton, invocation);

  return TRUE;
}

static gboolean
on_launch (DossierShellSearch    *skeleton,
           GDBusMethodInvocation *invocation,
           const char * const    *terms,
           guint                  timestamp,
           DossierSearchProvider *self)
{
  g_autofree char *words = g_strjoinv (" ", (char **) terms);

  g_signal_emit (self, signals[SIGNAL_LAUNCHED], 0, words);
  dossier_shell_search_complete_launch_search (skeleton, invocation);

  return TRUE;
}

static void
dossier_search_provider_init (DossierSearchProvider *self)
{
  self->skeleton = dossier_shell_search_skeleton_new ();
  g_signal_connect_object (self->skeleton, "handle-get-initial-result-set",
                           G_CALLBACK (on_initial), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->skeleton, "handle-get-subsearch-result-set",
                           G_CALLBACK (on_subsearch), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->skeleton, "handle-get-result-metas", G_CALLBACK (on_metas), self,
                           G_CONNECT_DEFAULT);
  g_signal_connect_object (self->skeleton, "handle-activate-result", G_CALLBACK (on_activate), self,
                           G_CONNECT_DEFAULT);
  g_signal_connect_object (self->skeleton, "handle-launch-search", G_CALLBACK (on_launch), self,
                           G_CONNECT_DEFAULT);
}

/**
 * dossier_search_provider_new:
 * @application: the program, which owns the provider
 *
 * Returns: (transfer full): a provider that answers nothing yet
 */
DossierSearchProvider *
dossier_search_provider_new (GApplication *application)
{
  DossierSearchProvider *self = g_object_new (DOSSIER_TYPE_SEARCH_PROVIDER, NULL);

  self->application = application;

  return self;
}

/**
 * dossier_search_provider_set_library:
 * @self: a provider
 * @library: (nullable): what is searched
 *
 * Says what is searched.
 */
void
dossier_search_provider_set_library (DossierSearchProvider *self,
                                     DossierLibrary        *library)
{
  g_return_if_fail (DOSSIER_IS_SEARCH_PROVIDER (self));

  g_set_object (&self->library, library);
}

/**
 * dossier_search_provider_export:
 * @self: a provider
 * @connection: the session's bus
 * @path: the path of the object that is asked
 * @error: return location for an error of GDBus
 *
 * Begins to answer.
 *
 * Returns: whether it can be asked now
 */
gboolean
dossier_search_provider_export (DossierSearchProvider  *self,
                                GDBusConnection        *connection,
                                const char             *path,
                                GError                **error)
{
  g_return_val_if_fail (DOSSIER_IS_SEARCH_PROVIDER (self), FALSE);

  return g_dbus_interface_skeleton_export (G_DBUS_INTERFACE_SKELETON (self->skeleton), connection,
                                           path, error);
}

/**
 * dossier_search_provider_unexport:
 * @self: a provider
 *
 * Answers no more.
 */
void
dossier_search_provider_unexport (DossierSearchProvider *self)
{
  g_return_if_fail (DOSSIER_IS_SEARCH_PROVIDER (self));

  if (g_dbus_interface_skeleton_get_connection (G_DBUS_INTERFACE_SKELETON (self->skeleton)) != NULL)
    g_dbus_interface_skeleton_unexport (G_DBUS_INTERFACE_SKELETON (self->skeleton));
}
