"""REP05."""

from collections.abc import Iterator, Mapping, Sequence

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph
from govgraph.model.entity import Body, Sector
from govgraph.model.link import Link
from govgraph.model.words import SeatRole
from govgraph.observation import Telling, finding, names, question
from govgraph.rule import RealCase, rule

_SETTLED_BY = (
    "Name under `members` the sector, or who sits `for` it; give each organisation that sits its "
    "`sector`, and the list its `total`."
)


@rule(
    "REP05",
    kind=Kind.GAP,
    severity=Severity.MEDIUM,
    basis=(
        RealCase(
            "Voluntary and faith groups in Gloucestershire were “not seen to be partners”.",
            "Child Friendly Gloucestershire, written evidence to Parliament",
        ),
    ),
)
def missing_sector(graph: GovernanceGraph) -> Iterator[Observation]:
    """A sector is missing from the table.

    Those who do much of the work then hear of decisions once they are taken. In Gloucestershire,
    voluntary and faith groups were "not seen to be partners".

    ## Flagged

    ```yaml
    sectors: {voluntary: {name: Voluntary groups, kind: voluntary}}
    organisations: {council: {name: Council, kind: council}, trust: {name: Trust, kind: nhs_trust}}
    bodies:
      board:
        name: Board
        members:
          - council
          - {to: voluntary, is: none}  # finding: REP05 "No seat on Board is for Voluntary groups"
    ```

    ## Accepted

    ```yaml
    sectors: {voluntary: {name: Voluntary groups, kind: voluntary}}
    organisations: {council: {name: Council, kind: council}, trust: {name: Trust, kind: nhs_trust}}
    bodies:
      board:
        name: Board
        members:
          - council
          - {to: voluntary, count: 2}
    ```

    ## What settles it

    A seat of the sector, `for` it, or of an organisation with that `sector`. Of a list that is not
    whole, a `total`.

    ## When it is rightly accepted

    Where the sector has another way in that it prefers: it is asked (`consults`), or advises.

    ## Limits

    Missed are sectors with which the body works (`works_with`), where a list of members is stated,
    and those to which a seat is denied. An organisation with neither `sector` nor a `kind` that
    tells may be of the sector: then it is asked.
    """
    for body in graph.having(graph.bodies(), "members"):
        if graph.in_force(body) and not graph.answer(body, "members").is_silent:
            links = {**_worked_with(graph, body), **_denied(graph, body)}
            wanted = [one for one in graph.found(sorted(links)) if isinstance(one, Sector)]
            seated = graph.voices.seated(body) if wanted else frozenset()
            missing = [one for one in wanted if one.id not in seated]
            firm = [one for one in missing if _is_sure(graph, body, one, links[one.id])]
            if firm:
                sentence = f"No seat on {{names}} is for {names(graph, firm)}"
                told = _telling(firm, [links[one.id] for one in firm])
                yield finding(graph, body, sentence, **told)
            if asked := [one for one in missing if one not in firm]:
                whom = names(graph, asked)
                sentence = f"The source does not say who sits on {{names}} for {whom}"
                told = _telling(asked, [links[one.id] for one in asked])
                told["doubt"] = _doubt(graph, body, asked, links)
                yield question(graph, body, sentence, **told)


def _worked_with(graph: GovernanceGraph, body: Body) -> Mapping[str, Link]:
    """What a body on which somebody sits works with."""
    said = graph.answer(body, "works_with")
    links = (*said.likely, *said.stated) if graph.seats.of(body) else ()
    return {said.other(link): link for link in links}


def _denied(graph: GovernanceGraph, body: Body) -> Mapping[str, Link]:
    """To whom a seat as a member is denied."""
    said = graph.answer(body, "members")
    links = [link for link in (*said.unsure, *said.denied) if link.denied]
    members = [link for link in links if link.details.as_ in (None, SeatRole.MEMBER)]
    return {id_: link for link in members for id_ in (*(link.details.for_ or ()), link.target)}


def _is_sure(graph: GovernanceGraph, body: Body, sector: Sector, link: Link) -> bool:
    """Whether it is stated that a sector has no seat."""
    seats = graph.seats.of(body)
    if link.denied:
        maybe = any(sector.id in graph.voices.of(seat, likely=True) for seat in seats)
    else:
        maybe = any(graph.voices.may_be_of(seat, sector) for seat in seats)
    closed = link.denied or graph.seats.is_whole(body)
    return closed and not maybe and graph.is_stated(link)


def _doubt(
    graph: GovernanceGraph, body: Body, asked: Sequence[Sector], links: Mapping[str, Link]
) -> str:
    read = [one for one in asked if not graph.is_stated(links[one.id])]
    seats = graph.seats.of(body) if graph.seats.is_whole(body) else ()
    open_ = [seat for seat in seats if any(graph.voices.may_be_of(seat, one) for one in asked)]
    whose = names(graph, dict.fromkeys(seat.sitter.id for seat in open_ if seat.sitter))
    likely = f"only read so: {names(graph, read)}" if read else ""
    return "; ".join(filter(None, (likely, f"it may be the seat of {whose}" if whose else "")))


def _telling(sectors: Sequence[Sector], links: Sequence[Link]) -> Telling:
    return Telling(
        key="members",
        at=links[0].origins[0],
        rests_on=links,
        related=sectors,
        settled_by=_SETTLED_BY,
    )
