"""The public functions. The first layer that opens files; knows no terminal and no clock."""

from govgraph.app.asking import Asked, described, schema, traced
from govgraph.app.checking import check, check_files, graph, load
from govgraph.app.disk import STANDARD_INPUT, Disk, NothingFound, write_whole
from govgraph.app.drawing import DrawingRefused, draw, form_of, picture, place_for
from govgraph.app.refused import BaselineRefused, ProblemsFound, ReportRefused
from govgraph.app.reporting import report_form_of
from govgraph.app.ruling import explanation, listed_rules, own_rules
from govgraph.app.steering import Options
from govgraph.lint.selection import SelectionRefused
from govgraph.lint.showing import Questions
from govgraph.reports import renderer

__all__ = [
    "STANDARD_INPUT",
    "Asked",
    "BaselineRefused",
    "Disk",
    "DrawingRefused",
    "NothingFound",
    "Options",
    "ProblemsFound",
    "Questions",
    "ReportRefused",
    "SelectionRefused",
    "check",
    "check_files",
    "described",
    "draw",
    "explanation",
    "form_of",
    "graph",
    "listed_rules",
    "load",
    "own_rules",
    "picture",
    "place_for",
    "renderer",
    "report_form_of",
    "schema",
    "traced",
    "write_whole",
]
