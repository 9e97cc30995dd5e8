#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Dossier developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Writes what the methods must give for published examples, as a header for test-method.c.

Rational arithmetic is exact; roots and the exponential have fifty digits.  Nothing of the program is used.
Each example is checked here against the rounded figures that were published.
"""

from decimal import Decimal, getcontext
from fractions import Fraction

getcontext().prec = 50


def decimal(fraction):
    return Decimal(fraction.numerator) / Decimal(fraction.denominator)


def parse(rows):
    return [[Fraction(cell) for cell in row.split()] for row in rows]


def emit(name, values, published, places):
    for value, figure in zip(values, published, strict=True):
        assert abs(decimal(Fraction(value)) - Decimal(figure)) <= Decimal(6) / 10 ** (places + 1), name
    print(f"static const double {name}[] = {{")
    for value in values:
        print(f"  {decimal(Fraction(value)):.20f},")
    print("};\n")


# P. Goodwin and G. Wright, Decision Analysis for Management Judgment (Wiley), the chapter on decisions with
# multiple objectives: seven offices, swing weights 100, 80, 70, 30, 20, 10.  The published benefits are made
# with weights rounded to whole per cents (32, 26, 23, 10, 6, 3).
OFFICES = parse(["100 60 100 75 0 90", "20 80 10 30 100 30", "80 70 0 0 10 100", "70 50 30 55 30 90",
                 "40 60 90 100 60 70", "0 0 70 0 80 0", "60 100 20 50 50 80"])


def weighted(rows, points):
    return [sum(p * cell for p, cell in zip(points, row, strict=True)) / sum(points) / 100 for row in rows]


BENEFITS = ["0.808", "0.394", "0.474", "0.523", "0.648", "0.209", "0.602"]
emit("offices_rounded", weighted(OFFICES, [32, 26, 23, 10, 6, 3]), BENEFITS, 3)
# The swings themselves give the same to two places.
emit("offices", weighted(OFFICES, [100, 80, 70, 30, 20, 10]), BENEFITS, 2)

# C.-L. Hwang and K. Yoon, Multiple Attribute Decision Making (Springer, 1981): four fighter aircraft.
AIRCRAFT = parse(["2.0 1500 20000 5.5 5 9", "2.5 2700 18000 6.5 3 5", "1.8 2000 21000 4.5 7 7",
                  "2.2 1800 20000 5.0 5 5"])
WEIGHTS = [Fraction(w) for w in ("0.2", "0.1", "0.1", "0.1", "0.2", "0.3")]


def topsis(rows, weights, costs):
    columns = []
    for j, weight in enumerate(weights):
        length = decimal(sum(row[j] ** 2 for row in rows)).sqrt()
        sign = -1 if j in costs else 1
        columns.append([sign * decimal(weight) * decimal(row[j]) / length for row in rows])
    closeness = []
    for i in range(len(rows)):
        up = sum((max(column) - column[i]) ** 2 for column in columns).sqrt()
        down = sum((column[i] - min(column)) ** 2 for column in columns).sqrt()
        closeness.append(down / (up + down))
    return closeness


emit("aircraft", topsis(AIRCRAFT, WEIGHTS, {3}), ["0.643", "0.268", "0.613", "0.312"], 3)

# J. P. Brans, Ph. Vincke and B. Mareschal, "How to select and how to rank projects: The PROMETHEE method",
# European Journal of Operational Research 24 (1986), 228-238: six sites, all six shapes, equal weights.
# The preferences of the sites over each other are published to three places; the net flows follow.
SITES = parse(["80 90 600 5.4 8 5", "65 58 200 9.7 1 1", "83 60 400 7.2 4 7", "40 80 1000 7.5 7 10",
               "52 72 600 2.0 3 8", "94 96 700 3.6 5 6"])
SHAPES = [
    lambda d: d > 10,
    lambda d: min(max(d / 30, 0), 1),
    lambda d: min(max((d - 50) / 450, 0), 1),
    lambda d: Fraction((d > 1) + (d > 6), 2),
    lambda d: d > 0,
    lambda d: 1 - (-decimal(d * d / 50)).exp() if d > 0 else 0,
]
PREFERENCES = ["0 .296 .250 .269 .100 .185", ".463 0 .389 .333 .296 .500", ".235 .180 0 .333 .056 .429",
               ".399 .506 .305 0 .224 .212", ".444 .515 .487 .380 0 .448", ".287 .399 .250 .431 .133 0"]


def promethee(rows, shapes, costs):
    def prefer(a, b):
        return sum(Fraction(shape(b[j] - a[j] if j in costs else a[j] - b[j]))
                   for j, shape in enumerate(shapes)) / len(shapes)

    table = [[prefer(a, b) for b in rows] for a in rows]
    for row, published in zip(table, parse(PREFERENCES), strict=True):
        assert all(abs(cell - figure) <= Fraction(1, 1000) for cell, figure in zip(row, published, strict=True))
    return [(sum(row) - sum(other[i] for other in table)) / (len(rows) - 1) for i, row in enumerate(table)]


emit("sites", promethee(SITES, SHAPES, {0, 2, 3, 4}),
     ["-0.146", "0.017", "-0.090", "-0.020", "0.293", "-0.055"], 3)
