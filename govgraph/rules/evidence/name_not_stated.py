"""EVI06."""

from collections import defaultdict
from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph
from govgraph.model.entity import Entity, Place, Sector
from govgraph.model.words import Special
from govgraph.observation import names, question
from govgraph.rule import Judgement, rule

_SETTLED_BY = "Write the name under `name`, with the words that give it."
_SETTLED_BY_EACH = (
    "Name each that is known as an entry of its own: an id, a dot and a word (`areas.north:`), "
    "with its `name`."
)


@rule(
    "EVI06",
    kind=Kind.GAP,
    severity=Severity.QUESTION,
    basis=(Judgement("What has no name can't be looked up, asked, or held to account."),),
)
def name_not_stated(graph: GovernanceGraph) -> Iterator[Observation]:
    """The source does not name it.

    A minute speaks of "the Board", and those who were there knew which. Whoever reads it a year
    later does not, and can neither look up its papers nor ask its chair.

    ## Flagged

    ```yaml
    bodies:
      # question: EVI06 "The source does not name the Board (name not stated)"
      board:
        kind: board
        name: unknown
    ```

    ## Accepted

    ```yaml
    bodies:
      board:
        kind: board
        name: Health Board
    ```

    ## What settles it

    The name, from another paper of the same time; of places that are only counted, the name of
    each.

    ## When it is rightly accepted

    Where the names are of no account, and how many there are is enough.

    ## Limits

    Posts, seats and bodies that are given by their number are not asked about, nor are sectors:
    these are groups on purpose. What is not there yet may rightly have no name.
    """
    unnamed: defaultdict[str, list[Entity]] = defaultdict(list)
    for entity in graph.entities():
        if _is_unnamed(graph, entity) and entity.exists and graph.in_force(entity):
            unnamed[entity.group or entity.id].append(entity)
    for first, *rest in unnamed.values():
        every = (first, *rest)
        yield question(
            graph,
            first,
            f"The source does not name {names(graph, every) if rest else '{names}'}",
            key="name",
            rests_on=(first,),
            related=rest,
            settled_by=_SETTLED_BY_EACH if isinstance(first, Place) else _SETTLED_BY,
        )


def _is_unnamed(graph: GovernanceGraph, entity: Entity) -> bool:
    if isinstance(entity, Sector):
        return False
    if isinstance(entity, Place) and (entity.count or _is_numbered(entity)):
        return True
    if not any(value.is_ is Special.UNKNOWN for value in entity.name):
        return False
    name = graph.known(entity, entity.name)
    return name.says(Special.UNKNOWN) and not (entity.count or name.values)


def _is_numbered(place: Place) -> bool:
    """Whether a place was made by a count, and no entry of its own gives its name."""
    return bool(place.group) and all(value.origin is None for value in place.name)
