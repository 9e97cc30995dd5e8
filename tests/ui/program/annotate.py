# SPDX-FileCopyrightText: 2026 The Dossier developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Marking words and making notes on them in the program itself, with the keyboard alone."""

from program import check, main, same, scenario

FIRST = 'Multinational force paid for with U.S. help'
SECOND = 'Palestinian peacekeeping team paid for with U.S. help'


def start(program):
    program.start(program.bundled)
    program.wait_for_option(FIRST)


def go_to_text(program):
    text = program.go_to('text', 'Option', 'F6')
    program.press('ctrl+Home')
    return text


def wait_for_quotes(program, *quotes):
    """Waits until the library has notes on just these words; gives the notes."""
    program.wait_same('the words of the notes in the library', lambda: [
        ' … '.join(target['exact'] for target in note['targets']) for note in program.notes()],
        list(quotes))
    return program.notes()


@scenario
def words_outlive_a_crash(program):
    """Words are commented on, asked about and highlighted with keys, and are there after a crash"""
    start(program)
    text = go_to_text(program)
    program.press('shift+ctrl+Right', 'shift+ctrl+Right')
    program.wait_same('the selected words', text.selected_text, 'Multinational force')
    program.press('ctrl+m')
    program.wait_for_focus('text', 'Note')
    program.type('Of *which* nations?')
    program.wait_until_kept('Of *which* nations?')

    go_to_text(program)
    program.press('ctrl+Right', 'ctrl+Right', 'ctrl+Right', 'shift+ctrl+Right')
    program.press('ctrl+alt+m')
    program.wait_for_focus('text', 'Note')
    program.type('By whom?')
    wait_for_quotes(program, 'Multinational force', 'for')

    go_to_text(program)
    program.press('ctrl+Right', 'ctrl+Right', 'shift+ctrl+Right')
    program.press('ctrl+h')
    notes = wait_for_quotes(program, 'Multinational force', 'for', 'paid')
    same([note['kind'] for note in notes], ['comment', 'question', 'highlight'])
    check(all(note['targets'][0]['field'].startswith('/title') for note in notes), notes)
    program.wait_for_notes('Of which nations?', '', 'By whom?')
    program.wait_for('label', 'Saved')
    program.kill()

    start(program)
    # In the order of the text, each with its words.
    program.wait_for_notes('Of which nations?', '', 'By whom?')
    for words in ('Multinational force', 'paid', 'for'):
        program.wait_for(None, words)

    # From marked words to their note, and from the note to its words.
    text = go_to_text(program)
    program.press('ctrl+Right', 'ctrl+Right', 'ctrl+Right', 'Right', 'Right', 'Return')
    program.wait_for_focus('text', 'Note')
    program.press('End')
    program.type(' And when?')
    program.wait_until_kept('Of *which* nations?', 'By whom? And when?', '')

    # What was done to words is undone like all else.
    program.press('F6')
    program.press('ctrl+z')
    program.wait_until_kept('Of *which* nations?', 'By whom?', '')
    program.quit()


@scenario
def tag_and_link(program):
    """A note is tagged with keys, and its link leads to another option"""
    start(program)
    program.press('ctrl+shift+n')
    program.wait_for_focus('text', 'Note')
    program.type('See [[palestinian-team]].')
    program.press('ctrl+t')
    program.wait_for_focus('text', 'Tag')
    program.type('Money')
    program.press('Return')
    program.wait('the tag', lambda: [n['tags'] for n in program.notes()] == [['Money']])
    program.wait_for('button', 'Remove the tag “Money”')

    # In the next note it is offered.
    program.press('ctrl+shift+n')
    program.wait_for_focus('text', 'Note')
    program.type('x')
    program.press('ctrl+t')
    program.wait_for_focus('text', 'Tag')
    program.wait_for('label', 'Money')
    program.type('mon')
    program.press('Down', 'Return')
    program.wait('the tag', lambda: [n['tags'] for n in program.notes()] == [['Money'], ['Money']])
    program.wait_for_notes('See palestinian-team.', 'x')

    program.press('F6')
    program.go_to('text', 'Note', 'F6')
    program.press('Tab', 'Return')
    program.wait_for_option(SECOND)
    program.quit()


@scenario
def lost_words_of_a_page(program):
    """A note from a web page whose words the dossier does not have stands on the dossier and is kept"""
    row = {'id': 'a', 'uri': 'https://example.org/', 'text': 'Who said so?', 'tags': [],
           'created': '2026-01-02T03:04:05+00:00', 'updated': '2026-01-02T03:04:05+00:00',
           'target': [{'selector': [{'type': 'TextQuoteSelector', 'exact': 'not in here'}]}]}
    program.ctl('note', 'import', program.write('page.json', [row]), program.bundled)
    start(program)
    program.press('ctrl+shift+o')
    program.wait_for_notes('Who said so?')
    program.wait_for(None, 'not in here')
    program.go_to('text', 'Note', 'F6')
    program.press('F2', 'ctrl+End')
    program.type(' And when?')
    program.wait_until_kept('Who said so? And when?')
    same([(n.get('option'), [t['anchor'] for t in n['targets']]) for n in program.notes()],
         [(None, ['lost'])])
    program.quit()


main()
