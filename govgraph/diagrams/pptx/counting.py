"""Reads a slide back, and counts its cards and the links that join them against the view."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from xml.etree import ElementTree as ET
from zipfile import ZipFile

from govgraph.scene.counting import BOX, LINE, all_written
from govgraph.views.telling import line_words
from govgraph.views.view import View

_SLIDE = "ppt/slides/slide1.xml"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
# Ids stand at the end of a shape's name, and hold no bracket.
_IDS = re.compile(r"\[([^\[\]]+)\]$")


@dataclass(frozen=True, slots=True)
class Card:
    """A card as it was read: its shape, its words without spaces, and what is read of it."""

    box: str
    shape: str
    words: str
    described: str


@dataclass(frozen=True, slots=True)
class Glued:
    """A connector as it was read: the shapes that it joins, and the links that begin with it."""

    start: str
    end: str
    lines: tuple[str, ...]


def counted(view: View, document: bytes) -> None:
    """Refuse a presentation in which a card or a link is missing, doubled, made up or loose.

    Raises:
        DrawingRefused: with how many, and one of them.
    """
    with ZipFile(BytesIO(document)) as archive:
        root = ET.fromstring(archive.read(_SLIDE))  # noqa: S314 - our own text
    found = [*_cards(root)]
    names = {box.id: "".join(box.name.split()) for box in view.boxes}
    there = [card.box for card in found if names.get(card.box, card.box) in card.words]
    links = [*_joined(view, found, [*_connectors(root)]), *_told(view, found)]
    all_written(view, "PPTX", [*((BOX, box) for box in there), *((LINE, line) for line in links)])


def _cards(root: ET.Element) -> Iterator[Card]:
    """The groups that are called by the id of a box: the shape with most words is the card."""
    for group in root.iter(f"{_P}grpSp"):
        match = _IDS.search(_about(group).get("name", ""))
        if match:
            bodies = [each for each in group.findall(f"{_P}sp") if _is_card(each)]
            for body in bodies:
                about = _about(body)
                words = "".join("".join(t.text or "" for t in body.iter(f"{_A}t")).split())
                yield Card(match[1], about.get("id", ""), words, about.get("descr", ""))


def _is_card(shape: ET.Element) -> bool:
    return _about(shape).get("name", "").startswith("Card")


def _connectors(root: ET.Element) -> Iterator[Glued]:
    for each in root.iter(f"{_P}cxnSp"):
        start, end = each.find(f".//{_A}stCxn"), each.find(f".//{_A}endCxn")
        match = _IDS.search(_about(each).get("name", ""))
        if start is not None and end is not None:
            lines = tuple(match[1].split()) if match else ()
            yield Glued(start.get("id", ""), end.get("id", ""), lines)


def _about(shape: ET.Element) -> ET.Element:
    found = shape.find(f"./*/{_P}cNvPr")
    return shape if found is None else found


def _joined(view: View, cards: list[Card], connectors: list[Glued]) -> Iterator[str]:
    """The links whose connectors lead without a gap from the card of one end to the other's."""
    shapes = {card.box: card.shape for card in cards}
    ends = {line.id: (shapes.get(line.source), shapes.get(line.target)) for line in view.lines}
    bodies = set(shapes.values())
    onward: dict[str, list[str]] = defaultdict(list)
    for one in connectors:
        if one.start not in bodies:
            onward[one.start].append(one.end)
    for one in connectors:
        reached = _reached(one.end, onward) if one.lines else set()
        for id_ in one.lines:
            source, target = ends.get(id_, (one.start, one.end))
            if one.start == source and target in reached:
                yield id_


def _reached(start: str, onward: Mapping[str, list[str]]) -> set[str]:
    reached = {start}
    waiting = [start]
    while waiting:
        for shape in onward.get(waiting.pop(), ()):
            if shape not in reached:
                reached.add(shape)
                waiting.append(shape)
    return reached


def _told(view: View, cards: list[Card]) -> Iterator[str]:
    """The links that a row tells in what is read of it."""
    rows = {card.box: card for card in cards}
    for line in view.lines:
        row = rows.get(line.row)
        if row is not None and line_words(line, view.names) in row.described:
            yield line.id
