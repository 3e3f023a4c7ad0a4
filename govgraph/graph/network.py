"""The structure as a NetworkX graph."""

import networkx as nx

from govgraph.model.structure import Structure


def build_network(structure: Structure) -> "nx.MultiDiGraph[str]":
    """Make the frozen graph: a node for each entity, an edge for each named, not denied link."""
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph(title=structure.title)
    network.add_nodes_from((id_, {"entity": one}) for id_, one in structure.entities.items())
    known = structure.entities.keys()
    network.add_edges_from(
        (link.source, link.target, {"link": link})
        for link in structure.links
        if not link.denied and link.source in known and link.target in known
    )
    return nx.freeze(network)
