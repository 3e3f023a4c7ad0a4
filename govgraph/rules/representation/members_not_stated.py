"""REP14."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import Answer, GovernanceGraph
from govgraph.model.entity import Body
from govgraph.model.words import BodyKind
from govgraph.observation import doubts, doubts_of, question
from govgraph.published import cited
from govgraph.rule import rule

_KINDS = (BodyKind.PARTNERSHIP, BodyKind.BOARD)
_WITHOUT = (BodyKind.SERVICE, BodyKind.TEAM, BodyKind.HUB, BodyKind.PROJECT)
_BESIDES = ", besides the chair"
_SETTLED_BY = (
    "Name all of its `members`: organisations, posts, bodies or sectors, each with its `count` if "
    "it has several seats; and say with `total` how many seats there are."
)


@rule(
    "REP14",
    kind=Kind.GAP,
    severity=Severity.QUESTION,
    basis=(cited("AC05", "paragraph 14a", "Know the partnerships they are involved in"),),
)
def members_not_stated(graph: GovernanceGraph) -> Iterator[Observation]:
    """The source does not say who sits on it.

    Who is at the table can be asked what was decided there, and who is not knows that nobody spoke
    for them. The Audit Commission would have public bodies "Know the partnerships they are involved
    in"; nobody can who is not told who is in them.

    ## Flagged

    ```yaml
    organisations: {council: {name: Council}}
    bodies:
      board:  # question: REP14 "does not say who else sits on Board"
        name: Board
        kind: board
        members: [council, some]
    ```

    ## Accepted

    ```yaml
    organisations: {council: {name: Council}}
    bodies:
      board:
        name: Board
        kind: board
        members: [council]
    ```

    ## What settles it

    Each member by name, or `some` taken away where the list is all there is.

    ## When it is rightly accepted

    Where membership changes from meeting to meeting, as at a forum that anybody may attend.

    ## Limits

    Partnerships and boards are looked at, and whatever decides; services, teams, hubs and projects
    are not, as nobody sits on them. A list is taken for all that there is to say, unless it ends in
    `some` or its `total` is larger. Who holds a seat, and for whom, is not asked.
    """
    seated = {one.id: one for one in (*graph.bodies_of(*_KINDS), *graph.powers.may_decide)}
    for body in seated.values():
        if not graph.known(body, body.kind).holds(*_WITHOUT):
            yield from _observed(graph, body)


def _observed(graph: GovernanceGraph, body: Body) -> Iterator[Observation]:
    sentence = _unstated(graph, body)
    if not sentence:
        return
    said = graph.answer(body, "members")
    kind = graph.known(body, body.kind)
    doubt = "" if said.stated or said.none else doubts(graph, _named(said))
    unsure = ""
    if not (kind.holds(*_KINDS) or graph.powers.decides(body).is_stated):
        unsure = doubts_of(kind) if kind.may_hold(*_KINDS) else "not sure: that it decides"
    yield question(
        graph,
        body,
        sentence,
        key="members",
        at=said.none.origins[0] if said.none else body.origin,
        rests_on=said.statements,
        settled_by=_SETTLED_BY,
        doubt="; ".join(filter(None, (doubt, unsure))),
        alike="" if doubt or unsure else _alike(sentence),
    )


def _unstated(graph: GovernanceGraph, body: Body) -> str:
    """What is not said of who sits on it; empty where all of it is."""
    said = graph.answer(body, "members")
    if said.says_none:
        return "The source says that nobody sits on {names}"
    if not said.stated:
        chaired = _BESIDES if graph.answer(body, "chair").stated else ""
        return f"The source does not say who sits on {{names}}{chaired}"
    named = graph.seats.named(body)
    if said.total and named.high is not None and named.high < said.total.count.low:
        return f"The source names {named} of the {said.total.count} who sit on {{names}}"
    if said.some or _has_unnamed_holders(graph, body):
        return "The source does not say who else sits on {names}"
    return ""


def _named(said: Answer) -> Answer:
    """What is said of those who are named: that somebody sits there is not who."""
    unsure = tuple(link for link in said.unsure if not link.says_some)
    return said._replace(unnamed=(), unsure=unsure)


def _has_unnamed_holders(graph: GovernanceGraph, body: Body) -> bool:
    """Whether some who hold one of several seats are named, and not all of them."""
    stated = graph.seats.stated(body)
    return any(0 < len(seat.holders) < seat.count.low for seat in stated)


def _alike(sentence: str) -> str:
    """The same of many at once, whether or not some of them have a chair."""
    fewer = "The source names fewer than it counts of those who sit on {names}"
    return fewer if sentence.startswith("The source names") else sentence.removesuffix(_BESIDES)
