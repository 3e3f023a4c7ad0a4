"""Pictures drawn and read again."""

from collections.abc import Iterator
from functools import lru_cache
from xml.etree import ElementTree as ET

from govgraph.diagrams import svg
from govgraph.layout.placing import place
from govgraph.scene.compose import compose
from govgraph.scene.shapes import Scene
from govgraph.views.view import View

SVG = "{http://www.w3.org/2000/svg}"


@lru_cache(maxsize=4)
def scene_of(view: View) -> Scene:
    """The scene of a view; tests that ask one after the other share it."""
    return compose(view, place(view))


def render(view: View) -> str:
    return svg.render(scene_of(view))


def parsed(view: View) -> ET.Element:
    return ET.fromstring(render(view))  # noqa: S314 - our own text


def by_id(root: ET.Element) -> dict[str, ET.Element]:
    found = [(element.get("id"), element) for element in root.iter()]
    named = [(id_, element) for id_, element in found if id_ is not None]
    assert len(dict(named)) == len(named), "two elements share an id"
    return dict(named)


def named(root: ET.Element, id_: str) -> str:
    """What an element is called by its title."""
    return root.findtext(f".//*[@id='{id_}']/{SVG}title", "")


def words_of(element: ET.Element) -> str:
    """All words that are drawn in an element, without white space."""
    texts = (text for each in element.iter(f"{SVG}text") for text in each.itertext())
    return "".join("".join(texts).split())


def trunks(root: ET.Element) -> Iterator[tuple[list[str], int]]:
    """The lines of each trunk, and how many strokes it has."""
    for element in root.iter(f"{SVG}g"):
        if element.get("class") == "trunk":
            yield (element.get("data-lines") or "").split(), len(element.findall(f"{SVG}path"))


def assert_complete(view: View, root: ET.Element) -> None:
    """Every box and line of the view is there by its id, says what it is, and has ink."""
    found = by_id(root)
    for box in view.boxes:
        element = found[f"box-{box.id}"]
        assert element.get("data-id") == box.id
        assert box.name in named(root, f"box-{box.id}")
        for said in (box.name, box.kind, *box.roles, box.status, *box.notes):
            assert "".join(said.split()) in words_of(element)
    in_trunk = {line for lines, strokes in trunks(root) for line in lines if strokes}
    for line in view.lines:
        element = found[f"line-{line.id}"]
        assert (element.get("data-source"), element.get("data-target")) == (
            line.source,
            line.target,
        )
        assert line.words in named(root, f"line-{line.id}")
        if line.row:
            assert "".join(line.tag.split()) in words_of(element)
        else:
            assert element.findall(f"{SVG}path") or line.id in in_trunk
    assert sum(id_.startswith("box-") for id_ in found) == len(view.boxes)
    assert sum(id_.startswith("line-") for id_ in found) == len(view.lines)
