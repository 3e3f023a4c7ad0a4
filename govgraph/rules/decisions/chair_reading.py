"""DEC16."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import Background, Certainty, GovernanceGraph, Seat
from govgraph.model.entity import Body
from govgraph.model.words import BodyKind
from govgraph.observation import names, question
from govgraph.published import cited
from govgraph.rule import rule

_OWN = (BodyKind.FULL_COUNCIL, BodyKind.CABINET, BodyKind.COMMITTEE, BodyKind.SCRUTINY)
_DEMOCRATIC, _FREE = "Democratic accountability", "Independent of party politics"
_ABOVE, _UNACCOUNTABLE = "Independent and above", "Lack of public accountability"
_SETTLED_BY = (
    "Ask the partners how they read it, and say so in `accepted`; add `for` and `elected` to the "
    "seat."
)


_READINGS: Mapping[Background, tuple[str, str, str]] = MappingProxyType(
    {
        Background.COUNCILLOR: ("as an elected member", _DEMOCRATIC, "Council domination"),
        Background.ELECTED: ("as an elected member", _DEMOCRATIC, "Public sector domination"),
        Background.OFFICER: (
            "unelected for a council",
            "Strong commitment to getting things done",
            "Council domination but not important enough for an elected representative",
        ),
        Background.COUNCIL: ("for a council", _DEMOCRATIC, "Council domination"),
        Background.PUBLIC: (
            "for a public body that is no council",
            "Not council dominated",
            "Public sector domination",
        ),
        Background.BUSINESS: ("for business", f"{_FREE}; businesslike", _UNACCOUNTABLE),
        Background.FAITH: ("for a faith group", _FREE, _UNACCOUNTABLE),
        Background.VOLUNTARY: (
            "for the voluntary sector",
            f"{_FREE}; concern for local people",
            _UNACCOUNTABLE,
        ),
        Background.OUTSIDE: ("for no partner", f"{_ABOVE} partisan politics", _UNACCOUNTABLE),
        Background.UNSAID: ("for somebody who is not stated", _DEMOCRATIC, _UNACCOUNTABLE),
    }
)
"""For whom a chair sits, and how the guidance reads that, for and against."""


@rule(
    "DEC16",
    kind=Kind.READING,
    severity=Severity.QUESTION,
    basis=(
        cited(
            "AC09",
            "paragraph 49 and table 3",
            "The choice of chair can send positive or negative messages to local stakeholders",
        ),
    ),
)
def chair_reading(graph: GovernanceGraph) -> Iterator[Observation]:
    """Who chairs can be read in two ways.

    No choice of chair is a fault, and each can be read for or against. "The choice of chair can
    send positive or negative messages to local stakeholders", the Audit Commission wrote: a leader
    of the council stands for "Democratic accountability" or for "Council domination", a chair from
    outside for independence or for "Lack of public accountability".

    ## Flagged

    ```yaml
    posts: {convener: {name: Convener}}
    bodies:
      board:
        name: Board
        role: decides
        chair: {to: convener, for: none}  # question: DEC16 "Convener chairs Board, for no partner"
    ```

    ## Accepted

    ```yaml
    posts: {convener: {name: Convener}}
    bodies:
      board:
        name: Board
        role: advises
        chair: {to: convener, for: none}
    ```

    ## What settles it

    Nothing needs to change. Strong scrutiny balances a chair from the council.

    ## When it is rightly accepted

    Whenever the partners have chosen, and say why.

    ## Limits

    Always a question. Of bodies that decide only, and not of a council's own committees. It goes by
    the kinds of organisation and sector.
    """
    for body in graph.powers.may_decide:
        chairs = [seat for seat in graph.seats.of(body) if seat.is_chair and seat.sitter]
        if chairs and not _is_councils_own(graph, body):
            yield from (_observed(graph, body, seat) for seat in chairs)


def _is_councils_own(graph: GovernanceGraph, body: Body) -> bool:
    own = graph.known(body, body.kind).may_hold(*_OWN)
    return own and graph.powers.is_councils_own(body) is Certainty.STATED


def _observed(graph: GovernanceGraph, body: Body, seat: Seat) -> Observation:
    label, good, bad = _READINGS[graph.backgrounds.of(seat)]
    who = " and ".join(seat.holders) or names(graph, (seat.sitter,) if seat.sitter else ())
    doubt = (
        f"only read so: that {who} chairs it" if seat.likely else "",
        "" if graph.powers.decides(body).is_stated else "not sure: that it decides",
    )
    whose = graph.seats.organisations(seat)
    whom = f" ({names(graph, whose)})" if whose and seat.sitter not in whose else ""
    readings = f"“{good}”, or “{bad}”"
    return question(
        graph,
        body,
        f"{who} chairs {{names}}, {label}{whom}: {readings}",
        key="chair",
        at=seat.link.origins[0],
        rests_on=seat.links,
        related=whose,
        doubt="; ".join(filter(None, doubt)),
        alike="" if any(doubt) else f"The chair of {{names}} sits {label}: {readings}",
        settled_by=_SETTLED_BY,
    )
