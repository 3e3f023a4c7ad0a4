"""EVI04."""

from collections.abc import Iterator

from govgraph.finding import STRUCTURE, Kind, Observation, Severity, Verdict
from govgraph.model.catalogue import CATALOGUE, CODES
from govgraph.model.structure import Acceptance
from govgraph.rule import Judgement, Run, closing_rule


@closing_rule(
    "EVI04",
    kind=Kind.WEAKNESS,
    severity=Severity.LOW,
    basis=(Judgement("An exception that nothing needs hides the next fault at the same place."),),
)
def stale_acceptance(run: Run) -> Iterator[Observation]:
    """An accepted exception no longer matches anything.

    An exception that has outlived its reason would silence the next fault without anybody's having
    accepted that one. It is stale if its rule ran and gave neither finding nor question there, or
    if its `until` is before the structure's date.

    ## Flagged

    ```yaml
    bodies:
      board:
        name: Board
        role: advises
        # finding: EVI04
        accepted: [{rule: unscrutinised-decisions, reason: The council scrutinises its partners}]
    ```

    ## Accepted

    ```yaml
    bodies:
      board:
        name: Board
        role: decides
        accepted: [{rule: unscrutinised-decisions, reason: The council scrutinises its partners}]
    ```

    ## What settles it

    Take the exception away, or mend its rule, its place or its `until`.

    ## When it is rightly accepted

    Where the exception is kept for a fault that comes and goes, such as a post that is vacant each
    summer.

    ## Limits

    An exception to a rule that did not run is never stale: nobody looked.
    """
    unmatched = {acceptance.origin for acceptance in run.unmatched}
    written = {one.origin: one for one in reversed(run.graph.structure.acceptances)}
    for acceptance in reversed(written.values()):
        if acceptance.rule not in run.ran:
            continue
        if _is_over(acceptance, run):
            yield _stale(acceptance, run, f"held until {acceptance.until}")
        elif acceptance.origin in unmatched:
            yield _stale(acceptance, run, "matches neither a finding nor a question")


def _is_over(acceptance: Acceptance, run: Run) -> bool:
    as_of, until = run.graph.structure.as_of, acceptance.until
    return as_of is not None and until is not None and until.is_before(as_of)


def _stale(acceptance: Acceptance, run: Run, why: str) -> Observation:
    subject = STRUCTURE if acceptance.subject is None else acceptance.subject
    who = run.graph.name(subject) if subject else "The structure"
    code = CODES.get(acceptance.rule, acceptance.rule)
    rule = f"{code} {CATALOGUE[code]}" if code in CATALOGUE else code
    return Observation(
        verdict=Verdict.FINDING,
        subject=subject,
        sentence=f"{who} has an exception for {rule} that {why}",
        origin=acceptance.origin,
        settled_by="Take the exception out, or name the rule and the entity that it is meant for.",
    )
