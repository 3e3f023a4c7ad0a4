"""What ends by itself, and what comes after it."""

from govgraph.graph.answer import Answer
from govgraph.graph.funds import held_arrangement
from govgraph.graph.known import Certainty, Known
from govgraph.graph.statements import Statements
from govgraph.model.entity import Entity, Fund, Post
from govgraph.model.scalars import Duration, PartialDate, Period
from govgraph.model.words import Arrangement


def ending(graph: Statements, one: Entity) -> Certainty | None:
    """Whether something in force is to end, as is stated or likely; None if nothing says so.

    It has a date in `until`, or a period or `temporary` in `lasts`. What is `permanent` or
    `rolling` does not end, whatever its date.
    """
    if not (one.until or one.lasts) or not graph.in_force(one):
        return None
    until, lasts = graph.known(one, one.until), graph.known(one, one.lasts)
    if lasts.holds(Duration.PERMANENT, Duration.ROLLING):
        return None
    if any(map(_is_end, (*until.values, *lasts.values))):
        return Certainty.STATED
    likely = any(map(_is_end, (*until.likely_values, *lasts.likely_values)))
    return Certainty.LIKELY if likely else None


def way_out(graph: Statements, one: Fund | Post) -> Known[object]:
    """What is said of the exit of a fund, or of one around it. A post has none of its own."""
    return held_arrangement(graph, one, Arrangement.EXIT) if isinstance(one, Fund) else Known()


def is_continued(graph: Statements, one: Fund | Post) -> bool:
    """Whether an exit or a successor is stated; of a post, for the money that pays it too."""
    after, out = graph.answer(one, "succeeded_by"), way_out(graph, one)
    if after.stated or after.some or out.values or out.says_some or _is_coming(graph, after):
        return True
    funds = graph.found(graph.answer(one, "funded_by").ids) if isinstance(one, Post) else ()
    return any(isinstance(fund, Fund) and is_continued(graph, fund) for fund in funds)


def _is_end(value: object) -> bool:
    return isinstance(value, PartialDate | Period) or value is Duration.TEMPORARY


def _is_coming(graph: Statements, after: Answer) -> bool:
    """Whether a stated successor is not in force only because it begins later."""
    return any(
        graph.is_not_yet(one) and not one.status
        for link in after.not_in_force
        if not (link.evidence.likely or link.details.status)
        for one in graph.found((after.other(link),))
    )
