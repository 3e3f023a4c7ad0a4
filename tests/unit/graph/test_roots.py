"""Where accountability rightly ends."""

import pytest

from govgraph.graph import Claim
from tests.reading import graph_of

HEAD = "as_of: 2026-03-31\nsources: {one: {title: One}, two: {title: Two}}\n"


def root(section: str, facts: str) -> Claim:
    return graph_of(f"{HEAD}{section}: {{it: {{name: It, {facts}}}}}").routes.root("it")


@pytest.mark.parametrize(
    ("section", "facts"),
    [
        ("organisations", "kind: council"),
        ("organisations", "kind: combined_authority"),
        ("organisations", "kind: government"),
        ("organisations", "authority: elected"),
        ("organisations", "root: Its members elect it"),
        ("bodies", "kind: full_council"),
        ("bodies", "authority: [statute, elected]"),
        ("bodies", "root: Its partners say so"),
        ("posts", "authority: elected"),
        ("posts", "root: The Crown appoints"),
    ],
)
def test_the_elected_and_the_declared_are_roots(section: str, facts: str) -> None:
    assert root(section, facts).is_stated


@pytest.mark.parametrize(
    ("section", "facts"),
    [
        ("organisations", "kind: nhs_trust"),
        ("organisations", "authority: statute"),
        ("bodies", "kind: cabinet"),
        ("bodies", "authority: statute"),
        ("bodies", "role: decides"),
        ("bodies", "root: none"),
        ("posts", "authority: delegation"),
        ("posts", "holder: Ann Lee"),
        ("sectors", "kind: elected_members"),
    ],
)
def test_being_made_by_statute_is_no_root_nor_is_anything_else(section: str, facts: str) -> None:
    assert root(section, facts).is_silent


@pytest.mark.parametrize(
    ("section", "facts"),
    [
        ("organisations", "kind: {is: council, confidence: likely}"),
        ("posts", "authority: {is: elected, reading: By the title.}"),
        ("organisations", "kind: council, status: {is: ended, confidence: likely}"),
    ],
)
def test_a_root_that_is_only_likely_is_not_stated(section: str, facts: str) -> None:
    claim = root(section, facts)
    assert claim.likely
    assert not claim.is_stated


@pytest.mark.parametrize(
    "facts",
    [
        "kind: council, status: ended",
        "kind: council, from: 2027",
        "kind: {is: council, until: 2020}",
        "kind: council, is: none",
        "kind: {is: council, confidence: likely}, status: proposed",
    ],
)
def test_what_is_not_in_force_is_no_root_now(facts: str) -> None:
    claim = root("organisations", facts)
    assert claim.not_in_force
    assert not claim.is_possible


def test_a_root_that_sources_disagree_on_rests_nothing() -> None:
    claim = root("organisations", "kind: [{is: council, source: one}, {is: charity, source: two}]")
    assert claim.disputed
    assert not claim.is_stated
