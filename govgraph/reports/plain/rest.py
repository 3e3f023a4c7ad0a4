"""What is in order, what was accepted, and what is said once of the whole run."""

from collections.abc import Iterator

from govgraph.finding import Accepted
from govgraph.lint import grouped
from govgraph.paragraph import Line, Piece, Role, wrapped
from govgraph.reports.plain.findings import sentence
from govgraph.reports.plain.page import Page
from govgraph.reports.plain.summary import counted

_BULLET = (Piece("  - "),)
_INDENT = (Piece("    "),)
_MOST_NAMES = 6
_MOST_GROUPS = 8


def in_order_lines(page: Page) -> Iterator[Line]:
    """What the rules looked at and found right, briefly."""
    if not page.report.in_order:
        return
    yield (Piece(f"{counted(len(page.report.in_order), 'thing')} in order", Role.HEADING),)
    groups = grouped(page.report.in_order)
    for group in groups[:_MOST_GROUPS]:
        said = Piece(sentence(group, page, _MOST_NAMES), Role.GOOD)
        yield from wrapped((said,), page.width, _BULLET)
    others = sum(len(group.findings) for group in groups[_MOST_GROUPS:])
    if others:
        yield (*_BULLET, Piece(f"and {others:,} more"))


def accepted_lines(page: Page) -> Iterator[Line]:
    """The exceptions that the author accepted, each with its reason."""
    if not page.report.accepted:
        return
    yield (Piece(counted(len(page.report.accepted), "accepted exception"), Role.HEADING),)
    for finding in page.report.accepted:
        said = finding.observation
        place = Piece(f" ({finding.code}, {page.short(said.origin)})", Role.PLACE)
        yield from wrapped((Piece(said.sentence), place), page.width, _BULLET)
        if finding.accepted is not None:
            yield from wrapped(_reason(finding.accepted), page.width, _INDENT)


def _reason(accepted: Accepted) -> Iterator[Piece]:
    until = f" until {accepted.until}" if accepted.until else ""
    yield Piece(f"Accepted{until} because: ", Role.LABEL)
    yield Piece(accepted.reason)


def remark_lines(page: Page) -> Iterator[Line]:
    """What was not compared, checked or read, and why; of many alike, the first with a count."""
    if not page.report.remarks:
        return
    yield (Piece("About this check", Role.HEADING),)
    alike: dict[str, list[str]] = {}
    for remark in page.report.remarks:
        places = alike.setdefault(remark.sentence, [])
        if remark.origin is not None:
            places.append(page.short(remark.origin))
    for said, places in alike.items():
        more = f" and {len(places) - 1:,} more" if len(places) > 1 else ""
        where = Piece(f" ({places[0]}{more})" if places else "", Role.PLACE)
        yield from wrapped((Piece(said), where), page.width, _BULLET)
