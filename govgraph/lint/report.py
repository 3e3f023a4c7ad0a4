"""What one run says of one structure. Knows nothing of how it is shown."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from govgraph.document import Located, locate
from govgraph.finding import Finding, Remark, Severity
from govgraph.graph.together import Sets, told_as
from govgraph.problem import Origin, Problem
from govgraph.rule import Rule
from govgraph.text import Position, Span, Text

WEIGHT: Mapping[Severity, int] = MappingProxyType(
    {severity: weight for weight, severity in enumerate(Severity)}
)
"""The place of each severity in a report: what matters most comes first."""

_START = Position(1, 1)


@dataclass(frozen=True, slots=True)
class Report:
    """The findings, questions and notes of one structure, and what is in order.

    Where its files could not be read whole, `problems` holds all of them and nothing else was
    checked. `title` and `as_of` are empty where none is known.
    """

    title: str
    files: tuple[str, ...]
    texts: Mapping[str, Text]
    """The text of each file that was read, by its displayed name."""
    as_of: str = ""
    findings: tuple[Finding, ...] = ()
    """Findings, questions and notes, what matters most first."""
    accepted: tuple[Finding, ...] = ()
    in_order: tuple[Finding, ...] = ()
    remarks: tuple[Remark, ...] = ()
    problems: tuple[Problem, ...] = ()
    rules: tuple[Rule, ...] = ()
    """The rules that ran, by code."""
    names: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """The name of each entity that is a subject or is related, by id."""
    together: Sets = field(default_factory=lambda: MappingProxyType({}))
    """Those that go by one name where all of them are meant, by the id of each."""

    def called(self, ids: Iterable[str]) -> tuple[str, ...]:
        """What some entities are called; the structure, for what concerns the whole file."""
        return told_as(ids, self.together, lambda id_: self.names.get(id_, "the structure"))

    def count(self, severity: Severity) -> int:
        """How many findings have a severity, accepted ones left out."""
        return sum(finding.severity is severity for finding in self.findings)

    def fails(self, level: Severity) -> bool:
        """Whether there is a finding at a level or above, or a file that could not be read."""
        limit = WEIGHT[level]
        return bool(self.problems) or any(
            WEIGHT[finding.severity] <= limit for finding in self.findings
        )

    def places(self, origins: Iterable[Origin]) -> Mapping[Origin, Located]:
        """Where things are written, in one pass over each file that is asked about."""
        wanted = tuple(dict.fromkeys(origins))
        by_file: dict[str, list[Origin]] = {}
        for origin in wanted:
            by_file.setdefault(origin.file, []).append(origin)
        return {
            origin: place
            for file, named in by_file.items()
            for origin, place in _places(self.texts.get(file), named)
        }


def _places(text: Text | None, origins: Iterable[Origin]) -> Iterator[tuple[Origin, Located]]:
    nowhere = Located(None, Span(_START, _START))
    if text is None:
        yield from ((origin, nowhere) for origin in origins)
        return
    wanted = tuple(origins)
    found = locate(text, (origin.path for origin in wanted if origin.path))
    yield from ((origin, found.get(origin.path, nowhere)) for origin in wanted)
