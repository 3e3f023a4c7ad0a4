"""A picture as shapes, words and lines in their places: what every picture format is written from.

A scene says what a shape is (whose card, which sort of line), not how it is coloured: the writers
share one table for that. Lengths are in chart units, from the top left corner of the picture.
"""

from dataclasses import dataclass
from enum import StrEnum

from govgraph.graph.known import Certainty, Standing
from govgraph.layout.card import Tag, Written
from govgraph.layout.placement import A3, Page, Point
from govgraph.views.view import Box, BoxFamily, Line, LineFamily, View, Weight


class Head(StrEnum):
    """What a line ends in, or starts with."""

    TRIANGLE = "triangle"
    OPEN = "open"
    DIAMOND = "diamond"
    HALF_DIAMOND = "half diamond"
    BALL = "ball"
    BARS = "bars"
    SQUARE = "square"


@dataclass(frozen=True, slots=True)
class Mark:
    """A head at a point, pointing along the unit vector `along`."""

    head: Head
    tip: Point
    along: Point


@dataclass(frozen=True, slots=True)
class Pen:
    """Which sort of stroke a stretch is drawn with."""

    family: LineFamily
    certainty: Certainty = Certainty.STATED
    standing: Standing = Standing.IN_FORCE
    event: bool = False


@dataclass(frozen=True, slots=True)
class Stroke:
    """A stretch of a line or trunk: level and upright steps, whose corners are to be rounded."""

    points: tuple[Point, ...]
    pen: Pen


@dataclass(frozen=True, slots=True)
class Bead:
    """A short sign on a line: "?" for likely, "≠" for disputed, a number for one matter."""

    text: str
    middle: Point
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class LineShape:
    """One link: the stretch that is its own, and the whole way from source to target."""

    line: Line
    words: str
    route: tuple[Point, ...]
    strokes: tuple[Stroke, ...]
    marks: tuple[Mark, ...] = ()
    bead: Bead | None = None


@dataclass(frozen=True, slots=True)
class BundleShape:
    """Lines that share a trunk, and what they share: stretches and the head."""

    target: str
    pen: Pen
    lines: tuple[LineShape, ...]
    trunk: tuple[Stroke, ...]
    head: Mark | None


@dataclass(frozen=True, slots=True)
class CardShape:
    """One card with its words in their places; `words` say all of it in one sentence or more.

    A body that is listed in another is a small card upon that body's (`box.inside`), and comes
    right after it. `told` are the lines that it tells by where it stands, or by its tags.
    """

    box: Box
    x: float
    y: float
    width: float
    height: float
    kind: tuple[Written, ...]
    tags: tuple[Tag, ...]
    name: tuple[Written, ...]
    notes: tuple[Written, ...]
    words: str
    told: tuple["ToldLine", ...] = ()


@dataclass(frozen=True, slots=True)
class ToldLine:
    """One link that a row tells in place of a stroke, and the sentence that says it."""

    line: Line
    words: str


@dataclass(frozen=True, slots=True)
class BandShape:
    """A tier: a stripe across the picture, with its name and purpose at the left."""

    id: str
    y: float
    height: float
    shaded: bool
    name: tuple[Written, ...]
    purpose: tuple[Written, ...]


@dataclass(frozen=True, slots=True)
class LineSample:
    """A short line in the key."""

    pen: Pen
    head: Head | None
    tail: Head | None = None


@dataclass(frozen=True, slots=True)
class CardSample:
    """A small card in the key."""

    family: BoxFamily | None = None
    weight: Weight = Weight.UNSTATED
    standing: Standing = Standing.IN_FORCE
    stack: bool = False
    rows: bool = False


@dataclass(frozen=True, slots=True)
class BeadSample:
    """A bead in the key, or the short name of a body; as wide as the frame of its entry."""

    text: str


Sample = LineSample | CardSample | BeadSample


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """One line of the key: a sample in its frame, and what it means."""

    sample: Sample
    x: float
    y: float
    width: float
    height: float
    words: tuple[Written, ...]


@dataclass(frozen=True, slots=True)
class Key:
    """What the signs of this picture mean; only signs that are in it."""

    y: float
    heading: Written
    entries: tuple[KeyEntry, ...]


@dataclass(frozen=True, slots=True)
class Measures:
    """What a picture should have little of, counted: crossings, corners, length of all lines."""

    crossings: int
    corners: int
    length: float


@dataclass(frozen=True, slots=True)
class Scene:
    """A whole picture of a view.

    `title`, `description` and `language` are for those who can't see it. A writer takes words from
    the view only for what stands beside the picture: lists, tables, notes.
    """

    view: View
    width: float
    height: float
    margin: float
    title: str
    description: tuple[str, ...]
    language: str
    heading: tuple[Written, ...]
    bands: tuple[BandShape, ...]
    cards: tuple[CardShape, ...]
    bundles: tuple[BundleShape, ...]
    key: Key
    footer: tuple[Written, ...]
    measures: Measures
    page: Page = A3
    """The page that it is for."""

    def name_points(self, page: Page) -> float:
        """How large the smallest name is, in points, when the picture fills the page."""
        size = min((name.size for card in self.cards for name in card.name), default=0.0)
        return size * max(
            min(across / self.width, down / self.height) for across, down in page.sides
        )
