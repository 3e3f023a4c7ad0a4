"""Where everything of a picture stands: what the layout hands to the scene."""

from dataclasses import dataclass

from govgraph.graph.known import Standing
from govgraph.layout.card import Card
from govgraph.views.view import LineFamily

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet of paper or a slide in millimetres; on paper a picture may lie either way.

    `least` is how high names must be, in points, to be read on it.
    """

    name: str
    long: float
    short: float
    margin: float = 10.0
    least: float = 7.0
    turns: bool = True

    @property
    def sides(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """Width and height to draw on, in points, lying and, where it turns, standing."""
        long = (self.long - 2 * self.margin) * POINTS_PER_MM
        short = (self.short - 2 * self.margin) * POINTS_PER_MM
        return ((long, short), (short, long) if self.turns else (long, short))


POINTS_PER_MM = 72 / 25.4
A3 = Page("A3", 420.0, 297.0)
PAPERS = (
    Page("A4", 297.0, 210.0),
    A3,
    Page("A2", 594.0, 420.0),
    Page("A1", 841.0, 594.0),
    Page("A0", 1189.0, 841.0),
)
SLIDE = Page("16:9", 338.7, 190.5, margin=6.0, least=10.0, turns=False)
PAGES = (*PAPERS, SLIDE)


@dataclass(frozen=True, slots=True)
class PlacedBox:
    """A measured card, the row that it stands in, and its top left corner."""

    id: str
    row: int
    x: float
    y: float
    card: Card


@dataclass(frozen=True, slots=True)
class PlacedBand:
    """How far down a band starts and how high it is; the id is empty where there are no bands."""

    id: str
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Route:
    """The way of one line from its source to its target: upright and level steps only."""

    line: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Bundle:
    """Lines of one sort to one box that share a trunk and an arrowhead."""

    target: str
    family: LineFamily
    standing: Standing
    routes: tuple[Route, ...]


@dataclass(frozen=True, slots=True)
class Placement:
    """Where everything stands, in chart units from the top left of the drawing."""

    width: float
    height: float
    boxes: tuple[PlacedBox, ...]
    bands: tuple[PlacedBand, ...]
    bundles: tuple[Bundle, ...]
