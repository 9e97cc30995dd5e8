#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Dossier developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Holds the guide to the format to the schema: every member and term is named, every example is good.

usage: format-guide.py SCHEMA GUIDE

An example is checked against that part of the schema which stands in EXAMPLES at the heading above
it.  Prints TAP.
"""

import json
import pathlib
import re
import sys

from jsonschema import Draft202012Validator

from tap import Tap

# The heading above an example: the part of the schema it must keep to; None: members of several.
EXAMPLES = {
    'A first dossier': '',
    'Texts and language maps': None,
    'Dates, known and unknown': None,
    'Themes: headings for the options': 'theme',
    'Actors: who takes part': 'actor',
    'Sources: where it was read': 'source',
    'Criteria: what options are judged by': 'criterion',
    'Events: the timeline': 'event',
    'Roles': 'role',
    'Facts': None,
    'Conditions': 'condition',
    'Claims: who said what, on what terms': 'claim',
    'Positions': 'position',
    'Relations': 'relation',
    'History': 'change',
}


def validator_for(schema, part):
    """A validator of the whole or of one part."""
    if part == '':
        return Draft202012Validator(schema)
    if part is not None:
        return Draft202012Validator({'$ref': f'#/$defs/{part}', '$defs': schema['$defs']})

    # Whichever records have a member of that name, the example is good for each of them.
    members = {}
    for definition in schema['$defs'].values():
        for name, rule in definition.get('properties', {}).items():
            members.setdefault(name, []).append(rule)

    return Draft202012Validator({
        'minProperties': 1,
        'properties': {name: {'allOf': rules} for name, rules in members.items()
                       if name in ('title', 'reported_on', 'facts')},
        'additionalProperties': False,
        '$defs': schema['$defs'],
    })


def names_of(value):
    """Every member and every term that the schema gives a name."""
    if isinstance(value, dict):
        if isinstance(value.get('properties'), dict):
            yield from value['properties']
        for term in value.get('enum', []):
            yield str(term)
        for child in value.values():
            yield from names_of(child)
    elif isinstance(value, list):
        for child in value:
            yield from names_of(child)


def main(arguments):
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2

    schema = json.loads(pathlib.Path(arguments[0]).read_text(encoding='utf-8'))
    guide = pathlib.Path(arguments[1]).read_text(encoding='utf-8')
    tap = Tap()

    code = {word.strip('"') for word in re.findall('`([^`\n]+)`', guide)}
    for name in sorted(set(names_of(schema))):
        tap.check(f'names {name}', [] if name in code else ['it does not stand in the guide'])

    seen = set()
    for section in re.split(r'^#+ ', guide, flags=re.MULTILINE)[1:]:
        heading = section.splitlines()[0]
        for number, text in enumerate(re.findall(r'^```json\n(.*?)^```$', section,
                                                 flags=re.MULTILINE | re.DOTALL), 1):
            seen.add(heading)
            try:
                example = json.loads(text)
                faults = [error.message for error
                          in validator_for(schema, EXAMPLES.get(heading, '')).iter_errors(example)]
            except ValueError as error:
                faults = [str(error)]
            tap.check(f'example {number} of “{heading}”', faults)
    tap.check('every section has its example',
              [heading for heading in EXAMPLES if heading not in seen])

    return tap.end()


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
