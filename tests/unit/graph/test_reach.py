"""Which entities reach a root: the same as walking up from each, whatever the links."""

from itertools import pairwise

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from govgraph.graph import GovernanceGraph
from tests.reading import graph_of

IDS = [f"b{number}" for number in range(7)]
LINKS = st.lists(
    st.tuples(st.sampled_from(IDS), st.sampled_from([*IDS, "council"]), st.booleans()),
    max_size=14,
    unique_by=lambda link: link[:2],
).map(lambda links: [link for link in links if link[0] != link[1]])


def graph_with(links: list[tuple[str, str, bool]]) -> GovernanceGraph:
    lines = ["organisations: {council: {name: Council, kind: council}}", "bodies:"]
    for id_ in IDS:
        targets = [
            f"{{to: {target}{', confidence: likely' if likely else ''}}}"
            for source, target, likely in links
            if source == id_
        ]
        lines.append(f"  {id_}: {{name: {id_}, accountable_to: [{', '.join(targets)}]}}")
    return graph_of("\n".join(lines).replace(", accountable_to: []", "") + "\n")


def reaching(links: list[tuple[str, str, bool]], *, likely: bool) -> set[str]:
    network: nx.DiGraph[str] = nx.DiGraph()
    network.add_nodes_from([*IDS, "council"])
    network.add_edges_from((a, b) for a, b, is_likely in links if likely or not is_likely)
    return set(nx.ancestors(network, "council"))


@given(LINKS)
@settings(max_examples=60)
def test_a_body_reaches_a_root_if_a_walk_up_does_and_surely_if_each_link_is_stated(
    links: list[tuple[str, str, bool]],
) -> None:
    routes = graph_with(links).routes
    reached = {id_: found for id_ in IDS if (found := routes.reached(id_))}
    assert set(reached) == reaching(links, likely=True)
    stated = {id_ for id_, found in reached.items() if found.is_stated}
    assert stated == reaching(links, likely=False)


@given(LINKS)
@settings(max_examples=60)
def test_the_best_route_is_a_chain_to_the_root_and_no_longer_than_any_other_as_sure(
    links: list[tuple[str, str, bool]],
) -> None:
    routes = graph_with(links).routes
    for id_ in IDS:
        best = routes.best(id_)
        if best is None:
            assert routes.between(id_) == ()
            continue
        assert best.links[0].source == id_
        assert best.links[-1].target == "council"
        assert all(one.target == other.source for one, other in pairwise(best.links))
        others = [
            other for other in routes.between(id_, limit=999) if best.likely or not other.likely
        ]
        assert len(best.links) == min(len(other.links) for other in others)


@given(LINKS)
@settings(max_examples=60)
def test_every_body_without_a_route_hangs_on_an_end_or_is_one(
    links: list[tuple[str, str, bool]],
) -> None:
    routes = graph_with(links).routes
    told = {one.id for end in routes.ends for one in (end.entity, *end.circle, *end.hanging)}
    assert {body.id for body in routes.unrooted} == told
