"""Where many bodies of much the same kind serve one place and share one thing."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from govgraph.graph.paths import above
from govgraph.graph.routes import Routes
from govgraph.graph.statements import Statements
from govgraph.model.entity import Body, Responsibility
from govgraph.model.link import Link
from govgraph.model.words import BodyKind

_KINDS = (
    BodyKind.BOARD,
    BodyKind.PARTNERSHIP,
    BodyKind.JOINT_COMMITTEE,
    BodyKind.EXECUTIVE_GROUP,
)
_HELD = ("accountable_for", "responsible_for", "decides")

Shared: TypeAlias = tuple[frozenset[str], str, bool]
"""The places that a body covers; a code, or the id of a responsibility; whether it is a code."""


@dataclass(frozen=True, slots=True)
class Sharer:
    """A body that has something in common with others, and whether that is stated."""

    body: Body
    stated: bool
    joint: str
    """What all that act as one with it have in common; else its own id."""
    links: tuple[Link, ...]
    """What says so: its places, and how it holds the responsibility."""


@dataclass(frozen=True, slots=True)
class Crowd:
    """Bodies of which none answers to another, that serve the same places and share one thing."""

    places: tuple[str, ...]
    shared: str
    """A code, or the id of a responsibility."""
    is_code: bool
    sharers: tuple[Sharer, ...]
    """Those of which it is stated or likely, in the order of their ids."""
    number: int
    """How many there are, as is stated; those that act as one, or that one `per` made, are one."""
    possible: int
    """How many there may be."""


def crowds(graph: Statements, routes: Routes) -> tuple[Crowd, ...]:
    """All sets of two or more, by places and by what they share."""
    found: defaultdict[Shared, dict[str, Sharer]] = defaultdict(dict)
    for body in graph.bodies():
        kind = graph.known(body, body.kind) if body.kind and graph.in_force(body) else None
        if kind and kind.may_hold(*_KINDS):
            for key, sharer in _of(graph, body, sure=kind.holds(*_KINDS)):
                known = found[key].get(body.id)
                if known is None or (sharer.stated and not known.stated):
                    found[key][body.id] = sharer
    sets = ((key, tuple(own.values())) for key, own in sorted(found.items(), key=_order))
    return tuple(_crowd(routes, key, own) for key, own in sets if len(own) > 1)


def _order(one: tuple[Shared, object]) -> tuple[str, list[str]]:
    (places, shared, _), _ = one
    return shared, sorted(places)


def _of(graph: Statements, body: Body, *, sure: bool) -> Iterator[tuple[Shared, Sharer]]:
    """What a body may have in common with others: with its places as stated, or as likely."""
    covers = graph.answer(body, "covers")
    stated, every = frozenset(covers.ids), frozenset((*covers.ids, *covers.others(covers.likely)))
    for places in dict.fromkeys((stated, every)):
        if places:
            firm = sure and places == stated
            links = covers.stated if places == stated else (*covers.stated, *covers.likely)
            for shared, is_code, certain, joint, link in _things(graph, body):
                own = (*links, link) if link else links
                yield (places, shared, is_code), Sharer(body, firm and certain, joint, own)


def _things(graph: Statements, body: Body) -> Iterator[tuple[str, bool, bool, str, Link | None]]:
    own = body.group or body.id
    codes = graph.known(body, body.code)
    for code in (*codes.values, *codes.likely_values):
        yield code, True, code in codes.values, own, None
    held = graph.answers(body, *_HELD)
    for link in (*held.stated, *held.likely):
        if not isinstance(graph.find(held.other(link)), Responsibility):
            continue
        joint = f"{link.relation} {held.other(link)}" if link.details.joint else own
        yield held.other(link), False, graph.is_stated(link), joint, link


def _crowd(routes: Routes, key: Shared, sharers: Sequence[Sharer]) -> Crowd:
    places, shared, is_code = key
    ids = {one.body.id for one in sharers}
    apart = tuple(
        one
        for one in sorted(sharers, key=lambda one: one.body.id)
        if not ids & above(routes.ways, one.body.id, lambda step: not step.likely)
    )
    firm = [
        one for one in apart if one.stated and not ids & above(routes.ways, one.body.id, _always)
    ]
    return Crowd(
        places=tuple(sorted(places)),
        shared=shared,
        is_code=is_code,
        sharers=apart,
        number=len({one.joint for one in firm}),
        possible=len({one.joint for one in apart}),
    )


def _always(_: object) -> bool:
    return True
