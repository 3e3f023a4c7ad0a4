"""What holds a structure together: what falls apart without one of those that it is made of."""

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from govgraph.graph import GovernanceGraph
from govgraph.graph.cuts import CutPoint, Cuts
from tests.reading import graph_of

TWO_PARTS = """
bodies:
  hub: {name: Hub}
  a1: {name: A1, works_with: hub}
  a2: {name: A2, works_with: a1}
  a3: {name: A3, works_with: a1}
  b1: {name: B1, works_with: hub}
  b2: {name: B2, works_with: b1}
  b3: {name: B3, works_with: b1}
"""


def apart(graph: GovernanceGraph, least: int = 3) -> list[CutPoint]:
    return list(Cuts(graph, graph.routes).apart(least))


def told(text: str) -> list[tuple[str, list[tuple[int, list[str]]]]]:
    return [
        (one.entity.id, [(part.size, [each.id for each in part.next_to]) for part in one.parts])
        for one in apart(graph_of(text))
    ]


def test_what_falls_apart_is_told_with_those_next_to_what_holds_it() -> None:
    assert told(TWO_PARTS) == [("hub", [(3, ["a1"]), (3, ["b1"])])]


@pytest.mark.parametrize(
    "link",
    [
        "works_with: [b1, a3]",
        "works_with: [b1, {to: a3, reading: So.}]",
        "works_with: b1, members: a2",
    ],
)
def test_any_other_link_that_joins_the_parts_holds_them_together(link: str) -> None:
    assert (
        told(TWO_PARTS.replace("b3: {name: B3, works_with: b1}", f"b3: {{name: B3, {link}}}")) == []
    )


@pytest.mark.parametrize(
    "link", ["works_with: [b1, {to: a3, status: planned}]", "works_with: [b1, {to: a3, is: none}]"]
)
def test_a_link_that_is_denied_or_not_in_force_does_not(link: str) -> None:
    text = TWO_PARTS.replace("b3: {name: B3, works_with: b1}", f"b3: {{name: B3, {link}}}")
    assert [one for one, _ in told(text)] == ["hub"]


def test_parts_that_answer_through_one_to_the_rest_are_its_own() -> None:
    text = TWO_PARTS.replace("a1: {name: A1, works_with: hub}", "a1: {name: A1, part_of: hub}")
    assert told(text) == []


def test_roots_join_nothing_and_organisations_are_no_single_point() -> None:
    root = TWO_PARTS.replace("hub: {name: Hub}", "hub: {name: Hub, root: Its members elect it}")
    assert told(root) == []
    firm = TWO_PARTS.replace("  hub: {name: Hub}\n", "") + "organisations: {hub: {name: Hub}}\n"
    assert told(firm) == []


def test_a_post_may_be_the_single_point() -> None:
    text = TWO_PARTS.replace("  hub: {name: Hub}\n", "") + "posts: {hub: {name: Hub}}\n"
    assert [one for one, _ in told(text)] == ["hub"]


@given(st.sets(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=18))
def test_those_without_which_something_falls_apart_are_the_articulation_points(
    pairs: set[tuple[int, int]],
) -> None:
    pairs = {(one, other) for one, other in pairs if one < other}
    targets = {one: [f"b{b}" for a, b in sorted(pairs) if a == one] for one in range(10)}
    bodies = "".join(
        f"  b{one}: {{name: B{one}, works_with: [{', '.join(own)}]}}\n"
        if own
        else f"  b{one}: {{name: B{one}}}\n"
        for one, own in targets.items()
    )
    network = nx.Graph([(f"b{one}", f"b{other}") for one, other in pairs])
    found = apart(graph_of(f"bodies:\n{bodies}"), least=1)
    assert {one.entity.id for one in found} == set(nx.articulation_points(network))
    for one in found:
        left = network.copy()
        home = nx.node_connected_component(network, one.entity.id)
        left.remove_node(one.entity.id)
        parts = [len(part) for part in nx.connected_components(left) if part <= home]
        assert sorted(part.size for part in one.parts) == sorted(parts)
