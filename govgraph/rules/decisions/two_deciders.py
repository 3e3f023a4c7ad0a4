"""DEC07."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import Answer, Certainty, GovernanceGraph, Pair, Rivalry, Tie
from govgraph.model.entity import Entity
from govgraph.model.words import Section
from govgraph.observation import doubts_of_rivals, finding, named_parties, names, question, told_of
from govgraph.rule import Citation, rule

_KEY = "decided_by"
_SECTIONS = (Section.RESPONSIBILITIES, Section.FUNDS, Section.PLANS)
_SETTLED_BY = (
    "Say `lead: yes` of the one whose word is final, `joint: yes` if they decide as one, `what` or "
    "`covers` if each decides a part of its own, or `delegated_by` if one gave the other its power."
)


@rule(
    "DEC07",
    kind=Kind.OVERLAP,
    severity=Severity.HIGH,
    basis=(
        Citation(
            "To Speed Up RAPID Adoption, Slow Down",
            "Bain & Company",
            words="makes the decision and commits the organization",
            url="https://www.bain.com",
        ),
    ),
)
def two_deciders(graph: GovernanceGraph) -> Iterator[Observation]:
    """Two bodies can each decide the same thing.

    A partner who is refused by one asks the other, and a decision holds until the next one. In a
    method for sharing out decisions that is much used, only one "makes the decision and commits
    the organization".

    ## Flagged

    ```yaml
    bodies: {board: {name: Board}, forum: {name: Schools Forum}}
    responsibilities:
      places:
        name: School places
        decided_by: [board, forum]  # finding: DEC07 "Board and Schools Forum each decide on School"
    ```

    ## Accepted

    ```yaml
    bodies: {board: {name: Board}, forum: {name: Schools Forum}}
    responsibilities:
      places:
        name: School places
        decided_by: [{to: board, lead: yes}, forum]
    ```

    ## What settles it

    Whose word is final (`lead: yes`), that they decide as one (`joint: yes`), what each decides
    (`what`) or where (`covers`), or that one acts by power that the other gave (`delegated_by`).

    ## When it is rightly accepted

    Where the law gives both a say, and what holds if they disagree is agreed.

    ## Limits

    Who decides because its parent does is not looked at. Of more than twelve deciders, twelve are
    compared with one another.
    """
    for thing in graph.entities(*_SECTIONS):
        said = graph.answer(thing, _KEY)
        if len(said.stated) + len(said.likely) + len(said.unnamed) > 1 and graph.in_force(thing):
            rivalries = graph.rivals.of(said)
            for rivalry in rivalries:
                yield from _rivalry(graph, thing, rivalry)
            if not rivalries and said.some:
                yield from _others(graph, thing, said)


def _rivalry(graph: GovernanceGraph, thing: Entity, rivalry: Rivalry) -> Iterator[Observation]:
    matter = f", as to {graph.name(rivalry.matter)}" if rivalry.matter else ""
    if rivalry.divided:
        who = names(graph, (link.target for link in rivalry.divided))
        sentence = f"The source does not say how {who} divide the decisions on {{names}}{matter}"
        yield question(graph, thing, sentence, **told_of([rivalry.divided], _KEY, _SETTLED_BY))
    given = [(pair, _delegated(graph, pair, thing)) for pair in rivalry.pairs]
    pairs = [pair for pair, delegated in given if delegated is not Certainty.STATED]
    firm = [pair for pair, delegated in given if not (delegated or pair.ties - {Tie.SEAT})]
    parties = [party for pair in firm or pairs for party in (pair.one, pair.other)]
    who = named_parties(graph, parties)
    if firm:
        sentence = f"{who} each decide on {{names}}{matter}"
        yield finding(graph, thing, sentence, **told_of(parties, _KEY, _SETTLED_BY))
    elif pairs:
        sentence = f"The source does not say which of {who} decides on {{names}}{matter}"
        told = told_of(parties, _KEY, _SETTLED_BY)
        given_so = any(delegated for _, delegated in given)
        power = "only read so: that one gave the other its power" if given_so else ""
        told["doubt"] = "; ".join(filter(None, (doubts_of_rivals(graph, pairs), power)))
        yield question(graph, thing, sentence, **told)


def _delegated(graph: GovernanceGraph, pair: Pair, thing: Entity) -> Certainty | None:
    """Whether one of two decides by power that the other gave it."""
    ends = [(one.target, other.target) for one in pair.one for other in pair.other]
    both = (*ends, *((other, one) for one, other in ends))
    found = {graph.powers.delegated(*ids, thing.id) for ids in both}
    return next((one for one in (Certainty.STATED, Certainty.LIKELY) if one in found), None)


def _others(graph: GovernanceGraph, thing: Entity, said: Answer) -> Iterator[Observation]:
    """Others decide too, and the source does not say which."""
    own = (*said.stated, *said.likely)
    if own and not any(link.details.lead or link.details.joint for link in (*own, *said.unnamed)):
        who = names(graph, said.others(own))
        sentence = f"The source does not say who besides {who} decides on {{names}}"
        yield question(graph, thing, sentence, **told_of([own, said.unnamed], _KEY, _SETTLED_BY))
