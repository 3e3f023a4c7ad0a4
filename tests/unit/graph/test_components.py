"""What hangs together in circles, for any edges."""

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from govgraph.graph.components import components

NAMES = st.sampled_from("abcdefg")


@given(st.lists(st.tuples(NAMES, NAMES), max_size=20))
def test_the_sets_are_those_that_networkx_finds(edges: list[tuple[str, str]]) -> None:
    network: nx.DiGraph[str] = nx.DiGraph(edges)
    wanted = (tuple(sorted(one)) for one in nx.strongly_connected_components(network))
    assert components(edges) == sorted(one for one in wanted if len(one) > 1)


def test_a_hierarchy_has_none() -> None:
    assert components([("a", "b"), ("b", "c"), ("a", "c")]) == []


def test_what_leads_only_to_itself_is_none() -> None:
    assert components([("a", "a"), ("a", "b")]) == []
