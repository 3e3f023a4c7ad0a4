"""FIN11."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph
from govgraph.graph.mismatches import Mismatch, overfull_lists, unequal_parts, unequal_posts
from govgraph.model.entity import Fund, Post
from govgraph.observation import names, place_of, question
from govgraph.rule import RealCase, rule

_SETTLED_BY = "Look both numbers up in the source, and write the one that is right."
_HOW_MANY = "State in `count` how many there are; or ask whoever decided on the money."


@rule(
    "FIN11",
    kind=Kind.CONFLICT,
    severity=Severity.QUESTION,
    basis=(
        RealCase(
            "Money for “8 Neighbourhood Navigators … (2 in each of the 4 areas)” adds up; of the "
            "Community Safety Co-ordinators that it pays too, no number is given.",
            "Middlesbrough Council, Executive minute, 2025",
        ),
    ),
)
def sums_do_not_add_up(graph: GovernanceGraph) -> Iterator[Observation]:
    """Numbers do not add up.

    Where a paper gives a number twice and the two differ, one of them is wrong, and a decision may
    rest on it. In Middlesbrough eight posts are two for each of four areas; of another kind of post
    that the same money pays, nobody says how many there are to be.

    ## Flagged

    ```yaml
    posts:
      navigator:
        name: Navigator
        count: 6
        total: 8  # question: FIN11 "The source has 8 in all of Navigator, and 6 by its counts"
    ```

    ## Accepted

    ```yaml
    posts:
      navigator:
        name: Navigator
        count: 8
        total: 8
    ```

    ## What settles it

    The right number. A list that names some of what it has, or parts that are only some of a whole,
    may come to less; ranges (`up to`, `at least`, `2 to 4`) that meet are in order.

    ## When it is rightly accepted

    Where the source itself has the two numbers, and nobody can say any more which is right.

    ## Limits

    Compares a post's `total` with its `count`, a list with its `total`, and the `amount` of the
    parts of a fund with that of the whole, if they come as often. Sums in texts are not read.
    """
    for one in unequal_posts(graph):
        who = names(graph, (one.owner, *one.others))
        numbers = f"{one.stated} in all of {who}, and {one.found} by its counts"
        yield _told(graph, one, f"The source has {numbers}")
    for one in overfull_lists(graph, graph.seats):
        numbers = f"is of {one.stated} in all, and names {one.found}"
        yield _told(graph, one, f"The list “{one.key.replace('_', ' ')}” of {{names}} {numbers}")
    for one in unequal_parts(graph):
        numbers = f"{one.stated}, and its parts come to {one.found}: {names(graph, one.others)}"
        yield _told(graph, one, f"The amount of {{names}} is {numbers}")
    for post in graph.posts():
        if any(str(value.is_) == "some" for value in post.count) and graph.in_force(post):
            yield from _uncounted(graph, post)


def _told(graph: GovernanceGraph, one: Mismatch, sentence: str) -> Observation:
    return question(
        graph,
        one.owner,
        sentence,
        key=one.key,
        at=one.origin,
        rests_on=one.statements,
        related=one.others,
        settled_by=_SETTLED_BY,
    )


def _uncounted(graph: GovernanceGraph, post: Post) -> Iterator[Observation]:
    """A post of which there are some, paid by a fund whose amount is stated."""
    paid = graph.answer(post, "funded_by")
    for fund in graph.found(paid.ids):
        amount = graph.known(fund, fund.amount).value if isinstance(fund, Fund) else None
        if amount is not None:
            yield question(
                graph,
                post,
                f"The source does not say how many there are of {{names}}, which "
                f"{graph.name(fund)} pays ({amount})",
                key="count",
                at=place_of(post, post.count[0], "count"),
                rests_on=(*post.count, *paid.stated, fund),
                related=(fund,),
                settled_by=_HOW_MANY,
            )
