"""Parts of a text that can be read alone, with every place where it stands in the whole."""

import pytest

from govgraph.document import decode, locate, read_document
from govgraph.document.locate import _MANY
from govgraph.problem import Path
from govgraph.text import Text

FILE = """\
govgraph: 1
title: >-
  A title
  of two lines
bodies:
  board:  # the first
    name: Board

    members: [a, {to: b, quote: "x,
      y"}]
  ? group
  : name: Group
organisations: {a: {name: A}, b: {name: B}}
"""


def _read(content: str) -> Text:
    document, problems = read_document(decode("file.yaml", content.encode())[0])
    assert document is not None
    assert problems == ()
    return document.text


def test_a_part_is_what_stands_under_a_key_of_the_file_or_of_a_section() -> None:
    text = _read(FILE)
    parts = {keys: text.content[part.start : part.end] for keys, part in text.parts.items()}
    assert list(parts) == [
        ("organisations",),
        ("bodies", "group"),
        ("bodies", "board"),
        ("bodies",),
        ("title",),
        ("govgraph",),
    ]
    assert parts["bodies", "board"].startswith("  board:  # the first\n")
    assert parts["bodies", "board"].endswith('      y"}]\n')
    assert parts["bodies",] == "bodies:\n" + parts["bodies", "board"] + parts["bodies", "group"]


PATHS: list[Path] = [
    ("title",),
    ("bodies",),
    ("bodies", "board"),
    ("bodies", "board", "members", 1, "quote"),
    ("bodies", "board", "chair"),
    ("bodies", "group", "name"),
    ("organisations", "b", "name"),
    ("nothing", "here"),
]


@pytest.mark.parametrize("path", PATHS, ids=str)
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r", "\x85"], ids=repr)
def test_a_place_is_the_same_whether_its_part_is_read_or_the_whole_text(
    path: Path, ends: str
) -> None:
    text = _read(FILE.replace("\n", ends))
    assert locate(text, [path]) == locate(Text(text.name, text.content), [path])


def test_what_begins_on_the_line_of_its_sections_colon_is_no_part_of_its_own() -> None:
    text = _read("? bodies\n: board:\n    name: Board\n  group:\n    name: Group\n")
    assert list(text.parts) == [("bodies", "group"), ("bodies",)]
    paths: list[Path] = [("bodies", "board", "name"), ("bodies", "group", "name")]
    assert locate(text, paths) == locate(Text(text.name, text.content), paths)
    assert [place.value.start.line for place in locate(text, paths).values()] == [3, 5]


def test_places_in_very_many_parts_are_those_of_the_whole_text() -> None:
    names = [f"b{number}" for number in range(_MANY + 50)]
    text = _read("bodies:\n" + "".join(f"  {name}:\n    name: {name}\n" for name in names))
    paths = [("bodies", name, "name") for name in names]
    every, few = locate(text, paths), locate(text, paths[-3:])
    assert [every[path].value.start.line for path in paths] == [
        2 * i + 3 for i in range(len(names))
    ]
    assert few == {path: every[path] for path in paths[-3:]}
