"""The public functions. The first layer that opens files; knows no terminal and no clock."""

from govgraph.app.asking import described, explanation, schema, traced
from govgraph.app.checking import Options, check, check_files, graph, load
from govgraph.app.disk import STANDARD_INPUT, Disk, NothingFound, write_whole
from govgraph.app.drawing import DrawingRefused, draw, form_of, picture, place_for
from govgraph.app.refused import BaselineRefused, ProblemsFound
from govgraph.lint.selection import SelectionRefused
from govgraph.lint.showing import Questions
from govgraph.reports import renderer
from govgraph.rules import all_rules

__all__ = [
    "STANDARD_INPUT",
    "BaselineRefused",
    "Disk",
    "DrawingRefused",
    "NothingFound",
    "Options",
    "ProblemsFound",
    "Questions",
    "SelectionRefused",
    "all_rules",
    "check",
    "check_files",
    "described",
    "draw",
    "explanation",
    "form_of",
    "graph",
    "load",
    "picture",
    "place_for",
    "renderer",
    "schema",
    "traced",
    "write_whole",
]
