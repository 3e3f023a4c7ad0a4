"""Relations: what their keys say, on what they stand, and what a link of them is."""

import pytest

from govgraph.model.fact import Evidence
from govgraph.model.link import NO_DETAILS, Details, Link, detail_specs
from govgraph.model.relation import (
    ANY,
    RELATION_KEYS,
    RELATION_TYPES,
    ROUTE,
    SEATS,
    Relation,
    RelationKey,
    RelationType,
)
from govgraph.model.scalars import Period, Unit, read_date
from govgraph.model.words import Section
from govgraph.problem import Origin

TYPES = [*RELATION_TYPES.values()]


@pytest.mark.parametrize("type_", TYPES, ids=lambda one: one.relation)
def test_the_meaning_of_a_relation_names_both_ends_once(type_: RelationType) -> None:
    assert type_.meaning.count("{one}") == 1
    assert type_.meaning.count("{other}") == 1


@pytest.mark.parametrize("key", RELATION_KEYS.values(), ids=RELATION_KEYS)
def test_a_key_says_what_it_means_on_whoever_has_it(key: RelationKey) -> None:
    assert key.description.endswith(".")
    assert "this one" in key.description.lower()
    assert "the one named" in key.description.lower()
    assert "{" not in key.description


def test_a_key_and_its_inverse_say_the_same_from_two_sides() -> None:
    mine, theirs = RELATION_KEYS["chair"], RELATION_KEYS["chairs"]
    assert mine.description == "The one named chairs this one; two at once are co-chairs."
    assert theirs.description == "This one chairs the one named; two at once are co-chairs."


@pytest.mark.parametrize("type_", TYPES, ids=lambda one: one.relation)
def test_the_ends_of_a_relation_are_letters_of_sections(type_: RelationType) -> None:
    letters = {section.letter for section in Section}
    assert letters == set(ANY)
    for source, target in type_.ends:
        assert set(source) | set(target) <= letters
        assert len(set(source)) == len(source)


@pytest.mark.parametrize("type_", TYPES, ids=lambda one: one.relation)
def test_the_details_of_a_relation_are_details(type_: RelationType) -> None:
    assert set(type_.details) <= {*detail_specs(), "total"}


@pytest.mark.parametrize("key", RELATION_KEYS.values(), ids=RELATION_KEYS)
def test_a_key_stands_where_it_can_name_something(key: RelationKey) -> None:
    for letter in ANY:
        assert key.may_stand_on(letter) is bool(key.targets(letter))


def test_what_comes_after_something_is_of_its_section() -> None:
    succeeds = RELATION_KEYS["succeeds"]
    assert {letter: succeeds.targets(letter) for letter in ANY} == {one: one for one in ANY}


def test_a_symmetric_relation_has_one_key() -> None:
    assert [type_.relation for type_ in TYPES if type_.symmetric] == [Relation.WORKS_WITH]
    assert not RELATION_KEYS["works_with"].inverse


def test_routes_and_seats_are_told_apart() -> None:
    assert {str(relation) for relation in ROUTE} == {"accountable_to", "part_of", "managed_by"}
    assert not ROUTE & SEATS
    for relation in SEATS:
        assert {"holder", "as", "count"} <= set(RELATION_TYPES[relation].details)


# Links


def link(source: str, target: str, details: Details = NO_DETAILS) -> Link:
    return Link(Relation.REPORTS_TO, source, target, details, Evidence(), (Origin("a.yaml"),))


@pytest.mark.parametrize(
    ("source", "target", "named", "none", "some"),
    [
        ("a", "b", True, False, False),
        ("a", "none", False, True, False),
        ("none", "b", False, True, False),
        ("a", "some", False, False, True),
        ("some", "b", False, False, True),
    ],
)
def test_an_end_of_a_link_is_named_or_said_to_be_or_not(
    source: str, target: str, named: bool, none: bool, some: bool
) -> None:
    one = link(source, target)
    assert (one.is_named, one.says_none, one.says_some) == (named, none, some)


@pytest.mark.parametrize(
    ("details", "duty"),
    [
        (NO_DETAILS, False),
        (Details(every=Period(1, Unit.YEAR)), True),
        (Details(next="the autumn"), True),
        (Details(last=read_date("2025")), False),
    ],
)
def test_a_report_is_a_duty_if_it_is_due(details: Details, duty: bool) -> None:
    assert link("a", "b", details).is_duty is duty


def test_every_detail_has_an_attribute_of_its_own() -> None:
    attributes = [name for name, _ in detail_specs().values()]
    assert attributes == [*Details.__slots__]
    assert {key: name for key, (name, _) in detail_specs().items() if key != name} == {
        "from": "from_",
        "for": "for_",
        "as": "as_",
    }
