# SPDX-FileCopyrightText: 2026 The Dossier developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Judging options in the program itself, with the keyboard alone."""

import json
import sqlite3

from program import check, main, same, scenario


def open_judgement(program):
    program.start(program.source / 'tests/fixtures/judgements/buses.dossier.json')
    program.wait_for_focus('list item')
    program.press('ctrl+d', 'alt+Down', 'ctrl+d', 'alt+Down', 'ctrl+d')
    program.wait_for('button', 'Compare 3 Options')
    program.press('ctrl+shift+d')
    program.wait_for('dialog', 'Compare Options')
    program.press('alt+4')
    program.wait_for('list', 'Parts of the judgement')


def kept(program):
    """The judgement in the library; empty while there is none."""
    library = program.folder / 'data/dossier/library.sqlite'
    with sqlite3.connect(f'file:{library}?mode=ro', uri=True) as connection:
        found = connection.execute('SELECT judgement FROM comparison').fetchall()
    return json.loads(found[0][0]) if found else {}


def score(program, option, text):
    program.go_to('text', f'Score of {option}')
    program.press('ctrl+a')
    program.type(text)


@scenario
def judgement_outlives_a_crash(program):
    """A criterion is added and options are scored with keys; after a crash it is all there"""
    open_judgement(program)
    program.press('ctrl+k')
    program.wait_for('dialog', 'New Criterion')
    program.go_to('text', 'Title')
    program.type('Quiet nights')
    program.press('Return')
    program.wait_until_gone('dialog', 'New Criterion')
    program.wait_for('label', 'Quiet nights')

    score(program, 'A ring line', '7')
    score(program, 'A branch of line 4', '2.5')
    score(program, 'Small buses on call', '11')
    program.wait_for('label', 'A number from 0 to 10')
    program.wait('the scores in the library', lambda: [
        entry.get('value') for entry in kept(program).get('scores', [])] == [7, 2.5, 11])
    program.press('ctrl+z')
    program.wait('one score less', lambda: len(kept(program)['scores']) == 2)

    # From page to page, and back to the parts of the judgement.
    program.press('alt+1')
    program.wait_until_gone('list', 'Parts of the judgement')
    program.press('alt+4')
    program.wait_for_focus('list item', 'Quiet nights')
    program.press('Down')
    program.wait_for('list item', 'Weights', ('selected',))
    program.kill()

    open_judgement(program)
    program.wait_for('label', 'By Criterion')
    picture = program.wait_for('image', 'By criterion')
    check('A at 70 %' in picture.description and 'B at 25 %' in picture.description,
          picture.description)
    check('No score: C' in picture.description, picture.description)
    program.press('Escape')
    program.wait_until_gone('dialog', 'Compare Options')
    program.quit()
    same([entry['title'] for entry in kept(program)['criteria'] if 'title' in entry],
         ['Quiet nights'])


main()
