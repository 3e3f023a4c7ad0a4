"""FIN06."""

from collections.abc import Iterator, Sequence

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import Certainty, GovernanceGraph
from govgraph.graph.endings import ending, is_continued, way_out
from govgraph.model.entity import Fund, Post
from govgraph.model.words import FundKind
from govgraph.observation import Telling, doubts, doubts_of, finding, names, place_of, question
from govgraph.published import cited
from govgraph.rule import RealCase, rule

_SETTLED_BY = (
    "State what comes after it under `succeeded_by`, or for a fund under `arrangements: exit`."
)


@rule(
    "FIN06",
    kind=Kind.WEAKNESS,
    severity=Severity.MEDIUM,
    basis=(
        cited("CWAC", words="a clear exit strategy"),
        cited("AC05", "checklist, 7"),
        RealCase(
            "Oldham’s Thriving Communities ran on money that was “non-recurrent” and “time "
            "limited”.",
            "Oldham Council, committee report, 2021",
        ),
        RealCase(
            "Middlesbrough pays posts of its Neighbourhood Model “for a 2 year period”.",
            "Middlesbrough Council, Executive minute, 2025",
        ),
    ),
)
def money_without_exit(graph: GovernanceGraph) -> Iterator[Observation]:
    """Time-limited money has no plan for afterwards.

    When money ends and nobody has planned for it, what it paid for ends unannounced, or becomes
    somebody's unfunded duty. Cheshire West and Chester asks that an agreement has "a clear exit
    strategy"; the Audit Commission's checklist asks how partners can leave.

    ## Flagged

    ```yaml
    funds:
      grant:
        name: Start-up grant
        lasts: 2 years
        arrangements:
          exit: none  # finding: FIN06 "Nothing is to come after Start-up grant"
    ```

    ## Accepted

    ```yaml
    funds:
      grant:
        name: Start-up grant
        lasts: 2 years
        arrangements:
          exit: the council takes over the posts
    ```

    ## What settles it

    `succeeded_by` on the fund or the post, or `arrangements: exit` on the fund or on the fund that
    it is part of. An exit for the money is one for the posts that it pays.

    ## When it is rightly accepted

    Where the money is meant to leave nothing behind, such as for a single event.

    ## Limits

    Only funds and posts that end are looked at: `until` a date, or `lasts` a period or `temporary`.
    Posts paid by a fund that is asked about are listed there, and not asked about again.
    """
    listed = set[str]()
    for fund in graph.funds():
        if ending(graph, fund) and not (is_continued(graph, fund) or _is_asset(graph, fund)):
            paid = graph.found(graph.answer(fund, "funds").ids)
            posts = [one for one in paid if isinstance(one, Post) and _is_silent(graph, one)]
            listed.update(post.id for post in posts)
            yield _observation(graph, fund, posts)
    for post in graph.posts():
        if ending(graph, post) and post.id not in listed and not is_continued(graph, post):
            yield _observation(graph, post)


def _is_asset(graph: GovernanceGraph, fund: Fund) -> bool:
    return graph.known(fund, fund.kind).holds(FundKind.ASSET)


def _is_silent(graph: GovernanceGraph, post: Post) -> bool:
    return graph.answer(post, "succeeded_by").is_silent and not is_continued(graph, post)


def _observation(
    graph: GovernanceGraph, one: Fund | Post, paid: Sequence[Post] = ()
) -> Observation:
    after, out = graph.answer(one, "succeeded_by"), way_out(graph, one)
    values = out.statements
    written = (*out.stated, *((after.none,) if after.none else ()), *after.statements, *values)
    likely = ending(graph, one) is Certainty.LIKELY
    ends = (doubts_of(graph.known(one, one.until)), doubts_of(graph.known(one, one.lasts)))
    doubt = (*(ends if likely else ()), doubts(graph, after), doubts_of(out))
    told = Telling(
        key="exit" if isinstance(one, Fund) else "succeeded_by",
        at=place_of(one, written[0], "arrangements") if written else one.origin,
        rests_on=(*one.until, *one.lasts, *written),
        related=paid,
        doubt="; ".join(part for part in doubt if part),
        settled_by=_SETTLED_BY,
        may_be_none=True,
    )
    posts = f" and the posts that it pays: {names(graph, paid)}" if paid else ""
    if after.says_none or out.says_none:
        tell = question if likely else finding
        return tell(graph, one, f"Nothing is to come after {{names}}{posts}", **told)
    sentence = f"The source does not say what comes after {{names}}{posts}"
    return question(graph, one, sentence, **told)
