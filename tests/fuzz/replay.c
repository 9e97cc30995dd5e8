/* replay.c: a fuzz target run over files, in place of libFuzzer
 *
 * SPDX-FileCopyrightText: 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * usage: fuzz-TARGET FILE-OR-FOLDER…
 *
 * Gives every file, and every file in the folders, to the target: TAP, a line a file.  What the
 * target finds ends the program, with the file named last.
 */

#include "fuzz.h"

#include <stdlib.h>

static void
collect (GPtrArray  *files,
         const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  if (folder == NULL)
    {
      g_ptr_array_add (files, g_strdup (path));
      return;
    }
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *below = g_build_filename (path, name, NULL);

      collect (files, below);
    }
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char * const *) a, *(const char * const *) b);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);

  LLVMFuzzerInitialize (&argc, &argv);
  for (int i = 1; i < argc; i++)
    collect (files, argv[i]);
  g_ptr_array_sort (files, compare_names);

  g_print ("1..%u\n", files->len);
  for (guint i = 0; i < files->len; i++)
    {
      const char *name = g_ptr_array_index (files, i);
      g_autofree char *data = NULL;
      g_autoptr (GError) error = NULL;
      gsize size;

      g_print ("# %s\n", name);
      if (!g_file_get_contents (name, &data, &size, &error))
        {
          g_print ("Bail out! %s\n", error->message);
          return EXIT_FAILURE;
        }
      LLVMFuzzerTestOneInput ((const guint8 *) data, size);
      g_print ("ok %u %s\n", i + 1, name);
    }

  return files->len > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
