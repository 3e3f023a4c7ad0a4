"""Findings as text, each with what a reader needs to judge it."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from govgraph.finding import Severity
from govgraph.lint import Group
from govgraph.observation import capitalised
from govgraph.paragraph import Line, Piece, Role, listed, wrapped
from govgraph.problem import Origin
from govgraph.reports.plain.evidence import distinct_words, told
from govgraph.reports.plain.page import MOST_MEMBERS, RANKED, Page
from govgraph.reports.plain.summary import counted
from govgraph.rule import Rule

_ROLES = {Severity.HIGH: Role.HIGH, Severity.MEDIUM: Role.MEDIUM, Severity.LOW: Role.LOW}
_COLUMN = 8
_INDENT = (Piece(" " * _COLUMN),)
_MOST_NAMES = 12
_MOST_WORDS = 4
_MOST_PLACES = 3


def finding_lines(page: Page) -> Iterator[Line]:
    """All findings that have a severity, grouped."""
    groups = page.of(RANKED)
    if not groups:
        return
    number = sum(len(group.findings) for group in groups)
    yield (Piece(counted(number, "finding"), Role.HEADING),)
    for group in groups:
        yield ()
        yield from _group(group, page)


def _group(group: Group, page: Page) -> Iterator[Line]:
    head = group.head
    severity = str(head.severity).upper()
    first = (Piece(f"{severity:<{_COLUMN}}", _ROLES[head.severity]),)
    yield from wrapped((Piece(sentence(group, page, _MOST_NAMES)),), page.width, first)
    yield from members(group, page, _INDENT)
    yield from _labelled("Why it matters", (Piece(why(page.rules[head.code])),), page)
    quotes = distinct_words(group.findings)
    for words in quotes[:_MOST_WORDS]:
        yield from _labelled("The words", told(words, with_source=page.with_source), page)
    if len(quotes) > _MOST_WORDS:
        more = f"and {counted(len(quotes) - _MOST_WORDS, 'more quote')}"
        yield from wrapped((Piece(more),), page.width, _INDENT)
    if head.observation.settled_by:
        yield from _labelled("To settle it", (Piece(head.observation.settled_by),), page)
    code = Piece(f"{head.code} {head.name}, ")
    yield from wrapped((code, Piece(_places(group, page), Role.PLACE)), page.width, _INDENT)


def _places(group: Group, page: Page) -> str:
    """The first places of a group, each file named once, and how many more there are."""
    origins = list(dict.fromkeys(finding.observation.origin for finding in group.findings))
    number = len(origins)
    few = origins if number <= _MOST_PLACES else origins[: _MOST_PLACES - 1]
    told = [
        f"line {page.line(origin)}" if origin.file == before.file else page.full(origin)
        for before, origin in pairwise((Origin(""), *few))
    ]
    return listed([*told, *([f"{number - len(few):,} more places"] if few != origins else [])])


def members(group: Group, page: Page, margin: Line) -> Iterator[Line]:
    """What each of those says that share a cause."""
    if not group.cause:
        return
    bullet = (*margin, Piece("- "))
    for finding in group.findings[:MOST_MEMBERS]:
        yield from wrapped((Piece(finding.observation.sentence),), page.width, bullet)
    if (others := len(group.findings) - MOST_MEMBERS) > 0:
        yield from wrapped((Piece(f"and {others:,} more"),), page.width, bullet)


def _labelled(label: str, pieces: Iterable[Piece], page: Page) -> Iterator[Line]:
    yield from wrapped((Piece(f"{label}: ", Role.LABEL), *pieces), page.width, _INDENT)


def sentence(group: Group, page: Page, most: int) -> str:
    """What a group says: of one its sentence, of many one sentence with their names and number."""
    if group.cause:
        what = "question" if group.severity is Severity.QUESTION else "finding"
        return f"{page.report.names[group.cause]} is behind {counted(len(group.findings), what)}"
    if not group.alike:
        return group.head.observation.sentence
    ids = dict.fromkeys(finding.subject for finding in group.findings)
    names = page.report.called(ids)
    number = f" ({len(ids):,} in all)" if len(names) > most + 1 else ""
    return capitalised(group.alike.replace("{names}", listed(names, most)) + number)


def why(rule: Rule) -> str:
    """The first sentence of a rule's page: why it matters."""
    paragraph = " ".join(rule.page.partition("\n\n")[0].split())
    first, stop, _ = paragraph.partition(". ")
    return first + stop.rstrip()
