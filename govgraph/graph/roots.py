"""Where accountability rightly ends."""

from dataclasses import replace

from govgraph.graph.known import NO_CLAIM, Certainty, Claim, claimed, combined
from govgraph.graph.statements import Statements
from govgraph.model.entity import Body, Entity, Organisation, Post
from govgraph.model.words import Authority, BodyKind, OrganisationKind, Special

_ORGANISATIONS = frozenset(
    {OrganisationKind.COUNCIL, OrganisationKind.COMBINED_AUTHORITY, OrganisationKind.GOVERNMENT}
)
_FULL_COUNCIL = BodyKind.FULL_COUNCIL


def root_claim(graph: Statements, entity: Entity) -> Claim:
    """Whether accountability rightly ends at an entity: elected, or declared a root, in force.

    Being made by statute is no root.
    """
    if not isinstance(entity, Organisation | Body | Post) or not _may_be_root(entity):
        return NO_CLAIM
    claims = [
        claimed(graph.known(entity, entity.authority), lambda one: one is Authority.ELECTED),
        claimed(graph.known(entity, entity.root), lambda one: not isinstance(one, Special)),
    ]
    if isinstance(entity, Organisation):
        kind = graph.known(entity, entity.kind)
        claims.append(claimed(kind, lambda one: one in _ORGANISATIONS))
    elif isinstance(entity, Body):
        body_kind = graph.known(entity, entity.kind)
        claims.append(claimed(body_kind, lambda one: one is _FULL_COUNCIL))
    return _at_date(graph, entity, combined(claims))


def _may_be_root(entity: Organisation | Body | Post) -> bool:
    """Whether it is worth a closer look: most entities are not, and there are many."""
    if entity.authority or entity.root or isinstance(entity, Post):
        return bool(entity.authority or entity.root)
    for one in entity.kind:  # noqa: SIM110 - a plain loop: it is asked of nearly everything
        if one.is_ in _ORGANISATIONS or one.is_ is _FULL_COUNCIL:
            return True
    return False


def _at_date(graph: Statements, entity: Entity, claim: Claim) -> Claim:
    """The claim, as far as the entity itself is in force."""
    if graph.in_force(entity) or claim.is_silent:
        return claim
    if graph.certainty(entity) is Certainty.LIKELY:
        return replace(claim, stated=(), likely=(*claim.stated, *claim.likely))
    every = (*claim.stated, *claim.likely, *claim.disputed, *claim.not_in_force)
    return Claim(not_in_force=every)
