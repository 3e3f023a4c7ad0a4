"""LIF12."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph
from govgraph.model.entity import Body
from govgraph.model.words import Arrangement, Special
from govgraph.observation import Telling, doubts_of, finding, place_of, question
from govgraph.published import cited
from govgraph.rule import Citation, rule

_REGISTER = Arrangement.REGISTER
_SETTLED_BY = "State under `arrangements: register` in which register it stands, or `some`."


@rule(
    "LIF12",
    kind=Kind.GAP,
    severity=Severity.LOW,
    basis=(
        cited("AC05", "paragraph 14", "Know the partnerships they are involved in"),
        Citation("Constitution, part 5g", "Blackpool Council", "paragraph 1.2"),
    ),
)
def unregistered(graph: GovernanceGraph) -> Iterator[Observation]:
    """It is not on the register.

    What stands on no list is forgotten when budgets, risks and terms of reference are looked
    through. The Audit Commission asked public bodies to "know the partnerships they are involved
    in".

    ## Flagged

    ```yaml
    bodies:
      partnership:
        name: Partnership
        arrangements:
          register: none  # finding: LIF12 "Partnership is on no register"
    ```

    ## Accepted

    ```yaml
    bodies:
      partnership:
        name: Partnership
        arrangements:
          register: the Council's register of partnerships
    ```

    ## What settles it

    `arrangements: register`: which register, the date on which it was entered, or `some`.

    ## When it is rightly accepted

    Where it is too small for the register, by the rules of the register itself.

    ## Limits

    Where nothing is said of one body, it is asked about only if another of its kind in the same
    file is registered: that there is a register at all must be stated.
    """
    registered = {
        (body.origin.file, kind)
        for body in graph.bodies()
        if _REGISTER in body.arrangements and _is_registered(graph, body)
        for kind in _kinds(graph, body)
    }
    for body in graph.those_in_force(graph.bodies()):
        file = body.origin.file
        is_like_one = registered and any((file, kind) in registered for kind in _kinds(graph, body))
        if is_like_one or _REGISTER in body.arrangements:
            yield from _observations(graph, body)


def _kinds(graph: GovernanceGraph, body: Body) -> tuple[object, ...]:
    """Its kinds, as stated or likely; None stands for those of which no kind is said."""
    kind = graph.known(body, body.kind)
    return (*kind.values, *kind.likely_values) or (None,)


def _is_registered(graph: GovernanceGraph, body: Body) -> bool:
    known = graph.known(body, body.arrangements.get(_REGISTER, ()))
    return any(value.is_ is not Special.NONE for value in known.stated)


def _observations(graph: GovernanceGraph, body: Body) -> Iterator[Observation]:
    known = graph.known(body, body.arrangements.get(_REGISTER, ()))
    if _is_registered(graph, body):
        return
    written = known.statements
    told = Telling(
        key="register",
        at=place_of(body, written[0], "arrangements") if written else body.origin,
        rests_on=written,
        doubt=doubts_of(known),
        settled_by=_SETTLED_BY,
        may_be_none=not known.says_none,
    )
    if known.says_none:
        told["alike"] = "A register is stated not to hold {names}"
        yield finding(graph, body, "{names} is on no register", **told)
        return
    sentence = "The source does not say whether a register holds {names}"
    yield question(graph, body, sentence, **told)
