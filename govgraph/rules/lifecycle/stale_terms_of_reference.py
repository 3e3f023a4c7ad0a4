"""LIF06."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph, Known
from govgraph.graph.reviews import is_longer_ago, is_promised, last_time, missed
from govgraph.model.entity import Arranged, Entity
from govgraph.model.fact import Value
from govgraph.model.scalars import PartialDate, Period, Unit
from govgraph.model.words import Arrangement, Section, Special
from govgraph.observation import doubts_of, finding, place_of, question
from govgraph.published import cited
from govgraph.rule import Citation, RealCase, measured_rule

_TERMS = Arrangement.TERMS_OF_REFERENCE
_SECTIONS = (Section.BODIES, Section.ORGANISATIONS, Section.FUNDS)
_MONTHS = 12
"""After how many months terms of reference are asked about, if no review of them is promised."""
_SETTLED_BY = (
    "State with the terms of reference when they were reviewed (`last`), and when they will be "
    "(`next` or `every`)."
)


@measured_rule(
    "LIF06",
    _MONTHS,
    kind=Kind.WEAKNESS,
    severity=Severity.LOW,
    basis=(
        cited(
            "AC05", "paragraph 14d", "Agree and regularly review protocols and governing documents"
        ),
        Citation(
            "Health and Wellbeing Board, annual review of terms of reference",
            "City of London Corporation",
            url="https://democracy.cityoflondon.gov.uk/mgAi.aspx?ID=145944",
        ),
        RealCase(
            "Manchester City Council reviews its register of partnerships every year.",
            "https://democracy.manchester.gov.uk/mgAi.aspx?ID=14674",
        ),
    ),
)
def stale_terms_of_reference(graph: GovernanceGraph, months: float) -> Iterator[Observation]:
    """Terms of reference are due for review.

    A group changes with those who come to it, and its terms of reference don't: in the end they
    describe another group. The Audit Commission had partners "agree and regularly review protocols
    and governing documents".

    ## Flagged

    ```yaml
    as_of: 2026-06-01
    bodies:
      board:
        name: Board
        arrangements:
          # finding: LIF06 "A review of the terms of reference of Board was promised"
          terms_of_reference: {is: some, next: 2026-03}
    ```

    ## Accepted

    ```yaml
    as_of: 2026-06-01
    bodies:
      board:
        name: Board
        arrangements:
          terms_of_reference: {is: some, next: 2026-09}
    ```

    ## What settles it

    `last`, the date of the review that was made; or a `next` that is still to come.

    ## When it is rightly accepted

    Where the arrangement is about to end, or a review of all of it is under way.

    ## Limits

    Without `as_of` nothing is compared with a date, and a paper that states none is not asked
    about. Where no review is promised, twelve months are the setting, as councils review yearly.
    """
    as_of = graph.structure.as_of
    if as_of is None:
        return
    most = Period(round(months), Unit.MONTH)
    for one in graph.entities(*_SECTIONS):
        facts = one.arrangements.get(_TERMS, ()) if isinstance(one, Arranged) else ()
        if not facts or not graph.in_force(one):
            continue
        terms = graph.known(one, facts)
        for value in terms.stated or (*terms.likely, *terms.disputed):
            last, due = last_time(value), missed(value, as_of)
            is_old = last and is_longer_ago(last, most, as_of) and not is_promised(value, as_of)
            if value.is_ is not Special.NONE and (due or is_old):
                yield _observation(graph, one, terms, (value, due))


def _observation(
    graph: GovernanceGraph,
    one: Entity,
    terms: Known[object],
    late: tuple[Value[object], PartialDate | Period | None],
) -> Observation:
    value, due = late
    last, doubt = last_time(value), "" if terms.stated else doubts_of(terms)
    if due is None:
        alike = "The terms of reference of {names} are old, and no review is promised"
        sentence = alike.replace("are old", f"are of {last}")
    else:
        alike = "A review of the terms of reference of {names} is due"
        when = f"was promised for {due}" if isinstance(due, PartialDate) else f"is due every {due}"
        since = f", and the last was in {last}" if last else ""
        sentence = alike.replace("is due", when) + since
    return (finding if due and terms.stated else question)(
        graph,
        one,
        sentence,
        key="terms_of_reference",
        at=place_of(one, value, "arrangements"),
        rests_on=(value,),
        doubt=doubt,
        settled_by=_SETTLED_BY,
        alike="" if doubt else alike,
    )
