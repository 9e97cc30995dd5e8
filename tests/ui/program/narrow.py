# SPDX-FileCopyrightText: 2026 The Dossier developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The window at the width of a telephone: one pane at a time, each of them reached, nothing cut."""

from program import check, main, same, scenario

NARROW, HEIGHT = 360, 640
WIDE = 1180
PARTS = ('button', 'toggle button', 'check box', 'entry', 'text', 'label', 'list item', 'dialog')
FORCE = 'Multinational force paid for with U.S. help'
TEAM = 'Palestinian peacekeeping team paid for with U.S. help'


def start(program):
    # AdwBreakpointBin shows its last picture while it changes, and loses it now and then.
    program.forgive_leaks()
    program.start(program.bundled)
    program.wait_for_option(FORCE)
    program.wait_for('list', 'Options')


def inside(program):
    """Where the window begins within its frame, and how wide it is there.  Without a compositor GTK
    draws a frame of its own."""
    left, _, width, _ = program.find('frame').children[0].box()
    return left, width


def resize(program, width):
    frame = program.width() - inside(program)[1]
    check(0 <= frame < 40, 'the frame of the window', frame)
    program.resize(width + frame, HEIGHT)
    program.wait_same('the width', lambda: (program.width(), inside(program)[1]),
                      (width + frame, width))


def check_fits(program, what, dialog=None):
    """Nothing that is shown reaches over the edge of the window, which did not grow either."""
    left, width = inside(program)
    same(width, NARROW, what)

    def cut():
        found = []
        for node in program.all(below=program.wait_for('dialog', dialog) if dialog else None):
            # The table of a comparison scrolls sideways.
            if node.role in PARTS and not any(above.name == 'Comparison' for above in node.above()):
                box = node.box()
                if box[0] < left - 2 or box[0] + box[2] > left + width + 2:
                    found.append(f'{node}: {box}')
        return found

    # What comes in from the side is cut until it is there.
    program.wait_same(f'{what}: parts cut by a window from {left} to {left + width}', cut, [])


@scenario
def one_pane_at_a_time(program):
    """At 360 pixels one pane is shown at a time, and each leads to the next and back"""
    start(program)
    resize(program, NARROW)

    program.wait_until_gone('text', 'Option')
    program.wait_for('list', 'Options')
    check_fits(program, 'the list')

    program.go_to('list item', TEAM, 'Down')
    program.press('Return')
    program.wait_for_option(TEAM)
    program.wait_until_gone('list', 'Options')
    check_fits(program, 'the option')
    program.click('button', 'Back')
    program.wait_for('list', 'Options')
    program.wait_until_gone('text', 'Option')
    program.wait_for_focus('list item', TEAM)
    program.press('Return')
    program.wait_for_option(TEAM)
    program.wait_until_gone('list', 'Options')

    program.click('toggle button', 'Notes')
    program.wait_for('label', 'No Notes Yet')
    check_fits(program, 'the notes')
    program.press('ctrl+shift+n')
    program.wait_for_focus('text', 'Note')
    program.type('Written in a narrow window')
    program.wait_until_kept('Written in a narrow window')
    check_fits(program, 'a note')
    program.click('toggle button', 'Back to the option')
    program.wait_for_option(TEAM)
    program.wait_until_gone('list', 'Notes')
    program.press('F9')
    program.wait_for_notes('Written in a narrow window')
    program.press('F9')
    program.wait_until_gone('list', 'Notes')

    program.press('ctrl+f')
    program.wait_for_focus('entry', 'Search everything')
    program.wait_for('list', 'Options')
    program.press('Escape')

    resize(program, WIDE)
    program.wait_for('list', 'Options')
    program.wait_for_option(TEAM)
    program.quit()


@scenario
def comparison_fits(program):
    """At 360 pixels two options are compared, and the dialogs fit"""
    start(program)
    program.wait_for_focus('list item')
    program.press('ctrl+d', 'alt+Down', 'ctrl+d')
    program.wait_for('button', 'Compare 2 Options')
    resize(program, NARROW)
    program.click('button', 'Compare 2 Options')
    program.wait_for('grouping', 'Comparison')
    program.wait_for('label', 'Summary')
    check_fits(program, 'the comparison', 'Compare Options')
    program.press('Escape')
    program.wait_until_gone('dialog', 'Compare Options')
    for key, name in (('ctrl+comma', 'Preferences'), ('ctrl+question', 'Keyboard Shortcuts')):
        program.press(key)
        check_fits(program, name, name)
        program.press('Escape')
        program.wait_until_gone('dialog', name)
    program.quit()


main()
