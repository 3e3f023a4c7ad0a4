"""The report that is being written, its width, and where its things are written."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from govgraph.finding import Severity
from govgraph.lint import Group, Report, grouped
from govgraph.problem import Origin
from govgraph.reports.plain.evidence import has_sources
from govgraph.rule import Rule
from govgraph.text import Position

RANKED = (Severity.HIGH, Severity.MEDIUM, Severity.LOW)
"""The severities that a finding can have."""
MOST_GROUPS = 12
"""How many questions of one rule are told one by one."""
MOST_MEMBERS = 12
"""How many findings of a group are told one by one."""


@dataclass(slots=True)
class Page:
    """One report and the width that it is written in. All its places are looked up at once."""

    report: Report
    width: int
    rules: Mapping[str, Rule] = field(init=False)
    with_source: bool = field(init=False)
    """Whether each quote has to name its source."""
    positions: dict[Origin, Position] = field(init=False)
    groups: tuple[Group, ...] = field(init=False)
    _short: Mapping[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self.rules = {rule.code: rule for rule in self.report.rules}
        self._short = _short_names(self.report.files)
        self.with_source = has_sources(self.report.findings)
        self.groups = grouped(self.report.findings)
        self.positions = {
            origin: (place.key or place.value).start
            for origin, place in self.report.places(self._told()).items()
        }

    def _told(self) -> Iterator[Origin]:
        """The places that may be told: not those of thousands of findings that are counted."""
        groups: Counter[str] = Counter()
        for group in self.groups:
            groups[group.head.code] += 1
            if groups[group.head.code] <= MOST_GROUPS or group.severity in RANKED:
                yield from (one.observation.origin for one in group.findings[:MOST_MEMBERS])
        yield from (finding.observation.origin for finding in self.report.accepted)
        for remark in self.report.remarks:
            if remark.origin is not None:
                yield remark.origin

    def of(self, severities: Collection[Severity]) -> list[Group]:
        """The groups of some severities, in order."""
        return [group for group in self.groups if group.severity in severities]

    def line(self, origin: Origin) -> int:
        """The number of the line where something is written."""
        return self.positions[origin].line

    def full(self, origin: Origin) -> str:
        """`structures/north.yaml:12`, as a terminal can follow it."""
        return f"{origin.file}:{self.line(origin)}"

    def short(self, origin: Origin) -> str:
        """`line 12` of a structure's one file; `north.yaml:12` of several."""
        if len(self.report.files) == 1:
            return f"line {self.line(origin)}"
        return f"{self._short.get(origin.file, origin.file)}:{self.line(origin)}"


def _short_names(files: Iterable[str]) -> dict[str, str]:
    """The last step of each file's path, or the whole where two would be the same."""
    last: dict[str, list[str]] = {}
    for file in files:
        last.setdefault(file.rsplit("/", 1)[-1], []).append(file)
    return {file: name if len(same) == 1 else file for name, same in last.items() for file in same}
