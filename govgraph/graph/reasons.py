"""What a body is there for, and what of it has ended: what it relies on, acts under, is paid by."""

from collections.abc import Iterator
from dataclasses import dataclass

from govgraph.graph.answer import Answer
from govgraph.graph.endings import ended, is_succeeded
from govgraph.graph.known import Certainty
from govgraph.graph.statements import Statements
from govgraph.model.entity import Body
from govgraph.model.lifetime import lifetime
from govgraph.model.link import Link

_EACH_COUNTS = "relies_on"
_ALL_COUNT = ("under", "funded_by")


@dataclass(frozen=True, slots=True)
class LostReason:
    """What a body relies on, acts under or is paid by, and that has ended without a successor."""

    gone: tuple[Link, ...]
    """The links to what has ended, as is stated or likely."""
    doubtful: tuple[Link, ...]
    """Those among them that are likely, or lead to what has only likely ended."""
    remaining: tuple[Link, ...] = ()
    """The links of the same key to what has not ended, or is not named: without them the reason
    would have gone."""

    @property
    def is_stated(self) -> bool:
        """Whether enough has ended, as is stated, for the reason to have gone."""
        return not (self.doubtful or self.remaining)


def lost_reasons(graph: Statements, body: Body) -> Iterator[LostReason]:
    """The reasons of a body of which something has ended.

    One thing that it relies on is enough, but all that it acts under, or all that it is paid by.
    """
    for key in (_EACH_COUNTS, *_ALL_COUNT):
        said = graph.answer(body, key)
        if not said.is_silent:
            yield from _lost(graph, said, is_each=key == _EACH_COUNTS)


def _lost(graph: Statements, said: Answer, *, is_each: bool) -> Iterator[LostReason]:
    links = [link for link in (*said.stated, *said.doubtful) if _holds(graph, link)]
    ends = {id(link): _end_of(graph, link) for link in links}
    gone = tuple(link for link in links if ends[id(link)])
    remaining = (*(link for link in links if not ends[id(link)]), *said.unnamed)
    doubtful = tuple(link for link in gone if ends[id(link)] is Certainty.LIKELY)
    firm = tuple(link for link in gone if link not in doubtful)
    if is_each and firm:
        yield LostReason(firm, ())
    elif gone:
        yield LostReason(gone, doubtful, () if is_each else remaining)


def _holds(graph: Statements, link: Link) -> bool:
    """Whether a link is in force by itself, whatever has become of what it leads to."""
    details, as_of = link.details, graph.structure.as_of
    life = lifetime(details.from_, details.until, details.lasts)
    if details.status is not None and not details.status.can_be_in_force:
        return False
    return as_of is None or not (life.is_over(as_of) or life.is_to_come(as_of))


def _end_of(graph: Statements, link: Link) -> Certainty | None:
    """Whether what a link leads to has ended, and nothing in force follows it."""
    target = graph.find(link.target)
    end = ended(graph, target) if target is not None else None
    if end is None or target is None or is_succeeded(graph, target):
        return None
    return end if graph.certainty(link) is Certainty.STATED else Certainty.LIKELY
