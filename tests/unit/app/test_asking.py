"""Questions about one structure, a rule or a problem, with the nearest word for a wrong one."""

from pathlib import Path

import pytest

from govgraph.app import (
    STANDARD_INPUT,
    Asked,
    Disk,
    NothingFound,
    ProblemsFound,
    described,
    explanation,
    schema,
    traced,
)
from govgraph.model.catalogue import CATALOGUE
from govgraph.paragraph import plain
from govgraph.problem import Fault
from govgraph.rules import all_rules

TEXT = b"""
govgraph: 1
title: Northam
places:
  east: {name: East, kind: district}
  west: {name: West, kind: district}
organisations: {nc: {name: Northam Council, kind: council}}
bodies:
  board: {name: Northam Board, accountable_to: nc}
  hub: {name: <place> Hub, per: district}
"""
NORTHAM = Disk(TEXT)


def test_an_entity_is_described() -> None:
    text = plain(described(Asked(STANDARD_INPUT, disk=NORTHAM), "board", 80))
    assert text.startswith("Northam Board\nbody board, standard input:9\n")
    assert "accountable to: Northam Council" in text
    assert "What the rules say" in text


def test_a_route_is_traced_to_a_root_or_to_another_entity() -> None:
    to_root = plain(traced(Asked(STANDARD_INPUT, disk=NORTHAM), ("board", None), 80))
    to_council = plain(traced(Asked(STANDARD_INPUT, disk=NORTHAM), ("board", "nc"), 80))
    assert to_root.startswith("From Northam Board to a root: 1 route\n")
    assert to_council.startswith("From Northam Board to Northam Council: 1 route\n")
    assert "(standard input:9)" in to_root


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("bord", "Did you mean board (Northam Board)?"),
        ("northam-council", "Did you mean nc (Northam Council)?"),
        ("Northam Counsil", "Did you mean nc (Northam Council)?"),
        ("hub", "“hub” stands for 2: hub.east and hub.west."),
    ],
)
def test_a_word_that_is_no_id_names_the_one_that_may_be_meant(word: str, said: str) -> None:
    with pytest.raises(NothingFound) as caught:
        described(Asked(STANDARD_INPUT, disk=NORTHAM), word, 80)
    assert said in str(caught.value)


def test_a_word_that_is_like_nothing_is_told_without_advice() -> None:
    with pytest.raises(NothingFound) as caught:
        described(Asked(STANDARD_INPUT, disk=NORTHAM), "zzzz", 80)
    assert str(caught.value) == "There is no entity “zzzz” in standard input."


@pytest.mark.parametrize("ends", [("bord", None), ("board", "nd")])
def test_both_ends_of_a_route_are_looked_for(ends: tuple[str, str | None]) -> None:
    with pytest.raises(NothingFound, match="There is no entity “"):
        traced(Asked(STANDARD_INPUT, disk=NORTHAM), ends, 80)


def test_a_broken_file_is_told_with_its_problems() -> None:
    broken = Disk(TEXT + b"bodys: {}\n")
    with pytest.raises(ProblemsFound, match="unknown-key"):
        described(Asked(STANDARD_INPUT, disk=broken), "board", 80)
    with pytest.raises(ProblemsFound, match="unknown-key"):
        traced(Asked(STANDARD_INPUT, disk=broken), ("board", None), 80)


def test_a_file_on_the_disk_is_asked_by_its_path() -> None:
    path = Path(__file__).parents[3] / "examples" / "clean.yaml"
    assert plain(described(Asked(path), "council", 80)).startswith("Westcombe Council\n")


# Rules and problems


@pytest.mark.parametrize(
    "word", ["EVI02", "evi02", "quote-not-in-source", "Quote not in source", "QUOTE_NOT_IN_SOURCE"]
)
def test_a_rule_is_explained_by_code_or_name_however_it_is_written(word: str) -> None:
    assert plain(explanation(word, 80)).startswith("EVI02 quote-not-in-source\n")


@pytest.mark.parametrize("word", ["DOC05", "doc05", "tab", "TAB"])
def test_a_problem_of_a_file_is_explained_by_code_or_name(word: str) -> None:
    assert plain(explanation(word, 80)).startswith("DOC05 tab\n")


def test_every_rule_of_the_catalogue_and_every_problem_is_explained() -> None:
    built = {rule.code for rule in all_rules()}
    for code, name in CATALOGUE.items():
        text = plain(explanation(code, 80))
        assert text.startswith(f"{code} {name}\n")
        assert ("not built yet" in text) == (code not in built)
    for fault in Fault:
        assert plain(explanation(fault.slug, 80)).startswith(f"{fault.code} {fault.slug}\n")


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("EVI22", "There is no rule “EVI22”. Did you mean EVI02?"),
        ("talking-shops", "There is no rule “talking-shops”. Did you mean talking-shop?"),
        ("tabs", "There is no rule “tabs”. Did you mean tab?"),
        (
            "zzzzzz",
            "There is no rule “zzzzzz”. `govgraph rules` lists them; of your own, add FILE.",
        ),
    ],
)
def test_a_word_that_is_no_rule_names_the_nearest(word: str, said: str) -> None:
    with pytest.raises(NothingFound) as caught:
        explanation(word, 80)
    assert str(caught.value) == said


def test_the_schema_is_the_one_that_is_kept_with_the_structures() -> None:
    kept = Path(__file__).parents[3] / "structures" / "govgraph.schema.json"
    assert schema() == kept.read_text(encoding="utf-8")
