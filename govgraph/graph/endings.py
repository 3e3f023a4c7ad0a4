"""What ends by itself, what has ended, and what comes after it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import cast

from govgraph.graph.answer import Answer
from govgraph.graph.funds import held_arrangement
from govgraph.graph.known import Certainty, Known
from govgraph.graph.statements import Statements
from govgraph.model.entity import Entity, Fund, Post
from govgraph.model.fact import T
from govgraph.model.lifetime import Lifetime, When, lifetime
from govgraph.model.link import Link
from govgraph.model.scalars import Duration, PartialDate, Period
from govgraph.model.words import Arrangement, Special, Status


@dataclass(frozen=True, slots=True)
class PastEnd:
    """An end of something that lies before the date of the structure."""

    end: PartialDate
    certainty: Certainty
    """Likely where a date of it is, or where sources disagree on one."""


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


def lasting(graph: Statements, one: Entity) -> Certainty | None:
    """Whether something is to go on for good, as is stated or likely; None if nothing says so."""
    until, lasts = graph.known(one, one.until), graph.known(one, one.lasts)
    if until.values or any(value is not Duration.PERMANENT for value in lasts.values):
        return None
    if until.says_none or lasts.values:
        return Certainty.STATED
    doubtful = (*until.likely, *until.disputed, *lasts.likely, *lasts.disputed)
    is_likely = any(value.is_ in (Special.NONE, Duration.PERMANENT) for value in doubtful)
    return Certainty.LIKELY if is_likely else None


def past_end(graph: Statements, one: Entity) -> PastEnd | None:
    """The end of something, if it lies before `as_of`; None too if nothing says when it ends."""
    as_of = graph.structure.as_of
    if as_of is None or not (one.until or one.lasts):
        return None
    for likely, certainty in ((False, Certainty.STATED), (True, Certainty.LIKELY)):
        for life in _lives(graph, one, likely=likely):
            if life.end is not None and life.is_over(as_of):
                return PastEnd(life.end, certainty)
    return None


def _lives(graph: Statements, one: Entity, *, likely: bool) -> Iterator[Lifetime]:
    """The times between which something may hold: one, unless sources disagree."""

    def told(known: Known[T]) -> tuple[object, ...]:
        doubtful = (*known.disputed, *known.likely) if likely else ()
        return tuple(value.is_ for value in known.stated or doubtful) or (None,)

    begin, end = told(graph.known(one, one.from_)), told(graph.known(one, one.until))
    for span in product(begin, end, told(graph.known(one, one.lasts))):
        yield lifetime(*cast("tuple[When, When, When]", span))


def ended(graph: Statements, one: Entity) -> Certainty | None:
    """Whether something has ended, as is stated or likely; None if nothing says so."""
    if graph.is_over(one):
        return Certainty.STATED
    if graph.certainty(one) is not Certainty.LIKELY:
        return None
    status = graph.known(one, one.status)
    doubtful = (*status.likely, *status.disputed)
    is_likely = any(value.is_ is Status.ENDED for value in doubtful) or past_end(graph, one)
    return Certainty.LIKELY if is_likely else None


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


def is_succeeded(graph: Statements, one: Entity) -> bool:
    """Whether something, over or not, is stated to be followed by something in force."""
    after = graph.answer(one, "succeeded_by")
    if after.some or any(link.says_some and _is_plain(graph, link) for link in after.unsure):
        return True
    return any(
        graph.in_force(follower)
        for link in (*after.stated, *after.not_in_force)
        if _is_plain(graph, link)
        for follower in graph.found((after.other(link),))
    )


def _is_plain(graph: Statements, link: Link) -> bool:
    """Whether a link is stated, and no more than its ends keeps it from being in force."""
    return graph.certainty(link) is Certainty.STATED and not link.details.status


def _is_end(value: object) -> bool:
    return isinstance(value, PartialDate | Period) or value is Duration.TEMPORARY


def _is_coming(graph: Statements, after: Answer) -> bool:
    """Whether a stated successor is not in force only because it begins later."""
    return any(
        graph.is_not_yet(one) and not one.status
        for link in after.not_in_force
        if _is_plain(graph, link)
        for one in graph.found((after.other(link),))
    )
