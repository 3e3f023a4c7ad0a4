"""What a rule is: a function over the graph whose docstring is its page."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from inspect import cleandoc
from typing import Required, TypeAlias, TypedDict, Unpack

from govgraph.finding import Finding, Kind, Observation, Severity, titled
from govgraph.graph import GovernanceGraph
from govgraph.model.structure import Acceptance, KnownIssue

Check: TypeAlias = Callable[[GovernanceGraph], Iterable[Observation]]
MeasuredCheck: TypeAlias = Callable[[GovernanceGraph, float], Iterable[Observation]]
ClosingCheck: TypeAlias = Callable[["Run"], Iterable[Observation]]


@dataclass(frozen=True, slots=True)
class Citation:
    """A published source whose words were seen, and where in it they stand."""

    title: str
    publisher: str
    at: str = ""
    words: str = ""
    """The words quoted from it, if any."""
    url: str = ""


@dataclass(frozen=True, slots=True)
class RealCase:
    """A real arrangement that shows the fault."""

    what: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """The plain words that the rule is govgraph's own judgement."""

    why: str


Basis: TypeAlias = Citation | RealCase | Judgement


class Replacing(StrEnum):
    """Which words of another rule one takes the place of."""

    SUBJECT = "of the same subject"
    NAMED = "of all that it names"
    WITHIN = "where it names all that they name"


@dataclass(frozen=True, slots=True)
class Run:
    """What a closing rule sees besides the graph: which rules ran, and what they found."""

    graph: GovernanceGraph
    built: frozenset[str]
    """Codes and names of all rules there are."""
    ran: frozenset[str]
    """Codes and names of the rules that ran."""
    unclaimed_issues: tuple[KnownIssue, ...] = ()
    """Known issues that name no rule, or none that is built."""
    unmatched: tuple[Acceptance, ...] = ()
    """Acceptances whose rule ran and that matched neither finding nor question."""
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """One check with its page. `name` and the page are the function's own, so they can't drift."""

    code: str
    name: str
    summary: str
    page: str
    kind: Kind
    severity: Severity
    since: str
    basis: tuple[Basis, ...]
    replaces: tuple[str, ...] = ()
    """Codes of rules whose word this one takes the place of."""
    replacing: Replacing = Replacing.SUBJECT
    threshold: float | None = None
    """The design choice that `checks.thresholds` may change, with its default."""
    needs_profile: bool = False
    """Whether it asks what a law requires, so that it runs only where a file names a profile."""
    check: Check | None = field(default=None, compare=False)
    measured: MeasuredCheck | None = field(default=None, compare=False)
    closing: ClosingCheck | None = field(default=None, compare=False)

    @property
    def title(self) -> str:
        """What the rule is called, by its code and its name."""
        return titled(self.code, self.name)

    def observations(
        self, graph: GovernanceGraph, threshold: float | None
    ) -> Iterable[Observation]:
        """What this rule sees in a graph; nothing for a rule that runs at the close."""
        if self.check is not None:
            return self.check(graph)
        if self.measured is not None and self.threshold is not None:
            return self.measured(graph, self.threshold if threshold is None else threshold)
        return ()


class Heading(TypedDict, total=False):
    """What stands at the head of a rule file, above its function."""

    kind: Required[Kind]
    severity: Required[Severity]
    basis: Required[tuple[Basis, ...]]
    replaces: tuple[str, ...]
    replacing: Replacing
    needs_profile: bool
    since: str


def rule(code: str, **heading: Unpack[Heading]) -> Callable[[Check], Rule]:
    """Make a rule of a function that looks at the graph."""
    return lambda check: _rule(code, heading, check, check=check)


def measured_rule(
    code: str, threshold: float, **heading: Unpack[Heading]
) -> Callable[[MeasuredCheck], Rule]:
    """Make a rule of a function that looks at the graph and compares with a threshold."""
    return lambda check: _rule(code, heading, check, measured=check, threshold=threshold)


def closing_rule(code: str, **heading: Unpack[Heading]) -> Callable[[ClosingCheck], Rule]:
    """Make a rule of a function that looks at the run, after all other rules."""
    return lambda check: _rule(code, heading, check, closing=check)


class _Checks(TypedDict, total=False):
    check: Check
    measured: MeasuredCheck
    closing: ClosingCheck
    threshold: float


def _rule(
    code: str, heading: Heading, function: Callable[..., object], **checks: Unpack[_Checks]
) -> Rule:
    """Take name and page from the function itself. A rule without either can't be made."""
    page = cleandoc(function.__doc__ or "")
    summary, _, explanation = page.partition("\n\n")
    if not explanation or not heading["basis"]:
        raise TypeError(f"{code}: a rule needs a page and a basis")
    return Rule(
        code=code,
        name=function.__name__.replace("_", "-"),
        summary=" ".join(summary.split()),
        page=explanation,
        kind=heading["kind"],
        severity=heading["severity"],
        since=heading.get("since", "0.1"),
        basis=heading["basis"],
        replaces=heading.get("replaces", ()),
        replacing=heading.get("replacing", Replacing.SUBJECT),
        needs_profile=heading.get("needs_profile", False),
        **checks,
    )
