"""FIN09."""

from collections.abc import Iterator
from fractions import Fraction

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph
from govgraph.graph.givers import largest_gift, main_givers
from govgraph.model.entity import Fund
from govgraph.observation import doubts, finding, names, question
from govgraph.published import cited
from govgraph.rule import measured_rule

_MOST = 75
"""The percentage above which what one gives can hardly be replaced by the others."""
_SETTLED_BY = (
    "State with each contributor its `share` or `amount`, and with the list its `total`; or say in "
    "`accepted` what is to happen if the largest giver stops."
)


@measured_rule(
    "FIN09",
    _MOST,
    kind=Kind.WEAKNESS,
    severity=Severity.LOW,
    basis=(cited("AW19", words="lack of dedicated funding"),),
)
def single_funder(graph: GovernanceGraph, most: float) -> Iterator[Observation]:
    """The whole structure depends on one funder or contributor.

    Who pays for nearly all of it can end it by a decision of its own, and is heard accordingly. In
    Wales the Auditor General found that public services boards had a "lack of dedicated funding".

    ## Flagged

    ```yaml
    organisations: {north: {name: North Council}, south: {name: South Council}}
    funds:
      # finding: FIN09 "North Council gives 90% of Pool"
      pool:
        name: Pool
        contributors:
          - {to: north, share: 90%}
          - {to: south, share: 10%}
    ```

    ## Accepted

    ```yaml
    organisations: {north: {name: North Council}, south: {name: South Council}}
    funds:
      pool:
        name: Pool
        contributors:
          - {to: north, share: 60%}
          - {to: south, share: 10%}
    ```

    ## What settles it

    How much each contributor gives, if that shows that others carry their part.

    ## When it is rightly accepted

    Where the giver is bound for years, or the structure is there to spend that giver's money.

    ## Limits

    What is given in kind is not weighed. Three quarters are a setting: govgraph's own choice. The
    money of all funds together is asked about at most, as a file seldom has all of it; funds of
    different currencies, or that come at different times, are not added up.
    """
    for fund in graph.funds():
        if not graph.answer(fund, "contributors").is_silent and graph.in_force(fund):
            yield from _of_fund(graph, fund, most)
    for gift, funds in main_givers(graph):
        if gift.percent > most:
            who, given = graph.name(gift.giver), names(graph, funds)
            what = f"{_percent(gift.percent)} of the money of which it is stated who gives it"
            yield question(
                graph,
                None,
                f"{who} gives {what}: {given}",
                key="provided_by",
                rests_on=gift.links,
                related=(gift.giver, *funds),
                settled_by=_SETTLED_BY,
            )


def _of_fund(graph: GovernanceGraph, fund: Fund, most: float) -> Iterator[Observation]:
    stated, said = largest_gift(graph, fund), graph.answer(fund, "contributors")
    is_stated = stated is not None and stated.percent > most
    gift = stated if is_stated else largest_gift(graph, fund, likely=True)
    if gift is None or gift.percent <= most:
        return
    whole = "" if gift.is_whole else "the source does not say that nobody else gives"
    read = "" if is_stated else doubts(graph, said)
    doubt = "; ".join(filter(None, (whole, read)))
    who = graph.name(gift.giver)
    yield (question if doubt else finding)(
        graph,
        fund,
        f"{who} gives {_percent(gift.percent)} of {{names}}",
        key="contributors",
        rests_on=gift.links,
        related=(gift.giver,),
        doubt=doubt,
        settled_by=_SETTLED_BY,
        alike="" if doubt else f"{who} gives more than {most:g}% of {{names}}",
    )


def _percent(share: Fraction) -> str:
    """A share as a sentence tells it, rounded down, so that it never says all for nearly all."""
    return f"{int(share * 10) / 10:g}%"
