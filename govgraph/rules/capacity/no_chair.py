"""CAP06."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import Certainty, GovernanceGraph
from govgraph.model.entity import Body
from govgraph.model.words import BodyKind
from govgraph.observation import Lack, Telling, doubts_of, finding, lacking, question
from govgraph.published import cited
from govgraph.rule import rule

_LACK = Lack(
    key="chair",
    none="Nobody chairs {names}",
    silent="The source does not say who chairs {names}",
    settled_by=(
        "State under `chair` who leads its meetings, or `some`; of a vacant chair, a `deputy`."
    ),
    kinds=(
        *(BodyKind.BOARD, BodyKind.COMMITTEE, BodyKind.JOINT_COMMITTEE, BodyKind.SCRUTINY),
        *(BodyKind.PARTNERSHIP, BodyKind.EXECUTIVE_GROUP),
    ),
)


@rule(
    "CAP06",
    kind=Kind.GAP,
    severity=Severity.LOW,
    basis=(cited("TOR"),),
)
def no_chair(graph: GovernanceGraph) -> Iterator[Observation]:
    """Nobody chairs it.

    Without somebody in the chair nobody sets the agenda, stops those who talk, or speaks for the
    body between its meetings. Terms of reference should say who does.

    ## Flagged

    ```yaml
    organisations: {council: {name: Council}}
    bodies:
      board:
        name: Board
        kind: board
        chair: none  # finding: CAP06 "Nobody chairs Board"
    ```

    ## Accepted

    ```yaml
    organisations: {council: {name: Council}}
    bodies:
      board:
        name: Board
        kind: board
        chair: council
    ```

    ## What settles it

    `chair`; `some` where the source says that there is one. While a chair is vacant, a `deputy`.

    ## When it is rightly accepted

    Where members take turns, or a facilitator leads the meetings.

    ## Limits

    Boards, committees, joint committees, scrutiny, partnerships and executive groups are asked;
    teams, groups and networks need no chair.
    """
    for body in graph.bodies_of(*_LACK.kinds):
        vacancy = graph.chairs.vacancy(body)
        if vacancy:
            yield from _vacant(graph, body, vacancy)
        elif lack := lacking(graph, body, _LACK):
            yield lack


def _vacant(graph: GovernanceGraph, body: Body, vacancy: Certainty) -> Iterator[Observation]:
    deputy = graph.answer(body, "deputy")
    if deputy.stated or deputy.says_some:
        return
    said, kind = graph.answer(body, _LACK.key), graph.known(body, body.kind)
    links = (*said.stated, *said.unnamed)
    posts = graph.found(link.target for link in links)
    unsure = (
        "that it is vacant is only likely" if vacancy is Certainty.LIKELY else "",
        "a deputy is only likely" if deputy.doubtful else "",
        "" if kind.holds(*_LACK.kinds) else doubts_of(kind),
    )
    told = Telling(
        key=_LACK.key,
        at=links[0].origins[0],
        rests_on=(*links, *posts, *deputy.doubtful),
        related=posts,
        settled_by=_LACK.settled_by,
        doubt="; ".join(filter(None, unsure)),
    )
    sentence = "The chair of {names} is vacant, and no deputy is stated"
    yield (question if any(unsure) else finding)(graph, body, sentence, **told)
