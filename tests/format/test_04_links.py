"""Section 4: how a link is written, with its targets and details."""

from fractions import Fraction

import pytest

from govgraph.model.link import NO_DETAILS, Details
from govgraph.model.scalars import Duration, read_date, read_period
from govgraph.model.words import Basis, Special, Status
from govgraph.problem import Fault
from tests.format.asking import ends, link, links
from tests.format.sentences import holds
from tests.reading import graph_of, problems_of, structure_of

OTHERS = (
    "organisations: {council: {name: Council}, trust: {name: Trust}}\n"
    "responsibilities: {duty: {name: Duty}}\nfunds: {pot: {name: Pot}}\n"
    "plans: {strategy: {name: Strategy}}\nacts: {act: {name: Act}}\n"
)
WITH = OTHERS + "bodies: {hub: {name: Hub}, board: {name: Board, %s}}\n"
LINK = "4: A link is an id"
TARGET = "4: Besides `each`"
DETAILS = "4: Details that every link may have"


def detail(said: str, relation: str = "consults") -> Details:
    return link(structure_of(WITH % f"{relation}: {{to: council, {said}}}"), relation).details


@holds(LINK)
@pytest.mark.parametrize(
    ("written", "targets"),
    [
        ("council", ["council"]),
        ("[council, trust]", ["council", "trust"]),
        ("{to: council}", ["council"]),
        ("{to: [council, trust]}", ["council", "trust"]),
        ("[council, {to: trust}]", ["council", "trust"]),
        ("[{to: council}, {to: [trust, hub]}]", ["council", "hub", "trust"]),
    ],
)
def test_a_link_is_an_id_a_list_or_a_long_form(written: str, targets: list[str]) -> None:
    structure = structure_of(WITH % f"consults: {written}")
    assert sorted(ends(structure, "consults")) == [("board", target) for target in targets]


@holds(LINK)
def test_details_and_evidence_of_a_long_form_are_those_of_each_of_its_targets() -> None:
    said = "consults: {to: [council, trust], what: duty, quote: asks, confidence: likely}"
    for one in links(structure_of(WITH % said), "consults"):
        assert one.details == Details(what=("duty",))
        assert one.evidence.quotes == ("asks",)
        assert one.evidence.likely


@holds(LINK)
def test_a_short_form_has_no_details() -> None:
    assert link(structure_of(WITH % "consults: council"), "consults").details is NO_DETAILS


@holds(LINK)
@pytest.mark.parametrize("written", ["{what: duty}", "[[council]]", "{to: [[council]]}"])
def test_a_link_without_a_target_is_told(written: str) -> None:
    (problem,) = problems_of(WITH % f"consults: {written}")
    assert problem.fault in (Fault.MISSING_KEY, Fault.WRONG_TYPE, Fault.UNKNOWN_KEY)


@holds(TARGET)
def test_a_target_and_what_by_and_under_may_be_some() -> None:
    found = link(
        structure_of(WITH % "consults: {to: some, what: some, by: some, under: some}"), "consults"
    )
    assert found.says_some
    assert (found.details.what, found.details.by, found.details.under) == (("some",),) * 3


@holds(TARGET)
def test_what_by_and_under_may_be_none() -> None:
    found = detail("what: none, by: none, under: none")
    assert (found.what, found.by, found.under) == (("none",),) * 3


@holds(TARGET)
@pytest.mark.parametrize("said", ["every: none", "joint: some", "count: none", "from: [some]"])
def test_other_details_take_neither_or_are_told(said: str) -> None:
    assert problems_of(WITH % f"reports_to: {{to: council, {said}}}") != ()


@holds(DETAILS)
@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("what: duty", Details(what=("duty",))),
        ("what: [pot, strategy]", Details(what=("pot", "strategy"))),
        ("what: use of the grant", Details(what=("use of the grant",))),
        ("from: 2020", Details(from_=read_date("2020"))),
        ("from: the next term", Details(from_="the next term")),
        ("until: 2026-03", Details(until=read_date("2026-03"))),
        ("until: none", Details(until=Special.NONE)),
        ("until: it is wound up", Details(until="it is wound up")),
        ("lasts: 2 years", Details(lasts=read_period("2 years"))),
        ("lasts: rolling", Details(lasts=Duration.ROLLING)),
        ("status: proposed", Details(status=Status.PROPOSED)),
        ("called: overseen by", Details(called="overseen by")),
        ("basis: statute", Details(basis=Basis.STATUTE)),
        ("basis: none", Details(basis=Special.NONE)),
        ("under: act", Details(under=("act",))),
        ("under: section 75 of it", Details(under=("section 75 of it",))),
        ("by: hub", Details(by=("hub",))),
        ("by: the chief officer", Details(by=("the chief officer",))),
        ("joint: yes", Details(joint=True)),
        ("lead: yes", Details(lead=True)),
        ("lead: no", Details(lead=False)),
        ("between_them: yes", Details(between_them=True)),
    ],
)
@pytest.mark.parametrize("relation", ["consults", "accountable_to", "works_with", "members"])
def test_every_link_may_have_these_details(said: str, expected: Details, relation: str) -> None:
    assert detail(said, relation) == expected


@holds(DETAILS)
@pytest.mark.parametrize("what", ["council", "hub"])
def test_what_is_a_responsibility_a_fund_or_a_plan(what: str) -> None:
    (problem,) = problems_of(WITH % f"consults: {{to: trust, what: {what}}}")
    assert problem.fault is Fault.WRONG_END


@holds(DETAILS)
def test_several_that_act_as_one_are_one_party_and_several_links() -> None:
    graph = graph_of(WITH % "part_of: {to: [council, trust], joint: yes}")
    stated = graph.answer("board", "part_of").stated
    assert [one.details.joint for one in stated] == [True, True]
    assert len(stated) == 2


@holds(DETAILS)
def test_what_is_divided_is_an_edge_to_each_and_one_statement() -> None:
    structure = structure_of(WITH % "manages: {to: [hub], between_them: yes, quote: they manage}")
    assert ends(structure, "managed_by") == [("hub", "board")]
    several = structure_of(
        OTHERS + "bodies: {a: {name: A}, b: {name: B}}\n"
        "posts: {four: {name: Manager, count: 4, manages: {to: [a, b], between_them: yes}}}"
    )
    found = links(several, "managed_by")
    assert [(one.source, one.target) for one in found] == [("a", "four"), ("b", "four")]
    assert found[0].details is found[1].details


RECURRING = "4: `reports_to` and `scrutinised_by` also have"


@holds(RECURRING)
@pytest.mark.parametrize("relation", ["reports_to", "scrutinised_by"])
@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("every: year", Details(every=read_period("year"))),
        ("every: some", Details(every=Special.SOME)),
        ("next: 2026-03", Details(next=read_date("2026-03"))),
        ("next: the September meeting", Details(next="the September meeting")),
        ("next: some", Details(next="some")),
        ("last: 2025-06-03", Details(last=read_date("2025-06-03"))),
        ("last: some", Details(last=Special.SOME)),
    ],
)
def test_reports_and_scrutiny_have_a_rhythm(relation: str, said: str, expected: Details) -> None:
    text = OTHERS + "bodies: {hub: {name: Hub}, board: {name: Board, %s: {to: hub, %s}}}"
    assert link(structure_of(text % (relation, said)), relation).details == expected


@holds(RECURRING)
def test_other_links_have_none() -> None:
    (problem,) = problems_of(WITH % "consults: {to: council, every: year}")
    assert problem.fault is Fault.UNKNOWN_KEY
    assert problem.sentence == "`consults` does not take “every”"


@holds("4: On a denial, `under` names what requires it")
def test_a_denial_may_name_what_requires_it_all_the_same() -> None:
    found = link(structure_of(WITH % "consults: {to: council, is: none, under: act}"), "consults")
    assert found.denied
    assert found.details.under == ("act",)


def test_a_share_and_an_amount_are_of_contributions_only() -> None:
    text = "organisations: {council: {name: C}}\nfunds: {pot: {name: Pot, contributors: {%s}}}"
    found = link(structure_of(text % "to: council, share: 51%, amount: £5m"), "contributors")
    assert found.details.share == Fraction(51)
    assert found.details.amount is not None
    assert problems_of(WITH % "consults: {to: council, share: 51%}") != ()
