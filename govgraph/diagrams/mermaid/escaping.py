"""Text from a file in a Mermaid document, where nothing of it is obeyed."""

import json
import re
import unicodedata

from govgraph.views.visible import visible

# These have no meaning in a quoted label, an `accTitle` or an `accDescr`, wherever they stand.
_HARMLESS = frozenset(" ,()/?’‘“”–—·…£")
# Nor have these within a word; a full stop has none after a letter either.
_WITHIN = frozenset("-_.")
_PLAIN_ID = re.compile(r"[\w.@-]+")


def text(words: str) -> str:
    """Words in a label or a description: what may mean something is written by its number."""
    padded = f" {visible(words)} "
    return "".join(
        letter if _is_harmless(letter, before, after) else f"#{ord(letter)};"
        for before, letter, after in zip(padded, padded[1:], padded[2:], strict=False)
    )


def quoted(words: str) -> str:
    """Words as a value of the front matter, which is YAML."""
    return json.dumps(visible(words), ensure_ascii=False)


def remark(id_: str) -> str:
    """An id in a remark: as it is, unless it could be taken for something else there."""
    return id_ if _PLAIN_ID.fullmatch(id_) else text(id_)


def _is_harmless(letter: str, before: str, after: str) -> bool:
    if letter in _HARMLESS or _is_plain(letter):
        return True
    if letter == "." and before.isalpha():
        return True
    return letter in _WITHIN and before.isalpha() and after.isalnum()


def _is_plain(letter: str) -> bool:
    return letter.isalnum() or unicodedata.category(letter).startswith("M")
