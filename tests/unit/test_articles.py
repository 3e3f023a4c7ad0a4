"""Messages of the reader put the right article before what they speak of."""

from govgraph.model.words import Section
from tests.reading import problems_of


def test_each_sort_of_entity_has_its_article() -> None:
    assert [section.one for section in Section] == [
        "a place",
        "a sector",
        "an organisation",
        "a body",
        "a post",
        "a responsibility",
        "a fund",
        "a plan",
        "an agreement",
        "an Act",
        "an action",
    ]


def test_a_wrong_end_is_told_with_articles() -> None:
    text = """
organisations: {council: {name: Council}}
bodies: {team: {name: Team, managed_by: council}}
"""
    assert [one.sentence for one in problems_of(text)] == [
        "`managed_by` of a body names a body or a post; “council” is an organisation"
    ]


def test_an_unknown_key_is_told_with_an_article() -> None:
    text = "organisations: {council: {name: Council, members: some}}"
    assert [one.sentence for one in problems_of(text)] == ["An organisation has no key “members”"]
