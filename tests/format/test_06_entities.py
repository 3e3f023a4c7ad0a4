"""Section 6: the keys that entities of each section have."""

import pytest

from govgraph.model.entity import Entity, Organisation, Place, Post
from govgraph.model.words import Special
from govgraph.problem import Fault
from tests.format.relation_rows import LETTERS, ROWS
from tests.format.sentences import holds
from tests.reading import graph_of, problems_of, structure_of

EVERY = "name called purpose code per count from until lasts status accepted"
EVIDENCE = "source at quote reading confidence note"
TIERED = ("organisations", "bodies", "posts")
ARRANGED = ("organisations", "bodies", "funds")
OWN = {
    "places": "kind",
    "sectors": "kind",
    "organisations": "kind sector arrangements authority root",
    "bodies": "kind role authority arrangements root",
    "posts": "holder authority total root",
    "responsibilities": "basis",
    "funds": "kind amount arrangements",
    "plans": "",
    "agreements": "",
    "acts": "",
    "actions": "owner due outcome",
}
KEYS = sorted({key for keys in (EVERY, EVIDENCE, "is tier", *OWN.values()) for key in keys.split()})


def entity(text: str, id_: str = "a", **files: str) -> Entity:
    return structure_of(text, **files).entities[id_]


def taken(section: str) -> set[str]:
    tried = ", ".join(f"{key}: " for key in KEYS)
    refused = {
        str(problem.origin.path[-1])
        for problem in problems_of(f"{section}: {{a: {{{tried}}}}}")
        if problem.fault is Fault.UNKNOWN_KEY
    }
    return set(KEYS) - refused


@holds(
    "6: Every entity:",
    "6: place:",
    "6: sector:",
    "6: organisation:",
    "6: body:",
    "6: post:",
    "6: responsibility:",
    "6: fund:",
    "6: action:",
    "6: Plans, agreements, Acts and actions have no kind",
)
@pytest.mark.parametrize("section", LETTERS)
def test_an_entity_has_the_keys_of_its_section_and_no_other(section: str) -> None:
    expected = {*EVERY.split(), *EVIDENCE.split(), *OWN[section].split(), "is"}
    if section in TIERED:
        expected.add("tier")
    if section == "places":
        expected.remove("per")
    assert taken(section) == expected


@holds("6: responsibility:", "6: place:", "6: action:", "6: fund:")
@pytest.mark.parametrize("section", LETTERS)
def test_an_entity_has_the_relations_of_section_5_and_no_other(section: str) -> None:
    sides = [(key, pairs) for row in ROWS for key, pairs in row.sides()]
    tried = ", ".join(f"{key}: " for key, _ in sides)
    refused = {
        str(problem.origin.path[-1])
        for problem in problems_of(f"{section}: {{a: {{name: A, {tried}}}}}")
    }
    expected = {key for key, pairs in sides if section in {own for own, _ in pairs}}
    assert {key for key, _ in sides} - refused == expected


# What every entity has


@holds("6: Every entity:")
def test_an_entity_may_have_several_other_names_and_codes() -> None:
    one = entity(
        "bodies:\n  a: {name: A, called: [B, {is: C, quote: known as C}],"
        " code: ['lgsl:123', 'uk:health-and-wellbeing-board'], purpose: to meet}"
    )
    assert [value.is_ for value in one.called] == ["B", "C"]
    assert [value.is_ for value in one.code] == ["lgsl:123", "uk:health-and-wellbeing-board"]
    assert [value.is_ for value in one.purpose] == ["to meet"]


@holds("6: Every entity:")
@pytest.mark.parametrize("code", ["lgsl", "lgsl:", ":123", "lgsl 123"])
def test_a_code_is_a_scheme_and_a_value(code: str) -> None:
    (problem,) = problems_of(f"bodies: {{a: {{name: A, code: '{code}'}}}}")
    assert "is not a code; write scheme:value" in problem.sentence


@holds("6: Every entity:")
def test_an_entity_has_a_beginning_an_end_a_length_a_standing_and_an_exception() -> None:
    structure = structure_of(
        "plans: {a: {name: A, from: 2020, until: 2024-03, lasts: 2 years, status: partial,"
        " accepted: {rule: REM14, reason: So agreed}}}"
    )
    one = structure.entities["a"]
    assert [str(v.is_) for v in (*one.from_, *one.until, *one.lasts, *one.status)] == [
        *("2020", "2024-03", "2 years", "partial"),
    ]
    assert [exception.subject for exception in structure.acceptances] == ["a"]


# Names


@holds("6: `name` is required, but for a place with a `count`")
@pytest.mark.parametrize("section", LETTERS)
def test_a_name_is_required(section: str) -> None:
    (problem,) = problems_of(f"{section}: {{a: {{purpose: to be}}}}")
    assert problem.fault is Fault.MISSING_KEY
    assert problem.sentence == "“a” has no `name`"
    assert problem.advice == "Write `name: unknown` where the source gives none."
    assert problems_of(f"{section}: {{a: {{name: unknown}}}}") == ()


@holds("6: `name` is required, but for a place with a `count`")
def test_a_place_with_a_count_needs_no_name_and_another_entity_with_a_count_does() -> None:
    assert problems_of("places: {a: {kind: area, count: 4}}") == ()
    assert problems_of("places: {a: {kind: area, count: some}}") == ()
    (problem,) = problems_of("bodies: {a: {kind: team, count: 4}}")
    assert problem.fault is Fault.MISSING_KEY


@holds("6: `name` is required, but for a place with a `count`")
def test_a_name_may_be_unknown_where_the_source_gives_none() -> None:
    graph = graph_of("bodies: {a: {name: unknown, kind: board}}")
    assert graph.entity("a").name[0].is_ is Special.UNKNOWN
    assert graph.name("a") == "the Board (name not stated)"


# Places, sectors, organisations, posts, actions


@holds("6: place:")
def test_the_kind_of_a_place_is_the_authors_own_word() -> None:
    one = entity("places: {a: {name: A, kind: Lower Layer, part_of: b}, b: {name: B}}")
    assert isinstance(one, Place)
    assert one.kind[0].is_ == "Lower Layer"


@holds("6: organisation:")
def test_the_sector_of_an_organisation_is_the_id_of_a_sector() -> None:
    text = "sectors: {s: {name: S}}\norganisations: {a: {name: A, sector: %s}, b: {name: B}}"
    one = entity(text % "s")
    assert isinstance(one, Organisation)
    assert one.sector[0].is_ == "s"
    assert [one.fault for one in problems_of(text % "t")] == [Fault.UNKNOWN_ID]
    assert [one.fault for one in problems_of(text % "b")] == [Fault.WRONG_END]


@holds("6: Legal bodies that can be counted are an organisation with a `count`")
def test_legal_bodies_that_can_be_counted_are_an_organisation_with_a_count() -> None:
    one = entity("organisations: {a: {name: District councils, kind: council, count: 6}}")
    assert one.count[0].is_.exact == 6  # type: ignore[union-attr]  # no word stands in place of it
    assert problems_of("sectors: {a: {name: Charities, kind: voluntary, count: some}}") == ()


@holds("6: post:")
def test_a_post_has_a_holder_several_or_none() -> None:
    posts = structure_of(
        "posts:\n  a: {name: A, holder: Ann Lee, authority: statute, total: 8}\n"
        "  b: {name: B, holder: vacant}\n  c: {name: C, holder: [Ann Lee, Bo Ray], count: 2}\n"
        "  d: {name: D}\n"
    ).entities
    holders = {
        id_: [value.is_ for value in post.holder]
        for id_, post in posts.items()
        if isinstance(post, Post)
    }
    assert holders == {
        "a": ["Ann Lee"],
        "b": [Special.VACANT],
        "c": ["Ann Lee", "Bo Ray"],
        "d": [],
    }


@holds("6: post:")
def test_equal_names_are_one_person() -> None:
    graph = graph_of(
        "posts: {a: {name: A, holder: Ann Lee}, b: {name: B, holder: Ann Lee}, c: {name: C}}\n"
        "organisations: {o: {name: O}}\n"
        "bodies:\n  x: {name: X, chair: a}\n  y: {name: Y, chair: b}\n  z: {name: Z, chair: c}\n"
        "  w: {name: W, members: {to: o, holder: Ann Lee}}\n"
    )
    seats = {body.id: graph.seats.persons(graph.seats.of(body)[0]) for body in graph.bodies()}
    assert seats["x"] & seats["y"] & seats["w"]
    assert not seats["x"] & seats["z"]


@holds("6: action:")
def test_an_action_has_an_owner_by_id_or_text_a_day_and_an_outcome() -> None:
    text = (
        "posts: {p: {name: P}}\nactions:\n"
        "  a: {name: A, owner: [p, the new director], due: the September meeting,"
        " outcome: partly, agreed_by: p}\n"
    )
    one = entity(text)
    assert [value.is_ for value in one.owner] == ["p", "the new director"]  # type: ignore[attr-defined]  # an action has one
    (problem,) = problems_of("actions: {a: {name: A, owner: p}}")
    assert problem.fault is Fault.UNKNOWN_ID
