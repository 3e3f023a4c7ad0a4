"""The fewest options that settle the most: exact for up to 30 that hang together, greedy above."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

MOST_EXACT = 30
"""Up to how many options that hang together the choice is exact."""

_Weight: TypeAlias = tuple[int, int, int, int]
"""How much stays unsettled, how many are chosen, their ranks together, which they are."""


@dataclass(frozen=True, slots=True)
class Option:
    """Something that may be chosen: what it settles, and in whose place it stands.

    Of those with one `slot`, at most one is chosen. A lower `rank` is preferred among equals.
    """

    slot: int
    settles: frozenset[int]
    rank: int = 0


def fewest(options: Sequence[Option]) -> tuple[int, ...]:
    """The indexes of the options that settle the most; of such choices, the fewest options.

    Where there are still several, those with the lowest ranks together; where even these are
    equal, always the same. Ranks are not negative.
    """
    chosen: list[int] = []
    for part in _parts(options):
        if len(part) <= MOST_EXACT:
            found = _Search(tuple(options[index] for index in part)).best()
            chosen += (part[index] for index in found)
        else:
            chosen += _without_idle(_greedy(options, part), options)
    return tuple(sorted(chosen))


def _parts(options: Sequence[Option]) -> list[list[int]]:
    """The options that hang together by a slot or by what they settle, each part by itself."""
    owner: dict[tuple[bool, int], int] = {}
    head = list(range(len(options)))

    def top(index: int) -> int:
        while head[index] != index:
            head[index] = head[head[index]]
            index = head[index]
        return index

    for index, option in enumerate(options):
        if option.settles:
            for mark in ((True, option.slot), *((False, item) for item in option.settles)):
                head[top(index)] = top(owner.setdefault(mark, index))
    parts: dict[int, list[int]] = {}
    for index, option in enumerate(options):
        if option.settles:
            parts.setdefault(top(index), []).append(index)
    return list(parts.values())


def _greedy(options: Sequence[Option], part: Iterable[int]) -> list[int]:
    """Take again and again what settles most of the rest."""
    left, settled, chosen = list(part), frozenset[int](), list[int]()
    while left:
        gains = {index: len(options[index].settles - settled) for index in left}
        best = min(left, key=lambda index: (-gains[index], options[index].rank, index))
        if not gains[best]:
            break
        chosen.append(best)
        settled |= options[best].settles
        left = [one for one in left if options[one].slot != options[best].slot]
    return chosen


def _without_idle(chosen: list[int], options: Sequence[Option]) -> list[int]:
    """Leave out what later choices have made needless."""
    kept = list(chosen)
    for index in chosen:
        others = [options[one].settles for one in kept if one != index]
        if options[index].settles <= frozenset[int]().union(*others):
            kept.remove(index)
    return kept


@dataclass(slots=True)
class _Search:
    """Branches on what fewest options settle: by each of them in turn, or not at all.

    Sets are the bits of numbers: of items in `bits`, of options in `settlers` and `rivals`.
    """

    options: tuple[Option, ...]
    bits: list[int] = field(init=False)
    settlers: dict[int, int] = field(init=False)
    """Each item, as its bit → the options that settle it."""
    rivals: list[int] = field(init=False)
    """Of each option, those in its place, itself among them."""
    weight: _Weight = field(init=False)
    """That of the best choice so far; at first, of choosing nothing."""

    def __post_init__(self) -> None:
        items = sorted(frozenset[int]().union(*(one.settles for one in self.options)))
        place = {item: 1 << number for number, item in enumerate(items)}
        self.bits = [sum(place[item] for item in one.settles) for one in self.options]
        self.settlers = {bit: _set(bool(own & bit) for own in self.bits) for bit in place.values()}
        self.rivals = [
            _set(one.slot == other.slot for other in self.options) for one in self.options
        ]
        self.weight = (len(items), 0, 0, 0)

    def best(self) -> tuple[int, ...]:
        """The best choice, as indexes."""
        every = (1 << len(self.options)) - 1
        self._branch((1 << len(self.settlers)) - 1, every, (0, 0, 0, 0))
        return tuple(_members(self.weight[3]))

    def _branch(self, left: int, free: int, weight: _Weight) -> None:
        """Settle the items that are left with the options that are free."""
        reach = 0
        for index in _members(free):
            reach |= self.bits[index]
        lost, chosen, rank, which = weight
        lost, left = lost + (left & ~reach).bit_count(), left & reach
        least = 0
        if left:
            most = max((self.bits[index] & left).bit_count() for index in _members(free))
            least = -(-left.bit_count() // most)
        if (lost, chosen + least, rank, which) >= self.weight:
            return
        if not left:
            self.weight = (lost, chosen, rank, which)
            return
        item = min(_bits(left), key=lambda bit: (self.settlers[bit] & free).bit_count())
        able = self.settlers[item] & free
        for index in self._likeliest(able, left):
            more = (lost, chosen + 1, rank + self.options[index].rank, which | 1 << index)
            self._branch(left & ~self.bits[index], free & ~self.rivals[index], more)
            free &= ~(1 << index)
        self._branch(left & ~item, free, (lost + 1, chosen, rank, which))

    def _likeliest(self, able: int, left: int) -> list[int]:
        """The options that can settle an item, those first that settle most beside it."""
        gains = {index: (self.bits[index] & left).bit_count() for index in _members(able)}
        return sorted(gains, key=lambda index: (-gains[index], self.options[index].rank, index))


def _set(members: Iterable[bool]) -> int:
    """A set as a number: which of a row belong to it."""
    return sum(1 << index for index, belongs in enumerate(members) if belongs)


def _members(whole: int) -> Iterator[int]:
    """The indexes in a set."""
    return (bit.bit_length() - 1 for bit in _bits(whole))


def _bits(whole: int) -> Iterator[int]:
    while whole:
        lowest = whole & -whole
        yield lowest
        whole ^= lowest
