"""Bytes to a text, and what keeps them from being one."""

import pytest

from govgraph.document import MAX_BYTES, decode
from govgraph.document.decode import strange_character
from govgraph.problem import Fault
from govgraph.text import Position, Span


def test_plain_bytes_are_their_text() -> None:
    text, problem = decode("a.yaml", "title: Café ✓ 日\n".encode())
    assert (text.name, text.content, problem) == ("a.yaml", "title: Café ✓ 日\n", None)


def test_a_byte_order_mark_is_taken_off_and_counts_in_no_column() -> None:
    text, problem = decode("a.yaml", b"\xef\xbb\xbfa: \xff")
    assert text.content == "a: �"
    assert problem is not None
    assert problem.span == Span(Position(1, 4), Position(1, 5))


def test_only_a_byte_order_mark_is_an_empty_text() -> None:
    assert decode("a.yaml", b"\xef\xbb\xbf")[0].content == ""


@pytest.mark.parametrize("data", [b"", b"a", b"\x00", b"\xff", b"\xff\xfe", b"\xfe\xff\x00"])
def test_whatever_the_bytes_are_there_is_a_text(data: bytes) -> None:
    text, _ = decode("a.yaml", data)
    assert text.name == "a.yaml"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_known_by_its_mark_or_by_its_zeros(encoding: str) -> None:
    text, problem = decode("a.yaml", "govgraph: 1\ntitle: Café\n".encode(encoding))
    assert problem is not None
    assert problem.fault is Fault.NOT_UTF_8
    assert text.line(1) == "govgraph: 1"


def test_a_text_with_one_nul_byte_is_no_utf_16() -> None:
    _, problem = decode("a.yaml", b"title: a\x00b")
    assert problem is not None
    assert problem.fault is Fault.CONTROL_CHARACTER


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"a: b\r\nc: \xe9", Position(2, 4)),
        (b"a: b\rc: \xe9", Position(2, 4)),
        ("é: 日\n".encode() + b"\xe9", Position(2, 1)),
        ("a: \u2028 ".encode() + b"\xe9", Position(2, 2)),
        (b"\xe9", Position(1, 1)),
    ],
)
def test_a_byte_is_placed_by_the_lines_and_letters_before_it(data: bytes, place: Position) -> None:
    _, problem = decode("a.yaml", data)
    assert problem is not None
    assert problem.span is not None
    assert problem.span.start == place


def test_a_control_character_is_placed_too() -> None:
    _, problem = decode("a.yaml", "a: 日\n  b\x07: c".encode())
    assert problem is not None
    assert problem.sentence == "There is a control character (U+0007) in the file"
    assert problem.span == Span(Position(2, 4), Position(2, 5))


def test_a_file_at_the_limit_is_read_and_one_byte_more_is_not() -> None:
    spaces = b" " * MAX_BYTES
    assert decode("a.yaml", spaces)[1] is None
    _, problem = decode("a.yaml", spaces + b" ")
    assert problem is not None
    assert problem.fault is Fault.TOO_LARGE


@pytest.mark.parametrize("letter", ["\t", "\n", "\r", "\x85", "\u2028", "😀", "\ue000", "~"])
def test_what_a_text_may_hold_is_not_strange(letter: str) -> None:
    assert strange_character(letter) is None


@pytest.mark.parametrize("letter", ["\0", "\x1b", "\x7f", "\x9f", "\ufeff", "\uffff", "\ud800"])
def test_what_no_text_holds_is_strange(letter: str) -> None:
    found = strange_character(f"ab{letter}c")
    assert found is not None
    assert found[0] == 2
