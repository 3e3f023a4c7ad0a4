"""Section 9: exceptions, and settings of the checks."""

import pytest

from govgraph.finding import STRUCTURE, Severity
from govgraph.model.scalars import read_date
from govgraph.model.structure import Checks
from govgraph.problem import Fault
from govgraph.rules import all_rules
from tests.format.checking import report_on, reported
from tests.format.sentences import holds
from tests.reading import problems_of, structure_of
from tests.unit.lint.made_rules import reasons

ACCEPTED = "9: `accepted` on an entity (or at the top, for the structure)"
SHOWN = "9: The exception is shown wherever the finding would have been"
SUBJECT = "9: A finding has one subject: what the parties share"
CHECKS = "9: `checks`: `ignore: [rule]`"
UNKNOWN = "9: Unknown keys in them are errors"

BOARD = "bodies:\n  board: {name: Board, kind: board, role: decides, scrutinised_by: none%s}\n"


# Exceptions


@holds(ACCEPTED)
def test_an_exception_has_a_rule_a_reason_an_end_and_evidence() -> None:
    (one,) = structure_of(
        "sources: {s: {title: S}}\n"
        + BOARD % ", accepted: [{rule: DEC01, reason: So agreed, until: 2027, quote: We agreed}]"
    ).acceptances
    assert (one.rule, one.reason, one.subject, one.until) == (
        *("DEC01", "So agreed", "board", read_date("2027")),
    )
    assert one.evidence.quotes == ("We agreed",)
    assert one.evidence.source is not None


@holds(ACCEPTED)
def test_an_exception_at_the_top_is_for_the_structure() -> None:
    (one,) = structure_of("accepted: {rule: SHP01, reason: So agreed}\n").acceptances
    assert one.subject is None


@holds(ACCEPTED)
@pytest.mark.parametrize(
    ("written", "missing"),
    [
        ("{rule: DEC01}", "reason"),
        ("{rule: DEC01, reason: }", "reason"),
        ("{reason: So agreed}", "rule"),
    ],
)
def test_a_reason_is_required_and_a_rule(written: str, missing: str) -> None:
    for text in (f"accepted: [{written}]\n", BOARD % f", accepted: [{written}]"):
        (problem,) = problems_of(text)
        assert problem.fault is Fault.MISSING_KEY
        assert f"`{missing}`" in problem.sentence


@holds(ACCEPTED)
@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("[So agreed]", Fault.WRONG_TYPE),
        ("{rule: [DEC01, DEC02], reason: So agreed}", Fault.WRONG_TYPE),
        ("{rule: {is: DEC01}, reason: So agreed}", Fault.WRONG_TYPE),
        ("{rule: DEC01, reason: [So, agreed]}", Fault.WRONG_TYPE),
        ("{rule: DEC01, reason: So agreed, until: the end}", Fault.WRONG_TYPE),
        ("{rule: DEC01, reason: So agreed, because: why}", Fault.UNKNOWN_KEY),
        ("{rule: DEC01, reason: So agreed, source: nowhere}", Fault.UNKNOWN_ID),
    ],
)
def test_an_exception_that_cannot_be_read_is_an_error(written: str, fault: Fault) -> None:
    assert [problem.fault for problem in problems_of(f"accepted: {written}\n")] == [fault]


@holds(SHOWN)
def test_an_exception_is_shown_in_place_of_its_finding() -> None:
    report = report_on(BOARD % ", accepted: {rule: DEC01, reason: So agreed}", "DEC01")
    assert report.findings == ()
    (accepted,) = report.accepted
    assert (accepted.code, accepted.subject) == ("DEC01", "board")
    assert reasons(report) == ["So agreed"]
    assert accepted.severity is not Severity.NOTE


@holds(SHOWN)
def test_an_exception_that_is_over_holds_no_longer() -> None:
    text = "as_of: 2026\n" + BOARD % ", accepted: {rule: DEC01, reason: So agreed, until: 2025}"
    assert reported(text, "DEC01") == [("finding", "DEC01", "board")]


RIVALS = (
    "organisations:\n  council: {name: Council, kind: council}\n  trust: {name: Trust%s}\n"
    "bodies:\n  hub: {name: Hub, accountable_to: [council, trust]%s}\n"
)


@holds(SUBJECT)
def test_the_subject_of_a_finding_is_what_its_parties_share() -> None:
    (finding,) = report_on(RIVALS % ("", ""), "ACC04").findings
    assert finding.subject == "hub"
    assert set(finding.observation.related) == {"council", "trust"}


@holds(SUBJECT)
def test_the_subject_of_what_concerns_several_alike_is_the_first_by_id() -> None:
    (finding,) = report_on(
        "bodies: {b: {name: B, accountable_to: a}, a: {name: A, accountable_to: b}}\n", "ACC02"
    ).findings
    assert finding.subject == "a"
    assert "b" in finding.observation.related


@holds(SUBJECT)
def test_what_concerns_the_whole_file_has_the_structure_as_its_subject() -> None:
    text = "known_issues: {rule: DEC01, quote: Nobody scrutinises anything}\n"
    (finding,) = report_on(text, "DEC01").findings
    assert finding.subject == STRUCTURE
    accepted = text + "accepted: {rule: DEC01, reason: So agreed}\n"
    assert report_on(accepted, "DEC01").findings == ()


@holds(SUBJECT)
@pytest.mark.parametrize("on", [0, 1])
def test_an_exception_on_any_of_those_that_a_finding_is_about_holds(on: int) -> None:
    exceptions = ["", ""]
    exceptions[on] = ", accepted: {rule: rival-masters, reason: So agreed}"
    report = report_on(RIVALS % tuple(exceptions), "ACC04")
    assert report.findings == ()
    assert reasons(report) == ["So agreed"]


# Checks


@holds(CHECKS)
@pytest.mark.parametrize("rule", ["DEC01", "unscrutinised-decisions"])
def test_a_rule_that_is_ignored_does_not_run(rule: str) -> None:
    assert ("finding", "DEC01", "board") in reported(BOARD % "")
    text = f"checks: {{ignore: [{rule}]}}\n{BOARD % ''}"
    assert "DEC01" not in {code for _, code, _ in reported(text)}


@holds(CHECKS)
def test_the_author_says_how_grave_a_rule_is() -> None:
    for level in Severity:
        text = f"checks: {{severity: {{DEC01: {level}}}}}\n{BOARD % ''}"
        assert structure_of(text).checks.severity == {"DEC01": str(level)}
        assert [one.severity for one in report_on(text, "DEC01").findings] == [level]


@holds(CHECKS)
@pytest.mark.parametrize(("written", "number"), [("12", 12.0), ("2.5", 2.5), ("40%", 40.0)])
def test_the_author_gives_a_rule_its_number(written: str, number: float) -> None:
    checks = structure_of(f"checks: {{thresholds: {{oversized-body: {written}}}}}\n").checks
    assert checks.thresholds == {"REP08": number}


@holds(CHECKS)
def test_a_number_changes_what_a_rule_that_compares_reports() -> None:
    measured = sorted(rule.code for rule in all_rules() if rule.threshold is not None)
    assert measured
    (problem,) = problems_of(f"checks: {{thresholds: {{{measured[0]}: many}}}}\n")
    assert problem.fault is Fault.WRONG_TYPE


@holds(CHECKS)
def test_an_empty_setting_says_nothing() -> None:
    checks = structure_of("checks:\n  ignore:\n  severity:\n    DEC01:\n  thresholds:\n").checks
    assert checks == Checks()


@holds(CHECKS)
def test_rules_of_the_authors_own_are_read_each_with_its_name() -> None:
    rule = "{every: board, has: chair, because: Of course}"
    checks = structure_of(f"checks: {{rules: {{boards-are-led: {rule}}}}}\n").checks
    assert [(own.name, own.because) for own in checks.rules] == [("boards-are-led", "Of course")]


@holds(CHECKS, UNKNOWN)
def test_a_profile_that_there_is_not_is_an_error_with_the_nearest_right_word() -> None:
    assert structure_of("checks: {profile: wales}\n").checks.profile == ("wales",)
    (near, far) = problems_of("checks: {profile: [england-uppertier, care-act]}\n")
    assert near.fault is far.fault is Fault.UNKNOWN_WORD
    assert near.advice == "Did you mean “england-upper-tier”?"
    assert far.advice.startswith("It may be double-links, england, ")


@holds(CHECKS)
def test_no_rule_takes_a_legal_duty_from_a_code_alone() -> None:
    text = "bodies: {a: {name: A, kind: board%s}}\n"
    coded = text % ", code: 'uk:health-and-wellbeing-board'"
    assert set(reported(coded)) <= set(reported(text % ""))


@holds(CHECKS, UNKNOWN)
@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("{ignored: [DEC01]}", Fault.UNKNOWN_KEY),
        ("{ignore: [DEC99]}", Fault.UNKNOWN_RULE),
        ("{ignore: [{rule: DEC01}]}", Fault.WRONG_TYPE),
        ("{severity: {DEC99: high}}", Fault.UNKNOWN_RULE),
        ("{severity: {DEC01: grave}}", Fault.UNKNOWN_WORD),
        ("{severity: {DEC01: [high]}}", Fault.WRONG_TYPE),
        ("{severity: [DEC01]}", Fault.WRONG_TYPE),
        ("{thresholds: {DEC99: 1}}", Fault.UNKNOWN_RULE),
        ("{thresholds: {REP08: -1}}", Fault.WRONG_TYPE),
        ("{thresholds: {REP08: inf}}", Fault.WRONG_TYPE),
        ("{thresholds: 3}", Fault.WRONG_TYPE),
        ("[DEC01]", Fault.WRONG_TYPE),
    ],
)
def test_settings_that_cannot_be_are_errors(written: str, fault: Fault) -> None:
    assert [problem.fault for problem in problems_of(f"checks: {written}\n")] == [fault]
