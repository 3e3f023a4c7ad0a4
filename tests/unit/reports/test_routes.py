"""The routes of accountability as text, link by link, with the words behind each."""

from dataclasses import replace

import pytest

from govgraph.graph import GovernanceGraph
from govgraph.lint import Report
from govgraph.paragraph import plain
from govgraph.reports.plain.routes import route_lines
from tests.reading import reading_of

TOWN = """
sources: {tor: {title: Terms}}
organisations:
  council: {name: Council, kind: council}
  trust: {name: Trust, kind: council, confidence: likely, reading: It sounds like one.}
bodies:
  board:
    name: Board
    accountable_to: {to: council, called: overseen by, quote: overseen by the Council, at: page 2}
  hub: {name: Hub, part_of: {to: board, confidence: likely, reading: By its name.}}
  team: {name: Team, accountable_to: {to: [board, council], what: safety}}
  pair: {name: Pair, accountable_to: [{to: shared, what: money}]}
  shared: {name: Shared, accountable_to: {to: council, what: safety}}
  forum: {name: Forum, managed_by: post}
  club: {name: Club, part_of: trust}
posts:
  post: {name: Manager}
responsibilities: {safety: {name: Safety}, money: {name: Money}}
"""


def traced(start: str, end: str | None = None, text: str = TOWN, width: int = 80) -> list[str]:
    reading = reading_of(text)
    assert reading.structure is not None
    graph = GovernanceGraph(reading.structure)
    report = replace(Report("", reading.structure.files, reading.texts))
    return plain(route_lines(graph, report, (start, end), width)).splitlines()


def test_a_stated_route_is_told_link_by_link_to_its_root() -> None:
    assert traced("board") == [
        "From Board to a root: 1 route",
        "",
        "Route 1: stated, 1 link",
        "  Board",
        "  → accountable to (“overseen by”) Council, stated (structure.yaml:9)",
        "      “overseen by the Council” (page 2)",
        "  → where accountability rightly ends",
    ]


def test_a_link_that_is_likely_makes_the_route_likely_and_is_named() -> None:
    lines = traced("hub")
    assert "Route 1: likely, 2 links" in lines
    assert "  → part of Board, likely (structure.yaml:10)" in lines
    assert "      Read so: By its name." in lines


def test_a_root_that_is_only_likely_is_told_as_such() -> None:
    assert traced("club")[-1] == "  → where accountability is likely to end"


def test_routes_come_shortest_first_with_the_matters_that_they_are_for() -> None:
    lines = traced("team")
    assert lines[0] == "From Team to a root: 2 routes"
    assert [line for line in lines if line.startswith("Route")] == [
        "Route 1: stated, 1 link, for Safety only",
        "Route 2: stated, 2 links, for Safety only",
    ]
    assert "  → accountable to Council, for Safety only, stated (structure.yaml:11)" in lines


def test_between_two_entities_there_is_no_word_on_roots() -> None:
    lines = traced("team", "board")
    assert lines[0] == "From Team to Board: 1 route"
    assert not any("rightly" in line for line in lines)


@pytest.mark.parametrize("end", [None, "council"])
def test_links_for_different_matters_are_told_to_be_so(end: str | None) -> None:
    lines = traced("pair", end)
    assert "Route 1: stated, 2 links, but its links are for different matters" in lines


def test_between_two_that_nothing_joins_there_is_no_route() -> None:
    assert traced("post", "council") == ["No route of accountability leads from Manager to Council"]


def test_where_no_root_is_reached_it_is_told_how_far_it_leads() -> None:
    assert traced("forum") == [
        "No route of accountability leads from Forum to a root; it leads this far",
        "",
        "Route 1: stated, 1 link",
        "  Forum",
        "  → managed by Manager, stated (structure.yaml:14)",
        "  → and no further: nobody is stated to whom it answers",
    ]


def test_what_answers_to_nobody_leads_nowhere() -> None:
    assert traced("post") == ["No route of accountability leads from Manager to a root"]


def test_a_root_needs_no_route() -> None:
    assert traced("council") == ["Accountability rightly ends at Council itself"]
    assert traced("trust") == ["Accountability is likely to end at Trust itself"]


def test_of_very_many_routes_the_twenty_shortest_are_told() -> None:
    middle = "".join(f"  m{one:02}: {{name: M{one}, part_of: council}}\n" for one in range(25))
    names = ", ".join(f"m{one:02}" for one in range(25))
    text = (
        "organisations: {council: {name: Council, kind: council}}\n"
        f"bodies:\n  team: {{name: Team, part_of: [{names}]}}\n{middle}"
    )
    lines = traced("team", text=text)
    assert lines[0] == "From Team to a root: the 20 shortest"
    assert "Route 20: stated, 2 links" in lines
    assert "Route 21: stated, 2 links" not in lines


def test_each_quote_names_its_source_where_there_are_several() -> None:
    text = TOWN.replace("{tor: {title: Terms}}", "{tor: {title: Terms}, notes: {title: Notes}}")
    assert "      “overseen by the Council” (Terms, page 2)" in traced("board", text=text)
