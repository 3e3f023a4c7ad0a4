"""The picture as PNG: what the SVG shows, with the picture in words among its metadata."""

from struct import pack
from zlib import crc32

from govgraph.diagrams import svg
from govgraph.diagrams.printing.letters import drawn_letters
from govgraph.diagrams.printing.typesetting import png
from govgraph.scene.shapes import Scene

_DOCUMENT = """
#set page(width: auto, height: auto, margin: 0pt)
#set text(font: ("Liberation Sans", "DejaVu Sans"))
#image(bytes(sys.inputs.picture), format: "svg")
"""

# Two pixels to a unit of the chart, sharp on fine screens and at full size on A3.
_PPI = 192.0
_UNITS_PER_INCH = 96
_MOST_PIXELS = 4961 * 3508
"""Those of A3 in print; a larger picture gets fewer pixels to a unit."""

# The signature and the header, which come first in every PNG.
_HEADER_END = 33


def render(scene: Scene) -> bytes:
    """Write a scene as PNG.

    Raises:
        DrawingRefused: if it can't be drawn.
    """
    inches = scene.width * scene.height / _UNITS_PER_INCH**2
    ppi = min(_PPI, (_MOST_PIXELS / inches) ** 0.5)
    picture = png(_DOCUMENT, {"picture": drawn_letters(svg.render(scene))}, ppi)
    words = _text("Title", scene.title) + _text("Description", "\n".join(scene.description))
    return picture[:_HEADER_END] + words + picture[_HEADER_END:]


def _text(key: str, words: str) -> bytes:
    """A chunk of text in UTF-8: its key, not compressed, no language, no translated key."""
    data = b"iTXt" + key.encode("ascii") + b"\0\0\0\0\0" + words.encode("utf-8")
    return pack(">L", len(data) - 4) + data + pack(">L", crc32(data))
