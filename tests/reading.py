"""Reads structures that are held in memory, with the real reader."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from govgraph.graph import GovernanceGraph
from govgraph.model.structure import Structure
from govgraph.problem import Problem
from govgraph.reader import Reading, read_structure

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
            text = text if text.endswith("\n") else f"{text}\n"
            text += f"{key}: {value}\n"
    return text


def reading_of(text: str, **files: str) -> Reading:
    """What comes of reading a text, with the files that it may include: `health` is health.yaml."""
    named = {name if "." in name else f"{name}.yaml": content for name, content in files.items()}
    every = {FIRST: text, **named}
    return read_structure(FIRST, Memory({name: whole(content) for name, content in every.items()}))


def structure_of(text: str, **files: str) -> Structure:
    """The structure that a text states. Raises AssertionError if it can't be read whole."""
    reading = reading_of(text, **files)
    assert reading.structure is not None, [
        f"{one.origin}: {one.sentence}" for one in reading.problems
    ]
    return reading.structure


def problems_of(text: str, **files: str) -> tuple[Problem, ...]:
    """What is wrong with a text."""
    return reading_of(text, **files).problems


def graph_of(text: str, **files: str) -> GovernanceGraph:
    """The graph of the structure that a text states."""
    return GovernanceGraph(structure_of(text, **files))
