"""Which links count as one: several that act together, or that share a thing among them."""

from collections.abc import Iterable
from typing import TypeAlias

from govgraph.graph.answer import Answer
from govgraph.model.contradiction import form
from govgraph.model.link import Link
from govgraph.problem import Origin

Party: TypeAlias = tuple[Link, ...]
"""One that a rule counts: a link, or the links of several that count as one."""


def parties(links: Iterable[Link]) -> tuple[Party, ...]:
    """Links of one answer, in groups that a rule counts as one holder, parent or decider.

    `joint: yes` joins all that act for the same matter; `between_them: yes` joins the targets of
    one long form. Every other link stands alone.
    """
    every = tuple(links)
    if len(every) == 1:
        return (every,)
    groups: dict[object, list[Link]] = {}
    for link in every:
        key: object
        if link.details.joint:
            key = ("joint", link.relation, link.details.what)
        elif link.details.between_them:
            key = form(link)
        else:
            key = id(link)
        groups.setdefault(key, []).append(link)
    return tuple(tuple(group) for group in groups.values())


def loads(answer: Answer) -> tuple[tuple[str, ...], ...]:
    """The ids of what one entity is stated to hold, each thing once.

    What several divide between them in a way that is not stated is one load of each of them.
    """
    alone: dict[str, None] = {}
    divided: dict[Origin, dict[str, None]] = {}
    for link in answer.stated:
        own = divided.setdefault(form(link), {}) if link.details.between_them else alone
        own[answer.other(link)] = None
    groups = (tuple(id_ for id_ in own if id_ not in alone) for own in divided.values())
    return (*((id_,) for id_ in alone), *dict.fromkeys(group for group in groups if group))
