"""Links as straight connectors between cards, beads and joints, to which they stay glued."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from govgraph.diagrams.pptx.elements import (
    End,
    Frame,
    Identity,
    Look,
    Paragraph,
    Words,
    connector,
    emu,
    filled,
    shape,
)
from govgraph.diagrams.pptx.joints import Leg, joints, legs
from govgraph.diagrams.pptx.outlines import outline, stroke
from govgraph.diagrams.pptx.plates import MIDDLES, Corners, geometry
from govgraph.diagrams.pptx.sheet import Sheet
from govgraph.diagrams.theme import INK, PAPER, colour, stroke_width
from govgraph.layout.placement import Point
from govgraph.scene.bundles import BEAD_SIZE, firmest, pen_of
from govgraph.scene.shapes import Bead, BundleShape

# The sites of a bead, by the way that leads out of its middle.
_SIDES: Mapping[Point, int] = {(0.0, -1.0): 0, (-1.0, 0.0): 1, (0.0, 1.0): 2, (1.0, 0.0): 3}
_LEADING = 1.2


@dataclass(frozen=True, slots=True)
class Cards:
    """The shapes of the cards by the ids of their boxes, and the sites of each in order."""

    shapes: Mapping[str, int]
    sites: Mapping[str, tuple[Point, ...]]

    def end(self, box: str, point: Point, at: Point) -> End:
        """A site of a card."""
        return End(at, self.shapes[box], MIDDLES + self.sites[box].index(point))


def bundle_shapes(sheet: Sheet, bundle: BundleShape, cards: Cards) -> Iterator[str]:
    """The lines of a bundle: joints and beads first, then what is glued to them."""
    found = legs(bundle)
    known: dict[Point, tuple[Identity, Bead | None]] = {}
    for point in joints(bundle, found):
        known[point] = (sheet.decoration("Joint"), None)
    for line in bundle.lines:
        if line.bead:
            known[line.bead.middle] = (sheet.named(f"Sign “{line.bead.text}”"), line.bead)
    wire = _Wire(sheet, bundle, cards, known)
    yield from (
        _joint(sheet, point, bundle, each[0]) for point, each in known.items() if not each[1]
    )
    yield from (wire.connector(leg) for leg in found)
    for identity, bead in known.values():
        if bead:
            yield bead_shape(sheet, identity, bead)


def bead_shape(sheet: Sheet, identity: Identity, bead: Bead) -> str:
    """A sign on a line, in a white pill."""
    x, y = bead.middle
    frame = sheet.frame(x - bead.width / 2, y - bead.height / 2, bead.width, bead.height)
    size = BEAD_SIZE * sheet.scale
    above = (frame.height - size * _LEADING) / 2
    told = Paragraph(bead.text, size, size * _LEADING, bold=True, centred=True)
    pill = Corners(frame.height / 2).geometry(frame)
    look = Look(pill, filled(PAPER), outline(INK, sheet.scale))
    words = Words([told], (0.0, above, 0.0, 0.0), sheet.language)
    return shape(identity, frame, look, words)


def _joint(sheet: Sheet, point: Point, bundle: BundleShape, identity: Identity) -> str:
    """A dot as wide as the line, with a site in its middle, where legs meet."""
    wide = stroke_width(bundle.pen) * sheet.scale
    x, y = sheet.at(point)
    half = emu(wide) // 2
    path = (
        f'<a:moveTo><a:pt x="0" y="{half}"/></a:moveTo>'
        f'<a:arcTo wR="{half}" hR="{half}" stAng="10800000" swAng="21600000"/><a:close/>'
    )
    middles = [(wide / 2, wide / 2)] * (MIDDLES + 1)
    look = Look(geometry((emu(wide), emu(wide)), middles, path), filled(colour(bundle.pen)))
    return shape(identity, Frame(x - wide / 2, y - wide / 2, wide, wide), look)


@dataclass(frozen=True, slots=True)
class _Wire:
    """What the connectors of a bundle are glued to."""

    sheet: Sheet
    bundle: BundleShape
    cards: Cards
    known: Mapping[Point, tuple[Identity, Bead | None]]

    def connector(self, leg: Leg) -> str:
        """One leg: what leaves the card of a source says which link it is, no other does."""
        starting = [line for line in leg.lines if line.route[0] == leg.start]
        last = any(line.route[-1] == leg.end for line in leg.lines)
        ids = " ".join(line.line.id for line in starting)
        words = " ".join(line.words for line in starting)
        identity = (
            self.sheet.named(f"{words} [{ids}]", words)
            if starting
            else self.sheet.decoration("Trunk")
        )
        pen = firmest([pen_of(line.line) for line in leg.lines])
        tail = next((mark.head for line in starting for mark in line.marks), None)
        ends_in = self.bundle.head.head if last and self.bundle.head else None
        line = stroke(pen, self.sheet.scale, ends_in, tail)
        return connector(
            identity, self._end(leg, leg.start, leg.end), self._end(leg, leg.end, leg.start), line
        )

    def _end(self, leg: Leg, point: Point, other: Point) -> End:
        if point not in self.known:
            return self._card_end(leg, point)
        identity, bead = self.known[point]
        if bead is None:
            return End(self.sheet.at(point), identity.id, MIDDLES)
        way = _way(point, other)
        edge = (point[0] + way[0] * bead.width / 2, point[1] + way[1] * bead.height / 2)
        return End(self.sheet.at(edge), identity.id, _SIDES[way])

    def _card_end(self, leg: Leg, point: Point) -> End:
        line = next(line for line in leg.lines if point in {line.route[0], line.route[-1]})
        box = line.line.source if point == line.route[0] else line.line.target
        return self.cards.end(box, point, self.sheet.at(point))


def _way(start: Point, end: Point) -> Point:
    dx, dy = end[0] - start[0], end[1] - start[1]
    return (float((dx > 0) - (dx < 0)), float((dy > 0) - (dy < 0)))
