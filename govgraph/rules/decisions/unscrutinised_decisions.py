"""DEC01."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph, Scrutiny
from govgraph.model.entity import Body
from govgraph.model.link import Link
from govgraph.model.words import BodyKind
from govgraph.observation import Telling, doubts, doubts_of, finding, in_order, names, question
from govgraph.published import cited
from govgraph.rule import RealCase, rule

_KEY = "scrutinised_by"
_UNASKED = (
    *(BodyKind.FULL_COUNCIL, BodyKind.SCRUTINY),
    *(BodyKind.NETWORK, BodyKind.FORUM, BodyKind.HUB),
)
_PARENTS = (
    *("part_of", "accountable_to", "managed_by", "reports_to"),
    *("recommends_to", "delegated_by", "established_by"),
)
_SETTLED_BY = (
    "State under `scrutinised_by` who challenges its decisions (`independent: no` for internal "
    "assurance)."
)


@rule(
    "DEC01",
    kind=Kind.GAP,
    severity=Severity.HIGH,
    basis=(
        cited(
            "AC05",
            "paragraph 141",
            "Public bodies must scrutinise the decisions that partnerships take",
        ),
        cited("AC05", "checklist, 3e", "Who scrutinises them?"),
        RealCase(
            "A review criticised the advice that the combined authority’s overview and scrutiny "
            "committee had no oversight of the development corporation.",
            "Tees Valley Review, January 2024",
        ),
    ),
)
def unscrutinised_decisions(graph: GovernanceGraph) -> Iterator[Observation]:
    """The body takes decisions and nobody scrutinises it.

    Who decides unchallenged learns of a wrong decision last. "Public bodies must scrutinise the
    decisions that partnerships take", the Audit Commission found, and asked: "Who scrutinises
    them?"

    ## Flagged

    ```yaml
    bodies:
      panel: {name: Panel, kind: scrutiny}
      board:
        name: Board
        role: decides
        scrutinised_by: none  # finding: DEC01 "Nobody scrutinises the decisions of Board"
    ```

    ## Accepted

    ```yaml
    bodies:
      panel: {name: Panel, kind: scrutiny}
      board:
        name: Board
        role: decides
        scrutinised_by: panel
    ```

    ## What settles it

    `scrutinised_by` on the body, or on what it is `part_of`, one step up. Internal assurance
    (`independent: no`), and a body that is only `aligned_to` it, are not yet challenge.

    ## When it is rightly accepted

    Where all that it decides is decided again, in public, by a body that is scrutinised.

    ## Limits

    A full council, scrutiny itself, networks, forums, hubs, and task groups with a parent are not
    asked. Who sits on the scrutineer is not looked at here.
    """
    for body in graph.bodies():
        scrutiny = graph.powers.scrutiny(body)
        if not graph.in_force(body):
            continue
        if scrutiny.independent:
            yield _in_order(graph, body, scrutiny.independent)
        elif graph.powers.decides(body).is_possible and not _is_unasked(graph, body):
            yield _missing(graph, body, scrutiny)


def _in_order(graph: GovernanceGraph, body: Body, by: tuple[Link, ...]) -> Observation:
    own = tuple(link for link in by if link.source == body.id)
    ids = tuple(dict.fromkeys(link.target for link in own or by))
    through = "" if own else f" through {names(graph, dict.fromkeys(one.source for one in by))}"
    verb = "scrutinises" if len(ids) == 1 else "scrutinise"
    sentence = f"{names(graph, ids)} {verb} {{names}}{through}"
    return in_order(graph, body, sentence, rests_on=own or by, related=ids)


def _is_unasked(graph: GovernanceGraph, body: Body) -> bool:
    kind = graph.known(body, body.kind)
    has_parent = bool(graph.answers(body, *_PARENTS).stated)
    return kind.holds(*_UNASKED) or (kind.holds(BodyKind.TASK_AND_FINISH) and has_parent)


def _missing(graph: GovernanceGraph, body: Body, scrutiny: Scrutiny) -> Observation:
    decides, own, none = graph.powers.decides(body), scrutiny.own, scrutiny.own.none
    told = Telling(
        key=_KEY,
        at=none.origins[0] if none else body.origin,
        rests_on=(*own.statements, *scrutiny.weak, *decides.stated, *decides.likely),
        settled_by=_SETTLED_BY,
        may_be_none=True,
    )
    kind = graph.known(body, body.kind)
    unasked = doubts_of(kind) if kind.may_hold(*_UNASKED, BodyKind.TASK_AND_FINISH) else ""
    unsure = (unasked, "" if decides.is_stated else "not sure: that it decides")
    sentence = "Nobody scrutinises the decisions of {names}"
    if none and not any(unsure):
        return finding(graph, body, sentence, **told)
    if none is None:
        sentence = "The source does not say who scrutinises the decisions of {names}"
    above = dict.fromkeys(one.target for one in scrutiny.weak if one.source != own.own)
    parents = f"not enough of what it is part of: {names(graph, above)}" if above else ""
    told["doubt"] = "; ".join(filter(None, (doubts(graph, own, own.stated), parents, *unsure)))
    return question(graph, body, sentence, **told)
