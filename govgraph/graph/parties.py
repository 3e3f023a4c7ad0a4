"""Which links count as one: several that act together, or that share a thing among them."""

from collections.abc import Iterable

from govgraph.model.contradiction import form
from govgraph.model.link import Link


def parties(links: Iterable[Link]) -> tuple[tuple[Link, ...], ...]:
    """Links of one answer, in groups that a rule counts as one holder, parent or decider.

    `joint: yes` joins all that act for the same matter; `between_them: yes` joins the targets of
    one long form. Every other link stands alone.
    """
    groups: dict[object, list[Link]] = {}
    for link in links:
        key: object
        if link.details.joint:
            key = ("joint", link.relation, link.details.what)
        elif link.details.between_them:
            key = form(link)
        else:
            key = id(link)
        groups.setdefault(key, []).append(link)
    return tuple(tuple(group) for group in groups.values())
