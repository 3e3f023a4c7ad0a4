"""DEC13."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import Certainty, GovernanceGraph
from govgraph.law import Challenge
from govgraph.model.entity import Entity
from govgraph.model.link import Link
from govgraph.observation import Telling, doubts, finding, names, question
from govgraph.rule import Citation, rule

_KEY = "scrutinised_by"


@rule(
    "DEC13",
    kind=Kind.GAP,
    severity=Severity.HIGH,
    replaces=("DEC01",),
    needs_profile=True,
    basis=(
        Citation(
            "Police and Justice Act 2006",
            "legislation.gov.uk",
            at="section 19(1)",
            words="Every local authority shall ensure that it has a committee (the “crime and "
            "disorder committee”)",
            url="https://www.legislation.gov.uk/ukpga/2006/48/section/19",
        ),
        Citation(
            "Local Democracy, Economic Development and Construction Act 2009",
            "legislation.gov.uk",
            at="Schedule 5A, paragraph 1(1)",
            words="A combined authority must arrange for the appointment by the authority of one "
            "or more committees of the authority",
            url="https://www.legislation.gov.uk/ukpga/2009/20/schedule/5A",
        ),
    ),
)
def missing_statutory_scrutiny(graph: GovernanceGraph) -> Iterator[Observation]:
    """The scrutiny the law requires is missing.

    Where Parliament did not leave it to the partners whether anybody looks at what they do, its
    absence is more than a gap: "Every local authority shall ensure that it has a committee" that
    looks at the partnership against crime, and "A combined authority must arrange for the
    appointment by the authority of one or more committees".

    ## Flagged

    ```yaml
    checks: {profile: england-district}
    bodies:
      panel: {name: Panel, kind: scrutiny}
      partnership:
        name: Safer Town
        code: 'uk:community-safety-partnership'
        # finding: DEC13 "Nobody scrutinises Safer Town, though the law requires it"
        scrutinised_by: none
    ```

    ## Accepted

    ```yaml
    checks: {profile: england-district}
    bodies:
      panel: {name: Panel, kind: scrutiny}
      partnership:
        name: Safer Town
        code: 'uk:community-safety-partnership'
        scrutinised_by: panel
    ```

    ## What settles it

    `scrutinised_by` on the body, or on what it is `part_of`, one step up. What is planned, or is
    internal assurance (`independent: no`), is not yet scrutiny.

    ## When it is rightly accepted

    Where another law takes the place of this one; say which in the reason.

    ## Limits

    Only what has a `code`, or is of a kind, that the named profile lists, and only from the day on
    which its law holds. Whether the scrutineer has the powers that the law gives it isn't seen.
    """
    for one in (*graph.bodies(), *graph.organisations()):
        if graph.in_force(one):
            for duty, certainty in graph.law.challenges(one):
                yield from _observed(graph, one, duty, certainty)
                break


def _observed(
    graph: GovernanceGraph, one: Entity, duty: Challenge, certainty: Certainty
) -> Iterator[Observation]:
    scrutiny = graph.powers.scrutiny(one)
    own, denied = scrutiny.own, _denied(graph, one, duty)
    if scrutiny.independent and not denied:
        return
    firm = (*denied, *((own.none,) if own.none else ()))
    above = dict.fromkeys(link.target for link in scrutiny.weak if link.source != own.own)
    unsure = (
        doubts(graph, own, own.stated) if not firm else "",
        f"not enough of what it is part of: {names(graph, above)}" if above and not firm else "",
        "its code or kind is only likely" if certainty is Certainty.LIKELY else "",
    )
    told = Telling(
        key=_KEY,
        at=firm[0].origins[0] if firm else one.origin,
        rests_on=(*own.statements, *scrutiny.weak),
        related=(link.target for link in denied),
        doubt="; ".join(filter(None, unsure)),
        settled_by=f"State {duty.by.name} under `{_KEY}`: {duty.law} requires it.",
        may_be_none=True,
    )
    sentence = "The source does not say who scrutinises {names}, as the law requires"
    if denied:
        sentence = f"{names(graph, own.others(denied))} does not scrutinise {{names}}, "
        sentence += "though the law requires it"
    elif own.none:
        sentence = "Nobody scrutinises {names}, though the law requires it"
    yield (finding if firm and certainty is Certainty.STATED else question)(
        graph, one, sentence, **told
    )


def _denied(graph: GovernanceGraph, one: Entity, duty: Challenge) -> tuple[Link, ...]:
    """What denies the scrutineer whom the law names, where no other such is stated."""
    own = graph.answer(one, _KEY)

    def is_named(link: Link) -> bool:
        who = graph.find(link.target)
        is_wanted = who and graph.law.known_as(who, duty.by.codes) is Certainty.STATED
        return bool(is_wanted) and link.details.what is None

    return () if any(map(is_named, own.stated)) else tuple(filter(is_named, own.denied))
