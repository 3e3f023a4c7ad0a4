"""How much one post carries, and who no longer stands between it and the work."""

import pytest

from govgraph.graph.endings import is_succeeded
from govgraph.graph.parties import loads
from govgraph.graph.workload import (
    gone_between,
    head_count,
    held_by,
    left_without_holder,
    managed_by,
    only_sits,
)
from govgraph.model.entity import Post
from tests.reading import graph_of

PEOPLE = """
bodies: {team: {name: Team}, hub: {name: Hub}}
responsibilities: {bins: {name: Bins}, roads: {name: Roads}}
posts:
  worker: {name: Worker, count: 3}
  clerk: {name: Clerk}
  head: {name: Head, HELD}
"""


def post_of(held: str) -> tuple[tuple[tuple[str, ...], ...], int]:
    """What a head holds, in loads, and how many people it manages."""
    graph = graph_of(PEOPLE.replace("HELD", held))
    (head,) = (post for post in graph.posts() if post.id == "head")
    return loads(held_by(graph, head)), head_count(graph, managed_by(graph, head))


@pytest.mark.parametrize(
    ("held", "things", "people"),
    [
        ("manages: [team, worker, clerk]", (("clerk",), ("team",), ("worker",)), 4),
        ("manages: {to: [team, hub, worker], between_them: yes}", (("hub", "team", "worker"),), 1),
        ("manages: {to: [clerk, worker], between_them: yes}", (("clerk", "worker"),), 1),
        ("accountable_for: bins, responsible_for: [bins, roads]", (("bins",), ("roads",)), 0),
        ("accountable_for: [bins, roads], delegates_to: {to: team, what: bins}", (("roads",),), 0),
        ("purpose: none", (), 0),
    ],
)
def test_a_post_holds_each_thing_once_and_what_is_divided_as_one(
    held: str, things: tuple[tuple[str, ...], ...], people: int
) -> None:
    assert post_of(held) == (things, people)


def test_a_supervisor_that_has_ended_and_was_not_replaced_is_gone() -> None:
    graph = graph_of("""
posts:
  head: {name: Head, manages: [one, two]}
  lost: {name: Lost, status: ended, manages: one}
  replaced: {name: Replaced, status: ended, manages: two, succeeded_by: head}
  one: {name: One}
  two: {name: Two}
""")
    head = graph.entity("head")
    assert isinstance(head, Post)
    assert [link.target for link in gone_between(graph, head)] == ["lost"]


@pytest.mark.parametrize(
    ("said", "succeeded"),
    [
        ("succeeded_by: new", True),
        ("succeeded_by: some", True),
        ("succeeded_by: {to: new, confidence: likely}", False),
        ("succeeded_by: {to: new, status: planned}", False),
        ("succeeded_by: gone", False),
        ("succeeded_by: none", False),
        ("purpose: none", False),
    ],
)
def test_what_is_over_is_succeeded_by_something_in_force_or_not_named(
    said: str, *, succeeded: bool
) -> None:
    graph = graph_of(f"""
posts:
  old: {{name: Old, status: ended, {said}}}
  new: {{name: New}}
  gone: {{name: Gone, status: ended}}
""")
    assert is_succeeded(graph, graph.entity("old")) is succeeded


@pytest.mark.parametrize(
    ("held", "left"),
    [
        ("accountable_for: [bins, roads]", ("bins", "roads")),
        ("accountable_for: [bins, {to: roads, joint: yes}]", ("bins",)),
        ("accountable_for: [bins, roads], delegates_to: {to: team, what: roads}", ("bins",)),
        ("accountable_for: [bins, roads], delegates_to: team", ()),
        ("accountable_for: bins, delegates_to: {to: team, status: planned}", ("bins",)),
        ("responsible_for: bins", ()),
    ],
)
def test_what_a_post_holds_alone_falls_to_nobody_while_it_is_vacant(
    held: str, left: tuple[str, ...]
) -> None:
    graph = graph_of(PEOPLE.replace("HELD", held))
    (head,) = (post for post in graph.posts() if post.id == "head")
    assert left_without_holder(graph, head, "accountable_for").ids == left


@pytest.mark.parametrize(
    ("held", "is_only"),
    [
        ("member_of: team", True),
        ("chairs: team, managed_by: clerk, part_of: hub", True),
        ("chairs: team, established: hub", True),
        ("deputises: {to: team, reading: So.}", True),
        ("member_of: team, leads: hub", False),
        ("member_of: team, employed_by: some", False),
        ("part_of: team", False),
        ("purpose: none", False),
    ],
)
def test_a_post_of_which_only_seats_are_said_is_told_from_one_that_works(
    held: str, *, is_only: bool
) -> None:
    graph = graph_of(PEOPLE.replace("HELD", held))
    (head,) = (post for post in graph.posts() if post.id == "head")
    assert only_sits(graph, head) is is_only
