"""REP03."""

from collections.abc import Iterator, Sequence

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import Cover, GovernanceGraph
from govgraph.model.entity import Body, Entity
from govgraph.model.link import Link
from govgraph.model.words import BodyKind, Section, Status
from govgraph.observation import Telling, doubts_of, finding, names, question
from govgraph.rule import RealCase, rule

_KINDS = (
    *(BodyKind.SERVICE, BodyKind.TEAM, BodyKind.HUB),
    *(BodyKind.PROGRAMME, BodyKind.WORKSTREAM),
)
_SECTIONS = (Section.BODIES, Section.POSTS, Section.RESPONSIBILITIES, Section.FUNDS)
_SETTLED_BY = (
    "State under `covers` each place that it reaches, and those that it does not: {to: the place, "
    "is: none}. What is to follow has `status: required` or `planned`; a trial is a `pilot`."
)


@rule(
    "REP03",
    kind=Kind.GAP,
    severity=Severity.MEDIUM,
    basis=(
        RealCase(
            "Oldham set out to integrate services in five places, and launched its planning "
            "sessions “in the South”.",
            "Oldham Council, Place Based Integration, 2022",
        ),
    ),
)
def patchy_coverage(graph: GovernanceGraph) -> Iterator[Observation]:
    """A service reaches some places but not all.

    Whoever lives on the wrong side of the line goes without, and seldom learns why. Oldham meant
    to join up services in five places, and launched its planning sessions "in the South".

    ## Flagged

    ```yaml
    places:
      town: {name: Town, kind: town}
      north: {name: North, kind: district, part_of: town}
      south: {name: South, kind: district, part_of: town}
    bodies:
      programme: {name: Programme, covers: town}
      # finding: REP03 "The reach of Hub leaves out South"
      hub: {name: Hub, kind: hub, part_of: programme, covers: [north, {to: south, is: none}]}
    ```

    ## Accepted

    ```yaml
    places:
      town: {name: Town, kind: town}
      north: {name: North, kind: district, part_of: town}
      south: {name: South, kind: district, part_of: town}
    bodies:
      programme: {name: Programme, covers: town}
      hub: {name: Hub, kind: hub, part_of: programme, covers: [north, south]}
    ```

    ## What settles it

    `covers` for each of the places, or for the whole; a denial for those that are left out.

    ## When it is rightly accepted

    Where the others have the like from somebody else, or need none.

    ## Limits

    The whole is what it covers itself, or what it is `part_of`, `managed_by` or `aligned_to`
    covers; without one, nothing is asked. Pilots, and what was made by `per`, are not looked at.
    """
    for entity in graph.entities(*_SECTIONS):
        if not entity.per and graph.in_force(entity) and _is_asked(graph, entity):
            yield from _observed(graph, entity)


def _is_asked(graph: GovernanceGraph, entity: Entity) -> bool:
    """Whether it is, or may be, something that is there for all of a place."""
    if not isinstance(entity, Body):
        return True
    kind = graph.known(entity, entity.kind)
    return kind.may_hold(*_KINDS) and not kind.may_hold(BodyKind.PILOT)


def _observed(graph: GovernanceGraph, entity: Entity) -> Iterator[Observation]:
    said, cover = graph.answer(entity, "covers"), graph.covers.of(entity)
    kind = graph.known(entity, entity.kind) if isinstance(entity, Body) else None
    unsure = "" if kind is None or kind.holds(*_KINDS) else doubts_of(kind)
    partial = [one for one in (*said.stated, *said.likely) if one.details.status is Status.PARTIAL]
    if partial:
        places = said.others(partial)
        told = finding if graph.is_stated(partial[0]) and not unsure else question
        sentence = f"The reach of {{names}} in {names(graph, places)} is only partial"
        yield told(graph, entity, sentence, **_telling(partial, places, unsure))
    if cover and (cover.denied or not partial):
        whole = "" if cover.is_sure else f"not sure: that all of {graph.name(cover.whole)} is meant"
        yield _left_out(graph, entity, cover, "; ".join(filter(None, (whole, unsure))))


def _left_out(graph: GovernanceGraph, entity: Entity, cover: Cover, unsure: str) -> Observation:
    if cover.denied:
        told = finding if not unsure else question
        links, places = tuple(cover.denied.values()), tuple(cover.denied)
        sentence = f"The reach of {{names}} leaves out {names(graph, places)}"
        return told(graph, entity, sentence, **_telling(links, places, unsure))
    links, places = graph.answer(entity, "covers").statements, (*cover.unsaid, *cover.unsure)
    read = f"not sure of: {names(graph, cover.unsure)}" if cover.unsure else ""
    doubt = "; ".join(filter(None, (read, unsure)))
    what = f"whether the reach of {{names}} takes in {names(graph, places)}"
    sentence = f"The source does not say {what}"
    return question(graph, entity, sentence, **_telling(links, places, doubt))


def _telling(links: Sequence[Link], places: Sequence[str], doubt: str) -> Telling:
    return Telling(
        key="covers",
        at=links[0].origins[0],
        rests_on=links,
        related=places,
        doubt=doubt,
        settled_by=_SETTLED_BY,
    )
