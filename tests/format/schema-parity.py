#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Dossier developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Holds the published schema and the program's own reader to one verdict.

usage: schema-parity.py SCHEMA FIXTURES [DOSSIERCTL]

FIXTURES holds good/, bad/, beyond/ and syntax/ with *.dossier.json, and expected.json, which names
for each file of bad/ and beyond/ the JSON pointer of every problem, one for each problem.

  good/    both accept
  bad/     both refuse, each reporting exactly the expected places
  beyond/  the schema accepts; the reader refuses, reporting exactly the expected places
  syntax/  no JSON: neither a strict JSON parser nor the reader takes it; the reader says the line
           and column

Without DOSSIERCTL only the schema's side is held.  Prints TAP, one line a file and side.
"""

import collections
import json
import pathlib
import subprocess
import sys

from jsonschema import Draft202012Validator

from tap import Tap

# The lines that the reader may name: from the last word that it understood to the fault itself.  For
# what is not listed any place will do.
SYNTAX_LINES = {
    'bad-escape': (5, 5),
    'block-comment': (1, 2),
    'bracket-mismatch': (6, 6),
    'capital-true': (6, 6),
    'colon-missing': (3, 3),
    'comma-missing': (3, 4),
    'hexadecimal-number': (6, 6),
    'infinity': (6, 6),
    'invalid-utf-8': (5, 5),
    'latin-1': (5, 5),
    'line-break-in-text': (5, 6),
    'line-comment': (1, 2),
    'lone-surrogate': (5, 5),
    'member-without-quotes': (1, 2),
    'not-a-number': (6, 6),
    'number-ends-with-point': (6, 6),
    'number-with-leading-zero': (6, 6),
    'number-with-plus': (6, 6),
    'overlong-utf-8': (5, 5),
    'plain-text': (1, 1),
    'short-unicode-escape': (5, 5),
    'single-quotes': (1, 2),
    'surrogate-in-utf-8': (5, 5),
    'text-after-the-end': (8, 8),
    'trailing-comma-in-list': (6, 6),
    'trailing-comma-in-object': (6, 7),
    'truncated': (5, 5),
    'two-documents': (8, 8),
}
# Nothing stands in these that a line could point at.
SYNTAX_WITHOUT_PLACE = {'empty-file', 'only-white-space'}


def no_constant(name):
    raise ValueError(f'{name} is not JSON')


def parse(path):
    """Reads @path as strict JSON; a byte order mark is let pass, as RFC 8259 allows."""
    document = json.loads(path.read_bytes().decode('utf-8-sig'), parse_constant=no_constant)
    json.dumps(document, ensure_ascii=False).encode('utf-8')  # an error where half a pair is escaped

    return document


def pointer(path):
    """The JSON pointer (RFC 6901) of a path of members and indices."""
    return ''.join('/' + str(step).replace('~', '~0').replace('/', '~1') for step in path)


def differences(reported, expected):
    """What of two lists of pointers stands in one of them only."""
    reported, expected = collections.Counter(reported), collections.Counter(expected)
    return ([f'not reported: {place!r}' for place in (expected - reported).elements()]
            + [f'reported, though nothing is wrong: {place!r}'
               for place in (reported - expected).elements()])


def check_schema(tap, validator, name, path, expected):
    """Holds the schema's side for one file; None in @expected: the file is no JSON."""
    try:
        document = parse(path)
    except ValueError as error:
        tap.check(f'schema: {name}', [] if expected is None else [f'not JSON: {error}'])
        return

    if expected is None:
        tap.check(f'schema: {name}', ['a strict parser takes it'])
        return
    reported = [pointer(error.absolute_path) for error in validator.iter_errors(document)]
    tap.check(f'schema: {name}', differences(reported, expected))


def run(dossierctl, paths):
    """Runs `validate --json`; returns its exit code and its answer, or None with what is wrong."""
    done = subprocess.run([dossierctl, 'validate', '--json', *map(str, paths)],
                          capture_output=True, check=False)
    try:
        answer = json.loads(done.stdout.decode('utf-8'), parse_constant=no_constant)
    except ValueError as error:
        return done.returncode, None, f'{error}; {done.stderr.decode("utf-8", "replace")}'

    return done.returncode, answer, None


def check_report(report, path, expected):
    """The faults in what the reader says of one file; None in @expected: the file is no JSON."""
    faults = []
    problems = report.get('problems')

    if report.get('file') != str(path):
        faults.append(f'the file is called {report.get("file")!r}')
    if not isinstance(problems, list):
        return faults + [f'the problems are {problems!r}']
    if report.get('valid') is not (expected == []):
        faults.append(f'valid is {report.get("valid")!r}')
    for problem in problems:
        for member in ('pointer', 'found', 'expected'):
            if not isinstance(problem.get(member), str):
                faults.append(f'{member} is {problem.get(member)!r}')
            elif member != 'pointer' and not problem[member].strip():
                faults.append(f'{member} says nothing')

    reported = [problem.get('pointer') for problem in problems]
    if expected is not None:
        return faults + differences(reported, expected)

    faults += differences(reported, [''])
    stem = path.name.removesuffix('.dossier.json')
    if stem not in SYNTAX_WITHOUT_PLACE:
        for problem in problems:
            for member in ('line', 'column'):
                number = problem.get(member)
                if not isinstance(number, int) or isinstance(number, bool) or number < 1:
                    faults.append(f'{member} is {number!r}')
            first, last = SYNTAX_LINES.get(stem, (1, 10))
            if isinstance(problem.get('line'), int) and not first <= problem['line'] <= last:
                faults.append(f'line is {problem["line"]}, not {first} to {last}')

    return faults


def check_reader(tap, dossierctl, groups, fixtures):
    """Holds the reader's side: what it says of each file, and its exit codes."""
    for group, files in groups.items():
        paths = [fixtures / name for name in files]
        code, answer, fault = run(dossierctl, paths)

        wanted = 0 if group == 'good' else 1
        tap.check(f'reader: exit code {wanted} for {group}/',
                  [] if code == wanted else [f'it is {code}'])
        if answer is None or not isinstance(answer, list) or len(answer) != len(paths):
            tap.check(f'reader: one report a file of {group}/', [fault or 'it is not so'])
            continue
        for path, report, (name, expected) in zip(paths, answer, files.items()):
            tap.check(f'reader: {name}', check_report(report, path, expected))

    good = [fixtures / name for name in groups['good']][:1]
    bad = [fixtures / name for name in groups['bad']][:1]
    missing = [fixtures / 'there-is-no-such-file.dossier.json']
    for what, paths, wanted in (('a good and a bad file', good + bad, 1),
                                ('a bad and a good file', bad + good, 1),
                                ('a missing file', missing, 2),
                                ('a good and a missing file', good + missing, 2),
                                ('a bad and a missing file', bad + missing, 2),
                                ('a folder', [fixtures], 2),
                                ('no file', [], 2)):
        code, answer, fault = run(dossierctl, paths)
        tap.check(f'reader: exit code {wanted} for {what}',
                  [] if code == wanted else [f'it is {code}'])


def main(arguments):
    if len(arguments) not in (2, 3):
        print(__doc__, file=sys.stderr)
        return 2

    tap = Tap()
    schema = parse(pathlib.Path(arguments[0]))
    fixtures = pathlib.Path(arguments[1]).absolute()
    expected = parse(fixtures / 'expected.json')

    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    groups = {group: {} for group in ('good', 'bad', 'beyond', 'syntax')}
    for group, files in groups.items():
        for path in sorted((fixtures / group).glob('*.dossier.json')):
            name = f'{group}/{path.name}'
            files[name] = {'good': [], 'syntax': None}.get(group, expected.get(name))

    strays = [f'{name} stands in one of the two only'
              for name in sorted(set(expected) ^ {*groups['bad'], *groups['beyond']})]
    tap.check('expected.json names the files of bad/ and beyond/', strays)
    tap.check('no folder is nearly empty',
              [f'{group}/ has {len(groups[group])} files' for group, least
               in {'good': 10, 'bad': 40, 'beyond': 20, 'syntax': 10}.items()
               if len(groups[group]) < least])
    if strays:
        return tap.end()

    for group, files in groups.items():
        for name, places in files.items():
            check_schema(tap, validator, name, fixtures / name,
                         [] if group == 'beyond' else places)
    if len(arguments) == 3:
        check_reader(tap, arguments[2], groups, fixtures)

    return tap.end()


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
