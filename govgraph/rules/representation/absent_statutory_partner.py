"""REP12."""

from collections.abc import Iterator

from govgraph.finding import Kind, Observation, Severity
from govgraph.graph import Certainty, GovernanceGraph
from govgraph.law import Partner
from govgraph.model.entity import Organisation
from govgraph.observation import names, question
from govgraph.paragraph import listed
from govgraph.rule import Citation, rule


@rule(
    "REP12",
    kind=Kind.GAP,
    severity=Severity.QUESTION,
    needs_profile=True,
    basis=(
        Citation(
            "Best value standards and intervention: statutory guide, May 2024",
            "Department for Levelling Up, quoted by Runnymede Borough Council",
            at="theme 7",
            words="Appropriate governance structures should be in place to oversee these "
            "arrangements",
            url="https://www.runnymede.gov.uk/performance/best-value-duty/10",
        ),
        Citation(
            "Health and Social Care Act 2012",
            "legislation.gov.uk",
            at="section 194(1)",
            words="A local authority must establish a Health and Wellbeing Board for its area",
            url="https://www.legislation.gov.uk/ukpga/2012/7/section/194",
        ),
    ),
)
def absent_statutory_partner(graph: GovernanceGraph) -> Iterator[Observation]:
    """A statutory partner the council must work with is absent altogether.

    A chart that leaves out a board which must be there hides who else decides the same things. Of
    the partnerships that the law asks for, the guide to best value says: "Appropriate governance
    structures should be in place to oversee these arrangements".

    ## Flagged

    ```yaml
    checks: {profile: scotland}
    organisations:
      # question: REP12 "Council must by law work with a community planning partnership"
      council: {name: Council, kind: council}
    bodies:
      partnership: {name: Partnership}
    ```

    ## Accepted

    ```yaml
    checks: {profile: scotland}
    organisations:
      council: {name: Council, kind: council}
    bodies:
      partnership: {name: Partnership, code: 'uk:community-planning-partnership'}
    ```

    ## What settles it

    The body with its `code`, also where it is not in force. Where it is there and is called
    something else, give it the code.

    ## When it is rightly accepted

    Where the structure is about one matter only, and leaves out on purpose what the council does
    elsewhere.

    ## Limits

    Always a question: no file is the whole of a council. It goes by `code`, never by name, and
    does not ask which council of several a body belongs to.
    """
    for organisation in graph.organisations():
        if graph.in_force(organisation):
            duties = tuple(graph.law.partners(organisation))
            missing = [duty for duty, _ in duties if not _is_declared(graph, duty)]
            if missing:
                likely = any(certainty is Certainty.LIKELY for _, certainty in duties)
                yield _asked(graph, organisation, missing, likely=likely)


def _is_declared(graph: GovernanceGraph, duty: Partner) -> bool:
    declared = (one for one in graph.law.coded((duty.code,)) if one.exists)
    return any(graph.law.known_as(one, (duty.code,)) is Certainty.STATED for one in declared)


def _asked(
    graph: GovernanceGraph, organisation: Organisation, missing: list[Partner], *, likely: bool
) -> Observation:
    codes = [duty.code for duty in missing]
    unsure = graph.law.coded(codes)
    absent = names(graph, (one for one in unsure if not one.exists))
    read = names(graph, (one for one in unsure if one.exists))
    doubt = (
        f"denied: {absent}" if absent else "",
        f"only read so: {read}" if read else "",
        "its kind is only likely" if likely else "",
    )
    what = "it" if len(missing) == 1 else "none of them"
    named = f"does not name {what}" if len(missing) == 1 else f"names {what}"
    bodies = listed(duty.name for duty in missing)
    laws = listed(dict.fromkeys(str(duty.law) for duty in missing))
    return question(
        graph,
        organisation,
        f"{{names}} must by law work with {bodies}, and the source {named}",
        rests_on=(*organisation.kind, *unsure),
        related=unsure,
        doubt="; ".join(filter(None, doubt)),
        settled_by=f"Declare each as a body with its `code` ({listed(codes)}). {laws}.",
    )
