# SPDX-FileCopyrightText: 2026 The Dossier developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The Test Anything Protocol, as far as the tests of this folder need it."""


class Tap:
    """Counts and prints results."""

    def __init__(self):
        self.n = 0
        self.failed = 0

    def check(self, name, faults):
        """One result: good where `faults` is empty; else each is told below it."""
        self.n += 1
        self.failed += bool(faults)
        print(f"{'not ok' if faults else 'ok'} {self.n} - {name}")
        for fault in faults:
            print(f'# {fault}')

    def end(self):
        """Prints the plan; returns the exit code."""
        print(f'1..{self.n}', flush=True)
        return 1 if self.failed else 0
