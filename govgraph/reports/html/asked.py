"""Questions by whom to ask: each has a list to answer, and those with the same list share it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from govgraph.finding import Finding, Severity
from govgraph.lint.wording import counted
from govgraph.paragraph import listed
from govgraph.reports.html.found import SHOWS, Shows, Source
from govgraph.reports.html.page import Asked, Item

_MOST_TOLD = 400
"""How many questions may each say why they matter; of more, the page of the rule says it."""
_MOST_OPEN = 400
"""How many questions are shown before the lists of the others are closed."""
_MOST_NAMES = 6
_SHARED = Shows(names=2, members=0)
"""Of those who share a list, its heading says the names already."""


def asked_of(source: Source) -> tuple[Asked, ...]:
    """The questions of a structure: the longest list comes first, what nobody can answer last."""
    lists = sorted(_shared(source).items(), key=lambda item: _order(*item))
    is_told = sum(len(findings) for _, findings in lists) <= _MOST_TOLD
    asked, shown = [], 0
    for whom, findings in lists:
        shown += len(findings)
        items = source.items(findings, _SHARED if len(whom) > 1 else SHOWS)
        each = " each" if len(whom) > 1 else ""
        names = _names(source, whom, findings)
        asked.append(
            Asked(
                whom=_said(names),
                is_whole=len(names) <= _MOST_NAMES + 1,
                number=counted(len(findings) // len(whom), "question") + each,
                items=items if is_told else tuple(map(_short, items)),
                is_open=shown <= _MOST_OPEN,
            )
        )
    return tuple(asked)


def _shared(source: Source) -> dict[tuple[str, ...], list[Finding]]:
    """The questions of all who are asked the same."""
    by_list: dict[object, list[str]] = {}
    by_whom = _by_whom(source)
    for whom, findings in by_whom.items():
        by_list.setdefault(_list(whom, findings), []).append(whom)
    return {
        tuple(sharing): [finding for whom in sharing for finding in by_whom[whom]]
        for sharing in by_list.values()
    }


def _by_whom(source: Source) -> dict[str, list[Finding]]:
    by_whom: dict[str, list[Finding]] = {}
    for finding in source.report.findings:
        if finding.severity is Severity.QUESTION:
            whom = source.report.whom_to_ask(finding.subject)
            by_whom.setdefault(whom, []).append(finding)
    return by_whom


def _list(whom: str, findings: Iterable[Finding]) -> object:
    """What one is asked, in words that fit others too; else it is a list of its own."""
    alike = tuple(_alike(findings))
    return alike if whom and all(said for _, said in alike) else whom


def _alike(findings: Iterable[Finding]) -> Iterator[tuple[str, str]]:
    for finding in findings:
        yield finding.code, "" if finding.observation.cause else finding.observation.alike


def _names(source: Source, whom: tuple[str, ...], findings: Iterable[Finding]) -> tuple[str, ...]:
    """Whom to ask, in words; those who are asked about themselves as a report calls them."""
    report = source.report
    own = {report.names[one.subject]: one.subject for one in findings if one.subject}
    called = report.called(own[one] for one in whom if one in own)
    return (*called, *(one for one in whom if one not in own))


def _said(names: tuple[str, ...]) -> str:
    """Whom to ask, in words; nothing where no source says it."""
    return f"each of {listed(names, _MOST_NAMES)}" if len(names) > 1 else names[0]


def _order(whom: tuple[str, ...], findings: list[Finding]) -> tuple[bool, int, str]:
    return (not whom[0], -len(findings), whom[0])


def _short(item: Item) -> Item:
    return replace(item, why="", settled_by="")
