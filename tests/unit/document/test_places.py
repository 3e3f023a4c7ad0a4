"""From a path to its place in the text, whatever the text is made of."""

import pytest

from govgraph.document import Located, locate
from govgraph.problem import Path
from govgraph.text import Position, Span, Text

TEXT = """\
# A comment
bodies:
  board:
    name: The Board
    members:
      - council
      - {to: [police, trust], as: observer}
    quote: >-
      the words
      of it
    purpose:
"""
BOARD = ("bodies", "board")


def at(path: Path, content: str = TEXT) -> Located:
    return locate(Text("a.yaml", content), [path])[path]


def span(line: int, start: int, end: int) -> Span:
    return Span(Position(line, start), Position(line, end))


@pytest.mark.parametrize(
    ("path", "key", "value"),
    [
        ((*BOARD, "name"), span(4, 5, 9), span(4, 11, 20)),
        ((*BOARD, "members", 0), None, span(6, 9, 16)),
        ((*BOARD, "members", 1), None, span(7, 9, 44)),
        ((*BOARD, "members", 1, "to"), span(7, 10, 12), span(7, 14, 29)),
        ((*BOARD, "members", 1, "to", 1), None, span(7, 23, 28)),
        ((*BOARD, "members", 1, "as"), span(7, 31, 33), span(7, 35, 43)),
        ((*BOARD, "purpose"), span(11, 5, 12), span(11, 12, 12)),
        (BOARD, span(3, 3, 8), Span(Position(4, 5), Position(4, 5))),
    ],
)
def test_a_path_leads_to_its_key_and_its_value(path: Path, key: Span | None, value: Span) -> None:
    assert at(path) == Located(key, value)


def test_words_in_a_block_begin_at_its_sign() -> None:
    assert at((*BOARD, "quote")).value.start == Position(8, 12)


@pytest.mark.parametrize("rest", [("kind",), ("members", 7), ("name", "is"), ("members", "to")])
def test_what_is_not_there_is_told_at_the_nearest_around_it(rest: Path) -> None:
    around = BOARD if rest == ("kind",) else (*BOARD, rest[0])
    assert at((*BOARD, *rest)) == at(around)


def test_a_path_into_nothing_is_at_the_start_of_the_file() -> None:
    assert at(("posts", "clerk")).value.start == Position(2, 1)


def test_an_empty_file_has_no_places() -> None:
    assert locate(Text("a.yaml", ""), [("a",)]) == {}


def test_of_a_key_that_stands_twice_the_first_is_it() -> None:
    assert at(("a", "b"), "a: {b: c}\na: {b: defg}\n").value == span(1, 8, 9)
    assert at(("a",), "a: {b: c}\na: {b: defg}\n").value == span(1, 4, 10)


def test_a_reference_is_where_it_stands_and_not_where_it_leads() -> None:
    assert at(("c",), "a: &a {b: c}\nc: *a\n").value == span(2, 4, 6)


def test_what_stands_before_a_broken_place_is_found_all_the_same() -> None:
    assert at(("a",), "a: b\nc: 'd\n").value == span(1, 4, 5)


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r", "\x85", "\u2028"])
def test_lines_are_counted_whatever_ends_them(ends: str) -> None:
    content = ends.join(["a: b", "c:", "  d: e", ""])
    found = at(("c", "d"), content)
    assert (found.key, found.value) == (span(3, 3, 4), span(3, 6, 7))
    text = Text("a.yaml", content)
    assert [text.line(number) for number in range(5)] == ["", "a: b", "c:", "  d: e", ""]


def test_wide_and_composed_letters_count_as_they_are_written() -> None:
    found = at(("日本", "é"), "日本: {😀: e\u0301, é: x}\n")
    assert found.value == span(1, 16, 17)


def test_tabs_count_as_one_letter() -> None:
    assert at(("b",), "a: 'x\ty'\nb: c # d\te\n").value == span(2, 4, 5)


def test_a_form_feed_ends_no_line() -> None:
    assert Text("a.yaml", "a: b\x0cc\nd: e").line(2) == "d: e"


def test_positions_are_ordered_by_line_and_then_by_column() -> None:
    assert Position(1, 9) < Position(2, 1) < Position(2, 2)
    assert span(1, 1, 9) < span(2, 1, 2)
