"""The report that is being written, its width, and where its things are written."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from govgraph.finding import Finding, Severity
from govgraph.lint import Group, Report, grouped, worst
from govgraph.lint.wording import RANKED
from govgraph.problem import Origin
from govgraph.reports.plain.evidence import has_sources
from govgraph.rule import Rule
from govgraph.text import Position

MOST_GROUPS = 12
"""How many questions of one rule, or notes, are told."""
MOST_MEMBERS = 12
"""How many findings of a group are told one by one."""
MOST_PLACES = 3
"""How many places of a group of findings are told."""
MOST_ACCEPTED = 20
"""How many accepted exceptions are told one by one."""


@dataclass(slots=True)
class Page:
    """One report and the width that it is written in.

    Only the places that are told are looked up, and all of them at once.
    """

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
        for group in self.worst:
            yield from origins(group.findings)[:MOST_PLACES]
        for asked in self.asked:
            yield from (group.head.observation.origin for group in asked[:MOST_GROUPS])
        for group in self.of((Severity.NOTE,))[:MOST_GROUPS]:
            yield from (one.observation.origin for one in group.findings[:MOST_MEMBERS])
        yield from origins(self.report.accepted[:MOST_ACCEPTED])
        yield from (places[0] for places in self.remarked.values() if places)

    @property
    def worst(self) -> tuple[Group, ...]:
        """The findings that are told one by one: all, or of very many the worst of each rule."""
        return worst(self.of(RANKED))

    @property
    def asked(self) -> tuple[tuple[Group, ...], ...]:
        """The questions of each rule that asks, by code."""
        groups = sorted(self.of((Severity.QUESTION,)), key=lambda group: group.head.code)
        return tuple(tuple(own) for _, own in groupby(groups, key=lambda group: group.head.code))

    @property
    def remarked(self) -> Mapping[str, list[Origin]]:
        """What is said once of the run, with the places that it is said of."""
        alike: dict[str, list[Origin]] = {}
        for remark in self.report.remarks:
            places = alike.setdefault(remark.sentence, [])
            if remark.origin is not None:
                places.append(remark.origin)
        return alike

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


def origins(findings: Iterable[Finding]) -> list[Origin]:
    """The places of findings, each once."""
    return list(dict.fromkeys(finding.observation.origin for finding in findings))


def _short_names(files: Iterable[str]) -> dict[str, str]:
    """The last step of each file's path, or the whole where two would be the same."""
    last: dict[str, list[str]] = {}
    for file in files:
        last.setdefault(file.rsplit("/", 1)[-1], []).append(file)
    return {file: name if len(same) == 1 else file for name, same in last.items() for file in same}
