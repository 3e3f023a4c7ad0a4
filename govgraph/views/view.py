"""What one picture shows: boxes, lines, bands and words, with nothing of how they look.

A view is the whole order to the drawing office. Every word that a picture prints is chosen here;
sizes, colours and places are chosen later, by the layout, the scene and the writers.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from govgraph.graph.known import Certainty, Standing


class BoxFamily(StrEnum):
    """The sorts of box that a picture tells apart by more than their words."""

    PARTNERSHIP = "partnership"
    OFFICERS = "officers"
    STATUTORY = "statutory"
    PROGRAMME = "programme"
    FORUM = "forum"
    LOCAL = "local"
    OTHER = "other"
    ORGANISATION = "organisation"
    POST = "post"


class Weight(StrEnum):
    """What a body's role weighs: what it settles itself, what it only advises on."""

    DECIDES = "decides"
    CO_ORDINATES = "co-ordinates"
    ADVISES = "advises"
    UNSTATED = "unstated"


class LineFamily(StrEnum):
    """The sorts of line, the one that matters most to a reader first."""

    ROUTE = "route"
    REPORT = "report"
    CHALLENGE = "challenge"
    ADVICE = "advice"
    MONEY = "money"
    SEAT = "seat"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Box:
    """One card of the picture: a body, an organisation, a post or a sector.

    `remark` follows the name: "(likely)", "(name not stated)". `status` is the word for a standing
    that is not plain ("Proposed"). `stack` says that the card stands for several, `members` for
    which entities. `band` is the id of its band, or empty. `inside` is the id of the box in which
    it is listed as a row, or empty for a card of its own.
    """

    id: str
    name: str
    family: BoxFamily
    kind: str = ""
    roles: tuple[str, ...] = ()
    weight: Weight = Weight.UNSTATED
    remark: str = ""
    status: str = ""
    standing: Standing = Standing.IN_FORCE
    certainty: Certainty = Certainty.STATED
    notes: tuple[str, ...] = ()
    stack: bool = False
    band: str = ""
    members: tuple[str, ...] = ()
    inside: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One link of the picture, from the end that answers to the end that is answered to.

    `words` say the link between the two names: "is accountable to"; `called` is the source's own
    verb. `matter` is what the link is about, if it holds for one matter only. `inside` marks a part
    of its target, `event` something that happened once, `partial` a challenge that is not
    independent, `level` a link between equals. `links` is how many links of the structure the line
    stands for.

    `row` is the id of the box whose row tells the line in place of a stroke, or empty; it does so
    by the words of `tag`, or by where it stands if there are none.
    """

    id: str
    source: str
    target: str
    family: LineFamily
    words: str
    called: str = ""
    certainty: Certainty = Certainty.STATED
    standing: Standing = Standing.IN_FORCE
    status: str = ""
    matter: str = ""
    inside: bool = False
    event: bool = False
    partial: bool = False
    level: bool = False
    links: int = 1
    row: str = ""
    tag: str = ""


@dataclass(frozen=True, slots=True)
class Band:
    """A tier of the picture, with its name and what it is for."""

    id: str
    name: str
    purpose: str = ""


UNTIERED = Band("", "No tier stated")
"""What the band of the boxes that stand in no tier is called, where the others have one."""


@dataclass(frozen=True, slots=True)
class View:
    """What one picture shows; the order of boxes and lines is the file's.

    `subtitle` says the date, the counts and how to read the lines; `left_out` what is not drawn;
    `footer` where it all comes from. `codes` are the short names that tags use, each with the name
    that it stands for.
    """

    title: str
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...] = ()
    bands: tuple[Band, ...] = ()
    subtitle: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    footer: tuple[str, ...] = ()
    codes: tuple[tuple[str, str], ...] = ()
    language: str = "en-GB"
    names: Mapping[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Refuse a view that would break a promise further down: that is a bug, not bad input."""
        names = {box.id: box.name for box in self.boxes}
        bands = {band.id for band in self.bands}
        if len(names) != len(self.boxes) or len({line.id for line in self.lines}) != len(
            self.lines
        ):
            raise ValueError("two boxes or two lines of a view share an id")
        if any(line.source not in names or line.target not in names for line in self.lines):
            raise ValueError("a line of a view ends at a box that the view does not hold")
        if any(box.band and box.band not in bands for box in self.boxes):
            raise ValueError("a box of a view stands in a band that the view does not hold")
        self._refuse_false_rows()
        object.__setattr__(self, "names", MappingProxyType(names))

    def _refuse_false_rows(self) -> None:
        cards = {box.id for box in self.boxes if not box.inside}
        rows = {box.id for box in self.boxes if box.inside}
        if any(box.inside not in cards for box in self.boxes if box.inside):
            raise ValueError("a row of a view is listed in something that is no card of it")
        for line in self.lines:
            listed = {line.source, line.target} & rows
            if bool(listed) != bool(line.row) or (line.row and line.row not in listed):
                raise ValueError("a line of a view that ends at a row is not told by that row")

    @property
    def cards(self) -> tuple[Box, ...]:
        """The boxes that have a card of their own."""
        return tuple(box for box in self.boxes if not box.inside)

    @property
    def strokes(self) -> tuple[Line, ...]:
        """The lines that are drawn from card to card."""
        return tuple(line for line in self.lines if not line.row)


class DrawingRefused(Exception):
    """A picture was not made; the text is the plain sentence that says why."""


class NothingToShow(DrawingRefused):
    """A picture was not made because there is nothing in it."""
