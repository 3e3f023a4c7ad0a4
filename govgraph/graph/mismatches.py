"""Numbers that are stated twice and can't both be right."""

from collections.abc import Iterator
from dataclasses import dataclass

from govgraph.graph.known import Statement
from govgraph.graph.seats import Seats
from govgraph.graph.statements import Statements
from govgraph.graph.sums import Money, added, counted, money_of
from govgraph.model.entity import Body, Entity, Fund, Post
from govgraph.model.link import Total
from govgraph.model.relation import RELATION_TYPES, Relation
from govgraph.model.scalars import Count
from govgraph.problem import Origin

_ONE = Count(1, 1, "1")


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A number of an entity, and what comes together of it elsewhere."""

    owner: Entity
    key: str
    """The key under which the number stands, or the list of which it is."""
    origin: Origin
    stated: str
    found: str
    others: tuple[Entity, ...] = ()
    """What came together, without the owner."""
    statements: tuple[Statement, ...] = ()


def unequal_posts(graph: Statements) -> Iterator[Mismatch]:
    """Posts whose `total` is not their count, over all that `per` or a name made of one.

    Those that are over are not counted, and nothing is where a number is not sure.
    """
    groups: dict[str, list[Post]] = {}
    for post in graph.posts():
        if post.total and post.exists and not graph.is_over(post):
            groups.setdefault(post.group or post.id, []).append(post)
    for posts in groups.values():
        totals = {graph.known(post, post.total).value for post in posts}
        counts = [graph.known(post, post.count).value if post.count else _ONE for post in posts]
        known = [count for count in counts if count is not None]
        total = totals.pop()
        if total is None or totals or len(known) < len(posts):
            continue
        sum_ = counted(known)
        if _is_less(total, sum_) or _is_less(sum_, total):
            first, *others = posts
            at = first.total[0].origin or first.origin / "total"
            written = (*first.total, *first.count)
            yield Mismatch(first, "total", at, str(total), str(sum_), tuple(others), written)


def _is_less(one: Count, other: Count) -> bool:
    return one.high is not None and one.high < other.low


def overfull_lists(graph: Statements, seats: Seats) -> Iterator[Mismatch]:
    """Lists that name more than their `total`; of members, the seats that it counts."""
    for total in graph.structure.totals:
        type_ = RELATION_TYPES[total.relation]
        key = (type_.inverse or f"-{total.relation}") if total.inverse else total.relation.value
        owner, said = graph.entity(total.entity), graph.answer(total.entity, key)
        if said.total != total or not graph.in_force(owner):
            continue
        named, most = _named(seats, owner, total, len(said.ids)), total.count.high
        if most is not None and named > most:
            text = str(total.count)
            others = graph.found(said.ids)
            yield Mismatch(owner, key, total.origin, text, str(named), others, said.stated)


def _named(seats: Seats, owner: Entity, total: Total, links: int) -> int:
    if not (isinstance(owner, Body) and total.relation is Relation.MEMBERS) or total.inverse:
        return links
    stated = (seat for seat in seats.stated(owner) if seat.is_of_total and seat.sitter)
    return sum(seat.count.low for seat in stated)


def unequal_parts(graph: Statements) -> Iterator[Mismatch]:
    """Funds whose parts come to more; or to less, where all parts are named and state an amount.

    Only parts count that are part of nothing else, of one currency with the whole, and as often.
    """
    for fund in graph.funds():
        whole, said = money_of(graph, fund), graph.answer(fund, "has_part")
        if whole is None or not said.stated:
            continue
        parts = [(one, money) for one, money in _parts(graph, fund) if money.is_like(whole)]
        sum_ = added(money for _, money in parts)
        is_all = said.is_whole and len(parts) == len(said.ids)
        if sum_ and (sum_.is_above(whole) or (is_all and whole.is_above(sum_))):
            at = fund.amount[0].origin or fund.origin / "amount"
            amounts = (*fund.amount, *(value for one, _ in parts for value in one.amount))
            others = tuple(one for one, _ in parts)
            yield Mismatch(fund, "amount", at, str(whole), str(sum_), others, amounts)


def _parts(graph: Statements, fund: Fund) -> Iterator[tuple[Fund, Money]]:
    for one in graph.found(graph.answer(fund, "has_part").ids):
        if isinstance(one, Fund) and not one.count:
            money = money_of(graph, one)
            if money and graph.answer(one, "part_of").ids == (fund.id,):
                yield one, money
