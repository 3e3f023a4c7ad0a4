"""Ten thousand findings are a report that can be read: groups with counts, the worst first."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

import pytest

from govgraph.document import Located
from govgraph.finding import Observation, Severity
from govgraph.graph import GovernanceGraph
from govgraph.lint import Report, lint
from govgraph.observation import finding, note, question
from govgraph.problem import Origin
from govgraph.reports.plain import render
from govgraph.rule import Rule
from tests.reading import reading_of
from tests.unit.reports.made_reports import Saying, made_rule

MANY = 10_000


@pytest.fixture(scope="module")
def graph() -> GovernanceGraph:
    """A hundred bodies, of each of which much is said."""
    written = "".join(f"  b{one:03}: {{name: Body {one}}}\n" for one in range(100))
    structure = reading_of(f"as_of: 2026-03-31\nbodies:\n{written}").structure
    assert structure is not None
    return GovernanceGraph(structure)


def spread(
    kind: Saying, number: int, sentence: Callable[[int], str]
) -> Callable[[GovernanceGraph], Iterable[Observation]]:
    """A check that says so many things of the bodies, in turn."""

    def check(graph: GovernanceGraph) -> Iterable[Observation]:
        bodies = graph.bodies()
        return [
            kind(graph, bodies[one % len(bodies)], sentence(one), alike="") for one in range(number)
        ]

    return check


def lines(graph: GovernanceGraph, *rules: Rule) -> list[str]:
    return render((lint(graph, rules),)).splitlines()


def test_the_worst_findings_are_told_and_the_rest_counted_by_rule(graph: GovernanceGraph) -> None:
    said = lines(
        graph,
        made_rule("ACC01", spread(finding, 7_000, lambda one: f"It is bad in way {one}")),
        made_rule("DEC01", spread(finding, 2_990, lambda one: f"It is poor in way {one}")),
        made_rule("CAP07", spread(finding, 10, lambda one: f"It is dire in way {one}")),
        made_rule("LIF01", spread(finding, 5, lambda one: f"It is odd in way {one}"), Severity.LOW),
    )
    assert "10,005 findings" in said
    assert len(said) < 350
    told = [line for line in said if line.startswith(("HIGH    It", "LOW     It"))]
    assert [sum(word in line for line in told) for word in ("bad", "poor", "dire", "odd")] == [
        12,
        12,
        10,
        5,
    ]
    first = said.index("And 9,966 more findings, counted by rule. `--format json` lists every one:")
    assert said[first + 1 : first + 3] == [
        "HIGH    6,988 of ACC01 no-accountability-route",
        "HIGH    2,978 of DEC01 unscrutinised-decisions",
    ]
    assert said[-1] == "10,005 findings (10,000 high, 5 low)"


def test_what_stands_for_most_comes_first_among_the_equally_grave(graph: GovernanceGraph) -> None:
    said = lines(
        graph,
        made_rule("ACC01", spread(finding, MANY, lambda one: f"It is bad in way {one}")),
        made_rule(
            "DEC01",
            lambda graph: [finding(graph, one, "{names} is alike") for one in graph.bodies()],
        ),
    )
    first = " ".join(said[5:8])
    assert first.startswith("HIGH    Body 0, ")
    assert "is alike (100 in all)" in first


@pytest.mark.parametrize("kind", [question, note])
def test_ten_thousand_questions_or_notes_are_a_page(graph: GovernanceGraph, kind: Saying) -> None:
    said = lines(graph, made_rule("ACC01", spread(kind, MANY, lambda one: f"What of way {one}")))
    assert len(said) < 60
    assert "  - and 9,988 more" in said


def test_ten_thousand_exceptions_are_a_page(graph: GovernanceGraph) -> None:
    report = lint(graph, (made_rule("ACC01", spread(finding, MANY, lambda one: f"Way {one}")),))
    accepted = replace(report, findings=(), accepted=report.findings)
    said = render((accepted,)).splitlines()
    assert "10,000 accepted exceptions" in said
    assert "  - and 9,980 more" in said
    assert len(said) < 60


class Counting(Report):
    """A report that counts the places that it is asked for."""

    asked: list[int] = []  # noqa: RUF012 - one list for the one test that looks at it

    def places(self, origins: Iterable[Origin]) -> Mapping[Origin, Located]:
        wanted = tuple(origins)
        self.asked.append(len(wanted))
        return Report.places(self, wanted)


def test_only_the_places_that_are_told_are_looked_for_and_all_at_once(
    graph: GovernanceGraph,
) -> None:
    rules: Sequence[Rule] = (
        made_rule("ACC01", spread(finding, MANY, lambda one: f"It is bad in way {one}")),
        made_rule("DEC01", spread(question, MANY, lambda one: f"What of way {one}")),
    )
    report = lint(graph, rules)
    fields = {name: getattr(report, name) for name in Report.__dataclass_fields__}
    render((Counting(**fields),))
    assert len(Counting.asked) == 1
    assert Counting.asked[0] < 100
