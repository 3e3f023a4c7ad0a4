"""A whole picture: everything is on it, in its place, and no two words overlap."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

import hypothesis
import pytest

from govgraph.layout.card import Written
from govgraph.layout.lettering import width
from govgraph.layout.placement import A3
from govgraph.scene.compose import MARGIN
from govgraph.scene.shapes import Scene
from govgraph.views.view import View
from tests.any_view import views
from tests.drawn import scene_of
from tests.made_views import county, partnership

FEW_BOXES = 20
Frame = tuple[float, float, float, float]


def frame(words: Written) -> Frame:
    """The room that a line of words takes up: ascenders above the baseline, descenders below."""
    end = words.x + width(words.text, words.size, bold=words.bold)
    return words.x, words.y - words.size * 0.75, end, words.y + words.size * 0.2


def texts(scene: Scene) -> Iterator[Written]:
    """Every line of words of a picture but the beads."""
    yield from (*scene.heading, *scene.footer, scene.key.heading)
    for band in scene.bands:
        yield from (*band.name, *band.purpose)
    for card in scene.cards:
        yield from (*card.kind, *card.name, *card.notes)
        for tag in card.tags:
            yield from tag.words
    for entry in scene.key.entries:
        yield from entry.words


def beads(scene: Scene) -> Iterator[Frame]:
    for bundle in scene.bundles:
        for line in bundle.lines:
            if line.bead:
                (x, y), bead = line.bead.middle, line.bead
                yield (
                    x - bead.width / 2,
                    y - bead.height / 2,
                    x + bead.width / 2,
                    y + bead.height / 2,
                )


def cards(scene: Scene) -> Iterator[Frame]:
    for card in scene.cards:
        yield card.x, card.y, card.x + card.width, card.y + card.height


def overlap(one: Frame, other: Frame) -> bool:
    apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
    return not apart


@hypothesis.given(views(FEW_BOXES))
@hypothesis.settings(max_examples=15)
def test_no_words_overlap_and_none_runs_off_the_picture(view: View) -> None:
    scene = scene_of(view)
    frames = [frame(words) for words in texts(scene)]
    for one, other in combinations(frames, 2):
        assert not overlap(one, other)
    for left, top, right, bottom in frames:
        assert left >= MARGIN
        assert top >= MARGIN / 2
        assert right <= scene.width - MARGIN + 0.01
        assert bottom <= scene.height


@hypothesis.given(views(FEW_BOXES))
@hypothesis.settings(max_examples=15)
def test_beads_stand_in_the_clear(view: View) -> None:
    scene = scene_of(view)
    found = list(beads(scene))
    for bead in found:
        assert not any(overlap(bead, card) for card in cards(scene))
        assert not any(overlap(bead, frame(words)) for words in texts(scene))


@hypothesis.given(views(FEW_BOXES))
@hypothesis.settings(max_examples=10)
def test_every_box_and_line_of_the_view_is_in_the_scene(view: View) -> None:
    scene = scene_of(view)
    assert sorted(card.box.id for card in scene.cards) == sorted(box.id for box in view.boxes)
    lines = [line for bundle in scene.bundles for line in bundle.lines]
    assert sorted(line.line.id for line in lines) == sorted(line.id for line in view.lines)
    for bundle in scene.bundles:
        shared = {point for stroke in bundle.trunk for point in stroke.points}
        for line in bundle.lines:
            own = {point for stroke in line.strokes for point in stroke.points}
            assert own or shared


def test_cards_are_in_reading_order() -> None:
    scene = scene_of(county())
    assert [(card.y, card.x) for card in scene.cards] == sorted(
        (card.y, card.x) for card in scene.cards
    )


def test_the_title_block_says_what_how_to_read_it_and_what_is_left_out() -> None:
    view = replace(county(), left_out=("33 membership links hidden",))
    said = " ".join(words.text for words in scene_of(view).heading)
    assert view.title in said
    assert all(part in said for part in (*view.subtitle, *view.left_out))


def test_the_parts_of_the_subtitle_are_not_broken_where_there_is_a_line_for_them() -> None:
    parts = (
        "9 bodies, 1 organisation and 1 post, 4 links",
        "lines point to the body",
        "a part " * 12,
    )
    view = replace(partnership(2, 1, seed=1), subtitle=parts)
    lines = [words.text for words in scene_of(view).heading[1:]]
    assert lines[0] == " · ".join(parts[:2])
    assert lines[1] == parts[2].strip()


def test_a_narrow_chart_stands_in_the_middle_of_its_title_block() -> None:
    scene = scene_of(partnership(1, 0, seed=1))
    (card,) = scene.cards
    assert card.x + card.width / 2 == pytest.approx(scene.width / 2)


def test_shaded_and_plain_bands_alternate_and_have_their_names() -> None:
    scene = scene_of(county())
    assert [band.shaded for band in scene.bands] == [True, False] * 3
    assert [" ".join(words.text for words in band.name) for band in scene.bands] == [
        band.name for band in county().bands
    ]


def test_boxes_in_no_tier_stand_in_a_band_that_says_so() -> None:
    whole = county()
    lost = replace(whole.boxes[-1], band="")
    scene = scene_of(replace(whole, boxes=(*whole.boxes[:-1], lost)))
    assert [" ".join(words.text for words in band.name) for band in scene.bands][-1] == (
        "No tier stated"
    )


def test_a_picture_without_tiers_has_one_plain_band_without_a_name() -> None:
    plain = county()
    boxes = tuple(replace(box, band="") for box in plain.boxes)
    (band,) = scene_of(replace(plain, boxes=boxes, bands=())).bands
    assert not band.shaded
    assert band.name == ()


def test_the_words_for_those_who_do_not_see_the_picture_tell_every_box_and_line() -> None:
    view = county()
    told = "\n".join(scene_of(view).description)
    assert all(box.name in told for box in view.boxes)
    assert told.count(" is accountable to ") == sum(
        line.words == "is accountable to" for line in view.lines
    )


@pytest.mark.parametrize(
    ("wide", "high", "points"), [(1, 0.5, 12.5), (2, 0.5, 6.25), (0.5, 2, 6.25)]
)
def test_the_size_of_names_on_the_page_follows_from_the_scale(
    wide: float, high: float, points: float
) -> None:
    length = (420 - 20) / 25.4 * 72
    scene = replace(scene_of(county()), width=length * wide, height=length * high)
    assert scene.name_points(A3) == pytest.approx(points)


def test_a_picture_without_names_has_no_size_of_names() -> None:
    assert replace(scene_of(county()), cards=()).name_points(A3) == 0
