"""Runs the rules, applies what the file says of them, and orders what they found."""

from collections.abc import Iterable, Sequence
from functools import partial
from types import MappingProxyType

from govgraph.finding import STRUCTURE, Finding, Verdict
from govgraph.graph import GovernanceGraph
from govgraph.lint.asking import whom_to_ask
from govgraph.lint.baseline import Compared, Entry, Outdated, Stale
from govgraph.lint.disputes import disputes
from govgraph.lint.groups import Group, grouped, worst
from govgraph.lint.remarks import remarks
from govgraph.lint.report import CAVEAT, WEIGHT, Report
from govgraph.lint.run import Engine, RuleCrashed
from govgraph.lint.selection import EVERYTHING, Off, Selection, Why
from govgraph.lint.suggestion import Effect, Paste, Suggestion
from govgraph.rule import Rule

__all__ = [
    "CAVEAT",
    "EVERYTHING",
    "WEIGHT",
    "Compared",
    "Effect",
    "Entry",
    "Group",
    "Off",
    "Outdated",
    "Paste",
    "Report",
    "RuleCrashed",
    "Selection",
    "Stale",
    "Suggestion",
    "Why",
    "grouped",
    "lint",
    "worst",
]


def lint(
    graph: GovernanceGraph, rules: Sequence[Rule], selection: Selection = EVERYTHING
) -> Report:
    """Check a graph with the rules that are selected and that its files don't ignore.

    `rules` are all rules there are, so that one not built is told apart from one not run. The
    report has no texts yet: who read them adds them. Raises `RuleCrashed` if a rule fails, which
    is a bug in govgraph.
    """
    engine = Engine(graph, rules, selection)
    found = sorted(engine.findings(), key=_order)
    structure = graph.structure
    ids = _named(found)
    return Report(
        title=structure.title,
        files=structure.files,
        texts=MappingProxyType({}),
        as_of="" if structure.as_of is None else str(structure.as_of),
        findings=tuple(one for one in found if _is_open(one)),
        accepted=tuple(one for one in found if one.accepted is not None),
        in_order=tuple(one for one in found if one.verdict is Verdict.IN_ORDER),
        disputed=disputes(graph),
        remarks=remarks(engine),
        rules=engine.ran,
        off=engine.off,
        names=MappingProxyType({id_: graph.name(id_) for id_ in ids}),
        origins=MappingProxyType({one.id: one.origin for one in graph.found(ids)}),
        together=graph.together,
        whom_to_ask=partial(whom_to_ask, graph),
    )


def _is_open(finding: Finding) -> bool:
    return finding.accepted is None and finding.verdict is not Verdict.IN_ORDER


def _order(finding: Finding) -> tuple[int, str, str, str, str, str]:
    """What matters most first, then by rule, subject and words; the file's order has no say."""
    said = finding.observation
    place = "/".join(map(str, said.origin.path))
    weight = WEIGHT[finding.severity]
    return (weight, finding.code, said.subject, said.sentence, said.origin.file, place)


def _named(findings: Iterable[Finding]) -> tuple[str, ...]:
    """The ids that findings name, each once."""
    ids: dict[str, None] = {}
    for one in findings:
        said = one.observation
        ids[said.subject] = ids[said.cause] = None
        ids.update(dict.fromkeys(said.related))
    return tuple(id_ for id_ in ids if id_ != STRUCTURE)
