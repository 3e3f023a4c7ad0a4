"""The slide that a scene is set on, and how lengths of the scene become points of the slide."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

from govgraph.diagrams.pptx.elements import Frame, Identity
from govgraph.layout.placement import A3, POINTS_PER_MM, Page, Point
from govgraph.scene.shapes import Scene

SMALLEST_NAME = 10.0
"""In points of a 16:9 slide: what is projected smaller can't be read across a room."""

SLIDE = Page("16:9", 960 / POINTS_PER_MM, 540 / POINTS_PER_MM, margin=0.0)
_SHEET = Page(A3.name, A3.long, A3.short, margin=0.0)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A slide with its size in points, and the scene scaled into its middle."""

    width: float
    height: float
    scale: float
    left: float
    top: float
    language: str
    _ids: Iterator[int] = field(default_factory=lambda: count(2), repr=False, compare=False)

    def named(self, name: str, described: str = "") -> Identity:
        """A new shape that is to be read."""
        return Identity(next(self._ids), name, described)

    def decoration(self, name: str) -> Identity:
        """A new shape that is passed over by who can't see it."""
        return Identity(next(self._ids), name, decorative=True)

    def at(self, point: Point) -> Point:
        """A point of the scene."""
        return (self.left + point[0] * self.scale, self.top + point[1] * self.scale)

    def frame(self, x: float, y: float, width: float, height: float) -> Frame:
        """A rectangle of the scene."""
        at = self.at((x, y))
        return Frame(*at, width * self.scale, height * self.scale)


def sheet(scene: Scene) -> Sheet:
    """A slide of 16:9 if names can be read on it, else one of A3 the way that they are largest."""
    room = SLIDE.sides[0]
    size = max((word.size for card in scene.cards for word in card.name), default=SMALLEST_NAME)
    if _scale(scene, room) * size < SMALLEST_NAME:
        room = max(_SHEET.sides, key=lambda sides: _scale(scene, sides))
    scale = _scale(scene, room)
    wide, high = room
    return Sheet(
        wide,
        high,
        scale,
        left=(wide - scene.width * scale) / 2,
        top=(high - scene.height * scale) / 2,
        language=scene.language,
    )


def _scale(scene: Scene, room: tuple[float, float]) -> float:
    return min(room[0] / scene.width, room[1] / scene.height)
