"""Boxes as nodes of a flowchart, and the classes that give them their look."""

from collections.abc import Iterator, Mapping, Sequence

from govgraph.diagrams.mermaid.escaping import remark, text
from govgraph.diagrams.mermaid.naming import Names
from govgraph.diagrams.theme import COATS, INK, PAPER, RULE, SHADED
from govgraph.graph.known import Standing
from govgraph.views.view import Box, BoxFamily, View, Weight

_ROUND = frozenset({BoxFamily.FORUM, BoxFamily.LOCAL})
_LOOKS: Mapping[str, str] = {
    "decides": "stroke-width:3px",
    "advises": "stroke-dasharray:5 3",
    "proposed": "stroke-width:3px,stroke-dasharray:1 2",
    "none": f"fill:{PAPER},stroke-dasharray:3 3",
}
_TIER = f"fill:{SHADED},stroke:{RULE},color:{INK}"
_ABOUT = f"fill:{PAPER},stroke:none,color:{INK},text-align:left"


def box_statement(box: Box, names: Names) -> Iterator[str]:
    """A box: its id as a remark, then the node with its words."""
    yield f"%% box {remark(box.id)}"
    opening, closing = _shape(box)
    words = "<br/>".join(_words(box))
    yield f'{names.boxes[box.id]}{opening}"{words}"{closing}'


def looks(view: View, names: Names) -> Iterator[str]:
    """The look of each kind of box, of each border and of the tiers; only what is there."""
    for family, found in _families(view.boxes, names).items():
        coat = COATS[family]
        yield f"classDef {family} fill:{coat.fill},stroke:{coat.stripe},color:{INK}"
        yield f"class {found} {family}"
    for look, found in _borders(view.boxes, names).items():
        yield f"classDef {look} {_LOOKS[look]}"
        yield f"class {found} {look}"
    tiers = [names.bands[band.id] for band in view.bands if _is_filled(view, band.id)]
    if tiers:
        yield f"classDef tier {_TIER}"
        yield f"class {','.join(tiers)} tier"
    yield f"classDef about {_ABOUT}"


def _is_filled(view: View, band: str) -> bool:
    return any(box.band == band for box in view.boxes)


def _families(boxes: Sequence[Box], names: Names) -> Mapping[BoxFamily, str]:
    members = {family: [box for box in boxes if box.family is family] for family in BoxFamily}
    return {family: _joined(found, names) for family, found in members.items() if found}


def _borders(boxes: Sequence[Box], names: Names) -> Mapping[str, str]:
    members = {look: [box for box in boxes if _look(box) == look] for look in _LOOKS}
    return {look: _joined(found, names) for look, found in members.items() if found}


def _joined(boxes: Sequence[Box], names: Names) -> str:
    return ",".join(names.boxes[box.id] for box in boxes)


def _look(box: Box) -> str:
    if box.standing is Standing.ABSENT:
        return "none"
    if box.standing is Standing.NOT_YET:
        return "proposed"
    return {Weight.DECIDES: "decides", Weight.ADVISES: "advises"}.get(box.weight, "")


def _shape(box: Box) -> tuple[str, str]:
    if box.stack:
        return "[[", "]]"
    return ("(", ")") if box.family in _ROUND else ("[", "]")


def _words(box: Box) -> Iterator[str]:
    """The kind with what the body does, the name, and notes; only the tags here are our own."""
    does = "; ".join(part for part in (*box.roles, box.status) if part)
    first = " – ".join(part for part in (box.kind, does) if part)
    if first:
        yield f"<small>{text(first)}</small>"
    name = f"<b>{text(f'{box.name} {box.remark}'.strip())}</b>"
    yield f"<s>{name}</s>" if box.standing is Standing.OVER else name
    yield from (f"<small>{text(note)}</small>" for note in box.notes)
