"""SVG elements as text: every attribute and every word is escaped here and nowhere else."""

from collections.abc import Iterable, Sequence

from govgraph.layout.card import Written
from govgraph.layout.lettering import is_measured, width
from govgraph.layout.placement import Point
from govgraph.scene.strokes import RADIUS

Attribute = str | float | None


def element(name: str, content: str | None = None, /, **attributes: Attribute) -> str:
    """One element; `_` in the name of an attribute stands for `-`, `None` leaves it out."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_attribute(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{written}/>" if content is None else f"<{name}{written}>{content}</{name}>"


def group(parts: Iterable[str], /, **attributes: Attribute) -> str:
    """A group of elements, one to a line."""
    return element("g", "\n" + "\n".join(parts) + "\n", **attributes)


def words(text: str) -> str:
    """Text content, escaped."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def number(value: float) -> str:
    """A number as short as two places behind the point allow."""
    written = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written


def text(lines: Sequence[Written], /, **attributes: Attribute) -> str:
    """Lines of one text as one element, so that it is read, found and copied as a whole.

    Each says how wide it was measured, so that it keeps to its room in any font.
    """
    first = lines[0]
    weight = "bold" if first.bold else None
    face: dict[str, Attribute] = {"font_size": first.size, "font_weight": weight, **attributes}
    if len(lines) == 1:
        return element("text", words(first.text), **_place(first), **face)
    spans = " ".join(element("tspan", words(line.text), **_place(line)) for line in lines)
    return element("text", spans, **face)


def _place(line: Written) -> dict[str, Attribute]:
    place: dict[str, Attribute] = {"x": line.x, "y": line.y}
    if is_measured(line.text):
        wide = width(line.text, line.size, bold=line.bold)
        place |= {"textLength": wide, "lengthAdjust": "spacingAndGlyphs"}
    return place


def path(points: Sequence[Point]) -> str:
    """A way of level and upright steps as path data, its corners rounded."""
    parts = [f"M{_point(points[0])}"]
    last = len(points) - 2
    for index in range(1, len(points) - 1):
        before, corner, after = points[index - 1 : index + 2]
        radius = min(
            RADIUS,
            _length(before, corner) / (1 if index == 1 else 2),
            _length(corner, after) / (1 if index == last else 2),
        )
        start, end = _towards(corner, before, radius), _towards(corner, after, radius)
        parts.append(f"L{_point(start)}Q{_point(corner)} {_point(end)}")
    parts.append(f"L{_point(points[-1])}")
    return "".join(parts)


def steps(points: Sequence[Point]) -> str:
    """Straight steps from point to point, as path data."""
    return "M" + "L".join(_point(point) for point in points)


def polygon(points: Sequence[Point]) -> str:
    """Straight steps around a shape, as path data."""
    return f"{steps(points)}Z"


def shortened(points: Sequence[Point], by: float) -> tuple[Point, ...]:
    """A way that leaves out a little at both ends."""
    start = _towards(points[0], points[1], min(by, _length(points[0], points[1]) / 2))
    end = _towards(points[-1], points[-2], min(by, _length(points[-1], points[-2]) / 2))
    return (start, *points[1:-1], end)


def _attribute(value: str | float) -> str:
    if isinstance(value, str):
        return words(value).replace('"', "&quot;")
    return number(value)


def _point(point: Point) -> str:
    return f"{number(point[0])} {number(point[1])}"


def _length(one: Point, other: Point) -> float:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])


def _towards(start: Point, end: Point, by: float) -> Point:
    share = by / _length(start, end)
    return (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)
