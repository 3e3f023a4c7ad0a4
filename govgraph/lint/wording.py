"""The words in which every report tells the same things, whatever its format."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import assert_never

from govgraph.finding import Accepted, Dispute, Finding, Severity, Verdict, Words
from govgraph.lint.groups import Group
from govgraph.lint.report import CAVEAT, Report
from govgraph.lint.selection import Why
from govgraph.lint.suggestion import Paste, Suggestion
from govgraph.observation import capitalised
from govgraph.paragraph import listed
from govgraph.rule import Basis, Citation, Judgement, RealCase, Rule

RANKED = (Severity.HIGH, Severity.MEDIUM, Severity.LOW)
"""The severities that a finding can have."""
_FEW = 4
"""How many quotes of one finding and disputes are told, and rules that were off by name too."""
_MOST = 20
"""How many settled and how many stale entries of a baseline are told."""


def counted(number: int, one: str, several: str = "") -> str:
    """A number with its noun: `1 question`, `1,204 questions`."""
    return f"{number:,} {one if number == 1 else several or f'{one}s'}"


def kinds_counted(severities: Iterable[Severity]) -> str:
    """How many findings and how many questions there are: `1 finding and 3 questions`."""
    kinds = Counter("question" if one is Severity.QUESTION else "finding" for one in severities)
    return listed(counted(kinds[kind], kind) for kind in ("finding", "question") if kinds[kind])


def summary(reports: Sequence[Report]) -> str:
    """What all reports come to: `3 findings (1 high, 2 medium), 14 questions, 5 notes; …`."""
    unread = sum(1 for report in reports if report.problems)
    if not unread:
        return _found(reports)
    problems = counted(sum(len(report.problems) for report in reports), "problem")
    if unread == len(reports):
        files = {problem.origin.file for report in reports for problem in report.problems}
        return f"{problems} in the {'file' if len(files) == 1 else 'files'}: nothing was checked"
    not_checked = counted(unread, "structure was", "structures were")
    found = _found(reports)
    return f"{problems}: {not_checked} not checked; {found[:1].lower()}{found[1:]}"


def _found(reports: Sequence[Report]) -> str:
    count = sum((Counter(report.counts) for report in reports), Counter())
    severities = {severity: count[severity] for severity in Severity}
    found = [*open_ones(severities)]
    if not any(severities[one] for one in RANKED):
        is_compared = any(report.baseline is not None for report in reports)
        found = [f"No {'new findings' if is_compared else 'findings'}", *found]
    rest = [f"{counted(count['in_order'], 'thing')} in order"] if count["in_order"] else []
    rest += [f"{count[what]:,} {what}" for what in ("accepted", "known", "settled") if count[what]]
    return "; ".join((", ".join(found), *([", ".join(rest)] if rest else [])))


def open_ones(count: Mapping[Severity, int]) -> Iterator[str]:
    """How many findings, questions and notes there are, without what there is none of."""
    by_severity = [f"{count[severity]:,} {severity}" for severity in RANKED if count[severity]]
    total = sum(count[severity] for severity in RANKED)
    if total:
        yield f"{counted(total, 'finding')} ({', '.join(by_severity)})"
    for severity in (Severity.QUESTION, Severity.NOTE):
        if count[severity]:
            yield counted(count[severity], str(severity))


def sentence(group: Group, report: Report, most: int) -> str:
    """What a group says: of one its sentence, of many one sentence with their names and number."""
    if group.cause:
        what = "question" if group.severity is Severity.QUESTION else "finding"
        return f"{report.names[group.cause]} is behind {counted(len(group.findings), what)}"
    if not group.alike:
        return group.head.observation.sentence
    ids = dict.fromkeys(finding.subject for finding in group.findings)
    names = report.called(ids)
    number = f" ({len(ids):,} in all)" if len(names) > most + 1 else ""
    return capitalised(group.alike.replace("{names}", listed(names, most)) + number)


def why(rule: Rule) -> str:
    """The first sentence of a rule's page: why it matters."""
    paragraph = " ".join(rule.page.partition("\n\n")[0].split())
    first, stop, _ = paragraph.partition(". ")
    return first + stop.rstrip()


def distinct_words(findings: Iterable[Finding]) -> tuple[Words, ...]:
    """The words behind findings, each told once though written at several places."""
    told_once: dict[tuple[str, str], Words] = {}
    for finding in findings:
        for words in finding.observation.words:
            told_once.setdefault((words.quote, words.reading), words)
    return tuple(told_once.values())


def quoted(words: Words) -> str:
    """One piece of evidence: the quote, how it was read, and where it stands."""
    quote = f"“{words.quote}”" if words.quote else ""
    reading = f"Read so: {words.reading}" if words.reading else ""
    where = ", ".join(filter(None, (words.source if words.quote else "", words.at)))
    return " ".join(filter(None, (quote, reading, f"({where})" if where else "")))


def resting_on(basis: Basis) -> str:
    """What a rule rests on, as one entry of a list."""
    match basis:
        case Citation():
            where = ", ".join(part for part in (basis.publisher, basis.at) if part)
            words = f": “{basis.words}”" if basis.words else ""
            url = f" {basis.url}" if basis.url else ""
            return f"{basis.title}, {where}{words}.{url}"
        case RealCase():
            return f"A real case: {basis.what}" + (f" ({basis.source})" if basis.source else "")
        case Judgement():
            return f"govgraph's own judgement: {basis.why}"
        case _:
            assert_never(basis)


def behind(finding: Finding, matters: str = "") -> Iterator[str]:
    """Why something matters, the words that it rests on, and what would settle it, line by line."""
    if matters:
        yield f"Why it matters: {matters}"
    words = distinct_words((finding,))
    for one in words[:_FEW]:
        yield f"The words: {quoted(one)}" if one.quote else quoted(one)
    if (others := len(words) - _FEW) > 0:
        yield f"And {counted(others, 'more quote')}"
    if finding.observation.settled_by:
        yield f"To settle it: {finding.observation.settled_by}"
    if finding.accepted is not None:
        yield accepted(finding.accepted)


def accepted(accepted_: Accepted) -> str:
    """Why something is accepted, and until when."""
    until = f" until {accepted_.until}" if accepted_.until else ""
    return f"Accepted{until} because: {accepted_.reason}"


def beside_baseline(report: Report) -> Iterator[str]:
    """What came of the comparison with a baseline: known, settled and stale; the first of each."""
    compared = report.baseline
    if compared is None:
        return
    yield f"{len(report.known):,} known already, from {compared.file}"
    yield from _first([f"Settled: {one.sentence} ({one.code})" for one in compared.settled])
    stale = [f"Stale: {one.entry.sentence} ({one.entry.code}): {one.why}" for one in compared.stale]
    yield from _first(stale)


def _first(sentences: Sequence[str]) -> Iterator[str]:
    yield from sentences[:_MOST]
    if (others := len(sentences) - _MOST) > 0:
        yield f"And {others:,} more"


def about(report: Report) -> Iterator[str]:
    """What is said once of a run, without full stops: which rules ran, and what no check sees."""
    if report.as_of:
        yield f"As of {report.as_of}"
    yield rules_run(report)
    yield from disputed(report)
    yield from hidden(report)
    yield from dict.fromkeys(remark.sentence for remark in report.remarks)
    yield CAVEAT.removesuffix(".")


def rules_run(report: Report) -> str:
    """Which rules ran and which were off: the fewer by their codes, so that both are known."""
    ran = counted(len(report.rules), "rule")
    if not report.off:
        return f"{ran} ran, and none was off"
    which = "" if _most_ran(report) else f": {listed(rule.code for rule in report.rules)}"
    return f"{ran} ran{which}. Off: {'; '.join(off_for_each_reason(report))}"


def off_for_each_reason(report: Report) -> Iterator[str]:
    """Which rules were off for each reason, or how many, where they are most of all."""
    by_why: dict[Why, list[Rule]] = {why: [] for why in Why}
    for one in report.off:
        by_why[one.why].append(one.rule)
    for reason, rules in by_why.items():
        if len(rules) > _FEW and not _most_ran(report):
            yield f"{len(rules):,} ({reason})"
        elif rules:
            short = len(rules) > _FEW
            names = (rule.code if short else f"{rule.code} {rule.name}" for rule in rules)
            yield f"{listed(names)} ({reason})"


def _most_ran(report: Report) -> bool:
    return len(report.rules) > len(report.off)


def disputed(report: Report) -> Iterator[str]:
    """What sources contradict: the first ones in words, and how many more there are."""
    unasked = unasked_disputes(report)
    yield from (f"{one.sentence}. Nothing rests on it" for one in unasked[:_FEW])
    if (others := len(unasked) - _FEW) > 0:
        yield f"The sources disagree on {others:,} more"


def unasked_disputes(report: Report) -> tuple[Dispute, ...]:
    """What sources contradict, unless a rule ran that asks about each of it."""
    is_asked = any(rule.name == "sources-disagree" for rule in report.rules)
    return () if is_asked else report.disputed


def offered(suggestions: Iterable[Suggestion]) -> str:
    """How many links are suggested, and what all of them would settle."""
    every = tuple(suggestions)
    settled = {(one.code, one.subject): one.severity for each in every for one in each.settles}
    links = counted(len(every), "suggestion")
    return f"{links}: if all are so, {kinds_counted(settled.values())} would be settled"


def offers(report: Report) -> Iterator[str]:
    """What is suggested, each in a line: the question, why it is asked, what it would settle."""
    for one in report.suggestions:
        yield f"{one.question} {one.because}. {one.outcome}: `{one.paste.text.strip()}`"


def where_to_paste(paste: Paste) -> str:
    """The place of words that are to be pasted, for somebody with an editor."""
    if not paste.is_line:
        return f"behind the brace on line {paste.line} of {paste.file} (`{paste.below}:`)"
    spaces = len(paste.text) - len(paste.text.lstrip())
    place = f"below line {paste.line - 1} of {paste.file} (`{paste.below}:`)"
    return f"{place}, with {counted(spaces, 'space')} before it"


def hidden(report: Report) -> Iterator[str]:
    """What was found and is not shown, if anything."""
    if not report.hidden:
        return
    severities = Counter(
        None if one.verdict is Verdict.IN_ORDER else one.severity for one in report.hidden
    )
    said = list(open_ones({one: severities[one] for one in Severity}))
    if severities[None]:
        said.append(f"{counted(severities[None], 'thing')} in order")
    yield f"Not shown, as `--questions` asks: {listed(said)}"
