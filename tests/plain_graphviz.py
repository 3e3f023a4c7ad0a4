"""Lays DOT documents out with plain Graphviz, in a process of its own, and tells what came of it.

Run as a script it reads a JSON list of documents and writes, for each, its nodes and edges with
what Graphviz gave them.
"""

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tests.conftest import ROOT


@dataclass(frozen=True)
class Chart:
    """A document as Graphviz read it and laid it out: attributes of the chart, nodes and edges.

    Of each edge the attributes hold its ends too, as `tail` and `head`.
    """

    attributes: Mapping[str, str]
    nodes: Mapping[str, Mapping[str, str]]
    edges: tuple[Mapping[str, str], ...]

    @property
    def boxes(self) -> Mapping[str, Mapping[str, str]]:
        """The nodes that stand for something, by their `id`."""
        return {node["id"]: node for node in self.nodes.values() if node.get("id")}

    @property
    def tiers(self) -> tuple[Mapping[str, str], ...]:
        """The names of the tiers, which stand for nothing else."""
        return tuple(node for node in self.nodes.values() if node.get("label") and "id" not in node)

    @property
    def lines(self) -> Mapping[str, Mapping[str, str]]:
        """The edges that are to be seen, by their `id`."""
        return {edge["id"]: edge for edge in self.edges if edge.get("style") != "invis"}

    def middle(self, id_: str) -> tuple[float, float]:
        """The middle of a box, counted from the lower left."""
        x, y = self.boxes[id_]["pos"].split(",")
        return float(x), float(y)

    def extent(self, id_: str) -> tuple[float, float, float, float]:
        """The left, lower, right and upper edge of a box."""
        x, y = self.middle(id_)
        wide, high = (float(self.boxes[id_][key]) * 72 / 2 for key in ("width", "height"))
        return x - wide, y - high, x + wide, y + high


def laid_out(*documents: str) -> tuple[Chart, ...]:
    """The charts that plain Graphviz makes of documents; a word of complaint is a failure."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.plain_graphviz"],
        input=json.dumps(documents),
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        check=False,
        timeout=120,
    )
    complaints = [line for line in done.stderr.splitlines() if not line.startswith("Fontconfig")]
    assert (done.returncode, [line for line in complaints if line.strip()]) == (0, [])
    return tuple(Chart(one[0], one[1], tuple(one[2])) for one in json.loads(done.stdout))


def _answers(documents: Sequence[str]) -> list[list[object]]:
    import pygraphviz  # noqa: PLC0415 - only in the process of its own

    found: list[list[object]] = []
    for document in documents:
        graph = pygraphviz.AGraph(string=document)
        graph.layout(prog="dot")
        nodes = {str(node): dict(node.attr) for node in graph.nodes()}
        edges = [{**edge.attr, "tail": edge[0], "head": edge[1]} for edge in graph.edges()]
        found.append([dict(graph.graph_attr), nodes, edges])
    return found


if __name__ == "__main__":
    json.dump(_answers(json.load(sys.stdin)), sys.stdout)
