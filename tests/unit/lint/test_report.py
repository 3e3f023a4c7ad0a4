"""What a report says when it is asked."""

from dataclasses import replace

import pytest

from govgraph.finding import Severity
from govgraph.lint import Report
from govgraph.problem import Fault, Origin, Problem
from govgraph.text import Position, Text
from tests.unit.lint.made_rules import bodies_noted, bodies_wrong, made_rule, report_on

TWO = "bodies: {board: {name: Board}, forum: {name: Forum}}"


@pytest.mark.parametrize(
    ("level", "fails"),
    [("high", False), ("medium", True), ("low", True), ("question", True), ("note", True)],
)
def test_a_report_fails_at_the_severity_of_a_finding_and_below(level: str, fails: bool) -> None:
    report = report_on(TWO, made_rule("DEC01", bodies_wrong, Severity.MEDIUM))
    assert replace(report, failing=Severity(level)).fails is fails


def test_notes_fail_only_where_notes_are_asked_for() -> None:
    report = report_on(TWO, made_rule("DEC01", bodies_noted))
    assert not replace(report, failing=Severity.QUESTION).fails
    assert replace(report, failing=Severity.NOTE).fails


def test_a_file_that_could_not_be_read_fails_at_any_level() -> None:
    problem = Problem(Fault.EMPTY_FILE, "a.yaml is empty", Origin("a.yaml"))
    assert Report("", ("a.yaml",), {}, problems=(problem,), failing=Severity.HIGH).fails


def test_findings_of_a_severity_are_counted() -> None:
    report = report_on(TWO, made_rule("DEC01", bodies_wrong), made_rule("DEC02", bodies_noted))
    assert (report.count(Severity.HIGH), report.count(Severity.NOTE)) == (2, 2)
    assert report.count(Severity.LOW) == 0


def test_places_are_found_in_each_file_and_what_is_nowhere_stands_at_the_start() -> None:
    texts = {
        "a.yaml": Text("a.yaml", "title: A\nbodies:\n  board: {name: Board}\n"),
        "b.yaml": Text("b.yaml", "bodies: {forum: {name: Forum}}\n"),
    }
    board = Origin("a.yaml", ("bodies", "board"))
    forum = Origin("b.yaml", ("bodies", "forum"))
    absent, elsewhere = Origin("a.yaml", ("posts", "chair")), Origin("c.yaml", ("title",))
    places = Report("", ("a.yaml", "b.yaml"), texts).places((board, forum, absent, elsewhere))
    starts = {origin: (place.key or place.value).start for origin, place in places.items()}
    assert starts == {
        board: Position(3, 3),
        forum: Position(1, 10),
        absent: Position(1, 1),
        elsewhere: Position(1, 1),
    }
