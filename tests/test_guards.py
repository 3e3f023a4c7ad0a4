"""What must not be flagged is not flagged, with all rules at work at once.

In `guards.md` everything that the rules of `ANNOUNCED` report is announced, as in the case files
of the rules; a comment `# never: ACC01 DEC01` names the rules that may say nothing of the entity at
its line, whatever else all rules say, those that are not built yet among them. Both hold in
variants of each guard: other ids and names, another order, inside a place, beside other bodies.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import example, given, settings

from govgraph.finding import Finding
from govgraph.lint import Report, lint
from govgraph.model.catalogue import CATALOGUE
from govgraph.reports import FORMATS, renderer
from govgraph.reports.plain import render
from govgraph.rules import all_rules
from tests.reading import FIRST, graph_of, whole
from tests.rules.cases import Case, differences, read_cases, report_on, reported, word_of
from tests.variants import VARIATIONS, Variant, Variation, ids_of, varied

EXCEPTED = """
bodies:
  board: {name: Board, accepted: [{rule: ACC01, reason: They only exchange news}]}
"""
GUARDS = read_cases((Path(__file__).parent / "guards.md").read_text(encoding="utf-8"))
ANNOUNCED = frozenset(
    "ACC01 ACC02 ACC03 ACC04 ACC05 ACC07 ACC09 REM01 REM02 REM04 REM08 REM12 DEC01 DEC02 DEC03 "
    "DEC05 DEC07 FIN01 FIN03 FIN06 REP01 REP03 REP06 CAP01 CAP02 LIF01 EVI02 EVI03 EVI04".split()
)
"""The rules that the guards are about; what other rules ask of the same words is theirs to test."""
_NEVER = re.compile(r"# never: ((?:[A-Z]{3}\d\d ?)+)")
_ENTITY = re.compile(r"\s*([a-z0-9.-]+):")


EVERYTHING_AT_ONCE = Variation(1, True, True, True, True, 12)


def each_guard() -> pytest.MarkDecorator:
    return pytest.mark.parametrize("case", GUARDS, ids=lambda case: case.title)


@each_guard()
def test_a_guard_gives_exactly_what_it_announces(case: Case) -> None:
    said = tuple(one for one in reported(case) if one.code in ANNOUNCED)
    assert differences(case, said) == []


@each_guard()
def test_a_guard_keeps_rules_from_what_they_must_not_flag(case: Case) -> None:
    assert _flagged(case, report_on(case), lambda id_: id_) == []


@each_guard()
@given(how=VARIATIONS)
@example(how=EVERYTHING_AT_ONCE)
@settings(max_examples=8)
def test_a_guard_holds_whatever_the_names_places_sizes_and_order(
    case: Case, how: Variation
) -> None:
    variant = varied(case.files[FIRST], how)
    assert _flagged(case, _report_on(variant), variant.id) == []


@each_guard()
@given(how=VARIATIONS)
@example(how=EVERYTHING_AT_ONCE)
@settings(max_examples=8)
def test_the_same_is_told_whatever_the_names_places_sizes_and_order(
    case: Case, how: Variation
) -> None:
    variant = varied(case.files[FIRST], how)
    ids = frozenset(ids_of(case.files[FIRST]))
    before = _told(_report_of(case.files[FIRST]), ids, lambda id_: id_)
    after = _told(_report_on(variant), ids, variant.was)
    assert after == before


def test_a_variant_keeps_none_of_the_names_and_has_more_beside_it() -> None:
    text = whole("places: {north: {name: North End}}\nbodies: {board: {name: The, covers: north}}")
    variant = varied(text, EVERYTHING_AT_ONCE)
    assert not re.search(r"north|the|end\b", variant.text, re.IGNORECASE)
    assert variant.was(variant.id("board")) == "board" != variant.id("board")
    assert len(ids_of(variant.text)) == len(("north", "around it", "elsewhere", "council")) + 13


def test_what_is_forbidden_is_a_rule_of_the_catalogue() -> None:
    named = {code for case in GUARDS for _, codes in _forbidden(case) for code in codes}
    assert named <= CATALOGUE.keys()


@pytest.mark.parametrize(
    ("lack", "codes"),
    [
        ("role: decides", {"ACC03", "DEC01"}),
        ("role: decides, accountable_to: none, scrutinised_by: none", {"ACC01", "DEC01"}),
        ("kind: board, role: advises, root: Its members elect it", {"DEC05"}),
        ("kind: task_and_finish, root: Its members elect it", {"LIF01"}),
    ],
)
def test_hundreds_of_bodies_that_lack_the_same_are_a_few_lines_with_a_count(
    lack: str, codes: set[str]
) -> None:
    bodies = "\n".join(f"  b{number}: {{name: Body {number}, {lack}}}" for number in range(300))
    rules = [rule for rule in all_rules() if rule.code in ANNOUNCED]
    report = lint(graph_of(f"bodies:\n{bodies}\n"), rules)
    assert Counter(one.code for one in report.findings) == dict.fromkeys(codes, 300)
    text = render([report])
    assert len(text.splitlines()) < 40
    assert " ".join(text.split()).count("(300 in all)") == len(codes)


@pytest.mark.parametrize("format_", FORMATS)
def test_the_reason_of_an_exception_is_shown_in_every_report(format_: str) -> None:
    case = Case("", {FIRST: whole(EXCEPTED)})
    assert "They only exchange news" in renderer(format_)([report_on(case)])


def _flagged(case: Case, report: Report, id_of: Callable[[str], str]) -> list[str]:
    """What a report says of entities of a guard that it must not say."""
    return [
        f"{id_} gets {one.code}: {one.observation.sentence}"
        for id_, codes in _forbidden(case)
        for one in (*report.findings, *report.accepted)
        if one.code in codes and _concerns(one, id_of(id_))
    ]


def _report_on(variant: Variant) -> Report:
    return report_on(Case("", {FIRST: variant.text}))


@cache
def _report_of(text: str) -> Report:
    return report_on(Case("", {FIRST: text}))


def _told(
    report: Report, ids: frozenset[str], was: Callable[[str], str]
) -> Counter[tuple[str, str, frozenset[str]]]:
    """What is said of some entities, in order or not, and of which others with them."""
    every = (*report.findings, *report.accepted, *report.in_order)
    named = ((one, frozenset(map(was, (one.subject, *one.observation.related)))) for one in every)
    return Counter(
        (word_of(one), one.code, names)
        for one, names in named
        if was(one.subject).partition(".")[0] in ids or not one.subject
    )


def _forbidden(case: Case) -> Iterator[tuple[str, frozenset[str]]]:
    """The entities of a case with the codes that none of them may get."""
    for _, text in case.structure_files:
        lines = text.splitlines()
        for index, line in enumerate(lines):
            for codes in _NEVER.findall(line):
                alone = line.lstrip().startswith("#")
                named = _ENTITY.match(_next_line(lines, index) if alone else line)
                assert named is not None, f"{case.title}: no entity stands at “{line}”"
                yield named[1], frozenset(codes.split())


def _next_line(lines: list[str], index: int) -> str:
    """The first line below that is no comment."""
    return next(line for line in lines[index:] if not line.lstrip().startswith("#"))


def _concerns(finding: Finding, id_: str) -> bool:
    ids = (finding.subject, *finding.observation.related)
    return any(one == id_ or one.startswith(f"{id_}.") for one in ids)
