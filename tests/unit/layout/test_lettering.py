"""How wide texts are and where they break."""

import hypothesis
import pytest
from hypothesis import strategies as st

from govgraph.layout.lettering import width, wrapped

ROOM, SIZE = 153.0, 12.5


@pytest.mark.parametrize(
    ("text", "regular", "bold"),
    [
        ("", 0, 0),
        ("A", 667, 722),
        ("Gâr", 778 + 556 + 333, 778 + 556 + 389),
        ("“Board”", 333 + 667 + 556 * 2 + 333 + 556 + 333, 500 + 722 + 611 + 556 + 389 + 611 + 500),
        ("e\u0301", 556, 556),
        ("\u200fא", 950, 950),
        ("漢", 1080, 1080),
        ("😀", 1400, 1400),
        ("\u0416", 950, 950),
    ],
)
def test_a_text_is_as_wide_as_its_letters_in_helvetica(text: str, regular: int, bold: int) -> None:
    assert width(text, 1000.0) == regular
    assert width(text, 1000.0, bold=True) == bold


@hypothesis.given(st.text(), st.booleans())
@hypothesis.settings(max_examples=100)
def test_a_wrapped_text_loses_nothing_but_white_space_and_fits_its_room(
    text: str, bold: bool
) -> None:
    lines = wrapped(text, SIZE, ROOM, bold=bold)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(width(line, SIZE, bold=bold) <= ROOM for line in lines)
    assert all(line == line.strip() and line for line in lines)


def test_a_text_breaks_between_words_where_it_can() -> None:
    lines = wrapped("Health and Wellbeing Partnership", SIZE, ROOM, bold=True)
    assert lines == ("Health and Wellbeing", "Partnership")


def test_a_word_that_is_too_long_is_broken_where_it_must_be_without_a_hyphen() -> None:
    word = "W" * 40
    lines = wrapped(f"The {word} Board", SIZE, ROOM)
    assert len(lines) > 3
    assert "".join(lines[1:]).startswith(word)


def test_a_letter_wider_than_the_room_stands_alone() -> None:
    assert wrapped("WW", 100.0, 10.0) == ("W", "W")
