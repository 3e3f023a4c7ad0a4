"""Rows inside cards."""

import hypothesis
from hypothesis import strategies as st

from govgraph.layout.card import WIDTH, card
from govgraph.layout.lettering import width
from govgraph.layout.listing import ROW_SMALL_SIZE, listings
from govgraph.layout.placing import place
from govgraph.views.nesting import nested
from govgraph.views.view import Box, BoxFamily, Line, LineFamily, View
from tests.any_view import views
from tests.drawn import assert_complete, parsed
from tests.made_views import partnership
from tests.promises import assert_promises_kept


def host_of(count: int) -> View:
    board = Box("board", "Board", BoxFamily.PARTNERSHIP)
    leaves = [
        Box(f"leaf-{number}", f"Commissioning Group {number}", BoxFamily.OFFICERS, "Group")
        for number in range(count)
    ]
    lines = [
        Line(leaf.id, leaf.id, "board", LineFamily.ROUTE, "is accountable to") for leaf in leaves
    ]
    found = nested((board, *leaves), lines)
    return View("One board", found.boxes, found.lines, codes=found.codes)


def compacted(view: View) -> View:
    found = nested(view.boxes, view.lines)
    return View(view.title, found.boxes, found.lines, view.bands, view.subtitle, codes=found.codes)


@hypothesis.given(views(24))
@hypothesis.settings(max_examples=15)
def test_a_compact_picture_of_any_view_is_complete_and_keeps_every_promise(view: View) -> None:
    compact = compacted(view)
    assert_promises_kept(compact, place(compact))
    assert_complete(compact, parsed(compact))


@hypothesis.given(st.integers(1, 300), st.integers(0, 9))
@hypothesis.settings(max_examples=3)
def test_so_is_one_of_a_partnership_of_up_to_three_hundred_bodies(bodies: int, seed: int) -> None:
    compact = compacted(partnership(bodies, bodies * 7 // 5, seed))
    assert_promises_kept(compact, place(compact))
    assert_complete(compact, parsed(compact))


def test_a_card_with_a_few_rows_has_them_in_one_column_and_its_usual_width() -> None:
    view = host_of(5)
    placement = place(view)
    assert_promises_kept(view, placement)
    (board,) = placement.boxes
    assert board.card.width == WIDTH
    assert len({row.x for row in board.card.rows}) == 1


def test_a_card_with_many_rows_has_them_in_columns_of_nearly_one_length() -> None:
    view = host_of(40)
    placement = place(view)
    assert_promises_kept(view, placement)
    (board,) = placement.boxes
    columns: dict[float, int] = {}
    for row in board.card.rows:
        columns[row.x] = columns.get(row.x, 0) + 1
    assert len(columns) > 1
    assert max(columns.values()) - min(columns.values()) <= len(columns)
    assert board.card.width > WIDTH


def test_a_card_grows_by_its_rows_and_keeps_its_own_words() -> None:
    view = host_of(3)
    (board,) = place(view).boxes
    plain = card(view.boxes[0])
    assert board.card.name == plain.name
    assert board.card.height > plain.height + 3 * board.card.rows[0].card.height


def test_the_words_of_a_row_and_of_its_tags_fit_into_it() -> None:
    long = "Multi-agency risk assessment conference for everybody who is at risk of anything"
    board = Box("board", "Board", BoxFamily.PARTNERSHIP)
    leaf = Box("leaf", long, BoxFamily.OFFICERS, "Group", status="Proposed", inside="board")
    home = Line("1", "leaf", "board", LineFamily.ROUTE, "is accountable to", row="leaf")
    tag = Line(
        "2", "leaf", "board", LineFamily.ADVICE, "advises", row="leaf", tag=f"advises {long}"
    )
    (row,) = listings(View("One", (board, leaf), (home, tag)))["board"].rows
    assert [each.line for each in row.card.tags] == ["", "2"]
    for each in row.card.tags:
        assert each.x + each.width <= row.card.width
        assert each.y + each.height <= row.card.height
        for words in each.words:
            end = words.x + width(words.text, ROW_SMALL_SIZE)
            assert each.x < words.x < end < each.x + each.width
    for word in (*row.card.name, *row.card.notes):
        assert word.x + width(word.text, word.size) <= row.card.width
