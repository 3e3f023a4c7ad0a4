"""Section 2: what an id is, and where one or a text may stand."""

import pytest

from govgraph.model.entity import Action
from govgraph.model.ids import RESERVED, made_id
from govgraph.problem import Fault
from tests.format.asking import link
from tests.format.sentences import holds
from tests.reading import problems_of, structure_of


def faults(text: str, **files: str) -> list[Fault]:
    return [problem.fault for problem in problems_of(text, **files)]


@holds("2: Ids are lower-case letters, digits and hyphens")
@pytest.mark.parametrize("id_", ["a", "board-2", "2", "-a-", "a--b", "none-2"])
def test_an_id_is_of_lower_case_letters_digits_and_hyphens(id_: str) -> None:
    assert list(structure_of(f"bodies: {{{id_}: {{name: A}}}}").entities) == [id_]


@holds("2: Ids are lower-case letters, digits and hyphens")
@pytest.mark.parametrize(
    ("id_", "better"),
    [
        ("Board", "board"),
        ("the board", "the-board"),
        ("board_2", "board-2"),
        ("café", "cafe"),
        ("a/b", "a-b"),
        ("²", "2"),
    ],
)
def test_any_other_word_is_no_id_and_a_better_one_is_named(id_: str, better: str) -> None:
    (problem,) = problems_of(f"bodies: {{{id_}: {{name: A}}}}")
    assert problem.fault is Fault.INVALID_ID
    assert problem.advice == f"It could be “{better}”."


@holds("2: Ids are lower-case letters, digits and hyphens")
def test_an_id_is_given_once_across_all_entities_of_the_structure() -> None:
    assert faults("bodies: {a: {name: A}}\nposts: {a: {name: A}}") == [Fault.DUPLICATE_ID]
    two = "include: health.yaml\nbodies: {a: {name: A}}"
    assert faults(two, health="funds: {a: {name: A}}") == [Fault.DUPLICATE_ID]


@holds("2: Ids are lower-case letters, digits and hyphens")
def test_a_source_a_tier_and_an_entity_may_have_the_same_name() -> None:
    structure = structure_of(
        "sources: {board: }\ntiers: [board]\nbodies: {board: {name: B, tier: board, source: board}}"
    )
    assert structure.entities["board"].tier[0].is_ == "board"  # type: ignore[attr-defined]  # bodies have tiers


@holds("2: Ids are lower-case letters, digits and hyphens")
def test_the_names_of_sources_and_tiers_are_free() -> None:
    structure = structure_of("sources: {'The Minutes, 3.1': }\ntiers: [Top Table]")
    assert structure.sources[0].id == "The Minutes, 3.1"
    assert structure.tiers[0].id == "Top Table"


@holds("2: Ids are lower-case letters, digits and hyphens")
def test_sources_and_tiers_belong_to_their_file() -> None:
    own = structure_of(
        "include: health.yaml\nsources: {tor: {title: One}}\ntiers: [top]\n"
        "bodies: {a: {name: A, quote: a, tier: top}}",
        health="sources: {tor: {title: Two}}\ntiers: [top]\n"
        "bodies: {b: {name: B, source: tor, tier: top}}",
    )
    titles = [own.entities[id_].evidence.source for id_ in ("a", "b")]
    assert [source and source.title for source in titles] == ["One", "Two"]
    other = "include: health.yaml\nsources: {tor: }\ntiers: [top]"
    assert faults(other, health="bodies: {b: {name: B, source: tor, tier: top}}") == [
        Fault.UNKNOWN_ID,
        Fault.UNKNOWN_ID,
    ]


@holds("2: A dot stands only in a reference")
def test_a_dot_stands_in_a_reference_and_in_a_key_that_adds() -> None:
    structure = structure_of(
        "places: {north: {name: North, kind: ward}}\n"
        "bodies:\n  csp: {name: CSP, per: ward}\n  csp.north: {purpose: To meet}\n"
        "  board: {name: Board, advises: csp.north}"
    )
    assert structure.entities["csp.north"].purpose[0].is_ == "To meet"
    assert link(structure, "advises").target == "csp.north"


@holds("2: A dot stands only in a reference")
def test_a_dot_in_a_new_id_is_told() -> None:
    (problem,) = problems_of("bodies: {csp.north: {name: A}}")
    assert problem.fault is Fault.UNKNOWN_ID
    assert problem.sentence == "“csp.north” adds to something that is not declared in `bodies`"


@holds("2: `none some unknown vacant each total` can't be ids")
@pytest.mark.parametrize("word", "none some unknown vacant each total".split())
def test_a_word_of_the_format_is_no_id(word: str) -> None:
    assert word in RESERVED
    (problem,) = problems_of(f"bodies: {{{word}: {{name: A}}}}")
    assert problem.fault is Fault.INVALID_ID
    assert problem.sentence == f"“{word}” can't be an id: it is a word of the format"


@holds("2: Where ids are made from names")
@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Café of São Tomé", "cafe-of-sao-tome"),
        ("The BOARD", "the-board"),
        ("Health & Well-being  (2nd)", "health-well-being-2nd"),
        ("Youth’s / Elders’", "youth-s-elders"),
        ("None", "none-2"),
        ("X-ray unit", "xray-unit"),
        ("理事会", ""),
    ],
)
def test_an_id_is_made_from_a_name_in_one_way(name: str, made: str) -> None:
    assert made_id(name) == made


@holds("2: Where ids are made from names")
def test_where_ids_clash_a_number_is_added() -> None:
    assert made_id("Board", {"board"}) == "board-2"
    assert made_id("Board", {"board", "board-2"}) == "board-3"
    told = problems_of("bodies: {board: {name: A}, Board: {name: B}, BOARD: {name: C}}")
    assert [one.advice for one in told] == ["It could be “board-2”.", "It could be “board-3”."]


LINK = "bodies: {a: {name: A, advises: {to: some, %s: %s}}}"
ACTION = "actions: {a: {name: A, owner: %s}}"
ISSUE = "known_issues: [{%s: %s}]"
OF_ID_OR_TEXT = {
    "what": LINK % ("what", "%s"),
    "by": LINK % ("by", "%s"),
    "under, of a link": LINK % ("under", "%s"),
    "under, of an entity": "bodies: {a: {name: A, under: %s}}",
    "owner": ACTION,
    "raised_by": ISSUE % ("raised_by", "%s"),
    "answered_by": ISSUE % ("answered_by", "%s"),
}


@holds("2: A value that may be an id or a text")
@pytest.mark.parametrize("where", OF_ID_OR_TEXT)
def test_with_a_space_it_is_a_text_and_without_one_a_declared_id(where: str) -> None:
    text = OF_ID_OR_TEXT[where]
    assert faults(text % "the local plan") == []
    assert faults(text % "nobody-known") == [Fault.UNKNOWN_ID]


@holds("2: A value that may be an id or a text")
def test_a_declared_id_may_stand_there_too() -> None:
    structure = structure_of(
        "bodies: {board: {name: B}, staff: {name: S, per: [north]}}\nplaces: {north: {name: N}}\n"
        "actions:\n  a: {name: A, owner: [board, staff, the whole team, some]}\n"
        "known_issues: [{raised_by: board, answered_by: [a, the council]}]"
    )
    action = structure.entities["a"]
    assert isinstance(action, Action)
    assert [value.is_ for value in action.owner] == ["board", "staff", "the whole team", "some"]
    assert structure.known_issues[0].answered_by == ("a", "the council")


@holds("2: A value that may be an id or a text")
def test_an_owner_is_an_organisation_a_body_a_post_or_a_sector() -> None:
    (problem,) = problems_of("actions: {a: {name: A, owner: pot}}\nfunds: {pot: {name: P}}")
    assert problem.fault is Fault.WRONG_END
    assert problem.sentence == (
        "`owner` names a sector, an organisation, a body or a post; “pot” is a fund"
    )


@holds("2: A value that may be an id or a text")
@pytest.mark.parametrize(
    "text",
    [
        "bodies: {a: {name: A, advises: two words}}",
        "bodies: {a: {name: A, members: {to: some, for: two words}}}",
        "bodies: {a: {name: A, members: {to: some, place: two words}}}",
        "organisations: {a: {name: A, sector: two words}}",
        "known_issues: [{about: two words}]",
    ],
)
def test_nowhere_else_a_text_stands_for_an_id(text: str) -> None:
    assert faults(text) == [Fault.UNKNOWN_ID]
