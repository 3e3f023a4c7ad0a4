"""Bodies that nothing but seats joins to the rest."""

import pytest

from govgraph.graph.islands import islands
from tests.reading import graph_of

HEAD = """
organisations: {council: {name: Council, kind: council}}
bodies:
  board: {name: Board, accountable_to: council}
"""


def found(bodies: str) -> list[list[str]]:
    graph = graph_of(f"{HEAD}{bodies}")
    every = islands(graph, graph.routes)
    return [[island.first.id, *(one.id for one in island.others)] for island in every]


@pytest.mark.parametrize(
    ("bodies", "ids"),
    [
        ("  a: {name: A}\n", [["a"]]),
        ("  a: {name: A, member_of: board, chairs: board}\n", [["a"]]),
        ("  a: {name: A, consults: board}\n", []),
        ("  a: {name: A, part_of: b}\n  b: {name: B}\n", [["b", "a"]]),
        ("  a: {name: A, works_with: b}\n  b: {name: B}\n", [["a", "b"]]),
        ("  a: {name: A}\n  b: {name: B}\n", [["a"], ["b"]]),
        ("  a: {name: A, works_with: b}\n  b: {name: B, hosted_by: council}\n", []),
        ("  a: {name: A, works_with: b}\n  b: {name: B, works_with: some}\n", []),
        ("  a: {name: A, works_with: b}\n  b: {name: B, root: It is elected}\n", []),
        ("  a: {name: A, works_with: b}\n  b: {name: B, status: planned}\n", [["a"]]),
    ],
)
def test_an_island_is_what_no_link_but_seats_joins_to_the_rest(
    bodies: str, ids: list[list[str]]
) -> None:
    assert found(bodies) == ids


def test_a_long_chain_of_bodies_is_one_island() -> None:
    chain = "".join(f"  b{n:03}: {{name: B{n}, part_of: b{n + 1:03}}}\n" for n in range(300))
    (island,) = found(f"{chain}  b300: {{name: B300}}\n")
    assert island[0] == "b300"
    assert len(island) == 301


def test_bodies_that_are_all_joined_are_no_island() -> None:
    graph = graph_of("bodies: {a: {name: A, works_with: b}, b: {name: B}}")
    assert islands(graph, graph.routes) == ()
