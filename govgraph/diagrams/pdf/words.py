"""Everything that a PDF says, as the data that its document takes."""

from collections.abc import Mapping

from govgraph.diagrams.pdf.counting import all_told
from govgraph.diagrams.printing.letters import breakable, drawn_letters, told_letters
from govgraph.diagrams.theme import INK, RULE
from govgraph.layout.card import Written
from govgraph.layout.placement import POINTS_PER_MM, Page
from govgraph.scene.shapes import Scene
from govgraph.views.outline import Group, Item, outline
from govgraph.views.register import Table, boxes_table, lines_table
from govgraph.views.telling import Told

Data = Mapping[str, object]

_WORDS = "In words"
_NEXT = f"The same stands on the pages that follow, under “{_WORDS}”."
_LEADING = 31.0
# How far letters reach below the line that they stand on.
_DESCENT = 6.0


def given(scene: Scene) -> Data:
    """The data of a document: the title, the picture's place, and all of it in words.

    Raises:
        DrawingRefused: if the words leave out a box or a line of the view, or say one twice.
    """
    view = scene.view
    language, _, region = scene.language.partition("-")
    told = (*view.subtitle, *view.left_out)
    groups, tables = outline(view), (boxes_table(view), lines_table(view))
    all_told(view, groups, tables)
    return {
        "title": told_letters(scene.title),
        "alternative": told_letters(" ".join(map(_sentence, (scene.title, *told, _NEXT)))),
        "language": language,
        "region": region or None,
        "ink": INK,
        "rule": RULE,
        "sheet": _sheet(scene, scene.page),
        "heading": [_line(line) for line in scene.heading if line.bold],
        "subtitle": [_line(line) for line in scene.heading if not line.bold],
        "words": _WORDS,
        "sentences": [breakable(told_letters(_sentence(each))) for each in (*told, *view.footer)],
        "groups": [_group(group) for group in groups],
        "tables": [_table(one) for one in tables if one.rows],
    }


def _sheet(scene: Scene, page: Page) -> Data:
    """The page the way that the picture is largest on it, and the picture in its middle."""
    units, (wide, high) = max(
        (min(across / scene.width, down / scene.height), (across, down))
        for across, down in page.sides
    )
    margin = page.margin * POINTS_PER_MM
    return {
        "width": wide + 2 * margin,
        "height": high + 2 * margin,
        "left": margin + (wide - units * scene.width) / 2,
        "top": margin + (high - units * scene.height) / 2,
        "picture": units * scene.width,
        "unit": units,
        "leading": _LEADING,
        "cut": max(line.y for line in scene.heading) + _DESCENT,
    }


def _line(line: Written) -> Data:
    # A letter's name would take more room than the letter was given.
    text = drawn_letters(line.text)
    return {"text": text, "x": line.x, "y": line.y, "size": line.size, "bold": line.bold}


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:].removesuffix('.')}."


def _group(group: Group) -> Data:
    return {
        "heading": breakable(told_letters(group.heading)),
        "items": [_item(item) for item in group.items],
    }


def _item(item: Item) -> Data:
    name = f"{item.box.name} {item.box.remark}".strip() + "."
    words = [item.words.removeprefix(name).strip(), *map(_link, item.told)]
    return {
        "name": breakable(told_letters(name)),
        "words": breakable(told_letters(" ".join(filter(None, words)))),
        "items": [_item(one) for one in item.items],
    }


def _link(told: Told) -> str:
    limits = f" ({told.limits})" if told.limits else ""
    return _sentence(f"{told.words} {told.name}{limits}")


def _table(table: Table) -> Data:
    rows = [[breakable(told_letters(cell)) for cell in row.cells] for row in table.rows]
    return {"title": table.title, "heads": list(table.heads), "rows": rows}
