"""Links as they are written: what can't be read of them is told, once, where it stands."""

import pytest

from govgraph.model.link import NO_DETAILS
from govgraph.problem import Fault
from tests.reading import problems_of, structure_of

BODIES = "bodies: {a: {name: A, %s}, b: {name: B}}\nplaces: {n: {name: N, kind: ward}}\n"


def told(written: str) -> list[tuple[Fault, tuple[str | int, ...]]]:
    """What is wrong with a key of a body: the fault, and the path within the body."""
    return [(one.fault, one.origin.path[2:]) for one in problems_of(BODIES % written)]


@pytest.mark.parametrize(
    ("written", "fault", "path"),
    [
        ("advises: [[b]]", Fault.WRONG_TYPE, ("advises", 0)),
        ("advises: {to: [[b]]}", Fault.WRONG_TYPE, ("advises", "to", 0)),
        ("advises: {to: c}", Fault.UNKNOWN_ID, ("advises", "to")),
        ("advises: [b, c]", Fault.UNKNOWN_ID, ("advises", 1)),
        ("advises: {to: [b, n]}", Fault.WRONG_END, ("advises", "to", 1)),
        ("advises: {to: b, is: unlikely}", Fault.UNKNOWN_WORD, ("advises", "is")),
        ("advises: {to: b, is: some}", Fault.UNKNOWN_WORD, ("advises", "is")),
        ("advises: {to: b, what: [{a: b}]}", Fault.WRONG_TYPE, ("advises", "what", 0)),
        ("advises: {to: b, every: year}", Fault.UNKNOWN_KEY, ("advises", "every")),
        ("advises: {to: b, hour: 3}", Fault.UNKNOWN_KEY, ("advises", "hour")),
        ("advises: {to: b, from: 2020-13}", Fault.IMPOSSIBLE_DATE, ("advises", "from")),
        ("members: {total: many}", Fault.WRONG_TYPE, ("members", "total")),
        ("members: {total: 3, every: year}", Fault.UNKNOWN_KEY, ("members", "every")),
        ("members: {to: some, place: {}, each: ward}", Fault.UNKNOWN_KEY, ("members", "each")),
        ("members: {to: some, place: {each: [ward]}}", Fault.WRONG_TYPE, ("members", "place")),
        ("covers: {each: {kind: ward}}", Fault.WRONG_TYPE, ("covers", "each")),
        ("covers: {to: n, each: ward}", Fault.UNKNOWN_KEY, ("covers", "each")),
        ("advises: a", Fault.SELF_RELATION, ("advises", "to")),
    ],
)
def test_what_cannot_be_read_is_told_once_and_where_it_stands(
    written: str, fault: Fault, path: tuple[str | int, ...]
) -> None:
    assert told(written) == [(fault, path)]


def test_a_detail_of_other_relations_is_told_from_one_that_no_link_has() -> None:
    (known,) = problems_of(BODIES % "advises: {to: b, every: year}")
    (unknown,) = problems_of(BODIES % "advises: {to: b, hour: 3}")
    assert known.sentence == "`advises` does not take “every”"
    assert unknown.sentence == "The long form of `advises` has no key “hour”"


def test_empty_entries_and_details_say_nothing_and_are_told_as_hints() -> None:
    text = (
        "bodies:\n  a:\n    name: A\n    advises:\n    - b\n    -\n    consults:\n      to:\n"
        "      - b\n      -\n      what:\n      by:\n      - b\n      -\n  b: {name: B}\n"
    )
    structure = structure_of(text)
    advises, consults = structure.links
    assert advises.details is NO_DETAILS
    assert (consults.details.what, consults.details.by) == (None, ("b",))
    assert len(structure.hints) == 4


@pytest.mark.parametrize(
    ("written", "source", "target"),
    [
        ("advises: none", "a", "none"),
        ("advises: {is: none}", "a", "none"),
        ("advises: some", "a", "some"),
        ("advises: {is: some}", "a", "some"),
        ("advised_by: {is: none}", "none", "a"),
        ("advised_by: some", "some", "a"),
    ],
)
def test_that_there_is_one_or_none_may_be_short_or_long(
    written: str, source: str, target: str
) -> None:
    (link,) = structure_of(BODIES % written).links
    assert (link.source, link.target, link.denied) == (source, target, False)


def test_a_total_stands_beside_a_list_with_its_words() -> None:
    (total,) = structure_of(
        BODIES % "member_of: b, members: [some, {total: 12, quote: a panel of twelve}]"
    ).totals
    assert (total.entity, total.inverse, total.count.exact) == ("a", False, 12)
    assert total.evidence.quotes == ("a panel of twelve",)


def test_a_total_may_stand_under_an_inverse_key() -> None:
    (total,) = structure_of(BODIES % "takes_escalations_from: [b, {total: 2}]").totals
    assert (str(total.relation), total.inverse) == ("escalates_to", True)
