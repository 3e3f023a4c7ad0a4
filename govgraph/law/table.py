"""One table of a profile's file, read value by value. A wrong one is a slip in govgraph itself."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass


class BrokenProfile(Exception):
    """A file of data that comes with govgraph does not hold what it should."""


@dataclass(frozen=True, slots=True)
class Table:
    """The keys of one table, with the name of the profile that it stands in."""

    profile: str
    values: Mapping[str, object]

    def text(self, key: str, default: str | None = None) -> str:
        """The text under a key; the default where there is none and one is given."""
        value = self.values.get(key, default)
        if isinstance(value, str):
            return value.strip()
        raise BrokenProfile(f"{self.profile}: `{key}` should be a text")

    def flag(self, key: str) -> bool:
        """Whether a key is set to true."""
        value = self.values.get(key, False)
        if isinstance(value, bool):
            return value
        raise BrokenProfile(f"{self.profile}: `{key}` should be true or false")

    def texts(self, key: str) -> tuple[str, ...]:
        """The texts of a list; none where the key is missing."""
        return tuple(one for one in self._items(key) if isinstance(one, str))

    def table(self, key: str) -> "Table":
        """The table under a key; empty where there is none."""
        return Table(self.profile, _mapping(self.values.get(key, {})))

    def tables(self, key: str) -> Iterator["Table"]:
        """The tables of a list; none where the key is missing."""
        return (Table(self.profile, _mapping(one)) for one in self._items(key))

    def _items(self, key: str) -> list[object]:
        value = self.values.get(key, [])
        if isinstance(value, list):
            return value
        raise BrokenProfile(f"{self.profile}: `{key}` should be a list")


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}
