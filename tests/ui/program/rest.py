# SPDX-FileCopyrightText: 2026 The Dossier developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""A window in which nothing happens does nothing: no timer, no animation, no drawing keeps it awake."""

import pathlib
import time

from program import check, main, scenario

# Over so many seconds a thread may give up the processor so many times: what wakes once a second, or
# draws, does so more often.
STRETCH = 2
FEW = 2


def switches(program):
    """How often each thread of the program has gone to sleep since it began."""
    found = {}
    for task in pathlib.Path(f'/proc/{program.process.pid}/task').iterdir():
        try:
            fields = dict(line.split(':\t', 1) for line in
                          (task / 'status').read_text(encoding='utf-8').splitlines() if ':\t' in line)
        except OSError:
            continue  # it has ended
        found[task.name] = fields['Name'], int(fields['voluntary_ctxt_switches'])
    return found


def check_rests(program, what):
    """Waits until there is a stretch in which no thread wakes more than a few times.  Nothing is asked of
    the program meanwhile, as an answer is work too."""
    busy = []
    for _ in range(8):
        before = switches(program)
        time.sleep(STRETCH)
        busy = [(name, count - before.get(task, (name, 0))[1])
                for task, (name, count) in switches(program).items()]
        busy = [(name, count) for name, count in busy if count > FEW]
        if not busy:
            return
    check(False, f'{what}: threads that do not rest', busy)


@scenario
def window_rests(program):
    """Without a dossier, with one, and while it is read, the window does nothing by itself"""
    program.start()
    program.wait_for('label', 'Compare Options, with Reasons')
    check_rests(program, 'welcome')
    program.quit()

    program.start(program.bundled)
    program.wait_for_focus('list item')
    check_rests(program, 'the list')
    program.press('Return')
    program.wait_for_focus('text', 'Option')
    check_rests(program, 'the option')
    program.press('ctrl+d', 'alt+Down', 'ctrl+d', 'ctrl+shift+d')
    program.wait_for('grouping', 'Comparison')
    check_rests(program, 'the comparison')
    program.press('Escape')
    program.wait_until_gone('dialog', 'Compare Options')
    program.quit()


main()
