"""What a card says of one entity by itself."""

import pytest

from govgraph.graph import Certainty, GovernanceGraph, Standing
from govgraph.views.face import Face, face
from govgraph.views.view import BoxFamily, Weight
from tests.reading import graph_of


def body(said: str, **head: str) -> Face:
    """The face of one body of which this is said."""
    top = "".join(f"{key}: {value}\n" for key, value in head.items())
    graph = graph_of(f"{top}bodies: {{b: {{name: B, {said}}}}}\n")
    return face(graph, graph.entity("b"))


def of(graph: GovernanceGraph, id_: str) -> Face:
    return face(graph, graph.entity(id_))


# Kinds


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("kind: board", "Board"),
        ("kind: task_and_finish", "Task and finish group"),
        ("kind: {is: board, called: management board}", "Management board"),
        ("kind: {is: other, called: conference}", "Conference"),
        ("role: decides", "Body"),
        ("kind: none", "Body"),
    ],
)
def test_a_kind_is_told_in_the_words_of_the_source_or_else_of_the_format(
    said: str, words: str
) -> None:
    assert body(said).kind == words


def test_what_has_no_stated_kind_is_told_by_its_section() -> None:
    graph = graph_of("""
sectors: {s: {name: S}}
organisations: {o: {name: O}}
posts: {p: {name: P}}
funds: {f: {name: F}, g: {name: G, kind: grant_given}}
""")
    assert [of(graph, id_).kind for id_ in "sopfg"] == [
        "Sector",
        "Organisation",
        "Post",
        "Fund",
        "Grant given",
    ]


def test_a_likely_kind_is_marked() -> None:
    seen = body("kind: {is: board, reading: By its name}")
    assert (seen.kind, seen.family) == ("Board (likely)", BoxFamily.PARTNERSHIP)


def test_a_likely_kind_of_a_likely_body_is_marked_once_behind_the_name() -> None:
    seen = body("kind: board, role: decides, reading: By its name")
    assert (seen.kind, seen.roles, seen.remark) == ("Board", ("Decides",), "(likely)")
    assert seen.certainty is Certainty.LIKELY


def test_a_likely_role_of_a_likely_body_gives_it_no_weight() -> None:
    assert body("role: decides, reading: By its name").weight is Weight.UNSTATED


def test_a_kind_on_which_sources_disagree_is_told_as_disputed() -> None:
    graph = graph_of("""
sources: {a: {title: A}, b: {title: B}}
bodies:
  b: {name: B, kind: [{is: board, source: a}, {is: forum, source: b}]}
""")
    assert of(graph, "b").kind == "Kind disputed"


# Families


@pytest.mark.parametrize(
    ("said", "family"),
    [
        ("kind: network", BoxFamily.PARTNERSHIP),
        ("kind: executive_group", BoxFamily.OFFICERS),
        ("kind: cabinet", BoxFamily.STATUTORY),
        ("kind: board, authority: statute", BoxFamily.STATUTORY),
        ("kind: pilot", BoxFamily.PROGRAMME),
        ("kind: forum", BoxFamily.FORUM),
        ("kind: hub", BoxFamily.LOCAL),
        ("kind: {is: other, called: Conference}", BoxFamily.OTHER),
        ("role: advises", BoxFamily.OTHER),
    ],
)
def test_a_body_is_coloured_by_its_kind_and_by_the_statute_behind_it(
    said: str, family: BoxFamily
) -> None:
    assert body(said).family is family


def test_what_is_drawn_once_for_each_place_is_local_and_what_is_no_body_has_its_own_look() -> None:
    graph = graph_of("""
places: {north: {name: North, kind: district}}
sectors: {s: {name: S}}
organisations: {o: {name: O}}
posts: {p: {name: P}}
funds: {f: {name: F}}
bodies: {b: {name: B, kind: board, per: district}}
""")
    found = {id_: of(graph, id_).family for id_ in ("b.north", "s", "o", "p", "f")}
    assert found == {
        "b.north": BoxFamily.LOCAL,
        "s": BoxFamily.FORUM,
        "o": BoxFamily.ORGANISATION,
        "p": BoxFamily.POST,
        "f": BoxFamily.OTHER,
    }


# Roles


@pytest.mark.parametrize(
    ("said", "roles", "weight"),
    [
        ("role: [delivers, decides]", ("Decides", "Delivers"), Weight.DECIDES),
        ("role: [recommends, advises]", ("Recommends", "Advises"), Weight.ADVISES),
        ("role: [advises, co-ordinates]", ("Advises", "Co-ordinates"), Weight.CO_ORDINATES),
        ("role: delivers", ("Delivers",), Weight.UNSTATED),
        ("role: {is: advises, called: guides}", ("Guides",), Weight.ADVISES),
        ("role: {is: decides, reading: Slide 6}", ("Decides (likely)",), Weight.UNSTATED),
        ("role: none", (), Weight.UNSTATED),
        ("decides: some", ("Decides",), Weight.DECIDES),
        ("kind: board", (), Weight.UNSTATED),
    ],
)
def test_roles_are_told_with_deciding_first_and_only_stated_ones_weigh(
    said: str, roles: tuple[str, ...], weight: Weight
) -> None:
    seen = body(said)
    assert (seen.roles, seen.weight) == (roles, weight)


def test_who_is_named_for_a_decision_decides_whatever_it_is() -> None:
    graph = graph_of("""
organisations: {o: {name: O}}
bodies: {b: {name: B, role: advises}, c: {name: C}, d: {name: D, role: decides}}
responsibilities:
  r: {name: R, decided_by: [o, b]}
  s: {name: S, decided_by: {to: [c, d], reading: The minutes}}
""")
    assert of(graph, "o").roles == ("Decides",)
    assert of(graph, "b").roles == ("Decides", "Advises")
    assert of(graph, "c").roles == ("Decides (likely)",)
    assert of(graph, "d").roles == ("Decides",)


# Names, tiers and counts


def test_a_source_that_gives_no_name_is_told_behind_what_stands_for_it() -> None:
    seen = body("kind: board")
    assert (seen.named, seen.remark) == (True, "")
    graph = graph_of("""
bodies:
  b: {name: unknown, kind: board}
  c: {name: unknown, kind: board, reading: The minutes}
""")
    assert (of(graph, "b").named, of(graph, "b").remark) == (False, "(name not stated)")
    assert of(graph, "c").remark == "(name not stated, likely)"


def test_a_likely_name_makes_the_card_likely() -> None:
    graph = graph_of("bodies: {b: {name: {is: B, reading: The title}}}")
    assert of(graph, "b").remark == "(likely)"


def test_a_tier_holds_whatever_evidence_the_body_has() -> None:
    head = {"tiers": "[top, bottom]"}
    assert body("tier: bottom, reading: By its name", **head).tier == "bottom"
    assert body("tier: {is: top, reading: The slide}", **head).tier == "top"
    assert body("kind: board", **head).tier == ""


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("count: 1", ""),
        ("count: 7", "7 of them"),
        ("count: at least 2", "At least 2 of them"),
        ("count: some", "Number not stated"),
        ("kind: board", ""),
    ],
)
def test_how_many_an_entry_stands_for_is_told_if_it_is_not_one(said: str, words: str) -> None:
    assert body(said).count == words


# Standing


@pytest.mark.parametrize(
    ("said", "standing", "words"),
    [
        ("kind: board", Standing.IN_FORCE, ""),
        ("status: active", Standing.IN_FORCE, ""),
        ("status: proposed", Standing.NOT_YET, "Proposed"),
        ("status: in_development", Standing.NOT_YET, "In development"),
        ("from: 2027", Standing.NOT_YET, "Not begun"),
        ("from: 2027, status: approved", Standing.NOT_YET, "Not begun"),
        ("status: ended", Standing.OVER, "Ended"),
        ("until: 2025", Standing.OVER, "Ended"),
        ("is: none", Standing.ABSENT, "None, as stated"),
        ("is: none, reading: Nobody speaks of it", Standing.ABSENT, "None (likely)"),
        ("status: {is: ended, reading: The slide}", Standing.IN_FORCE, "Ended (likely)"),
        ("status: {is: planned, reading: The slide}", Standing.IN_FORCE, "Planned (likely)"),
        ("until: {is: 2025, reading: The slide}", Standing.IN_FORCE, "Ended (likely)"),
        ("from: {is: 2027, reading: The slide}", Standing.IN_FORCE, "Not begun (likely)"),
    ],
)
def test_what_is_not_or_not_surely_in_force_has_a_word_for_it(
    said: str, standing: Standing, words: str
) -> None:
    seen = body(said, as_of="2026-06-01")
    assert (seen.standing, seen.status) == (standing, words)


# Notes


@pytest.mark.parametrize(
    ("said", "notes"),
    [
        ("accountable_to: none", ("Accountable to nobody, as stated",)),
        ("scrutinised_by: none", ("Scrutinised by nobody, as stated",)),
        ("chair: none", ("No chair, as stated",)),
        ("decides: none", ("Takes no decisions, as stated",)),
        ("accountable_to: some", ("Accountable to somebody who is not named",)),
        ("scrutinised_by: some", ("Scrutinised by somebody who is not named",)),
        ("accountable_to: {to: none, reading: The minutes}", ()),
        ("kind: board", ()),
    ],
)
def test_what_is_stated_of_nobody_and_of_somebody_is_noted(
    said: str, notes: tuple[str, ...]
) -> None:
    assert body(said).notes == notes


def test_somebody_who_is_not_named_is_not_noted_beside_one_who_is() -> None:
    graph = graph_of("bodies: {a: {name: A}, b: {name: B, accountable_to: [a, some]}}")
    assert of(graph, "b").notes == ()


def test_a_vacant_post_is_noted() -> None:
    graph = graph_of("posts: {p: {name: P, holder: vacant}, q: {name: Q, holder: A Person}}")
    assert of(graph, "p").notes == ("Vacant",)
    assert of(graph, "q").notes == ()
