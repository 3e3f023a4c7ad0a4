"""Names for boxes and tiers that Mermaid takes for names, whatever the ids of the file are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from govgraph.views.view import View


@dataclass(frozen=True, slots=True)
class Names:
    """The name of each box and of each tier in a document, by its id."""

    boxes: Mapping[str, str]
    bands: Mapping[str, str]

    @classmethod
    def of(cls, view: View) -> "Names":
        """The names for a view: as like the ids as may be, and no two alike."""
        return cls(
            _named("box", (box.id for box in view.boxes)),
            _named("tier", (band.id for band in view.bands)),
        )


def _named(word: str, ids: Iterable[str]) -> Mapping[str, str]:
    named: dict[str, str] = {}
    taken: set[str] = set()
    for id_ in ids:
        plain = "".join(sign if sign.isascii() and sign.isalnum() else "_" for sign in id_)
        wanted = name = f"{word}_{plain}"
        count = 1
        while name in taken:
            count += 1
            name = f"{wanted}_{count}"
        taken.add(name)
        named[id_] = name
    return named
