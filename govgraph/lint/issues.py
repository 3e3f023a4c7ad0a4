"""Known issues: what a source itself states is reported by the rule that it names, once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from govgraph.finding import STRUCTURE, Observation, Severity, Verdict
from govgraph.graph import GovernanceGraph
from govgraph.model.entity import Entity
from govgraph.model.structure import KnownIssue, Structure
from govgraph.model.words import IssueStatus
from govgraph.observation import capitalised, raised_and_answered
from govgraph.paragraph import listed
from govgraph.rule import Rule

_NAMED = 3
"""How many of those that an issue is about its sentence names."""
_RANK = {Verdict.IN_ORDER: 0, Verdict.NOTE: 1, Verdict.QUESTION: 2, Verdict.FINDING: 3}
_STATED = "as stated by the source"
_SETTLED_BY = (
    "Say in the known issue, under `answered_by`, what is done about it; once it is over, give it "
    "`status: ended`."
)


@dataclass(frozen=True, slots=True)
class Claims:
    """Which known issues are reported by which rule, and which by none."""

    by_rule: Mapping[str, tuple[KnownIssue, ...]]
    unclaimed: tuple[KnownIssue, ...]


def claims(structure: Structure, ran: Iterable[Rule], codes: Mapping[str, str]) -> Claims:
    """Give each known issue to the rules that it names and that ran."""
    running = {rule.code for rule in ran}
    groups = _groups(structure.entities) if structure.known_issues else {}
    by_rule: dict[str, list[KnownIssue]] = {}
    unclaimed = []
    for written in structure.known_issues:
        about = (one for id_ in written.about for one in groups.get(id_, (id_,)))
        issue = replace(written, about=tuple(dict.fromkeys(about)))
        named = dict.fromkeys(codes.get(name, name) for name in issue.rules)
        own = [code for code in named if code in running]
        for code in own:
            by_rule.setdefault(code, []).append(issue)
        if not own:
            unclaimed.append(issue)
    return Claims({code: tuple(own) for code, own in by_rule.items()}, tuple(unclaimed))


def _groups(entities: Mapping[str, Entity]) -> dict[str, list[str]]:
    """The ids of the entries that an id stands for: made by one `per`, or of one count."""
    groups: dict[str, list[str]] = {}
    for entity in entities.values():
        if entity.group:
            rest = [entity.group] if entity.group in entities else []
            groups.setdefault(entity.group, rest).append(entity.id)
    return groups


def with_issues(
    graph: GovernanceGraph,
    rule: Rule,
    seen: Sequence[Observation],
    issues: Sequence[KnownIssue],
) -> list[Observation]:
    """Join what a rule saw with what the sources state for it: of one subject, the two are one.

    A finding outranks a question, and that a note; the words of both are kept.
    """
    told = list(seen)
    for issue in issues:
        stated = _observation(graph, rule, issue)
        same = _same(told, stated)
        told = [one for one in told if one not in same]
        told.append(_joined(stated, same))
    return told


def _same(told: Iterable[Observation], stated: Observation) -> list[Observation]:
    """What the rule itself says of what an issue is about.

    That is one finding at most, so that what else the rule found stays a finding of its own, and
    every question that the issue answers.
    """
    own = [
        one for one in told if one.subject == stated.subject and one.verdict is not Verdict.IN_ORDER
    ]
    found = [one for one in own if one.verdict is Verdict.FINDING]
    asked = [one for one in own if one.verdict is not Verdict.FINDING]
    if stated.verdict is not Verdict.NOTE:
        asked += [
            one for one in told if one.verdict is Verdict.QUESTION and one.subject in stated.related
        ]
    return sorted(found, key=lambda one: not one.by_source)[:1] + asked


def _joined(stated: Observation, seen: Sequence[Observation]) -> Observation:
    """One observation of what an issue states and what the rule says; the firmer one speaks.

    Of two findings it is the rule's own, which says more, unless the issue is about others too.
    """
    is_exact = stated.verdict is Verdict.FINDING and not stated.related
    both = (*seen, stated) if is_exact else (stated, *seen)
    leading, *others = sorted(both, key=lambda one: -_RANK[one.verdict])
    related = dict.fromkeys(id_ for one in both for id_ in (one.subject, *one.related))
    return leading._replace(
        sentence=_with_source(leading, stated),
        words=tuple(dict.fromkeys(words for one in (leading, *others) for words in one.words)),
        related=tuple(id_ for id_ in related if id_ not in (leading.subject, STRUCTURE)),
        settled_by=next((one.settled_by for one in (*seen, stated) if one.settled_by), ""),
        key=next((one.key for one in both if one.key), ""),
        alike="",
        by_source=True,
    )


def _with_source(leading: Observation, stated: Observation) -> str:
    """The sentence that speaks, which says that the source states it too."""
    if leading.by_source or not leading.verdict is stated.verdict is Verdict.FINDING:
        return leading.sentence
    return f"{leading.sentence}, {_STATED}"


def _observation(graph: GovernanceGraph, rule: Rule, issue: KnownIssue) -> Observation:
    subject, *related = issue.about or (STRUCTURE,)
    verdict = _verdict(rule, issue)
    return Observation(
        verdict=verdict,
        subject=subject,
        sentence=_sentence(graph, rule, issue),
        origin=issue.origin,
        words=graph.words(issue.evidence),
        related=tuple(related),
        settled_by="" if verdict is Verdict.NOTE else _SETTLED_BY,
        by_source=True,
    )


def _verdict(rule: Rule, issue: KnownIssue) -> Verdict:
    """The rule's own severity, unless the source only fears it, or it is over, or inferred."""
    if issue.status is not IssueStatus.ACTIVE or rule.severity is Severity.NOTE:
        return Verdict.NOTE
    if issue.evidence.likely or rule.severity is Severity.QUESTION:
        return Verdict.QUESTION
    return Verdict.FINDING


def _sentence(graph: GovernanceGraph, rule: Rule, issue: KnownIssue) -> str:
    who = listed((graph.name(id_) for id_ in issue.about), _NAMED) or "the structure"
    told = ", ".join((_standing(issue), *raised_and_answered(graph, issue)))
    return f"{capitalised(who)}: {rule.name.replace('-', ' ')}, {told}"


def _standing(issue: KnownIssue) -> str:
    match issue.status:
        case IssueStatus.ACTIVE:
            return "as the file reads the source" if issue.evidence.likely else _STATED
        case IssueStatus.FEARED:
            return "as feared by the source"
        case IssueStatus.ENDED:
            return f"which is over, {_STATED}"
        case _:
            assert_never(issue.status)
