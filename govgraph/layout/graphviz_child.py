"""The child process that runs Graphviz: the one module that imports pygraphviz.

It reads a JSON list of DOT texts from standard input and writes, for each, the places that `dot`
gave its nodes and the number of edges that it drew. Graphviz runs inside this process, out of the
libraries that pygraphviz carries; no program is looked for. If Graphviz aborts, only this process
dies.
"""

import json
import sys

import pygraphviz


def laid_out(dot: str) -> dict[str, object]:
    """Lay one graph out: how far right each node stands, and how many edges were drawn."""
    graph = pygraphviz.AGraph(string=dot)
    graph.layout(prog="dot")
    return {
        "nodes": [[str(node), float(node.attr["pos"].partition(",")[0])] for node in graph.nodes()],
        "edges": sum(1 for edge in graph.edges() if edge.attr["pos"]),
    }


def main() -> None:
    """Answer one request."""
    answer = [laid_out(dot) for dot in json.load(sys.stdin)]
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
