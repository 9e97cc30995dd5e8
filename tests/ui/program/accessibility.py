# SPDX-FileCopyrightText: 2026 The Dossier developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a screen reader gets of a program: a picture of all its accessibles, taken at one moment.

It speaks AT-SPI's own protocol over D-Bus: one call brings every accessible with its name, role and
states, where libatspi would ask each of them again and again, and find that some are gone meanwhile.
libatspi serves for its names of roles and states only.
"""

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, Gio, GLib  # noqa: E402  pylint: disable=wrong-import-position

ROOT = '/org/a11y/atspi/accessible/root'
CALL_MS = 60000


class Gone(Exception):
    """The program, or a part of it, is not there any more."""


class Node:
    """One accessible as it was when the picture was taken; what it is asked is asked of it now."""

    def __init__(self, tree, item):
        (_, self.path), _, (_, self.parent_path), self.index, self.n_children = item[:5]
        self.tree = tree
        self.interfaces = {name.rpartition('.')[2] for name in item[5]}
        self.name = item[6]
        self.role = Atspi.role_get_name(item[7])
        self.description = item[8]
        self.states = item[9][0] | item[9][1] << 32
        self.parent = None
        self.children = []

    def has(self, *states):
        """Is it in all of these states?  They are named as libatspi does, 'showing'."""
        return all(self.states >> int(getattr(Atspi.StateType, state.upper())) & 1
                   for state in states)

    def below(self):
        """This node and all below it, in the order of the window."""
        yield self
        for child in self.children:
            yield from child.below()

    def above(self):
        """All above it, the nearest first."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def call(self, interface, method, signature='()', *arguments):
        """Asks the accessible itself."""
        return self.tree.call(self.path, f'org.a11y.atspi.{interface}', method, signature, *arguments)

    def text(self):
        """The whole text in it; its name where it has none."""
        if 'Text' not in self.interfaces:
            return self.name
        return self.call('Text', 'GetText', '(ii)', 0, -1)[0]

    def labels(self):
        """The texts of the labels that belong to it.  GTK gives those of a menu to its items as names only
        where they are shown to themselves, which they are not."""
        try:
            relations = self.call('Accessible', 'GetRelationSet')[0]
            return ' '.join(
                self.tree.call(path, 'org.a11y.atspi.Text', 'GetText', '(ii)', 0, -1)[0]
                for kind, targets in relations if kind == int(Atspi.RelationType.LABELLED_BY)
                for _, path in targets)
        except Gone:
            return ''

    def selected_text(self):
        """The words that are selected in it."""
        start, end = self.call('Text', 'GetSelection', '(i)', 0)
        return self.call('Text', 'GetText', '(ii)', start, end)[0]

    def click(self):
        """What the button, switch or entry is for."""
        self.call('Action', 'DoAction', '(i)', 0)

    def act(self, name):
        """The action of this name, such as 'win.open-uri'."""
        for number, (action, _, _) in enumerate(self.call('Action', 'GetActions')[0]):
            if action == name:
                self.call('Action', 'DoAction', '(i)', number)
                return
        raise AssertionError(f'{self} has no action {name}')

    def write(self, text):
        """Puts a text in place of all that stands in it."""
        self.call('EditableText', 'SetTextContents', '(s)', text)

    def select_child(self, position):
        """Selects a row by its place in the list, headers not counted."""
        self.call('Selection', 'SelectChild', '(i)', position)

    def box(self):
        """Its x, y, width and height, in the window."""
        return self.call('Component', 'GetExtents', '(u)', int(Atspi.CoordType.WINDOW))[0]

    def __str__(self):
        states = [state for state in ('focused', 'selected', 'checked', 'pressed') if self.has(state)]
        return ' '.join([f'[{self.role}] “{self.name}”']
                        + ([f'({self.description})'] if self.description else []) + states)


class Tree:
    """The accessibles of one process."""

    def __init__(self, pid):
        self.pid = pid
        self.bus = None
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address = session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress',
                                    None, None, Gio.DBusCallFlags.NONE, CALL_MS, None).unpack()[0]
        self.connection = Gio.DBusConnection.new_for_address_sync(
            address, Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
            | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)

    def ask(self, bus, path, interface, method, signature='()', *arguments):
        try:
            return self.connection.call_sync(
                bus, path, interface, method, GLib.Variant(signature, arguments), None,
                Gio.DBusCallFlags.NONE, CALL_MS, None).unpack()
        except GLib.Error as error:
            raise Gone(f'{method} of {path}: {error.message}') from error

    def call(self, path, interface, method, signature='()', *arguments):
        return self.ask(self.bus, path, interface, method, signature, *arguments)

    def find_bus(self):
        """The program's name on the accessibility bus; nothing while it is not there."""
        programs = self.ask('org.a11y.atspi.Registry', ROOT, 'org.a11y.atspi.Accessible',
                            'GetChildren')[0]
        for bus, _ in programs:
            try:
                pid = self.ask('org.freedesktop.DBus', '/', 'org.freedesktop.DBus',
                               'GetConnectionUnixProcessID', '(s)', bus)[0]
            except Gone:
                continue
            if pid == self.pid:
                return bus
        return None

    def take(self, thorough=False):
        """The windows of the program, with all below them; none while it is not on the bus.

        GTK tells of an accessible only once its parent was asked for it, and goes on to tell of what
        is hidden.  Where that shows, the parent is asked; `thorough` asks every one of them.
        """
        if self.bus is None:
            self.bus = self.find_bus()
        if self.bus is None:
            return []
        while True:
            nodes = {}
            for item in self.call('/org/a11y/atspi/cache', 'org.a11y.atspi.Cache', 'GetItems')[0]:
                node = Node(self, item)
                nodes[node.path] = node
            for node in nodes.values():
                parent = nodes.get(node.parent_path)
                if parent is not None:
                    parent.children.append(node)
            if not any([self.correct(node, nodes, thorough) for node in list(nodes.values())]):
                break
        windows = nodes[ROOT].children if ROOT in nodes else []
        for window in windows:
            for node in window.below():
                for child in node.children:
                    child.parent = node
                if node.role == 'menu item' and not node.name:
                    node.name = node.labels()
        return windows

    def correct(self, node, nodes, thorough):
        """Puts the children right; is one of them new, so that all must be asked again?"""
        if node.path != ROOT:
            node.children.sort(key=lambda child: child.index)
            if node.n_children == 0:
                node.children = []
                return False
            indices = [child.index for child in node.children]
            if not thorough and indices == list(range(node.n_children)):
                return False
        paths = self.reveal(node.path, nodes)
        node.children = [nodes[path] for path in paths if path in nodes]
        return len(node.children) < len(paths)

    def reveal(self, path, nodes):
        """The children of an accessible; those that are new are asked for theirs."""
        try:
            children = self.call(path, 'org.a11y.atspi.Accessible', 'GetChildren')[0]
        except Gone:
            return []
        paths = [child for _, child in children]
        for child in paths:
            if child not in nodes:
                self.reveal(child, nodes)
        return paths
