"""EVI05."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph
from govgraph.graph.burdens import Burden, burdens
from govgraph.observation import Telling, names, question
from govgraph.rule import Judgement, rule

_SETTLED_BY = (
    "Find the words of a source that state it, put them in its `quote` and take `confidence: "
    "likely` away; or state another route."
)
_SAYS = {
    "accountable_to": "answers to",
    "part_of": "is part of",
    "managed_by": "is managed by",
}


@rule(
    "EVI05",
    kind=Kind.WEAKNESS,
    severity=Severity.QUESTION,
    basis=(Judgement("A chain is as firm as its weakest link, and a reading is not a statement."),),
)
def uncertain_link_carries_weight(graph: GovernanceGraph) -> Iterator[Observation]:
    """A route to accountability rests on a link that is only likely.

    The author of a file may be sure that a cabinet belongs to its council, and the source does not
    say it. Where one reading carries the accountability of many who decide, it should be looked up
    first.

    ## Flagged

    ```yaml
    organisations: {council: {name: Council, kind: council}}
    bodies:
      cabinet:
        name: Cabinet
        role: decides
        # question: EVI05 "That Cabinet is part of Council is only read so, and its own route"
        part_of: {to: council, confidence: likely, reading: As usual.}
    ```

    ## Accepted

    ```yaml
    organisations: {council: {name: Council, kind: council}}
    bodies:
      cabinet:
        name: Cabinet
        role: decides
        part_of: {to: council, quote: the Council's Cabinet}
    ```

    ## What settles it

    Words that state the link, or who was elected; or another route, each link of which is stated.

    ## When it is rightly accepted

    Where everybody knows it, and no paper says it because everybody does.

    ## Limits

    Routes of bodies that decide are looked at, as is stated. Of several such links on one route the
    first is asked about. Where the rule on missing routes asks about the same link, it speaks
    alone; it never asks whether a cabinet or committee is part of its council.
    """
    for burden in burdens(graph, graph.routes, graph.powers):
        yield _observation(graph, burden)


def _observation(graph: GovernanceGraph, burden: Burden) -> Observation:
    link, entity = burden.link, burden.entity
    others = [body for body in burden.hanging if body is not entity]
    own = "its own route" if entity in burden.hanging else ""
    theirs = f"that of {names(graph, others)}" if own else f"the route of {names(graph, others)}"
    rests = " and ".join(filter(None, (own, theirs if others else "")))
    told = Telling(related=others, settled_by=_SETTLED_BY, alike="")
    verb = "rest" if own and others else "rests"
    if link is None:
        told["key"] = "authority"
        told["rests_on"] = graph.routes.root(entity).likely
        sentence = (
            f"That accountability ends with {{names}} is only read so, and {rests} {verb} on it"
        )
        return question(graph, entity, sentence, **told)
    told.update({"key": link.relation.value, "at": link.origins[0], "rests_on": (link,)})
    what = f"{_SAYS[link.relation.value]} {graph.name(link.target)}"
    sentence = f"That {{names}} {what} is only read so, and {rests} {verb} on it"
    return question(graph, entity, sentence, **told)
