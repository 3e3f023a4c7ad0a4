"""The public functions. The first layer that opens files; knows no terminal and no clock."""

from govgraph.app.asking import described, explanation, schema, traced
from govgraph.app.checking import Options, ProblemsFound, check, check_files, graph, load
from govgraph.app.disk import STANDARD_INPUT, Disk, NothingFound, write_whole
from govgraph.app.drawing import DrawingRefused, draw, form_of, picture, place_for
from govgraph.reports import renderer
from govgraph.rules import all_rules

__all__ = [
    "STANDARD_INPUT",
    "Disk",
    "DrawingRefused",
    "NothingFound",
    "Options",
    "ProblemsFound",
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
