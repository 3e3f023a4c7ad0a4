"""Ask a structure what the command line does not: which bodies have the most others under them.

Run it from the project's folder: `python examples/ask_the_graph.py`
"""

from collections import Counter
from pathlib import Path

import networkx as nx

import govgraph

STRUCTURE = Path(__file__).parent.parent / "structures" / "gloucestershire-cypsp.yaml"


def main() -> None:
    """Check a structure, count what was found, and go on with its graph."""
    structure = govgraph.load(STRUCTURE)
    graph = govgraph.graph(structure)

    report = govgraph.check(structure)
    counts = Counter(str(finding.severity) for finding in report.findings)
    print(structure.title)
    for severity, number in sorted(counts.items()):
        print(f"{severity}: {number}")

    # `networkx` is a frozen MultiDiGraph: an edge holds a link with its evidence.
    network = graph.networkx
    routes = nx.DiGraph(
        (source, target)
        for source, target, link in network.edges(data="link")
        if link.relation in ("accountable_to", "part_of", "managed_by")
    )
    bodies = [body.id for body in graph.bodies() if body.id in routes]
    under = {name: len(nx.ancestors(routes, name)) for name in bodies}
    for name in sorted(under, key=lambda name: (-under[name], name))[:3]:
        print(f"{under[name]:>3} under {graph.name(graph.entity(name))}")


if __name__ == "__main__":
    main()
