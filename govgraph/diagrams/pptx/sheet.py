"""The slide that a scene is set on, and how lengths of the scene become points of the slide."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

from govgraph.diagrams.pptx.elements import Frame, Identity
from govgraph.layout.placement import A3, POINTS_PER_MM, SLIDE, Page, Point
from govgraph.scene.shapes import Scene


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


def usual_page(scene: Scene) -> Page:
    """A slide of 16:9 if the names can be read on it, and else a sheet of A3."""
    return SLIDE if scene.name_points(SLIDE) >= SLIDE.least else A3


def sheet(scene: Scene) -> Sheet:
    """A slide as large as the page that the scene is for, the way that the scene is largest."""
    page = scene.page
    wide, high = max(page.sides, key=lambda room: _scale(scene, room))
    scale = _scale(scene, (wide, high))
    margin = page.margin * POINTS_PER_MM
    return Sheet(
        wide + 2 * margin,
        high + 2 * margin,
        scale,
        left=margin + (wide - scene.width * scale) / 2,
        top=margin + (high - scene.height * scale) / 2,
        language=scene.language,
    )


def _scale(scene: Scene, room: tuple[float, float]) -> float:
    return min(room[0] / scene.width, room[1] / scene.height)
