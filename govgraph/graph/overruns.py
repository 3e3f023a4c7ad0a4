"""What goes on after its end: a status or a meeting says so."""

from collections.abc import Iterator
from dataclasses import dataclass

from govgraph.graph.endings import past_end
from govgraph.graph.known import Certainty, Known
from govgraph.graph.reviews import last_time
from govgraph.graph.statements import Statements
from govgraph.model.entity import Arranged, Entity
from govgraph.model.fact import Value
from govgraph.model.lifetime import lifetime
from govgraph.model.link import NO_DETAILS, Link
from govgraph.model.scalars import PartialDate
from govgraph.model.words import Arrangement, Status

_RUNNING = (Status.ACTIVE, Status.PARTIAL)


@dataclass(frozen=True, slots=True)
class Overrun:
    """Something whose end has passed, and that goes on all the same."""

    entity: Entity
    end: PartialDate
    running: Value[Status] | None
    """The status by which it goes on; None where a meeting shows it."""
    met: Value[object] | None
    """The meeting after the end; None where the status shows it."""
    is_stated: bool
    """Whether both its end and that it goes on are stated."""


def overruns(graph: Statements) -> Iterator[Overrun]:
    """The entities that are said to go on, or met, after an end before `as_of`."""
    for one in graph.entities():
        past = past_end(graph, one) if (one.until or one.lasts) and one.exists else None
        status = graph.known(one, one.status)
        if past is None or status.holds(Status.ENDED):
            continue
        meets = _meets(graph, one)
        for statuses, meetings, certainty in (
            (status.stated, meets.stated, past.certainty),
            (
                (*status.likely, *status.disputed),
                (*meets.likely, *meets.disputed),
                Certainty.LIKELY,
            ),
        ):
            running = next((value for value in statuses if value.is_ in _RUNNING), None)
            met = next((value for value in meetings if _is_since(past.end, value)), None)
            if running or met:
                shown = None if running else met
                yield Overrun(one, past.end, running, shown, certainty is Certainty.STATED)
                break


def overrun_links(graph: Statements) -> Iterator[tuple[Link, PartialDate]]:
    """The links that are said to go on after an end before `as_of`, with that end."""
    as_of = graph.structure.as_of
    for link in graph.structure.links if as_of else ():
        details = link.details
        if details is NO_DETAILS or details.status not in _RUNNING or link.denied:
            continue
        if as_of and link.source in graph.structure.entities:
            life = lifetime(details.from_, details.until, details.lasts)
            if life.end and life.is_over(as_of):
                yield link, life.end


def _meets(graph: Statements, one: Entity) -> Known[object]:
    if not isinstance(one, Arranged):
        return Known()
    return graph.known(one, one.arrangements.get(Arrangement.MEETS, ()))


def _is_since(end: PartialDate, value: Value[object]) -> bool:
    """Whether a meeting was held after an end."""
    last = last_time(value)
    return last is not None and end.is_before(last)
