# SPDX-FileCopyrightText: 2026 The Dossier developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Runs the built dossierctl as a user would: test-dossierctl.py PROGRAM SOURCE_FOLDER.

Every command, every exit status, what stands on which stream, and whether a script can read it.
Writes TAP.
"""

import csv
import glob
import io
import hashlib
import json
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback
import xml.etree.ElementTree

PROGRAM, SOURCE = map(os.path.abspath, sys.argv[1:3])
BUNDLED = os.path.join(SOURCE, "data/dossiers/gaza-after-the-war.dossier.json")
FIXTURES = os.path.join(SOURCE, "tests/fixtures/dossiers")
FOLDER = tempfile.TemporaryDirectory(prefix="dossierctl-")
TESTS = []

# Nothing that a terminal would act on: control characters but line feed, tab and the carriage
# return of CSV, and characters that turn the direction of writing.
HARMFUL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


class Result:
    def __init__(self, process):
        self.status = process.returncode
        self.bytes = process.stdout
        self.out = process.stdout.decode()
        self.err = process.stderr.decode()

    def __repr__(self):
        return f"status {self.status}\n--- output\n{self.out}\n--- errors\n{self.err}"


def run(*arguments, stdin=b"", **environment):
    """Runs dossierctl with a data folder of its own."""
    env = os.environ | {"XDG_DATA_HOME": path("data"), "LANGUAGE": "en"} | environment
    process = subprocess.run([PROGRAM, *arguments], input=stdin, capture_output=True, env=env,
                             timeout=60, check=False)
    return Result(process)


def path(name):
    return os.path.join(FOLDER.name, name)


def write(name, content):
    with open(path(name), "wb") as file:
        file.write(content if isinstance(content, bytes) else json.dumps(content).encode())
    return path(name)


def test(function):
    TESTS.append(function)
    return function


def check(condition, *shown):
    if not condition:
        raise AssertionError("\n".join(str(thing) for thing in shown))


def check_ok(result):
    """All went well, and nothing was complained of."""
    check(result.status == 0 and result.err == "", result)
    return result


def check_fails(result, status, *words):
    """It failed with that status; only standard error says so."""
    check(result.status == status, f"expected status {status}", result)
    check(result.out == "", "output beside an error", result)
    for word in words:
        check(word in result.err, f"no “{word}” in the errors", result)
    return result


def load(file):
    with open(file, encoding="utf-8-sig") as opened:
        return json.load(opened)


def dossier(**members):
    """A small dossier."""
    return {"format": "dossier", "version": "1.0", "id": "urn:test:small", "title": "Small",
            "options": []} | members


# Help and usage

@test
def help_names_every_command():
    text = check_ok(run("--help")).out
    for command in ("validate", "list", "show", "compare", "diff", "rank", "search", "sources", "actors",
                    "note"):
        check(re.search(rf"^  {command} +\S", text, re.M), command, text)
        inner = check_ok(run(command, "--help")).out
        check(f"dossierctl {command}" in inner, inner)
        check("--help" in inner, inner)
    text = check_ok(run("note", "--help")).out
    for command in ("add", "list", "edit", "delete", "restore"):
        check(re.search(rf"^  {command} +\S", text, re.M), command, text)
        inner = check_ok(run("note", command, "--help")).out
        check(f"dossierctl note {command}" in inner, inner)
        check("--library=PATH" in inner, inner)
    text = check_ok(run("note", "tag", "--help")).out
    for command in ("list", "add", "remove", "rename", "delete"):
        check(re.search(rf"^  {command} +\S", text, re.M), command, text)
        inner = check_ok(run("note", "tag", command, "--help")).out
        check(f"dossierctl note tag {command}" in inner, inner)
        check("--library=PATH" in inner, inner)
    check(check_ok(run("-h")).out == check_ok(run("--help")).out)
    # An option of a dossier is not to be taken for an option of the command.
    for command in (["show"], ["compare"], ["note", "add"], ["note", "list"]):
        usage = run(*command, "--help").out.splitlines()[1]
        check("[OPTION…] FILE" in usage and "OPTION-ID" in usage, usage)
    for option in ("--only-differences", "--format"):
        check(option in run("compare", "--help").out, option)
    for command in ("show", "list", "compare"):
        check("--as-of=DATE" in run(command, "--help").out, command)
    text = " ".join(run("diff", "--help").out.split())
    for words in ("OLD NEW", "--format=FORMAT", "--exit-code", "exit status is 0 whether"):
        check(words in text, words, text)


@test
def version():
    check(re.fullmatch(r"dossierctl \d+\.\d+\.\d+\n", check_ok(run("--version")).out))


@test
def wrong_command_line():
    check_fails(run(), 2, "Usage:", "validate")
    check_fails(run("note"), 2, "Usage:", "restore")
    check_fails(run("lst"), 2, "lst", "dossierctl --help")
    check_fails(run("--colour"), 2, "--colour", "dossierctl --help")
    check_fails(run("note", "remove"), 2, "remove", "dossierctl note --help")
    for arguments in (["validate"], ["list"], ["show", BUNDLED], ["compare", BUNDLED, "one"],
                      ["diff", BUNDLED], ["diff", "--exit-code"],
                      ["note", "add", BUNDLED, "one"], ["note", "list"], ["note", "edit", "x"],
                      ["note", "delete"], ["note", "restore"], ["note", "tag", "rename", "x"]):
        check_fails(run(*arguments), 2, "missing", "--help")
    for arguments in (["list", BUNDLED, "x"], ["show", BUNDLED, "x", "y"],
                      ["diff", BUNDLED, BUNDLED, BUNDLED],
                      ["note", "add", BUNDLED, "x", "two", "words"], ["note", "tag", "list", "x"]):
        check_fails(run(*arguments), 2, "too much", "--help")
    for arguments in (["validate"], ["list"], ["show"], ["compare"], ["diff"], ["note", "add"]):
        check_fails(run(*arguments, "--colour"), 2, "--colour", " ".join(arguments) + " --help")
    check_fails(run("compare", BUNDLED, "a", "b", "--format=pdf"), 2, "pdf", "markdown")
    check_fails(run("diff", BUNDLED, BUNDLED, "--format=csv"), 2, "csv", "markdown")
    check_fails(run("note", "list", BUNDLED, "--library"), 2, "--library")


# validate

@test
def validate_bundled():
    check(check_ok(run("validate", BUNDLED)).out == f"{BUNDLED}: valid\n")
    result = check_ok(run("validate", "--json", BUNDLED))
    check(json.loads(result.out) == [{"file": BUNDLED, "valid": True, "problems": [], "remarks": []}], result)


@test
def validate_fixtures():
    expected = load(os.path.join(FIXTURES, "expected.json"))
    files = sorted(glob.glob(os.path.join(FIXTURES, "*", "*.json")))
    check(len(files) > 100, len(files))
    result = run("validate", "--json", *files)
    check(result.status == 1 and result.err == "", result.status, result.err)
    verdicts = json.loads(result.out)
    check([verdict["file"] for verdict in verdicts] == files)
    for verdict in verdicts:
        name = os.path.relpath(verdict["file"], FIXTURES)
        check(verdict["valid"] == name.startswith("good/"), verdict)
        check(verdict["valid"] == (verdict["problems"] == []), verdict)
        check("error" not in verdict, verdict)
        for problem in verdict["problems"]:
            check(problem["found"] and problem["expected"], verdict)
            check("line" in problem or not name.startswith("syntax/") or problem["pointer"] == "",
                  verdict)
            check(("line" in problem) == ("column" in problem), verdict)
        if name in expected:
            pointers = sorted({problem["pointer"] for problem in verdict["problems"]})
            check(pointers == sorted(set(expected[name])), verdict, expected[name])


@test
def validate_remarks():
    odd = write("odd.json", dossier(titel="T", options=[
        {"id": "a", "title": "A", "relations": [{"kind": "requires", "option": "b"}]},
        {"id": "b", "title": "B", "relations": [{"kind": "requires", "option": "a"}]}]))
    result = run("validate", odd)
    check(result.status == 0 and result.out == f"{odd}: valid\n", result)
    check(result.err == f"{odd}: /titel: remark: found “titel”, a member that the format does not know; "
                        "perhaps meant: “title”\n"
                        f"{odd}: /options/1/relations/0: remark: found options that require each other: "
                        "“a” → “b” → “a”; perhaps meant: no circle, unless they only go together\n", result)
    verdict = json.loads(check_ok(run("validate", "--json", odd)).out)[0]
    check(verdict["valid"] and verdict["problems"] == [], verdict)
    check([remark["pointer"] for remark in verdict["remarks"]] == ["/titel", "/options/1/relations/0"],
          verdict)


@test
def validate_reports_every_problem():
    bad = write("bad.json", dossier(version=1, title=[], options=[{"id": "a b"}]))
    result = check_fails(run("validate", bad), 1)
    lines = result.err.splitlines()
    for pointer in ("/version", "/title", "/options/0/id", "/options/0"):
        check(any(re.match(rf"{re.escape(bad)}: {pointer}: found .+; expected .+", line)
                  for line in lines), pointer, result)
    broken = write("broken.json", b'{\n  "format": dossier }')
    result = check_fails(run("validate", broken), 1)
    check(re.match(rf"{re.escape(broken)}:2:\d+: found .+; expected .+\n", result.err), result)


@test
def validate_says_what_to_write():
    """A problem names what was found and what would be right, so that it can be mended."""
    claim = {"id": "c", "text": "T"}
    for members, pointer, found, expected in (
            ({"version": 1.0}, "/version", "1.0, without quotation marks", "a text"),
            ({"id": "harbour"}, "/id", "“harbour”", "“urn:uuid:”"),
            ({"summary": None}, "/summary", "null, which is never a value", "a text"),
            ({"updated": "2023-02-29"}, "/updated", "“2023-02-29”", "a day that the calendar has"),
            ({"updated": "1.3.2023"}, "/updated", "“1.3.2023”", "“2024-03-14”"),
            ({"themes": {}}, "/themes", "an object", "a list, in square brackets"),
            ({"themes": ["a"]}, "/themes/0", "“a”", "an object, in curly brackets"),
            ({"options": [{"id": "a"}]}, "/options/0", "no member “title”", "a member “title”")):
        bad = write("bad.json", dossier(**members))
        check_fails(run("validate", bad), 1, f"{bad}: {pointer}: found {found}; expected ",
                    expected)
    for member, value, found, expected in (
            ("theme", "c", "“c”", "the id of a theme of this dossier"),
            ("proposers", ["c"], "“c”", "the id of an actor of this dossier"),
            ("status", "open", "“open”", "one of: idea, under-discussion, "),
            ("claims", [claim | {"secondhand": "no"}], "“no”", "true or false, without quotation"),
            ("claims", [claim | {"credibility": "3"}], "“3”", "a whole number from 1 to 6, without"),
            ("claims", [claim | {"source": "c"}], "“c”", "the id of a source of this dossier"),
            ("claims", [claim | {"likelihood": {"scale": "icd203", "term": "maybe"}}], "“maybe”",
             "one of: almost-no-chance, "),
            ("relations", [{"kind": "requires", "option": "c"}], "“c”",
             "the id of an option of this dossier"),
            ("conditions", [{"text": "T", "claims": ["a"]}], "“a”",
             "the id of a claim of this dossier")):
        option = {"id": "a", "title": "A", "claims": [claim]} | {member: value}
        bad = write("bad.json", dossier(options=[option]))
        check_fails(run("validate", bad), 1, f": found {found}; expected {expected}")
    comma = write("comma.json", b'{ "format": "dossier", }')
    check_fails(run("validate", comma), 1, f"{comma}:1:24: found “}}”; expected ", "comma")


@test
def no_regular_files():
    """Nothing is waited for, and no device is read."""
    good, odd = write("good.json", dossier()), path("strange.json")
    os.mkfifo(path("fifo"))
    huge = write("huge.json", b"{")
    os.truncate(huge, 1 << 40)
    for target, words in ((path("fifo"), "not a regular file"), ("/dev/zero", "not a regular file"),
                          (FOLDER.name, "not a regular file"), (path("nowhere"), "link to a file"),
                          (odd, "leads back to itself"), (huge, "larger than 512 MB")):
        os.symlink(target, odd)
        for arguments in (("validate", odd), ("list", odd), ("show", odd, "a"),
                          ("compare", odd, "a", "b"), ("diff", odd, good), ("diff", good, odd)):
            check_fails(run(*arguments), 2, "strange.json", words)
        os.unlink(odd)
    check_fails(run("validate", "/proc/self/status"), 2, "was changed while it was read")


@test
def what_would_be_lost():
    for text, place, found in (
            (b'{"title": "A",\n "title": "B"}', "2:2", "“title”, a member that this object has"),
            (b'{"x": [\n"\\u0000"]}', "2:2", "the character U+0000"),
            (b'{"x":\n\n  1e999}', "3:3", "a number that is too large")):
        odd = write("odd.json", text)
        check_fails(run("validate", odd), 1, f"{odd}:{place}: found {found}")


@test
def validate_statuses():
    good, bad = write("good.json", dossier()), write("bad.json", b"[]")
    gone = path("gone.json")
    check_fails(run("validate", bad), 1)
    check_fails(run("validate", gone), 2, "gone.json", "not found")
    check_fails(run("validate", FOLDER.name), 2, "regular file")
    # The worst counts, and all are looked at.
    result = run("validate", gone, bad, good)
    check(result.status == 2 and result.out == f"{good}: valid\n", result)
    check("bad.json" in result.err and "gone.json" in result.err, result)
    check(run("validate", good, bad).status == 1)
    result = run("validate", "--json", good, bad, gone)
    check(result.status == 2, result)
    verdicts = json.loads(result.out)
    check([v["valid"] for v in verdicts] == [True, False, False], verdicts)
    check("error" in verdicts[2] and "error" not in verdicts[1], verdicts)


@test
def newer_version_is_refused():
    newer = write("newer.json", dossier(version="2.0"))
    check_fails(run("validate", newer), 1, "version")
    check_fails(run("list", newer), 1, "version")


# list and show

@test
def list_bundled():
    document = load(BUNDLED)
    lines = check_ok(run("list", BUNDLED)).out.splitlines()
    check([line.split("\t") for line in lines] ==
          [[o["id"], o.get("theme", "-"), o.get("status", "-"), o["title"]]
           for o in document["options"]], lines)
    items = json.loads(check_ok(run("list", "--json", BUNDLED)).out)
    check([(i["id"], i["title"]) for i in items] ==
          [(o["id"], o["title"]) for o in document["options"]], items)
    check(items[0]["theme_title"] == "Security forces", items[0])


@test
def list_keeps_lines_and_fields():
    file = write("lines.json", dossier(options=[{"id": "a", "title": "One\ttwo\r\nthree\u2028four"},
                                                {"id": "b", "title": "B"}]))
    check(check_ok(run("list", file)).out == "a\t-\t-\tOne two three four\nb\t-\t-\tB\n")
    check([i["title"] for i in json.loads(run("list", "--json", file).out)] ==
          ["One\ttwo\r\nthree\u2028four", "B"])


@test
def show_every_option():
    for option in load(BUNDLED)["options"]:
        text = check_ok(run("show", BUNDLED, option["id"])).out
        flat = " ".join(text.split())
        check(max(map(len, text.splitlines())) <= 80, text)
        check(option["title"] in flat, text)
        for claim in option["claims"]:
            check(" ".join(claim["text"].split()) in flat, claim, text)
            check("Speaker: " + claim["speaker"] in flat, claim, text)
        for fact in option["facts"]:
            check(fact["label"] in flat, fact, text)
            if "value" in fact:
                check(fact["value"] in flat, fact, text)
        shown = json.loads(check_ok(run("show", "--json", BUNDLED, option["id"])).out)
        for fact in option["facts"]:
            fact.setdefault("state", "known")
        check(shown == option, shown)


def echo():
    """Four papers, of which three go back to one agency and two disagree with it."""
    sources = [{"id": "agency", "title": "Agency"}]
    sources += [{"id": paper, "title": paper.title(), "cites": ["agency"]}
                for paper in ("gazette", "herald", "courier")] + [{"id": "blog", "title": "Blog"}]
    claims = [{"id": source["id"], "text": source["title"] + " says so",
               "source": source["id"]} for source in sources]
    claims[0]["likelihood"] = {"scale": "icd203", "term": "probable"}
    claims[1] |= {"reliability": "F", "credibility": 6}
    papers = ["agency", "gazette", "herald", "courier"]
    facts = [{"label": "Cost", "value": "Ten", "claims": papers},
             {"label": "Length", "state": "disputed",
              "sides": [{"value": "Long", "claims": papers}, {"value": "Short", "claims": ["blog"]}]}]
    return dossier(sources=sources, actors=[{"id": "council", "name": "The council"}],
                   options=[{"id": "road", "title": "A road", "claims": claims, "facts": facts,
                             "proposers": ["council"],
                             "positions": [{"actor": "council", "stance": "supports",
                                            "claims": ["blog"]}]},
                            {"id": "rail", "title": "A railway"}])


@test
def origins_and_grades():
    file = write("echo.json", echo())
    text = " ".join(check_ok(run("show", file, "road")).out.split())
    for words in ("Cost Ten [1][2][3][4] (4 reports, 1 origin) [1] goes back to none of the others "
                  "[2] goes back to [1]: Gazette, which cites Agency",
                  "Disputed: - Long [1][2][3][4] (4 reports, 1 origin) - Short [5]",
                  "Likelihood: Probable (55–80 %, ICD 203)",
                  "Reliability of the source: F (Reliability cannot be judged)",
                  "Credibility of the information: 6 (Truth cannot be judged)"):
        check(words in text, words, text)
    compared = json.loads(check_ok(run("compare", "--format=json", file, "road", "rail")).out)
    rows = {row["label"]: row["cells"][0] for row in compared["rows"]}
    check(rows["Cost"]["origins"] == 1 and len(rows["Cost"]["claims"]) == 4, rows["Cost"])
    check([item["origins"] for item in rows["Length"]["items"]] == [1, 1], rows["Length"])
    check(rows["Length"]["origins"] == 2, rows["Length"])
    claim = next(claim for claim in compared["claims"] if claim["id"] == "agency")
    check(claim["likelihood"] == {"scale": "icd203", "term": "probable", "least_percent": 55,
                                  "most_percent": 80}, claim)
    text = check_ok(run("compare", file, "road", "rail")).out
    check("(4 reports, 1 origin)" in " ".join(text.split()), text)


def to_be_searched():
    return write("search.json", dossier(
        actors=[{"id": "city", "name": "The city"}],
        sources=[{"id": "gazette", "title": "The Gazette"}],
        options=[{"id": "ferry", "title": "A ferry", "summary": "Boats at night",
                  "tags": ["quick start"], "status": "proposed",
                  "claims": [{"id": "c1", "text": "في والمدرسة", "source": "gazette"}]},
                 {"id": "bridge", "title": "A bridge", "summary": "No boats"}]))


@test
def search_lists_what_it_finds():
    file = to_be_searched()

    def search(query, *options):
        return check_ok(run("search", file, query, *options)).out

    check(search("ferry") == "options\tferry\tferry\tA ferry\tBoats at night\n", search("ferry"))
    check(search('"no boats"') == "options\tbridge\tbridge\tA bridge\tNo boats\n")
    check(search('tag:"quick start" in:options').startswith("options\tferry\t"))
    check(search("مدرسة ") == "claims\tc1\tferry\tفي والمدرسة\tA ferry\n", search("مدرسة "))
    check(search("city") == "actors\tcity\t-\tThe city\t\n", search("city"))
    check(search("gazette").startswith("sources\tgazette\t-\t"))
    for nothing in ("", "nothing-of-this", 'x" OR (', "status:agreed"):
        check(search(nothing) == "", nothing)


@test
def search_writes_json():
    file = to_be_searched()
    groups = json.loads(check_ok(run("search", file, "boats", "--format=json")).out)
    check([group["group"] for group in groups] == ["options", "claims", "sources", "actors"], groups)
    options = groups[0]
    check(options["found"] == 2 and options["more"] is False and options["ranked"] is True, options)
    check({"id": "ferry", "option": "ferry", "title": "A ferry", "detail": "Boats at night",
           "field": "/summary"} in options["results"], options)
    check_fails(run("search", file, "x", "--format=csv"), 2, "csv", "text and json")


@test
def search_finds_notes_only_when_asked():
    file, library = to_be_searched(), path("searched.sqlite")
    note = check_ok(run("note", "add", f"--library={library}", file, "ferry",
                        "Who sails in winter?")).out.strip()
    check(check_ok(run("search", file, "winter", f"--library={library}")).out == "")
    found = check_ok(run("search", file, "winter", "--notes", f"--library={library}")).out
    check(found == f"notes\t{note}\tferry\tWho sails in winter?\t\n", found)
    check_fails(run("search", file, "winter", "--notes", f"--library={path('none.sqlite')}"), 2,
                "none.sqlite")
    check_ok(run("search", file, "winter", "--notes", XDG_DATA_HOME=path("no-data")))


@test
def sources_and_actors():
    file = write("echo.json", echo())
    sources = {entry["id"]: entry for entry in
               json.loads(check_ok(run("sources", "--format=json", file)).out)}
    check(list(sources) == ["agency", "gazette", "herald", "courier", "blog"], sources)
    fact = {"option": "road", "part": "fact", "text": "Cost: Ten", "alone": True}
    check(fact in sources["agency"]["items"], sources["agency"])
    check(fact | {"alone": False} in sources["gazette"]["items"], sources["gazette"])
    check({"option": "road", "part": "side", "text": "Length: Short", "alone": True}
          in sources["blog"]["items"], sources["blog"])
    text = check_ok(run("sources", file)).out
    check("Agency\n  4 claims · 2 statements rest on it · 2 on it alone\n  A road\n"
          "    - Fact, on it alone: Cost: Ten\n" in text, text)
    actors = json.loads(check_ok(run("actors", "--format=json", file)).out)
    check([(item["part"], item["option"]) for item in actors[0]["items"]]
          == [("proposer", "road"), ("position", "road")], actors)
    text = check_ok(run("actors", file)).out
    check(text == "The council\n  Proposes 1 option · 1 position\n  A road\n"
          "    - Proposer\n    - Position: Supports\n", text)
    check(check_ok(run("sources", write("bare.json", dossier()))).out == "")
    check_fails(run("sources", "--format=csv", file), 2, "csv", "json")
    check_fails(run("actors"), 2)


@test
def show_and_compare_unknown_option():
    check_fails(run("show", BUNDLED, "nowhere"), 2, "nowhere", f"dossierctl list {BUNDLED}")
    check_fails(run("compare", BUNDLED, "technocratic-government", "nowhere"), 2, "nowhere")
    # The command that is proposed can be copied into a shell.
    spaced = write("it's spaced.json", dossier())
    result = check_fails(run("show", spaced, "nowhere"), 2, "nowhere")
    proposed = re.search("“dossierctl (.*)” names", result.err).group(1)
    check(shlex.split(proposed) == ["list", spaced], proposed)
    check_fails(run("compare", BUNDLED, "multinational-force", "multinational-force"), 2, "twice")


@test
def broken_dossier_for_every_command():
    bad = write("bad.json", dossier(title=""))
    for arguments in (["list", bad], ["show", bad, "a"], ["compare", bad, "a", "b"],
                      ["diff", bad, BUNDLED], ["diff", BUNDLED, bad], ["diff", bad, bad],
                      ["note", "add", bad, "a", "x"], ["note", "list", bad]):
        check_fails(run(*arguments), 1, f"{bad}: /title: found ")
    for arguments in (["list"], ["show", "a"], ["compare", "a", "b"], ["diff", BUNDLED],
                      ["note", "add", "a", "x"], ["note", "list"]):
        at = 2 if arguments[0] == "note" else 1
        check_fails(run(*arguments[:at], path("gone"), *arguments[at:]), 2, "not found")


# compare

PAIR = ("multinational-force", "palestinian-team")


def compare(file, *arguments, **environment):
    return check_ok(run("compare", file, *arguments, **environment)).out


@test
def compare_as_json():
    document = load(BUNDLED)
    ids = [option["id"] for option in document["options"]]
    table = json.loads(compare(BUNDLED, *ids, "--format=json"))
    check([o["id"] for o in table["options"]] == ids)
    for position, option in enumerate(document["options"]):
        rows = {row["label"]: row["cells"][position] for row in table["rows"]
                if row["group"] == "facts"}
        for fact in option["facts"]:
            cell = rows.pop(fact["label"])
            check(cell["state"] == fact.get("state", "known"), fact, cell)
            check([item["text"] for item in cell["items"]] ==
                  ([fact["value"]] if "value" in fact else []), fact, cell)
            check(cell["claims"] == fact.get("claims", []), fact, cell)
        for label, cell in rows.items():
            check(cell["state"] == "unknown" and cell["items"] == [], label, cell)
    claims = {claim["id"] for claim in table["claims"]}
    check(claims == {c["id"] for o in document["options"] for c in o["claims"]})


@test
def compare_as_documents():
    page = compare(BUNDLED, *PAIR, "--format=html")
    check(page.startswith("<!DOCTYPE html>") and page.endswith("</html>\n"))
    cells = json.loads(compare(BUNDLED, *PAIR, "--format=json"))["rows"]
    check(page.count("<td>") == sum(len(row["cells"]) for row in cells))
    text = compare(BUNDLED, *PAIR, "--format=odt")
    root = xml.etree.ElementTree.fromstring(text.encode())
    table = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
    check(len(root.findall(f".//{table}table-header-rows")) == 1)
    groups = len({row["group"] for row in cells})
    check(len(root.findall(f".//{table}table-row")) == len(cells) + groups + 1)
    office = shutil.which("soffice")
    if office is None:
        return
    # Where there is an office program, it takes the file as it is.
    file = write("comparison.fodt", text.encode())
    subprocess.run([office, "--headless", f"-env:UserInstallation=file://{path('office')}",
                    "--convert-to", "txt:Text", "--outdir", FOLDER.name, file],
                   check=True, capture_output=True, timeout=120)
    with open(path("comparison.txt"), encoding="utf-8") as converted:
        check("U.S. Department of Defense" in converted.read())


@test
def compare_only_common():
    every = json.loads(compare(BUNDLED, *PAIR, "--format=json"))
    some = json.loads(compare(BUNDLED, *PAIR, "--format=json", "--only-common"))
    check(some["only_common"] and not every["only_common"])
    check(some["rows"] == [row for row in every["rows"] if not row["differs"]
                           and (row["cells"][0]["state"] != "unknown" or row["cells"][0].get("items"))])
    check_fails(run("compare", BUNDLED, *PAIR, "--only-common", "--only-differences"), 2,
                "leave each other out")


@test
def compare_only_differences():
    every = json.loads(compare(BUNDLED, *PAIR, "--format=json"))
    some = json.loads(compare(BUNDLED, *PAIR, "--format=json", "--only-differences"))
    check(some["rows"] == [row for row in every["rows"] if row["differs"]])
    check(0 < len(some["rows"]) < len(every["rows"]))
    check("Oversight" in compare(BUNDLED, *PAIR))
    check("Oversight" not in compare(BUNDLED, *PAIR, "--only-differences"))
    same = write("same.json", dossier(options=[{"id": "a", "title": "A"},
                                               {"id": "b", "title": "B"}]))
    for form in ("text", "markdown"):
        check("do not differ" in compare(same, "a", "b", "--only-differences", f"--format={form}"))
    check(json.loads(compare(same, "a", "b", "--only-differences", "--format=json"))["rows"] == [])


@test
def compare_as_csv():
    table = json.loads(compare(BUNDLED, *PAIR, "--format=json"))
    text = compare(BUNDLED, *PAIR, "--format=csv")
    check(text.endswith("\r\n") and "\n" not in re.sub(r'"[^"]*"|\r\n', "", text), text)
    header, *lines = csv.reader(io.StringIO(text, newline=""), strict=True)
    titles = [option["title"] for option in table["options"]]
    check(header == ["Group", "Attribute", *titles, *("Claims: " + t for t in titles)], header)
    check(len(lines) == len(table["rows"]))
    for line, row in zip(lines, table["rows"]):
        check(line[0].lower() == row["group"] and line[1] == row["label"], line, row)
        for at, cell in enumerate(row["cells"]):
            words = "\n".join(item["text"] for item in cell["items"])
            if cell["state"] != "known":
                words = ": ".join(filter(None, [cell["state"].capitalize(), words]))
            check(line[2 + at] == words, line, cell)
            check(line[4 + at] == " ".join(cell["claims"]), line, cell)


@test
def csv_runs_no_formula():
    values = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\uff1d1", "'=1", "a=1", '"=1"',
              "=cmd|' /C calc'!A0", "\n=1"]
    file = write("formulas.json", dossier(
        title="=T", options=[{"id": "a", "title": "=A", "facts":
                              [{"label": f"={i}", "value": v} for i, v in enumerate(values)]},
                             {"id": "b", "title": "@B", "tags": ["=x"]}]))
    cells = [cell for line in csv.reader(io.StringIO(compare(file, "a", "b", "--format=csv"),
                                                     newline=""))
             for cell in line]
    for cell in cells:
        check(not re.match(r"\s*[=+\-@\uff1d]", cell), cell)
    for value in values:
        check(value in cells or "'" + value in cells, value, cells)
    check("a=1" in cells and "'=1" in cells, cells)


@test
def compare_as_markdown():
    text = compare(BUNDLED, *PAIR, "--format=markdown")
    table = [line for line in text.splitlines() if line.startswith("|")]
    check({len(re.findall(r"(?<!\\)\|", line)) for line in table} == {4}, text)
    cited = {int(number) for line in table for number in re.findall(r"(?<!\\)\[(\d+)\]", line)}
    listed = [int(number) for number in re.findall(r"^(\d+)\. ", text, re.M)]
    check(listed == list(range(1, len(listed) + 1)) and cited == set(listed), cited, listed)
    check("   - Speaker: Politico\n" in text and "Unknown |" in text, text)


@test
def compare_as_text():
    text = compare(BUNDLED, *PAIR)
    check(text == compare(BUNDLED, *PAIR, "--format=text"))
    check(text == compare(BUNDLED, *PAIR), "not the same twice")
    check(max(map(len, text.splitlines())) <= 80, text)
    check("\nU.S. troops on the ground\n  A  None [" in text, text)
    check("\nOversight\n  A  Unknown\n  B  Unknown\n" in text, text)


@test
def states_are_told_apart():
    sides = [{"value": "one"}, {"value": "two"}]
    file = write("states.json", dossier(options=[
        {"id": "a", "title": "A", "facts": [{"label": "F", "state": "disputed", "sides": sides},
                                            {"label": "G", "value": "None"}]},
        {"id": "b", "title": "B", "facts": [{"label": "F", "state": "none"},
                                            {"label": "G", "value": "Unknown"}]},
        {"id": "c", "title": "C"}]))
    text = compare(file, "a", "b", "c", "--format=csv")
    check('\r\nFacts,F,"Disputed: one\ntwo",None,Unknown,,,\r\n' in text, text)
    check("\r\nFacts,G,Known: None,Known: Unknown,Unknown,,,\r\n" in text, text)


# rank

BUSES = os.path.join(SOURCE, "tests/fixtures/judgements/buses.dossier.json")
JUDGEMENT = os.path.join(SOURCE, "tests/fixtures/judgements/buses.judgement.json")


@test
def rank():
    text = check_ok(run("rank", BUSES, JUDGEMENT)).out
    check(text == check_ok(run("rank", "--seed=1", "--draws=10000", "--method=weighted-sum",
                               "--format=text", BUSES, JUDGEMENT)).out)
    check(text.index("BY CRITERION") < text.index("TOTALS") < text.index("HOW ROBUST THIS IS"), text)
    check("C       0.603  1  " in text and "puts A\n" in text, text)
    check(text != run("rank", "--seed=2", BUSES, JUDGEMENT).out)
    check("| Small buses on call | 0" in
          check_ok(run("rank", "--format=markdown", BUSES, JUDGEMENT)).out)

    found = {method: json.loads(check_ok(run("rank", "--format=json", f"--method={method}", BUSES,
                                             JUDGEMENT)).out)
             for method in ("weighted-sum", "topsis", "promethee")}
    judgement = load(JUDGEMENT)
    for option in found["weighted-sum"]["options"]:
        total = 0
        for criterion in judgement["criteria"]:
            scale = criterion.get("scale", {"least": 0, "most": 10})
            score, = (entry["value"] for entry in judgement["scores"]
                      if entry["option"] == option["id"] and entry["criterion"] == criterion["id"])
            value = (score - scale["least"]) / (scale["most"] - scale["least"])
            total += criterion["swing"] / 210 * (value if criterion["id"] == "consent" else 1 - value)
        check(abs(option["total_to"] - total) < 1e-9, option, total)
    check(sum(option["total_to"] for option in found["promethee"]["options"]) < 1e-9)
    check(all(0 <= option["total_to"] <= 1 for option in found["topsis"]["options"]))

    rows = list(csv.reader(io.StringIO(check_ok(run("rank", "--format=csv", BUSES, JUDGEMENT)).out,
                                       newline=""), strict=True))
    check([row[0] for row in rows] == ["Id", "ring", "branch", "call"], rows)
    for row, option in zip(rows[1:], found["weighted-sum"]["options"]):
        line = dict(zip(rows[0], row, strict=True))
        check(float(line["Total to"]) == option["total_to"], line, option)
        check(float(line["Share of rank 1"]) == option["acceptability"][0], line, option)


@test
def rank_with_other_weightings():
    def shares(which):
        result = check_ok(run("rank", "--format=json", f"--weights={which}", BUSES, JUDGEMENT))
        return [option["acceptability"][0] for option in json.loads(result.out)["options"]]

    check(shares("0") == [0, 0, 1], shares("0"))
    check(len({tuple(shares(which)) for which in ("any", "order", "50")}) == 3)


@test
def rank_with_missing_scores():
    judgement = load(JUDGEMENT)
    judgement["scores"] = judgement["scores"][1:]
    judgement["scores"][-1] = {"option": "call", "criterion": "consent", "state": "cannot-say"}
    judgement["criteria"][2]["title"] = "=Consent"
    file = write("gap.judgement.json", judgement)
    text = check_ok(run("rank", BUSES, file)).out
    check("missing" in text and "cannot say" in text and "none was filled in" in
          " ".join(text.split()), text)
    options = json.loads(check_ok(run("rank", "--format=json", BUSES, file)).out)["options"]
    check(options[0]["scores"][0] is None and options[0]["total_from"] < options[0]["total_to"])
    options = json.loads(check_ok(run("rank", "--format=json", "--method=topsis", BUSES, file)).out)
    check(all(option["total_to"] is None for option in options["options"]), options)
    for line in csv.reader(io.StringIO(check_ok(run("rank", "--format=csv", BUSES, file)).out)):
        check(not any(cell.startswith("=") for cell in line), line)


@test
def rank_refuses():
    check_fails(run("rank", "--method=best", BUSES, JUDGEMENT), 2, "best", "promethee")
    check_fails(run("rank", "--weights=101", BUSES, JUDGEMENT), 2, "101", "order")
    check_fails(run("rank", "--draws=0", BUSES, JUDGEMENT), 2, "--draws")
    check_fails(run("rank", BUSES), 2, "missing")
    check_fails(run("rank", BUSES, path("gone")), 2, "not found")
    check_fails(run("rank", BUNDLED, JUDGEMENT), 1, "/dossier: found", "1 problem.")
    bare = write("bare.judgement.json", dict(load(JUDGEMENT), criteria=[], scores=[]))
    check_fails(run("rank", BUSES, bare), 1, "bare.judgement.json", "no criteria")
    judgement = load(JUDGEMENT)
    judgement["scores"][0]["value"] = 61
    file = write("high.judgement.json", judgement)
    check_fails(run("rank", BUSES, file), 1, f"{file}: /scores/0/value: found 61", "from 0 to 60")
    check_fails(run("rank", BUSES, write("cut.judgement.json", b"{")), 1, ":1:2: found")


# What becomes of words

def anchor_files():
    def version(summary):
        return dossier(options=[{"id": "a", "title": "A", "summary": summary}])

    old = write("words-old.dossier.json",
                version("The board meets in March in the hall. Copies are free for students."))
    new = write("words-new.dossier.json",
                version("All may come. The board meets in October in the hall."))
    words = write("words.json", [
        {"option": "a", "field": "/summary", "exact": "in the hall", "prefix": "meets in March ",
         "suffix": ". Copies are free", "start": 25, "end": 36},
        {"option": "a", "field": "/summary", "exact": "in March", "start": 16, "end": 24},
        {"option": "a", "field": "/summary", "exact": "free for students", "start": 49, "end": 66},
        {"option": "a", "field": "/title"},
    ])
    return words, old, new


@test
def anchor_as_text():
    words, old, new = anchor_files()
    check(check_ok(run("anchor", words, old, new)).out.splitlines() == [
        "in-place\ta\t/summary\tin the hall\ta\t/summary\t41\t52\tin the hall",
        "reworded\ta\t/summary\tin March\ta\t/summary\t30\t40\tin October",
        "lost\ta\t/summary\tfree for students",
        "in-place\ta\t/title\t\ta\t/title\t0\t1\tA",
    ], run("anchor", words, old, new).out)
    # Without the old version there is less to tell by: the words before the first have changed.
    outcomes = [line.split("\t")[0] for line in check_ok(run("anchor", words, new)).out.splitlines()]
    check(outcomes == ["ambiguous", "lost", "lost", "in-place"], outcomes)


@test
def anchor_as_json():
    words, old, new = anchor_files()
    notes = json.loads(check_ok(run("anchor", "--format=json", words, old, new)).out)
    check([note["outcome"] for note in notes] == ["in-place", "reworded", "lost", "in-place"], notes)
    check(notes[1]["places"] == [{"option": "a", "field": "/summary", "start": 30, "end": 40,
                                  "exact": "in October"}], notes[1])
    check(notes[2]["places"] == [] and notes[2]["exact"] == "free for students", notes[2])


@test
def anchor_refuses():
    words, old, new = anchor_files()
    check_fails(run("anchor", words), 2, "missing")
    check_fails(run("anchor", path("gone"), old, new), 2, "not found")
    check_fails(run("anchor", words, path("gone"), new), 2, "not found")
    check_fails(run("anchor", write("no-list.json", {}), old, new), 2, "no-list.json", "a list")
    check_fails(run("anchor", write("cut.json", b"["), old, new), 2, "cut.json")
    check_fails(run("anchor", write("no-option.json", [{"field": "/title"}]), old, new), 2,
                "/0/option", "a string")
    check_fails(run("anchor", write("place.json", [{"option": "a", "field": "/title", "exact": "A",
                                                    "start": -1}]), old, new), 2, "/0/start")
    check_fails(run("anchor", write("entry.json", [7]), old, new), 2, "/0: expected an object")


# As of a date

IN_TIME = os.path.join(FIXTURES, "good/history-in-time.dossier.json")


@test
def show_as_of_a_date():
    def lines(date):
        return check_ok(run("show", f"--as-of={date}", IN_TIME, "museum")).out.splitlines()

    before, then, later = lines("2024-05-09"), lines("2024-05-10"), lines("2024-05")
    check(before[1] == "As of 9 May 2024" and later[1] == "As of May 2024", before, later)
    check("    Proposed" in before and "    Two million [1]" in before, before)
    check("    Agreed" in then and "    Three million [1]" in then, then)
    check("    None [2]" in later and "    None [2]" not in then, later)
    check(before[2] == "2 claims were reported later and are left out, with what rests on them "
          "alone.", before)
    check("      Date unknown: it may have been reported before or after" in before, before)
    check("something else stands there. It is shown as it stands." in " ".join(before), before)
    # Without a date all is as it is now, and nothing is said of dates.
    check("As of" not in run("show", IN_TIME, "museum").out)


@test
def show_as_of_a_date_as_json():
    def option(date, name):
        result = check_ok(run("show", "--json", f"--as-of={date}", IN_TIME, name))
        return json.loads(result.out)

    museum = option("2024-05-09", "museum")
    check(museum["status"] == "proposed" and museum["facts"][0]["value"] == "Two million", museum)
    check([claim["id"] for claim in museum["claims"]] == ["c1", "c3", "c4"], museum)
    check(museum["x-as-of"]["date"] == "2024-05-09" and museum["x-as-of"]["known"], museum)
    check(len(museum["x-as-of"]["remarks"]) == 4, museum)
    # What is written is an option that a dossier may hold.
    document = load(IN_TIME) | {"events": [], "options": [museum]}
    check_ok(run("validate", write("then.json", document)))
    flats = option("2024", "flats")
    check(flats["x-as-of"] == {"date": "2024", "known": True, "remarks": []}, flats)
    flats = option("2024-09-01", "flats")
    check(not flats["x-as-of"]["known"] and "claims" not in flats, flats)


@test
def list_as_of_a_date():
    def statuses(*arguments):
        out = check_ok(run("list", *arguments, IN_TIME)).out
        return [line.split("\t")[0::2] for line in out.splitlines()]

    check(statuses("--as-of=2024-05-09") == [["museum", "proposed"], ["park", "idea"]])
    check(statuses("--as-of=2024-09-02") == statuses() ==
          [["museum", "agreed"], ["flats", "proposed"], ["park", "idea"]])
    known = json.loads(check_ok(run("list", "--json", "--as-of=2024-01", IN_TIME)).out)
    check([option["id"] for option in known] == ["museum", "park"], known)


@test
def compare_as_of_a_date():
    for name in ("text", "markdown"):
        out = check_ok(run("compare", "--as-of=2024-05-09", f"--format={name}", IN_TIME, "museum",
                           "flats")).out
        out = " ".join(out.split())
        check("As of 9 May 2024" in out and "Two million" in out, out)
        check("Flats: By 9 May 2024 nothing had been reported of this option." in out, out)
    result = json.loads(check_ok(run("compare", "--as-of=2024-05-09", "--format=json", IN_TIME,
                                     "museum", "flats")).out)
    check(result["as_of"] == "2024-05-09", result["as_of"])
    check([option["known"] for option in result["options"]] == [True, False], result["options"])
    check(not {"c2", "c5", "f1", "f2"} & {claim["id"] for claim in result["claims"]}, result)
    check("as_of" not in json.loads(run("compare", "--format=json", IN_TIME, "museum",
                                        "flats").out))
    lines = check_ok(run("compare", "--as-of=2024-05-09", "--format=csv", IN_TIME, "museum",
                         "flats")).out.splitlines()
    check(lines[1] == "Overview,As of,2024-05-09,2024-05-09 (nothing had been reported by then),,",
          lines)
    check("As of" not in run("compare", "--format=csv", IN_TIME, "museum", "flats").out)


@test
def dates_that_are_none():
    for date in ("", "yesterday", "2024-13", "2024-02-30", "2024-5-1", "24"):
        for command in (["show", IN_TIME, "museum"], ["list", IN_TIME],
                        ["compare", IN_TIME, "museum", "flats"]):
            check_fails(run(*command, f"--as-of={date}"), 2, f"“{date}” is no date", "2024-03-14")


# diff

DIFF_OF_FIXTURE = """\
The old harbour
7 differences

A MUSEUM

Summary (reworded)
  Boats [-under-] {+below+} a roof.

Status (changed)
  Before: Proposed
  After: Rejected

Tags (changed)
  Before: 2 entries
  After: None

Tags (removed)
  culture

Tags (removed)
  boats

History (removed)
  The city adopted it.

A PARK

The option as a whole (added)
  A park
"""


@test
def diff_as_text():
    """Two versions of a fixture, word for word."""
    fixture = os.path.join(FIXTURES, "good/every-member.dossier.json")
    old = load(fixture)
    new = json.loads(json.dumps(old))
    option = new["options"][0]
    option["summary"] = option["summary"].replace("under", "below")
    option["status"] = "rejected"
    option["tags"] = []
    del option["history"]
    new["options"].append({"id": "park", "title": "A park"})
    changed = write("changed.json", new)
    result = run("diff", fixture, changed)
    check(result.out == DIFF_OF_FIXTURE, result.out)
    check_ok(result)
    # And back: what was added is removed.
    back = check_ok(run("diff", changed, fixture)).out
    check("A PARK\n\nThe option as a whole (removed)\n  A park\n" in back, back)
    check("Status (changed)\n  Before: Rejected\n" in back, back)


@test
def diff_of_nothing():
    for arguments in ([], ["--exit-code"]):
        result = check_ok(run("diff", BUNDLED, BUNDLED, *arguments))
        check(result.out.endswith("\nThe two versions do not differ.\n"), result)
    check(json.loads(run("diff", BUNDLED, BUNDLED, "--format=json").out)["differences"] == [])
    # Another order, and another way to write the same, say nothing else.
    document = load(BUNDLED)
    document["options"].reverse()
    for option in document["options"]:
        for member in ("facts", "claims", "tags"):
            option[member].reverse()
        for fact in option["facts"]:
            fact.setdefault("state", "known")
    check("do not differ" in check_ok(run("diff", BUNDLED, write("order.json", document))).out)


@test
def diff_tells_a_script():
    old = write("old.json", dossier(summary="One two three"))
    new = write("new.json", dossier(summary="One two four"))
    check(run("diff", old, new).status == 0)
    result = run("diff", old, new, "--exit-code")
    check(result.status == 3 and result.err == "", result)
    check(result.out == check_ok(run("diff", old, new)).out, result)
    # A file that cannot be compared is not told as a difference.
    bad, gone = write("bad.json", dossier(title="")), path("gone.json")
    check_fails(run("diff", "--exit-code", old, bad), 1, "/title")
    check_fails(run("diff", "--exit-code", bad, old), 1, "/title")
    check_fails(run("diff", "--exit-code", old, gone), 2, "gone.json")
    # The worst counts, and both are looked at.
    check_fails(run("diff", bad, gone), 2, "/title", "gone.json")


@test
def diff_in_other_formats():
    old = write("old.json", dossier(options=[
        {"id": "a", "title": "A", "summary": "An old *plan* for غزة.",
         "facts": [{"label": "Cost", "value": "10"}]}]))
    new = write("new.json", dossier(options=[
        {"id": "a", "title": "A", "summary": "A new *plan* for غزة.",
         "facts": [{"label": "Cost", "state": "none"}]}]))
    text = check_ok(run("diff", old, new, "--format=markdown")).out
    check("\n## A\n\n- Summary (reworded): ~~An old~~ **A new** \\*plan\\* for غزة.\n"
          "- Facts › Cost (changed): ~~10~~ **None**\n" in text, text)
    table = json.loads(check_ok(run("diff", old, new, "--format=json")).out)
    check(sorted(table) == ["differences", "new", "old"], table)
    check([d["kind"] for d in table["differences"]] == ["reworded", "changed"], table)
    summary, cost = table["differences"]
    check("".join(p["text"] for p in summary["pieces"] if p["kind"] != "added") ==
          load(old)["options"][0]["summary"] == summary["old"]["text"], summary)
    check("".join(p["text"] for p in summary["pieces"] if p["kind"] != "removed") ==
          load(new)["options"][0]["summary"] == summary["new"]["text"], summary)
    for piece in summary["pieces"]:
        for side, kind in (("old", "added"), ("new", "removed")):
            start, length = piece[side + "_start"], piece[side + "_length"]
            check(summary[side]["text"][start:start + length] ==
                  ("" if piece["kind"] == kind else piece["text"]), piece)
    check(cost == {"kind": "changed", "path": ["Facts", "Cost"],
                   "old": {"option": "a", "pointer": "/options/0/facts/0", "state": "known",
                           "text": "10"},
                   "new": {"option": "a", "pointer": "/options/0/facts/0", "state": "none"}}, cost)
    check(run("diff", old, new, "--format=text").out == run("diff", old, new).out)
    # Markdown is UTF-8 wherever it is written.
    check(run("diff", old, new, "--format=markdown", LC_ALL="C").out == text)


# What is written

NASTY = "\u001b[31mred\u001b[0m \u009b1m \u0007 \u202eevil\u2066 \u007f end"


@test
def terminal_is_safe():
    text = {"text": NASTY, "title": NASTY}
    option = {"title": NASTY, "summary": NASTY, "tags": [NASTY],
              "facts": [{"label": NASTY, "value": NASTY}], "conditions": [{"text": NASTY}],
              "claims": [{"id": "c", "text": NASTY, "speaker": NASTY}]}
    nasty = dossier(title=NASTY, options=[{"id": "a"} | option,
                                          {"id": "b", "title": "B", "summary": NASTY}])
    file = write("nasty.json", nasty)
    harmless = write("harmless.json", dossier(options=[
        {"id": "b", "title": "B", "summary": NASTY + " and more " + NASTY}]))
    bad = write("bad.json", dossier(title={NASTY: text}, version=NASTY, language=NASTY))
    library = path("nasty.sqlite")
    check_ok(run("note", "add", "--library", library, file, "a", NASTY))
    for arguments in (["list", file], ["list", "--json", file], ["show", file, "a"],
                      ["show", "--json", file, "a"], ["compare", file, "a", "b"],
                      ["compare", file, "a", "b", "--format=csv"],
                      ["compare", file, "a", "b", "--format=markdown"],
                      ["compare", file, "a", "b", "--format=json"],
                      ["diff", file, harmless], ["diff", harmless, file, "--format=markdown"],
                      ["diff", file, harmless, "--format=json"],
                      ["note", "list", "--library", library, file],
                      ["note", "list", "--library", library, "--json", file],
                      ["validate", bad], ["validate", "--json", bad], ["show", file, NASTY],
                      [NASTY], ["--" + NASTY], ["list", "--" + NASTY], ["list", path(NASTY)],
                      ["note", "delete", NASTY, "--library", library]):
        result = run(*arguments)
        check(result.out + result.err != "", arguments)
        check(not HARMFUL.search(result.out + result.err), arguments, repr(result.out + result.err))
    # Nothing is lost in JSON.
    shown = json.loads(run("show", "--json", file, "a").out)
    check(shown["title"] == NASTY, repr(shown["title"]))
    check(json.loads(run("note", "list", "--library", library, "--json", file).out)[0]["text"]
          == NASTY)


@test
def nothing_is_hidden():
    file = os.path.join(FIXTURES, "good/hidden-characters.dossier.json")
    hidden = re.compile("[\u00ad\u200b\u200f\u202a-\u202e\u2060\u2066\u2067\ufeff]")
    for arguments in (["list", file], ["show", file, "north"], ["compare", file, "north", "south"],
                      ["compare", file, "north", "south", "--format=csv"],
                      ["compare", file, "north", "south", "--format=markdown"],
                      ["diff", BUNDLED, file], ["diff", BUNDLED, file, "--format=markdown"],
                      ["show", "--json", file, "north"], ["list", "--json", file]):
        out = run(*arguments).out
        check("�" in out or "\\u20" in out, arguments, out)
        check(not hidden.search(out), arguments, repr(hidden.search(out)))
        # What sets a name apart ends in its line.
        for line in out.splitlines():
            rest = re.sub("\u2068[^\u2068\u2069]*\u2069", "", line)
            check(not re.search("[\u2068\u2069]", rest), arguments, repr(line))
    out = check_ok(run("show", file, "north")).out
    check("Speaker: \u2068ראש� העירייה\u2069\n" in out, out)
    # A program is given what the dossier says.
    check(json.loads(run("show", "--json", file, "north").out)["tags"][0] == "road\u202e")


@test
def other_character_sets():
    result = check_ok(run("list", "--json", BUNDLED, LC_ALL="C"))
    check(max(result.bytes) < 128, "not ASCII")
    check(json.loads(result.out) == json.loads(run("list", "--json", BUNDLED).out))
    result = check_ok(run("show", BUNDLED, "interim-structures", LC_ALL="C"))
    check(max(result.bytes) < 128, "not ASCII")
    # CSV is UTF-8 wherever it is written.
    check(compare(BUNDLED, *PAIR, "--format=csv", LC_ALL="C") ==
          compare(BUNDLED, *PAIR, "--format=csv"))


@test
def full_disk():
    if not os.path.exists("/dev/full"):
        return "no /dev/full here"
    with open("/dev/full", "wb") as full:
        process = subprocess.run([PROGRAM, "list", BUNDLED], stdout=full, stderr=subprocess.PIPE,
                                 check=False)
    check(process.returncode == 2 and b"could not be written" in process.stderr, process)
    return None


@test
def writes_in_the_users_language_of_the_dossier():
    file = write("languages.json", dossier(language="en", options=[
        {"id": "a", "title": {"en": "A road", "fr": "Une route"}}]))
    check(check_ok(run("list", file)).out == "a\t-\t-\tA road\n")
    check("Une route" in run("list", file, LANGUAGE="fr").out)


# note

def notes(library, *arguments):
    return json.loads(check_ok(run("note", "list", "--json", "--library", library,
                                   *arguments)).out)


@test
def notes_from_first_to_last():
    library = path("notes.sqlite")
    first = check_ok(run("note", "add", "--library", library, BUNDLED, PAIR[0], "Ask\twho\npays"))
    check(re.fullmatch(r"[0-9a-f-]{36}\n", first.out), first)
    first = first.out.strip()
    second = check_ok(run("note", "add", f"--library={library}", BUNDLED, PAIR[1], "-",
                          stdin="Été, 漢字 🙂\n\n".encode())).out.strip()
    check([(n["id"], n["option"], n["text"]) for n in notes(library, BUNDLED)] ==
          [(first, PAIR[0], "Ask\twho\npays"), (second, PAIR[1], "Été, 漢字 🙂")])
    check([n["id"] for n in notes(library, BUNDLED, PAIR[1])] == [second])
    note = notes(library, BUNDLED, PAIR[0])[0]
    check(note["dossier"] == load(BUNDLED)["id"] and note["kind"] == "comment", note)
    check(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", note["modified"]), note)
    lines = check_ok(run("note", "list", "--library", library, BUNDLED)).out.splitlines()
    check([line.split("\t") for line in lines][0] ==
          [first, note["dossier"], PAIR[0], note["modified"], "Ask who pays"], lines)

    check(check_ok(run("note", "edit", "--library", library, first, "Changed")).out == "")
    check(notes(library, BUNDLED, PAIR[0])[0]["text"] == "Changed")
    check_ok(run("note", "edit", "--library", library, first, "-", stdin=b"Again"))
    check(notes(library, BUNDLED, PAIR[0])[0]["text"] == "Again")
    check_ok(run("note", "edit", "--library", library, "--", first, "- a list"))
    check(notes(library, BUNDLED, PAIR[0])[0]["text"] == "- a list")

    check_ok(run("note", "delete", "--library", library, first))
    check([n["id"] for n in notes(library, BUNDLED)] == [second])
    check([n["id"] for n in notes(library, "--deleted", BUNDLED)] == [first])
    check_fails(run("note", "delete", "--library", library, first), 2, "trash", "restore")
    check_fails(run("note", "edit", "--library", library, first, "x"), 2, "trash", "restore")
    check_ok(run("note", "restore", "--library", library, first))
    check(sorted(n["id"] for n in notes(library, BUNDLED)) == sorted([first, second]))
    check_fails(run("note", "restore", "--library", library, first), 2, "not in the trash")

    # The beginning of an id will do, where there is one note of it.
    check_ok(run("note", "delete", "--library", library, first[:12]))
    check_fails(run("note", "delete", "--library", library, "nothing"), 2, "nothing")
    check_fails(run("note", "delete", "--library", library, ""), 2)
    check([n["id"] for n in notes(library, BUNDLED)] == [second])


@test
def notes_of_no_use():
    library = path("none.sqlite")
    check_fails(run("note", "add", "--library", library, BUNDLED, PAIR[0], ""), 2, "no words")
    check_fails(run("note", "add", "--library", library, BUNDLED, PAIR[0], " \n"), 2, "no words")
    check_fails(run("note", "add", "--library", library, BUNDLED, PAIR[0], "-"), 2, "no words")
    check_fails(run("note", "add", "--library", library, BUNDLED, PAIR[0], "-", stdin=b"a\0b"), 2,
                "not text")
    check_fails(run("note", "add", "--library", library, BUNDLED, PAIR[0], "-", stdin=b"\xff\xfe"),
                2, "UTF-8")
    check_fails(run("note", "add", "--library", library, BUNDLED, "nowhere", "x"), 2, "nowhere")
    check(not os.path.exists(library), "a library was made for nothing")


@test
def notes_out_and_in():
    one, other = path("out.sqlite"), path("in.sqlite")
    words = next(o for o in load(BUNDLED)["options"] if o["id"] == PAIR[0])["summary"][10:40]
    check_ok(run("note", "add", "--library", one, f"--quote={words}", "--kind=question",
                 "--colour=pink", "--tag=money", BUNDLED, PAIR[0], "Who says so?"))
    exported = check_ok(run("note", "export", "--library", one, BUNDLED)).out
    annotation, = json.loads(exported)
    check(annotation["type"] == "Annotation" and annotation["motivation"] == "questioning",
          annotation)
    selector = annotation["target"][0]["selector"]
    check(selector["refinedBy"][0]["exact"] == words, selector)

    file = write("notes.json", exported.encode())
    take = ("note", "import", "--library", other, file)
    check(check_ok(run(*take)).out == "added\t1\nknown\t0\nboth\t0\n")
    check(notes(other, BUNDLED) == notes(one, BUNDLED))
    check(check_ok(run(*take)).out == "added\t0\nknown\t1\nboth\t0\n")

    # Where both sides have changed, both are kept, and once.
    check_ok(run("note", "edit", "--library", other, notes(other, BUNDLED)[0]["id"], "Here"))
    check(check_ok(run(*take)).out == "added\t0\nknown\t0\nboth\t1\n")
    check(check_ok(run(*take)).out == "added\t0\nknown\t1\nboth\t0\n")
    check(sorted(n["text"] for n in notes(other, BUNDLED)) == ["Here", "Who says so?"])

    # What the program does not know of a note stays with it, also when the note is changed.
    annotation.update({"id": "http://example.org/1", "creator": {"name": "A"}, "own:weight": 1.5})
    annotation["body"].append({"type": "Image", "id": "http://example.org/i.png"})
    foreign = write("foreign.json", json.dumps(annotation).encode())
    check(check_ok(run("note", "import", "--library", other, foreign)).out ==
          "added\t1\nknown\t0\nboth\t0\n")
    check_ok(run("note", "edit", "--library", other, annotation["id"], "Changed"))
    out = next(a for a in json.loads(check_ok(run("note", "export", "--library", other, BUNDLED)).out)
               if a["id"] == annotation["id"])
    check(out["creator"] == annotation["creator"] and out["own:weight"] == 1.5, out)
    check(out["body"][-1] == annotation["body"][-1] and out["body"][0]["value"] == "Changed", out)

    # What cannot be read changes nothing, and is named with its place.
    bad = run("note", "import", "--library", other, write("bad.json", b'[{"type": "Annotation"}]'))
    check(bad.status != 0 and "/0/target" in bad.err and "bad.json" in bad.err, bad)
    check(len(notes(other, BUNDLED)) == 3)


@test
def notes_from_hypothesis():
    library = path("hypothesis.sqlite")
    option = next(o for o in load(BUNDLED)["options"] if o["id"] == PAIR[0])
    row = lambda id, exact, text: {
        "id": id, "uri": "https://example.org/page", "user": "acct:reader@hypothes.is",
        "created": "2026-01-02T03:04:05.678901+00:00", "updated": "2026-01-03T03:04:05+00:00",
        "text": text, "tags": ["money"], "target": [{"source": "https://example.org/page",
            "selector": [{"type": "RangeSelector"},
                         {"type": "TextPositionSelector", "start": 7, "end": 9},
                         {"type": "TextQuoteSelector", "exact": exact}] if exact else []}]}
    rows = [row("a", option["summary"], "Found"), row("b", "the", "Too short to tell"),
            row("c", "Words that no option of this dossier has, however long", ""),
            row("d", None, "On the page")]
    file = write("hypothesis.json", json.dumps({"total": 4, "rows": rows}).encode())
    take = ("note", "import", "--library", library, file)

    check_fails(run(*take), 2, "Hypothesis", "dossier")
    check(check_ok(run(*take, BUNDLED)).out == "added\t4\nknown\t0\nboth\t0\n")
    check(check_ok(run(*take, BUNDLED)).out == "added\t0\nknown\t4\nboth\t0\n")
    kept = {n["text"]: n for n in notes(library, BUNDLED)}
    check(kept["Found"]["option"] == PAIR[0] and kept["Found"]["tags"] == ["money"], kept)
    check(kept["Found"]["targets"][0]["anchor"] == "in-place", kept)
    check(kept["Found"]["targets"][0]["field"].startswith("/summary"), kept)
    check(kept["Found"]["created"] == "2026-01-02T03:04:05Z", kept)

    # Nothing is placed by guess, and nothing is left out.
    for text, words in (("Too short to tell", "the"), ("", rows[2]["target"][0]["selector"][2]["exact"])):
        check(kept[text]["targets"][0]["anchor"] == "lost", kept)
        check(kept[text]["targets"][0]["exact"] == words and not kept[text].get("option"), kept)
    check(kept["On the page"]["targets"] == [], kept)

    # They go out with what they came with, and in again.
    out = check_ok(run("note", "export", "--library", library, BUNDLED)).out
    check({a["hypothesis"]["uri"] for a in json.loads(out)} == {"https://example.org/page"}, out)
    check(check_ok(run("note", "import", "--library", library, write("again.json", out.encode()))).out
          == "added\t0\nknown\t4\nboth\t0\n")

    # One that is broken keeps all of them out.
    bad = write("bad-rows.json", json.dumps({"rows": rows + [{"uri": "x"}]}).encode())
    check_fails(run("note", "import", "--library", library, bad, BUNDLED), 2, "5", "id")
    check(len(notes(library, BUNDLED)) == 4)


@test
def notes_for_people():
    library = path("people.sqlite")
    check_ok(run("note", "add", "--library", library, "--tag=@money", BUNDLED, PAIR[0],
                 "=1+1 <b>\n\nשלום"))
    check_ok(run("note", "add", "--library", library, BUNDLED, PAIR[1], "Other, \"quoted\""))
    gone = check_ok(run("note", "add", "--library", library, BUNDLED, PAIR[0], "Gone")).out.strip()
    check_ok(run("note", "delete", "--library", library, gone))
    export = lambda name: check_ok(run("note", "export", "--library", library, f"--format={name}",
                                       BUNDLED)).out
    titles = [o["title"] for o in load(BUNDLED)["options"] if o["id"] in PAIR]
    titles = [t if isinstance(t, str) else t["en"] for t in titles]

    # Nothing is run as a formula by a spreadsheet, and a cell keeps its lines and quotation marks.
    rows = list(csv.DictReader(io.StringIO(export("csv"), newline="")))
    check([r["Note"] for r in rows] == ["'=1+1 <b>\n\nשלום", 'Other, "quoted"'], rows)
    check(rows[0]["Tags"] == "'@money" and sorted(r["Option"] for r in rows) == sorted(titles), rows)

    page = export("html")
    check("=1+1 &lt;b&gt;" in page and "<b>" not in page and "Gone" not in page, page)
    check('lang="' in page and '<p dir="auto">שלום</p>' in page and "@media print" in page, page)
    check(all(t in page for t in titles) and "http" not in page, page)

    check("Other" in export("markdown") and "Gone" not in export("markdown"))
    check(len(json.loads(export("json"))) == 3)
    check_fails(run("note", "export", "--library", library, "--format=pdf", BUNDLED), 2,
                "json, markdown, html, csv")


@test
def notes_on_words():
    library = path("words.sqlite")
    option = next(o for o in load(BUNDLED)["options"] if o["id"] == PAIR[0])
    summary = option["summary"]
    words = summary[10:40]

    def add(*arguments):
        return run("note", "add", "--library", library, *arguments, BUNDLED, PAIR[0], "x")

    def get(result):
        return next(n for n in notes(library, BUNDLED) if n["id"] == check_ok(result).out.strip())

    note = get(add(f"--quote={words}", "--kind=question", "--colour=pink", "--tag=#Money ",
                   "--tag=money", "--tag=who  pays"))
    check((note["kind"], note["colour"], note["tags"]) == ("question", "pink", ["Money", "who pays"]),
          note)
    target = note["targets"][0]
    check(len(note["targets"]) == 1 and target["field"].startswith("/summary"), note)
    check((target["exact"], target["start"], target["end"]) == (words, 10, 40), target)
    check(target["prefix"] == summary[:10] and summary[40:].startswith(target["suffix"]), target)
    check(target["suffix"] and target["anchor"] == "in-place", target)
    check(target["version"] == hashlib.sha256(open(BUNDLED, "rb").read()).hexdigest(), target)

    check("exact" not in get(add("--field=" + target["field"]))["targets"][0])
    check(get(add())["targets"] == [])
    check_fails(add("--quote=e"), 2, "places", "--field")
    check_fails(add("--quote=e", "--field=" + target["field"]), 2, "places")
    check_fails(add("--quote=no such words"), 2, "no such words", "dossierctl show")
    check_fails(add("--quote="), 2)
    check_fails(add("--field=/nowhere"), 2, "/nowhere", "/title")
    check_fails(add("--kind=idea"), 2, "idea", "question")
    check_fails(add("--colour=red"), 2, "red", "yellow")
    check_fails(add("--tag= # "), 2, "no words")
    check(len(notes(library, BUNDLED)) == 3)


@test
def tags_of_notes():
    library = path("tags.sqlite")

    def tag(*arguments):
        return run("note", "tag", *arguments, "--library", library)

    def tags():
        return [n["tags"] for n in notes(library, BUNDLED)]

    first, second = (check_ok(run("note", "add", "--library", library, BUNDLED, PAIR[0], "x")).out
                     .strip() for _ in range(2))
    check_ok(tag("add", first, "#Élan"))
    check_ok(tag("add", first, "elan"))
    check_ok(tag("add", first, "money"))
    check_ok(tag("add", second[:12], "Money"))
    check(tags() == [["Élan", "money"], ["Money"]], tags())
    check(check_ok(tag("list")).out == "1\tÉlan\n2\tMoney\n", tag("list").out)

    check(check_ok(tag("rename", "money", "funding")).out == "2\n")
    check(tags() == [["Élan", "funding"], ["funding"]], tags())
    check(check_ok(tag("rename", "ELAN", "Funding")).out == "1\n")
    check(tags() == [["Funding"], ["funding"]], tags())
    check_ok(tag("remove", second, "funding"))
    check_ok(tag("remove", second, "funding"))
    check(tags() == [["Funding"], []], tags())
    check(check_ok(tag("delete", "fundíng")).out == "1\n")
    check(tags() == [[], []] and check_ok(tag("list")).out == "")

    check_fails(tag("rename", "money", "x"), 2, "money", "dossierctl note tag list")
    check_fails(tag("rename", "money", " "), 2, "no words")
    check_fails(tag("add", "nothing", "x"), 2, "nothing")
    check_fails(run("note", "tag", "list", "--library", path("nowhere.sqlite")), 2)


@test
def the_windows_own_library():
    # Until the first note there is none, which is no error and makes none.
    data = path("data-own")
    check(check_ok(run("note", "list", BUNDLED, XDG_DATA_HOME=data)).out == "")
    check(not os.path.exists(data), "a library was made by looking")
    check_ok(run("note", "add", BUNDLED, PAIR[0], "Mine", XDG_DATA_HOME=data))
    check("Mine" in check_ok(run("note", "list", BUNDLED, XDG_DATA_HOME=data)).out)
    check(os.path.isdir(os.path.join(data, "dossier")), os.listdir(data))


@test
def libraries_that_cannot_be_used():
    gone = path("gone.sqlite")
    for arguments in (["list", BUNDLED], ["edit", "a", "b"], ["delete", "a"], ["restore", "a"]):
        check_fails(run("note", *arguments, "--library", gone), 2, "gone.sqlite")
    check(not os.path.exists(gone), "a library was made by looking")
    text = write("text.sqlite", b"this is no database, but words that someone may want to keep")
    check_fails(run("note", "add", "--library", text, BUNDLED, PAIR[0], "x"), 2, "text.sqlite")
    with open(text, "rb") as file:
        check(file.read().startswith(b"this is no database"), "the file was written over")
    check_fails(run("note", "add", "--library", FOLDER.name, BUNDLED, PAIR[0], "x"), 2)
    check_fails(run("note", "add", "--library", os.path.join(text, "in"), BUNDLED, PAIR[0], "x"), 2)


@test
def library_that_may_not_be_written():
    if os.geteuid() == 0:
        return "the superuser may write anywhere"
    library = path("fixed.sqlite")
    check_ok(run("note", "add", "--library", library, BUNDLED, PAIR[0], "Before"))
    os.chmod(library, 0o444)
    check_fails(run("note", "add", "--library", library, BUNDLED, PAIR[0], "x"), 2, "fixed.sqlite")
    return None


@test
def killed_while_adding():
    library = path("killed.sqlite")
    kept = []
    for i in range(12):
        process = subprocess.Popen([PROGRAM, "note", "add", "--library", library, BUNDLED, PAIR[0],
                                    "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        process.stdin.write(f"note {i}".encode())
        process.stdin.close()
        # Each is killed a little later on its way than the one before.
        time.sleep(i * 0.01)
        process.send_signal(signal.SIGKILL)
        told = process.stdout.read().decode().strip()
        process.stdout.close()
        process.wait()
        if told:
            kept.append(told)
    last = check_ok(run("note", "add", "--library", library, BUNDLED, PAIR[0], "Last")).out.strip()
    there = {note["id"] for note in notes(library, BUNDLED)}
    check(there >= {*kept, last}, "a note that was said to be kept is gone", kept, there)


def main():
    print("TAP version 13", f"1..{len(TESTS)}", sep="\n")
    failed = 0
    for number, function in enumerate(TESTS, 1):
        name = function.__name__.replace("_", "-")
        try:
            skipped = function()
            print(f"ok {number} {name}" + (f" # SKIP {skipped}" if skipped else ""))
        except Exception:
            failed += 1
            print(f"not ok {number} {name}")
            for line in traceback.format_exc().splitlines():
                print(f"# {line}")
        sys.stdout.flush()
    FOLDER.cleanup()
    return 1 if failed else 0


sys.exit(main())
