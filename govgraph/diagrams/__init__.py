"""What is drawn, one file or folder per format. Returns the bytes of a file."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from govgraph.layout.placement import Page
    from govgraph.scene.shapes import Scene
    from govgraph.views.view import View


@dataclass(frozen=True, slots=True)
class Format:
    """The module that writes a format: from a scene, where everything has its place, or a view.

    `readable` is a format that is text, which a terminal can show.
    """

    module: str
    laid_out: bool
    readable: bool = True


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "svg": Format("govgraph.diagrams.svg", laid_out=True),
        "png": Format("govgraph.diagrams.png", laid_out=True, readable=False),
        "pdf": Format("govgraph.diagrams.pdf", laid_out=True, readable=False),
        "pptx": Format("govgraph.diagrams.pptx", laid_out=True, readable=False),
        "html": Format("govgraph.diagrams.html", laid_out=True),
        "dot": Format("govgraph.diagrams.dot", laid_out=False),
        "mmd": Format("govgraph.diagrams.mermaid", laid_out=False),
        "drawio": Format("govgraph.diagrams.drawio", laid_out=True),
    }
)
"""Each format by its name, which is also the ending of its files."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as the bytes of a file; `remarks` are for whoever is going to use it.

    One that is SVG shows itself in a notebook.
    """

    data: bytes
    remarks: tuple[str, ...] = ()
    form: str = "svg"

    @property
    def text(self) -> str:
        """The text of a format that is text."""
        return self.data.decode("utf-8")

    def _repr_svg_(self) -> str | None:
        """What a notebook asks for; nothing in another format."""
        return self.text if self.form == "svg" else None


class _SceneWriter(Protocol):
    def __call__(self, scene: "Scene") -> str | bytes:
        """The picture as text or bytes."""


class _ViewWriter(Protocol):
    def __call__(self, view: "View") -> str | bytes:
        """The picture as text or bytes."""


class _UsualPage(Protocol):
    def __call__(self, scene: "Scene") -> "Page":
        """The page of a format where none is asked for."""


class _Remarks(Protocol):
    def __call__(self, content: str | bytes) -> Iterable[str]:
        """What whoever is going to use the picture should know."""


def drawn(view: "View", form: str, page: "Page | None" = None) -> Picture:
    """Draw a view in a format, for a page or A3. Raises `KeyError` for no format.

    Raises:
        DrawingRefused: if a box or a line of the view would be missing.
    """
    wanted = FORMATS[form]
    module = import_module(wanted.module)
    writer = module.render
    if not wanted.laid_out:
        content = cast("_ViewWriter", writer)(view)
        remarks = cast("_Remarks | None", getattr(module, "remarks", None))
        return Picture(_encoded(content), tuple(remarks(content)) if remarks else (), form)
    # Only what is laid out waits for the layout.
    from govgraph.layout.placement import A3  # noqa: PLC0415
    from govgraph.layout.placing import place  # noqa: PLC0415
    from govgraph.scene.compose import compose  # noqa: PLC0415
    from govgraph.scene.paper import paper_remarks  # noqa: PLC0415

    scene = compose(view, place(view, page or A3))
    usual = cast("_UsualPage | None", getattr(module, "usual_page", None))
    scene = replace(scene, page=page or (usual(scene) if usual else A3))
    content = cast("_SceneWriter", writer)(scene)
    return Picture(_encoded(content), tuple(paper_remarks(scene, page)), form)


def _encoded(content: str | bytes) -> bytes:
    return content if isinstance(content, bytes) else content.encode("utf-8")
