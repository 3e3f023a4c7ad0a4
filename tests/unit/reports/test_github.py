"""The report for GitHub Actions: commands that can be read back, and no line that a file wrote."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import pytest

from govgraph.finding import Severity
from govgraph.lint import CAVEAT, Report
from govgraph.lint.showing import Questions, shown
from govgraph.observation import finding, question
from govgraph.reports.github import render
from tests.unit.reports.hostile import NAMES, hostile_report, shown_as
from tests.unit.reports.made_reports import REPORTS, made_rule, on_each, report_of

BOARD = "as_of: 2026-03-31\nbodies:\n  board: {name: Board}\n"


class Command(NamedTuple):
    """A workflow command as GitHub reads it."""

    level: str
    properties: Mapping[str, str]
    said: str


def unescaped(text: str) -> str:
    for escape, sign in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(escape, sign)
    return text


def commands(reports: Sequence[Report]) -> list[Command]:
    """Every line but the last, which sums up and is no command."""
    *lines, last = render(reports).splitlines()
    assert not last.startswith("::")
    found = []
    for line in lines:
        match = re.fullmatch(r"::(error|warning|notice) ([^:]*)::(.*)", line)
        assert match is not None, line
        pairs = (pair.split("=", 1) for pair in match[2].split(","))
        properties = {key: unescaped(value) for key, value in pairs}
        found.append(Command(match[1], properties, unescaped(match[3])))
    return found


def test_a_finding_stands_at_its_place_under_its_rule() -> None:
    found = commands(REPORTS["each-severity"]())[1]
    assert found.level == "error"
    assert found.properties == {
        "file": "northam.yaml",
        "line": "6",
        "endLine": "6",
        "col": "3",
        "endColumn": "8",
        "title": "DEC01 unscrutinised-decisions (high)",
    }
    assert found.said.splitlines() == [
        "Nobody scrutinises the decisions of Board",
        "Why it matters: Whoever relies on it is let down.",
        "The words: “The Board decides the priorities” (Terms of reference, page 2)",
        "The words: “The Board is not subject to scrutiny” (Terms of reference, page 3)",
        "To settle it: State under `scrutinised_by` who challenges its decisions.",
    ]


@pytest.mark.parametrize(
    ("severity", "failing", "level"),
    [
        (Severity.HIGH, Severity.LOW, "error"),
        (Severity.LOW, Severity.LOW, "error"),
        (Severity.LOW, Severity.MEDIUM, "warning"),
    ],
)
def test_what_fails_the_check_is_an_error_and_other_findings_are_warnings(
    severity: Severity, failing: Severity, level: str
) -> None:
    rule = made_rule("DEC01", on_each(finding, "{names} is wrong"), severity)
    report = shown(report_of({"a.yaml": BOARD}, rule), Questions.SHOW, failing)
    assert [one.level for one in commands((report,))[1:]] == [level]


@pytest.mark.parametrize(
    ("questions", "level"), [(Questions.SHOW, "notice"), (Questions.FAIL, "error")]
)
def test_a_question_is_a_notice_unless_it_fails_the_check(questions: Questions, level: str) -> None:
    rule = made_rule("ACC01", on_each(question, "Is {names} right?"))
    report = shown(report_of({"a.yaml": BOARD}, rule), questions, Severity.LOW)
    assert [one.level for one in commands((report,))[1:]] == [level]


def test_the_severest_come_first_behind_the_notice_about_the_check() -> None:
    found = commands(REPORTS["each-severity"]())
    assert [one.properties["title"].split(" (")[-1] for one in found] == [
        "About this check",
        *("high)", "medium)", "medium)", "low)"),
        *("question)",) * 4,
        "note)",
    ]


def test_the_notice_about_the_check_says_what_every_report_says() -> None:
    said = commands(REPORTS["steered"]())[0].said.splitlines()
    assert said[0] == "As of 2026-03-31"
    assert said[1].startswith(
        "3 rules ran: ACC01, DEC01 and REM01. Off: LIF01 endless-task-group (ignored by the"
    )
    assert any(one.startswith("The sources disagree on “chair” of Board") for one in said)
    assert CAVEAT.removesuffix(".") in said
    assert "Settled: Nobody answers for what <Panel> & “it” do (REM01)" in said
    assert "Stale: Old Panel is not looked at (DEC01): its subject is not in the structure" in said
    assert said[-1] == (
        "Forum is not looked at (DEC01). Accepted until 2027-03 because: It only advises, so far"
    )


def test_the_notice_about_the_check_tells_what_is_suggested_as_questions() -> None:
    assert commands(REPORTS["suggesting"]())[0].said.splitlines()[-1] == (
        "Who holds Board to account: is it Council? Panel scrutinises what Board reports to. "
        "If so, 1 question would be settled: `accountable_to: council,`"
    )


def test_a_problem_is_an_error_with_the_other_place_that_it_names() -> None:
    problem = commands(REPORTS["two-files"]())[-1]
    assert problem.level == "error"
    assert problem.properties["file"] == "northam/twice.yaml"
    assert problem.properties["title"] == "DOC22 duplicate-id"
    assert problem.said.splitlines()[-1] == "northam/health/health.yaml:5 also defined here"


def test_the_last_line_sums_up_all_structures() -> None:
    assert render(REPORTS["two-files"]()).splitlines()[-1] == (
        "1 problem: 1 structure was not checked; 3 findings (2 high, 1 medium), 3 questions"
    )


def test_what_goes_over_several_lines_has_no_columns() -> None:
    text = 'bodies:\n  ? "a\n    b"\n  : {name: Board}\n'
    reports = (report_of({"a.yaml": text}),)
    places = [one.properties for one in commands(reports) if "line" in one.properties]
    assert places
    assert all(("col" in one) == (one["line"] == one["endLine"]) for one in places)


def test_the_name_of_a_file_cannot_add_a_property() -> None:
    rule = made_rule("DEC01", on_each(finding, "{names} is wrong"))
    name = "a,title=x::b%0A::error::c.yaml"
    found = commands((report_of({name: BOARD}, rule),))
    assert {one.properties["file"] for one in found} == {name}
    assert found[1].properties["title"] == "DEC01 unscrutinised-decisions (high)"


def test_nothing_that_a_file_says_is_obeyed_or_lost() -> None:
    report = hostile_report()
    found = commands((report,))
    assert len(found) == 1 + len(report.findings)
    told = "\n".join(one.said.splitlines()[0] for one in found)
    assert [name for name in NAMES if f"\n{shown_as(name)} " not in told] == []
