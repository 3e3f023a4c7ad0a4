"""The picture as a PowerPoint slide of native shapes, with connectors that stay glued."""

from io import BytesIO

from pptx import Presentation
from pptx.oxml import parse_xml
from pptx.parts.coreprops import CorePropertiesPart
from pptx.slide import Slide
from pptx.util import Pt

from govgraph.diagrams.pptx.chart import chart
from govgraph.diagrams.pptx.counting import counted
from govgraph.diagrams.pptx.notes import notes
from govgraph.diagrams.pptx.packing import packed, template
from govgraph.diagrams.pptx.sheet import Sheet, sheet, usual_page
from govgraph.diagrams.pptx.wording import blocks
from govgraph.scene.shapes import Scene

__all__ = ["render", "usual_page"]

_LONGEST = 255
"""How many letters a property of the file may have; the slide and its notes have all of them."""


def render(scene: Scene) -> bytes:
    """Write a scene as a presentation of one slide, with the picture in words in its notes.

    Raises:
        DrawingRefused: if a box or a line of the view is not in it exactly once.
    """
    place = sheet(scene)
    presentation = Presentation(template())
    presentation.slide_width, presentation.slide_height = Pt(place.width), Pt(place.height)
    slide = presentation.slides.add_slide(presentation.slide_layouts[0])
    _entitle(slide, scene, place)
    for shape in parse_xml(chart(scene, place)):
        slide.shapes._spTree.append(shape)  # noqa: SLF001 - the tree has no public door
    frame = slide.notes_slide.notes_text_frame
    if frame is not None:
        frame.text = notes(scene.view)
    _describe(presentation.core_properties, scene)
    target = BytesIO()
    presentation.save(target)
    document = packed(target)
    counted(scene.view, document)
    return document


def _entitle(slide: Slide, scene: Scene, place: Sheet) -> None:
    """The title in the slide's own placeholder, where the scene has it."""
    title = slide.shapes.title
    lines = [line for line in scene.heading if line.bold]
    if title is None or not lines:
        return
    (block,) = blocks(lines, [scene.title])
    frame = place.frame(block.first.x, block.top, _room(scene), block.bottom - block.top)
    title.left, title.top = Pt(frame.x), Pt(frame.y)
    title.width, title.height = Pt(frame.width), Pt(frame.height)
    title.text_frame.text = block.text
    paragraph = title.text_frame.paragraphs[0]
    paragraph.line_spacing = Pt(block.leading * place.scale)
    paragraph.font.size = Pt(max(block.first.size * place.scale, 1.0))


def _describe(properties: CorePropertiesPart, scene: Scene) -> None:
    """What the file says of itself: no person and no date."""
    properties.title = _property(scene.title)
    properties.subject = _property(". ".join(scene.view.subtitle))
    properties.author = "govgraph"
    properties.language = scene.language


def _property(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _room(scene: Scene) -> float:
    return scene.width - 2 * scene.margin
