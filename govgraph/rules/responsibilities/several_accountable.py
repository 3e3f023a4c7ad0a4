"""REM02."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import Answer, GovernanceGraph, Rivalry
from govgraph.model.entity import Responsibility
from govgraph.observation import doubts_of_rivals, finding, named_parties, names, question, told_of
from govgraph.published import cited
from govgraph.rule import rule

_KEY = "accountable"
_SETTLED_BY = (
    "Say `lead: yes` of the one that answers for it in the end, `joint: yes` if they answer as "
    "one, or `what` or `covers` if each answers for a part of its own."
)


@rule(
    "REM02",
    kind=Kind.OVERLAP,
    severity=Severity.HIGH,
    basis=(
        cited("RACI1", "page 204", "only one person can be Accountable for each task"),
        cited("RACI2", words="works like zero"),
    ),
)
def several_accountable(graph: GovernanceGraph) -> Iterator[Observation]:
    """More than one body or post is accountable for this.

    Where two answer for the same thing, each can leave it to the other and point at the other when
    it goes wrong: two or more, one guide says, "works like zero". By the usual rule "only one
    person can be Accountable for each task".

    ## Flagged

    ```yaml
    bodies: {health: {name: Health Board}, care: {name: Care Board}}
    responsibilities:
      falls:
        name: Preventing falls
        # finding: REM02 "Care Board and Health Board are each accountable for Preventing falls"
        accountable: [health, care]
    ```

    ## Accepted

    ```yaml
    bodies: {health: {name: Health Board}, care: {name: Care Board}}
    responsibilities:
      falls:
        name: Preventing falls
        accountable: {to: [health, care], joint: yes}
    ```

    ## What settles it

    Who has the last word (`lead: yes`), that they answer as one (`joint: yes`), or what each
    answers for: a matter of its own (`what`), or an area of its own (`covers` of each).

    ## When it is rightly accepted

    Where the law makes several answer for the same thing, each for itself.

    ## Limits

    Doing the work together (`responsible`) is no fault. One that delegated the work and one that
    does it are not two that answer for it. Of more than twelve holders, twelve are compared.
    """
    for duty in graph.responsibilities():
        said = graph.answer(duty, _KEY)
        if len(said.stated) + len(said.likely) + len(said.unnamed) > 1 and graph.in_force(duty):
            rivalries = graph.rivals.of(said)
            for rivalry in rivalries:
                yield _rivalry(graph, duty, rivalry)
            if not rivalries:
                yield from _and_others(graph, duty, said)


def _rivalry(graph: GovernanceGraph, duty: Responsibility, rivalry: Rivalry) -> Observation:
    matter = f", as to {graph.name(rivalry.matter)}" if rivalry.matter else ""
    firm = [pair for pair in rivalry.pairs if not pair.ties]
    if rivalry.divided:
        who = names(graph, (link.target for link in rivalry.divided))
        sentence = f"The source does not say how {who} divide between them what {{names}} asks"
        return question(
            graph, duty, sentence + matter, **told_of([rivalry.divided], _KEY, _SETTLED_BY)
        )
    parties = [party for pair in firm or rivalry.pairs for party in (pair.one, pair.other)]
    who = named_parties(graph, parties)
    if firm:
        sentence = f"{who} are each accountable for {{names}}{matter}"
        return finding(graph, duty, sentence, **told_of(parties, _KEY, _SETTLED_BY))
    sentence = f"The source does not say which of {who} is accountable for {{names}}{matter}"
    told = told_of(parties, _KEY, _SETTLED_BY)
    told["doubt"] = doubts_of_rivals(graph, rivalry.pairs)
    return question(graph, duty, sentence, **told)


def _and_others(
    graph: GovernanceGraph, duty: Responsibility, said: Answer
) -> Iterator[Observation]:
    """One is named and others are not, unless one comes first or they answer as one."""
    own = (*said.stated, *said.likely)
    settled = any(link.details.lead or link.details.joint for link in (*own, *said.unnamed))
    if own and said.unnamed and not settled:
        who = names(graph, said.others(own))
        sentence = f"The source does not say who besides {who} is accountable for {{names}}"
        yield question(graph, duty, sentence, **told_of([own, said.unnamed], _KEY, _SETTLED_BY))
