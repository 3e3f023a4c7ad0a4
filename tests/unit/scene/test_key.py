"""The key: what the signs mean, and only those that are there."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from govgraph.graph.known import Certainty, Standing
from govgraph.layout.lettering import width
from govgraph.scene.key import SIZE, key
from govgraph.scene.shapes import BeadSample, CardSample, Head, Key, KeyEntry, LineSample
from govgraph.views.view import Box, BoxFamily, Line, LineFamily, View, Weight
from tests.made_views import WORDS

PLAIN = Box("a", "A", BoxFamily.PARTNERSHIP)
OTHER = Box("b", "B", BoxFamily.PARTNERSHIP)
ROUTE = Line("l", "a", "b", LineFamily.ROUTE, "is accountable to")


def made(*changed: Box | Line, right: float = 900.0) -> Key:
    """The key of two plain boxes and of those that are given."""
    boxes = [
        replace(each, id=f"box-{at}") for at, each in enumerate(changed) if isinstance(each, Box)
    ]
    lines = [
        replace(each, id=f"line-{at}") for at, each in enumerate(changed) if isinstance(each, Line)
    ]
    view = View("A case", (PLAIN, OTHER, *boxes), tuple(lines))
    return key(view, 26.0, 100.0, right)[0]


def said(found: Key) -> list[str]:
    return [" ".join(line.text for line in entry.words) for entry in found.entries]


def test_a_picture_of_boxes_alone_explains_nothing_but_their_kind() -> None:
    assert said(made()) == ["Board or partnership"]


@pytest.mark.parametrize(("family", "words"), WORDS.items())
def test_each_sort_of_line_has_its_words(family: LineFamily, words: str) -> None:
    entry = made(replace(ROUTE, family=family, words=words)).entries[0]
    assert entry.words[0].text.lower() == words.removeprefix("is ")
    assert isinstance(entry.sample, LineSample)


@pytest.mark.parametrize(
    ("changes", "words", "head"),
    [
        ({}, "Accountable to", Head.TRIANGLE),
        ({"words": "reports to", "family": LineFamily.REPORT}, "Reports to", Head.OPEN),
        (
            {"words": "reports to", "family": LineFamily.REPORT, "event": True},
            "Reports to (no regular duty stated)",
            Head.OPEN,
        ),
        (
            {"words": "reports to", "standing": Standing.NOT_YET, "status": "Proposed"},
            "Reports to: proposed",
            Head.TRIANGLE,
        ),
        (
            {"words": "is scrutinised by", "family": LineFamily.CHALLENGE, "partial": True},
            "Scrutinised by (not independent)",
            Head.HALF_DIAMOND,
        ),
        ({"words": "works with", "family": LineFamily.OTHER, "level": True}, "Works with", None),
    ],
)
def test_a_line_is_shown_as_it_is_drawn(
    changes: dict[str, object], words: str, head: Head | None
) -> None:
    entry = made(replace(ROUTE, **changes)).entries[0]  # type: ignore[arg-type]
    assert entry.words[0].text == words
    assert isinstance(entry.sample, LineSample)
    assert entry.sample.head == head


def test_lines_that_look_alike_share_an_entry() -> None:
    managed = replace(ROUTE, words="is managed by")
    part = replace(ROUTE, words="is part of", inside=True)
    assert said(made(ROUTE, managed, ROUTE, part))[:2] == [
        "Accountable to or managed by",
        "Part of",
    ]


def test_an_entry_for_a_doubt_is_its_bead_not_another_line() -> None:
    found = made(ROUTE, replace(ROUTE, certainty=Certainty.LIKELY))
    assert said(found) == [
        "Accountable to",
        "Board or partnership",
        "Likely: a reading, not stated",
    ]
    assert found.entries[-1].sample == BeadSample("?")


def test_disputes_and_matters_are_explained() -> None:
    found = made(replace(ROUTE, certainty=Certainty.DISPUTED), replace(ROUTE, matter="housing"))
    assert said(found)[-2:] == ["Disputed: sources disagree", "Only for housing"]
    assert [entry.sample for entry in found.entries[-2:]] == [BeadSample("≠"), BeadSample("1")]


@pytest.mark.parametrize("family", BoxFamily)
def test_every_kind_of_box_has_its_words(family: BoxFamily) -> None:
    found = made(replace(PLAIN, family=family))
    samples = [entry.sample for entry in found.entries]
    assert CardSample(family) in samples
    assert len(found.entries) == len({PLAIN.family, family})


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"weight": Weight.DECIDES}, "Takes decisions (heavy border)"),
        ({"weight": Weight.ADVISES}, "Advises only (dashed border)"),
        ({"standing": Standing.NOT_YET}, "Not in force (double border)"),
        ({"standing": Standing.OVER}, "Ended"),
        ({"standing": Standing.ABSENT}, "Stated not to exist"),
        ({"stack": True}, "Several, drawn as one"),
    ],
)
def test_each_border_that_means_something_is_explained(
    changes: dict[str, object], words: str
) -> None:
    found = made(replace(PLAIN, **changes))  # type: ignore[arg-type]
    assert said(found) == ["Board or partnership", words]


def rows(found: Key) -> Iterator[list[KeyEntry]]:
    for y in sorted({entry.y for entry in found.entries}):
        yield [entry for entry in found.entries if entry.y == y]


@pytest.mark.parametrize("right", [400.0, 600.0, 800.0, 1200.0])
def test_a_long_key_is_set_in_rows_of_nearly_one_length_inside_the_edges(right: float) -> None:
    found = made(*(replace(PLAIN, family=family) for family in BoxFamily), right=right)
    for row in rows(found):
        ends = [max(each.x + width(each.text, SIZE) for each in entry.words) for entry in row]
        assert all(end < entry.x for end, entry in zip(ends, row[1:], strict=False))
        assert ends[-1] <= right
    lengths = [len(row) for row in rows(found)]
    assert max(lengths) - min(lengths) <= 2


def test_words_that_are_longer_than_a_row_are_wrapped_and_nothing_stands_under_them() -> None:
    long = replace(ROUTE, matter="the safeguarding of children and adults at risk of harm " * 3)
    found = made(replace(long, status=""), replace(ROUTE, matter="housing"), right=400.0)
    wrapped = next(entry for entry in found.entries if len(entry.words) > 1)
    after = [entry for entry in found.entries if entry.y > wrapped.y]
    assert all(entry.y > wrapped.words[-1].y for entry in after)
