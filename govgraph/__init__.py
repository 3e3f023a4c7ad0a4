"""Governance as a checked file: structure files become findings, questions and charts.

`load`, `check`, `draw` and `graph` are the public functions; they are imported when they are first
asked for, so that `import govgraph` is light.
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

from govgraph.version import VERSION

if TYPE_CHECKING:
    from govgraph.app import check, draw, graph, load

__version__ = VERSION
__all__ = ["check", "draw", "graph", "load"]


class _Package(ModuleType):
    """Keeps `govgraph.graph` the public function, also when the package of that name is loaded.

    `from govgraph.graph import …` finds that package all the same.
    """

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in __all__ and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package


def __getattr__(name: str) -> object:
    if name in __all__:
        return getattr(import_module("govgraph.app"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
