"""DEC04."""

from collections.abc import Iterator, Sequence

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph, SharedSeat
from govgraph.model.entity import Body
from govgraph.model.link import Link
from govgraph.observation import Telling, finding, question
from govgraph.paragraph import listed
from govgraph.published import cited
from govgraph.rule import measured_rule

_LEAST = 33
"""The percentage of a scrutineer's seats that is too much on the other side: a third."""
_NAMED = 3
_SETTLED_BY = (
    "Give these seats to others; or say `as` of those who only sit in, and in `accepted` how "
    "members stand aside when what they decided is looked at."
)


@measured_rule(
    "DEC04",
    _LEAST,
    kind=Kind.CONFLICT,
    severity=Severity.MEDIUM,
    basis=(
        cited(
            "REDD",
            words="did not permit Members to scrutinise a decision in which he or she had been "
            "directly involved",
        ),
    ),
)
def seats_on_both_sides(graph: GovernanceGraph, least: float) -> Iterator[Observation]:
    """The same people make and check the decision.

    Who took a decision is the last to find it wanting. The rules of one council for its scrutiny
    "did not permit Members to scrutinise a decision in which he or she had been directly involved".

    ## Flagged

    ```yaml
    posts: {mayor: {name: Mayor}, whip: {name: Whip}, chief: {name: Chief}, vicar: {name: Vicar}}
    bodies:
      board: {name: Board, members: [mayor, chief]}
      panel:
        name: Panel
        members: [mayor, whip, vicar, {total: 3}]
        scrutinises: board  # finding: DEC04 "Mayor sits on both Panel and Board"
    ```

    ## Accepted

    ```yaml
    posts: {mayor: {name: Mayor}, whip: {name: Whip}, chief: {name: Chief}, vicar: {name: Vicar}}
    bodies:
      board: {name: Board, members: [mayor, chief]}
      panel:
        name: Panel
        members: [{to: mayor, as: invited}, whip, vicar, {total: 2}]
        scrutinises: board
    ```

    ## What settles it

    Other people in these seats. Who only observes, advises or is invited (`as`) is not counted.

    ## When it is rightly accepted

    Where a small body has nobody else, and its rules say when a member must leave the room.

    ## Limits

    People are known by an equal `holder`, or by a post of which there is one; an organisation that
    sits on both may send two people. One chair of both is for self-scrutiny to tell. It is a
    finding only where the list of the scrutineer is whole and a third of its seats or more are
    shared; `checks: thresholds` changes that share, which is govgraph's own choice.
    """
    for body in graph.bodies():
        said = graph.answer(body, "scrutinises")
        for other in graph.found(said.others((*said.stated, *said.likely))):
            links = [one for one in said.to(other.id) if one.details.independent is not False]
            if isinstance(other, Body) and other is not body and links:
                every = graph.people.shared(body, other)
                shared = [one for one in every if not one.is_of_both_chairs]
                if shared:
                    yield _observed(graph, links[0], shared, least)


def _observed(
    graph: GovernanceGraph, link: Link, shared: Sequence[SharedSeat], least: float
) -> Observation:
    body, other = shared[0].seat.body, shared[0].others[0].body
    firm = [one for one in shared if not one.likely]
    number = sum(one.number for one in firm if one.seat.is_of_total)
    total = graph.answer(body, "members").total if graph.seats.is_whole(body) else None
    share = f", with {number} of the {total.count} seats" if total and number else ""
    many = total is not None and number * 100 >= least * total.count.low
    if many and graph.is_stated(link):
        told = _told(graph, link, firm)
        return finding(graph, *_sentence(graph, (body, other), firm, share), **told)
    doubt = (
        "" if graph.is_stated(link) else "that it scrutinises it is only likely",
        "" if total else "the list is not whole",
        "" if len(firm) == len(shared) else "some of these seats are only likely",
    )
    told = _told(graph, link, shared)
    told["doubt"] = "; ".join(filter(None, doubt))
    return question(graph, *_sentence(graph, (body, other), shared, share), **told)


def _sentence(
    graph: GovernanceGraph, bodies: tuple[Body, Body], shared: Sequence[SharedSeat], share: str
) -> tuple[Body, str]:
    """The subject, and what is said of it."""
    people = list(dict.fromkeys(name for one in shared for name in one.people))
    verb = "sits" if len(people) == 1 else "sit"
    one, other = map(graph.name, bodies)
    sentence = f"{listed(people, _NAMED)} {verb} on both {one} and {other}, which {one} scrutinises"
    return min(bodies, key=lambda body: body.id), sentence + share


def _told(graph: GovernanceGraph, link: Link, shared: Sequence[SharedSeat]) -> Telling:
    seats = (seat for one in shared for seat in (one.seat, *one.others))
    return Telling(
        key="members",
        at=link.origins[0],
        rests_on=(link, *(said for seat in seats for said in seat.links)),
        related=graph.found((link.source, link.target)),
        settled_by=_SETTLED_BY,
    )
