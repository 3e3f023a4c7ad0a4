"""Statements that can't both hold, as FORMAT section 3 lists them."""

from govgraph.model.contradiction import (
    contradictions_among_links,
    contradictions_among_values,
    contradictions_of_deciding,
    form,
)
from govgraph.model.entity import specs
from govgraph.model.fact import Evidence, Spec, Value
from govgraph.model.link import Details, Link
from govgraph.model.relation import Relation
from govgraph.model.scalars import PartialDate, Period, Unit, read_date
from govgraph.model.words import BodyKind, Confidence, Role, SeatRole, Section, Special, Status
from govgraph.problem import Origin, Path

LIKELY = Evidence(confidence=Confidence.LIKELY)


def spec(key: str, section: Section = Section.BODIES) -> Spec:
    return specs(section)[key][1]


def link(
    target: str,
    details: Details | None = None,
    *,
    source: str = "board",
    denied: bool = False,
    likely: bool = False,
    path: Path = ("bodies", "board", "accountable_to"),
    relation: Relation = Relation.ACCOUNTABLE_TO,
) -> Link:
    evidence = LIKELY if likely else Evidence()
    origin = Origin("a.yaml", path)
    return Link(relation, source, target, details or Details(), evidence, (origin,), denied)


def pairs(*links: Link) -> int:
    return len(list(contradictions_among_links(links)))


def day(text: str) -> PartialDate:
    return read_date(text)


def test_two_values_of_a_key_that_takes_one_cannot_both_hold() -> None:
    kinds = (Value(BodyKind.BOARD), Value(BodyKind.FORUM))
    assert list(contradictions_among_values(kinds, spec("kind"))) == [kinds]


def test_equal_values_of_two_sources_agree() -> None:
    kinds = (Value(BodyKind.BOARD), Value(BodyKind.BOARD))
    assert not list(contradictions_among_values(kinds, spec("kind")))


def test_a_key_that_takes_several_values_holds_them_all() -> None:
    names = (Value("GSP"), Value("The Partnership"))
    assert not list(contradictions_among_values(names, spec("called")))


def test_none_beside_a_value_of_a_key_that_takes_several_cannot_hold() -> None:
    roles: tuple[Value[Role], ...] = (Value(Role.DECIDES), Value(Special.NONE))
    assert list(contradictions_among_values(roles, spec("role"))) == [roles]


def test_values_that_begin_at_different_times_are_a_change() -> None:
    kinds = (Value(BodyKind.BOARD), Value(BodyKind.FORUM, from_=day("2020")))
    assert not list(contradictions_among_values(kinds, spec("kind")))


def test_values_of_which_one_has_ended_are_a_change() -> None:
    kinds = (
        Value(BodyKind.BOARD, until=day("2019")),
        Value(BodyKind.FORUM, from_=day("2020")),
    )
    assert not list(contradictions_among_values(kinds, spec("kind")))


def test_a_value_that_is_only_proposed_contradicts_nothing() -> None:
    kinds = (Value(BodyKind.BOARD), Value(BodyKind.FORUM, status=Status.PROPOSED))
    assert not list(contradictions_among_values(kinds, spec("kind")))


def test_an_inferred_value_does_not_contradict_a_stated_one() -> None:
    kinds = (Value(BodyKind.BOARD), Value(BodyKind.FORUM, LIKELY))
    assert not list(contradictions_among_values(kinds, spec("kind")))


def test_short_forms_of_an_inferred_entity_are_inferred_too() -> None:
    kinds = (Value(BodyKind.BOARD), Value(BodyKind.FORUM, Evidence()))
    assert not list(contradictions_among_values(kinds, spec("kind"), LIKELY))


def test_one_value_with_two_frequencies_cannot_hold() -> None:
    yearly, monthly = (Period(1, Unit.YEAR), Period(1, Unit.MONTH))
    meetings: tuple[Value[str], ...] = (
        Value(Special.SOME, every=yearly),
        Value(Special.SOME, every=monthly),
    )
    arrangement = Spec("meets", spec("purpose").form, "")
    assert len(list(contradictions_among_values(meetings, arrangement))) == 1


def test_two_targets_of_one_key_never_contradict() -> None:
    assert pairs(link("council"), link("cabinet")) == 0


def test_a_link_and_its_denial_cannot_both_hold() -> None:
    stated, denial = link("council"), link("council", denied=True)
    assert list(contradictions_among_links([stated, denial])) == [(denial, stated)]


def test_a_denial_of_another_leaves_a_link_alone() -> None:
    assert pairs(link("council"), link("cabinet", denied=True)) == 0


def test_a_denial_for_one_matter_leaves_the_link_for_all_others() -> None:
    assert pairs(link("council"), link("council", Details(what=("grant",)), denied=True)) == 0


def test_a_denial_for_one_matter_contradicts_the_link_for_that_matter() -> None:
    matter = Details(what=("grant",))
    assert pairs(link("council", matter), link("council", matter, denied=True)) == 1


def test_a_denial_for_one_of_its_matters_contradicts_a_link_for_several() -> None:
    several, one = Details(what=("grant", "plan")), Details(what=("grant",))
    assert pairs(link("council", several), link("council", one, denied=True)) == 1


def test_a_denial_without_a_matter_denies_a_link_for_any() -> None:
    assert pairs(link("council", Details(what=("grant",))), link("council", denied=True)) == 1


def test_nobody_for_a_place_contradicts_somebody_for_it() -> None:
    north, south = (Details(place=(place,)) for place in ("north", "south"))
    nobody = link("some", north, denied=True, relation=Relation.MEMBERS)
    assert pairs(nobody, link("council", north, relation=Relation.MEMBERS)) == 1
    assert pairs(nobody, link("council", south, relation=Relation.MEMBERS)) == 0


def test_none_beside_a_target_cannot_hold() -> None:
    assert pairs(link("none"), link("council")) == 1


def test_none_beside_some_cannot_hold() -> None:
    assert pairs(link("none"), link("some")) == 1


def test_none_may_stand_beside_denials() -> None:
    assert pairs(link("none"), link("council", denied=True)) == 0


def test_none_that_ended_leaves_room_for_what_came_after() -> None:
    before = link("none", Details(until=day("2019")))
    assert pairs(before, link("council", Details(from_=day("2020")))) == 0


def test_a_denial_beside_a_link_that_is_only_planned_holds() -> None:
    planned = link("council", Details(status=Status.PLANNED))
    assert pairs(planned, link("council", denied=True)) == 0


def test_an_inferred_denial_contradicts_nothing() -> None:
    assert pairs(link("council"), link("council", denied=True, likely=True)) == 0


def test_one_link_with_two_values_of_one_detail_cannot_hold() -> None:
    yearly, monthly = (Details(every=Period(1, unit)) for unit in (Unit.YEAR, Unit.MONTH))
    there = ("bodies", "council", "holds_to_account")
    assert pairs(link("council", yearly), link("council", monthly, path=there)) == 1


def test_one_link_with_two_names_holds() -> None:
    there = ("bodies", "council", "holds_to_account")
    one, other = Details(called="overseen by"), Details(called="answers to")
    assert pairs(link("council", one), link("council", other, path=there)) == 0


def test_two_seats_of_one_list_are_two_seats() -> None:
    first = link("council", Details(voting=True), path=("bodies", "board", "members", 0))
    second = link("council", Details(voting=False), path=("bodies", "board", "members", 1))
    assert pairs(first, second) == 0


def test_links_in_different_capacities_are_two_links() -> None:
    there = ("bodies", "council", "member_of")
    observer = link("council", Details(as_=SeatRole.OBSERVER, voting=False))
    assert pairs(observer, link("council", Details(voting=True), path=there)) == 0


def test_deciding_nothing_beside_the_role_of_deciding_cannot_hold() -> None:
    nothing = link("board", source="none", relation=Relation.DECIDED_BY)
    roles = (Value(Role.DECIDES),)
    assert list(contradictions_of_deciding(roles, [nothing])) == [(roles[0], nothing)]
    assert not list(contradictions_of_deciding((Value(Role.ADVISES),), [nothing]))


def test_deciding_nothing_of_one_matter_leaves_the_role_alone() -> None:
    nothing = link("board", Details(what=("grant",)), source="none")
    assert not list(contradictions_of_deciding((Value(Role.DECIDES),), [nothing]))


def test_the_targets_of_one_long_form_share_its_place() -> None:
    first = link("a", path=("bodies", "board", "part_of", 0, "to", 0))
    second = link("b", path=("bodies", "board", "part_of", 0, "to", 1))
    alone = link("c", path=("bodies", "board", "part_of", 1, "to"))
    assert form(first) == form(second) == Origin("a.yaml", ("bodies", "board", "part_of", 0))
    assert form(alone).path == ("bodies", "board", "part_of", 1)
