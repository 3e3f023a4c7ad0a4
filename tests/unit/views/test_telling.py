"""A view in words."""

from dataclasses import replace

import pytest

from govgraph.graph import Certainty, Standing
from govgraph.views.telling import box_words, description, line_words, reading_order
from govgraph.views.view import Band, Box, BoxFamily, Line, LineFamily, View, Weight

NAMES = {"a": "The Group", "b": "The Board"}
LINE = Line("l", "a", "b", LineFamily.ROUTE, "is accountable to")
BOX = Box("a", "The Group", BoxFamily.OFFICERS)


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({}, "The Group is accountable to The Board."),
        ({"matter": "housing"}, "The Group is accountable to The Board (for housing only)."),
        (
            {"called": "overseen by", "certainty": Certainty.LIKELY},
            "The Group is accountable to The Board (called “overseen by”; likely, not stated).",
        ),
        (
            {"standing": Standing.NOT_YET, "status": "Proposed"},
            "The Group is accountable to The Board (proposed).",
        ),
        (
            {"partial": True, "certainty": Certainty.DISPUTED},
            "The Group is accountable to The Board (not independent; sources disagree).",
        ),
    ],
)
def test_a_line_is_a_sentence_with_all_that_limits_it(changed: dict[str, str], words: str) -> None:
    assert line_words(replace(LINE, **changed), NAMES) == words  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({}, "The Group."),
        ({"kind": "Team", "roles": ("Decides",)}, "The Group. Team; Decides."),
        ({"remark": "(likely)", "kind": "Team"}, "The Group (likely). Team."),
        ({"status": "Ended (likely)"}, "The Group. Ended (likely)."),
        (
            {"kind": "Team", "notes": ("4 of them", "Chair: A Person")},
            "The Group. Team. 4 of them. Chair: A Person.",
        ),
    ],
)
def test_a_card_is_told_in_one_line(changed: dict[str, str], words: str) -> None:
    assert box_words(replace(BOX, **changed)) == words  # type: ignore[arg-type]


def test_a_picture_is_told_tier_by_tier_each_box_with_what_it_answers_to() -> None:
    low = replace(BOX, band="low", weight=Weight.ADVISES)
    top = Box("b", "The Board", BoxFamily.PARTNERSHIP, band="top")
    free = Box("c", "The Forum", BoxFamily.FORUM)
    view = View(
        "V",
        (free, low, top),
        (LINE,),
        (Band("top", "Top"), Band("low", "Low")),
        subtitle=("As at 2026",),
        left_out=("2 links hidden",),
    )
    assert [box.id for box in reading_order(view)] == ["b", "a", "c"]
    assert description(view) == (
        "As at 2026",
        "2 links hidden",
        "The Board.",
        "The Group. The Group is accountable to The Board.",
        "The Forum.",
    )
