"""A clean structure of realistic size is silent, and one changed fact fires each rule there."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from govgraph.rule import Rule
from govgraph.rules import all_rules
from tests.rules.mutants import CLEAN, HERE, Mutant, lines, mutant_in, points_to, report_of, told_in
from tests.variants import VARIATIONS, Variation, varied

MUTANTS = {
    path.stem.replace("_", "-"): mutant_in(path.read_text(encoding="utf-8"))
    for path in sorted(HERE.rglob("*.md"))
}
RULES = all_rules()
each_mutant = pytest.mark.parametrize(
    ("rule", "mutant"),
    [
        pytest.param(rule, mutant, id=rule.name)
        for rule in RULES
        if (mutant := MUTANTS.get(rule.name)) is not None
    ],
)


def test_the_clean_structure_is_silent_with_all_rules_on() -> None:
    report = report_of(CLEAN)
    assert [one.observation.sentence for one in (*report.findings, *report.accepted)] == []
    assert report.off == ()
    assert report.disputed == ()


@given(how=VARIATIONS)
@settings(max_examples=6)
def test_it_is_silent_whatever_its_names_and_its_order(how: Variation) -> None:
    report = report_of(varied(CLEAN, replace(how, beside=0)).text)
    assert [one.observation.sentence for one in report.findings] == []


def test_every_rule_has_a_mutant() -> None:
    assert [rule.name for rule in RULES if MUTANTS.get(rule.name) is None] == []


@each_mutant
def test_one_changed_fact_is_told_with_what_follows_from_it_and_nothing_else(
    rule: Rule, mutant: Mutant
) -> None:
    assert mutant.told[0].code == rule.code
    assert lines(told_in(report_of(mutant.text)).elements()) == lines(mutant.told)


@each_mutant
def test_a_finding_points_to_the_change_or_into_an_entity_that_it_names(
    rule: Rule, mutant: Mutant
) -> None:
    report = report_of(mutant.text)
    for one in report.findings:
        line, id_ = points_to(report, one)
        named = {name.partition(".")[0] for name in (one.subject, *one.observation.related)}
        assert line in mutant.changed or id_ in named, rule.code
