"""ACC03."""

from collections.abc import Iterator, Sequence

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph
from govgraph.graph.islands import Island, islands
from govgraph.model.entity import Body
from govgraph.model.link import Link
from govgraph.observation import names, question
from govgraph.published import cited
from govgraph.rule import Replacing, rule

_SETTLED_BY = (
    "State what joins it to the rest: whom it is `accountable_to` or `part_of`, to whom it "
    "`reports_to`, with whom it `works_with`, or what it is `responsible_for`."
)


@rule(
    "ACC03",
    kind=Kind.GAP,
    severity=Severity.QUESTION,
    basis=(
        cited("AC05", "paragraph 91", "can operate in isolation, duplicating effort"),
        cited("AC05", "paragraph 78", "developed a life of their own"),
    ),
    replaces=("ACC01",),
    replacing=Replacing.NAMED,
)
def isolated_body(graph: GovernanceGraph) -> Iterator[Observation]:
    """A body is not joined to anything.

    What nothing leads to or from does its work beside that of the others. Partnerships "can operate
    in isolation, duplicating effort", the Audit Commission wrote, and some had "developed a life of
    their own".

    ## Flagged

    ```yaml
    bodies:
      board: {name: Board, root: Its members elect it}
      hub: {name: Hub, part_of: board}
      forum:  # question: ACC03 "does not say what joins Forum to anything else"
        name: Forum
        kind: forum
    ```

    ## Accepted

    ```yaml
    bodies:
      board: {name: Board, root: Its members elect it}
      hub: {name: Hub, part_of: board}
      forum:
        name: Forum
        works_with: board
    ```

    ## What settles it

    One link, of whatever kind. Who sits there (`members`, `chair`, `deputy`, `lead`), which place
    it serves and which Act it is under join it to nobody.

    ## When it is rightly accepted

    Where it is in the file for completeness only, and its place is another structure.

    ## Limits

    A file that leaves links out makes islands that are none, so this is always a question. Several
    bodies that are joined to one another alone are asked about once. It takes the place of the
    question to whom they answer, and is not asked of one that is stated to answer to nobody, nor
    where one of them is a root, at which accountability rightly ends.
    """
    for island in islands(graph, graph.routes):
        if island.others or graph.answer(island.first, "accountable_to").none is None:
            yield _asked(graph, island)


def _asked(graph: GovernanceGraph, island: Island) -> Observation:
    first, others = island.first, island.others
    chairs = graph.chairs.elected((first, *others))
    doubt = "; ".join(filter(None, (_chaired(graph, chairs), _once(graph, first))))
    joined = "Apart from seats, the source does not say what joins {names}"
    told = f", and with it {names(graph, others)}," if others else ""
    alike = ", and those with them," if others else ""
    return question(
        graph,
        first,
        f"{joined}{told} to anything else",
        rests_on=chairs,
        related=others,
        settled_by=_SETTLED_BY,
        doubt=doubt,
        alike="" if doubt else f"{joined}{alike} to anything else",
    )


def _chaired(graph: GovernanceGraph, chairs: Sequence[Link]) -> str:
    pairs = [f"{graph.name(one.target)} chairs {graph.name(one.source)}" for one in chairs[:1]]
    return "".join(f"a chair is not accountability: {pair}" for pair in pairs)


def _once(graph: GovernanceGraph, body: Body) -> str:
    """To whom it answered once, or will."""
    said = graph.answers(body, "accountable_to", "part_of", "managed_by")
    over = said.others(said.not_in_force)
    return f"not in force: {names(graph, over)}" if over else ""
