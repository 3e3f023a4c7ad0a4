"""Whether all that one body decides is decided by another too."""

import pytest

from govgraph.graph.decisions import AlsoDecided, also_decided
from govgraph.model.entity import Body
from tests.reading import graph_of


def both(board: str, group: str, things: str = "a: {name: A}, b: {name: B}") -> AlsoDecided | None:
    graph = graph_of(f"""
bodies:
  board: {{name: Board, {board}}}
  group: {{name: Group, {group}}}
responsibilities: {{{things}}}
""")
    one, other = graph.entity("board"), graph.entity("group")
    assert isinstance(one, Body)
    assert isinstance(other, Body)
    return also_decided(graph, graph.powers, one, other)


@pytest.mark.parametrize(
    ("board", "group", "things", "likely"),
    [
        ("decides: a", "decides: a", ("a",), False),
        ("decides: [a, b]", "decides: [b, a]", ("a", "b"), False),
        ("decides: a", "decides: [a, some]", ("a",), False),
        ("decides: {to: a, what: some of it}", "decides: a", ("a",), False),
        ("decides: a", "decides: {to: a, reading: So.}", ("a",), True),
        ("decides: {to: a, reading: So.}", "decides: a", ("a",), True),
        ("decides: [a, {to: b, reading: So.}]", "decides: a", ("a",), True),
        ("decides: a", "decides: a, delegated_by: {to: board, reading: So.}", ("a",), True),
        ("decides: a", "decides: a, delegated_by: {to: board, what: b}", ("a",), False),
    ],
)
def test_all_that_one_decides_may_be_decided_by_another(
    board: str, group: str, things: tuple[str, ...], *, likely: bool
) -> None:
    found = both(board, group)
    assert found is not None
    assert (found.things, found.likely) == (things, likely)


@pytest.mark.parametrize(
    ("board", "group"),
    [
        ("decides: a", "purpose: none"),
        ("purpose: none", "decides: a"),
        ("decides: [a, b]", "decides: a"),
        ("decides: [a, b]", "decides: [a, some]"),
        ("decides: some", "decides: some"),
        ("decides: [a, some]", "decides: a"),
        ("decides: a", "decides: {to: a, what: some of it}"),
        ("decides: a", "decides: a, delegated_by: board"),
        ("decides: {to: a, lead: yes}", "decides: a"),
        ("decides: {to: a, joint: yes}", "decides: {to: a, joint: yes}"),
        ("decides: {to: a, until: 2020}", "decides: {to: a, from: 2021}"),
    ],
)
def test_what_is_left_to_the_one_or_settled_between_them_is_not(board: str, group: str) -> None:
    assert both(board, group) is None
