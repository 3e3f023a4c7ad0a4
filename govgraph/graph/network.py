"""The structure as a NetworkX graph."""

from typing import TYPE_CHECKING

from govgraph.model.structure import Structure

if TYPE_CHECKING:
    import networkx as nx


def build_network(structure: Structure) -> "nx.MultiDiGraph[str]":
    """Make the frozen graph: a node for each entity, an edge for each named, not denied link."""
    import networkx as nx  # noqa: PLC0415 - it is slow to import, and no rule needs all of it

    network: nx.MultiDiGraph[str] = nx.MultiDiGraph(title=structure.title)
    network.add_nodes_from((id_, {"entity": one}) for id_, one in structure.entities.items())
    known = structure.entities.keys()
    network.add_edges_from(
        (link.source, link.target, {"link": link})
        for link in structure.links
        if not link.denied and link.source in known and link.target in known
    )
    return nx.freeze(network)
