"""What one run says of one structure. Knows nothing of how it is shown."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from govgraph.document import Located, locate
from govgraph.finding import Dispute, Finding, Remark, Severity, Verdict
from govgraph.graph.together import Sets, told_as
from govgraph.lint.baseline import Compared
from govgraph.lint.selection import Off
from govgraph.lint.suggestion import Suggestion
from govgraph.problem import Origin, Problem
from govgraph.rule import Rule
from govgraph.text import Position, Span, Text

WEIGHT: Mapping[Severity, int] = MappingProxyType(
    {severity: weight for weight, severity in enumerate(Severity)}
)
"""The place of each severity in a report: what matters most comes first."""

CAVEAT = (
    "Structure is not the whole of governance: whether people trust, attend and hold to what is "
    "written down can't be seen in a structure file."
)
"""What every report says of its own limits."""

_START = Position(1, 1)


@dataclass(frozen=True, slots=True)
class Report:
    """The findings, questions and notes of one structure, and what is in order.

    Where its files could not be read whole, `problems` holds all of them and nothing else was
    checked. Everything else is empty where there is none of it, or it is not known. Each finding
    is in one of `findings`, `hidden`, `known`, `accepted` and `in_order`.
    """

    title: str
    files: tuple[str, ...]
    """The displayed names of the files that it was read from, the one that was asked for first."""
    texts: Mapping[str, Text]
    """The text of each file that was read, by its displayed name."""
    as_of: str = ""
    """The date at which it was checked."""
    findings: tuple[Finding, ...] = ()
    """Findings, questions and notes to show, what matters most first."""
    hidden: tuple[Finding, ...] = ()
    """What the command asked not to show. It is counted, and decides the exit code all the same."""
    known: tuple[Finding, ...] = ()
    """Findings and questions that the baseline holds: they fail nothing."""
    accepted: tuple[Finding, ...] = ()
    """What the file accepts; each has its reason under `Finding.accepted`."""
    in_order: tuple[Finding, ...] = ()
    disputed: tuple[Dispute, ...] = ()
    """What different sources contradict, so that nothing rests on it."""
    remarks: tuple[Remark, ...] = ()
    """What is said once of the whole run: what was not compared, checked or read, and why."""
    problems: tuple[Problem, ...] = ()
    rules: tuple[Rule, ...] = ()
    """The rules that ran, by code."""
    off: tuple[Off, ...] = ()
    """The rules that did not run, by code, each with why."""
    baseline: Compared | None = None
    """What came of the comparison with a baseline, if one was given; `known` is the rest of it."""
    suggestions: tuple[Suggestion, ...] = ()
    """Links to ask about, those first that would settle most, where they were asked for."""
    failing: Severity = Severity.LOW
    """The least severity with which a finding fails the check."""
    names: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """The name of each entity that is a subject or is related, by id."""
    origins: Mapping[str, Origin] = field(default_factory=lambda: MappingProxyType({}))
    """The place of each of them that is an entity of the files, by id."""
    together: Sets = field(default_factory=lambda: MappingProxyType({}))
    """Those that go by one name where all of them are meant, by the id of each."""
    whom_to_ask: Callable[[str], str] = field(default=lambda _: "", compare=False, repr=False)
    """Whom to ask about an entity, by its id and in words, where that is known. It is worked out
    when it is asked: few formats tell it."""

    def called(self, ids: Iterable[str]) -> tuple[str, ...]:
        """What some entities are called; the structure, for what concerns the whole file."""
        return told_as(ids, self.together, lambda id_: self.names.get(id_, "the structure"))

    def count(self, severity: Severity) -> int:
        """How many findings have a severity, hidden ones too, known and accepted ones left out."""
        return sum(one.severity is severity for one in self._open())

    @property
    def counts(self) -> Mapping[str, int]:
        """How many there are of each severity, and of everything else that a report sums up."""
        right = sum(one.verdict is Verdict.IN_ORDER for one in self.hidden)
        compared = self.baseline
        return MappingProxyType(
            {str(severity): self.count(severity) for severity in Severity}
            | {
                "in_order": len(self.in_order) + right,
                "accepted": len(self.accepted),
                "known": len(self.known),
                "settled": len(compared.settled) if compared else 0,
                "stale": len(compared.stale) if compared else 0,
                "disputed": len(self.disputed),
                "hidden": len(self.hidden),
                "problems": len(self.problems),
            }
        )

    def is_failing(self, finding: Finding) -> bool:
        """Whether a finding is severe enough to fail the check."""
        return WEIGHT[finding.severity] <= WEIGHT[self.failing]

    @property
    def fails(self) -> bool:
        """Whether a finding fails the check, or a file could not be read."""
        return bool(self.problems) or any(map(self.is_failing, self._open()))

    def _open(self) -> Iterator[Finding]:
        yield from self.findings
        yield from (one for one in self.hidden if one.verdict is not Verdict.IN_ORDER)

    def places(self, origins: Iterable[Origin]) -> Mapping[Origin, Located]:
        """Where things are written, in one pass over each file that is asked about.

        Ask once, for all that is shown: a pass takes as long as the file is.
        """
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
