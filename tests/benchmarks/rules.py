"""Measure each rule on its own: what it costs, and how that grows with the structure.

The cost is processor time within one process, so that nothing else on the machine counts. What
several rules ask is worked out once, and counts for the first of them.
"""

import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from govgraph.app.collector import collector_paused
from govgraph.app.disk import Disk
from govgraph.graph import GovernanceGraph
from govgraph.reader import read_structure
from govgraph.rules import all_rules

SLOWEST = 10
RUNS = 2


def costs(file: Path) -> dict[str, float]:
    """Return the seconds that each rule takes on a file, by its code: the best of two runs."""
    best: dict[str, float] = {}
    with collector_paused():
        structure = read_structure(str(file), Disk()).structure
        if structure is None:
            raise RuntimeError(f"{file} can't be read")
        for _ in range(RUNS):
            graph = GovernanceGraph(structure)
            for rule in all_rules():
                start = time.process_time()
                for _seen in rule.observations(graph, None):
                    pass
                seconds = time.process_time() - start
                best[rule.code] = min(best.get(rule.code, seconds), seconds)
    return best


def table(sizes: Sequence[int], costs_of: Mapping[int, Mapping[str, float]]) -> Iterator[str]:
    """Return the lines of a table: the slowest rules at the largest size, and their growth."""
    least, most = sizes[0], sizes[-1]
    slowest = sorted(costs_of[most], key=lambda code: -costs_of[most][code])[:SLOWEST]
    heads = " | ".join(f"{size:,} bodies" for size in sizes)
    yield f"| Rule | {heads} | Growth, of {most // least} times as many |"
    yield f"|---|{'---|' * len(sizes)}---|"
    for code in slowest:
        times = " | ".join(f"{1000 * costs_of[size][code]:,.1f} ms" for size in sizes)
        growth = costs_of[most][code] / max(costs_of[least][code], 1e-6)
        yield f"| {code} | {times} | {growth:,.0f} times |"
    sums = {size: sum(costs_of[size].values()) for size in sizes}
    times = " | ".join(f"{1000 * sums[size]:,.0f} ms" for size in sizes)
    yield f"| all {len(costs_of[most])} | {times} | {sums[most] / sums[least]:,.0f} times |"
