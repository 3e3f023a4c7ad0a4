"""Tells what a baseline knows already from what is new, settled or stale."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from typing import TypeAlias

from govgraph.finding import STRUCTURE, Finding, Remark, Verdict
from govgraph.lint.baseline import (
    ASKING,
    Compared,
    Entry,
    Known,
    Outdated,
    Stale,
    entry,
)
from govgraph.lint.report import Report

_Key: TypeAlias = Callable[[Entry], tuple[str, ...]]


def compared(report: Report, name: str, known: Known | None, ids: Collection[str]) -> Report:
    """A report in which what a baseline knows is `known`, and open no longer.

    `name` is that of the baseline's file, `ids` those of the structure's entities. A finding is
    known by its rule and subject; of several with the same, as many are known as were. Of a
    structure that the baseline does not know, everything is new.
    """
    if known is None:
        remark = Remark(f"{name} does not know this structure, so all that was found is new")
        return replace(report, baseline=Compared(name), remarks=(*report.remarks, remark))
    asking = [one for one in report.findings if one.verdict in ASKING]
    new, left = _unpaired(asking, known.entries, _words)
    new, left = _unpaired(new, left, _place)
    is_new = frozenset(map(id, new))
    fates = _fates(report, ids, new)
    told = [(one, fates.why(one)) for one in sorted(left)]
    return replace(
        report,
        findings=tuple(
            one for one in report.findings if one.verdict not in ASKING or id(one) in is_new
        ),
        known=tuple(one for one in asking if id(one) not in is_new),
        baseline=Compared(
            name,
            settled=tuple(one for one, why in told if why is None),
            stale=tuple(Stale(one, why) for one, why in told if why is not None),
        ),
    )


def entries(report: Report) -> tuple[Entry, ...]:
    """What a baseline is to hold of a report: all that asks for something.

    With what was known of rules that did not run, for nobody looked at it.
    """
    every = (*report.known, *report.findings, *report.hidden)
    stale = report.baseline.stale if report.baseline else ()
    kept = [one.entry for one in stale if one.why is Outdated.NOT_RUN]
    return tuple(sorted([*(entry(one) for one in every if one.verdict in ASKING), *kept]))


def _place(one: Entry) -> tuple[str, ...]:
    return one.code, one.subject


def _words(one: Entry) -> tuple[str, ...]:
    return one.code, one.subject, one.sentence


def _unpaired(
    findings: Iterable[Finding], known: Iterable[Entry], key: _Key
) -> tuple[list[Finding], list[Entry]]:
    """The findings and the entries that are left when those of one key are paired, each once.

    A finding takes the entry of a finding; a question that of a question, or else of a finding.
    """
    pools: defaultdict[tuple[Verdict, tuple[str, ...]], list[Entry]] = defaultdict(list)
    for one in known:
        pools[one.verdict, key(one)].append(one)
    left = []
    for finding in sorted(findings, key=lambda one: one.verdict is not Verdict.FINDING):
        wanted = entry(finding)
        covering = dict.fromkeys((wanted.verdict, Verdict.FINDING))
        pool = next((own for verdict in covering if (own := pools[verdict, key(wanted)])), None)
        if pool is None:
            left.append(finding)
        else:
            pool.pop()
    return left, [one for pool in pools.values() for one in pool]


@dataclass(frozen=True, slots=True)
class _Fates:
    """What there is to say why an entry matched nothing: rules, ids, and where what was found."""

    ran: frozenset[str]
    ids: Collection[str]
    accepted: frozenset[tuple[str, ...]]
    found: frozenset[tuple[str, ...]]

    def why(self, one: Entry) -> Outdated | None:
        """Why it is stale; None where it is settled."""
        if one.code not in self.ran:
            return Outdated.NOT_RUN
        if one.subject != STRUCTURE and one.subject not in self.ids:
            return Outdated.GONE
        if _place(one) in self.accepted:
            return Outdated.ACCEPTED
        is_asked = one.verdict is Verdict.QUESTION
        return Outdated.FINDING if is_asked and _place(one) in self.found else None


def _fates(report: Report, ids: Collection[str], new: Iterable[Finding]) -> _Fates:
    firm = (one for one in new if one.verdict is Verdict.FINDING)
    return _Fates(
        ran=frozenset(rule.code for rule in report.rules),
        ids=ids,
        accepted=frozenset(_place(entry(one)) for one in report.accepted),
        found=frozenset(_place(entry(one)) for one in firm),
    )
