# SPDX-FileCopyrightText: 2026 The Dossier developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Reading a dossier in the program itself: the sidebar, its filter, the option's text, its links."""

import json

from program import check, main, same, scenario


def bundled_options(program):
    """The bundled dossier, and its options by theme as the sidebar lists them."""
    dossier = json.loads(program.bundled.read_text(encoding='utf-8'))
    return dossier, [option for theme in dossier['themes'] for option in dossier['options']
                     if option['theme'] == theme['id']]


@scenario
def sidebar_lists_options(program):
    """The sidebar lists every option below its theme, with its status"""
    dossier, options = bundled_options(program)
    program.start(program.bundled)
    program.wait_for_rows(*[option['title'] for option in options])

    found = [(node.role, node.name, node.description)
             for node in program.find('list', 'Options').children]
    wanted = []
    for theme in dossier['themes']:
        wanted.append(('row header', theme['title'], ''))
        for option in options:
            if option['theme'] == theme['id']:
                status = option['status'].replace('-', ' ').capitalize()
                wanted.append(('list item', option['title'], status))
    same(found, wanted)
    for row, option in zip(program.rows(), options):
        check(option['title'] in program.labels(row), 'the title is not shown', program.labels(row))
        check(row.description in program.labels(row), 'the status is not shown', program.labels(row))

    same([row.name for row in program.rows() if row.has('selected')], [options[0]['title']])
    program.wait_for('frame', dossier['title'])
    text = program.wait_for_option(options[0]['title'])
    for words in (options[0]['summary'], options[0]['claims'][0]['text'], 'Funding', '∅ None',
                  '? Unknown', 'Related Options', 'Timeline'):
        check(words in text, words, text)
    program.quit()


@scenario
def filter_as_one_types(program):
    """Typing in the filter leaves the options with the words; Escape brings all of them back"""
    _, options = bundled_options(program)
    titles = [option['title'] for option in options]
    program.start(program.bundled)
    program.wait_for_rows(*titles)

    program.press('ctrl+f')
    program.wait_for_focus('entry', 'Search everything')
    program.type('egyptian OVERsight')
    program.wait_for_rows(*[title for title in titles if title.startswith('Egyptian oversight')])
    program.type(' nowhere')
    program.wait_for('label', 'Nothing Found')
    same(program.rows(), [])
    program.press('Escape')
    program.wait_for_rows(*titles)
    same(program.find('entry', 'Search everything').text(), '')
    program.wait_for_focus('list item')

    program.press('ctrl+f')
    program.wait_for_focus('entry', 'Search everything')
    program.type('governance technocratic')
    program.wait_for_rows('Technocratic government')
    program.press('Return')
    program.wait_for_option('Technocratic government')
    program.wait_for_focus('text', 'Option')
    program.quit()


@scenario
def accents_do_not_matter(program):
    """Accents do not matter in the filter, neither in what is typed nor in what is sought"""
    program.start(program.write('cafe.dossier.json', {
        'format': 'dossier', 'version': '1.0', 'id': 'urn:test:cafe', 'title': 'Drinks',
        'options': [{'id': 'cafe', 'title': 'Un café crème'}, {'id': 'the', 'title': 'The noir'},
                    {'id': 'qahwa', 'title': 'قَهْوَة'}],
    }))
    program.wait_for_rows('Un café crème', 'The noir', 'قَهْوَة')
    program.press('ctrl+f')
    program.wait_for_focus('entry', 'Search everything')
    program.type('CAFE creme')
    program.wait_for_rows('Un café crème')
    for words, row in (('thé', 'The noir'), ('قهوة', 'قَهْوَة')):
        program.find('entry', 'Search everything').write(words)
        program.wait_for_rows(row)
    program.quit()


@scenario
def another_option_is_read(program):
    """The option that is selected is the one that is read"""
    _, options = bundled_options(program)
    titles = [option['title'] for option in options]
    program.start(program.bundled)
    program.wait_for_option(titles[0])
    program.wait_for_focus('list item', titles[0])

    program.press('Down')
    text = program.wait_for_option(titles[1])
    check(options[1]['summary'] in text, text)
    program.press('alt+Down')
    program.wait_for_option(titles[2])
    program.press('ctrl+Prior')
    program.wait_for_option(titles[1])
    program.wait('the row', lambda: [row.name for row in program.rows() if row.has('selected')]
                 == [titles[1]])
    program.find('list', 'Options').select_child(len(titles) - 1)
    program.wait_for_option(titles[-1])
    program.wait_for('grouping', titles[-1])
    program.quit()


@scenario
def links_open(program):
    """Tab goes from link to link in the text, Enter opens a claim, a source and a related option"""
    _, options = bundled_options(program)
    option = options[0]
    claims = {claim['id']: claim for claim in option['claims']}
    program.start(program.bundled)
    program.wait_for_focus('list item', option['title'])
    program.press('Return')
    program.wait_for_focus('text', 'Option')

    # The first mark is that of the first claim of the first fact.
    claim = claims[option['facts'][0]['claims'][0]]
    mark = f'[{list(claims).index(claim["id"]) + 1}]'
    program.press('Tab')
    program.wait(f'the mark {mark}',
                 lambda: program.find('text', 'Option').selected_text() == mark)
    program.press('Return')
    program.wait_for('label', claim['text'])
    labels = program.labels()
    for words in ('Said by', claim['speaker'], 'Terms', 'Source',
                  'News report on options for Gaza after the war'):
        check(words in labels, words, labels)
    program.press('Escape')
    program.wait_until_gone('label', claim['text'])
    program.wait_for_focus('text', 'Option')

    # Back to the last links by the other end: the timeline's marks, then the related options.
    def go_back_to(words):
        for _ in range(80):
            if program.find('text', 'Option').selected_text() == words:
                return
            program.press('Tab')
        raise AssertionError(f'no link “{words}”')

    go_back_to('News report on options for Gaza after the war')
    program.press('Return')
    program.wait_for('label', 'About the source')
    program.press('Escape')
    program.wait_until_gone('label', 'About the source')
    program.wait_for_focus('text', 'Option')
    go_back_to(options[1]['title'])
    program.press('Return')
    program.wait_for_option(options[1]['title'])
    program.wait('the row', lambda: [row.name for row in program.rows() if row.has('selected')]
                 == [options[1]['title']])
    program.quit()


main()
