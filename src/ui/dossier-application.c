/* dossier-application.c: the program
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-application.h"

#include "dossier-search-provider.h"
#include "dossier-shortcuts-dialog.h"
#include "dossier-window.h"
#include "help/dossier-help-dialog.h"
#include "preferences/dossier-preferences-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

/* So long the program stays when it was started to answer a search. */
#define SERVICE_MS 60000

struct _DossierApplication
{
  AdwApplication  parent_instance;
  GSettings      *settings;
  DossierLibrary *library;
  GtkCssProvider *text_size; /* of options and notes */
  DossierSearchProvider *search_provider;
};

G_DEFINE_FINAL_TYPE (DossierApplication, dossier_application, ADW_TYPE_APPLICATION)

static void
on_color_scheme_changed (DossierApplication *self)
{
  static const AdwColorScheme schemes[] = {
    ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT, ADW_COLOR_SCHEME_FORCE_DARK
  };
  int scheme = g_settings_get_enum (self->settings, "color-scheme");

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[scheme]);
}

static void
on_text_scale_changed (DossierApplication *self)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *css = NULL;

  g_ascii_formatd (number, sizeof number, "%.2f",
                   g_settings_get_double (self->settings, "text-scale"));
  css = g_strdup_printf (".reading, .note-text { font-size: calc(%s * 1.05em); }", number);
  gtk_css_provider_load_from_string (self->text_size, css);
}

static void
on_library_opened (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  GtkWindow *window;
  AdwDialog *dialog;

  if (dossier_library_open_finish (DOSSIER_LIBRARY (source), result, &error))
    return;

  g_message ("%s", error->message);
  window = gtk_application_get_active_window (GTK_APPLICATION (user_data));
  if (window == NULL)
    return;

  /* Dossiers can be read all the same; each window says that notes are not kept. */
  dialog = adw_alert_dialog_new (_("Notes Cannot Be Kept"), NULL);
  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (dialog), error->message);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (window));
}

static DossierWindow *
create_window (DossierApplication *self)
{
  g_application_set_inactivity_timeout (G_APPLICATION (self), 0);

  return dossier_window_new (GTK_APPLICATION (self), self->library, self->settings);
}

static void
dossier_application_startup (GApplication *application)
{
  DossierApplication *self = DOSSIER_APPLICATION (application);

  /* In a thread of its own, while GTK starts. */
  self->library = dossier_library_new (NULL);
  dossier_library_open_async (self->library, NULL, on_library_opened, self);
  dossier_search_provider_set_library (self->search_provider, self->library);

  G_APPLICATION_CLASS (dossier_application_parent_class)->startup (application);

  /* Who searches asks several times; whoever closed the last window waits for nothing. */
  if (g_application_get_flags (application) & G_APPLICATION_IS_SERVICE)
    g_application_set_inactivity_timeout (application, SERVICE_MS);

  self->settings = g_settings_new (APP_ID);
  g_signal_connect_object (self->settings, "changed::color-scheme",
                           G_CALLBACK (on_color_scheme_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::text-scale",
                           G_CALLBACK (on_text_scale_changed), self, G_CONNECT_SWAPPED);
  on_color_scheme_changed (self);

  self->text_size = gtk_css_provider_new ();
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (self->text_size),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  on_text_scale_changed (self);

  dossier_shortcuts_set_on (GTK_APPLICATION (self));
}

/* Opens what was open last, or else says how to begin. */
static void
dossier_application_activate (GApplication *application)
{
  DossierApplication *self = DOSSIER_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window == NULL)
    {
      g_autofree char *uri = g_settings_get_string (self->settings, "last-dossier");
      DossierWindow *new_window = create_window (self);
      g_autoptr (GFile) file = *uri == '\0' ? NULL : g_file_new_for_uri (uri);

      if (file != NULL && g_file_query_exists (file, NULL))
        {
          /* It comes up by itself, with the dossier in it. */
          dossier_window_open (new_window, file);
          return;
        }
      dossier_window_show_page (new_window);
      return;
    }
  gtk_window_present (window);
}

/* An empty window, or a new one. */
static DossierWindow *
find_place (DossierApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window != NULL && dossier_window_is_empty (DOSSIER_WINDOW (window)))
    return DOSSIER_WINDOW (window);

  return create_window (self);
}

/* In the window that has the dossier already, where there is one. */
static void
show_place (DossierApplication *self,
            GFile              *file,
            const char         *option_id,
            const char         *note_id)
{
  DossierWindow *window = NULL;

  for (GList *link = gtk_application_get_windows (GTK_APPLICATION (self)); link != NULL;
       link = link->next)
    if (DOSSIER_IS_WINDOW (link->data) && dossier_window_is_on (link->data, file))
      window = link->data;
  if (window == NULL)
    window = find_place (self);
  dossier_window_open_at (window, file, option_id, note_id);
  if (gtk_widget_get_visible (GTK_WIDGET (window)))
    gtk_window_present (GTK_WINDOW (window));
}

/* “FILE#OPTION” names an option; but a file may be called so. */
static GFile *
split_option (GFile  *file,
              char  **option_id)
{
  g_autofree char *uri = g_file_get_uri (file);
  const char *hash = strstr (uri, "%23");
  g_autofree char *before = NULL;
  g_autoptr (GFile) base = NULL;

  *option_id = NULL;
  if (hash == NULL || g_file_query_exists (file, NULL))
    return g_object_ref (file);

  before = g_strndup (uri, (gsize) (hash - uri));
  base = g_file_new_for_uri (before);
  if (!g_file_query_exists (base, NULL))
    return g_object_ref (file);
  *option_id = g_uri_unescape_string (hash + strlen ("%23"), NULL);

  return g_steal_pointer (&base);
}

static void
dossier_application_open (GApplication  *application,
                          GFile        **files,
                          int            n_files,
                          const char    *hint)
{
  DossierApplication *self = DOSSIER_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *option_id = NULL;
      g_autoptr (GFile) file = split_option (files[i], &option_id);
      DossierWindow *window;

      if (option_id != NULL)
        {
          show_place (self, file, option_id, NULL);
          continue;
        }
      window = find_place (self);
      dossier_window_open (window, file);
      if (gtk_widget_get_visible (GTK_WIDGET (window)))
        gtk_window_present (GTK_WINDOW (window));
    }
}

static void
on_search_activated (DossierApplication *self,
                     const char         *uri,
                     const char         *option_id,
                     const char         *note_id)
{
  g_autoptr (GFile) file = g_file_new_for_uri (uri);

  show_place (self, file, option_id, note_id);
}

static void
on_search_launched (DossierApplication *self,
                    const char         *words)
{
  GtkWindow *window;

  g_application_activate (G_APPLICATION (self));
  window = gtk_application_get_active_window (GTK_APPLICATION (self));
  /* A window comes up by itself once its dossier is read; until then it is the newest. */
  if (window == NULL)
    window = gtk_application_get_windows (GTK_APPLICATION (self))->data;
  dossier_window_search (DOSSIER_WINDOW (window), words);
}

static gboolean
dossier_application_dbus_register (GApplication     *application,
                                   GDBusConnection  *connection,
                                   const char       *object_path,
                                   GError          **error)
{
  DossierApplication *self = DOSSIER_APPLICATION (application);
  g_autofree char *path = g_strconcat (object_path, "/SearchProvider", NULL);

  return G_APPLICATION_CLASS (dossier_application_parent_class)->dbus_register (
           application, connection, object_path, error) &&
         dossier_search_provider_export (self->search_provider, connection, path, error);
}

static void
dossier_application_dbus_unregister (GApplication    *application,
                                     GDBusConnection *connection,
                                     const char      *object_path)
{
  dossier_search_provider_unexport (DOSSIER_APPLICATION (application)->search_provider);

  G_APPLICATION_CLASS (dossier_application_parent_class)->dbus_unregister (application, connection,
                                                                           object_path);
}

static void
dossier_application_shutdown (GApplication *application)
{
  DossierApplication *self = DOSSIER_APPLICATION (application);

  dossier_search_provider_set_library (self->search_provider, NULL);
  if (self->library != NULL)
    dossier_library_close (self->library);
  g_clear_object (&self->library);
  g_clear_object (&self->text_size);
  g_clear_object (&self->settings);

  G_APPLICATION_CLASS (dossier_application_parent_class)->shutdown (application);
}

static void
dossier_application_finalize (GObject *object)
{
  g_clear_object (&DOSSIER_APPLICATION (object)->search_provider);

  G_OBJECT_CLASS (dossier_application_parent_class)->finalize (object);
}

static void
dossier_application_class_init (DossierApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = dossier_application_finalize;
  application_class->dbus_register = dossier_application_dbus_register;
  application_class->dbus_unregister = dossier_application_dbus_unregister;
  application_class->startup = dossier_application_startup;
  application_class->activate = dossier_application_activate;
  application_class->open = dossier_application_open;
  application_class->shutdown = dossier_application_shutdown;
}

static GtkWidget *
get_window (DossierApplication *self)
{
  return GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (self)));
}

static void
on_new_window (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  dossier_window_show_page (create_window (DOSSIER_APPLICATION (user_data)));
}

static void
on_preferences (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  DossierApplication *self = DOSSIER_APPLICATION (user_data);
  const char *path = dossier_library_get_path (self->library);

  adw_dialog_present (ADW_DIALOG (dossier_preferences_dialog_new (self->settings, path)),
                      get_window (self));
}

static void
on_shortcuts (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  adw_dialog_present (ADW_DIALOG (dossier_shortcuts_dialog_new ()),
                      get_window (DOSSIER_APPLICATION (user_data)));
}

static void
on_help (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  adw_dialog_present (dossier_help_dialog_new (), get_window (DOSSIER_APPLICATION (user_data)));
}

static void
on_about (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  adw_show_about_dialog (get_window (DOSSIER_APPLICATION (user_data)),
                         "application-name", _("Dossier"),
                         "application-icon", APP_ID,
                         "version", VERSION,
                         "developer-name", _("The Dossier developers"),
                         "copyright", _("© 2026 The Dossier developers"),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "website", "https://github.com/dossier-desk/dossier",
                         "issue-url", "https://github.com/dossier-desk/dossier/issues",
                         "comments", _("Compare options, with reasons: who said what, on what "
                                       "terms, and what you think of it."),
                         /* Translators: your name, or names, one on a line */
                         "translator-credits", _("translator-credits"),
                         NULL);
}

/* Each window closes as if by its button, so that one that cannot save stays. */
static void
on_quit (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  g_autoptr (GList) windows =
    g_list_copy (gtk_application_get_windows (GTK_APPLICATION (user_data)));

  for (GList *link = windows; link != NULL; link = link->next)
    gtk_window_close (GTK_WINDOW (link->data));
}

static const GActionEntry actions[] = {
  { .name = "new-window", .activate = on_new_window },
  { .name = "preferences", .activate = on_preferences },
  { .name = "shortcuts", .activate = on_shortcuts },
  { .name = "help", .activate = on_help },
  { .name = "about", .activate = on_about },
  { .name = "quit", .activate = on_quit },
};

static int
on_local_options (GApplication *application,
                  GVariantDict *options,
                  gpointer      user_data)
{
  if (!g_variant_dict_contains (options, "version"))
    return -1;

  g_print ("Dossier %s\n", VERSION);

  return 0;
}

static void
dossier_application_init (DossierApplication *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  g_application_add_main_option (G_APPLICATION (self), "version", 'v', 0, G_OPTION_ARG_NONE,
                                 _("Show the version and exit"), NULL);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[FILE[#OPTION]…]"));
  g_signal_connect (self, "handle-local-options", G_CALLBACK (on_local_options), NULL);

  self->search_provider = dossier_search_provider_new (G_APPLICATION (self));
  g_signal_connect_object (self->search_provider, "activated", G_CALLBACK (on_search_activated),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_provider, "launched", G_CALLBACK (on_search_launched), self,
                           G_CONNECT_SWAPPED);
}

/**
 * dossier_application_new:
 *
 * Returns: (transfer full): the application
 */
DossierApplication *
dossier_application_new (void)
{
  return g_object_new (DOSSIER_TYPE_APPLICATION,
                       "application-id", APP_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", APP_PATH,
                       NULL);
}
