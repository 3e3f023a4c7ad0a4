"""CAP11."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph
from govgraph.graph.shared_officers import SharedOfficer, SharedOfficers
from govgraph.observation import Telling, finding, question
from govgraph.rule import RealCase, rule

_SETTLED_BY = (
    "Name the `holder` of each post; or say in `accepted` how the two roles are kept apart, and "
    "who advises the one when the other is judged."
)


@rule(
    "CAP11",
    kind=Kind.CONFLICT,
    severity=Severity.MEDIUM,
    needs_profile=True,
    basis=(
        RealCase(
            "One group chief executive led both the Tees Valley Combined Authority and the South "
            "Tees Development Corporation, over which the authority had oversight.",
            "Tees Valley Review, January 2024",
        ),
    ),
)
def officer_on_both_sides(graph: GovernanceGraph) -> Iterator[Observation]:
    """A statutory officer is the same person in both the controlling and the controlled body.

    The law gives some officers the duty to speak up. Whoever serves both sides would have to do so
    against their own advice. In the Tees Valley one group chief executive led the combined
    authority and the development corporation that it was to oversee.

    ## Flagged

    ```yaml
    checks: {profile: england}
    organisations:
      authority: {name: Authority, kind: combined_authority}
      corporation: {name: Corporation, accountable_to: authority}
    posts:
      # finding: CAP11 "Group Chief serves both Authority and Corporation, which answers"
      chief:
        name: Group Chief
        code: 'uk:chief-executive'
        employed_by: [authority, corporation]
    ```

    ## Accepted

    ```yaml
    checks: {profile: england}
    organisations:
      authority: {name: Authority, kind: combined_authority}
      corporation: {name: Corporation, accountable_to: authority}
    posts:
      chief:
        name: Group Chief
        code: 'uk:chief-executive'
        employed_by: [authority]
    ```

    ## What settles it

    A `holder` for each of two posts, or a post of its own for the one that is controlled.

    ## When it is rightly accepted

    Where a small authority lends an officer, and somebody else advises when the two disagree.

    ## Limits

    Only posts with a `code` of an office that the named profile lists. Who lie in one organisation,
    as a committee in its council, share their officers rightly.
    """
    if graph.law.offices:
        officers = SharedOfficers(graph, graph.law, graph.seats, graph.routes)
        for shared in officers.found():
            yield _observed(graph, shared)


def _observed(graph: GovernanceGraph, shared: SharedOfficer) -> Observation:
    over, under = graph.name(shared.over), graph.name(shared.under)
    controls = f"which {over} scrutinises" if shared.scrutinises else f"which answers to {over}"
    first, *second = shared.posts
    both = f"{graph.name(first)} of {over} and {{other}} of {under}, {controls}"
    sentence = f"{{names}} serves both {over} and {under}, {controls}"
    if second:
        both = both.format(other=graph.name(second[0]))
        one = f"{shared.person} is {both}"
        sentence = f"The source does not say whether one person is {both}"
        sentence = one if shared.person else sentence
    told = Telling(
        key="holder" if second else "",
        rests_on=(*shared.posts, *(value for post in shared.posts for value in post.holder)),
        related=(*shared.posts, shared.over, shared.under),
        doubt="that is only likely" if shared.likely else "",
        settled_by=_SETTLED_BY,
    )
    subject = min(shared.posts, key=lambda post: post.id)
    unsure = shared.likely or shared.is_open
    return (question if unsure else finding)(graph, subject, sentence, **told)
