"""SHP04."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph
from govgraph.graph.namesakes import Namesakes, namesakes
from govgraph.observation import Telling, names, place_of, question
from govgraph.rule import RealCase, rule

_SETTLED_BY = (
    "If they are one, keep one entry and put the other name under `called` with its `quote`; if "
    "they are two, take the alias out, or say what each does that the other does not."
)


@rule(
    "SHP04",
    kind=Kind.OVERLAP,
    severity=Severity.QUESTION,
    basis=(
        RealCase(
            "One paper speaks of “Neighbourhood Navigators” and of “Community Navigator posts”, "
            "and of a Community and a “Neighbourhood Safety Co-ordinator”.",
            "Middlesbrough, Neighbourhood Model",
        ),
    ),
)
def names_alike(graph: GovernanceGraph) -> Iterator[Observation]:
    """Two names may be the same thing.

    One paper of Middlesbrough has "Neighbourhood Navigators" on one page and "Community Navigator
    posts" on another. Whoever counts the posts, or looks for the one in charge, must know whether
    these are one or two.

    ## Flagged

    ```yaml
    bodies:
      # question: SHP04 "Community Safety Board and Neighbourhood Safety Board are one or two"
      safety: {name: Community Safety Board, kind: board}
      streets:
        name: Neighbourhood Safety Board
        kind: board
    ```

    ## Accepted

    ```yaml
    bodies:
      safety: {name: Community Safety Board, kind: board}
      streets:
        name: Road Safety Board
        kind: board
    ```

    ## What settles it

    One entry with two names, each with its quote; or two, each with what it alone does.

    ## When it is rightly accepted

    Where they are two, and everybody who works with them knows it.

    ## Limits

    Names are compared within one kind and place, and only words are taken for each other that
    often are, such as neighbourhood and community, or co-ordinator and officer. An alias that is
    only likely, or that is the name of something else, is asked about too. Parts of one whole, and
    what are linked to one another, are two.
    """
    for found in namesakes(graph):
        yield _observation(graph, found)


def _observation(graph: GovernanceGraph, found: Namesakes) -> Observation:
    one, alias = found.one, found.alias
    told = Telling(
        key="called" if alias else "name",
        at=place_of(one, alias, "called") if alias else one.origin,
        rests_on=(alias,) if alias else (one, *found.others),
        related=(*found.many, *found.others),
        settled_by=_SETTLED_BY,
        alike="",
    )
    other = names(graph, found.others) or (f"“{alias.is_}”" if alias else "")
    who = names(graph, found.many)
    sentence = f"The source does not say whether {who} and {other} are one or two"
    return question(graph, one, sentence, **told)
