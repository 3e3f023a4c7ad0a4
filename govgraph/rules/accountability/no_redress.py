"""ACC13."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import Certainty, GovernanceGraph, Known
from govgraph.model.entity import Body
from govgraph.model.words import Arrangement, BodyKind, Role
from govgraph.observation import Telling, doubts_of, finding, place_of, question
from govgraph.published import cited
from govgraph.rule import rule

_KINDS = (BodyKind.PARTNERSHIP, BodyKind.SERVICE, BodyKind.HUB)
_SETTLED_BY = (
    "State under `arrangements: complaints` where the public can complain: a text, a date, or "
    "`some`."
)


@rule(
    "ACC13",
    kind=Kind.GAP,
    severity=Severity.MEDIUM,
    basis=(
        cited("AC05", "paragraphs 14 and 117 to 118", "joint complaints procedures"),
        cited("AC09", "paragraph 107, table 7"),
    ),
)
def no_redress(graph: GovernanceGraph) -> Iterator[Observation]:
    """The public has no route to complain or get redress.

    Redress is one of the three parts of accountability, and the only one that a person who was
    served badly can use. Where several partners serve the public together, each can send a
    complaint on to the next: "joint complaints procedures" prevent that.

    ## Flagged

    ```yaml
    bodies:
      hub:
        name: Family Hub
        kind: hub
        arrangements:
          complaints: none  # finding: ACC13 "The public has nowhere to complain about Family Hub"
    ```

    ## Accepted

    ```yaml
    bodies:
      hub:
        name: Family Hub
        kind: hub
        arrangements:
          complaints: through the council's procedure
    ```

    ## What settles it

    `arrangements: complaints`, with what the procedure is, or `some`. The procedure of one of the
    partners will do, if it holds for what all of them do there.

    ## When it is rightly accepted

    Where it serves other bodies only, and never the public.

    ## Limits

    Silence is asked about only of a partnership that delivers. A stated lack counts for a service,
    a hub, a partnership, and whatever delivers.
    """
    partnerships = {body.id for body in graph.bodies_of(BodyKind.PARTNERSHIP)}
    for body in graph.those_in_force(graph.bodies()):
        facts = body.arrangements.get(Arrangement.COMPLAINTS, ())
        if facts or (body.role and body.id in partnerships):
            known = graph.known(body, facts)
            if not (known.values or known.says_some):
                yield from _observed(graph, body, known)


def _observed(graph: GovernanceGraph, body: Body, known: Known[object]) -> Iterator[Observation]:
    kind, role = graph.known(body, body.kind), graph.known(body, body.role)
    delivers = role.certainty(Role.DELIVERS)
    if known.says_none:
        both = {kind.certainty(*_KINDS), delivers}
        serves = Certainty.STATED if Certainty.STATED in both else Certainty.LIKELY
        is_asked, sure = both != {None}, serves is Certainty.STATED
    else:
        both = {kind.certainty(BodyKind.PARTNERSHIP), delivers}
        is_asked, sure = None not in both, both == {Certainty.STATED}
    if not is_asked:
        return
    written = known.statements
    told = Telling(
        key="complaints",
        at=place_of(body, written[0], "arrangements") if written else body.origin,
        rests_on=written,
        settled_by=_SETTLED_BY,
        may_be_none=not known.says_none,
    )
    unsure = "" if sure else "only read so: that it serves the public"
    told["doubt"] = "; ".join(filter(None, (doubts_of(known), unsure)))
    sentence = "The source does not say where the public can complain about {names}"
    if known.says_none:
        told["doubt"] = unsure
        sentence = "The public has nowhere to complain about {names}"
    tell = finding if known.says_none and sure else question
    yield tell(graph, body, sentence, **told)
