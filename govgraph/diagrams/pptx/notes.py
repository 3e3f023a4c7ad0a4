"""The picture in words, for the notes of its slide."""

from collections.abc import Iterator, Sequence

from govgraph.views.outline import Item, outline
from govgraph.views.view import View

_STEP = "    "


def notes(view: View) -> str:
    """Who answers to whom as an indented list, with everything else that the picture says."""
    told = ". ".join((*view.subtitle, *view.left_out))
    lines = [f"{view.title}. In words:", *([f"{told}."] if told else [])]
    for group in outline(view):
        lines += ["", group.heading, *_items(group.items, "")]
    return "\n".join([*lines, "", *view.footer])


def _items(items: Sequence[Item], indent: str) -> Iterator[str]:
    for item in items:
        said = (
            f"{each.words} {each.name}" + (f" ({each.limits})" if each.limits else "")
            for each in item.told
        )
        links = "; ".join(said)
        yield f"{indent}– {item.words}" + (f" {links[:1].upper()}{links[1:]}." if links else "")
        yield from _items(item.items, indent + _STEP)
