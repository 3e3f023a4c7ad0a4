"""`govgraph check` steered: which rules run, what becomes of questions, what is known already."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from govgraph.cli.checking import LEVELS, QUESTIONS
from govgraph.finding import Severity
from govgraph.lint.showing import Questions
from tests.cli.running import ASKED, BROKEN, NORTHAM, Command

CHANGED = NORTHAM.replace("title: Northam", "title: Northam  # as of today\n\n")


def put(name: str, text: str) -> str:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return name


def codes(out: str) -> set[str]:
    """The codes of the rules that ran, of a report as JSON."""
    return {rule["code"] for rule in json.loads(out)["structures"][0]["rules"]}


def test_the_words_of_the_options_are_those_of_the_reports() -> None:
    assert [*LEVELS] == [*Severity]
    assert [*QUESTIONS] == [*Questions]


# Which rules run


@pytest.mark.parametrize(
    "arguments",
    [
        ("--select", "DEC01,FIN01"),
        ("--select", "DEC01", "--select", "no-accountable-body"),
        ("--select", " unscrutinised-decisions , fin01,"),
    ],
)
def test_only_what_is_selected_runs(command: Command, arguments: tuple[str, ...]) -> None:
    done = command("check", put("a.yaml", NORTHAM), "--format", "json", *arguments)
    assert codes(done.out) == {"DEC01", "FIN01"}
    assert done.code == 1


def test_a_family_is_selected_and_one_of_it_ignored(command: Command) -> None:
    given = ("--select", "decisions", "--ignore", "DEC01")
    done = command("check", put("a.yaml", NORTHAM), "--format", "json", *given)
    assert "DEC02" in codes(done.out)
    assert {code[:3] for code in codes(done.out)} == {"DEC"}
    assert "DEC01" not in codes(done.out)
    assert done.code == 0


def test_the_report_says_what_was_off_and_why(command: Command) -> None:
    text = NORTHAM + "checks: {ignore: [LIF01]}\n"
    out = " ".join(command("check", put("a.yaml", text), "--ignore", "DEC01").out.split())
    assert "DEC01 unscrutinised-decisions (ignored by the command)" in out
    assert "LIF01 endless-task-group (ignored by the file)" in out


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_an_unknown_rule_is_refused_with_the_nearest(command: Command, option: str) -> None:
    done = command("check", put("a.yaml", NORTHAM), option, "ACC01,unscrutinised-decision")
    assert (done.code, done.out) == (2, "")
    assert done.err == (
        "There is no rule and no family of rules “unscrutinised-decision”. Did you mean "
        "“unscrutinised-decisions”?\nHow it is written: govgraph check --help\n"
    )


def test_every_unknown_rule_of_an_option_is_told(command: Command) -> None:
    done = command("check", put("a.yaml", NORTHAM), "--select", "DCE01,DEC02,zzz")
    assert (done.code, done.out) == (2, "")
    assert done.err.splitlines()[:2] == [
        "There is no rule and no family of rules “DCE01”. Did you mean “DEC01”?",
        "There is no rule and no family of rules “zzz”. `govgraph rules` lists them.",
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--select", ","), "Invalid value for '--select': it names no rule."),
        (
            ("--select", "DEC01", "--ignore", "decisions"),
            "`--select` and `--ignore` leave no rule to run.",
        ),
        (("--questions", "none"), "'none' is not one of 'show', 'hide', 'only', 'fail'."),
    ],
)
def test_what_leaves_nothing_to_do_is_refused(
    command: Command, arguments: tuple[str, ...], said: str
) -> None:
    done = command("check", put("a.yaml", NORTHAM), *arguments)
    assert (done.code, done.out) == (2, "")
    assert said in done.err


def test_a_rule_that_a_broken_file_may_hold_is_not_said_to_be_unknown(command: Command) -> None:
    done = command("check", put("a.yaml", BROKEN), "--select", "boards-have-a-chair")
    assert (done.code, done.err) == (2, "")
    assert "DOC16 unknown-key" in done.out


def test_own_rules_are_selected_by_their_names(command: Command) -> None:
    own = "{every: board, has: chair, because: Someone must lead the meeting.}"
    text = NORTHAM + f"checks: {{rules: {{boards-have-a-chair: {own}}}}}\n"
    done = command(
        "check", put("a.yaml", text), "--select", "boards-have-a-chair", "--format", "json"
    )
    assert codes(done.out) == {"boards-have-a-chair"}


# What becomes of questions


@pytest.mark.parametrize(
    ("text", "questions", "code"),
    [
        (ASKED, "show", 0),
        (ASKED, "hide", 0),
        (ASKED, "only", 0),
        (ASKED, "fail", 1),
        (NORTHAM, "only", 1),
        (NORTHAM, "hide", 1),
    ],
)
def test_whether_questions_are_shown_changes_the_exit_code_only_where_they_are_to_fail(
    command: Command, text: str, questions: str, code: int
) -> None:
    assert command("check", put("a.yaml", text), "--questions", questions).code == code


def test_hidden_questions_are_counted_and_not_told(command: Command) -> None:
    shown, hidden = (
        command("check", put("a.yaml", ASKED), "--questions", one).out for one in ("show", "hide")
    )
    assert "the file does not say, or is not sure" in shown
    assert "the file does not say, or is not sure" not in hidden
    assert shown.splitlines()[-1] == hidden.splitlines()[-1]
    assert "Not shown, as `--questions` asks: " in hidden


# What a baseline knows


def test_what_was_written_fails_nothing_more(command: Command) -> None:
    first = command("check", put("a.yaml", NORTHAM), "--write-baseline", "known.json")
    assert (first.code, first.err) == (1, "")
    put("a.yaml", CHANGED)
    again = command("check", "a.yaml", "--baseline", "known.json", "--questions", "fail")
    assert (again.code, again.err) == (0, "")
    assert "known already, from known.json" in again.out
    assert again.out.splitlines()[-1].startswith("No new findings, 1 note; ")


def test_what_is_new_fails(command: Command) -> None:
    command("check", put("a.yaml", ASKED), "--write-baseline", "known.json")
    put("a.yaml", ASKED.replace("name: Board", "name: Board, role: decides, scrutinised_by: none"))
    done = command("check", "a.yaml", "--baseline", "known.json")
    assert done.code == 1
    assert "Nobody scrutinises the decisions of Board" in done.out


def test_what_is_settled_is_told(command: Command) -> None:
    command("check", put("a.yaml", NORTHAM), "--write-baseline", "known.json")
    put("a.yaml", NORTHAM.replace("scrutinised_by: {is: none, ", "scrutinised_by: {to: council, "))
    done = command("check", "a.yaml", "--baseline", "known.json")
    assert "settled since known.json was written" in done.out
    assert "Nobody scrutinises the decisions of Board (DEC01)" in done.out


def test_a_baseline_is_the_same_for_the_same_findings(command: Command) -> None:
    put("a.yaml", NORTHAM)
    put("b.yaml", ASKED)
    command("check", "a.yaml", "b.yaml", "--write-baseline", "one.json")
    put("a.yaml", CHANGED)
    command("check", "b.yaml", "a.yaml", "--write-baseline", "two.json", "--questions", "only")
    assert Path("one.json").read_bytes() == Path("two.json").read_bytes()
    assert str(Path.cwd()) not in Path("one.json").read_text(encoding="utf-8")


def test_one_baseline_holds_several_structures(command: Command) -> None:
    put("area/north.yaml", NORTHAM)
    put("area/south.yaml", ASKED)
    command("check", "area", "--write-baseline", "known.json")
    assert command("check", "area", "--baseline", "known.json").code == 0
    one = command("check", "area/north.yaml", "--baseline", "known.json")
    assert one.code == 0
    assert "known.json also knows “Southam”, not checked here" in one.out


def test_a_structure_that_the_baseline_does_not_know_is_all_new(command: Command) -> None:
    put("area/south.yaml", ASKED)
    command("check", "area", "--write-baseline", "known.json")
    put("area/north.yaml", NORTHAM)
    done = command("check", "area", "--baseline", "known.json")
    assert done.code == 1
    assert "known.json does not know this structure" in done.out


def test_a_baseline_that_is_written_anew_keeps_what_was_not_looked_at(command: Command) -> None:
    put("north.yaml", NORTHAM)
    put("south.yaml", ASKED)
    command("check", "north.yaml", "south.yaml", "--write-baseline", "known.json")
    before = Path("known.json").read_bytes()
    command(
        *("check", "north.yaml", "--select", "DEC"),
        *("--baseline", "known.json", "--write-baseline", "known.json"),
    )
    assert Path("known.json").read_bytes() == before


# What is wrong with a baseline


def test_a_baseline_of_another_structure_is_refused(command: Command) -> None:
    command("check", put("a.yaml", NORTHAM), "--write-baseline", "known.json")
    done = command("check", put("b.yaml", ASKED), "--baseline", "known.json")
    assert (done.code, done.out) == (2, "")
    assert "known.json:2:13 DOC38 other-baseline" in done.err
    assert "known.json is a baseline of “Northam”, not of “Southam”" in done.err


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('"baseline": 1', '"baseline": 2', "This govgraph reads `baseline: 1`, not 2"),
        ('"rule": "DEC01"', '"rule": "DCE01"', "Did you mean “DEC01”?"),
        ('"verdict"', '"verdct"', "Did you mean “verdict”?"),
        ('{"baseline"', '{{"baseline"', "known.json is not JSON from here on"),
    ],
)
def test_a_broken_baseline_is_told_with_its_line_and_nothing_is_written(
    command: Command, before: str, after: str, said: str
) -> None:
    command("check", put("a.yaml", NORTHAM), "--write-baseline", "known.json")
    text = Path("known.json").read_text(encoding="utf-8")
    assert before in text
    put("known.json", text.replace(before, after))
    given = ("--baseline", "known.json", "--write-baseline", "new.json")
    done = command("check", "a.yaml", *given)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert " | " in done.err
    assert not Path("new.json").exists()


def test_a_report_as_json_is_no_baseline(command: Command) -> None:
    put("known.json", command("check", put("a.yaml", NORTHAM), "--format", "json").out)
    done = command("check", "a.yaml", "--baseline", "known.json")
    assert done.code == 2
    assert "known.json is no baseline: it has no key `baseline`" in done.err


def test_a_baseline_that_is_not_there_is_told_with_the_nearest_name(command: Command) -> None:
    command("check", put("a.yaml", NORTHAM), "--write-baseline", "known.json")
    done = command("check", "a.yaml", "--baseline", "konwn.json")
    assert (done.code, done.out) == (2, "")
    assert done.err == "There is no file konwn.json. Did you mean “known.json”?\n"


def test_of_a_file_that_cannot_be_read_no_baseline_is_written(command: Command) -> None:
    put("a/north.yaml", NORTHAM)
    put("a/broken.yaml", BROKEN)
    done = command("check", "a", "--write-baseline", "known.json")
    assert done.code == 2
    assert not Path("known.json").exists()


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("nowhere/known.json", "There is no folder nowhere to put known.json in.\n"),
        ("a.yaml", "a.yaml is a structure that is checked: give the baseline another name.\n"),
    ],
)
def test_where_no_baseline_can_go_none_is_written(command: Command, place: str, said: str) -> None:
    done = command("check", put("a.yaml", NORTHAM), "--write-baseline", place)
    assert (done.code, done.out, done.err) == (2, "", said)
    assert Path("a.yaml").read_text(encoding="utf-8") == NORTHAM


def test_two_structures_that_could_not_be_told_apart_are_refused(command: Command) -> None:
    put("one/a.yaml", NORTHAM)
    put("two/a.yaml", NORTHAM)
    done = command("check", "one", "two", "--write-baseline", "known.json")
    assert (done.code, done.out) == (2, "")
    assert "2 structures are called “Northam” and come from a file a.yaml" in done.err
    assert not Path("known.json").exists()


def test_a_baseline_never_takes_the_place_of_the_rules(command: Command) -> None:
    rules = "rules: {a: {every: body, has: chair, because: Somebody must lead.}}"
    given = ("check", put("a.yaml", NORTHAM), "--rules", put("rules.yaml", rules))
    done = command(*given, "--write-baseline", "rules.yaml")
    said = "rules.yaml is the file of rules: give the baseline another name.\n"
    assert (done.code, done.out, done.err) == (2, "", said)
    assert Path("rules.yaml").read_text(encoding="utf-8") == rules


# What is wrong with the steering in a file


@pytest.mark.parametrize(
    ("steering", "line", "said"),
    [
        (
            "accepted: [{rule: unscrutinised-decision, reason: We agreed}]",
            "a.yaml:12:19 DOC35 unknown-rule",
            "Did you mean “unscrutinised-decisions”?",
        ),
        (
            "accepted: [{rule: DEC01}]",
            "a.yaml:12:12 DOC15 missing-key",
            "An accepted exception needs `reason`",
        ),
        (
            "accepted: [{rule: DEC01, reason: }]",
            "a.yaml:12:12 DOC15 missing-key",
            "An accepted exception needs `reason`",
        ),
        (
            "accepted: [{rule: DEC01, reason: We agreed, until: next year}]",
            "a.yaml:12:52 DOC19 wrong-type",
            "“next year” is not a date",
        ),
        (
            "known_issues: [{rule: DCE01, quote: nobody looks}]",
            "a.yaml:12:23 DOC35 unknown-rule",
            "Did you mean “DEC01”?",
        ),
        (
            "checks: {profile: england-distict}",
            "a.yaml:12:19 DOC17 unknown-word",
            "Did you mean “england-district”?",
        ),
        (
            "checks: {ignore: [DCE01]}",
            "a.yaml:12:19 DOC35 unknown-rule",
            "Did you mean “DEC01”?",
        ),
        (
            "checks: {severity: {DCE01: low}}",
            "a.yaml:12:21 DOC35 unknown-rule",
            "Did you mean “DEC01”?",
        ),
        (
            "checks: {severity: {DEC01: hihg}}",
            "a.yaml:12:28 DOC17 unknown-word",
            "Did you mean “high”?",
        ),
        (
            "checks: {thresholds: {dominant-organization: 40}}",
            "a.yaml:12:23 DOC35 unknown-rule",
            "Did you mean “dominant-organisation”?",
        ),
        (
            "checks: {thresholds: {REP06: many}}",
            "a.yaml:12:30 DOC19 wrong-type",
            "A threshold is a number, 0 or more.",
        ),
        (
            "checks: {thresholds: {REP06: -3}}",
            "a.yaml:12:30 DOC19 wrong-type",
            "A threshold is a number, 0 or more.",
        ),
        (
            "checks: {thresholds: {REP06: [50]}}",
            "a.yaml:12:30 DOC19 wrong-type",
            "takes one value, not a list",
        ),
        (
            "checks: {thresholds: 50}",
            "a.yaml:12:22 DOC19 wrong-type",
            "holds a text, not keys with their values",
        ),
        (
            "checks: {treshold: {REP06: 50}}",
            "a.yaml:12:10 DOC16 unknown-key",
            "Did you mean “thresholds”?",
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_line_and_nothing_is_checked_or_written(
    command: Command, steering: str, line: str, said: str
) -> None:
    text = NORTHAM + steering + "\n"
    done = command("check", put("a.yaml", text), "--write-baseline", "known.json")
    assert (done.code, done.err) == (2, "")
    assert line in done.out
    assert said in done.out
    assert "DEC01 unscrutinised-decisions" not in done.out
    assert not Path("known.json").exists()


# Suggestions

ASKING = """\
govgraph: 1
title: Eastham
as_of: 2026-03-31
organisations: {council: {name: Council, kind: council}}
bodies:
  board: {name: Board, kind: board, part_of: council}
  works:
    name: Works
    kind: programme
    reports_to: {to: board, every: year}
"""


def test_links_are_suggested_where_they_are_asked_for(command: Command) -> None:
    name = put("a.yaml", ASKING)
    assert "Who holds Works to account" not in command("check", name).out
    done = command("check", name, "--suggest")
    assert "Who holds Works to account: is it Board?" in done.out
    assert "To paste below line 7 of a.yaml (`works:`), with 4 spaces before it:" in done.out


def test_a_line_that_is_suggested_settles_its_question(command: Command) -> None:
    name = put("a.yaml", ASKING)
    report = json.loads(command("check", name, "--suggest", "--format", "json").out)
    (suggested,) = report["structures"][0]["suggestions"]
    lines = ASKING.splitlines(keepends=True)
    lines.insert(suggested["paste"]["line"] - 1, suggested["paste"]["text"])
    again = command("check", put("a.yaml", "".join(lines)), "--suggest", "--format", "json")
    (after,) = json.loads(again.out)["structures"]
    assert after["suggestions"] == []
    settled = {(one["rule"], one["subject"]) for one in suggested["settles"]}
    assert settled == {("ACC05", "works")}
    assert settled.isdisjoint({(one["rule"], one["subject"]) for one in after["questions"]})


def test_that_there_is_nothing_to_suggest_is_said(command: Command) -> None:
    done = command("check", put("a.yaml", ASKED), "--suggest")
    said = " ".join(done.out.split())
    assert "No link is suggested: nothing that is stated gives reason to ask for one" in said


def test_links_are_suggested_for_what_is_hidden_and_for_standard_input(command: Command) -> None:
    done = command(
        *("check", "-", "--suggest", "--questions", "hide", "--format", "json"),
        typed=ASKING.encode(),
    )
    (suggested,) = json.loads(done.out)["structures"][0]["suggestions"]
    assert suggested["question"] == "Who holds Works to account: is it Board?"


def test_what_rules_that_are_left_out_would_ask_is_not_settled(command: Command) -> None:
    given = ("--suggest", "--ignore", "ACC05", "--ignore", "ACC01", "--format", "json")
    done = command("check", put("a.yaml", ASKING), *given)
    assert json.loads(done.out)["structures"][0]["suggestions"] == []


def test_a_check_that_suggests_nothing_does_not_load_what_suggests(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    code = (
        "import sys; from govgraph.cli import main; main(['rules']); "
        "from govgraph import check; check(sys.argv[1]); "
        "print(any('suggestions' in name for name in sys.modules), file=sys.stderr)"
    )
    name = put("a.yaml", ASKING)
    done = subprocess.run(
        [sys.executable, "-c", code, name], capture_output=True, encoding="utf-8", check=True
    )
    assert done.stderr.strip() == "False"
