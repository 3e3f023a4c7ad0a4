"""How far bodies and posts are from where their accountability ends."""

import pytest

from govgraph.graph import GovernanceGraph, LongChain
from tests.reading import graph_of

TEXT = """
organisations: {council: {name: Council, kind: council}}
bodies:
  a: {name: A, part_of: council}
  b: {name: B, part_of: a}
  c: {name: C, accountable_to: b}
  d: {name: D, part_of: c}
  alone: {name: Alone}
"""


def chain(graph: GovernanceGraph, most: float) -> LongChain:
    [found] = graph.chains.longer_than(most)
    return found


def test_distance_is_the_number_of_links_of_the_best_route() -> None:
    routes = graph_of(TEXT).routes
    assert [routes.distance(id_) for id_ in ("council", "a", "d")] == [0, 1, 4]
    assert routes.distance("alone") is None


def test_a_stated_route_is_better_than_a_shorter_likely_one() -> None:
    routes = graph_of(f"{TEXT}  e: {{name: E, part_of: [d, {{to: a, reading: So.}}]}}\n").routes
    assert routes.distance("e") == 5
    assert routes.distance("e", weakest=True) == 2


def test_a_scrutineers_way_round_what_it_challenges_is_its_distance() -> None:
    text = f"{TEXT}  e: {{name: E, scrutinises: a, accountable_to: [a, d2]}}\n"
    text += "  d2: {name: D2, part_of: d3}\n  d3: {name: D3, part_of: council}\n"
    assert graph_of(text).routes.distance("e") == 3


@pytest.mark.parametrize(
    ("most", "first", "below"), [(3, "d", []), (2, "c", ["d"]), (1, "b", ["c", "d"])]
)
def test_a_chain_is_told_once_where_it_first_becomes_too_long(
    most: float, first: str, below: list[str]
) -> None:
    found = chain(graph_of(TEXT), most)
    assert found.route.start.id == first
    assert [one.id for one in found.below] == below
    assert found.is_stated


def test_no_chain_is_too_long_where_all_are_short_enough() -> None:
    assert graph_of(TEXT).chains.longer_than(4) == ()


def test_what_is_neither_body_nor_post_is_passed_over_to_the_next_below() -> None:
    text = """
organisations:
  council: {name: Council, kind: council}
  company: {name: Company, part_of: council}
  branch: {name: Branch, part_of: company}
bodies: {team: {name: Team, part_of: branch}, crew: {name: Crew, part_of: team}}
"""
    found = chain(graph_of(text), 1)
    assert (found.route.start.id, [one.id for one in found.below]) == ("team", ["crew"])


def test_a_chain_is_not_stated_where_a_shorter_way_is_likely() -> None:
    found = chain(graph_of(f"{TEXT}  e: {{name: E, part_of: [d, {{to: a, reading: So.}}]}}\n"), 4)
    assert (found.route.start.id, found.is_shorter, found.weak) == ("e", True, None)
    assert not found.is_stated
