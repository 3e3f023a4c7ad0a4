"""CAP08."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph
from govgraph.graph.workload import only_sits
from govgraph.model.entity import Organisation, Post
from govgraph.model.words import Authority
from govgraph.observation import Lack, lacking
from govgraph.published import cited
from govgraph.rule import rule

_LACK = Lack(
    key="managed_by",
    instead=("accountable_to", "part_of"),
    none="Nobody manages {names}",
    silent="The source does not say who manages {names}",
    settled_by=(
        "State under `managed_by` who manages it, or under `part_of` or `accountable_to` where it "
        "belongs."
    ),
)


@rule(
    "CAP08",
    kind=Kind.GAP,
    severity=Severity.MEDIUM,
    basis=(cited("ORG", "org:reportsTo"),),
)
def post_without_manager(graph: GovernanceGraph) -> Iterator[Observation]:
    """A post has no manager.

    Whoever holds it has nobody to turn to, and nobody notices when the work is not done. W3C's
    vocabulary for organisations has a relation for just this: to whom a post reports.

    ## Flagged

    ```yaml
    posts:
      head: {name: Head, authority: elected}
      worker:
        name: Worker
        managed_by: none  # finding: CAP08 "Nobody manages Worker"
    ```

    ## Accepted

    ```yaml
    posts:
      head: {name: Head, authority: elected}
      worker:
        name: Worker
        managed_by: head
    ```

    ## What settles it

    `managed_by`; or what it is `part_of` or `accountable_to`.

    ## When it is rightly accepted

    Where somebody answers to the public alone; if it is an office, say `root` with the reason.

    ## Limits

    Those who were elected, those who lead an organisation, and those of whom nothing is said but a
    seat or a chair are not asked. Who employs a post need not manage it.
    """
    for post in graph.posts():
        if not graph.in_force(post) or _is_top(graph, post):
            continue
        if graph.answer(post, _LACK.key).none or not only_sits(graph, post):
            elected = graph.known(post, post.authority).may_hold(Authority.ELECTED)
            doubt = "not sure: whether that is an elected office" if elected else ""
            if lack := lacking(graph, post, _LACK, doubt=doubt):
                yield lack


def _is_top(graph: GovernanceGraph, post: Post) -> bool:
    """Whether nobody needs to manage a post: it is a root, elected, or leads an organisation."""
    leads = graph.found(graph.answer(post, "leads").ids)
    return (
        graph.routes.root(post).is_stated
        or graph.known(post, post.authority).holds(Authority.ELECTED)
        or any(isinstance(one, Organisation) for one in leads)
    )
