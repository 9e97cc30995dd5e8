# SPDX-FileCopyrightText: 2026 The Dossier developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The keyboard alone, and what a screen reader says: every control is reached and has a name."""

from program import check, main, same, scenario

# What people act on or read in.
CONTROLS = ('button', 'toggle button', 'push button menu', 'check box', 'radio button', 'switch',
            'combo box', 'entry', 'text', 'password text', 'spin button', 'slider', 'link', 'list',
            'list item', 'menu', 'menu item', 'check menu item', 'table', 'tree', 'page tab', 'dialog',
            'frame')


def write_two(program):
    """Two options with few links, so that Tab is soon through them."""
    return program.write('two.dossier.json', {
        'format': 'dossier', 'version': '1.0', 'id': 'urn:test:two', 'title': 'Two ways',
        'sources': [{'id': 'paper', 'title': 'A paper', 'address': 'https://example.org/paper'}],
        'options': [
            {'id': 'road', 'title': 'Road',
             'facts': [{'label': 'Length', 'value': 'Long', 'claims': ['long']}],
             'claims': [{'id': 'long', 'text': 'It is long.', 'source': 'paper'}]},
            {'id': 'track', 'title': 'Track'},
        ],
    })


def start_with_everything(program):
    """A window with a note and a choice for a comparison, so that all its controls are there."""
    program.start(write_two(program))
    program.wait_for_focus('list item', 'Road')
    program.press('ctrl+d', 'alt+Down', 'ctrl+d', 'alt+Up', 'ctrl+shift+n')
    program.wait_for_focus('text', 'Note')
    program.type('A note')
    program.wait_for('label', 'Saved')


def walk(program, key, most=60):
    """What has the focus while a key is pressed, until all comes again."""
    visited = []
    for _ in range(most):
        program.press(key)
        focused = program.wait('a focus', program.focused)
        visited.append((focused.role, focused.name))
        if len(visited) > 1 and visited[-1] == visited[0] != visited[-2]:
            break
    return visited


@scenario
def keys_reach_everything(program):
    """Tab, and Shift+Tab, reach every control of the window"""
    start_with_everything(program)
    controls = {
        (node.role, node.name) for node in program.all()
        if node.has('focusable', 'sensitive') and node.role in CONTROLS
        # A list is reached in its rows, and those with the arrow keys from their neighbours; what the
        # frame of a window offers has keys of its own.
        # Of toggles that exclude each other one is reached, and the others from that.
        and node.role != 'list' and 'Track' not in node.name and node.name != 'The Dossier'
        and node.name not in ('Minimize', 'Maximize', 'Close')
    }
    for control in (('list item', 'Road'), ('check box', 'Choose “Road” for a comparison'),
                    ('entry', 'Search everything'), ('button', 'Open'), ('toggle button', 'Main menu'),
                    ('button', 'Compare 2 Options'), ('text', 'Option'), ('toggle button', 'Notes'),
                    ('button', 'Add note'), ('text', 'Note'), ('button', 'Delete note')):
        check(control in controls, f'{control} is not there', *sorted(controls))
    for key in ('Tab', 'shift+Tab'):
        visited = set(walk(program, key))
        check(controls <= visited, f'{key} does not lead to', *sorted(controls - visited), 'but to',
              *sorted(visited))
    program.quit()


@scenario
def keys_go_from_pane_to_pane(program):
    """F6 goes round the panes, and each of the keys that the program promises does its work"""
    start_with_everything(program)
    for pane in (('list item', 'Road'), ('text', 'Option'), ('text', 'Note'), ('list item', 'Road')):
        program.press('F6')
        program.wait_for_focus(*pane)

    # The keys for the next option move the keyboard where it is in the list, and else leave it alone;
    # in the list it then comes to the option that is read.
    program.press('alt+Down')
    program.wait_for_focus('list item', 'Track')
    program.press('alt+Up')
    program.wait_for_focus('list item', 'Road')
    program.press('F6')
    program.wait_for_focus('text', 'Option')
    program.press('alt+Down')
    program.wait_for_option('Track')
    program.wait_for_focus('text', 'Option')
    for pane in (('button', 'Add note'), ('list item', 'Track')):
        program.press('F6')
        program.wait_for_focus(*pane)
    program.press('alt+Up')
    program.wait_for_focus('list item', 'Road')

    program.press('F9')
    program.wait_until_gone('list', 'Notes')
    program.press('F9')
    program.wait_for('list', 'Notes')
    program.press('ctrl+f')
    program.wait_for_focus('entry', 'Search everything')
    program.press('Escape')
    program.wait_for_focus('list item')

    program.press('F10')
    program.wait_for('menu', 'Main menu')
    names = [item.name for item in program.all('menu item')]
    for name in ('New Window', 'Preferences', 'Keyboard Shortcuts', 'About Dossier'):
        check(name in names, name, names)
    program.go_to('menu item', 'About Dossier', 'Down')
    program.press('Return')
    program.wait_for('dialog', 'About')
    program.press('Escape')
    program.wait_until_gone('dialog', 'About')
    program.press('ctrl+n')
    program.wait_same('two windows', lambda: len(program.all('frame')), 2)
    program.quit()


@scenario
def names_tell_apart(program):
    """Check boxes and notes are named after what they belong to, and buttons described as what they do"""
    start_with_everything(program)
    same([node.name for node in program.all('check box')],
         ['Choose “Road” for a comparison', 'Choose “Track” for a comparison'])
    notes = program.find('list', 'Notes')
    date = next(text for text in program.labels(notes) if text != 'Saved')
    same([row.name for row in program.all('list item', below=notes)],
         [f'Note of {date}'])
    same(program.find('button', 'Open').description, 'Open a Dossier')
    # Rows are used again for other options.
    program.press('ctrl+f')
    program.wait_for_focus('entry', 'Search everything')
    program.type('Track')
    program.wait_for_rows('Track')
    same([node.name for node in program.all('check box')], ['Choose “Track” for a comparison'])
    program.quit()


def without_name(program, what):
    """The controls on a page that a screen reader could not name; at least one control must be there."""
    dialogs_of_libadwaita = ('Preferences', 'Keyboard Shortcuts', 'about')
    controls = [node for node in program.all() if node.role in CONTROLS]
    check(len(controls) > 2, f'{what}: there are no controls', *controls)
    nameless = [node for node in controls if not node.name.strip() and not node.labels().strip()
                # That which a combo row opens, and the lists in groups, which have the names themselves;
                # a row there that takes no keys is only the frame of the control in it.
                and not any(above.role == 'combo box' for above in node.above())
                and not (what in dialogs_of_libadwaita and (
                    node.role == 'list' or node.role == 'list item' and not node.has('focusable')))]
    return [f'{what}: {node} in {next((above for above in node.above() if above.name), "nothing")}'
            for node in nameless]


@scenario
def everything_has_a_name(program):
    """Every control of every page and dialog has an accessible name"""
    found = []
    program.start()
    program.wait_for('label', 'Compare Options, with Reasons')
    found += without_name(program, 'welcome')
    program.quit()

    program.start(program.write('bad.dossier.json', {'format': 'dossier', 'version': '1.0'}))
    program.wait_for('list', 'Problems')
    found += without_name(program, 'problems')
    program.quit()

    # What is recent was open before.
    program.start(program.bundled)
    program.wait_for('list', 'Options')
    program.quit()
    start_with_everything(program)
    found += without_name(program, 'window')
    for name in ('Main menu', 'Recent Dossiers'):
        program.click('toggle button', name)
        program.wait_for('menu', name)
        found += without_name(program, name)
        program.press('Escape')
        program.wait_until_gone('menu', name)
    for key, name in (('ctrl+comma', 'Preferences'), ('ctrl+question', 'Keyboard Shortcuts'),
                      ('ctrl+shift+d', 'Compare Options')):
        program.press(key)
        program.wait_for('dialog', name)
        found += without_name(program, name)
        if name == 'Compare Options':
            program.click('toggle button', 'Choose options')
            program.wait_for('list', 'Options to compare')
            found += without_name(program, 'choice of options')
            program.press('Escape')
            program.wait_until_gone('list', 'Options to compare')
            program.click('toggle button', 'Copy or export')
            program.wait_for('menu item', 'Copy as Markdown')
            found += without_name(program, 'copy or export')
            program.press('Escape')
            program.wait_until_gone('menu item', 'Copy as Markdown')
        program.press('Escape')
        program.wait_until_gone('dialog', name)
    program.press('F10')
    program.wait_for('menu', 'Main menu')
    program.go_to('menu item', 'About Dossier', 'Down')
    program.press('Return')
    program.wait_for('dialog', 'About')
    found += without_name(program, 'about')
    program.press('Escape')
    program.wait_until_gone('dialog', 'About')
    program.quit()
    check(not found, *sorted(set(found)))


main()
