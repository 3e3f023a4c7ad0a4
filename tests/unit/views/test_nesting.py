"""Which bodies become rows, and how a row tells its links."""

from dataclasses import replace

import pytest

from govgraph.graph.known import Certainty, Standing
from govgraph.views.nesting import Nested, nested
from govgraph.views.options import Options
from govgraph.views.selection import select
from govgraph.views.view import Band, Box, BoxFamily, Line, LineFamily, View
from tests.made_views import WORDS
from tests.reading import graph_of

BOARD = Box("board", "Strategic Partnership Board", BoxFamily.PARTNERSHIP, band="top")
FORUM = Box("forum", "Whole Partnership Forum", BoxFamily.FORUM, band="top")
LEAF = Box("leaf", "Data Group", BoxFamily.OFFICERS, band="top")
ANSWERS = Line("answers", "leaf", "board", LineFamily.ROUTE, "is accountable to")
UNDER_FORUM = Line("under", "board", "forum", LineFamily.ROUTE, "is accountable to")


def link(source: str, target: str, family: LineFamily, **details: object) -> Line:
    return Line(f"{source}-{target}-{family}", source, target, family, WORDS[family], **details)  # type: ignore[arg-type]


def compact(*lines: Line, leaf: Box = LEAF) -> Nested:
    return nested((BOARD, FORUM, leaf), (UNDER_FORUM, *lines))


def rows(found: Nested) -> dict[str, str]:
    return {box.id: box.inside for box in found.boxes if box.inside}


def tags(found: Nested) -> list[str]:
    return [line.tag for line in found.lines if line.row]


def test_a_leaf_is_a_row_in_the_body_that_it_answers_to_and_its_place_tells_that() -> None:
    found = compact(ANSWERS)
    assert rows(found) == {"leaf": "board"}
    assert tags(found) == [""]


@pytest.mark.parametrize(
    "line",
    [
        link("leaf", "board", LineFamily.ADVICE),
        link("leaf", "board", LineFamily.REPORT),
        link("leaf", "board", LineFamily.CHALLENGE),
        replace(ANSWERS, certainty=Certainty.LIKELY),
        replace(ANSWERS, certainty=Certainty.DISPUTED),
        replace(ANSWERS, matter="housing"),
        replace(ANSWERS, standing=Standing.NOT_YET, status="Proposed"),
    ],
)
def test_what_does_not_plainly_answer_to_a_body_is_no_row_in_it(line: Line) -> None:
    assert "leaf" not in rows(compact(line))


@pytest.mark.parametrize(
    "leaf",
    [
        replace(LEAF, band="bottom"),
        replace(LEAF, family=BoxFamily.POST),
        replace(LEAF, family=BoxFamily.ORGANISATION),
    ],
)
def test_another_tier_a_post_and_an_organisation_keep_their_cards(leaf: Box) -> None:
    assert rows(compact(ANSWERS, leaf=leaf)) == {}


def test_a_body_to_which_another_answers_keeps_its_card() -> None:
    found = compact(ANSWERS, link("forum", "leaf", LineFamily.ROUTE))
    assert "leaf" not in rows(found)


def test_a_proposed_body_is_a_row_with_its_proposed_link() -> None:
    leaf = replace(LEAF, standing=Standing.NOT_YET, status="Proposed")
    found = compact(replace(ANSWERS, standing=Standing.NOT_YET, status="Proposed"), leaf=leaf)
    assert rows(found) == {"leaf": "board"}


@pytest.mark.parametrize(
    ("line", "tag"),
    [
        (link("leaf", "forum", LineFamily.ROUTE), "also accountable to WPF"),
        (link("leaf", "forum", LineFamily.REPORT), "reports to WPF"),
        (link("leaf", "forum", LineFamily.CHALLENGE), "scrutinised by WPF"),
        (link("forum", "leaf", LineFamily.ADVICE), "WPF advises it"),
        (link("leaf", "leaf", LineFamily.REPORT), "reports to itself"),
        (
            link("leaf", "forum", LineFamily.REPORT, certainty=Certainty.LIKELY),
            "reports to WPF (likely)",
        ),
        (
            link("leaf", "forum", LineFamily.ROUTE, matter="housing", status="Proposed"),
            "also accountable to WPF (for housing only, proposed)",
        ),
        (
            link("leaf", "forum", LineFamily.CHALLENGE, partial=True),
            "scrutinised by WPF (not independent)",
        ),
    ],
)
def test_another_link_of_a_row_is_a_tag_in_words(line: Line, tag: str) -> None:
    found = compact(ANSWERS, line)
    assert tags(found) == ["", tag]
    explained = () if "itself" in tag else (("WPF", "Whole Partnership Forum"),)
    assert found.codes == explained


def test_a_part_of_a_body_is_a_row_that_says_so() -> None:
    part = Line("part", "leaf", "board", LineFamily.ROUTE, "is part of", inside=True)
    assert tags(compact(part)) == ["part of this"]


def test_a_leaf_with_many_links_keeps_its_card() -> None:
    more = [link("leaf", "forum", family) for family in (LineFamily.ADVICE, LineFamily.REPORT)]
    assert rows(compact(ANSWERS, *more)) == {"leaf": "board"}
    assert rows(compact(ANSWERS, *more, link("forum", "leaf", LineFamily.CHALLENGE))) == {}


def test_a_link_between_two_rows_is_told_by_the_row_at_its_source() -> None:
    other = replace(LEAF, id="other", name="Quality Panel")
    answers = replace(ANSWERS, id="second", source="other")
    advises = link("leaf", "other", LineFamily.ADVICE)
    found = nested((BOARD, LEAF, other), (ANSWERS, answers, advises))
    assert [line.row for line in found.lines] == ["leaf", "other", "leaf"]
    assert found.codes == (("QP", "Quality Panel"),)


BODIES = "bodies: {top: {name: Top}, " + ", ".join(
    f"b{number}: {{name: Body {number}, accountable_to: top}}" for number in range(40)
)


@pytest.mark.parametrize(
    ("text", "asked", "listed"),
    [
        (BODIES + "}", None, 40),
        (BODIES + "}", False, 0),
        ("bodies: {a: {name: A}, b: {name: B, accountable_to: a}}", None, 0),
        ("bodies: {a: {name: A}, b: {name: B, accountable_to: a}}", True, 1),
    ],
)
def test_a_picture_is_compact_above_forty_bodies_or_as_asked(
    text: str, asked: bool | None, listed: int
) -> None:
    view = select(graph_of(text), Options(compact=asked))
    assert sum(bool(box.inside) for box in view.boxes) == listed


def test_a_subtitle_says_how_many_are_listed_and_how_their_links_are_told() -> None:
    view = select(graph_of(BODIES + "}"))
    assert view.subtitle[1:3] == (
        "41 bodies, 40 links: 0 drawn, 40 told by rows",
        "40 bodies are listed inside the body answered to",
    )


@pytest.mark.parametrize(
    ("boxes", "lines"),
    [
        ((BOARD, replace(LEAF, inside="gone")), ()),
        ((BOARD, replace(LEAF, inside="board")), (ANSWERS,)),
        ((BOARD, LEAF), (replace(ANSWERS, row="leaf"),)),
    ],
)
def test_a_view_with_a_row_in_nothing_or_a_link_that_nothing_tells_is_a_bug(
    boxes: tuple[Box, ...], lines: tuple[Line, ...]
) -> None:
    with pytest.raises(ValueError, match="row"):
        View("A view", boxes, lines, (Band("top", "Top"),))
