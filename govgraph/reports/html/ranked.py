"""Findings by rule: what many of them have in common is said once, and the first few are shown."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from govgraph.finding import Finding
from govgraph.lint.wording import RANKED, counted
from govgraph.reports.html.found import Source
from govgraph.reports.html.page import Item, OfRule

_FIRST = 5
"""How many items of a rule are shown at once."""


def ranked(source: Source) -> Iterator[OfRule]:
    """The findings of a structure that have a severity, the worst first."""
    by_rule: dict[tuple[str, str], list[Finding]] = {}
    for finding in source.report.findings:
        if finding.severity in RANKED:
            by_rule.setdefault((finding.severity, finding.code), []).append(finding)
    order = [str(severity) for severity in RANKED]
    worst = sorted(by_rule.items(), key=lambda one: (order.index(one[0][0]), -len(one[1])))
    for (_, code), findings in worst:
        yield _of_rule(source, code, findings)


def _of_rule(source: Source, code: str, findings: Iterable[Finding]) -> OfRule:
    found = tuple(findings)
    items = source.items(found)
    settled = {item.settled_by for item in items}
    is_shared = len(settled) == 1
    told = items if not is_shared else tuple(replace(item, settled_by="") for item in items)
    first = len(told) if len(told) == _FIRST + 1 else _FIRST
    rule = source.rules.rules[code]
    return OfRule(
        severity=items[0].severity,
        heading=_heading(items, counted(len(found), "finding"), rule.summary),
        items=tuple(map(_in_list, told[:first])),
        more=tuple(map(_in_list, told[first:])),
        why=items[0].why,
        published=source.rules.published(code),
        settled_by=settled.pop() if is_shared else "",
        rule=items[0].rule,
    )


def _heading(items: tuple[Item, ...], number: str, summary: str) -> str:
    if len(items) == 1:
        return items[0].sentence
    return f"{number}: {summary[:1].lower()}{summary[1:].removesuffix('.')}"


def _in_list(item: Item) -> Item:
    """An item below what is said of all that its rule found."""
    return replace(item, why="")
