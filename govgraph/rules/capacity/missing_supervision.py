"""CAP02."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph
from govgraph.graph.workload import gone_between, head_count, managed_by
from govgraph.model.entity import Post
from govgraph.observation import names, question
from govgraph.published import cited
from govgraph.rule import RealCase, measured_rule

_SETTLED_BY = (
    "Say who leads the work under this post: `manages` of each supervisor, or `succeeded_by` of "
    "the post that has gone."
)


@measured_rule(
    "CAP02",
    6,
    kind=Kind.GAP,
    severity=Severity.MEDIUM,
    basis=(
        RealCase(
            "“The need to make fiscal savings management and supervisory support had been removed "
            "from these areas.”",
            "Middlesbrough Council, Executive minute, 2025",
        ),
        cited("DMA-S", words="six spans and six layers"),
    ),
)
def missing_supervision(graph: GovernanceGraph, threshold: float) -> Iterator[Observation]:
    """The management layer underneath has gone.

    When a layer of supervisors is cut, their work does not go: it moves up to somebody who has no
    time for it, or is left undone. Surrey plans with "six spans and six layers": six people to
    lead, and six steps from top to bottom.

    ## Flagged

    ```yaml
    posts:
      # question: CAP02 "has Area Manager manage 8 posts, which may be too many for one"
      manager: {name: Area Manager}
      worker:
        name: Worker
        count: 8
        managed_by: manager
    ```

    ## Accepted

    ```yaml
    posts:
      manager: {name: Area Manager}
      worker:
        name: Worker
        count: 6
        managed_by: manager
    ```

    ## What settles it

    Who supervises the work now: further posts that manage it, or what came after a post that has
    gone (`succeeded_by`).

    ## When it is rightly accepted

    Where the people led need little supervision, or lead themselves as a team.

    ## Limits

    A number of people proves nothing, so this is always a question, unless a source itself says
    that the layer has gone (`known_issues`). More than six are asked about, unless `checks:
    thresholds` says otherwise. Teams and services are not people.
    """
    for post in graph.posts():
        if not graph.in_force(post):
            continue
        managed = managed_by(graph, post)
        number = head_count(graph, managed)
        if number > threshold:
            what = f"manage {number} posts, which may be too many for one"
            yield question(
                graph,
                post,
                f"The source has {{names}} {what}: {names(graph, managed.ids)}",
                rests_on=managed.stated,
                related=managed.ids,
                settled_by=_SETTLED_BY,
                alike=f"The source has {{names}} each manage more than {threshold:g} posts",
            )
        yield from _gone(graph, post)


def _gone(graph: GovernanceGraph, post: Post) -> Iterator[Observation]:
    """Posts that have ended and stood between this one and what it manages."""
    links = gone_between(graph, post)
    former = tuple(dict.fromkeys(link.target for link in links))
    if not former:
        return
    below = tuple(dict.fromkeys(link.source for link in links))
    ends = [one.status or one.until for one in graph.found(former)]
    yield question(
        graph,
        post,
        f"The source does not say who came after {names(graph, former)}, which managed "
        f"{names(graph, below)} before {{names}}",
        rests_on=(*links, *(value for end in ends for value in end)),
        related=(*former, *below),
        settled_by=_SETTLED_BY,
        cause=former[0],
    )
