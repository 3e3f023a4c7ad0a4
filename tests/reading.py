"""Structures from text, for tests: read by the real reader, from files that are held in memory."""

import re

from govgraph.graph import GovernanceGraph
from govgraph.model.structure import Structure
from govgraph.problem import Problem
from govgraph.reader import Reading, read_structure
from tests.rules.cases import Memory

FIRST = "structure.yaml"


def reading_of(text: str, **files: str) -> Reading:
    """Read a text, with the files that it may include: `health=…` is `health.yaml`.

    `govgraph: 1` and `title` are added where they are left out, behind the text, so that its
    lines keep their numbers.
    """
    named = {name if "." in name else f"{name}.yaml": content for name, content in files.items()}
    every = {FIRST: text, **named}
    return read_structure(FIRST, Memory({name: whole(content) for name, content in every.items()}))


def structure_of(text: str, **files: str) -> Structure:
    """The structure that a text makes. Fails if it can't be read whole."""
    reading = reading_of(text, **files)
    assert reading.structure is not None, [
        f"{one.origin.file} {one.origin.path}: {one.sentence}" for one in reading.problems
    ]
    return reading.structure


def problems_of(text: str, **files: str) -> tuple[Problem, ...]:
    """What is wrong with a text."""
    return reading_of(text, **files).problems


def graph_of(text: str, **files: str) -> GovernanceGraph:
    """The graph of the structure that a text makes."""
    return GovernanceGraph(structure_of(text, **files))


def whole(text: str) -> str:
    """Add the keys that every file needs, where a text leaves them out."""
    for key, value in {"govgraph": "1", "title": "A structure"}.items():
        if not re.search(rf"^{key}:", text, flags=re.MULTILINE):
            text = f"{text.rstrip(chr(10))}\n{key}: {value}\n"
    return text
