"""Suggestions as Markdown: links to ask about, what they would settle, and what to paste."""

from collections.abc import Iterator, Sequence

from govgraph.finding import titled
from govgraph.lint import Effect, Suggestion
from govgraph.lint.wording import offered, where_to_paste
from govgraph.paragraph import listed, visible
from govgraph.reports.markdown.literal import literal, with_code
from govgraph.reports.markdown.page import Page, bullets

_MOST = 10
"""How many suggestions are told: no meeting gets through more."""
_FEW = 4
"""How many of the things that each would settle, or leave open, are told in full."""


def suggestion_blocks(page: Page) -> Iterator[str]:
    """The links to ask about, those first that settle most."""
    every = page.report.suggestions
    if every:
        yield f"## {offered(every)}"
    for one in every[:_MOST]:
        yield from _suggestion(one)
    if (others := len(every) - _MOST) > 0:
        yield f"And {others:,} more"


def _suggestion(one: Suggestion) -> Iterator[str]:
    yield f"### {literal(one.question)}"
    yield f"**Why it is asked:** {literal(one.because)}."
    yield f"**To ask:** {literal(listed(one.asked))}"
    yield f"**{literal(one.outcome)}:**"
    yield from _effects(one.settles)
    if one.breaks:
        yield "**It would then be asked:**"
        yield from _effects(one.breaks)
    yield f"**To paste** {with_code(where_to_paste(one.paste))}:"
    yield f"```yaml\n{visible(one.paste.text.strip())}\n```"


def _effects(effects: Sequence[Effect]) -> Iterator[str]:
    told = (f"{literal(one.sentence)} ({literal(titled(one.code, one.name))})" for one in effects)
    yield from bullets(told, _FEW)
