"""EVI02."""

from collections.abc import Iterable, Iterator
from typing import cast

from govgraph.finding import STRUCTURE, Kind, Observation, Severity, Verdict, Words
from govgraph.graph import GovernanceGraph
from govgraph.graph.facts import facts_of
from govgraph.model.fact import Evidence, Facts, Source
from govgraph.model.quotation import Quotable
from govgraph.model.structure import Structure
from govgraph.problem import Origin
from govgraph.rule import Judgement, rule


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

    ## What settles it

    The words as the source has them, or `…` for what is left out of them.

    ## When it is rightly accepted

    Where the text at hand is a poor copy of the source, such as a scan, and the source itself has
    the words.

    ## Limits

    Words that are in the source may still be torn out of what is around them: only a reader sees
    whether they support the statement.
    """
    texts = {source: Quotable(text) for source, text in graph.structure.source_words.items()}
    subjects: dict[Evidence, str] = {}
    for subject, every in _supported(graph.structure):
        for evidence in (every, *every.also):
            if evidence.source in texts:
                subjects.setdefault(evidence, subject)
    for evidence, subject in subjects.items():
        text = texts[cast("Source", evidence.source)]
        who = graph.name(subject) if subject else "The structure"
        for index, quote in enumerate(evidence.quotes):
            if not text.holds(quote):
                seen = _missing(who, evidence, index)
                begun = text.beginning(quote)
                found = f"; it has “{begun}”, and then other words" if begun else ""
                settled_by = f"Copy the words from the source again{found}."
                yield seen._replace(subject=subject, settled_by=settled_by)


def _missing(who: str, evidence: Evidence, index: int) -> Observation:
    """One finding, at the quote itself."""
    source = cast("Source", evidence.source)
    place = cast("Origin", evidence.origin) / "quote"
    if len(evidence.quotes) > 1:
        place /= index
    words = Words(evidence.quotes[index], source=source.title, at=evidence.at)
    sentence = f"{who} is supported by words that are not in “{source.title}”"
    return Observation(Verdict.FINDING, STRUCTURE, sentence, place, words=(words,))


def _supported(structure: Structure) -> Iterator[tuple[str, Evidence]]:
    """Every piece of evidence with the id of what it supports; nothing if no text is at hand."""
    if not structure.source_words:
        return
    yield from ((STRUCTURE, evidence) for evidence in _of_facts((structure.purpose,)))
    for entity in structure.entities.values():
        yield entity.id, entity.evidence
        yield from (
            (entity.id, evidence) for evidence in _of_facts(facts for _, facts in facts_of(entity))
        )
    for link in structure.links:
        yield (link.source if link.source in structure.entities else link.target), link.evidence
    for total in structure.totals:
        yield total.entity, total.evidence
    for issue in structure.known_issues:
        yield (issue.about[0] if issue.about else STRUCTURE), issue.evidence
    for acceptance in structure.acceptances:
        yield acceptance.subject or STRUCTURE, acceptance.evidence


def _of_facts(facts: Iterable[Facts[object]]) -> Iterator[Evidence]:
    for values in facts:
        yield from (value.evidence for value in values if value.evidence is not None)
