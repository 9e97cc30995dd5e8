# SPDX-FileCopyrightText: 2026 The Dossier developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the desktop asks of the program: searches over D-Bus, an option named on the command line, help."""

import gi

gi.require_version('Gio', '2.0')
from gi.repository import Gio, GLib  # noqa: E402  pylint: disable=wrong-import-position

from program import check, main, same, scenario  # noqa: E402  pylint: disable=wrong-import-position

NAME = 'io.github.dossier_desk.Dossier'
PATH = '/io/github/dossier_desk/Dossier/SearchProvider'
FORCE = 'Multinational force paid for with U.S. help'
GOVERNMENT = 'Technocratic government'


class Shell:
    """Asks as GNOME Shell does."""

    def __init__(self, program):
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        program.wait('its name on the bus', self.is_there)

    def is_there(self):
        answer = self.bus.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus',
                                    'org.freedesktop.DBus', 'NameHasOwner',
                                    GLib.Variant('(s)', (NAME,)), None, 0, 10000, None)
        return answer.unpack()[0]

    def call(self, method, signature, *arguments):
        return self.bus.call_sync(NAME, PATH, 'org.gnome.Shell.SearchProvider2', method,
                                  GLib.Variant(signature, arguments), None, 0, 30000, None).unpack()

    def search(self, *terms):
        """The name and the description of each result, with its id."""
        ids, = self.call('GetInitialResultSet', '(as)', terms)
        metas, = self.call('GetResultMetas', '(as)', ids)
        same([meta['id'] for meta in metas], ids)
        return {meta['name']: (meta['description'], meta['id']) for meta in metas}


def prepare(program):
    """An option is read, and a note written on it."""
    program.start(program.bundled)
    program.wait_for_option(FORCE)
    program.press('ctrl+shift+n')
    program.wait_for_focus('text', 'Note')
    program.type('Who commands the soldiers?')
    program.wait_until_kept('Who commands the soldiers?')
    program.quit()


@scenario
def desktop_finds_notes_and_options(program):
    """A search of the desktop finds notes and options that were read, and leads to them"""
    prepare(program)
    program.start_service()
    shell = Shell(program)
    same(program.windows(), [], 'windows of the service')

    found = shell.search('soldiers', 'comm')
    same(list(found), ['Who commands the soldiers?'])
    check(FORCE in found['Who commands the soldiers?'][0], found)
    same(shell.search('nobody', 'wrote', 'this'), {})
    same(shell.search(), {})
    found = shell.search('multinational')
    check(FORCE in found, found)
    same(shell.call('GetSubsearchResultSet', '(asas)', [found[FORCE][1]], ['multinational', 'x']), ([],))
    # An id that is none of its own is left out, and does no harm.
    same(shell.call('GetResultMetas', '(as)', ['nonsense']), ([],))
    shell.call('ActivateResult', '(sasu)', 'nonsense', [], 0)
    same(program.windows(), [])

    shell.call('ActivateResult', '(sasu)', shell.search('soldiers')['Who commands the soldiers?'][1],
               ['soldiers'], 0)
    program.wait('a window', program.windows)
    program.focus_window()
    program.wait_for_option(FORCE)
    program.wait_for_notes('Who commands the soldiers?')

    shell.call('LaunchSearch', '(asu)', ['technocratic'], 0)
    program.wait_for('label', GOVERNMENT)
    program.quit()


@scenario
def option_on_command_line(program):
    """“dossier FILE#OPTION” shows the option; in a window that has the dossier, where there is one"""
    program.start(f'{program.bundled}#technocratic-government')
    program.wait_for_option(GOVERNMENT)
    program.open_more(f'{program.bundled}#multinational-force')
    program.wait_for_option(FORCE)
    same(len(program.windows()), 1, 'windows')
    program.quit()


@scenario
def guide_is_read_with_keys(program):
    """F1 opens the guide, and its links lead on"""
    program.start(program.bundled)
    program.wait_for_option(FORCE)
    program.press('F1')
    program.wait_for('dialog', 'Guide')
    program.go_to('text', 'Guide')
    program.press('Tab', 'Return')
    program.wait_for('label', 'Reading')
    program.wait('the page on reading', lambda: 'square brackets' in
                 program.find('text', 'Guide').text())
    program.press('Escape')
    program.wait_until_gone('dialog', 'Guide')
    program.quit()


main()
