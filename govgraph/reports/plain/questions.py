"""Questions and notes as text: compact, by rule."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from govgraph.finding import Severity, Words
from govgraph.lint import Group
from govgraph.lint.wording import counted, distinct_words, sentence, why
from govgraph.paragraph import Line, Piece, Role, cut, visible, wrapped
from govgraph.reports.plain.evidence import told
from govgraph.reports.plain.findings import members
from govgraph.reports.plain.page import MOST_GROUPS, MOST_MEMBERS, Page
from govgraph.rule import Rule

_BULLET = (Piece("  - "),)
_MARGIN = (Piece("  "),)
_INDENT = (Piece("    "),)
_MOST_NAMES = 8
_MOST_LINES = 110
"""How many lines the questions may take: where they would take more, less is said of each."""
_WHOLE = 136
"""How many lines they may take with all else in the report: where there are findings, fewer."""
_LEAST = 40
"""How many lines they may take in any case."""


@dataclass(frozen=True, slots=True)
class _Detail:
    """How much is said of what each rule asks."""

    why: bool = False
    """Why it matters."""
    settled: bool = False
    """What would settle it."""
    words: bool = True
    """The words of a question that stands alone."""
    groups: int = MOST_GROUPS
    names: int = _MOST_NAMES
    members: int = MOST_MEMBERS


_DETAILS = (
    _Detail(why=True, settled=True),
    _Detail(settled=True),
    _Detail(settled=True, words=False, groups=4, names=4, members=4),
    _Detail(),
    _Detail(words=False, groups=4, names=4, members=4),
    _Detail(words=False, groups=1, names=2, members=0),
)
"""From all that can be said to the least."""


def question_lines(page: Page, others: int = 0) -> Iterator[Line]:
    """What the files leave open, under the rule that asks. The more there is, the less of each.

    `others` is how many lines the report has besides.
    """
    asked = page.asked
    if not asked:
        return
    number = sum(len(group.findings) for groups in asked for group in groups)
    silent = (
        "file does not say, or is" if len(page.report.files) == 1 else "files do not say, or are"
    )
    heading = f"{counted(number, 'question')}: the {silent} not sure"
    yield from wrapped((Piece(heading, Role.HEADING),), page.width)
    room = max(_LEAST, min(_MOST_LINES, _WHOLE - others))
    detail = next((one for one in _DETAILS if _fits(asked, page, one, room)), _DETAILS[-1])
    yield from _rules(asked, page, detail)
    if not detail.why:
        more = "" if detail.settled else " and what settles it"
        said = f"`govgraph explain` and the code of a rule say why its question matters{more}."
        yield from wrapped((Piece(said),), page.width)


def _fits(asked: Iterable[tuple[Group, ...]], page: Page, detail: _Detail, room: int) -> bool:
    """Whether the questions take no more lines than they may; looks no further than that."""
    return next(islice(_rules(asked, page, detail), room, None), None) is None


def _rules(asked: Iterable[tuple[Group, ...]], page: Page, detail: _Detail) -> Iterator[Line]:
    for groups in asked:
        yield from _rule(groups, page, detail)


def _rule(groups: tuple[Group, ...], page: Page, detail: _Detail) -> Iterator[Line]:
    """What one rule asks. What would settle it is said once if it is the same for all."""
    rule = page.rules[groups[0].head.code]
    shown = groups[: detail.groups]
    settled = {group.head.observation.settled_by for group in shown} if detail.settled else set()
    yield from _heading(rule, groups, page, detail)
    for group in shown:
        yield from _question(group, page, detail)
        if len(settled) > 1:
            yield from _settled(group.head.observation.settled_by, page, _INDENT)
    if (others := len(groups) - len(shown)) > 0 and detail.groups > 1:
        yield (*_BULLET, Piece(f"and {others:,} more"))
    if len(settled) == 1:
        yield from _settled(settled.pop(), page, _MARGIN)


def _heading(rule: Rule, groups: tuple[Group, ...], page: Page, detail: _Detail) -> Iterator[Line]:
    if detail.why:
        yield ()
    number = sum(len(group.findings) for group in groups)
    # Where one group stands for all, the number of them says how much is left out.
    many = f", {counted(number, 'question')}" if len(groups) > detail.groups == 1 else ""
    yield (Piece(f"{rule.title}{many}", Role.QUESTION),)
    if detail.why:
        label = Piece("Why it matters: ", Role.LABEL)
        yield from wrapped((label, Piece(why(rule))), page.width, _MARGIN)


def _settled(settled_by: str, page: Page, first: Line) -> Iterator[Line]:
    if settled_by:
        label = Piece("To settle it: ", Role.LABEL)
        yield from wrapped((label, Piece(settled_by)), page.width, first)


def _question(group: Group, page: Page, detail: _Detail) -> Iterator[Line]:
    said = sentence(group, page.report, detail.names)
    others = len(group.findings) > 1
    place = page.short(group.head.observation.origin)
    where = Piece(f" ({'first at ' if others else ''}{place})", Role.PLACE)
    yield from wrapped((Piece(said), where), page.width, _BULLET)
    yield from members(group, page, _INDENT, detail.members)
    words = group.head.observation.words
    if words and detail.words and not others:
        yield _on_one_line(words[0], page)


def _on_one_line(words: Words, page: Page) -> Line:
    """One piece of evidence on one line, its end left out if need be."""
    pieces = told(words, with_source=page.with_source)
    line = visible(" ".join("".join(piece.text for piece in pieces).split()))
    return (*_INDENT, Piece(cut(line, page.width - len(_INDENT[0].text)), Role.QUOTE))


def note_lines(page: Page) -> Iterator[Line]:
    """What is worth knowing, of the sources or of the file."""
    groups = page.of((Severity.NOTE,))
    if not groups:
        return
    number = sum(len(group.findings) for group in groups)
    heading = f"{counted(number, 'note')}: worth knowing"
    yield from wrapped((Piece(heading, Role.HEADING),), page.width)
    for group in groups[:MOST_GROUPS]:
        head = group.head
        code = Piece(f" ({head.title})", Role.PLACE)
        said = Piece(sentence(group, page.report, _MOST_NAMES))
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
