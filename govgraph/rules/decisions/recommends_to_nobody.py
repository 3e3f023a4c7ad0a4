"""DEC06."""

from collections.abc import Iterator
from enum import IntEnum

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import Answer, Certainty, GovernanceGraph
from govgraph.model.entity import Body
from govgraph.model.words import Role
from govgraph.observation import Telling, doubts, doubts_of, finding, names, question
from govgraph.published import cited
from govgraph.rule import rule

_KEY = "recommends_to"
_SETTLED_BY = (
    "State under `recommends_to` who decides on what it recommends, and under `decides` (`some`, "
    "if the source does not say which) that they do."
)


@rule(
    "DEC06",
    kind=Kind.GAP,
    severity=Severity.MEDIUM,
    basis=(cited("BAIN", words="makes the decision and commits the organization"),),
)
def recommends_to_nobody(graph: GovernanceGraph) -> Iterator[Observation]:
    """Its recommendations go to nobody who can accept them.

    Advice that nobody can take is work for nothing, and those who gave it notice. In a method for
    sharing out decisions that is much used, whoever recommends faces one who "makes the decision
    and commits the organization".

    ## Flagged

    ```yaml
    bodies:
      board: {name: Board, decides: some}
      panel:
        name: Expert Panel
        role: recommends
        recommends_to: none  # finding: DEC06 "Nobody receives the recommendations of Expert Panel"
    ```

    ## Accepted

    ```yaml
    bodies:
      board: {name: Board, decides: some}
      panel:
        name: Expert Panel
        role: recommends
        recommends_to: board
    ```

    ## What settles it

    `recommends_to` somebody who decides, has a part that decides, or passes it on by a
    `recommends_to` of their own. An organisation or a post will do.

    ## When it is rightly accepted

    Where it publishes what it recommends, and leaves it to whoever reads it.

    ## Limits

    Those of whom no `role` is stated are taken to be able to decide. A body that decides itself and
    is not there to recommend is not asked. Whether recommendations are taken up is not looked at.
    """
    for body in graph.bodies():
        said, role = graph.answer(body, _KEY), graph.known(body, body.role)
        recommends = role.may_hold(Role.RECOMMENDS)
        if not (recommends or said.statements) or not graph.in_force(body):
            continue
        if recommends or not (said.says_none and graph.powers.decides(body).is_stated):
            yield from _observed(graph, body, said)


class _Heard(IntEnum):
    """What becomes of a recommendation where it goes to."""

    NO = 0
    """It is stated that nothing is decided there."""
    UNSAID = 1
    """What is stated of it is not that it decides."""
    YES = 2


def _observed(graph: GovernanceGraph, body: Body, said: Answer) -> Iterator[Observation]:
    stated = [_heard(graph, body, id_) for id_ in said.ids]
    if _Heard.YES in stated or not (stated or said.none or _is_asked(graph, body, said)):
        return
    role, whom = graph.known(body, body.role), names(graph, said.ids)
    told = Telling(
        key=_KEY,
        at=next((link.origins[0] for link in (*said.stated, said.none) if link), body.origin),
        rests_on=(*said.statements, *role.stated, *role.likely),
        related=said.ids,
        settled_by=_SETTLED_BY,
        may_be_none=not (stated or said.none),
    )
    if said.says_none:
        yield finding(graph, body, "Nobody receives the recommendations of {names}", **told)
        return
    if set(stated) == {_Heard.NO} and not (said.doubtful or said.some):
        sentence = f"The recommendations of {{names}} go to {whom}, where nothing is decided"
        yield finding(graph, body, sentence, **told)
        return
    unsure = (doubts(graph, said), "" if role.holds(Role.RECOMMENDS) else doubts_of(role))
    told["doubt"] = "; ".join(filter(None, unsure))
    sentence = "The source does not say who decides on the recommendations of {names}"
    if stated:
        sentence = (
            f"The source does not say whether {whom}, where the recommendations of {{names}} go, "
            "can decide on them"
        )
    yield question(graph, body, sentence, **told)


def _is_asked(graph: GovernanceGraph, body: Body, said: Answer) -> bool:
    """Whether it is there to recommend, or what is likely of it is that nobody can accept it."""
    likely = [_heard(graph, body, id_) for id_ in said.others(said.likely)]
    is_none = any(link.says_none for link in said.unsure)
    recommends = graph.known(body, body.role).may_hold(Role.RECOMMENDS)
    return recommends or is_none or (bool(likely) and _Heard.YES not in likely)


def _heard(graph: GovernanceGraph, body: Body, id_: str) -> _Heard:
    """What becomes of the recommendations of a body at one of those that it recommends to."""
    target, deciding = graph.entity(id_), graph.powers.decides_with_parts(id_)
    onward = graph.answer(id_, _KEY)
    passed_on = any(other != body.id for other in onward.ids) or onward.says_some
    if not isinstance(target, Body) or deciding is Certainty.STATED or passed_on:
        return _Heard.YES
    if graph.answer(id_, "decides").none and deciding is None and not onward.likely:
        return _Heard.NO
    role = graph.known(target, target.role)
    said = role.stated or graph.answer(id_, "decides").none or deciding or onward.likely
    return _Heard.UNSAID if said else _Heard.YES
