"""DEC05."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import Certainty, GovernanceGraph
from govgraph.model.entity import Body, Organisation, Post
from govgraph.model.words import BodyKind, Role
from govgraph.observation import Telling, doubts, doubts_of, finding, question
from govgraph.published import cited
from govgraph.rule import RealCase, rule

_KINDS = (
    *(BodyKind.BOARD, BodyKind.PARTNERSHIP, BodyKind.JOINT_COMMITTEE),
    *(BodyKind.EXECUTIVE_GROUP, BodyKind.CABINET),
)
_TALKING = (Role.RECOMMENDS, Role.ADVISES, Role.CO_ORDINATES)
_DOING = (Role.DECIDES, Role.SCRUTINISES, Role.DELIVERS)
_SETTLED_BY = (
    "State under `decides` what it decides (`some`, if the source does not say which), under "
    "`role` what else it is there for, and under `recommends_to` who decides on its advice."
)


@rule(
    "DEC05",
    kind=Kind.WEAKNESS,
    severity=Severity.MEDIUM,
    basis=(
        cited(
            "AC05",
            "paragraph 76",
            "If no one takes any meaningful decisions, then nothing changes … and the partnership "
            "should not continue",
        ),
        RealCase(
            "Gloucestershire’s partnerships before their review: “Talking shops”, with “no "
            "authority for … decision-making”.",
            "Making Two Tier Work in Gloucestershire, 18 May 2009, slide 2",
        ),
    ),
)
def talking_shop(graph: GovernanceGraph) -> Iterator[Observation]:
    """It is a talking shop.

    Partners stop coming to a table where nothing is settled. "If no one takes any meaningful
    decisions, then nothing changes … and the partnership should not continue", the Audit
    Commission wrote.

    ## Flagged

    ```yaml
    bodies:
      # finding: DEC05 "Nothing is decided by Safer Northam"
      safer: {name: Safer Northam, kind: partnership, decides: none}
    ```

    ## Accepted

    ```yaml
    bodies:
      safer: {name: Safer Northam, kind: partnership, decides: some}
    ```

    ## What settles it

    `decides`, on the body or on a part of it; or a role that is not to decide, such as
    `scrutinises` or `delivers`; or a `recommends_to` that leads to somebody who decides.

    ## When it is rightly accepted

    Where it is there to bring people together, and all partners know that it decides nothing.

    ## Limits

    Only boards, partnerships, joint committees, executive groups and cabinets are looked at: to
    talk is what forums are for. Where role and decisions are both silent, nothing is asked.
    """
    for body in graph.bodies_of(*_KINDS):
        yield from _observed(graph, body)


def _observed(graph: GovernanceGraph, body: Body) -> Iterator[Observation]:
    kind, role = graph.known(body, body.kind), graph.known(body, body.role)
    said = graph.answer(body, "decides")
    if not (said.none or said.unsure or role.may_hold(*_TALKING)) or _does(graph, body):
        return
    deciding, heard = graph.powers.decides_with_parts(body), _heard(graph, body)
    if Certainty.STATED in (deciding, heard):
        return
    told = Telling(
        key="decides",
        at=said.none.origins[0] if said.none else body.origin,
        rests_on=(*said.statements, *role.stated, *role.likely),
        settled_by=_SETTLED_BY,
    )
    sure = kind.holds(*_KINDS) and (role.is_silent or role.says_none)
    if said.none and sure and deciding is heard is None:
        yield finding(graph, body, "Nothing is decided by {names}", **told)
        return
    sentence = "The source does not say whether anything is decided by {names}"
    if said.none:
        sentence = (
            "Nothing is decided by {names}, and the source does not say whether that is meant"
        )
    unsure = (
        "" if kind.holds(*_KINDS) else doubts_of(kind),
        "not sure: whether a part of it decides" if deciding else "",
        "not sure: whether somebody decides on its advice" if heard else "",
    )
    told["doubt"] = "; ".join(filter(None, (doubts(graph, said), doubts_of(role), *unsure)))
    yield question(graph, body, sentence, **told)


def _does(graph: GovernanceGraph, body: Body) -> bool:
    """Whether it is stated to do more than talk."""
    role = graph.known(body, body.role)
    return role.holds(*_DOING) or bool(graph.answer(body, "scrutinises").stated)


def _heard(graph: GovernanceGraph, body: Body) -> Certainty | None:
    """Whether it advises somebody who decides: stated, or it is not sure; None if it does not."""
    said = graph.answer(body, "recommends_to")
    stated = [_decides(graph, id_) for id_ in said.ids]
    if Certainty.STATED in stated:
        return Certainty.STATED
    likely = (
        any(stated) or said.some or any(_decides(graph, id_) for id_ in said.others(said.likely))
    )
    return Certainty.LIKELY if likely else None


def _decides(graph: GovernanceGraph, id_: str) -> Certainty | None:
    """Whether somebody decides: an organisation or a post is taken to, unless it is denied."""
    deciding, said = graph.powers.decides_with_parts(id_), graph.answer(id_, "decides")
    if deciding is Certainty.STATED or said.none:
        return deciding
    entity = graph.entity(id_)
    return Certainty.STATED if isinstance(entity, Organisation | Post) else Certainty.LIKELY
