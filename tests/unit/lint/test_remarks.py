"""What is said once of the whole run."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from govgraph.graph import GovernanceGraph
from govgraph.lint import lint
from govgraph.rule import Rule
from govgraph.rules import all_rules
from tests.reading import structure_of
from tests.unit.lint.made_rules import made_rule

COMPARING = next(rule for rule in all_rules() if rule.name == "quote-not-in-source")
NONE_AT_HAND: Mapping[str, str] = MappingProxyType({})
DATED = "as_of: 2026-03-31"
SOURCES = "sources: {tor: {title: Terms of reference}, minutes: {title: Minutes}}"


def remarks(text: str, *rules: Rule, at_hand: Mapping[str, str] = NONE_AT_HAND) -> list[str]:
    """The remarks on a text, with the words of the sources that are at hand."""
    structure = structure_of(text)
    words = {one: at_hand[one.id] for one in structure.sources if one.id in at_hand}
    graph = GovernanceGraph(replace(structure, source_words=MappingProxyType(words)))
    return [remark.sentence for remark in lint(graph, rules).remarks]


def test_nothing_is_remarked_where_there_is_nothing_to_remark() -> None:
    assert remarks(DATED) == []


def test_dates_in_another_form_are_told_once_with_the_right_form() -> None:
    text = (
        f"{DATED}\nbodies:\n"
        "  a: {name: A, until: 31/12/2026, arrangements: {terms_of_reference: 1 May 2024}}\n"
        "  b: {name: B, from: the meeting of May 2024, advises: {to: a, until: March 2027}}\n"
        "  c: {name: C, until: 31/12/2026}\n"
    )
    (said,) = remarks(text)
    assert said == (
        "Kept as a text, and compared with nothing: “31/12/2026” (write 2026-12-31), “1 May 2024” "
        "(write 2024-05-01) and “March 2027” (write 2027-03)"
    )


def test_that_there_is_no_date_is_said_once_however_much_is_dated() -> None:
    assert remarks("bodies: {a: {name: A, until: 2020}, b: {name: B, until: 2021}}") == [
        "No `as_of` date is given, so nothing was compared with a date"
    ]


def test_a_source_of_a_later_date_is_asked_about() -> None:
    (said,) = remarks(f"{DATED}\nsources: {{minutes: {{title: Minutes, date: 2026-05}}}}")
    assert said == (
        "“Minutes” is of 2026-05, after 2026-03-31: what it says without a date is taken as "
        "likely. Did it hold then already?"
    )


def test_a_source_of_the_same_month_is_not_later() -> None:
    assert remarks(f"{DATED}\nsources: {{minutes: {{title: Minutes, date: 2026-03}}}}") == []


def test_that_no_quote_was_compared_is_said_with_what_would_do_it() -> None:
    (said,) = remarks(f"{DATED}\n{SOURCES}", COMPARING)
    assert said == (
        "No quote was compared with its source, as the text of none is at hand: `--sources` names "
        "the folder that holds them"
    )


def test_sources_without_a_text_are_named_where_others_have_one() -> None:
    assert remarks(f"{DATED}\n{SOURCES}", COMPARING, at_hand={"tor": "The Board decides."}) == [
        "Not verifiable, because no text is at hand: quotes from “Minutes”"
    ]


def test_that_every_quote_was_compared_is_said_too() -> None:
    at_hand = {"tor": "The Board decides.", "minutes": "It met."}
    assert remarks(f"{DATED}\n{SOURCES}", COMPARING, at_hand=at_hand) == [
        "Every quote was compared with the text of its source"
    ]


def test_nothing_is_said_of_quotes_where_the_rule_that_compares_them_did_not_run() -> None:
    assert remarks(f"{DATED}\n{SOURCES}") == []


def test_nothing_is_said_of_quotes_in_a_file_without_sources() -> None:
    assert remarks(DATED, COMPARING) == []


def test_rules_that_the_file_names_and_that_are_not_built_are_named_once() -> None:
    text = f"""
{DATED}
checks:
  ignore: [ACC08]
  severity: {{long-chain: low}}
  thresholds: {{CAP10: 3}}
bodies: {{board: {{name: Board, accepted: [{{rule: SHP01, reason: It is a county}}]}}}}
"""
    assert remarks(text, made_rule("DEC01", lambda _graph: [])) == [
        "The file names ACC08 long-chain, a rule that is not built yet",
        "The file names CAP10 poor-attendance, a rule that is not built yet",
        "The file names SHP01 crowded-landscape, a rule that is not built yet",
    ]


def test_a_threshold_for_a_rule_that_has_none_is_told() -> None:
    text = f"{DATED}\nchecks: {{thresholds: {{unscrutinised-decisions: 3}}}}"
    assert remarks(text, made_rule("DEC01", lambda _graph: [])) == [
        "The file gives DEC01 unscrutinised-decisions a threshold: it has none"
    ]


def test_the_law_that_a_structure_is_held_to_is_named() -> None:
    assert remarks(f"{DATED}\nchecks: {{profile: [double-links, england-district]}}") == [
        "Held to Double links between circles (`govgraph explain double-links` says more)",
        "Held to England: district councils (`govgraph explain england-district` says more)",
    ]


def test_an_empty_value_is_told_with_its_place() -> None:
    structure = structure_of(f"{DATED}\nbodies:\n  board: {{name: Board, purpose: }}")
    (remark,) = lint(GovernanceGraph(structure), ()).remarks
    assert remark.origin is not None
    assert remark.origin.path == ("bodies", "board", "purpose")
