"""Links become lines."""

import pytest

from govgraph.graph import Certainty, GovernanceGraph, Standing
from govgraph.model.link import Link
from govgraph.views.lines import is_drawn, lines, manner, sort_of
from govgraph.views.view import Line, LineFamily
from tests.reading import graph_of

TWO_BODIES = "bodies: {{a: {{name: A}}, b: {{name: B, {said}}}}}\n"


def drawn(graph: GovernanceGraph) -> tuple[Line, ...]:
    """The lines of all links of a graph, with a card for each entity."""
    links = [link for link in graph.structure.links if is_drawn(graph, link)]
    return lines(graph, links, {one.id: one.id for one in graph.entities()})


def the_line(said: str, head: str = "") -> Line:
    """The one line between two bodies, of the second of which this is said."""
    (found,) = drawn(graph_of(head + TWO_BODIES.format(said=said)))
    return found


@pytest.mark.parametrize(
    ("said", "source", "family", "words"),
    [
        ("accountable_to: a", "b", LineFamily.ROUTE, "is accountable to"),
        ("holds_to_account: a", "a", LineFamily.ROUTE, "is accountable to"),
        ("members: a", "a", LineFamily.SEAT, "is a member of"),
        ("chair: a", "a", LineFamily.SEAT, "chairs"),
        ("lead: a", "a", LineFamily.OTHER, "leads"),
        ("consults: a", "a", LineFamily.ADVICE, "is consulted by"),
        ("advises: a", "b", LineFamily.ADVICE, "advises"),
        ("scrutinised_by: a", "b", LineFamily.CHALLENGE, "is scrutinised by"),
        ("delegated_by: a", "b", LineFamily.MONEY, "has powers delegated by"),
    ],
)
def test_a_line_runs_to_the_body_that_is_answered_to_whichever_side_wrote_it(
    said: str, source: str, family: LineFamily, words: str
) -> None:
    line = the_line(said)
    assert (line.source, line.family, line.words) == (source, family, words)


@pytest.mark.parametrize(
    ("said", "event", "words"),
    [
        ("reports_to: {to: a, every: year}", False, "reports to"),
        ("reports_to: {to: a, next: 2027}", False, "reports to"),
        ("reports_to: {to: a, last: 2025}", True, "reported to"),
        ("reports_to: a", True, "reported to"),
        ("reports_to: {to: a, status: proposed}", False, "reports to"),
        ("accountable_to: a", False, "is accountable to"),
    ],
)
def test_a_report_is_a_duty_or_something_that_happened(said: str, event: bool, words: str) -> None:
    line = the_line(said)
    assert (line.event, line.words) == (event, words)


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("accountable_to: a", ""),
        ("accountable_to: {to: a, status: proposed}", "Proposed"),
        ("accountable_to: {to: a, from: 2027}", "Not begun"),
        ("accountable_to: a, status: planned", "Planned"),
        ("accountable_to: a, from: 2027", "Not begun"),
        ("accountable_to: a, is: none", "Stated not to exist"),
    ],
)
def test_a_link_that_is_not_in_force_says_why(said: str, status: str) -> None:
    line = the_line(said, "as_of: 2026\n")
    assert line.status == status
    assert line.standing is (Standing.NOT_YET if status else Standing.IN_FORCE)


@pytest.mark.parametrize(
    ("said", "certainty"),
    [
        ("accountable_to: a", Certainty.STATED),
        ("accountable_to: {to: a, reading: By its name}", Certainty.LIKELY),
        (
            "accountable_to: {to: a, status: proposed, reading: By its name}",
            Certainty.LIKELY,
        ),
        ("accountable_to: {to: a, status: proposed}", Certainty.STATED),
    ],
)
def test_a_line_is_as_certain_as_its_link(said: str, certainty: Certainty) -> None:
    assert the_line(said).certainty is certainty


def test_what_sources_dispute_is_drawn_as_disputed() -> None:
    graph = graph_of("""
sources: {x: {title: X}, y: {title: Y}}
bodies:
  a: {name: A}
  b:
    name: B
    accountable_to: [{to: a, source: x}, {to: a, is: none, source: y}]
""")
    assert [line.certainty for line in drawn(graph)] == [Certainty.DISPUTED]


@pytest.mark.parametrize(
    ("said", "matter"),
    [
        ("accountable_to: a", ""),
        ("accountable_to: {to: a, what: the budget}", "the budget"),
        ("accountable_to: {to: a, what: [the budget, housing]}", "the budget and Housing"),
        ("accountable_to: {to: a, what: some}", "matters that are not named"),
    ],
)
def test_a_link_for_one_matter_only_names_it(said: str, matter: str) -> None:
    housing = "responsibilities: {housing: {name: Housing}}\n"
    assert the_line(said, housing).matter == matter


def test_a_line_keeps_the_verb_of_the_source_and_what_sort_of_tie_it_is() -> None:
    assert the_line("accountable_to: {to: a, called: overseen by}").called == "overseen by"
    assert the_line("scrutinised_by: {to: a, independent: no}").partial
    assert the_line("part_of: a").inside
    assert the_line("works_with: a").level


@pytest.mark.parametrize(
    "said",
    [
        "accountable_to: none",
        "accountable_to: some",
        "accountable_to: {to: a, is: none}",
        "accountable_to: {to: a, until: 2025}",
        "accountable_to: a, status: ended",
    ],
)
def test_what_is_not_named_is_denied_or_is_over_is_no_line(said: str) -> None:
    assert drawn(graph_of("as_of: 2026\n" + TWO_BODIES.format(said=said))) == ()


def test_links_that_say_the_same_of_one_card_are_one_line_and_are_counted() -> None:
    graph = graph_of("""
bodies:
  a: {name: A}
  b: {name: B, accountable_to: a}
  c: {name: C, accountable_to: a}
  d: {name: D, accountable_to: {to: a, what: the budget}}
""")
    cards = {"a": "a", "b": "group", "c": "group", "d": "group"}
    found = lines(graph, graph.structure.links, cards)
    assert [(line.id, line.links, line.matter) for line in found] == [
        ("group.accountable_to.a", 2, ""),
        ("group.accountable_to.a_2", 1, "the budget"),
    ]


@pytest.mark.parametrize(
    ("said", "family"),
    [
        ("part_of: whole", LineFamily.MONEY),
        ("accountable_body: council", LineFamily.MONEY),
        ("decided_by: board", LineFamily.MONEY),
        ("scrutinised_by: board", LineFamily.CHALLENGE),
        ("reports_to: board", LineFamily.REPORT),
    ],
)
def test_a_part_of_a_fund_is_no_route_of_accountability(said: str, family: LineFamily) -> None:
    graph = graph_of(f"""
organisations: {{council: {{name: Council}}}}
bodies: {{board: {{name: Board}}}}
funds: {{whole: {{name: Whole}}, part: {{name: Part, {said}}}}}
""")
    (line,) = drawn(graph)
    assert line.family is family
    assert sort_of(graph, graph.structure.links[0]) is LineFamily.MONEY


DIFFERENT = [
    "accountable_to: {to: a, reading: By its name}",
    "accountable_to: {to: a, status: proposed}",
    "accountable_to: {to: a, status: planned}",
    "accountable_to: {to: a, what: the budget}",
    "accountable_to: {to: a, called: overseen by}",
    "scrutinised_by: a",
    "scrutinised_by: {to: a, independent: no}",
    "reports_to: a",
    "reports_to: {to: a, every: year}",
]


def test_links_that_differ_in_anything_that_a_line_tells_differ_in_their_manner() -> None:
    def found(said: str) -> tuple[object, ...]:
        graph = graph_of(TWO_BODIES.format(said=said))
        link: Link
        (link,) = graph.structure.links
        return manner(graph, link)

    manners = [found(said) for said in ("accountable_to: a", *DIFFERENT)]
    assert len(set(manners)) == len(manners)
