"""Claims about the choice of links: it settles the most with the fewest, as trying all shows."""

from collections.abc import Sequence
from itertools import combinations

from hypothesis import example, given
from hypothesis import strategies as st

from govgraph.suggestions.choice import MOST_EXACT, Option, fewest

ITEMS = st.frozensets(st.integers(0, 9), max_size=5)
OPTIONS = st.lists(st.builds(Option, st.integers(0, 7), ITEMS, st.integers(0, 3)), max_size=9)


def _weight(options: Sequence[Option], chosen: Sequence[int]) -> tuple[int, int, int]:
    """How much is settled, by how many, of what ranks: the lower, the better."""
    settled = frozenset[int]().union(*(options[index].settles for index in chosen))
    return -len(settled), len(chosen), sum(options[index].rank for index in chosen)


def _may_stand(options: Sequence[Option], chosen: Sequence[int]) -> bool:
    slots = [options[index].slot for index in chosen]
    return len(slots) == len(set(slots))


@given(OPTIONS)
@example([Option(0, frozenset({1})), Option(0, frozenset({2})), Option(1, frozenset({1, 2}))])
def test_no_choice_settles_more_or_as_much_with_fewer_or_of_lower_ranks(
    options: list[Option],
) -> None:
    every = range(len(options))
    choices = [
        chosen
        for number in range(len(options) + 1)
        for chosen in combinations(every, number)
        if _may_stand(options, chosen)
    ]
    best = min(_weight(options, chosen) for chosen in choices)
    found = fewest(options)
    assert _may_stand(options, found)
    assert _weight(options, found) == best


@given(OPTIONS)
def test_the_same_options_are_always_chosen_from_in_the_same_way(options: list[Option]) -> None:
    assert fewest(options) == fewest(tuple(options))
    assert list(fewest(options)) == sorted(set(fewest(options)))


def test_as_many_options_as_are_exact_are_not_left_to_luck() -> None:
    # Three rows settle all; taking again and again what settles most would begin with a column.
    side = MOST_EXACT // 2 - 1
    rows = [Option(row, frozenset(range(row * side, (row + 1) * side))) for row in range(2)]
    steps = [(0, 2 * side - 2 ** (power + 1)) for power in range(3)]
    columns = [
        Option(2 + power, frozenset(range(size // 2)) | frozenset(range(side, side + size // 2)))
        for power, (_, size) in enumerate(steps)
    ]
    others = [Option(10 + item, frozenset({item})) for item in range(MOST_EXACT - 5)]
    options = [*columns, *others, *rows]
    assert len(options) == MOST_EXACT
    assert fewest(options) == (MOST_EXACT - 2, MOST_EXACT - 1)


@given(
    st.lists(st.frozensets(st.integers(0, 40), min_size=1, max_size=6), min_size=31, max_size=60)
)
def test_of_many_options_none_is_chosen_that_the_others_make_needless(
    sets: list[frozenset[int]],
) -> None:
    # All hang together by the item 41.
    options = [Option(slot, own | {41}) for slot, own in enumerate(sets)]
    chosen = fewest(options)
    settled = frozenset[int]().union(*(options[index].settles for index in chosen))
    assert settled == frozenset[int]().union(*(one.settles for one in options))
    for index in chosen:
        others = (options[one].settles for one in chosen if one != index)
        assert not options[index].settles <= frozenset[int]().union(*others)


def test_options_that_settle_nothing_are_never_chosen() -> None:
    assert fewest([Option(0, frozenset()), Option(1, frozenset())]) == ()
