"""DEC14."""

from collections.abc import Iterator, Sequence

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import Answer, GovernanceGraph
from govgraph.graph.parties import loads
from govgraph.graph.powers import is_independent
from govgraph.model.entity import Body, Organisation, Post
from govgraph.model.link import Link
from govgraph.observation import Telling, doubts, finding, names, question
from govgraph.rule import RealCase, measured_rule

_MOST = 8
"""How many one scrutineer can have before somebody asks whether it can look at all of them."""
_LOOKED_AT = Body | Organisation | Post
_SETTLED_BY = (
    "Say which of them it really challenges, and name under `scrutinised_by` who else does; or "
    "say `independent: no` where this is internal assurance."
)


@measured_rule(
    "DEC14",
    _MOST,
    kind=Kind.WEAKNESS,
    severity=Severity.LOW,
    basis=(
        RealCase(
            "Barking and Dagenham aligned one select committee to each board of its local "
            "strategic partnership.",
            "London Borough of Barking and Dagenham, 2010",
        ),
    ),
)
def overloaded_scrutiny(graph: GovernanceGraph, most: float) -> Iterator[Observation]:
    """One scrutiny committee is carrying everything.

    A committee that meets six times a year and looks at ten boards sees each of them once in two
    years, and finds what it is shown. Barking and Dagenham aligned one select committee to each
    board of its partnership.

    ## Flagged

    ```yaml
    bodies:
      board: {name: Theme Board, count: 8}
      hub: {name: Hub}
      panel:  # finding: DEC14 "9 are left to Panel to scrutinise"
        name: Panel
        kind: scrutiny
        scrutinises: [board, hub]
    ```

    ## Accepted

    ```yaml
    bodies:
      board: {name: Theme Board, count: 8}
      hub: {name: Hub}
      panel:
        name: Panel
        kind: scrutiny
        scrutinises: [board]
    ```

    ## What settles it

    Other scrutineers for some of them. What several scrutinise between them (`between_them: yes`)
    counts as one, and internal assurance (`independent: no`) not at all.

    ## When it is rightly accepted

    Where they are small and alike, and it looks at a few of them each year by turns.

    ## Limits

    More than eight are told, by govgraph's own choice; `checks: thresholds` changes it. How often
    each is looked at, and how large it is, says nothing here. An organisation that scrutinises,
    such as a regulator, is not looked at.
    """
    for body in graph.bodies():
        said = graph.answer(body, "scrutinises")
        if said.stated or said.likely:
            yield from _observed(graph, body, _from_outside(graph, said), most)


def _from_outside(graph: GovernanceGraph, said: Answer) -> Answer:
    """What a body challenges: not itself, nor plans and funds, and no internal assurance."""

    def kept(links: Sequence[Link]) -> tuple[Link, ...]:
        own = (link for link in links if is_independent(link))
        return tuple(link for link in own if isinstance(graph.find(link.source), _LOOKED_AT))

    return said._replace(stated=kept(said.stated), likely=kept(said.likely))


def _observed(
    graph: GovernanceGraph, body: Body, said: Answer, most: float
) -> Iterator[Observation]:
    every = said.others((*said.stated, *said.likely))
    number = sum(_number(graph, group) for group in loads(said))
    possible = sum(_number(graph, (id_,)) for id_ in every)
    told = Telling(
        key="scrutinises",
        rests_on=(*said.stated, *said.likely),
        related=every,
        settled_by=_SETTLED_BY,
    )
    if number > most:
        told["alike"] = f"More than {most:g} are left to {{names}} to scrutinise"
        who = names(graph, said.ids)
        yield finding(graph, body, f"{number} are left to {{names}} to scrutinise: {who}", **told)
    elif possible > most:
        likely = said._replace(stated=(), unsure=(), denied=(), disputed=(), not_in_force=())
        shared = any(link.details.between_them for link in said.stated)
        between = "some are divided between several scrutineers" if shared else ""
        told["doubt"] = "; ".join(filter(None, (doubts(graph, likely), between)))
        sentence = f"The source does not say whether {possible} are left to {{names}} to scrutinise"
        yield question(graph, body, sentence, **told)


def _number(graph: GovernanceGraph, group: Sequence[str]) -> int:
    """How many these are at least: what is divided between several scrutineers is one."""
    counts = (graph.known(one, one.count).value for one in graph.found(group))
    return 1 if len(group) > 1 else sum(count.low if count else 1 for count in counts)
