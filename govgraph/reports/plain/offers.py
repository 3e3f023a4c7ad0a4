"""Suggestions as text: links to ask about, what they would settle, and what to paste."""

from collections.abc import Iterator, Sequence

from govgraph.finding import titled
from govgraph.lint import Effect, Suggestion
from govgraph.lint.wording import offered, where_to_paste
from govgraph.paragraph import Line, Piece, Role, listed, visible, wrapped
from govgraph.reports.plain.page import Page

_MARGIN = (Piece("  "),)
_INDENT = (Piece("     "),)
_MOST = 10
"""How many suggestions are told: no meeting gets through more."""
_FEW = 4
"""How many of the things that each would settle, or leave open, are told in full."""


def suggestion_lines(page: Page) -> Iterator[Line]:
    """The links to ask about, those first that settle most."""
    every = page.report.suggestions
    if not every:
        return
    yield from wrapped((Piece(offered(every), Role.HEADING),), page.width)
    for number, one in enumerate(every[:_MOST], start=1):
        yield from _suggestion(number, one, page.width)
    if (others := len(every) - _MOST) > 0:
        yield (*_MARGIN, Piece(f"and {others:,} more"))


def _suggestion(number: int, one: Suggestion, width: int) -> Iterator[Line]:
    yield from wrapped((Piece(one.question, Role.QUESTION),), width, (Piece(f"{number:>3}. "),))
    for label, words in (("Why it is asked", f"{one.because}."), ("To ask", listed(one.asked))):
        yield from wrapped((Piece(f"{label}: ", Role.LABEL), Piece(words)), width, _INDENT)
    yield from _settled(one, width)
    if one.breaks:
        yield from wrapped((Piece("It would then be asked:"),), width, _INDENT)
        yield from _effects(one.breaks, width)
    where = (Piece("To paste", Role.LABEL), Piece(f" {where_to_paste(one.paste)}:"))
    yield from wrapped(where, width, _INDENT)
    yield (*_INDENT, Piece("  "), Piece(visible(one.paste.text.strip()), Role.QUOTE))


def _settled(one: Suggestion, width: int) -> Iterator[Line]:
    """What a link would settle: the rule alone, where that is the question once more."""
    first = one.settles[0]
    if len(one.settles) == 1 and first.subject == one.source:
        code = Piece(f" ({titled(first.code, first.name)})", Role.PLACE)
        yield from wrapped((Piece(one.outcome), code), width, _INDENT)
        return
    yield from wrapped((Piece(f"{one.outcome}:"),), width, _INDENT)
    yield from _effects(one.settles, width)


def _effects(effects: Sequence[Effect], width: int) -> Iterator[Line]:
    bullet = (*_INDENT, Piece("- "))
    for effect in effects[:_FEW]:
        code = Piece(f" ({titled(effect.code, effect.name)})", Role.PLACE)
        yield from wrapped((Piece(effect.sentence), code), width, bullet)
    if (others := len(effects) - _FEW) > 0:
        yield (*bullet, Piece(f"and {others:,} more"))
