"""ACC06."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import Answer, Certainty, GovernanceGraph, Statement
from govgraph.model.entity import Body
from govgraph.model.words import BodyKind, Role
from govgraph.observation import Telling, doubts, finding, names, question
from govgraph.published import cited
from govgraph.rule import rule

_SETTLED_BY = (
    "Say what those whom it is `accountable_to` may do (`role: scrutinises` or `decides`), or name "
    "somebody who can act."
)


@rule(
    "ACC06",
    kind=Kind.WEAKNESS,
    severity=Severity.MEDIUM,
    basis=(
        cited(
            "BOV07",
            "page 450",
            "the forum can pose questions and pass judgement, and the actor may face consequences",
        ),
    ),
)
def powerless_forum(graph: GovernanceGraph) -> Iterator[Observation]:
    """It is said to be held to account by a body with no power to do anything about it.

    An account that is given to those who can't act on it changes nothing: "the forum can pose
    questions and pass judgement, and the actor may face consequences".

    ## Flagged

    ```yaml
    bodies:
      forum: {name: Forum, decides: none}
      board:
        name: Board
        # finding: ACC06 "Board can be called to account only by Forum, with no power to decide"
        accountable_to: forum
    ```

    ## Accepted

    ```yaml
    bodies:
      forum: {name: Forum, role: scrutinises}
      board:
        name: Board
        accountable_to: forum
    ```

    ## What settles it

    That the forum scrutinises, decides, or has a part that does; or that the body is also held to
    account by somebody who can act.

    ## When it is rightly accepted

    Where the forum can make its judgement felt without deciding: it elects the board, say.

    ## Limits

    Organisations, posts and sectors are taken to be able to act. A forum of which the file says
    neither what it does nor that it decides nothing is not looked at.
    """
    for body in graph.bodies():
        said = graph.answer(body, "accountable_to")
        if said.stated and graph.in_force(body):
            weak = [_weakness(graph, body, id_) for id_ in said.ids]
            if None in weak:
                continue
            other = _other_route(graph, body)
            if other is not Certainty.STATED:
                sure = set(weak) == {Certainty.STATED} and other is None
                yield _observation(graph, body, said, sure=sure)


def _weakness(graph: GovernanceGraph, body: Body, id_: str) -> Certainty | None:
    """How sure it is that one whom a body answers to has no power; None where it may have."""
    forum = graph.entity(id_)
    decides = graph.powers.decides(forum)
    if not isinstance(forum, Body) or decides.is_stated or graph.routes.root(forum).is_stated:
        return None
    role = graph.known(forum, forum.role)
    powers = (
        graph.known(forum, forum.kind).certainty(BodyKind.SCRUTINY),
        role.certainty(Role.SCRUTINISES),
        graph.answer(forum, "scrutinises").certainty(body.id),
        graph.powers.parts_decide(forum),
    )
    if Certainty.STATED in powers or not (decides.is_denied or role.values):
        return None
    sure = decides.is_denied and set(powers) == {None} and not decides.likely
    return Certainty.STATED if sure else Certainty.LIKELY


def _other_route(graph: GovernanceGraph, body: Body) -> Certainty | None:
    """Whether what a body is part of, or who manages it, gives it a route to a root."""
    said = graph.answers(body, "part_of", "managed_by")
    above = (graph.routes.reached(id_) for id_ in said.ids)
    if any(one and one.is_stated for one in above):
        return Certainty.STATED
    may_be = any(graph.routes.reached(id_) for id_ in said.others((*said.stated, *said.likely)))
    return Certainty.LIKELY if may_be else None


def _observation(graph: GovernanceGraph, body: Body, said: Answer, *, sure: bool) -> Observation:
    who = names(graph, said.ids)
    told = Telling(
        key="accountable_to",
        at=said.stated[0].origins[0],
        rests_on=(*said.stated, *_words(graph, said)),
        related=said.ids,
        settled_by=_SETTLED_BY,
    )
    if sure and not (said.doubtful or said.unnamed):
        sentence = f"{{names}} can be called to account only by {who}, with no power to decide"
        return finding(graph, body, sentence, **told)
    sentence = f"The source does not say by what power {who} can call {{names}} to account"
    told["doubt"] = doubts(graph, said)
    return question(graph, body, sentence, **told)


def _words(graph: GovernanceGraph, said: Answer) -> Iterator[Statement]:
    """What is stated of the powers of those whom a body answers to."""
    for forum in graph.found(said.ids):
        yield from graph.powers.decides(forum).denied
        if isinstance(forum, Body):
            yield from forum.role
