"""Questions and notes as text: compact, by rule."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from govgraph.finding import Severity, Words
from govgraph.lint import Group
from govgraph.paragraph import Line, Piece, Role, cut, visible, wrapped
from govgraph.reports.plain.evidence import distinct_words, told
from govgraph.reports.plain.findings import members, sentence, why
from govgraph.reports.plain.page import MOST_GROUPS, MOST_MEMBERS, Page
from govgraph.reports.plain.summary import counted

_BULLET = (Piece("  - "),)
_MARGIN = (Piece("  "),)
_INDENT = (Piece("    "),)
_MOST_NAMES = 8
_MOST_WITH_WHY, _MOST_SETTLED = 8, 14
"""Up to how many rules that ask it is said why each matters, and what would settle it."""


def question_lines(page: Page) -> Iterator[Line]:
    """What the files leave open, under the rule that asks. The more rules ask, the less of each."""
    groups = sorted(page.of((Severity.QUESTION,)), key=lambda group: group.head.code)
    if not groups:
        return
    number = sum(len(group.findings) for group in groups)
    silent = (
        "file does not say, or is" if len(page.report.files) == 1 else "files do not say, or are"
    )
    heading = f"{counted(number, 'question')}: the {silent} not sure"
    yield from wrapped((Piece(heading, Role.HEADING),), page.width)
    by_rule = [tuple(asked) for _, asked in groupby(groups, key=lambda group: group.head.code)]
    for asked in by_rule:
        yield from _rule(asked, page, len(by_rule))
    if len(by_rule) > _MOST_WITH_WHY:
        more = " and what settles it" if len(by_rule) > _MOST_SETTLED else ""
        said = f"`govgraph explain` and the code of a rule say why its question matters{more}."
        yield from wrapped((Piece(said),), page.width)


def _rule(groups: Sequence[Group], page: Page, asking: int) -> Iterator[Line]:
    """What one rule asks. What would settle it is said once if it is the same for all."""
    rule = page.rules[groups[0].head.code]
    if asking <= _MOST_WITH_WHY:
        yield ()
    yield (Piece(f"{rule.code} {rule.name}", Role.QUESTION),)
    if asking <= _MOST_WITH_WHY:
        label = Piece("Why it matters: ", Role.LABEL)
        yield from wrapped((label, Piece(why(rule))), page.width, _MARGIN)
    told = groups[:MOST_GROUPS]
    settled = {group.head.observation.settled_by for group in told}
    settled = settled if asking <= _MOST_SETTLED else set()
    for group in told:
        yield from _question(group, page)
        if len(settled) > 1:
            yield from _settled(group.head.observation.settled_by, page, _INDENT)
    if (others := len(groups) - MOST_GROUPS) > 0:
        yield (*_BULLET, Piece(f"and {others:,} more"))
    if len(settled) == 1:
        yield from _settled(settled.pop(), page, _MARGIN)


def _settled(settled_by: str, page: Page, first: Line) -> Iterator[Line]:
    if settled_by:
        label = Piece("To settle it: ", Role.LABEL)
        yield from wrapped((label, Piece(settled_by)), page.width, first)


def _question(group: Group, page: Page) -> Iterator[Line]:
    said = sentence(group, page, _MOST_NAMES)
    others = len(group.findings) > 1
    place = page.short(group.head.observation.origin)
    where = Piece(f" ({'first at ' if others else ''}{place})", Role.PLACE)
    yield from wrapped((Piece(said), where), page.width, _BULLET)
    yield from members(group, page, _INDENT)
    words = group.head.observation.words
    if words and not others:
        yield _on_one_line(words[0], page)


def _on_one_line(words: Words, page: Page) -> Line:
    """One piece of evidence on one line, its end left out if need be."""
    pieces = told(words, with_source=page.with_source)
    line = visible(" ".join("".join(piece.text for piece in pieces).split()))
    return (*_INDENT, Piece(cut(line, page.width - len(_INDENT[0].text)), Role.QUOTE))


def note_lines(page: Page) -> Iterator[Line]:
    """What the sources say of themselves."""
    groups = page.of((Severity.NOTE,))
    if not groups:
        return
    number = sum(len(group.findings) for group in groups)
    heading = f"{counted(number, 'note')}: what the sources say of themselves"
    yield from wrapped((Piece(heading, Role.HEADING),), page.width)
    for group in groups[:MOST_GROUPS]:
        head = group.head
        code = Piece(f" ({head.code} {head.name})", Role.PLACE)
        said = Piece(sentence(group, page, _MOST_NAMES))
        yield from wrapped((said, code), page.width, _BULLET)
        yield from _quotes(group, page)
    if (others := len(groups) - MOST_GROUPS) > 0:
        yield (*_BULLET, Piece(f"and {others:,} more"))


def _quotes(group: Group, page: Page) -> Iterator[Line]:
    for finding in group.findings[:MOST_MEMBERS]:
        place = page.short(finding.observation.origin)
        for words in distinct_words((finding,)):
            pieces = told(words, place, with_source=page.with_source)
            yield from wrapped(pieces, page.width, _INDENT)
    if (others := len(group.findings) - MOST_MEMBERS) > 0:
        yield (*_INDENT, Piece(f"and {others:,} more"))
