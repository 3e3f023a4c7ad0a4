"""Whether those who act together have agreed in writing how."""

from collections import Counter

from govgraph.graph.funds import held, held_arrangement
from govgraph.graph.known import NO_CLAIM, Claim, claimed, combined
from govgraph.graph.statements import Statements
from govgraph.model.entity import Agreement, Arranged, Body, Fund
from govgraph.model.link import Link
from govgraph.model.words import Arrangement, Special


def agreement_of(graph: Statements, one: Arranged) -> Claim:
    """Whether an agreement is stated: under `arrangements`, or as what it acts `under`.

    A text in `under` counts as one; an Act or a plan does not. What holds for a fund holds for its
    parts, unless they say otherwise.
    """
    which = Arrangement.AGREEMENT
    if isinstance(one, Fund):
        known, under = held_arrangement(graph, one, which), held(graph, one, "under")
    else:
        known = graph.known(one, one.arrangements.get(which, ()))
        under = graph.answer(one, "under")
    if known.is_silent and under.is_silent:
        return NO_CLAIM

    def agreements(links: tuple[Link, ...]) -> tuple[Link, ...]:
        return tuple(link for link in links if _is_agreement(graph, link))

    paper = claimed(known, lambda value: value is not Special.NONE)
    links = Claim(
        stated=agreements(under.stated),
        likely=agreements(under.likely),
        not_in_force=agreements(under.not_in_force),
        disputed=agreements(under.disputed),
    )
    none = claimed(known, lambda value: value is Special.NONE)
    return combined((paper, links, Claim(denied=none.stated)))


def _is_agreement(graph: Statements, link: Link) -> bool:
    found = graph.find(link.target)
    return found is None or isinstance(found, Agreement)


def agreed_among(graph: Statements, body: Body) -> tuple[Agreement, ...]:
    """The agreements in force that a body, or two or more of its members, are parties to."""
    own = graph.answer(body, "agreed").ids
    members = graph.answer(body, "members").ids
    among = Counter(id_ for member in members for id_ in graph.answer(member, "agreed").ids)
    ids = dict.fromkeys((*own, *(id_ for id_, number in among.items() if number > 1)))
    return tuple(one for one in graph.found(ids) if isinstance(one, Agreement))
