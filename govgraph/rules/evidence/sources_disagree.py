"""EVI07."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph
from govgraph.model.link import Link
from govgraph.observation import place_of, question
from govgraph.rule import Judgement, RealCase, rule

_SETTLED_BY = (
    "Find out which holds and take the other out; or give the dates (`from`, `until`) between "
    "which each of them held."
)


@rule(
    "EVI07",
    kind=Kind.CONFLICT,
    severity=Severity.QUESTION,
    basis=(
        RealCase(
            "Sources differ on whether overview and scrutiny oversees the development corporation.",
            "Tees Valley",
        ),
        Judgement("Where two papers contradict each other, one of them misleads its readers."),
    ),
)
def sources_disagree(graph: GovernanceGraph) -> Iterator[Observation]:
    """Two sources say things that cannot both be true.

    In Tees Valley sources differ on whether overview and scrutiny oversees the development
    corporation. Each side may act on its own paper for years, and whoever reads only one of them
    is sure.

    ## Flagged

    ```yaml
    sources: {tor: {title: Terms of reference}, minutes: {title: Minutes}}
    bodies:
      panel: {name: Panel}
      board:
        name: Board
        scrutinised_by:
          # question: EVI07 "The sources disagree on “scrutinised by” of Board: Panel, or not Panel"
          - {to: panel, source: tor, quote: the Panel scrutinises the Board}
          - {to: panel, is: none, source: minutes, quote: no oversight of the Board}
    ```

    ## Accepted

    ```yaml
    sources: {tor: {title: Terms of reference}, minutes: {title: Minutes}}
    bodies:
      panel: {name: Panel}
      board:
        name: Board
        scrutinised_by:
          - {to: panel, source: tor, quote: the Panel scrutinises the Board}
    ```

    ## What settles it

    The word of whoever knows; or the dates that make one of them what held before the other.

    ## When it is rightly accepted

    Where both sides know that they differ, and somebody is at work on it.

    ## Limits

    Only what is stated and in force is compared: an inference contradicts nothing. Nothing else
    rests on either statement, and where another rule would ask because of them, this question
    stands in its place. One source that contradicts itself is an error of the file.
    """
    for one in graph.disagreements:
        links = [each for each in one.statements if isinstance(each, Link)]
        ends = (end for link in links for end in (link.source, link.target))
        plainly = one.key.replace("_", " ")
        yield question(
            graph,
            one.entity,
            f"The sources disagree on “{plainly}” of {{names}}: {', or '.join(one.said)}",
            key=one.key,
            at=place_of(one.entity, one.statements[0], one.key),
            rests_on=one.statements,
            related=graph.found(ends),
            settled_by=_SETTLED_BY,
            alike="",
        )
