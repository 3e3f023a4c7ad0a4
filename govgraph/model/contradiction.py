"""Which statements can't both hold. Pure: knows no date of today, no `as_of` and no sources.

Of one source, such a pair is an error of the file; of different sources, it is disputed. An
inference contradicts nothing: what is stated beats it. Nor does what is not in force, or what
dates tell apart.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from govgraph.model.fact import NO_EVIDENCE, Evidence, Facts, Spec, T, Value
from govgraph.model.lifetime import Lifetime, lifetime
from govgraph.model.link import NO_DETAILS, Details, Link, detail_specs
from govgraph.model.words import Role, Special
from govgraph.problem import Origin

TELL_APART = ("what", "for_", "as_", "place", "holder", "from_")
"""The details by which two links with equal ends are two, not one."""

_SCOPE = ("what", "for_", "as_", "place", "holder")
_VALUE_DETAILS = ("every", "next", "last")


def contradictions_among_values(
    facts: Facts[T], spec: Spec, owner: Evidence = NO_EVIDENCE
) -> Iterator[tuple[Value[T], Value[T]]]:
    """Pairs of values of one key that can't both hold. `owner` is the entity's evidence.

    Of a key that takes several values, only `none` beside another.
    """
    if len(facts) < 2:  # noqa: PLR2004 - it takes two to contradict
        return
    firm = [value for value in facts if not _is_soft(value, owner)]
    for one, other in combinations(firm, 2):
        if _differ(one, other, spec) and not _told_apart(one, other):
            yield one, other


def contradictions_among_links(links: Sequence[Link]) -> Iterator[tuple[Link, Link]]:
    """Pairs that can't both hold among the links of one entity under one key.

    All its statements are given: named, `none`, `some` and denied. A pair is a link and its
    denial, `none` beside a target, or one link with two values of one detail.
    """
    if len(links) < 2:  # noqa: PLR2004 - it takes two to contradict
        return
    firm = [link for link in links if not link.evidence.likely and may_hold(link)]
    for one in firm:
        if one.denied or one.says_none:
            yield from ((one, other) for other in firm if rules_out(one, other))
    named = [link for link in firm if link.is_named and not link.denied]
    if len({(link.source, link.target) for link in named}) < len(named):
        yield from (pair for pair in combinations(named, 2) if _say_differently(*pair))


def contradictions_of_deciding(
    roles: Facts[Role], decides: Sequence[Link], owner: Evidence = NO_EVIDENCE
) -> Iterator[tuple[Value[Role], Link]]:
    """`role: decides` beside `decides: none`: a pair of a body's role and its link."""
    nothing = [link for link in decides if _denies_all(link)]
    for role in roles if nothing else ():
        if role.is_ is Role.DECIDES and not _is_soft(role, owner):
            yield from (
                (role, link)
                for link in nothing
                if lifetime(role.from_, role.until, None).overlaps(_life(link.details))
            )


def form(link: Link) -> Origin:
    """Where the entry stands that wrote a link: equal for all targets of one long form."""
    path = link.origins[0].path
    if path[-1:] == ("to",):
        path = path[:-1]
    elif path[-2:-1] == ("to",):
        path = path[:-2]
    return Origin(link.origins[0].file, path)


def _is_soft(value: Value[T], owner: Evidence) -> bool:
    evidence = value.evidence or owner
    return evidence.likely or (value.status is not None and not value.status.can_be_in_force)


def _differ(one: Value[T], other: Value[T], spec: Spec) -> bool:
    if spec.several:
        return (one.is_ is Special.NONE) != (other.is_ is Special.NONE)
    if one.is_ != other.is_:
        return True
    return any(
        None not in (mine, theirs) and mine != theirs
        for mine, theirs in ((getattr(one, d), getattr(other, d)) for d in _VALUE_DETAILS)
    )


def _told_apart(one: Value[T], other: Value[T]) -> bool:
    """Whether dates make a change of two values: they begin at different times, or one ends.

    A value without a date beside one that begins on a date is what held before it.
    """
    first, second = (lifetime(value.from_, value.until, None) for value in (one, other))
    return not first.overlaps(second) or first != second


def _denies_all(link: Link) -> bool:
    """Whether a link states `none`, of all matters, as of now."""
    says_none = link.says_none and not link.denied and link.details.what is None
    return says_none and not link.evidence.likely and may_hold(link)


def may_hold(link: Link) -> bool:
    """Whether a link’s status lets it hold now."""
    status = link.details.status
    return status is None or status.can_be_in_force


def _life(details: Details) -> Lifetime:
    return lifetime(details.from_, details.until, details.lasts)


def rules_out(one: Link, other: Link) -> bool:
    """Whether a denial, or a `none`, leaves no room for another statement."""
    if other.denied or other.says_none:
        return False
    if one.denied and not (_meets(one.source, other.source) and _meets(one.target, other.target)):
        return False
    if one.details is NO_DETAILS:
        return True
    return _covers(one.details, other.details) and _life(one.details).overlaps(_life(other.details))


def _meets(denied: str, stated: str) -> bool:
    return denied in (stated, Special.SOME.value)


def _covers(denial: Details, details: Details) -> bool:
    """Whether a link lies within what is denied: each limit of the denial is the link's too."""
    for part in _SCOPE:
        limit, stated = getattr(denial, part), getattr(details, part)
        if limit is None or limit == stated:
            continue
        if not (isinstance(stated, tuple) and set(limit) & set(stated)):
            return False
    return True


def _say_differently(one: Link, other: Link) -> bool:
    """Whether two statements of one link give two values of one detail.

    Entries of one list are links of their own, such as two seats of one organisation.
    """
    if (one.source, one.target) != (other.source, other.target) or _in_one_list(one, other):
        return False
    mine, theirs = one.details, other.details
    if any(getattr(mine, part) != getattr(theirs, part) for part in TELL_APART):
        return False
    return any(
        None not in pair and pair[0] != pair[1]
        for pair in _pairs(mine, theirs, (name for name, _ in detail_specs().values()))
    )


def _pairs(one: Details, other: Details, parts: Iterable[str]) -> Iterator[tuple[object, object]]:
    return ((getattr(one, part), getattr(other, part)) for part in parts if part != "called")


def _in_one_list(one: Link, other: Link) -> bool:
    first, second = form(one), form(other)
    return first == second or (
        first.file == second.file
        and first.path[:-1] == second.path[:-1]
        and isinstance(first.path[-1], int)
    )
