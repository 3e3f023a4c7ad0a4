"""EVI02."""

import re
from collections.abc import Iterator
from typing import cast

from govgraph.finding import STRUCTURE, Kind, Observation, Severity, Verdict, Words
from govgraph.graph import GovernanceGraph
from govgraph.model.entity import Arranged, Entity, specs
from govgraph.model.fact import Evidence, Source
from govgraph.model.structure import Structure
from govgraph.problem import Origin
from govgraph.rule import Judgement, rule

_REACH = 150
"""How many characters `…` may leave out."""
_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_MARKS = (
    "'\"`\u00b4\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u2032\u2033\u2039\u203a\u00ab\u00bb"
)
_AS_ONE = str.maketrans({**dict.fromkeys(_DASHES, "-"), **dict.fromkeys(_MARKS, "'")})


@rule(
    "EVI02",
    kind=Kind.CONFLICT,
    severity=Severity.HIGH,
    basis=(Judgement("A quote that nobody can find in its source supports nothing."),),
)
def quote_not_in_source(graph: GovernanceGraph) -> Iterator[Observation]:
    """The words quoted are not in the source.

    Everything else in a report rests on its quotes, so a reader must be able to find each of them.
    White space, dashes and quotation marks of all kinds count as one; case counts; `…` leaves out
    up to 150 characters. A source whose text is not at hand is listed as not verifiable instead.

    ## Flagged

    ```yaml
    sources: {tor: {title: Terms of reference, text: terms.txt}}
    bodies:
      # finding: EVI02
      board: {name: Board, quote: 'The Board has seven members'}
    ```

    ```text title=terms.txt
    The Board shall have seven members.
    ```

    ## Accepted

    ```yaml
    sources: {tor: {title: Terms of reference, text: terms.txt}}
    bodies:
      board: {name: Board, quote: 'The Board … seven members'}
    ```

    ```text title=terms.txt
    The Board shall have seven members.
    ```
    """
    texts = {source: _plain(text) for source, text in graph.structure.source_words.items()}
    subjects: dict[Evidence, str] = {}
    for subject, evidence in _supported(graph.structure):
        if evidence.source in texts:
            subjects.setdefault(evidence, subject)
    for evidence, subject in subjects.items():
        if evidence.source is not None:
            for index, quote in enumerate(evidence.quotes):
                if not _stands_in(texts[evidence.source], quote):
                    yield _missing(graph, subject, evidence, index)


def _missing(graph: GovernanceGraph, subject: str, evidence: Evidence, index: int) -> Observation:
    """One finding, at the quote itself."""
    source, quote = cast("Source", evidence.source), evidence.quotes[index]
    who = graph.name(subject) if subject else "The structure"
    place = _place(evidence, index)
    found = _beginning(_plain(graph.structure.source_words[source]), quote)
    return Observation(
        verdict=Verdict.FINDING,
        subject=subject,
        sentence=f"{who} is supported by words that are not in “{source.title}”",
        origin=place,
        words=(Words(quote=quote, source=source.title, at=evidence.at, origin=place),),
        settled_by=f"Copy the words from the source again{found}.",
    )


def _place(evidence: Evidence, index: int) -> Origin:
    place = cast("Origin", evidence.origin) / "quote"
    return place / index if len(evidence.quotes) > 1 else place


def _supported(structure: Structure) -> Iterator[tuple[str, Evidence]]:
    """Every piece of evidence with the id of what it supports; nothing if no text is at hand."""
    if not structure.source_words:
        return
    for entity in structure.entities.values():
        yield from ((entity.id, evidence) for evidence in _of_entity(entity))
    for link in structure.links:
        yield (link.source if link.source in structure.entities else link.target), link.evidence
    for total in structure.totals:
        yield total.entity, total.evidence
    for issue in structure.known_issues:
        yield (issue.about[0] if issue.about else STRUCTURE), issue.evidence
    for acceptance in structure.acceptances:
        yield acceptance.subject or STRUCTURE, acceptance.evidence


def _of_entity(entity: Entity) -> Iterator[Evidence]:
    yield entity.evidence
    facts = [getattr(entity, attribute) for attribute, _ in specs(entity.section).values()]
    if isinstance(entity, Arranged):
        facts += entity.arrangements.values()
    for values in facts:
        yield from (value.evidence for value in values if value.evidence is not None)


def _plain(text: str) -> str:
    """A text in which everything that counts as one is one."""
    return " ".join(re.split(r"\s+", text.translate(_AS_ONE).strip()))


def _stands_in(words: str, quote: str) -> bool:
    parts = [part.strip() for part in _plain(quote).split("…") if part.strip()]
    return not parts or bool(_ends(words, parts))


def _ends(words: str, parts: list[str]) -> set[int]:
    """Where the last part may end, each within reach of the one before; any may be the first."""
    first, *others = parts
    ends = {match.end() for match in re.finditer(f"(?={re.escape(first)})", words)}
    ends = {end + len(first) for end in ends}
    for part in others:
        ends = {
            end + match.start() + len(part)
            for end in ends
            for match in re.finditer(
                f"(?={re.escape(part)})", words[end : end + _REACH + len(part)]
            )
        }
    return ends


def _beginning(words: str, quote: str) -> str:
    """How far the quote does stand in the source, as the end of a sentence."""
    found = ""
    parts = quote.split()
    for count in range(1, len(parts)):
        begun = " ".join(parts[:count])
        if not _stands_in(words, begun):
            break
        found = begun
    return f"; it has “{found}”, and then other words" if found else ""
