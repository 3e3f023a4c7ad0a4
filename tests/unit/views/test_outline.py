"""The nested list and the tables that stand beside a picture."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from hypothesis import given, settings

from govgraph.graph.known import Certainty
from govgraph.views.outline import DEEPEST, Group, Item, outline
from govgraph.views.register import boxes_table, lines_table
from govgraph.views.view import Band, Box, BoxFamily, Line, LineFamily, View
from tests.any_view import views
from tests.made_views import county

FEW_BOXES = 14


def boxes(names: str) -> tuple[Box, ...]:
    return tuple(Box(name, name.upper(), BoxFamily.OTHER) for name in names)


def route(ends: str, certainty: Certainty = Certainty.STATED) -> Line:
    words = "is accountable to"
    return Line(ends, ends[0], ends[1], LineFamily.ROUTE, words, certainty=certainty)


def shape(groups: Sequence[Group]) -> dict[str, str]:
    """Each heading with its list as text: `a(b c)` is a with b and c under it."""
    return {group.heading: " ".join(map(_shape, group.items)) for group in groups}


def _shape(item: Item) -> str:
    under = " ".join(map(_shape, item.items))
    return f"{item.box.id}({under})" if under else item.box.id


def every(groups: Sequence[Group]) -> Iterator[tuple[Item, int]]:
    for group in groups:
        for item in group.items:
            yield from _every(item, 1)


def _every(item: Item, depth: int) -> Iterator[tuple[Item, int]]:
    yield item, depth
    for one in item.items:
        yield from _every(one, depth + 1)


@settings(max_examples=40)
@given(views(FEW_BOXES))
def test_every_box_and_every_line_is_in_the_lists_once_and_none_too_deep(view: View) -> None:
    found = [*every(outline(view))]
    assert sorted(item.box.id for item, _ in found) == sorted(box.id for box in view.boxes)
    told = sorted(one.line.id for item, _ in found for one in item.told)
    assert told == sorted(line.id for line in view.lines)
    assert all(depth <= DEEPEST for _, depth in found)
    assert all(one.line.source == item.box.id for item, _ in found for one in item.told)


def test_a_box_stands_under_the_first_that_it_answers_to_and_says_the_others() -> None:
    view = View("T", boxes("abc"), (route("ca"), route("cb")))
    assert shape(outline(view)) == {
        "Who answers to whom": "a(c)",
        "In no line of accountability here": "b",
    }
    (item,) = (item for item, _ in every(outline(view)) if item.box.id == "c")
    assert [(one.words, one.name) for one in item.told] == [
        ("is accountable to", "A"),
        ("is accountable to", "B"),
    ]


def test_what_is_stated_comes_before_what_is_likely() -> None:
    lines = (route("ca", certainty=Certainty.LIKELY), route("cb"))
    assert shape(outline(View("T", boxes("abc"), lines)))["Who answers to whom"] == "b(c)"


def test_a_circle_has_a_heading_of_its_own_and_ends() -> None:
    lines = (route("ab"), route("bc"), route("ca"), route("da"), route("fe"), route("gg"))
    assert shape(outline(View("T", boxes("abcdefg"), lines))) == {
        "Who answers to whom": "e(f)",
        "Answering to one another in a circle": "a(c(b) d)",
        "In no line of accountability here": "g",
    }


def test_what_lies_too_deep_goes_on_under_a_heading_of_its_own() -> None:
    names = "abcdefghi"
    lines = tuple(route(below + above) for above, below in pairwise(names))
    assert shape(outline(View("T", boxes(names), lines))) == {
        "Who answers to whom": "a(b(c(d(e(f)))))",
        "Under F": "g(h(i))",
    }


def test_without_any_line_of_accountability_the_list_does_not_speak_of_one() -> None:
    assert shape(outline(View("T", boxes("ab")))) == {"What the picture shows": "a b"}


def test_the_tables_hold_every_box_and_line_and_leave_out_empty_columns() -> None:
    view = county()
    told, linked = boxes_table(view), lines_table(view)
    assert told.heads == ("Name", "Kind", "What it does", "Tier", "Notes")
    assert linked.heads == ("Who", "Link", "To whom", "As far as")
    assert {row.id for row in told.rows} == {box.id for box in view.boxes}
    assert [row.id for row in linked.rows] == [line.id for line in view.lines]
    assert told.rows[0].cells == (
        "Exampleshire Conference",
        "Forum",
        "Advises",
        "Whole partnership",
        "Partnership of partnerships",
    )


def test_a_table_says_how_far_a_link_goes() -> None:
    view = View(
        "T",
        (*boxes("a"), Box("b", "B", BoxFamily.OTHER, remark="(likely)", band="t")),
        (Line("l", "b", "a", LineFamily.ROUTE, "is part of", matter="housing", called="sits in"),),
        (Band("t", "Top"),),
    )
    assert lines_table(view).rows[0].cells == (
        "B",
        "is part of",
        "A",
        "for housing only; called “sits in”",
    )
    assert boxes_table(view).rows[0].cells == ("B (likely)", "Top")
