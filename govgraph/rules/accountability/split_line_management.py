"""ACC14."""

from collections.abc import Iterable, Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph, SplitLine
from govgraph.model.link import Link
from govgraph.observation import Telling, finding, names, question
from govgraph.paragraph import listed
from govgraph.published import cited
from govgraph.rule import rule

_SETTLED_BY = (
    "Say `lead: yes` on the line that comes first, or `joint: yes` where all of them act as one; "
    "and name under `managed_by` who manages the work."
)


@rule(
    "ACC14",
    kind=Kind.CONFLICT,
    severity=Severity.MEDIUM,
    basis=(cited("AC05", "paragraph 98", "would be fining himself"),),
)
def split_line_management(graph: GovernanceGraph) -> Iterator[Observation]:
    """Hosted staff answer to two lines and nobody says which governs.

    When the one who employs them and the one who manages them want different things, those who do
    the work must choose. Of somebody appointed jointly the Audit Commission was told that he "would
    be fining himself".

    ## Flagged

    ```yaml
    organisations: {council: {name: Council}, trust: {name: Trust}}
    posts:
      matron: {name: Matron, part_of: trust}
      worker:
        name: Link worker
        employed_by: council
        managed_by: matron  # question: ACC14 "does not say which line comes first for Link worker"
    ```

    ## Accepted

    ```yaml
    organisations: {council: {name: Council}, trust: {name: Trust}}
    posts:
      matron: {name: Matron, part_of: trust}
      worker:
        name: Link worker
        employed_by: council
        managed_by: {to: matron, lead: yes}
    ```

    ## What settles it

    Which line has the last word (`lead: yes`), or that they act as one (`joint: yes`).

    ## When it is rightly accepted

    Where the partners have agreed who decides what, matter by matter.

    ## Limits

    Looked at are posts, and bodies of kind `team`. To which organisation a manager belongs is known
    from `part_of` and `employed_by` alone. Who works for a partnership and is employed by the
    partner that hosts it, or that answers for its money, is employed there for all of them.
    """
    for split in graph.lines.split():
        if not split.across:
            yield _unmanaged(graph, split)
        elif split.leads != 1:
            yield _split(graph, split)


def _split(graph: GovernanceGraph, split: SplitLine) -> Observation:
    told = _telling(graph, split, split.across[0])
    lines = listed(f"{_verb(link)} {graph.name(link.target)}" for link in split.lines)
    if (split.leads or split.is_leaderless) and not told.get("doubt"):
        which = "More than one line is said to come" if split.leads else "No line is said to come"
        return finding(graph, split.one, f"{which} first for {{names}}: {lines}", **told)
    unsaid = "The source does not say which line comes first for {names}"
    told["alike"] = "" if told.get("doubt") else unsaid
    return question(graph, split.one, f"{unsaid}: {lines}", **told)


def _unmanaged(graph: GovernanceGraph, split: SplitLine) -> Observation:
    told = _telling(graph, split, split.homes[-1])
    told["key"] = "managed_by"
    told["alike"] = "" if told.get("doubt") else "The source does not say who manages {names}"
    where = listed(f"{_verb(link)} {graph.name(link.target)}" for link in split.homes)
    return question(
        graph, split.one, f"The source does not say who manages {{names}}: {where}", **told
    )


def _telling(graph: GovernanceGraph, split: SplitLine, link: Link) -> Telling:
    return Telling(
        key=link.relation.value,
        at=link.origins[0],
        rests_on=split.lines,
        related=_targets(split.lines),
        settled_by=_SETTLED_BY,
        doubt=f"only read so: {names(graph, _targets(split.likely))}" if split.likely else "",
    )


def _targets(links: Iterable[Link]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(link.target for link in links))


def _verb(link: Link) -> str:
    return link.relation.value.replace("_", " ")
