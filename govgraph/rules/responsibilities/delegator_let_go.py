"""REM10."""

from collections.abc import Iterator, Sequence

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import Answer, GovernanceGraph
from govgraph.graph.delegations import ANSWERING, ANSWERING_FOR
from govgraph.model.entity import Entity
from govgraph.model.link import Link
from govgraph.observation import Telling, doubts, finding, names, question
from govgraph.rule import Citation, RealCase, rule

_SETTLED_BY = (
    "State under `accountable` that the giver still answers for it, or why it does not any more."
)


@rule(
    "REM10",
    kind=Kind.GAP,
    severity=Severity.MEDIUM,
    basis=(
        Citation(
            "The accountable body",
            "Leicester and Leicestershire Enterprise Partnership",
            "",
            "may choose to delegate functions, they cannot delegate accountability",
            "https://llep.org.uk/governance/accountable-body",
        ),
        RealCase(
            "The board of an integrated care board “remains accountable for all of its functions "
            "including those that it has delegated”.",
            "NHS South West London Integrated Care Board",
        ),
    ),
)
def delegator_let_go(graph: GovernanceGraph) -> Iterator[Observation]:
    """The delegator thinks it has handed accountability away.

    Who gives power to another still answers for its use. Of a council's finance officer, who looks
    after the money of a partnership, it is written that they "may choose to delegate functions,
    they cannot delegate accountability".

    ## Flagged

    ```yaml
    organisations: {county: {name: County Council, kind: council}}
    # finding: REM10 "delegated Care at home to Care Panel and kept no accountability"
    bodies: {panel: {name: Care Panel, delegated_by: {to: county, what: care}}}
    responsibilities:
      care:
        name: Care at home
        accountable: [panel, {to: county, is: none}]
    ```

    ## Accepted

    ```yaml
    organisations: {county: {name: County Council, kind: council}}
    bodies: {panel: {name: Care Panel, delegated_by: {to: county, what: care}}}
    responsibilities:
      care:
        name: Care at home
        accountable: [county, {to: panel, is: none}]
    ```

    ## What settles it

    `accountable` of what was delegated, with the giver; and `responsible` or `decided_by`, with the
    one that was given it.

    ## When it is rightly accepted

    Where an Act moves the duty itself: then nothing was delegated, and `established_by` or
    `succeeds` says more.

    ## Limits

    Of a delegation without a `what`, or with one that is a text, it is enough that the giver is
    accountable for something.
    """
    for id_ in graph.delegations.matters:
        for given, tell in zip(graph.delegations.let_go(id_), (_denied, _asked), strict=True):
            if given:
                yield tell(graph, graph.entity(id_), given)
    for giver, given in graph.delegations.unlimited.items():
        said = graph.answers(giver, *ANSWERING_FOR)
        if not said.stated and not said.some:
            is_sure = said.none and any(map(graph.is_stated, given))
            yield (_denied if is_sure else _asked)(graph, graph.entity(giver), given)


def _denied(graph: GovernanceGraph, who: Entity, given: Sequence[Link]) -> Observation:
    givers, takers = _ends(graph, given)
    what = "{names} delegated power" if _gave(who, given) else f"{givers} delegated {{names}}"
    sentence = f"{what} to {takers} and kept no accountability"
    return finding(graph, who, sentence, **_told(graph, who, given))


def _asked(graph: GovernanceGraph, who: Entity, given: Sequence[Link]) -> Observation:
    givers, takers = _ends(graph, given)
    told = _told(graph, who, given)
    read = "" if all(map(graph.is_stated, given)) else "only read so: the delegation"
    told["doubt"] = "; ".join(filter(None, (doubts(graph, _held(graph, who, given)), read)))
    sentence = f"whether {givers} stayed accountable for {{names}}, delegated to {takers}"
    if _gave(who, given):
        sentence = "for what {names} stayed accountable, having delegated power to " + takers
    return question(graph, who, f"The source does not say {sentence}", **told)


def _gave(who: Entity, given: Sequence[Link]) -> bool:
    """Whether the subject is the giver itself, as of power for no matter in particular."""
    return who.id == given[0].target


def _held(graph: GovernanceGraph, who: Entity, given: Sequence[Link]) -> Answer:
    return graph.answers(who, *(ANSWERING_FOR if _gave(who, given) else ANSWERING))


def _ends(graph: GovernanceGraph, given: Sequence[Link]) -> tuple[str, str]:
    """The names of those who gave power, and of those who took it."""
    givers, takers = (
        dict.fromkeys(ids)
        for ids in ((link.target for link in given), (link.source for link in given))
    )
    return names(graph, givers), names(graph, takers)


def _told(graph: GovernanceGraph, who: Entity, given: Sequence[Link]) -> Telling:
    return Telling(
        key="accountable_for" if _gave(who, given) else "accountable",
        at=given[0].origins[0],
        rests_on=(*given, *_held(graph, who, given).statements),
        related=[id_ for link in given for id_ in (link.target, link.source)],
        settled_by=_SETTLED_BY,
    )
