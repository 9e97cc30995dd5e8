# SPDX-FileCopyrightText: 2026 The Dossier developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Opening files in the program itself: sound, broken and missing ones, and those of the last time."""

import re
import subprocess

from program import check, main, same, scenario

FORCE = 'Multinational force paid for with U.S. help'
TEAM = 'Palestinian peacekeeping team paid for with U.S. help'
NOT_OPENED = 'The Dossier Was Not Opened'


def write_small(program, name='small', options=('Museum', 'Market')):
    """A small dossier of its own, with these options."""
    return program.write(f'{name}.dossier.json', {
        'format': 'dossier', 'version': '1.0', 'id': f'urn:test:{name}', 'title': f'A {name} harbour',
        'options': [{'id': option.lower(), 'title': option} for option in options],
    })


def open_file(program, path):
    """Opens a file through GTK's own file dialog, which loses what it was listing when it is closed."""
    program.press('ctrl+o')
    program.answer_file_dialog('Open a Dossier', path)


@scenario
def broken_file_says_why(program):
    """A broken file lists its problems; the dossier that was open is there still, and Try Again works"""
    program.forgive_leaks()
    program.start(program.bundled)
    program.wait_for_focus('list item')
    program.press('Down')
    program.wait_for_option(TEAM)
    program.press('ctrl+shift+n')
    program.wait_for_focus('text', 'Note')
    program.type('Typed just before')

    faults = program.source / 'tests/fixtures/dossiers/bad/several-faults.dossier.json'
    broken = program.write('broken.dossier.json', faults.read_text(encoding='utf-8'))
    open_file(program, broken)
    program.wait_for('label', NOT_OPENED)
    problems = program.wait_for('list', 'Problems')
    validated = subprocess.run([program.dossierctl, 'validate', broken], env=program.environment,
                               capture_output=True, text=True, check=False)
    same(validated.returncode, 1)
    told = [line.split(': ', 2)[1:] for line in validated.stderr.splitlines()
            if line.startswith(str(broken) + ': ')]
    check(len(told) > 2, 'dossierctl tells of too few', validated.stderr)
    rows = [' '.join(program.labels(row)) for row in program.all('list item', below=problems)]
    same(len(rows), len(told), rows)
    for row, (place, what) in zip(rows, told):
        check(row.startswith(place), place, row)
        # Where dossierctl says “found”, the row begins a sentence with it.
        words = re.findall(r'“[^”]*”', what)
        check(all(word in row for word in words), words, row)

    program.click('button', 'Back to the open dossier')
    program.wait_for_option(TEAM)
    program.wait_for_notes('Typed just before')
    program.wait_until_kept('Typed just before')

    open_file(program, broken)
    program.wait_for('label', NOT_OPENED)
    write_small(program, 'broken')
    program.click('button', 'Try Again')
    program.wait_for_option('Museum')
    program.wait_for_rows('Museum', 'Market')
    program.wait_for('frame', 'A broken harbour')
    program.wait_for_notes()
    program.quit()
    same(program.kept(), ['Typed just before'])


@scenario
def missing_file_says_so(program):
    """A file that is missing is named, and there is a way on"""
    missing = program.folder / 'missing.dossier.json'
    program.start(missing)
    program.wait_for('label', NOT_OPENED)
    shown = ' '.join(program.labels())
    check('missing.dossier.json' in shown, shown)
    same(program.find('list', 'Problems'), None)
    same(program.find('button', 'Back to the open dossier'), None)
    write_small(program, 'missing')
    program.click('button', 'Try Again')
    program.wait_for_option('Museum')
    program.quit()

    broken = program.write('empty.dossier.json', '{"format": "dossier",')
    program.start(broken)
    program.wait_for('label', NOT_OPENED)
    problems = program.wait_for('list', 'Problems')
    check(re.search(r'\b1\b', ' '.join(program.labels(problems))), 'no line', program.labels(problems))
    program.quit()


@scenario
def another_dossier_takes_the_place(program):
    """Another dossier is opened in place of the one before, whose notes stay with it"""
    program.forgive_leaks()
    small = write_small(program)
    program.start(program.bundled)
    program.wait_for_focus('list item', FORCE)
    program.press('ctrl+d', 'ctrl+shift+n')
    program.wait_for_focus('text', 'Note')
    program.type('On the first dossier')
    open_file(program, small)
    program.wait_for_option('Museum')
    program.wait_for('frame', 'A small harbour')
    program.wait_for_rows('Museum', 'Market')
    program.wait_for_notes()
    same(program.all('check box', having=('checked',)), [])
    same(program.kept(), ['On the first dossier'])

    program.press('ctrl+shift+n')
    program.wait_for_focus('text', 'Note')
    program.type('On the second')
    program.wait_until_kept('On the second', dossier=small)
    # The same as by a click on the file: what runs already opens it, in a window of its own.
    done = subprocess.run([program.executable, program.bundled], env=program.environment, timeout=60,
                          capture_output=True, check=False)
    same(done.returncode, 0, done.stderr)
    program.wait_same('two windows', lambda: sorted(
        window.name[:7] for window in program.windows()), ['A small', 'Gaza af'])
    program.focus_window('Gaza after the war')
    program.wait_same('the notes of both', lambda: sorted(program.note_texts()),
                      ['On the first dossier', 'On the second'])
    program.quit()


@scenario
def place_is_found_again(program):
    """The next start opens the last dossier at the last option; older ones are listed as recent"""
    program.forgive_leaks()
    small = write_small(program)
    large = write_small(program, 'large', ('Quay', 'Crane', 'Dock'))
    program.start(small)
    program.wait_for_option('Museum')
    open_file(program, large)
    program.wait_for_option('Quay')
    program.press('alt+Down', 'alt+Down')
    program.wait_for_option('Dock')
    program.quit()

    program.start()
    program.wait_for_option('Dock')
    program.wait_same('the row', lambda: [row.name for row in program.rows() if row.has('selected')],
                      ['Dock'])
    program.click('toggle button', 'Recent Dossiers')
    program.wait_for('menu item', 'A small harbour')
    same([item.name for item in program.all('menu item')], ['A large harbour', 'A small harbour'])
    program.go_to('menu item', 'A small harbour', 'Down')
    program.press('Return')
    program.wait_for_option('Museum')
    program.press('alt+Down')
    program.wait_for_option('Market')
    program.quit()

    # Where the last dossier is gone, the page that says how to begin lists the others.
    small.unlink()
    program.start()
    recents = program.wait_for('list', 'Recent dossiers')
    program.wait_same('the recent dossiers', lambda: [
        row.name for row in program.all('list item', below=program.find('list', 'Recent dossiers'))],
        ['A small harbour', 'A large harbour'])
    check(str(small) in ' '.join(program.labels(recents)), program.labels(recents))
    program.go_to('list item', 'A small harbour')
    program.press('Return')
    program.wait_for('label', NOT_OPENED)
    program.press('ctrl+w')
    program.wait_for_end()

    program.start()
    program.wait_for('list', 'Recent dossiers')
    program.go_to('list item', 'A large harbour')
    program.press('Return')
    program.wait_for_option('Dock')
    program.quit()


main()
