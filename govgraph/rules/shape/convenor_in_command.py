"""SHP03."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph
from govgraph.model.entity import Body
from govgraph.model.words import Role
from govgraph.observation import names, question
from govgraph.rule import Judgement, RealCase, rule

_SETTLED_BY = (
    "Say what else it does under `role`; or whom they answer to instead, if it only brings them "
    "together (`member_of`, `works_with`)."
)


@rule(
    "SHP03",
    kind=Kind.CONFLICT,
    severity=Severity.QUESTION,
    basis=(
        RealCase(
            "A county's Conference, a “partnership of partnerships”, was to have “no hierarchy”.",
            "Gloucestershire, Making Two Tier Work, 2009",
        ),
        Judgement("Who may only convene can't hold anybody to account."),
    ),
)
def convenor_in_command(graph: GovernanceGraph) -> Iterator[Observation]:
    """A "no hierarchy" body sits in the chain of command.

    Gloucestershire wanted a Conference with "no hierarchy". A body that only brings others
    together has no means to judge them: where they are said to answer to it, either it does more
    than it says, or they answer to nobody.

    ## Flagged

    ```yaml
    bodies:
      # question: SHP03 "Board answers to Conference, which only co-ordinates"
      conference:
        name: Conference
        role: co-ordinates
      board: {name: Board, accountable_to: conference}
    ```

    ## Accepted

    ```yaml
    bodies:
      conference:
        name: Conference
        role: [co-ordinates, decides]
      board: {name: Board, accountable_to: conference}
    ```

    ## What settles it

    What else it does (`role`, `decides`, `scrutinises`), or whom the others answer to in fact.

    ## When it is rightly accepted

    Where its members have agreed to be held to account by one another when they meet.

    ## Limits

    Only what is `accountable_to` it counts, not its parts. Of a body whose role is not stated
    nothing is asked, unless a known issue that names this rule says that it only convenes.
    """
    for body in graph.bodies():
        if body.role and graph.in_force(body) and _only_convenes(graph, body):
            yield from _observations(graph, body)


def _only_convenes(graph: GovernanceGraph, body: Body) -> bool:
    """Whether it co-ordinates, and nothing says that it does more."""
    roles = graph.known(body, body.role)
    said = {one.is_ for one in (*roles.stated, *roles.likely)}
    if said != {Role.CO_ORDINATES} or graph.powers.decides(body).is_possible:
        return False
    does = graph.answers(body, "scrutinises", "responsible_for")
    return not (does.stated or does.some)


def _observations(graph: GovernanceGraph, body: Body) -> Iterator[Observation]:
    below = graph.answer(body, "holds_to_account")
    links = (*below.stated, *below.likely)
    if not links:
        return
    who = below.others(links)
    sentence = f"{names(graph, who)} {'answer' if len(who) > 1 else 'answers'} to {{names}}"
    yield question(
        graph,
        body,
        f"{sentence}, which only co-ordinates",
        key="role",
        rests_on=(*links, *body.role),
        related=who,
        doubt="" if below.stated else "the link is only read so",
        settled_by=_SETTLED_BY,
        alike="",
    )
