"""DrawingML as text: shapes, connectors and their words; everything is escaped here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from govgraph.layout.placement import Point

NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
EMU_PER_POINT = 12700
FONT = "Arial"

# What screen readers pass over, as PowerPoint itself marks it.
_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)
_LEAST_SIZE = 100
_HUNDREDTHS = 100


@dataclass(frozen=True, slots=True)
class Identity:
    """What a shape is called, and what is read of it; nothing is read of what is decorative."""

    id: int
    name: str
    described: str = ""
    decorative: bool = False

    def written(self) -> str:
        """The properties that are not visible."""
        told = f' descr="{attribute(self.described)}"' if self.described else ""
        inner = _DECORATIVE if self.decorative else ""
        return f'<p:cNvPr id="{self.id}" name="{attribute(self.name)}"{told}>{inner}</p:cNvPr>'


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a shape lies, in points."""

    x: float
    y: float
    width: float
    height: float

    def written(self, kind: str = "a:xfrm", flips: str = "", inner: str = "") -> str:
        """The frame as an element."""
        x, y, wide, high = (emu(side) for side in (self.x, self.y, self.width, self.height))
        return (
            f'<{kind}{flips}><a:off x="{x}" y="{y}"/><a:ext cx="{wide}" cy="{high}"/>'
            f"{inner}</{kind}>"
        )


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words of one look: their size, the height of their lines and the gap above, in points."""

    text: str
    size: float
    leading: float
    above: float = 0.0
    bold: bool = False
    struck: bool = False
    colour: str = "#0B0C0C"
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """The geometry, the fill and the outline of a shape, as elements; none where empty."""

    geometry: str
    fill: str = ""
    line: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """The words in a shape, and how far they keep from its edges: left, top, right and bottom."""

    paragraphs: Sequence[Paragraph]
    insets: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    language: str = "en-GB"
    box: bool = False


def emu(points: float) -> int:
    """A length in the units of the format."""
    return round(points * EMU_PER_POINT)


def escaped(text: str) -> str:
    """Text content."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attribute(text: str) -> str:
    """The value of an attribute."""
    return escaped(text).replace('"', "&quot;")


def filled(colour: str) -> str:
    """A fill of one colour."""
    return f'<a:solidFill><a:srgbClr val="{colour.removeprefix("#")}"/></a:solidFill>'


def shape(identity: Identity, frame: Frame, look: Look, words: Words | None = None) -> str:
    """One shape with its words."""
    box = ' txBox="1"' if words and words.box else ""
    text = _text(words) if words else ""
    return (
        f"<p:sp><p:nvSpPr>{identity.written()}<p:cNvSpPr{box}/><p:nvPr/></p:nvSpPr>"
        f"<p:spPr>{frame.written()}{look.geometry}{look.fill or '<a:noFill/>'}"
        f"{look.line or '<a:ln><a:noFill/></a:ln>'}</p:spPr>{text}</p:sp>"
    )


def group(identity: Identity, frame: Frame, children: Iterable[str]) -> str:
    """Shapes that move together."""
    x, y, wide, high = (emu(side) for side in (frame.x, frame.y, frame.width, frame.height))
    inner = f'<a:chOff x="{x}" y="{y}"/><a:chExt cx="{wide}" cy="{high}"/>'
    return (
        f"<p:grpSp><p:nvGrpSpPr>{identity.written()}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>"
        f"<p:grpSpPr>{frame.written(inner=inner)}</p:grpSpPr>{''.join(children)}</p:grpSp>"
    )


@dataclass(frozen=True, slots=True)
class End:
    """Where a connector is glued: a shape and the number of one of its sites."""

    point: Point
    shape: int
    site: int


def connector(identity: Identity, start: End, end: End, line: str) -> str:
    """A straight line that stays attached to two shapes when these are moved."""
    (x1, y1), (x2, y2) = start.point, end.point
    frame = Frame(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))
    flips = (' flipH="1"' if x2 < x1 else "") + (' flipV="1"' if y2 < y1 else "")
    return (
        f"<p:cxnSp><p:nvCxnSpPr>{identity.written()}<p:cNvCxnSpPr>"
        f'<a:stCxn id="{start.shape}" idx="{start.site}"/>'
        f'<a:endCxn id="{end.shape}" idx="{end.site}"/></p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr>'
        f"<p:spPr>{frame.written(flips=flips)}{preset('straightConnector1')}{line}</p:spPr>"
        "</p:cxnSp>"
    )


def preset(kind: str) -> str:
    """A geometry that every program knows."""
    return f'<a:prstGeom prst="{kind}"><a:avLst/></a:prstGeom>'


def _text(words: Words) -> str:
    left, top, right, bottom = (emu(inset) for inset in words.insets)
    body = (
        f'<a:bodyPr wrap="square" lIns="{left}" tIns="{top}" rIns="{right}" bIns="{bottom}" '
        'anchor="t" rtlCol="0"><a:noAutofit/></a:bodyPr>'
    )
    told = "".join(_paragraph(each, words.language) for each in words.paragraphs)
    return f"<p:txBody>{body}<a:lstStyle/>{told}</p:txBody>"


def _paragraph(said: Paragraph, language: str) -> str:
    size = max(round(said.size * _HUNDREDTHS), _LEAST_SIZE)
    bold = ' b="1"' if said.bold else ""
    struck = ' strike="sngStrike"' if said.struck else ""
    side = "ctr" if said.centred else "l"
    return (
        f'<a:p><a:pPr algn="{side}"><a:lnSpc>{_points(said.leading)}</a:lnSpc>'
        f"<a:spcBef>{_points(said.above)}</a:spcBef></a:pPr>"
        f'<a:r><a:rPr lang="{attribute(language)}" sz="{size}"{bold}{struck} dirty="0">'
        f'{filled(said.colour)}<a:latin typeface="{FONT}"/><a:cs typeface="{FONT}"/></a:rPr>'
        f"<a:t>{escaped(said.text)}</a:t></a:r></a:p>"
    )


def _points(value: float) -> str:
    return f'<a:spcPts val="{max(round(value * _HUNDREDTHS), 0)}"/>'
