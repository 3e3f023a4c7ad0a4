"""An exception holds for its rule, on any of those that a finding names, until it is over."""

from dataclasses import replace

import pytest

from govgraph.finding import STRUCTURE, Observation, Severity
from govgraph.graph import GovernanceGraph
from govgraph.observation import finding
from govgraph.rule import Check
from govgraph.rules import all_rules
from tests.unit.lint.made_rules import (
    bodies_noted,
    bodies_right,
    bodies_unsure,
    bodies_wrong,
    made_rule,
    reasons,
    report_on,
    sentences,
)

WRONG = made_rule("DEC01", bodies_wrong)
STALE = next(rule for rule in all_rules() if rule.name == "stale-acceptance")


@pytest.mark.parametrize("rule", ["DEC01", "unscrutinised-decisions"])
def test_an_exception_takes_a_finding_out_and_keeps_its_reason(rule: str) -> None:
    report = report_on(
        f"bodies: {{board: {{name: Board, accepted: [{{rule: {rule}, reason: We agreed}}]}}}}",
        WRONG,
    )
    assert report.findings == ()
    assert reasons(report) == ["We agreed"]
    assert not replace(report, failing=Severity.NOTE).fails


def test_an_exception_for_one_body_leaves_the_finding_on_another() -> None:
    report = report_on(
        """
bodies:
  board: {name: Board, accepted: [{rule: DEC01, reason: We agreed}]}
  forum: {name: Forum}
""",
        WRONG,
    )
    assert sentences(report.findings) == ["Forum is wrong"]
    assert replace(report, failing=Severity.HIGH).fails


def test_an_exception_for_another_rule_changes_nothing() -> None:
    report = report_on(
        "bodies: {board: {name: Board, accepted: [{rule: ACC01, reason: We agreed}]}}", WRONG
    )
    assert sentences(report.findings) == ["Board is wrong"]


def test_an_exception_on_one_that_a_finding_names_holds() -> None:
    def pair(graph: GovernanceGraph) -> list[Observation]:
        one, other = graph.bodies()
        return [finding(graph, one, "{names} is like another", related=[other])]

    report = report_on(
        """
bodies:
  board: {name: Board}
  forum: {name: Forum, accepted: [{rule: SHP04, reason: They are meant to be}]}
""",
        made_rule("SHP04", pair),
    )
    assert reasons(report) == ["They are meant to be"]


def test_an_exception_at_the_top_holds_for_what_concerns_the_whole_file() -> None:
    rule = made_rule("SHP01", lambda graph: [finding(graph, None, "{names} is crowded")])
    report = report_on("accepted: [{rule: SHP01, reason: It is a county}]", rule)
    assert [(one.subject, one.accepted and one.accepted.reason) for one in report.accepted] == [
        (STRUCTURE, "It is a county")
    ]


def test_an_exception_at_the_top_does_not_hold_for_a_body() -> None:
    report = report_on(
        "bodies: {board: {name: Board}}\naccepted: [{rule: DEC01, reason: We agreed}]", WRONG
    )
    assert sentences(report.findings) == ["Board is wrong"]


def test_an_exception_on_what_per_made_holds_for_each_of_them() -> None:
    report = report_on(
        """
places: {east: {name: East, kind: district}, west: {name: West, kind: district}}
bodies:
  hub: {name: <place> Hub, per: district, accepted: [{rule: DEC01, reason: We agreed}]}
""",
        WRONG,
    )
    assert [one.subject for one in report.accepted] == ["hub.east", "hub.west"]


def test_an_exception_on_one_of_those_that_per_made_holds_for_that_one() -> None:
    report = report_on(
        """
places: {east: {name: East, kind: district}, west: {name: West, kind: district}}
bodies:
  hub: {name: <place> Hub, per: district}
  hub.east: {accepted: [{rule: DEC01, reason: We agreed}]}
""",
        WRONG,
    )
    assert [one.subject for one in report.accepted] == ["hub.east"]
    assert [one.subject for one in report.findings] == ["hub.west"]


def test_a_question_can_be_accepted() -> None:
    report = report_on(
        "bodies: {board: {name: Board, accepted: [{rule: DEC01, reason: We agreed}]}}",
        made_rule("DEC01", bodies_unsure),
    )
    assert report.findings == ()
    assert [one.severity for one in report.accepted] == [Severity.QUESTION]


def test_what_is_asked_in_the_place_of_an_accepted_question_is_accepted_with_it() -> None:
    text = "bodies: {board: {name: Board, accepted: [{rule: ACC01, reason: News only}]}}"
    other, first = made_rule("ACC01", bodies_unsure), ("ACC01",)
    asking = replace(made_rule("ACC03", bodies_unsure), replaces=first)
    report = report_on(text, asking, other, STALE)
    assert [one.code for one in report.accepted] == ["ACC03"]
    assert (report.findings, reasons(report)) == ((), ["News only"])
    finding_it = replace(made_rule("ACC03", bodies_wrong), replaces=first)
    assert {one.code for one in report_on(text, finding_it, other).findings} == {"ACC03"}


@pytest.mark.parametrize("check", [bodies_noted, bodies_right])
def test_neither_a_note_nor_what_is_in_order_needs_an_exception(check: Check) -> None:
    report = report_on(
        "bodies: {board: {name: Board, accepted: [{rule: DEC01, reason: We agreed}]}}",
        made_rule("DEC01", check),
        STALE,
    )
    assert report.accepted == ()
    assert [one.code for one in report.findings if one.code == "EVI04"] == ["EVI04"]


@pytest.mark.parametrize(
    ("head", "accepted"),
    [
        ("as_of: 2026-03-31", "until: 2026-03-30"),
        ("as_of: 2026-03-31", "until: 2025"),
    ],
)
def test_an_exception_that_is_over_holds_no_longer_and_is_told(head: str, accepted: str) -> None:
    text = f"""
{head}
bodies: {{board: {{name: Board, accepted: [{{rule: DEC01, reason: For now, {accepted}}}]}}}}
"""
    report = report_on(text, WRONG, STALE)
    assert [one.code for one in report.findings] == ["DEC01", "EVI04"]


@pytest.mark.parametrize(
    ("head", "accepted"),
    [
        ("as_of: 2026-03-31", "until: 2026-03-31"),
        ("as_of: 2026-03-31", "until: 2026"),
        ("", "until: 1999"),
    ],
)
def test_an_exception_holds_to_its_last_day_and_always_without_a_date(
    head: str, accepted: str
) -> None:
    text = f"""
{head}
bodies: {{board: {{name: Board, accepted: [{{rule: DEC01, reason: For now, {accepted}}}]}}}}
"""
    report = report_on(text, WRONG, STALE)
    assert report.findings == ()
    assert reasons(report) == ["For now"]


def test_of_two_exceptions_for_one_finding_the_one_that_is_not_over_counts() -> None:
    text = """
as_of: 2026-03-31
bodies:
  board:
    name: Board
    accepted:
      - {rule: DEC01, reason: The old reason, until: 2025}
      - {rule: unscrutinised-decisions, reason: The new reason, until: 2027}
"""
    report = report_on(text, WRONG, STALE)
    assert reasons(report) == ["The new reason"]
    assert [one.code for one in report.findings] == ["EVI04"]
    assert "held until 2025" in report.findings[0].observation.sentence


def test_an_exception_that_matches_nothing_is_told() -> None:
    report = report_on(
        "bodies: {board: {name: Board, accepted: [{rule: DEC01, reason: We agreed}]}}",
        made_rule("DEC01", lambda _graph: []),
        STALE,
    )
    assert [one.code for one in report.findings] == ["EVI04"]


def test_an_exception_for_a_rule_that_did_not_run_is_not_told_as_stale() -> None:
    report = report_on(
        """
bodies: {board: {name: Board, accepted: [{rule: DEC01, reason: We agreed}]}}
checks: {ignore: [DEC01]}
""",
        WRONG,
        STALE,
    )
    assert report.findings == ()
