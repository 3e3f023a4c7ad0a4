"""DEC02."""

from collections.abc import Iterator
from typing import NamedTuple

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import Certainty, GovernanceGraph
from govgraph.model.entity import Body
from govgraph.model.link import Link
from govgraph.observation import finding, question
from govgraph.rule import Citation, rule

_SETTLED_BY = (
    "Name under `scrutinised_by` somebody from outside; or say `independent: no`, where this is "
    "internal assurance."
)


@rule(
    "DEC02",
    kind=Kind.CONFLICT,
    severity=Severity.HIGH,
    basis=(
        Citation(
            "Local Government Act 2000, section 9FA",
            "quoted by Barnsley Metropolitan Borough Council",
            words="members of the executive cannot be members of a scrutiny committee",
            url="https://barnsleymbc.moderngov.co.uk/mgAi.aspx?ID=49730",
        ),
        Citation(
            "Public Bill Committee, 3 March 2010 (2010-03-03a.9.3), Mr Raynsford",
            "House of Commons, from theyworkforyou.com",
        ),
    ),
)
def self_scrutiny(graph: GovernanceGraph) -> Iterator[Observation]:
    """It scrutinises itself.

    Challenge from within spares whom it should test. The law has it that "members of the executive
    cannot be members of a scrutiny committee".

    ## Flagged

    ```yaml
    organisations: {council: {name: Council}}
    bodies:
      board: {name: Board}
      review:
        name: Review Group
        scrutinises: board  # finding: DEC02 "Review Group scrutinises Board and"
        accountable_to: board
    ```

    ## Accepted

    ```yaml
    organisations: {council: {name: Council}}
    bodies:
      board: {name: Board}
      review:
        name: Review Group
        scrutinises: board
        accountable_to: council
    ```

    ## What settles it

    A scrutineer that is not part of the body that it challenges, does not answer to it, and has
    another chair. Of internal assurance, say `independent: no`.

    ## When it is rightly accepted

    Where somebody from outside reads and answers what the scrutineer finds.

    ## Limits

    A committee of a council may challenge its council and its cabinet: only of bodies, not of
    organisations, is it asked who scrutinises them. Members on both sides are not looked at here.
    """
    for body in graph.bodies():
        said = graph.answer(body, "scrutinises")
        for other in graph.found(said.others((*said.stated, *said.likely))):
            links = [one for one in said.to(other.id) if one.details.independent is not False]
            if isinstance(other, Body) and links:
                yield from _observed(graph, body, other, links[0])


class _Tie(NamedTuple):
    """What binds a scrutineer to a body that it challenges."""

    certainty: Certainty | None
    words: str
    links: tuple[Link, ...]


def _observed(graph: GovernanceGraph, body: Body, other: Body, link: Link) -> Iterator[Observation]:
    ties = [tie for tie in _ties(graph, body, other) if tie.certainty]
    if not ties:
        return
    tie = min(ties, key=lambda one: one.certainty is Certainty.LIKELY)
    firm = graph.is_stated(link) and tie.certainty is Certainty.STATED
    whom = "itself" if body is other else graph.name(other)
    sentence = f"{graph.name(body)} scrutinises {whom}{tie.words}"
    subject, related = sorted((body, other), key=lambda one: one.id)
    yield (finding if firm else question)(
        graph,
        subject,
        sentence if firm else f"The file reads that {sentence}",
        key="scrutinised_by",
        at=link.origins[0],
        rests_on=(link, *tie.links),
        related=(related,),
        settled_by=_SETTLED_BY,
    )


def _ties(graph: GovernanceGraph, body: Body, other: Body) -> Iterator[_Tie]:
    if body is other:
        yield _Tie(Certainty.STATED, "", ())
        return
    part, master, manager = (
        graph.answer(body, key) for key in ("part_of", "accountable_to", "managed_by")
    )
    yield _Tie(graph.powers.is_within(body, other), " and is part of it", part.stated)
    yield _Tie(master.certainty(other.id), " and is accountable to it", master.to(other.id))
    yield _Tie(manager.certainty(other.id), " and is managed by it", manager.to(other.id))
    shared = graph.chairs.shared(body, other)
    if shared:
        certainty = Certainty.LIKELY if shared.likely else Certainty.STATED
        links = (*shared.one.links, *shared.other.links)
        yield _Tie(certainty, f", and {shared.person} chairs both", links)
