# SPDX-FileCopyrightText: 2026 The Dossier developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The file of the open dossier changes while it is read, in the program itself."""

from program import check, main, same, scenario

CHANGED = 'The file has changed since it was read.'
MISSING = 'The file is no longer there. What was read from it is still shown.'


def write(program, summary, *more):
    return program.write('harbour.dossier.json', {
        'format': 'dossier', 'version': '1.0', 'id': 'urn:test:harbour', 'title': 'Harbour',
        'options': [{'id': 'quay', 'title': 'Quay', 'summary': 'A long quay'},
                    {'id': 'dock', 'title': 'Dock', 'summary': summary}, *more],
    })


@scenario
def changes_are_offered(program):
    """A changed file is offered, its changes are shown, and it is reloaded where the user is"""
    harbour = write(program, 'A dry dock for the large ships')
    before = harbour.read_bytes()
    program.start(harbour)
    program.wait_for_option('Quay')
    program.press('alt+Down')
    program.wait_for_option('Dock')
    program.press('ctrl+shift+n')
    program.wait_for_focus('text', 'Note')
    program.type('How deep')

    write(program, 'A floating dock for the large ships', {'id': 'crane', 'title': 'Crane'})
    program.wait_for('label', CHANGED)
    check('A dry dock' in program.option_text(), program.option_text())
    program.wait_for_focus('text', 'Note')
    program.type(' is it?')

    program.press('ctrl+shift+h')
    program.wait_for('list', 'Changes')
    program.wait_same('the changes', lambda: [row.name for row in program.all(
        'list item', below=program.find('list', 'Changes'))], [
            'Dock, Summary, reworded: A  (removed: dry)   (added: floating)  dock for the large ships',
            'Crane, The option as a whole, added:  (added: Crane) ',
        ])
    program.press('alt+r')
    program.wait('the new version', lambda: 'A floating dock' in program.option_text())
    program.wait_until_gone('list', 'Changes')
    program.wait_until_gone('label', CHANGED)
    program.wait_for_rows('Quay', 'Dock', 'Crane')
    program.wait_for_notes('How deep is it?')
    program.quit()
    same(program.kept(harbour), ['How deep is it?'])

    # Both versions are in the library; the first comes back to the byte.
    lines = [line.split('\t') for line in program.ctl('versions', harbour).decode().splitlines()]
    same([line[5] for line in lines], ['Harbour', 'Harbour'])
    same(int(lines[0][3]), harbour.stat().st_size)
    first = program.folder / 'first.dossier.json'
    program.ctl('versions', harbour, lines[1][0], first)
    same(first.read_bytes(), before)
    # What the file holds now stays; the other goes.
    program.ctl('versions', harbour, '--delete-before=' + lines[0][0])
    left = [line.split('\t') for line in program.ctl('versions', harbour).decode().splitlines()]
    same(left, lines[:1])
    diff = program.ctl('diff', first, harbour).decode()
    check('[-dry-]' in diff and '{+floating+}' in diff, diff)


@scenario
def broken_version_leaves_the_old_one(program):
    """A broken version leaves the old one on screen and says what is wrong; so does a lost file"""
    harbour = write(program, 'A dry dock for the large ships')
    program.start(harbour)
    program.wait_for_option('Quay')

    harbour.write_text('{"format": "dossier",', encoding='utf-8')
    program.wait('what is wrong', lambda: any('cannot be read' in label and 'harbour' in label
                                              for label in program.labels()))
    program.wait_for_option('Quay')
    program.click('button', 'Details')
    program.wait_for('list', 'Problems')
    program.click('button', 'Back to the open dossier')
    program.wait_for_option('Quay')

    harbour.unlink()
    program.wait_for('label', MISSING)
    program.wait_for_option('Quay')
    write(program, 'A dry dock for the large ships')
    program.wait_until_gone('label', MISSING)
    write(program, 'A floating dock for the large ships')
    program.click('button', 'Reload')
    program.wait_until_gone('button', 'Reload')
    program.wait_for_option('Quay')
    program.press('alt+Down')
    program.wait('the new version', lambda: 'A floating dock' in program.option_text())
    program.quit()


main()
