"""DEC03."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import Certainty, GovernanceGraph, SharedChair
from govgraph.model.entity import Body, Entity, Organisation
from govgraph.model.link import Link
from govgraph.observation import finding, question
from govgraph.published import cited
from govgraph.rule import RealCase, rule

_KEY = "accountable_to"
_SETTLED_BY = (
    "Name another `chair` for one of the two, or say in `accepted` how the person stands aside "
    "when one calls the other to account."
)


@rule(
    "DEC03",
    kind=Kind.CONFLICT,
    severity=Severity.HIGH,
    basis=(
        cited("HOL", "section 5.1.1"),
        RealCase(
            "The Leader of the council chairs the Swansea Public Services Board, which the council "
            "must scrutinise.",
            "Swansea Council",
        ),
    ),
)
def chair_on_both_sides(graph: GovernanceGraph) -> Iterator[Observation]:
    """The person in the chair sits on both sides of the table.

    Who must explain and who may judge are then one person, and nobody is held to account. In
    Swansea, the Leader chairs the partnership that the Leader's own council must scrutinise.

    ## Flagged

    ```yaml
    posts: {leader: {name: Leader}, director: {name: Director}}
    bodies:
      board: {name: Board, chair: leader}
      group:
        name: Group
        chair: leader
        accountable_to: board  # finding: DEC03 "Leader chairs both Group and Board"
    ```

    ## Accepted

    ```yaml
    posts: {leader: {name: Leader}, director: {name: Director}}
    bodies:
      board: {name: Board, chair: leader}
      group:
        name: Group
        chair: director
        accountable_to: board
    ```

    ## What settles it

    Another chair for one of the two. An organisation that chairs both is no person: two of its
    people may do so.

    ## When it is rightly accepted

    Where the chair joins the two on purpose, and hands over the chair when one answers to the
    other.

    ## Limits

    Only `accountable_to` is looked at: to be `part_of` a body with the same chair is common and
    may be right. Where one scrutinises the other, self-scrutiny has the word.
    """
    told: set[frozenset[str]] = set()
    for entity, link in sorted(_answering(graph), key=lambda one: not graph.is_stated(one[1])):
        other, pair = graph.entity(link.target), frozenset((entity.id, link.target))
        if isinstance(other, Body | Organisation) and pair not in told:
            told.add(pair)
            shared = graph.chairs.shared(entity, other)
            if shared:
                yield from _observed(graph, (entity, other), link, shared)


def _answering(graph: GovernanceGraph) -> Iterator[tuple[Entity, Link]]:
    """The bodies and organisations that answer to somebody, with the links, stated or likely."""
    able: tuple[Entity, ...] = (*graph.bodies(), *graph.organisations())
    for entity in able:
        said = graph.answer(entity, _KEY)
        yield from ((entity, link) for link in (*said.stated, *said.likely))


def _observed(
    graph: GovernanceGraph, ends: tuple[Entity, Entity], link: Link, shared: SharedChair
) -> Iterator[Observation]:
    one, other = ends
    bodies = (shared.one.body, shared.other.body)
    sure = graph.is_stated(link) and not shared.likely
    firm = sure and bodies == ends
    scrutiny = {graph.powers.challenges(one, other), graph.powers.challenges(other, one)}
    if Certainty.STATED in scrutiny or (Certainty.LIKELY in scrutiny and not firm):
        return
    who, whom = (graph.name(body) for body in bodies)
    sentence = (
        f"{shared.person} chairs both {who} and {whom}, and {graph.name(one)} is accountable to "
        f"{graph.name(other)}"
    )
    subject, related = sorted(ends, key=lambda end: end.id)
    inside = zip(bodies, ends, strict=True)
    parts = (f"{graph.name(b)} is part of {graph.name(e)}" for b, e in inside if b is not e)
    yield (finding if firm else question)(
        graph,
        subject,
        sentence if sure else f"The file reads that {sentence}",
        key="chair",
        at=link.origins[0],
        rests_on=(link, *shared.one.links, *shared.other.links),
        related=(related, *bodies),
        doubt=" and ".join(parts),
        settled_by=_SETTLED_BY,
    )
