"""Rules of one's own on the command line: checked, named, listed and explained."""

import json
from pathlib import Path

import pytest

from tests.cli.running import NORTHAM, Command
from tests.cli.test_steering import codes, put

CHAIR = "{every: body, has: chair, because: Someone must lead the meeting}"
RULES = f"rules:\n  bodies-have-a-chair: {CHAIR}\n"
WITHIN = f"{NORTHAM}checks: {{rules: {{bodies-are-led: {CHAIR}}}}}\n"
STATED = NORTHAM.replace("    role: decides\n", "    role: decides\n    chair: none\n")
ONLY = ("--select", "bodies-have-a-chair")


@pytest.fixture
def rules(command: Command) -> str:
    """A file of rules in the folder in which the command runs, which `command` has entered."""
    assert callable(command)
    return put("rules.yaml", RULES)


# Checked


def test_rules_of_a_file_are_checked_beside_all_others(command: Command, rules: str) -> None:
    done = command("check", put("a.yaml", STATED), "--rules", rules, "--format", "json")
    assert {"DEC01", "bodies-have-a-chair"} <= codes(done.out)
    only = command("check", "a.yaml", "--rules", rules, *ONLY)
    assert only.code == 1
    assert "There is none under `chair` of Board" in only.out
    assert "Why it matters: Someone must lead the meeting" in only.out


def test_what_a_source_does_not_say_is_a_question_of_an_own_rule_too(
    command: Command, rules: str
) -> None:
    done = command("check", put("a.yaml", NORTHAM), "--rules", rules, *ONLY)
    assert done.code == 0
    assert "The source does not say whether there is something under `chair` of Board" in done.out


def test_what_they_ask_of_many_at_once_is_a_sentence_too(command: Command, rules: str) -> None:
    text = f"{NORTHAM}  forum: {{name: Forum}}\n"
    done = command("check", put("a.yaml", text), "--rules", rules, *ONLY)
    assert "does not say whether there is something under `chair` of Board and Forum" in " ".join(
        done.out.split()
    )


@pytest.mark.parametrize("form", ["text", "markdown", "html", "github", "junit"])
def test_they_are_called_by_their_name_once_and_are_nobody_elses_judgement(
    command: Command, rules: str, form: str
) -> None:
    given = ("check", put("a.yaml", NORTHAM), "--rules", rules, *ONLY, "--format", form)
    out = command(*given, "--fail-on", "question").out
    assert ONLY[1] in out
    assert f"{ONLY[1]} {ONLY[1]}" not in out
    assert "judgement" not in out
    if form == "html":
        assert "<h5>What it rests on</h5>" not in out


def test_they_hold_for_every_structure_of_a_folder(command: Command, rules: str) -> None:
    put("area/north.yaml", STATED)
    put("area/south.yaml", STATED.replace("Northam", "Southam"))
    done = command("check", "area", "--rules", rules, *ONLY, "--format", "json")
    structures = json.loads(done.out)["structures"]
    assert [len(one["findings"]) for one in structures] == [1, 1]


def test_they_can_be_ignored_and_accepted_and_made_less_severe(
    command: Command, rules: str
) -> None:
    ignored = command("check", put("a.yaml", STATED), "--rules", rules, "--ignore", ONLY[1])
    assert "bodies-have-a-chair (ignored by the command)" in " ".join(ignored.out.split())
    text = STATED + "checks: {severity: {bodies-have-a-chair: note}}\n"
    assert command("check", put("a.yaml", text), "--rules", rules, *ONLY).code == 0
    text = STATED + "    accepted: [{rule: bodies-have-a-chair, reason: They lead in turn}]\n"
    done = command("check", put("a.yaml", text), "--rules", rules, *ONLY)
    assert done.code == 0
    assert "They lead in turn" in done.out


def test_a_baseline_knows_what_they_found(command: Command, rules: str) -> None:
    given = ("check", put("a.yaml", STATED), "--rules", rules, *ONLY)
    assert command(*given, "--write-baseline", "known.json").code == 1
    assert command(*given, "--baseline", "known.json").code == 0
    without = command("check", "a.yaml", "--baseline", "known.json", "--select", "DEC01")
    assert without.code == 2
    assert "There is no rule “bodies-have-a-chair”" in without.err


@pytest.mark.parametrize("verb", [("show", "board"), ("trace", "board"), ("draw", "-o", "a.dot")])
def test_a_structure_that_accepts_one_can_be_asked_and_drawn(
    command: Command, rules: str, verb: tuple[str, ...]
) -> None:
    text = NORTHAM + "accepted: [{rule: bodies-have-a-chair, reason: They lead in turn}]\n"
    name, *rest = verb
    assert command(name, put("a.yaml", text), *rest).code == 2
    done = command(name, "a.yaml", *rest, "--rules", rules)
    assert (done.code, done.err) == (0, "")


def test_show_tells_what_own_rules_find_of_an_entity(command: Command, rules: str) -> None:
    done = command("show", put("a.yaml", STATED), "board", "--rules", rules)
    assert "medium: There is none under `chair` of Board (bodies-have-a-chair" in done.out


# What is wrong


def test_all_that_is_wrong_with_the_file_is_told_and_nothing_is_checked_or_written(
    command: Command,
) -> None:
    put("rules.yaml", "rules:\n  a: {every: bord, has: chair, because: y}\n  b: {has: chair}\n")
    given = ("check", put("a.yaml", NORTHAM), "--rules", "rules.yaml")
    done = command(*given, "--write-baseline", "known.json")
    assert (done.code, done.out) == (2, "")
    assert "rules.yaml:2:14 DOC17 unknown-word" in done.err
    assert "  a: {every: bord, has: chair, because: y}" in done.err
    assert "“bord” is no sort of thing\n" in done.err
    assert "Did you mean “board”?\n" in done.err
    assert "rules.yaml:3:3 DOC15 missing-key" in done.err
    assert not Path("known.json").exists()


def test_a_file_that_is_not_there_is_told_with_the_nearest_name(
    command: Command, rules: str
) -> None:
    assert rules == "rules.yaml"
    done = command("check", put("a.yaml", NORTHAM), "--rules", "ruels.yaml")
    assert (done.code, done.out) == (2, "")
    assert "Did you mean “rules.yaml”?" in done.err


def test_a_name_in_both_files_is_refused(command: Command) -> None:
    put("rules.yaml", f"rules:\n  bodies-are-led: {CHAIR}\n")
    done = command("check", put("a.yaml", WITHIN), "--rules", "rules.yaml")
    assert done.code == 2
    assert "“bodies-are-led” is the name of a rule of the file of rules" in done.out


# Listed and explained


def test_own_rules_are_listed_last(command: Command, rules: str) -> None:
    done = command("rules", "chair", "--rules", rules)
    assert "\nown    medium    bodies-have-a-chair: Every body has something under `chair`." in (
        done.out
    )
    within = command("rules", "led", "--rules", put("a.yaml", WITHIN))
    assert "own    medium    bodies-are-led: " in within.out


@pytest.mark.parametrize(
    "arguments",
    [
        ("bodies-have-a-chair", "rules.yaml"),
        ("bodies-have-a-chair", "--rules", "rules.yaml"),
        ("Bodies have a chair", "a.yaml", "--rules", "rules.yaml"),
        ("bodies-are-led", "a.yaml"),
    ],
)
def test_an_own_rule_is_explained_from_its_file(
    command: Command, rules: str, arguments: tuple[str, ...]
) -> None:
    assert rules == "rules.yaml"
    put("a.yaml", WITHIN)
    done = command("explain", *arguments)
    assert (done.code, done.err) == (0, "")
    assert "Every body has something under `chair`.\n" in done.out
    assert "Someone must lead the meeting.\n" in done.out
    assert "written in " in done.out
    assert "rests on" not in done.out


def test_an_own_rule_that_is_not_in_the_file_is_told_with_the_nearest(
    command: Command, rules: str
) -> None:
    done = command("explain", "bodies-have-chairs", rules)
    assert (done.code, done.out) == (2, "")
    assert done.err == "There is no rule “bodies-have-chairs”. Did you mean bodies-have-a-chair?\n"


def test_an_own_rule_of_standard_input_is_explained(command: Command) -> None:
    done = command("explain", "bodies-are-led", "-", typed=WITHIN.encode())
    assert done.out.startswith("bodies-are-led\n")


def test_what_is_wrong_with_the_file_is_told_before_a_rule_is_explained(command: Command) -> None:
    done = command("explain", "a", put("rules.yaml", "rules: {a: {every: bord}}\n"))
    assert (done.code, done.out) == (2, "")
    assert "“bord” is no sort of thing" in done.err
