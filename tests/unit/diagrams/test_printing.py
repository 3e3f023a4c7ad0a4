"""The letters of the fonts that come with govgraph, and what stands for those they lack."""

import unicodedata

import hypothesis
import pytest
from hypothesis import strategies as st
from PIL import ImageFont

from govgraph.diagrams.printing.letters import (
    FONTS,
    NO_SHAPE,
    breakable,
    drawn_letters,
    told_letters,
    unmarked,
)
from govgraph.layout.lettering import width


@pytest.mark.parametrize("text", ["Môn, Tŷ’r Cyngor", "مجلس", "והרווחה", "≠ “quoted” – €"])
def test_words_of_the_languages_here_are_drawn_as_they_are(text: str) -> None:
    assert drawn_letters(text) == told_letters(text) == text


@pytest.mark.parametrize(
    ("text", "drawn", "told"),
    [
        ("Youth 👩 Board", f"Youth {NO_SHAPE} Board", "Youth [woman] Board"),
        ("中", NO_SHAPE, "[cjk unified ideograph-4e2d]"),
        ("\ud800", NO_SHAPE, "[U+D800]"),
        ("␀", NO_SHAPE, "[symbol for null]"),
        ("a\u0300", "à", "à"),
        ("🏴\U000e0067\U000e007f", NO_SHAPE, "[waving black flag]"),
        (NO_SHAPE, NO_SHAPE, NO_SHAPE),
    ],
)
def test_a_letter_that_no_font_has_is_a_box_when_drawn_and_a_name_when_told(
    text: str, drawn: str, told: str
) -> None:
    assert (drawn_letters(text), told_letters(text)) == (drawn, told)


@hypothesis.given(st.text(max_size=12))
@hypothesis.settings(max_examples=30)
def test_what_was_drawn_once_is_drawn_the_same_again(text: str) -> None:
    for shown in (drawn_letters(text), told_letters(text)):
        assert drawn_letters(shown) == told_letters(shown) == shown


def test_what_has_no_composed_letter_loses_its_marks_and_nothing_else() -> None:
    assert unmarked(unicodedata.normalize("NFC", "Z\u0351e\u0301 a\u200db")) == "Zé ab"


def test_a_long_word_can_be_broken_and_no_other_changes() -> None:
    assert breakable("A short  one") == "A short  one"
    assert breakable("W" * 60).replace("\u200b", "") == "W" * 60
    assert max(map(len, breakable("W" * 60).split("\u200b"))) == 24


@pytest.mark.parametrize(("face", "bold"), [("Regular", False), ("Bold", True)])
def test_the_font_is_as_wide_as_texts_were_measured(face: str, bold: bool) -> None:
    font = ImageFont.truetype(str(FONTS / f"LiberationSans-{face}.ttf"), 1000)
    for text in ("Health and Wellbeing Board", "Children, 14–19 & “Young” People’s £", "Tŷ Gŵyr"):
        unkerned = sum(font.getlength(letter) for letter in text)
        assert unkerned == pytest.approx(width(text, 1000, bold=bold), abs=len(text))


def test_each_font_stands_beside_its_licence() -> None:
    names = {file.name for file in FONTS.iterdir()}
    families = {name.removesuffix(".ttf") for name in names if name.endswith(".ttf")}
    assert families == {"LiberationSans-Regular", "LiberationSans-Bold", "DejaVuSans"}
    assert {"LICENSE-Liberation.txt", "LICENSE-DejaVu.txt"} <= names
