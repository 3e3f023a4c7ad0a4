"""REM16."""

from collections.abc import Iterator, Sequence

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph, parties
from govgraph.model.entity import Entity
from govgraph.model.link import Link
from govgraph.model.words import Section
from govgraph.observation import Telling, doubts, finding, names, question
from govgraph.rule import Citation, measured_rule

_MOST = 6
"""How many one matter can be put to before somebody asks whether all of them are needed."""
_KEY = "consulted"
_SETTLED_BY = (
    "Move those who need only hear of it to `informed`, or say `joint: yes` of those who answer "
    "with one voice."
)


@measured_rule(
    "REM16",
    _MOST,
    kind=Kind.WEAKNESS,
    severity=Severity.LOW,
    basis=(
        Citation(
            "RACI matrix template",
            "davidgaus.com",
            "",
            "too many C roles slows every decision",
            "https://davidgaus.com/templates/raci-matrix",
        ),
    ),
)
def crowded_consultation(graph: GovernanceGraph, most: float) -> Iterator[Observation]:
    """So many must be consulted that nothing moves.

    Each of those who must be heard can hold the matter up, and the last to be asked finds
    everything settled. "Too many C roles slows every decision", says a guide to the letters of
    RACI, where C stands for consulted.

    ## Flagged

    ```yaml
    sectors: {shops: {name: Shops}, schools: {name: Schools}, faiths: {name: Faith groups}}
    organisations: {police: {name: Police}, trust: {name: Trust}, college: {name: College}}
    bodies: {forum: {name: Youth Forum}}
    plans:
      parking:
        name: Parking plan
        # finding: REM16 "7 are to be consulted on Parking plan"
        consulted: [shops, schools, faiths, police, trust, college, forum]
    ```

    ## Accepted

    ```yaml
    sectors: {shops: {name: Shops}, schools: {name: Schools}, faiths: {name: Faith groups}}
    organisations: {police: {name: Police}, trust: {name: Trust}, college: {name: College}}
    bodies: {forum: {name: Youth Forum}}
    plans:
      parking:
        name: Parking plan
        consulted: [shops, schools, faiths, police, trust, college]
    ```

    ## What settles it

    `informed` in place of `consulted`, for those who need only hear of it; one voice for several
    (`joint: yes`).

    ## When it is rightly accepted

    Where an Act lists who must be consulted, or the plan changes the lives of all of them.

    ## Limits

    More than six are told, by govgraph's own choice; `checks: thresholds` changes it. How long each
    has to answer, and who is only `informed`, says nothing here.
    """
    for matter in graph.entities(Section.RESPONSIBILITIES, Section.PLANS):
        if graph.in_force(matter):
            yield from _observed(graph, matter, most)


def _observed(graph: GovernanceGraph, matter: Entity, most: float) -> Iterator[Observation]:
    said = graph.answer(matter, _KEY)
    firm = (*said.stated, *said.unnamed)
    every = (*firm, *said.likely)
    number, possible = _number(firm), _number(every)
    told = Telling(
        key=_KEY,
        at=every[0].origins[0] if every else matter.origin,
        rests_on=every,
        related=(link.target for link in every if link.is_named),
        settled_by=_SETTLED_BY,
    )
    if number > most:
        told["alike"] = f"More than {most:g} are to be consulted on {{names}}"
        who = names(graph, said.others(said.stated))
        yield finding(graph, matter, f"{number} are to be consulted on {{names}}: {who}", **told)
    elif possible > most:
        told["doubt"] = doubts(graph, said)
        sentence = f"The source does not say whether {possible} are to be consulted on {{names}}"
        yield question(graph, matter, sentence, **told)


def _number(links: Sequence[Link]) -> int:
    """How many are consulted: those who act as one are one, and so are those not named."""
    return len({frozenset(link.target for link in party) for party in parties(links)})
