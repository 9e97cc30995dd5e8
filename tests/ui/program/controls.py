# SPDX-FileCopyrightText: 2026 The Dossier developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Every control on every page of the program says what it is."""

from program import check, main, scenario

CONTROLS = {
    'button', 'toggle button', 'check box', 'radio button', 'switch', 'slider', 'spin button', 'text',
    'entry', 'combo box', 'list item', 'page tab', 'link', 'menu item', 'tree item',
}


def nameless(program):
    """What has the role of a control, is shown, and has no name, with what stands above it."""
    found = []
    for node in program.all():
        if node.role not in CONTROLS or node.name.strip():
            continue
        # A row is told by the words in it.
        if any(below.role == 'label' and below.name.strip() for below in node.below()):
            continue
        # What has a name of its own right above it is told with that: the list of a drop-down, the
        # button within a menu's.
        parent = node.parent
        if parent is not None and parent.role in CONTROLS and parent.name.strip():
            continue
        path = [f'[{above.role}] “{above.name}”' for above in node.above()]
        found.append(f'[{node.role}] ({node.description}) in ' + ' < '.join(path[:6]))
    return found


def look(program, where):
    faults = nameless(program)
    check(not faults, where, *faults)


def open_dialog(program, keys, title):
    program.press(*keys)
    program.wait_for('dialog', title)
    look(program, title)


def close_dialog(program, title):
    program.press('Escape')
    program.wait_until_gone('dialog', title)


@scenario
def controls_have_names(program):
    """In the window and in each of its dialogs, every control has a name"""
    program.start(program.bundled)
    program.wait_for_focus('list item')
    look(program, 'the window')
    program.press('ctrl+shift+n')
    program.wait_for_focus('text', 'Note')
    program.type('A note')
    program.wait_until_kept('A note')
    look(program, 'with a note')
    program.press('F6')

    for keys, title in ((['ctrl+comma'], 'Preferences'), (['ctrl+question'], 'Keyboard Shortcuts'),
                        (['F1'], 'Guide'), (['ctrl+shift+s'], 'Sources'),
                        (['ctrl+shift+p'], 'Actors'), (['ctrl+shift+b'], 'Notebook'),
                        (['ctrl+shift+h'], 'Changes'), (['ctrl+shift+t'], 'As of a Date')):
        open_dialog(program, keys, title)
        close_dialog(program, title)

    program.press('ctrl+f')
    program.wait_for_focus('entry', 'Search everything')
    program.type('force')
    program.wait_for('list', 'Results')
    look(program, 'search results')
    program.quit()


@scenario
def controls_of_a_judgement_have_names(program):
    """In the comparison and in each part of a judgement, every control has a name"""
    program.start(program.source / 'tests/fixtures/judgements/buses.dossier.json')
    program.wait_for_focus('list item')
    program.press('ctrl+d', 'alt+Down', 'ctrl+d')
    program.wait_for('button', 'Compare 2 Options')
    program.press('ctrl+shift+d')
    program.wait_for('dialog', 'Compare Options')
    look(program, 'the comparison')
    program.press('alt+4')
    parts = program.wait_for('list', 'Parts of the judgement')
    program.wait_for_focus('list item')
    for part in [label.name for label in parts.below() if label.role == 'label']:
        program.wait_for('list item', part, ('selected',))
        look(program, part)
        program.press('Down')
    program.press('ctrl+k')
    program.wait_for('dialog', 'New Criterion')
    look(program, 'New Criterion')
    program.press('Escape')
    program.wait_until_gone('dialog', 'New Criterion')
    program.press('Escape')
    program.wait_until_gone('dialog', 'Compare Options')
    program.quit()


main()
