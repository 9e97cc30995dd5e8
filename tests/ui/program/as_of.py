# SPDX-FileCopyrightText: 2026 The Dossier developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The open dossier as it stood at a date, with the keyboard alone, in the program itself."""

from program import check, main, scenario

HARBOUR = 'tests/fixtures/dossiers/good/history-in-time.dossier.json'


@scenario
def date_is_chosen_and_left(program):
    """A date is typed or taken from the dossier's own; Escape leads back to now"""
    program.start(program.source / HARBOUR)
    program.wait_for_option('A museum')
    check('Three million' in program.option_text(), program.option_text())

    program.press('ctrl+shift+t')
    program.wait_for('list item', '10 May 2024')
    program.wait_for_focus('text', 'Day, month or year')
    program.type('2024-05-09')
    program.press('Return')
    program.wait_for('label', 'As of 9 May 2024')
    program.wait('the option then', lambda: 'Two million' in program.option_text())
    program.wait('the status then', lambda: 'Proposed' in program.labels())
    # The keys still go to the options; one that was not there yet says so.
    program.press('alt+Down')
    program.wait('what was not there', lambda: 'By 9 May 2024 nothing had been reported'
                 in program.option_text())
    program.press('alt+Up')

    program.press('Escape')
    program.wait_until_gone('label', 'As of 9 May 2024')
    program.wait('the option now', lambda: 'Three million' in program.option_text())

    program.press('ctrl+shift+t')
    program.wait_for('list item', '10 May 2024')
    program.go_to('list item')
    program.press('Down', 'Return')
    program.wait_for('label', 'As of 10 January 2024')
    program.click('button', 'Show Now')
    program.wait_until_gone('label', 'As of 10 January 2024')
    program.quit()


@scenario
def dossier_without_dates(program):
    """A dossier that gives no calendar dates says so"""
    program.start(program.bundled)
    program.wait('an option', program.option_text)
    program.press('ctrl+shift+t')
    program.wait('that there are none', lambda: any('gives no calendar dates' in label
                                                    for label in program.labels()))
    program.press('Escape')
    program.wait('the end of the dialog', lambda: not any('gives no calendar dates' in label
                                                          for label in program.labels()))
    program.quit()


main()
