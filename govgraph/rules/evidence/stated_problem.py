"""EVI03."""

from collections.abc import Iterator
from typing import assert_never

from govgraph.finding import STRUCTURE, Kind, Observation, Severity, Verdict
from govgraph.model.catalogue import CATALOGUE, CODES
from govgraph.model.structure import KnownIssue
from govgraph.model.words import IssueStatus
from govgraph.observation import raised_and_answered
from govgraph.paragraph import listed
from govgraph.rule import Judgement, Run, closing_rule


@closing_rule(
    "EVI03",
    kind=Kind.READING,
    severity=Severity.NOTE,
    basis=(Judgement("What a source says of its own troubles belongs beside what rules find."),),
)
def stated_problem(run: Run) -> Iterator[Observation]:
    """The source itself says that this is a problem.

    Whoever wrote the source knew the arrangement; their words are kept, and told once. A known
    issue that names a rule is told by that rule; one that names none, or none that is built, here.

    ## Flagged

    ```yaml
    bodies:
      board: {name: Board}
    known_issues:
      # note: EVI03
      - {about: board, quote: the Board had not met for some time}
    ```

    ## Accepted

    ```yaml
    bodies:
      board: {name: Board}
    known_issues:
      - {about: board, rule: talking-shop, quote: the Board had not met for some time}
    ```

    ## What settles it

    What was done about it: `answered_by`, or `status: ended` once it is over.

    ## When it is rightly accepted

    Never: it is a note, says what the source says, and asks for nothing.

    ## Limits

    Only what is written down under `known_issues` is told. A source that praises itself has none.
    """
    for issue in run.unclaimed_issues:
        sentence = _sentence(run, issue)
        yield Observation(
            verdict=Verdict.NOTE,
            subject=issue.about[0] if issue.about else STRUCTURE,
            sentence=sentence,
            origin=issue.origin,
            words=run.graph.words(issue.evidence),
            related=issue.about[1:],
            alike=sentence,
            by_source=True,
        )


def _sentence(run: Run, issue: KnownIssue) -> str:
    about = listed(map(run.graph.name, issue.about)) or "the structure"
    parts = [f"The source {_says(issue.status)} {about}", *raised_and_answered(run.graph, issue)]
    parts += [f"for {_rule(name)}, {_why_not(name, run)}" for name in issue.rules]
    return ", ".join(parts)


def _rule(name: str) -> str:
    code = CODES.get(name, name)
    return f"{code} {CATALOGUE[code]}" if code in CATALOGUE else code


def _why_not(name: str, run: Run) -> str:
    return "which did not run" if CODES.get(name, name) in run.built else "which is not built yet"


def _says(status: IssueStatus) -> str:
    match status:
        case IssueStatus.ACTIVE:
            return "states a problem of"
        case IssueStatus.FEARED:
            return "fears a problem of"
        case IssueStatus.ENDED:
            return "states a problem, now over, of"
        case _:
            assert_never(status)
