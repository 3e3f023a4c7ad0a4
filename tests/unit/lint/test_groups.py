"""A reader takes in at once what says the same of many, or has one cause."""

from govgraph.finding import Observation, Severity
from govgraph.graph import GovernanceGraph
from govgraph.lint import Group, grouped
from govgraph.observation import finding
from tests.unit.lint.made_rules import bodies_unsure, bodies_wrong, made_rule, report_on

THREE = "bodies: {board: {name: Board}, forum: {name: Forum}, panel: {name: Panel}}"


def subjects(group: Group) -> list[str]:
    return [one.subject for one in group.findings]


def test_findings_that_say_the_same_are_one_group() -> None:
    report = report_on(THREE, made_rule("DEC01", bodies_wrong))
    (group,) = grouped(report.findings)
    assert subjects(group) == ["board", "forum", "panel"]
    assert group.alike == "{names} is wrong"
    assert group.head is report.findings[0]


def test_one_finding_is_a_group_with_its_own_sentence() -> None:
    report = report_on("bodies: {board: {name: Board}}", made_rule("DEC01", bodies_wrong))
    (group,) = grouped(report.findings)
    assert (group.alike, group.cause) == ("", "")


def test_findings_of_two_rules_are_two_groups_though_they_say_the_same() -> None:
    rules = made_rule("DEC01", bodies_wrong), made_rule("DEC02", bodies_wrong)
    assert len(grouped(report_on(THREE, *rules).findings)) == 2


def test_findings_with_one_cause_are_one_group_though_their_sentences_differ() -> None:
    def check(graph: GovernanceGraph) -> list[Observation]:
        return [
            finding(graph, body, f"{{names}} is wrong in way {number}", cause="board")
            for number, body in enumerate(graph.bodies())
        ]

    (group,) = grouped(report_on(THREE, made_rule("DEC01", check)).findings)
    assert (group.cause, group.alike) == ("board", "")
    assert len(group.findings) == 3


def test_sentences_of_their_own_are_groups_of_their_own() -> None:
    def check(graph: GovernanceGraph) -> list[Observation]:
        return [finding(graph, body, f"{body.id} is wrong", alike="") for body in graph.bodies()]

    assert len(grouped(report_on(THREE, made_rule("DEC01", check)).findings)) == 3


def test_the_severest_come_first_then_what_stands_for_most() -> None:
    def one_body(graph: GovernanceGraph) -> list[Observation]:
        return [finding(graph, graph.entity("panel"), "{names} alone is wrong")]

    report = report_on(
        THREE,
        made_rule("ACC01", bodies_unsure),
        made_rule("DEC01", one_body, Severity.MEDIUM),
        made_rule("DEC02", bodies_wrong, Severity.MEDIUM),
        made_rule("FIN01", one_body),
    )
    assert [group.head.code for group in grouped(report.findings)] == [
        "FIN01",
        "DEC02",
        "DEC01",
        "ACC01",
    ]
