"""REM07."""

from collections.abc import Iterator, Sequence

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph, Powerless
from govgraph.model.entity import Responsibility
from govgraph.model.link import Link
from govgraph.observation import Telling, doubts, finding, names, question
from govgraph.published import cited
from govgraph.rule import Citation, rule

_KEY = "decided_by"
_SETTLED_BY = (
    "State under `decided_by` what it decides itself, or that those who decide are `part_of` it, "
    "answer to it or were given the matter by it (`delegated_by`)."
)


@rule(
    "REM07",
    kind=Kind.WEAKNESS,
    severity=Severity.MEDIUM,
    basis=(
        cited("AC05", "paragraph 78", "delegated authority to take decisions"),
        Citation("Decision Making Accountability", "Local Government Association"),
    ),
)
def accountable_without_decision(graph: GovernanceGraph) -> Iterator[Observation]:
    """Held responsible but cannot decide.

    Who must answer for what others decide can only explain it. Those who act for a partner need
    "delegated authority to take decisions", the Audit Commission wrote.

    ## Flagged

    ```yaml
    organisations: {county: {name: County Council, kind: council}}
    bodies: {health: {name: Health Board}}
    responsibilities:
      falls:
        name: Preventing falls
        accountable: health
        decided_by:
          - county
          # finding: REM07 "accountable for Preventing falls without power to decide"
          - {to: health, is: none}
    ```

    ## Accepted

    ```yaml
    organisations: {county: {name: County Council, kind: council}}
    bodies: {health: {name: Health Board}}
    responsibilities:
      falls:
        name: Preventing falls
        accountable: health
        decided_by:
          - county
          - health
    ```

    ## What settles it

    `decided_by` with the one that is accountable, or with a part of it, or with somebody who
    answers to it; `delegated_by`, if it gave the matter to those who decide.

    ## When it is rightly accepted

    Where an officer answers for carrying out what elected members decide.

    ## Limits

    One holder is looked at, or several that answer as one. Where nothing is said of who decides,
    nothing is asked. What one can decide in practice, no structure shows.
    """
    for duty in graph.responsibilities():
        found = graph.delegations.powerless(duty) if graph.in_force(duty) else None
        if found:
            yield (_denied if found.denials else _asked)(graph, duty, found)


def _denied(graph: GovernanceGraph, duty: Responsibility, found: Powerless) -> Observation:
    unsure = (
        "" if _are_stated(graph, found.holders) else "only read so: who is accountable",
        "" if _are_stated(graph, found.denials) else "only read so: who does not decide",
        "not sure: whether a part of it decides" if found.may_decide else "",
    )
    told = _told(found, found.denials)
    told["doubt"] = "; ".join(filter(None, unsure))
    holders = [link.target for link in found.holders]
    who = f"{names(graph, holders)} {'are' if len(graph.names(holders)) > 1 else 'is'}"
    sentence = f"{who} accountable for {{names}} without power to decide"
    return (question if told["doubt"] else finding)(graph, duty, sentence, **told)


def _are_stated(graph: GovernanceGraph, links: Sequence[Link]) -> bool:
    return all(map(graph.is_stated, links))


def _asked(graph: GovernanceGraph, duty: Responsibility, found: Powerless) -> Observation:
    who, others = (
        names(graph, [link.target for link in links]) for links in (found.holders, found.deciders)
    )
    told = _told(found, found.deciders)
    doubt = doubts(graph, graph.answer(duty, _KEY))
    unsure = "not sure: whether those who decide act under it" if found.may_decide else ""
    told["doubt"] = "; ".join(filter(None, (doubt, unsure)))
    if not told["doubt"]:
        told["alike"] = "The source does not say whether those accountable for {names} can decide"
    sentence = f"whether {who}, accountable for {{names}}, can decide on it with {others}"
    return question(graph, duty, f"The source does not say {sentence}", **told)


def _told(found: Powerless, pointed: Sequence[Link]) -> Telling:
    return Telling(
        key=_KEY,
        at=pointed[0].origins[0],
        rests_on=(*found.holders, *found.denials, *found.deciders),
        related=[link.target for link in (*found.holders, *found.deciders)],
        settled_by=_SETTLED_BY,
    )
