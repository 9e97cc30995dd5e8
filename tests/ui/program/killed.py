# SPDX-FileCopyrightText: 2026 The Dossier developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Annotating with the keyboard alone in a program that is killed again and again."""

import os
import random
import time

from program import check, main, same, scenario

FIRST = 'Multinational force paid for with U.S. help'

KILLS = 20
# The most that being killed may cost, and the latest moment for it, in seconds of typing.
PROMISED = 1.0
LATEST = 3.0
# A machine that stands still for a moment is no fault of the program.
TRIES = 3


def begin_note(program, steps):
    """Selects a word of the option with keys and begins a comment on it; gives the word."""
    text = program.go_to('text', 'Option', 'F6')
    program.press('ctrl+Home', *['ctrl+Right'] * steps, 'shift+ctrl+Right')
    words = program.wait('selected words', text.selected_text)
    program.press('ctrl+m')
    program.wait_for_focus('text', 'Note')
    return words


def type_until(moment):
    """What is typed next, and until when: a number for each word, so that any loss shows."""
    begin = time.monotonic()
    number = 0
    while time.monotonic() - begin < moment:
        yield f'{number:03} '
        number += 1


def annotate_and_kill(program, moment, steps):
    """Annotates and kills the program at a moment.  Gives the words the note is on, what was typed, and
    what of it was typed more than a second before."""
    program.start(program.bundled)
    program.wait_for_option(FIRST)
    words = begin_note(program, steps)
    typed = []
    for word in type_until(moment):
        program.type(word)
        typed.append((word, time.monotonic()))
    killed = time.monotonic()
    program.kill()
    due = ''.join(word for word, when in typed if when <= killed - PROMISED)
    return words, ''.join(word for word, _ in typed), due


@scenario
def twenty_kills(program):
    """Killed at twenty random moments, it has what was typed a second before, and all notes from before"""
    seed = int(os.environ.get('DOSSIER_TEST_SEED') or random.randrange(1 << 32))
    print(f'# DOSSIER_TEST_SEED={seed}', flush=True)
    chance = random.Random(seed)
    before = []
    late = []
    for kill in range(KILLS):
        moment = chance.uniform(0, LATEST)
        steps = chance.randrange(6)
        late = []
        for _ in range(TRIES):
            words, typed, due = annotate_and_kill(program, moment, steps)
            notes = {note['id']: note for note in program.notes()}
            for note in before:
                same(notes.pop(note['id'], None), note, f'a note from before kill {kill}')
            check(len(notes) <= 1, f'kill {kill}: more notes than were made', notes)
            note = next(iter(notes.values()), None)
            kept = note['text'] if note else ''
            same(kept, typed[:len(kept)], f'kill {kill} at {moment:.2f} s: not what was typed')
            if note:
                same([target['exact'] for target in note['targets']], [words.strip()], f'kill {kill}')
                before.append(note)
            if len(kept) >= len(due):
                break
            late.append(f'kill {kill} at {moment:.2f} s: typed “{due}”, kept “{kept}”')
        else:
            check(False, *late)
    check(before, 'no note was ever kept')


main()
