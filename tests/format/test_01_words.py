"""Section 1: one word for each thing."""

import re

import pytest

from govgraph.model.entity import ENTITY_TYPES
from govgraph.model.link import Link
from govgraph.model.schema import json_schema_text
from govgraph.model.words import Section
from govgraph.problem import Fault
from govgraph.reports.plain.faults import MEANINGS
from govgraph.rules import all_rules
from tests.format.asking import ends, link
from tests.format.checking import report_on, reported
from tests.format.sentences import FORMAT, holds
from tests.reading import graph_of, problems_of, structure_of

WORDS = {
    "places": "place",
    "sectors": "sector",
    "organisations": "organisation",
    "bodies": "body",
    "posts": "post",
    "responsibilities": "responsibility",
    "funds": "fund",
    "plans": "plan",
    "agreements": "agreement",
    "acts": "Act",
    "actions": "action",
}
ONE_OF_EACH = "\n".join(
    f"{section}: {{a-{word.lower()}: {{name: A}}}}" for section, word in WORDS.items()
)


@holds("1: One word per thing")
def test_the_same_word_stands_in_code_file_and_messages() -> None:
    assert [section.value for section in Section] == list(WORDS)
    for section, word in WORDS.items():
        type_ = ENTITY_TYPES[Section(section)]
        assert type_.__name__.lower() == word.lower()
        assert Section(section).singular == word
        (problem,) = problems_of(f"{section}: {{a: {{name: A, wrong-key: b}}}}")
        assert problem.sentence in (
            f"A {word} has no key “wrong-key”",
            f"An {word} has no key “wrong-key”",
        )


AMERICAN = re.compile(
    r"\b\w*(?<![sz])(?<!pr)iz(?:e|ed|es|ing|ation|ations)\b|\b(?:behavior|center|color|favor|labor)\w*",
    re.IGNORECASE,
)
QUOTED = re.compile(r'"[^"]+"|“[^”]+”')
ALSO_BRITISH = {"size", "sizes", "sized", "prize", "seize"}


@holds("1: UK spelling")
def test_what_govgraph_says_is_in_uk_spelling() -> None:
    said = [json_schema_text(), *MEANINGS.values()]
    said += [f"{rule.page} {rule.name}" for rule in all_rules()]
    own = (QUOTED.sub("", text) for text in said)
    found = {word.lower() for text in own for word in AMERICAN.findall(text)}
    assert found <= ALSO_BRITISH


@holds("1: structure")
def test_a_file_and_the_files_that_it_includes_are_one_structure() -> None:
    structure = structure_of(
        "include: [health.yaml]\nbodies: {board: {name: Board, part_of: trust}}",
        health="organisations: {trust: {name: Trust}}",
    )
    assert structure.files == ("structure.yaml", "health.yaml")
    assert ends(structure, "part_of") == [("board", "trust")]


@holds("1: source")
def test_statements_are_taken_from_sources() -> None:
    structure = structure_of(
        "sources: {minutes: {title: Minutes}}\nplans: {a: {name: A, quote: a}}"
    )
    (source,) = structure.sources
    assert (source.id, source.title) == ("minutes", "Minutes")
    assert structure.entities["a"].evidence.source is source


@holds("1: tier")
def test_a_tier_is_where_something_is_drawn_and_evidence_of_nothing() -> None:
    text = "bodies: {low: {name: Low, tier: bottom}, high: {name: High, tier: top}}\n"
    graph = graph_of(f"{text}tiers: [top, bottom]")
    assert [tier.id for tier in graph.structure.tiers] == ["top", "bottom"]
    assert graph.structure.links == ()
    assert graph.answers("low", "accountable_to", "part_of", "reports_to").is_silent


@holds(
    "1: sector",
    "1: organisation",
    "1: body",
    "1: post",
    "1: responsibility",
    "1: fund",
    "1: action",
)
@pytest.mark.parametrize("section", WORDS)
def test_each_section_holds_entities_of_its_own_sort(section: str) -> None:
    entity = structure_of(ONE_OF_EACH).entities[f"a-{WORDS[section].lower()}"]
    assert type(entity) is ENTITY_TYPES[Section(section)]
    assert entity.section is Section(section)


@holds("1: place")
def test_places_are_part_of_places() -> None:
    text = "places: {north: {name: North, part_of: county}, county: {name: County}}"
    assert ends(structure_of(text), "part_of") == [("north", "county")]
    (problem,) = problems_of("places: {north: {name: N, part_of: b}}\nbodies: {b: {name: B}}")
    assert problem.fault is Fault.WRONG_END


@holds("1: plan, agreement, Act")
@pytest.mark.parametrize("section", ["plans", "agreements", "acts"])
def test_what_others_act_under_is_what_its_section_says(section: str) -> None:
    structure = structure_of(
        f"{section}: {{paper: {{name: Paper}}}}\n"
        "bodies: {board: {name: Board, under: paper, aligned_to: paper, relies_on: paper}}"
    )
    assert structure.entities["paper"].section == section
    for relation in ("under", "aligned_to", "relies_on"):
        assert ends(structure, relation) == [("board", "paper")]


@holds("1: known issue")
def test_a_known_issue_is_an_entry_of_a_list() -> None:
    structure = structure_of("known_issues:\n  - quote: Nobody meets\n  - quote: Nobody pays")
    assert [issue.evidence.quotes for issue in structure.known_issues] == [
        ("Nobody meets",),
        ("Nobody pays",),
    ]


@holds("1: entity")
def test_an_entity_is_what_has_an_id_and_no_source_tier_or_issue_is_one() -> None:
    steering = "sources: {s: }\ntiers: [t]\nknown_issues: [{quote: q}]\nviews: {v: }"
    structure = structure_of(f"{ONE_OF_EACH}\n{steering}")
    assert set(structure.entities) == {f"a-{word.lower()}" for word in WORDS.values()}


@holds("1: link")
def test_a_link_is_directed_and_typed_and_has_details_and_evidence() -> None:
    found = link(
        structure_of(
            "organisations: {council: {name: Council}}\n"
            "bodies: {board: {name: Board, reports_to: {to: council, every: year, quote: yearly}}}"
        ),
        "reports_to",
    )
    assert (found.source, found.target) == ("board", "council")
    assert str(found.details.every) == "year"
    assert found.evidence.quotes == ("yearly",)


@holds("1: value")
def test_a_value_is_a_fact_and_no_link() -> None:
    structure = structure_of("funds: {pot: {name: Pot, kind: pooled, from: 2020, amount: £5m}}")
    pot = structure.entities["pot"]
    assert [str(value.is_) for value in pot.from_] == ["2020"]
    assert not any(isinstance(one, Link) for one in (*pot.from_, *pot.name))
    assert structure.links == ()


@holds("1: finding, question, note")
def test_what_is_stated_gives_a_finding_silence_a_question_and_a_source_on_itself_a_note() -> None:
    text = "responsibilities: {duty: {name: Duty%s}}\nknown_issues: [{about: duty, status: feared}]"
    findings = {word: subject for word, _, subject in reported(text % ", accountable: none")}
    assert findings == {"finding": "duty", "note": "duty"}
    asked = {word for word, _, _ in reported(text % "")}
    assert asked == {"question", "note"}


def test_a_report_keeps_the_three_apart() -> None:
    text = "responsibilities: {duty: {name: Duty}}\nknown_issues: [{about: duty, status: feared}]"
    severities = {str(one.severity) for one in report_on(text).findings}
    assert severities == {"question", "note"}


def test_the_words_of_the_definition_are_those_of_the_sections() -> None:
    if not FORMAT.exists():
        pytest.skip("the definition of the format, FORMAT.md, is not beside the checkout")
    table = re.findall(
        r"^\| ([^|]+) \| [^|]+ \| (`[^|]+`) \|$", FORMAT.read_text("utf-8"), re.MULTILINE
    )
    named = {
        section: word for word, sections in table for section in re.findall(r"`(\w+)`", sections)
    }
    assert {section: named[section] for section in WORDS if "," not in named[section]} == {
        section: word
        for section, word in WORDS.items()
        if section not in ("plans", "agreements", "acts")
    }
