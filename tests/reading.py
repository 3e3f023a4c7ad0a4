"""Reads structures that are held in memory, with the real reader."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from govgraph.graph import GovernanceGraph
from govgraph.model.structure import Structure
from govgraph.reader import read_structure

FIRST = "structure.yaml"


@dataclass(frozen=True)
class Memory:
    """Files that are held in memory, by name."""

    files: Mapping[str, str]

    def read(self, name: str) -> bytes:
        if name not in self.files:
            raise FileNotFoundError(name)
        return self.files[name].encode("utf-8")


def whole(text: str) -> str:
    """Add the head that a text leaves out, behind it, so that its lines keep their numbers."""
    missing = {"govgraph": "1", "title": "A case"}
    for key, value in missing.items():
        if not re.search(rf"^{key}:", text, flags=re.MULTILINE):
            text += f"{key}: {value}\n"
    return text


def structure_of(text: str) -> Structure:
    """The structure that a text states. Raises AssertionError if it can't be read whole."""
    reading = read_structure(FIRST, Memory({FIRST: whole(text)}))
    assert reading.structure is not None, [
        f"{one.origin}: {one.sentence}" for one in reading.problems
    ]
    return reading.structure


def graph_of(text: str) -> GovernanceGraph:
    """The graph of the structure that a text states."""
    return GovernanceGraph(structure_of(text))
