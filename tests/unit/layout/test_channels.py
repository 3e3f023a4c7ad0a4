"""Tracks between two rows: who goes across above whom."""

import hypothesis
from hypothesis import strategies as st

from govgraph.layout.channels import TOO_NEAR, Strand, apart, overlaps, strand, tracks
from govgraph.layout.nets import Passage, Port


def made(net: int, up: tuple[float, ...], down: tuple[float, ...]) -> Strand:
    return Strand(net, min(up + down), max(up + down), up, down)


def test_a_strand_knows_its_ends_above_and_below() -> None:
    hub, pins = Port("a", bottom=True, net=0), (Port("b", bottom=False, net=0, line="1"),)
    found = strand(Passage(0, 0, hub, pins), {hub: 50.0, pins[0]: 10.0})
    assert found == Strand(0, 10.0, 50.0, (50.0,), (10.0,))
    assert not found.straight


def test_what_goes_straight_down_needs_no_track() -> None:
    assert tracks([made(0, (50.0,), (50.2,))]) == {}


def test_what_goes_out_and_back_on_one_side_needs_a_track() -> None:
    loop = Strand(0, 10.0, 10.0, (10.0, 10.0), ())
    assert tracks([loop]) == {0: 0}


def test_strands_far_from_each_other_share_a_track() -> None:
    assert tracks([made(0, (0.0,), (50.0,)), made(1, (100.0,), (150.0,))]) == {0: 0, 1: 0}


def test_strands_that_meet_have_tracks_in_the_order_in_which_they_cross_least() -> None:
    nested, around = made(0, (40.0, 60.0), ()), made(1, (20.0, 80.0), ())
    assert tracks([around, nested]) == {0: 0, 1: 1}


def test_a_strand_that_goes_down_where_another_comes_up_is_below_it() -> None:
    first, second = made(0, (0.0,), (50.0,)), made(1, (50.0,), (100.0,))
    assert overlaps([first, second]) == {(0, 1): 1}
    assert [each.net for each in apart([first, second])] == [1, 0]
    assert tracks([first, second]) == {1: 0, 0: 1}


def test_two_that_change_places_exactly_cannot_be_kept_apart_by_heights() -> None:
    swapped = [made(0, (0.0,), (50.0,)), made(1, (50.0,), (0.0,))]
    assert overlaps(swapped) == {(0, 1): 1, (1, 0): 1}
    assert sorted(each.net for each in apart(swapped)) == [0, 1]


numbers = st.integers(0, 40).map(lambda step: step * 7.0)
ends = st.lists(numbers, min_size=1, max_size=3, unique=True).map(tuple)
strands = st.lists(st.tuples(ends, ends), max_size=8).map(
    lambda found: [made(net, up, down) for net, (up, down) in enumerate(found)]
)


@hypothesis.given(strands)
@hypothesis.settings(max_examples=100)
def test_no_two_strands_that_meet_share_a_track(found: list[Strand]) -> None:
    heights = tracks(found)
    assert heights.keys() == {each.net for each in found if not each.straight}
    for one in found:
        for other in found:
            meet = one.left < other.right and other.left < one.right
            both = one.net in heights and other.net in heights and one is not other
            assert not (both and meet and heights[one.net] == heights[other.net])


@hypothesis.given(strands)
@hypothesis.settings(max_examples=100)
def test_overlaps_are_pairs_of_ends_that_are_too_near(found: list[Strand]) -> None:
    expected = sum(
        abs(down - up) < TOO_NEAR
        for one in found
        for other in found
        if one is not other
        for down in one.down
        for up in other.up
    )
    assert overlaps(found).total() == expected
