"""What becomes of questions: what is not shown is counted, and fails all the same."""

import pytest

from govgraph.finding import Severity
from govgraph.lint import Report
from govgraph.lint.showing import Questions, shown
from tests.unit.lint.made_rules import (
    bodies_noted,
    bodies_right,
    bodies_unsure,
    bodies_wrong,
    made_rule,
    report_on,
)

TEXT = "bodies: {board: {name: Board}}"
EVERY = (
    made_rule("DEC01", bodies_wrong),
    made_rule("ACC01", bodies_unsure),
    made_rule("EVI01", bodies_noted),
    made_rule("REM01", bodies_right),
)
ASKING = EVERY[1:]


def showing(questions: Questions, failing: Severity = Severity.LOW) -> Report:
    return shown(report_on(TEXT, *EVERY), questions, failing)


@pytest.mark.parametrize(
    ("questions", "codes", "hidden"),
    [
        (Questions.SHOW, ["DEC01", "ACC01", "EVI01"], []),
        (Questions.FAIL, ["DEC01", "ACC01", "EVI01"], []),
        (Questions.HIDE, ["DEC01", "EVI01"], ["ACC01"]),
        (Questions.ONLY, ["ACC01"], ["DEC01", "EVI01", "REM01"]),
    ],
)
def test_what_is_asked_for_is_shown_and_the_rest_hidden(
    questions: Questions, codes: list[str], hidden: list[str]
) -> None:
    report = showing(questions)
    assert [one.code for one in report.findings] == codes
    assert [one.code for one in report.hidden] == hidden
    assert len(report.in_order) == (questions is not Questions.ONLY)


@pytest.mark.parametrize("questions", Questions)
def test_whatever_is_shown_the_counts_are_the_same(questions: Questions) -> None:
    counts = dict(showing(questions).counts)
    assert counts.pop("hidden") == len(showing(questions).hidden)
    usual = dict(showing(Questions.SHOW).counts)
    usual.pop("hidden")
    assert counts == usual


@pytest.mark.parametrize("questions", Questions)
def test_whatever_is_shown_a_finding_fails(questions: Questions) -> None:
    assert showing(questions).fails


@pytest.mark.parametrize(
    ("questions", "failing", "fails"),
    [
        (Questions.SHOW, Severity.LOW, False),
        (Questions.HIDE, Severity.LOW, False),
        (Questions.ONLY, Severity.LOW, False),
        (Questions.FAIL, Severity.LOW, True),
        (Questions.FAIL, Severity.HIGH, True),
        (Questions.HIDE, Severity.QUESTION, True),
    ],
)
def test_a_question_fails_where_it_is_asked_to(
    questions: Questions, failing: Severity, fails: bool
) -> None:
    assert shown(report_on(TEXT, *ASKING), questions, failing).fails is fails


def test_that_questions_fail_never_keeps_a_note_from_failing() -> None:
    noted = report_on(TEXT, made_rule("EVI01", bodies_noted))
    assert shown(noted, Questions.FAIL, Severity.NOTE).fails
    assert not shown(noted, Questions.FAIL, Severity.LOW).fails
