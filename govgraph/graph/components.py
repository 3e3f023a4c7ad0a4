"""What hangs together in circles."""

from collections import defaultdict
from collections.abc import Iterable


def components(edges: Iterable[tuple[str, str]]) -> list[tuple[str, ...]]:
    """The sets of two or more that all lead to one another, each in the order of ids."""
    left = _trimmed(edges)
    if not left:
        return []
    import networkx as nx  # noqa: PLC0415 - it is slow to import, and a hierarchy has no circles

    network: nx.DiGraph[str] = nx.DiGraph(left)
    found = (tuple(sorted(one)) for one in nx.strongly_connected_components(network))
    return sorted(one for one in found if len(one) > 1)


def _trimmed(edges: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """The edges without those above which nothing leads back: in a hierarchy, all of them."""
    every = list(dict.fromkeys(edges))
    onward: dict[str, int] = defaultdict(int)
    below: defaultdict[str, list[str]] = defaultdict(list)
    for source, target in every:
        onward[source] += 1
        below[target].append(source)
    tops = [target for target in below if not onward.get(target)]
    gone = set(tops)
    while tops:
        for source in below[tops.pop()]:
            onward[source] -= 1
            if not onward[source]:
                gone.add(source)
                tops.append(source)
    return [(source, target) for source, target in every if not gone & {source, target}]
