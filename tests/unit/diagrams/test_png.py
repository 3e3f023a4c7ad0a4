"""The picture as PNG: what the SVG shows, where the scene has it, with its words beside it."""

import io

import pytest
from PIL import Image, ImageColor, PngImagePlugin

from govgraph.diagrams import png
from govgraph.diagrams.printing import typesetting
from govgraph.diagrams.theme import COATS
from govgraph.graph.known import Standing
from govgraph.layout.card import STRIPE
from govgraph.views.view import Box, BoxFamily, DrawingRefused, View
from tests.drawn import scene_of
from tests.hostile import HOSTILE, hostile_view
from tests.made_views import county

PIXELS_PER_UNIT = 2


def opened(data: bytes) -> PngImagePlugin.PngImageFile:
    image = Image.open(io.BytesIO(data), formats=["PNG"])
    assert isinstance(image, PngImagePlugin.PngImageFile)
    image.load()
    return image


def looks_like(image: Image.Image, at: tuple[float, float], colour: str) -> bool:
    x, y = (round(value * PIXELS_PER_UNIT) for value in at)
    return image.convert("RGB").getpixel((x, y)) == ImageColor.getrgb(colour)


def test_every_card_is_where_the_scene_has_it_with_its_stripe_and_its_fill() -> None:
    scene = scene_of(county())
    image = opened(png.render(scene)).convert("RGB")
    for card in scene.cards:
        coat = COATS[card.box.family]
        middle = card.y + card.height / 2
        assert card.box.standing is not Standing.ABSENT
        if coat.striped:
            assert looks_like(image, (card.x + STRIPE / 2, middle), coat.stripe)
        assert looks_like(image, (card.x + STRIPE + 3, middle), coat.fill)


def test_a_picture_has_two_pixels_to_a_unit() -> None:
    scene = scene_of(county())
    image = opened(png.render(scene))
    wide, high = (value * PIXELS_PER_UNIT for value in (scene.width, scene.height))
    assert image.size == pytest.approx((wide, high), abs=1)


def test_a_picture_that_would_be_too_large_to_open_has_fewer_pixels(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(png, "_MOST_PIXELS", 1e6)
    wide, high = opened(png.render(scene_of(county()))).size
    assert wide * high == pytest.approx(1e6, rel=0.01)


def test_a_picture_carries_its_title_and_all_of_it_in_words() -> None:
    view = county()
    text = opened(png.render(scene_of(view))).text
    assert text["Title"] == view.title
    for box in view.boxes:
        assert f"{box.name}." in text["Description"]
    for line in view.lines:
        assert (
            f"{view.names[line.source]} {line.words} {view.names[line.target]}"
            in (text["Description"])
        )


@pytest.mark.parametrize("name", HOSTILE.values(), ids=HOSTILE)
def test_hostile_names_are_drawn_and_told_whole(name: str) -> None:
    view = hostile_view(name)
    text = opened(png.render(scene_of(view))).text
    assert text["Title"] == view.title
    assert text["Description"].count(view.title) >= len(view.boxes)


@pytest.mark.parametrize("kept", [slice(0, -12), slice(0, 40)])
def test_a_picture_that_is_cut_off_is_refused(kept: slice, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = typesetting.png
    monkeypatch.setattr(png, "png", lambda *given: whole(*given)[kept])
    with pytest.raises(DrawingRefused, match=r"writing it as PNG lost a part of it"):
        png.render(scene_of(View("A case", (Box("a", "A", BoxFamily.OTHER),))))


def test_what_typst_refuses_is_told_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("govgraph.diagrams.svg.render", lambda _: "<svg")
    with pytest.raises(DrawingRefused, match=r"^The picture was not drawn: failed to parse SVG"):
        png.render(scene_of(View("A case", (Box("a", "A", BoxFamily.OTHER),))))
