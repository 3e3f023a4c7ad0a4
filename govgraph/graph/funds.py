"""Whose money a fund is, and what its whole holds for its parts, or its parts for the whole."""

from collections.abc import Iterator

from govgraph.graph.answer import Answer
from govgraph.graph.known import Certainty, Known
from govgraph.graph.parties import parties
from govgraph.graph.statements import Statements, Who
from govgraph.model.entity import Fund
from govgraph.model.link import Link
from govgraph.model.words import Arrangement, FundKind


def held(graph: Statements, fund: Who, key: str) -> Answer:
    """What is said of a fund under a key, by itself or by the nearest fund that it is part of.

    What the whole states holds for its parts, unless they say otherwise: `none`, or a denial of
    the one that the whole names. `own` of the answer tells which fund says it.
    """
    own = graph.answer(fund, key)
    if own.stated or own.none:
        return own
    said = (graph.answer(id_, key) for id_ in _followed(graph, fund, "part_of"))
    above = [answer for answer in said if not answer.is_silent]
    for answer in above:
        if any(not own.denies(id_) for id_ in answer.ids):
            return answer
        if answer.none:
            break
    return above[0] if own.is_silent and above else own


def held_arrangement(graph: Statements, fund: Fund, which: Arrangement) -> Known[object]:
    """What is said of an arrangement of a fund, by itself or by the nearest fund around it."""
    around = graph.found((fund.id, *_followed(graph, fund, "part_of")))
    said = [
        graph.known(one, one.arrangements.get(which, ())) for one in around if isinstance(one, Fund)
    ]
    stated = next((known for known in said if known.stated), None)
    return stated or next((known for known in said if not known.is_silent), said[0])


def is_held_by_parts(graph: Statements, fund: Who, key: str) -> bool:
    """Whether a fund has parts, and each of them, or each part of that, states a key."""
    waiting = [fund if isinstance(fund, str) else fund.id]
    seen = set(waiting)
    for id_ in waiting:
        below = graph.answer(id_, "has_part").ids
        if not below:
            return False
        new = [one for one in below if one not in seen and not graph.answer(one, key).stated]
        seen.update(new)
        waiting += new
    return True


def parts_without(graph: Statements, fund: Who, key: str) -> tuple[str, ...]:
    """The parts of a fund for which nothing holds under a key but what the fund itself says."""
    id_ = fund if isinstance(fund, str) else fund.id
    below = _followed(graph, fund, "has_part")
    return tuple(part for part in below if held(graph, part, key).own == id_)


def wholes(graph: Statements, fund: Who) -> tuple[str, ...]:
    """The ids of the funds that a fund is stated to be part of, the nearest first."""
    return tuple(_followed(graph, fund, "part_of"))


def parts_within(graph: Statements, fund: Who) -> tuple[str, ...]:
    """The ids of the funds that are stated to be part of a fund, the nearest first."""
    return tuple(_followed(graph, fund, "has_part"))


def _followed(graph: Statements, fund: Who, key: str) -> Iterator[str]:
    """What stated links lead to, one after another, the nearest first."""
    found = {fund if isinstance(fund, str) else fund.id: None}
    waiting = list(found)
    for id_ in waiting:
        new = [one for one in graph.answer(id_, key).ids if one not in found]
        found.update(dict.fromkeys(new))
        waiting += new
        yield from new


def pools(graph: Statements, who: Who, fund: Fund) -> Certainty | None:
    """Whether a fund is pooled and somebody pays into it, or answers for it: stated, or likely.

    What pays a part of a pool is that pool.
    """
    id_ = who if isinstance(who, str) else who.id
    found = set[Certainty | None]()
    for one in graph.found((fund.id, *_followed(graph, fund, "part_of"))):
        kind = graph.known(one, one.kind) if isinstance(one, Fund) else None
        if kind is not None and kind.may_hold(FundKind.POOLED):
            said = graph.answers(one, "contributors", "accountable_body")
            is_likely = said.certainty(id_) and not kind.holds(FundKind.POOLED)
            found.add(Certainty.LIKELY if is_likely else said.certainty(id_))
    return next((one for one in (Certainty.STATED, Certainty.LIKELY) if one in found), None)


def several(graph: Statements, answer: Answer) -> Certainty | None:
    """Whether two or more are named, as is stated or likely; what acts as one is one."""
    if _number(graph, answer, likely=False) > 1:
        return Certainty.STATED
    return Certainty.LIKELY if _number(graph, answer, likely=True) > 1 else None


def sharing(graph: Statements, fund: Fund) -> Certainty | None:
    """Whether a fund is more than one party's, as is stated or likely; None if nothing says so.

    It is `pooled` or `shared_cost`, has two or more contributors, or is a grant received with
    several givers, several that it pays, or a part that is a grant given.
    """
    if _is_shared(graph, fund, likely=False):
        return Certainty.STATED
    return Certainty.LIKELY if _is_shared(graph, fund, likely=True) else None


def _is_shared(graph: Statements, fund: Fund, *, likely: bool) -> bool:
    def has_several(key: str) -> bool:
        return _number(graph, graph.answer(fund, key), likely=likely) > 1

    def is_of_kind(one: Fund, *kinds: FundKind) -> bool:
        known = graph.known(one, one.kind)
        return known.may_hold(*kinds) if likely else known.holds(*kinds)

    if is_of_kind(fund, FundKind.POOLED, FundKind.SHARED_COST) or has_several("contributors"):
        return True
    if not is_of_kind(fund, FundKind.GRANT_RECEIVED):
        return False
    if has_several("provided_by") or has_several("funds"):
        return True
    parts = graph.answer(fund, "has_part")
    below = graph.found(parts.others(_links(parts, likely=likely)))
    return any(isinstance(one, Fund) and is_of_kind(one, FundKind.GRANT_GIVEN) for one in below)


def _number(graph: Statements, answer: Answer, *, likely: bool) -> int:
    """How many are named at least, each by its count; what acts as one is one."""
    number = 0 if answer.some is None else 1
    for party in parties(_links(answer, likely=likely)):
        others = graph.found(answer.others(party))
        counts = (graph.known(one, one.count).value for one in others)
        number += 1 if len(party) > 1 else sum(count.low if count else 1 for count in counts)
    return max(number, answer.total.count.low if answer.total else 0)


def _links(answer: Answer, *, likely: bool) -> tuple[Link, ...]:
    return (*answer.stated, *answer.likely) if likely else answer.stated
