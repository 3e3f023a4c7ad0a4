"""What is said of one or more structures, one file or folder per format. Returns text."""

from collections.abc import Mapping, Sequence
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from govgraph.lint import Report

FORMATS: Mapping[str, str] = MappingProxyType(
    {
        "text": "govgraph.reports.plain",
        "json": "govgraph.reports.json",
        "sarif": "govgraph.reports.sarif",
        "junit": "govgraph.reports.junit",
        "github": "govgraph.reports.github",
        "markdown": "govgraph.reports.markdown",
        "csv": "govgraph.reports.csv",
        "html": "govgraph.reports.html",
    }
)
"""Each format by the name that it has on the command line, and the module that writes it."""

ENDINGS: Mapping[str, str] = MappingProxyType({"txt": "text", "xml": "junit", "md": "markdown"})
"""The endings of files that say a format by another word than its name."""


class Renderer(Protocol):
    """Writes reports as text. `width` is in columns, for formats that have lines."""

    def __call__(self, reports: "Sequence[Report]", width: int = 80) -> str:
        """The reports, in the order given."""


def renderer(name: str) -> Renderer:
    """The renderer of a format, loaded when it is asked for. Raises `KeyError` for no format."""
    return cast("Renderer", import_module(FORMATS[name]).render)
