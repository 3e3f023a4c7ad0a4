"""Which two names may be those of one thing."""

import pytest

from govgraph.graph.namesakes import namesakes
from tests.reading import graph_of


def found(bodies: str) -> list[tuple[str, str]]:
    """The ids of the one and of the others, or the alias."""
    return [
        (
            " ".join(each.id for each in one.many),
            " ".join(each.id for each in one.others) or str(one.alias and one.alias.is_),
        )
        for one in namesakes(graph_of(f"bodies: {bodies}"))
    ]


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Community Board", "Neighbourhood Board", True),
        ("COMMUNITY board", "Locality Board", True),
        ("Board for Communities", "Board for neighbourhoods", True),
        ("Wellbeing Board", "Well-being Board", True),
        ("Community Board", "Neighbourhoods Board", False),
        ("Community Board", "Community Board", False),
        ("Community Board", "Board Community", False),
        ("Community Board", "Community Board One", False),
        ("Community Panel", "Neighbourhood Committee", False),
    ],
)
def test_two_names_are_alike_if_one_word_is_put_for_another(
    one: str, other: str, *, alike: bool
) -> None:
    bodies = f"{{a: {{name: {one}}}, b: {{name: {other}}}}}"
    assert found(bodies) == ([("a", "b")] if alike else [])


def test_case_makes_no_difference_to_an_alias() -> None:
    assert found("{a: {name: A, called: THE PANEL}, b: {name: The Panel}}") == [("a", "b")]


def test_an_alias_that_is_only_likely_is_alike_by_itself() -> None:
    alias = "{is: The Panel, confidence: likely, reading: So}"
    assert found(f"{{a: {{name: A, called: {alias}}}}}") == [("a", "The Panel")]
    assert found(f"{{a: {{name: A, called: {alias}}}, b: {{name: The Panel}}}}") == [("a", "b")]


def test_three_that_are_alike_are_told_two_by_two() -> None:
    names = "{c: {name: Locality}, a: {name: Community}, b: {name: Neighbourhood}}"
    assert found(names) == [("a", "b"), ("a", "c"), ("b", "c")]


@pytest.mark.parametrize("tie", ["part_of", "accountable_to", "reports_to", "works_with"])
def test_what_are_linked_are_two(tie: str) -> None:
    assert found(f"{{a: {{name: Community, {tie}: b}}, b: {{name: Neighbourhood}}}}") == []
    assert found(f"{{a: {{name: Community}}, b: {{name: Neighbourhood, {tie}: a}}}}") == []


def test_what_is_stated_not_to_exist_has_no_namesake() -> None:
    assert found("{a: {name: Community}, b: {name: Neighbourhood, is: none}}") == []
