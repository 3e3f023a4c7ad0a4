"""What a picture of a structure shows."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govgraph.app import graph, load
from govgraph.graph import GovernanceGraph
from govgraph.model.words import Section
from govgraph.views.lines import is_drawn, sort_of
from govgraph.views.options import Options
from govgraph.views.selection import select
from govgraph.views.view import DrawingRefused, LineFamily, View
from govgraph.views.words import TELLINGS
from tests.conftest import ROOT
from tests.reading import graph_of

STRUCTURES = sorted((ROOT / "structures").glob("*.yaml"))


def ids(view: View) -> set[str]:
    return {box.id for box in view.boxes}


def check_whole(asked: GovernanceGraph, view: View, families: frozenset[LineFamily]) -> None:
    """Every body that has not ended is on one card, and every link of those sorts in one line."""
    card = {member: box.id for box in view.boxes for member in box.members}
    assert len(card) == sum(len(box.members) for box in view.boxes)
    assert set(card) >= {one.id for one in asked.bodies() if not asked.is_over(one)}
    wanted = Counter[tuple[str, str]]()
    for link in asked.structure.links:
        shown = sort_of(asked, link) in families and is_drawn(asked, link)
        if shown and {link.source, link.target} <= card.keys():
            ends = (card[link.source], card[link.target])
            source, target = reversed(ends) if TELLINGS[link.relation].turned else ends
            wanted[source, target] += 1
    found = Counter[tuple[str, str]]()
    for line in view.lines:
        found[line.source, line.target] += line.links
    assert found == wanted


@pytest.mark.parametrize("path", STRUCTURES, ids=lambda path: path.stem)
def test_every_body_and_every_link_of_the_real_structures_is_in_their_picture(path: Path) -> None:
    asked = graph(load(path))
    options = Options(show=frozenset({LineFamily.SEAT}))
    check_whole(asked, select(asked, options), options.families(0))


@pytest.mark.parametrize("path", STRUCTURES, ids=lambda path: path.stem)
def test_with_everything_shown_no_link_of_the_real_structures_is_hidden(path: Path) -> None:
    asked = graph(load(path))
    view = select(asked, Options(show=frozenset(LineFamily)))
    check_whole(asked, view, frozenset(LineFamily))
    assert not any(words.endswith("hidden") for words in view.left_out)


_RELATIONS = "accountable_to part_of reports_to members chair works_with advises".split()
_DETAILS = ("", ", reading: By its name", ", status: proposed", ", what: the budget", ", is: none")


@st.composite
def structures(draw: st.DrawFn) -> str:
    """A structure of bodies, some of them for each of three districts, with links of many sorts."""
    lines = ["places: {p: {name: P, kind: d}, q: {name: Q, kind: d}, r: {name: R, kind: d}}"]
    lines.append("bodies:")
    names = [f"b{number}" for number in range(draw(st.integers(1, 5)))]
    for number, name in enumerate(names):
        lines.append(f"  {name}:\n    name: {name.upper()}")
        if draw(st.booleans()):
            lines.append("    per: d")
        relations = draw(st.lists(st.sampled_from(_RELATIONS), max_size=3, unique=True))
        for relation in relations if number else ():
            to = draw(st.sampled_from(names[:number]))
            lines.append(f"    {relation}: {{to: {to}{draw(st.sampled_from(_DETAILS))}}}")
    return "\n".join(lines)


@settings(max_examples=60)
@given(structures())
def test_however_links_lie_each_is_in_one_line_and_each_body_on_one_card(text: str) -> None:
    asked = graph_of(text)
    options = Options(show=frozenset(LineFamily))
    check_whole(asked, select(asked, options), frozenset(LineFamily))


def test_bodies_are_always_shown_and_others_if_they_have_a_line_or_a_tier() -> None:
    view = select(
        graph_of("""
tiers: [top]
organisations: {lined: {name: L}, tiered: {name: T, tier: top}, idle: {name: I}}
posts: {holder: {name: H}}
sectors: {users: {name: U}}
bodies: {a: {name: A, accountable_to: lined}, alone: {name: B}}
""")
    )
    assert ids(view) == {"lined", "tiered", "a", "alone"}


def test_what_has_ended_is_not_shown_and_what_is_to_come_is() -> None:
    view = select(
        graph_of("""
as_of: 2026
bodies:
  old: {name: O, status: ended}
  new: {name: N, status: proposed}
  none-such: {name: S, is: none}
""")
    )
    assert ids(view) == {"new", "none-such"}


def seated(members: int) -> GovernanceGraph:
    """One board with so many members, each a body."""
    bodies = "".join(f"  b{number}: {{name: B{number}}}\n" for number in range(members))
    names = ", ".join(f"b{number}" for number in range(members))
    return graph_of(f"bodies:\n  board: {{name: Board, members: [{names}]}}\n{bodies}")


def test_membership_is_drawn_up_to_thirty_cards_and_said_to_be_hidden_beyond() -> None:
    assert len(select(seated(29)).lines) == 29
    crowded = select(seated(30))
    assert crowded.lines == ()
    assert crowded.left_out == ("30 membership links hidden",)


def test_membership_of_many_is_drawn_if_it_is_asked_for() -> None:
    shown = select(seated(30), Options(show=frozenset({LineFamily.SEAT})))
    assert len(shown.lines) == 30


def test_membership_that_would_make_thirty_cards_more_is_hidden() -> None:
    organisations = "".join(f"  o{number}: {{name: O{number}}}\n" for number in range(30))
    names = ", ".join(f"o{number}" for number in range(30))
    view = select(
        graph_of(f"organisations:\n{organisations}bodies: {{b: {{name: B, members: [{names}]}}}}\n")
    )
    assert ids(view) == {"b"}
    assert view.left_out == (
        "30 membership links hidden",
        "30 organisations without a line here not drawn",
    )


def test_funds_are_shown_with_money_and_not_without() -> None:
    asked = graph_of("funds: {f: {name: F}}\nbodies: {b: {name: B, funded_by: f}}\n")
    assert ids(select(asked)) == {"b"}
    money = select(asked, Options(show=frozenset({LineFamily.MONEY})))
    assert ids(money) == {"b", "f"}
    assert [line.words for line in money.lines] == ["is funded by"]


def test_all_that_is_said_of_a_fund_is_hidden_and_shown_with_money() -> None:
    asked = graph_of("""
bodies: {b: {name: B}}
funds: {f: {name: F, decided_by: b, scrutinised_by: b, part_of: g}, g: {name: G}}
""")
    hidden = select(asked)
    assert hidden.lines == ()
    assert hidden.left_out == ("3 links of money and delegated power hidden",)
    assert len(select(asked, Options(show=frozenset({LineFamily.MONEY}))).lines) == 3


def test_bands_are_the_tiers_that_hold_something_in_the_order_of_the_file() -> None:
    view = select(
        graph_of("""
tiers: {top: {name: Top, purpose: Leads}, empty: {name: Empty}, low: {name: Low}}
bodies: {b: {name: B, tier: low}, a: {name: A, tier: top}, c: {name: C}}
""")
    )
    assert [(band.id, band.name, band.purpose) for band in view.bands] == [
        ("top", "Top", "Leads"),
        ("low", "Low", ""),
    ]
    assert {box.id: box.band for box in view.boxes} == {"b": "low", "a": "top", "c": ""}


def test_a_tier_of_two_files_has_the_name_that_the_first_gives_it() -> None:
    view = select(
        graph_of(
            "include: [health.yaml]\ntiers: {top: {name: First}}\n"
            "bodies: {a: {name: A, tier: top}}",
            health="tiers: {top: {name: Second}, low: {name: Low}}\n"
            "bodies: {b: {name: B, tier: low}}",
        )
    )
    assert [band.name for band in view.bands] == ["First", "Low"]


def test_a_structure_with_nothing_to_show_is_refused_in_a_sentence() -> None:
    with pytest.raises(DrawingRefused, match="the structure has no bodies to show"):
        select(graph_of("organisations: {o: {name: O}}"))


def test_the_sections_that_have_cards_are_those_of_people_and_their_groups() -> None:
    view = select(
        graph_of("""
places: {north: {name: North, kind: district}}
responsibilities: {r: {name: R, accountable: b}}
plans: {plan: {name: P}}
bodies: {b: {name: B, covers: north, under: plan}}
"""),
        Options(show=frozenset(LineFamily)),
    )
    assert ids(view) == {"b"}
    assert view.lines == ()


def test_entities_keep_the_order_of_sections_and_ids() -> None:
    asked = graph_of("posts: {p: {name: P, advises: b}}\nbodies: {b: {name: B}, a: {name: A}}\n")
    sections = [asked.entity(box.members[0]).section for box in select(asked).boxes]
    assert sections == [Section.BODIES, Section.BODIES, Section.POSTS]
