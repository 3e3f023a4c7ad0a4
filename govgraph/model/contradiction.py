"""Which statements can't both hold. From one source that is an error, from two a dispute."""

from collections.abc import Iterable, Iterator
from itertools import combinations

from govgraph.model.fact import Facts, Value
from govgraph.model.link import Details, Link
from govgraph.model.scalars import PartialDate


def contradictory_values(facts: Facts[object]) -> Iterator[tuple[Value[object], Value[object]]]:
    """Pairs of different values, of a key that takes one, that are in force at one time.

    A value without dates of its own beside one with dates was true before or after it.
    """
    for one, other in combinations(facts, 2):
        if one.is_ != other.is_ and _one_time(one, other):
            yield one, other


def _one_time(one: Value[object], other: Value[object]) -> bool:
    if one.status is not other.status and _not_there(one) != _not_there(other):
        return False
    dates = [one.from_, one.until], [other.from_, other.until]
    if any(isinstance(date, PartialDate) for pair in dates for date in pair):
        return _same_start(one, other)
    return True


def _not_there(value: Value[object]) -> bool:
    """Whether a value is only proposed or over: a change proposed to what is there."""
    return value.status is not None and not value.status.can_be_in_force


def _same_start(one: Value[object], other: Value[object]) -> bool:
    """Values with dates follow one another, unless they begin or end on the same dates."""
    return (one.from_, one.until) == (other.from_, other.until)


def contradictory_links(links: Iterable[Link]) -> Iterator[tuple[Link, Link]]:
    """Pairs of links that can't both hold.

    A link and its denial, `none` beside a named target, and two values of one detail of what
    else is one link. Links for different matters, places or times do not meet.
    """
    sides: dict[tuple[str, str, bool], list[Link]] = {}
    pairs: dict[tuple[str, str, str], list[Link]] = {}
    said_none: list[tuple[str, str, bool]] = []
    for link in links:
        if link.says_none:
            side = (link.relation, link.source, False)
            if link.source == "none":
                side = (link.relation, link.target, True)
            said_none.append(side)
            sides.setdefault(side, []).append(link)
        pairs.setdefault((link.relation, link.source, link.target), []).append(link)
    yield from _beside_none(pairs, sides, said_none)
    for same in pairs.values():
        if len(same) > 1:
            yield from (pair for pair in combinations(same, 2) if _clash(*pair))


def _beside_none(
    pairs: dict[tuple[str, str, str], list[Link]],
    sides: dict[tuple[str, str, bool], list[Link]],
    said_none: list[tuple[str, str, bool]],
) -> Iterator[tuple[Link, Link]]:
    if not said_none:
        return
    for (relation, source, target), same in pairs.items():
        for side in ((relation, source, False), (relation, target, True)):
            for none in sides.get(side, ()):
                for link in same:
                    if (
                        link is not none
                        and not link.denied
                        and not link.says_none
                        and _meet(none.details, link.details)
                    ):
                        yield none, link


def _clash(one: Link, other: Link) -> bool:
    """Whether two links with equal ends can't both hold."""
    if one.says_none or not _meet(one.details, other.details):
        return False
    if one.denied != other.denied:
        return True
    if one.denied or one.origins[0].path[:-1] == other.origins[0].path[:-1]:
        return False  # entries of one list are two statements, not two sides of one
    return _details_differ(one.details, other.details)


def _meet(one: Details, other: Details) -> bool:
    """Whether two links speak of the same matter, place and time."""
    if one is other:
        return True
    what = set(one.what or ()), set(other.what or ())
    if what[0] and what[1] and not what[0] & what[1]:
        return False
    apart = ("for_", "as_", "place", "holder", "from_", "until")
    if any(_both_differ(getattr(one, name), getattr(other, name)) for name in apart):
        return False
    over = [
        details.status is not None and not details.status.can_be_in_force
        for details in (one, other)
    ]
    return over[0] == over[1]


def _both_differ(one: object, other: object) -> bool:
    return one is not None and other is not None and one != other


def _details_differ(one: Details, other: Details) -> bool:
    compared = ("joint", "lead", "every", "independent", "share", "amount", "voting", "elected")
    return any(_both_differ(getattr(one, name), getattr(other, name)) for name in compared)
