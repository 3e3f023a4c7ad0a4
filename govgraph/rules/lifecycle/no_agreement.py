"""LIF11."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import Claim, GovernanceGraph, Known
from govgraph.graph.agreements import agreed_among, agreement_of
from govgraph.model.entity import Act, Body
from govgraph.model.words import Arrangement, BodyKind
from govgraph.observation import Telling, doubts_of, finding, place_of, question
from govgraph.published import cited
from govgraph.rule import rule

_SETTLED_BY = (
    "State under `arrangements: agreement` when it was made, or `some`; or what agreement or Act "
    "it acts `under`."
)


@rule(
    "LIF11",
    kind=Kind.GAP,
    severity=Severity.MEDIUM,
    basis=(cited("AC05", "page 21", "with no agreement, against 22 per cent with an agreement"),),
)
def no_agreement(graph: GovernanceGraph) -> Iterator[Observation]:
    """No formal agreement behind a significant partnership.

    Who pays, who answers for losses and who may decide is settled in writing, or in court. The
    Audit Commission found problems in 60 per cent of those "with no agreement, against 22 per cent
    with an agreement".

    ## Flagged

    ```yaml
    bodies:
      partnership:
        name: Partnership
        kind: partnership
        arrangements:
          agreement: none  # finding: LIF11 "No formal agreement stands behind Partnership"
    ```

    ## Accepted

    ```yaml
    bodies:
      partnership:
        name: Partnership
        kind: partnership
        arrangements:
          agreement: partnership agreement of 2019
    ```

    ## What settles it

    `arrangements: agreement`: a date, a title, or `some`. An agreement among `agreements` that the
    partnership, or two of its members, have `agreed`, and an Act that it is `under`, do as well.

    ## When it is rightly accepted

    Where no money passes and nothing is decided that binds anybody.

    ## Limits

    Of a partnership of which no agreement is said, only one that decides, or that money comes from
    or goes to, is asked about. The figure was seen without the start of its sentence, and may be of
    partnerships of NHS bodies only.
    """
    for body in graph.bodies_of(BodyKind.PARTNERSHIP):
        if not _is_agreed(graph, body):
            yield from _observations(graph, body, graph.known(body, body.kind))


def _is_agreed(graph: GovernanceGraph, body: Body) -> bool:
    """Whether an agreement, or an Act that it is under, is stated."""
    acts = graph.found(graph.answer(body, "under").ids)
    has_act = any(isinstance(one, Act) for one in acts)
    return has_act or agreement_of(graph, body).is_stated or bool(agreed_among(graph, body))


def _observations(
    graph: GovernanceGraph, body: Body, kind: Known[BodyKind]
) -> Iterator[Observation]:
    known = graph.known(body, body.arrangements.get(Arrangement.AGREEMENT, ()))
    agreed = agreement_of(graph, body)
    if not (known.says_none or _matters(graph, body)):
        return
    written = known.statements
    told = Telling(
        key="agreement",
        at=place_of(body, written[0], "arrangements") if written else body.origin,
        rests_on=(*written, *agreed.likely, *agreed.disputed, *agreed.not_in_force),
        doubt="; ".join(_doubts(known, kind, agreed)),
        settled_by=_SETTLED_BY,
        may_be_none=not known.says_none,
    )
    if known.says_none:
        tell = question if told["doubt"] else finding
        yield tell(graph, body, "No formal agreement stands behind {names}", **told)
        return
    sentence = "The source does not say what agreement stands behind {names}"
    yield question(graph, body, sentence, **told)


def _doubts(known: Known[object], kind: Known[BodyKind], agreed: Claim) -> Iterator[str]:
    if known.says_none and not kind.holds(BodyKind.PARTNERSHIP):
        yield doubts_of(kind)
    if told := doubts_of(known):
        yield told
    elif agreed.likely or agreed.disputed or agreed.not_in_force:
        yield "not sure: whether it acts under one"


def _matters(graph: GovernanceGraph, body: Body) -> bool:
    """Whether it decides, or money comes from it or goes to it, as is stated or likely."""
    if graph.powers.decides(body).is_possible:
        return True
    money = graph.answers(body, "funds", "funded_by")
    return bool(money.stated or money.likely or money.some)
