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


def test_up_to_thirty_options_two_rows_are_chosen_and_above_that_greed_takes_three_columns() -> (
    None
):
    rows = [Option(0, frozenset(range(14))), Option(1, frozenset(range(14, 28)))]
    # Each column settles more of what is left than a row does.
    columns = [
        Option(10 + start, frozenset({*range(start, end), *range(14 + start, 14 + end)}))
        for start, end in ((0, 8), (8, 12), (12, 14))
    ]
    singles = [Option(40 + item, frozenset({item})) for item in range(MOST_EXACT - 5)]
    options = [*rows, *columns, *singles]
    assert len(options) == MOST_EXACT
    assert fewest(options) == (0, 1)
    assert fewest([*options, Option(100, frozenset({27}))]) == (2, 3, 4)


def test_options_that_have_nothing_in_common_are_exact_however_many_there_are() -> None:
    apart = [Option(number, frozenset({number})) for number in range(10 * MOST_EXACT)]
    assert fewest(apart) == tuple(range(10 * MOST_EXACT))


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
