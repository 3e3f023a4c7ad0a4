"""REM12."""

from collections.abc import Iterator, Sequence

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import Certainty, GovernanceGraph
from govgraph.graph.pending import Pending, pending
from govgraph.model.link import Link
from govgraph.model.relation import Relation
from govgraph.observation import Telling, finding, names, question
from govgraph.paragraph import listed
from govgraph.rule import RealCase, Replacing, rule

_TO = {
    Relation.COVERS: "serve",
    Relation.ALIGNED_TO: "be aligned to",
    Relation.WORKS_WITH: "work with",
}
_SETTLED_BY = (
    "Take the `status` off each link that is there by now, or give it the date `from` which it "
    "is to be there."
)


@rule(
    "REM12",
    kind=Kind.GAP,
    severity=Severity.MEDIUM,
    basis=(
        RealCase(
            "“Further alignment is required to include environmental services and public "
            "protection as well as key partner agencies such as DWP.”",
            "Oldham, place based integration, 2022",
        ),
    ),
    replaces=("REP03",),
    replacing=Replacing.WITHIN,
)
def not_yet_aligned(graph: GovernanceGraph) -> Iterator[Observation]:
    """A service or agency that should be joined up is not yet.

    A partnership that works by place is only as whole as the services that come along. In Oldham
    seven services were aligned to the five districts; of others the council wrote that "further
    alignment is required".

    ## Flagged

    ```yaml
    places: {south: {name: South, kind: district}}
    bodies:
      highways:
        name: Highways
        aligned_to: {to: south, status: required}  # finding: REM12 "to be aligned to South"
    ```

    ## Accepted

    ```yaml
    places: {south: {name: South, kind: district}}
    bodies:
      highways:
        name: Highways
        aligned_to: {to: south, status: active}
    ```

    ## What settles it

    That the link is in force: no `status`, or `active`, `approved` or `partial`.

    ## When it is rightly accepted

    Where it is agreed to join the service later, and when.

    ## Limits

    Only `covers`, `aligned_to` and `works_with` are looked at, and only where the file says that
    the link is required or to come. That nothing is said of a service is no finding.
    """
    for one in pending(graph):
        if one.required:
            yield _required(graph, one)
        if one.coming:
            yield _coming(graph, one)


def _required(graph: GovernanceGraph, one: Pending) -> Observation:
    sentence = (
        f"The source requires {{names}} to {_deeds(graph, one.required)}, which is not so yet"
    )
    return finding(graph, one.entity, sentence, **_told(one.required))


def _coming(graph: GovernanceGraph, one: Pending) -> Observation:
    sentence = (
        f"The source does not say by when it expects {{names}} to {_deeds(graph, one.coming)}"
    )
    told = _told(one.coming)
    standing = dict.fromkeys(_standing(graph, link) for link in one.coming)
    return question(graph, one.entity, f"{sentence} ({listed(standing)})", **told)


def _standing(graph: GovernanceGraph, link: Link) -> str:
    """How far it has come, as the file says."""
    read = graph.certainty(link) is Certainty.LIKELY
    status = "required" if link.denied else str(link.details.status).replace("_", " ")
    begin = f" from {link.details.from_}" if link.details.from_ else ""
    return f"{'only read so: ' if read else ''}{status}{begin}"


def _deeds(graph: GovernanceGraph, links: Sequence[Link]) -> str:
    """What they say in words, with the targets of each relation."""
    targets: dict[Relation, list[str]] = {}
    for link in links:
        targets.setdefault(link.relation, []).append(link.target)
    return " and to ".join(
        f"{_TO[relation]} {names(graph, dict.fromkeys(ids))}" for relation, ids in targets.items()
    )


def _told(links: Sequence[Link]) -> Telling:
    return Telling(
        key=links[0].relation.value,
        at=links[0].origins[0],
        rests_on=links,
        related=dict.fromkeys(link.target for link in links),
        settled_by=_SETTLED_BY,
    )
