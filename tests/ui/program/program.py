# SPDX-FileCopyrightText: 2026 The Dossier developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Drives the program itself: reads its window as a screen reader does, and presses real keys.

A file of scenarios is run as FILE PROGRAM DOSSIERCTL SOURCE_FOLDER inside dbus-run-session and
xvfb-run.  Each scenario has folders of its own for data and settings, and gives one result.
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import traceback

from accessibility import Gone, Tree

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / 'format'))
from tap import Tap  # noqa: E402  pylint: disable=wrong-import-position

# Long enough for a program with sanitizers on a busy machine; it is waited for no longer than needed.
LIMIT = 45
POLL = 0.03
SCENARIOS = []
# By their names xdotool takes these for keys that newer keyboard layouts have besides.
FUNCTION_KEYS = {f'F{number}': str(66 + number) for number in range(1, 11)}
# Warnings that are none of ours: GTK 4.24 for popovers on X11.
FOREIGN = re.compile(r'gdk_frame_timings_submitted\(\) called on submitted frame')


def scenario(function):
    """Makes a function that takes a Program a scenario; its first line of documentation is its name."""
    SCENARIOS.append(function)
    return function


def check(condition, *shown):
    """Fails where the condition does not hold, and shows what was there instead."""
    if not condition:
        raise AssertionError('\n'.join(str(thing) for thing in shown) or 'the condition does not hold')


def same(found, wanted, what=''):
    check(found == wanted, what, f'found: {found!r}', f'wanted: {wanted!r}')


class Program:
    """The program under test, with its own data and settings; it can be started again and again."""

    def __init__(self, folder, executable, dossierctl, source):
        self.folder = folder
        self.executable = executable
        self.dossierctl = dossierctl
        self.source = source
        self.bundled = source / 'data/dossiers/gaza-after-the-war.dossier.json'
        self.errors = folder / 'errors'
        self.environment = os.environ | {
            f'XDG_{name}_HOME': str(folder / name.lower())
            for name in ('DATA', 'CONFIG', 'CACHE', 'STATE')
        } | {
            'HOME': str(folder),
            # Warnings fail a scenario too, but for those that are none of ours.
            'G_DEBUG': 'fatal-criticals',
        }
        self.process = None
        self.tree = None
        self.pictures = 0
        self.window = None

    # --- start and end ---

    def forgive_leaks(self):
        """Leaves leaks uncounted, before the start: those of a library of which only addresses are known,
        so that tests/lsan.supp could not name them."""
        self.environment['ASAN_OPTIONS'] = os.environ.get('ASAN_OPTIONS', '') + ':detect_leaks=0'

    def start_service(self):
        """Starts it as D-Bus does, without a window."""
        self.launch('--gapplication-service')

    def start(self, *arguments):
        """Starts it and waits until its window has the keyboard."""
        self.launch(*arguments)
        self.wait('a window', self.windows)
        self.focus_window()

    def launch(self, *arguments):
        with self.errors.open('ab') as errors:
            self.process = subprocess.Popen(
                [self.executable, *arguments], env=self.environment, stdin=subprocess.DEVNULL,
                stdout=errors, stderr=errors)
        self.tree = Tree(self.process.pid)

    def open_more(self, *arguments):
        """Has the program that runs already open more, as a second start does."""
        subprocess.run([self.executable, *arguments], env=self.environment, check=True,
                       timeout=LIMIT)

    def kill(self):
        """Ends it as a crash would: it has no moment to save anything."""
        self.process.kill()
        self.process.wait()
        self.process = None

    def wait_for_end(self):
        """Waits until it has ended by itself, with nothing to complain of: no leak, no warning."""
        process = self.process
        end = time.monotonic() + LIMIT
        while process.poll() is None and time.monotonic() < end:
            time.sleep(POLL)
        same(process.poll(), 0, 'exit status')
        self.process = None

    def quit(self):
        self.press('ctrl+q')
        self.wait_for_end()

    # --- what is shown ---

    def windows(self):
        if self.process.poll() is not None:
            raise AssertionError(f'the program ended with status {self.process.returncode}')
        try:
            self.pictures += 1
            return self.tree.take(thorough=self.pictures % 8 == 0)
        except Gone:
            return []

    def all(self, role=None, name=None, having=(), below=None):
        """Every accessible of a role, with a name, in the states: those that are shown."""
        roots = self.windows() if below is None else [below]
        return [node for root in roots for node in root.below()
                if (role is None or node.role == role)
                and (name is None or node.name == name)
                and node.has('showing', *having)]

    def find(self, *arguments, **named):
        """The first of them, or nothing."""
        return next(iter(self.all(*arguments, **named)), None)

    def wait(self, what, function, limit=LIMIT):
        """Asks again until the answer is a true one, and gives it."""
        end = time.monotonic() + limit
        while True:
            try:
                answer = function()
            except Gone:
                answer = None
            if answer:
                return answer
            if time.monotonic() > end:
                raise AssertionError(f'waited in vain for {what}')
            time.sleep(POLL)

    def wait_same(self, what, function, wanted):
        """Waits until the answer is the one that is wanted; else says what it was at last."""
        answers = [None]

        def is_wanted():
            answers[0] = function()
            return answers[0] == wanted

        try:
            self.wait(what, is_wanted)
        except AssertionError as error:
            raise AssertionError(f'{error}\nfound: {answers[0]!r}\nwanted: {wanted!r}') from None

    def wait_for(self, role=None, name=None, having=(), below=None):
        """Waits until such an accessible is shown, and gives it."""
        what = f'[{role}] “{name}” {" ".join(having)}'
        return self.wait(what, lambda: self.find(role, name, having, below))

    def wait_until_gone(self, role=None, name=None):
        self.wait(f'the end of [{role}] “{name}”', lambda: not self.find(role, name))

    def wait_for_focus(self, role=None, name=None):
        return self.wait_for(role, name, ('focused',))

    def click(self, role, name):
        """Waits until such a button is shown, and clicks on it."""
        def click_it():
            node = self.find(role, name, ('sensitive',))
            if node is None:
                return False
            node.click()
            return True

        self.wait(f'[{role}] “{name}”', click_it)

    def labels(self, below=None):
        return [node.text() for node in self.all('label', below=below)]

    # --- what the scenarios speak of ---

    def option_text(self):
        node = self.find('text', 'Option')
        return node.text() if node else ''

    def wait_for_option(self, title):
        """Waits until the option is the one that is read."""
        return self.wait(f'the option “{title}”',
                         lambda: self.option_text().startswith(title + '\n') and self.option_text())

    def rows(self):
        """The options that the sidebar lists, or what it has found."""
        options = self.find('list', 'Options') or self.find('list', 'Results')
        return self.all('list item', below=options) if options else []

    def wait_for_rows(self, *titles):
        self.wait_same('the rows', lambda: [row.name for row in self.rows()], list(titles))

    def note_texts(self):
        """What stands on the cards of the notes that are shown."""
        return [node.text() for node in self.all('text', 'Note')]

    def wait_for_notes(self, *texts):
        self.wait_same('the notes', self.note_texts, list(texts))

    # --- keys ---

    def xdotool(self, *arguments):
        done = subprocess.run(['xdotool', *map(str, arguments)], capture_output=True, text=True,
                              check=False)
        return done.stdout.split()

    def focus_window(self, title=''):
        """Gives the keyboard to a window of the program, as a window manager would."""
        pattern = re.escape(title) or '.'
        self.give_keyboard(self.wait(f'the window “{title}”', lambda: self.xdotool(
            'search', '--onlyvisible', '--all', '--pid', self.process.pid, '--name', pattern))[-1])

    def give_keyboard(self, window):
        self.window = window
        self.xdotool('windowfocus', '--sync', window)
        self.wait('the keyboard',
                  lambda: [node for node in self.windows() if node.has('active')])

    def press(self, *keys):
        """Presses keys one after another, each as in 'ctrl+shift+n'."""
        self.xdotool('key', '--delay', 20, *[FUNCTION_KEYS.get(key, key) for key in keys])

    def type(self, text):
        """Types a text of plain letters."""
        self.xdotool('type', '--delay', 5, '--', text)

    def click_in(self, box):
        """Clicks with the pointer in the middle of a place in the window."""
        x, y, width, height = box
        # Without a compositor GTK draws a frame of its own; what is within says where it begins.
        left, top, inside, _ = self.find('frame').children[0].box()
        frame = (self.width() - inside) // 2
        self.xdotool('mousemove', '--sync', '--window', self.window, x + width // 2 + frame - left,
                     y + height // 2 + frame - top, 'click', 1)

    def focused(self):
        return self.find(having=('focused',))

    def go_to(self, role, name=None, key='Tab', most=60):
        """Presses a key until the focus is where it should be."""
        for _ in range(most):
            before = self.focused()
            if before and before.role == role and name in (None, before.name):
                return before
            self.press(key)
            # A key that moves something else leaves the focus where it is.
            end = time.monotonic() + 0.2
            while time.monotonic() < end and str(self.focused()) == str(before):
                time.sleep(POLL)
        raise AssertionError(f'{key} does not lead to [{role}] “{name}”')

    def answer_file_dialog(self, title, path, name=None):
        """Types a path in GTK's file dialog, and goes back to the window where it was asked for."""
        window = self.window
        self.focus_window(title)
        if name is None:
            self.press('ctrl+l')
        self.wait_for_focus('text', name or '')
        # What the dialog completes behind the cursor goes.  It may come between the last keys.
        for _ in range(5):
            self.press('ctrl+a')
            self.type(str(path))
            self.press('shift+End', 'Delete', 'Return')
            try:
                self.wait('the end of the dialog', lambda: not self.find('dialog', title), 3)
                break
            except AssertionError:
                continue
        self.wait_until_gone('dialog', title)
        self.give_keyboard(window)

    def resize(self, width, height):
        self.xdotool('windowsize', self.window, width, height)

    def width(self):
        """How wide the window is."""
        sizes = self.xdotool('getwindowgeometry', '--shell', self.window)
        return next(int(size[6:]) for size in sizes if size.startswith('WIDTH='))

    # --- beside the program ---

    def write(self, name, content):
        """Writes a file into the scenario's folder; content other than text as JSON."""
        path = self.folder / name
        path.write_text(content if isinstance(content, str)
                        else json.dumps(content, ensure_ascii=False), encoding='utf-8')
        return path

    def ctl(self, *arguments):
        """What dossierctl prints; it works on the same data."""
        done = subprocess.run([self.dossierctl, *map(str, arguments)], env=self.environment,
                              capture_output=True, check=False)
        same(done.returncode, 0, f'dossierctl {arguments}: {done.stderr.decode()}')
        return done.stdout

    def notes(self, dossier=None):
        """The notes in the library, the oldest first."""
        return json.loads(self.ctl('note', 'list', '--json', dossier or self.bundled))

    def kept(self, dossier=None):
        """Their texts."""
        return [note['text'] for note in self.notes(dossier)]

    def wait_until_kept(self, *texts, dossier=None):
        self.wait_same('the notes in the library', lambda: self.kept(dossier), list(texts))

    def end(self):
        """Ends what a scenario has left running."""
        if self.process is not None:
            self.kill()

    def warnings(self):
        """What any library has complained of."""
        return [line for line in self.said(100000)
                if re.search(r'\b(WARNING|CRITICAL|ERROR) \*\*', line) and not FOREIGN.search(line)]

    def said(self, most=120):
        """The end of what the program has said; of a sanitizer's report the beginning."""
        lines = self.errors.read_text(errors='replace').splitlines() if self.errors.exists() else []
        begin = next((number for number, line in enumerate(lines) if 'Sanitizer' in line),
                     max(0, len(lines) - most))
        return lines[begin:begin + most]

    def describe(self):
        """What is shown, for a scenario that failed."""
        lines = []
        try:
            for window in self.tree.take() if self.tree else []:
                for node in window.below():
                    if node.name or node.has('focused'):
                        lines.append('  ' * sum(1 for above in node.above() if above.name)
                                     + str(node)[:160])
        except Gone as error:
            lines.append(str(error))
        return lines


def run_one(function, *arguments):
    """Runs a scenario; what is wrong, a line each."""
    with tempfile.TemporaryDirectory(prefix='dossier-') as folder:
        program = Program(pathlib.Path(folder), *arguments)
        try:
            function(program)
            return program.warnings()
        except Exception as error:  # pylint: disable=broad-except
            faults = [line for text in traceback.format_exception(error)
                      for line in text.splitlines()]
            return (faults + ['the program said:'] + program.said()
                    + ['shown is:'] + program.describe())
        finally:
            program.end()


def main():
    """Runs the scenarios of a file; with words after the arguments, those that are named so."""
    executable, dossierctl, source, *chosen = sys.argv[1:]
    tap = Tap()
    for function in SCENARIOS:
        if chosen and function.__name__ not in chosen:
            continue
        begin = time.monotonic()
        name = re.sub(r'\s+', ' ', function.__doc__.split('\n\n')[0]).strip().rstrip('.')
        tap.check(name, run_one(function, os.path.abspath(executable), os.path.abspath(dossierctl),
                                pathlib.Path(source).resolve()))
        print(f'# {time.monotonic() - begin:.1f} s', flush=True)
    sys.exit(tap.end())
