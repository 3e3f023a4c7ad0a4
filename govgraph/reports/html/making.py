"""Makes the page from reports: one part for each structure, and the pages of the rules."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from govgraph.finding import Severity
from govgraph.lint import CAVEAT, Compared, Outdated, Report, Why, grouped
from govgraph.lint.placing import spans
from govgraph.lint.wording import RANKED, counted, hidden, offered, rules_run, summary
from govgraph.paragraph import listed
from govgraph.problem import Origin
from govgraph.reports.html.anchors import Anchors
from govgraph.reports.html.asked import asked_of
from govgraph.reports.html.counts import counts_of
from govgraph.reports.html.dates import in_words
from govgraph.reports.html.faults import faults_of
from govgraph.reports.html.found import Source, quotes
from govgraph.reports.html.offers import offers_of
from govgraph.reports.html.page import Baseline, Link, Off, Page, Part, Told
from govgraph.reports.html.pages import Rulebook
from govgraph.reports.html.ranked import ranked
from govgraph.version import VERSION


def page_of(reports: Sequence[Report]) -> Page:
    """The page of some reports."""
    anchors = Anchors()
    rulebook = Rulebook(anchors)
    # The places that are named by hand come first, so that no finding takes their names.
    names = [anchors.new("part", str(number)) for number in range(1, len(reports) + 1)]
    parts = [
        _part(report, name, rulebook, anchors.new("found", "" if len(reports) == 1 else name))
        for report, name in zip(reports, names, strict=True)
    ]
    behind, others = rulebook.pages()
    return Page(
        title=parts[0].title if len(parts) == 1 else counted(len(parts), "structure"),
        summary=summary(reports),
        parts=tuple(parts),
        behind=behind,
        others=others,
        caveat=CAVEAT,
        version=VERSION,
    )


def _part(report: Report, anchor: str, rulebook: Rulebook, prefix: str) -> Part:
    if report.problems:
        return Part(
            anchor=anchor,
            title=report.title or listed(report.files),
            files=listed(report.files),
            as_of="",
            summary=f"{summary((report,))}.",
            verdict="",
            faults=tuple(faults_of(report)),
        )
    rules = rulebook.of(report)
    source = Source(report, rules, spans(report, _origins(report)), rulebook.anchors, prefix)
    return Part(
        anchor=anchor,
        title=report.title,
        files=listed(report.files),
        as_of=in_words(report.as_of),
        summary=f"{summary((report,))}.",
        verdict=_verdict(report),
        counts=tuple(counts_of(report, anchor)),
        findings=tuple(ranked(source)),
        without=_without(report),
        offered=offered(report.suggestions),
        offers=tuple(offers_of(source)),
        asked=asked_of(source),
        notes=source.items(one for one in report.findings if one.severity is Severity.NOTE),
        right=tuple(map(source.right, grouped(report.in_order))),
        excused=tuple(source.excused(one, one.accepted) for one in report.accepted if one.accepted),
        disputed=tuple(_disputed(report, source)),
        baseline=_baseline(report, report.baseline, source) if report.baseline else None,
        rules_run=f"{rules_run(report)}.",
        ran=tuple(rules.links[rule.code] for rule in report.rules),
        off=tuple(_off(report)),
        remarks=tuple(_remarks(report, source)),
    )


def _origins(report: Report) -> Iterator[Origin]:
    """Every place that is shown, so that each file is gone through once."""
    for finding in (*report.findings, *report.accepted, *report.known):
        yield finding.observation.origin
    for dispute in report.disputed:
        yield from dispute.origins
    yield from (one.origin for one in report.remarks if one.origin is not None)


def _verdict(report: Report) -> str:
    if report.fails:
        return f"The check fails: something is “{report.failing}” or worse."
    return f"The check passes: nothing is “{report.failing}” or worse."


def _without(report: Report) -> str:
    """What is said where no findings are shown."""
    if any(one.severity in RANKED for one in report.hidden):
        return "They are not shown, as `--questions` asks."
    return "There are no new ones." if report.known else "There are none."


def _disputed(report: Report, source: Source) -> Iterator[Told]:
    for one in report.disputed:
        place = listed(dict.fromkeys(map(source.place, one.origins)))
        yield Told(f"{one.sentence}.", place, quotes(one.words))


def _baseline(report: Report, compared: Compared, source: Source) -> Baseline:
    order = list(Outdated)
    stale = sorted(compared.stale, key=lambda one: (order.index(one.why), one.entry))
    return Baseline(
        file=compared.file,
        known=source.items(report.known),
        number=f"{len(report.known):,}",
        settled=tuple(Told(one.sentence, rule=_rule(source, one.code)) for one in compared.settled),
        stale=tuple(
            Told(f"{one.entry.sentence}: {one.why}", rule=_rule(source, one.entry.code))
            for one in stale
        ),
    )


def _rule(source: Source, code: str) -> Link:
    return source.rules.link(code)


def _off(report: Report) -> Iterator[Off]:
    """The rules that were off, by why they were."""
    order = list(Why)
    by_why = sorted(report.off, key=lambda one: (order.index(one.why), one.rule.code))
    for why, alike in groupby(by_why, key=lambda one: one.why):
        yield Off(str(why), tuple(Link(one.rule.title) for one in alike))


def _remarks(report: Report, source: Source) -> Iterator[Told]:
    """What is said once of the run; what is said of many places, with the first of them."""
    yield from (Told(f"{said}.") for said in hidden(report))
    places: dict[str, list[str]] = {}
    for remark in report.remarks:
        own = places.setdefault(remark.sentence, [])
        if remark.origin is not None:
            own.append(source.place(remark.origin))
    for said, where in places.items():
        yield Told(said if said.endswith("?") else f"{said}.", listed(where, 3))
