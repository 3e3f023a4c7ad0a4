"""Claims about words set in lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govgraph.paragraph import (
    Piece,
    Role,
    breadth,
    cut,
    listed,
    plain,
    readable,
    visible,
    wrapped,
)


def _set(text: str, width: int, first: str = "") -> list[str]:
    return plain(wrapped((Piece(text),), width, (Piece(first),) if first else ())).splitlines()


def test_a_text_breaks_between_words() -> None:
    assert _set("one two three", 8) == ["one two", "three"]


def test_the_lines_after_the_first_are_indented_by_its_beginning() -> None:
    assert _set("one two three", 11, "HIGH  ") == ["HIGH  one", "      two", "      three"]


def test_a_word_that_is_wider_than_a_line_is_cut() -> None:
    assert _set("abcdefghijklmnop", 10) == ["abcdefghij", "klmnop"]


def test_pieces_that_touch_stay_together() -> None:
    pieces = (Piece("“"), Piece("words", Role.QUOTE), Piece("” (page 2)"))
    assert plain(wrapped(pieces, 40)) == "“words” (page 2)\n"


def test_white_space_of_any_kind_is_one_space() -> None:
    assert _set("one\n\ttwo\u00a0 three", 40) == ["one two three"]


def test_letters_that_take_two_columns_count_as_two() -> None:
    assert breadth("東京") == 4
    assert _set("東京 東京", 5) == ["東京", "東京"]


def test_marks_above_a_letter_take_no_column() -> None:
    assert breadth("e\u0301") == 1


@pytest.mark.parametrize(
    ("unseen", "sign"),
    [("\x1b", "␛"), ("\x00", "␀"), ("\x7f", "␡"), ("\x9b", "\ufffd"), ("\u202e", "\ufffd")],
)
def test_what_a_terminal_would_obey_is_shown(unseen: str, sign: str) -> None:
    assert visible(f"a{unseen}b") == f"a{sign}b"


def test_a_list_is_said_as_in_a_sentence() -> None:
    assert listed(()) == ""
    assert listed("A") == "A"
    assert listed("AB") == "A and B"
    assert listed("ABC") == "A, B and C"


def test_a_long_list_says_how_many_more_there_are() -> None:
    assert listed("ABCDE", 2) == "A, B and 3 more"
    assert listed("ABC", 2) == "A, B and C"


def test_letters_that_take_two_columns_are_cut_between_them() -> None:
    assert _set("東" * 10, 9) == ["東東東東", "東東東東", "東東"]


def test_a_beginning_alone_is_a_line() -> None:
    assert plain(wrapped((), 40, (Piece("HIGH"),))) == "HIGH\n"
    assert list(wrapped((), 40)) == []
    assert list(wrapped((), 40, (Piece(""),))) == [()]


def test_the_lines_after_the_first_may_begin_with_words_of_their_own() -> None:
    lines = wrapped((Piece("one two three"),), 12, (Piece("- "),), rest="> ")
    assert plain(lines) == "- one two\n> three\n"


def test_neighbours_of_one_role_are_one_piece() -> None:
    (line,) = wrapped((Piece("one "), Piece("two"), Piece(" three", Role.QUOTE)), 40)
    assert line == (Piece("one two"), Piece(" three", Role.QUOTE))


def test_a_break_between_pieces_of_different_roles_keeps_each_role() -> None:
    first, second = wrapped((Piece("one", Role.LABEL), Piece(" two", Role.QUOTE)), 5)
    assert first == (Piece("one", Role.LABEL),)
    assert second == (Piece("two", Role.QUOTE),)


def test_a_line_as_text_has_no_spaces_at_its_end() -> None:
    assert plain([(Piece("one  "),), ()]) == "one\n\n"


@pytest.mark.parametrize(("width", "used"), [(0, 40), (40, 40), (80, 80), (140, 140), (999, 140)])
def test_a_readable_width_is_neither_too_narrow_nor_too_wide(width: int, used: int) -> None:
    assert readable(width) == used


def test_what_does_not_fit_is_left_out_with_a_sign() -> None:
    assert cut("one two", 7) == "one two"
    assert cut("one two", 6) == "one t…"
    assert cut("one two", 5) == "one…"
    assert cut("東京都", 5) == "東京…"
    assert cut("東京", 2) == "…"


@given(st.text(), st.integers(min_value=2, max_value=80))
def test_what_is_cut_always_fits(text: str, width: int) -> None:
    assert breadth(cut(text, width)) <= width


@given(st.text())
def test_what_is_made_visible_keeps_its_length_and_holds_nothing_to_obey(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert not any(ord(letter) < 32 or 127 <= ord(letter) < 160 for letter in shown)
    assert visible(shown) == shown


@given(st.text(), st.integers(min_value=20, max_value=140), st.text("- ", max_size=8))
def test_no_line_is_wider_than_it_may_be_and_no_letter_is_lost(
    text: str, width: int, first: str
) -> None:
    lines = _set(text, width, first)
    assert all(breadth(line) <= width for line in lines)
    written = "".join("".join(lines).removeprefix(first.rstrip()).split())
    assert written == "".join(visible(word) for word in text.split())
