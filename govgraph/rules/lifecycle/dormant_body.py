"""LIF07."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph, Known
from govgraph.graph.reviews import is_longer_ago, last_time, length
from govgraph.model.entity import Body
from govgraph.model.fact import Value
from govgraph.model.scalars import PartialDate, Period, Unit
from govgraph.model.words import Arrangement, Special
from govgraph.observation import doubts_of, finding, place_of, question
from govgraph.rule import RealCase, measured_rule

_MONTHS = 6
"""After how many months without a meeting a body is dormant, if it is not said how often it
meets."""
_MISSED = 2
"""How many meetings it may miss, if it is."""
_SETTLED_BY = (
    "State under `arrangements: meets` when it last met (`last`), or under `status` or `until` "
    "that it has ended."
)


@measured_rule(
    "LIF07",
    _MONTHS,
    kind=Kind.WEAKNESS,
    severity=Severity.MEDIUM,
    basis=(RealCase("Dorset’s Melcombe Regis Board “had not met for some time”.", "Dorset, 2019"),),
)
def dormant_body(graph: GovernanceGraph, months: float) -> Iterator[Observation]:
    """It has not met for some time.

    On paper the body answers for its work; in fact nobody has come together to ask how it goes. In
    Dorset the Melcombe Regis Board "had not met for some time" before anybody said so.

    ## Flagged

    ```yaml
    sources: {review: {title: Review, date: 2019-07}}
    bodies:
      board:
        name: Board
        arrangements:
          # finding: LIF07 "The last meeting of Board was in 2018-10, long before the source of"
          meets: {is: quarterly, every: quarter, last: 2018-10}
    ```

    ## Accepted

    ```yaml
    sources: {review: {title: Review, date: 2019-07}}
    bodies:
      board:
        name: Board
        arrangements:
          meets: {is: quarterly, every: quarter, last: 2019-04}
    ```

    ## What settles it

    A later meeting in `last`; or that the body has ended, with what came after it.

    ## When it is rightly accepted

    Where it only meets when there is something to decide, such as an appeals panel.

    ## Limits

    More than two of its meetings must have been missed, or six months gone where the file does not
    say how often it meets, when the source was written that gives the last one. Where that source
    has no `date`, or is as old, `as_of` is compared with, and a question is all that follows.
    """
    most = Period(round(months), Unit.MONTH)
    for body in graph.bodies():
        facts = body.arrangements.get(Arrangement.MEETS, ())
        if facts and graph.in_force(body):
            yield from _observations(graph, body, graph.known(body, facts), most)


def _observations(
    graph: GovernanceGraph, body: Body, meets: Known[object], most: Period
) -> Iterator[Observation]:
    for value in meets.stated or (*meets.likely, *meets.disputed):
        said = _said(graph, body, value, most)
        if said is None:
            continue
        sentence, is_sure = said
        yield (finding if meets.stated and is_sure else question)(
            graph,
            body,
            sentence,
            key="meets",
            at=place_of(body, value, "arrangements"),
            rests_on=(value,),
            doubt="" if meets.stated else doubts_of(meets),
            settled_by=_SETTLED_BY,
        )


def _said(
    graph: GovernanceGraph, body: Body, value: Value[object], most: Period
) -> tuple[str, bool] | None:
    """That it does not meet, and whether that was so when the source was written."""
    if value.is_ is Special.NONE:
        return "No meetings of {names} are held", True
    last, long = last_time(value), length(value)
    if last is None:
        return None
    gap = Period(long.number * _MISSED, long.unit) if long else most
    written, as_of = _written(body, value), graph.structure.as_of
    sentence = f"The last meeting of {{names}} was in {last}, long before the source of {written}"
    if written and is_longer_ago(last, gap, written):
        return sentence, True
    sentence = f"The last meeting of {{names}} that is stated was in {last}, long before {as_of}"
    return (sentence, False) if as_of and is_longer_ago(last, gap, as_of) else None


def _written(body: Body, value: Value[object]) -> PartialDate | None:
    """When the source was written that gives a fact; of several, the first that has a date."""
    evidence = value.evidence or body.evidence
    sources = (one.source for one in (evidence, *evidence.also))
    dates = (source.date for source in sources if source and source.date)
    return min(dates, key=lambda date: date.first, default=None)
