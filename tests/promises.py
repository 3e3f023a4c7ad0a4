"""What must be true of every placement."""

from itertools import combinations, pairwise

from govgraph.layout.card import PlacedRow
from govgraph.layout.measures import Step, on_top, steps
from govgraph.layout.placement import PlacedBox, Placement
from govgraph.views.view import View

_EDGE = 0.5


def assert_promises_kept(view: View, placement: Placement) -> None:
    """Nothing overlaps, nothing is missing, and every line goes level and upright."""
    assert overlapping(placement) == []
    assert through_boxes(placement) == []
    assert on_top(placement) == []
    assert crowded_rows(placement) == []
    rows = [row.id for each in placement.boxes for row in each.card.rows]
    cards = [each.id for each in placement.boxes]
    assert sorted([*cards, *rows]) == sorted(each.id for each in view.boxes)
    routes = [route for bundle in placement.bundles for route in bundle.routes]
    assert sorted(route.line for route in routes) == sorted(each.id for each in view.strokes)
    for route in routes:
        assert all(a[0] == b[0] or a[1] == b[1] for a, b in pairwise(route.points))


def overlapping(placement: Placement) -> list[tuple[str, str]]:
    """Pairs of boxes that lie on one another."""
    return [
        (one.id, other.id)
        for one, other in combinations(placement.boxes, 2)
        if _overlap(one, other)
    ]


def through_boxes(placement: Placement) -> list[tuple[str, str]]:
    """Lines that run through a box, with the box."""
    return [
        (route.line, box.id)
        for bundle in placement.bundles
        for route in bundle.routes
        for box in placement.boxes
        if any(_cuts(step, box) for step in steps(route.points))
    ]


def crowded_rows(placement: Placement) -> list[str]:
    """Rows that are not wholly within their card, or not clear of another row of it."""
    found = []
    for box in placement.boxes:
        for row in box.card.rows:
            inside = 0 < row.x < row.x + row.card.width < box.card.width
            below = all(word.y < row.y for word in (*box.card.name, *box.card.notes))
            if not inside or not below or row.y + row.card.height >= box.card.height:
                found.append(row.id)
        found += [one.id for one, other in combinations(box.card.rows, 2) if _rows_meet(one, other)]
    return found


def _rows_meet(one: PlacedRow, other: PlacedRow) -> bool:
    across = abs(one.x - other.x) < one.card.width
    return across and one.y < other.y + other.card.height and other.y < one.y + one.card.height


def _overlap(one: PlacedBox, other: PlacedBox) -> bool:
    apart = abs(one.x - other.x) >= one.card.width - _EDGE
    return not apart and one.y < other.y + other.card.height and other.y < one.y + one.card.height


def _cuts(step: Step, box: PlacedBox) -> bool:
    (x1, x2), (y1, y2) = (sorted(values) for values in zip(*step, strict=True))
    inside_x = x1 < box.x + box.card.width - _EDGE and x2 > box.x + _EDGE
    return inside_x and y1 < box.y + box.card.height - _EDGE and y2 > box.y + _EDGE
