"""SHP01."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph
from govgraph.graph.crowds import Crowd, crowds
from govgraph.observation import Telling, finding, names, question
from govgraph.published import cited
from govgraph.rule import Citation, measured_rule

_MOST = 3
"""How many that serve one place and share one thing are not yet a crowd."""
_NAMED = 6
_SETTLED_BY = (
    "Say which of them answers to which, that some act as one (`joint: yes`), or which of them "
    "are to be joined or ended (`status`, `succeeded_by`)."
)


@measured_rule(
    "SHP01",
    _MOST,
    kind=Kind.OVERLAP,
    severity=Severity.LOW,
    basis=(
        cited("AC05", "paragraphs 14 and 16", "rationalise"),
        cited("AC05", "paragraph 36, on partnerships within partnerships", "complex"),
        Citation(
            "The Royal College of Physicians of Edinburgh on integration joint boards, quoted in "
            "The National",
            "The National",
            "article 17284864",
            "can lead to confusion around roles",
            "https://www.thenational.scot",
        ),
    ),
)
def crowded_landscape(graph: GovernanceGraph, most: float) -> Iterator[Observation]:
    """The landscape is crowded.

    Where many boards in one place have a hand in one thing, the same few people sit on all of
    them, and each waits for the others. The Audit Commission asked public bodies to "rationalise"
    their partnerships; physicians in Scotland found that such complexity "can lead to confusion
    around roles".

    ## Flagged

    ```yaml
    checks: {thresholds: {crowded-landscape: 1}}
    places: {north: {name: Northam}}
    responsibilities:
      # finding: SHP01 "2 bodies that serve Northam have a hand in Falls: Care Board and Health"
      falls: {name: Falls, accountable: health, responsible: care}
    bodies:
      health: {name: Health Board, kind: board, covers: north}
      care:
        name: Care Board
        kind: board
        covers: north
    ```

    ## Accepted

    ```yaml
    checks: {thresholds: {crowded-landscape: 1}}
    places: {north: {name: Northam}}
    responsibilities:
      falls: {name: Falls, accountable: health, responsible: care}
    bodies:
      health: {name: Health Board, kind: board, covers: north}
      care:
        name: Care Board
        kind: team
        covers: north
    ```

    ## What settles it

    Which of them answers to which; that some hold it together; or that some of them end.

    ## When it is rightly accepted

    Where each of them does a part that the law gives to it alone.

    ## Limits

    Boards, partnerships, joint committees and executive groups that state exactly the same places
    are counted, if they share a `code` or a responsibility. Three are no crowd, unless `checks:
    thresholds` says otherwise.
    """
    for crowd in crowds(graph, graph.routes):
        if crowd.possible > most:
            yield _observation(graph, crowd, most)


def _observation(graph: GovernanceGraph, crowd: Crowd, most: float) -> Observation:
    bodies = [one.body for one in crowd.sharers]
    subject = graph.entity(crowd.places[0] if crowd.is_code else crowd.shared)
    told = Telling(
        rests_on=(*bodies, *(link for one in crowd.sharers for link in one.links)),
        related=(*bodies, *crowd.places),
        settled_by=_SETTLED_BY,
        alike="",
    )
    where = names(graph, crowd.places)
    shared = f"the code {crowd.shared}" if crowd.is_code else "{names}"
    have = "share" if crowd.is_code else "have a hand in"
    who = names(graph, bodies, _NAMED)
    if crowd.number > most:
        sentence = f"{crowd.number} bodies that serve {where} {have} {shared}: {who}"
        return finding(graph, subject, sentence, **told)
    sentence = (
        f"The source does not say whether {who}, which may all serve {where}, {have} {shared}"
    )
    return question(graph, subject, sentence, **told)
