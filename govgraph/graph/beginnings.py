"""What is not there yet, and who relies on it already."""

from collections.abc import Iterator
from dataclasses import dataclass

from govgraph.graph.answer import Answer
from govgraph.graph.known import Certainty
from govgraph.graph.statements import Statements
from govgraph.model.entity import Body, Entity
from govgraph.model.lifetime import lifetime
from govgraph.model.link import Link
from govgraph.model.scalars import PartialDate
from govgraph.model.words import Status

_KEYS = ("accountable_to", "reports_to", "relies_on")


@dataclass(frozen=True, slots=True)
class Premature:
    """That under one key a body names only what is not there yet."""

    key: str
    links: tuple[Link, ...]
    """To what is not there yet."""
    others: tuple[Link, ...]
    """To what may be there instead, as is likely or disputed; or is not named."""
    is_stated: bool
    """Whether all of it is stated: the links, that what they lead to is not there, and that
    nothing else is."""


def to_come(graph: Statements, one: Entity) -> Certainty | None:
    """Whether something is not there yet, as is stated or likely; None if nothing says so."""
    if graph.is_not_yet(one):
        return Certainty.STATED
    if graph.certainty(one) is not Certainty.LIKELY:
        return None
    status, begin = graph.known(one, one.status), graph.known(one, one.from_)
    doubtful = (*status.likely, *status.disputed, *begin.likely, *begin.disputed)
    is_likely = any(_is_to_come(graph, value.is_) for value in doubtful)
    return Certainty.LIKELY if is_likely else None


def _is_to_come(graph: Statements, said: object) -> bool:
    as_of = graph.structure.as_of
    if isinstance(said, PartialDate):
        return as_of is not None and as_of.is_before(said)
    return isinstance(said, Status) and said.not_yet


def premature(graph: Statements, body: Body) -> Iterator[Premature]:
    """Under which keys all that a body names is not there yet.

    It answers to it, has to report to it, or relies on it. A report that was made once is none,
    and nor is a link that is itself yet to come.
    """
    for key in _KEYS:
        said = graph.answer(body, key)
        if not said.is_silent:
            found = _premature(graph, key, said)
            if found:
                yield found


def _premature(graph: Statements, key: str, said: Answer) -> Premature | None:
    named = [link for link in (*said.stated, *said.doubtful) if _counts(graph, key, link)]
    states = {id(link): to_come(graph, graph.entity(link.target)) for link in named}
    early = tuple(link for link in named if states[id(link)])
    rest = [link for link in named if not states[id(link)]]
    if not early or any(graph.is_stated(link) for link in rest):
        return None
    others = (*(link for link in rest if graph.in_force(link)), *said.unnamed)
    firm = all(
        states[id(link)] is Certainty.STATED
        and not link.evidence.likely
        and not graph.is_disputed(link)
        for link in early
    )
    return Premature(key, early, others, firm and not others)


def _counts(graph: Statements, key: str, link: Link) -> bool:
    """Whether a link holds by itself, and is no report that was made once."""
    if key == "reports_to" and not link.is_duty:
        return False
    details, as_of = link.details, graph.structure.as_of
    if details.status is not None and not details.status.can_be_in_force:
        return False
    life = lifetime(details.from_, details.until, details.lasts)
    return as_of is None or not (life.is_over(as_of) or life.is_to_come(as_of))
