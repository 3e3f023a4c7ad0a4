"""LIF09."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph, Known
from govgraph.model.entity import Body
from govgraph.model.words import Arrangement, BodyKind
from govgraph.observation import Telling, doubts_of, finding, place_of, question
from govgraph.published import cited
from govgraph.rule import RealCase, rule

_KINDS = (BodyKind.PARTNERSHIP, BodyKind.JOINT_COMMITTEE)
_SETTLED_BY = (
    "State under `arrangements: exit` how it is brought to an end and how one of its members may "
    "leave, or `some`."
)


@rule(
    "LIF09",
    kind=Kind.GAP,
    severity=Severity.LOW,
    basis=(
        cited("AC05", "checklist 7, on ending a partnership"),
        cited("CWAC"),
        RealCase(
            "Of its small teams a council wrote “Exit strategy – this would be dealt with on a "
            "case by case basis”.",
            "Oldham, Thriving Communities, 2019",
        ),
    ),
)
def no_exit(graph: GovernanceGraph) -> Iterator[Observation]:
    """No arrangement for ending or leaving.

    When a partner leaves, or the partnership has done its work, somebody must know who keeps the
    staff, the money and the debts. That is easily agreed at the start, and hardly ever at the end.

    ## Flagged

    ```yaml
    bodies:
      partnership:
        name: Partnership
        kind: partnership
        arrangements:
          exit: none  # finding: LIF09 "There is no arrangement for ending or leaving Partnership"
    ```

    ## Accepted

    ```yaml
    bodies:
      partnership:
        name: Partnership
        kind: partnership
        arrangements:
          exit: case by case
    ```

    ## What settles it

    `arrangements: exit`: a text, the date on which it was agreed, or `some`.

    ## When it is rightly accepted

    Where the law set it up, and only the law may end it.

    ## Limits

    Partnerships and joint committees are looked at. Any text is an arrangement, also "case by
    case": whether it would hold is not asked.
    """
    for body in graph.bodies_of(*_KINDS):
        yield from _observations(graph, body, graph.known(body, body.kind))


def _observations(
    graph: GovernanceGraph, body: Body, kind: Known[BodyKind]
) -> Iterator[Observation]:
    out = graph.known(body, body.arrangements.get(Arrangement.EXIT, ()))
    if out.values or out.says_some:
        return
    written = out.statements
    doubt = (doubts_of(kind) if out.says_none else "", doubts_of(out))
    told = Telling(
        key="exit",
        at=place_of(body, written[0], "arrangements") if written else body.origin,
        rests_on=written,
        doubt="; ".join(filter(None, doubt)),
        settled_by=_SETTLED_BY,
        may_be_none=not out.says_none,
    )
    if out.says_none:
        tell = question if any(doubt) else finding
        yield tell(graph, body, "There is no arrangement for ending or leaving {names}", **told)
        return
    sentence = "The source does not say how {names} may be ended or left"
    yield question(graph, body, sentence, **told)
