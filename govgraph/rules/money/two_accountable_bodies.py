"""FIN02."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import Answer, GovernanceGraph, Pair, Rivalry
from govgraph.graph.funds import parts_within
from govgraph.model.entity import Fund
from govgraph.observation import doubts_of_rivals, finding, named_parties, names, question, told_of
from govgraph.published import cited
from govgraph.rule import rule

_KEY = "accountable_body"
_SETTLED_BY = (
    "Keep one `accountable_body`, or say `lead: yes` of the one that answers in the end, `joint: "
    "yes` if they answer as one, or what each answers for: a `what`, or a part of the fund."
)


@rule(
    "FIN02",
    kind=Kind.OVERLAP,
    severity=Severity.HIGH,
    basis=(
        cited("RACI1", "page 204", "only one person can be Accountable for each task"),
        cited("RACI2", words="works like zero"),
    ),
)
def two_accountable_bodies(graph: GovernanceGraph) -> Iterator[Observation]:
    """A fund has two accountable bodies.

    When money is lost or misspent, each of two can leave it to the other to repay. "Only one person
    can be Accountable for each task" is the usual rule; two or more, one guide says, "works like
    zero".

    ## Flagged

    ```yaml
    organisations: {north: {name: North Council}, south: {name: South Council}}
    funds:
      pool:
        name: Pooled budget
        # finding: FIN02 "North Council and South Council are each the accountable body"
        accountable_body: [north, south]
    ```

    ## Accepted

    ```yaml
    organisations: {north: {name: North Council}, south: {name: South Council}}
    funds:
      pool:
        name: Pooled budget
        accountable_body: {to: [north, south], joint: yes}
    ```

    ## What settles it

    Which of them has the last word (`lead: yes`), that they answer as one (`joint: yes`), a matter
    for each (`what`), or a part of the fund for each (`part_of`).

    ## When it is rightly accepted

    For a short time, while the money passes from one to the other.

    ## Limits

    One that the fund as a whole has and another that one part states are no two: the part says
    otherwise for itself. Of more than twelve, twelve are compared.
    """
    for fund in graph.funds():
        said = graph.answer(fund, _KEY)
        if len(said.stated) + len(said.likely) + len(said.unnamed) > 1 and graph.in_force(fund):
            rivalries = graph.rivals.of(said, by_place=False)
            own = _with_own_parts(graph, fund)
            for rivalry in rivalries:
                yield from _rivalry(graph, fund, rivalry, own)
            if not rivalries:
                yield from _and_others(graph, fund, said)


def _with_own_parts(graph: GovernanceGraph, fund: Fund) -> frozenset[str]:
    """Those that are stated to answer alone for a part of a fund."""
    holders = (graph.answer(part, _KEY).ids for part in parts_within(graph, fund))
    return frozenset(one[0] for one in holders if len(one) == 1)


def _rivalry(
    graph: GovernanceGraph, fund: Fund, rivalry: Rivalry, own: frozenset[str]
) -> Iterator[Observation]:
    matter = f", as to {graph.name(rivalry.matter)}" if rivalry.matter else ""
    if rivalry.divided:
        who = names(graph, (link.target for link in rivalry.divided))
        sentence = f"The source does not say how {who} answer for {{names}} between them"
        yield question(
            graph, fund, sentence + matter, **told_of([rivalry.divided], _KEY, _SETTLED_BY)
        )
        return
    apart = [pair for pair in rivalry.pairs if not _has_parts(pair, own)]
    firm = [pair for pair in apart if not pair.ties]
    parties = [party for pair in firm or apart for party in (pair.one, pair.other)]
    who = named_parties(graph, parties)
    if firm:
        sentence = f"{who} are each the accountable body for {{names}}{matter}"
        yield finding(graph, fund, sentence, **told_of(parties, _KEY, _SETTLED_BY))
    elif apart:
        told = told_of(parties, _KEY, _SETTLED_BY)
        told["doubt"] = doubts_of_rivals(graph, apart)
        sentence = f"The source does not say which of {who} is the accountable body for {{names}}"
        yield question(graph, fund, sentence + matter, **told)


def _has_parts(pair: Pair, own: frozenset[str]) -> bool:
    """Whether each of two answers for a part of its own."""
    return all(own & {link.target for link in party} for party in (pair.one, pair.other))


def _and_others(graph: GovernanceGraph, fund: Fund, said: Answer) -> Iterator[Observation]:
    """One is named and others are not, unless one comes first or they answer as one."""
    named = (*said.stated, *said.likely)
    settled = any(one.details.lead or one.details.joint for one in (*named, *said.unnamed))
    if named and said.unnamed and not settled:
        who = names(graph, said.others(named))
        sentence = (
            f"The source does not say who besides {who} is the accountable body for {{names}}"
        )
        yield question(graph, fund, sentence, **told_of([named, said.unnamed], _KEY, _SETTLED_BY))
