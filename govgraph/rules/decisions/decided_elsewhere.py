"""DEC08."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph
from govgraph.graph.decisions import AlsoDecided, also_decided
from govgraph.model.entity import Body
from govgraph.model.link import Link
from govgraph.observation import Telling, doubts, finding, question
from govgraph.published import cited
from govgraph.rule import Replacing, rule

_BELOW = ("has_part", "holds_to_account")
_SETTLED_BY = (
    "Say `lead: yes` of the one whose word is final, `joint: yes` if they decide as one, "
    "`delegated_by` if one gave the other its power; or state under `scrutinised_by` who "
    "challenges the smaller of the two."
)


@rule(
    "DEC08",
    kind=Kind.WEAKNESS,
    severity=Severity.MEDIUM,
    replaces=("DEC07",),
    replacing=Replacing.WITHIN,
    basis=(
        cited(
            "AC05",
            "paragraph 78",
            "real business … takes place elsewhere and the formal … process is short-circuited",
        ),
    ),
)
def decided_elsewhere(graph: GovernanceGraph) -> Iterator[Observation]:
    """The real decisions are taken somewhere else.

    Where a small group decides all that the full table decides, the table signs what is settled,
    and nobody sees how. The Audit Commission found that "real business … takes place elsewhere and
    the formal … process is short-circuited".

    ## Flagged

    ```yaml
    bodies:
      board: {name: Board, decides: plan}
      officers:
        name: Officers Group
        accountable_to: board
        decides: plan
        scrutinised_by: none  # finding: DEC08 "All decisions of Board are also taken by"
    plans: {plan: {name: Yearly plan}}
    ```

    ## Accepted

    ```yaml
    bodies:
      board: {name: Board, decides: plan}
      officers:
        name: Officers Group
        accountable_to: board
        delegated_by: board
        decides: plan
        scrutinised_by: none
    plans: {plan: {name: Yearly plan}}
    ```

    ## What settles it

    Whose word is final (`lead: yes`), that they decide as one (`joint: yes`), that one acts by
    power that the other gave (`delegated_by`), or who challenges the smaller one.

    ## When it is rightly accepted

    Where the smaller one only acts when the other can't meet, and reports what it did.

    ## Limits

    Only decisions that are named are compared, and only with bodies that are `part_of` the one or
    `accountable_to` it. Two that decide one of several things are told by two-deciders.
    """
    for body in graph.bodies():
        if graph.answer(body, "decides").is_silent:
            continue
        below = graph.answers(body, *_BELOW)
        for other in graph.found(below.others((*below.stated, *below.likely))):
            if isinstance(other, Body) and not graph.powers.scrutiny(other).independent:
                found = also_decided(graph, graph.powers, body, other)
                if found:
                    yield _observed(graph, (body, other), below.to(other.id)[0], found)


def _observed(
    graph: GovernanceGraph, bodies: tuple[Body, Body], tie: Link, found: AlsoDecided
) -> Observation:
    body, other = bodies
    scrutiny = graph.powers.scrutiny(other)
    none = scrutiny.own.none
    told = Telling(
        key="scrutinised_by",
        at=none.origins[0] if none else other.origin,
        rests_on=(*found.links, tie, *scrutiny.own.statements),
        related=(other, *(id_ for id_ in found.things if _is_theirs(graph, id_, bodies))),
        settled_by=_SETTLED_BY,
    )
    sentence = f"All decisions of {{names}} are also taken by {graph.name(other)}"
    if none and graph.is_stated(tie) and not found.likely:
        return finding(graph, body, f"{sentence}, which nobody scrutinises", **told)
    unsure = (
        "" if none else doubts(graph, scrutiny.own, scrutiny.own.stated),
        "" if graph.is_stated(tie) else f"that {graph.name(other)} is below it is only likely",
        "who decides what is only likely" if found.likely else "",
    )
    told["doubt"] = "; ".join(filter(None, unsure))
    who = "which nobody scrutinises" if none else "and the source does not say who scrutinises that"
    return question(graph, body, f"{sentence}, {who}", **told)


def _is_theirs(graph: GovernanceGraph, id_: str, bodies: tuple[Body, Body]) -> bool:
    """Whether these two alone decide a thing, so that two-deciders has no more to say of it."""
    said = graph.answer(id_, "decided_by")
    deciding = {*said.others((*said.stated, *said.likely)), *(["some"] if said.some else [])}
    return deciding <= {body.id for body in bodies}
