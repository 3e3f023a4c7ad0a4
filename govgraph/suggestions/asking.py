"""Which links may settle what is open: by rule, from what the files say already."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from types import MappingProxyType
from typing import TypeAlias

from govgraph.finding import Finding
from govgraph.graph import GovernanceGraph
from govgraph.model.entity import Entity
from govgraph.suggestions.candidate import Candidate, Hint, candidate, listed_once
from govgraph.suggestions.holders import Holders
from govgraph.suggestions.routes import Routes

MOST_TARGETS = 3
"""How many targets are tried for one key of one entity, the best reasons first."""

_Hints: TypeAlias = Callable[[Entity], Iterator[Hint]]


def candidates(graph: GovernanceGraph, open_: Iterable[Finding]) -> tuple[Candidate, ...]:
    """The links to try for what is open, in the order of the findings."""
    ways = _ways(graph)
    asked: dict[tuple[str, _Hints], None] = {}
    for finding in open_:
        for way in ways.get(finding.code, ()):
            asked[finding.subject, way] = None
    return listed_once(one for id_, way in asked for one in _tried(graph, id_, way))


def _tried(graph: GovernanceGraph, id_: str, way: _Hints) -> Iterator[Candidate | None]:
    who = graph.find(id_)
    if who is None:
        return
    found = (candidate(graph, who, hint, rank) for rank, hint in enumerate(way(who)))
    different = {(one.key, one.target): one for one in reversed(list(filter(None, found)))}
    yield from islice(reversed(different.values()), MOST_TARGETS)


def _ways(graph: GovernanceGraph) -> Mapping[str, tuple[_Hints, ...]]:
    """Code of a rule → what may settle what it asks."""
    routes, holders = Routes(graph).hints, Holders(graph)
    return MappingProxyType(
        {
            "ACC01": (routes,),
            "ACC03": (routes,),
            "ACC05": (routes,),
            "ACC07": (routes,),
            "CAP08": (routes,),
            "LIF03": (routes,),
            "DEC01": (holders.scrutineer,),
            "DEC13": (holders.scrutineer,),
            "DEC05": (holders.advised,),
            "DEC06": (holders.advised,),
            "REM01": (holders.accountable,),
            "REM06": (holders.accountable,),
            "REM03": (holders.responsible,),
            "REM08": (holders.giver,),
            "FIN01": (holders.accountable_body,),
            "FIN03": (holders.spender,),
            "FIN04": (holders.tie,),
            "FIN08": (holders.told_of_money,),
            "FIN10": (holders.agreement,),
            "LIF05": (holders.agreement,),
            "LIF11": (holders.agreement,),
        }
    )
