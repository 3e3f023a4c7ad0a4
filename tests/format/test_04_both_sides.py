"""Section 4: the same link, written from either side or from both."""

import pytest

from govgraph.model.structure import Structure
from govgraph.problem import Fault
from tests.format.asking import ends, link, links
from tests.format.sentences import holds
from tests.reading import problems_of, structure_of

SAME = "4: The same link may be written from either side"
TEXT = (
    "sources: {{tor: , minutes: }}\nplaces: {{north: {{name: N}}, south: {{name: S}}}}\n"
    "responsibilities: {{duty: {{name: D}}}}\n"
    "organisations: {{council: {{name: Council{}}}}}\nbodies: {{board: {{name: Board{}}}}}\n"
)


def text(of_council: str = "", of_board: str = "") -> str:
    """A council and a board, each with what is said of it in braces."""
    given = (f", {said}" if said else "" for said in (of_council, of_board))
    return TEXT.format(*given)


def both(mine: str, theirs: str) -> Structure:
    return structure_of(
        text(
            f"holds_to_account: {{to: board, {theirs}}}", f"accountable_to: {{to: council, {mine}}}"
        )
    )


@holds(SAME)
def test_a_link_may_be_written_from_either_side() -> None:
    mine = structure_of(text(of_board="accountable_to: council"))
    theirs = structure_of(text(of_council="holds_to_account: board"))
    assert ends(mine, "accountable_to") == ends(theirs, "accountable_to") == [("board", "council")]


@holds(SAME)
def test_written_from_both_sides_it_is_one_with_both_its_places() -> None:
    found = link(both("quote: answers to", "quote: holds it"), "accountable_to")
    assert {origin.path[0] for origin in found.origins} == {"bodies", "organisations"}


@holds(SAME)
def test_its_evidence_is_joined() -> None:
    found = link(both("quote: one, note: a", "quote: two, note: b"), "accountable_to")
    every = (found.evidence, *found.evidence.also)
    assert {quote for one in every for quote in one.quotes} == {"one", "two"}
    assert {note for one in every for note in one.notes} == {"a", "b"}


@holds(SAME)
@pytest.mark.parametrize(("mine", "theirs"), [("stated", "likely"), ("likely", "stated")])
def test_stated_wins_over_likely(mine: str, theirs: str) -> None:
    found = link(both(f"confidence: {mine}", f"confidence: {theirs}"), "accountable_to")
    assert not found.evidence.likely


@holds(SAME)
def test_likely_on_both_sides_stays_likely() -> None:
    found = link(both("reading: So", "reading: It seems"), "accountable_to")
    assert found.evidence.likely


@holds(SAME)
def test_a_detail_that_one_side_adds_is_kept() -> None:
    found = link(both("basis: statute", "called: oversees"), "accountable_to")
    assert (found.details.basis, found.details.called) == ("statute", "oversees")


@holds(SAME)
@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("what: duty", "basis: statute"),
        ("what: duty", "what: the whole of it"),
        ("from: 2020", "from: 2021"),
    ],
)
def test_what_differs_in_matter_or_beginning_is_two_links(mine: str, theirs: str) -> None:
    assert len(links(both(mine, theirs), "accountable_to")) == 2


@holds(SAME)
@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("as: observer", "as: adviser"),
        ("place: north", "place: south"),
        ("holder: A Name", "holder: B Name"),
        ("for: council", "for: none"),
    ],
)
def test_seats_that_differ_in_who_or_for_whom_are_two(mine: str, theirs: str) -> None:
    structure = structure_of(
        text(f"member_of: {{to: board, {theirs}}}", f"members: {{to: council, {mine}}}")
    )
    assert len(links(structure, "members")) == 2


@holds(SAME)
def test_entries_of_one_list_never_merge() -> None:
    assert len(links(structure_of(text(of_board="members: [council, council]")), "members")) == 2
    twice = text("member_of: [board, board]", "members: [council]")
    assert len(links(structure_of(twice), "members")) == 2


@holds(SAME)
def test_differing_details_are_two_statements() -> None:
    said = ("accountable_to: {to: council, basis: statute%s}", "holds_to_account: {to: board, %s}")
    clash = text(said[1] % "basis: contract", said[0] % "")
    assert [one.fault for one in problems_of(clash)] == [Fault.CONTRADICTION]
    disputed = structure_of(text(said[1] % "basis: contract", said[0] % ", source: minutes"))
    assert len(disputed.disputes) == 1
    assert len(links(disputed, "accountable_to")) == 2


@holds(SAME)
def test_working_together_is_one_link_from_whichever_side_or_both() -> None:
    together = structure_of(
        text("works_with: {to: board, quote: one}", "works_with: {to: council, quote: two}")
    )
    found = link(together, "works_with")
    every = (found.evidence, *found.evidence.also)
    assert {quote for one in every for quote in one.quotes} == {"one", "two"}


@holds(SAME)
def test_a_denial_written_from_both_sides_is_one_denial() -> None:
    assert link(both("is: none", "is: none"), "accountable_to").denied
