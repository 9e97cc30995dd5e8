#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Dossier developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Makes what fuzzing starts from.

usage: make-seeds.py SCHEMA FIXTURES DICTIONARY PAIRS

Writes the words of the format, of the published schema, to DICTIONARY, as libFuzzer wants them; and
to the folder PAIRS two versions of a dossier a file, with the byte 0xff between them.
"""

import json
import pathlib
import sys

SEPARATOR = b'\xff'

# What JSON is made of, and where it is apt to go wrong.
MARKS = ['{}', '[]', '":', '","', 'null', 'true', 'false', '\\u', '\\u0000', '\\ud83d\\ude00',
         '\\udc00', '1e999', '-0', '9223372036854775808', '1.0', '2.0', '0.5', 'urn:a:b', 'en',
         '2024-02-29', '2024-02', 'icd203', 'likely', '\u200f', '\u202e', '\ufeff', '\u0301']


def words_of(node, words):
    """Adds the names of members and the terms below a node of the schema."""
    if isinstance(node, dict):
        words.update(node.get('properties', ()))
        words.update(word for word in node.get('enum', ()) if isinstance(word, str))
        if isinstance(node.get('const'), str):
            words.add(node['const'])
        for below in node.values():
            words_of(below, words)
    elif isinstance(node, list):
        for below in node:
            words_of(below, words)


def entry(word):
    """A line of libFuzzer's dictionary."""
    return '"' + ''.join(chr(byte) if 32 <= byte < 127 and byte not in b'"\\' else f'\\x{byte:02x}'
                         for byte in word.encode('utf-8')) + '"\n'


def reworded(text):
    """The text of a dossier of which most texts are another."""
    return text.replace(b' the ', b' all the ').replace(b'"A ', b'"One ').replace(b's"', b's, too"')


def main(arguments):
    if len(arguments) != 4:
        print(__doc__, file=sys.stderr)
        return 2

    schema, fixtures, dictionary, pairs = map(pathlib.Path, arguments)
    words = set()
    words_of(json.loads(schema.read_text(encoding='utf-8')), words)
    dictionary.write_text(''.join(entry(word) for word in [f'"{w}"' for w in sorted(words)] + MARKS),
                          encoding='ascii')

    pairs.mkdir(parents=True, exist_ok=True)
    good = sorted((fixtures / 'good').glob('*.dossier.json'))
    for number, path in enumerate(good):
        text = path.read_bytes()
        other = good[(number + 1) % len(good)].read_bytes()
        name = path.name.removesuffix('.dossier.json')
        (pairs / f'{name}-reworded').write_bytes(text + SEPARATOR + reworded(text))
        (pairs / f'{name}-and-another').write_bytes(text + SEPARATOR + other)
    (pairs / 'texts').write_bytes('The old harbour, and the new.'.encode() + SEPARATOR
                                  + 'The new harbour; and an old one — متحف.'.encode())

    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
