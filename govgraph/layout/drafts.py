"""Ways of wrapping the rows of a view, each with what Graphviz is asked to put in order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from govgraph.layout.card import Card, card
from govgraph.layout.engine import Sketch
from govgraph.layout.label import label
from govgraph.layout.listing import listed, listings
from govgraph.layout.nets import Net, bends, nets
from govgraph.layout.rows import ABOVE, BELOW, Ground, Row, ground, wrapped_rows
from govgraph.layout.spacing import Spacing, widths
from govgraph.views.view import UNTIERED, LineFamily, View

_WEIGHTS = {LineFamily.ROUTE: 3, LineFamily.REPORT: 2}


@dataclass(frozen=True, slots=True)
class Measured:
    """A view with what is the same for every draft: its bands, and how large everything is.

    Only cards and what is drawn from card to card: rows are part of the cards that they stand in.
    """

    view: View
    ground: Ground
    cards: Mapping[str, Card]
    labels: Mapping[str, float]
    spacing: Spacing


@dataclass(frozen=True, slots=True)
class Draft:
    """One way of wrapping the rows, before Graphviz puts them in order."""

    rows: tuple[Row, ...]
    nets: tuple[Net, ...]
    sketch: Sketch


def measured(view: View) -> Measured:
    """Measure every card and every label of a view."""
    outer = replace(view, boxes=view.cards, lines=view.strokes)
    rows = listings(view)
    wide = widths(outer, {host: found.width for host, found in rows.items()})
    labels = {band.id: label(band).height for band in view.bands}
    if view.bands:
        labels |= dict.fromkeys((ABOVE, BELOW), label(UNTIERED).height)
    cards = {box.id: card(box, wide[box.id]) for box in outer.boxes}
    cards |= {host: listed(cards[host], found) for host, found in rows.items()}
    return Measured(outer, ground(outer), cards, labels, Spacing(wide))


def drafts(given: Measured, lengths: Sequence[int]) -> tuple[Draft, ...]:
    """One draft for each length of row; lengths that give the same rows give one draft."""
    found: dict[tuple[Row, ...], Draft] = {}
    for longest in lengths:
        rows = wrapped_rows(given.ground, longest)
        if rows not in found:
            row_of = {box: number for number, row in enumerate(rows) for box in row.boxes}
            gathered = nets(given.view, row_of)
            found[rows] = Draft(rows, gathered, _sketch(given, rows, gathered))
    return tuple(found.values())


def _sketch(given: Measured, rows: Sequence[Row], found: Sequence[Net]) -> Sketch:
    """What Graphviz is asked to put in order: cards and bends, but not what nothing pulls."""
    extra = bends(found)
    full = tuple(
        (*(box for box in row.boxes if box not in given.ground.loose), *extra.get(number, ()))
        for number, row in enumerate(rows)
    )
    pulls = []
    for net in found:
        weight = _WEIGHTS.get(net.family, 1)
        for passage in net.passages:
            for pin in passage.pins:
                upper, lower = (passage.hub, pin) if passage.hub.bottom else (pin, passage.hub)
                if upper.owner != lower.owner:
                    pulls.append((upper.owner, lower.owner, weight))
    return Sketch(full, tuple(pulls), given.spacing)
