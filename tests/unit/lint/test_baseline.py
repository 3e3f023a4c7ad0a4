"""What a baseline knows fails nothing: matched by rule and subject, never by line or words."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govgraph.finding import STRUCTURE, Finding, Kind, Observation, Severity, Verdict
from govgraph.lint import Entry, Outdated, Report
from govgraph.lint.baseline import Baseline, Known
from govgraph.lint.comparing import compared, entries
from govgraph.problem import Origin
from tests.unit.lint.made_rules import (
    bodies_noted,
    bodies_right,
    bodies_unsure,
    bodies_wrong,
    made_rule,
    report_on,
)

TWO = "bodies: {board: {name: Board}, forum: {name: Forum}}"
WRONG = made_rule("DEC01", bodies_wrong)
UNSURE = made_rule("DEC01", bodies_unsure)
IDS = ("board", "forum")
BOARD_WRONG = Entry("DEC01", "board", Verdict.FINDING, "Board is wrong")
BOARD_ASKED = Entry("DEC01", "board", Verdict.QUESTION, "The source does not say of Board")


def beside(report: Report, *known: Entry) -> Report:
    return compared(report, "known.json", Known("A case", "structure.yaml", known), IDS)


def settled(report: Report) -> list[Entry]:
    assert report.baseline is not None
    return list(report.baseline.settled)


def stale(report: Report) -> list[Outdated]:
    assert report.baseline is not None
    return [one.why for one in report.baseline.stale]


def subjects(findings: Sequence[Finding]) -> list[str]:
    return [one.subject for one in findings]


# What is known


def test_a_known_finding_fails_nothing_and_a_new_one_does() -> None:
    report = beside(report_on(TWO, WRONG), BOARD_WRONG)
    assert (subjects(report.known), subjects(report.findings)) == (["board"], ["forum"])
    assert report.fails
    both = beside(report_on(TWO, WRONG), BOARD_WRONG, replace(BOARD_WRONG, subject="forum"))
    assert not replace(both, failing=Severity.NOTE).fails


def test_a_finding_stays_known_whatever_its_line_and_its_words_are() -> None:
    renamed = "\n\n\nbodies:\n  # moved\n  board: {name: Management Board}"
    report = beside(report_on(renamed, WRONG), BOARD_WRONG)
    assert subjects(report.known) == ["board"]
    assert report.known[0].observation.sentence == "Management Board is wrong"
    assert (settled(report), stale(report)) == ([], [])


def test_a_finding_of_another_rule_or_subject_is_new() -> None:
    other = replace(BOARD_WRONG, code="DEC02"), replace(BOARD_WRONG, subject="forum")
    report = beside(report_on("bodies: {board: {name: Board}}", WRONG), *other)
    assert (report.known, subjects(report.findings)) == ((), ["board"])


def test_a_known_finding_of_which_only_a_question_is_left_stays_known() -> None:
    report = beside(report_on(TWO, UNSURE), BOARD_WRONG)
    assert subjects(report.known) == ["board"]
    assert settled(report) == []


def test_a_known_question_that_has_become_a_finding_is_new() -> None:
    report = beside(report_on(TWO, WRONG), BOARD_ASKED)
    assert (report.known, subjects(report.findings)) == ((), ["board", "forum"])
    assert stale(report) == [Outdated.FINDING]


def test_notes_and_what_is_in_order_are_never_known() -> None:
    noted = report_on(TWO, made_rule("DEC01", bodies_noted), made_rule("ACC01", bodies_right))
    report = beside(noted, BOARD_WRONG)
    assert (len(report.findings), len(report.in_order), report.known) == (2, 2, ())
    assert entries(noted) == ()


def test_of_several_with_one_subject_as_many_are_known_as_were() -> None:
    findings = [_finding("board", f"It is wrong in way {one}") for one in range(3)]
    report = beside(_report(findings), replace(BOARD_WRONG, sentence="It is wrong in way 1"))
    assert [one.observation.sentence for one in report.known] == ["It is wrong in way 1"]
    assert len(report.findings) == 2


def test_the_order_of_what_is_new_and_known_is_that_of_the_report() -> None:
    report = report_on(TWO, WRONG, made_rule("ACC01", bodies_unsure))
    known = beside(report, *entries(report))
    assert known.known == report.findings


# What is settled, and what is stale


def test_what_is_found_no_longer_is_settled() -> None:
    report = beside(report_on(TWO, made_rule("DEC01", bodies_right)), BOARD_WRONG)
    assert settled(report) == [BOARD_WRONG]
    assert stale(report) == []


def test_what_concerned_the_whole_structure_can_be_settled() -> None:
    whole = replace(BOARD_WRONG, subject=STRUCTURE)
    assert settled(beside(report_on(TWO, WRONG), whole)) == [whole]


def test_an_entry_whose_subject_has_gone_is_stale() -> None:
    report = beside(report_on(TWO, WRONG), replace(BOARD_WRONG, subject="old-panel"))
    assert (settled(report), stale(report)) == ([], [Outdated.GONE])


def test_an_entry_whose_rule_did_not_run_is_stale() -> None:
    report = beside(report_on(f"{TWO}\nchecks: {{ignore: [DEC01]}}", WRONG), BOARD_WRONG)
    assert (settled(report), stale(report)) == ([], [Outdated.NOT_RUN])


def test_an_entry_that_the_file_accepts_is_stale() -> None:
    text = "bodies: {board: {name: Board, accepted: [{rule: DEC01, reason: We agreed}]}}"
    report = beside(report_on(text, WRONG), BOARD_WRONG)
    assert (settled(report), stale(report)) == ([], [Outdated.ACCEPTED])
    assert len(report.accepted) == 1


def test_a_structure_that_the_baseline_does_not_know_is_all_new() -> None:
    report = compared(report_on(TWO, WRONG), "known.json", None, IDS)
    assert len(report.findings) == 2
    assert report.remarks[-1].sentence == (
        "known.json does not know this structure, so all that was found is new"
    )


# What is written


def test_a_baseline_holds_findings_and_questions_known_new_and_hidden() -> None:
    report = beside(report_on(TWO, WRONG, made_rule("ACC01", bodies_unsure)), BOARD_WRONG)
    hidden = replace(report, hidden=report.findings[1:], findings=report.findings[:1])
    assert [(one.code, one.subject, one.verdict) for one in entries(hidden)] == [
        ("ACC01", "board", Verdict.QUESTION),
        ("ACC01", "forum", Verdict.QUESTION),
        ("DEC01", "board", Verdict.FINDING),
        ("DEC01", "forum", Verdict.FINDING),
    ]


def test_what_was_known_of_rules_that_did_not_run_is_kept_and_what_is_gone_is_not() -> None:
    other = replace(BOARD_WRONG, code="LIF01")
    gone = replace(BOARD_WRONG, subject="old-panel")
    report = beside(report_on(TWO, made_rule("DEC01", bodies_right)), BOARD_WRONG, other, gone)
    assert entries(report) == (other,)


# Anything


def _finding(subject: str, sentence: str, verdict: Verdict = Verdict.FINDING) -> Finding:
    said = Observation(verdict, subject, sentence, Origin("a.yaml", ("bodies", subject)))
    severity = Severity.HIGH if verdict is Verdict.FINDING else Severity.QUESTION
    return Finding("DEC01", "unscrutinised-decisions", Kind.GAP, severity, said)


def _report(findings: Sequence[Finding]) -> Report:
    return Report("A case", ("a.yaml",), {}, findings=tuple(findings), rules=(WRONG,))


FINDINGS = st.lists(
    st.builds(
        _finding,
        st.sampled_from(IDS),
        st.sampled_from(["one", "two", "three"]),
        st.sampled_from([Verdict.FINDING, Verdict.QUESTION]),
    ),
    max_size=8,
)


@settings(max_examples=80)
@given(FINDINGS)
def test_what_was_written_is_all_known_when_nothing_has_changed(findings: list[Finding]) -> None:
    report = beside(_report(findings), *entries(_report(findings)))
    assert (report.findings, settled(report), stale(report)) == ((), [], [])
    assert list(report.known) == findings


@settings(max_examples=80)
@given(FINDINGS, FINDINGS)
def test_every_finding_is_new_or_known_and_every_entry_matched_or_told(
    before: list[Finding], now: list[Finding]
) -> None:
    known = entries(_report(before))
    report = beside(_report(now), *known)
    assert Counter(map(id, (*report.known, *report.findings))) == Counter(map(id, now))
    assert len(report.known) + len(settled(report)) + len(stale(report)) == len(known)
    for place in {(one.code, one.subject) for one in report.findings}:
        new = [one for one in report.findings if (one.code, one.subject) == place]
        left = [one for one in settled(report) if (one.code, one.subject) == place]
        assert not left or all(one.verdict is Verdict.FINDING for one in new)


# Which part of a baseline is of which structure


NORTH, SOUTH = Known("Northam", "north.yaml"), Known("Southam", "south.yaml")
OTHER_NORTH = Known("Northam", "area.yaml")


@pytest.mark.parametrize(
    ("structures", "who", "run", "found"),
    [
        ((NORTH, SOUTH), ("Southam", "south.yaml"), [("Southam", "south.yaml")], SOUTH),
        ((NORTH, SOUTH), ("Northam", "new-name.yaml"), [("Northam", "new-name.yaml")], NORTH),
        ((NORTH, SOUTH), ("Westham", "north.yaml"), [("Westham", "north.yaml")], None),
        ((NORTH, OTHER_NORTH), ("Northam", "area.yaml"), [("Northam", "area.yaml")], OTHER_NORTH),
        ((NORTH, OTHER_NORTH), ("Northam", "c.yaml"), [("Northam", "c.yaml")], None),
        ((NORTH,), ("Northam", "b.yaml"), [("Northam", "b.yaml"), ("Northam", "c.yaml")], None),
    ],
)
def test_a_structure_is_known_by_its_title_and_by_its_file_where_titles_are_alike(
    structures: tuple[Known, ...],
    who: tuple[str, str],
    run: list[tuple[str, str]],
    found: Known | None,
) -> None:
    assert Baseline("known.json", structures).part(who, run) == found
