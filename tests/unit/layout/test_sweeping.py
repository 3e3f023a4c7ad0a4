"""The order of very large charts."""

from govgraph.layout import engine
from govgraph.layout.engine import Sketch, orders
from govgraph.layout.spacing import Spacing
from govgraph.layout.sweeping import swept


def test_what_is_joined_stands_in_the_same_order_in_each_row() -> None:
    rows = (("a", "b", "c", "d"), ("4", "3", "2", "1"))
    pulls = [("a", "1", 1), ("b", "2", 1), ("c", "3", 1), ("d", "4", 1)]
    above, below = swept(rows, pulls)
    assert [dict(zip("1234", "abcd", strict=True))[each] for each in below] == list(above)


def test_nothing_is_lost_and_what_is_alone_stays_where_it_is() -> None:
    rows = (("a", "b", "c"), ("x", "y", "z"), ())
    assert swept(rows, []) == rows
    found = swept(rows, [("a", "z", 2), ("c", "x", 1)])
    assert [sorted(row) for row in found] == [sorted(row) for row in rows]


def test_the_heavier_pull_is_followed() -> None:
    _, below = swept((("a", "b"), ("1", "2")), [("a", "1", 9), ("b", "1", 1), ("b", "2", 1)])
    assert below == ("1", "2")


def test_graphviz_is_not_asked_for_a_chart_that_would_take_it_minutes() -> None:
    many = tuple(str(number) for number in range(engine.MOST_ITEMS + 1))
    large = Sketch((many,), (), Spacing(dict.fromkeys(many, 176.0)))
    small = Sketch((("a",), ("b",)), (("a", "b", 1),), Spacing(dict.fromkeys("ab", 176.0)))
    assert orders([large, small]) == ((many,), (("a",), ("b",)))
