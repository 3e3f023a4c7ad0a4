"""REP09."""

from collections.abc import Iterator, Sequence

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import BoundaryMismatch, GovernanceGraph
from govgraph.graph.pending import is_required
from govgraph.model.entity import Body, Entity, Organisation, Place
from govgraph.model.link import Link
from govgraph.model.words import Section
from govgraph.observation import Telling, capitalised, finding, names, question
from govgraph.rule import RealCase, rule

_SECTIONS = (Section.ORGANISATIONS, Section.BODIES, Section.RESPONSIBILITIES, Section.PLANS)
_FOOTPRINTS = (Body, Organisation, Place)
_SETTLED_BY = (
    "State under `covers` the places of both, and under `part_of` of each place in which it lies; "
    "or take the `aligned_to` away, if they need not match."
)


@rule(
    "REP09",
    kind=Kind.CONFLICT,
    severity=Severity.MEDIUM,
    basis=(
        RealCase(
            "Oldham counts “co-terminus geographical and service alignment” among its strengths.",
            "Oldham Council, Place Based Integration, 2022",
        ),
    ),
)
def boundaries_differ(graph: GovernanceGraph) -> Iterator[Observation]:
    """Boundaries do not match.

    Two that are to work as one then meet different residents, partners and figures. Oldham counts
    "co-terminus geographical and service alignment" among what makes its work by place succeed.

    ## Flagged

    ```yaml
    places:
      county: {name: County}
      north: {name: Northam, kind: district, part_of: county}
      south: {name: Southam, kind: district, part_of: county}
    bodies:
      hub:
        name: Hub
        covers: north
        aligned_to: police  # finding: REP09 "Hub and Police Team do not match: only the first"
      police: {name: Police Team, covers: south}
    ```

    ## Accepted

    ```yaml
    places:
      county: {name: County}
      north: {name: Northam, kind: district, part_of: county}
      south: {name: Southam, kind: district, part_of: county}
    bodies:
      hub:
        name: Hub
        covers: north
        aligned_to: police
      police: {name: Police Team, covers: [north, south]}
    ```

    ## What settles it

    What each covers, and how their places lie in one another (`part_of`).

    ## When it is rightly accepted

    Where the law draws one of the boundaries, and the two have agreed who deals with the edges.

    ## Limits

    One that covers less than the other is well aligned. Two places are different where they lie in
    two of one kind in one whole; of others nobody can tell. What is required or planned is not
    looked at here, nor alignment to a plan or a sector.
    """
    for entity in graph.entities(*_SECTIONS):
        said = graph.answer(entity, "aligned_to")
        if not said.is_silent and graph.in_force(entity):
            yield from _denied(graph, entity, said.denied)
            ours = graph.places.of(entity)
            for links, theirs in _footprints(graph, said.stated or said.likely):
                mismatch = graph.footprints.mismatch(ours, theirs)
                if mismatch:
                    yield _differing(graph, entity, links, mismatch)


def _denied(graph: GovernanceGraph, entity: Entity, links: Sequence[Link]) -> Iterator[Observation]:
    """What is stated not to be aligned; what is required all the same is not yet aligned."""
    for link in links:
        if isinstance(graph.find(link.target), _FOOTPRINTS) and not is_required(link):
            sentence = f"The boundaries of {{names}} and {graph.name(link.target)} are not aligned"
            yield finding(graph, entity, sentence, **_telling([link]))


def _footprints(
    graph: GovernanceGraph, links: Sequence[Link]
) -> Iterator[tuple[Sequence[Link], Sequence[str]]]:
    """What it is aligned to, with its places; several places are one footprint."""
    places = [link for link in links if isinstance(graph.find(link.target), Place)]
    if places:
        yield places, [link.target for link in places]
    for link in links:
        if isinstance(graph.find(link.target), Body | Organisation):
            yield [link], graph.places.of(link.target)


def _differing(
    graph: GovernanceGraph, entity: Entity, links: Sequence[Link], mismatch: BoundaryMismatch
) -> Observation:
    ours, theirs = names(graph, mismatch.ours), names(graph, mismatch.theirs)
    both = f"the boundaries of {{names}} and {names(graph, [link.target for link in links])}"
    sentence = f"{both} do not match: only the first has {ours}, only the second {theirs}"
    told = _telling(links)
    if mismatch.is_sure and all(map(graph.is_stated, links)):
        return finding(graph, entity, capitalised(sentence), **told)
    if mismatch.is_sure:
        told["doubt"] = "that they are aligned is only likely"
        return question(graph, entity, capitalised(sentence), **told)
    how = f"how {ours} and {theirs} lie in one another"
    sentence = f"The source does not say whether {both} match: {how} is not stated"
    return question(graph, entity, sentence, **told)


def _telling(links: Sequence[Link]) -> Telling:
    return Telling(
        key="aligned_to",
        at=links[0].origins[0],
        rests_on=links,
        related=[link.target for link in links],
        settled_by=_SETTLED_BY,
    )
