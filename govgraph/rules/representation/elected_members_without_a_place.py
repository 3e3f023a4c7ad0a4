"""REP11."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import Claim, GovernanceGraph, Statement
from govgraph.model.entity import Body, Sector
from govgraph.model.link import Link
from govgraph.model.relation import Relation
from govgraph.model.words import SectorKind
from govgraph.observation import doubts_of, finding, names, question
from govgraph.rule import RealCase, rule

_SEATS = ("member_of", "chairs", "deputises", "leads")
_ADVICE = ("advises",)
_WAYS = (*_SEATS, *_ADVICE, "consulted_by", "consulted_on", "accountable_to", "holds_to_account")
_SETTLED_BY = (
    "State on what they sit (`members`, `chair`), what they lead or advise, who `consults` them, "
    "or what answers to them."
)


@rule(
    "REP11",
    kind=Kind.GAP,
    severity=Severity.MEDIUM,
    basis=(
        RealCase(
            "“elected Members were a vital stakeholder within the model as they were the link "
            "between the Council and communities”, and no place in it is stated.",
            "Middlesbrough Council, Executive minute, 2025",
        ),
    ),
)
def elected_members_without_a_place(graph: GovernanceGraph) -> Iterator[Observation]:
    """Elected members are called vital but have no place in the structure.

    Whoever is only praised is not asked. In Middlesbrough "elected Members were a vital
    stakeholder within the model", which says of no meeting that they are in it.

    ## Flagged

    ```yaml
    sectors: {members: {name: Elected members, kind: elected_members}}
    bodies:
      board:
        name: Board
        members:
          - {to: members, is: none}  # finding: REP11 "no place for Elected members at Board"
    ```

    ## Accepted

    ```yaml
    sectors: {members: {name: Elected members, kind: elected_members}}
    bodies:
      board:
        name: Board
        members:
          - {to: members, count: 2}
    ```

    ## What settles it

    One of these: a seat, something to lead, advice that they give, being consulted, or somebody who
    answers to them.

    ## When it is rightly accepted

    Where the place of councillors is their council's own, and the source says no more on purpose.

    ## Limits

    Looked at are sectors of kind `elected_members` that the file declares. That there is a cabinet,
    or a seat for one who is elected, says nothing of the others: a seat `for` the sector does.
    """
    for sector in graph.sectors():
        kind = graph.known(sector, sector.kind)
        if kind.may_hold(SectorKind.ELECTED_MEMBERS) and graph.in_force(sector):
            claim = graph.voices.joins(sector, *_WAYS)
            if not _places(graph, claim.stated):
                unsure = "" if kind.holds(SectorKind.ELECTED_MEMBERS) else doubts_of(kind)
                yield _observed(graph, sector, claim, unsure)


def _observed(graph: GovernanceGraph, sector: Sector, claim: Claim, unsure: str) -> Observation:
    said = graph.voices.joins(sector, *_SEATS, *_ADVICE).denied
    denied = [one for one in said if isinstance(one, Link)]
    weak = [
        f"{label}: {names(graph, bodies)}"
        for label, statements in (
            ("only read so", claim.likely),
            ("the sources disagree on", claim.disputed),
            ("not in force", claim.not_in_force),
        )
        if (bodies := _bodies(graph, _places(graph, statements)))
    ]
    bodies = _bodies(graph, denied)
    where = f"at {names(graph, bodies)}, and no other is stated" if bodies else "in the structure"
    doubt = "; ".join(filter(None, (*weak, unsure)))
    missing = f"There is no place for {{names}} {where}"
    unsaid = "The source does not say what place in the structure there is for {names}"
    is_wrong = bool(denied) and not doubt
    return (finding if is_wrong else question)(
        graph,
        sector,
        missing if denied else unsaid,
        at=denied[0].origins[0] if denied else sector.origin,
        rests_on=denied or (sector,),
        related=bodies,
        doubt=doubt,
        settled_by=_SETTLED_BY,
    )


def _places(graph: GovernanceGraph, statements: tuple[Statement, ...]) -> tuple[Link, ...]:
    """What joins them to a body that is or is not named, or has them consulted on something."""
    links = (one for one in statements if isinstance(one, Link))
    return tuple(
        link
        for link in links
        if link.relation is Relation.CONSULTED or not link.is_named or _bodies(graph, (link,))
    )


def _bodies(graph: GovernanceGraph, links: tuple[Link, ...] | list[Link]) -> tuple[str, ...]:
    ends = dict.fromkeys(id_ for link in links for id_ in (link.source, link.target))
    return tuple(one.id for one in graph.found(ends) if isinstance(one, Body))
