"""FIN05."""

from collections.abc import Iterator, Sequence

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import Answer, Certainty, GovernanceGraph, Known
from govgraph.graph.officers import Officers, Serving
from govgraph.law import Office
from govgraph.model.entity import Entity, Fund, Organisation
from govgraph.model.link import Link
from govgraph.observation import Telling, doubts_of, finding, names, question
from govgraph.rule import Citation, rule

_KEY = "accountable_body"


@rule(
    "FIN05",
    kind=Kind.GAP,
    severity=Severity.MEDIUM,
    needs_profile=True,
    basis=(
        Citation(
            "Working with local enterprise partnerships",
            "CIPFA, 27 July 2018",
            words="Creating a formal/structured mandate for the section 151 officer",
            url="https://www.cipfa.org",
        ),
        Citation(
            "Local Government Act 1972",
            "legislation.gov.uk",
            at="section 151",
            url="https://www.legislation.gov.uk/ukpga/1972/70/section/151",
        ),
    ),
)
def no_finance_officer(graph: GovernanceGraph) -> Iterator[Observation]:
    """Nobody is stated to be the chief finance officer who oversees this money.

    A council answers for money through one officer. Where it holds the money of a partnership,
    that officer needs a footing there too: among the accountants' principles for that is "Creating
    a formal/structured mandate for the section 151 officer".

    ## Flagged

    ```yaml
    checks: {profile: england-district}
    organisations: {council: {name: Council, kind: council}}
    funds: {pool: {name: Pool, accountable_body: council}}
    posts:
      # finding: FIN05 "No chief finance officer (section 151 officer) serves Council"
      officer: {name: Officer, part_of: council, code: 'uk:section-151-officer', is: none}
    ```

    ## Accepted

    ```yaml
    checks: {profile: england-district}
    organisations: {council: {name: Council, kind: council}}
    funds: {pool: {name: Pool, accountable_body: council}}
    posts:
      officer: {name: Officer, part_of: council, code: 'uk:section-151-officer'}
    ```

    ## What settles it

    The post with its `code`, `part_of` or `employed_by` the accountable body, whoever holds it.

    ## When it is rightly accepted

    Where another authority's officer does it under an agreement; say whose.

    ## Limits

    Only accountable bodies of the kind that the law speaks of (a council) are asked, once each for
    all their funds. Whether the officer is listened to isn't seen.
    """
    officers = Officers(graph, graph.law, graph.seats)
    for office in graph.law.offices:
        if office.answers_for_money:
            accountable = officers.accountable(office)
            for id_, funds in accountable.items():
                serving = officers.serving(id_, office, alone=len(accountable) == 1)
                if not serving.stated:
                    yield _unserved(graph, graph.entity(id_), (office, serving), funds)
                for fund in funds:
                    yield from _denied(graph, fund, office, officers.denied(fund, office))


def _unserved(
    graph: GovernanceGraph, one: Entity, asked: tuple[Office, Serving], funds: Sequence[Fund]
) -> Observation:
    office, serving = asked
    kind = graph.known(one, one.kind) if isinstance(one, Organisation) else Known()
    said = [graph.answer(fund, _KEY) for fund in funds]

    def is_likely(each: Answer) -> bool:
        return each.certainty(one.id) is Certainty.LIKELY

    unsure = (
        f"not sure: {names(graph, serving.weak)}" if serving.weak else "",
        "" if kind.holds(office.of) else doubts_of(kind) or f"not stated: that it is a {office.of}",
        "not sure: that it is accountable" if all(map(is_likely, said)) else "",
    )
    told = Telling(
        at=serving.absent[0].origin if serving.absent else one.origin,
        rests_on=(*serving.absent, *serving.weak, *(link for each in said for link in each.stated)),
        related=(*serving.absent, *serving.weak, *funds),
        doubt="; ".join(filter(None, unsure)),
        settled_by=f"Name the post, `part_of` it, with its `code` ({office.codes[0]}): "
        f"{office.law} requires it.",
    )
    sentence = f"The source does not name the {office.name} of {{names}}"
    if serving.absent:
        sentence = f"No {office.name} serves {{names}}"
    told["alike"] = "" if told["doubt"] else sentence
    tell = finding if serving.absent and not told["doubt"] else question
    what = f", the accountable body for {names(graph, funds)}"
    return tell(graph, one, sentence + what, **told)


def _denied(
    graph: GovernanceGraph, fund: Fund, office: Office, links: Sequence[Link]
) -> Iterator[Observation]:
    if links:
        who = [link.target for link in links]
        yield finding(
            graph,
            fund,
            f"{names(graph, who)}, the {office.name}, has no say over {{names}}",
            key="responsible",
            at=links[0].origins[0],
            rests_on=links,
            related=who,
            settled_by="State under `responsible` which chief finance officer oversees it.",
        )
