"""The names of places on the page: each is there once, and is the same each time."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Anchors:
    """The anchors of one page. What would have a name that is taken gets `-2` behind it."""

    _taken: set[str] = field(default_factory=set)
    _last: dict[str, int] = field(default_factory=dict)

    def new(self, *parts: str) -> str:
        """An anchor made of some parts that no other place on the page has."""
        wanted = "-".join(filter(None, parts))
        number, found = self._last.get(wanted, 1), wanted
        while found in self._taken:
            number += 1
            found = f"{wanted}-{number}"
        self._last[wanted] = number
        self._taken.add(found)
        return found
