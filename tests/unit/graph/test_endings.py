"""What ends by itself, what has ended, and what comes after it."""

import pytest

from govgraph.graph import Certainty
from govgraph.graph.endings import ended, ending, is_continued, lasting, past_end
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


@pytest.mark.parametrize(
    ("said", "end"),
    [
        ("until: 2026-05-31", "2026-05-31"),
        ("from: 2025-01, lasts: 6 months", "6 months from 2025-01"),
        ("until: 2025, status: active", "2025"),
    ],
)
def test_an_end_before_the_date_of_the_structure_has_passed(said: str, end: str) -> None:
    graph = graph_of(f"as_of: 2026-06-01\nbodies: {{board: {{name: Board, {said}}}}}")
    past = past_end(graph, graph.entity("board"))
    assert past is not None
    assert (str(past.end), past.certainty) == (end, Certainty.STATED)


@pytest.mark.parametrize(
    "said",
    [
        "until: 2026",
        "until: none",
        "until: when it has reported",
        "lasts: 2 years",
        "from: 2020, lasts: rolling",
        "from: 2020, lasts: 2 years, until: none",
        "status: ended",
    ],
)
def test_what_has_no_date_for_its_end_or_a_later_one_has_not_passed_it(said: str) -> None:
    graph = graph_of(f"as_of: 2026-06-01\nbodies: {{board: {{name: Board, {said}}}}}")
    assert past_end(graph, graph.entity("board")) is None


def test_without_a_date_of_the_structure_no_end_has_passed() -> None:
    graph = graph_of("bodies: {board: {name: Board, until: 2020}}")
    assert past_end(graph, graph.entity("board")) is None


def test_an_end_that_is_read_between_the_lines_or_disputed_has_only_likely_passed() -> None:
    graph = graph_of("""
as_of: 2026-06-01
sources: {tor: {title: Terms}, minute: {title: Minute}}
bodies:
  likely: {name: Likely, until: {is: 2025, reading: By its plan}}
  disputed: {name: Disputed, until: [{is: 2027, source: tor}, {is: 2025, source: minute}]}
""")
    pasts = [past_end(graph, body) for body in graph.bodies()]
    assert [past and past.certainty for past in pasts] == [Certainty.LIKELY, Certainty.LIKELY]
    assert {past and str(past.end) for past in pasts} == {"2025"}


@pytest.mark.parametrize(
    ("said", "certainty"),
    [
        ("status: ended", Certainty.STATED),
        ("until: 2025", Certainty.STATED),
        ("until: 2025, status: active", Certainty.STATED),
        ("status: {is: ended, confidence: likely}", Certainty.LIKELY),
        ("until: {is: 2025, confidence: likely}", Certainty.LIKELY),
        ("status: {is: planned, confidence: likely}", None),
        ("from: {is: 2027, confidence: likely}", None),
        ("status: planned", None),
        ("is: none", None),
        ("purpose: Youth work", None),
    ],
)
def test_what_is_planned_or_absent_has_not_ended(said: str, certainty: Certainty | None) -> None:
    graph = graph_of(f"as_of: 2026-06-01\nbodies: {{board: {{name: Board, {said}}}}}")
    assert ended(graph, graph.entity("board")) is certainty


@pytest.mark.parametrize(
    ("said", "certainty"),
    [
        ("lasts: permanent", Certainty.STATED),
        ("until: none", Certainty.STATED),
        ("lasts: {is: permanent, confidence: likely}", Certainty.LIKELY),
        ("until: {is: none, confidence: likely}", Certainty.LIKELY),
        ("lasts: rolling", None),
        ("lasts: 2 years, until: none", None),
        ("lasts: permanent, until: 2030", None),
        ("until: when it has reported", None),
        ("purpose: Youth work", None),
    ],
)
def test_what_is_permanent_or_has_no_end_lasts(said: str, certainty: Certainty | None) -> None:
    graph = graph_of(f"bodies: {{board: {{name: Board, {said}}}}}")
    assert lasting(graph, graph.entity("board")) is certainty
