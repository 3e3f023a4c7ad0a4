"""REP06."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import Certainty, GovernanceGraph, SeatShare, Votes
from govgraph.model.entity import Body, Organisation
from govgraph.observation import finding, question
from govgraph.rule import RealCase, measured_rule

_MOST = 50
"""The percentage of the counted seats above which one organisation can outvote all others."""
_VOTES = {Votes.ALL: "all of them vote", Votes.NONE: "it is not stated who votes"}
_SETTLED_BY = (
    "Give each seat its `for` and `voting`, and the list its `total`; or say in `accepted` why one "
    "organisation holds most seats."
)


@measured_rule(
    "REP06",
    _MOST,
    kind=Kind.WEAKNESS,
    severity=Severity.MEDIUM,
    basis=(
        RealCase(
            "Gloucestershire’s partnership before its review: “dominance of some … themes and "
            "some … local LSPs”.",
            "Making Two Tier Work in Gloucestershire, 18 May 2009, slide 2",
        ),
        RealCase(
            "Partners of Scottish Borders Council saw “over reliance on SBC to lead”.",
            "Scottish Borders Council, 2016",
        ),
    ),
)
def dominant_organisation(graph: GovernanceGraph, most: float) -> Iterator[Observation]:
    """One organisation dominates the seats.

    Where one can outvote the rest, the rest stop coming, and what is left is that organisation with
    guests. Partners in the Scottish Borders saw "over reliance on SBC to lead".

    ## Flagged

    ```yaml
    organisations: {council: {name: Council}, trust: {name: Trust}}
    posts: {convener: {name: Convener}}
    bodies:
      board:  # finding: REP06 "Council holds 3 of the 5 counted seats on Board"
        name: Board
        chair: {to: convener, for: council}
        members: [{to: council, count: 2}, {to: trust, count: 2}, {total: 5}]
    ```

    ## Accepted

    ```yaml
    organisations: {council: {name: Council}, trust: {name: Trust}}
    posts: {convener: {name: Convener}}
    bodies:
      board:
        name: Board
        chair: {to: convener, for: none}
        members: [{to: council, count: 2}, {to: trust, count: 2}, {total: 5}]
    ```

    ## What settles it

    Whose each seat is (`for`), which of them vote, and a `total` that shows that none is missing.

    ## When it is rightly accepted

    Where the law gives one organisation most seats, or it may only vote together with others.

    ## Limits

    Seats `as` observer, adviser or guest and those without a vote are not counted. The share that
    is too much is a setting: half of the seats, unless you change it.
    """
    for body in graph.those_in_force(graph.bodies()):
        for likely in (False, True) if graph.shares.is_open(body) else (False,):
            shares = graph.shares.of(body, likely=likely)
            share = next((one for one in shares if one.is_above(most)), None)
            share = share or next((one for one in shares if one.may_be_above(most)), None)
            if share:
                unsure = "whose seats these are is only likely" if likely else ""
                yield from _observed(graph, body, share, (unsure, *_open(share, most)))
                break


def _open(share: SeatShare, most: float) -> Iterator[str]:
    """What of the seats themselves is open."""
    if not share.is_above(most):
        yield "how many seats these are is not sure"
    if share.votes is Votes.SOME:
        yield "of some seats only it is stated whether they vote"


def _observed(
    graph: GovernanceGraph, body: Body, share: SeatShare, unsure: tuple[str, ...]
) -> Iterator[Observation]:
    inside = _belongs(graph, body, share.organisation)
    if inside is Certainty.STATED:
        return
    who = graph.name(share.organisation)
    part = f"that it is part of {who} is only likely" if inside else ""
    whole = "" if graph.seats.is_whole(body) else "the list is not whole"
    doubt = "; ".join(filter(None, (whole, *unsure, part)))
    sentence = f"{who} holds {share.own} of the {share.total} counted seats on {{names}}"
    votes = f"; {_VOTES[share.votes]}" if share.votes in _VOTES else ""
    yield (question if doubt else finding)(
        graph,
        body,
        sentence + votes,
        key="members",
        rests_on=graph.answers(body, "chair", "deputy", "members").statements,
        related=(share.organisation,),
        doubt=doubt,
        settled_by=_SETTLED_BY,
    )


def _belongs(graph: GovernanceGraph, body: Body, organisation: Organisation) -> Certainty | None:
    """Whether a body is part of one organisation and of no other."""
    others = (one for one in graph.powers.wholes(body) if one is not organisation)
    if any(isinstance(one, Organisation) for one in others):
        return None
    return graph.powers.is_within(body, organisation)
