# SPDX-FileCopyrightText: 2026 The Dossier developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Writing notes in the program itself: that they are kept, whatever becomes of it, and come back."""

import time

from program import check, main, same, scenario

FIRST = 'Multinational force paid for with U.S. help'
SECOND = 'Palestinian peacekeeping team paid for with U.S. help'
ARABIC = 'ملاحظة: لا توجد تفاصيل بعد\nسطر ثانٍ (2) — see [1]'

# The most that a crash may cost, and how long a word is typed before the next.
PROMISED = 1.0
TYPING = 3.0


def add_note(program):
    """Begins a note with the keyboard; gives the text to write in."""
    before = len(program.note_texts())
    program.press('ctrl+shift+n')
    program.wait('a new note', lambda: len(program.note_texts()) == before + 1)
    return program.wait_for_focus('text', 'Note')


def go_to_note(program):
    """Puts the cursor into the first note."""
    return program.go_to('text', 'Note', 'F6')


def leave_notes(program):
    """Takes the cursor out of the notes, which ends a stretch of writing."""
    program.press('F6')
    program.wait('the focus elsewhere', lambda: program.focused()
                 and program.focused().name != 'Note')


def start(program, *texts):
    """Starts with the bundled dossier and the notes that its first option is to have."""
    program.start(program.bundled)
    program.wait_for_option(FIRST)
    program.wait_for_notes(*texts)


@scenario
def note_outlives_a_crash(program):
    """A note that is called saved is there after a crash"""
    start(program)
    program.wait_for('label', 'No Notes Yet')
    add_note(program)
    program.type('The first line, with money: 12%')
    program.press('Return', 'Return')
    program.type('- [1] is one source, not two')
    written = 'The first line, with money: 12%\n\n- [1] is one source, not two'
    program.wait_for_notes(written)
    program.wait_for('label', 'Saved')
    program.kill()
    same(program.kept(), [written], 'in the library')

    # It is shown as it is read; where one writes, it is as it was typed.
    start(program, 'The first line, with money: 12%\n• [1] is one source, not two')
    program.wait_for('label', 'Saved')
    program.wait_for('label', '1 Note')
    go_to_note(program)
    program.press('F2')
    program.wait_for_notes(written)
    program.press('Escape')
    program.wait_for_notes('The first line, with money: 12%\n• [1] is one source, not two')
    row = program.rows()[0]
    check('1' in program.labels(row), 'the row does not count the note', program.labels(row))
    program.quit()
    same(program.kept(), [written], 'in the library')


@scenario
def arabic_note_outlives_a_crash(program):
    """A note in Arabic, of several lines, is kept letter by letter"""
    start(program)
    add_note(program).write(ARABIC)
    program.wait_for_notes(ARABIC)
    program.wait_for('label', 'Saved')
    program.kill()
    same(program.kept(), [ARABIC], 'in the library')
    start(program, ARABIC)
    program.quit()


def type_and_crash(program):
    """Types words without a pause and ends the program amidst.  What was typed and what was kept."""
    start(program)
    add_note(program)
    typed = []
    begin = time.monotonic()
    while time.monotonic() - begin < TYPING:
        word = f'{len(typed):03} '
        program.type(word)
        typed.append((word, time.monotonic()))
    crash = time.monotonic()
    program.kill()
    kept = ''.join(program.kept())
    same(''.join(word for word, _ in typed)[:len(kept)], kept, 'the beginning of what was typed')

    # It is there when the program starts again; then it makes room for the next try.
    start(program, *(text.strip() for text in program.kept()))
    program.quit()
    for note in program.notes():
        program.ctl('note', 'delete', note['id'])
    return typed, crash, kept


@scenario
def crash_costs_a_second(program):
    """A crash amidst of typing costs the last second of it at most"""
    # A machine that stands still for a moment is no fault of the program: the best of three counts.
    said = []
    for _ in range(3):
        typed, crash, kept = type_and_crash(program)
        due = ''.join(word for word, when in typed if when <= crash - PROMISED)
        check(len(due) > 20, 'too little was typed', typed)
        if len(kept) >= len(due):
            return
        said.append(f'typed more than a second before: “{due}”, kept: “{kept}”')
    check(False, *said)


@scenario
def deleted_note_comes_back(program):
    """A deleted note comes back with the Undo of the message"""
    start(program)
    add_note(program)
    program.type('Keep me')
    program.wait_for('label', 'Saved')
    program.click('button', 'Delete note')
    program.wait_for('label', 'Note deleted')
    program.wait_for('label', 'No Notes Yet')
    program.wait_until_kept()
    program.click('button', 'Undo')
    program.wait_for_notes('Keep me')
    program.wait_until_kept('Keep me')
    program.wait_until_gone('label', 'Note deleted')
    program.quit()
    same(program.kept(), ['Keep me'])


@scenario
def keys_delete_a_note(program):
    """Ctrl+Shift+Delete deletes the note in which the cursor is"""
    start(program)
    add_note(program)
    program.type('Two words')
    program.wait_until_kept('Two words')
    program.press('Left', 'ctrl+shift+Delete')
    program.wait_for('label', 'Note deleted')
    program.wait_for('label', 'No Notes Yet')
    program.wait_until_kept()
    program.quit()


@scenario
def undo_and_redo(program):
    """Ctrl+Z takes a deletion and a stretch of writing back, Ctrl+Shift+Z does them again"""
    start(program)
    add_note(program)
    program.type('One')
    program.wait_until_kept('One')
    leave_notes(program)
    go_to_note(program)
    program.press('ctrl+End')
    program.type(' two')
    program.wait_until_kept('One two')
    leave_notes(program)

    program.click('button', 'Delete note')
    program.wait_until_kept()
    program.press('ctrl+z')
    program.wait_for_notes('One two')
    program.wait_until_kept('One two')
    program.press('ctrl+z')
    program.wait_for_notes('One')
    program.wait_until_kept('One')
    program.press('ctrl+z')
    program.wait_for('label', 'No Notes Yet')
    program.wait_until_kept()

    program.press('ctrl+shift+z')
    program.wait_for_notes('One')
    program.press('ctrl+shift+z')
    program.wait_for_notes('One two')
    program.wait_until_kept('One two')
    program.press('ctrl+shift+z')
    program.wait_for('label', 'No Notes Yet')
    program.wait_until_kept()
    program.press('ctrl+z')
    program.wait_until_kept('One two')
    program.quit()
    same(program.kept(), ['One two'])


@scenario
def leaving_keeps_what_was_typed(program):
    """What was typed the moment before another option is chosen, or the window closed, is kept"""
    start(program)
    add_note(program)
    program.type('On the first')
    program.press('alt+Down')
    program.wait_for_option(SECOND)
    program.wait_for_notes()
    program.wait_until_kept('On the first')

    add_note(program)
    program.xdotool('type', '--args', 1, '--delay', 5, 'On the second', 'key', 'ctrl+w')
    program.wait_for_end()
    same(program.kept(), ['On the first', 'On the second'])

    # The place that was left is opened again.
    program.start(program.bundled)
    program.wait_for_option(SECOND)
    program.wait_for_notes('On the second')
    program.press('ctrl+shift+n')
    program.wait('a new note', lambda: len(program.note_texts()) == 2)
    # A note in which nothing was written is none.
    program.press('alt+Up')
    program.wait_for_option(FIRST)
    program.wait_for_notes('On the first')
    program.press('alt+Down')
    program.wait_for_option(SECOND)
    program.wait_for_notes('On the second')
    program.quit()
    same(program.kept(), ['On the first', 'On the second'])


@scenario
def notebook_exports(program):
    """The notebook writes its notes for people and for programs"""
    program.ctl('note', 'add', program.bundled, 'multinational-force', 'Who *pays*?')
    start(program, 'Who pays?')
    program.press('ctrl+shift+b')
    for entry, name, words in (('Export as CSV…', 'notes.csv', 'Who *pays*?'),
                               ('Export as HTML…', 'notes.html', '<p dir="auto">Who *pays*?</p>'),
                               ('Export as Markdown…', 'notes.md', 'Who *pays*?'),
                               ('Export as Web Annotations…', 'notes.json', '"TextualBody"')):
        program.click('toggle button', 'Notebook menu')
        program.click('menu item', entry)
        program.answer_file_dialog('Export Notes', program.folder / name, name='Name:')
        path = program.folder / name
        program.wait('the file', path.exists)
        program.wait('what it holds', lambda: words in path.read_text(encoding='utf-8'))
    program.kill()


main()
