"""The run: which rules speak, how severely, in which order, and what becomes of one that fails."""

from dataclasses import replace

import pytest

from govgraph.finding import Observation, Severity, Verdict
from govgraph.graph import GovernanceGraph
from govgraph.lint import RuleCrashed, Selection, lint
from govgraph.model.catalogue import CATALOGUE
from govgraph.observation import finding, in_order
from govgraph.rule import Check, Replacing, Run
from tests.reading import graph_of
from tests.unit.lint.made_rules import (
    bodies_noted,
    bodies_right,
    bodies_unsure,
    bodies_wrong,
    closing_rule,
    made_rule,
    reasons,
    report_on,
    sentences,
)

BOARD = "bodies: {board: {name: Board}}"
TWO = "bodies: {board: {name: Board}, forum: {name: Forum}}"


def severities(head: str, check: Check, most: Severity = Severity.HIGH) -> list[Severity]:
    report = report_on(f"{BOARD}\n{head}", made_rule("DEC01", check, most))
    return [one.severity for one in report.findings]


def test_a_finding_has_its_rule_severity() -> None:
    assert severities("", bodies_wrong, Severity.MEDIUM) == [Severity.MEDIUM]


def test_a_question_and_a_note_are_never_more_than_that() -> None:
    assert severities("", bodies_unsure) == [Severity.QUESTION]
    assert severities("", bodies_noted) == [Severity.NOTE]


@pytest.mark.parametrize("name", ["DEC01", "unscrutinised-decisions"])
def test_the_file_may_set_the_severity_of_a_rule(name: str) -> None:
    assert severities(f"checks: {{severity: {{{name}: low}}}}", bodies_wrong) == [Severity.LOW]


def test_a_severity_of_question_makes_questions_of_findings() -> None:
    head = "checks: {severity: {DEC01: question}}"
    assert severities(head, bodies_wrong) == [Severity.QUESTION]


def test_a_severity_never_makes_a_question_more_severe() -> None:
    assert severities("checks: {severity: {DEC01: high}}", bodies_unsure) == [Severity.QUESTION]


def test_a_severity_of_note_makes_a_note_of_a_question() -> None:
    assert severities("checks: {severity: {DEC01: note}}", bodies_unsure) == [Severity.NOTE]


@pytest.mark.parametrize("name", ["DEC01", "unscrutinised-decisions"])
def test_a_rule_that_the_file_ignores_does_not_run(name: str) -> None:
    report = report_on(
        f"{BOARD}\nchecks: {{ignore: [{name}]}}",
        made_rule("DEC01", bodies_wrong),
        made_rule("DEC02", bodies_wrong),
    )
    assert [rule.code for rule in report.rules] == ["DEC02"]
    assert [one.code for one in report.findings] == ["DEC02"]


@pytest.mark.parametrize("name", ["DEC01", "unscrutinised-decisions"])
def test_only_the_rules_that_are_asked_for_run(name: str) -> None:
    rules = made_rule("DEC01", bodies_wrong), made_rule("DEC02", bodies_wrong)
    assert [
        rule.code for rule in lint(graph_of(BOARD), rules, Selection(frozenset({name}))).rules
    ] == ["DEC01"]


@pytest.mark.parametrize(
    ("head", "compared"),
    [
        ("", 4.0),
        ("checks: {thresholds: {DEC14: 7}}", 7.0),
        (f"checks: {{thresholds: {{{CATALOGUE['DEC14']}: 0}}}}", 0.0),
    ],
)
def test_a_measured_rule_compares_with_the_threshold_of_the_file_or_its_own(
    head: str, compared: float
) -> None:
    seen: list[float] = []

    def measured(_graph: GovernanceGraph, threshold: float) -> list[Observation]:
        seen.append(threshold)
        return []

    rule = replace(made_rule("DEC14", bodies_wrong), check=None, measured=measured, threshold=4.0)
    report_on(head, rule)
    assert seen == [compared]


def test_what_is_in_order_is_no_finding() -> None:
    report = report_on(BOARD, made_rule("DEC01", bodies_right))
    assert report.findings == ()
    assert sentences(report.in_order) == ["Board is right"]


def test_the_same_word_on_the_same_subject_and_place_is_told_once() -> None:
    def twice(graph: GovernanceGraph) -> list[Observation]:
        return [*bodies_wrong(graph), *bodies_wrong(graph)]

    assert len(report_on(BOARD, made_rule("DEC01", twice)).findings) == 1


def test_what_matters_most_comes_first_then_rules_then_subjects() -> None:
    report = report_on(
        TWO,
        made_rule("ACC01", bodies_noted),
        made_rule("DEC02", bodies_wrong, Severity.LOW),
        made_rule("DEC01", bodies_wrong, Severity.LOW),
        made_rule("FIN01", bodies_wrong, Severity.MEDIUM),
        made_rule("LIF01", bodies_unsure),
    )
    assert [(one.code, one.subject) for one in report.findings] == [
        (code, subject)
        for code in ("FIN01", "DEC01", "DEC02", "LIF01", "ACC01")
        for subject in ("board", "forum")
    ]


def test_the_order_of_the_rules_and_of_the_keys_changes_nothing() -> None:
    rules = made_rule("DEC02", bodies_wrong), made_rule("DEC01", bodies_unsure)
    turned = "bodies: {forum: {name: Forum}, board: {name: Board}}"
    assert report_on(TWO, *rules).findings == report_on(turned, *reversed(rules)).findings


def test_the_names_of_all_that_findings_name_are_at_hand() -> None:
    def check(graph: GovernanceGraph) -> list[Observation]:
        board, forum = graph.bodies()
        return [
            finding(graph, board, "{names} is wrong", related=[forum]),
            finding(graph, None, "{names} is wrong", cause="forum"),
        ]

    names = report_on(TWO, made_rule("DEC01", check)).names
    assert dict(names) == {"board": "Board", "forum": "Forum"}


# One rule's word in place of another's


def test_a_rule_takes_the_place_of_another_on_the_same_subject() -> None:
    def one_body(graph: GovernanceGraph) -> list[Observation]:
        return [finding(graph, graph.entity("board"), "{names} is worse than wrong")]

    report = report_on(
        TWO,
        made_rule("ACC01", bodies_wrong),
        made_rule("ACC05", one_body, replaces=("ACC01",)),
    )
    assert sentences(report.findings) == ["Forum is wrong", "Board is worse than wrong"]


def related(graph: GovernanceGraph) -> list[Observation]:
    board, forum = graph.bodies()
    return [finding(graph, board, "{names} and Forum go round", related=[forum])]


@pytest.mark.parametrize(
    ("replacing", "left"),
    [
        (Replacing.SUBJECT, ["forum"]),
        (Replacing.NAMED, []),
        (Replacing.WITHIN, []),
    ],
)
def test_what_is_said_of_the_others_that_it_names_is_replaced_where_it_means_them_too(
    replacing: Replacing, left: list[str]
) -> None:
    circle = replace(made_rule("ACC02", related, replaces=("ACC01",)), replacing=replacing)
    report = report_on(TWO, made_rule("ACC01", bodies_wrong), circle)
    assert [one.subject for one in report.findings if one.code == "ACC01"] == left


@pytest.mark.parametrize(
    ("replacing", "left"),
    [
        (Replacing.SUBJECT, []),
        (Replacing.NAMED, []),
        (Replacing.WITHIN, ["board"]),
    ],
)
def test_what_names_somebody_else_too_is_kept_where_it_must_name_all(
    replacing: Replacing, left: list[str]
) -> None:
    def one_body(graph: GovernanceGraph) -> list[Observation]:
        return [finding(graph, graph.entity("board"), "{names} is worse than wrong")]

    worse = replace(made_rule("ACC02", one_body, replaces=("ACC01",)), replacing=replacing)
    report = report_on(TWO, made_rule("ACC01", related), worse)
    assert [one.subject for one in report.findings if one.code == "ACC01"] == left


def test_a_question_does_not_take_the_place_of_a_finding() -> None:
    report = report_on(
        BOARD,
        made_rule("ACC01", bodies_wrong),
        made_rule("ACC05", bodies_unsure, replaces=("ACC01",)),
    )
    assert [one.code for one in report.findings] == ["ACC01", "ACC05"]


def test_a_question_takes_the_place_of_a_question() -> None:
    report = report_on(
        BOARD,
        made_rule("ACC01", bodies_unsure),
        made_rule("ACC05", bodies_unsure, replaces=("ACC01",)),
    )
    assert [one.code for one in report.findings] == ["ACC05"]


def test_a_finding_among_questions_on_one_subject_takes_the_place_of_a_finding() -> None:
    def both(graph: GovernanceGraph) -> list[Observation]:
        return [*bodies_wrong(graph), *bodies_unsure(graph)]

    report = report_on(
        BOARD, made_rule("ACC01", bodies_wrong), made_rule("ACC05", both, replaces=("ACC01",))
    )
    assert {one.code for one in report.findings} == {"ACC05"}


@pytest.mark.parametrize("check", [bodies_noted, bodies_right])
def test_a_note_or_what_is_in_order_takes_no_place(check: Check) -> None:
    report = report_on(
        BOARD, made_rule("ACC01", bodies_wrong), made_rule("ACC05", check, replaces=("ACC01",))
    )
    assert [one.code for one in report.findings if one.verdict is Verdict.FINDING] == ["ACC01"]


def test_what_is_in_order_keeps_its_place() -> None:
    def right(graph: GovernanceGraph) -> list[Observation]:
        return [in_order(graph, body, "{names} is right") for body in graph.bodies()]

    report = report_on(
        BOARD, made_rule("ACC01", right), made_rule("ACC05", bodies_wrong, replaces=("ACC01",))
    )
    assert sentences(report.in_order) == ["Board is right"]


def test_what_the_source_states_keeps_its_place() -> None:
    text = f"{BOARD}\nknown_issues: [{{about: board, rule: ACC01, quote: no clear accountability}}]"
    report = report_on(
        text,
        made_rule("ACC01", bodies_unsure),
        made_rule("ACC05", bodies_wrong, replaces=("ACC01",)),
    )
    assert [one.code for one in report.findings] == ["ACC01", "ACC05"]


def test_a_rule_that_the_file_ignores_takes_no_place() -> None:
    report = report_on(
        f"{BOARD}\nchecks: {{ignore: [ACC05]}}",
        made_rule("ACC01", bodies_wrong),
        made_rule("ACC05", bodies_wrong, replaces=("ACC01",)),
    )
    assert [one.code for one in report.findings] == ["ACC01"]


# The close


def test_a_closing_rule_sees_which_rules_there_are_and_ran_and_what_they_found() -> None:
    runs: list[Run] = []

    def closing(run: Run) -> list[Observation]:
        runs.append(run)
        return []

    report_on(
        f"{BOARD}\nchecks: {{ignore: [DEC02]}}",
        made_rule("DEC01", bodies_wrong),
        made_rule("DEC02", bodies_wrong),
        closing_rule("EVI05", closing),
    )
    (run,) = runs
    assert {"DEC02", "shared-chair"} & run.built
    assert "DEC02" not in run.ran
    assert {"DEC01", "unscrutinised-decisions"} <= run.ran
    assert sentences(run.findings) == ["Board is wrong"]


def test_what_a_closing_rule_finds_can_be_accepted() -> None:
    text = "bodies: {board: {name: Board, accepted: [{rule: EVI05, reason: We know}]}}"
    report = report_on(text, closing_rule("EVI05", lambda run: list(bodies_wrong(run.graph))))
    assert reasons(report) == ["We know"]


# A rule that fails


def _failing(_graph: GovernanceGraph) -> list[Observation]:
    raise KeyError("board")


def test_a_rule_that_fails_ends_the_run_with_its_code_the_file_and_the_place() -> None:
    with pytest.raises(RuleCrashed) as caught:
        report_on(BOARD, made_rule("DEC01", bodies_wrong), made_rule("DEC02", _failing))
    assert caught.value.code == "DEC02"
    assert "on structure.yaml at govgraph." in str(caught.value)
    assert str(caught.value).endswith("KeyError: 'board'")
    assert isinstance(caught.value.__cause__, KeyError)


def test_the_place_is_the_last_one_in_govgraph() -> None:
    def check(graph: GovernanceGraph) -> list[Observation]:
        return [finding(graph, graph.entity("nobody"), "{names} is wrong")]

    with pytest.raises(RuleCrashed) as caught:
        report_on(BOARD, made_rule("DEC01", check))
    assert caught.value.place.startswith("govgraph.graph.statements:")


def test_a_closing_rule_that_fails_ends_the_run_too() -> None:
    def closing(_run: Run) -> list[Observation]:
        raise ValueError("no run")

    with pytest.raises(RuleCrashed, match="EVI05 uncertain-link-carries-weight failed"):
        report_on(BOARD, closing_rule("EVI05", closing))


def test_a_report_knows_the_names_and_places_of_all_that_it_names() -> None:
    def alike(graph: GovernanceGraph) -> list[Observation]:
        board, forum = graph.bodies()
        return [finding(graph, board, "{names} is like another", related=[forum, "A text"])]

    report = report_on(TWO, made_rule("DEC01", alike))
    assert dict(report.names) == {"board": "Board", "forum": "Forum", "A text": "A text"}
    assert {id_: origin.path for id_, origin in report.origins.items()} == {
        "board": ("bodies", "board"),
        "forum": ("bodies", "forum"),
    }
