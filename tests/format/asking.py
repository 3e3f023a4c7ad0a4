"""Short questions to a structure, for the tests of what a text means."""

from govgraph.model.link import Link
from govgraph.model.structure import Structure


def links(structure: Structure, relation: str) -> tuple[Link, ...]:
    """The links of a relation, in the structure's order."""
    return tuple(link for link in structure.links if link.relation == relation)


def link(structure: Structure, relation: str) -> Link:
    """The one link of a relation."""
    found = links(structure, relation)
    assert len(found) == 1, found
    return found[0]


def ends(structure: Structure, relation: str) -> list[tuple[str, str]]:
    """The two ends of each link of a relation."""
    return [(link.source, link.target) for link in links(structure, relation)]
