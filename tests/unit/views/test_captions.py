"""The words around a picture."""

from dataclasses import replace

import pytest

from govgraph.graph import GovernanceGraph
from govgraph.version import VERSION
from govgraph.views.options import Options
from govgraph.views.selection import select
from govgraph.views.view import LineFamily, View
from tests.reading import graph_of, structure_of

SEATS_ONLY = Options(hide=frozenset(LineFamily) - {LineFamily.SEAT})


def view(text: str, options: Options | None = None, **files: str) -> View:
    return select(graph_of(text, **files), options)


TWO = "bodies: {a: {name: A}, b: {name: B, accountable_to: a}}\n"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (TWO, "A case: who answers to whom"),
        ("bodies: {a: {name: A}, b: {name: B, members: a}}\n", "A case: who sits where"),
        ("bodies: {a: {name: A}}\n", "A case"),
    ],
)
def test_a_title_says_what_and_what_of_it(text: str, title: str) -> None:
    assert view(text).title == title


@pytest.mark.parametrize(
    ("head", "date"),
    [("as_of: 2009-05-18\n", "As at 18 May 2009"), ("", "No date stated")],
)
def test_a_subtitle_begins_with_the_date_or_says_that_there_is_none(head: str, date: str) -> None:
    assert view(head + TWO).subtitle[0] == date


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        (TWO, ("lines point to the body that is answered to",)),
        (
            "bodies: {a: {name: A}, b: {name: B, members: a}}\n",
            ("lines point from those who sit to where they sit",),
        ),
        ("bodies: {a: {name: A}}\n", ()),
    ],
)
def test_a_subtitle_says_how_to_read_the_lines(text: str, direction: tuple[str, ...]) -> None:
    assert view(text).subtitle[2:] == direction


def test_a_subtitle_counts_cards_of_each_sort_and_those_that_stand_for_several() -> None:
    shown = view("""
places: {north: {name: North, kind: district}, south: {name: South, kind: district}}
organisations: {council: {name: Council}}
posts: {clerk: {name: Clerk, accountable_to: council}}
sectors: {users: {name: Users, advises: council}}
bodies:
  board: {name: <place> board, per: district, accountable_to: council}
  many: {name: Many, count: some}
  one: {name: One}
""")
    assert shown.subtitle[1] == (
        "3 bodies, 1 organisation, 1 post and 1 sector (2 of these cards stand for several), "
        "4 links drawn as 3 lines"
    )


def test_one_card_that_stands_for_several_is_told_in_the_singular() -> None:
    assert view("bodies: {a: {name: A, count: 2}}\n").subtitle[1] == (
        "1 body (1 of these cards stands for several), 0 links"
    )


MUCH = """
as_of: 2026
organisations: {o: {name: O, kind: council}, idle: {name: Idle}, old: {name: Old, status: ended}}
sectors: {s: {name: S}}
places: {north: {name: North}}
bodies:
  a: {name: A, covers: north}
  b:
    name: B
    accountable_to: [a, {to: o, is: none}, {to: c, until: 2020}]
    members: [a, c]
    funded_by: [o, f]
    works_with: a
  c: {name: C}
  gone: {name: Gone, status: ended, accountable_to: a}
funds: {f: {name: F}}
"""


def test_all_that_a_picture_could_show_and_does_not_is_said() -> None:
    hidden = Options(hide=frozenset({LineFamily.SEAT}))
    assert view(MUCH, hidden).left_out == (
        "2 links of money and delegated power hidden",
        "2 membership links hidden",
        "1 other link hidden",
        "1 link that is stated not to be not drawn",
        "2 links that ended not drawn",
        "1 body and 1 organisation that ended not drawn",
        "2 organisations and 1 sector without a line here not drawn",
    )


def test_what_is_shown_is_not_said_to_be_hidden() -> None:
    everything = Options(show=frozenset(LineFamily))
    told = view(MUCH, everything).left_out
    assert not any("hidden" in words for words in told)


def test_a_picture_that_shows_everything_says_nothing_of_what_it_leaves_out() -> None:
    assert view(TWO).left_out == ()


def test_a_footer_names_the_file_and_its_source_with_publisher_and_date() -> None:
    shown = view("sources: {m: {title: Minutes, publisher: Council, date: 2025-06}}\n" + TWO)
    assert shown.footer == (
        f"Drawn from structure.yaml by govgraph {VERSION}.",
        "Source: Minutes, Council, June 2025.",
    )


def test_a_footer_without_sources_names_the_files_alone() -> None:
    health = "bodies: {h: {name: H}}\n"
    assert view("include: [health.yaml]\n" + TWO, health=health).footer == (
        f"Drawn from structure.yaml and health.yaml by govgraph {VERSION}.",
    )


def test_a_footer_names_the_first_of_many_sources_and_counts_the_rest() -> None:
    sources = ", ".join(f"s{number}: {{title: Paper {number}}}" for number in range(8))
    assert view(f"sources: {{{sources}}}\n{TWO}").footer[1] == (
        "Sources: Paper 0; Paper 1; Paper 2; Paper 3; Paper 4; Paper 5; and 2 more."
    )


def test_a_source_that_two_files_cite_is_named_once() -> None:
    head = "sources: {m: {title: Minutes}}\n"
    shown = view(f"{head}include: [health.yaml]\n{TWO}", health=f"{head}bodies: {{h: {{name: H}}}}")
    assert shown.footer[1] == "Source: Minutes."


def test_a_footer_counts_what_is_likely_and_what_is_disputed() -> None:
    shown = view("""
sources: {x: {title: X}, y: {title: Y}}
bodies:
  a: {name: A}
  b: {name: B, accountable_to: {to: a, reading: By its name}}
  c: {name: C, accountable_to: {to: a, reading: By its name}}
  d: {name: D, accountable_to: [{to: a, source: x}, {to: a, is: none, source: y}]}
""")
    assert shown.footer[-1] == (
        "2 links are likely: a reading of the source, not stated in it; "
        "1 link is disputed between sources."
    )


def test_a_footer_tells_the_state_of_the_files_where_it_is_known() -> None:
    structure = replace(structure_of(TWO), digest="0123456789abcdef")
    (drawn_from,) = select(GovernanceGraph(structure)).footer
    assert drawn_from == f"Drawn from structure.yaml (0123456789ab) by govgraph {VERSION}."


def test_a_label_stands_first_below_the_title_and_in_the_footer() -> None:
    shown = view(TWO, Options(label="DRAFT"))
    assert shown.subtitle[0] == "DRAFT"
    assert shown.footer[0].startswith("DRAFT. Drawn from")
