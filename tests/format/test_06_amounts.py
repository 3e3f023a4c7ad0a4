"""Section 6: periods, lengths, ends, and amounts of money."""

from datetime import date
from fractions import Fraction

import pytest

from govgraph.model.entity import Entity, Fund
from govgraph.model.scalars import Amount, Duration, PartialDate, Period, Unit
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
