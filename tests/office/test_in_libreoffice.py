"""A slide in LibreOffice: it opens, and every card, word and link is where the picture has it."""

import shutil
import subprocess
from xml.etree import ElementTree as ET

import pytest

from govgraph.diagrams import pptx
from govgraph.diagrams.pptx.sheet import sheet
from govgraph.scene.shapes import Scene
from tests.drawn import scene_of
from tests.made_views import county

POINTS_PER_CM = 72 / 2.54
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
NAMES = ("soffice", "libreoffice")


@pytest.fixture(scope="module")
def scene() -> Scene:
    return scene_of(county())


@pytest.fixture(scope="module")
def slide(scene: Scene, tmp_path_factory: pytest.TempPathFactory) -> ET.Element:
    """The slide as LibreOffice reads it and writes it again."""
    office = next(filter(None, map(shutil.which, NAMES)), None)
    if office is None:
        pytest.skip("no LibreOffice is installed: Debian's package is called libreoffice-impress")
    folder = tmp_path_factory.mktemp("office")
    (folder / "chart.pptx").write_bytes(pptx.render(scene))
    done = subprocess.run(
        [
            *(office, f"-env:UserInstallation={(folder / 'home').as_uri()}", "--headless"),
            *("--convert-to", "fodp", "--outdir", str(folder), str(folder / "chart.pptx")),
        ],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert (folder / "chart.fodp").exists(), done.stderr
    return ET.fromstring((folder / "chart.fodp").read_text(encoding="utf-8"))  # noqa: S314


def test_every_card_sits_where_the_picture_has_it(slide: ET.Element, scene: Scene) -> None:
    place = sheet(scene)
    found = {shape.get(f"{DRAW}name"): shape for shape in slide.iter(f"{DRAW}custom-shape")}
    for card in scene.cards:
        shape = found[f"Card of {card.box.name}"]
        frame = place.frame(card.x, card.y, card.width, card.height)
        assert (points(shape, "x"), points(shape, "y")) == pytest.approx(
            (frame.x, frame.y), abs=1.0
        )
        told = "".join("".join(shape.itertext()).split())
        assert "".join(card.box.name.split()) in told


def test_every_link_begins_and_ends_where_the_picture_has_it(
    slide: ET.Element, scene: Scene
) -> None:
    place = sheet(scene)
    connectors = list(slide.iter(f"{DRAW}connector"))
    assert all(each.get(f"{DRAW}start-shape") for each in connectors)
    assert all(each.get(f"{DRAW}end-shape") for each in connectors)
    ends = [
        (points(each, f"x{end}"), points(each, f"y{end}")) for each in connectors for end in "12"
    ]
    for bundle in scene.bundles:
        for shape in bundle.lines:
            for point in (shape.route[0], shape.route[-1]):
                x, y = place.at(point)
                assert min(abs(x - ex) + abs(y - ey) for ex, ey in ends) < 2.0


def points(shape: ET.Element, key: str) -> float:
    """A length of a shape in points."""
    return float((shape.get(f"{SVG}{key}") or "").removesuffix("cm")) * POINTS_PER_CM
