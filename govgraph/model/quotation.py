"""Whether words stand in a text: what counts as one, and what `…` may leave out."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

REACH = 150
"""How many characters `…` may leave out."""
_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_MARKS = (
    "'\"`\u00b4\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u2032\u2033\u2039\u203a\u00ab\u00bb"
)
_AS_ONE = str.maketrans({**dict.fromkeys(_DASHES, "-"), **dict.fromkeys(_MARKS, "'")})


@dataclass(slots=True)
class Quotable:
    """The text of a source, ready to be asked whether it holds a quote.

    White space, dashes and quotation marks of all kinds count as one; case counts.
    """

    text: str
    _words: str = field(init=False)

    def __post_init__(self) -> None:
        self._words = _levelled(self.text)

    def holds(self, quote: str) -> bool:
        """Whether a quote stands in the text; its parts around `…` in order, within reach."""
        parts = [part.strip() for part in _levelled(quote).split("…") if part.strip()]
        return not parts or bool(self._ends(parts))

    def beginning(self, quote: str) -> str:
        """As many words from the start of a quote as do stand in the text together."""
        words = quote.split()

        def is_missing(count: int) -> bool:
            return not self.holds(" ".join(words[:count]))

        # What begins a quote that stands in the text stands there too.
        first = bisect_left(range(len(words) + 1), True, key=is_missing)
        return " ".join(words[: first - 1])

    def _ends(self, parts: list[str]) -> list[int]:
        """Where the last part may end, each within reach of the one before; any may be first."""
        ends = [start + len(parts[0]) for start in _starts(parts[0], self._words)]
        for part in parts[1:]:
            starts = _starts(part, self._words)
            ends = [start + len(part) for start in starts if _is_within_reach(start, ends)]
        return ends


def _levelled(text: str) -> str:
    """A text in which everything that counts as one is one."""
    return " ".join(text.translate(_AS_ONE).split())


def _starts(part: str, words: str) -> Iterator[int]:
    """All places where a part stands, in order, also those that overlap."""
    start = words.find(part)
    while start >= 0:
        yield start
        start = words.find(part, start + 1)


def _is_within_reach(start: int, ends: list[int]) -> bool:
    """Whether one of the ends, which are in order, lies before a place and not too far."""
    index = bisect_right(ends, start)
    return index > 0 and start - ends[index - 1] <= REACH
