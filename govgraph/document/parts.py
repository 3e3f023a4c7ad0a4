"""Which parts of a text can be read alone: what stands under a key of the file, or of a section.

To find a few places in a long file, only the parts that they are in need to be read once more.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from govgraph.document.events import Mark
from govgraph.text import Part

SHALLOW = 2
"""How deep keys may stand that begin a part: those of the file, and those of its sections."""


class Landmark(NamedTuple):
    """A key that begins a part."""

    mark: Mark
    section: str | None
    """The key of the file that it stands under; None for such a key itself."""
    key: str


def parts(content: str, landmarks: Iterable[Landmark]) -> Mapping[tuple[str, ...], Part]:
    """The parts of a text that was read to its end, by their keys, the first of two alike."""
    found: dict[tuple[str, ...], Part] = {}
    end = end_of_outer = len(content)
    for mark, section, key in reversed(tuple(landmarks)):
        begin = mark.index - mark.column
        if content[begin : mark.index].strip(" ?"):
            continue  # Behind a `: ` that began on this line, and so part of what stands above.
        if section is None:
            found[(key,)] = Part(begin, end_of_outer, mark.line)
            end_of_outer = begin
        else:
            found[section, key] = Part(begin, end, mark.line)
        end = begin
    return MappingProxyType(found)
