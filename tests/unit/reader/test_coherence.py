"""What can't hold as a whole: circles, dates and references in values."""

import pytest

from govgraph.problem import Fault, Problem
from tests.reading import problems_of, structure_of


def circles(parents: str) -> list[str]:
    """The circles among bodies: `a:b,c b:a` says that a is part of b and of c."""
    lines = []
    for one in parents.split():
        name, _, above = one.partition(":")
        part_of = f", part_of: [{above}]" if above else ""
        lines.append(f"  {name}: {{name: {name.upper()}{part_of}}}")
    return [problem.sentence for problem in problems_of("bodies:\n" + "\n".join(lines))]


@pytest.mark.parametrize(
    ("parents", "ways"),
    [
        ("a:b b:c c", []),
        ("a:b,c b:d c:d d", []),
        ("a:b b:a", ["“a” → “b” → “a”"]),
        ("c:b b:a a:c", ["“a” → “c” → “b” → “a”"]),
        ("a:b b:c c:b", ["“b” → “c” → “b”"]),
        ("a:b b:a c:d d:c", ["“a” → “b” → “a”", "“c” → “d” → “c”"]),
        ("a:b,c b:a c:a", ["“a” → “b” → “a”", "“a” → “c” → “a”"]),
        ("x:a,b a:b b:a", ["“a” → “b” → “a”"]),
    ],
)
def test_each_circle_is_told_once_from_its_first_id_on(parents: str, ways: list[str]) -> None:
    assert circles(parents) == [f"`part_of` goes round in a circle: {way}" for way in ways]


def test_a_long_chain_is_no_circle_and_needs_no_recursion() -> None:
    chain = " ".join(f"b{number}:b{number + 1}" for number in range(3_000))
    assert circles(f"{chain} b3000") == []


def test_a_denied_part_closes_no_circle() -> None:
    text = "bodies: {a: {name: A, part_of: b}, b: {name: B, part_of: {to: a, is: none}}}"
    assert problems_of(text) == ()


def until(text: str) -> Problem:
    (problem,) = problems_of(text)
    assert problem.fault is Fault.UNTIL_BEFORE_FROM
    return problem


def test_dates_of_an_entity_in_their_long_forms_are_told_at_these() -> None:
    problem = until("bodies: {a: {name: A, from: {is: 2022}, until: [{is: 2021, quote: q}]}}")
    assert problem.origin.path == ("bodies", "a", "until", 0)
    assert problem.mentions[0].origin.path == ("bodies", "a", "from")


def test_dates_of_an_arrangement_are_looked_at_too() -> None:
    meets = "arrangements: {meets: {is: some, from: 2022, until: 2021}}"
    problem = until(f"bodies: {{a: {{name: A, {meets}}}}}")
    assert problem.origin.path[-2:] == ("meets", "until")


@pytest.mark.parametrize(
    "dates",
    [
        "from: 2022, until: 2022",
        "from: 2022-05, until: 2022",
        "from: the spring, until: 2001",
        "from: 2022, until: it is wound up",
        "from: 2022, until: none",
        "until: 2001",
    ],
)
def test_an_end_that_may_lie_behind_the_beginning_is_none_before_it(dates: str) -> None:
    assert problems_of(f"bodies: {{a: {{name: A, {dates}}}}}") == ()


def test_values_of_two_sources_do_not_clash() -> None:
    text = (
        "sources: {s: , t: }\n"
        "bodies: {a: {name: A, arrangements: {quorum: [3, {is: 4, source: %s, quote: q}]}}}"
    )
    assert problems_of(text % "t") == ()
    assert [one.fault for one in problems_of(text % "s")] == [Fault.CONTRADICTION]


def test_a_role_and_the_denial_of_deciding_from_two_sources_do_not_clash() -> None:
    text = (
        "sources: {s: , t: }\n"
        "bodies: {a: {name: A, role: decides, decides: {is: none, source: %s, quote: q}}}"
    )
    assert problems_of(text % "t") == ()
    assert [one.fault for one in problems_of(text % "s")] == [Fault.CONTRADICTION]


def test_a_fund_that_nobody_decides_on_clashes_with_no_role() -> None:
    assert problems_of("funds: {f: {name: F, decided_by: none}}") == ()


def test_an_organisation_that_decides_nothing_has_no_role_to_clash_with() -> None:
    assert problems_of("organisations: {o: {name: O, decides: none}}") == ()


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        ("sector: people", None),
        ("sector: none", None),
        ("sector: groups", None),
        ("sector: nobody", Fault.UNKNOWN_ID),
        ("sector: board", Fault.WRONG_END),
        ("sector: {is: board, quote: q}", Fault.WRONG_END),
    ],
)
def test_a_sector_is_a_sector_or_several(said: str, fault: Fault | None) -> None:
    text = (
        "places: {n: {name: N, kind: ward}, s: {name: S, kind: ward}}\n"
        "sectors: {people: {name: P}, groups: {name: G, per: ward}}\nbodies: {board: {name: B}}\n"
        f"organisations: {{council: {{name: C, {said}}}}}"
    )
    assert [one.fault for one in problems_of(text)] == ([] if fault is None else [fault])


def test_a_tier_belongs_to_the_file_that_names_it() -> None:
    (problem,) = problems_of(
        "include: b.yaml\ntiers: [top]\nbodies: {a: {name: A, tier: top}}",
        b="bodies: {b: {name: B, tier: top}}",
    )
    assert problem.sentence == "No tier “top” is listed under `tiers` in this file"
    assert problem.advice == "List it there: each file has tiers of its own."


def test_links_are_in_one_order_whatever_the_order_of_keys() -> None:
    one = "bodies: {a: {name: A, advises: [b, c], chair: b}, b: {name: B}, c: {name: C}}"
    other = "bodies: {c: {name: C}, b: {name: B}, a: {chair: b, advises: [b, c], name: A}}"
    assert structure_of(one).links == structure_of(other).links
