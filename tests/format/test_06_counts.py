"""Section 6: counts, periods, lengths, ends, and amounts of money."""

from datetime import date
from fractions import Fraction

import pytest

from govgraph.model.entity import Entity, Fund
from govgraph.model.scalars import Amount, Count, Duration, PartialDate, Period, Unit
from govgraph.model.words import Special
from govgraph.problem import Fault
from tests.format.checking import reported
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


# Periods, lengths, ends


@holds("6: `every`: `day week fortnight")
@pytest.mark.parametrize(
    "written",
    [*"day week fortnight month quarter half-year year meeting".split(), "2 months", "3 years"],
)
def test_every_is_a_period(written: str) -> None:
    (link,) = structure_of(
        f"bodies: {{a: {{name: A, reports_to: {{to: b, every: {written}}}}}, b: {{name: B}}}}"
    ).links
    assert isinstance(link.details.every, Period)
    assert str(link.details.every) == written


@holds("6: `every`: `day week fortnight")
def test_every_may_be_some_and_nothing_else() -> None:
    text = "bodies: {a: {name: A, reports_to: {to: some, every: %s}}}"
    assert structure_of(text % "some").links[0].details.every is Special.SOME
    for written in ("often", "months", "2 meetings", "0 years", "none"):
        (problem,) = problems_of(text % written)
        assert problem.fault in (Fault.WRONG_TYPE, Fault.UNKNOWN_WORD)


@holds("6: `every`: `day week fortnight")
def test_a_standing_item_has_no_length() -> None:
    (link,) = structure_of("bodies: {a: {name: A, reports_to: {to: some, every: meeting}}}").links
    assert link.details.every == Period(1, Unit.MEETING)


@holds("6: `lasts`: `2 years`")
@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2 years", Period(2, Unit.YEAR)),
        ("temporary", Duration.TEMPORARY),
        ("permanent", Duration.PERMANENT),
        ("rolling", Duration.ROLLING),
    ],
)
def test_lasts_is_a_period_or_one_of_three_words(written: str, read: object) -> None:
    assert one("lasts", written) == read


@holds("6: `lasts`: `2 years`")
@pytest.mark.parametrize("written", ["long", "meeting", "2 meetings"])
def test_what_is_no_length_is_refused(written: str) -> None:
    assert refused("lasts", written) in (Fault.WRONG_TYPE, Fault.UNKNOWN_WORD)


@holds("6: `until`: a date, `none`, or a text")
@pytest.mark.parametrize("key", ["until", "from"])
def test_an_end_and_a_beginning_are_dates_or_texts(key: str) -> None:
    text = f"bodies: {{a: {{name: A, {key}: %s}}}}"
    attribute = "from_" if key == "from" else key
    (dated,) = getattr(entity(text % "2024-03"), attribute)
    (told,) = getattr(entity(text % "the September meeting"), attribute)
    assert dated.is_ == PartialDate(date(2024, 3, 1), date(2024, 3, 31), "2024-03")
    assert told.is_ == "the September meeting"


@holds("6: `until`: a date, `none`, or a text")
def test_an_end_may_be_stated_not_to_be() -> None:
    assert one("until", "none") is Special.NONE
    (link,) = structure_of("bodies: {a: {name: A, advises: {to: some, until: none}}}").links
    assert link.details.until is Special.NONE


@holds("6: `until`: a date, `none`, or a text")
def test_texts_in_place_of_dates_are_compared_with_nothing() -> None:
    graph = graph_of(
        "as_of: 2026-01-01\nbodies:\n"
        "  a: {name: A, from: next summer, until: the end of the grant}\n"
        "  b: {name: B, reports_to: {to: a, next: the September meeting}}\n"
        "actions: {c: {name: C, due: the September meeting}}\n"
    )
    assert graph.in_force(graph.entity("a"))
    (link,) = graph.answer("b", "reports_to").stated
    assert link.details.next == "the September meeting"
    assert graph.entity("c").due[0].is_ == "the September meeting"  # type: ignore[attr-defined]  # an action has one


# Money


@holds("6: fund:")
@pytest.mark.parametrize(
    ("written", "currency", "low", "high"),
    [
        ("£1.021m", "£", 1_021_000, 1_021_000),
        ("up to £5m", "£", 0, 5_000_000),
        ("£900k", "£", 900_000, 900_000),
        ("£2bn", "£", 2_000_000_000, 2_000_000_000),
        ("£1,500", "£", 1500, 1500),
        ("$3", "$", 3, 3),
        ("€4 m", "€", 4_000_000, 4_000_000),
        ("two million pounds", "", None, None),
        ("1.021", "", None, None),
    ],
)
def test_an_amount_is_a_sign_a_number_and_a_scale_or_a_text(
    written: str, currency: str, low: int | None, high: int | None
) -> None:
    fund = entity(f"funds: {{a: {{name: A, amount: '{written}'}}}}")
    assert isinstance(fund, Fund)
    amount = fund.amount[0].is_
    assert isinstance(amount, Amount)
    assert (amount.currency, amount.low, amount.high, str(amount)) == (
        currency,
        low,
        high,
        written,
    )


@holds("6: fund:")
def test_an_amount_may_come_every_year() -> None:
    fund = entity("funds: {a: {name: A, amount: {is: £1.021m, every: year}}}")
    assert isinstance(fund, Fund)
    assert fund.amount[0].every == Period(1, Unit.YEAR)


@holds("6: fund:", "5: `provided_by`, `contributors` (`amount`, `share`), `accountable_body`")
def test_a_share_is_a_percentage() -> None:
    text = "funds: {a: {name: A, contributors: {to: b, share: %s, every: year}}}\n"
    text += "organisations: {b: {name: B}}\n"
    shares = [structure_of(text % share).links[0].details.share for share in ("51%", "33.3")]
    assert shares == [Fraction(51), Fraction("33.3")]
    for share in ("half", "120%"):
        (problem,) = problems_of(text % share)
        assert problem.fault is Fault.WRONG_TYPE


WHOLE = (
    "organisations: {council: {name: Council, kind: council}, trust: {name: Trust}}\n"
    "bodies: {board: {name: Board}}\n"
    "funds:\n  pot: {name: Pot, kind: pooled, accountable_body: council, decided_by: board,"
    " reports_to: {to: board, every: year}, arrangements: {exit: some}}\n"
)


@holds("6: fund:")
def test_what_a_fund_states_holds_for_its_parts() -> None:
    part = "  part: {name: Part, kind: pooled, part_of: pot%s}\n"
    assert reported(WHOLE + part % "", "FIN01", "FIN03", "FIN06") == []


@holds("6: fund:")
@pytest.mark.parametrize(
    ("otherwise", "code"), [("accountable_body: none", "FIN01"), ("decided_by: none", "FIN03")]
)
def test_a_part_of_a_fund_may_say_otherwise(otherwise: str, code: str) -> None:
    part = f"  part: {{name: Part, kind: pooled, part_of: pot, {otherwise}}}\n"
    assert reported(WHOLE + part, code) == [("finding", code, "part")]
