"""Colours that can be told from what they lie on, by the ratios of WCAG 2.2."""

import pytest

from govgraph.diagrams.theme import (
    BORDERS,
    COATS,
    INK,
    INKS,
    MUTED,
    PAPER,
    SHADED,
    Coat,
    Ink,
    colour,
    hollow_width,
    stroke_width,
)
from govgraph.graph.known import Certainty, Standing
from govgraph.scene.shapes import Pen
from govgraph.views.view import BoxFamily, LineFamily, Weight

TEXT, GRAPHICS = 4.5, 3.0
GROUNDS = (PAPER, SHADED)
# What each primary colour gives to how light a colour looks, and where its scale turns straight.
_RED_GREEN_BLUE = (0.2126, 0.7152, 0.0722)
_DARK = 0.04045


def contrast(one: str, other: str) -> float:
    """How far two colours stand apart, from 1 to 21 (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(code: str) -> float:
    parts = (_linear(int(code[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return sum(weight * part for weight, part in zip(_RED_GREEN_BLUE, parts, strict=True))


def _linear(part: float) -> float:
    return part / 12.92 if part <= _DARK else ((part + 0.055) / 1.055) ** 2.4


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#FFFFFF", 21.0),
        ("#FFFFFF", "#FFFFFF", 1.0),
        ("#767676", "#FFFFFF", 4.54),
        ("#0000FF", "#FFFFFF", 8.59),
        ("#FF0000", "#000000", 5.25),
    ],
)
def test_contrast_is_the_ratio_that_wcag_defines(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast(other, one) == contrast(one, other)


@pytest.mark.parametrize("ground", [*GROUNDS, *(coat.fill for coat in COATS.values())])
def test_ink_can_be_read_on_everything_that_words_lie_on(ground: str) -> None:
    assert contrast(INK, ground) >= TEXT


@pytest.mark.parametrize("ground", GROUNDS)
def test_muted_words_and_the_words_of_a_solid_pill_can_be_read(ground: str) -> None:
    assert contrast(MUTED, ground) >= TEXT
    assert contrast(PAPER, INK) >= TEXT


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("coat", COATS.values(), ids=COATS)
def test_every_card_stands_out_from_what_it_lies_on(coat: Coat, ground: str) -> None:
    assert contrast(coat.stripe, ground) >= 3.6
    assert contrast(coat.stripe, coat.fill) >= GRAPHICS


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", INKS.values(), ids=INKS)
def test_every_line_stands_out_even_if_it_is_only_likely(ink: Ink, ground: str) -> None:
    assert contrast(ink.colour, ground) >= TEXT
    assert contrast(ink.lighter, ground) >= GRAPHICS


def test_every_sort_of_box_line_and_weight_has_its_look() -> None:
    assert set(COATS) == set(BoxFamily)
    assert set(INKS) == set(LineFamily)
    assert set(BORDERS) == set(Weight)


def test_lines_are_told_apart_without_colour() -> None:
    solid = {family for family, ink in INKS.items() if not ink.dash}
    assert solid == {LineFamily.ROUTE, LineFamily.REPORT}
    assert INKS[LineFamily.ROUTE].width > INKS[LineFamily.REPORT].width
    dashes = [ink.dash for ink in INKS.values() if ink.dash]
    assert len(set(dashes)) == len(dashes)


def test_who_decides_has_the_heaviest_border() -> None:
    assert BORDERS[Weight.DECIDES] > max(
        width for weight, width in BORDERS.items() if weight is not Weight.DECIDES
    )


def test_what_is_not_stated_is_lighter_what_happened_once_thinner() -> None:
    route = Pen(LineFamily.ROUTE)
    for doubt in (Certainty.LIKELY, Certainty.DISPUTED):
        assert colour(Pen(LineFamily.ROUTE, doubt)) == INKS[LineFamily.ROUTE].lighter
    assert colour(route) == INKS[LineFamily.ROUTE].colour
    assert stroke_width(Pen(LineFamily.ROUTE, event=True)) < stroke_width(route)


@pytest.mark.parametrize("family", LineFamily)
def test_what_is_not_in_force_is_two_thin_lines(family: LineFamily) -> None:
    hollow = Pen(family, standing=Standing.NOT_YET)
    assert stroke_width(hollow) > hollow_width(hollow) > 1
    assert hollow_width(Pen(family)) == 0
