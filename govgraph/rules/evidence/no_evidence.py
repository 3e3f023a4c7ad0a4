"""EVI01."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph
from govgraph.graph.unsupported import Unsupported, unsourced, unsupported
from govgraph.observation import finding, note
from govgraph.paragraph import listed
from govgraph.problem import Origin
from govgraph.rule import Judgement, rule

_NAMED = 3
_SETTLED_BY = (
    "Copy the words of the source under `quote`, or say under `reading` how it was understood."
)


@rule(
    "EVI01",
    kind=Kind.GAP,
    severity=Severity.LOW,
    basis=(Judgement("What nobody can look up, nobody can trust or put right."),),
)
def no_evidence(graph: GovernanceGraph) -> Iterator[Observation]:
    """No evidence given.

    Whoever is told that their board answers to nobody asks first where that is written. A file
    that quotes its sources can be checked by those whom it is about; the rest is hearsay.

    ## Flagged

    ```yaml
    sources: {tor: {title: Terms of reference}}
    bodies:
      # finding: EVI01 "No words of a source are given for Board"
      board:
        name: Board
        source: tor
    ```

    ## Accepted

    ```yaml
    sources: {tor: {title: Terms of reference}}
    bodies:
      board:
        name: Board
        quote: The Board shall meet
    ```

    ## What settles it

    A `quote`; or a `reading`, which says from what the author of the file takes it.

    ## When it is rightly accepted

    Where the author of the file is the source: a draft that nobody has agreed yet.

    ## Limits

    What gives no evidence of its own is covered by the words of its entity. A file without
    `sources` speaks for itself, and that is said once. Whether a quote bears a statement out is
    for a reader to judge.
    """
    files = unsourced(graph.structure)
    if files:
        yield _speaks_for_itself(graph, files)
    for one in unsupported(graph.structure):
        yield _observation(graph, one)


def _speaks_for_itself(graph: GovernanceGraph, files: tuple[str, ...]) -> Observation:
    """That no sources are listed, of all files or of some."""
    what = "the structure" if files == graph.structure.files else listed(files, _NAMED)
    sentence = f"No source is listed in {what}, so nothing can be looked up"
    return note(graph, None, sentence, at=Origin(files[0], ("title",)))


def _observation(graph: GovernanceGraph, one: Unsupported) -> Observation:
    what = f"“{one.key}” of {{names}}" if one.key else "{names}"
    if one.quoted:
        sentence = f"No reading says why {what} is taken as likely"
    else:
        sentence = f"No words of a source are given for {what}"
    return finding(
        graph,
        one.entity,
        sentence,
        key="reading" if one.quoted else "quote",
        at=one.origin,
        settled_by=_SETTLED_BY,
    )
