"""Counts what a picture shows against what it should show, and then what a file of it holds."""

from collections import Counter
from collections.abc import Iterable

from govgraph.layout.placement import Placement
from govgraph.scene.shapes import Scene
from govgraph.views.view import DrawingRefused, View


def counted(view: View, placement: Placement, scene: Scene) -> None:
    """Refuse a picture in which a box or a line of the view is missing, doubled or made up.

    Raises:
        DrawingRefused: with how many of which are not there as they should be.
    """
    boxes = [box.id for box in view.boxes]
    lines = [line.id for line in view.lines]
    told = [line.id for line in view.lines if line.row]
    _same("placing", "box", boxes, _placed(placement))
    _same("placing", "line", lines, [*_routed(placement), *told])
    _same("drawing", "box", boxes, (card.box.id for card in scene.cards))
    _same("drawing", "line", lines, _drawn(scene))


BOX, LINE = "box", "line"


def all_written(view: View, form: str, found: Iterable[tuple[str, str]]) -> None:
    """Refuse a file in which a box or a line of the view is missing, doubled or made up.

    `found` is what the file was read to hold: `BOX` or `LINE`, and an id.

    Raises:
        DrawingRefused: with how many are not there as they should be, and one of them.
    """
    wanted = Counter(
        [(BOX, box.id) for box in view.boxes] + [(LINE, line.id) for line in view.lines]
    )
    there = Counter(found)
    wrong = sorted(((wanted - there) + (there - wanted)).elements())
    if wrong:
        sort, id_ = wrong[0]
        raise DrawingRefused(
            f"The picture was not drawn: writing it as {form} lost or doubled "
            f"{len(wrong)} of its boxes and lines (the first is the {sort} {id_})."
        )


def _placed(placement: Placement) -> Iterable[str]:
    for box in placement.boxes:
        yield box.id
        yield from (row.id for row in box.card.rows)


def _routed(placement: Placement) -> Iterable[str]:
    return (route.line for bundle in placement.bundles for route in bundle.routes)


def _drawn(scene: Scene) -> Iterable[str]:
    """The lines that are there to be seen: by a stretch of its own, a trunk, a tag or a place."""
    for bundle in scene.bundles:
        for shape in bundle.lines:
            if shape.strokes or bundle.trunk:
                yield shape.line.id
    for card in scene.cards:
        tags = {tag.line for tag in card.tags}
        lines = (told.line for told in card.told)
        yield from (line.id for line in lines if not line.tag or line.id in tags)


def _same(step: str, word: str, wanted: Iterable[str], found: Iterable[str]) -> None:
    missing = Counter(wanted)
    missing.subtract(Counter(found))
    wrong = sorted(key for key, count in missing.items() if count)
    if wrong:
        count = f"{len(wrong)} {word}{'' if len(wrong) == 1 else 'es' if word == 'box' else 's'}"
        raise DrawingRefused(
            f"The picture was not drawn: {step} lost or doubled {count} ({wrong[0]})."
        )
