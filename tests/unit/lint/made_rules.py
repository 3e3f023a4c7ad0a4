"""Rules that are made up for a test: real rules, with codes of the catalogue, of one line each."""

from collections.abc import Callable, Iterable

from govgraph.finding import Finding, Kind, Observation, Severity
from govgraph.graph import GovernanceGraph
from govgraph.lint import Report, lint
from govgraph.model.catalogue import CATALOGUE
from govgraph.observation import finding, in_order, note, question
from govgraph.rule import Check, Judgement, Rule, Run
from tests.reading import graph_of

BASIS = (Judgement("It is made up."),)


def made_rule(
    code: str, check: Check, severity: Severity = Severity.HIGH, replaces: tuple[str, ...] = ()
) -> Rule:
    """A rule with the name that the catalogue has for its code."""
    return Rule(
        code=code,
        name=CATALOGUE[code],
        summary="This is made up.",
        page="Nothing follows from it. It is made up.",
        kind=Kind.GAP,
        severity=severity,
        since="0.1",
        basis=BASIS,
        replaces=replaces,
        check=check,
    )


def closing_rule(code: str, closing: Callable[[Run], Iterable[Observation]]) -> Rule:
    """A rule that looks at the run, after the others."""
    return Rule(
        code=code,
        name=CATALOGUE[code],
        summary="This is made up.",
        page="Nothing follows from it.",
        kind=Kind.READING,
        severity=Severity.LOW,
        since="0.1",
        basis=BASIS,
        closing=closing,
    )


def bodies_wrong(graph: GovernanceGraph) -> Iterable[Observation]:
    """A finding on each body."""
    return [
        finding(graph, body, "{names} is wrong", settled_by="Mend it.") for body in graph.bodies()
    ]


def bodies_unsure(graph: GovernanceGraph) -> Iterable[Observation]:
    """A question on each body."""
    return [
        question(graph, body, "The source does not say whether {names} is right", settled_by="Say.")
        for body in graph.bodies()
    ]


def bodies_noted(graph: GovernanceGraph) -> Iterable[Observation]:
    """A note on each body."""
    return [note(graph, body, "{names} is there") for body in graph.bodies()]


def bodies_right(graph: GovernanceGraph) -> Iterable[Observation]:
    """A thing in order for each body."""
    return [in_order(graph, body, "{names} is right") for body in graph.bodies()]


def report_on(text: str, *rules: Rule) -> Report:
    """What rules say of the structure that a text states."""
    return lint(graph_of(text), rules)


def reasons(report: Report) -> list[str]:
    """Why what is accepted was accepted."""
    return [one.accepted.reason for one in report.accepted if one.accepted is not None]


def sentences(findings: Iterable[Finding]) -> list[str]:
    return [one.observation.sentence for one in findings]
