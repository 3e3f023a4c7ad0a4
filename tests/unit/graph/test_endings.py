"""What ends by itself, and what comes after it."""

import pytest

from govgraph.graph import Certainty
from govgraph.graph.endings import ending, is_continued
from govgraph.model.entity import Fund, Post
from tests.reading import graph_of


@pytest.mark.parametrize(
    "said", ["until: 2027", "until: 2027-03-31", "lasts: 2 years", "lasts: temporary"]
)
def test_a_date_a_period_or_temporary_is_an_end(said: str) -> None:
    graph = graph_of(f"funds: {{grant: {{name: Grant, {said}}}}}")
    assert ending(graph, graph.entity("grant")) is Certainty.STATED


@pytest.mark.parametrize(
    "said",
    [
        "until: none",
        "until: when the bridge is built",
        "lasts: permanent",
        "lasts: rolling, until: 2027",
        "until: 2027, status: ended",
    ],
)
def test_what_goes_on_or_has_ended_already_has_no_end(said: str) -> None:
    graph = graph_of(f"funds: {{grant: {{name: Grant, {said}}}}}")
    assert ending(graph, graph.entity("grant")) is None


def test_an_end_that_is_read_between_the_lines_is_likely() -> None:
    graph = graph_of("""
funds: {grant: {name: Grant, until: {is: 2027, reading: The minutes speak of an end}}}
""")
    assert ending(graph, graph.entity("grant")) is Certainty.LIKELY


def test_an_exit_of_a_whole_continues_its_parts_and_what_they_pay() -> None:
    graph = graph_of("""
funds:
  whole: {name: Whole, arrangements: {exit: The council takes over}}
  part: {name: Part, part_of: whole}
  other: {name: Other}
posts:
  worker: {name: Worker, funded_by: part}
  clerk: {name: Clerk, funded_by: other}
""")
    ends: tuple[Fund | Post, ...] = (*graph.funds(), *graph.posts())
    continued = {one.id for one in ends if is_continued(graph, one)}
    assert continued == {"whole", "part", "worker"}


def test_a_successor_that_begins_later_continues_and_one_that_is_proposed_does_not() -> None:
    graph = graph_of("""
as_of: 2026-06-01
funds:
  first: {name: First, succeeded_by: later}
  second: {name: Second, succeeded_by: hoped-for}
  later: {name: Later, from: 2027-04}
  hoped-for: {name: Hoped for, status: proposed}
""")
    first, second = graph.entity("first"), graph.entity("second")
    assert isinstance(first, Fund | Post)
    assert isinstance(second, Fund | Post)
    assert is_continued(graph, first)
    assert not is_continued(graph, second)
