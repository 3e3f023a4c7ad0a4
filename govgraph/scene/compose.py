"""A view and its placement become a scene: the title block, the chart, the key and the footer."""

from collections.abc import Sequence
from dataclasses import dataclass

from govgraph.layout.card import Written
from govgraph.layout.label import label
from govgraph.layout.lettering import width, wrapped
from govgraph.layout.measures import corners, crossings, line_length
from govgraph.layout.placement import PlacedBand, Placement
from govgraph.scene.bundles import bundle_shape, matters
from govgraph.scene.cards import card_shapes
from govgraph.scene.counting import counted
from govgraph.scene.key import key
from govgraph.scene.moved import moved_bundle, moved_words
from govgraph.scene.shapes import BandShape, Measures, Scene
from govgraph.views.telling import description
from govgraph.views.view import UNTIERED, Band, View

MARGIN = 26.0
_LEAST_WIDTH = 760.0
_GAP = 18.0
_BASELINE = 0.8


@dataclass(frozen=True, slots=True)
class _Face:
    """How large a text is, how far its lines stand apart, and how heavy it is."""

    size: float
    leading: float
    bold: bool = False


_TITLE = _Face(26.0, 31.0, bold=True)
_SUBTITLE = _Face(13.0, 18.0)
_FOOTER = _Face(10.5, 15.0)


def compose(view: View, placement: Placement) -> Scene:
    """Set everything in its place on one sheet, title block first, footer last.

    Raises:
        DrawingRefused: if a box or a line of the view is missing from the placement or the scene.
    """
    inner = max(placement.width, _LEAST_WIDTH)
    right = MARGIN + inner
    heading, top = _heading(view, inner)
    free = inner - placement.width
    # A narrow chart stands in the middle of what its title and key need.
    across = MARGIN + free / 2
    bands = _bands(view, placement, top)
    cards = tuple(card_shapes(view, placement.boxes, (across, top)))
    lines = {line.id: line for line in view.lines}
    numbers = matters(view)
    bundles = tuple(
        moved_bundle(bundle_shape(bundle, view, lines, numbers), (across, top))
        for bundle in placement.bundles
    )
    found, bottom = key(view, MARGIN, top + placement.height + _GAP, right)
    footer, end = _block(view.footer, _FOOTER, (MARGIN, bottom + _GAP), inner)
    scene = Scene(
        view=view,
        width=right + MARGIN,
        height=end + MARGIN * 0.6,
        margin=MARGIN,
        title=view.title,
        description=description(view),
        language=view.language,
        heading=heading,
        bands=bands,
        cards=cards,
        bundles=bundles,
        key=found,
        footer=footer,
        measures=Measures(crossings(placement), corners(placement), line_length(placement)),
    )
    counted(view, placement, scene)
    return scene


def _heading(view: View, room: float) -> tuple[tuple[Written, ...], float]:
    """Title and subtitle, and where the chart begins."""
    title, y = _block((view.title,), _TITLE, (MARGIN, MARGIN), room)
    reading = _joined((*view.subtitle, *view.left_out), room)
    subtitle, y = _block(reading, _SUBTITLE, (MARGIN, y + 2), room)
    return (*title, *subtitle), y + _GAP


def _joined(parts: Sequence[str], room: float) -> list[str]:
    """Parts of a sentence side by side; one for which there is no room begins a new line."""
    lines: list[str] = []
    for part in parts:
        longer = f"{lines[-1]} · {part}" if lines else part
        if lines and width(longer, _SUBTITLE.size) <= room:
            lines[-1] = longer
        else:
            lines.append(part)
    return lines


def _block(
    texts: Sequence[str], face: _Face, start: tuple[float, float], room: float
) -> tuple[tuple[Written, ...], float]:
    """Texts one below the other, wrapped, and where the next thing may begin."""
    x, y = start
    size, leading, bold = face.size, face.leading, face.bold
    lines = [line for text in texts for line in wrapped(text, size, room, bold=bold)]
    first = y + size * _BASELINE + (leading - size) / 2
    words = tuple(
        Written(line, x, first + leading * index, size, bold) for index, line in enumerate(lines)
    )
    return words, y + leading * len(lines)


def _bands(view: View, placement: Placement, top: float) -> tuple[BandShape, ...]:
    tiers = {band.id: band for band in (UNTIERED, *view.bands)} if view.bands else {}
    return tuple(
        _band(tiers.get(placed.id), placed, top, shaded=bool(tiers) and number % 2 == 0)
        for number, placed in enumerate(placement.bands)
    )


def _band(band: Band | None, placed: PlacedBand, top: float, *, shaded: bool) -> BandShape:
    y = top + placed.y
    if band is None:
        return BandShape("", y, placed.height, shaded, (), ())
    words = label(band)
    name, purpose = (moved_words(each, (MARGIN, y)) for each in (words.name, words.purpose))
    return BandShape(placed.id, y, placed.height, shaded, name, purpose)
