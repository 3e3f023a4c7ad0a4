"""What is drawn, one file or folder per format. Returns text."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from govgraph.scene.shapes import Scene
    from govgraph.views.view import View


@dataclass(frozen=True, slots=True)
class Format:
    """The module that writes a format: from a scene, where everything has its place, or a view."""

    module: str
    laid_out: bool


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "svg": Format("govgraph.diagrams.svg", laid_out=True),
        "dot": Format("govgraph.diagrams.dot", laid_out=False),
    }
)
"""Each format by its name, which is also the ending of its files."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as text of a format; `remarks` are for whoever is going to use it."""

    text: str
    remarks: tuple[str, ...] = ()


class _SceneWriter(Protocol):
    def __call__(self, scene: "Scene") -> str:
        """The picture as text."""


class _ViewWriter(Protocol):
    def __call__(self, view: "View") -> str:
        """The picture as text."""


def drawn(view: "View", form: str) -> Picture:
    """Draw a view in a format. Raises `KeyError` for no format.

    Raises:
        DrawingRefused: if a box or a line of the view would be missing.
    """
    wanted = FORMATS[form]
    writer = import_module(wanted.module).render
    if not wanted.laid_out:
        return Picture(cast("_ViewWriter", writer)(view))
    # Only what is laid out waits for the layout.
    from govgraph.layout.placing import place  # noqa: PLC0415
    from govgraph.scene.compose import compose  # noqa: PLC0415
    from govgraph.scene.paper import paper_remarks  # noqa: PLC0415

    scene = compose(view, place(view))
    return Picture(cast("_SceneWriter", writer)(scene), tuple(paper_remarks(scene)))
