"""Claims about trying links: many together come to what each by itself does."""

from govgraph.rules import all_rules
from govgraph.suggestions import suggestions
from govgraph.suggestions.asking import candidates
from govgraph.suggestions.trial import WORK, Trial
from tests.benchmarks.make_structure import structure
from tests.unit.suggestions.made_suggestions import assert_kept, reading_of, report_on


def test_links_that_are_tried_together_settle_what_each_settles_by_itself() -> None:
    rules = all_rules()
    graph, report = report_on(reading_of(structure(40)), rules)
    links = candidates(graph, report.findings)
    alone = Trial(graph, rules, report, work=10**9).of_each(links)
    together = Trial(graph, rules, report, work=0).of_each(links)
    assert set(alone) == set(links)
    assert together
    for one, change in together.items():
        said = [[(each.code, each.subject) for each in own.settled] for own in (change, alone[one])]
        assert said[0] == said[1]
        assert change.flags(one) == alone[one].flags(one)


def test_what_is_suggested_for_a_large_structure_keeps_its_promise() -> None:
    rules = all_rules()
    graph, report = report_on(reading_of(structure(200)), rules)
    links = candidates(graph, report.findings)
    assert len(links) * len(graph.structure.entities) > WORK
    found = suggestions(graph, report, rules)
    assert len(found) > 20
    assert_kept(graph, report, found)
