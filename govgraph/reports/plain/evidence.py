"""The words that something rests on, as a reader sees them."""

from collections.abc import Iterable, Iterator

from govgraph.finding import Finding, Words
from govgraph.paragraph import Piece, Role


def told(words: Words, place: str = "", *, with_source: bool = True) -> Iterator[Piece]:
    """One piece of evidence: the quote, where it stands, and how it was read."""
    source = words.source if with_source and words.quote else ""
    where = "; ".join(part for part in (", ".join(filter(None, (source, words.at))), place) if part)
    if words.quote:
        yield Piece(f"“{words.quote}”", Role.QUOTE)
    if words.reading:
        yield Piece(f"{' ' if words.quote else ''}Read so: {words.reading}")
    if where:
        yield Piece(f" ({where})", Role.PLACE)


def has_sources(findings: Iterable[Finding]) -> bool:
    """Whether findings rest on more than one source, so that each quote has to name its own."""
    named = {words.source for finding in findings for words in finding.observation.words}
    return len(named - {""}) > 1
