"""What a report says once of the whole run: what was not compared, checked or read, and why."""

from collections.abc import Iterator

from govgraph.finding import Remark
from govgraph.lint.date_texts import date_texts
from govgraph.lint.run import Engine
from govgraph.model.catalogue import CATALOGUE, CODES
from govgraph.model.structure import Structure
from govgraph.paragraph import listed

_COMPARES = CODES["quote-not-in-source"]
"""The rule that compares quotes with the texts of their sources."""
_NAMED = 6
"""How many sources are named in one remark."""


def remarks(engine: Engine) -> tuple[Remark, ...]:
    """Everything that is said once, in a fixed order."""
    structure = engine.graph.structure
    return (
        *_without_date(structure),
        *_later_sources(structure),
        *_verified(engine),
        *_not_built(engine),
        *_without_threshold(engine),
        *_profiles(engine),
        *date_texts(structure),
        *(Remark(hint.sentence, hint.origin) for hint in structure.hints),
    )


def _without_date(structure: Structure) -> Iterator[Remark]:
    if structure.as_of is None:
        yield Remark("No `as_of` date is given, so nothing was compared with a date")


def _later_sources(structure: Structure) -> Iterator[Remark]:
    as_of = structure.as_of
    for source in structure.sources:
        if as_of is not None and source.date is not None and as_of.is_before(source.date):
            yield Remark(
                f"“{source.title}” is of {source.date}, after {as_of}: what it says without a date "
                "is taken as likely. Did it hold then already?",
                source.origin,
            )


def _verified(engine: Engine) -> Iterator[Remark]:
    structure = engine.graph.structure
    missing = [source for source in structure.sources if source not in structure.source_words]
    if not structure.sources or not any(rule.code == _COMPARES for rule in engine.ran):
        return
    if not missing:
        yield Remark("Every quote was compared with the text of its source")
    elif not structure.source_words:
        yield Remark(
            "No quote was compared with its source, as the text of none is at hand: `--sources` "
            "names the folder that holds them"
        )
    else:
        names = listed((f"“{source.title}”" for source in missing), _NAMED)
        yield Remark(f"Not verifiable, because no text is at hand: quotes from {names}")


def _not_built(engine: Engine) -> Iterator[Remark]:
    """Rules that the file names in its checks or exceptions, and that are not built yet."""
    structure, built = engine.graph.structure, {rule.code for rule in engine.rules}
    checks = structure.checks
    named = [
        *checks.ignore,
        *checks.severity,
        *checks.thresholds,
        *(acceptance.rule for acceptance in structure.acceptances),
    ]
    codes = dict.fromkeys(engine.codes.get(name, name) for name in named)
    for code in sorted(code for code in codes if code in CATALOGUE and code not in built):
        yield Remark(f"The file names {code} {CATALOGUE[code]}, a rule that is not built yet")


def _without_threshold(engine: Engine) -> Iterator[Remark]:
    measured = {rule.code for rule in engine.rules if rule.threshold is not None}
    built = {rule.code for rule in engine.rules}
    for name in sorted(engine.graph.structure.checks.thresholds):
        code = engine.codes.get(name, name)
        if code in CATALOGUE and code in built and code not in measured:
            yield Remark(f"The file gives {code} {CATALOGUE[code]} a threshold: it has none")


def _profiles(engine: Engine) -> Iterator[Remark]:
    """Which laws the structure was held to, as no rule asks for a duty without one."""
    for one in engine.graph.law.profiles:
        yield Remark(f"Held to {one.title} (`govgraph explain {one.name}` says more)")
