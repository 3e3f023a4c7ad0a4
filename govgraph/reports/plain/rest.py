"""What is in order, what was accepted or known already, and what is said once of the whole run."""

from collections.abc import Iterator
from itertools import groupby

from govgraph.finding import Accepted
from govgraph.lint import CAVEAT, Outdated, grouped
from govgraph.lint.wording import counted, disputed, hidden, rules_run, sentence
from govgraph.paragraph import Line, Piece, Role, wrapped
from govgraph.reports.plain.page import MOST_ACCEPTED, Page

_BULLET = (Piece("  - "),)
_INDENT = (Piece("    "),)
_MOST_NAMES = 6
_MOST_GROUPS = 8
_FEW = 4
"""How many stale entries with one reason are told one by one."""


def in_order_lines(page: Page) -> Iterator[Line]:
    """What the rules looked at and found right, briefly."""
    if not page.report.in_order:
        return
    yield (Piece(f"{counted(len(page.report.in_order), 'thing')} in order", Role.HEADING),)
    groups = grouped(page.report.in_order)
    for group in groups[:_MOST_GROUPS]:
        said = Piece(sentence(group, page.report, _MOST_NAMES), Role.GOOD)
        yield from wrapped((said,), page.width, _BULLET)
    yield from _more(sum(len(group.findings) for group in groups[_MOST_GROUPS:]))


def accepted_lines(page: Page) -> Iterator[Line]:
    """The exceptions that the author accepted, each with its reason."""
    accepted = page.report.accepted
    if not accepted:
        return
    yield (Piece(counted(len(accepted), "accepted exception"), Role.HEADING),)
    for finding in accepted[:MOST_ACCEPTED]:
        said = finding.observation
        place = Piece(f" ({finding.code}, {page.short(said.origin)})", Role.PLACE)
        yield from wrapped((Piece(said.sentence), place), page.width, _BULLET)
        if finding.accepted is not None:
            yield from wrapped(_reason(finding.accepted), page.width, _INDENT)
    yield from _more(len(accepted) - MOST_ACCEPTED)


def _reason(accepted: Accepted) -> Iterator[Piece]:
    until = f" until {accepted.until}" if accepted.until else ""
    yield Piece(f"Accepted{until} because: ", Role.LABEL)
    yield Piece(accepted.reason)


def known_lines(page: Page) -> Iterator[Line]:
    """What a baseline knows already, briefly."""
    known, compared = page.report.known, page.report.baseline
    if not known or compared is None:
        return
    heading = f"{len(known):,} known already, from {compared.file}"
    yield from wrapped((Piece(heading, Role.HEADING),), page.width)
    groups = grouped(known)
    for group in groups[:_MOST_GROUPS]:
        code = Piece(f" ({group.severity}, {group.head.code})", Role.PLACE)
        said = Piece(sentence(group, page.report, _MOST_NAMES))
        yield from wrapped((said, code), page.width, _BULLET)
    yield from _more(sum(len(group.findings) for group in groups[_MOST_GROUPS:]))


def settled_lines(page: Page) -> Iterator[Line]:
    """What a baseline holds and is found no longer."""
    compared = page.report.baseline
    if compared is None or not compared.settled:
        return
    heading = f"{len(compared.settled):,} settled since {compared.file} was written"
    yield from wrapped((Piece(heading, Role.HEADING),), page.width)
    for entry in compared.settled[:_MOST_GROUPS]:
        said = Piece(f"{entry.sentence} ({entry.code})", Role.GOOD)
        yield from wrapped((said,), page.width, _BULLET)
    yield from _more(len(compared.settled) - _MOST_GROUPS)


def stale_lines(page: Page) -> Iterator[Line]:
    """Stale entries of a baseline by why they are; of many with one reason, a count."""
    compared = page.report.baseline
    if compared is None or not compared.stale:
        return
    heading = f"{counted(len(compared.stale), 'stale entry', 'stale entries')} of {compared.file}"
    yield from wrapped((Piece(heading, Role.HEADING),), page.width)
    order = list(Outdated)
    ordered = sorted(compared.stale, key=lambda one: (order.index(one.why), one.entry))
    for why, alike in groupby(ordered, key=lambda one: one.why):
        own = [one.entry for one in alike]
        said = [f"{one.sentence} ({one.code}): {why}" for one in own]
        for line in said if len(own) <= _FEW else [f"{len(own):,} of them: {why}"]:
            yield from wrapped((Piece(line),), page.width, _BULLET)


def about_lines(page: Page) -> Iterator[Line]:
    """Which rules ran, what was disputed, not shown, compared or read, and what no check sees."""
    yield (Piece("About this check", Role.HEADING),)
    report = page.report
    for said in (rules_run(report), *disputed(report), *hidden(report)):
        yield from wrapped((Piece(said),), page.width, _BULLET)
    for said, places in page.remarked.items():
        more = f" and {len(places) - 1:,} more" if len(places) > 1 else ""
        where = Piece(f" ({page.short(places[0])}{more})" if places else "", Role.PLACE)
        yield from wrapped((Piece(said), where), page.width, _BULLET)
    yield from wrapped((Piece(CAVEAT.removesuffix(".")),), page.width, _BULLET)


def _more(others: int) -> Iterator[Line]:
    if others > 0:
        yield (*_BULLET, Piece(f"and {others:,} more"))
