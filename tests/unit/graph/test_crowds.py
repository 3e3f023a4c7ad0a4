"""Where many bodies of much the same kind serve one place and share one thing."""

import pytest

from govgraph.graph.crowds import crowds
from tests.reading import graph_of

BOARDS = """
places: {north: {name: Northam}, south: {name: Southam, part_of: north}}
responsibilities: {falls: {name: Falls, HELD}}
bodies:
  a: {name: A, kind: board, covers: north, code: x:1}
  b: {name: B, kind: board, covers: north}
  c: {name: C, kind: board, covers: north, SAID}
"""


def found(held: str, said: str = "code: x:2") -> list[tuple[str, str, int, int]]:
    """What is shared, by whom, how many these are, and how many they may be."""
    graph = graph_of(BOARDS.replace("HELD", held).replace("SAID", said))
    return [
        (one.shared, " ".join(each.body.id for each in one.sharers), one.number, one.possible)
        for one in crowds(graph, graph.routes)
    ]


def test_those_that_hold_one_responsibility_in_one_place_are_a_crowd_whatever_they_do() -> None:
    held = "accountable: a, responsible: b, decided_by: c"
    assert found(held) == [("falls", "a b c", 3, 3)]


def test_one_that_holds_it_twice_counts_once() -> None:
    assert found("accountable: a, responsible: [a, b]") == [("falls", "a b", 2, 2)]


def test_those_of_one_code_are_a_crowd() -> None:
    assert found("accountable: b", "code: x:1") == [("x:1", "a c", 2, 2)]


def test_those_that_hold_it_jointly_are_one() -> None:
    held = "responsible: {to: [a, b], joint: yes}, accountable: c"
    assert found(held) == [("falls", "a b c", 2, 2)]


@pytest.mark.parametrize(
    ("said", "crowd"),
    [
        ("part_of: a", ("falls", "a b", 2, 2)),
        ("part_of: {to: a, confidence: likely, reading: So}", ("falls", "a b c", 2, 3)),
        ("status: planned", ("falls", "a b", 2, 2)),
    ],
)
def test_one_that_answers_to_another_of_them_or_is_not_there_yet_is_left_out(
    said: str, crowd: tuple[str, str, int, int]
) -> None:
    assert found("responsible: [a, b, c]", said) == [crowd]


def test_a_share_that_is_only_likely_is_not_counted_as_stated() -> None:
    held = "responsible: [a, b, {to: c, confidence: likely, reading: So}]"
    assert found(held) == [("falls", "a b c", 2, 3)]


def test_what_is_stated_of_one_beats_what_is_read_of_it() -> None:
    held = "accountable: {to: a, confidence: likely, reading: So}, responsible: [a, b]"
    assert found(held) == [("falls", "a b", 2, 2)]
