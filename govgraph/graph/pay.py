"""Whether those who do something are paid by money that ends, and by no other."""

from collections.abc import Iterable
from dataclasses import dataclass

from govgraph.graph.answer import Answer
from govgraph.graph.endings import ending
from govgraph.graph.known import Certainty
from govgraph.graph.statements import Statements
from govgraph.model.entity import Entity, Fund
from govgraph.model.link import Link


@dataclass(frozen=True, slots=True)
class PassingPay:
    """Money that ends, and that alone pays several."""

    links: tuple[Link, ...]
    """What says who is paid by which fund."""
    funds: tuple[Fund, ...]
    certainty: Certainty
    """Likely where a link or the end of a fund is, or where other money is likely or disputed."""


def passing_pay(graph: Statements, paid: Iterable[Entity]) -> PassingPay | None:
    """The money that ends, if each of several is paid by such money alone; else None.

    Who is also paid by money that is not named is not paid by that alone.
    """
    links: list[Link] = []
    is_stated = True
    for one in paid:
        said = graph.answer(one, "funded_by")
        ends = _ends(graph, said)
        own = [link for link, end in ends if end is not None]
        if not own or said.some or any(end is None and link in said.stated for link, end in ends):
            return None
        is_stated = is_stated and all(end is Certainty.STATED for _, end in ends)
        links += own
    funds = graph.found(dict.fromkeys(link.target for link in links))
    certainty = Certainty.STATED if is_stated else Certainty.LIKELY
    return PassingPay(tuple(links), tuple(one for one in funds if isinstance(one, Fund)), certainty)


def _ends(graph: Statements, said: Answer) -> list[tuple[Link, Certainty | None]]:
    """What pays somebody, with how far it is known that it is a fund that ends."""
    found: list[tuple[Link, Certainty | None]] = []
    for link in (*said.stated, *said.likely, *said.disputed):
        fund = graph.find(link.target)
        end = ending(graph, fund) if isinstance(fund, Fund) else None
        doubtful = end is not None and not graph.is_stated(link)
        found.append((link, Certainty.LIKELY if doubtful else end))
    return found
