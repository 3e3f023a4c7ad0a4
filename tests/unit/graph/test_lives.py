"""What holds at one time, as far as dates tell."""

import pytest

from govgraph.graph.lives import at_one_time
from tests.reading import graph_of


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("until: 2019", "from: 2020", False),
        ("until: 2019-03-31", "from: 2019-03-31", False),
        ("until: 2019", "from: 2019", False),
        ("until: 2019-06", "from: 2019-01", True),
        ("from: 2017, lasts: 2 years", "from: 2020", False),
        ("from: 2020", "until: 2019", False),
        ("until: when it has reported", "from: 2020", True),
        ("until: 2019", "status: active", True),
        ("status: active", "status: active", True),
    ],
)
def test_things_that_follow_one_another_are_not_there_at_one_time(
    one: str, other: str, *, together: bool
) -> None:
    graph = graph_of(f"bodies: {{a: {{name: A, {one}}}, b: {{name: B, {other}}}}}")
    assert at_one_time(graph, graph.entity("a"), graph.entity("b")) is together


def test_a_link_holds_only_while_what_it_names_does() -> None:
    graph = graph_of("""
bodies: {old: {name: Old, until: 2019}, new: {name: New, from: 2020}}
responsibilities: {bins: {name: Bins, accountable: [old, new]}}
""")
    new, old = sorted(graph.answer("bins", "accountable").stated, key=lambda link: link.target)
    assert not at_one_time(graph, new, old)
    assert at_one_time(graph, new, new)
