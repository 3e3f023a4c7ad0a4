"""CAP03."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import GovernanceGraph
from govgraph.graph.workload import left_without_holder
from govgraph.model.entity import Post
from govgraph.model.words import Special
from govgraph.observation import Telling, finding, names, place_of, question
from govgraph.published import cited
from govgraph.rule import Citation, rule

_SETTLED_BY = (
    "Name the `holder`, or who stands in: `joint: yes` with somebody else, or a delegate "
    "(`delegates_to`, with the matter in `what`)."
)


@rule(
    "CAP03",
    kind=Kind.GAP,
    severity=Severity.MEDIUM,
    basis=(
        cited("HOL", "section 1.4.2"),
        Citation(
            "Terms of reference",
            "Tees Valley Review",
            words="key senior posts filled with permanent appointments",
        ),
    ),
)
def vacant_accountable_post(graph: GovernanceGraph) -> Iterator[Observation]:
    """The accountable post is vacant.

    What nobody is there to answer for falls to whoever is next, without their knowing. A review
    may be asked first of all whether there are "key senior posts filled with permanent
    appointments"; some rules of organisations say outright to whom an unfilled role falls.

    ## Flagged

    ```yaml
    responsibilities: {falls: {name: Preventing falls, accountable: director}}
    posts:
      director:
        name: Director
        holder: vacant  # finding: CAP03 "Nobody holds Director, accountable for Preventing falls"
    ```

    ## Accepted

    ```yaml
    responsibilities: {falls: {name: Preventing falls, accountable: director}}
    posts:
      director:
        name: Director
        holder: A. Lee
    ```

    ## What settles it

    A holder, somebody who is accountable jointly, or a delegate for the meantime.

    ## When it is rightly accepted

    Where the post is to be filled on a day that is known; give the exception that day as `until`.

    ## Limits

    A source that names no holder says nothing of a vacancy. One of several holders who is not
    there yet is no vacancy either.
    """
    for post in graph.posts():
        if post.holder and graph.in_force(post):
            yield from _observed(graph, post)


def _observed(graph: GovernanceGraph, post: Post) -> Iterator[Observation]:
    holder = graph.known(post, post.holder)
    vacant = [one for one in (*holder.stated, *holder.likely) if one.is_ is Special.VACANT]
    if not vacant or holder.values or holder.likely_values:
        return
    accountable = left_without_holder(graph, post, "accountable_for")
    done = left_without_holder(graph, post, "responsible_for")
    below = graph.answers(post, "holds_to_account", "manages")
    unsure = "" if holder.says(Special.VACANT) else "that it is vacant is only likely"
    told = Telling(
        key="holder",
        at=place_of(post, vacant[0], "holder"),
        settled_by=_SETTLED_BY,
        doubt=unsure,
    )
    if accountable.stated:
        told["rests_on"], told["related"] = (*vacant, *accountable.stated), accountable.ids
        told["alike"] = "" if unsure else "Nobody holds {names}, each accountable for something"
        sentence = f"Nobody holds {{names}}, accountable for {names(graph, accountable.ids)}"
        yield (question if unsure else finding)(graph, post, sentence, **told)
        return
    links = (*accountable.likely, *done.stated, *below.stated)
    if links:
        ids = (*accountable.others(accountable.likely), *done.ids, *below.ids)
        told["rests_on"], told["related"] = (*vacant, *links), ids
        told["alike"] = "" if unsure else "The source does not say who stands in for {names}"
        sentence = "The source does not say who stands in for {names}, which is vacant, as to "
        yield question(graph, post, sentence + names(graph, dict.fromkeys(ids)), **told)
