"""The rows of the chart: boxes kept in one rank, and a spine that keeps the ranks in order."""

from collections.abc import Iterator, Mapping, Sequence

from graphviz.quoting import attr_list, quote

from govgraph.diagrams.dot.labels import tier_label
from govgraph.diagrams.dot.quoting import edge, name
from govgraph.layout.rows import Row, ground, wrapped_rows
from govgraph.views.view import UNTIERED, View

_LONGEST = 5
_SPINE_WEIGHT = "80"


def ranked(view: View) -> tuple[Row, ...]:
    """The boxes of a view in rows: tiers from top to bottom, each with as many rows as it needs."""
    return wrapped_rows(ground(view), _LONGEST)


def spine_statements(view: View, rows: Sequence[Row]) -> Iterator[str]:
    """A node for each row, named for its tier in the first, with the boxes beside it."""
    bands = {band.id: band for band in view.bands}
    # Boxes in no tier have rows above or below the tiers, which are told apart from these.
    others = UNTIERED if bands else None
    before = ""
    for number, row in enumerate(rows):
        own = _spine(number)
        band = bands.get(row.band, others) if row.band != before else None
        before = row.band
        attributes = {"label": tier_label(band), "group": "spine"} if band else _UNSEEN
        yield f"\t{quote(own)}{attr_list(kwargs=dict(attributes))}\n"
        beside = " ".join(quote(name(id_)) for id_ in (own, *row.boxes))
        yield f"\t{{ rank=same {beside} }}\n"
        if number:
            yield edge(_spine(number - 1), own, {"style": "invis", "weight": _SPINE_WEIGHT})


_UNSEEN: Mapping[str, str] = {"label": "", "style": "invis", "group": "spine"}


def _spine(number: int) -> str:
    """A name that no id of a file can have."""
    return f"_row {number + 1}"
