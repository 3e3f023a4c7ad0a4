"""Of whom a question is to be asked: of whoever it is about, or of who answers for that."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from govgraph.graph import GovernanceGraph
from govgraph.model.entity import Entity
from govgraph.model.words import Section
from govgraph.paragraph import listed

_WHO = frozenset({Section.ORGANISATIONS, Section.BODIES, Section.POSTS})
"""What can be asked itself."""
_HOLDERS: Mapping[Section, tuple[str, ...]] = MappingProxyType(
    {
        Section.RESPONSIBILITIES: ("accountable", "responsible", "lead"),
        Section.FUNDS: ("accountable_body", "owned_by", "provided_by"),
        Section.PLANS: ("accountable", "responsible", "agreed_by"),
        Section.AGREEMENTS: ("agreed_by",),
    }
)
"""The keys under which those stand who answer for something else; the first that names one."""
_MOST = 3


def whom_to_ask(graph: GovernanceGraph, id_: str) -> str:
    """Whom to ask about an entity, in words; empty where no source says it.

    Only what is stated counts: who merely seems to lead is not sent a list of questions.
    """
    about = graph.find(id_)
    if about is None:
        return ""
    if about.section in _WHO:
        return graph.name(about) + _speaker(graph, about)
    keys = _HOLDERS.get(about.section, ())
    holders = (graph.answer(about, key).whole.ids for key in keys)
    return listed(graph.names(next(filter(None, holders), ())), _MOST)


def _speaker(graph: GovernanceGraph, who: Entity) -> str:
    """Who is stated to speak for a body: the chair, or else who leads it.

    Of “Chair of the Board” the Board's own name says enough.
    """
    if who.section is not Section.BODIES:
        return ""
    words = next(_speakers(graph, who), "")
    return "" if not words or graph.name(who) in words else f" ({words})"


def _speakers(graph: GovernanceGraph, who: Entity) -> Iterator[str]:
    for key in ("chair", "lead"):
        if named := graph.answer(who, key).whole.ids:
            yield f"{key}: {listed(graph.names(named), _MOST)}"
