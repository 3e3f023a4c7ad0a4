"""Links to ask about, each with what it would settle."""

from collections.abc import Iterable, Iterator

from govgraph.lint import Effect, Suggestion
from govgraph.lint.wording import where_to_paste
from govgraph.paragraph import listed
from govgraph.reports.html.found import Source
from govgraph.reports.html.page import Offer, Told


def offers_of(source: Source) -> Iterator[Offer]:
    """What is suggested, in the order of the report: what settles most comes first."""
    for one in source.report.suggestions:
        yield _offer(one, source)


def _offer(one: Suggestion, source: Source) -> Offer:
    return Offer(
        question=one.question,
        because=f"{one.because}.",
        whom=listed(one.asked),
        outcome=f"{one.outcome}:",
        settles=tuple(_told(one.settles, source)),
        breaks=tuple(_told(one.breaks, source)),
        where=f"To paste {where_to_paste(one.paste)}:",
        paste=one.paste.text.rstrip("\n"),
    )


def _told(effects: Iterable[Effect], source: Source) -> Iterator[Told]:
    for effect in effects:
        yield Told(effect.sentence, rule=source.rules.link(effect.code))
