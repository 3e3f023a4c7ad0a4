"""The same link written twice is one, with the words of both."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govgraph.model.fact import NO_EVIDENCE, Evidence, Source
from govgraph.model.link import NO_DETAILS, Details, Link
from govgraph.model.relation import Relation
from govgraph.model.scalars import Period, Unit, read_date
from govgraph.model.words import Confidence, Status
from govgraph.problem import Origin
from govgraph.reader.merge import merge, refined
from tests.reading import graph_of, structure_of

LIKELY = Confidence.LIKELY
YEARLY = Details(every=Period(1, Unit.YEAR))
MINUTES, TERMS = Source("minutes", "Minutes", "a.yaml"), Source("terms", "Terms", "a.yaml")


def link(
    details: Details = NO_DETAILS,
    *,
    ends: tuple[str, str] = ("a", "b"),
    said: Evidence = NO_EVIDENCE,
    relation: Relation = Relation.REPORTS_TO,
    at: str = "a",
    denied: bool = False,
) -> Link:
    return Link(relation, *ends, details, said, (Origin("a.yaml", ("bodies", at)),), denied)


def quotes(links: Sequence[Link]) -> list[tuple[str, ...]]:
    return [
        tuple(quote for part in (one.evidence, *one.evidence.also) for quote in part.quotes)
        for one in links
    ]


# Which are one


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [(NO_DETAILS, NO_DETAILS), (YEARLY, NO_DETAILS), (NO_DETAILS, YEARLY), (YEARLY, YEARLY)],
)
def test_details_of_either_side_are_details_of_the_one(mine: Details, theirs: Details) -> None:
    (one,) = merge([link(mine)], [link(theirs, at="b")])
    assert one.details == (NO_DETAILS if mine is theirs is NO_DETAILS else YEARLY)
    assert [origin.path[-1] for origin in one.origins] == ["a", "b"]


@pytest.mark.parametrize(
    "other",
    [
        Details(every=Period(1, Unit.MONTH)),
        Details(what=("care",)),
        Details(from_=read_date("2020")),
    ],
)
def test_links_that_differ_in_a_detail_are_two(other: Details) -> None:
    assert len(merge([link(YEARLY)], [link(other)])) == 2


def test_a_link_and_its_denial_are_two() -> None:
    assert len(merge([link()], [link(denied=True)])) == 2


def test_links_with_other_ends_or_of_another_relation_are_two() -> None:
    assert len(merge([link()], [link(ends=("b", "a"))])) == 2
    assert len(merge([link()], [link(relation=Relation.ADVISES)])) == 2


def test_entries_of_one_list_never_merge() -> None:
    assert len(merge([link(), link()], [])) == 2
    assert len(merge([], [link(), link()])) == 2
    assert len(merge([link(), link()], [link(at="b"), link(at="b")])) == 2


def test_each_entry_of_one_side_takes_one_of_the_other() -> None:
    merged = merge([link(), link()], [link(at="b")])
    assert [len(one.origins) for one in merged] == [2, 1]


def test_a_relation_that_is_the_same_from_both_ends_is_one() -> None:
    mine = link(relation=Relation.WORKS_WITH)
    theirs = link(relation=Relation.WORKS_WITH, ends=("b", "a"), at="b")
    (one,) = merge([mine, theirs], [])
    assert (one.source, one.target, len(one.origins)) == ("a", "b", 2)
    some = link(relation=Relation.WORKS_WITH, ends=("a", "some"))
    assert len(merge([mine, some, some], [])) == 3


# What is kept of both


def test_the_words_of_both_sides_are_kept_each_with_its_source() -> None:
    mine = Evidence(MINUTES, quotes=("it reports",))
    theirs = Evidence(TERMS, quotes=("it hears",))
    (one,) = merge([link(said=mine)], [link(said=theirs)])
    assert one.evidence.quotes == ("it reports",)
    assert [(also.source, also.quotes) for also in one.evidence.also] == [(TERMS, ("it hears",))]


def test_equal_words_are_kept_once_and_silence_is_no_words() -> None:
    said = Evidence(MINUTES, quotes=("it reports",))
    assert merge([link(said=said)], [link(said=said)])[0].evidence == said
    assert merge([link(said=Evidence(MINUTES))], [link(said=said)])[0].evidence == said


@pytest.mark.parametrize("first", [True, False])
def test_what_is_stated_wins_over_what_is_likely(first: bool) -> None:
    sides = [
        [link(said=Evidence(MINUTES, quotes=("it reports",)))],
        [link(said=Evidence(TERMS, reading="So I read it", confidence=LIKELY))],
    ]
    (one,) = merge(sides[first], sides[not first])
    assert not one.evidence.likely
    assert one.evidence.quotes == ("it reports",)
    assert [also.likely for also in one.evidence.also] == [True]


def test_what_is_likely_adds_no_detail_to_what_is_stated() -> None:
    likely = Evidence(TERMS, confidence=LIKELY)
    assert len(merge([link()], [link(YEARLY, said=likely)])) == 2
    assert len(merge([link(YEARLY, said=likely)], [link()])) == 2
    (one,) = merge([link(YEARLY)], [link(said=likely)])
    assert one.details == YEARLY


def test_two_inferences_are_one_and_still_likely() -> None:
    likely = Evidence(reading="So I read it", confidence=LIKELY)
    (one,) = merge([link(said=likely)], [link(YEARLY, said=likely)])
    assert one.evidence.likely
    assert one.details == YEARLY


def test_what_one_of_two_sources_said_in_time_is_stated() -> None:
    text = (
        "as_of: 2024\nsources: {m: {title: M, date: 2025}, n: {title: N, date: 2023}}\n"
        "bodies:\n  a: {name: A, reports_to: {to: b, quote: it reports}}\n"
        "  b: {name: B%s}\n"
    )
    theirs = ", receives_reports_from: {to: a, source: n, quote: it hears}"
    assert graph_of(text % "").answer("a", "reports_to").likely
    assert graph_of(text % theirs).answer("a", "reports_to").stated


# What an addition makes of what is inherited


def test_an_addition_refines_what_is_inherited() -> None:
    inherited = [link(), link(ends=("a", "c"))]
    assert refined(inherited, [link(YEARLY)])[0].details == YEARLY
    assert [one.target for one in refined(inherited, [link(denied=True)])] == ["c", "b"]
    assert [one.target for one in refined(inherited, [link(ends=("a", "none"))])] == ["none"]


def test_a_denial_of_another_relation_or_one_that_is_planned_removes_nothing() -> None:
    planned = link(Details(status=Status.PROPOSED), denied=True)
    other = link(relation=Relation.ADVISES, denied=True)
    assert len(refined([link()], [planned, other])) == 3


def test_a_denial_with_limits_removes_what_lies_within_them() -> None:
    inherited = [link(Details(what=("care",))), link(Details(what=("roads",))), link()]
    denied = link(Details(what=("care",)), denied=True)
    kept = refined(inherited, [denied])
    assert [one.details.what for one in kept if not one.denied] == [("roads",), None]


def test_of_a_link_for_several_matters_those_are_left_that_are_not_denied() -> None:
    inherited = link(Details(what=("care", "roads")))
    denied = link(Details(what=("care",)), denied=True)
    assert refined([inherited], [denied])[0].details.what == ("roads",)
    assert refined([inherited], [link(denied=True)]) == [link(denied=True)]


def test_what_is_added_removes_the_denial_that_it_contradicts() -> None:
    assert refined([link(denied=True)], [link()]) == [link()]


# Whatever the links


details = st.sampled_from([NO_DETAILS, YEARLY, Details(what=("care",)), Details(holder=("Ann",))])
evidence = st.builds(
    lambda source, quotes, confidence: Evidence(source, quotes=quotes, confidence=confidence),
    st.sampled_from([None, MINUTES, TERMS]),
    st.sampled_from([(), ("it reports",), ("it hears",)]),
    st.sampled_from(Confidence),
)
links = st.lists(
    st.builds(
        lambda one, said, ends, denied: link(one, said=said, ends=ends, denied=denied),
        details,
        evidence,
        st.sampled_from([("a", "b"), ("a", "c"), ("a", "some")]),
        st.booleans(),
    ),
    max_size=4,
)


@given(links, links)
def test_no_word_and_no_surety_is_lost_whatever_is_merged(
    mine: list[Link], theirs: list[Link]
) -> None:
    merged = merge(mine, theirs)
    assert max(len(mine), len(theirs)) <= len(merged) <= len(mine) + len(theirs)
    assert {quote for own in quotes(merged) for quote in own} == {
        quote for own in quotes([*mine, *theirs]) for quote in own
    }

    def stated(some: Sequence[Link]) -> set[tuple[str, Details, bool]]:
        return {(one.target, one.details, one.denied) for one in some if not one.evidence.likely}

    firm = stated(merged)
    assert {(target, denied) for target, _, denied in firm} == {
        (target, denied) for target, _, denied in stated([*mine, *theirs])
    }


@given(links, links)
def test_it_does_not_matter_which_side_is_called_the_first(
    mine: list[Link], theirs: list[Link]
) -> None:
    def said(some: Sequence[Link]) -> list[tuple[object, ...]]:
        return [(one.target, one.details, one.evidence, one.denied) for one in some]

    one, other = mine[:1], theirs[:1]
    assert sorted(said(merge(one, other)), key=str) == sorted(said(merge(other, one)), key=str)


def test_a_structure_keeps_the_words_of_both_sides_for_the_check_of_quotes() -> None:
    (one,) = structure_of(
        "sources: {m: {title: M}, n: {title: N}}\n"
        "bodies:\n  a: {name: A, advises: {to: b, quote: A advises}}\n"
        "  b: {name: B, advised_by: {to: a, source: n, quote: B is advised}}\n"
    ).links
    assert quotes([one]) == [("A advises", "B is advised")]
    assert [part.source.id for part in (one.evidence, *one.evidence.also) if part.source] == [
        *("m", "n"),
    ]
