"""CAP01."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph
from govgraph.graph.parties import loads
from govgraph.graph.workload import held_by
from govgraph.observation import question
from govgraph.paragraph import listed
from govgraph.rule import Citation, RealCase, measured_rule

_NAMED = 5
_SETTLED_BY = (
    "Ask whoever holds the post. If it is too much, write it under `known_issues` with the words "
    "that say so; if not, accept it with the reason."
)


@measured_rule(
    "CAP01",
    4,
    kind=Kind.WEAKNESS,
    severity=Severity.MEDIUM,
    basis=(
        RealCase(
            "“The Neighbourhood Managers were currently stretched due to the fact they were also "
            "responsible for managing large service areas.”",
            "Middlesbrough Council, Executive minute, 2025",
        ),
        Citation(
            "Senior responsible owner",
            "Scottish Government service manual",
            words="an early warning indicator",
            url="https://servicemanual.gov.scot/senior-responsible-owner",
        ),
    ),
)
def overstretched_post(graph: GovernanceGraph, threshold: float) -> Iterator[Observation]:
    """A post is carrying too much.

    What is one of many duties gets the attention that is left. In Middlesbrough the managers who
    were to learn what neighbourhoods need "were currently stretched", as they also managed large
    services. For those who own a programme, the time that they have for it is "an early warning
    indicator".

    ## Flagged

    ```yaml
    bodies: {care: {name: Care}, safety: {name: Safety}, hubs: {name: Hubs}, youth: {name: Youth}}
    responsibilities: {bins: {name: Bins}}
    posts:
      # question: CAP01 "has Area Manager hold 5 things, which may be too many for one"
      manager:
        name: Area Manager
        accountable_for: bins
        manages: [care, safety, hubs, youth]
    ```

    ## Accepted

    ```yaml
    bodies: {care: {name: Care}, safety: {name: Safety}, hubs: {name: Hubs}, youth: {name: Youth}}
    responsibilities: {bins: {name: Bins}}
    posts:
      manager:
        name: Area Manager
        accountable_for: bins
        manages: {to: [care, safety, hubs, youth], between_them: yes}
    ```

    ## What settles it

    What a deputy holds too, or a delegate was given (`delegates_to`, with the matter in `what`), is
    not counted. Only somebody who knows the work can say what is too much.

    ## When it is rightly accepted

    Where the things are small, or the post has people for each of them.

    ## Limits

    Numbers say nothing of size, so this is always a question, unless a source itself says that a
    post is stretched (`known_issues`). More than four things that a post answers for, does or
    manages are asked about: govgraph's own choice, which `checks: thresholds` changes. One thing
    counts once, and so does what several posts divide between them.
    """
    for post in graph.posts():
        said = held_by(graph, post)
        if len(said.stated) <= threshold or not graph.in_force(post):
            continue
        held = [" with ".join(map(graph.name, group)) for group in loads(said)]
        if len(held) > threshold:
            what = f"hold {len(held)} things, which may be too many for one"
            yield question(
                graph,
                post,
                f"The source has {{names}} {what}: {listed(held, _NAMED)}",
                rests_on=said.stated,
                related=said.ids,
                settled_by=_SETTLED_BY,
                alike=f"The source has {{names}} each hold more than {threshold:g} things",
            )
