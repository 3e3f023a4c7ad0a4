"""Section 6: how many something is, and one of several with a name."""

import pytest

from govgraph.model.entity import Entity
from govgraph.model.scalars import Count
from govgraph.problem import Fault
from tests.format.checking import report_on
from tests.format.sentences import holds
from tests.reading import graph_of, problems_of, structure_of


def entity(text: str, id_: str = "a") -> Entity:
    return structure_of(text).entities[id_]


def one(key: str, written: str) -> object:
    """The value of a key of a body, as it is read."""
    (value,) = getattr(entity(f"bodies: {{a: {{name: A, {key}: {written}}}}}"), key)
    return value.is_


def refused(key: str, written: str) -> Fault:
    (problem,) = problems_of(f"bodies: {{a: {{name: A, {key}: {written}}}}}")
    return problem.fault


# Counts


@holds("6: `count`: `3`, `some`")
@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        ("3", 3, 3),
        ("some", 1, None),
        ("at least 2", 2, None),
        ("up to 5", 0, 5),
        ("2 to 4", 2, 4),
    ],
)
def test_a_count_is_a_number_or_bounds_of_one(written: str, low: int, high: int | None) -> None:
    count = one("count", written)
    assert isinstance(count, Count)
    assert (count.low, count.high, str(count)) == (low, high, written)


@holds("6: `count`: `3`, `some`")
@pytest.mark.parametrize(
    "written", ["none", "three", "0", "-1", "1.5", "4 to 2", "at least", "'1,000'"]
)
def test_what_is_no_count_is_refused(written: str) -> None:
    assert refused("count", written) is Fault.WRONG_TYPE


@holds("6: No `count` is one")
def test_no_count_is_one() -> None:
    assert entity("posts: {a: {name: A}}").count == ()
    graph = graph_of("posts: {p: {name: P}}\nbodies: {a: {name: A, members: [p]}}")
    (body,) = graph.bodies()
    assert [seat.count.exact for seat in graph.seats.of(body)] == [1]


@holds("6: A place whose `count` is a number becomes that many places")
def test_a_place_with_a_number_becomes_that_many_places() -> None:
    structure = structure_of(
        "places:\n  areas: {kind: area, count: 4, part_of: town, quote: in each of the 4 areas}\n"
        "  town: {name: Town}\n"
    )
    graph = graph_of("places: {areas: {kind: area, count: 4}}")
    assert [place.id for place in structure.entities.values()] == [
        *("areas.1", "areas.2", "areas.3", "areas.4", "town"),
    ]
    assert graph.name("areas.1") == "Area 1 of 4 (not named)"
    assert [(link.source, link.target) for link in structure.links] == [
        (f"areas.{number}", "town") for number in range(1, 5)
    ]
    assert {place.count for place in structure.entities.values()} == {()}
    assert structure.entities["areas.3"].evidence.quotes == ("in each of the 4 areas",)


@holds("6: A place whose `count` is a number becomes that many places")
def test_places_with_a_number_are_named_by_their_name_if_they_have_one() -> None:
    graph = graph_of("places: {hubs: {name: hub site, count: 2}}")
    assert graph.name("hubs.2") == "Hub site 2 of 2 (not named)"


@holds("6: A place whose `count` is a number becomes that many places")
@pytest.mark.parametrize(
    ("section", "count"), [("places", "some"), ("places", "up to 4"), ("bodies", "4")]
)
def test_everything_else_with_a_count_stays_one_entry(section: str, count: str) -> None:
    (found,) = structure_of(f"{section}: {{a: {{name: A, count: {count}}}}}").entities.values()
    assert found.id == "a"
    assert str(found.count[0].is_) == count


@holds("6: A place whose `count` is a number becomes that many places")
def test_a_place_that_stays_one_entry_and_has_no_name_is_called_by_its_kind() -> None:
    graph = graph_of("places: {a: {kind: area, count: some}}")
    assert graph.name("a") == "the Area (name not stated)"


AUDIT = (
    "organisations: {council: {name: Council, kind: council}}\n"
    "bodies:\n  group: {name: Scrutiny group, kind: group, count: 3, part_of: council,"
    " quote: three scrutiny groups}\n"
    "  group.audit: {name: Audit group, purpose: to look at the books}\n"
    "  board: {name: Board, receives_reports_from: group}\n"
)


@holds("6: `x.audit:` beside an `x` with a count is one of them")
def test_one_of_several_may_be_named_and_the_rest_are_fewer_by_it() -> None:
    structure = structure_of(AUDIT)
    rest, audit = structure.entities["group"], structure.entities["group.audit"]
    assert [str(value.is_) for value in rest.count] == ["2"]
    assert audit.count == ()
    assert [value.is_ for value in audit.name] == ["Audit group"]
    assert [value.is_ for value in audit.kind] == ["group"]  # type: ignore[attr-defined]  # it is a body
    assert audit.group == "group"
    parents = {link.source for link in structure.links if link.relation == "part_of"}
    assert parents == {"group", "group.audit"}


@holds("6: `x.audit:` beside an `x` with a count is one of them")
def test_a_bare_id_means_all_of_them() -> None:
    structure = structure_of(AUDIT)
    reports = {link.source for link in structure.links if link.relation == "reports_to"}
    assert reports == {"group", "group.audit"}


@holds("6: `x.audit:` beside an `x` with a count is one of them")
def test_a_known_issue_about_a_bare_id_is_about_all_of_them() -> None:
    text = f"{AUDIT}known_issues: {{about: group, rule: LIF01, quote: They go on}}\n"
    (finding,) = report_on(text, "LIF01").findings
    assert (finding.subject, finding.observation.related) == ("group", ("group.audit",))


@holds("6: `x.audit:` beside an `x` with a count is one of them")
@pytest.mark.parametrize(
    ("count", "left"), [("some", "some"), ("at least 2", "at least 1"), ("2 to 4", "1 to 3")]
)
def test_what_is_not_one_number_is_fewer_by_one_as_far_as_it_is_known(
    count: str, left: str
) -> None:
    text = f"bodies: {{x: {{name: X, count: {count}}}, x.a: {{name: A}}}}"
    assert [str(value.is_) for value in entity(text, "x").count] == [left]


@holds("6: `x.audit:` beside an `x` with a count is one of them")
def test_where_all_are_named_none_is_left() -> None:
    structure = structure_of(
        "bodies: {x: {name: X, count: 2}, x.a: {name: A}, x.b: {name: B}, y: {name: Y, advises: x}}"
    )
    assert list(structure.entities) == ["x.a", "x.b", "y"]
    assert {link.target for link in structure.links} == {"x.a", "x.b"}


@holds("6: `x.audit:` beside an `x` with a count is one of them")
@pytest.mark.parametrize("section", ["bodies", "places"])
def test_more_than_the_count_cannot_be_named(section: str) -> None:
    (problem,) = problems_of(
        f"{section}: {{x: {{name: X, count: 1}}, x.a: {{name: A}}, x.b: {{name: B}}}}"
    )
    assert problem.fault is Fault.CONTRADICTION
    assert problem.sentence == "More of “x” are named than its count of 1"
    assert problem.origin.path == (section, "x.b")
    assert [mention.origin.path for mention in problem.mentions] == [(section, "x", "count")]


@holds("6: `x.audit:` beside an `x` with a count is one of them")
def test_the_count_that_is_left_has_the_words_of_the_whole() -> None:
    rest = entity(
        "bodies:\n  x: {name: X, count: {is: 3, quote: three groups}}\n  x.a: {name: A}\n", "x"
    )
    (value,) = rest.count
    assert value.evidence is not None
    assert (str(value.is_), value.evidence.quotes) == ("2", ("three groups",))


@holds("6: `x.audit:` beside an `x` with a count is one of them")
def test_one_of_several_places_may_have_a_name_and_the_rest_have_numbers() -> None:
    graph = graph_of(
        "places:\n  areas: {kind: area, count: 3}\n  areas.east: {name: East}\n"
        "bodies: {team: {name: Team, per: area}}\n"
    )
    assert [place.id for place in graph.all_places()] == ["areas.1", "areas.2", "areas.east"]
    assert graph.name("areas.2") == "Area 2 of 3 (not named)"
    assert [body.per for body in graph.bodies()] == ["areas.1", "areas.2", "areas.east"]


@holds("6: `x.audit:` beside an `x` with a count is one of them")
def test_a_count_that_cannot_be_read_is_told_once() -> None:
    (problem,) = problems_of("bodies: {x: {name: X, count: three}, x.a: {name: A}}")
    assert problem.fault is Fault.WRONG_TYPE


@holds("6: `x.audit:` beside an `x` with a count is one of them")
def test_one_of_several_needs_several() -> None:
    (problem,) = problems_of("bodies: {x: {name: X}, x.a: {name: A}}")
    assert problem.fault is Fault.UNKNOWN_ID
    assert problem.at_key
