"""Known issues: what a source itself states is reported by the rule that it names, once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from govgraph.finding import STRUCTURE, Observation, Severity, Verdict
from govgraph.graph import GovernanceGraph
from govgraph.model.entity import Entity
from govgraph.model.structure import KnownIssue, Structure
from govgraph.model.words import IssueStatus
from govgraph.paragraph import listed
from govgraph.rule import Rule

_NAMED = 3
"""How many of those that an issue is about its sentence names."""
_RANK = {Verdict.IN_ORDER: 0, Verdict.NOTE: 1, Verdict.QUESTION: 2, Verdict.FINDING: 3}


@dataclass(frozen=True, slots=True)
class Claims:
    """Which known issues are reported by which rule, and which by none."""

    by_rule: Mapping[str, tuple[KnownIssue, ...]]
    unclaimed: tuple[KnownIssue, ...]


def claims(structure: Structure, ran: Iterable[Rule], codes: Mapping[str, str]) -> Claims:
    """Give each known issue to the rules that it names and that ran."""
    running = {rule.code for rule in ran}
    groups = _groups(structure.entities.values()) if structure.known_issues else {}
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


def _groups(entities: Iterable[Entity]) -> dict[str, list[str]]:
    """The ids of the entries that one `per` made, by the id that stands for all of them."""
    groups: dict[str, list[str]] = {}
    for entity in entities:
        if entity.group:
            groups.setdefault(entity.group, []).append(entity.id)
    return groups


def with_issues(
    graph: GovernanceGraph,
    rule: Rule,
    seen: Sequence[Observation],
    issues: Sequence[KnownIssue],
) -> Iterator[Observation]:
    """Join what a rule saw with what the sources state for it: of one subject, the two are one.

    A finding outranks a question, and that a note; the words of both are kept.
    """
    open_ones = list(seen)
    for issue in issues:
        stated = _observation(graph, rule, issue)
        about = frozenset(issue.about) or {STRUCTURE}
        same = [one for one in open_ones if _is_same(one, stated.subject, about)]
        if same:
            open_ones = [one for one in open_ones if one not in same]
            open_ones.append(_joined(stated, same))
        else:
            open_ones.append(stated)
    yield from open_ones


def _is_same(seen: Observation, subject: str, about: Iterable[str]) -> bool:
    """Whether a rule's own word is about what an issue is about.

    What the rule found about another of several subjects stays a finding of its own.
    """
    if seen.verdict is Verdict.IN_ORDER:
        return False
    return seen.subject == subject or (seen.subject in about and seen.verdict is Verdict.QUESTION)


def _joined(stated: Observation, seen: Iterable[Observation]) -> Observation:
    leading, *others = sorted((stated, *seen), key=lambda one: -_RANK[one.verdict])
    words = dict.fromkeys(piece for one in (leading, *others) for piece in one.words)
    related = dict.fromkeys(
        id_ for one in (leading, *others) for id_ in (one.subject, *one.related)
    )
    return replace(
        leading,
        words=tuple(words),
        related=tuple(id_ for id_ in related if id_ not in (leading.subject, STRUCTURE)),
        settled_by=leading.settled_by or next((o.settled_by for o in others if o.settled_by), ""),
        key=leading.key or next((one.key for one in others if one.key), ""),
        alike="",
        by_source=True,
    )


def _observation(graph: GovernanceGraph, rule: Rule, issue: KnownIssue) -> Observation:
    subject, *related = issue.about or (STRUCTURE,)
    return Observation(
        verdict=_verdict(rule, issue),
        subject=subject,
        sentence=_sentence(graph, rule, issue),
        origin=issue.origin,
        words=graph.words(issue.evidence),
        related=tuple(related),
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
    who = listed((graph.name(id_) for id_ in issue.about), _NAMED) or "The structure"
    what = rule.summary[:1].lower() + rule.summary[1:].rstrip(".")
    return f"{who}: {what}, {_standing(issue.status)}"


def _standing(status: IssueStatus) -> str:
    match status:
        case IssueStatus.ACTIVE:
            return "as stated by the source"
        case IssueStatus.FEARED:
            return "as feared by the source"
        case IssueStatus.ENDED:
            return "which is over, as stated by the source"
        case _:
            assert_never(status)
