"""How much one post carries: what it holds, whom it manages, and who no longer stands between."""

from collections.abc import Iterator

from govgraph.graph.answer import SILENT, Answer
from govgraph.graph.endings import is_succeeded
from govgraph.graph.known import Certainty
from govgraph.graph.parties import loads
from govgraph.graph.statements import Statements
from govgraph.model.entity import Post
from govgraph.model.link import Link
from govgraph.model.relation import RELATION_KEYS
from govgraph.model.words import Section

_HELD = ("accountable_for", "responsible_for", "manages")
_SEATS = ("member_of", "chairs", "deputises")
_BELONGS = ("managed_by", "accountable_to", "part_of", "covers")
_ACTS = ("established", "agreed")
"""What may be done from a seat, once."""
_DOES = tuple(
    key
    for key, one in RELATION_KEYS.items()
    if one.may_stand_on(Section.POSTS.letter) and key not in (*_SEATS, *_BELONGS, *_ACTS)
)
"""The keys of a post that say that there is more to it than seats."""


def held_by(graph: Statements, post: Post) -> Answer:
    """What a post answers for, does or manages, without what its deputy or a delegate was given."""
    said = graph.answers(post, *_HELD)
    given = set(_given(graph, post))
    kept = tuple(link for link in said.stated if said.other(link) not in given)
    return said._replace(stated=kept)


def left_without_holder(graph: Statements, post: Post, key: str) -> Answer:
    """What falls to nobody while a post is vacant: not what it holds jointly, or has delegated."""
    said = graph.answer(post, key)
    given = graph.answer(post, "delegates_to").stated
    if any(link.details.what is None for link in given):
        return SILENT
    delegated = {what for link in given for what in link.details.what or ()}

    def falls(link: Link) -> bool:
        return not link.details.joint and said.other(link) not in delegated

    return said._replace(
        stated=tuple(filter(falls, said.stated)),
        likely=tuple(filter(falls, said.likely)),
    )


def only_sits(graph: Statements, post: Post) -> bool:
    """Whether all that is said of a post is that it has seats, or a chair, and where it belongs."""
    has_seat = any(not graph.answer(post, key).is_silent for key in _SEATS)
    return has_seat and all(graph.answer(post, key).is_silent for key in _DOES)


def managed_by(graph: Statements, post: Post) -> Answer:
    """The posts that a post manages: teams and services are not people."""
    said = graph.answer(post, "manages")
    people = {one.id for one in graph.found(said.ids) if isinstance(one, Post)}
    return said._replace(stated=tuple(link for link in said.stated if said.other(link) in people))


def head_count(graph: Statements, managed: Answer) -> int:
    """How many people the managed posts are at least; those divided between several are one."""
    alone = {managed.other(one) for one in managed.stated if not one.details.between_them}
    counts = (
        graph.known(one, one.count).value if one.id in alone else None
        for first, *_ in loads(managed)
        for one in graph.found((first,))
    )
    return sum(1 if count is None else count.low for count in counts)


def gone_between(graph: Statements, post: Post) -> tuple[Link, ...]:
    """What says that a post which has ended managed what this one manages now.

    Those that something succeeded are left out.
    """
    return tuple(
        link
        for managed in graph.answer(post, "manages").ids
        for link in graph.answer(managed, "managed_by").not_in_force
        if graph.certainty(link) is Certainty.STATED
        for former in graph.found((link.target,))
        if isinstance(former, Post) and graph.is_over(former) and not is_succeeded(graph, former)
    )


def _given(graph: Statements, post: Post) -> Iterator[str]:
    """What a deputy holds too, or what was given to a delegate."""
    for deputy in graph.answer(post, "deputy").ids:
        yield from graph.answers(deputy, *_HELD).ids
    for link in graph.answer(post, "delegates_to").stated:
        yield from link.details.what or ()
