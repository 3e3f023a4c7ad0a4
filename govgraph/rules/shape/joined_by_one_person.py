"""SHP02."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph, SharedSeat
from govgraph.model.entity import Body, Entity
from govgraph.model.link import Link
from govgraph.observation import Telling, finding, question
from govgraph.rule import Citation, rule

_PARENTS = ("part_of", "accountable_to")
_SETTLED_BY = (
    "Name a second person under `members` of both; or a duty to report (`reports_to` with `every`) "
    "between the two. A `total` shows that the lists are whole."
)


@rule(
    "SHP02",
    kind=Kind.WEAKNESS,
    severity=Severity.LOW,
    needs_profile=True,
    basis=(
        Citation(
            "Double linking",
            "Sociocracy For All",
            words="two nested circles are connected by a double link",
            url="https://www.sociocracyforall.org/projects/double-linking/",
        ),
    ),
)
def joined_by_one_person(graph: GovernanceGraph) -> Iterator[Observation]:
    """A body and what it belongs to are joined by one person only.

    One person can't both bring the news down and carry the worries up, and when that one is ill
    nobody does either. So in some ways of working "two nested circles are connected by a double
    link".

    ## Flagged

    ```yaml
    checks: {profile: double-links}
    posts: {ann: {name: Ann}, bo: {name: Bo}, cy: {name: Cy}}
    bodies:
      circle: {name: Circle, members: [ann, bo, {total: 2}]}
      # finding: SHP02 "Only Ann sits on both Garden Circle and Circle"
      garden: {name: Garden Circle, part_of: circle, members: [ann, cy, {total: 2}]}
    ```

    ## Accepted

    ```yaml
    checks: {profile: double-links}
    posts: {ann: {name: Ann}, bo: {name: Bo}, cy: {name: Cy}}
    bodies:
      circle: {name: Circle, members: [ann, bo, {total: 2}]}
      garden: {name: Garden Circle, part_of: circle, members: [ann, bo, cy, {total: 3}]}
    ```

    ## What settles it

    A second person on both, or a duty to report from one to the other.

    ## When it is rightly accepted

    Where the smaller of the two meets so seldom that a second person is not worth it.

    ## Limits

    Only where a file names the profile `double-links`: no law asks for this. Organisations that
    sit on both are not people, and nobody in common at all is not looked at.
    """
    if graph.law.double_link is None:
        return
    for body in graph.bodies():
        said = graph.answers(body, *_PARENTS).whole
        for link in (*said.stated, *said.likely):
            parent = graph.find(link.target)
            if isinstance(parent, Body):
                yield from _joined(graph, body, parent, link)


def _joined(graph: GovernanceGraph, body: Body, parent: Body, link: Link) -> Iterator[Observation]:
    shared = graph.people.shared(body, parent)
    duties = _duties(graph, body, parent)
    if sum(one.number for one in shared) != 1 or any(map(graph.is_stated, duties)):
        return
    if _are_whole(graph, body, parent) or not shared[0].likely:
        yield _told(graph, body, shared[0], (link, *duties))


def _are_whole(graph: GovernanceGraph, *bodies: Entity) -> bool:
    """Whether the lists of members of some bodies are whole."""
    return all(graph.seats.is_whole(one) for one in bodies if isinstance(one, Body))


def _duties(graph: GovernanceGraph, body: Body, parent: Body) -> tuple[Link, ...]:
    """The duties to report, stated or likely, from one of the two to the other."""
    up = graph.answer(body, "reports_to").to(parent.id)
    down = graph.answer(parent, "reports_to").to(body.id)
    return tuple(link for link in (*up, *down) if link.is_duty)


def _told(
    graph: GovernanceGraph, body: Body, shared: SharedSeat, links: tuple[Link, ...]
) -> Observation:
    link, *duties = links
    parent = graph.entity(link.target)
    unsure = (
        "" if _are_whole(graph, body, parent) else "the lists are not whole",
        "that it is one person is only likely" if shared.likely else "",
        "" if graph.is_stated(link) else f"only read so: that it belongs to {graph.name(parent)}",
        "a duty to report is only likely" if duties else "",
    )
    seats = (shared.seat, *shared.others)
    told = Telling(
        key="members",
        rests_on=(*(one for seat in seats for one in seat.links), *links),
        related=(parent, *(seat.sitter for seat in seats if seat.sitter)),
        doubt="; ".join(filter(None, unsure)),
        settled_by=_SETTLED_BY,
    )
    sentence = f"Only {shared.people[0]} sits on both {{names}} and {graph.name(parent)}"
    return (question if told["doubt"] else finding)(graph, body, sentence, **told)
