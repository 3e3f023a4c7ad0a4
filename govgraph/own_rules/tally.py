"""How many things are stated under a key of an entity, and how many there may be."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from govgraph.graph import Answer, GovernanceGraph, Known, Statement
from govgraph.model.entity import Arranged, Body, Entity, specs
from govgraph.model.link import Link
from govgraph.model.own_rule import Has
from govgraph.model.relation import RELATION_KEYS
from govgraph.model.words import Arrangement
from govgraph.observation import doubts, doubts_of
from govgraph.own_rules.things import matches


@dataclass(frozen=True, slots=True)
class Tally:
    """What is known of a number. `most` is None where there may be more than the file says."""

    least: int
    most: int | None
    doubtful: int = 0
    """How many are only likely, disputed or not in force."""
    behind: tuple[Statement | Entity | None, ...] = ()
    doubt: str = ""

    @property
    def may_be_more(self) -> bool:
        """Whether something is said that does not settle it."""
        return self.doubtful > 0


def tally(graph: GovernanceGraph, entity: Entity, wanted: Has) -> Tally:
    """How many there are of what a rule asks for, as far as the file says."""
    if wanted.key == "members" and wanted.to is None and isinstance(entity, Body):
        return _seats(graph, entity)
    if wanted.key == "decides" and wanted.to is None and isinstance(entity, Body):
        return _decisions(graph, entity)
    if wanted.key in RELATION_KEYS:
        return _links(graph, graph.answer(entity, wanted.key), wanted)
    return _facts(_known(graph, entity, wanted.key))


def _links(graph: GovernanceGraph, answer: Answer, wanted: Has) -> Tally:
    fits = {id_: matches(graph, id_, wanted.to) for id_ in answer.others(answer.statements)}
    stated = [link for link in answer.stated if fits[answer.other(link)]]
    unsure = [
        link
        for link in (*answer.stated, *answer.doubtful)
        if link not in stated and fits[answer.other(link)] is not None
    ]
    named = len(answer.others(stated))
    unnamed = 1 if answer.some is not None and wanted.to is None else 0
    is_closed = answer.says_none or answer.is_whole
    is_denied = isinstance(wanted.to, str) and answer.denies(wanted.to)
    return Tally(
        least=named + unnamed,
        most=named if is_closed or is_denied else None,
        doubtful=len(answer.others(unsure)) + (len(_unnamed(answer)) if wanted.to is None else 0),
        behind=_behind(stated, answer),
        doubt=doubts(graph, answer),
    )


def _unnamed(answer: Answer) -> tuple[Link, ...]:
    """The statements that there is one, not named, which are not sure themselves."""
    return tuple(link for link in answer.unsure if not (link.denied or link.says_none))


def _behind(stated: Sequence[Statement], answer: Answer) -> tuple[Statement, ...]:
    none = () if answer.none is None else (answer.none,)
    return (*stated, *none) or answer.statements


def _seats(graph: GovernanceGraph, body: Body) -> Tally:
    answer = graph.answer(body, "members")
    seats = [seat for seat in graph.seats.of(body) if seat.is_of_total]
    sure = sum(seat.count.low for seat in seats if not seat.likely)
    total = answer.total.count if answer.total is not None else None
    least = max(sure, total.low if total is not None else 0)
    most = total.high if total is not None else (0 if answer.says_none else None)
    likely = sum(seat.count.low for seat in seats if seat.likely)
    links: Iterable[Statement] = (link for seat in seats for link in seat.links[:1])
    return Tally(least, most, likely, tuple(links), doubts(graph, answer))


def _decisions(graph: GovernanceGraph, body: Body) -> Tally:
    claim = graph.powers.decides(body)
    answer = graph.answer(body, "decides")
    doubtful = (*claim.likely, *claim.disputed, *claim.not_in_force, *_unnamed(answer))
    behind = (*claim.stated, *claim.denied) or doubtful
    most = 0 if claim.is_denied else None
    doubt = doubts(graph, answer) or ("only read so" if doubtful else "")
    return Tally(len(claim.stated), most, len(doubtful), behind, doubt)


def _known(graph: GovernanceGraph, entity: Entity, key: str) -> Known[object]:
    if isinstance(entity, Arranged) and key in set(map(str, Arrangement)):
        return graph.known(entity, entity.arrangements.get(Arrangement(key), ()))
    attribute, _ = specs(entity.section)[key]
    return graph.known(entity, getattr(entity, attribute))


def _facts(known: Known[object]) -> Tally:
    doubtful = (*known.likely, *known.disputed, *known.not_in_force)
    some = 1 if known.says_some else 0
    return Tally(
        least=len(known.values) + some,
        most=0 if known.says_none else None,
        doubtful=len(doubtful),
        behind=known.stated or doubtful,
        doubt=doubts_of(known),
    )
