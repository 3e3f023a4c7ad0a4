"""What the whole of a fund holds for its parts, and its parts for the whole."""

from collections.abc import Iterator

from govgraph.graph.answer import Answer
from govgraph.graph.statements import Statements, Who


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


def _followed(graph: Statements, fund: Who, key: str) -> Iterator[str]:
    """What stated links lead to, one after another, the nearest first."""
    found = {fund if isinstance(fund, str) else fund.id: None}
    waiting = list(found)
    for id_ in waiting:
        new = [one for one in graph.answer(id_, key).ids if one not in found]
        found.update(dict.fromkeys(new))
        waiting += new
        yield from new
