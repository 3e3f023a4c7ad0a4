"""How much of some money comes from one giver."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from govgraph.graph.funds import wholes
from govgraph.graph.parties import Party, parties
from govgraph.graph.statements import Statements
from govgraph.graph.sums import Money, added, money_of, read_money
from govgraph.model.entity import Entity, Fund
from govgraph.model.link import Link

_ALL = 100
_Parts: TypeAlias = list[Fraction | None]
"""The percentage of each of several, at least; None where it is not stated."""


@dataclass(frozen=True, slots=True)
class Gift:
    """What one giver gives, of one fund or of several."""

    giver: Entity
    percent: Fraction
    """At least so much of what is stated, however open amounts turn out."""
    links: tuple[Link, ...]
    """What says who gives, and how much."""
    is_whole: bool = False
    """Whether all who give are named, and it is stated how much each of them gives."""


def largest_gift(graph: Statements, fund: Fund, *, likely: bool = False) -> Gift | None:
    """The gift of the contributor to a fund who gives most of it, as is stated (or likely).

    None where nothing says how much, or how much one alone gives and not of what.
    """
    said = graph.answer(fund, "contributors")
    giving = parties((*said.stated, *said.likely) if likely else said.stated)
    shares = _of_whole(giving, money_of(graph, fund))
    adds_up = sum(share for share in shares if share is not None) >= _ALL - 1
    parts = shares if any(shares) else _of_one_another(giving, is_whole=said.is_whole)
    ranked = [
        (part, -index)
        for index, part in enumerate(parts)
        if part is not None and _is_one(graph, giving[index])
    ]
    if not ranked:
        return None
    percent, index = max(ranked)
    giver = graph.entity(giving[-index][0].target)
    links = tuple(link for party in giving for link in party)
    return Gift(giver, percent, links, None not in parts and (said.is_whole or adds_up))


def _of_whole(giving: Sequence[Party], whole: Money | None) -> _Parts:
    """The shares that are stated, and amounts as shares of the whole."""
    parts: _Parts = []
    for party in giving:
        details = party[0].details
        money = read_money(details.amount)
        part = details.share
        if part is None and money and whole and money.is_like(whole) and whole.high:
            part = money.low * _ALL / whole.high
        parts.append(part)
    return parts


def _of_one_another(giving: Sequence[Party], *, is_whole: bool) -> _Parts:
    """Amounts as shares of all that is stated; none of one alone, unless it is all there is."""
    amounts = [read_money(party[0].details.amount) for party in giving]
    known = [money for money in amounts if money]
    total = added(known)
    if total is None or total.high is None or not (is_whole or len(known) > 1):
        return [None for _ in giving]
    return [_part(money, total.high) if money else None for money in amounts]


def _part(money: Money, most: Fraction) -> Fraction | None:
    """The percentage of a sum in a total that it is part of, if all the rest is at its highest."""
    rest = most - (money.high or 0)
    return money.low * _ALL / (money.low + rest) if money.low + rest else None


def _is_one(graph: Statements, party: Party) -> bool:
    """Whether a party is one organisation, post or group, and not several under one id."""
    if len(party) > 1:
        return False
    target = graph.entity(party[0].target)
    count = graph.known(target, target.count)
    return count.is_silent or (count.value is not None and count.value.exact == 1)


def main_givers(graph: Statements) -> Iterator[tuple[Gift, tuple[Fund, ...]]]:
    """Who gives most of all the money of which giver and amount are stated, and of which funds.

    Two or more funds are weighed together that are of one currency and come as often. A part is
    not counted beside its whole.
    """
    given = {fund.id: (fund, money) for fund, money in _given(graph)}
    alike: dict[object, list[tuple[Fund, Money]]] = {}
    for fund, money in given.values():
        if given.keys().isdisjoint(wholes(graph, fund)):
            alike.setdefault((money.currency, money.every), []).append((fund, money))
    for funds in alike.values():
        gift = _largest(graph, funds) if len(funds) > 1 else None
        if gift is not None:
            yield gift, tuple(fund for fund, _ in funds)


def _given(graph: Statements) -> Iterator[tuple[Fund, Money]]:
    for fund in graph.funds():
        money = money_of(graph, fund) if graph.in_force(fund) else None
        if money is not None and graph.answer(fund, "provided_by").stated:
            yield fund, money


def _largest(graph: Statements, funds: Sequence[tuple[Fund, Money]]) -> Gift | None:
    """Who gives most of some funds. What several give is nobody’s, but counts with the rest."""
    total = added(money for _, money in funds)
    own: dict[str, list[tuple[Link, Money]]] = {}
    for fund, money in funds:
        giving = parties(graph.answer(fund, "provided_by").stated)
        if len(giving) == 1 and _is_one(graph, giving[0]):
            own.setdefault(giving[0][0].target, []).append((giving[0][0], money))
    if total is None or total.high is None or not own:
        return None
    sums = {id_: added(money for _, money in gifts) for id_, gifts in own.items()}
    shares = {id_: _part(money, total.high) for id_, money in sums.items() if money}
    best = max(shares, key=lambda id_: shares[id_] or 0)
    links = tuple(link for link, _ in own[best])
    return Gift(graph.entity(best), shares[best] or Fraction(0), links)
