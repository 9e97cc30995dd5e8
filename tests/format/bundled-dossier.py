#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Dossier developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Counts and names what must stand in the bundled dossier.

usage: bundled-dossier.py SCHEMA DOSSIER SHINGLES READ

Everything that the news report states has a row in the tables below, which say at which option, as
what, by whom and on what terms it must be found.  SHINGLES holds hashes of every eight consecutive
words of the report, none of which the dossier may share.

The tables look for words, and a word more can turn a statement round or invent another one.  READ
therefore holds a hash of each text of the dossier that a person has read against the report.  Who
changes a text reads it so once more, and puts the line that the test names into READ.  Prints TAP.
"""

import collections
import hashlib
import json
import pathlib
import re
import sys

from jsonschema import Draft202012Validator

from tap import Tap

THURSDAY = {'stated': 'Thursday'}

# option: theme, status, proposers
OPTIONS = {
    'multinational-force': ('security', 'under-discussion', ['us-defense-department']),
    'palestinian-team': ('security', 'under-discussion', ['us-defense-department']),
    'interim-structures': ('interim', 'under-discussion', None),
    'palestinian-authority-return': ('governance', 'proposed', None),
    'technocratic-government': ('governance', 'proposed', None),
    'egyptian-oversight': ('governance', 'proposed', None),
}
FUNDED = ['multinational-force', 'palestinian-team']
DISCUSSED = FUNDED + ['interim-structures']
SCENARIOS = ['palestinian-authority-return', 'technocratic-government', 'egyptian-oversight']

# Terms of a claim: speaker (a pattern), attribution, second-hand, reported on, origin.  The report
# does not say whether the officials spoke to it or to Politico: second-hand stays absent.
REPORT = (r'^The news report$', 'reporters-own', None, None, 'news-report')
SUMMARY = (r'^The news report$', 'reporters-own', False, None, 'news-report')
POLITICO = (r'^Politico', 'reporters-own', True, THURSDAY, 'politico-report')
PENTAGON = (r'^Two Pentagon officials$', 'unnamed', None, None, 'pentagon-officials')
ONE_OF_THEM = (r'^One of the two Pentagon officials$', 'unnamed', None, None, 'pentagon-officials')
OFFICIALS = (r'^“The officials”; ', 'unnamed', None, None, 'pentagon-officials')
OTHERS = (r'^Two other U\.S\. sources, unnamed$', 'unnamed', None, None, 'other-us-sources')
SENIOR = (r'^A senior official of the U\.S\. administration$', 'unnamed', None, None,
          'senior-administration-official')

# what it is, options, id of the claim behind the option's prefix, terms, words of the claim
CLAIMS = [
    ('early discussions in the U.S. administration', FUNDED, 'discussions', REPORT,
     ['Biden administration', '“early discussions”', 'stabilised', 'war is over']),
    ('proposal to help fund a multinational force', FUNDED[:1], 'proposal', POLITICO,
     ['Defense Department', 'proposal', 'help pay for a multinational force', 'two possibilities']),
    ('proposal to help fund a Palestinian peacekeeping team', FUNDED[1:], 'proposal', POLITICO,
     ['Defense Department', 'proposal', 'help pay for a Palestinian peacekeeping team',
      'two possibilities']),
    ('no U.S. troops, by two Pentagon officials', FUNDED, 'no-troops-pentagon', PENTAGON,
     ['None of the options', 'U.S. troops', 'on the ground']),
    ('no U.S. troops, by two other sources', FUNDED, 'no-troops-sources', OTHERS,
     ['None of the options', 'U.S. troops', 'on the ground']),
    ('funding goes to the needs of the forces', FUNDED, 'funding-use', OFFICIALS,
     ['In place of troops', 'Pentagon money', 'security forces need']),
    ('the Defense Department funds these forces', FUNDED, 'funding', PENTAGON,
     ['first plans', 'Defense Department fund', 'security forces in Gaza']),
    ('reconstruction, infrastructure, other needs', FUNDED, 'reconstruction', ONE_OF_THEM,
     ['might', 'reconstruction', 'infrastructure', 'other kinds']),
    ('weeks or months until a plan is agreed', DISCUSSED, 'time', POLITICO,
     ['Weeks or months may pass', 'Washington and its partners', 'plan']),
    ('regional countries want two states first', DISCUSSED, 'two-states', POLITICO,
     ['countries of the region', 'commitment', 'two-state solution', 'before', 'in earnest']),
    ('work on interim governance and security', DISCUSSED[2:], 'work', SENIOR,
     ['with partners', 'several scenarios', 'governed and secured', 'interim', 'after the crisis']),
    ('talks with Israel and partners', DISCUSSED[2:], 'talks', SENIOR,
     ['a number of times', '“the Israelis”', 'partners', '“the day after”',
      '“when the time is right”']),
    ('the official gave no specifics', DISCUSSED[2:], 'no-details', REPORT,
     ['senior official', 'request for comment', 'would not go into specifics']),
    ('return of the Palestinian Authority', SCENARIOS[:1], 'scenario', SUMMARY,
     ['many post-war scenarios', 'international circles', 'Palestinian Authority comes back to rule',
      'with modifications']),
    ('technocratic government', SCENARIOS[1:2], 'scenario', SUMMARY,
     ['many post-war scenarios', 'international circles', 'power passes', 'technocratic government']),
    ('Egyptian oversight with a peacekeeping force', SCENARIOS[2:], 'scenario', SUMMARY,
     ['many post-war scenarios', 'international circles', 'oversight by Egypt',
      'international peacekeeping force', 'security on the ground']),
    ('no consensus', SCENARIOS, 'no-consensus', SUMMARY,
     ['so far', 'no consensus', 'region', 'internationally']),
]
PREFIX = dict(zip(OPTIONS, ('mnf', 'ppt', 'igs', 'par', 'tec', 'egy')))

# label, options, state, words of the value, ids of the claims behind the option's prefix
FACTS = [
    ('Stage', FUNDED, 'known', ['“Early discussions”', 'initial', 'studied'],
     ['discussions', 'funding']),
    ('Stage', DISCUSSED[2:], 'known', ['with partners', 'talks with Israel'], ['work', 'talks']),
    ('Stage', SCENARIOS, 'known', ['scenario', 'international circles'], ['scenario']),
    ('Aim', FUNDED, 'known', ['Stabilising Gaza after the war'], ['discussions', 'proposal']),
    ('Aim', DISCUSSED[2:], 'known', ['governance and security', 'interim'], ['work']),
    ('Funding', FUNDED, 'known', ['U.S. Department of Defense', 'help'], ['proposal', 'funding']),
    ('Funding', DISCUSSED[2:] + SCENARIOS, 'unknown', [], []),
    ('Amount of funding', FUNDED, 'unknown', [], []),
    ('Use of funding', FUNDED, 'known',
     ['needs of the security forces', 'one Pentagon official', 'reconstruction', 'infrastructure',
      'other needs'], ['funding-use', 'reconstruction']),
    ('U.S. troops on the ground', FUNDED, 'none', [],
     ['no-troops-pentagon', 'no-troops-sources']),
    ('U.S. troops on the ground', ['interim-structures', 'egyptian-oversight'], 'unknown', [], []),
    ('Composition', FUNDED[:1], 'known', ['Several nations', 'not named'], ['proposal']),
    ('Composition', FUNDED[1:], 'known', ['Palestinian', 'not said'], ['proposal']),
    ('Composition', DISCUSSED[2:], 'unknown', [], ['no-details']),
    ('Composition', SCENARIOS[1:2], 'unknown', [], []),
    ('Composition', SCENARIOS[2:], 'known', ['international peacekeeping force', 'not named'],
     ['scenario']),
    ('Mandate', FUNDED[:1], 'unknown', [], []),
    ('Mandate', FUNDED[1:], 'known', ['Peacekeeping', 'name says', 'not said'], ['proposal']),
    ('Mandate', SCENARIOS[2:], 'known', ['peacekeeping force', 'security on the ground'],
     ['scenario']),
    ('Oversight', FUNDED + SCENARIOS[1:2], 'unknown', [], []),
    ('Oversight', SCENARIOS[2:], 'known', ['Egypt'], ['scenario']),
    ('Time until agreement', DISCUSSED, 'known', ['Possibly', 'weeks or months'], ['time']),
    ('Who would govern', DISCUSSED[2:], 'unknown', [], ['no-details']),
    ('Who would govern', SCENARIOS[:1], 'known', ['Palestinian Authority'], ['scenario']),
    ('Who would govern', SCENARIOS[1:2], 'known', ['technocratic government'], ['scenario']),
    ('Who would govern', SCENARIOS[2:], 'unknown', [], []),
    ('Modifications', SCENARIOS[:1], 'unknown', [], ['scenario']),
    ('International and regional consensus', SCENARIOS, 'none', [], ['no-consensus']),
]

# options, words of the condition, claim
CONDITIONS = [
    (DISCUSSED, ['Countries of the region', 'first', 'commitment to a two-state solution'],
     'two-states'),
    (DISCUSSED[2:], ['Once the crisis has eased'], 'work'),
    (DISCUSSED[2:], ['“When the time is right”', 'not said'], 'talks'),
]

# options, actor, words of the role, claims
ROLES = [
    (FUNDED, 'us-defense-department', ['Funder'], ['proposal', 'funding']),
    (DISCUSSED[2:], 'us-administration', ['scenarios'], ['work', 'talks']),
    (DISCUSSED[2:], 'us-partners', ['scenarios', 'talks'], ['work', 'talks']),
    (DISCUSSED[2:], 'israel', ['talks'], ['talks']),
    (SCENARIOS[:1], 'palestinian-authority', ['Governing body'], ['scenario']),
    (SCENARIOS[2:], 'egypt', ['Overseer'], ['scenario']),
]

# event: kind, date, options, claims
EVENTS = {
    'early-discussions': ('happening', None, FUNDED, ['mnf-discussions', 'ppt-discussions']),
    'politico-reports': ('statement', THURSDAY, FUNDED, ['mnf-proposal', 'ppt-proposal']),
    'talks-with-partners': ('happening', None, DISCUSSED[2:], ['igs-talks']),
    'reply-to-request': ('statement', None, DISCUSSED[2:],
                         ['igs-work', 'igs-talks', 'igs-no-details']),
}

# actor: kind, words of the name
ACTORS = {
    'us-administration': ('body', 'Joe Biden'),
    'us-defense-department': ('body', 'U.S. Department of Defense'),
    'us-partners': ('group', 'Partners of the United States'),
    'regional-countries': ('group', 'Countries of the region'),
    'israel': ('state', 'Israel'),
    'palestinian-authority': ('body', 'Palestinian Authority'),
    'egypt': ('state', 'Egypt'),
}


# What the report names.
NAMES = {'Administration', 'Authority', 'Biden', 'Defense', 'Department', 'Egypt', 'Egyptian', 'Gaza',
         'Israel', 'Israelis', 'Joe', 'Palestinian', 'Pentagon', 'Politico', 'President', 'States',
         'Thursday', 'U.S', 'United', 'Washington'}

# Figures in words, of which the report gives but two officials, one of them, and two sources.
FIGURES = (r'\b(zero|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|dozens?'
           r'|hundreds?|thousands?|millions?|billions?|half|third|quarter|percent|per cent)\b')
NO_FIGURES = {'authority', 'security'}

# Words that judge, urge or foretell, which a dossier leaves to those it reports on.
JUDGING = (r'\b(should|must|ought|best|better|worst|worse|good|bad|fair|unfair|just|unjust|right(ly)?'
           r'|wrong(ly)?|sadly|fortunately|unfortunately|regrettabl[ey]|clearly|obviously|of course'
           r'|merely|so-called|claims?|claimed|admit\w*|insist\w*|refus\w*|regime|terror\w*|occup\w*'
           r'|likely|unlikely|probabl[ey]|certain(ly)?|doubt\w*)\b')

# Members whose strings are words for people.
TEXTS = {'title', 'summary', 'name', 'text', 'value', 'label', 'role', 'speaker', 'publisher', 'stated',
         'tags'}


def unequal(what, found, wanted):
    """A fault where two values differ."""
    return [] if found == wanted else [f'{what}: {found!r}, not {wanted!r}']


def lacking(what, text, words):
    """A fault for each of the words that the text has not, upper and lower case told apart."""
    return [f'{what}: no “{word}” in “{text}”' for word in words if word not in (text or '')]


def with_prefix(option_id, names):
    return [f'{PREFIX[option_id]}-{name}' for name in names]


def check_claim(option, name, terms, words):
    """The faults of one claim of an option."""
    wanted = f'{PREFIX[option["id"]]}-{name}'
    found = [claim for claim in option.get('claims', []) if claim['id'] == wanted]
    if len(found) != 1:
        return [f'{len(found)} claims {wanted}']

    claim = found[0]
    speaker, attribution, secondhand, reported_on, origin = terms
    faults = lacking(wanted, claim['text'], words)
    if not re.search(speaker, claim.get('speaker', '')):
        faults.append(f'{wanted}: speaker is {claim.get("speaker")!r}')
    for member, value in (('attribution', attribution), ('secondhand', secondhand),
                          ('reported_on', reported_on), ('origin', origin),
                          ('source', 'news-report'), ('said_on', None), ('happened_on', None),
                          ('reliability', None), ('credibility', None), ('likelihood', None)):
        faults += unequal(f'{wanted}/{member}', claim.get(member), value)

    return faults


def state_of(fact):
    return fact.get('state', 'known' if 'value' in fact else 'unknown')


def check_fact(option, label, state, words, claims):
    """The faults of one fact of an option."""
    found = [fact for fact in option.get('facts', []) if fact['label'] == label]
    if len(found) != 1:
        return [f'{option["id"]}: {len(found)} facts “{label}”']

    fact = found[0]
    what = f'{option["id"]}: {label}'
    return (unequal(f'{what}: state', state_of(fact), state)
            + lacking(what, fact.get('value'), words)
            + unequal(f'{what}: claims', fact.get('claims', []),
                      with_prefix(option['id'], claims)))


def check_condition(option, words, claim):
    """The faults of one condition of an option."""
    wanted = with_prefix(option['id'], [claim])
    found = [condition for condition in option.get('conditions', [])
             if condition.get('claims') == wanted]
    if len(found) != 1:
        return [f'{option["id"]}: {len(found)} conditions that rest on {wanted[0]}']

    return lacking(f'{option["id"]}: condition', found[0]['text'], words)


def check_role(option, actor, words, claims):
    """The faults of one role of an option."""
    found = [role for role in option.get('roles', []) if role['actor'] == actor]
    if len(found) != 1:
        return [f'{option["id"]}: {len(found)} roles of {actor}']

    what = f'{option["id"]}: role of {actor}'
    return (lacking(what, found[0]['role'], words)
            + unequal(what, found[0].get('claims'), with_prefix(option['id'], claims)))


def check_tables(tap, options):
    """Each row of the tables at each option that it names."""
    for what, ids, name, terms, words in CLAIMS:
        for i in ids:
            tap.check(f'claim: {what}: {i}', check_claim(options[i], name, terms, words))
    for label, ids, state, words, claims in FACTS:
        for i in ids:
            tap.check(f'fact: {label}: {state}: {i}',
                      check_fact(options[i], label, state, words, claims))
    for ids, words, claim in CONDITIONS:
        for i in ids:
            tap.check(f'condition: {words[0]}: {i}', check_condition(options[i], words, claim))
    for ids, actor, words, claims in ROLES:
        for i in ids:
            tap.check(f'role: {actor}: {i}', check_role(options[i], actor, words, claims))


def check_positions_and_relations(tap, options):
    for i, option in options.items():
        positions = option.get('positions', [])
        wanted = [('regional-countries', 'unknown', with_prefix(i, ['two-states']))]
        found = [(position['actor'], position['stance'], position.get('claims'))
                 for position in positions]
        faults = unequal('positions', found, wanted if i in DISCUSSED else [])
        for position in positions:
            faults += lacking('position', position.get('text'),
                              ['commitment to two states before', 'support', 'not said'])
        tap.check(f'positions: {i}', faults)

        group = next((ids for ids in (FUNDED, SCENARIOS) if i in ids), [])
        found = sorted((relation['kind'], relation['option'])
                       for relation in option.get('relations', []))
        tap.check(f'relations: {i}',
                  unequal('relations', found,
                          sorted(('alternative-to', other) for other in group if other != i)))


def check_counts(tap, options):
    """Nothing stands in an option beyond what the tables name."""
    for i, option in options.items():
        for member, table in (('claims', [ids for _, ids, _, _, _ in CLAIMS]),
                              ('facts', [ids for _, ids, _, _, _ in FACTS]),
                              ('conditions', [ids for ids, _, _ in CONDITIONS]),
                              ('roles', [ids for ids, _, _, _ in ROLES])):
            tap.check(f'number of {member}: {i}',
                      unequal(member, len(option.get(member, [])), sum(i in ids for ids in table)))


def check_frame(tap, dossier):
    """All that stands beside the options."""
    tap.check('options', unequal('ids', [option['id'] for option in dossier['options']],
                                 list(OPTIONS)))
    for option in dossier['options']:
        tap.check(f'theme, status, proposers: {option["id"]}',
                  unequal('of the option', (option.get('theme'), option.get('status'),
                                            option.get('proposers')), OPTIONS.get(option['id']))
                  + lacking('summary', option.get('summary'), ['not known from the report'])
                  + unequal('history', option.get('history'), None))

    tap.check('themes', unequal('ids', [theme['id'] for theme in dossier.get('themes', [])],
                                ['security', 'governance', 'interim']))

    actors = {actor['id']: actor for actor in dossier.get('actors', [])}
    faults = unequal('ids', list(actors), list(ACTORS))
    for i, (kind, name) in ACTORS.items():
        actor = actors.get(i, {'name': ''})
        faults += unequal(f'kind of {i}', actor.get('kind'), kind)
        faults += lacking(f'name of {i}', actor['name'], [name])
    tap.check('actors', faults)

    sources = {source['id']: source for source in dossier.get('sources', [])}
    report, politico = sources.get('news-report', {}), sources.get('politico-report', {})
    tap.check('sources',
              unequal('ids', list(sources), ['news-report', 'politico-report'])
              + unequal('language of the report', report.get('language'), 'en')
              + unequal('cited by the report', report.get('cites'), ['politico-report'])
              + [f'the report has a member “{member}”, which is not known' for member
                 in ('publisher', 'author', 'published_on', 'address') if member in report]
              + unequal('publisher', politico.get('publisher'), 'Politico')
              + unequal('day', politico.get('published_on'), THURSDAY)
              + [f'Politico’s report has a member “{member}”, which is not known' for member
                 in ('author', 'address') if member in politico])

    events = {event['id']: event for event in dossier.get('events', [])}
    tap.check('events', unequal('ids', list(events), list(EVENTS)))
    for i, wanted in EVENTS.items():
        event = events.get(i, {})
        tap.check(f'event: {i}',
                  unequal('of the event', (event.get('kind'), event.get('date'),
                                           event.get('options'), event.get('claims')), wanted))


def strings(value, place=''):
    """Every string below a value, with its place."""
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, dict):
        for member, child in value.items():
            yield from strings(child, f'{place}/{member}')
    elif isinstance(value, list):
        for index, child in enumerate(value):
            yield from strings(child, f'{place}/{index}')


def runs(text):
    """The hash of each run of eight consecutive words, with the words."""
    words = re.findall(r'\w+', text.casefold())
    for i in range(len(words) - 7):
        run = ' '.join(words[i:i + 8])
        yield hashlib.sha256(run.encode('utf-8')).hexdigest()[:16], run


def check_words(tap, dossier, shingles):
    """What holds for all texts of the dossier."""
    texts = list(strings(dossier))
    tap.check('no eight consecutive words of the report',
              [f'{place}: {run}' for place, text in texts for key, run in runs(text)
               if key in shingles]
              + ([] if len(shingles) > 250 else [f'only {len(shingles)} runs are known']))
    tap.check('no figure: the report gives none',
              [f'{place}: {text}' for place, text in texts
               if re.search(r'\d', text) and place not in ('/id', '/version')])
    tap.check('no figure in words but those of the report',
              [f'{place}: {found[0]}' for place, text in texts
               for found in re.finditer(FIGURES, text, re.IGNORECASE)
               if found[0].casefold() not in NO_FIGURES])
    tap.check('no name that the report does not name',
              [f'{place}: {name}' for place, text in texts
               for name in re.findall(r'(?<=[\w,;:”)] )“?([A-Z][\w.]*\w)', text)
               if name not in NAMES])
    tap.check('no word that judges, urges or foretells',
              [f'{place}: {found[0]}' for place, text in texts
               for found in re.finditer(JUDGING, text, re.IGNORECASE)
               if '“when the time is right”' not in text.casefold() or found[0] != 'right'])
    tap.check('no address: the report gives none',
              [f'{place}: {text}' for place, text in texts
               if re.search(r'https?:|www\.', text) or place.endswith('/address')])
    tap.check('no quotation is longer than five words',
              [f'{place}: {quoted}' for place, text in texts
               for quoted in re.findall('“([^”]*)”', text) if len(quoted.split()) > 5])
    tap.check('it is in English', unequal('language', dossier.get('language'), 'en'))
    tap.check('it is not said when the dossier was revised',
              unequal('updated', dossier.get('updated'), None))
    tap.check('no criteria: the report judges nothing',
              unequal('criteria', dossier.get('criteria'), None))


def people_texts(value, place='', member=''):
    """Every text for people below a value, with its place."""
    if isinstance(value, str):
        if member in TEXTS:
            yield place, value
    elif isinstance(value, dict):
        for name, child in value.items():
            yield from people_texts(child, f'{place}/{name}', name)
    elif isinstance(value, list):
        for index, child in enumerate(value):
            yield from people_texts(child, f'{place}/{index}', member)


def check_read(tap, dossier, lines):
    """Each text is one that was read against the report, and none of those is gone."""
    left = collections.defaultdict(list)
    for line in lines:
        key, _, place = line.partition(' ')
        left[key].append(place)

    faults = []
    for place, text in people_texts(dossier):
        key = hashlib.sha256(text.encode('utf-8')).hexdigest()[:16]
        if left[key]:
            left[key].pop(0)
        else:
            faults.append(f'to be read, then added as “{key} {place}”: {text}')
    faults += [f'gone or changed: “{key} {place}”' for key, places in left.items()
               for place in places]
    tap.check('every text was read against the report', faults)


def check_claims_are_used(tap, dossier):
    """Each claim carries something, of its own option."""
    for option in dossier['options']:
        rests = [record for member in ('facts', 'conditions', 'roles', 'positions')
                 for record in option.get(member, [])]
        used = {claim for record in rests for claim in record.get('claims', [])}
        own = {claim['id'] for claim in option.get('claims', [])}
        tap.check(f'claims carry something: {option["id"]}',
                  unequal('claims', sorted(used), sorted(own)))


def main(arguments):
    if len(arguments) != 4:
        print(__doc__, file=sys.stderr)
        return 2

    schema, dossier = (json.loads(pathlib.Path(path).read_text(encoding='utf-8'))
                       for path in arguments[:2])
    shingles, read = ([line for line in pathlib.Path(path).read_text(encoding='utf-8').splitlines()
                       if line and not line.startswith('#')] for path in arguments[2:])
    tap = Tap()

    faults = [f'{list(error.absolute_path)}: {error.message}'
              for error in Draft202012Validator(schema).iter_errors(dossier)]
    tap.check('keeps to the schema', faults)
    options = {option.get('id'): option for option in dossier.get('options', [])}
    tap.check('has the six options',
              [f'no option {i}' for i in OPTIONS if i not in options])
    if tap.failed:
        return tap.end()

    check_frame(tap, dossier)
    check_tables(tap, options)
    check_positions_and_relations(tap, options)
    check_counts(tap, options)
    check_claims_are_used(tap, dossier)
    check_words(tap, dossier, set(shingles))
    check_read(tap, dossier, read)

    return tap.end()


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
