"""The picture as PNG: what the SVG shows, with the picture in words among its metadata."""

from struct import pack, unpack_from
from zlib import crc32

from govgraph.diagrams import svg
from govgraph.diagrams.printing.letters import drawn_letters
from govgraph.diagrams.printing.typesetting import png
from govgraph.scene.shapes import Scene
from govgraph.views.view import DrawingRefused

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
_SIZE_AT = 16
_END = b"IEND\xaeB`\x82"


def render(scene: Scene) -> bytes:
    """Write a scene as PNG.

    Raises:
        DrawingRefused: if it can't be drawn, or not all of it was.
    """
    inches = scene.width * scene.height / _UNITS_PER_INCH**2
    ppi = min(_PPI, (_MOST_PIXELS / inches) ** 0.5)
    picture = png(_DOCUMENT, {"picture": drawn_letters(svg.render(scene))}, ppi)
    _whole(scene, picture, ppi)
    words = _text("Title", scene.title) + _text("Description", "\n".join(scene.description))
    return picture[:_HEADER_END] + words + picture[_HEADER_END:]


def _whole(scene: Scene, picture: bytes, ppi: float) -> None:
    """Refuse a picture that does not end, or is not as large as the scene."""
    wanted = (scene.width * ppi / _UNITS_PER_INCH, scene.height * ppi / _UNITS_PER_INCH)
    found = unpack_from(">LL", picture, _SIZE_AT)
    off = max(abs(one - other) for one, other in zip(found, wanted, strict=True))
    if off > 1 or not picture.endswith(_END):
        raise DrawingRefused("The picture was not drawn: writing it as PNG lost a part of it.")


def _text(key: str, words: str) -> bytes:
    """A chunk of text in UTF-8: its key, not compressed, no language, no translated key."""
    data = b"iTXt" + key.encode("ascii") + b"\0\0\0\0\0" + words.encode("utf-8")
    return pack(">L", len(data) - 4) + data + pack(">L", crc32(data))
