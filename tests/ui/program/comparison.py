# SPDX-FileCopyrightText: 2026 The Dossier developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Comparing options in the program itself: the table, its keys, and what is written out of it."""

import json

from program import check, main, same, scenario

FORCE, TEAM, GOVERNMENT = 'multinational-force', 'palestinian-team', 'technocratic-government'
STATES = {'unknown': 'Unknown', 'none': 'None', 'disputed': 'Disputed'}


def open_comparison(program, steps):
    """Chooses the first option and those that lie `steps` behind one another, and compares them."""
    program.wait_for_focus('list item')
    program.press('ctrl+d')
    for count in steps:
        program.press(*['alt+Down'] * count, 'ctrl+d')
    chosen = len(steps) + 1
    program.wait_for('button', f'Compare {chosen} Options')
    same(len(program.all('check box', having=('checked',))), chosen)
    program.press('ctrl+shift+d')
    program.wait_for('dialog', 'Compare Options')
    return program.wait_for('grouping', 'Comparison')


def expected(program, dossier, options, only_differences=False):
    """The comparison as dossierctl gives it."""
    return json.loads(program.ctl(
        'compare', '--format=json', *(['--only-differences'] if only_differences else []),
        dossier, *options))


def only_differences(program):
    """Leaves out the rows in which the options do not differ."""
    program.go_to('radio button', 'All')
    program.press('Right', 'space')
    program.wait_for('radio button', 'Differences', ('checked',))


def check_table(program, wanted):
    """Every header and every cell stands in the table, in this order, and nothing else."""
    table = program.wait_for('grouping', 'Comparison')
    titles = [option['title'] for option in wanted['options']]
    cells = program.all('button', below=table)
    beginnings = [f'{title}, {row["label"]}: ' for row in wanted['rows'] for title in titles]
    program.wait_same('the cells', lambda: [
        cell.name[:len(beginning)] for cell, beginning
        in zip(program.all('button', below=program.find('grouping', 'Comparison')), beginnings)
    ], beginnings)
    table = program.find('grouping', 'Comparison')
    cells = program.all('button', below=table)
    same(len(cells), len(beginnings), 'number of cells')
    # A screen reader goes from header to header, then line by line, and each header comes first.
    groups = [row['group'].capitalize() for row in wanted['rows']]
    order = list(titles)
    for number, row in enumerate(wanted['rows']):
        order += [groups[number]] if number == 0 or groups[number - 1] != groups[number] else []
        order += [row['label']] + [f'{title}, {row["label"]}: ' for title in titles]
    same([node.name[:len(begin)] for node, begin in zip(table.children, order)], order, 'reading order')
    same(len(table.children), len(order), 'parts of the table')

    contents = [cell for row in wanted['rows'] for cell in row['cells']]
    for cell, content in zip(cells, contents):
        for item in content.get('items') or []:
            check(item['text'] in cell.name, item['text'], cell)
        for state, word in STATES.items():
            if content['state'] == state:
                check(word in cell.name, 'the state is not told', cell)
        count = len(content['claims'])
        origins = content['origins']
        same(cell.description, f'{count} claim{"s" if count != 1 else ""}' if count < 2
             else f'{count} reports, {origins} origin{"s" if origins != 1 else ""}')


@scenario
def options_stand_side_by_side(program):
    """Options are chosen and compared with keys; the table says what dossierctl says"""
    program.start(program.bundled)
    open_comparison(program, [1, 2])
    check_table(program, expected(program, program.bundled, (FORCE, TEAM, GOVERNMENT)))
    program.wait_for('label', '3 options')

    only_differences(program)
    wanted = expected(program, program.bundled, (FORCE, TEAM, GOVERNMENT), True)
    check(len(wanted['rows']) < len(
        expected(program, program.bundled, (FORCE, TEAM, GOVERNMENT))['rows']), 'nothing is left out')
    check_table(program, wanted)
    program.press('Escape')
    program.wait_until_gone('dialog', 'Compare Options')

    # One of the three is taken out again, with its check box in the sidebar.
    program.find('list', 'Options').select_child(1)
    program.go_to('list item', program.rows()[1].name, 'Up')
    program.press('Tab')
    program.wait_for_focus('check box')
    program.press('space')
    program.click('button', 'Compare 2 Options')
    program.wait_for('dialog', 'Compare Options')
    # Rows are left out as before.
    check_table(program, expected(program, program.bundled, (FORCE, GOVERNMENT), True))
    program.press('Escape')
    program.wait_until_gone('dialog', 'Compare Options')
    program.click('button', 'Choose none')
    program.wait_until_gone('button', 'Compare 2 Options')
    same(program.all('check box', having=('checked',)), [])
    program.quit()


def write_states(program):
    """A dossier in which an attribute is known, unknown, none, disputed, and not spoken of."""
    facts = {
        'known': {'value': 'Two million'},
        'unknown': {'state': 'unknown'},
        'none': {'state': 'none'},
        'disputed': {'state': 'disputed', 'sides': [{'value': 'One'}, {'value': '=1+1'}]},
    }
    return program.write('states.dossier.json', {
        'format': 'dossier', 'version': '1.0', 'id': 'urn:test:states', 'title': 'States',
        'options': [{'id': name, 'title': f'Option, {name}', 'facts': [{'label': 'Cost'} | fact]}
                    for name, fact in facts.items()] + [{'id': 'silent', 'title': 'Option "silent"'}],
    })


@scenario
def states_are_told_apart(program):
    """Unknown, none and disputed are told apart without colour, for ears as well"""
    dossier = write_states(program)
    program.start(dossier)
    open_comparison(program, [1, 1, 1, 1])
    wanted = expected(program, dossier, ('known', 'unknown', 'none', 'disputed', 'silent'))
    cost = next(row for row in wanted['rows'] if row['label'] == 'Cost')
    same([cell['state'] for cell in cost['cells']],
         ['known', 'unknown', 'none', 'disputed', 'unknown'])
    check_table(program, wanted)
    names = [node.name for node in program.all('button') if ', Cost: ' in node.name]
    same(len(set(name.partition(', Cost: ')[2] for name in names)), 4, names)
    program.press('Escape')
    program.quit()


@scenario
def keys_move_in_the_table(program):
    """Arrow keys go from cell to cell, Enter opens the claims of a cell"""
    program.start(program.bundled)
    open_comparison(program, [1])
    wanted = expected(program, program.bundled, (FORCE, TEAM))
    titles = [option['title'] for option in wanted['options']]
    labels = [row['label'] for row in wanted['rows']]
    first = f'{titles[0]}, {labels[0]}: '
    program.go_to('button', next(node.name for node in program.all('button')
                                 if node.name.startswith(first)))

    def focus_is(column, row):
        beginning = f'{titles[column]}, {labels[row]}: '
        return program.wait(f'the focus on “{beginning}”', lambda: program.focused()
                            and program.focused().name.startswith(beginning)
                            and program.focused())

    focus_is(0, 0)
    program.press('Right')
    focus_is(1, 0)
    program.press('Right')
    focus_is(1, 0)
    # Near the end the table has to scroll for the cell that has the focus.
    below = len(labels) - 2
    program.press(*['Down'] * below)
    focus_is(1, below)
    program.wait_same('the cell in sight', lambda: 0 < program.focused().box()[1] < 700, True)
    funding = labels.index('Funding')
    program.press(*['Up'] * (below - funding))
    focus_is(1, funding)
    program.press('Left')
    focus_is(0, funding)

    program.press('Return')
    program.wait_for('label', 'Said by')
    shown = program.labels()
    claims = wanted['rows'][funding]['cells'][0]['claims']
    dossier = json.loads(program.bundled.read_text(encoding='utf-8'))
    texts = {claim['id']: claim['text'] for option in dossier['options'] for claim in option['claims']}
    for claim in claims:
        check(any(text.endswith(texts[claim]) for text in shown), texts[claim], shown)
    program.press('Escape')
    program.wait_until_gone('label', 'Said by')
    focus_is(0, funding)

    program.press('Down')
    focus_is(0, funding + 1)
    program.press('Return')
    program.wait_for('label', 'The dossier names no claim for this.')
    program.press('Escape')
    program.wait_until_gone('label', 'The dossier names no claim for this.')
    program.press('Escape')
    program.wait_until_gone('dialog', 'Compare Options')
    program.quit()


@scenario
def headers_take_their_clicks(program):
    """A click on a header opens nothing that was scrolled beneath it; one on a cell opens the cell"""
    program.start(program.bundled)
    open_comparison(program, [1])
    wanted = expected(program, program.bundled, (FORCE, TEAM))
    titles = [option['title'] for option in wanted['options']]
    rows = wanted['rows']
    program.go_to('button', next(node.name for node in program.all('button')
                                 if node.name.startswith(f'{titles[0]}, {rows[0]["label"]}: ')))
    program.press(*['Down'] * (len(rows) - 1))
    cell = program.wait('the focus on the last row', lambda: program.focused() if (
        program.focused().name.startswith(f'{titles[0]}, {rows[-1]["label"]}: ')) else None)

    table = program.find('grouping', 'Comparison')
    x, y, width, height = table.children[0].box()
    edges = [(max(y, top), min(y + height, top + tall))
             for _, top, _, tall in (node.box() for node in table.children if node.role == 'button')]
    top, bottom = max(edges, key=lambda edge: edge[1] - edge[0])
    check(bottom - top > 2, 'nothing is scrolled beneath the header', edges)
    program.click_in((x, top, width, bottom - top))
    # Had the first click opened something, the second would only close it.
    program.click_in(cell.box())
    words = 'Said by' if rows[-1]['cells'][0]['claims'] else 'The dossier names no claim for this.'
    program.wait_for('label', words)
    program.press('Escape')
    program.wait_until_gone('label', words)
    program.press('Escape')
    program.wait_until_gone('dialog', 'Compare Options')
    program.quit()


def take_message(program, words):
    """Waits until the words are shown, and sends them away, as others would have to wait for that."""
    program.wait_for('label', words)
    program.press('Escape')
    program.wait_until_gone('label', words)


def export(program, key, name):
    """Writes the comparison through GTK's own file dialog; gives the bytes."""
    path = program.folder / name
    program.press(key)
    program.answer_file_dialog('Export Comparison', path, name='Name:')
    program.wait('the file', path.exists)
    take_message(program, f'Exported to “{name}”')
    return path.read_bytes()


@scenario
def comparison_is_exported(program):
    """The comparison is written as CSV and Markdown, byte for byte as dossierctl writes it"""
    # GTK's file dialog loses what it was listing when it is closed.
    program.forgive_leaks()
    dossier = write_states(program)
    program.start(dossier)
    open_comparison(program, [1, 1, 1])
    names = ('known', 'unknown', 'none', 'disputed')
    for key, form, name in (('ctrl+e', 'csv', 'all.csv'), ('ctrl+shift+e', 'markdown', 'all.md')):
        same(export(program, key, name),
             program.ctl('compare', f'--format={form}', dossier, *names), form)

    only_differences(program)
    same(export(program, 'ctrl+e', 'different.csv'),
         program.ctl('compare', '--format=csv', '--only-differences', dossier, *names))

    # What was copied is pasted into a note, the nearest text that there is.
    markdown = program.ctl('compare', '--format=markdown', '--only-differences', dossier, *names)
    program.press('ctrl+shift+c')
    take_message(program, 'Comparison copied as Markdown')
    program.press('Escape')
    program.wait_until_gone('dialog', 'Compare Options')
    program.press('ctrl+shift+n')
    program.wait_for_focus('text', 'Note')
    program.press('ctrl+v')
    program.wait_for_notes(markdown.decode())
    program.quit()


main()
