"""REP04."""

from collections.abc import Iterator, Sequence

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import Certainty, GovernanceGraph
from govgraph.graph.statutory_seats import MissingSeat
from govgraph.model.entity import Body
from govgraph.observation import Telling, finding, names, question
from govgraph.paragraph import listed
from govgraph.rule import Citation, rule


@rule(
    "REP04",
    kind=Kind.GAP,
    severity=Severity.HIGH,
    needs_profile=True,
    basis=(
        Citation(
            "Health and Social Care Act 2012",
            "legislation.gov.uk",
            at="section 194(2)",
            words="The Health and Wellbeing Board is to consist of",
            url="https://www.legislation.gov.uk/ukpga/2012/7/section/194",
        ),
    ),
)
def missing_statutory_member(graph: GovernanceGraph) -> Iterator[Observation]:
    """The law says this member must be there and they are not.

    Where the law says of whom a board "is to consist", a board without one of them may have to take
    its decisions again, and whoever is left out learns of them last.

    ## Flagged

    ```yaml
    checks: {profile: scotland}
    organisations:
      council: {name: Council, kind: council}
      police: {name: Police, kind: police_force}
      fire: {name: Fire Service, kind: fire_authority}
      college: {name: College, kind: education}
      health: {name: Health Board, kind: health_board}
    bodies:
      # finding: REP04 "No seat on Partnership is for the Health Board, as the law requires"
      partnership:
        name: Partnership
        code: 'uk:community-planning-partnership'
        members: [council, police, fire, college, {total: 4}]
    ```

    ## Accepted

    ```yaml
    checks: {profile: scotland}
    organisations:
      council: {name: Council, kind: council}
      police: {name: Police, kind: police_force}
      fire: {name: Fire Service, kind: fire_authority}
      college: {name: College, kind: education}
      health: {name: Health Board, kind: health_board}
    bodies:
      partnership:
        name: Partnership
        code: 'uk:community-planning-partnership'
        members: [council, police, fire, health, {total: 4}]
    ```

    ## What settles it

    A seat of an organisation of that `kind`, or of a post or organisation with that `code`; for an
    elected member `elected: yes`. `govgraph explain` of the profile lists them. A vacant seat is
    there.

    ## When it is rightly accepted

    Where one who sits speaks for two, as the law may allow; say so with `for`, or in the reason.

    ## Limits

    Without a whole list on which every seat shows its kind or `code`, it only asks. Of several of
    one sort (every integrated care board of the area) one is enough.
    """
    for body in graph.bodies():
        if not (body.code and graph.in_force(body)):
            continue
        missing = tuple(graph.statutory_seats.missing(body))
        firm = [one for one in missing if one.is_stated]
        if firm:
            sentence = f"No seat on {{names}} is for {_wanted(firm)}, as the law requires"
            yield finding(graph, body, sentence, **_told(graph, body, firm))
        open_ = [one for one in missing if not one.is_stated]
        if open_:
            sentence = (
                f"whether there is a seat on {{names}} for {_wanted(open_)}, as the law requires"
            )
            told = _told(graph, body, open_)
            yield question(graph, body, f"The source does not say {sentence}", **told)


def _wanted(missing: Sequence[MissingSeat]) -> str:
    return listed(one.wanted.name for one in missing)


def _told(graph: GovernanceGraph, body: Body, missing: Sequence[MissingSeat]) -> Telling:
    denied = [link for one in missing for link in one.denied]
    weak = [link for one in missing for link in one.weak]
    laws = listed(dict.fromkeys(str(one.law) for one in missing))
    unsure = (
        f"not enough: {names(graph, dict.fromkeys(link.target for link in weak))}" if weak else "",
        "its code is only likely" if missing[0].certainty is Certainty.LIKELY else "",
    )
    return Telling(
        key="members",
        at=denied[0].origins[0] if denied else body.origin,
        rests_on=(*denied, *weak) or graph.answer(body, "members").stated,
        related=(link.target for link in (*denied, *weak) if link.is_named),
        doubt="; ".join(filter(None, unsure)),
        settled_by=f"Name them under `members`, each with its kind, `code` or `elected`: {laws}.",
    )
