"""One page of a draw.io document, and the cells on it: mxGraph's own XML, with nothing packed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias
from xml.etree import ElementTree as ET

from govgraph.layout.card import Written
from govgraph.layout.lettering import width
from govgraph.layout.placement import Point

Style: TypeAlias = Mapping[str, str | float]
Frame: TypeAlias = tuple[float, float, float, float]
"""Left, top, width and height."""

LAYER = "1"
_ROOT = "0"
_FONT = "Helvetica"
_ABOVE, _LINE, _SPARE = 1.0, 1.35, 4.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """The cells of one page, each added on top of those before."""

    root: ET.Element

    @classmethod
    def added(
        cls, document: ET.Element, name: str, size: tuple[float, float], told: Mapping[str, str]
    ) -> "Sheet":
        """A new page at the end of a document; `told` are properties of the page."""
        diagram = ET.SubElement(document, "diagram", id=name.lower().replace(" ", "-"), name=name)
        model = ET.SubElement(
            diagram,
            "mxGraphModel",
            grid="0",
            guides="1",
            tooltips="1",
            connect="1",
            arrows="1",
            fold="1",
            page="1",
            pageScale="1",
            pageWidth=number(size[0]),
            pageHeight=number(size[1]),
            background="#FFFFFF",
        )
        root = ET.SubElement(model, "root")
        named = {"label": "", "id": _ROOT, **told}
        ET.SubElement(ET.SubElement(root, "object", named), "mxCell")
        ET.SubElement(root, "mxCell", {"id": LAYER, "parent": _ROOT})
        return cls(root)

    def add_vertex(
        self, named: Mapping[str, str], style: Style, frame: Frame, parent: str = LAYER
    ) -> None:
        """A shape; `named` holds its id and its label, and may hold a tooltip and more."""
        cell = self._cell(named, style, {"vertex": "1", "parent": parent})
        sides = zip(("x", "y", "width", "height"), map(number, frame), strict=True)
        ET.SubElement(cell, "mxGeometry", {**dict(sides), "as": "geometry"})

    def add_edge(
        self,
        named: Mapping[str, str],
        style: Style,
        ends: tuple[str, str] | None,
        points: Sequence[Point],
    ) -> ET.Element:
        """A line: glued to the two shapes, or loose; the points between its ends are kept."""
        glue = {"source": ends[0], "target": ends[1]} if ends else {}
        cell = self._cell(named, style, {"edge": "1", "parent": LAYER, **glue})
        geometry = ET.SubElement(cell, "mxGeometry", {"relative": "1", "as": "geometry"})
        for name, point in (("sourcePoint", points[0]), ("targetPoint", points[-1])):
            ET.SubElement(geometry, "mxPoint", {**_at(point), "as": name})
        if len(points) > len(("source", "target")):
            between = ET.SubElement(geometry, "Array", {"as": "points"})
            for point in points[1:-1]:
                ET.SubElement(between, "mxPoint", _at(point))
        return geometry

    def add_text(
        self, id_: str, line: Written, colour: str, within: tuple[str, Point] = (LAYER, (0.0, 0.0))
    ) -> None:
        """A line of words where it stands in the picture; not read as markup."""
        parent, (left, top) = within
        style: Style = {
            "text": "",
            "connectable": 0,
            "fillColor": "none",
            "strokeColor": "none",
            "align": "left",
            "verticalAlign": "top",
            "spacing": 0,
            "fontFamily": _FONT,
            "fontSize": line.size,
            "fontStyle": int(line.bold),
            "fontColor": colour,
        }
        wide = width(line.text, line.size, bold=line.bold) + _SPARE
        place = (line.x - left, line.y - line.size * _ABOVE - top, wide, line.size * _LINE)
        self.add_vertex({"id": id_, "label": line.text}, style, place, parent)

    def _cell(
        self, named: Mapping[str, str], style: Style, attributes: Mapping[str, str]
    ) -> ET.Element:
        wrapper = ET.SubElement(self.root, "object", dict(named))
        return ET.SubElement(wrapper, "mxCell", {"style": _written(style), **attributes})


def number(value: float) -> str:
    """A number as short as two places behind the point allow."""
    written = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written


def _written(style: Style) -> str:
    """A style as mxGraph has it; a key without a value is the name of a shape."""
    parts = (
        key if value == "" else f"{key}={value if isinstance(value, str) else f'{value:g}'}"
        for key, value in style.items()
    )
    return f"{';'.join(parts)};"


def _at(point: Point) -> dict[str, str]:
    return {"x": number(point[0]), "y": number(point[1])}
