"""Cards and labels: their words fit, and keep out of each other's way."""

import itertools
from collections.abc import Iterator
from dataclasses import replace

import hypothesis
import pytest
from hypothesis import strategies as st

from govgraph.layout.card import KIND_SIZE, STRIPE, WIDTH, Card, Tag, Written, card
from govgraph.layout.label import WIDTH as LABEL_WIDTH
from govgraph.layout.label import label
from govgraph.layout.lettering import width
from govgraph.views.view import Band, Box, BoxFamily, Weight

PLAIN = Box("a", "CSEB", BoxFamily.OFFICERS, "Group")
LONG = "a group that was set up by the partners to look at everything " * 4
Frame = tuple[float, float, float, float]


def frame(words: Written) -> Frame:
    """The room that a line of words takes up: ascenders above the baseline, descenders below."""
    end = words.x + width(words.text, words.size, bold=words.bold)
    return words.x, words.y - words.size * 0.75, end, words.y + words.size * 0.2


def around(tag: Tag) -> Frame:
    return tag.x, tag.y, tag.x + tag.width, tag.y + tag.height


def frames(found: Card) -> Iterator[Frame]:
    yield from map(frame, (*found.kind, *found.name, *found.notes))
    for tag in found.tags:
        yield around(tag) if tag.solid or tag.framed else frame(tag.words[0])


def overlap(one: Frame, other: Frame) -> bool:
    apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
    return not apart


boxes = st.builds(
    Box,
    st.just("a"),
    st.sampled_from(("CSEB", "Health and Wellbeing Partnership", "W" * 50, LONG)),
    st.sampled_from(BoxFamily),
    kind=st.sampled_from(("", "Group", "Multi-agency risk assessment conference", LONG)),
    roles=st.lists(st.sampled_from(("Decides", "Advises", "Co-ordinates (likely)", LONG))).map(
        tuple
    ),
    weight=st.sampled_from(Weight),
    remark=st.sampled_from(("", "(likely)")),
    status=st.sampled_from(("", "Proposed", "None, as stated")),
    notes=st.lists(st.sampled_from(("Chair: independent", LONG)), max_size=3).map(tuple),
    stack=st.booleans(),
)


@hypothesis.given(boxes)
@hypothesis.settings(max_examples=100)
def test_all_words_of_a_card_fit_on_it_and_none_overlap(box: Box) -> None:
    found = card(box)
    for left, top, right, bottom in frames(found):
        assert left > STRIPE
        assert top > 0
        assert right <= found.width
        assert bottom <= found.height
    for one, other in itertools.combinations(frames(found), 2):
        assert not overlap(one, other)
    for tag in found.tags:
        left, top, right, bottom = around(tag)
        for words in map(frame, tag.words):
            assert left <= words[0]
            assert top <= words[1]
            assert words[2] <= right + 0.01
            assert words[3] <= bottom


@hypothesis.given(boxes)
@hypothesis.settings(max_examples=50)
def test_no_word_of_a_box_is_missing_from_its_card(box: Box) -> None:
    found = card(box)
    tags = [" ".join(line.text for line in tag.words) for tag in found.tags]
    wanted = [*box.roles, *([box.status] if box.status else [])]
    assert ["".join(tag.split()) for tag in tags] == ["".join(text.split()) for text in wanted]
    for lines, text in (
        (found.kind, box.kind),
        (found.name, f"{box.name}{box.remark}"),
        (found.notes, "".join(box.notes)),
    ):
        assert "".join("".join(line.text for line in lines).split()) == "".join(text.split())


def test_what_a_body_decides_is_a_solid_pill_at_the_right_of_its_kind() -> None:
    found = card(replace(PLAIN, roles=("Decides",), weight=Weight.DECIDES))
    (tag,) = found.tags
    assert tag.solid
    assert tag.x + tag.width == pytest.approx(WIDTH - 8)
    assert tag.words[0].y == pytest.approx(found.kind[0].y)


def test_another_role_is_plain_words_and_a_status_has_a_frame() -> None:
    advises, proposed = card(replace(PLAIN, roles=("Advises",), status="Proposed")).tags
    assert not advises.solid
    assert not advises.framed
    assert proposed.framed


def test_tags_for_which_there_is_no_room_stand_below_the_kind() -> None:
    long_kind = replace(PLAIN, kind="Joint commissioning committee", roles=("Co-ordinates",))
    found = card(long_kind)
    assert found.tags[0].y > found.kind[0].y
    assert found.height > card(PLAIN).height


def test_a_role_without_words_has_no_tag() -> None:
    assert card(replace(PLAIN, roles=("",))).tags == ()


def test_a_card_that_stands_for_several_is_deeper_and_has_less_room() -> None:
    long_name = replace(PLAIN, name="Local Strategic Partnership")
    single, several = card(long_name), card(replace(long_name, stack=True))
    assert several.width == single.width == WIDTH
    assert several.height > single.height


def test_a_wide_card_breaks_its_name_later() -> None:
    long_name = replace(PLAIN, name="Health and Community Wellbeing Partnership")
    assert len(card(long_name, 400.0).name) == 1 < len(card(long_name).name)


def test_kinds_and_roles_are_smaller_than_names() -> None:
    found = card(replace(PLAIN, roles=("Advises",)))
    assert found.kind[0].size == found.tags[0].words[0].size == KIND_SIZE < found.name[0].size


@pytest.mark.parametrize("name", ["Themes", "Whole partnership", "W" * 30])
@pytest.mark.parametrize("purpose", ["", "County-wide partnerships", LONG])
def test_the_label_of_a_band_fits_beside_the_cards(name: str, purpose: str) -> None:
    found = label(Band("a", name, purpose))
    frames_of_label = [frame(words) for words in (*found.name, *found.purpose)]
    assert all(
        right <= LABEL_WIDTH and bottom <= found.height for *_, right, bottom in frames_of_label
    )
    for one, other in itertools.combinations(frames_of_label, 2):
        assert not overlap(one, other)
    assert [words.bold for words in (*found.name, *found.purpose)] == (
        [True] * len(found.name) + [False] * len(found.purpose)
    )
