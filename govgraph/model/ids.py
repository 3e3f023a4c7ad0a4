"""What can be an id, and the id that a name makes."""

import re
import unicodedata
from collections.abc import Container

RESERVED = frozenset({"none", "some", "unknown", "vacant", "each", "total"})
"""Words of the format that stand where ids do."""
OWN = "x-"
"""How the author's own keys begin, among ids too."""

_ID = re.compile(r"[a-z0-9-]+", re.ASCII)
_OTHER = re.compile(r"[^a-z0-9]+")


def is_id(word: str) -> bool:
    """Whether a word may be declared as an id."""
    return _ID.fullmatch(word) is not None and word not in RESERVED


def made_id(name: str, taken: Container[str] = ()) -> str:
    """The id that a name makes; empty where it has neither letters nor digits that an id can hold.

    Accents are dropped, other characters become a hyphen, and a clash gets `-2`.
    """
    letters = (one for one in unicodedata.normalize("NFKD", name) if not unicodedata.combining(one))
    made = _OTHER.sub("-", "".join(letters).lower()).strip("-")
    if made.startswith(OWN):
        made = made.replace("-", "", 1)
    number, found = 1, made
    while found and (found in taken or not is_id(found)):
        number += 1
        found = f"{made}-{number}"
    return found
