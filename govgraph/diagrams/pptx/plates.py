"""Rectangles with the look of a card, on the chart and in its key."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from govgraph.diagrams.pptx.elements import Frame, Look, emu, filled, preset, shape
from govgraph.diagrams.pptx.outlines import outline
from govgraph.diagrams.pptx.sheet import Sheet
from govgraph.diagrams.theme import (
    BORDER_DASH,
    BORDERS,
    COATS,
    GHOST_DASH,
    INK,
    MUTED,
    PAPER,
    Coat,
)
from govgraph.graph.known import Standing
from govgraph.layout.card import STACK_LAYERS
from govgraph.layout.placement import Point
from govgraph.scene.shapes import CardSample
from govgraph.views.view import BoxFamily, Weight

MIDDLES = 4
"""How many sites stand before those of the lines: every program has four of its own."""

_INNER = 3.0
_HAIRLINE = 0.6
_FRAME = 0.9
_SAMPLE_STRIPE = 5.0
_SAMPLE_STEP = 2.0
_SAMPLE_ROW = 3.5


@dataclass(frozen=True, slots=True)
class Plate:
    """A rectangle with the look of a card, in units of the scene; `step` is that of a stack."""

    x: float
    y: float
    width: float
    height: float
    coat: Coat
    weight: Weight
    standing: Standing
    stripe: float
    step: float = 0.0

    @property
    def ink(self) -> str:
        """The colour of its outline."""
        ended = self.standing in {Standing.ABSENT, Standing.OVER}
        return MUTED if ended else self.coat.stripe

    def frame(self, sheet: Sheet, inset: float = 0.0) -> Frame:
        """Where it lies, or a smaller one inside it."""
        width, height = self.width - 2 * inset, self.height - 2 * inset
        return sheet.frame(self.x + inset, self.y + inset, width, height)

    def radius(self, sheet: Sheet) -> float:
        """How round its corners are, in points."""
        return min(self.coat.radius, self.height / 2) * sheet.scale


def layers(sheet: Sheet, plate: Plate) -> Iterator[str]:
    """The cards behind a card that stands for several."""
    rounded = Corners(plate.radius(sheet))
    for layer in range(STACK_LAYERS, 0, -1) if plate.step else ():
        x, y = plate.x + plate.step * layer, plate.y + plate.step * layer
        frame = sheet.frame(x, y, plate.width, plate.height)
        look = Look(
            rounded.geometry(frame), filled(plate.coat.fill), outline(plate.ink, sheet.scale)
        )
        yield shape(sheet.decoration("Another behind"), frame, look)


def look(sheet: Sheet, plate: Plate, sites: Sequence[Point] = ()) -> Look:
    """The card itself: its fill, its border, and the sites where lines end at it."""
    ghost = plate.standing is Standing.ABSENT
    width = _HAIRLINE if plate.standing is Standing.OVER else BORDERS[plate.weight]
    dash: tuple[float, ...] = BORDER_DASH if plate.weight is Weight.ADVISES else ()
    scaled = [length * sheet.scale for length in (GHOST_DASH if ghost else dash)]
    rounded = Corners(plate.radius(sheet), tuple(map(sheet.at, sites)))
    return Look(
        rounded.geometry(plate.frame(sheet)),
        filled(PAPER if ghost else plate.coat.fill),
        outline(plate.ink, width * sheet.scale, scaled),
    )


def trim(sheet: Sheet, plate: Plate) -> Iterator[str]:
    """The stripe at the left, and the second border of what is not in force."""
    if plate.coat.striped and plate.standing is not Standing.ABSENT:
        frame = sheet.frame(plate.x, plate.y, plate.stripe, plate.height)
        left = Corners(plate.radius(sheet), right=False)
        stripe = Look(left.geometry(frame), filled(plate.coat.stripe))
        yield shape(sheet.decoration("Stripe"), frame, stripe)
    if plate.standing is Standing.NOT_YET:
        second = Look(preset("rect"), line=outline(plate.ink, sheet.scale))
        yield shape(sheet.decoration("Second border"), plate.frame(sheet, _INNER), second)


def sample(sheet: Sheet, found: CardSample, at: Point, size: tuple[float, float]) -> Iterator[str]:
    """A small card for the key."""
    depth = _SAMPLE_STEP * STACK_LAYERS if found.stack else 0.0
    plate = Plate(
        *at,
        size[0] - depth,
        size[1] - depth,
        COATS[found.family or BoxFamily.ORGANISATION],
        found.weight,
        found.standing,
        _SAMPLE_STRIPE,
        step=_SAMPLE_STEP if found.stack else 0.0,
    )
    yield from layers(sheet, plate)
    yield shape(sheet.decoration("Sample"), plate.frame(sheet), look(sheet, plate))
    yield from trim(sheet, plate)
    if found.rows:
        row = Look(preset("rect"), filled(plate.coat.fill), outline(INK, _FRAME * sheet.scale))
        yield shape(sheet.decoration("Row"), plate.frame(sheet, _SAMPLE_ROW), row)


@dataclass(frozen=True, slots=True)
class Corners:
    """A rectangle with round corners, at the left alone if so asked, and with sites, in points."""

    radius: float
    sites: tuple[Point, ...] = ()
    right: bool = True

    def geometry(self, frame: Frame) -> str:
        """The rectangle as a path."""
        wide, high = emu(frame.width), emu(frame.height)
        left = min(emu(self.radius), wide, high // 2)
        right = left if self.right else 0
        path = (
            f"{_step('moveTo', left, 0)}{_step('lnTo', wide - right, 0)}{_arc(right, 270)}"
            f"{_step('lnTo', wide, high - right)}{_arc(right, 0)}"
            f"{_step('lnTo', left, high)}{_arc(left, 90)}"
            f"{_step('lnTo', 0, left)}{_arc(left, 180)}<a:close/>"
        )
        places = [(x - frame.x, y - frame.y) for x, y in (*_middles(frame), *self.sites)]
        return geometry((wide, high), places, path)


def geometry(size: tuple[int, int], sites: Sequence[Point], path: str) -> str:
    """A geometry of our own, with sites counted from its corner in points."""
    told = "".join(f'<a:cxn ang="0"><a:pos x="{emu(x)}" y="{emu(y)}"/></a:cxn>' for x, y in sites)
    return (
        f"<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst>{told}</a:cxnLst>"
        f'<a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="{size[0]}" h="{size[1]}">'
        f"{path}</a:path></a:pathLst></a:custGeom>"
    )


def _middles(frame: Frame) -> Iterator[Point]:
    """The middles of the four edges, in the order in which programs count them."""
    for across, down in ((0.5, 0.0), (0.0, 0.5), (0.5, 1.0), (1.0, 0.5)):
        yield (frame.x + across * frame.width, frame.y + down * frame.height)


def _step(kind: str, x: int, y: int) -> str:
    return f'<a:{kind}><a:pt x="{x}" y="{y}"/></a:{kind}>'


def _arc(radius: int, degrees: int) -> str:
    if not radius:
        return ""
    start = degrees * 60_000
    return f'<a:arcTo wR="{radius}" hR="{radius}" stAng="{start}" swAng="5400000"/>'
