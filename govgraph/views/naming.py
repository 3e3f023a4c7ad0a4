"""Short names for the bodies that tags speak of: their own abbreviations, or their initials.

The same bodies in the same order have the same codes, and no two share one.
"""

import re
from collections.abc import Sequence

from govgraph.views.view import Box

_SHORT = 10
_OWN = re.compile(r"\(([A-Z][\w&]{1,6})\)")
_WORD = re.compile(r"[^\W_]+")
_PASSED_OVER = frozenset("a an and at by for in of on or the to".split())
_MOST_INITIALS = 4


def codes(boxes: Sequence[Box]) -> dict[str, str]:
    """A short name for each box, by its id."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for box in boxes:
        if box.id not in found:
            found[box.id] = _free(_short(box.name), taken)
            taken.add(found[box.id])
    return found


def _short(name: str) -> str:
    """A name that is short as it is, the abbreviation that it gives itself, or its initials."""
    if len(name) <= _SHORT:
        return name
    if own := _OWN.search(name):
        return own.group(1)
    words = [word for word in _WORD.findall(name) if word.lower() not in _PASSED_OVER]
    return "".join(word[0].upper() for word in words[:_MOST_INITIALS]) or name[:_MOST_INITIALS]


def _free(code: str, taken: set[str]) -> str:
    """The code itself for the first, and with a number for more."""
    number, free = 1, code
    while free in taken:
        number += 1
        free = f"{code}{number}"
    return free
