"""A report for servers that show tests: JUnit XML, a suite for each structure, a case for a rule.

A case is a rule, as a test is: it is there also where it found nothing, so that its history shows
when it first did. It fails where it found what fails the check. Where all that it found is asked,
accepted, known already or too slight to fail, and where the rule was off, its case is skipped and
says why: nothing is settled, and nothing failed.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from govgraph.finding import Finding, Severity, Verdict
from govgraph.lint import Report
from govgraph.lint.placing import Placed, placed_problems, spans
from govgraph.lint.wording import about, behind, beside_baseline, counted, offers, summary
from govgraph.model.catalogue import family
from govgraph.paragraph import listed, visible
from govgraph.problem import Origin
from govgraph.rule import Rule
from govgraph.text import Span

_MOST = 100
"""How many findings of one rule are told one by one."""


def render(reports: Sequence[Report], width: int = 80) -> str:  # noqa: ARG001 - lines stay whole
    """Reports as one `testsuites` element."""
    root = Element("testsuites", name="govgraph")
    totals: Counter[str] = Counter()
    for report in reports:
        suite = SubElement(root, "testsuite", name=_line(report.title or report.files[0]))
        _properties(suite, report)
        cases = _unread(report) if report.problems else _checked(report)
        suite.extend(cases)
        _told(suite, "system-out", [] if report.problems else _said_once(report))
        numbers = Counter(_outcome(case) for case in suite.iter("testcase"))
        _count(suite, numbers)
        totals += numbers
    _count(root, totals)
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _outcome(case: Element) -> str:
    return next((one.tag for one in case if one.tag in {"failure", "error", "skipped"}), "passed")


def _count(element: Element, numbers: Mapping[str, int]) -> None:
    """The numbers that servers sum up. They ask for a time too; none is measured."""
    element.set("tests", str(sum(numbers.values())))
    element.set("failures", str(numbers["failure"]))
    element.set("errors", str(numbers["error"]))
    element.set("skipped", str(numbers["skipped"]))
    element.set("time", "0")


def _properties(suite: Element, report: Report) -> None:
    properties = SubElement(suite, "properties")
    for name, value in (
        *(("file", file) for file in report.files),
        ("as_of", report.as_of),
        ("fail_on", str(report.failing)),
        ("summary", summary((report,))),
    ):
        if value:
            SubElement(properties, "property", name=name, value=_line(value))


def _said_once(report: Report) -> Iterator[str]:
    yield from about(report)
    yield from beside_baseline(report)
    yield from offers(report)


def _checked(report: Report) -> Iterator[Element]:
    """One case for each rule: those that ran, then those that were off."""
    found = _Found(report)
    for rule in report.rules:
        yield _case(rule, found)
    for off in report.off:
        case = _named_case(report, off.rule)
        SubElement(case, "skipped", message=f"Off: {off.why}")
        yield case


@dataclass(slots=True)
class _Found:
    """What each rule of a report found, and where it stands."""

    report: Report
    known: frozenset[int] = field(init=False)
    by_rule: dict[str, list[Finding]] = field(init=False)
    hidden: dict[str, list[Finding]] = field(init=False)
    """What is not to be shown. It fails the check all the same."""
    places: Mapping[Origin, Span] = field(init=False)

    def __post_init__(self) -> None:
        report = self.report
        every = (*report.findings, *report.known, *report.accepted, *report.in_order)
        self.known = frozenset(map(id, report.known))
        self.by_rule = _by_rule(every)
        self.hidden = _by_rule(report.hidden)
        self.places = spans(report, (one.observation.origin for one in every))

    def fails(self, finding: Finding) -> bool:
        """Whether a finding fails the check."""
        return self.state(finding) == str(finding.severity) and self.report.is_failing(finding)

    def state(self, finding: Finding) -> str:
        """What a finding is, in a word: its severity while it is open."""
        if finding.verdict is Verdict.IN_ORDER:
            return "in order"
        if finding.accepted is not None:
            return "accepted"
        return "known" if id(finding) in self.known else str(finding.severity)

    def lines(self, findings: Sequence[Finding]) -> Iterator[str]:
        """Findings with their places, and what settles each."""
        for finding in findings[:_MOST]:
            said = finding.observation
            place = _place(said.origin.file, self.places[said.origin])
            yield f"{self.state(finding)}: {said.sentence} ({place})"
            if finding.verdict is not Verdict.IN_ORDER:
                yield from (f"  {line}" for line in behind(finding))
        if (others := len(findings) - _MOST) > 0:
            yield f"and {others:,} more: `--format json` lists every one"


def _by_rule(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    by_rule: dict[str, list[Finding]] = {}
    for finding in findings:
        by_rule.setdefault(finding.code, []).append(finding)
    return by_rule


def _case(rule: Rule, found: _Found) -> Element:
    case = _named_case(found.report, rule)
    own, hidden = found.by_rule.get(rule.code, []), found.hidden.get(rule.code, [])
    failing = [one for one in own if found.fails(one)]
    unseen = [one for one in hidden if found.fails(one)]
    rest = [one for one in own if not found.fails(one)]
    waiting = [state for state in map(found.state, (*rest, *hidden)) if state not in _PASSED]
    if failing or unseen:
        severity = str((failing or unseen)[0].severity)
        failure = SubElement(case, "failure", message=_failed(failing, unseen), type=severity)
        failure.text = _text(found.lines(failing))
    elif waiting:
        SubElement(case, "skipped", message=_numbers(waiting))
    _told(case, "system-out", found.lines(rest))
    return case


def _failed(failing: Sequence[Finding], unseen: Sequence[Finding]) -> str:
    """The first of what fails, and how many more there are: some viewers show nothing else."""
    first = [one.observation.sentence for one in failing[:1]]
    more = [f"and {len(failing) - 1:,} more"] if len(failing) > 1 else []
    not_shown = [f"{len(unseen):,} not shown"] if unseen else []
    return _line("; ".join((*first, *more, *not_shown)))


_PASSED = frozenset({"in order", str(Severity.NOTE)})
"""What a rule may say and still have passed."""


def _numbers(states: Iterable[str]) -> str:
    """How many there are of each: `2 high and 1 question`."""
    nouns = {"question": "question", "note": "note"}
    return listed(
        counted(number, nouns[state]) if state in nouns else f"{number:,} {state}"
        for state, number in Counter(states).items()
    )


def _unread(report: Report) -> Iterator[Element]:
    """One case for each problem of the files: nothing was checked."""
    for placed in placed_problems(report):
        problem = placed.problem
        place = _place(problem.origin.file, placed.span)
        name = f"{problem.fault.code} {problem.fault.slug} ({place})"
        case = _empty_case(f"{report.files[0]}.reading", name)
        error = SubElement(case, "error", message=_line(problem.sentence), type=problem.fault.code)
        error.text = _text(_problem(placed, place))
        yield case


def _problem(placed: Placed, place: str) -> Iterator[str]:
    yield f"{place}: {placed.problem.sentence}"
    yield from filter(None, (placed.problem.advice,))
    for mention, span in placed.mentions:
        yield f"{_place(mention.origin.file, span)}: {mention.words}"


def _place(file: str, span: Span | None) -> str:
    """`structures/north.yaml:12:3`, as a terminal can follow it."""
    return file if span is None else f"{file}:{span.start.line}:{span.start.column}"


def _named_case(report: Report, rule: Rule) -> Element:
    return _empty_case(f"{report.files[0]}.{family(rule.code)}", rule.title)


def _empty_case(group: str, name: str) -> Element:
    return Element("testcase", classname=_line(group), name=_line(name), time="0")


def _told(parent: Element, tag: str, lines: Iterable[str]) -> None:
    text = _text(lines)
    if text:
        SubElement(parent, tag).text = text


def _text(lines: Iterable[str]) -> str:
    """Lines one below the other, each on a line of its own whatever a file says; indents stay."""
    return "\n".join(f"{line[: -len(line.lstrip(' '))]}{_line(line)}" for line in lines)


def _line(text: str) -> str:
    return visible(" ".join(text.split()))
