"""REM09."""

from collections.abc import Iterator, Sequence

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph, Overreach
from govgraph.model.entity import Entity
from govgraph.observation import Telling, finding, names, question
from govgraph.published import cited
from govgraph.rule import rule

_SETTLED_BY = (
    "State under `accountable` or `decided_by` that the giver holds it, or under `delegated_by` "
    "who gave it to the giver."
)


@rule(
    "REM09",
    kind=Kind.CONFLICT,
    severity=Severity.HIGH,
    basis=(cited("HOL", "section 1.3.2", "that fall within the Circle’s own Domains"),),
)
def delegated_beyond_power(graph: GovernanceGraph) -> Iterator[Observation]:
    """It was given power the giver does not hold.

    What is decided with power that was never the giver's can be undone by whoever asks. By the
    constitution of Holacracy a circle may only grant domains "that fall within the Circle's own
    Domains".

    ## Flagged

    ```yaml
    organisations: {county: {name: County Council, kind: council}}
    bodies:
      safer: {name: Safer Northam}
      # finding: REM09 "Safer Northam gave Grants panel power over Giving grants"
      panel: {name: Grants panel, delegated_by: {to: safer, what: grants}}
    responsibilities:
      grants:
        name: Giving grants
        decided_by: [county, {to: safer, is: none}]
    ```

    ## Accepted

    ```yaml
    organisations: {county: {name: County Council, kind: council}}
    bodies:
      safer: {name: Safer Northam}
      panel: {name: Grants panel, delegated_by: {to: safer, what: grants}}
    responsibilities:
      grants:
        name: Giving grants
        decided_by: [county, safer]
    ```

    ## What settles it

    `accountable` or `decided_by` of the matter, with the giver or somebody under whom it acts; or
    the giver's own `delegated_by` for that matter.

    ## When it is rightly accepted

    Where the giver passed on what it had for a time, and has given back since.

    ## Limits

    Only a delegation for a responsibility, fund or plan (`what`) is looked at: it says by itself
    that the giver holds the matter, and nothing is asked unless something else says that it does
    not, or names others only.
    """
    for matter in graph.delegations.matters:
        groups: dict[tuple[bool, bool], list[Overreach]] = {}
        for one in graph.delegations.overreaches(matter):
            groups.setdefault((one.denial is not None, one.is_sure), []).append(one)
        for found in groups.values():
            yield _observation(graph, graph.entity(matter), found)


def _observation(graph: GovernanceGraph, matter: Entity, found: Sequence[Overreach]) -> Observation:
    givers, takers, holders = (
        dict.fromkeys(ids)
        for ids in (
            (one.given.target for one in found),
            (one.given.source for one in found),
            (link.target for one in found for link in one.holders),
        )
    )
    told = Telling(
        key="delegated_by",
        at=found[0].given.origins[0],
        rests_on=[link for one in found for link in (one.given, one.denial, *one.holders)],
        related=(*givers, *takers, *holders),
        settled_by=_SETTLED_BY,
        doubt=_doubt(found),
    )
    who, whom = names(graph, givers), names(graph, takers)
    if found[0].denial:
        sentence = f"{who} gave {whom} power over {{names}} without holding it"
        return (finding if found[0].is_sure else question)(graph, matter, sentence, **told)
    sentence = f"how {who} could give {whom} power over {{names}}, held by {names(graph, holders)}"
    return question(graph, matter, f"The source does not say {sentence}", **told)


def _doubt(found: Sequence[Overreach]) -> str:
    if any(one.may_hold for one in found):
        return "not sure: whether the giver has it after all"
    return "" if found[0].is_sure else "it is only read so"
