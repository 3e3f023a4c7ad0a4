"""The report that is being written, its rules, and where its things are written."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from govgraph.finding import Finding, Severity
from govgraph.lint import Group, Report, grouped
from govgraph.lint.placing import spans
from govgraph.lint.wording import quoted
from govgraph.problem import Origin
from govgraph.reports.markdown.literal import literal, with_code
from govgraph.rule import Rule
from govgraph.text import Span

MOST_NAMES = 12
"""How many names a sentence holds."""
MOST_MEMBERS = 12
"""How many findings of one group are told one by one."""
_MOST_QUOTES = 4


@dataclass(slots=True)
class Page:
    """One report. All its places are looked up at once."""

    report: Report
    groups: tuple[Group, ...] = field(init=False)
    rules: Mapping[str, Rule] = field(init=False)
    places: Mapping[Origin, Span] = field(init=False)

    def __post_init__(self) -> None:
        report = self.report
        self.groups = grouped(report.findings)
        self.rules = {rule.code: rule for rule in report.rules}
        told = (*report.findings, *report.accepted)
        origins = [one.observation.origin for one in told]
        origins += [remark.origin for remark in report.remarks if remark.origin is not None]
        self.places = spans(report, origins)

    def of(self, severities: Collection[Severity]) -> list[Group]:
        """The groups of some severities, in order."""
        return [group for group in self.groups if group.severity in severities]

    def where(self, origin: Origin) -> str:
        """`line 12` of a structure's one file; `north.yaml, line 12` of several."""
        line = f"line {self.places[origin].start.line}"
        return line if len(self.report.files) == 1 else f"{literal(origin.file)}, {line}"


def bullets(items: Iterable[str], most: int) -> Iterator[str]:
    """A list with so many entries at most, and how many more there are; nothing for none."""
    every = list(items)
    more = [f"and {len(every) - most:,} more"] if len(every) > most else []
    if every:
        yield "\n".join(f"- {item}" for item in (*every[:most], *more))


def quotes(findings: Iterable[Finding]) -> Iterator[str]:
    """The words that findings rest on, each once."""
    words = dict.fromkeys(quoted(one) for each in findings for one in each.observation.words)
    told = [literal(one) for one in words]
    more = [f"and {len(told) - _MOST_QUOTES:,} more"] if len(told) > _MOST_QUOTES else []
    if told:
        yield "\n>\n".join(f"> {one}" for one in (*told[:_MOST_QUOTES], *more))


def settled_by(finding: Finding) -> Iterator[str]:
    """What would settle it, if that is known."""
    if finding.observation.settled_by:
        yield f"**To settle it:** {with_code(finding.observation.settled_by)}"
