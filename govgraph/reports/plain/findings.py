"""Findings as text, each with what a reader needs to judge it."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from itertools import pairwise

from govgraph.finding import Severity
from govgraph.lint import Group
from govgraph.lint.wording import RANKED, counted, distinct_words, sentence, why
from govgraph.paragraph import Line, Piece, Role, listed, wrapped
from govgraph.problem import Origin
from govgraph.reports.plain.evidence import told
from govgraph.reports.plain.page import (
    MOST_MEMBERS,
    MOST_PLACES,
    Page,
    origins,
)

_ROLES = {Severity.HIGH: Role.HIGH, Severity.MEDIUM: Role.MEDIUM, Severity.LOW: Role.LOW}
_COLUMN = 8
_INDENT = (Piece(" " * _COLUMN),)
_MOST_NAMES = 12
_MOST_WORDS = 4


def finding_lines(page: Page) -> Iterator[Line]:
    """The findings that have a severity, grouped; of very many the worst, and a count of each."""
    groups = page.of(RANKED)
    if not groups:
        return
    number = sum(len(group.findings) for group in groups)
    yield (Piece(counted(number, "finding"), Role.HEADING),)
    told = page.worst
    for group in told:
        yield ()
        yield from _group(group, page)
    if len(groups) > len(told):
        yield ()
        yield from _counted(set(map(id, told)), groups, page)


def _counted(told: Collection[int], groups: Iterable[Group], page: Page) -> Iterator[Line]:
    """How many more findings each rule has, the severest first."""
    numbers: Counter[tuple[Severity, str]] = Counter()
    for group in groups:
        if id(group) not in told:
            numbers[group.severity, group.head.code] += len(group.findings)
    more = counted(numbers.total(), "more finding")
    said = f"And {more}, counted by rule. `--format json` lists every one:"
    yield from wrapped((Piece(said),), page.width)
    for (severity, code), number in numbers.items():
        first = (Piece(f"{str(severity).upper():<{_COLUMN}}", _ROLES[severity]),)
        said = f"{number:,} of {page.rules[code].title}"
        yield from wrapped((Piece(said),), page.width, first)


def _group(group: Group, page: Page) -> Iterator[Line]:
    head = group.head
    severity = str(head.severity).upper()
    first = (Piece(f"{severity:<{_COLUMN}}", _ROLES[head.severity]),)
    yield from wrapped((Piece(sentence(group, page.report, _MOST_NAMES)),), page.width, first)
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
    code = Piece(f"{head.title}, ")
    yield from wrapped((code, Piece(_places(group, page), Role.PLACE)), page.width, _INDENT)


def _places(group: Group, page: Page) -> str:
    """The first places of a group, each file named once, and how many more there are."""
    every = origins(group.findings)
    number = len(every)
    few = every if number <= MOST_PLACES else every[: MOST_PLACES - 1]
    told = [
        f"line {page.line(origin)}" if origin.file == before.file else page.full(origin)
        for before, origin in pairwise((Origin(""), *few))
    ]
    return listed([*told, *([f"{number - len(few):,} more places"] if few != every else [])])


def members(group: Group, page: Page, margin: Line, most: int = MOST_MEMBERS) -> Iterator[Line]:
    """What each of those says that share a cause, so many of them at most."""
    if not (group.cause and most):
        return
    bullet = (*margin, Piece("- "))
    for finding in group.findings[:most]:
        yield from wrapped((Piece(finding.observation.sentence),), page.width, bullet)
    if (others := len(group.findings) - most) > 0:
        yield from wrapped((Piece(f"and {others:,} more"),), page.width, bullet)


def _labelled(label: str, pieces: Iterable[Piece], page: Page) -> Iterator[Line]:
    yield from wrapped((Piece(f"{label}: ", Role.LABEL), *pieces), page.width, _INDENT)
